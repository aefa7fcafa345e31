"""A sentence by its words: its names, its content, and whom it opens with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from functools import cache, cached_property, lru_cache
from itertools import islice

from attrs import evolve, field, frozen

from claimcheck.claims import View
from claimcheck.entities import Reference
from claimcheck.extract.discourse.reading import TELLING, Sentence, reading
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.text import datelines
from claimcheck.extract.text.sentences import sentences
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.times import Time

HYPHENATED = 2  # parts of a word that is made of others
OPENS = 4  # words within which a name opens a sentence
LONGEST, WORDS = 60, 400  # words of a sentence that are looked at; where the whole text is
MOST = 400  # sentences of a text
WIDEST = 1_200  # code points of a sentence: what is longer is a list or no prose
# a word with its inner points, hyphens and apostrophes, or a number
WORD = re.compile(r"[^\W\d_](?:[\w&]|[-’'.](?=\w)){0,40}|\d(?:[\d.,]{0,20}\d)?")
# a bracket as a treebank writes it is no word
BRACKET = frozenset({"LRB", "RRB", "LSB", "RSB"})
ARTICLES = frozenset({"the", "a", "an", "both", "also"})
# small words inside a name
JOINING = frozenset(
    {"of", "the", "and", "de", "del", "di", "da", "van", "von", "der", "den", "la", "le", "du", "in", "for", "a"}
)
# what stands before the subject of a sentence: "On 3 May 1911 ,", "As of 14 March , 2020 ,", "Directed by Odd Lie ,"
FRONT = re.compile(
    r"(?:(?:In|On|At|By|As|Since|During|After|Before|From|For|With|According|Among|Of|Between|Until|Despite|Set|Known|Born|Built|Written"
    r"|Also|Currently|Originally|Initially|Later|Today|[A-Z][a-z]{2,12}(?:ed|ing)|[A-Z][a-z]{0,9}\s(?:days?|weeks?|months?|years?|decades?|centur(?:y|ies))\s(?:after|before|later|earlier))\b[^,.;:]{0,90}?\s?,\s(?:\d{4}\s?,\s)?)"
)
# what goes on before the subject: "At its height, in 1970, the firm"
FURTHER = re.compile(r"(?:in|on|at|by|during|until|after)\s[^,.;:]{1,40}\s?,\s(?:\d{4}\s?,\s)?")
# a name set apart, which opens nothing: "in Lowby , Kent , the film"
APART = re.compile(r"[A-Z][\w’'. -]{1,40}\s?,\s(?=[a-zA-Z])")
# "actually", "officially": how a thing is said, not what
ADVERB = re.compile(r"\w+(?:al|ent|ous|ed|ab|ib|ar|ate|ive|te|se|ic)ly")
# the apostrophe of an owner
OWNING = re.compile(r"(?:’s|'s|’|')$")
# what stands in brackets behind a name, and is none: "The Quills (band)"
ASIDE = re.compile(r"(?:\(|-LRB-)\s?[\w ]{1,24}\s?(?:\)|-RRB-)")


@frozen
class Word:
    """A word of a sentence: as written, and where."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """In lower case, without the apostrophe of an owner."""
        return bare(self.text).lower()


@frozen
class Name:
    """Capitalised words that belong together."""

    text: str
    start: int
    end: int
    words: frozenset[str]


@frozen(eq=False, slots=False)
class Told:
    """A sentence, its words, its names but for those of dates, and its content words as lemmas."""

    sentence: Sentence
    text: str = field(repr=False)
    words: tuple[Word, ...] = field(repr=False)
    names: tuple[Name, ...]
    placed: tuple[tuple[int, str], ...] = field(repr=False)

    @cached_property
    def content(self) -> frozenset[str]:
        """The content words, as lemmas."""
        return frozenset(lemma for _, lemma in self.placed)

    @cached_property
    def lows(self) -> frozenset[str]:
        """All words, in lower case."""
        return frozenset(word.low for word in self.words)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """All words, as lemmas."""
        return frozenset(map(lemma_of, self.lows))

    def content_within(self, span: Span) -> frozenset[str]:
        """The content words of a part of the sentence."""
        return frozenset(lemma for start, lemma in self.placed if span.start <= start < span.end)

    @cached_property
    def titles(self) -> frozenset[str]:
        """What it calls the one it opens with, in front of the name: "The painter Ana Prat"."""
        name = self.opened
        return self.content_within(Span(self.opening, name.start)) if name else frozenset()

    @cached_property
    def opening(self) -> int:
        """Where the sentence begins to speak of its subject, behind what it puts in front."""
        at, end = self.sentence.span.start, self.sentence.span.end
        front = FRONT.match(self.text, at, end)
        while front and self.text[front.end() : front.end() + 2].strip():
            at = front.end()
            front = FRONT.match(self.text, at, end) or FURTHER.match(self.text, at, end)
            front = front or (self._is_place(at) and APART.match(self.text, at, end)) or None
        return at

    @cached_property
    def opened(self) -> Name | None:
        """The name that it opens with, behind what it puts in front."""
        start = self.opening
        name = next((name for name in self.names if name.end > start), None)
        if name is None:
            return None
        before = [word.low for word in self.words if start <= word.start < name.start]
        leads = len(before) < OPENS and all(word in ARTICLES or word not in function_words() for word in before)
        return name if leads and not any(word.endswith("ed") for word in before) else None

    def _is_place(self, at: int) -> bool:
        named = (m for m, r in self.sentence.valued(Reference) if m.span.start == at and r.entities)
        return next(named, None) is not None


def bare(word: str) -> str:
    """A word without the apostrophe of an owner."""
    return OWNING.sub("", word) if "’" in word or "'" in word else word


@cache
def function_words() -> frozenset[str]:
    """Words that say nothing of what a sentence is about."""
    return frozenset(table("tellings")["function"]["words"])


@cache
def is_number(word: str) -> bool:
    """Whether a word is a number."""
    return word in table("numerals")["cardinals"] or word in table("numerals")["plural_magnitudes"]


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Whether a word in lower case is an English one, so that a capital may be due to its place alone."""
    import simplemma

    return bool(word and simplemma.is_known(word, lang="en"))


