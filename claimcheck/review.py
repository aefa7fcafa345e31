"""What of a report is news: findings that were accepted, were known before, or touch no changed line are set aside.

Each function takes a report and returns one; what it sets aside is kept in `set_aside`, and `remarks` say what no longer
matches anything. A record is called gone only where a run looked: at all its documents, with its rule.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from attrs import evolve, frozen

from claimcheck.acceptance import Acceptance
from claimcheck.claims import View
from claimcheck.days import Day
from claimcheck.findings import Finding
from claimcheck.pathsettings import PathSettings, is_ignored
from claimcheck.report import Report, SetAside
from claimcheck.spans import Source

VERSION = 1
MOST_GONE = 20  # records that are named one by one


@frozen
class Known:
    """One finding of a baseline; all but the fingerprint is for the reader."""

    fingerprint: str
    rule: str
    message: str
    passages: tuple[tuple[str, str], ...]  # document and quote

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents it is about."""
        return tuple(dict.fromkeys(document for document, _ in self.passages))


def without(report: Report, by: str, reason: Callable[[Finding], str | None]) -> Report:
    """The report with those findings set aside for which there is a reason."""
    reasons = [(finding, reason(finding)) for finding in report.findings]
    aside = tuple(SetAside(finding, by, why) for finding, why in reasons if why is not None)
    kept = tuple(finding for finding, why in reasons if why is None)
    return evolve(report, findings=kept, set_aside=(*report.set_aside, *aside))


def accept(report: Report, entries: Sequence[Acceptance], today: Day | None) -> Report:
    """Set aside what is accepted; say which acceptances have expired, and which match nothing any more.

    Without a day, the latest date of publication among the texts stands for today.
    """
    day = today or _latest(report)
    alive = [entry for entry in entries if not entry.expired(day)]
    expired = [entry for entry in entries if entry.expired(day)]
    remarks = [
        f"accepted until {entry.until} ({entry.reason}) and reported again: {entry}"
        for entry in expired
        if any(entry.accepts(f) and not any(e.accepts(f) for e in alive) for f in report.findings)
    ]
    remarks += [
        f"accepted ({entry.reason}), and matches nothing any more: {entry}"
        for entry in entries
        if not any(map(entry.accepts, report.findings)) and _looked(report, entry.rule, entry.documents)
    ]

    def reason(finding: Finding) -> str | None:
        entry = next((entry for entry in alive if entry.accepts(finding)), None)
        return None if entry is None else entry.reason + (f" (until {entry.until})" if entry.until else "")

    reported = without(report, "accepted", reason)
    return evolve(reported, remarks=(*reported.remarks, *remarks))


def _latest(report: Report) -> Day | None:
    dates = [view.anchor.timestamp for view in report.views if view.anchor.timestamp is not None]
    days = [date.period.latest for date in dates if date.period.latest is not None]
    return max(days, key=lambda day: day.ordinal) if days else None


def _looked(report: Report, rule: str | None, documents: Iterable[str]) -> bool:
    """Whether this run would have found it: its rule ran, and all its documents were read."""
    ran = {examined.rule for examined in report.coverage.rules}
    return (rule is None or rule in ran) and _read(report).issuperset(documents)


def _read(report: Report) -> set[str]:
    views = report.views
    files = {file.id for view in views for file in (view.claim_file, *view.other_claim_files) if file}
    return {report.names.get(id, id) for id in ({view.document.id for view in views} | files)}


