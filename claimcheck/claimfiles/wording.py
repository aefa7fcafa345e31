"""The words of faults: what is wrong with a value, and what would be right."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import Any

from attrs import NOTHING, Attribute

from claimcheck.claimfiles.tables import key_of

LONGEST_SHOWN = 40  # characters of a wrong value in a fault

# what values are called, by the type they are read as; bool before int, datetime before date
TYPES: tuple[tuple[type, str], ...] = (
    (str, "text"),
    (bool, "a yes or no"),
    (int, "a whole number"),
    (Decimal, "a decimal number"),
    (datetime.date, "a date without quotes"),
    (datetime.time, "a time without quotes"),
    (list, "an array"),
    (dict, "a table"),
)
# what each type of field takes: the type it is read as, and what that is called
TAKES: dict[object, tuple[type, str]] = {
    str: (str, "text"),
    str | None: (str, "text"),
    int | None: (int, "a whole number"),
    bool | None: (bool, "true or false"),
}


class Wrong(ValueError):
    """One thing that is wrong with a value, and what would be right."""

    def __init__(self, what: str, right: str = "", *keys: str | int) -> None:
        super().__init__(what)
        self.what, self.right, self.keys = what, right, keys


def instead(attribute: Attribute[Any]) -> str:
    """What to do with a key that holds nothing."""
    return f"write {example(attribute)}" if attribute.default is NOTHING else "leave the key out"


def called(raw: object) -> str:
    """What a value is called, by its type."""
    if isinstance(raw, str) and not raw.strip():
        return "empty"
    return next((called for type_, called in TYPES if isinstance(raw, type_)), "null")


def shown(raw: object) -> str:
    """A value as the file writes it, cut where it is long.

    >>> shown(True), shown("2Z"), shown(Decimal("4.50"))
    ('true', "'2Z'", '4.50')
    """
    if isinstance(raw, str):
        return repr(raw if len(raw) <= LONGEST_SHOWN else raw[: LONGEST_SHOWN - 1] + "…")
    if isinstance(raw, bool) or raw is None:
        return json.dumps(raw)
    if isinstance(raw, list | dict):
        return "[…]" if isinstance(raw, list) else "{…}"
    return raw.isoformat() if isinstance(raw, datetime.date | datetime.time) else str(raw)[:LONGEST_SHOWN]


def example(attribute: Attribute[Any]) -> str:
    """A key with the example of its table."""
    return f"{attribute.name} = {json.dumps(key_of(attribute).example, ensure_ascii=False)}"


def alike(attribute: Attribute[Any], raw: object) -> str:
    """The value as it would be right where it only lacks or has too many quotes, else an example."""
    takes, _ = TAKES.get(attribute.type, (str, "text"))
    if takes is str and not isinstance(raw, list | dict | bool | None):
        return f'{attribute.name} = "{shown(raw)}"'
    if takes is int and isinstance(raw, str) and raw.isdecimal() and raw.isascii():
        return f"{attribute.name} = {raw}"
    if takes is bool and isinstance(raw, str) and raw in ("true", "false"):
        return f"{attribute.name} = {raw}"
    return example(attribute)
