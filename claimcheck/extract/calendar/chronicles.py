"""Texts that are of long ago throughout, histories: what goes on over their paragraphs, and what was still to come then."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from attrs import evolve

from claimcheck.extract.calendar.lending import Found
from claimcheck.extract.calendar.scenes import Scene, is_fine
from claimcheck.extract.calendar.timeforms import Bound, Date, Form, Part, Tense, Timed
from claimcheck.periods import Period
from claimcheck.tables import table

CLAUSE: Final = 90  # characters within which a clause has its verb
OLD: Final = 3  # years of long ago that make a text one of long ago
MOSTLY: Final = Fraction(3, 4)  # of the years it gives
LONG_QUOTE: Final = 2000  # characters
_HEADING_SIGNS: Final = re.compile(r"^[=#]{1,6}[ \t]", re.MULTILINE)
_SAYS: Final = re.compile(r"[\"”][^\n]{0,60}?\bsays?\b")  # the speaker is of today
_WORDS: Final = re.compile(r"[A-Za-z]+")
_SENTENCES: Final = re.compile(r"[.!?][\"”’)]*\s|\n")


def _bare(form: Form) -> Form:
    """A time without its bounds, its hour and what part of it is meant."""
    while isinstance(form, Part | Bound | Timed):
        form = form.of
    return form


def in_one_section(text: str, start: int, end: int) -> bool:
    """Whether no heading with its signs is between two places: a text of long ago goes on over its paragraphs."""
    return _HEADING_SIGNS.search(text, start, end) is None


def is_chronicle(found: list[Found], now: Period | None) -> bool:
    """Whether a text is of long ago throughout: nearly all years it gives are of a time well before its writing."""
    years = [form.year for one in found if isinstance(form := _bare(one.expression), Date) and form.year is not None]
    here = now.earliest.year if now is not None and now.earliest is not None else None
    old = sum(here is not None and year < here - 1 for year in years)
    return old >= OLD and old >= MOSTLY * len(years)


def as_told(text: str, one: Found, scene: Scene) -> Scene:
    """The scene of what was still to come in a time long ago: "it was due to leave in July", "we shall be there by May"."""
    if not scene.chronicle or not scene.is_old:
        return scene
    quoted = _is_quoted(text, one.start) and not _SAYS.search(text, one.end, one.end + 3 * CLAUSE)
    if quoted:
        then = scene.mentioned[-1] if scene.mentioned and is_fine(scene.mentioned[-1]) else scene.then
        return evolve(scene, then=then, quoted=True, tense=Tense.LATER if scene.tense is Tense.FUTURE else scene.tense)
    if scene.tense is Tense.FUTURE and _in_hindsight(text, one.start):
        return evolve(scene, tense=Tense.LATER)
    return scene


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place is within quotation marks that its paragraph has opened."""
    before = text[max(text.rfind("\n\n", max(0, at - LONG_QUOTE), at), at - LONG_QUOTE, 0) : at]
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


def _in_hindsight(text: str, at: int) -> bool:
    """Whether a clause looks ahead from a time past: "had been due", "was to"; not "is now expected"."""
    listed = table("times")["tense"]
    words = _WORDS.findall(_SENTENCES.split(text[max(0, at - CLAUSE) : at])[-1])
    verbs = [word for word in words if word in listed["hindsight"] or word in listed["presence"]]
    return bool(verbs) and verbs[-1] in listed["hindsight"]
