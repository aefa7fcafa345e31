"""The items of a text: its figures, dates and bodies, each with the words that stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property

from attrs import evolve, field, frozen

from claimcheck.amounts import Amount
from claimcheck.claims import Mention, View
from claimcheck.durations import UNITS, CalendarDuration, duration
from claimcheck.entities import Reference
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.retelling.called import KNOWN, known, labels, named
from claimcheck.retelling.cells import CLOSE, Cells, in_unit
from claimcheck.retelling.nearness import beside, is_against
from claimcheck.retelling.plainnames import plain_names
from claimcheck.retelling.ranks import ranks
from claimcheck.retelling.rowunits import in_rows
from claimcheck.retelling.speakers import named_by, spoken
from claimcheck.spans import Span
from claimcheck.tellings.ages import age_of
from claimcheck.tellings.told import Told, bare, sentences_of
from claimcheck.tellings.words import families
from claimcheck.terms import develops
from claimcheck.times import Time

PLACES = frozenset({"country", "subdivision", "city", "region"})  # named everywhere; nobody ticks them
HUNDRED = 100
LEADS = 7  # code points in front of a number in which that stands which makes it no percentage
AFAR, BEFORE = 0.5, 0.25  # how close a word of the sentence stands that is not next to it; one of the sentence before
# in front of a number behind a percentage, what makes it none: "28 percent of 40", "rose 3 percent to 90"
LED = re.compile(r"\b(?:of|to|at|from|than|the)\s\Z")
# what says that a figure is one of many stretches of time, wherever it stands in its sentence
EACH = re.compile(
    r"\b(?:(?:every|each|per)\s(?P<each>hour|day|night|week|month|year)|(?P<how>daily|weekly|monthly|yearly|annual(?:ly)?))\b",
    re.I,
)
STRETCHES = {"dail": "day", "week": "week", "mont": "month", "year": "year", "annu": "year"}
# in front of a number, what makes it one of children; behind one of members, what makes it one of a staff
PARENT = re.compile(r"\b(?:father|mother|parents?)\sof\s\Z", re.I)
STAFF = re.compile(r"\sof\s(?:(?:the|its|their|our)\s)?(?:staff|personnel|workforce)\b", re.I)


@frozen(eq=False, slots=False)
class Item:
    """A mention as it stands in its sentence: the words next to it, those of its sentence, its names and its times."""

    read: Mention
    told: Told = field(repr=False)
    beside: Mapping[str, float] = field(repr=False)  # the words next to it, with how close each stands: 1 is closest
    words: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)
    times: tuple[Time, ...] = field(repr=False)
    before: frozenset[str] = field(repr=False)  # the words of the sentence before it
    headed: frozenset[str] = field(default=frozenset(), repr=False)  # of a figure of a table, those of head and label

    @cached_property
    def mention(self) -> Mention:
        """It as it is compared: a number that is an age or one more percentage as such, a rate without its time."""
        value = self.read.value
        if self._age is not None:
            return evolve(self.read, value=CalendarDuration(self._age, "year"))
        if not isinstance(value, Quantity):
            return self.read
        if unit := _is_of(self.told, self.read, value):
            return evolve(self.read, value=evolve(value, unit=unit, dimension=Dimension.COUNT))
        unit = value.unit.partition(" / ")[0]
        if unit != value.unit and unit in UNITS:  # "84 minutes per trip"
            return evolve(self.read, value=duration(value.amount, unit))
        if self.rate:
            return evolve(self.read, value=evolve(value, unit=unit))
        if _is_percentage(self.told, self.read, value):
            return evolve(self.read, value=evolve(value, unit="%", dimension=Dimension.PERCENT))
        return self.read

    @property
    def aged(self) -> bool:
        """Whether it is somebody's age."""
        return self._age is not None

    @cached_property
    def _age(self) -> Amount | None:
        return age_of(self.told, self.read)

    @cached_property
    def rate(self) -> str:
        """Of each of which stretches of time it is said, by its unit or by its sentence, "9 million a year"; a speed is no rate."""
        value, span = self.read.value, self.sentence
        if not isinstance(value, Quantity) or value.dimension is Dimension.MEASURE:
            return ""
        if " / " in value.unit:
            return value.unit.partition(" / ")[2]
        each = EACH.search(self.told.text, span.start, span.end)
        return (each["each"] or STRETCHES[each["how"][:4].lower()]).lower() if each else ""

    @cached_property
    def called(self) -> frozenset[str]:
        """The names of its sentence as they stand there, without what the registry knows them for."""
        return frozenset(name for name in self.names if not name.startswith(KNOWN))

    @property
    def zone(self) -> str:
        """The zone it stands in."""
        return self.told.sentence.zone

    @property
    def sentence(self) -> Span:
        """Where its sentence stands."""
        return self.told.sentence.span

    @cached_property
    def said(self) -> str:
        """Its sentence, in one line."""
        return " ".join(self.told.text[self.sentence.start : self.sentence.end].split())

    @cached_property
    def written(self) -> Mapping[str, str]:
        """The words of its sentence as they stand there, by what they are compared by."""
        words = {word.start: word for word in self.told.words}
        nouns = {counted(m): m.quote.split()[-1].lower() for m in self.told.sentence.mentions if counted(m)}
        names = {key: bare(words[at].text) for at, key in named(self.told)}
        bodies = {KNOWN + r.candidates[0]: m.quote for m, r in self.told.sentence.valued(Reference) if r.candidates}
        return {**bodies, **nouns, **{key: words[at].low for at, key in self.told.placed}, **names}

    @cached_property
    def deed(self) -> str:
        """What is said to have befallen those who are counted: of the words for what goes on, the closest: killed, hurt, missing."""
        value = self.mention.value
        if not isinstance(value, Quantity) or value.dimension not in COUNTED:
            return ""
        told = [(close, word) for word, close in self.around.items() if close > AFAR and develops(word)]
        return max(told, default=(0.0, ""))[1]

    @cached_property
    def own(self) -> frozenset[str]:
        """The families of its own words."""
        words = (bare(word.text).lower() for word in self.told.words if _within(word.start, [self.mention.span]))
        known = self.mention.value.candidates if isinstance(self.mention.value, Reference) else ()
        spelt = (key for word in words for form in (word, lemma_of(word)) for key in families(form))
        return frozenset({*spelt, *(KNOWN + candidate for candidate in known)})

    @property
    def near(self) -> Set[str]:
        """The words next to it."""
        return self.beside.keys()

    @cached_property
    def around(self) -> dict[str, float]:
        """The words of its sentence, with how close each stands to it; the noun of a count closest."""
        noun = counted(self.mention)
        near = {**self.beside, **({noun: 1.0} if noun else {})}
        return {**dict.fromkeys(self.before, BEFORE), **dict.fromkeys(self.words, AFAR), **near}

    @cached_property
    def keys(self) -> dict[str, float]:
        """The families of these words, with how close each stands to it."""
        found: dict[str, float] = {}
        for word, close in self.around.items():
            for key in families(word):
                found[key] = max(close, found.get(key, 0))
        return found


