"""The words around titles of office, from the table `offices`, ready to be looked up."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from claimcheck.tables import table

POSSESSIVES = ("'s", "’s", "s'", "s’")


@frozen
class Grammar:
    """The words around titles; each set is in the table `offices` where nothing else is said."""

    heads: frozenset[str]
    heading: dict[str, str]  # verbs that give an office, and which: "Ann Lee heads the Port Authority"
    besides: tuple[tuple[str, ...], ...]  # between two offices of one person: "and at the same time"
    parties: frozenset[str]  # the last word of the name of a party
    portfolios: frozenset[str]  # titles that what they are for is part of: "minister of justice"
    longer: dict[str, tuple[tuple[str, ...], ...]]  # titles of several words by their first, the longest first
    before: frozenset[str]  # what may stand before a title: what it is for, whether it is held
    fields: frozenset[str]
    former: frozenset[str]
    acting: frozenset[str]
    deputy: frozenset[str]
    courtesy: frozenset[str]
    time: frozenset[str]  # former, acting, and what says neither
    honorifics: frozenset[str]
    particles: frozenset[str]
    prefixes: tuple[str, ...]
    postnominals: frozenset[str]
    body: frozenset[str]  # between a title and its body
    articles: frozenset[str]
    being: frozenset[str]
    appointed: frozenset[str]
    as_: frozenset[str]
    leaving: frozenset[str]  # before "as": the office was given up
    determiners: frozenset[str]
    definite: frozenset[str]
    within: frozenset[str]
    places: frozenset[str]
    not_names: frozenset[str]
    not_body: frozenset[str]
    verbs: frozenset[str]
    bodies: frozenset[str]  # nouns for bodies; of the table `lists`
    stops: frozenset[str]  # words that end a noun phrase; of the tables `nouns` and `lists`


@cache
def grammar() -> Grammar:
    """The words around titles."""
    rows, nouns, lists = table("offices"), table("nouns"), table("lists")
    words = {name: frozenset(row["words"]) for name, row in rows.items() if "words" in row}
    links = {name: frozenset(listed) for name, listed in rows["links"].items()}
    flags = {name: frozenset(listed) for name, listed in rows["flags"].items()}
    longer: dict[str, tuple[tuple[str, ...], ...]] = {}
    for title in sorted((tuple(title.split()) for title in words["longer"]), key=len, reverse=True):
        longer[title[0]] = (*longer.get(title[0], ()), title)
    return Grammar(
        besides=tuple(tuple(phrase.split()) for phrase in rows["links"]["besides"]),
        **{
            name: words[name]
            for name in (
                "heads",
                "parties",
                "portfolios",
                "fields",
                "honorifics",
                "particles",
                "postnominals",
                "not_names",
            )
        },
        **{name: words[name] for name in ("not_body", "verbs")},
        **{name: links[name] for name in ("body", "articles", "being", "appointed", "determiners", "definite")},
        **{name: links[name] for name in ("within", "places")},
        **{name: flags[name] for name in ("former", "acting", "deputy", "courtesy")},
        heading=rows["heading"],
        as_=links["as"],
        leaving=links["leaving"],
        time=flags["former"] | flags["acting"] | flags["neutral"],
        before=frozenset[str]().union(*flags.values()) | words["fields"],
        longer=longer,
        prefixes=tuple(rows["particles"]["prefixes"]),
        bodies=frozenset(lists["bodies"]["words"]),
        stops=frozenset([*nouns["stops"]["words"], *nouns["verbs"]["words"], *lists["finite"]["words"]]),
    )
