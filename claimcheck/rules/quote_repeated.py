"""Quotes that stand at several places of their document."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.findings import Problem, Severity
from claimcheck.rulebook import rule


@rule(scope="document", severity=Severity.AMBIGUITY, examines=lambda view: len(view.entries))
def quote_repeated(view: View) -> Iterator[Problem]:
    """A claim quotes words that stand at several places of its document.

    What it does
    ------------
    Reports a quote that occurs more than once where the claim does not say which occurrence it means.

    Why it matters
    --------------
    When one of the passages is corrected, the claim may rest on the other without anyone noticing.

    What to do
    ----------
    Quote more words, or add `start` with the offset of the passage that is meant.
    """
    for entry in view.entries:
        if entry.repeated:
            places = [view.document.source(at, at + len(entry.quote)) for at in entry.found]
            yield Problem(
                (*places, entry.source),
                f"the quote of {entry.id} occurs {len(places)} times in {view.document.id}",
                f"it stands at {', '.join(str(at) for at in entry.found)}",
                resolve=f"`start`, one of {', '.join(str(at) for at in entry.found)}",
            )