def items(view: View, *, ticked: bool = False) -> Iterator[Item]:
    """The mentions of a view in the sentences in which its text speaks of its subject, in order.

    Those that are `ticked` have names that no registry knows and places in an order besides.
    """
    before: frozenset[str] = frozenset()
    cells = Cells.of(view)
    for told in sentences_of(view, whole=True, besides=cells.within):
        inside = in_rows([m for m in told.sentence.mentions if not _is_now(m, view)])
        if ticked:
            more = [*plain_names(told, view.document), *ranks(told, view.document)]
            inside = sorted([*inside, *more], key=lambda mention: mention.span)
        yield from (_headed(item, cells) for item in _in_sentence(told, inside, before))
        if not cells.within(told.sentence.span):  # before all rows of a table stands what stands above it
            before = frozenset({*told.content, *(key for _, key in [*named(told), *known(told)])})


def _headed(item: Item, cells: Cells) -> Item:
    """An item of a table with the words and times of the head of its column and the label of its row."""
    headed = cells.of_figure(item.read) if item.read.kind in ("quantity", "time") else None
    if headed is None:
        return item
    return evolve(
        item,
        read=in_unit(item.read, headed),
        beside={**item.beside, **dict.fromkeys(headed.words, CLOSE)},
        words=item.words | headed.words,
        times=(*item.times, *headed.times),
        headed=headed.words,
    )


