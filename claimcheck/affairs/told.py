"""The figures of a report, each with the words that tell what it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import field, frozen

from claimcheck.affairs.kinds import Kind, found_in
from claimcheck.affairs.persons import persons
from claimcheck.claims import Modality, View
from claimcheck.counterparts import wordlists
from claimcheck.counterparts.limits import is_fronted
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.entities import Reference
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import reading
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.text.sentences import sentences
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.relations import FACTUAL
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import Surroundings, surroundings
from claimcheck.tellings.told import Name, Told, Word, function_words, is_english, is_number, told
from claimcheck.terms import one_spelling

BESIDE = 4  # words on either side of a figure that may tell it from others
OF_THE_DAY = 2  # days between what a report tells and its date
MOST = 200  # figures of one text that are looked at
# in front of a figure, what makes it one of another whole: "of whom", "of the 86", "including"
PART = re.compile(
    r"\b(?:of\s(?:whom|which|them|these|those|the)|including|among\sthem|each|per|every)\s(?:\w+\s){0,2}\Z", re.I
)
# behind it: "of them", "of the patients", "each", ", half of the cost"
PARTLY = re.compile(
    r"\s(?:of\s(?:whom|which|them|these|those|the|its|his|her|their)|each|apiece)\b|,\s(?:or\s)?(?:about\s)?(?:half|a\s(?:third|quarter|fifth))\b",
    re.I,
)
# in it, that it comes on top of others: "10 more officers"
MORE = re.compile(r"\w\s(?:more|other|further|additional)\s(?!than\b)[a-z]")
# in a sentence, what says that not all is counted yet
SO_FAR = re.compile(
    r"\b(?:provisional|preliminary|partial|early)\s(?:results?|figures?|counts?|tall(?:y|ies))\b|\bexit\spolls?\b"
    r"|(?:%|\bper\s?cent)\sof\s[^.;:]{2,40}\s(?:counted|reporting|declared)\b",
    re.I,
)
# in front of it, a part of it: "24 of the 38"
COUNTED_OF = re.compile(r"\b(?P<part>[\w-]{1,12})\s(?:out\s)?of\s(?:the|these|those|its|their)\s\Z")
# what a sentence puts in front, of which all its figures are parts: "Of the 86 who fell ill, 41 are men and"
OF_ALL = re.compile(r"(?:Of|Among|Out\sof)\s[^.;:,]{2,90},\s(?:(?!\d)[^.;:]){0,60}\Z")
# behind a share, what says that it is one of those who were counted before
OF_THEM = re.compile(r"\sof\s(?:whom|which|them|these|those)\b(?!\s(?:who|that|in|with)\b)")
# in front of it, what makes it the figure that another is measured by: "compared with", "up from"
BASE = re.compile(
    r"\b(?:compared\s(?:with|to)|(?:up|down)\sfrom|against|versus|vs\.?|than|instead\sof)\s(?:(?:a|the|only|just|about|some|around)\s){0,2}\Z"
)
# behind it, the whole that it is a part of: "nine of 14 seats"
WHOLE = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s)?(?P<whole>\d[\d,.]{0,12}|[a-z]{3,9}(?:-[a-z]{3,5})?)\b")
# in front of it, what makes it the level of a day, or behind it: "rose 7 percent to 90 crowns", "72 percent contained"
LEVEL = re.compile(
    r"\b(?:(?:percent|per\scent|points?)|rose|fell|climbed|dropped|slipped|closed|traded|stood)\s(?:higher\s|lower\s)?(?:to|at)\s\Z|%\s(?:to|at)\s\Z"
)
PROGRESS = re.compile(r"\s(?:was\s|is\s)?(?:contained|complete|completed|counted|finished|done|full|vaccinated)\b")
# where the words that go with a figure end, behind it
ASIDE = re.compile(r"[,;:()–—]")


@frozen(eq=False)
class Figure:
    """A figure; the content words near it, the one right behind it, those that tell it from others; the names of its sentence,
    and those and the times beside it.

    `heads` are the nouns that a count may be of; `whose` holds the last names of those whose age it may be; `verb` what is said to happen to what is counted;
    `part` says what it is a part of, `place` holds the words of its sentence that say in which part of the world of the story;
    `level` that it holds on its day only, `undated` that it holds at a time which only the date of its text would tell.
    """

    kind: Kind
    value: Quantity
    span: Span
    told: Told = field(repr=False)
    heads: frozenset[str]
    near: frozenset[str]
    behind: str
    verb: str
    apart: frozenset[str]
    names: frozenset[str]
    beside: frozenset[str]
    whose: frozenset[str]
    subject: frozenset[str]
    times: tuple[Period, ...]
    modality: Modality
    part: str
    place: frozenset[str]
    front: frozenset[str]
    level: bool
    undated: bool

    @property
    def words(self) -> frozenset[str]:
        """The content words of its sentence."""
        return self.told.content


@cache
def listed(section: str) -> frozenset[str]:
    """Words that tell a figure or a date from others, by a section of the table."""
    return frozenset(table("affairs")[section]["words"])


def sentences_of(view: View) -> tuple[Told, ...]:
    """The sentences of a text that speak of its subject."""
    spans = [(passage.source.span, passage.zone) for passage in view.passages]
    read = reading(view.document, view.anchor, view.mentions, sentences(view.document.text), spans)
    return told(read, boilerplate=True)


def figures(sentences: Sequence[Told], when: Period | None = None) -> list[Figure]:
    """The figures of some sentences; `when` is the date of their text, by which most of them are told to happen."""
    found = [
        _figure(sentence, sentences[number - 1] if number else None, when, *row)
        for number, sentence in enumerate(sentences)
        if sentence.sentence.zone != "table"
        for row in found_in(sentence)
    ]
    return found[:MOST]


def _figure(
    sentence: Told, previous: Told | None, when: Period | None, kind: Kind, span: Span, value: Quantity
) -> Figure:
    whole, text = sentence.sentence.span, sentence.text
    around = surroundings(sentence, span)
    aside = ASIDE.search(text, span.end, whole.end)
    end = max(span.end, min(around.span.end, aside.start() if aside else whole.end))
    near = Span(min(around.span.start, span.start), end)
    modality, _ = modality_at(text, whole.start, span.start, span.end, whole.end)
    words = sentence.content_within(near)
    if modality in FACTUAL and words & listed("planning"):
        modality = Modality.PLANNED
    heads = _heads(value, text[span.start : span.end])
    return Figure(
        kind,
        value,
        span,
        sentence,
        heads,
        _near(sentence, near, span, value) | _opening(sentence, near) | heads,
        next((lemma for start, lemma in sentence.placed if span.end <= start <= span.end + 12), ""),
        _verb(text[span.start : span.end], around.before, around.after),
        _apart(sentence, around, end),
        frozenset().union(*(_called(sentence, name) for name in sentence.names)),
        frozenset().union(*(_called(sentence, n) for n in sentence.names if near.start <= n.start < near.end)),
        persons(sentence, previous, span) if kind is Kind.AGE else frozenset(),
        _subject(sentence),
        tuple(time for time in around.times if not is_of_the_day(time, when)),
        modality,
        _part(text, whole, span, value),
        _place(sentence, around.span),
        _front(sentence),
        _is_level(sentence, span),
        bool(around.floating),
    )


def _near(sentence: Told, near: Span, span: Span, value: Quantity) -> frozenset[str]:
    """The content words near a figure; the words of a measure's unit tell nothing, for figures of other units are not compared."""
    if value.dimension not in (Dimension.MEASURE, Dimension.PERCENT):
        return sentence.content_within(near)
    return sentence.content_within(Span(near.start, span.start)) | sentence.content_within(Span(span.end, near.end))


