"""Units that are made of others: by a prefix ("kilowatt", "μg"), as a square or a cube ("sq. ft", "cm³").

The table `unitforms` lists the bases and the prefixes they take; this module writes the rows that the table of units
would have for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from claimcheck.tables import table


@frozen
class Form:
    """A unit by its standard symbol, with the names and symbols texts use; `pint` is its definition, "" for none."""

    unit: str
    names: tuple[str, ...]
    symbols: tuple[str, ...]
    pint: str


@cache
def forms() -> Mapping[str, Form]:
    """The made units, by their standard symbols.

    >>> forms()["kPa"].names, forms()["cm^2"].pint, "square feet" in forms()["ft^2"].names
    (('kilopascal', 'kilopascals'), 'centimeter ** 2', True)
    """
    prefixed = list(_prefixed())
    found: dict[str, Form] = {}
    for form in (*prefixed, *_powers({form.unit: form for form in prefixed})):
        last = found.get(form.unit, Form(form.unit, (), (), form.pint))
        found[form.unit] = Form(form.unit, (*last.names, *form.names), (*last.symbols, *form.symbols), last.pint)
    return found


def _prefixed() -> Iterator[Form]:
    rows = table("unitforms")
    for base in rows["base"]:
        for prefix in rows["prefix"]:
            sign = prefix["symbols"][0]
            if sign not in (*base["prefixes"], *base.get("named", ())):
                continue
            signs = prefix["symbols"] if sign in base["prefixes"] else ()
            names = [form for name in base["names"] for form in _plurals(prefix["name"] + name)]
            pint = f"{prefix['name']}{base['pint']}" if "pint" in base else ""
            symbols = tuple(start + symbol for symbol in base.get("symbols", (base["unit"],)) for start in signs)
            yield Form(sign + base["unit"], tuple(names), symbols, pint)


def _plurals(name: str) -> tuple[str, ...]:
    """A name and its plural; "hertz" and "molar" have none."""
    return (name,) if name.endswith(("z", "s", "lar")) else (name, f"{name}s")


def _powers(prefixed: Mapping[str, Form]) -> Iterator[Form]:
    rows = table("unitforms")["powers"]
    written = {row["unit"]: row for row in table("units")["unit"]}
    for unit in rows["lengths"]:
        made, row = prefixed.get(unit, Form(unit, (), (), "")), written.get(unit, {})
        short = {symbol.lower().removesuffix(".") for symbol in (unit, *made.symbols, *row.get("symbols", ()))}
        names = (*made.names, *row.get("names", ()))
        for power, words in (("2", rows["square"]), ("3", rows["cubic"])):
            called = [before + name for before in words["before"] for name in (*names, *sorted(short))]
            called += [f"{name} {words['behind']}" for name in names]
            called += [words["glued"] + symbol for symbol in sorted(short) if "glued" in words]
            signs = tuple(symbol + sign for symbol in made.symbols or (unit,) for sign in words["signs"])
            yield Form(f"{unit}^{power}", tuple(called), signs, f"{made.pint or row['pint']} ** {power}")
