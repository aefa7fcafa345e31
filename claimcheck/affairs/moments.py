"""The dates of a report, each with what it says to have happened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from attrs import field, frozen

from claimcheck.affairs.told import ASIDE, MOST
from claimcheck.affairs.wordlists import listed
from claimcheck.claims import DENIED, Mention, Modality
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.verbs import Verb, lemma_of, verbs_in
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told
from claimcheck.times import Time

FARTHEST = 90  # code points between what happened and its date
PRECISIONS = frozenset({"day", "month", "year"})
# what leads to a date on which something happened; "by", "until" and "before" do not
LEADING = re.compile(r"(?:\b(?:[Oo]n|[Ii]n)\s(?:the\s\w{3,10}\sof\s)?(?:[A-Z][a-z]+day,?\s)?)\Z")
# what tells one of several things by a letter or a number: "ramp B", "reactor IV"
LABEL = re.compile(r"(?<=\w\s)(?:[A-Z]|[IVX]{2,4})(?![\w.’'&-])")
# what says that a thing is the one both know of; and that it is one of some
KNOWN, SOME = re.compile(r"\b(?:the|its|his|her|their|this)\s", re.I), re.compile(r"\b(?:an?|some|any)\s", re.I)
# between what happened and its date no other clause begins, and nothing is said
BROKEN = re.compile(
    r"[;:()“”\"]|,\s(?:and|but|while|who|which|whose|after|before|when|where)\s|\s(?:and|but|while|that|after|before|when|until|since)\s"
)


@frozen(eq=False)
class Moment:
    """A date and what happened on it; the content words, names and counts near it, and the words that tell it from others.

    `happened` is the verb, `once` the first of those that mean the same, where such a thing happens once; both are empty
    where the date is only looked at because the other report may state it too. `bound` has the words without which it is
    another happening: the one before the verb, and those behind the date ("in the loft"). `known` says that it is of a thing
    that has a name or an article saying which.
    """

    time: Time
    span: Span
    told: Told = field(repr=False)
    happened: str = ""
    once: str = ""
    near: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    counts: frozenset[object] = frozenset()
    apart: frozenset[str] = frozenset()
    planned: bool = False
    bound: frozenset[str] = frozenset()
    known: bool = False

    @property
    def period(self) -> Period:
        """Its only reading, where something happened on it."""
        return self.time.readings[0]


@cache
def _once() -> dict[str, str]:
    return {verb: group[0] for group in table("affairs")["happens"]["once"] for verb in group}


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("affairs")["happens"][key])


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted(_words("moved"))) + r")\b", re.I)


def is_moved(told: Told) -> bool:
    """Whether a sentence says that a date was moved."""
    return _moved().search(told.text, told.sentence.span.start, told.sentence.span.end) is not None


def moments(sentences: Sequence[Told]) -> list[Moment]:
    """The dates of the sentences of a text; where it says that a date was moved, what it plans happens on none of them."""
    moved = bool(sentences) and _moved().search(sentences[0].text) is not None
    found = islice((moment for told in sentences for moment in _moments(told)), MOST)
    return [Moment(m.time, m.span, m.told) if moved and m.planned else m for m in found]


def _moments(told: Told) -> Iterator[Moment]:
    """The dates of a sentence; of two that one verb dates, "on 3 May here and on 5 May there", the first is of nothing."""
    floor = told.sentence.span.start
    times = list(told.sentence.valued(Time))
    for index, (mention, time) in enumerate(times):
        following = times[index + 1][0].span.start if index + 1 < len(times) else None
        alone = following is None or bool(verbs_in(told.text, mention.span.end, following))
        if time.readings:
            yield _moment(told, mention, time, floor) if alone else Moment(time, mention.span, told)
        floor = mention.span.end


def _moment(told: Told, mention: Mention, time: Time, floor: int) -> Moment:
    span, whole = mention.span, told.sentence.span
    plain = Moment(time, span, told)
    if told.sentence.zone == "table" or not _is_exact(time):
        return plain
    verb = _verb(told, span, floor)
    if verb is None or not _is_on(told, mention, time, floor, verb):
        return plain
    modality, _ = modality_at(told.text, whole.start, min(verb.start, span.start), max(verb.end, span.end), whole.end)
    if modality in DENIED or is_moved(told):
        return plain
    around = surroundings(told, span)
    aside = ASIDE.search(told.text, max(span.end, verb.end), whole.end)
    near = Span(
        min(around.span.start, verb.start), max(span.end, min(around.span.end, aside.start() if aside else whole.end))
    )
    low = frozenset(word.low for word in told.words if near.start <= word.start < near.end)
    labels = frozenset(label.group() for label in LABEL.finditer(told.text, near.start, near.end))
    apart = labels | (low & (_words("apart") | listed("apart")))
    names = frozenset(word for name in told.names if near.start <= name.start < near.end for word in name.words)
    happened = _happened(told, verb)
    once = _once().get(happened) or (happened if apart & _words("single") else "")
    return Moment(
        time,
        span,
        told,
        happened,
        once,
        told.content_within(near) - {lemma_of(word) for word in happened.split()} - apart,
        names,
        _counts(told, near),
        apart,
        modality is Modality.PLANNED,
        _bound(told, verb, Span(span.end, max(near.end, span.end))) - apart,
        (bool(names) or KNOWN.search(told.text, near.start, near.end) is not None)
        and SOME.search(told.text, near.start, near.end) is None,
    )


def _is_exact(time: Time) -> bool:
    """Whether a date is one day, month or year, as exact as it is written."""
    if len(time.readings) != 1 or time.expression or time.impossible:
        return False
    period = time.readings[0]
    return period.precision in PRECISIONS and not (period.approximate or period.uncertain or period.unspecified_year)


def _is_on(told: Told, mention: Mention, time: Time, floor: int, verb: Verb) -> bool:
    """Whether something is said to be on a date; it may follow its verb at once, as Americans write: "began March 12"."""
    if mention.quote[:3].lower() in ("on ", "in "):
        return True
    start = mention.span.start
    if LEADING.search(told.text, max(floor, start - FARTHEST), start):
        return True
    return time.readings[0].precision == "day" and told.text[verb.end : start].isspace()


def _verb(told: Told, span: Span, floor: int) -> Verb | None:
    """The verb that a date goes with: the last before it; where it opens its sentence, the first behind."""
    text, whole = told.text, told.sentence.span
    before = verbs_in(text, max(floor, span.start - FARTHEST), span.start)
    if before:
        return None if BROKEN.search(text, before[-1].end, span.start) else before[-1]
    if span.start - whole.start > len("In the "):
        return None
    behind = verbs_in(text, span.end, min(whole.end, span.end + FARTHEST))
    return behind[0] if behind and not BROKEN.search(text, span.end, behind[0].start) else None


def _happened(told: Told, verb: Verb) -> str:
    """The lemma of a verb, with the particle behind it: "take over"."""
    following = next((word for word in told.words if word.start >= verb.end), None)
    if following is not None and following.low in _words("particles") and f"{verb.lemma} {following.low}" in _once():
        return f"{verb.lemma} {following.low}"
    return verb.lemma


def _bound(told: Told, verb: Verb, behind: Span) -> frozenset[str]:
    """The content words right before a verb and behind its date; a date that opens its sentence has the rest behind it."""
    ahead = [word for word in told.words if word.end <= verb.start][-1:]
    close = ahead[0].start if ahead and told.text[ahead[0].end : verb.start].isspace() else verb.start
    lemmas = told.content_within(Span(close, verb.start))
    return lemmas | told.content_within(behind) if verb.start < behind.start else lemmas


def _counts(told: Told, near: Span) -> frozenset[object]:
    """What is counted near a date: three shops that close are not four."""
    counted = (Dimension.COUNT, Dimension.NUMBER)
    return frozenset(
        quantity.stated
        for mention, quantity in told.sentence.valued(Quantity)
        if quantity.dimension in counted and near.start <= mention.span.start < near.end
    )