def _heads(value: Quantity, quote: str) -> frozenset[str]:
    """What a count is of: its noun, and the one before it where it says little by itself, as in "12 crew members"."""
    if value.dimension is not Dimension.COUNT:
        return frozenset()
    words = quote.lower().split()
    before = words[-2] if len(words) > 2 and value.unit in listed("light") and words[-2].isalpha() else ""
    return frozenset({value.unit, lemma_of(before)} if before else {value.unit})


def _place(sentence: Told, clause: Span) -> frozenset[str]:
    """The words of a clause that say in which part of the world of the story it holds, or that it holds on its day."""
    named = {word.start for name in sentence.names for word in sentence.words if name.start <= word.start < name.end}
    words = [w for w in sentence.words if w.start not in named]
    here = {w.low for w in words if w.low in listed("places") and clause.start <= w.start < clause.end}
    lasting = {w.low for w in words if w.low in listed("lasting")}
    so_far = (
        {"so far"} if SO_FAR.search(sentence.text, sentence.sentence.span.start, sentence.sentence.span.end) else set()
    )
    return frozenset(map(one_spelling, here | lasting | so_far))


def _apart(sentence: Told, around: Surroundings, end: int) -> frozenset[str]:
    """The words beside a figure that tell it from others; one that goes with the next noun only where none comes between."""
    content = {start for start, _ in sentence.placed}
    found = {word.low for word in around.after[:BESIDE] if word.low in listed("apart") and word.start < end}
    free = True
    for word in around.before[:BESIDE]:
        if word.low in listed("apart") and (free or word.low not in listed("adjoining")):
            found.add(word.low)
        free = free and word.start not in content
    return frozenset(found)