def sentences_of(
    view: View, *, boilerplate: bool = True, whole: bool = False, besides: Callable[[Span], bool] = lambda _: False
) -> tuple[Told, ...]:
    """The sentences of a text that speak of its subject, by their words; and of its publisher, unless that is not asked for.

    Where the `whole` is asked for, those in which something is mentioned, however many and however long, and what else of the
    page is asked for `besides`.
    """
    spans = [(passage.source.span, passage.zone) for passage in view.passages]
    read = reading(view.document, view.anchor, view.mentions, sentences(view.document.text), spans)
    prose = (s for s in read.telling if boilerplate or s.zone != "boilerplate")
    if whole:
        asked = (s for s in read.sentences if s.zone in TELLING or besides(s.span))
        return tuple(_told(read.text, s, WORDS) for s in asked)
    return tuple(
        _told(read.text, s, LONGEST) for s in islice((s for s in prose if s.span.end - s.span.start <= WIDEST), MOST)
    )


def _told(text: str, sentence: Sentence, longest: int) -> Told:
    report = datelines.end_of(text, sentence.span.start, sentence.span.end)
    if report is not None:
        span = Span(report, sentence.span.end)
        sentence = evolve(
            sentence, span=span, mentions=tuple(m for m in sentence.mentions if m.span.start >= span.start)
        )
    span = sentence.span
    found = [Word(m.group(), m.start(), m.end()) for m in WORD.finditer(text, span.start, span.end)]
    words = tuple(word for word in found if word.text not in BRACKET)[:longest]
    apart = [mention.span for mention, _ in sentence.valued(Time)]
    apart += [mention.span for mention, value in sentence.valued(Quantity) if value.dimension is Dimension.MONEY]
    apart += [Span(m.start(), m.end()) for m in ASIDE.finditer(text, span.start, span.end)]
    free = [word for word in words if not any(d.start <= word.start < d.end for d in apart)]
    adjectives = {
        m.span.start for m, r in sentence.valued(Reference) if r.entities and m.quote in r.entities[0].adjectives
    }
    counted = {mention.span.start for mention, value in sentence.valued(Quantity) if value.unit}
    names = tuple(
        name for name in _names(text, free, span, counted) if name.start not in adjectives or len(name.words) > 1
    )
    units = [mention.span for mention, value in sentence.valued(Quantity) if value.dimension is Dimension.MEASURE]
    names = tuple(name for name in names if not any(u.start <= name.start and name.end <= u.end for u in units))  # "MW"
    inside = {word.start for name in names for word in free if name.start <= word.start < name.end}
    content = tuple(
        (word.start, lemma)
        for word in free
        if word.start not in inside
        and word.low.isalpha()
        and (lemma := lemma_of(word.low))
        and _says_something(word.low, lemma)
    )
    return Told(sentence, text, words, names, content)


def _says_something(low: str, lemma: str) -> bool:
    return (
        low not in function_words()
        and lemma not in function_words()
        and len(low) > 2
        and not is_number(low)
        and not ADVERB.fullmatch(low)
    )


def _names(text: str, words: Sequence[Word], span: Span, counted: Set[int]) -> Iterable[Name]:
    """Runs of capitalised words, with small words and figures inside, but those that count something; the first word of a sentence only if it is a name."""
    run: list[Word] = []
    for index, word in enumerate(words):
        if run and not _adjoins(text[run[-1].end : word.start]):
            yield from _name(text, run)
            run = []
        figured = bool(run) and run[-1].text.isdigit() and word.text == "and"  # "Labour 61 and the Centre 12"
        figure = word.text.isdigit() and word.start not in counted and bool(run) and run[-1].text not in JOINING
        inside = figure or (word.text.lower() in JOINING and not figured)
        if _is_capital(words, index, span) or (run and inside):
            run.append(word)
        elif run:
            yield from _name(text, run)
            run = []
    yield from _name(text, run)


def _adjoins(gap: str) -> bool:
    return gap.replace("’", "'").strip(' "“”`') in ("", "'s", ".", ":", "-", "&", "–", "'", "''")


def _is_capital(words: Sequence[Word], index: int, span: Span) -> bool:
    word = words[index]
    opens = word.start <= span.start + 2
    if not word.text[:1].isupper() or word.text == "I" or (opens and word.low in function_words()):
        return False
    if not opens or not _is_plain(word.low):
        return True
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None:
        return False
    named = following.text.isdigit() or following.text[:1].isupper()
    return named or following.low in ("is", "was", "has", "had", "will", "s") or word.text != bare(word.text)


def _is_plain(word: str) -> bool:
    """Whether a word is an English one, or made of such: "like-for-like"."""
    parts = word.split("-")
    if len(parts) < HYPHENATED:
        return is_english(word)
    return all(part in function_words() or is_number(part) or is_english(part) for part in parts)


def _name(text: str, run: list[Word]) -> Iterable[Name]:
    """The name that a run of words makes, without small words and figures at its end."""
    while run and (run[-1].text.lower() in JOINING or (len(run) == 1 and run[-1].text.isdigit())):
        run.pop()
    if run:
        words = frozenset(w.low.replace(".", "").replace("-", " ") for w in run if w.text.lower() not in JOINING)
        yield Name(bare(text[run[0].start : run[-1].end]), run[0].start, run[-1].end, words)
