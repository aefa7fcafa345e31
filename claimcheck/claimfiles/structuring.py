"""A raw table in, a `Header` or `Row` out, or every fault of it: what a key by itself can be wrong in.

cattrs does the structuring and gathers the errors; the words for them are ours.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import NOTHING, Attribute, fields

from claimcheck.claimfiles.places import Path
from claimcheck.claimfiles.records import Table
from claimcheck.claimfiles.tables import JURISDICTION, LANGUAGE, SHA256, Header, Row, key_of, names
from claimcheck.errors import Fault
from claimcheck.times import Timestamp

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T", Header, Row)

LONGEST_SHOWN = 40  # characters of a wrong value in a fault
CALLED = {Header: "[document]", Row: "a claim"}
ELSEWHERE = {Header: (Row, "it belongs in [[claims]]"), Row: (Header, "it belongs in [document]")}
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
# what text of a bounded form is not, where it does not have that form, and what would be right
FORMS = {
    SHA256: ("is not 64 hexadecimal digits", "leave it to `claimcheck refresh`"),
    LANGUAGE: ("is no language tag", 'write for example language = "en"'),
    JURISDICTION: ("is not the id of a country", 'write for example jurisdiction = "CN"'),
}
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


def structure(table: Table, type_: type[T], faults: list[Fault]) -> tuple[T, frozenset[str]]:
    """The table as far as it is right, and the keys that are not; their faults are added.

    Keys that are missing or wrong have their default, or are blank where they are required: so one wrong key does not
    keep the others from being looked at.
    """
    wrong = _wrong(dict(table.raw), type_)
    faults.extend(table.fault(path, error.what, error.right) for path, error in wrong)
    lost = frozenset(str(path[0]) for path, _ in wrong)
    blanks = {a.name: "" for a in fields(type_) if a.default is NOTHING}
    good = {key: value for key, value in table.raw.items() if key not in lost}
    return type_(**blanks | {key: _settled(value) for key, value in good.items()}), lost


def _settled(value: object) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _wrong(raw: Mapping[str, object], type_: type[T]) -> list[tuple[Path, Wrong]]:
    from cattrs import ClassValidationError

    try:
        _converter().structure(raw, type_)
    except ClassValidationError as group:
        return _told(group, type_)
    return []


def _told(group: Any, type_: type[T]) -> list[tuple[Path, Wrong]]:
    """The errors cattrs gathered, in our words: a wrong value, a missing key, keys that are none."""
    found: list[tuple[Path, Wrong]] = []
    noted, others = group.group_exceptions()
    for error, note in noted:
        attribute = getattr(fields(type_), note.name)
        told: Wrong = error if isinstance(error, Wrong) else Wrong("is missing", f"write {_example(attribute)}")
        found.append(((note.name, *told.keys), told))
    for error in others:
        found += [((key,), _no_key(key, type_)) for key in sorted(error.extra_fields)]
    return found


@cache
def _converter() -> Converter:
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, override

    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    for table in (Header, Row):
        hooks: Any = {a.name: override(struct_hook=_hook(a)) for a in fields(table)}
        made = make_dict_structure_fn(table, converter, _cattrs_forbid_extra_keys=True, **hooks)
        converter.register_structure_hook(table, made)
    return converter


def _hook(attribute: Attribute[Any]) -> Callable[[object, object], object]:
    """What cattrs calls to read the value of one key."""
    if attribute.name == "value":
        return lambda raw, _: _value(raw, attribute)
    return lambda raw, _: _checked(raw, attribute)


def _checked(raw: object, attribute: Attribute[Any]) -> object:
    takes, called = TAKES[attribute.type]
    if raw is None:
        raise Wrong("is null", _instead(attribute))
    if type(raw) is not takes:
        raise Wrong(f"{shown(raw)} is {_type(raw)}, not {called}", f"write {_like(attribute, raw)}")
    if isinstance(raw, int) and raw < 0:
        raise Wrong(f"{raw} is below 0", f"write {_example(attribute)}")
    return _text(raw, attribute) if isinstance(raw, str) else raw


def _text(raw: str, attribute: Attribute[Any]) -> str:
    key = key_of(attribute)
    if not raw.strip():
        raise Wrong("is empty", _instead(attribute))
    if key.choices and raw not in key.choices:
        close = get_close_matches(raw.lower(), key.choices, n=1)
        right = f"; the nearest is {close[0]!r}" if close else ""
        raise Wrong(f"{shown(raw)} is no {attribute.name}", f"it is one of {', '.join(key.choices)}{right}")
    if re.search(key.pattern, raw) is None:
        what, right = FORMS[key.pattern]
        raise Wrong(f"{shown(raw)} {what}", right)
    if attribute.name == "published":
        _dated(raw)
    return raw


def _dated(raw: str) -> None:
    try:
        Timestamp.parse(raw)
    except ValueError as error:
        raise Wrong(str(error)) from None


def _value(raw: object, attribute: Attribute[Any]) -> object:
    """Text, a whole number, or an array of texts."""
    if isinstance(raw, list):
        if not raw:
            raise Wrong("is an empty array", 'write the items: value = ["Hebei", "Henan"]')
        for number, item in enumerate(raw):
            if not isinstance(item, str) or not item.strip():
                raise Wrong(f"{shown(item)} is {_type(item)}, not an item in words", "write it in quotes", number)
        return tuple(raw)
    if isinstance(raw, str):
        return _text(raw, attribute)
    if raw is None:
        raise Wrong("is null", _instead(attribute))
    if type(raw) is not int:
        raise Wrong(f"{shown(raw)} is {_type(raw)}, not text", f"write {_like(attribute, raw)}")
    return raw


def _instead(attribute: Attribute[Any]) -> str:
    """What to do with a key that holds nothing."""
    return f"write {_example(attribute)}" if attribute.default is NOTHING else "leave the key out"


def _no_key(key: str, type_: type[T]) -> Wrong:
    other, right = ELSEWHERE[type_]
    close = get_close_matches(key.lower().replace("-", "_"), names(type_), n=1, cutoff=0.6)
    if key not in names(other):
        right = f"the nearest is {close[0]!r}" if close else f"it has {', '.join(names(type_))}"
    return Wrong(f"{key!r} is no key of {CALLED[type_]}", right)


def _type(raw: object) -> str:
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


def _example(attribute: Attribute[Any]) -> str:
    return f"{attribute.name} = {json.dumps(key_of(attribute).example, ensure_ascii=False)}"


def _like(attribute: Attribute[Any], raw: object) -> str:
    """The value as it would be right where it only lacks or has too many quotes, else an example."""
    takes, _ = TAKES.get(attribute.type, (str, "text"))
    if takes is str and not isinstance(raw, list | dict | bool | None):
        return f'{attribute.name} = "{shown(raw)}"'
    if takes is int and isinstance(raw, str) and raw.isdecimal() and raw.isascii():
        return f"{attribute.name} = {raw}"
    if takes is bool and isinstance(raw, str) and raw in ("true", "false"):
        return f"{attribute.name} = {raw}"
    return _example(attribute)
