"""Whom and what a text speaks of: full names, persons, what a common noun stands for, and what the whole is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache

from attrs import field, frozen

from claimcheck.claims import Mention
from claimcheck.entities import Reference
from claimcheck.extract.bearers import DATES
from claimcheck.extract.deeds import words as deed_words
from claimcheck.extract.nouns import lemma
from claimcheck.extract.owners import PLACES
from claimcheck.extract.reading import Reading, Sentence
from claimcheck.extract.subjects import is_name
from claimcheck.extract.verbs import TOKEN, words
from claimcheck.tables import table
from claimcheck.times import Time

# a run of capitalised words; a possessive ends it
WORD = r"[A-Z][\w&-]{0,30}(?:[’'](?!s\b)[A-Za-z]\w{1,20})?"
NAME = re.compile(rf"(?<![\w’'.-]){WORD}(?:\s{WORD}){{0,5}}")
# an age, or a relative pronoun, behind the name of a person, and a title before it
AGED = re.compile(r",\s\d{1,3},|,\swho\s")
SAYING = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof|Professor|Judge|By)\.?\s$")
# the legal form of a company, which is no part of its name in running text
FORM = re.compile(r"\s(?:Inc|Ltd|Corp|Corporation|Plc|PLC|AG|SA|NV|GmbH|SpA|ASA|AB|Oyj|LLC|LLP|KK)$")
BYLINE = re.compile(r"\b(?:By|by|Editing by|Reporting by)\s$")
# the word right before a name, in its sentence
RIGHT_BEFORE = re.compile(r"(?<![\w’'-])([A-Za-z][\w-]{1,24})\s$")
# the place a report comes from, at its head: "LOWBY, March 5 (Northwire) –"
DATELINE = re.compile(r"(?P<place>[A-Z][A-Z.’'-]{2,20}(?:\s[A-Z][A-Z.’'-]{1,20}){0,3})(?=,\s|\s\()")
PART = re.compile(r"\S+")
# what a name is, behind it and before it: "Larne, the port,", "the ferry Larne", "the port of Larne"
APPOSED = re.compile(r"(?:,|\s(?:is|was))\s(?:a|an|the|its|one\sof\sthe)\s(?P<what>[a-z][\w\s’'-]{1,50}?)(?=[,.;]|\s(?:who|which|that|of|in|and|with|for|on|at|by|to|from)\b)")
LED = re.compile(r"(?P<what>[a-z][a-z-]{2,20})\s(?:of\s)?$")
OUTRIGHT = 3  # what a name in the subject of a sentence counts for, one inside it counting one
LEADING = 4  # sentences in which a text says what it is about


@frozen
class Named:
    """A name where it stands: as written, without a possessive.

    `opens` says that it opens its sentence, `located` that it follows "in" and the like, `heading` that it stands in a heading.
    """

    start: int
    end: int
    name: str
    opens: bool
    located: bool
    heading: bool


@cache
def _heads() -> frozenset[str]:
    """Words right before a name that make it a person's."""
    rows = table("offices")
    return frozenset([*rows["heads"]["words"], *rows["honorifics"]["words"]])


@cache
def _titles() -> frozenset[str]:
    """Words before a name that are no part of it."""
    rows = table("offices")
    fields = frozenset(rows["fields"]["words"]) - words("naming")
    return _heads() | fields | {*rows["flags"]["former"], *rows["flags"]["neutral"], "rival", "chief"}


def openers() -> frozenset[str]:
    """Words that open a sentence before a name, and are no part of it."""
    return deed_words("openers")


@frozen(eq=False)
class Cast:
    """The names of a text: `full` has the long form of each short one, `kinds` by a common noun the names it may stand for."""

    text: str = field(repr=False)
    names: tuple[Named, ...]
    persons: frozenset[str]
    full: dict[str, str]
    kinds: dict[str, tuple[tuple[int, str], ...]]
    topic: str | None

    @classmethod
    def of(cls, reading: Reading) -> Cast:
        """Who and what a document names."""
        found = [named for s in reading.telling if s.zone != "boilerplate" for named in _names(reading.text, s)]
        inside = {named.name for named in found if not named.opens}
        found = [n for n in found if not n.opens or " " in n.name or n.name in inside or is_name(n.name)]
        shown = {named.name for named in found if _is_person(reading.text, named)}
        full = _full(found, shown)
        persons = frozenset(whole for name in shown if " " in (whole := full.get(name, name)))
        kinds = _kinds(reading.text, found, full, persons)
        return cls(reading.text, tuple(found), persons, full, kinds, _topic(reading, found, full, persons))

    def whole(self, name: str) -> str:
        """The long form of a name: "Larne" is "Larne Ltd" where the text has that and no other Larne."""
        return self.full.get(name, name)

    def meant(self, noun: str, at: int) -> str | None:
        """The last thing named before an offset that a common noun can stand for, else the first named behind it."""
        known = self.kinds.get(lemma(noun.lower()), ())
        before = bisect_left(known, (at, ""))
        return known[before - 1][1] if before else known[0][1] if known else None

    def last(self, low: int, at: int, *, person: bool) -> str | None:
        """The name that the sentences from `low` to `at` speak of: the first that opens one, else the last."""
        inside = [n for n in self.names if low <= n.start < at and (self.whole(n.name) in self.persons) == person]
        opening = [n for n in inside if n.opens]
        chosen = opening[-1] if opening else inside[-1] if inside and (person or not inside[-1].located) else None
        return self.whole(chosen.name) if chosen else None


