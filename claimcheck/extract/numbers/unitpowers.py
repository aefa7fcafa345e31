"""Units written as a product of powers, as science writes them: "mg kg−1", "m s⁻¹", "g cm−3", "Wm−2"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck import units
from claimcheck.tables import table
from claimcheck.units import Unit

FACTORS = 5  # in the longest product
# a symbol, or two joined, and a power; a true minus, or a hyphen behind another factor ("kg ha-1")
FACTOR = re.compile(r"([A-Za-zµμΩÅ%‰°]{1,6})(?:\^?([ \u00a0]?[−⁻–-] ?)?([1-4¹²³⁴]))?(?![\w²³])")
# between two factors
BETWEEN = re.compile(r"[ \u00a0\u2009·⋅.]?(?=[A-Za-zµμΩÅ])")
# what is measured, within its unit: "kg N ha−1"
SUBSTANCE = re.compile(r"[ \u00a0]([A-Za-z]{1,7}(?:[2-4]?[A-Zeo]?))(?=[ \u00a0])")
# what shows at a glance that a power may follow
SIGNS = ("−", "⁻", "-", "–")
POWERS = "1234¹²³⁴"
SUPERSCRIPTS = str.maketrans("¹²³⁴", "1234")

Factor = tuple[str, str]  # a symbol as written and its unit, each with its power


def product(text: str, at: int, end: int, *, counted: bool = False) -> tuple[Unit, int] | None:
    """The product of powers that begins at `at`, where a unit ends at `end`, and where it ends; None where it is none.

    `counted` says that what is counted stands before it: "5,000 cells mL-1".

    >>> product("7.8 m s−1", 4, 5)
    (Unit(canonical='m/s', kind='measure', factor=Fraction(1, 1)), 9)
    >>> product("2.7 g cm−3", 4, 5)[0].canonical, product("90 kg N ha−1", 3, 5)[0].canonical
    ('g / cm^3', 'kg / ha')
    >>> product("5 m - 1 goal", 2, 3)
    """
    if not any(sign in text[end : end + 12] for sign in SIGNS):
        return None
    above: list[Factor] = []
    below: list[Factor] = []
    here = at
    for _ in range(FACTORS):
        substance = SUBSTANCE.match(text, here) if above and not below else None
        if substance and _is_of(substance[1], above):
            here = substance.end()
            continue
        gap = BETWEEN.match(text, here) if here > at else None
        found = _factor(text, gap.end() if gap else here, behind=counted or here > at) if gap or here == at else None
        if found is None or (below and text[found[2] - 1] not in POWERS):  # "5 kg ha−1 in spring"
            break
        over, under, here = found
        above += over
        below += under
    return (_named(above, below), here) if below else None


def _factor(text: str, at: int, *, behind: bool) -> tuple[list[Factor], list[Factor], int] | None:
    """What stands above and below the line in the factor at `at`, and where it ends."""
    match = FACTOR.match(text, at)
    symbols = _split(match[1], powered=bool(match[2])) if match else None
    if match is None or symbols is None or (match[2] and not _minus(match[2], behind or len(symbols) > 1)):
        return None
    power = "" if match[3] is None or match[3] in "1¹" else f"^{match[3].translate(SUPERSCRIPTS)}"
    *over, last = [(symbol, _symbols()[symbol]) for symbol in symbols]
    raised = (last[0] + power, last[1] + power)
    return ([*over], [raised], match.end()) if match[2] else ([*over, raised], [], match.end())


def _split(run: str, *, powered: bool) -> tuple[str, ...] | None:
    """The symbols of which a run of letters is made: "kg", or "W" and "m" where a power is behind "Wm"."""
    if powered and run in table("unitforms")["products"]:
        return tuple(table("unitforms")["products"][run])
    if run in _symbols():
        return (run,)
    cuts = range(1, len(run)) if powered else ()
    return next(((run[:i], run[i:]) for i in cuts if run[:i] in _symbols() and run[i:] in _symbols()), None)


def _is_of(word: str, above: list[Factor]) -> bool:
    rows = table("unitforms")["substances"]
    return word in rows["words"] and above[-1][1] in rows["masses"]


def _minus(sign: str, behind: bool) -> bool:
    return "−" in sign or "⁻" in sign or (behind and sign in ("-", "–"))


def _named(above: list[Factor], below: list[Factor]) -> Unit:
    """The unit as other texts name it: "m/s", else "g / cm^3"; of each factor its symbol and its unit."""
    known = units.symbols().get(f"{above[0][0]}/{below[0][0]}") if len(above) == len(below) == 1 else None
    names = ("·".join(unit for _, unit in factors) for factors in (above, below))
    return known or Unit(" / ".join(names).strip(), "measure")


@cache
def _symbols() -> dict[str, str]:
    """Symbols that can be factors, and their units."""
    found = {sign: unit.canonical for sign, unit in units.symbols().items() if unit.kind in ("measure", "duration")}
    return {**found, **table("unitforms")["factors"]}
