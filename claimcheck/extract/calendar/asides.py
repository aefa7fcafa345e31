"""What a story tells in passing of a time before the one it has come to, and goes on without."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.extract.calendar.lending import Found
from claimcheck.periods import Period

BACK: Final = 90  # characters looked at before and behind a time
ASIDE_DAYS: Final = 90  # so far before the date of a story a date within commas is told in passing
# after a comma or a bracket, few words up to a date
_PASSING: Final = re.compile(r"[,(]\s?(?:[\w’'-]{1,14}\s){1,6}\Z")
_SENTENCES: Final = re.compile(r"[.!?][\"”’)]*\s|\n")
_ENDS: Final = re.compile(r"[.!?;]|\n")
_PLUPERFECT: Final = re.compile(r"\bhad\b")
# a date behind, and a clause about one who "had come of age"
_DATED: Final = re.compile(r"\b(?:in|on|by|until)\s(?:the\s)?(?:early\s|late\s|mid-)?[A-Z\d]")
_RELATIVE: Final = re.compile(r"\b(?:who|which|whose|having)\b[^,]{0,60}\Z")


def is_in_passing(text: str, one: Found, new: Period, then: Period) -> bool:
    """Whether a date well before the story stands within commas: "the ship, launched on 3 March 1921, sailed"."""
    if new.latest is None or then.earliest is None or then.earliest - new.latest <= ASIDE_DAYS:
        return False
    before = _PASSING.search(text, max(0, one.start - BACK), one.start)
    return before is not None and text[one.end : one.end + 1] in (",", ")")


def had_been(text: str, one: Found) -> bool:
    """Whether what was before is told in passing: "his heir, who had come of age two years earlier, was crowned".

    Where the sentence goes on to another date, it may be of that time: "two years earlier he had sailed, and in May …".
    """
    before, behind = _beside(text, one)
    if not _PLUPERFECT.search(before) and not _PLUPERFECT.search(behind):
        return False
    return _DATED.search(behind) is None or (behind.startswith(",") and _RELATIVE.search(before) is not None)


def looks_back(text: str, one: Found) -> bool:
    """Whether the sentence of a time tells of what had been: "they had held it since January"."""
    return any(map(_PLUPERFECT.search, _beside(text, one)))


def _beside(text: str, one: Found) -> tuple[str, str]:
    """What stands before a time and behind it in its sentence, as far as it is looked at."""
    before = _SENTENCES.split(text[max(0, one.start - BACK) : one.start])[-1]
    return before, _ENDS.split(text[one.end : one.end + BACK])[0]
