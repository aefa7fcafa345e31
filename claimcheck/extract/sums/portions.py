"""Parts of a whole beside the share they are: "121 of the 203 pupils, or 60 percent"; "a third of the 912 workers (304)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.sums.rounding import read_together
from claimcheck.intervals import Interval
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.spans import Span

# between a part, or a share, and its whole
OF = re.compile(
    r"(?:\s[a-z]{3,12})?(?:\sout)?\sof\s(?:all\s|a total of\s)?(?:(?:the|its|their|his|her|our|these|those|some|about)\s){0,2}\Z"
)
# between a figure and the same one said otherwise
OR = re.compile(
    r"(?:\s[a-z’'-]{2,15}){0,3}(?:,\sor\s|\s\((?:or\s)?|\s[–—]\sor\s)(?:(?:about|some|nearly|almost|roughly|around|just over|just under|over|only)\s)?\Z"
)
# before a fraction that says the same again, and where it ends: "20 of the 45 seats, more than half."
FRACTION = re.compile(r",\s(?:just\s|well\s|only\s)?\Z")
ENDED = re.compile(r"[.;:,]|\s?\Z")
OPENED = re.compile(r"\s\((?:(?:about|some|nearly|almost|roughly|around)\s)?\Z")
CLOSED = re.compile(r"\)\sof\s(?:all\s)?(?:(?:the|its|their|his|her|our|these|those|some|about)\s){0,2}\Z")
FRONT = re.compile(r"\b[Oo]f\s(?:the|its|their|these|those|his|her|all)\s\Z")
COMMA = re.compile(r",\s(?:about\s|some\s|only\s|just\s)?\Z")
LOOSE = Fraction(1, 25)  # by which "a third" may miss
POINT = Fraction(1, 200)  # by which a percentage may: it was cut, not rounded
HUNDRED = 100


@frozen
class Portion:
    """A part, its whole, and the share that the part is said to be; `near` where one sentence or the next says so."""

    part: Mention
    whole: Mention
    share: Mention
    near: bool = True

    def ratio(self, *, implied: bool) -> Interval | None:
        """The shares that part and whole allow; None where the whole may be nothing or a side has no bound.

        As a reader takes them, the two are no rounder than figures are that stand beside one another.
        """
        part, whole = (_read(m, implied=implied) for m in (self.part, self.whole))
        if implied:
            amounts = [m.value.amount for m in (self.part, self.whole) if isinstance(m.value, Quantity)]
            part, whole = (
                narrow if amount.comparator == "=" and not amount.approximate else read
                for amount, narrow, read in zip(amounts, read_together(amounts), (part, whole), strict=True)
            )
        if part.low is None or part.high is None or whole.low is None or whole.high is None or whole.low <= 0:
            return None
        return Interval(part.low / whole.high, part.high / whole.low)

    def stated(self, *, implied: bool) -> Interval:
        """The share as stated, as a number between nothing and one, with the room that such figures are given."""
        value = self.share.value
        assert isinstance(value, Quantity)
        if value.dimension is Dimension.PERCENT:
            room = POINT
            read = _read(self.share, implied=implied).scaled(Fraction(1, HUNDRED))
        else:
            room, read = LOOSE, _read(self.share, implied=implied)
        return read + Interval(-room, room)


def _read(mention: Mention, *, implied: bool) -> Interval:
    value = mention.value
    assert isinstance(value, Quantity)
    return value.amount.implied if implied else value.amount.literal


def find_portions(text: str, mentions: Sequence[Mention]) -> Iterator[Portion]:
    """The parts of a text that stand beside their whole and their share."""
    for sentence, figures in by_sentence(text, mentions, 3):
        for three in zip(figures, figures[1:], figures[2:], strict=False):
            found = _portion(text, sentence, *three)
            if found is not None and fits(found):
                yield found


def _portion(text: str, sentence: Span, one: Mention, two: Mention, three: Mention) -> Portion | None:
    first, second = text[one.span.end : two.span.start], text[two.span.end : three.span.start]
    bracket = "(" not in second or text.startswith(")", three.span.end)
    alike = FRACTION.fullmatch(second) and _is_fraction(three) and ENDED.match(text, three.span.end)
    told_again = bool((OR.fullmatch(second) and bracket) or alike)
    if OF.fullmatch(first) and told_again:
        return Portion(three, two, one) if is_share(one) else Portion(one, two, three)
    if OPENED.fullmatch(first) and CLOSED.fullmatch(second):
        return Portion(two, three, one) if is_share(one) else Portion(one, three, two)
    fronted = FRONT.search(text, max(sentence.start, one.span.start - 12), one.span.start)
    if fronted and told_again and COMMA.search(first) and len(first) < WIDE:
        return Portion(two, one, three)
    return None


WIDE = 30  # code points from a whole to its part


def _is_fraction(mention: Mention) -> bool:
    """Whether a share is a fraction in words."""
    return is_share(mention) and isinstance(mention.value, Quantity) and mention.value.dimension is Dimension.NUMBER


def is_share(mention: Mention) -> bool:
    """Whether a figure is a share: a percentage, or a fraction of nothing that is counted."""
    value = mention.value
    if not isinstance(value, Quantity) or value.trend is not None or value.stated is None:
        return False
    return value.dimension is Dimension.PERCENT or (
        value.dimension is Dimension.NUMBER and 0 < value.stated < 1 and not any(c in mention.quote for c in ".,")
    )


def fits(found: Portion) -> bool:
    """Whether the three are a share and two counts of one thing, both known."""
    part, whole = found.part.value, found.whole.value
    if not isinstance(part, Quantity) or not isinstance(whole, Quantity) or not is_share(found.share):
        return False
    counts = {part.dimension, whole.dimension} <= COUNTED or part.dimension is whole.dimension is Dimension.MONEY
    same = part.unit in ("", whole.unit) or whole.unit == ""
    amounts: tuple[Amount, ...] = (part.amount, whole.amount)
    return counts and same and all(a.stated is not None and a.stated >= 1 for a in amounts)
