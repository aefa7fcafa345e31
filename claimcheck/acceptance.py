"""Disagreements that somebody has looked at and lets stand: `[[accept]]` in a configuration file.

[[accept]]
finding = "3fa2c1b0f1e2d4c6"     # how its fingerprint begins
reason = "two censuses, both right"
until = 2027-01-01               # counts no longer on later days; without it, always
rule = "values-disagree"         # these three are for the reader
documents = ["a.txt", "b.txt"]
quotes = ["8,000 homes", "800 homes"]
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from attrs import frozen

from claimcheck.days import Day
from claimcheck.findings import NAMES, Finding

SHORTEST, WRITTEN = 8, 16  # characters of a fingerprint: that an entry must have, that `claimcheck accept` writes
BEGINNING = re.compile(rf"[0-9a-f]{{{SHORTEST},64}}+\Z")
KEYS = ("finding", "reason", "until", "rule", "documents", "quotes")


@frozen
class Acceptance:
    """One accepted disagreement: how its fingerprint begins, why it may stand, and the last day on which it may.

    >>> Acceptance("3fa2c1b0", "two censuses", Day(2027, 1, 1)).expired(Day(2027, 1, 2))
    True
    """

    finding: str
    reason: str
    until: Day | None = None
    rule: str | None = None
    documents: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()

    def accepts(self, finding: Finding) -> bool:
        """Whether it is this disagreement."""
        return finding.fingerprint.startswith(self.finding)

    def expired(self, today: Day | None) -> bool:
        """Whether it no longer counts; it always counts where no day is known."""
        return self.until is not None and today is not None and today > self.until

    def __str__(self) -> str:
        return f"{self.rule or 'finding'} {self.finding}" + (f" in {', '.join(self.documents)}" * bool(self.documents))


def acceptance_of(finding: Finding, reason: str, until: Day | None, names: Mapping[str, str] = NAMES) -> Acceptance:
    """The entry that accepts a finding; `names` has the documents that are known by another name than their id."""
    documents = tuple(dict.fromkeys(names.get(source.document, source.document) for source in finding.sources))
    quotes = tuple(dict.fromkeys(source.quote for source in finding.sources))
    return Acceptance(finding.fingerprint[:WRITTEN], reason, until, finding.rule, documents, quotes)


def written(entry: Acceptance, table: str = "accept") -> str:
    """An entry as TOML.

    >>> print(written(Acceptance("3fa2c1b0", 'so "it" is')), end="")
    [[accept]]
    finding = "3fa2c1b0"
    reason = "so \\"it\\" is"
    """
    lines = [f"[[{table}]]", f"finding = {_literal(entry.finding)}", f"reason = {_literal(entry.reason)}"]
    if entry.until:
        lines.append(f"until = {entry.until}")
    if entry.rule:
        lines.append(f"rule = {_literal(entry.rule)}")
    for key, values in (("documents", entry.documents), ("quotes", entry.quotes)):
        if values:
            lines.append(f"{key} = [{', '.join(map(_literal, values))}]")
    return "\n".join(lines) + "\n"


def _literal(text: str) -> str:
    """A basic string of TOML, which is one of JSON but for the characters JSON leaves as they are."""
    sound = text.encode("utf-8", "backslashreplace").decode()
    return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")


def read_acceptance(table: Mapping[str, object]) -> Acceptance:
    """The entry of a table whose keys are known; `ValueError` says what is wrong with it, a line each."""
    wrong = []
    finding, reason, until = table.get("finding"), table.get("reason"), table.get("until")
    if not isinstance(finding, str) or not BEGINNING.match(finding):
        what = "finding is missing" if finding is None else f"finding: {finding!r} is no beginning of a fingerprint"
        wrong.append(f"{what}; write at least its first {SHORTEST} characters, as `claimcheck check --verbose` shows")
    if not isinstance(reason, str) or not reason.strip():
        wrong.append("reason is missing; write why the disagreement may stand")
    try:
        last = None if until is None else Day.parse(str(until))
    except ValueError as error:
        wrong.append(f"until: {error}")
    lists = {key: table.get(key, []) for key in ("documents", "quotes")}
    for key, value in lists.items():
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            wrong.append(f"{key}: {value!r} is no list of texts in quotation marks")
    if not isinstance(table.get("rule", ""), str):
        wrong.append(f"rule: {table['rule']!r} is no name of a rule")
    if wrong:
        raise ValueError("\n".join(wrong))
    return Acceptance(
        str(finding),
        str(reason),
        last,
        str(table["rule"]) if "rule" in table else None,
        tuple(map(str, lists["documents"])),  # type: ignore[call-overload]  # a list, as was seen above
        tuple(map(str, lists["quotes"])),  # type: ignore[call-overload]
    )
