"""Acronyms that bodies of several countries bear: bare they are ambiguous, with their country they are one body's.

Every such acronym of the packaged registry is tried; the quick run takes one in twelve.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

from claimcheck import Document, check_documents, find_mentions
from claimcheck.entities import Entity, Reference
from claimcheck.extract.naming.owners import home_of
from claimcheck.registry import Registry

REGISTRY = Registry.packaged()
ARTICLED = frozenset({"US", "GB", "NL", "PH", "AE", "GM", "BS", "DO", "MV"})  # "of the Netherlands"
TIMES = frozenset({"BOM"})  # "the BOM" is read as the beginning of a month
PLACES = frozenset({"KPK"})  # a province bears it too


def _shared() -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in REGISTRY.entities.values():
        if entity.jurisdiction in REGISTRY.entities and entity.type not in ("city", "subdivision"):
            for acronym in entity.acronyms:
                found[acronym].append(entity)
    return {a: e for a, e in found.items() if len(set(map(home_of, e))) > 1 and a not in TIMES | PLACES}


SHARED = _shared()


def candidates(text: str, quote: str) -> tuple[str, ...]:
    found = ((m.quote, m.value) for m in find_mentions(Document(text)))
    return next((value.candidates for said, value in found if isinstance(value, Reference) and quote in said), ())


def told_apart(acronyms: list[str]) -> list[str]:
    """The acronyms that are one body's where they stand bare, or not where their country is named."""
    wrong = []
    for acronym in acronyms:
        if len(candidates(f"The {acronym} said on Monday that the figures were late.", acronym)) < 2:
            wrong.append(acronym)
        for entity in SHARED[acronym]:
            article = "the " if entity.jurisdiction in ARTICLED else ""
            land = f"{article}{REGISTRY.entities[entity.jurisdiction or ''].name}"
            found = candidates(f"The {acronym} of {land} said on Monday that the figures were late.", acronym)
            if len(found) != 1 or home_of(entity) != found[0].partition(":")[0].partition("-")[0]:
                wrong.append(f"{acronym} of {land}")
    return wrong


def test_shared_acronyms_are_ambiguous_only_without_their_country() -> None:
    assert len(SHARED) > 400
    assert told_apart(sorted(SHARED)[::12]) == []


@pytest.mark.slow
def test_every_shared_acronym_is_ambiguous_only_without_its_country() -> None:
    assert told_apart(sorted(SHARED)) == []


# one country is spoken of: by name, by a city, by a people, by the publisher; a reader knows whose body is meant
ABOUT_ONE = [
    ("The CMA fined two brokers in Nairobi, where the exchange opened late.", None),
    ("Kenyan brokers were fined. The CMA said they had misled savers.", None),
    ("The NCA closed four radio stations. Ghana has some 500 of them, and Ghanaians trust them.", None),
    ("The TRA cut roaming fees in Muscat, and the fees of two Omani carriers.", None),
    ("The FIU froze nine accounts in Hamburg and Munich.", None),
    ("The EMA warned of storms over the two islands.", "TT"),
    ("Ministers in Lusaka met the ACC on Friday. The ACC has 40 cases open.", None),
]


@pytest.mark.parametrize(("text", "jurisdiction"), ABOUT_ONE)
def test_a_text_about_one_country_leaves_no_doubt(text: str, jurisdiction: str | None) -> None:
    document = Document(text, id="a", jurisdiction=jurisdiction, published="2024-05-02")
    assert [f for f in check_documents([document]).findings if f.rule == "agency-ambiguous"] == []


def test_a_text_about_two_bearers_countries_leaves_the_doubt() -> None:
    text = "Kenya and Saudi Arabia opened a joint exchange. The CMA will oversee it."
    (finding,) = check_documents([Document(text, id="a", published="2024-05-02")]).findings
    assert finding.rule == "agency-ambiguous"


def test_a_club_or_firm_of_a_land_is_no_body_of_it() -> None:
    assert candidates("The ICE of the United States said it held 300 people.", "ICE") == ("US:ICE",)
