"""The words around lists, from the tables, ready to be looked up."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from attrs import frozen

from claimcheck.tables import table

FINAL: Final = ("and", ",and", ";and")  # before the last item
CLOSERS: Final = (",and", ";and", "also")  # behind them an "and" belongs to the last item
DASHES: Final = ("—", "–", "-")
ENDS: Final = (",", ".", ")", ";", ":", "?", "!", "", *DASHES[:2])  # behind the last item
POSSESSIVES: Final = ("'s", "’s", "s'", "s’")
OPENING: Final = '"“„«'
CLOSING: Final = '"”“»'
SIGNS: Final = (":", "(", ",", "—", "–", "-")  # before a list
ALONE: Final = frozenset({":", "(", "of"})  # what may announce a list in a sentence without a count and a telling word
LONGEST: Final = 9  # words of an item behind a lead


@frozen
class Grammar:
    """The words around lists; each set is in the table `lists` where nothing else is said."""

    conjunctions: frozenset[str]
    between: frozenset[str]  # small words within a name
    determiners: frozenset[str]
    prepositions: frozenset[str]
    finite: frozenset[str]
    trailing: frozenset[str]
    bodies: frozenset[str]
    bodies_plural: frozenset[str]
    ordinals: frozenset[str]
    beside: tuple[tuple[str, ...], ...]  # phrases between items: "as well as"
    beside_first: frozenset[str]  # their first words
    others: frozenset[str]
    other: frozenset[str]
    quantifiers: frozenset[str]
    phrases: tuple[str, ...]
    namely: frozenset[str]
    namely_pairs: frozenset[tuple[str, str]]  # behind a comma: "those of"
    pointing: frozenset[str]  # the first words of a bracket that points elsewhere
    open: frozenset[str]
    open_pairs: frozenset[tuple[str, str]]
    are: frozenset[str]
    never: frozenset[str]
    rates: frozenset[str]
    partitives: frozenset[str]
    definite: frozenset[str]
    predicates: frozenset[str]
    openers: frozenset[str]  # of a sentence whose first clause may end at a comma
    persons: frozenset[str]
    several: frozenset[str]
    demonyms: frozenset[str]
    demonym_endings: tuple[str, ...]
    stops: frozenset[str]  # words that end a noun phrase; of the table `nouns`
    plural_titles: frozenset[str]  # before the first of some names
    titles: frozenset[str]  # heads of titles; of the table `offices`
    calendar: frozenset[str]  # names of months and weekdays; of the table `times`
    cardinals: dict[str, int]  # 2 to 20; of the table `numerals`
    figures: frozenset[str]  # all that `number` reads: without one of them a sentence counts nothing
    announcing: frozenset[str]  # before a list that is announced
    telling: frozenset[str]  # those of them that are words, and need no count beside them
    leads: frozenset[str]  # what a word that a list may follow is, or a sign
    joins: frozenset[str]  # one of these is in every list
    closing: frozenset[str]  # before the last item of a list, or behind it
    parting: frozenset[str]  # behind the first item of a list that nothing announces
    no_first: frozenset[str]  # words that open a sentence and are no name, for all their capital


@cache
def grammar() -> Grammar:
    """The words around lists."""
    rows, nouns = table("lists"), table("nouns")
    plain = {name: frozenset(rows[name]["words"]) for name in _PLAIN}
    stops = frozenset(nouns["stops"]["words"]) | frozenset(nouns["verbs"]["words"])
    leads, after = rows["leads"], rows["after"]
    pairs, those = (frozenset(map(tuple, leads[name])) for name in ("open_pairs", "namely_pairs"))
    conjunctions = frozenset(rows["conjunctions"]["and"])
    telling = {*leads["namely"], *leads["open"], *(second for _, second in pairs), "is"}
    announcing = {*leads["are"], *telling, *SIGNS, "of", *(second for _, second in those)}
    cardinals = {word: value for word, value in table("numerals")["cardinals"].items() if 2 <= value <= 20}
    beside = tuple(tuple(phrase.split()) for phrase in rows["beside"]["phrases"])
    beside_first = frozenset(phrase[0] for phrase in beside)
    return Grammar(
        beside=beside,
        beside_first=beside_first,
        conjunctions=conjunctions,
        between=frozenset(rows["connectors"]["between"]),
        phrases=tuple(f"{phrase} " for phrase in after["phrases"]),
        others=frozenset(after["others"]),
        other=frozenset(after["other"]),
        namely=frozenset(leads["namely"]),
        namely_pairs=those,
        pointing=frozenset(leads["pointing"]),
        open=frozenset(leads["open"]),
        open_pairs=pairs,
        are=frozenset(leads["are"]),
        demonym_endings=tuple(rows["endings"]["demonym"]),
        stops=stops,
        plural_titles=frozenset(rows["titles"]["words"]),
        titles=frozenset(table("offices")["heads"]["words"]),
        calendar=_calendar(table("times")),
        cardinals=cardinals,
        figures=frozenset(cardinals).union(map(str, range(100)), (f"{digit:02}" for digit in range(10))),
        announcing=frozenset(announcing),
        telling=frozenset(telling),
        leads=frozenset(announcing.union(rows["prepositions"]["words"])),
        closing=conjunctions
        | beside_first
        | {phrase.split()[0] for phrase in after["phrases"]}
        | {*after["others"], *after["other"]},
        parting=conjunctions | beside_first | {",", ";", "("},
        joins=conjunctions | beside_first | {",", ";"} | {phrase.split()[0] for phrase in after["phrases"]},
        no_first=plain["openers"] | frozenset(rows["adverbs"]["words"]) | plain["finite"] | stops - {"may", "will"},
        **plain,
    )


_PLAIN: Final = (
    "determiners", "prepositions", "finite", "trailing", "bodies", "bodies_plural", "ordinals", "quantifiers", "never",
    "rates", "partitives", "definite", "predicates", "persons", "several", "openers", "demonyms",
)  # fmt: skip


def _calendar(rows: dict[str, Any]) -> frozenset[str]:
    names = [*rows["months"]["bare"], *rows["months"]["soft"], *rows["months"]["proper"]]
    names += [*rows["weekdays"]["bare"], *rows["weekdays"]["soft"], *rows["weekdays"]["several"]]
    return frozenset(name for group in names for name in group)


def number(word: str) -> int:
    """What "seven" or "12" counts; 0 for what a list is not written out for."""
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 3 else grammar().cardinals.get(word, 0)
