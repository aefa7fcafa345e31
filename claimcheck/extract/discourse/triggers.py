"""The verbs that date things, by the property they state, and two plain ways in which they stand beside a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from claimcheck.claims import Claim, Mention
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import trimmed
from claimcheck.tables import table
from claimcheck.times import Time

# a participle that opens its sentence, and what it is said of, behind its date
PARTICIPLE = re.compile(r"(?P<verb>[A-Z][a-z]{3,12}(?:\sup)?)\s(?:in|on)\s(?:the\s)?$")
APPOSED = re.compile(
    r"[^,.;:\n]{0,60},\s(?P<what>[A-Z][\w’'&-]{1,24}(?:\s[A-Z][\w’'&-]{1,24}){0,3}|the\s[a-z]{3,14}(?:\s[a-z]{3,14})?)(?=\s(?:is|was|has|had|[a-z]+s|[a-z]+ed|took|became)\b)"
)
# whoever leads a body since a year shows that it was there by then
LEADING_IT = re.compile(
    r"\b(?:has|have)\s(?:led|headed|chaired|run|directed|managed|edited)\s(?P<what>(?:the|its)\s[a-z]{3,16}|[A-Z][\w’'&-]{1,24}(?:\s[A-Z][\w’'&-]{1,24}){0,4})\s$"
)


@frozen
class Trigger:
    """A verb that dates something, at a place of a sentence."""

    start: int
    end: int
    property: str
    object: bool
    scope: str | None = None


@cache
def triggers() -> tuple[re.Pattern[str], dict[str, tuple[str, bool, str | None]]]:
    """A pattern of all the verbs, and for each what it states, whether of its object, and in which respect."""
    known = {
        form: (row["property"], row["object"], row.get("scope"))
        for row in table("happenings")["happening"]
        for form in row["forms"]
    }
    longest = sorted(known, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?![\w-])"), known


def apposed(text: str, sentence: Sentence, mention: Mention) -> tuple[Trigger, tuple[int, str]] | None:
    """What a participle that opens its sentence is said of: "Founded in 1926, Norvane makes", "Built in 1991, the ferry"."""
    opening = PARTICIPLE.match(text, sentence.span.start, mention.span.start)
    behind = APPOSED.match(text, mention.span.end, sentence.span.end)
    _, known = triggers()
    if opening is None or behind is None or opening["verb"].lower() not in known:
        return None
    verb = opening["verb"].lower()
    return Trigger(opening.start(), opening.end("verb"), *known[verb]), (behind.start("what"), behind["what"])


def led_since(reading: Reading, sentence: Sentence, mention: Mention, time: Time) -> Iterator[Claim]:
    """The body that somebody has led since a year: it was there by then."""
    match = LEADING_IT.search(reading.text, max(sentence.span.start, mention.span.start - 80), mention.span.start)
    if match is not None and mention.quote.lower().startswith("since "):
        source = reading.document.source(match.start("what"), mention.span.end)
        what = trimmed(match["what"])
        yield Claim(f"active-{mention.span.start}", source, "active", time, what, reported=reading.anchor.timestamp)
