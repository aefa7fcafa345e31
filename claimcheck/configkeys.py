"""The keys of a configuration file: what each is for, what reads it, and what is said of one that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Literal, get_args

from attrs import field, frozen

from claimcheck.acceptance import KEYS as ACCEPTANCE_KEYS
from claimcheck.acceptance import Acceptance, read_acceptance
from claimcheck.days import Day
from claimcheck.pathsettings import PathSettings
from claimcheck.times import Timestamp

WORDS: Mapping[str, Any] = {"type": "string"}
FILES: Mapping[str, Any] = {"type": "array", "items": WORDS}
RULES = FILES  # the names of rules, which packages may add to


@frozen
class ConfigKey:
    """What a key holds: what reads it (`ValueError` says what is wrong), what it is, an example, its JSON Schema."""

    read: Callable[[object], Any]
    description: str
    example: str
    schema: Mapping[str, Any] = field(factory=dict)


LIKE = 0.55  # from which likeness on a name is taken for a slip of another
FailOn = Literal["certain", "conflict", "ambiguity", "note", "never"]
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)


def unknown_rules(names: Iterable[str], known: Sequence[str]) -> list[str]:
    """What is wrong with names that no rule bears, and the nearest right one."""
    return [
        f"there is no rule {name!r}; {nearest(name, known, 'see `claimcheck rules`')}"
        for name in names
        if name not in known
    ]


def nearest(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """What to write instead of a name that is not known; where none is like it, `otherwise`, else all that are known.

    >>> nearest("fail_on", ["fail-on", "select"])
    "the nearest is 'fail-on'"
    >>> nearest("colour", ["fail-on", "select"])
    'it is one of fail-on, select'
    """
    names = list(known)
    close = get_close_matches(name, names, n=1, cutoff=LIKE)
    return f"the nearest is {close[0]!r}" if close else otherwise or f"it is one of {', '.join(names)}"


def _rules(value: object) -> tuple[str, ...]:
    from claimcheck.rulebook import rulebook

    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError(f'{value!r} is no list of rule names; write for example ["values-disagree"]')
    if wrong := unknown_rules(value, [rule.name for rule in rulebook()]):
        raise ValueError("\n".join(wrong))
    return tuple(value)


def _fail_on(value: object) -> str:
    if value not in FAIL_ON:
        raise ValueError(f"{value!r} is nothing to fail on; write one of {', '.join(FAIL_ON)}")
    return str(value)


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 2:
        raise ValueError(f"{value!r} is no number of items; write a whole number from 2")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither; write true or false")
    return value


def _files(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError(f'{value!r} is no list of files; write for example ["desk/agencies.toml"]')
    return tuple(value)


def _date(value: object) -> Timestamp:
    return Timestamp.parse(value if isinstance(value, str) else str(value).replace(" ", "T"))


def _file(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(f'{value!r} is no path; write for example "claimcheck-baseline.json"')
    return value


def _day(value: object) -> Day:
    return Day.parse(str(value))


def _acceptances(value: object) -> tuple[Acceptance, ...]:
    return tuple(_each("entry", value, "[[accept]]", ACCEPTANCE_KEYS, read_acceptance))


def _each(
    name: str, value: object, right: str, keys: Sequence[str], read: Callable[[Mapping[str, object]], Any]
) -> list[Any]:
    """What is read of each table of a list; `ValueError` with the faults of all of them."""
    if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
        raise ValueError(f"{value!r} is no list of tables; write {right}")
    found, wrong = [], []
    for number, table in enumerate(value, 1):
        try:
            found.append(_known(table, keys, read))
        except ValueError as error:
            wrong += [f"{name} {number}: {line}" for line in str(error).splitlines()]
    if wrong:
        raise ValueError("\n".join(wrong))
    return found


def _known(table: Mapping[str, object], keys: Iterable[str], read: Callable[[Mapping[str, object]], Any]) -> Any:
    known = list(keys)
    wrong = [f"{key}: there is no such key; {nearest(key, known)}" for key in table if key not in known]
    if wrong:
        raise ValueError("\n".join(wrong))
    return read(table)


def _per_path(value: object) -> tuple[PathSettings, ...]:
    right = '[per-path."archive/**"]'
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        raise ValueError(f"{value!r} is no table of tables; write {right}")
    found, wrong = [], []
    for pattern, table in value.items():
        try:
            found.append(PathSettings(pattern, **_path_values(table)))
        except ValueError as error:
            wrong += [f"{pattern!r}: {line}" for line in str(error).splitlines()]
    if wrong:
        raise ValueError("\n".join(wrong))
    return tuple(found)


def _path_values(table: Mapping[str, object]) -> dict[str, Any]:
    values, wrong = {}, []
    for key, value in table.items():
        try:
            if key not in PATH_KEYS:
                raise ValueError(f"there is no such key; {nearest(key, PATH_KEYS)}")
            values[key] = PATH_KEYS[key].read(value)
        except ValueError as error:
            wrong += [f"{key}: {line}" for line in str(error).splitlines()]
    if wrong:
        raise ValueError("\n".join(wrong))
    return values


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is no text in quotation marks")
    return value


# the keys of [per-path."…"]
PATH_KEYS: Mapping[str, ConfigKey] = {
    "ignore": ConfigKey(_rules, "rules not to report of these texts", 'ignore = ["former-name"]', RULES),
    "published": ConfigKey(_date, "the date of those that print none", "published = 2024-07-03"),
    "publisher": ConfigKey(_words, "who published them: a name or a registry id", 'publisher = "Lowby Gazette"', WORDS),
    "jurisdiction": ConfigKey(_words, "the publisher's country, by its id", 'jurisdiction = "GB"', WORDS),
    "language": ConfigKey(
        _words,
        "their language, a BCP 47 tag; given another than English, a text without English prose is not read",
        'language = "en"',
        WORDS,
    ),
}
# the keys of the file; those of tables last, for a key behind a table would belong to it
KEYS: Mapping[str, ConfigKey] = {
    "paths": ConfigKey(
        _files,
        "what `claimcheck check` reads where it is given no PATH: texts, claim files and folders of both",
        'paths = ["texts", "claims"]',
        FILES,
    ),
    "fail-on": ConfigKey(
        _fail_on, "the least grave finding that fails a run", 'fail-on = "conflict"', {"enum": list(FAIL_ON)}
    ),
    "select": ConfigKey(_rules, "the rules that run; without it, all", 'select = ["values-disagree"]', RULES),
    "ignore": ConfigKey(_rules, "rules that do not run, selected or not", 'ignore = ["former-name"]', RULES),
    "published": ConfigKey(
        _date,
        "the date of texts that print none and are given none: EDTF, or a date without quotes",
        "published = 2024-07-03",
    ),
    "agencies": ConfigKey(
        _files, "files of your own agencies, over those claimcheck knows", 'agencies = ["agencies.toml"]', FILES
    ),
    "baseline": ConfigKey(
        _file,
        "a file of findings known before, which are not reported again; `claimcheck check --update-baseline` writes it",
        'baseline = "claimcheck-baseline.json"',
        WORDS,
    ),
    "today": ConfigKey(_day, "the day by which acceptances end; without it, the clock's", "today = 2026-11-25"),
    "block-cap": ConfigKey(
        _count,
        "how many items may be compared pair by pair; more are reported as not checked",
        "block-cap = 400",
        {"type": "integer", "minimum": 2},
    ),
    "show-comparisons": ConfigKey(
        _flag, "whether every comparison is shown, with its reasons", "show-comparisons = true", {"type": "boolean"}
    ),
    "per-path": ConfigKey(
        _per_path,
        "what holds for the texts under a pattern only",
        '[per-path."archive/**"]\nignore = ["date-unanchored"]\nlanguage = "en"',
        {"type": "object"},
    ),
    "accept": ConfigKey(
        _acceptances,
        "disagreements that may stand, one a table; `claimcheck accept` writes them. `finding` is how the fingerprint "
        "begins and `reason` why it may stand; after the day of `until` it is reported again; `rule`, `documents` and "
        "`quotes` are for the reader",
        '[[accept]]\nfinding = "3fa2c1b0f1e2d4c6"\nreason = "two censuses, both right"\nuntil = 2027-01-01',
        {"type": "array", "items": {"type": "object", "required": ["finding", "reason"]}},
    ),
}
