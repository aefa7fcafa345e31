"""Texts that know what had not happened yet when they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.entities import Entity, Reference
from claimcheck.extract.calendar.windows import writing_window
from claimcheck.extract.naming.owners import PLACES
from claimcheck.extract.text.sentences import sentences
from claimcheck.findings import Confidence, Problem
from claimcheck.periods import Period
from claimcheck.registry import fold
from claimcheck.rulebook import rule
from claimcheck.spans import Source

RETOLD = 5  # years after which what a text announces is history told in its own tense, not news
EARLY = 366  # days before its first in which a body may be spoken of as if it were there: founded, not at work yet
# "In 1991 the …", at the beginning of a sentence, and what says that the body did something then
IN_YEAR = re.compile(r"(?:^|[.!?\n]\s?)In\s(?P<year>[12]\d{3}),?\s(?:the\s)?$")
AT_WORK = re.compile(r"\s(?:had\s)?(?:[a-z]{3,20}ed|sent|told|said|made|took|gave|wrote|found|held)\s(?!by\b)")
# a body that a text knows is not there yet
COMING = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|plan\w*|propos\w+|future|creat\w+|establish\w*|set\w* up|found\w*"
    r"|bill|draft|call\w* for|new|name|form\w*|merg\w+|replac\w+|launch\w*|become|predecessor|today|later|now)\b",
    re.I,
)


@rule(scope="document", examines=lambda view: len(view.claims) + len(view.mentions))
def anachronism(view: View) -> Iterator[Problem]:
    """A text knows of something that had not happened when it was written.

    What it does
    ------------
    Bounds the time a text was written by what it says itself: it was written no earlier than what it reports as past,
    and no later than what it announces as coming. Where the two contradict each other, both passages are shown; what
    others are quoted as announcing is theirs, and a text on what is long past may tell it in any tense. A body that
    is named in a dated text more than a year before it came into being is reported with the registry's fact; so is one
    that a sentence has at work in a year before its own ("In 1991 the … sent a warning").

    Why it matters
    --------------
    A sentence pasted from a later page gives an old one away.

    What to do
    ----------
    Check both dates; one of the passages belongs to another version of the text.
    """
    window = writing_window(view.document.text, view.firm, view.mentions)
    if window.earliest and window.latest and not window.is_possible and not _is_retold(window.latest.day.year, view):
        yield Problem(
            (window.earliest.source, window.latest.source),
            f"{view.document.id} looks back on {window.earliest.day} and ahead to {window.latest.day}",
            f"written {window}: {window.earliest.day} > {window.latest.day}",
            Confidence.LIKELY,
            resolve="when the text was written",
            reasons=("both stand in one text",),
        )
    yield from _before_its_time(view)
    yield from _at_work_too_early(view)


def _is_retold(year: int, view: View) -> bool:
    written = view.anchor.period.earliest if view.anchor.period else None
    return written is not None and written.year - year > RETOLD


def _before_its_time(view: View) -> Iterator[Problem]:
    written, seen = view.anchor.period, set[str]()
    for mention in view.mentions:
        reference = mention.value
        if written is None or not isinstance(reference, Reference) or len(reference.candidates) != 1:
            continue
        entity = next(iter(reference.entities), None)
        if entity is None or entity.valid is None or entity.id in seen or not _is_distinct(entity, reference):
            continue
        if not written.before(entity.valid.shift(-EARLY)) or _is_coming(view, mention.span.start):
            continue
        seen.add(entity.id)
        yield _too_early(mention.source, written, entity)


def _at_work_too_early(view: View) -> Iterator[Problem]:
    """Bodies that a sentence has at work in a year before theirs: "In 1991 the … had sent a warning"."""
    text = view.document.text
    for mention in view.mentions:
        reference, start = mention.value, mention.span.start
        if not isinstance(reference, Reference) or len(reference.candidates) != 1 or not reference.entities:
            continue
        entity = reference.entities[0]
        told = IN_YEAR.search(text, max(0, start - 20), start)
        if told is None or entity.valid is None or not _is_distinct(entity, reference) or _is_coming(view, start):
            continue
        year = Period.from_edtf(told["year"])
        if AT_WORK.match(text, mention.span.end) and year.before(entity.valid.shift(-EARLY)):
            yield _too_early(view.document.source(told.start("year"), mention.span.end), year, entity)


def _is_distinct(entity: Entity, reference: Reference) -> bool:
    """Whether a name means a body and nothing that was there before it: no place, no acronym, no heir to a name."""
    if entity.type in PLACES or entity.predecessors or entity.former:
        return False
    name = fold(reference.plain)
    return " " in name and name in map(fold, entity.names)


def _is_coming(view: View, at: int) -> bool:
    """Whether the sentence at a place of the text speaks of a body as one that is to be founded, or came to be."""
    text = view.document.text
    around = next((s for s in sentences(text) if s.start <= at < s.end), None)
    return around is not None and COMING.search(text, around.start, around.end) is not None


def _too_early(source: Source, written: Period, entity: Entity) -> Problem:
    since = entity.valid.earliest if entity.valid else None
    return Problem(
        (source,),
        f"{source.quote!r}, as of {written}; {entity.name} exists since {since}",
        f"{written} is before {since}; the registry has {entity.id} since then ({entity.provenance or 'no source recorded'})",
        Confidence.LIKELY,
        resolve=f"the date of the text, and since when {entity.name} exists",
    )
