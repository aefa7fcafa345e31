"""Who did what is dated, where several do so in turn: one chamber passes a bill after the other, one party signs after the other."""

from __future__ import annotations

import re

from claimcheck.claims import Mention
from claimcheck.extract.discourse.subjects import phrase_before, pronouns, trimmed
from claimcheck.extract.discourse.triggers import Trigger
from claimcheck.tables import table

# behind a passive: "was passed by the Senate on", "signed in Paris by the king in"
BY = re.compile(
    r"\bby\s(?P<who>(?:[\w’'&.-]{1,24}\s){0,6}?[\w’'&.-]{1,24})(?=,|\s(?:in|on|at|late|early|last|this|and)\b|\s?\Z)"
)


def agent_of(text: str, start: int, trigger: Trigger, mention: Mention, beside: tuple[int, str] | None) -> str | None:
    """Who did it, without articles; None where that is not said, or tells no two acts apart.

    `beside` is the noun phrase of which the verb is said: its object where it stands behind the verb.
    """
    if trigger.property not in table("happenings")["agents"]["properties"]:
        return None
    by = BY.search(text, trigger.end, mention.span.start)
    if by is not None:
        return trimmed(f"{by['who']} ") or None
    if beside is None or beside[0] < trigger.start:
        return None
    who = phrase_before(text, start, trigger.start)
    return trimmed(f"{who[1]} ") or None if who and who[1].lower() not in pronouns() else None
