"""The exceptions of claimcheck. What is wrong *in the texts* is a finding; an exception means "could not look".

ClaimcheckError
├── DocumentError        a text could not be read, or one id was given to two texts
├── FaultyFiles          claim, configuration or registry files are wrong: all faults at once
└── RuleError            a rule breaks its contract (name, manual, scope)
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen


class ClaimcheckError(Exception):
    """The root of every exception claimcheck raises on purpose."""


class DocumentError(ClaimcheckError):
    """A text could not be read, or one id was given to two different texts."""


class RuleError(ClaimcheckError):
    """A rule breaks the contract of the rulebook."""


@frozen
class Fault:
    """One fault in one file: where it is, what is wrong and what would be right.

    >>> print(Fault("claims/a.toml", 12, "$.claims[3].value", "'2Z' is not a number, a date or a list"))
    claims/a.toml:12: $.claims[3].value: '2Z' is not a number, a date or a list
    """

    path: str
    line: int | None
    key: str
    what: str
    right: str = field(default="")

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        key = f" {self.key}:" if self.key else ""
        return f"{place}:{key} {self.what}" + (f"; {self.right}" if self.right else "")


class FaultyFiles(ClaimcheckError):
    """All faults found in a set of files, in the order of file and line; nothing of them was loaded."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda f: (f.path, f.line or 0, f.key, f.what)))
        super().__init__("\n".join(map(str, self.faults)))