def _is_percentage(told: Told, mention: Mention, value: Quantity) -> bool:
    """Whether a bare number is one more percentage: "28 percent of the girls, of the boys 38"."""
    if value.dimension is not Dimension.NUMBER or value.stated is None or not 0 < value.stated <= HUNDRED:
        return False
    if value.stated < 1 and not any(sign.isdigit() for sign in mention.quote):
        return False  # "half"
    before = [q for m, q in told.sentence.valued(Quantity) if m.span.end <= mention.span.start]
    led = LED.search(told.text, max(0, mention.span.start - LEADS), mention.span.start)
    return bool(before) and before[-1].dimension is Dimension.PERCENT and led is None


def _is_of(told: Told, mention: Mention, value: Quantity) -> str:
    """What a figure counts that does not stand behind it: "a father of two", "31 members of staff"; empty where it is nothing such."""
    if not value.unit and PARENT.search(told.text, told.sentence.span.start, mention.span.start):
        return "child"
    staff = value.unit in ("member", "people") and STAFF.match(told.text, mention.span.end)
    return "staff" if staff else ""


def _is_now(mention: Mention, view: View) -> bool:
    """Whether a mention dates the text itself, or says no more than "now"."""
    value = mention.value
    own = [anchor.source for anchor in (view.anchor, view.printed) if anchor and anchor.source]
    return isinstance(value, Time) and (value.expression == "now" or any(mention.source.overlaps(s) for s in own))


def _in_sentence(told: Told, mentions: Sequence[Mention], before: frozenset[str]) -> Iterator[Item]:
    taken = [m.span for m in mentions if m.kind in ("time", "duration") or (m.kind == "quantity" and not counted(m))]
    called = [*named(told), *known(told)]
    keys = sorted((at, key) for at, key in {*told.placed, *called, *labels(told)} if not _within(at, taken))
    nouns = [(m, m.span.end - 1, noun) for m in mentions if (noun := counted(m))]
    says = spoken(told)
    for mention in mentions:
        near = keys + [(at, noun) for of, at, noun in nouns if of is not mention]
        others = sorted(row for row in near if row[1] != counted(mention) or not _within(row[0], [mention.span]))
        times = tuple(
            m.value
            for m in mentions
            if isinstance(m.value, Time) and m is not mention and m.value.readings and not is_against(told, mention, m)
        )
        names = named_by(called, says, mention.span.start)
        own = {key for at, key in keys if _within(at, [mention.span])}
        yield Item(
            mention,
            told,
            beside(told.text, mention.span, others),
            frozenset(key for _, key in others),
            names - own if mention.kind == "entity" else names,
            times,
            before,
        )


def counted(mention: Mention) -> str:
    """What a figure counts, without the time in which: "visitor / year"; empty where it is no count."""
    value = mention.value
    return value.unit.partition(" / ")[0] if isinstance(value, Quantity) and value.dimension is Dimension.COUNT else ""


def _within(at: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)


def is_place(item: Item) -> bool:
    """Whether an item is a place that the registry knows."""
    value = item.mention.value
    return isinstance(value, Reference) and bool(value.entities) and all(e.type in PLACES for e in value.entities)


def is_asked(item: Item) -> bool:
    """Whether an item is one a copy chief ticks: a figure, a date, a body, a person in office; no place, no list."""
    value = item.mention.value
    if isinstance(value, Reference):
        return not is_place(item)
    return item.mention.kind != "list"
