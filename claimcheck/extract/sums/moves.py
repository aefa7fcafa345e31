"""Movements from one figure to another: "rose to $30 million from $24 million", "from 800 to 400, halved".

`up` is the direction that the verb states, `times` by how much it multiplies ("doubled", "halved"), `at` where the verb
stands. Places in a ranking and prices of one money in another run the other way and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from attrs import evolve, frozen

from claimcheck.amounts import Amount, last_place, written_step
from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.text.wordpatterns import whole
from claimcheck.intervals import Interval
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

# words that begin what is said of something else, and those that lead to a figure
OTHER = r"(?!(?:and|but|or|while|as|which|who|than|after|before|when|that|since|if|because|of whom)\b)"
LEADING = r"(?:(?:a|an|the|about|some|around|just|only|its|their|his|her|last|year’s|year's|record|previous|earlier|low|high|peak|of)\s){0,4}"
# what may stand between a verb and its first figure: "its main rate to", "sharply, to", "slightly in May, to"
LEAD = re.compile(rf"(?:\s{OTHER}[A-Za-z][\w’'-]{{0,20}}){{0,6}},?\s(?P<word>to|from)\s{LEADING}\Z")
# between the two figures: "to 5.4 percent in March from 5.1 percent", "to 55, compared with 50"
MIDDLE = re.compile(
    rf"(?:\s(?:{OTHER}[A-Za-z][\w’'-]{{0,20}}|\d{{4}})){{0,6}},?\s\(?(?P<word>from|to|compared with|compared to|against|versus)\s{LEADING}\Z"
)
# the object between a verb and "from 4,000 to 9,000"
OBJECT = re.compile(rf"(?:\s{OTHER}[a-z][\w’'-]{{0,20}}){{0,6}},?\s")
# where more is less: places in a ranking, one money counted in another, figures below nothing
INVERSE = re.compile(
    r"\b(?:rank\w*|seed\w*|standings?|league|charts?|no\.|handicap|odds|par|against the|to the (?:dollar|pound|euro|barrel)|per (?:dollar|euro|pound)"
    r"|yields?|minus|below zero|negative|loss(?:es)?|deficits?|debts?|faster|quicker|record time|best time|personal best)\b"
    r"|\s[-−–]\d",
    re.I,
)
SIGN = re.compile(r"%|per\s?cent\b|pct\b")
BACK = frozenset({"from", "compared with", "compared to", "against", "versus"})
# what is said before a word of multiplication
HOW = re.compile(
    r"\b(more than|over|at least|almost|nearly|about|roughly|around|just over|just under|well over|less than|not)\s\Z"
)


@frozen
class Move:
    """From a base to a result, what the text says of the way, and where."""

    base: Mention
    result: Mention
    word: Span
    up: bool | None = None
    times: Fraction | None = None
    how: str = ""

    @property
    def figures(self) -> tuple[Quantity, Quantity]:
        """Base and result."""
        base, result = self.base.value, self.result.value
        assert isinstance(base, Quantity)
        assert isinstance(result, Quantity)
        return base, result

    @property
    def ratio(self) -> Interval | None:
        """How many times the base the result is, by all that both may stand for; None where the base may be nothing."""
        base, result = (value.amount.literal for value in self.figures)
        if base.low is None or base.high is None or result.low is None or result.high is None or base.low <= 0:
            return None
        return Interval(result.low / base.high, result.high / base.low)


@cache
def _directions() -> dict[str, bool]:
    """The verbs of change, each with whether it is upwards."""
    words = table("trends")
    return {
        word: up
        for section in ("verbs", "moved")
        for up in (True, False)
        for word in words[section]["up" if up else "down"]
    }


@cache
def _multiples() -> dict[str, Fraction]:
    return {word: Fraction(str(times)) for word, times in table("trends")["times"].items()}


@cache
def _verbs() -> re.Pattern[str]:
    """The verbs of change that are one word, and those of multiplication."""
    return re.compile(whole({*_directions(), *_multiples()} - {"up", "down"}) + r"\b")


@remembered
def find_moves(text: str, mentions: Sequence[Mention]) -> Iterator[Move]:
    """The movements of a text that state both figures and a direction or a multiple."""
    for sentence, figures in by_sentence(text, mentions, 1):
        moves = list(_stated(text, sentence, figures))
        if moves and not INVERSE.search(text, sentence.start, sentence.end):
            yield from moves


def _stated(text: str, sentence: Span, figures: Sequence[Mention]) -> Iterator[Move]:
    for verb in _verbs().finditer(text, sentence.start, sentence.end):
        both = _both(text, verb.end(), figures)
        if both is not None and (verb.group() in _multiples() or not _is_stretch(*both)):
            yield _move(text, sentence, verb, *both)


def _move(text: str, sentence: Span, verb: re.Match[str], base: Mention, result: Mention) -> Move:
    word, span = verb.group(), Span(*verb.span())
    times = _multiples().get(word)
    if times is None:
        return Move(base, result, span, _directions()[word])
    led = HOW.search(text, max(sentence.start, verb.start() - 12), verb.start())
    return Move(base, result, span, times=times, how=led[1] if led else "")


def _both(text: str, verb_end: int, figures: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The base and the result behind a verb; None where the words are others."""
    behind = [m for m in figures if m.span.end > verb_end][:2]
    if not behind:
        return None
    first = behind[0]
    if (ends := _ends(text, verb_end, first)) is not None:
        return ends
    if len(behind) < 2 or first.span.start < verb_end:
        return None
    lead, middle = text[verb_end : first.span.start], text[first.span.end : behind[1].span.start]
    led, joined = LEAD.fullmatch(lead), MIDDLE.fullmatch(middle)
    if led is None or joined is None or not _alike(*behind):
        return None
    first_is_result = led["word"] == "to"
    if first_is_result != (joined["word"] in BACK):
        return None
    return (behind[1], first) if first_is_result else (first, behind[1])


def _is_stretch(base: Mention, result: Mention) -> bool:
    """Whether two percentages with one sign are the ends of a stretch: "fell from 10 to 20 percent"."""
    percent = isinstance(base.value, Quantity) and base.value.dimension is Dimension.PERCENT
    quote = base.quote if base.source == result.source else base.quote + result.quote
    return percent and base.span.start <= result.span.start and len(SIGN.findall(quote)) < 2


def _ends(text: str, verb_end: int, both: Mention) -> tuple[Mention, Mention] | None:
    """The base and the result where both are read as one stretch behind the verb: "from 4,000 to 9,000"."""
    value = both.value
    if not isinstance(value, Quantity) or value.comparator != "range" or not both.quote.lower().startswith("from "):
        return None
    if not OBJECT.fullmatch(text, verb_end, both.span.start):
        return None
    low, high = value.amount.low, value.amount.high
    if low is None or high is None:
        return None
    return evolve(both, value=evolve(value, amount=end_of_range(low))), evolve(
        both, value=evolve(value, amount=end_of_range(high))
    )


def end_of_range(number: Fraction) -> Amount:
    """One end of a stretch as a figure by itself, as rounded as its zeros say."""
    exact = number.denominator == 1
    return Amount.of(number, step=written_step(str(number.numerator), None) if exact else last_place(number))


def _alike(a: Mention, b: Mention) -> bool:
    """Whether two figures are of one kind, both stated, neither itself a change; the noun of one may go unsaid."""
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.stated is None or y.stated is None:
        return False
    if Dimension.POINTS in (x.dimension, y.dimension) or x.trend is not None or y.trend is not None:
        return False
    return x.unit == y.unit or ("" in (x.unit, y.unit) and {x.dimension, y.dimension} <= COUNTED)