def names_of(views: Iterable[View], root: str | None) -> dict[str, str]:
    """The paths of files from a root, by the ids of their documents, where those are others; none without a root."""
    if root is None:
        return {}
    found = {}
    for file in (
        f for view in views for f in (view.document, view.claim_file, *view.other_claim_files) if f and f.path
    ):
        assert file.path is not None
        path = Path(os.path.realpath(file.path))
        name = (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
        if name != file.id:
            found[file.id] = name
    return found


def per_path(report: Report, settings: Sequence[PathSettings]) -> Report:
    """Set aside what the settings of the documents' paths ignore; what was read from no file has no such settings."""
    files = [file for view in report.views for file in (view.document, view.claim_file) if file and file.path]
    paths = {file.id: os.path.realpath(file.path) for file in files if file.path}

    def reason(finding: Finding) -> str | None:
        ignored = is_ignored(finding, settings, lambda id: paths.get(id, id))
        return "ignored for the paths of its texts" if ignored else None

    return without(report, "per-path", reason) if settings else report


def touching(report: Report, changed: Callable[[Source], bool], since: str) -> Report:
    """Set aside findings none of whose passages was changed, in a text or in the claim file that speaks of it."""
    entries = [(view.document.id, entry) for view in report.views for entry in view.entries]
    claims = {
        entry.claim.source for _, entry in entries if entry.claim is not None and changed(entry.source)
    }  # passages whose claim was edited

    def reason(finding: Finding) -> str | None:
        touched = any(changed(source) or source in claims for source in finding.sources)
        return None if touched else f"touches nothing changed since {since}"

    return without(report, "unchanged", reason)


def compare(report: Report, baseline: Sequence[Known]) -> Report:
    """Set aside what was known before, and say what is gone."""
    known = {entry.fingerprint for entry in baseline}
    here = {f.fingerprint for f in (*report.findings, *(aside.finding for aside in report.set_aside))}
    gone = [e for e in baseline if e.fingerprint not in here and _looked(report, e.rule, e.documents)]
    remarks = [f"gone since the baseline: {entry.rule}: {entry.message}" for entry in gone[:MOST_GONE]]
    if len(gone) > MOST_GONE:
        remarks.append(f"gone since the baseline: {len(gone) - MOST_GONE} more")
    reported = without(report, "baseline", lambda f: "in the baseline" if f.fingerprint in known else None)
    return evolve(reported, remarks=(*reported.remarks, *remarks))


def updated(report: Report, before: Sequence[Known], exists: Callable[[str], bool]) -> tuple[Known, ...]:
    """The baseline of a report; of the one before, what this run did not look at and whose documents still exist."""
    now = [
        Known(
            f.fingerprint,
            f.rule,
            f.message,
            tuple((report.names.get(s.document, s.document), s.quote) for s in f.sources),
        )
        for f in report.findings
    ]
    kept = [e for e in before if not _looked(report, e.rule, e.documents) and all(map(exists, e.documents))]
    return tuple(sorted({e.fingerprint: e for e in (*kept, *now)}.values(), key=lambda e: (e.passages, e.rule)))


def to_json(baseline: Iterable[Known]) -> str:
    """A baseline as JSON, in an order that makes small changes of it small."""
    findings = [
        {
            "fingerprint": entry.fingerprint,
            "rule": entry.rule,
            "message": entry.message,
            "passages": [{"document": document, "quote": quote} for document, quote in entry.passages],
        }
        for entry in baseline
    ]
    return json.dumps({"version": VERSION, "findings": findings}, indent=2)


def from_json(text: str) -> tuple[Known, ...]:
    """The baseline in a JSON text; `ValueError` says why it is none."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"is not JSON: {error}") from None
    if not isinstance(whole, dict) or whole.get("version") != VERSION or "coverage" in whole:
        raise ValueError(f"is no baseline of version {VERSION}; --update-baseline writes one")
    try:
        return tuple(_known(entry) for entry in whole["findings"])
    except (KeyError, TypeError):
        raise ValueError("lacks a part of a baseline; --update-baseline writes it anew") from None


def _known(entry: dict[str, object]) -> Known:
    passages = entry["passages"]
    if not isinstance(passages, list):
        raise TypeError("passages are a list")
    pairs = tuple((str(passage["document"]), str(passage["quote"])) for passage in passages)
    return Known(str(entry["fingerprint"]), str(entry["rule"]), str(entry["message"]), pairs)
