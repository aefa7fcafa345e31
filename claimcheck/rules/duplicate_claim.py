"""Claims that a file states twice."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.claims import Claim, View
from claimcheck.findings import Problem, Severity
from claimcheck.rulebook import rule


@rule(scope="document", severity=Severity.NOTE, examines=lambda view: len(view.entries))
def duplicate_claim(view: View) -> Iterator[Problem]:
    """A claim file states one claim twice.

    What it does
    ------------
    Reports claims that rest on the same words and state the same thing with the same value and qualifiers.

    Why it matters
    --------------
    Whoever corrects one of them leaves the other behind.

    What to do
    ----------
    Keep one.
    """
    first: dict[Claim, str] = {}
    for entry in view.entries:
        if entry.claim is None:
            continue
        same = evolve(entry.claim, id="")
        earlier = first.setdefault(same, entry.id)
        if earlier != entry.id:
            yield Problem(
                (entry.source, entry.claim.source),
                f"the claim {entry.id} says what {earlier} says, of the same words",
                f"{entry.id} and {earlier} differ in nothing but their names",
            )
