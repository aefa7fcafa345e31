"""Documents whose printed date is not the one they were given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.findings import Problem
from claimcheck.periods import Period
from claimcheck.rulebook import rule
from claimcheck.spans import Source

# what follows the date of a wire dateline: an agency in brackets, a dash
DATELINE_END = re.compile(r"\s?(?:\([^()\n]{2,30}\)\s?)?[-–—]{1,2}\s")


@rule(scope="document", examines=lambda view: 1 if view.printed and view.document.published else 0)
def published_disagrees(view: View) -> Iterator[Problem]:
    """A document prints another date of publication than the one it was given.

    What it does
    ------------
    Compares the date given for a document (`--published`, a claim file) with the one that its text prints as its date of
    publication. A date of update is none.

    Why it matters
    --------------
    Every "yesterday" and "this year" of the text is counted from that date.

    What to do
    ----------
    Check which is right; correct the claim file or the command, or the text.
    """
    given = view.document.published
    if given is None or view.printed is None or view.printed.period is None or view.printed.source is None:
        return
    if "updated" in view.printed.how or not _is_plain(view, view.printed.source):
        return
    printed = view.printed.period
    if "date line" in view.printed.how and not printed.members and printed.earliest:
        printed = Period.between(printed.earliest, printed.latest + 1) if printed.latest else printed
    if not given.period.overlaps(printed):
        yield Problem(
            (view.printed.source,),
            f"{view.document.id} was given the date {given}, its text prints {view.printed.timestamp}",
            f"{given.period} and {view.printed.period} have no day in common",
            resolve="the date on which the text was published",
        )


def _is_plain(view: View, printed: Source) -> bool:
    """Whether a date is printed as that of the text for certain: with its year, or as a wire prints it."""
    return any(part.isdigit() and len(part) == 4 for part in re.findall(r"\d+", printed.quote)) or bool(
        DATELINE_END.match(view.document.text, printed.span.end)
    )
