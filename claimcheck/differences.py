"""What differs between two reports that were kept as JSON: findings that are new, that are gone, and that are still there.

A finding is known by its fingerprint: its rule and the words it quotes, wherever they stand now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

VERSION = 1
KEYS = ("rule", "severity", "message", "fingerprint", "sources")


@frozen
class Known:
    """A finding as a JSON report has it."""

    fingerprint: str
    rule: str
    severity: str
    message: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.severity}[{self.rule}] {self.message} ({', '.join(self.places)})"


@frozen
class Difference:
    """The findings of two reports: `new` only in the second, `gone` only in the first, `still` in both."""

    new: tuple[Known, ...]
    gone: tuple[Known, ...]
    still: tuple[Known, ...]

    def to_text(self) -> str:
        """A line for each that is new or gone, then how many there are."""
        lines = [f"new: {finding}" for finding in self.new] + [f"gone: {finding}" for finding in self.gone]
        counts = f"{len(self.new)} new, {len(self.gone)} gone, {len(self.still)} still there"
        return "\n".join([*lines, counts]) + "\n"

    def to_json(self) -> dict[str, object]:
        """The fingerprints with what was found, by what became of them: JSON-ready."""
        groups = {"new": self.new, "gone": self.gone, "still": self.still}
        return {"version": VERSION} | {name: [_told(finding) for finding in found] for name, found in groups.items()}


def diff(old: str, new: str) -> Difference:
    """What differs between two reports, each the text that `Report.to_json` wrote.

    Raises `ValueError` where one is no such report.
    """
    before, after = _findings(old), _findings(new)
    was, is_now = ({finding.fingerprint for finding in found} for found in (before, after))
    return Difference(
        tuple(finding for finding in after if finding.fingerprint not in was),
        tuple(finding for finding in before if finding.fingerprint not in is_now),
        tuple(finding for finding in after if finding.fingerprint in was),
    )


def _findings(text: str) -> Sequence[Known]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"is not JSON: {error}") from None
    if not isinstance(whole, dict) or whole.get("version") != VERSION or "coverage" not in whole:
        raise ValueError("is no report of claimcheck; `claimcheck check --format json -o FILE` writes one")
    try:
        return [_known(finding) for finding in whole["findings"]]
    except (KeyError, TypeError):
        raise ValueError("lacks a part of a report; `claimcheck check --format json -o FILE` writes it anew") from None


def _known(finding: dict[str, Any]) -> Known:
    rule, severity, message, fingerprint, sources = (finding[key] for key in KEYS)
    return Known(str(fingerprint), str(rule), str(severity), str(message), tuple(_places(sources)))


def _places(sources: Iterable[dict[str, Any]]) -> list[str]:
    return [f"{source['document']}:{source['line']}:{source['column']}" for source in sources]


def _told(finding: Known) -> dict[str, object]:
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "places": list(finding.places),
    }
