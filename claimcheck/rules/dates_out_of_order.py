"""Dates that contradict the order in which things happen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.claims import DENIED, Claim, Item, Modality, View
from claimcheck.days import Day
from claimcheck.extract.statements.stages import Stage, count_stages, find_reversed
from claimcheck.extract.statements.turns import find_turned_round
from claimcheck.extract.sums.reversals import find_reversals
from claimcheck.findings import Confidence, Problem
from claimcheck.network import Constraint, Days, solve
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import is_short_for, name_key, subject_key
from claimcheck.times import Time

# (a property, one whose date cannot come before it, why)
ORDER = (
    ("born", "died", "birth comes before death"),
    ("founded", "active", "what was doing its work was founded before"),
    ("founded", "opened", "what is opened was founded before"),
    ("founded", "closed", "what is closed was founded before"),
    ("founded", "ended", "what ended was founded before"),
    ("adopted", "effective", "what takes effect was adopted before"),
    ("adopted", "launched", "a law is launched when it is adopted, or later"),
    ("signed", "effective", "what takes effect was signed before"),
    ("announced", "effective", "what takes effect was announced before"),
    ("launched", "effective", "what takes effect was launched before"),
    ("launched", "ended", "what ended was launched before"),
    ("effective", "ended", "what ended was in effect before"),
    ("started", "ended", "the start comes before the end"),
    ("opened", "closed", "the opening comes before the closing"),
)
RANK = {
    name: rank for rank, name in enumerate(dict.fromkeys(n for earlier, later, _ in ORDER for n in (earlier, later)))
}
YEAR = 366  # "since 1951": it was so at some day of that year, and from then on
WEEK = 7
SEASON = 250  # days from a date to one of the next year that is printed without it: "from October to May"
YEAR_TOLD = re.compile(r"\d{4}|\byear\b")
LAWS = frozenset({"law", "code", "ordinance", "decree"})  # their short names go from text to text


def _nodes(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.subject is None or claim.property not in RANK or claim.modality in DENIED:
        return frozenset()
    subject = subject_key(claim) if _is_law(claim) else name_key(claim.subject)
    return frozenset({key_of(subject, claim.object, claim.scope)}) if _readings(claim) else frozenset()


def _is_law(claim: Claim) -> bool:
    return name_key(claim.subject or "").rpartition(" ")[2] in LAWS


def _one_subject(claims: Sequence[Claim]) -> bool:
    """Whether all names are one, or each short for the longest, and of one place if the texts say where it is."""
    if len({c.place for c in claims if c.place}) > 1:
        return False
    names = sorted({c.subject for c in claims if c.subject}, key=len)
    return all(name_key(n) == name_key(names[-1]) or is_short_for(n, names[-1]) for n in names)


def _within(view: View) -> Iterator[Problem]:
    """Stretches of years that end before they begin."""
    for span, first, last in find_reversals(view.document.text):
        source = view.document.source(span.start, span.end)
        yield Problem(
            (source,),
            f"{source.quote!r} ends before it begins",
            f"{last} < {first}",
            Confidence.LIKELY,
            resolve="both years at their origin",
        )
    text, mentions = view.document.text, view.mentions
    for one, two in (*find_reversed(text, mentions), *find_turned_round(text, mentions)):
        if not _is_next_year(one, two):
            sources = tuple(view.document.source(stage.span.start, stage.span.end) for stage in (one, two))
            yield Problem(
                sources,
                f"{sources[1].quote!r} is told behind {sources[0].quote!r}, and comes before it",
                f"{two.when} is before {one.when}",
                Confidence.LIKELY,
                resolve="both dates at their origin",
            )


def _is_next_year(one: Stage, two: Stage) -> bool:
    """Whether the later stage may be of the next year, or the next week, which neither date says."""
    if not all(any(sign.isdigit() for sign in stage.date.quote) for stage in (one, two)):
        return True  # "closes on Friday and opens on Saturday"
    if YEAR_TOLD.search(one.date.quote) and YEAR_TOLD.search(two.date.quote):
        return False
    first, last = one.when.earliest, two.when.latest
    return first is not None and last is not None and last.add_months(12) - first <= SEASON


@rule(
    scope="network",
    nodes=_nodes,
    within=_within,
    examines=lambda view: count_stages(view.document.text, view.mentions),
)
def dates_out_of_order(items: tuple[Item, ...]) -> Iterator[Problem]:
    """Dates of one thing contradict the order in which such things happen.

    What it does
    ------------
    Lays the dates of one subject into a temporal network with what comes before what: adopted before effective, start
    before end, birth before death. Dates that can be read several ways are tried jointly. The passages reported are a
    smallest set that cannot be ordered. So are two dates that one sentence gives to stages that follow one another:
    "broke out on 4 August and was put out on 2 August", and those of events that are counted: the first round and the
    second.

    Why it matters
    --------------
    A law in force before it was adopted is a slip of one digit that no spelling checker sees.

    What to do
    ----------
    Check both dates; the finding does not say which of them is wrong.
    """
    claims = sorted((i for i in items if isinstance(i, Claim)), key=lambda c: (RANK[c.property], c.source))
    claims = [c for c in claims if not _overtaken(c, claims)]
    pairs = [
        (a, b)
        for number, a in enumerate(claims)
        for b in claims[number + 1 :]
        if _orders((a, b)) and _one_subject((a, b))
    ]
    failing: list[Sequence[Claim]] = [pair for pair in pairs if _fails(pair)]
    if not failing and len(claims) > 2 and _one_subject(claims) and _fails(claims):
        failing = [_smallest(claims)]
    for group in (g for g in failing if not _comes_round(g)):
        why = "; ".join(dict.fromkeys(order.why for order in _orders(group)))
        yield Problem(
            tuple(c.source for c in group),
            f"{group[0].subject}: {', '.join(f'{c.property} {_said(c)} ({c.source.document})' for c in group)}",
            f"{why}, but {' or '.join(_days_said(group))}",
            resolve="each of the dates at its origin",
            reasons=(f"all date {group[0].subject}",),
        )


def _overtaken(plan: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a plan was said before something it follows on came to pass: then it says nothing of the fact."""
    if plan.modality is not Modality.PLANNED or plan.reported is None:
        return False
    said = plan.reported.period
    facts = (c for c in claims if c.modality is not Modality.PLANNED and isinstance(c.value, Time))
    return any(all(said.before(r) for r in c.value.readings) for c in facts if isinstance(c.value, Time))


