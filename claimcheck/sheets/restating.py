"""Whether two mentions restate one another: what stands around them tells, where no claim was read.

Two figures, dates or bodies are set side by side where they are of one kind and of one thing (head noun, currency, unit), the
sentences name nobody that the other does not, are of one time, and share the words next to them. It never says that one
contradicts the other: that is the business of the rules, which ask for more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import field, frozen

from claimcheck.amounts import Verdict
from claimcheck.claims import Mention, View
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.entities import Reference
from claimcheck.extract.nouns import lemma
from claimcheck.extract.reading import TELLING
from claimcheck.extract.sentences import sentences
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.terms import equivalent, siblings
from claimcheck.times import Time

PLACES = frozenset({"country", "subdivision", "city", "region"})  # named everywhere; nobody ticks them
YEAR = 366  # days: what is longer dates nothing
NEAR = 7  # words on either side that stand next to a mention
SHARED, TELLING_FIGURE = 2, 3  # words that must be shared; digits from which on a figure speaks for itself
# a word, with its inner marks
WORD = re.compile(r"[^\W\d_][^\W\d_]{0,40}(?:['’-][^\W\d_]{1,40}){0,3}")
DIGITS = re.compile(r"[1-9](?:[\d,.]{0,30}[1-9])?")


@frozen(eq=False)
class Item:
    """A mention as it stands in its sentence: the words next to it, those of its sentence, its names and its times."""

    mention: Mention
    zone: str
    sentence: Span
    near: frozenset[str] = field(repr=False)
    words: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)
    times: tuple[Time, ...] = field(repr=False)
    said: str = field(repr=False)  # the sentence, in one line


@cache
def _small() -> frozenset[str]:
    """Words that say nothing of what a sentence is about."""
    nouns = table("nouns")
    return frozenset(nouns["stops"]["words"]) | frozenset(nouns["skipped"]["words"])


@cache
def _dates() -> frozenset[str]:
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
    found = [m for m in found if m[0].lower() not in _small() and m[0].lower() not in _dates() and len(m[0]) > 1]
    keys = [(m.start(), lemma(m[0].lower().removesuffix("'s").removesuffix("’s"))) for m in found]
    names = frozenset(
        key for m, (at, key) in zip(found, keys, strict=True) if m[0][0].isupper() and at > sentence.start
    )
    named = [m.span for m in mentions if m.kind == "entity"]
    names |= {key for at, key in keys if _within(at, named)}
    for mention in mentions:
        before = [key for at, key in keys if at < mention.span.start][-NEAR:]
        after = [key for at, key in keys if at >= mention.span.end][:NEAR]
        times = tuple(m.value for m in mentions if isinstance(m.value, Time) and m is not mention and m.value.readings)
        own = {key for at, key in keys if _within(at, [mention.span])}
        yield Item(
            mention,
            zone,
            sentence,
            frozenset(before) | frozenset(after),
            frozenset(key for _, key in keys),
            frozenset(names - own if mention.kind == "entity" else names),
            times,
            " ".join(text[sentence.start : sentence.end].split()),
        )


def _within(at: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)


def is_asked(item: Item) -> bool:
    """Whether an item is one a copy chief ticks: a figure, a date, a body, a person in office; no place, no list."""
    value = item.mention.value
    if isinstance(value, Reference):
        return not value.entities or any(entity.type not in PLACES for entity in value.entities)
    return item.mention.kind != "list"


def of_one_thing(a: Item, b: Item) -> bool:
    """Whether two mentions are of one kind, and measure, date or name one sort of thing, whatever they say."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        if {x.dimension, y.dimension} == {Dimension.NUMBER, Dimension.COUNT}:
            return True  # "at least 31" of a headline, "at least 31 people" of its text
        return x.unit == y.unit or x.in_unit(y.unit) is not None or equivalent(x.unit, y.unit)
    if isinstance(x, Reference) and isinstance(y, Reference):
        return bool(set(x.candidates) & set(y.candidates)) or x.name == y.name
    durations = (CalendarDuration, FixedDuration)
    return type(x) is type(y) or (isinstance(x, durations) and isinstance(y, durations))


