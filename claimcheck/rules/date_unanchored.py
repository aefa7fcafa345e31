"""Relative dates in a text without a date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.claims import Claim, Mention, View
from claimcheck.findings import Problem, Severity
from claimcheck.quantities import Dimension, Quantity
from claimcheck.rulebook import rule
from claimcheck.spans import Span
from claimcheck.times import Time

FEW = 4  # how many expressions the message names
NEAR = 140  # code points between a time and what rests on it
LONGEST = 200  # code points of what rests on it
# the end of a sentence
SENTENCE = re.compile(r"[.!?]\s|\n")
# the comma behind a time that opens its sentence
OPENING = re.compile(r",\s")
STARTS = re.compile(r"(?:\A|[.!?][\"”’)]?\s|\n)\s{0,8}(?:On\s|In\s|By\s|Since\s)?\Z")
# what parts a figure from a time of another clause
CLAUSE = re.compile(r"[.;:!?()\n]|,\s")

# what may be a length as well as a date: "in two days"
LENGTH = re.compile(
    r"(?:in|within|over|inside)\s(?:just\s)?(?:an?|\d{1,3}|[a-z]{3,8})\s(?:minute|hour|day|week|month|year)s?\b", re.I
)
# claims that are checked without a date of theirs: what somebody did, how old somebody is; how long a thing lasts, too
DATELESS = frozenset({"deed", "age"})


def _floating(view: View) -> list[Mention]:
    """The relative times that something to be checked rests on: a figure of their clause, or a claim of their sentence."""
    times = [m for m in view.mentions if isinstance(m.value, Time) and not m.value.readings and not m.value.impossible]
    times = [m for m in times if not LENGTH.match(m.quote)]
    claims = [c for c in view.firm if c.property not in DATELESS and c.kind != "duration"]
    figures = [m for m in view.mentions if isinstance(m.value, Quantity) and m.value.dimension is not Dimension.NUMBER]
    return [
        time
        for time in times
        if any(_beside(view.document.text, time.span, figure.source.span, CLAUSE) for figure in _near(figures, time))
        or any(_beside(view.document.text, time.span, claim.source.span, SENTENCE) for claim in _near(claims, time))
    ]


def _near(items: Sequence[Claim] | Sequence[Mention], time: Mention) -> Iterator[Claim | Mention]:
    """The items within reach of a time, of many in the order of their places."""
    at = bisect_left(items, time.span.start - NEAR - LONGEST, key=lambda item: item.source.span.start)
    for item in items[at:]:
        if item.source.span.start > time.span.end + NEAR:
            return
        yield item


def _beside(text: str, a: Span, b: Span, parting: re.Pattern[str]) -> bool:
    first, last = sorted((a, b))
    opens = first == a and STARTS.search(text[max(0, a.start - 20) : a.start])
    opening = OPENING.match(text, first.end) if opens else None  # "So far, it has …"
    start = opening.end() if opening else first.end
    return last.start - start <= NEAR and not parting.search(text, start, max(start, last.start))


@rule(
    scope="document",
    severity=Severity.AMBIGUITY,
    examines=lambda view: sum(isinstance(m.value, Time) for m in view.mentions),
)
def date_unanchored(view: View) -> Iterator[Problem]:
    """A text says "today" or "last year" and bears no date to count from.

    What it does
    ------------
    Reports, once a document, the relative dates for which no date of the document is known, where something to be checked
    rests on one of them: a figure in its clause, or a dated event, an office or the like in its sentence. Today's date is
    never taken.

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