def is_of_the_day(time: Period, when: Period | None) -> bool:
    """Whether a day is that of the report: "said on Thursday that profit in the quarter was"."""
    if when is None or time.precision != "day" or time.earliest is None or when.earliest is None:
        return False
    return abs(when.earliest - time.earliest) <= OF_THE_DAY


def _opening(sentence: Told, near: Span) -> frozenset[str]:
    """The word that opens a sentence and is read as a name, where it is an English word: "Turnout was 61 percent"."""
    first = sentence.words[0] if sentence.words else None
    if first is None or first.start < near.start or not is_english(first.low) or first.low in function_words():
        return frozenset()
    return frozenset({lemma_of(first.low)})


def _verb(quote: str, before: Sequence[Word], after: Sequence[Word]) -> str:
    """What is said to happen to what is counted; none where it says no more than that there are so many."""
    inside = next((found for word in quote.split()[1:] if (found := verb_lemma(word.lower()))), "")
    ahead = next((found for word in before if (found := verb_lemma(word.low))), "")
    behind = next((found for word in after if (found := verb_lemma(word.low)) and not word.low.endswith("ing")), "")
    found = inside or ahead or behind
    return "" if found in wordlists.listed("light") else found


def _subject(sentence: Told) -> frozenset[str]:
    """The name that is the subject of a sentence: "Lowby now have 13 points"; not who says it."""
    name = sentence.opened
    following = next((word.low for word in sentence.words if name and word.start >= name.end), "")
    return _called(sentence, name) if name and following and following not in listed("saying") else frozenset()


def _is_level(sentence: Told, span: Span) -> bool:
    """Whether a figure holds on its day only: a price that moves, how much of something is done."""
    text, start = sentence.text, sentence.sentence.span.start
    moved = LEVEL.search(text, max(start, span.start - 30), span.start) and sentence.content & listed("quoted")
    return bool(moved or PROGRESS.match(text, span.end))


def _called(sentence: Told, name: Name) -> frozenset[str]:
    """The words of a name, and the one body or place it stands for: the NIA is the National Immigration Administration."""
    inside = ((m.span.start, r.candidates) for m, r in sentence.sentence.valued(Reference))
    return name.words | {ids[0] for at, ids in inside if len(ids) == 1 and name.start <= at < name.end}


def _front(sentence: Told) -> frozenset[str]:
    """The names that a sentence puts in front of its subject: "At Lowby Infirmary, the largest, 52"."""
    return frozenset(word for name in sentence.names if is_fronted(sentence, name) for word in name.words)


def _part(text: str, whole: Span, span: Span, value: Quantity) -> str:
    """What a figure is said to be a part of, or that it holds for each of several, or that another is measured by it."""
    before = max(whole.start, span.start - 40)
    if BASE.search(text, before, span.start):
        return "base"
    of = WHOLE.match(text, span.end, whole.end)
    if of and (of["whole"][0].isdigit() or is_number(of["whole"])):
        return f"of {of['whole']}"
    if value.dimension is Dimension.PERCENT:  # a share is one of something, whether it says so or not
        return "part" if OF_THEM.match(text, span.end, whole.end) else ""
    counted = COUNTED_OF.search(text, before, span.start)
    if counted and (counted["part"][0].isdigit() or is_number(counted["part"].lower())):
        return "whole"
    if OF_ALL.match(text, whole.start, span.start):
        return "part"
    if MORE.search(text, span.start, span.end):
        return "more"
    inside = " of " in text[span.start : span.end]
    if inside or PART.search(text, before, span.start):
        return "part"
    partly = OF_THEM if value.dimension is Dimension.COUNT else PARTLY  # "34 pupils of the school" are all of them
    return "part" if partly.match(text, span.end, whole.end) else ""