def _names(text: str, sentence: Sentence) -> list[Named]:
    """The names of a sentence that are no dates, without the words that open it and the titles before them."""
    dated = [m.span for m, _ in sentence.valued(Time)]
    found = []
    for match in NAME.finditer(text, sentence.span.start, sentence.span.end):
        start = _bare_start(text, match)
        name = FORM.sub("", " ".join(text[start : match.end()].split()))
        if len(name) < 2 or name.split()[0] in DATES or any(s.start <= start < s.end for s in dated):
            continue
        before = text[max(sentence.span.start, start - 24) : start].lower().split()
        led = before[-2] if len(before) > 1 and before[-1] == "the" else before[-1] if before else ""
        found.append(Named(start, match.end(), name, start - sentence.span.start < 6, led in words("locative"), sentence.zone == "heading"))
    return found


def _bare_start(text: str, match: re.Match[str]) -> int:
    """Where a name begins behind the words that open its sentence and the titles before it: "Then Mayor Ana Prat"."""
    parts = list(PART.finditer(text, match.start(), match.end()))
    while parts and (parts[0].group() in openers() or (len(parts) > 1 and parts[0].group().lower() in _titles())):
        parts.pop(0)
    return parts[0].start() if parts else match.end()


def _is_person(text: str, named: Named) -> bool:
    """Whether something beside a name shows that it is a person's."""
    before = text[max(0, named.start - 30) : named.start]
    led = RIGHT_BEFORE.search(before)
    shown = (led and led[1].lower() in _heads()) or AGED.match(text, named.end) or SAYING.search(before)
    return bool(shown) and len(named.name.split()) < 4


def _full(found: list[Named], persons: set[str]) -> dict[str, str]:
    """For each short name the one long name that begins or ends with it; a person's only ends with it.

    What stands behind "in" is a place, which lends its name to others: "Portsay" is not the Portsay Police.
    """
    names, placed = {named.name for named in found}, {named.name for named in found if named.located}
    longer: dict[str, set[str]] = defaultdict(set)
    for name in {named.name for named in found if not named.heading}:
        parts = name.split()
        if len(parts) > 1 and parts[-1] in names:
            longer[parts[-1]].add(name)
        if len(parts) > 1 and parts[0] in names - placed - persons and name not in persons and parts[0].upper() not in names:
            longer[parts[0]].add(name)
    return {short: next(iter(wholes)) for short, wholes in longer.items() if len(wholes) == 1}


def _kinds(
    text: str, found: list[Named], full: dict[str, str], persons: frozenset[str]
) -> dict[str, tuple[tuple[int, str], ...]]:
    """The names that each common noun can stand for, in their order."""
    kinds: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for named in found:
        whole = full.get(named.name, named.name)
        nouns = {whole.split()[-1].lower()} if len(whole.split()) > 1 else set()
        apposed, led = APPOSED.match(text, named.end), LED.search(text, max(0, named.start - 30), named.start)
        nouns |= {apposed["what"].split()[-1]} if apposed else set()
        nouns |= {led["what"]} if led else set()
        for noun in nouns:
            if (noun in words("generic")) and whole not in persons:
                kinds[lemma(noun)].append((named.start, whole))
    return {noun: tuple(sorted(known)) for noun, known in kinds.items()}


def _topic(reading: Reading, found: list[Named], full: dict[str, str], persons: frozenset[str]) -> str | None:
    """What a text is about: of the names in its first sentences the one that it says most of."""
    leading = [s for s in reading.telling if s.zone in ("heading", "paragraph")][:LEADING]
    limit = leading[-1].span.end if leading else 0
    placed = {w for s in reading.telling for m in s.mentions if _is_registered(m) for w in (m.quote, m.quote.split()[0])}
    score: dict[str, int] = defaultdict(int)
    first: dict[str, int] = {}
    for named in found:
        whole = full.get(named.name, named.name)
        if named.name in placed or whole in placed or whole.isupper() or reading.text[named.start - 1 : named.start] == "(":
            continue
        if (" " not in whole and not is_name(whole)) or BYLINE.search(reading.text, max(0, named.start - 8), named.start):
            continue
        first.setdefault(whole, named.start)
        score[whole] += (OUTRIGHT if named.opens else 0 if named.located else 1) * (1 if whole in persons else 3)
    for name in sorted(score, key=len):  # what a longer name begins with lends it its own weight
        short = next((s for s in first if s != name and name.startswith(f"{s} ")), None)
        if short is not None:
            score[short] += score.pop(name)
            first[short] = min(first[short], first[name])
    known = [name for name in score if first[name] < limit and score[name]]
    best = max(known, key=lambda name: (score[name], -first[name]), default=None)
    if best is not None and best not in persons:
        return best
    report = next((s for s in leading if s.zone == "paragraph"), None)
    dateline = DATELINE.match(reading.text, report.span.start) if report else None
    return dateline["place"].title() if dateline else best or _affair(reading, leading)


def _affair(reading: Reading, leading: list[Sentence]) -> str | None:
    """The common noun for what a text without a name is about: "study" of "a study finds"."""
    for sentence in leading:
        for token in TOKEN.finditer(reading.text, sentence.span.start, sentence.span.end):
            if token.group().lower() in words("affairs"):
                return token.group().lower()
    return None


def _is_registered(mention: Mention) -> bool:
    """Whether a mention is of a place that the registry knows."""
    value = mention.value
    return isinstance(value, Reference) and bool(value.entities) and value.entities[0].type in PLACES
