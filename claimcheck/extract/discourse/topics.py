"""What a text is about as a whole: the name that its first sentences say most of, else its kind of affair."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise

from claimcheck.claims import Mention
from claimcheck.entities import Reference
from claimcheck.extract.discourse.namings import Named
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import is_name
from claimcheck.extract.discourse.verbs import TOKEN, words
from claimcheck.extract.naming.owners import PLACES
from claimcheck.extract.text import datelines
from claimcheck.tables import table

BYLINE = re.compile(r"\b(?:By|by|Editing by|Reporting by)\s$")
LABEL = re.compile(r":\s")  # behind a word that says what kind of text follows: "Explainer: what the new law means"
# a line in capitals that ends in the noun of a body, and a word of it that is none but an acronym
CAPITALS = re.compile(r"(?:[A-Z][A-Z’'&-]{1,24}\s){1,6}(?P<head>[A-Z]{3,16})\s*")
ACRONYM = re.compile(r"[B-DF-HJ-NP-TV-Z]{2,5}")  # without a vowel: NHS
FARTHEST = 8_000  # code points of a text in which its common nouns are counted
DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his)\s(?P<noun>[a-z]{4,16})\b")
OUTRIGHT = 3  # what a name in the subject of a sentence counts for, one inside it counting one
THING = 3  # what a name of a thing counts for against that of a person
OFTEN = 3  # how often a word stands within sentences with a capital that is a name, whatever it means otherwise
LEADING = 4  # sentences in which a text says what it is about


def topic_of(reading: Reading, found: list[Named], full: dict[str, str], persons: frozenset[str]) -> str | None:
    """What a text is about: of the names in its first sentences the one that it says most of."""
    leading = _leading(reading)
    limit = leading[-1].span.end if leading else 0
    score, first = _weighed(reading, found, full, persons)
    known = [name for name in score if first[name] < limit and score[name]]
    best = max(known, key=lambda name: (score[name], -first[name]), default=None)
    if best is not None and best not in persons:
        return best
    if whole := body_headed(reading):
        return whole
    report = next((s for s in leading if s.zone == "paragraph"), None)
    place = datelines.place_at(reading.text, report.span.start) if report else None
    return place or best or _affair(reading, leading) or _headlined(reading)


def body_headed(reading: Reading) -> str | None:
    """The body that stands in capitals over a paper of its own: "Lowby Hospitals Trust" of LOWBY HOSPITALS TRUST."""
    for sentence in _leading(reading):
        found = CAPITALS.fullmatch(reading.text, sentence.span.start, sentence.span.end)
        if found and found["head"].capitalize() in table("organisations")["heads"]["words"]:
            return " ".join(word if ACRONYM.fullmatch(word) else _cased(word) for word in found.group().split())
    return None


def _cased(word: str) -> str:
    return word.lower() if word.lower() in words("linking", "of") | {"the", "and"} else word.capitalize()


def lead_nouns(reading: Reading) -> frozenset[str]:
    """The common nouns with which the first sentences of a text bring in what it is about: "a car ferry"."""
    said: set[str] = set()
    for sentence in _leading(reading):
        tokens = [token.lower() for token in TOKEN.findall(reading.text, sentence.span.start, sentence.span.end)]
        said |= {noun for before, noun in pairwise(["", *tokens]) if before not in ("the", "this", "that", "no")}
    return words("generic") & said


def event_nouns(text: str) -> dict[str, str]:
    """For each measure of an event the common noun by which a text calls the event: "election" for its turnout."""
    said = set(map(str.lower, TOKEN.findall(text)))
    found: dict[str, str] = {}
    for row in table("clauses")["event"]:
        noun = next((noun for noun in row["nouns"] if noun in said), None)
        if noun is not None:
            found |= dict.fromkeys(row["measures"], noun)
    return found


@cache
def event_words() -> frozenset[str]:
    """Nouns for what takes place at a time: an election, a hearing, a pact that is signed."""
    listed = frozenset(noun for row in table("clauses")["event"] for noun in row["nouns"])
    return listed | words("affairs") | words("ongoing") | words("dated")


def _leading(reading: Reading) -> list[Sentence]:
    return [s for s in reading.telling if s.zone in ("heading", "paragraph")][:LEADING]


def _weighed(
    reading: Reading, found: list[Named], full: dict[str, str], persons: frozenset[str]
) -> tuple[dict[str, int], dict[str, int]]:
    """How much a text says of each of its names, and where it first does."""
    placed = {
        w for s in reading.telling for m in s.mentions if _is_registered(m) for w in (m.quote, m.quote.split()[0])
    }
    score: dict[str, int] = defaultdict(int)
    first: dict[str, int] = {}
    inside = Counter(named.name for named in found if not named.opens)
    for named in found:
        whole = full.get(named.name, named.name)
        bracketed = reading.text[named.start - 1 : named.start] == "(" or LABEL.match(reading.text, named.end)
        if named.name in placed or whole in placed or whole.isupper() or bracketed:
            continue
        before = (reading.text, max(0, named.start - 8), named.start)
        known = " " in whole or inside[whole] >= OFTEN or is_name(whole)
        if not known or BYLINE.search(*before):
            continue
        first.setdefault(whole, named.start)
        score[whole] += (OUTRIGHT if named.opens else 0 if named.located else 1) * (1 if whole in persons else THING)
    located = {named.name for named in found if named.located}
    order = {name: number for number, name in enumerate(first) if name not in located}
    for name in sorted(score, key=len):  # what a longer name begins with lends it its own weight
        beginnings = (name[:at] for at, sign in enumerate(name) if sign == " ")
        short = min((s for s in beginnings if s in order), key=order.__getitem__, default=None)
        if short is not None:
            score[short] += score.pop(name)
            first[short] = min(first[short], first[name])
    return score, first


def _affair(reading: Reading, leading: list[Sentence]) -> str | None:
    """The common noun for what a text without a name is about: "study" of "a study finds"."""
    for sentence in leading:
        for token in TOKEN.finditer(reading.text, sentence.span.start, sentence.span.end):
            if token.group().lower() in words("affairs"):
                return token.group().lower()
    return None


def _headlined(reading: Reading) -> str | None:
    """The common noun of the first line that the text says most, behind an article: "grant" of a new heating grant."""
    first = next((s for s in reading.telling if s.zone in ("heading", "paragraph")), None)
    if first is None:
        return None
    said = Counter(m["noun"] for m in DETERMINED.finditer(reading.text, first.span.end, first.span.end + FARTHEST))
    inside = {t.lower() for t in TOKEN.findall(reading.text, first.span.start, first.span.end)}
    known = [(count, noun) for noun, count in said.items() if noun in inside and count >= OFTEN]
    return max(known)[1] if known else None


def _is_registered(mention: Mention) -> bool:
    """Whether a mention is of a place that the registry knows."""
    value = mention.value
    return isinstance(value, Reference) and bool(value.entities) and value.entities[0].type in PLACES
