"""Of whom or what a clause speaks: its subject by name, what a pronoun or a common noun stands for, else the topic."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve, frozen

from claimcheck.entities import Reference
from claimcheck.extract.discourse.bearers import DATES
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.clauses import earlier_subject
from claimcheck.extract.discourse.namings import NAME, openers
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.extract.discourse.subjects import is_name, trimmed
from claimcheck.extract.discourse.verbs import words
from claimcheck.extract.numbers.nouns import is_plural, lemma
from claimcheck.tables import table

# what parts the head of a noun phrase from what follows it
OF = re.compile(r"\s(?:of|in|at|for|on|from|to|by|with|between|among|aboard|near)\s")
# words at the head of a noun phrase that make it one of time or of number
OPENING = frozenset(
    {"last", "next", "this", "late", "early", "more", "most", "nearly", "under", "despite", "during", "yesterday"}
)
LONGEST = 4  # words of a noun phrase that names a thing
AGENTS = ("ers", "ors", "ists", "cials", "ents", "men", "women", "people")
# a common noun that the text has spoken of: "the ferry", "its ferry"
DEFINITE = re.compile(r"(?:the|this|that|its|their|his|her)\s", re.I)


@frozen
class Bearer:
    """Of whom a clause speaks; `inherited` where its sentence does not name it, `topical` where nothing near does.

    `head` is the common noun of the phrase: "net debt" of "Larne's net debt".
    """

    name: str | None
    inherited: bool = False
    topical: bool = False
    head: str = ""


def bearer(cast: Cast, sentence: Sentence, phrase: tuple[int, str] | None) -> Bearer:
    """Of whom a noun phrase at an offset speaks."""
    if phrase is None or _is_idle(phrase[1]):
        return Bearer(cast.topic, inherited=True, topical=True)
    at, written = phrase[0], " ".join(phrase[1].split())
    plain = trimmed(written)
    head = _head(plain)
    named = _named(cast, sentence, at, written)
    if named is not None:
        return Bearer(named, head=head if head[:1].islower() else "")
    low = plain.lower().removeprefix("between them ").strip()
    if low in words("pronouns", "thing") and (before := earlier_subject(cast.text, sentence, at)):
        return evolve(bearer(cast, sentence, before), inherited=True)
    found = _pronoun(cast, low, at)
    if found is not None:
        return Bearer(found, inherited=True)
    if DEFINITE.match(written) and (meant := definite(cast, head.lower(), at)):
        return Bearer(meant, inherited=True)
    own = (
        None
        if (head and not _measures().isdisjoint((head.lower(), lemma(head.lower())))) or cast.topic in cast.persons
        else _described(plain, head)
    )
    return Bearer(own or cast.topic or _described(plain, head), inherited=True, topical=True, head=head)


def _is_idle(written: str) -> bool:
    """Whether a noun phrase says of nothing what it is: "there were 38", "the figure was"."""
    return trimmed(" ".join(written.split())).lower() in table("clauses")["idle"]["words"]


@cache
def _measures() -> frozenset[str]:
    """Nouns for what somebody has: a figure of them is said of whom the text is about."""
    return frozenset(head for row in table("measures")["measure"] for head in row["heads"])


def _described(plain: str, head: str) -> str | None:
    """A noun phrase as it names its thing, in the singular; None for people at work: "rescuers", "officials"."""
    first = OF.split(plain, maxsplit=1)[0].split()
    if (
        not head
        or head.lower() in _empty()
        or (first[:1] and first[0].lower() in _empty() | OPENING)
        or not first
        or len(first) > LONGEST
        or (is_plural(head) and head.endswith(AGENTS))
    ):
        return None
    if first[0].isdigit() or not all(word.replace("-", "").replace("’", "").isalpha() for word in first):
        return None
    return " ".join([*first[:-1], lemma(head)]).lower()


def definite(cast: Cast, head: str, at: int) -> str | None:
    """What "the ferry", "the company", "the striker" stands for."""
    if head in words("people") or head in table("offices")["heads"]["words"]:
        return cast.last(0, at, person=True)
    if not head or head in words("affairs"):
        return None
    if head not in words("generic"):
        return cast.meant(head, at)
    company = head in table("measures")["bearers"]["words"]
    spoken = cast.last(cast.paragraph(at), at, person=False) if company else None
    introduced = company or not cast.lead.isdisjoint(_alike(head))
    may_be = introduced and cast.topic not in cast.persons and not _is_other(cast, head)
    return cast.meant(head, at) or spoken or (cast.topic if may_be else None)


def _is_other(cast: Cast, head: str) -> bool:
    """Whether the text shows its topic to be of another kind: what has a crew is no company."""
    return bool(cast.nouns) and cast.nouns.isdisjoint(_alike(head))


def _alike(noun: str) -> frozenset[str]:
    """The nouns that stand for the same kind of thing: the ship, the ferry."""
    groups: list[list[str]] = table("clauses")["alike"]["groups"]
    return frozenset({noun}.union(*(group for group in groups if noun in group)))


@cache
def _empty() -> frozenset[str]:
    """Words that name nothing by themselves."""
    listed = ("attributive", "breaks", "relatives", "joining", "adverbs", "locative")
    return frozenset(w for name in listed for w in words(name)).union(*table("clauses")["pronouns"].values())


def _head(plain: str) -> str:
    """The last word of a noun phrase before what follows it, in lower case where it is no name."""
    first = OF.split(plain, maxsplit=1)[0].split()
    return first[-1] if first and first[-1].isalpha() else ""


def _named(cast: Cast, sentence: Sentence, at: int, written: str) -> str | None:
    """The name a phrase has: the entity it ends with, else its last name in full."""
    end = at + len(written)
    for mention, reference in reversed(list(sentence.valued(Reference))):
        if at <= mention.span.start and mention.span.end <= end + 1 and len(reference.candidates) == 1:
            if " " not in mention.quote and mention.span.start == sentence.span.start and not is_name(mention.quote):
                continue  # "Revenue rose", at the head of a sentence, is no agency
            if reference.entities or mention.span.end >= end - 3:
                return _id_or_whole(cast, reference, mention.quote)
    names = [m for m in NAME.finditer(written) if m.group().split()[0] not in DATES]
    names = [
        m
        for m in names
        if m.group() not in openers() and (m.start() or len(m.group().split()) > 1 or is_name(m.group()))
    ]
    if not names:
        return None
    parts = names[-1].group().split()
    while len(parts) > 1 and parts[0] in openers():
        parts.pop(0)
    return cast.whole(" ".join(parts))


def _id_or_whole(cast: Cast, reference: Reference, quote: str) -> str:
    """The id of a known entity; of a body that no registry knows its full name in the text."""
    return reference.candidates[0] if reference.entities else cast.whole(quote)


def _pronoun(cast: Cast, low: str, at: int) -> str | None:
    """The name a pronoun stands for: what its paragraph last spoke of, else the topic."""
    person = low in words("pronouns", "person")
    if not person and low not in words("pronouns", "thing"):
        return None
    paragraph = cast.paragraph(at)
    found = cast.last(paragraph, at, person=person)
    return found or (None if person else cast.topic)
