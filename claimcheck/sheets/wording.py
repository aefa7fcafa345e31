"""Why an item of a draft stands as it does, in words: what a source says of it, and of what both sentences speak."""

from __future__ import annotations

from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.retelling.exactness import is_rounder
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import in_common
from claimcheck.retelling.phrases import phrases
from claimcheck.retelling.restating import parted
from claimcheck.retelling.values import agree, vaguer
from claimcheck.retelling.wide import says_the_same
from claimcheck.tellings.words import families
from claimcheck.times import Time

CALLED = {"quantity": "figure", "time": "date", "duration": "length of time", "entity": "name", "list": "list"}
SHOWN = 4  # words that are named


def because(item: Item, other: Item) -> str:
    """Why an item is supported by another one that states the same."""
    if item.mention.kind == "entity":
        quote = item.mention.quote.lower()
        other_words = (word for word in in_common(item, other) if word.lower() not in quote)
        beside = [word for word in other_words if families(lemma_of(word.lower())).isdisjoint(item.own)]
        words = phrases(beside, item.said)[:SHOWN]
        return f"named there as well, where both speak of {', '.join(words)}" if words else "named there as well"
    return f"the same there, {alike(item, other)}"


def alike(item: Item, other: Item) -> str:
    """Of what both sentences speak, in the words of the draft."""
    words = phrases(in_common(item, other), item.said)[:SHOWN]
    return f"where both speak of {', '.join(words)}" if words else "in a passage that has no other word in common"


def covers(item: Item, other: Item) -> str:
    """Why an item is supported by another one: what the one says of the other, and what both sentences speak of."""
    one, two = (" ".join(i.mention.quote.split()) for i in (item, other))
    said = "the same there" if one.lower() == two.lower() else f"“{two}” there"
    return (
        f"{said}, {alike(item, other)}" if in_common(item, other) else f"{said}, the only one in the sources that fits"
    )


def says_less(item: Item, other: Item) -> str:
    """Why an item is not confirmed: what the one says of it that is nearest, and what both sentences speak of."""
    quote = " ".join(other.mention.quote.split())
    given = (
        "gives only the round" if is_rounder(item, other) else "says" if _are_both_clocked(item, other) else "says only"
    )
    return f"the source {given} “{quote}”, {alike(item, other)}"


def _are_both_clocked(*items: Item) -> bool:
    """Whether both dates have a time of day."""
    return all(isinstance(item.mention.value, Time) and item.mention.value.clock is not None for item in items)


def why_not(item: Item, other: Item) -> str:
    """Why the nearest item says nothing of an item: it is of another thing or time, another value, or told too shortly."""
    apart = parted(item, other)
    if apart:
        return f"nearest: {apart}"
    beside = alike(item, other)
    if agree(item, other) or says_the_same(item, other):
        return f"nearest: the same there, {beside}: too little in common to tell whether it is of the same thing"
    return (
        f"nearest: dated less closely, {beside}"
        if vaguer(item, other)
        else f"nearest: another {CALLED[item.mention.kind]}, {beside}"
    )
