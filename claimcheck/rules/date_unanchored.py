"""Relative dates in a text without a date."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Mention, View
from claimcheck.findings import Problem, Severity
from claimcheck.rulebook import rule
from claimcheck.times import Time

FEW = 4  # how many expressions the message names


def _floating(view: View) -> list[Mention]:
    return [m for m in view.mentions if isinstance(m.value, Time) and not m.value.readings and not m.value.impossible]


@rule(
    scope="document",
    severity=Severity.AMBIGUITY,
    examines=lambda view: sum(isinstance(m.value, Time) for m in view.mentions),
)
def date_unanchored(view: View) -> Iterator[Problem]:
    """A text says "today" or "last year" and bears no date to count from.

    What it does
    ------------
    Reports, once a document, the relative dates for which no date of the document is known. Today's date is never taken.

    Why it matters
    --------------
    "Currently" in a page without a date may be ten years old.

    What to do
    ----------
    Give the document its date: `--published`, `published` in its claim file, or a date line in the text.
    """
    floating = _floating(view)
    if not floating or view.anchor.timestamp is not None:
        return
    words = [f"{m.quote!r}" for m in floating]
    named = ", ".join(dict.fromkeys(words[:FEW])) + (f" and {len(words) - FEW} more" if len(words) > FEW else "")
    yield Problem(
        (floating[0].source,),
        f"{view.document.id} bears no date to count {named} from",
        f"{len(floating)} relative {'date' if len(floating) == 1 else 'dates'}, 0 dates of the document",
        resolve="the date on which the text was published",
        also=tuple(m.source for m in floating[1:]),
    )
