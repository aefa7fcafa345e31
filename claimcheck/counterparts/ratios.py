"""Shares that a sentence gives without a percentage: 3,000 of his 8,000 men, most of the passengers, none of the crew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import pairwise

from claimcheck.amounts import Amount
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.verbs import BEING, HAVING, verb_lemma
from claimcheck.counterparts.wordlists import listed, present
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told, function_words

WHOLE = 100
DENIED = 4  # words behind a share among which a denial stands
SAID = 8  # words behind a part, or before it, in which a verb says what it did
# "Of the 6,100 defenders, some 2,500 were dead", "1,240 people, of whom 890 were women", "3,000 of his 8,000 men"
OF_THE = re.compile(r"\b(?:Of|Out\sof|From)\s(?:(?:the|its|his|her|their)\s(?:[\w-]{2,14}\s?['’]s?\s)?)?\Z")
OF_WHOM = re.compile(r",?\s(?:[^,.;]{0,30},\s)?of\s(?:whom|which|them)\s(?:some\s|about\s|only\s|just\s)?\Z")
OF_ITS = re.compile(r"\s(?:out\s)?of\s(?:the|its|his|her|their)\s(?:estimated\s)?\Z")


@cache
def _vague() -> re.Pattern[str]:
    """ "most of the passengers", "a majority of voters"."""
    words = "|".join(sorted(map(re.escape, table("tallies")["shares"]), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?P<share>{words})\s(?:(?:the|its|his|her|their|all)\s)?(?:(?-i:[A-Z])[\w’'-]{{1,20}}\s){{0,2}}(?P<noun>[a-z]{{3,20}}s|people|men|women|children|crew|team|staff|army|audience|class)\b",
        re.I,
    )


def find_ratios(told: Told, place: int) -> Iterator[Stated]:
    """The shares of a sentence that are none to the letter."""
    span = told.sentence.span
    for match in _vague().finditer(told.text, span.start, span.end):
        low, high = table("tallies")["shares"][match["share"].lower()]
        where = Span(match.start(), match.end())
        if _is_denied(told, where):
            continue
        yield _share(told, place, where, Amount.between(low, high), lemma(match["noun"].lower()))
    counts = [(m, q) for m, q in told.sentence.valued(Quantity) if q.dimension in (Dimension.COUNT, Dimension.NUMBER)]
    for (one, first), (two, second) in pairwise(counts):
        before, between = (
            told.text[max(span.start, one.span.start - 30) : one.span.start],
            told.text[one.span.end : two.span.start],
        )
        if OF_THE.search(before) or OF_WHOM.search(between):
            part, whole, at = second, first, two.span
        elif OF_ITS.fullmatch(between):
            part, whole, at = first, second, one.span
        else:
            continue
        if _is_denied(told, Span(at.start, max(at.end, two.span.end))):
            continue
        if part.stated is not None and whole.unit and 0 < part.stated < 1:  # "a quarter of the 80 houses"
            near = part.amount.comparator in ("=", "~")
            share = Amount.around(part.stated * WHOLE, part.stated * WHOLE / 10) if near else part.amount.scaled(WHOLE)
            yield _share(told, place, at, share, whole.unit)
        elif part.stated is not None and whole.stated and whole.unit and 1 <= part.stated < whole.stated:
            percent = part.stated / whole.stated * WHOLE
            because = f"{part.amount} of {whole.amount} is {round(percent)} %"
            amount = Amount.around(percent, percent / 20 + Fraction(1, 2))
            yield _share(told, place, at, amount, whole.unit, because)


def _share(told: Told, place: int, span: Span, amount: Amount, noun: str, because: str = "") -> Stated:
    near = surroundings(told, span)
    value = Quantity(amount, "%", Dimension.PERCENT)
    return Stated(
        value,
        span,
        "share",
        "%",
        noun,
        told,
        place,
        near.span,
        _said(told, span),
        times=near.times,
        floating=near.floating,
        because=because,
    )


def _is_denied(told: Told, span: Span) -> bool:
    """Whether of those of whom it is a share something is denied: "most of the players had never played abroad"."""
    behind = [word.low for word in told.words if word.start >= span.end][:DENIED]
    return any(word in listed("denying") or word.endswith(("n't", "n’t")) for word in behind)


def _said(told: Told, span: Span) -> str:
    """What is said of those of whom it is the share: what they did, or are, behind it; else what was done, before it."""
    behind = [word for word in told.words if word.start >= span.end][:SAID]
    for at, word in enumerate(behind):
        if word.low in HAVING and any(verb_lemma(w.low) for w in behind[at + 1 : at + 4]):
            continue  # "most had left"
        if word.low in BEING:
            return next((lemma_of(w.low) for w in behind[at + 1 :] if w.low not in function_words()), "")
        if found := verb_lemma(word.low) or present().get(word.low, ""):
            return found
    before = [word for word in told.words if word.start < span.start][::-1][:SAID]
    return next((found for word in before if (found := verb_lemma(word.low))), "")
