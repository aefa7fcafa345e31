"""What an editor offers to do about a finding: accept it with a reason, refresh a claim file, pick a reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from claimcheck.acceptance import WRITTEN, acceptance_of, written
from claimcheck.claimfiles.editing import set_key
from claimcheck.claimfiles.refreshing import staleness
from claimcheck.config import SHARED_FILE
from claimcheck.documents import Document
from claimcheck.lsp.claimplaces import At, claim_at, filed_in
from claimcheck.lsp.desk import Look
from claimcheck.lsp.drafts import additions
from claimcheck.lsp.edits import Action, FileEdit, behind, cursor
from claimcheck.lsp.marks import marks
from claimcheck.spans import Span
from claimcheck.times import Time

MOST_CHOICES = 8  # readings that are offered; a name may be borne by many
NO_REASON, WANTED = 'reason = ""', "write here why it may stand; until then it is reported"
NAMED = ("subject", "object", "place")  # the keys of a claim that hold a name or an id


def actions(look: Look, file: Document, span: Span) -> tuple[Action, ...]:
    """Everything that is offered for a stretch of a text or a claim file."""
    found = [*_accept(look, file, span), *_refresh(look, file)]
    at = claim_at(look, file, span.start)
    found += additions(look, file, span) if look.view(file.id) else [] if at is None else list(_pick(look, at))
    return tuple(found)


def _accept(look: Look, file: Document, span: Span) -> Iterator[Action]:
    """An entry of the configuration file for each finding here; its reason is left for the person to write."""
    path = look.config_file
    document = look.file(str(path.resolve()))
    table = "tool.claimcheck.accept" if path.name == SHARED_FILE else "accept"
    here = marks(look).get(str(file.path.resolve()) if file.path else "", ())
    known = document.text if document else ""  # an entry may be there already, and wait for its reason
    wanted = {m.fingerprint for m in here if m.fingerprint and _touches(m.span, span)}
    wanted = {fingerprint for fingerprint in wanted if fingerprint[:WRITTEN] not in known}
    for finding in look.report.findings:
        if finding.fingerprint in wanted:
            entry = written(acceptance_of(finding, "", None, look.report.names), table)
            entry = entry.replace(NO_REASON, f"{NO_REASON}  # {WANTED}", 1)
            edit = behind(path, document, entry)
            title = f"Accept {finding.rule}, and write the reason into {path.name}"
            yield Action(title, "quickfix", (edit,), finding.fingerprint, cursor(edit, 'reason = "'))


def _touches(a: Span, b: Span) -> bool:
    return a.start <= b.end and b.start <= a.end


def _refresh(look: Look, file: Document) -> Iterator[Action]:
    """What `claimcheck refresh` would write, of a claim file or of those that speak of a text."""
    mine = filed_in(look, file)
    filed = mine or [(f, view) for f, view in look.filed if view.document.id == file.id and view.recorded]
    stale = staleness(filed)
    edits = tuple(
        FileEdit(document.path, document, tuple(made)) for document, made in stale.edits.items() if document.path
    )
    if edits:
        number = len(stale.moved)
        moved = f", {number} quote{'' if number == 1 else 's'} found again" if number else ""
        names = ", ".join(edit.path.name for edit in edits)
        yield Action(f"Refresh {names}: hash written{moved}", "source", edits)


def _pick(look: Look, at: At) -> Iterator[Action]:
    """One of the readings of a claim's value, or one of the bearers of a name in it."""
    table, row, claim = at.written.table, at.written.row, at.entry.claim
    path = table.file.path
    if path is None:
        return
    if claim and isinstance(row.value, str) and isinstance(claim.value, Time) and len(claim.value.readings) > 1:
        for reading in claim.value.readings[:MOST_CHOICES]:
            edit = set_key(table, "value", reading.edtf, after="quote")
            yield Action(f"Read “{row.value}” as {reading.edtf}", "quickfix", (FileEdit(path, table.file, (edit,)),))
    for key in NAMED:
        bearers = look.registry.named(getattr(row, key) or "")
        for entity in bearers[:MOST_CHOICES] if len(bearers) > 1 else ():
            edit = set_key(table, key, entity.id, after="quote")
            title = f"Read {key} “{getattr(row, key)}” as {entity.id}, {entity.name}"
            yield Action(title, "quickfix", (FileEdit(Path(path), table.file, (edit,)),))
