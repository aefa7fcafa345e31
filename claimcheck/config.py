"""What a run is told: which rules, how far to look, and from when on it fails.

Read from the nearest `claimcheck.toml`, or `[tool.claimcheck]` of the nearest `pyproject.toml`, from a folder upwards.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from claimcheck.acceptance import Acceptance
from claimcheck.configkeys import FAIL_ON as FAIL_ON
from claimcheck.configkeys import KEYS as KEYS
from claimcheck.configkeys import FailOn, nearest
from claimcheck.configkeys import unknown_rules as unknown_rules
from claimcheck.days import Day
from claimcheck.errors import Fault, FaultyFiles
from claimcheck.findings import Confidence, Finding, Severity
from claimcheck.pathsettings import PathSettings
from claimcheck.times import Timestamp

# the findings that fail a run, by what it fails on; `certain` asks for the confidence as well
FAILING: Mapping[FailOn, frozenset[Severity]] = {
    "certain": frozenset({Severity.CONFLICT}),
    "conflict": frozenset({Severity.CONFLICT}),
    "ambiguity": frozenset({Severity.CONFLICT, Severity.AMBIGUITY}),
    "note": frozenset(Severity),
    "never": frozenset(),
}
OWN_FILE, SHARED_FILE, TABLE = "claimcheck.toml", "pyproject.toml", "[tool.claimcheck]"
# where tomllib says a file breaks: "… (at line 3, column 5)", "… (at end of document)"
TOML_PLACE = re.compile(r" \(at (?:line ([0-9]+), column [0-9]+|end of document)\)$")


def _names(names: Iterable[str]) -> tuple[str, ...]:
    if isinstance(names, str):
        raise TypeError(f"rules are named in a list, even one: write [{names!r}]")
    return tuple(names)


def _each(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(values)


@frozen
class Config:
    """What a run is told; every default is what `claimcheck check` does without a configuration file.

    `select` names the rules that run (none: all), `ignore` those that do not; `fail_on` is the least grave finding that
    fails a run; a block of more than `block_cap` items is not compared pair by pair but reported as not checked;
    `show_comparisons` keeps every comparison with its reasons; `published` dates the texts that are given no date;
    `agencies` are files of entities that add to the packaged registry. `paths` are what the command line reads where it
    names nothing, `per_path` holds for some texts only, `baseline` is a file of findings known before, `accept` are
    those that may stand and `today` the day by which their time is up. In a file, paths start from its folder; that, or
    the folder of the repository, is the `root` from which baselines and acceptances name the texts.

    >>> Config(ignore=("former-name",)).wants("former-name")
    False
    """

    select: tuple[str, ...] = field(default=(), converter=_names)
    ignore: tuple[str, ...] = field(default=(), converter=_names)
    fail_on: FailOn = "conflict"
    block_cap: int = 400
    show_comparisons: bool = False
    published: Timestamp | None = None
    agencies: tuple[str, ...] = field(default=(), converter=_each)
    paths: tuple[str, ...] = field(default=(), converter=_each)
    per_path: tuple[PathSettings, ...] = field(default=(), converter=_each)
    baseline: str | None = None
    accept: tuple[Acceptance, ...] = field(default=(), converter=_each)
    today: Day | None = None
    root: str | None = field(default=None, eq=False)  # where a file lies is no setting

    def wants(self, rule: str) -> bool:
        """Whether a rule runs; what is ignored does not, selected or not."""
        return rule not in self.ignore and (not self.select or rule in self.select)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails the run."""
        if self.fail_on == "certain" and finding.confidence is not Confidence.CERTAIN:
            return False
        return finding.severity in FAILING[self.fail_on]

    def verify(self, rules: Iterable[str]) -> None:
        """Raise `ValueError` where `select` or `ignore` name a rule that is not among `rules`; all of them at once.

        >>> Config(select=("values-disagee",)).verify(["values-disagree", "list-length-disagrees"])
        Traceback (most recent call last):
        ...
        ValueError: select: there is no rule 'values-disagee'; the nearest is 'values-disagree'
        """
        known = list(rules)
        named = (("select", self.select), ("ignore", self.ignore))
        wrong = [f"{key}: {what}" for key, names in named for what in unknown_rules(names, known)]
        if wrong:
            raise ValueError("\n".join(wrong))


