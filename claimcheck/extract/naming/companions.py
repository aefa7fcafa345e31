"""Names set side by side as a complete list: "Italy, Malta and the United States".

What is listed "among others" is not complete, and no list here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from claimcheck.claims import Mention
from claimcheck.entities import Reference

MOST = 12  # names of a list
# a name: capitalised words, with small ones between; "and" never inside
NAME = r"(?:the\s)?[A-Z](?:[\w’'&-]|\.(?=\S|\sand\s)){0,30}(?:\s(?:(?:of|de|da|di|del|van|von|al|bin|for)\s(?:the\s)?)?[A-Z](?:[\w’'&-]|\.(?=\S|\sand\s)){0,30}){0,5}"
FIRST = re.compile(NAME)
NEXT = re.compile(r"(?P<sep>,\s(?:and\s|as well as\s)?|\sand\s)(?P<name>" + NAME + ")")
# what says that a list goes on
GOES_ON = re.compile(
    r"(?:,?\s(?:and|with)\s(?:(?:several|many|some|two|three|four|five|six|\d+)\s)?(?:others?|more)\b|,?\samong others|,?\s(?:and|as well as)\s(?:a|an|other|several|many|some|private|local)\b|\set al)"
)


@frozen
class Companions:
    """Two names or more that stand in one complete list, and where the list ends."""

    names: tuple[str, ...]
    end: int


def companions(text: str, at: int, limit: int, mentions: Sequence[Mention]) -> Companions | None:
    """The list of names that begins at a place; None where it is no list, or not complete.

    >>> companions("Malta, Cyprus and the United States paid.", 0, 41, ()).names
    ('Malta', 'Cyprus', 'United States')
    """
    first = FIRST.match(text, at, limit)
    if first is None:
        return None
    spans, joined, end = [(first.start(), first.end())], False, first.end()
    while not joined and len(spans) < MOST and (match := NEXT.match(text, end, limit)):
        spans.append((match.start("name"), match.end("name")))
        joined, end = "and" in match["sep"] or "as well as" in match["sep"], match.end("name")
    if not joined or GOES_ON.match(text, end, limit) or text[end - 2 : end] in ("’s", "'s"):
        return None
    return Companions(tuple(_name(text, span, mentions) for span in spans), end)


def _name(text: str, span: tuple[int, int], mentions: Sequence[Mention]) -> str:
    """A name as the registry has it where it knows one bearer, else as written, without its article."""
    start, end = span
    start += 4 if text.startswith("the ", start) else 0
    for mention in mentions:
        value = mention.value
        same = mention.span.end == end and mention.span.start in (start, span[0])
        if same and isinstance(value, Reference) and len(value.candidates) == 1:
            return value.entities[0].name if value.entities else text[start:end]
    return " ".join(text[start:end].rstrip(".").split())
