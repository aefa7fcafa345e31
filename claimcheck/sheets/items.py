"""The items of a text: its figures, dates and bodies, each with the words that stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, cached_property

from attrs import field, frozen

from claimcheck.claims import Mention, View
from claimcheck.entities import Reference
from claimcheck.extract.discourse.reading import TELLING
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.text.sentences import sentences
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.words import families
from claimcheck.times import Time

PLACES = frozenset({"country", "subdivision", "city", "region"})  # named everywhere; nobody ticks them
NEAR = 7  # words on either side that stand next to a mention
AFAR = 0.5  # how close a word of the sentence stands that is not next to it
FURTHER, PARTED = 0.08, 0.7  # how much less close each further word is, and one behind a sign that parts
# a sign that parts clauses
CUT = re.compile(r"[,;:()–—]\s|\s(?:[–—-]|and|but|while)\s")
# a word, with its inner marks
WORD = re.compile(r"[^\W\d_][^\W\d_]{0,40}(?:['’-][^\W\d_]{1,40}){0,3}")


@frozen(eq=False, slots=False)
class Item:
    """A mention as it stands in its sentence: the words next to it, those of its sentence, its names and its times."""

    mention: Mention
    zone: str
    sentence: Span
    beside: Mapping[str, float] = field(repr=False)  # the words next to it, with how close each stands: 1 is closest
    words: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)
    times: tuple[Time, ...] = field(repr=False)
    said: str = field(repr=False)  # the sentence, in one line

    @property
    def near(self) -> Set[str]:
        """The words next to it."""
        return self.beside.keys()

    @cached_property
    def around(self) -> dict[str, float]:
        """The words of its sentence, with how close each stands to it; the noun of a count closest."""
        noun = counted(self.mention)
        return {**dict.fromkeys(self.words, AFAR), **self.beside, **({noun: 1.0} if noun else {})}

    @cached_property
    def keys(self) -> dict[str, float]:
        """The families of these words, with how close each stands to it."""
        found: dict[str, float] = {}
        for word, close in self.around.items():
            for key in families(word):
                found[key] = max(close, found.get(key, 0))
        return found


@cache
def small() -> frozenset[str]:
    """Words that say nothing of what a sentence is about."""
    nouns = table("nouns")
    return frozenset(nouns["stops"]["words"]) | frozenset(nouns["skipped"]["words"])


@cache
def dates() -> frozenset[str]:
    """The names of days and months."""
    names = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    return frozenset(f"{names} september october november december".split())


def items(view: View) -> Iterator[Item]:
    """The mentions of a view in the sentences in which its text speaks of its subject, in order."""
    text, mentions, at = view.document.text, sorted(view.mentions, key=lambda m: m.source.span), 0
    zones = [(p.source.span, p.zone) for p in view.passages]
    for sentence in sentences(text):
        while at < len(mentions) and mentions[at].span.start < sentence.start:
            at += 1
        inside = []
        while at < len(mentions) and mentions[at].span.start < sentence.end:
            inside.append(mentions[at])
            at += 1
        zone = next((zone for span, zone in zones if span.start <= sentence.start < span.end), "paragraph")
        if inside and zone in TELLING:
            yield from _in_sentence(text, sentence, zone, [m for m in inside if not _is_now(m, view)])


def _is_now(mention: Mention, view: View) -> bool:
    """Whether a mention dates the text itself, or says no more than "now"."""
    value = mention.value
    own = [anchor.source for anchor in (view.anchor, view.printed) if anchor and anchor.source]
    return isinstance(value, Time) and (value.expression == "now" or any(mention.source.overlaps(s) for s in own))


def _in_sentence(text: str, sentence: Span, zone: str, mentions: Sequence[Mention]) -> Iterator[Item]:
    taken = [m.span for m in mentions if m.kind in ("quantity", "time", "duration")]
    found = [m for m in WORD.finditer(text, sentence.start, sentence.end) if not _within(m.start(), taken)]
    found = [m for m in found if m[0].lower() not in small() and m[0].lower() not in dates() and len(m[0]) > 1]
    keys = [(m.start(), lemma(m[0].lower().removesuffix("'s").removesuffix("’s"))) for m in found]
    nouns = [(m, m.span.end - 1, noun) for m in mentions if (noun := counted(m))]
    names = frozenset(
        key for m, (at, key) in zip(found, keys, strict=True) if m[0][0].isupper() and at > sentence.start
    )
    named = [m.span for m in mentions if m.kind == "entity"]
    names |= {key for at, key in keys if _within(at, named)}
    for mention in mentions:
        others = sorted(keys + [(at, noun) for of, at, noun in nouns if of is not mention])
        times = tuple(m.value for m in mentions if isinstance(m.value, Time) and m is not mention and m.value.readings)
        own = {key for at, key in keys if _within(at, [mention.span])}
        yield Item(
            mention,
            zone,
            sentence,
            _beside(text, mention.span, others),
            frozenset(key for _, key in others),
            frozenset(names - own if mention.kind == "entity" else names),
            times,
            " ".join(text[sentence.start : sentence.end].split()),
        )


def counted(mention: Mention) -> str:
    """What a figure counts, without the time in which: "visitor / year"; empty where it is no count."""
    value = mention.value
    return value.unit.partition(" / ")[0] if isinstance(value, Quantity) and value.dimension is Dimension.COUNT else ""


def _beside(text: str, span: Span, keys: Sequence[tuple[int, str]]) -> dict[str, float]:
    """The words next to a mention: each further one is less close, and so is one behind a comma."""
    before = [(at, key) for at, key in keys if at < span.start][: -NEAR - 1 : -1]
    after = [(at, key) for at, key in keys if at >= span.end][:NEAR]
    found: dict[str, float] = {}
    for words in (before, after):
        for distance, (at, key) in enumerate(words):
            between = text[at : span.start] if at < span.start else text[span.end : at]
            close = (1 - distance * FURTHER) * (PARTED if CUT.search(between) else 1)
            found[key] = max(close, found.get(key, 0))
    return found


def _within(at: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)


def is_asked(item: Item) -> bool:
    """Whether an item is one a copy chief ticks: a figure, a date, a body, a person in office; no place, no list."""
    value = item.mention.value
    if isinstance(value, Reference):
        return not value.entities or any(entity.type not in PLACES for entity in value.entities)
    return item.mention.kind != "list"
