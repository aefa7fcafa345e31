"""Whom and what a text speaks of: full names, persons, what a common noun stands for, and what the whole is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from attrs import field, frozen

from claimcheck.extract.discourse.namings import Named, firms, full_names, is_person, names_in, offices_of
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import is_name
from claimcheck.extract.discourse.topics import event_nouns, lead_nouns, topic_of
from claimcheck.extract.discourse.verbs import words
from claimcheck.tables import table

# what a name is, behind it and before it: "Larne, the port,", "the ferry Larne", "the port of Larne"
APPOSED = re.compile(
    r"(?:,|\s(?:is|was))\s(?:a|an|the|its|one\sof\sthe)\s(?P<what>[a-z][\w\s’'-]{1,50}?)(?=[,.;]|\s(?:who|which|that|of|in|and|with|for|on|at|by|to|from)\b)"
)
FARTHEST = 2000  # code points back to what a pronoun or a common noun stands for
LED = re.compile(r"(?P<what>[a-z][a-z-]{2,20})\s(?:of\s(?:the\s)?)?$")


@frozen(eq=False)
class Cast:
    """The names of a text: `full` has the long form of each short one, `kinds` by a common noun the names it may stand for."""

    text: str = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    names: tuple[Named, ...]
    persons: frozenset[str]
    full: dict[str, str]
    kinds: dict[str, tuple[tuple[int, str], ...]]
    topic: str | None
    lead: frozenset[str]
    events: dict[str, str]
    ending: dict[int, Named] = field(repr=False)
    offices: dict[str, tuple[str, ...]]
    nouns: frozenset[str] = frozenset()  # the common nouns that the topic is shown to be

    @classmethod
    def of(cls, reading: Reading) -> Cast:
        """Who and what a document names."""
        found = [named for s in reading.telling if s.zone != "boilerplate" for named in names_in(reading.text, s)]
        inside = {named.name for named in found if not named.opens}
        found = [n for n in found if not n.opens or " " in n.name or n.name in inside or is_name(n.name)]
        shown = {named.name for named in found if is_person(reading.text, named)}
        full = full_names(found, shown)
        persons = frozenset(whole for name in shown if " " in (whole := full.get(name, name)))
        kinds = _kinds(reading.text, found, full, persons)
        topic, ending = topic_of(reading, found, full, persons), {named.end: named for named in found}
        lead, events = lead_nouns(reading), event_nouns(reading.text)
        told = tuple(reading.telling)
        return cls(
            reading.text,
            told,
            tuple(found),
            persons,
            full,
            kinds,
            topic,
            lead,
            events,
            ending,
            _offices(reading.text, found, full),
            _nouns(kinds, topic),
        )

    def whole(self, name: str) -> str:
        """The long form of a name: "Larne" is "Larne Ltd" where the text has that and no other Larne."""
        return self.full.get(name, name)

    def meant(self, noun: str, at: int) -> str | None:
        """The last thing named before an offset that a common noun can stand for, else the first named behind it."""
        known = self.kinds.get(noun.lower(), ())
        before = bisect_left(known, (at, ""))
        return known[before - 1][1] if before else known[0][1] if known else None

    def paragraph(self, at: int) -> int:
        """Where the paragraph of an offset begins, as far back as anything is looked for."""
        low = max(0, at - FARTHEST)
        return max(low, self.text.rfind("\n\n", low, at) + 1)

    def last(self, low: int, at: int, *, person: bool) -> str | None:
        """The name that the sentences from `low` to `at` speak of: the first that opens one, else the last."""
        first = bisect_left(self.names, max(low, at - FARTHEST), key=lambda named: named.start)
        last = bisect_left(self.names, at, key=lambda named: named.start)
        inside = [n for n in self.names[first:last] if (self.whole(n.name) in self.persons) == person]
        opening = [n for n in inside if n.opens]
        chosen = opening[-1] if opening else inside[-1] if inside and (person or not inside[-1].located) else None
        return self.whole(chosen.name) if chosen else None


def _offices(text: str, found: list[Named], full: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """For each office and calling those whom the text shows to have it."""
    held: dict[str, set[str]] = defaultdict(set)
    for named in found:
        for office in offices_of(text, named):
            held[office].add(full.get(named.name, named.name))
    return {office: tuple(sorted(persons)) for office, persons in held.items()}


def _nouns(kinds: dict[str, tuple[tuple[int, str], ...]], name: str | None) -> frozenset[str]:
    """The common nouns that a name is shown to be; that the last word of a name is one shows nothing of its kind."""
    return frozenset(
        noun for noun, known in kinds.items() if noun in words("generic") and any(one == name for _, one in known)
    )


def _own_nouns(name: str) -> set[str]:
    """What a name of several words says that it is: the hospice of "Nant Hospice", the institute of "Nant Institute of Glass"."""
    parts = name.partition(" of ")[0].lower().split()
    kind = {parts[0]} & words("generic") | set(table("clauses")["signs"].get(parts[0], ()))
    return {parts[-1], *kind} if " " in name else set()


def _kinds(
    text: str, found: list[Named], full: dict[str, str], persons: frozenset[str]
) -> dict[str, tuple[tuple[int, str], ...]]:
    """The names that each common noun can stand for, in their order."""
    kinds: dict[str, list[tuple[int, str]]] = defaultdict(list)
    signs: dict[str, list[str]] = table("clauses")["signs"]
    for named in found:
        whole = full.get(named.name, named.name)
        nouns = _own_nouns(whole)
        if firms("legal", "groups").search(text, named.start, named.end):
            nouns |= set(signs["shares"])
        apposed, led = APPOSED.match(text, named.end), LED.search(text, max(0, named.start - 30), named.start)
        nouns |= {apposed["what"].split()[-1]} if apposed else set()
        nouns |= {led["what"], *signs.get(led["what"], ())} if led else set()
        for noun in nouns:
            if (noun in words("generic") or (noun.isalpha() and noun in _own_nouns(whole))) and whole not in persons:
                kinds[noun].append((named.start, whole))
    return {noun: tuple(sorted(known)) for noun, known in kinds.items()}
