"""Dates that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Mention, View
from claimcheck.findings import Problem
from claimcheck.rulebook import rule
from claimcheck.times import Time

# a plural noun behind what looks like a day and a month: "in June 31 boats", "all 31 June weddings"
NOUN = re.compile(r"\s[a-z]{3,}s\b")
YEAR = re.compile(r"\d{3}")


@rule(scope="document", examines=lambda view: sum(isinstance(m.value, Time) for m in view.mentions))
def impossible_date(view: View) -> Iterator[Problem]:
    """A text gives a date that no calendar has.

    What it does
    ------------
    Reports dates such as 31 June or 29 February 2023, in the proleptic Gregorian calendar.

    Why it matters
    --------------
    One of its parts is wrong, and readers who make plans by it cannot know which.

    What to do
    ----------
    Ask for the right date. The finding does not say which part is wrong.
    """
    for mention in view.mentions:
        if isinstance(mention.value, Time) and mention.value.impossible and not _counts(view, mention):
            yield Problem(
                (mention.source,),
                f"{mention.quote!r} is no date: {mention.value.impossible}",
                mention.value.impossible,
                resolve="the date that was meant",
            )


def _counts(view: View, mention: Mention) -> bool:
    """Whether a date without a year is a figure and a month side by side."""
    return not YEAR.search(mention.quote) and NOUN.match(view.document.text, mention.span.end) is not None
