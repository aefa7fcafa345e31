"""A noun phrase as it names its thing: its head, its words without what is told in front, and whether it names one at all."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extract.discourse.bearers import date_names
from claimcheck.extract.discourse.subjects import trimmed
from claimcheck.extract.discourse.verbs import lemma_of, words
from claimcheck.extract.numbers.nouns import is_plural, lemma
from claimcheck.tables import table

# an act on a thing, at the head of a sentence: "Building the"
ACT = re.compile(r"(?P<act>[A-Z][a-z]{2,14}ing)\sthe\s(?=[A-Z])")
# "a rival of", "the former owner of the"
OF_NAME = re.compile(
    r"(?:(?i:the|an?|one)\s)?(?:[a-z-]{2,16}\s){0,2}?(?P<head>[a-z]{4,16})\s(?:of|behind|at)\s(?:the\s)?(?=[A-Z])"
)
LONGEST = 4  # words of a noun phrase that names a thing
AGENTS = ("ers", "ors", "ists", "ysts", "cials", "ents", "men", "women", "people")


@cache
def linking(*kinds: str) -> re.Pattern[str]:
    """What parts the head of a noun phrase from what follows it."""
    listed = sorted(word for kind in kinds for word in table("clauses")["linking"][kind])
    return re.compile(r"\s(?:" + "|".join(listed) + r")\s")


def behind_front(at: int, phrase: str) -> tuple[int, str]:
    """A noun phrase without what is told in front of it: "in southern Norland the loss" is about the loss."""
    if not _fronting().match(phrase):
        return at, phrase
    found = [m for m in _determined().finditer(phrase) if m["before"].lower() not in _leading()]
    return (at + found[-1].end("before") + 1, phrase[found[-1].end("before") + 1 :]) if found else (at, phrase)


@cache
def _fronting() -> re.Pattern[str]:
    listed = "|".join(word.replace(" ", r"\s") for word in sorted(words("fronting"), key=len, reverse=True))
    return re.compile(rf"(?:{listed})\s", re.I)


@cache
def _determined() -> re.Pattern[str]:
    """A determiner and the word before it."""
    return re.compile(r"(?P<before>[\w’'-]{1,30}),?\s(?:" + "|".join(sorted(words("fronting", "determiners"))) + r")\s")


@cache
def _leading() -> frozenset[str]:
    """Words behind which a determiner still belongs to what stands before them."""
    return (
        words("linking", "of") | words("linking", "where") | words("fronting") | words("joining") | {"to", "than", "of"}
    )


def deed_on(phrase: str, *, opens: bool) -> str | None:
    """What is done to a thing, or who comes to it, where a noun phrase says so before its name; None where it means the thing.

    `opens` says that the phrase opens its sentence: there an act may be told by its verb.

    >>> deed_on("Repairs to the Calder Bridge", opens=True), deed_on("Building the Calder Bridge", opens=True)
    ('repairs', 'building')
    >>> deed_on("The city of Lowby", opens=True)
    """
    found = _on_thing().match(phrase)
    if found is not None:
        return found["head"].lower()
    other = OF_NAME.match(phrase)
    if other is not None and other["head"] in table("clauses")["of_another"]["roles"]:
        return other["head"]
    act = ACT.match(phrase) if opens else None
    return act["act"].lower() if act else None


@cache
def _on_thing() -> re.Pattern[str]:
    heads = "|".join(sorted((*words("of_another", "deeds"), *words("of_another", "people"))))
    small = "|".join(sorted(words("fronting", "determiners")))
    return re.compile(
        rf"(?i:(?:(?:{small})\s)?(?:[a-z-]{{2,16}}\s){{0,2}}?(?P<head>{heads})\s(?:of|to|for|on|at|in|from|against)\s(?:the\s)?)(?=[A-Z])"
    )


def which_of(phrase: str, name: str) -> str:
    """A name with the word before it that tells its thing from others of the name: "the old Calder Bridge"."""
    found = _which().search(phrase)
    return f"{found['which'].lower()} {name}" if found and name.startswith(found["name"]) else name


def with_kind(name: str, plain: str) -> str:
    """A name with the common noun behind it that tells its thing from its namesakes; nouns for people and firms do not.

    >>> with_kind("Calder", "Calder district"), with_kind("Calder", "Calder company"), with_kind("Calder", "Calder")
    ('Calder district', 'Calder', 'Calder')
    """
    kind = plain.removeprefix(name).strip() if plain.startswith(f"{name} ") else ""
    if not kind.isalpha() or not kind.islower() or is_plural(kind) or is_measure(kind):
        return name
    own = kind in table("measures")["bearers"]["words"] or kind.endswith(AGENTS) or lemma_of(kind) != kind
    return name if own or kind in _empty() else f"{name} {kind}"


@cache
def _which() -> re.Pattern[str]:
    listed = "|".join(sorted((*words("one_of_several"), *table("numerals")["ordinals"])))
    return re.compile(rf"(?<![\w-])(?P<which>(?i:{listed}))\s(?P<name>[A-Z][\w’'&-]{{1,24}})")


def is_measure(head: str) -> bool:
    """Whether a noun is for what somebody has: "budget", "population"."""
    return bool(head) and not _measures().isdisjoint((head.lower(), lemma(head.lower())))


def is_idle(written: str) -> bool:
    """Whether a noun phrase says of nothing what it is: "there were 38", "the figure was"."""
    return trimmed(" ".join(written.split())).lower() in table("clauses")["idle"]["words"]


@cache
def _measures() -> frozenset[str]:
    """Nouns for what somebody has: a figure of them is said of whom the text is about."""
    return frozenset(head for row in table("measures")["measure"] for head in row["heads"])


def described(plain: str, head: str) -> str | None:
    """A noun phrase as it names its thing; None for people at work, who act in what the text is about: "rescuers"."""
    first = linking("of", "where").split(plain, maxsplit=1)[0].split()
    if (
        not head
        or head.lower() in _empty()
        or (len(first) == 1 and head.lower() in table("numerals")["ordinals"])  # "second were the Swans"
        or (first[:1] and first[0].lower() in _empty() | words("timely"))
        or not first
        or len(first) > LONGEST
        or (is_plural(head) and head.endswith(AGENTS) and len(first) == len(plain.split()))
    ):
        return None
    if (
        _is_counted(first[0])
        or head.capitalize() in date_names()
        or not all(word.replace("-", "").replace("’", "").isalpha() for word in first)
    ):
        return None
    return " ".join(first).lower()


def _is_counted(word: str) -> bool:
    """Whether a word is a figure, which names nothing: "two employ 310", "sixty percent of the lakes"."""
    return word[0].isdigit() or word.lower() in table("numerals")["cardinals"]


@cache
def _empty() -> frozenset[str]:
    """Words that name nothing by themselves."""
    listed = ("attributive", "breaks", "relatives", "joining", "adverbs", "locative", "speechless")
    return frozenset(w for name in listed for w in words(name)).union(*table("clauses")["pronouns"].values())


def head_of(plain: str) -> str:
    """The last word of a noun phrase before what follows it, in lower case where it is no name."""
    first = linking("of", "where").split(plain, maxsplit=1)[0].split()
    return first[-1] if first and first[-1].isalpha() else ""
