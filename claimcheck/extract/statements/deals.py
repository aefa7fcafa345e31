"""Sums that are the price of a purchase or the size of a budget: "bought Tarn Mills for £3m", "its £3m takeover of Tarn
Mills", "a $40 million budget".

A purchase is named by what is bought, so that two texts that name the buyer in other words still speak of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.qualifiers import period_of
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

NAME = r"(?P<name>[A-Z][\w’'&-]{1,24}(?:\s[A-Z][\w’'&-]{1,24}){0,4})"
REACH = 120  # code points in front of a sum
# what a sum is of, behind it: "£3m takeover of Tarn Mills", "$40 million budget"
BEHIND = re.compile(
    rf"\s(?:[a-z-]{{3,14}}\s){{0,2}}?(?P<noun>[a-z]{{3,12}})(?:\s(?:of|for)\s(?:the\s)?(?:[a-z-]{{3,16}}\s){{0,3}}?{NAME})?(?![\w-])"
)


@cache
def _nouns(key: str) -> frozenset[str]:
    return frozenset(table("measures")["deals"][key])


@cache
def _bought() -> re.Pattern[str]:
    """A verb of buying, what is bought, and "for" in front of a sum."""
    verbs = "|".join(sorted(_nouns("verbs"), key=len, reverse=True))
    return re.compile(
        rf"\b(?:{verbs})\s(?:the\s|its\s|a\s|an\s)?(?:[a-z-]{{2,16}}\s){{0,4}}?{NAME}(?:,\s[^,;.]{{1,60}},)?\s(?:from\s[^,;.]{{1,40}}\s)?for\s(?:about\s|some\s|nearly\s|almost\s|up\sto\s)?$"
    )


def find_deals(reading: Reading, cast: Cast) -> Iterator[Claim]:
    """The claims of prices of purchases and of sizes of budgets; drafts."""
    for sentence in reading.telling:
        if sentence.zone in ("table", "boilerplate"):
            continue
        for mention, quantity in sentence.valued(Quantity):
            if quantity.dimension is Dimension.MONEY and quantity.trend is None:
                found = _deal(reading.text, sentence, mention, cast)
                if found is not None:
                    yield _claim(reading, sentence, mention, quantity, *found)


def _deal(text: str, sentence: Sentence, mention: Mention, cast: Cast) -> tuple[str, str, str, bool] | None:
    """The property a sum states, of what, the thing measured, and whether its sentence names that."""
    bought = _bought().search(text, max(sentence.span.start, mention.span.start - REACH), mention.span.start)
    if bought is not None:
        return "cost", f"purchase of {cast.whole(bought['name'])}", "purchase", True
    behind = BEHIND.match(text, mention.span.end, sentence.span.end)
    if behind is None:
        return None
    if behind["noun"] in _nouns("purchases") and behind["name"]:
        return "cost", f"purchase of {cast.whole(behind['name'])}", "purchase", True
    if behind["noun"] in _nouns("budgets") and cast.topic is not None:
        return "budget", cast.topic, "budget", False
    return None


def _claim(
    reading: Reading,
    sentence: Sentence,
    mention: Mention,
    quantity: Quantity,
    property: str,
    subject: str,
    measured: str,
    named: bool,
) -> Claim:
    span = mention.span
    modality, speaker = modality_at(reading.text, sentence.span.start, span.start, span.end, sentence.span.end)
    return Claim(
        f"{property}-{span.start}",
        mention.source,
        property,
        quantity,
        subject,
        measured=Measured(measured),
        period=None if named else period_of(sentence, reading.text, span.start, span.end, reading.anchor.period),
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        inherited=not named,
    )
