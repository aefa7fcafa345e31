"""Canonical units: the tables of measures and currencies, and exact conversion between measures.

A unit is a string: `km`, `CNY`, `%`, `person`, or a rate of two of them, `bbl / day`. Only measures and percentage
points convert. pint does the arithmetic, with exact fractions and our own definitions (`data/units.txt`); it is loaded
at the first conversion and never sees the text of a document, only names from our table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from attrs import frozen

from claimcheck.tables import table
from claimcheck.unitforms import forms

POINTS = {"pp": "percentage_point", "bp": "basis_point"}
CLOCK = {name: name for name in ("second", "minute", "hour", "day", "week")}


@frozen
class Unit:
    """A unit as a text writes it; `factor` is how many canonical units one of them is (a penny: a hundredth).

    `kind` is `measure`, `money`, `percent`, `points` or `duration`.
    """

    canonical: str
    kind: str
    factor: Fraction = Fraction(1)


@cache
def names() -> Mapping[str, Unit]:
    """Units by their names in lower case, plurals included.

    >>> names()["square kilometres"].canonical, names()["pence"]
    ('km^2', Unit(canonical='GBP', kind='money', factor=Fraction(1, 100)))
    """
    found = {"pounds": Unit("lb", "measure"), "pound": Unit("lb", "measure")}
    for row in table("currencies")["loose"]:
        found |= {name: Unit(row["code"], "money") for name in row["names"]} | found
    found |= _rows("names")
    found |= {name.replace("dollar", "dlr"): unit for name, unit in found.items() if "dollar" in name}
    found |= {name: Unit("USD", "money", Fraction(cents, 100)) for name, cents in table("currencies")["coins"].items()}
    words = table("durations")
    found |= {name: Unit(unit, "duration") for unit, row in words["names"].items() for name in row}
    return found | dict(_parts("words"))


@cache
def shared_names() -> Mapping[str, str]:
    """Currencies by their codes, with the name that each shares with others and that is read as none of them.

    >>> shared_names()["NOK"], shared_names()["DKK"], "USD" in shared_names()
    ('krone', 'krone', False)
    """
    loose = {row["code"] for row in table("currencies")["loose"]}
    rows = ((row["code"], noun) for row in table("currencies")["currency"] for noun in row.get("nouns", ()))
    found: dict[str, str] = {}
    for code, noun in rows:
        if noun in loose:
            found.setdefault(code, noun)
    return found


@cache
def symbols() -> Mapping[str, Unit]:
    """Units by their symbols, signs and codes, in the case in which they are written.

    >>> symbols()["km/h"].canonical, symbols()["NT$"].canonical, "kM/H" in symbols()
    ('km/h', 'TWD', False)
    """
    found = _rows("symbols")
    found |= {
        row["code"]: Unit(row["code"], "money") for row in table("currencies")["currency"] if row.get("coded", True)
    }
    lower = table("currencies")["lower"]
    found |= {code: Unit(code.upper(), "money") for code in lower["codes"] if code not in lower["words"]}
    found |= {f"M{code}": Unit(code, "money", Fraction(10**6)) for code in table("currencies")["millions"]["codes"]}
    found |= {sign: Unit("cent", "money") for sign in table("currencies")["tight_signs"]["signs"]}
    words = table("durations")
    found |= {sign: Unit(unit, "duration") for unit, row in words["symbols"].items() for sign in row}
    return found | dict(_parts("signs"))


@cache
def rates() -> Mapping[str, str]:
    """Rates of two units that have a unit of their own.

    >>> rates()["mi / hour"], rates()["lb / in^2"]
    ('mph', 'psi')
    """
    return {rate: row["unit"] for row in table("units")["unit"] for rate in row.get("rates", ())}


def _rows(key: str) -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for part, factor in (("minor", Fraction(1, 100)), ("currency", Fraction(1))):
        for row in table("currencies")[part]:
            adjectives = row.get("of", ()) if key == "names" else ()
            names = [f"{adjective} {noun}" for adjective in adjectives for noun in row["nouns"]]
            found |= {name: Unit(row["code"], "money", factor) for name in (*names, *row.get(key, ()))}
    for form in forms().values():
        found |= {name: Unit(form.unit, "measure") for name in (form.names if key == "names" else form.symbols)}
    for row in table("units")["unit"]:
        found |= {name: Unit(row["unit"], "measure") for name in row.get(key, ())}
    return found


def _parts(key: str) -> Iterator[tuple[str, Unit]]:
    kinds = {"%": "percent", "pp": "points", "bp": "points"}
    for row in table("percents")["percent"]:
        for name in row.get(key, ()):
            yield name, Unit(row["unit"], kinds[row["unit"]])


@cache
def _definitions() -> Mapping[str, str]:
    measures = {row["unit"]: row["pint"] for row in table("units")["unit"] if "pint" in row}
    return {unit: form.pint for unit, form in forms().items() if form.pint} | measures | POINTS | CLOCK


@cache
def _registry() -> Any:
    import pint  # 0.15 s to import: only a conversion pays for it

    path = resources.files("claimcheck.data").joinpath("units.txt")
    with resources.as_file(path) as file:
        return pint.UnitRegistry(str(file), non_int_type=Fraction, cache_folder=None)


@lru_cache(maxsize=4096)
def conversion(a: str, b: str) -> tuple[Fraction, Fraction] | None:
    """The exact factor and offset such that x in `a` is factor·x + offset in `b`; None when they are not of one kind.

    A percentage point is a hundred basis points; percent is neither. Currencies never convert.

    >>> conversion("mi", "km"), conversion("°C", "°F"), conversion("pp", "bp")
    ((Fraction(25146, 15625), Fraction(0, 1)), (Fraction(9, 5), Fraction(32, 1)), (Fraction(100, 1), Fraction(0, 1)))
    >>> conversion("USD", "CNY"), conversion("%", "pp"), conversion("kg", "km")
    (None, None, None)
    """
    if a == b:
        return Fraction(1), Fraction(0)
    whole, per, share = a.partition(" / ")
    other, other_per, other_share = b.partition(" / ")
    if bool(per) != bool(other_per):
        return None
    above, below = _simple(whole, other), _simple(share, other_share) if per else (Fraction(1), Fraction(0))
    if above is None or below is None or (per and (above[1] or below[1])):
        return None
    return above[0] / below[0], above[1]


def _simple(a: str, b: str) -> tuple[Fraction, Fraction] | None:
    if a == b:
        return Fraction(1), Fraction(0)
    source, target = _definitions().get(a), _definitions().get(b)
    if source is None or target is None:
        return None
    registry = _registry()
    if registry.get_dimensionality(source) != registry.get_dimensionality(target):
        return None
    zero, one = (Fraction(registry.Quantity(Fraction(x), source).to(target).magnitude) for x in (0, 1))
    return one - zero, zero


# nouns that other words end in: policeman, schoolchild, grandchild
COMPOUND = frozenset({"man", "child"})


@lru_cache(maxsize=4096)
def plural(noun: str) -> str:
    """A noun as it stands behind a number of things; what is a plural, or has none, stays as it is.

    >>> plural("person"), plural("city"), plural("branch"), plural("people"), plural("policeman"), plural("fire engine")
    ('people', 'cities', 'branches', 'people', 'policemen', 'fire engines')
    >>> plural("German"), plural("human"), plural("sales")
    ('Germans', 'humans', 'sales')
    """
    nouns = table("nouns")
    last = noun.rpartition(" ")[2]
    kept = (*nouns["irregular"]["words"], *nouns["closing"]["words"], *nouns["plurals"].values())
    if not last.isalpha() or last in kept:
        return noun
    irregular = next(
        (
            one
            for one in nouns["plurals"]
            if last == one or (one in COMPOUND and last.endswith(one) and last.islower() and last != "human")
        ),
        None,
    )
    if irregular is not None:
        return noun.removesuffix(irregular) + str(nouns["plurals"][irregular])
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if last.endswith("y") and last[-2:-1] not in tuple("aeiou") else f"{noun}s"