def _comes_round(group: Sequence[Claim]) -> bool:
    """Whether the later of two dates is of the next year, or the next week, and merely does not say so."""
    if len(group) != 2:
        return False
    first, last = sorted(group, key=lambda c: RANK[c.property])
    first, last = (first, last) if _orders((first, last))[0].later == "0" else (last, first)
    early, late = first.value, last.value
    if not isinstance(early, Time) or not isinstance(late, Time) or early.earliest is None or late.latest is None:
        return False
    if early.expression is not None and late.expression is not None:
        return early.earliest - late.latest <= WEEK
    yearless = not YEAR_TOLD.search(last.source.quote) or not YEAR_TOLD.search(first.source.quote)
    months = all(r.precision == "month" for time in (early, late) for r in time.readings)
    return yearless and late.latest.add_months(12) - early.earliest <= (YEAR if months else SEASON)


def _readings(claim: Claim) -> list[Days]:
    readings = claim.value.readings if isinstance(claim.value, Time) else ()
    days = [(_ordinal(r.earliest), _ordinal(r.latest)) for r in readings if not r.unspecified_year]
    if claim.property != "active":
        return days
    return [(first, first + YEAR) if first is not None and last is None else (first, last) for first, last in days]


def _ordinal(day: Day | None) -> int | None:
    return None if day is None else day.ordinal


def _orders(claims: Sequence[Claim]) -> list[Constraint]:
    return [
        Constraint(str(i), str(j), 0, why)
        for i, a in enumerate(claims)
        for j, b in enumerate(claims)
        for earlier, later, why in ORDER
        if (a.property, b.property) == (earlier, later) and (later != "launched" or _is_law(b))
    ]


def _fails(claims: Sequence[Claim]) -> bool:
    solution = solve({str(i): _readings(c) for i, c in enumerate(claims)}, _orders(claims))
    return bool(solution.cycle)


def _smallest(claims: Sequence[Claim]) -> Sequence[Claim]:
    for claim in claims:
        rest = [c for c in claims if c is not claim]
        if _fails(rest):
            return _smallest(rest)
    return claims


def _said(claim: Claim) -> str:
    return str(claim.value) if isinstance(claim.value, Time) and claim.value.readings else claim.source.quote


def _days_said(claims: Sequence[Claim]) -> Iterator[str]:
    for a, b in pairwise(claims):
        first = a.value.earliest if isinstance(a.value, Time) else None
        last = b.value.latest if isinstance(b.value, Time) else None
        yield f"{a.property} no earlier than {first}, {b.property} no later than {last}"
