"""The figures of a report, each with the words that tell what it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import field, frozen

from claimcheck.affairs.kinds import Kind, extreme_of, found_in
from claimcheck.affairs.named import beside, called, fronted, subject_of
from claimcheck.affairs.parts import part_of
from claimcheck.affairs.persons import persons
from claimcheck.affairs.wordlists import listed
from claimcheck.claims import Modality
from claimcheck.counterparts import wordlists
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.relations import FACTUAL
from claimcheck.spans import Span
from claimcheck.tellings.surroundings import Surroundings, surroundings
from claimcheck.tellings.told import Told, Word, function_words, is_english
from claimcheck.terms import one_spelling
from claimcheck.times import Time

BESIDE = 4  # words on either side of a figure that may tell it from others
PRICED = frozenset({Dimension.MONEY, Dimension.PERCENT, Dimension.POINTS})
OF_THE_DAY = 2  # days between what a report tells and its date
MOST = 200  # figures of one text that are looked at
# in front of it, what only says that it is great: "a record 9,240 runners"
RECORD = re.compile(r"\b[Aa]\srecord\s\Z")
# in front of it, what sets it beside another figure
ADDED = re.compile(r"(?:\band|,)\s(?:(?:about|some|at\sleast|more\sthan|nearly|almost|over|around)\s)?\Z")
# behind it, what binds to it the words that say what it is of
BINDING = re.compile(r"\s(?:from|for|of|on)\s")
BOUND = 40  # code points within which they stand
STRETCHES = frozenset({"year", "month", "week", "quarter", "season"})  # "from a year earlier": a change since then
# in a sentence, what says that not all is counted yet
SO_FAR = re.compile(
    r"\b(?:provisional|preliminary|partial|early)\s(?:results?|figures?|counts?|tall(?:y|ies))\b|\bexit\spolls?\b|\bby\snow\b"
    r"|(?:%|\bper\s?cent)\sof\s[^.;:]{2,40}\s(?:counted|reporting|declared)\b",
    re.I,
)
# in front of it, what makes it the level of a day, or behind it: "rose 7 percent to 90 crowns", "72 percent contained"
LEVEL = re.compile(
    r"\b(?:(?:percent|per\scent|points?)|rose|fell|climbed|dropped|slipped|closed|traded|stood)\s(?:higher\s|lower\s)?(?:to|at)\s\Z|%\s(?:to|at)\s\Z"
)
PROGRESS = re.compile(r"\s(?:was\s|is\s)?(?:contained|complete|completed|counted|finished|done|full|vaccinated)\b")
# a row that begins with the name of its figure
LABELLED = re.compile(r"[-•*–\s]{0,4}[A-Z][^:\n\t|]{2,60}:[^\S\n]{1,4}\S")
# where the words that go with a figure end, behind it
ASIDE = re.compile(r"[,;:()–—]")


@frozen(eq=False)
class Figure:
    """A figure; the content words near it, the one right behind it, those that tell it from others; the names of its sentence,
    and those and the times beside it.

    `bound` are the words that a preposition binds to it ("a gain of 20,000 from tax credits"); `heads` are the nouns that a count may be of; `whose` holds the last names of those whose age it may be; `verb` what is said to happen to what is counted;
    `part` says what it is a part of, `place` holds the words of its sentence that say in which part of the world of the story;
    `day` is that of the news, where it is told to be of it; `level` that it holds on its day only, `hourly` at its hour, `undated` that it holds at a time which only the date of its text would tell;
    `extreme` is what a place in an order is by: "large" of the third-largest.
    """

    kind: Kind
    value: Quantity
    span: Span
    told: Told = field(repr=False)
    heads: frozenset[str]
    near: frozenset[str]
    behind: str
    bound: frozenset[str]
    verb: str
    apart: frozenset[str]
    names: frozenset[str]
    beside: frozenset[str]
    whose: frozenset[str]
    subject: frozenset[str]
    times: tuple[Period, ...]
    day: Period | None
    modality: Modality
    part: str
    place: frozenset[str]
    front: frozenset[str]
    level: bool
    hourly: bool
    undated: bool
    extreme: str
    reach: tuple[float, float] | None = field(init=False, repr=False)

    @reach.default
    def _bounds(self) -> tuple[float, float] | None:
        """Between what its value lies, roughly; None where it is open, or another unit may tell it."""
        low, high = self.value.implied.low, self.value.implied.high
        if low is None or high is None or self.value.dimension is Dimension.MEASURE:
            return None
        return float(low), float(high)

    @property
    def is_labelled(self) -> bool:
        """Whether it stands in a row behind its name, which is all that `near` holds."""
        return self.told.sentence.zone == "table"

    @property
    def words(self) -> frozenset[str]:
        """The content words of its sentence."""
        return self.told.content


def figures(sentences: Sequence[Told], when: Period | None = None) -> list[Figure]:
    """The figures of some sentences; `when` is the date of their text, by which most of them are told to happen."""
    found = [
        _figure(sentence, sentences[number - 1] if number else None, when, *row)
        for number, sentence in enumerate(sentences)
        if sentence.sentence.zone != "table" or _is_labelled(sentence)
        for row in found_in(sentence)
    ]
    return found[:MOST]


def _is_labelled(row: Told) -> bool:
    """Whether a row is one fact with its name in front, as in a list of facts: "- Adult social care: £187m"."""
    return bool(row.placed) and bool(LABELLED.match(row.text, row.sentence.span.start, row.sentence.span.end))


def _figure(
    sentence: Told, previous: Told | None, when: Period | None, kind: Kind, span: Span, value: Quantity
) -> Figure:
    whole, text = sentence.sentence.span, sentence.text
    around = surroundings(sentence, span)
    aside = ASIDE.search(text, span.end, whole.end)
    end = max(span.end, min(around.span.end, aside.start() if aside else whole.end))
    start = span.start if _is_added(sentence, span) else min(around.span.start, span.start)
    near = whole if sentence.sentence.zone == "table" else Span(start, end)
    modality, _ = modality_at(text, whole.start, span.start, span.end, whole.end)
    words = sentence.content_within(near)
    apart = _apart(sentence, around, end)
    if RECORD.search(text, max(whole.start, span.start - 12), span.start):
        apart -= {"record"}
    if modality in FACTUAL and (
        words & listed("planning") or apart & listed("foreseen") or _is_ahead(sentence, when, kind)
    ):
        modality = Modality.PLANNED
    heads = _heads(value, text[span.start : span.end])
    extreme = extreme_of(text, span, whole.end) if kind is Kind.RANK else ""
    return Figure(
        kind,
        value,
        span,
        sentence,
        heads,
        _near(sentence, near, span, value) | _opening(sentence, near) | heads | ({extreme} if extreme else set()),
        next((lemma for start, lemma in sentence.placed if span.end <= start <= span.end + 12), ""),
        _bound(sentence, span, end),
        _verb(text[span.start : span.end], around.before, around.after),
        frozenset(map(lemma_of, apart - listed("foreseen"))),
        frozenset().union(*(called(sentence, name) for name in sentence.names)),
        beside(sentence, near),
        persons(sentence, previous, span) if kind is Kind.AGE else frozenset(),
        subject_of(sentence, previous),
        tuple(
            time if modality is Modality.PLANNED else _so_far(time, when)
            for time in around.times
            if not is_of_the_day(time, when)
        ),
        next((time for time in around.times if is_of_the_day(time, when)), None),
        modality,
        part_of(text, whole, span, value),
        _place(sentence, around.span),
        fronted(sentence),
        _is_level(sentence, span) and not around.times,
        _is_hourly(sentence, value),
        bool(around.floating),
        extreme,
    )


def _is_added(sentence: Told, span: Span) -> bool:
    """Whether a figure is set beside another, with a verb of its own: "nine people were killed and 46 injured"."""
    text, low = sentence.text, sentence.sentence.span.start
    figured = any(mention.span.end <= span.start for mention, _ in sentence.sentence.valued(Quantity))
    return (
        figured
        and bool(ADDED.search(text, max(low, span.start - 20), span.start))
        and bool(
            _verb(text[span.start : span.end], (), [word for word in sentence.words if word.start >= span.end][:1])
        )
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
    following = list(around.after[:BESIDE])
    before = dict(zip(following, ["", *(word.low for word in following)], strict=False))
    found = {
        word.low
        for word in following
        if word.low in listed("apart")
        and word.start < end
        and not (word.low == "earlier" and before[word] in STRETCHES)
    }
    free = True
    for word in around.before[:BESIDE]:
        if word.low in listed("apart") and (free or word.low not in listed("adjoining")):
            found.add(word.low)
        free = free and word.start not in content
    return frozenset(found)


def _so_far(time: Period, when: Period | None) -> Period:
    """A time that goes on, as far as a report of some day can know: "this year" in September."""
    today = when.latest if when is not None else None
    if today is None or time.earliest is None or time.earliest >= today or (time.latest and time.latest <= today):
        return time
    return Period.between(time.earliest, today)


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


def _bound(sentence: Told, span: Span, end: int) -> frozenset[str]:
    """The content words that a preposition binds to a figure."""
    following = BINDING.match(sentence.text, span.end, end)
    return (
        sentence.content_within(Span(following.end(), min(end, following.end() + BOUND))) if following else frozenset()
    )


def _verb(quote: str, before: Sequence[Word], after: Sequence[Word]) -> str:
    """What is said to happen to what is counted; none where it says no more than that there are so many."""
    inside = next((found for word in quote.split()[1:] if (found := verb_lemma(word.lower()))), "")
    ahead = next((found for word in before if (found := verb_lemma(word.low))), "")
    behind = next((found for word in after if (found := verb_lemma(word.low)) and not word.low.endswith("ing")), "")
    found = inside or ahead or behind
    return "" if found in wordlists.listed("light") else found


def _is_ahead(sentence: Told, when: Period | None, kind: Kind) -> bool:
    """Whether a length is of what has not begun: "Builders come on 9 November and stay for 16 weeks"."""
    if kind is not Kind.LENGTH or when is None or when.latest is None:
        return False
    times = (time for _, time in sentence.sentence.valued(Time) if time.readings)
    return any((first := time.readings[0].earliest) is not None and first > when.latest for time in times)


def _is_level(sentence: Told, span: Span) -> bool:
    """Whether a figure holds on its day only: a price that moves, how much of something is done."""
    text, start = sentence.text, sentence.sentence.span.start
    moved = LEVEL.search(text, max(start, span.start - 30), span.start) and sentence.content & listed("quoted")
    return bool(moved or PROGRESS.match(text, span.end))


def _is_hourly(sentence: Told, value: Quantity) -> bool:
    """Whether a figure holds at its hour only: what is paid in a market that has not closed."""
    if value.dimension not in PRICED:
        return False
    said = {word.low for word in sentence.words}
    return not said.isdisjoint(listed("trading")) and said.isdisjoint(listed("closing"))
