"""What a run found: findings, coverage and, where asked for, every comparison with its reasons.

How a report looks is the business of `claimcheck.reports`, one file a format.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen

from claimcheck.claims import View
from claimcheck.findings import Finding, Severity
from claimcheck.kinship import Relation
from claimcheck.settling import Settled
from claimcheck.spans import Source

FORMATS = "claimcheck.reports"  # found by name: formats know the report, it knows none of them


@frozen
class Comparison:
    """Two passages that a rule set side by side, and why they were or were not compared."""

    a: Source
    b: Source
    relation: Relation
    reasons: tuple[str, ...]


@frozen
class Examined:
    """How many items a rule looked at; one that looked at none has found nothing consistent."""

    rule: str
    examined: int


@frozen
class Coverage:
    """What was looked at.

    `compared` and `not_comparable` count pairs of items; `not_checked` counts what was left out, and `unread` says in
    words what that was and why (too many readings, too common, not English).
    """

    claims: int = 0
    compared: int = 0
    not_comparable: int = 0
    not_checked: int = 0
    rules: tuple[Examined, ...] = ()
    unread: tuple[str, ...] = ()


@frozen
class SetAside:
    """A finding that was found and is not reported: `by` is `accepted`, `baseline`, `per-path` or `unchanged`."""

    finding: Finding
    by: str
    reason: str


@frozen(eq=False)
class Report:
    """The outcome of a check, in an order that depends on nothing but the texts.

    `settled` has the dates that other passages gave one reading; `comparisons` is kept only where it is asked for;
    `names` has the documents that fingerprints, baselines and acceptances know by another name than their id: a path from
    the folder of the configuration file, wherever the run began. `set_aside` has what was accepted, known before or outside what was asked for, and `remarks` say in words what there
    is to say of that (an acceptance that matches nothing any more).
    """

    views: tuple[View, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    settled: tuple[Settled, ...] = ()
    comparisons: tuple[Comparison, ...] = field(default=(), repr=False)
    set_aside: tuple[SetAside, ...] = ()
    remarks: tuple[str, ...] = ()
    names: Mapping[str, str] = field(factory=dict, repr=False)

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity is severity)

    @cached_property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that cannot stand."""
        return self._of(Severity.CONFLICT)

    @cached_property
    def ambiguities(self) -> tuple[Finding, ...]:
        """The findings that can be read two ways."""
        return self._of(Severity.AMBIGUITY)

    @cached_property
    def notes(self) -> tuple[Finding, ...]:
        """The findings that are good to know."""
        return self._of(Severity.NOTE)

    def render(self, name: str) -> str:
        """The report in a format of `claimcheck.reports`; `ValueError` names the formats where there is none such."""
        formats = importlib.import_module(FORMATS).FORMATS
        if name not in formats:
            raise ValueError(f"{name!r} is no report format; there are {', '.join(formats)}")
        rendered: str = importlib.import_module(f"{FORMATS}.{name}").render(self)
        return rendered

    def to_json(self) -> str:
        """The report as JSON, version 1 of its schema."""
        return self.render("json")

    def to_html(self) -> str:
        """The report as one page of HTML that needs no network."""
        return self.render("html")

    def to_sarif(self) -> str:
        """The report as SARIF 2.1.0."""
        return self.render("sarif")

    def rows(self) -> list[dict[str, Any]]:
        """One row for each passage of a finding: `polars.DataFrame(report.rows())`."""
        table: list[dict[str, Any]] = importlib.import_module(f"{FORMATS}.rows").rows(self)
        return table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows for whatever reads Arrow: `polars.DataFrame(report)`, `pyarrow.table(report)` (extra `arrow`)."""
        return self._table().__arrow_c_stream__(requested_schema)

    def to_dataframe(self, library: str | None = None) -> Any:
        """The rows as a data frame of `polars`, `pandas` or `pyarrow`: of the one that is named, else the first that is
        loaded, else that is installed.

        Raises `ValueError` for another library, `ImportError` where none is installed.
        """
        return self._table().to_dataframe(library)

    def _table(self) -> Any:
        return importlib.import_module(f"{FORMATS}.rows").table(self)

    def _repr_html_(self) -> str:
        """How a notebook shows it: the page in a frame of its own, so that its style stays there."""
        framed: str = importlib.import_module(f"{FORMATS}.frames").framed(self.to_html(), "claimcheck report")
        return framed

    def __str__(self) -> str:
        return self.render("text")
