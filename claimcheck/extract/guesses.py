"""Dates of which a text is not sure: "maybe 1862", "1862?", "circa February 1812", "c. 1450–1460"."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.extract.timeforms import Date, Decade, Form, Range, SubYear
from claimcheck.extract.timepatterns import Bits
from claimcheck.extract.timestages import PARTS


@PARTS.rule(
    "point yearly",
    "c:perhaps colon? p:yearly/monthly/seasonal",
    "p:yearly c:perhaps",
    "p:yearly open c:perhaps close",
    "p:yearly/spanning q:query",
    "p:yearly open u:query close",
)
def _perhaps(bits: Bits) -> Form | None:
    """ "maybe 1862", "1862 (uncertain)"; "1862?" where it is the whole of a line."""
    alone = re.search(r"(?:^|\n)[ \t]*\Z", bits.before()) and re.match(r"[ \t]*(?:\n|\Z)", bits.after())
    return marked(bits.get("p"), "?") if alone or not bits.has("q") else None


@PARTS.rule(
    "point monthly",
    "c:circa dot? p:monthly/seasonal/spanning",
    "tilde p:monthly/seasonal/spanning",
    "p:monthly/yearly/seasonal c:circa",
)
def _circa(bits: Bits) -> Form | None:
    """ "circa February 1812", "1860 approx"."""
    behind = bits.has("c") and bits.at("c") > bits.at("p")
    return None if behind and bits.get("c") not in ("approx", "approximately") else marked(bits.get("p"), "~")


@PARTS.rule("point ranged", "c:circa dot? p:ranged")
def _circa_range(bits: Bits) -> Form | None:
    """ "c. 1450–1460": both ends; "about 2009-10" may be a count."""
    of = bits.get("p")
    if not isinstance(of, Range) or bits.get("c") not in ("c", "ca", "circa") or bits.words[0] == "C":
        return None
    start, end = marked(of.start, "~"), marked(of.end, "~")
    return None if start is None or end is None else Range(start, end)


def marked(form: Form, marks: str) -> Form | None:
    """The same date with a qualifier, for dates that can have one."""
    if not isinstance(form, Date | SubYear | Decade):
        return None
    return evolve(form, marks="%" if form.marks and form.marks != marks else marks)
