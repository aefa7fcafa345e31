"""The currency written before a figure: signs, codes, and names that may lead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from claimcheck import units
from claimcheck.extract.numbers.unitwords import Written
from claimcheck.tables import table
from claimcheck.units import Unit


@cache
def _money() -> Mapping[str, Unit]:
    rows = table("currencies")
    found = {sign: unit for sign, unit in units.symbols().items() if unit.kind == "money" and unit.factor >= 1}
    lower = {code: Unit(code.upper(), "money") for code in rows["lower"]["codes"]}
    lower |= {name: units.names()[name] for name in ("sen", *rows["leading"]["names"])}
    lower |= {name.capitalize(): units.names()[name] for name in rows["leading"]["names"]}
    lower |= {"rmb": found["RMB"], "rm": found["RM"], "eur€": found["€"], "c $": found["C$"]}
    lower |= {sign.lower(): found[sign] for sign in found if "$" in sign and len(sign.strip("$ ")) > 1}
    lower |= {sign: Unit(code, "money") for sign, code in rows["scrambled"].items()}
    lower |= {sign: found[known] for sign, known in rows["apart"].items()}
    return {**lower, **found}


@cache
def _longest_sign() -> int:
    return max(map(len, _money()))


@cache
def _last_signs() -> frozenset[str]:
    """The ends of what is written before a sum: one sign, or the last two."""
    return frozenset(sign[-2:] for sign in _money())


def money_before(text: str, start: int, floor: int = 0) -> Written | None:
    """The currency written before a figure that starts at `start`: "US$ ", "CNY ", "€", "NT$".

    >>> money_before("worth NT$1.5bn", 9).unit.canonical, money_before("in 12 days", 3)
    ('TWD', None)
    """
    at = start
    while at > floor and start - at < 2 and text[at - 1] in " \u00a0\u202f\u2009":
        at -= 1
    if text[at - 2 : at] in ("$:", "€:", "£:"):  # "US$: 12.99"
        at -= 1
    if at <= floor or (text[at - 1] not in _last_signs() and text[max(0, at - 2) : at] not in _last_signs()):
        return None
    for size in range(min(_longest_sign(), at - floor), 0, -1):
        sign = text[at - size : at]
        unit = _money().get(sign)
        if unit is None or (sign[0].isalpha() and text[at - size - 1 : at - size].isalnum() and at > size):
            continue
        if sign[-1].isalpha() and at < start and text[at:start].strip():
            continue
        coded = CODE.search(text, max(floor, at - size - 5), at - size) if not sign[-1].isalpha() else None
        if coded and (named := _money().get(coded[1])):  # "MXN $250"
            return Written(named, coded.start(1), start)
        return Written(unit, at - size, start)
    return None


# the code of a currency before its sign
CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})[ \u00a0]?$")
