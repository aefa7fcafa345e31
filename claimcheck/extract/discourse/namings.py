"""The names of a text: where each stands, which are persons', and the long form of each short one."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from attrs import frozen

from claimcheck.extract.discourse.bearers import date_names
from claimcheck.extract.discourse.deeds import words as deed_words
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.extract.discourse.verbs import words
from claimcheck.extract.text import datelines
from claimcheck.tables import table
from claimcheck.times import Time

# a word of a name; a possessive ends one, but for those within names: "Farmers' Union", "St Bride's Hospice"
REST = r"[\w&-]{0,30}(?:[’'](?!s\b)[A-Za-z]\w{1,20})?"
# an age, or a relative pronoun, behind the name of a person, and a title before it
AGED = re.compile(r",\s\d{1,3},|,\swho\s")
# what somebody is, behind a name and before it: "Ana Prat, the agency’s chief", "its leader, Ana Prat,"
APPOSED = re.compile(r",\s(?:an?|the|its|his|her|their)\s(?P<what>[a-z][^,.;\n]{1,60}?)(?=[,.;]|\s(?:of|at|for|in)\s)")
BEFORE = re.compile(r"\b(?:an?|the|its|his|her|their|[’']s)\s(?:[a-z-]{2,20}\s){0,3}(?P<what>[a-z-]{3,20}),\s$")
SAYING = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof|Professor|Judge|By)\.?\s$")
# the word right before a name, in its sentence
RIGHT_BEFORE = re.compile(r"(?<![\w’'-])([A-Za-z][\w-]{1,24})\s$")
PART = re.compile(r"\s*+(?P<word>\S++)")


@cache
def names() -> re.Pattern[str]:
    """A run of capitalised words."""
    known = table("organisations")["possessors"]
    possessors = "|".join(map(re.escape, known["words"]))
    saints = "|".join(rf"(?<=\b{re.escape(saint)}\s)" for saint in known["saints"])
    owning = rf"(?:(?:{possessors})[’']s?|(?:{saints})[A-Z]\w{{1,20}}[’']s)(?=\s[A-Z])"
    return re.compile(rf"(?<![\w’'.-])(?:{owning}|[A-Z]{REST})(?:\s(?:{owning}|[A-Z]{REST})){{0,5}}")


@frozen
class Named:
    """A name where it stands: as written, without a possessive.

    `opens` says that it opens its sentence, `located` that it follows "in" and the like or is in a dateline, `heading` that it stands in a heading.
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
    return frozenset([*rows["heads"]["words"], *rows["honorifics"]["words"]]) | words("people")


@cache
def _titles() -> frozenset[str]:
    """Words before a name that are no part of it."""
    rows = table("offices")
    fields = frozenset(rows["fields"]["words"]) - words("naming")
    return _heads() | fields | {*rows["flags"]["former"], *rows["flags"]["neutral"], "rival", "chief"}


@cache
def leading() -> frozenset[str]:
    """Words before a name that is not what a text is about: where something is, and who only tells it."""
    return words("locative") | words("outlets")


def openers() -> frozenset[str]:
    """Words that open a sentence before a name, and are no part of it."""
    return deed_words("openers")


@cache
def firms(*kinds: str) -> re.Pattern[str]:
    """The end of a name that is a company's: its legal form, or a word of `groups` that companies are named by."""
    known = (word for kind in kinds for word in table("organisations")["companies"][kind])
    return re.compile(r"\s(?:" + "|".join(map(re.escape, known)) + r")\Z")


def unformed(name: str) -> str:
    """A name without the legal form of a company, which is no part of it in running text.

    >>> unformed("Larne Foods plc"), unformed("Larne Foods")
    ('Larne Foods', 'Larne Foods')
    """
    return firms("legal").sub("", name)


def names_in(text: str, sentence: Sentence) -> list[Named]:
    """The names of a sentence that are no dates, without the words that open it and the titles before them."""
    dated = [m.span for m, _ in sentence.valued(Time)]
    found = []
    begins = datelines.end_of(text, sentence.span.start, sentence.span.end) or sentence.span.start
    for match in names().finditer(text, sentence.span.start, sentence.span.end):
        start = bare_start(text, *match.span())
        name = unformed(" ".join(text[start : match.end()].split()))
        if text[match.end() : match.end() + 1] in ("'", "’") and name.endswith("s") and sentence.zone == "heading":
            name = name.rpartition(" ")[0] or name  # "Lowby Miners' strike" is about Lowby
        if len(name) < 2 or name.split()[0] in date_names() or any(s.start <= start < s.end for s in dated):
            continue
        before = text[max(sentence.span.start, start - 24) : start].lower().split()
        before = [] if len(before) > 1 and before[-2] in words("held_in") else before
        led = before[-2] if len(before) > 1 and before[-1] == "the" else before[-1] if before else ""
        found.append(
            Named(
                start,
                match.end(),
                name,
                0 <= start - begins < 6,
                start < begins or led in leading(),
                sentence.zone == "heading",
            )
        )
    return found


def bare_start(text: str, start: int, end: int) -> int:
    """Where a name begins behind the words that open its sentence and the titles before it: "Then Mayor Ana Prat"."""
    while part := PART.match(text, start, end):
        word = part.group("word")
        is_last = part.end() == end
        if word not in openers() and (is_last or (word.lower() not in _titles() and word not in date_names())):
            return part.start("word")
        start = part.end()
    return end


def offices_of(text: str, named: Named) -> set[str]:
    """What the words beside a name say that the person is: mayor, judge, striker; nothing where they do not say."""
    before = text[max(0, named.start - 30) : named.start]
    led = RIGHT_BEFORE.search(before)
    what = (APPOSED.match(text, named.end) if text.startswith(",", named.end) else None) or (
        BEFORE.search(before) if "," in before[-3:] else None
    )
    said = {led[1].lower()} if led else set[str]()
    said |= {what["what"].split()[-1]} if what else set()
    return said & _heads()


def is_person(text: str, named: Named) -> bool:
    """Whether something beside a name shows that it is a person's."""
    if named.name.count(" ") > 2:
        return False
    if offices_of(text, named):
        return True
    before = text[max(0, named.start - 30) : named.start]
    if text.startswith(",", named.end) and AGED.match(text, named.end) and not before.endswith(("of ", "at ")):
        return True  # but not "the head of Larne Ltd, who"
    return SAYING.search(before) is not None


def full_names(found: list[Named], persons: set[str]) -> dict[str, str]:
    """For each short name the one long name that begins or ends with it; a person's only ends with it.

    What stands behind "in" is a place, which lends its name to others: "Portsay" is not the Portsay Police.
    """
    names, placed = {named.name for named in found}, {named.name for named in found if named.located}
    things, longer = names - placed - persons, defaultdict[str, set[str]](set)
    for name in {named.name for named in found if not named.heading}:
        parts = name.split()
        if len(parts) > 1 and parts[-1] in names:
            longer[parts[-1]].add(name)
        if len(parts) > 1 and parts[0] in things and name not in persons and parts[0].upper() not in names:
            longer[parts[0]].add(name)
    return {short: next(iter(wholes)) for short, wholes in longer.items() if len(wholes) == 1}
