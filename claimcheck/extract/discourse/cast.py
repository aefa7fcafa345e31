"""Whom and what a text speaks of: full names, persons, what a common noun stands for, and what the whole is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from attrs import field, frozen

from claimcheck.entities import Reference
from claimcheck.extract.discourse.namings import Named, firms, full_names, is_person, names_in, offices_of
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import is_name
from claimcheck.extract.discourse.topics import body_headed, event_nouns, lead_nouns, topic_of
from claimcheck.extract.discourse.verbs import words
from claimcheck.extract.text import datelines
from claimcheck.tables import table

# what a name is, behind it and before it: "Larne, the port,", "the ferry Larne", "the port of Larne"
APPOSED = re.compile(
    r"(?:,|\s(?:is|was))\s(?:a|an|the|its|one\sof\sthe)\s(?P<what>[a-z][\w\s’'-]{1,50}?)(?=[,.;]|\s(?:who|which|that|of|in|and|with|for|on|at|by|to|from)\b)"
)
NEAR = 60  # code points before a name that say what it is
FARTHEST = 2000  # code points back to what a pronoun or a common noun stands for
LED = re.compile(r"(?P<what>[a-z][a-z-]{2,20})\s(?:of\s(?:the\s)?)?$")
# and before its comma, as an apposition: "The developer, Larne Homes,"
BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[a-z-]{2,20}\s){0,2}(?P<what>[a-z][a-z-]{2,20}),\s$")


@frozen
class Bearer:
    """Of whom a clause speaks; `inherited` where its sentence does not name it, `topical` where nothing near does.

    `head` is the common noun of the phrase: "net debt" of "Larne's net debt". `described` says that the name is a common
    noun of the text, which no other text can be known to mean; `owner` whose the thing is: "fleet of Larne".
    """

    name: str | None
    inherited: bool = False
    topical: bool = False
    head: str = ""
    described: bool = False
    owner: str | None = None


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
    bearers: dict[tuple[int, str], Bearer] = field(init=False, factory=dict, repr=False)  # of phrases asked about

    @classmethod
    def of(cls, reading: Reading) -> Cast:
        """Who and what a document names."""
        found = [named for s in reading.telling if s.zone != "boilerplate" for named in names_in(reading.text, s)]
        inside = {named.name for named in found if not named.opens}
        found = [n for n in found if not n.opens or " " in n.name or n.name in inside or is_name(n.name)]
        shown = {named.name for named in found if is_person(reading.text, named)}
        full = full_names(found, shown)
        if (headed := body_headed(reading)) and any(named.name == headed.split()[-1] for named in found):
            full.setdefault(headed.split()[-1], headed)  # "the Trust", in a paper of its own
        persons = frozenset(whole for name in shown if " " in (whole := full.get(name, name)))
        kinds = _seat(reading) | _bodies(reading) | _kinds(reading.text, found, full, persons)
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

    def nouns_of(self, name: str) -> frozenset[str]:
        """The common nouns that a name is shown to be."""
        return _nouns(self.kinds, name)

    def paragraph(self, at: int) -> int:
        """Where the paragraph of an offset begins, as far back as anything is looked for."""
        low = max(0, at - FARTHEST)
        return max(low, self.text.rfind("\n\n", low, at) + 1)

    def named_in(self, low: int, at: int) -> set[str]:
        """The names from `low` to `at`, as far back as anything is looked for, but for those of places."""
        first, last = (
            bisect_left(self.names, edge, key=lambda named: named.start) for edge in (max(low, at - FARTHEST), at)
        )
        return {self.whole(n.name) for n in self.names[first:last] if not n.located}

    def alone(self, low: int, at: int) -> str | None:
        """The one person whom the sentences from `low` to `at` name; None where another name there may be one's."""
        named = self.named_in(low, at)
        persons = named & self.persons
        others = {name for name in named - persons if _may_be_person(name, {p.split()[-1] for p in persons})}
        return persons.pop() if len(persons) == 1 and not others else None

    def last(self, low: int, at: int, *, person: bool) -> str | None:
        """The name that the sentences from `low` to `at` speak of: the first that opens one, else the last."""
        first = bisect_left(self.names, max(low, at - FARTHEST), key=lambda named: named.start)
        last = bisect_left(self.names, at, key=lambda named: named.start)
        inside = [n for n in self.names[first:last] if (self.whole(n.name) in self.persons) == person]
        opening = [n for n in inside if n.opens]
        chosen = opening[-1] if opening else inside[-1] if inside and (person or not inside[-1].located) else None
        return self.whole(chosen.name) if chosen else None


