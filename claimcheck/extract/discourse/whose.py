"""Of whom or what a clause speaks: its subject by name, what a pronoun or a common noun stands for, else the topic."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from claimcheck.entities import Reference
from claimcheck.extract.discourse.antecedents import definite, subjects_before
from claimcheck.extract.discourse.bearers import date_names
from claimcheck.extract.discourse.cast import Bearer, Cast
from claimcheck.extract.discourse.clauses import antecedent, earlier_subject
from claimcheck.extract.discourse.described import (
    behind_front,
    deed_on,
    described,
    head_of,
    is_idle,
    is_measure,
    linking,
    which_of,
    with_kind,
)
from claimcheck.extract.discourse.namings import bare_start, firms, names, openers, unformed
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.extract.discourse.subjects import ARTICLE, is_name, phrase_before, trimmed
from claimcheck.extract.discourse.verbs import words
from claimcheck.extract.naming.owners import PLACES
from claimcheck.extract.numbers.nouns import is_plural
from claimcheck.tables import table

# behind the name of a land, a noun that is what it says: "the Ohio company"
LAND = re.compile(r"\s[a-z][a-z-]{2,20}")
# a place whose land follows behind its comma
TOWN = re.compile(r"[a-z]\s(?:in|at|near|off|from|of|outside)\s[A-Z][\w’'-]{1,24}(?:\s[A-Z][\w’'-]{1,24}){0,2},\s$")
LONGEST_TOWN = 100  # code points of it
# the name that ends a noun phrase
LAST_NAME = re.compile(r"(?<![\w’'.-])(?P<name>[A-Z][\w’'&-]{1,24}(?:\s(?:of\s)?[A-Z][\w’'&-]{1,24}){0,5})\Z")
# who is of a body: "Ana Prat of Tarn Rail"
OF_BODY = re.compile(r"(?P<name>[A-Z][\w’'.-]{1,24}(?:\s[A-Z][\w’'.-]{1,24}){1,3})\s(?:of|from)\s(?:the\s)?\Z")
# a common noun that the text has spoken of: "the ferry"
DEFINITE = re.compile(r"(?:the|this|that)\s", re.I)
# whose a thing is, at the head of a noun phrase without another name: "its budget", "the ministry’s budget"
OWNED = re.compile(
    r"(?P<whose>(?i:its|their|his|her|whose)|(?P<owner>(?:[Tt]he\s|[Aa]n?\s)?(?:[\w-]{1,24}\s){0,3}[\w-]{1,24})(?:[’']s|(?<=s)[’']))"
    r"\s(?:own\s)?(?=[a-z])(?![^A-Z]{0,200}[A-Z])"
)


MOST = 64  # pronouns that are followed to what they stand for


def bearer(cast: Cast, sentence: Sentence, phrase: tuple[int, str] | None, links: int = 0) -> Bearer:
    """Of whom a noun phrase at an offset speaks; found once, for what a pronoun stands for may be a pronoun itself.

    `links` counts the pronouns that were followed to this one.
    """
    if phrase is None or links == MOST or is_idle(phrase[1]):
        return Bearer(cast.topic, inherited=True, topical=True)
    known = cast.bearers.get(phrase)
    if known is None:
        known = cast.bearers[phrase] = _bearer(cast, sentence, phrase, links)
    return known


def _bearer(cast: Cast, sentence: Sentence, phrase: tuple[int, str], links: int) -> Bearer:
    at, written = _with_land(cast, sentence, *behind_front(*phrase))
    owned = OWNED.match(written)
    if owned and (owner := _owner(cast, sentence, at, owned, links)):
        noun = trimmed(written[owned.end() :])
        if owned["owner"] and owner.topical and not owner.described and not is_measure(head_of(noun)):
            return _common(cast, noun, head_of(noun))  # "the residents' petition"
        return _belonging(owner, noun)
    plain = trimmed(written)
    head = head_of(plain)
    named = _named(cast, sentence, at, written)
    if named is not None and (other := deed_on(written, opens=at == sentence.span.start)):
        return Bearer(f"{other} of {named}", head=other, owner=named)
    if named is not None:
        named = with_kind(which_of(written, named), unformed(plain))
        return Bearer(named, head=head if head[:1].islower() else "")
    low = plain.lower().removeprefix("between them ").strip()
    if low in words("pronouns", "thing") | words("pronouns", "several") and (
        before := earlier_subject(cast.text, sentence, at)
    ):
        meant = bearer(cast, sentence, before, links + 1)
        if meant.name not in cast.persons or low in words("pronouns", "several"):
            return evolve(meant, inherited=True)
    if found := _pronoun(cast, low, at, links):
        return found
    if DEFINITE.match(written) and (name := definite(cast, head.lower(), at, bare=plain.lower() == head)):
        return Bearer(name, inherited=True)
    return _common(cast, plain, head)


def _with_land(cast: Cast, sentence: Sentence, at: int, phrase: str) -> tuple[int, str]:
    """A noun phrase; where it is but the land of a place before a comma, all of it: "the yard in Gdynia, Poland"."""
    town = TOWN.search(cast.text, max(sentence.span.start, at - LONGEST_TOWN), at)
    if town and any(
        m.span.start <= at < m.span.end and r.entities and r.entities[0].type in PLACES
        for m, r in sentence.valued(Reference)
    ):
        whole = phrase_before(cast.text, sentence.span.start, town.end() - 1)
        phrase = cast.text[whole[0] : at + len(phrase)] if whole else phrase
        at = whole[0] if whole else at
    return at, " ".join(phrase.split())


def holder(cast: Cast, sentence: Sentence, owner: str, at: int) -> Bearer | None:
    """Whose a measure is by the words beside it, at an offset; None where nobody is meant for certain.

    `owner` is a name, a noun, "its" or "the"; empty where nothing stands beside the measure.
    """
    low, plain = owner.strip().lower(), trimmed(f"{owner.strip()} ")
    first, _, rest = plain.partition(" ")
    if first in date_names() and (not rest or rest.isdigit()):
        low = plain = ""  # "total assets at September 30" are not September's
    if plain[:1].isupper():
        return Bearer(_called(cast, sentence, plain))
    possessive = low == "whose" or low in table("clauses")["possessives"]
    if plain and not possessive and not ARTICLE.fullmatch(f"{low} "):
        meant = (
            definite(cast, plain.split()[-1], at)
            if plain.split()[-1] in table("measures")["bearers"]["words"]
            else None
        )
        return Bearer(meant, inherited=True) if meant else None
    if low == "whose":
        return _before_whose(cast, sentence, at)
    before = earlier_subject(cast.text, sentence, at)
    who = bearer(cast, sentence, before) if before else None
    if low in table("clauses")["possessives"]:
        found = who if who and not who.topical else _pronoun(cast, table("clauses")["possessives"][low], at)
        return evolve(found, inherited=True) if found else None
    earlier = (bearer(cast, *known) for known in subjects_before(cast, at))
    named = (b.owner or b.name for b in (*filter(None, [who]), *earlier) if not b.topical)
    name = next((name for name in named if name not in cast.persons), cast.topic)
    return Bearer(name, inherited=True) if name and not name.islower() else None


def _called(cast: Cast, sentence: Sentence, name: str) -> str:
    """The entity whose name some words begin with, else the name in full."""
    for mention, reference in sentence.valued(Reference):
        if name.startswith(mention.quote) and len(reference.candidates) == 1:
            return _id_or_whole(cast, reference, mention.quote)
    found = names().match(name)
    return cast.whole(found.group()) if found else name


def _common(cast: Cast, plain: str, head: str) -> Bearer:
    """Of whom a common noun speaks: of what it names, but of the topic where it is what somebody has."""
    own = None if is_measure(head) else described(plain, head)
    name = own or cast.topic or described(plain, head)
    return Bearer(name, inherited=True, topical=True, head=head, described=own is not None)


def itself(who: Bearer, phrase: tuple[int, str]) -> Bearer:
    """Of what a noun phrase speaks whose verb is said of the thing, not of whom it belongs to: "agency staff cost 4 million"."""
    plain = trimmed(behind_front(*phrase)[1])
    own = described(plain, head_of(plain)) if who.topical and not who.described else None
    return evolve(who, name=own, described=True) if own else who


def _owner(cast: Cast, sentence: Sentence, at: int, owned: re.Match[str], links: int) -> Bearer | None:
    """Whom the owner at the head of a noun phrase stands for: "its", "the ministry’s"."""
    if owned["owner"]:
        return bearer(cast, sentence, (at, owned["owner"]), links + 1)
    if owned["whose"].lower() == "whose":
        return _before_whose(cast, sentence, at, links)
    pronoun: str = table("clauses")["possessives"][owned["whose"].lower()]
    before = None if pronoun in words("pronouns", "person") else earlier_subject(cast.text, sentence, at)
    if before:
        return evolve(bearer(cast, sentence, before, links + 1), inherited=True)
    return _pronoun(cast, pronoun, at, links)


def _before_whose(cast: Cast, sentence: Sentence, at: int, links: int = 0) -> Bearer | None:
    """Of whom a clause with "whose" speaks: of the noun phrase right before it."""
    found = antecedent(cast.text, sentence, at)
    return bearer(cast, sentence, found, links + 1) if found else None


def _belonging(owner: Bearer, noun: str) -> Bearer:
    """Of whom something that somebody has speaks: of its owner where it is a measure, else of itself as theirs."""
    head = head_of(noun)
    if not head or is_measure(head):
        return evolve(owner, head=head)
    what = described(_uncounted(noun), head)
    name = f"{what} of {owner.name}" if what and owner.name else owner.name
    return evolve(owner, name=name, head=head, owner=owner.name)


def _uncounted(noun: str) -> str:
    """What somebody has without how many or which of them: "books" of "three books", "book" of "first book"."""
    first, _, rest = noun.partition(" ")
    numbers = first in table("numerals")["cardinals"] or first in table("numerals")["ordinals"]
    return rest if rest and numbers else noun


def _named(cast: Cast, sentence: Sentence, at: int, written: str) -> str | None:
    """The name a phrase has: the entity it ends with, else its last name in full."""
    where = linking("where").search(written)
    if where and (first := LAST_NAME.search(written, 0, where.start())) and _is_surely(cast, first["name"]):
        written = written[: where.start()]  # "the Old Mill Bridge in Torvale" is the bridge
    end = at + len(written)
    for mention, reference in reversed(list(sentence.valued(Reference))):
        if at <= mention.span.start and mention.span.end <= end + 1 and len(reference.candidates) == 1:
            if " " not in mention.quote and mention.span.start == sentence.span.start and not is_name(mention.quote):
                continue  # "Revenue rose", at the head of a sentence, is no agency
            is_place = bool(reference.entities) and reference.entities[0].type in PLACES
            if is_place and (
                LAND.fullmatch(cast.text, mention.span.end, end) or _is_where(written[: mention.span.start - at])
            ):
                return None  # "the Ohio company", "the plant in Ohio"
            if not is_place and (whose := OF_BODY.search(written, 0, mention.span.start - at)):
                return cast.whole(whose["name"])
            if reference.entities or mention.span.end >= end - 3:
                return _id_or_whole(cast, reference, mention.quote)
    found = [m for m in names().finditer(written) if m.group().split()[0] not in date_names()]
    found = [m for m in found if m.group() not in openers() and (m.start() or _is_surely(cast, m.group()))]
    if not found:
        return None
    start, end = found[-1].span()
    if _is_where(written[:start]):
        return None
    bare = bare_start(written, start, end)
    return cast.whole(written[bare if bare < end else start : end])


def _is_where(before: str) -> bool:
    """Whether what leads to a name says where something is that has a noun of its own: "the plant at" Tczew.

    A measure is of the place, and so are people: "unemployment in Lowby", "voters in Lowby".
    """
    where = linking("where").search(before)
    head = head_of(trimmed(before[: where.start()])) if where else ""
    return head.islower() and not is_plural(head) and (head in _of_events() or not is_measure(head))


@cache
def _of_events() -> frozenset[str]:
    """Measures of what takes place: a crowd is of a match, not of the ground."""
    return frozenset(noun for row in table("clauses")["event"] for noun in row["measures"])


def _is_surely(cast: Cast, name: str) -> bool:
    """Whether a word with a capital at the head of a phrase is a name: "City" too, where the text has "Harbour City"."""
    return " " in name or name in cast.full or is_name(name)


def _id_or_whole(cast: Cast, reference: Reference, quote: str) -> str:
    """The id of a known entity; of a body that no registry knows its full name in the text."""
    return reference.candidates[0] if reference.entities else cast.whole(unformed(quote))


def _somebody(cast: Cast, at: int, links: int) -> str | None:
    """Whom "she" stands for where nothing shows the last subject to be a person, or it is a ship: a name of two words, or a vessel."""
    for sentence, phrase in subjects_before(cast, at):
        plain = trimmed(f"{phrase[1]} ")
        if not plain or (not plain[:1].isupper() and plain.split()[0] not in words("vessels")):
            continue
        meant = bearer(cast, sentence, phrase, links + 1)
        if meant.name and not (meant.topical or meant.inherited) and " " in plain and not _is_firm(plain):
            return meant.name
    return None


def _is_firm(name: str) -> bool:
    """Whether a name of several words is of no person: its last word is an English one, or that of a company."""
    return firms("legal", "groups", "dealing").search(name) is not None or not is_name(name.split()[-1])


def _pronoun(cast: Cast, low: str, at: int, links: int = 0) -> Bearer | None:
    """Whom a pronoun stands for: a person last spoken of, a thing that the sentences before are about; else the topic."""
    if low in words("pronouns", "person"):
        found = cast.last(cast.paragraph(at), at, person=True) or _somebody(cast, at, links)
        return Bearer(found, inherited=True) if found else None
    several = low in words("pronouns", "several")
    if not several and low not in words("pronouns", "thing"):
        return None
    for sentence, phrase in subjects_before(cast, at):
        meant = evolve(bearer(cast, sentence, phrase, links + 1), inherited=True)
        is_thing = meant.described and is_plural(meant.head) == several
        if meant.name and meant.name not in cast.persons and (is_thing or not meant.topical):
            return meant
    return Bearer(cast.topic, inherited=True, topical=several) if cast.topic else None
