"""What is told as past, and dated after its own report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.claims import Claim, Mention, Modality, View
from claimcheck.extract.calendar.tenses import tense_at
from claimcheck.extract.calendar.timeforms import Tense
from claimcheck.findings import Confidence, Problem
from claimcheck.rulebook import rule
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.times import Time

SLACK = 1  # days: a report from the other side of the date line
# a verb that tells what has been: past tenses, and participles behind "was"
PAST = re.compile(
    r"\b(?:was|were|has been|have been|had been)\s|\b(?:took place|came into|entered into|took effect|began|held|opened|closed|died|launched|signed|adopted|ended|started|released|founded|established|created|passed|enacted|approved|ratified|inaugurated|unveiled)\b"
)
# that somebody said it then, to whom or in what: "said in a statement on"
SAID = re.compile(
    r"(?<!be\s)(?<!is\s)(?<!are\s)\b(?:said|announced|told|stated|reported|confirmed|declared|warned|added|disclosed|revealed)"
    r"(?:\s(?:reporters|journalists|lawmakers|parliament|the\s[a-z]{3,12}))?"
    r"(?:\s(?:in|at|via|through)\s(?:a|an|the|its|his|her|their)\s(?:[a-z]{2,12}\s){0,3}[a-z]{2,12})?\s(?:on\s(?:[A-Z][a-z]{2,8}day,?\s)?|[A-Z][a-z]{2,8}day,?\s)\Z"
)
FUTURE = re.compile(
    r"\b(?:will|shall|would|may|might|could|due|expected|scheduled|planned|set to|to be|is to|are to|next|plans?)\b"
)

# what has gone on since a date, or since what is dated: "since its reopening on 3 May 2024"
SINCE = re.compile(r"\bsince\s(?:[\w’'-]{1,24}\s){0,12}(?:\()?\Z", re.I)
END = re.compile(r"[.!?][\"”’)]{0,2}\s|\n")
WILL_HAVE = re.compile(r"\b(?:will|would|shall|could|might|may|if|when)\b", re.I)

# a date that opens its sentence, and words that may tell of a time to come in a past tense: "In 2025 the toll was to rise"
OPENING = re.compile(r"(?:\A|\n|[.!?][\"”’)]{0,2}\s)\s{0,4}(?:[IO]n|In early|In late|Early in|Late in)\s\Z")
IN_PROSPECT = re.compile(
    r"\b(?:would|was to|were to|if|until|deadline|forecasts?|plann?(?:ed|ing)|hopes?|hoped|bid|due)\b"
)
SOON = 16  # code points before a verb of saying in which it stands that it is yet to be said
YEAR = re.compile(r"\b[12]\d{3}\b")  # what else is dated may be what is past: "In 2025 the hall, built in 1970, closes"
# a caption ends with the date of its picture: "in Tianjin, March 23, 2024."
CAPTIONED = re.compile(r",\s(?:on\s|in\s)?\Z")
CAPTION_END = re.compile(r"\s?[.(]|\s*\Z")
A_YEAR = 400  # days; what is dated further on is told of a time to come, as a film may

# between a verb and its date, what begins to tell of another thing: "signed a contract that runs from"
OTHER = re.compile(r"\s(?:that|which|who|where|until|to|for)\s|\sfrom\s")


# between what was and what is: "Cars were lost; work starts on 6 November"
CLAUSE = re.compile(r"[;:]\s|,?\s(?:but|while|whereas)\s")


def _dated(view: View) -> list[Claim | Mention]:
    """What a text tells as past, with its date."""
    claims = [c for c in view.firm if isinstance(c.value, Time) and c.value.readings and _is_past(view, c)]
    taken = [claim.source.span for claim in claims]
    times = [m for m in view.mentions if isinstance(m.value, Time) and not any(s.contains(m.span) for s in taken)]
    captions = [p.source.span for p in view.passages if p.zone == "caption"]
    ways = (_is_since, _opens, _is_said)
    told = (m for m in times if any(way(view, m) for way in ways) or _is_of_picture(view, m, captions))
    return [*claims, *told]


@rule(scope="document", examines=lambda view: len(_dated(view)) if view.anchor.timestamp else 0)
def after_publication(view: View) -> Iterator[Problem]:
    """A text tells as past what it dates after its own publication.

    What it does
    ------------
    Compares the date of what a text says has happened, or has gone on since, and the day on which somebody is quoted to have said it, with the date of the text itself. Plans, forecasts and relative
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
    own = max((match.end() for match in CLAUSE.finditer(text, start, span.start)), default=start)
    return bool(PAST.search(text[max(own, span.start - 20) : span.end])) and not FUTURE.search(clause)


def _is_said(view: View, mention: Mention) -> bool:
    """Whether it is the date on which somebody said something: "said in a statement on 9 July 2024"."""
    text, start = view.document.text, mention.span.start
    low = max(0, start - 120)
    before = text[max(low, text.rfind(". ", low, start) + 1, text.rfind("\n", low, start) + 1) : start]
    said = SAID.search(before)
    return said is not None and not WILL_HAVE.search(before, max(0, said.start() - SOON))


def _opens(view: View, mention: Mention) -> bool:
    """Whether a sentence opens with a date and tells what happened then: "In October 2024 a raid led to ten arrests"."""
    text, span = view.document.text, mention.span
    if not _is_soon(view, mention) or not OPENING.search(text, max(0, span.start - 20), span.start):
        return False
    stop = END.search(text, span.end)
    sentence = _saying().sub(" ", text[span.end : stop.start() if stop else len(text)])
    told = tense_at(sentence, 0, 0) is Tense.PAST
    return told and not YEAR.search(sentence) and not FUTURE.search(sentence) and not IN_PROSPECT.search(sentence)


@cache
def _saying() -> re.Pattern[str]:
    """Who says it, within commas: ", the police said,"."""
    words = "|".join(sorted(table("times")["tense"]["reporting"]))
    return re.compile(rf",\s(?:[\w’'.-]{{1,20}}\s){{0,5}}?(?:{words})\b(?:,|\s?\Z)")


def _is_of_picture(view: View, mention: Mention, captions: Sequence[Span]) -> bool:
    """Whether a date is the one a caption gives its picture."""
    text, span = view.document.text, mention.span
    return (
        any(caption.contains(span) for caption in captions)
        and _is_soon(view, mention)
        and bool(CAPTIONED.search(text, max(0, span.start - 8), span.start) and CAPTION_END.match(text, span.end))
    )


def _is_soon(view: View, mention: Mention) -> bool:
    """Whether a date is a day or month not long after the text was written, by its words."""
    time, written = mention.value, view.anchor.period
    if not isinstance(time, Time) or time.expression or time.earliest is None or written is None or not written.latest:
        return False
    fine = all(reading.precision in ("day", "month") for reading in time.readings)
    return fine and 0 < time.earliest - written.latest <= A_YEAR


def _is_since(view: View, mention: Mention) -> bool:
    """Whether something has gone on since a date, as the sentence tells."""
    text, start = view.document.text, mention.span.start
    low = max(0, start - 120)
    before = text[max(low, text.rfind(". ", low, start) + 1, text.rfind("\n", low, start) + 1) : start]
    since = mention.quote.lower().startswith("since ") or SINCE.search(before)
    return bool(since) and not WILL_HAVE.search(before)
