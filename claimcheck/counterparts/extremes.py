"""Which end of an order a subject is at: the youngest of five brothers, the largest of the lakes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.counterparts.ranks import ONE_OF
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.wordlists import roles
from claimcheck.entities import Reference
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told


@cache
def _ends() -> dict[str, tuple[str, str]]:
    """The superlatives that have an opposite: each with its order and with the end of that which it names."""
    rows = table("counterparts")["ends"]
    return {form: (order, end) for order, ends in rows.items() for end, forms in ends.items() for form in forms}


@cache
def _pattern() -> re.Pattern[str]:
    """ "the youngest player", "the eldest of five brothers": a superlative, and those among whom it holds."""
    most = "|".join(sorted(map(re.escape, _ends()), key=len, reverse=True))
    numbers = "|".join(table("numerals")["cardinals"])
    return re.compile(
        rf"\b(?:the|its|his|her|their)\s(?P<most>{most})\s(?P<of>of\s(?:(?:the|his|her|their|its|all|\d{{1,2}}|{numbers})\s){{0,3}})?(?P<noun>(?!(?:the|his|her|their|its|all|of|and|{numbers})\b)[a-z]{{3,20}})\b"
    )


def find_extremes(told: Told, place: int) -> Iterator[Stated]:
    """The ends of orders that a sentence puts its subject at."""
    start, end = told.sentence.span.start, told.sentence.span.end
    for match in _pattern().finditer(told.text, start, end):
        several = match["of"] is None and lemma(match["noun"]) != match["noun"]  # "the elder children were Ada and Jon"
        if several and not ONE_OF.search(told.text, max(start, match.start() - 8), match.start()):
            continue
        order, which = _ends()[match["most"]]
        span = Span(match.start("most"), match.end())
        noun = lemma(match["noun"])
        head, value = f"{roles('among').get(noun, noun)} by {order}", Reference(match["most"], (which,))
        around = surroundings(told, span).span
        yield Stated(value, span, "extreme", "extreme", head, told, place, around)