def agree(a: Item, b: Item) -> bool:
    """Whether a mention of the draft says no more than another mention of the same thing does."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return _figures_agree(x, y)
    if isinstance(x, Time) and isinstance(y, Time):
        return x == y or any(_says(p, q) for p in x.readings for q in y.readings)
    if isinstance(x, Reference) and isinstance(y, Reference):
        return bool(set(x.candidates) & set(y.candidates)) or x.name == y.name
    return x == y


def _figures_agree(x: Quantity, y: Quantity) -> bool:
    """Whether figures are one, or both are bounded and meet: "at least 31" is no support for 640,000."""
    if x == y:
        return True
    if x.against(y) not in (Verdict.MEET, None):
        return False
    if x.stated is not None and x.stated == y.stated and x.unit == y.unit:
        return True
    if not (x.unit and y.unit):
        return x.stated is not None and x.stated == y.stated
    bounded = all(end is not None for q in (x, y) for end in (q.implied.low, q.implied.high))
    return bounded and x.against(y) is Verdict.MEET


def _says(draft: Period, source: Period) -> bool:
    """Whether a source dates a thing as the draft does, or more closely: "5 March" is support for "March"."""
    ends = (draft.earliest, draft.latest), (source.earliest, source.latest)
    if ends[0] == ends[1]:
        return True
    earliest, latest = ends[0]
    return earliest is not None and latest is not None and latest - earliest <= YEAR and draft.contains(source)


def vaguer(a: Item, b: Item) -> bool:
    """Whether the other mention dates a thing less closely than this one, and not otherwise: "in June", "30 June"."""
    x, y = a.mention.value, b.mention.value
    return isinstance(x, Time) and isinstance(y, Time) and any(_says(q, p) for p in x.readings for q in y.readings)


def parted(a: Item, b: Item) -> str:
    """Why the sentences of two mentions are not of one thing, though the words are; empty where nothing speaks for that."""
    if a.mention.kind == "entity":
        return ""
    if a.names and b.names and not a.names & b.names:
        return f"one sentence names {_listed(a.names)}, the other {_listed(b.names)}"
    opposed = next(
        ((x, y) for x in sorted(a.words - b.words) for y in sorted(b.words - a.words) if siblings(x, y)), None
    )
    if opposed:
        return f"{opposed[0]} is not {opposed[1]}"
    if a.mention.kind != "time" and a.times and b.times and not _meet(a.times, b.times):
        return f"one is of {_edtf(a.times[0])}, the other of {_edtf(b.times[0])}"
    return ""


def _edtf(time: Time) -> str:
    return " or ".join(reading.edtf for reading in time.readings)


def _listed(names: frozenset[str]) -> str:
    return ", ".join(name.capitalize() for name in sorted(names)[:3])


def _meet(a: Sequence[Time], b: Sequence[Time]) -> bool:
    return any(p.overlaps(q) for x in a for y in b for p in x.readings for q in y.readings)


def shared(a: Item, b: Item) -> tuple[str, ...]:
    """The words next to the one that stand next to the other as well, without what both are of."""
    return tuple(sorted(a.near & b.near))


def closeness(a: Item, b: Item) -> tuple[int, int, bool]:
    """How much the sentences of two mentions have in common; more is closer."""
    return len(a.near & b.near), len(a.words & b.words), not parted(a, b)


def restates(a: Item, b: Item) -> bool:
    """Whether the words around two mentions that agree say that they are of one thing."""
    if not of_one_thing(a, b) or not agree(a, b) or parted(a, b):
        return False
    if a.mention.kind == "entity" or a.said == b.said:
        return True  # a name is restated by being named, a sentence by being repeated
    common = len(a.near & b.near)
    plain = isinstance(a.mention.value, Quantity) and isinstance(b.mention.value, Quantity)
    if plain and _same_figure(a, b) and _digits(a) >= TELLING_FIGURE:
        return common >= 1
    if a.mention.kind == "time" or not same_unit(a, b):  # many things happen where one does; 12 may be of anything
        return common >= SHARED
    return common >= SHARED or (common >= 1 and (bool(a.names & b.names) or len(a.words & b.words) > SHARED))


def same_unit(a: Item, b: Item) -> bool:
    """Whether two mentions are no figures, or figures that both say what they are of."""
    x, y = a.mention.value, b.mention.value
    return not (isinstance(x, Quantity) and isinstance(y, Quantity)) or bool(x.unit and y.unit)


def _same_figure(a: Item, b: Item) -> bool:
    x, y = a.mention.value, b.mention.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and x.stated is not None and x.stated == y.stated


def _digits(item: Item) -> int:
    """How many digits of a figure are not trailing zeros."""
    match = DIGITS.search(item.mention.quote)
    return sum(sign.isdigit() for sign in match[0]) if match else 0
