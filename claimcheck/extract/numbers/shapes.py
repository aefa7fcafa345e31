"""Which of the comparators said around a figure it takes: "over three days" may bound nothing, "up to 5%" may lead to a level."""

from __future__ import annotations

import re

from claimcheck.extract.numbers import screens
from claimcheck.extract.numbers.comparators import Said, listed
from claimcheck.extract.numbers.figures import Figure, next_figure
from claimcheck.extract.numbers.parallels import ENDED
from claimcheck.extract.numbers.scans import Scan


def taken(
    scan: Scan, figure: Figure, said: Said, behind: tuple[str | None, int], *, counted: bool = False
) -> str | None:
    """The comparator of a figure, of those said before it and `behind` it; with the latter is told where its words end."""
    shape, (after, end) = said.shape, behind
    if shape == ">" and (_is_course(scan, figure, said) or _is_matter(scan.text, figure, said)):
        shape = None
    if shape in (">", "<") and _is_place(scan.text, figure, said, counted):
        shape = None
    if shape in (None, "=", "~") and after is not None:
        return after
    return None if shape == "<=" and _is_level(scan, figure, said, end) else shape


def _is_course(scan: Scan, figure: Figure, said: Said) -> bool:
    """Whether "over" leads to a stretch of time in the course of which something is: "over three days", "over its three days"."""
    if figure.unit is None or figure.unit.kind != "duration" or not figure.told:  # an age: "men over 40"
        return False
    over, *rest = scan.text[said.edge : figure.start].lower().split() or [""]
    asked = scan.whole or screens.word_before(scan.text, said.edge).lower() in listed("lasting")
    return over == "over" and ((not rest and not asked) or not listed("known").isdisjoint(rest))


PLACES = (["under"], ["over"], ["above"], ["below"])


def _is_place(text: str, figure: Figure, said: Said, counted: bool) -> bool:
    """Whether the words say where something is: "hidden under 300 sacks", "lies above two shops"."""
    if text[said.edge : figure.start].lower().split() not in PLACES:
        return False
    before = screens.word_before(text, said.edge).lower()
    return before in listed("buried") or (counted and before in listed("placed"))


# what is told of a sum before which "over" means "because of": "jailed over £2m ‹fraud›", "a row over a $40m ‹contract›"
MATTER = re.compile(r"(?:-[a-z]{3,10})?[ \n]([a-z]{3,12})(?:[ \n]([a-z]{3,12}))?(?:[ \n]([a-z]{3,12}))?")
# the word that "over" goes with; between them may stand a term: "jailed ‹for nine years› over"
DISPUTED = re.compile(
    r"(?<![A-Za-z])([a-z]{3,13})(?:[ \n]for[ \n][\w.-]{1,12}[ \n](?:years|months|weeks|days|hours))?[ \n]$", re.I
)
BACK = 48  # code points looked back at for it


def _is_matter(text: str, figure: Figure, said: Said) -> bool:
    """Whether "over" says what something was about, and not that it was more: "jailed over £2m fraud"."""
    if figure.unit is None or figure.unit.kind not in ("money", "percent"):
        return False
    if text[said.edge : figure.start].lower().split()[:1] != ["over"]:
        return False
    match = MATTER.match(text, figure.end)
    if match is None or listed("matters").isdisjoint(match.groups()):
        return False
    disputed = DISPUTED.search(text, max(0, said.edge - BACK), said.edge)
    return disputed is not None and disputed[1].lower() in listed("disputed")


# before the level that something went up from
FROM = re.compile(r"[ \n]from[ \n]")


def _is_level(scan: Scan, figure: Figure, said: Said, end: int) -> bool:
    """Whether "up to" leads to a level, the one before it being told behind: "go up to 5 percent from 4.75 percent"."""
    match = FROM.match(scan.text, end)
    if match is None or figure.unit is None or scan.text[said.edge : figure.start].split()[:2] != ["up", "to"]:
        return False
    before = next_figure(scan, match.end())
    if before is None or before.unit is not None:
        return before is not None and before.unit == figure.unit
    return ENDED.match(scan.text, before.end) is not None
