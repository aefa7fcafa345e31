"""Quotes that their document does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.findings import Problem
from claimcheck.rulebook import rule


@rule(scope="document", examines=lambda view: len(view.entries))
def quote_missing(view: View) -> Iterator[Problem]:
    """A claim quotes words that its document does not hold.

    What it does
    ------------
    Looks for the exact words of every quote of a claim file in its source, letter for letter.

    Why it matters
    --------------
    A claim is only as good as the words it rests on. When they are gone, nobody can say whether it still holds.

    What to do
    ----------
    Read the source. Quote what it says now, or drop the claim. Quotes that only moved are mended by `claimcheck refresh`.
    """
    for entry in view.entries:
        if not entry.found:
            yield Problem(
                (entry.source,),
                f"the quote of {entry.id} is not in {view.document.id}",
                f"{entry.quote!r} occurs 0 times in {view.document.id}",
                resolve="the words of the source as they are now",
            )
