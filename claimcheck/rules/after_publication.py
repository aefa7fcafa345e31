"""What is told as past, and dated after its own report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim, Mention, Modality, View
from claimcheck.findings import Confidence, Problem
from claimcheck.rulebook import rule
from claimcheck.times import Time

SLACK = 1  # days: a report from the other side of the date line
# a verb that tells what has been: past tenses, and participles behind "was"
PAST = re.compile(
    r"\b(?:was|were|has been|have been|had been)\s|\b(?:took place|came into|entered into|took effect|began|held|opened|closed|died|launched|signed|adopted|ended|started|released|founded|established|created|passed|enacted|approved|ratified|inaugurated|unveiled)\b"
)
FUTURE = re.compile(
    r"\b(?:will|shall|would|may|might|could|due|expected|scheduled|planned|set to|to be|is to|are to|next|plans?)\b"
)

# what has gone on since a date, or since what is dated: "since its reopening on 3 May 2024"
SINCE = re.compile(r"\bsince\s(?:[\w’'-]{1,24}\s){0,12}(?:\()?\Z", re.I)
WILL_HAVE = re.compile(r"\b(?:will|would|shall|could|might|may|if|when)\b", re.I)

# between a verb and its date, what begins to tell of another thing: "signed a contract that runs from"
OTHER = re.compile(r"\s(?:that|which|who|where|until|to|for)\s|\sfrom\s")


def _dated(view: View) -> list[Claim | Mention]:
    """What a text tells as past, with its date."""
    claims = [c for c in view.firm if isinstance(c.value, Time) and c.value.readings and _is_past(view, c)]
    return [*claims, *(m for m in view.mentions if isinstance(m.value, Time) and _is_since(view, m))]


@rule(scope="document", examines=lambda view: len(_dated(view)) if view.anchor.timestamp else 0)
def after_publication(view: View) -> Iterator[Problem]:
    """A text tells as past what it dates after its own publication.

    What it does
    ------------
    Compares the date of what a text says has happened, or has gone on since, with the date of the text itself. Plans, forecasts and relative
    dates are left alone, and so is the day after, for the sake of time zones.

    Why it matters
    --------------
    Nobody can report what has not happened yet: one of the two dates is wrong.

    What to do
    ----------
    Check the date of the event, and that of the text.
    """
    written = view.anchor.period
    if written is None or written.latest is None or view.printed is not None:
        return
    for item in _dated(view):
        time = item.value
        if not isinstance(time, Time) or time.expression is not None:
            continue
        first = min((r.earliest for r in time.readings if r.earliest is not None), default=None)
        if first is None or any(r.unspecified_year or r.earliest is None for r in time.readings):
            continue
        if first - written.latest <= SLACK:
            continue
        dated = (view.anchor.source,) if view.anchor.source is not None else ()
        yield Problem(
            (item.source, *dated),
            f"{item.source.quote!r} is told as past, in a text of {written}",
            f"{first} − {written.latest} = {first - written.latest} days after its report",
            Confidence.CERTAIN if view.document.published is not None else Confidence.LIKELY,
            resolve="the date of the event, or that of the text",
        )


def _is_past(view: View, claim: Claim) -> bool:
    if claim.modality not in (Modality.ASSERTED, Modality.REPORTED):
        return False
    text, span = view.document.text, claim.source.span
    low = max(0, span.start - 120)
    start = max(text.rfind(". ", low, span.start) + 1, text.rfind("\n", low, span.start) + 1, low)
    clause = text[start : span.end]
    if OTHER.search(claim.source.quote):
        return False
    return bool(PAST.search(text[max(start, span.start - 20) : span.end])) and not FUTURE.search(clause)


def _is_since(view: View, mention: Mention) -> bool:
    """Whether something has gone on since a date, as the sentence tells."""
    text, start = view.document.text, mention.span.start
    low = max(0, start - 120)
    before = text[max(low, text.rfind(". ", low, start) + 1, text.rfind("\n", low, start) + 1) : start]
    since = mention.quote.lower().startswith("since ") or SINCE.search(before)
    return bool(since) and not WILL_HAVE.search(before)
