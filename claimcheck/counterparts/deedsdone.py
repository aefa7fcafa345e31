"""Whether, and how often, something was ever done: "never won the cup", where the other text says that it was won in 1922 and 1937.

What is denied must be what was done: one verb, the same names and all words that the denial has. A denial of a time, "never
won it again", "had not won it until 1990", says less, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.amounts import Amount
from claimcheck.claims import Modality
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import Text, stand_in
from claimcheck.counterparts.verbs import BEING, HAVING, counted, verb_lemma
from claimcheck.counterparts.wordlists import listed
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told, Word, bare, function_words
from claimcheck.tellings.words import shares
from claimcheck.times import Time

# "in 1961, 1963 and 1964", "in both 1922 and 1937"
YEARS = re.compile(
    r"\bin\s(?:both\s)?(?P<years>[12]\d{3}(?:\s?,\s[12]\d{3}){0,12}\s?,?\sand\s(?:in\s)?[12]\d{3})\b(?!\s?(?:,\s[12]\d|,?\sand\b|–|-|to\b))"
)
YEAR = re.compile(r"[12]\d{3}")
FAR = 9  # words between the verb and its years
BACK = 3  # words before a participle among which a form of "be" makes it a passive


def repeated(c: Stated, other: Text) -> Iterator[Stated]:
    """How often that was done which a statement counts, by the years that the other text gives: "won it in 1961, 1963 and 1964"."""
    of_all = c.family == "count" and c.verb in _rows("repeated") and not any(True for _ in c.told.sentence.valued(Time))
    if of_all and c.head == counted("time", c.verb)[0]:
        verb = next((word for word in c.told.words if verb_lemma(word.low) == c.verb), None)
        wanted, named = _object(c, verb.end if verb else c.span.end)
        for place, told in enumerate(other.sentences):
            if _has(told, told.sentence.span, wanted, named):
                yield from _by_years(told, place)


def _by_years(told: Told, place: int) -> Iterator[Stated]:
    start, end = told.sentence.span.start, told.sentence.span.end
    if any(word.low in _rows("more") for word in told.words):
        return
    for match in YEARS.finditer(told.text, start, end):
        before = [word for word in told.words if word.end <= match.start()][::-1][:FAR]
        verb = next((found for word in before if (found := verb_lemma(word.low))), "")
        if verb in _rows("repeated"):
            years = YEAR.findall(match["years"])
            head, deed = counted("time", verb)
            value, span = Quantity(Amount.of(len(years)), head, Dimension.COUNT), Span(match.start(), match.end())
            because = f"“{match['years']}” is {len(years)} times"
            around = surroundings(told, span).span
            yield Stated(value, span, "count", "count", head, told, place, around, deed, because=because)


def find_nevers(told: Told, place: int) -> Iterator[Stated]:
    """What a sentence says that its subject never did."""
    low = {word.low for word in told.words}
    bounded = any(isinstance(mention.value, Time | Quantity) for mention in told.sentence.mentions)
    if "never" not in low or low & _rows("bounding") or bounded:
        return
    for at, word in enumerate(told.words):
        behind = [w for w in told.words[at + 1 : at + 3] if w.low != "been"] if word.low == "never" else []
        verb = behind[0] if behind else None
        lemma = verb_lemma(verb.low) if verb else ""
        if verb and lemma and lemma not in listed("light"):
            span = Span(word.start, verb.end)
            yield _times(told, place, span, _deed(told, verb, lemma), Amount.of(0))


def done(c: Stated, other: Text) -> Iterator[Stated]:
    """Where the other text says that it was done, what a statement says was never done."""
    if c.family != "deed" or not isinstance(c.value, Quantity) or c.value.stated != 0:
        return
    wanted, named = _object(c, c.span.end)
    bare = not wanted and not named
    if bare and (_leads(c.told, c.span.end) or c.head in listed("again")):
        return  # "never returned", of some place or other
    for place, told in enumerate(other.sentences):
        for word in told.words:
            lemma = "" if word.low.endswith("ing") else verb_lemma(word.low)
            said = bool(lemma) and _deed(told, word, lemma) == c.head
            said = said and _is_subjects(told, word) and (bare or _leads(told, word.end) == _leads(c.told, c.span.end))
            if said and _has(told, Span(word.end, told.sentence.span.end), wanted, named):
                found = _times(told, place, Span(word.start, word.end), c.head, Amount.of(1, ">="))
                if found.modality is Modality.ASSERTED:
                    yield found


def _object(c: Stated, behind: int) -> tuple[set[str], set[frozenset[str]]]:
    """What a verb is said of, behind it: its content words, and its names."""
    end = c.told.sentence.span.end
    names = {frozenset(n.words) for n in c.told.names if n.start >= behind}
    inside = {word for words in names for word in words}
    own = c.told.content_within(c.span)
    content = c.told.content_within(Span(behind, end)) - inside - own
    return {word for word in content if word not in function_words()}, names


def _has(told: Told, where: Span, wanted: set[str], named: set[frozenset[str]]) -> bool:
    """Whether a part of a sentence has all of some words, and its sentence the very names."""
    names, content = {frozenset(name.words) for name in told.names}, told.content_within(where)
    return named <= names and all(shares(word, content) for word in wanted)


def _times(told: Told, place: int, span: Span, lemma: str, amount: Amount) -> Stated:
    value = Quantity(amount, "time", Dimension.COUNT)
    return Stated(value, span, "count", "deed", lemma, told, place, told.sentence.span)


def _deed(told: Told, verb: Word, lemma: str) -> str:
    return f"be {lemma}" if _is_passive(told, verb) else lemma


def _is_subjects(told: Told, verb: Word) -> bool:
    """Whether a verb is said of what its sentence opens with: right behind that, or joined by "and"; not "her sister won"."""
    before = [w for w in told.words if w.end <= verb.start and w.low not in BEING | HAVING and not w.low.endswith("ly")]
    last = next((w for w in reversed(before) if w.low not in _rows("between")), None)
    if last is None or last.low in ("and", "who"):
        return last is not None
    name, stands = told.opened, stand_in(told)
    if name is not None:
        return name.start <= last.start < name.end and told.text[name.start : name.end] == bare(
            told.text[name.start : name.end]
        )
    return stands is not None and last.end == told.opening + len(stands[0])


def _leads(told: Told, at: int) -> str:
    """The preposition right behind a verb: "voted for"; empty where there is none."""
    word = next((word.low for word in told.words if word.start >= at), "")
    return word if word in function_words() and word not in _rows("articles") else ""


def _is_passive(told: Told, verb: Word) -> bool:
    before = [word.low for word in told.words if word.end <= verb.start][-BACK:]
    return any(word in BEING for word in before)


@cache
def _rows(key: str) -> frozenset[str]:
    return frozenset(table("tallies")["deeds"][key])
