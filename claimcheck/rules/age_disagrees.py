"""Ages that do not fit a date of birth, or one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from claimcheck.claims import Claim, Item, Modality
from claimcheck.days import Day
from claimcheck.durations import CalendarDuration
from claimcheck.findings import Confidence, Problem
from claimcheck.quantities import Quantity
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import is_one_affair, is_short_for, name_key
from claimcheck.times import Time
from claimcheck.timing import holds

MONTHS = 12
FAR = 5 * 366  # days by which an age that the sentence before lends its bearer may miss; by more, it is another's
SLACK = 366  # days by which an age may miss before it is certain to be wrong: somebody counts to the next birthday
# a name, to the end of a subject
NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]{0,30}\s){0,4}[A-ZÀ-Þ][\w’'.-]{0,30}\Z")
Birth = tuple[Day, Day]  # the first and the last day on which somebody may have been born


def _nodes(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if (
        claim is None
        or claim.subject is None
        or claim.property not in ("age", "turned", "born")
        or _birth(claim) is None
    ):
        return frozenset()
    words = name_key(_name(claim)).split()
    return frozenset({key_of(words[-1])}) if words else frozenset()


@rule(scope="network", nodes=_nodes)
def age_disagrees(items: tuple[Item, ...]) -> Iterator[Problem]:
    """An age does not fit the date of birth, or another age of the same person.

    What it does
    ------------
    Works out from every age, and the date at which it holds, when its bearer was born, and compares with the date of
    birth and with the other ages. An age holds when its text was written, or on the day of death; a birthday ("turned 38 in
    March", "will be 40 next year") says the year of birth itself. Persons in two texts
    are one only where the texts are of one affair.

    Why it matters
    --------------
    An age is checked by those who know the person best.

    What to do
    ----------
    Ask for the date of birth.
    """
    claims = sorted((i for i in items if isinstance(i, Claim)), key=lambda c: c.source)
    told = {(_name(c), c.source.document, c.property, _birth(c)): c for c in reversed(claims)}  # each once a text
    for a, b in combinations(sorted(told.values(), key=lambda c: c.source), 2):
        one, two = _birth(a), _birth(b)
        if one is None or two is None or {a.property, b.property} == {"born"} or not _is_one_person(a, b):
            continue
        gap = max(two[0] - one[1], one[0] - two[1])
        if (
            gap <= 0
            or (gap > FAR and (a.inherited or b.inherited))
            or (a.inherited and b.inherited and a.property == b.property)
        ):
            continue
        yield Problem(
            (a.source, b.source),
            f"{_said(a)} and {_said(b)} cannot both be of {_name(a)}",
            f"{_reckoned(a, one)}; {_reckoned(b, two)}",
            Confidence.CERTAIN
            if gap > SLACK and _name(a) == _name(b) and not (a.inherited or b.inherited)
            else Confidence.LIKELY,
            resolve=f"when {_name(a)} was born",
            reasons=(f"both are of {_name(a)}",),
        )


def _is_one_person(a: Claim, b: Claim) -> bool:
    """Whether two claims are of one person: by name, and in two texts by their affair."""
    short, long = sorted((_name(a), _name(b)), key=len)
    if name_key(short) != name_key(long) and not is_short_for(short, long, personal=True):
        return False
    return a.source.document == b.source.document or is_one_affair(a, b)


def _name(claim: Claim) -> str:
    """The name at the end of a subject: of "45-year-old singer Ana Prat" the last two words."""
    found = NAME.search(claim.subject or "")
    return found.group() if found else ""


def _birth(claim: Claim) -> Birth | None:
    """When somebody was born by what a claim says; None where it does not tell, or speaks of no one day."""
    if claim.modality in (Modality.NEGATED, Modality.REJECTED, Modality.PLANNED):
        return None
    if isinstance(claim.value, Time):
        readings = claim.value.readings
        first, last = claim.value.earliest, claim.value.latest
        return (first, last) if first and last and len(readings) == 1 else None
    years, when = _years(claim), holds(claim)
    if years is None or when is None or when.earliest is None or when.latest is None:
        return None
    if claim.property == "turned":  # on the birthday itself
        return when.earliest.add_months(-MONTHS * years), when.latest.add_months(-MONTHS * years)
    return when.earliest.add_months(-MONTHS * (years + 1)) + 1, when.latest.add_months(-MONTHS * years)


def _years(claim: Claim) -> int | None:
    value = claim.value
    if not isinstance(value, CalendarDuration | Quantity) or value.unit not in ("year", ""):
        return None
    stated = value.stated
    exact = stated is not None and stated.denominator == 1 and value.comparator == "=" and not value.approximate
    return int(stated) if stated is not None and exact else None


def _said(claim: Claim) -> str:
    return repr(claim.source.quote)


def _reckoned(claim: Claim, birth: Birth) -> str:
    if claim.property == "born":
        return f"born {claim.value.edtf if isinstance(claim.value, Time) else ''}"
    if claim.property == "turned":
        return f"{_years(claim)} in {holds(claim)}: born from {birth[0]} to {birth[1]}"
    return f"{_years(claim)} years old on {holds(claim)}: born from {birth[0]} to {birth[1]}"
