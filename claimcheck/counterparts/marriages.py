"""That somebody married, as a text tells it, held against a text that says that he or she never did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.amounts import Amount
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import Text
from claimcheck.counterparts.wordlists import listed
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told

MARRIAGE = "marriage"
# "he married the painter Odile Sarre", "Holt married Anna Lund in 1911"
MARRIED = re.compile(
    r"(?P<who>[A-Za-z][\w’'-]{1,20}),?\s(?:(?:later|then|first|also|soon)\s)?(?P<deed>married|wed)\s(?!(?:in|at|on|into|by|near|from|to|for|after|before|with|and|until|when|again)\b)(?:[a-z][\w-]{0,20}\s){0,4}?[A-Z][a-z]"
)


def marriages(c: Stated, other: Text) -> Iterator[Stated]:
    """The marriages that the other text tells of, where a statement is that there was none."""
    none = c.family == "count" and c.head == MARRIAGE and isinstance(c.value, Quantity) and c.value.stated == 0
    for place, told in enumerate(other.sentences if none else ()):
        for match in MARRIED.finditer(told.text, told.sentence.span.start, told.sentence.span.end):
            if _is_own(told, match.start("who"), match["who"].lower()):
                span = Span(match.start("deed"), match.end("deed"))
                value, near = Quantity(Amount.of(1, ">="), MARRIAGE, Dimension.COUNT), surroundings(told, span)
                because = f"“{match.group()}” is one marriage"
                yield Stated(value, span, "count", "count", MARRIAGE, told, place, near.span, because=because)


def _is_own(told: Told, at: int, word: str) -> bool:
    """Whether a word in front of a verb is the subject: a pronoun, or the end of the name that its sentence opens with; or "and" behind that."""
    if word in ("he", "she"):
        return True
    name = told.opened
    kin = any(w.low in listed("kin") for w in told.words if w.start < at)
    return name is not None and not kin and (word == "and" or name.start <= at < name.end)
