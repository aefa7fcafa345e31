"""Whether two figures can hold at one time, and over one stretch of it."""

from __future__ import annotations

from claimcheck.counterparts.ranks import WORDS
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.wordlists import stretches
from claimcheck.extract.verbs import lemma_of
from claimcheck.periods import Period

LONG = 80  # days of a stretch over which things are counted


def held_at_two_times(c: Stated, e: Stated, *, dated: bool) -> str | None:
    """Why figures hold at two times; None where they may hold at one. A date is a value itself.

    Texts that both bear a date (`dated`) are of their days: there a later count of what goes on is an update.
    """
    if c.family == "date":
        return None
    if _stretches(c) != _stretches(e):
        return "they are of different stretches of time"
    if c.floating != e.floating and (c.floating or not c.times):
        return f"they may hold at different times: {', '.join(sorted(c.floating | e.floating))}"
    if c.times and not e.times and not dated:
        return "only the shorter text says for when it holds"
    if bool(c.times) != bool(e.times) and dated and all(map(_is_long, (*c.times, *e.times))):
        return "only one of them is of a whole stretch of time"
    if c.times and e.times and not any(_could_be_one(x, y) for x in c.times for y in e.times):
        return f"they hold at different times: {c.times[0].edtf}, {e.times[0].edtf}"
    return None


def _stretches(stated: Stated) -> frozenset[str]:
    """The stretches of time that a figure is counted over, each with its number: "second quarter"."""
    around = stated.around
    words = [part for w in stated.told.words if around.start <= w.start < around.end for part in w.low.split("-")]
    found = set()
    for before, word in zip(["", *words], words, strict=False):
        if lemma_of(word) in stretches():
            found.add(f"{before if before in WORDS else ''} {lemma_of(word)}".strip())
    return frozenset(found)


def _is_long(period: Period) -> bool:
    """Whether a time is a year or a season, and no day of the news."""
    return (period.length_in_days() or 0) >= LONG


def _could_be_one(x: Period, y: Period) -> bool:
    """Whether two times may be one, a missing year being any."""
    if x.unspecified_year == y.unspecified_year:
        return x == y if x.unspecified_year else x.overlaps(y)
    bare, dated = (x, y) if x.unspecified_year else (y, x)
    years = {day.year for day in (dated.earliest, dated.latest) if day is not None}
    return any(_in_year(bare, year, dated) for year in years)


def _in_year(bare: Period, year: int, dated: Period) -> bool:
    try:
        return bare.in_year(year).overlaps(dated)
    except ValueError:  # a year without 29 February
        return False
