"""What ends after it began: "it opened in September 2022 and closed in March" ends in the next year's March.

A month without its year is of the year a story has come to, and a little before the story's date is more often an aside
than a year later. Only where the words say that one thing began and ended is the order known.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.tables import table

NEAR: Final = 120  # code points from the beginning of a thing to the time it ended
BACK: Final = 160  # code points in which the words of the beginning are looked for, and the clause behind a time
_SENTENCES: Final = re.compile(r"[.!?][\"”’)]*\s|\n")
# where the clause of the end begins: "…, and closed in"
_CLAUSES: Final = re.compile(r"[.!?;][\"”’)]*\s|,?\s(?:and|but|then)\s")
_OPENED: Final = re.compile(r"(?:in|on|by)(?: the)?", re.IGNORECASE)  # the clause opens with its time
_BEHIND: Final = re.compile(r",?\s([^.,;:!?\n]{2,60})")
_WORD: Final = re.compile(r"[a-z’'-]+")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("times")["sequels"][name])


def ends_later(text: str, began: int, start: int, end: int) -> bool:
    """Whether the time at `[start, end)` is when that ended whose beginning is told by the time that ends at `began`.

    >>> text = "The pier opened in May 2021. It closed in March."
    >>> ends_later(text, 27, 42, 47)
    True
    """
    between = text[began:start]
    if len(between) > NEAR or "\n\n" in between:
        return False
    *others, clause = _CLAUSES.split(between)
    if not others:
        return False
    first = _SENTENCES.split(text[max(0, began - BACK) : began])[-1].lower()
    beginning = _words("began").intersection(_WORD.findall(first))
    if not beginning:
        return False
    if _OPENED.fullmatch(clause.strip()):
        behind = _BEHIND.match(text, end)
        clause = behind[1] if behind else ""
    return _ends(_WORD.findall(clause.lower()), first)


def _ends(words: list[str], first: str) -> bool:
    """Whether a clause says that the thing of the first one ended: "it was finally closed", "ended", "the strike ended"."""
    at = next((at for at, word in enumerate(words) if word in _words("ended")), None)
    if at is None or "had" in words[:at]:
        return False
    who = [word for word in words[:at] if word not in _words("between") and not word.endswith("ly")]
    same = len(who) > 1 and " ".join(who) in first
    return not who or (len(who) == 1 and who[0] in _words("pronouns")) or same
