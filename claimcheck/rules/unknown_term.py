"""Terms that no vocabulary knows."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.findings import Problem
from claimcheck.rulebook import rule


@rule(scope="document", examines=lambda view: len(view.entries))
def unknown_term(view: View) -> Iterator[Problem]:
    """A claim uses a term that no vocabulary knows.

    What it does
    ------------
    Looks up the properties of a claim file in the vocabulary, and names the nearest known term.

    Why it matters
    --------------
    A claim under a name that no rule knows is compared with nothing, and its silence reads as consistency.

    What to do
    ----------
    Use the known term; `claimcheck schema` lists them all.
    """
    for entry in view.entries:
        for term, nearest in entry.unknown:
            yield Problem(
                (entry.source,),
                f"the claim {entry.id} states {term!r}, which no vocabulary knows"
                + (f"; the nearest known term is {nearest!r}" if nearest else ""),
                f"{term!r} is not in the vocabulary",
                resolve=f"the term {nearest!r}, if that is meant" if nearest else "a term of the vocabulary",
            )
