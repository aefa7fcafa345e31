"""Dates of which a text is not sure: "maybe 1862", "1862?", "circa February 1812", "c. 1450–1460"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from claimcheck.extract.calendar.timeforms import Date, Decade, Form, Part, Range, SubYear
from claimcheck.extract.calendar.timepatterns import Bits
from claimcheck.extract.calendar.timestages import PARTS

_AROUND: Final = frozenset({"c", "ca", "circa", "around", "approx", "approximately"})


@PARTS.rule(
    "point yearly",
    "c:perhaps colon? p:yearly/monthly/seasonal",
    "p:yearly c:perhaps",
    "p:yearly open c:perhaps close",
    "p:yearly/spanning/monthly/dated/seasonal/ranged q:query",
    "p:yearly open u:query close",
)
def _perhaps(bits: Bits) -> Form | None:
    """ "maybe 1862", "1862 (uncertain)"; "1862?" where it is the whole of a line."""
    alone = re.search(r"(?:^|\n)[ \t]*\Z", bits.before()) and re.match(r"[ \t]*(?:\n|\Z)", bits.after())
    return marked(bits.get("p"), "?") if alone or not bits.has("q") else None


@PARTS.rule(
    "point monthly",
    "c:circa dot? p:monthly/seasonal/spanning/dated",
    "tilde p:monthly/seasonal/spanning",
    "p:monthly/yearly/seasonal c:circa",
    "p:monthly/yearly/seasonal open c:circa dot? close",
)
def _circa(bits: Bits) -> Form | None:
    """ "circa February 1812", "1860 approx", "around 3 May 1840"; "knew about 3 May 1840" says nothing of its kind."""
    behind, of = bits.has("c") and bits.at("c") > bits.at("p"), bits.get("p")
    if isinstance(of, Date) and of.day is not None and (bits.get("c") not in _AROUND or of.weekday is not None):
        return None
    return None if behind and bits.get("c") not in ("approx", "approximately") else marked(of, "~")


@PARTS.rule("point part", "c:circa dot? the? p:part")
def _circa_part(bits: Bits) -> Form | None:
    """ "circa late 1840s": it is about so anyway."""
    of = bits.get("p")
    return of if isinstance(of, Part) and bits.get("c") in _AROUND else None


@PARTS.rule("point ranged", "c:circa dot? p:ranged")
def _circa_range(bits: Bits) -> Form | None:
    """ "c. 1450–1460": both ends; "about 2009-10" may be a count."""
    return marked(bits.get("p"), "~") if bits.get("c") in ("c", "ca", "circa") and bits.words[0] != "C" else None


def marked(form: Form, marks: str) -> Form | None:
    """The same date with a qualifier, or both ends of a range; for dates that can have one."""
    if isinstance(form, Range):
        start, end = marked(form.start, marks), marked(form.end, marks)
        return None if start is None or end is None else Range(start, end)
    if not isinstance(form, Date | SubYear | Decade):
        return None
    return evolve(form, marks="%" if form.marks and form.marks != marks else marks)
