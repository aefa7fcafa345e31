"""Documents whose printed date is not the one they were given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.extract.calendar.anchors import DATE_LINE
from claimcheck.extract.text import datelines
from claimcheck.findings import Problem
from claimcheck.periods import Period
from claimcheck.rulebook import rule
from claimcheck.spans import Source

FILED = 7  # so many days may lie between a date line and the page it stands on


@rule(scope="document", examines=lambda view: 1 if view.printed else 0)
def published_disagrees(view: View) -> Iterator[Problem]:
    """A document prints another date of publication than the one it was given.

    What it does
    ------------
    Compares the date given for a document (`--published`, a claim file) with the one that its text prints as its date of
    publication, and that one with the date line of its report, which may be up to a week older. A date of update is none.

    Why it matters
    --------------
    Every "yesterday" and "this year" of the text is counted from that date.

    What to do
    ----------
    Check which is right; correct the claim file or the command, or the text.
    """
    given, printed = view.anchor, view.printed
    if given.period is None or printed is None or printed.period is None or printed.source is None:
        return
    if "updated" in printed.how or not _is_plain(view, printed.source):
        return
    around = _with_days_before(given.period) if printed.how == DATE_LINE else given.period
    if not around.overlaps(printed.period):
        was = f"was given the date {given.timestamp}" if given.source is None else f"prints the date {given.timestamp}"
        yield Problem(
            (printed.source, *([given.source] if given.source else [])),
            f"{view.document.id} {was}, and its text prints {printed.timestamp}",
            f"{given.period} and {printed.period} have no day in common",
            resolve="the date on which the text was published",
        )


def _with_days_before(period: Period) -> Period:
    """A date and the days before it on which a report with that date may have been filed."""
    return Period.between(period.earliest - FILED, period.latest) if period.earliest else period


def _is_plain(view: View, printed: Source) -> bool:
    """Whether a date is printed as that of the text for certain: with its year, or as a wire prints it."""
    dated = any(len(part) == 4 for part in re.findall(r"\d+", printed.quote))
    return dated or datelines.ends_at(view.document.text, printed.span.end)
