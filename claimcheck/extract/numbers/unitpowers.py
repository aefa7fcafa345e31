"""Units written as a product of powers, as science writes them: "mg kg−1", "m s⁻¹", "g cm−3", "W m−2"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck import units
from claimcheck.units import Unit

FACTORS = 4  # in the longest product
# a symbol and its power; a true minus, or a hyphen behind another factor ("kg ha-1")
FACTOR = re.compile(r"([A-Za-zµμΩÅ%‰°]{1,4})(?:\^?([ \u00a0]?[−⁻–-] ?)?([1-4¹²³⁴]))?(?![\w²³])")
# between two factors
BETWEEN = re.compile(r"[ \u00a0\u2009·⋅.]?(?=[A-Za-zµμΩÅ])")
# what shows at a glance that a power may follow
SIGNS = ("−", "⁻", "-", "–")
SUPERSCRIPTS = str.maketrans("¹²³⁴", "1234")


def product(text: str, at: int, end: int) -> tuple[Unit, int] | None:
    """The product of powers that begins at `at`, where a unit ends at `end`, and where it ends; None where it is none.

    >>> product("7.8 m s−1", 4, 5)
    (Unit(canonical='m/s', kind='measure', factor=Fraction(1, 1)), 9)
    >>> product("2.7 g cm−3", 4, 5)[0].canonical, product("5 m - 1 goal", 2, 3)
    ('g / cm^3', None)
    """
    if not any(sign in text[end : end + 8] for sign in SIGNS):
        return None
    above: list[tuple[str, str]] = []
    below: list[tuple[str, str]] = []
    here = at
    for _ in range(FACTORS):
        gap = BETWEEN.match(text, here) if here > at else None
        start = gap.end() if gap else here
        factor = FACTOR.match(text, start) if gap or here == at else None
        if factor is None or factor[1] not in _symbols() or (factor[2] and not _minus(factor[2], here > at)):
            break
        power = "" if factor[3] is None or factor[3] in "1¹" else f"^{factor[3].translate(SUPERSCRIPTS)}"
        (below if factor[2] else above).append((factor[1] + power, _symbols()[factor[1]] + power))
        here = factor.end()
    return (_named(above, below), here) if below else None


def _minus(sign: str, behind: bool) -> bool:
    return "−" in sign or "⁻" in sign or (behind and sign in ("-", "–"))


def _named(above: list[tuple[str, str]], below: list[tuple[str, str]]) -> Unit:
    """The unit as other texts name it: "m/s", else "g / cm^3"; of each factor its symbol and its unit."""
    known = units.symbols().get(f"{above[0][0]}/{below[0][0]}") if len(above) == len(below) == 1 else None
    names = ("·".join(unit for _, unit in factors) for factors in (above, below))
    return known or Unit(" / ".join(names).strip(), "measure")


@cache
def _symbols() -> dict[str, str]:
    """Symbols that can be factors, and their units; times of the clock by their symbols."""
    found = {sign: unit.canonical for sign, unit in units.symbols().items() if unit.kind in ("measure", "duration")}
    return found | {"s": "second", "h": "hour", "d": "day", "day": "day", "yr": "year", "year": "year"}
