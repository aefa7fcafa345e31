"""Changes whose result another sentence gives: "a crowd of 41,286 …. The crowd was up 25 percent from the 35,738 of 2023"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.sums.differences import Change, change_in
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span

# what is spoken of again, to the change: "The crowd at the quay, which holds 42,500, was up"
AGAIN = re.compile(
    r"(?:The|This|That|Its|Their)\s(?P<noun>[a-z]{4,15})\b(?:[^.;:!?,]{0,50}|[^.;:!?,]{0,50},\s(?:which|who|where)\s[^.;:!?,]{0,40}(?:,\d{3})?[^.;:!?,]{0,20},)"
    r"\s(?:was|were|is|are)\s(?:up|down)\s(?:by\s)?(?:about\s|some\s|nearly\s|almost\s)?"
)
# between the change and its base
FROM = re.compile(
    r"\s(?:from|on)\s(?:(?:the|a|an|its|about|some|around)\s){0,2}(?:(?:last|previous|earlier)\s(?:year|month|week|quarter|season)(?:’s|'s)\s)?"
)
REACH = 900  # code points before a sentence in which the result stands


@remembered
def find_left_out(text: str, mentions: Sequence[Mention]) -> Iterator[Change]:
    """The changes that stand beside their base, of the one figure that the text before gave for their noun."""
    figures = [m for m in mentions if isinstance(m.value, Quantity)]
    for sentence, inside in by_sentence(text, mentions):
        led = AGAIN.match(text, sentence.start, sentence.end)
        after = [m for m in inside if led and m.span.start >= led.end()]
        if led is None or len(after) < 2 or after[0].span.start != led.end():
            continue
        percent, base = after[0], after[1]
        known = change_in(text, percent)
        if known is None or known[0].dimension is not Dimension.PERCENT or len(after) > 2:
            continue
        result = _told(text, figures, sentence, led["noun"])
        if result is not None and FROM.fullmatch(text, percent.span.end, base.span.start):
            by, room = known
            yield Change(percent, by, base, result, None if by.trend is None else by.trend == "up", room, beside=False)


def _told(text: str, figures: Sequence[Mention], sentence: Span, noun: str) -> Mention | None:
    """The one figure before a sentence that is of a noun: "a crowd of 41,286", "41,286 visitors"; None where there are several."""
    of = re.compile(rf"\b{re.escape(noun)}\sof\s(?:about\s|some\s|nearly\s)?\Z")
    found = [
        m
        for m in figures
        if sentence.start - REACH <= m.span.start < sentence.start
        and isinstance(m.value, Quantity)
        and m.value.stated is not None
        and m.value.trend is None
        and (m.value.unit == lemma(noun) or of.search(text, max(0, m.span.start - 40), m.span.start))
    ]
    values = {m.value.stated for m in found if isinstance(m.value, Quantity)}
    return found[-1] if len(values) == 1 else None
