"""Whose age a figure is: of the person named beside it, or of the one of whom the sentence before speaks."""

from __future__ import annotations

import re

from claimcheck.affairs.named import SAID_BY, SAYS
from claimcheck.spans import Span
from claimcheck.tellings.told import Name, Told

# between a name and an age: "Leonard Prat, 58", "Leonard Prat, the 58-year-old", "Leonard Prat, who is 58"
BESIDE = re.compile(r",\s(?:who\sis\s|aged\s|now\s|(?:the|a)\s|an?\s[a-z]{3,15}\sof\s)?")
# between an age and the name behind it: "the 58-year-old former banker Leonard Prat"
AHEAD = re.compile(r"(?:\s[a-z][\w-]{1,20}){0,4}\s")
# what stands for somebody named before: "She has died, aged 89", "The banker, who is 58,"
STANDING_IN = re.compile(
    r"(?:[Ss]he|[Hh]e)\s[^.;:]{0,60}|[Tt]he\s(?:[a-z][\w-]{2,20}\s){0,2}[a-z][\w-]{2,20}(?:,\s(?:(?:who\s)?(?:is|was|turned)\s|aged\s)?|\s(?:is|was|turned)\s)(?:now\s)?"
)
TITLED = 2  # words of a person's full name, at least


def persons(told: Told, previous: Told | None, span: Span) -> frozenset[str]:
    """The names of those whose age stands at a span: one, where it is beside it; none, where nobody is named."""
    behind = next((name for name in told.names if name.start >= span.end), None)
    if behind is not None and AHEAD.fullmatch(told.text, span.end, behind.start):
        return _name(behind)
    before = next((name for name in reversed(told.names) if name.end <= span.start), None)
    if before is not None and BESIDE.fullmatch(told.text, before.end, span.start):
        return _name(before)
    floor = told.sentence.span.start
    if before is None and previous is not None and STANDING_IN.fullmatch(told.text, floor, span.start):
        return frozenset().union(*(_name(name) for name in previous.names if not _tells(previous, name)))
    full = [name for name in told.names if name.end <= span.start and len(name.words) >= TITLED]
    dying = re.search(r"\bdie", told.text[floor : span.start])
    return _name(full[0]) if len(full) == 1 and dying else frozenset()


def _tells(told: Told, name: Name) -> bool:
    """Whether a name is only that of who tells a sentence."""
    whole = told.sentence.span
    by = SAID_BY.search(told.text, max(whole.start, name.start - 60), name.start)
    return bool(by or SAYS.match(told.text, name.end, whole.end))


def are_one(a: str, b: str) -> bool:
    """Whether two names can be of one person: the last words are alike, and the first where both have one.

    >>> are_one("leonard prat", "prat"), are_one("leonard prat", "carol prat")
    (True, False)
    """
    ours, theirs = a.split(), b.split()
    return ours[-1] == theirs[-1] and (min(len(ours), len(theirs)) < TITLED or ours[0] == theirs[0])


def _name(name: Name) -> frozenset[str]:
    return frozenset({name.text.lower()})
