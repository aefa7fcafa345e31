"""The period that a text of results reports on: "net profit rose in the second quarter … Revenue was 2.9 billion crowns".

A figure of what a firm takes in, earns or loses is of that period, where its own clause gives none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve

from claimcheck.claims import Claim, Modality
from claimcheck.extract.discourse.reading import Reading
from claimcheck.periods import Period
from claimcheck.properties import property_named
from claimcheck.tables import table
from claimcheck.times import Time

LEADING = 8  # sentences in which a text says what it reports on
SHORTEST, LONGEST = 80, 290  # days of a quarter and of nine months


def with_period(reading: Reading, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims, those of results that give no time with the period of the whole text."""
    told = list(claims)
    period = _reported(reading) if any(map(_is_result, told)) else None
    for claim in told:
        silent = claim.period is None and claim.as_of is None and claim.modality is not Modality.PLANNED
        its_own = silent and _is_result(claim) and not _is_base(reading.text, claim.source.span.start)
        yield evolve(claim, period=period) if period and its_own else claim


def _is_base(text: str, start: int) -> bool:
    """Whether a figure is the one that another is set against: "from 172 million", "against 13.5 percent"."""
    return text[max(0, start - 16) : start].rstrip().endswith(tuple(table("rows")["against"]["words"]))


@cache
def _results() -> frozenset[str]:
    """Nouns for what is earned or lost over a period."""
    rows = table("measures")["measure"]
    flows = [row for row in rows if (known := property_named(row["property"])) and known.kind == "flow"]
    return frozenset(head for row in flows for head in row["heads"])


def _is_result(claim: Claim) -> bool:
    return claim.kind == "quantity" and claim.measured is not None and claim.measured.head in _results()


def _reported(reading: Reading) -> Period | None:
    """The first stretch of some months, all of it past, that the first sentences name."""
    now = reading.anchor.period
    for sentence in list(reading.telling)[:LEADING]:
        for _, time in sentence.valued(Time):
            period = time.readings[0] if len(time.readings) == 1 else None
            if period is None or period.earliest is None or period.latest is None or "~" in period.edtf:
                continue
            is_past = now is None or now.latest is None or period.latest < now.latest
            if is_past and SHORTEST <= period.latest - period.earliest <= LONGEST:
                return period
    return None
