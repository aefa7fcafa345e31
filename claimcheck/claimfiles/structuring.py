"""A raw table in, a `Header` or `Row` out, or every fault of it: what a key by itself can be wrong in.

cattrs does the structuring and gathers the errors; the words for them are ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import NOTHING, Attribute, fields

from claimcheck.claimfiles.places import Path
from claimcheck.claimfiles.records import Table
from claimcheck.claimfiles.tables import JURISDICTION, LANGUAGE, SHA256, Header, Row, key_of, names
from claimcheck.claimfiles.wording import TAKES, Wrong, alike, called, example, instead, shown
from claimcheck.errors import Fault
from claimcheck.times import Timestamp

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T", Header, Row)

# half of a surrogate pair, which JSON can write and no file can hold
HALF = re.compile(r"[\ud800-\udfff]")
CALLED = {Header: "[document]", Row: "a claim"}
ELSEWHERE = {Header: (Row, "it belongs in [[claims]]"), Row: (Header, "it belongs in [document]")}
# what text of a bounded form is not, where it does not have that form, and what would be right
FORMS = {
    SHA256: ("is not 64 hexadecimal digits", "leave it to `claimcheck refresh`"),
    LANGUAGE: ("is no language tag", 'write for example language = "en"'),
    JURISDICTION: ("is not the id of a country", 'write for example jurisdiction = "CN"'),
}


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
        converter().structure(raw, type_)
    except ClassValidationError as group:
        return _told(group, type_)
    return []


def _told(group: Any, type_: type[T]) -> list[tuple[Path, Wrong]]:
    """The errors cattrs gathered, in our words: a wrong value, a missing key, keys that are none."""
    found: list[tuple[Path, Wrong]] = []
    noted, others = group.group_exceptions()
    for error, note in noted:
        attribute = getattr(fields(type_), note.name)
        told: Wrong = error if isinstance(error, Wrong) else Wrong("is missing", f"write {example(attribute)}")
        found.append(((note.name, *told.keys), told))
    for error in others:
        found += [((key,), _no_key(key, type_)) for key in sorted(error.extra_fields)]
    return found


@cache
def converter() -> Converter:
    """The cattrs converter for the tables of a claim file: strict, and it gathers every error."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, override

    strict = Converter(detailed_validation=True, forbid_extra_keys=True)
    for table in (Header, Row):
        hooks: Any = {a.name: override(struct_hook=_hook(a)) for a in fields(table)}
        made = make_dict_structure_fn(table, strict, _cattrs_forbid_extra_keys=True, **hooks)
        strict.register_structure_hook(table, made)
    return strict


def _hook(attribute: Attribute[Any]) -> Callable[[object, object], object]:
    """What cattrs calls to read the value of one key."""
    if attribute.name == "value":
        return lambda raw, _: _value(raw, attribute)
    return lambda raw, _: _checked(raw, attribute)


def _checked(raw: object, attribute: Attribute[Any]) -> object:
    takes, named = TAKES[attribute.type]
    if raw is None:
        raise Wrong("is null", instead(attribute))
    if type(raw) is not takes:
        raise Wrong(f"{shown(raw)} is {called(raw)}, not {named}", f"write {alike(attribute, raw)}")
    if isinstance(raw, int) and raw < 0:
        raise Wrong(f"{raw} is below 0", f"write {example(attribute)}")
    return _text(raw, attribute) if isinstance(raw, str) else raw


def _text(raw: str, attribute: Attribute[Any]) -> str:
    key = key_of(attribute)
    if not raw.strip():
        raise Wrong("is empty", instead(attribute))
    if HALF.search(raw) or (attribute.name == "source" and "\0" in raw):
        raise Wrong(f"{shown(raw)} holds what is no character of a text", "write the text as it reads")
    if key.choices and raw not in key.choices:
        close = get_close_matches(raw.lower(), key.choices, n=1)
        right = f"; the nearest is {close[0]!r}" if close else ""
        raise Wrong(f"{shown(raw)} is no {attribute.name}", f"it is one of {', '.join(key.choices)}{right}")
    if re.search(key.pattern.replace("$", r"\Z"), raw) is None:
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
            if not isinstance(item, str) or not item.strip() or HALF.search(item):
                raise Wrong(f"{shown(item)} is {called(item)}, not an item in words", "write it in quotes", number)
        return tuple(raw)
    if isinstance(raw, str):
        return _text(raw, attribute)
    if raw is None:
        raise Wrong("is null", instead(attribute))
    if type(raw) is not int:
        raise Wrong(f"{shown(raw)} is {called(raw)}, not text", f"write {alike(attribute, raw)}")
    return raw


def _no_key(key: str, type_: type[T]) -> Wrong:
    other, right = ELSEWHERE[type_]
    close = get_close_matches(key.lower().replace("-", "_"), names(type_), n=1, cutoff=0.6)
    if key not in names(other):
        right = f"the nearest is {close[0]!r}" if close else f"it has {', '.join(names(type_))}"
    return Wrong(f"{key!r} is no key of {CALLED[type_]}", right)
