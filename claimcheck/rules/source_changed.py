"""Sources that are no longer the file that was reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.findings import Problem, Severity
from claimcheck.rulebook import rule


@rule(scope="document", examines=lambda view: 1 if view.recorded else 0)
def source_changed(view: View) -> Iterator[Problem]:
    """A source is no longer the file that its claims were reviewed against.

    What it does
    ------------
    Compares the sha256 that a claim file records with that of the source. Where every quote is still found exactly at a
    single place, or at the place the file names, this is a note; else a conflict.

    Why it matters
    --------------
    A figure may have been corrected in a sentence that nobody reads again.

    What to do
    ----------
    Compare the two versions, review the claims of the passages that changed, and run `claimcheck refresh`.
    """
    if view.recorded is None or view.recorded[0] == view.document.sha256:
        return
    lost = [e for e in view.entries if e.moved or e.repeated or not e.found]
    found = len(view.entries) - len(lost)
    yield Problem(
        (view.recorded[1],),
        f"{view.document.id} has changed since its claims were reviewed; {found} of {len(view.entries)} quotes stand as they did",
        f"sha256 recorded {view.recorded[0][:12]}…, now {view.document.sha256[:12]}…",
        severity=Severity.CONFLICT if lost else Severity.NOTE,
        resolve="run `claimcheck refresh` once the changed passages were read",
    )