def load_config(path: Path | None, start_folder: Path) -> Config:
    """The configuration of a file, or of the nearest one from a folder upwards; the defaults where there is none.

    Raises `FaultyFiles` with every fault of the file.
    """
    found = find_config(start_folder) if path is None else (path, _table(path) or {})
    return Config(root=_repository(start_folder)) if found is None else _config(*found)


def _repository(folder: Path) -> str | None:
    """The folder of the repository that a folder lies in; None where it lies in none."""
    real = Path(os.path.realpath(folder.absolute()))
    return next((str(place) for place in (real, *real.parents) if (place / ".git").exists()), None)


def find_config(folder: Path) -> tuple[Path, dict[str, Any]] | None:
    """The nearest configuration file from a folder upwards and what it says; None where there is none."""
    for place in (folder, *folder.absolute().parents):
        for path in (place / OWN_FILE, place / SHARED_FILE):
            if path.is_file() and (table := _table(path)) is not None:
                return path, table
    return None


def _table(path: Path) -> dict[str, Any] | None:
    """The table of a file; None where it is a `pyproject.toml` that has none."""
    try:
        text = path.read_text(encoding="utf-8")
        whole = tomllib.loads(text)
    except OSError as error:
        raise FaultyFiles([Fault(str(path), None, "", f"cannot be read: {error.strerror or error}")]) from None
    except UnicodeDecodeError as error:
        what = f"byte {error.start} is not UTF-8"
        raise FaultyFiles([Fault(str(path), None, "", what, "save the file as UTF-8")]) from None
    except tomllib.TOMLDecodeError as error:
        at = TOML_PLACE.search(str(error))
        line = int(at[1]) if at and at[1] else len(text.splitlines())
        raise FaultyFiles([Fault(str(path), line, "", f"is not TOML: {TOML_PLACE.sub('', str(error))}")]) from None
    if path.name != SHARED_FILE:
        return whole
    table = whole.get("tool", {}).get("claimcheck") if isinstance(whole.get("tool", {}), dict) else None
    if table is not None and not isinstance(table, dict):
        raise FaultyFiles([Fault(str(path), None, "tool.claimcheck", f"{table!r} is no table", f"write {TABLE}")])
    return table


def _config(path: Path, table: dict[str, Any]) -> Config:
    values: dict[str, Any] = {}
    faults = []
    for key, value in table.items():
        try:
            if key not in KEYS:
                raise ValueError(f"there is no such key; {nearest(key, KEYS)}")
            values[key.replace("-", "_")] = KEYS[key].read(value)
        except ValueError as error:
            faults += [Fault(str(path), _line(path, key), key, line) for line in str(error).splitlines()]
    if faults:
        raise FaultyFiles(faults)
    return _from_folder(Config(**values), Path(os.path.realpath(path.absolute().parent)))


def _from_folder(config: Config, folder: Path) -> Config:
    """The configuration with the paths it names taken from the folder of its file."""

    def there(name: str) -> str:
        return os.path.normpath(folder / name)

    return evolve(
        config,
        root=str(folder),
        agencies=[there(name) for name in config.agencies],
        paths=[there(name) for name in config.paths],
        baseline=there(config.baseline) if config.baseline else None,
        per_path=[evolve(each, pattern=there(each.pattern)) for each in config.per_path],
    )


def _line(path: Path, key: str) -> int | None:
    """The line on which a key of the table stands, where it is written plainly."""
    lines = path.read_text(encoding="utf-8").splitlines()
    table = next((n for n, line in enumerate(lines) if line.strip() == TABLE), 0) if path.name == SHARED_FILE else 0
    plain = re.compile(rf"""\s*(?:["']?{re.escape(key)}["']?\s*=|\[+(?:tool\.claimcheck\.)?{re.escape(key)}[.\]])""")
    return next((n for n, line in enumerate(lines[table:], table + 1) if plain.match(line)), None)
