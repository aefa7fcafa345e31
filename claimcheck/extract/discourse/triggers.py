"""The verbs that date things, by the property they state, and two plain ways in which they stand beside a date."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.tables import table

# a participle that opens its sentence, and what it is said of, behind its date
PARTICIPLE = re.compile(r"(?P<verb>[A-Z][a-z]{3,12}(?:\sup)?)\s(?:in|on)\s(?:the\s)?$")
APPOSED = re.compile(
    r"[^,.;:\n]{0,90},\s(?P<what>it|he|she|[A-Z][\w’'&-]{1,24}(?:\s[A-Z][\w’'&-]{1,24}){0,3}|the\s[a-z]{3,14}(?:\s[a-z]{3,14})?)(?=\s(?:is|was|has|had|[a-z]+s|[a-z]+ed|took|became)\b)"
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
