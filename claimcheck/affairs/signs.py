"""Whether two texts are reports of one affair, or touch on one: by the names and the exact figures that few others have."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import field, frozen

from claimcheck.claims import View
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity

SHARED = 4  # signs that two reports of one affair share at least
FEW = 3  # and if they are of one day's news and state one figure
NAMES = 2  # so many of them names
PART = 0.4  # and this part of the names of the one with fewer; or so many figures:
FIGURES = 3
TIED = 2  # signs that two texts share at least which touch on one affair, a name or a body and a figure among them
DAYS = 21  # between two reports of one affair
CLOSE = 2  # between two of one day's news
COMMON = 12  # texts of a set that may have a sign; one that more of them have tells nothing
DIGITS = 2  # significant digits of a figure that is a sign
LEAST = 20  # the least such figure


@frozen
class Affair:
    """Two texts by their ids in order, why they are taken together, and whether the whole of both is on one affair.

    `known` says how many more figures may differ than agree, because the names alone show that it is one affair.
    """

    one: str
    two: str
    why: str
    whole: bool
    known: int = 0


@frozen(eq=False)
class Signs:
    """What tells the affair of a text from others; bodies are among the names by their ids."""

    document: str
    names: frozenset[str] = field(repr=False)
    figures: frozenset[tuple[Fraction, str]] = field(repr=False)
    when: Period | None


def affairs(views: Sequence[View]) -> Iterator[Affair]:
    """The pairs of texts that report one affair, or touch on one."""
    signs = {view.document.id: _signs(view) for view in views}
    by_sign: dict[object, list[str]] = defaultdict(list)
    for id in sorted(signs):
        for sign in (*signs[id].names, *signs[id].figures):
            by_sign[sign].append(id)
    met = Counter(pair for ids in by_sign.values() if 1 < len(ids) <= COMMON for pair in combinations(ids, 2))
    for (one, two), shared in sorted(met.items()):
        a, b = signs[one], signs[two]
        if shared < TIED or not _near(a.when, b.when, DAYS):
            continue
        if shared >= (FEW if a.figures & b.figures and _of_one_day(a, b) else SHARED) and (why := _whole(a, b)):
            yield Affair(one, two, why, whole=True, known=_known(a, b))
        elif (a.when is None or b.when is None) and (why := _touched(a, b)):
            yield Affair(one, two, why, whole=False)


def _signs(view: View) -> Signs:
    names = next((claim.about for claim in view.claims), frozenset[str]())
    values = [mention.value for mention in view.mentions if isinstance(mention.value, Quantity)]
    figures = frozenset((value.stated, value.unit) for value in values if value.stated and _is_sign(value))
    return Signs(view.document.id, names, figures, view.anchor.timestamp.period if view.anchor.timestamp else None)


def _is_sign(value: Quantity) -> bool:
    """Whether a figure is exact enough to be known again: 12,400 doses, £1.84 million; no percentage, no hundred."""
    stated = value.stated
    if stated is None or value.dimension is Dimension.PERCENT or not value.unit or stated < LEAST:
        return False
    return len(str(stated.numerator).strip("0")) >= DIGITS


def _whole(a: Signs, b: Signs) -> str:
    """Why two texts are reports of one affair; empty where they are not."""
    names, known = a.names & b.names, a.figures & b.figures
    fewer = min(len(a.names), len(b.names))
    if len(names) < NAMES or (len(names) < PART * fewer and len(known) < FIGURES):
        return ""
    return f"both texts report one affair: both name {_some(names)}" + (
        f" and state {len(known)} of the same figures" if known else ""
    )


def _known(a: Signs, b: Signs) -> int:
    """How many figures may differ for the names that two texts share, which are of one day or two."""
    if not _of_one_day(a, b):
        return 0
    shared = len(a.names & b.names)
    return shared // 2 if shared >= SHARED and shared >= PART * min(len(a.names), len(b.names)) else 0


def _of_one_day(a: Signs, b: Signs) -> bool:
    return a.when is not None and b.when is not None and _near(a.when, b.when, CLOSE)


def _touched(a: Signs, b: Signs) -> str:
    """Why two texts touch on one affair: they name one body, or share a name that few others have, and state the same figure.

    Two dated reports that share no more than that are of two days, or of two firms that one bank serves.
    """
    names, known = a.names & b.names, a.figures & b.figures
    if not names or not known:
        return ""
    return f"both texts touch on one affair: both name {_some(names)} and state {len(known)} of the same figures"


def _some(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)[:4])


def _near(a: Period | None, b: Period | None, days: int) -> bool:
    if a is None or b is None or a.earliest is None or b.earliest is None:
        return True
    return abs(a.earliest - b.earliest) <= days