def _may_be_person(name: str, family: set[str]) -> bool:
    """Whether a name of three words at most may be a person's: by its first, or its last, which is no English word or another's."""
    first, last = name.split()[0], name.split()[-1]
    is_one = (
        last in family
        or first in table("givennames")["given"]["words"]
        or (is_name(last) and not firms("legal", "groups", "dealing").search(name))
    )
    return name.count(" ") <= 2 and is_one


def _seat(reading: Reading) -> dict[str, tuple[tuple[int, str], ...]]:
    """The place of the dateline of a report, for the nouns that it may be called by there: "the city"."""
    first = next((s for s in reading.telling if s.zone == "paragraph"), None)
    place = datelines.place_at(reading.text, first.span.start) if first else None
    return dict.fromkeys(words("seats"), ((first.span.start, place),)) if first and place else {}


def _bodies(reading: Reading) -> dict[str, tuple[tuple[int, str], ...]]:
    """The bodies with "of" or "for" in their names, by their first noun: "the Department of Roads", the department."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for sentence in reading.telling:
        for mention, reference in sentence.valued(Reference):
            head, _, rest = mention.quote.partition(" ")
            if rest.startswith(("of ", "for ")) and reference.entities and len(reference.candidates) == 1:
                found[head.lower()].append((mention.span.start, reference.candidates[0]))
    return {
        noun: tuple(known)
        for noun, known in found.items()
        if noun.capitalize() in table("organisations")["heads"]["words"]
    }


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
    if " " not in name:
        return set()
    kind = {parts[0]} & words("generic") | set(table("clauses")["signs"].get(parts[0], ()))
    if kind and len(parts) > 1 and not is_name(parts[-1].capitalize()):
        kind = set()  # "Lake Corran" is a lake; "City Hall" is no city
    return {parts[-1], *kind}


def _is_firm(text: str, named: Named) -> bool:
    """Whether a name ends as those of companies do; a "Residents' Group" is none."""
    known = table("organisations")["companies"]
    if not firms("legal", "groups", "dealing").search(text, named.start, named.end):
        return False
    before = named.name.split()[:-1]
    return not before or (before[-1] not in known["no_company"] and not before[-1].endswith(("s'", "s’")))


def _kinds(
    text: str, found: list[Named], full: dict[str, str], persons: frozenset[str]
) -> dict[str, tuple[tuple[int, str], ...]]:
    """The names that each common noun can stand for, in their order."""
    kinds: dict[str, list[tuple[int, str]]] = defaultdict(list)
    signs: dict[str, list[str]] = table("clauses")["signs"]
    for named in found:
        whole = full.get(named.name, named.name)
        nouns = _own_nouns(whole)
        if _is_firm(text, named):
            nouns |= set(signs["shares"])
        apposed = APPOSED.match(text, named.end)
        before = (text, max(0, named.start - NEAR), named.start)
        said = [apposed["what"].split()[-1]] if apposed else []
        said += [found["what"] for found in (LED.search(*before), BEFORE.search(*before)) if found]
        nouns.update(said, *(signs.get(noun, ()) for noun in said))
        for noun in nouns:
            if (noun in words("generic") or (noun.isalpha() and noun in _own_nouns(whole))) and whole not in persons:
                kinds[noun].append((named.start, whole))
    return {noun: tuple(sorted(known)) for noun, known in kinds.items()}
