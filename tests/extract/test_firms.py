"""Companies and clubs by the shape of their names; two of them are never one, and no place is meant within them."""

from __future__ import annotations

import pytest

from claimcheck import Document, find_mentions
from claimcheck.entities import Reference

NAMED = [
    ("Ulm's Sonnwerk AG and Norrby SE will build it.", ["Ulm", "Sonnwerk AG", "Norrby SE"]),
    ("The Van der Meulen Group sold Tarn Breweries.", ["Van der Meulen Group", "Tarn Breweries"]),
    ("The Ore and Pell Railway Company failed.", ["Ore and Pell Railway Company"]),
    ("Halvern Shipyards and Dunmore Shipyards merged.", ["Halvern Shipyards", "Dunmore Shipyards"]),
    ("Lowmoor Rovers beat FC Morvale.", ["Lowmoor Rovers", "FC Morvale"]),
    ("Derby City lost to Norwich United.", ["Derby City", "Norwich United"]),
    ("Real Valencia drew with Dinamo Tirana.", ["Real Valencia", "Dinamo Tirana"]),
    # what is no company and no club
    ("Norwich City Council and Derby City Hall agreed.", ["Norwich City Council", "Derby"]),
    ("Derby City council met.", ["Derby"]),
    ("Kuwait City is hot, and so is Mexico City.", ["Kuwait City", "Mexico City"]),
    ("Real wages fell. Real Estate fell too.", []),
    ("The Company said it would pay.", []),
    ("He lived in Okotoks AB until May.", []),
    ("Bryce, AG of the state, sued.", []),
    ("Pell United Methodists sang.", []),
]


def organisations(text: str) -> list[str]:
    return [m.quote for m in find_mentions(Document(text)) if isinstance(m.value, Reference)]


@pytest.mark.parametrize(("text", "gold"), NAMED, ids=[text[:40] for text, _ in NAMED])
def test_companies_and_clubs(text: str, gold: list[str]) -> None:
    assert organisations(text) == gold


PLACES = [
    ("Officials in Nakuru, Kenya's fourth-largest city, shut two schools.", ["Nakuru", "Kenya"]),
    ("Officials in Nakuru, Kenya, shut two schools.", ["Nakuru, Kenya"]),
    ("They drove from Moscow, Idaho, to the border.", ["Moscow, Idaho"]),
    ("They went to Albany, New York, and on.", ["Albany, New York"]),
    ("They sold it in New York, Texas and Ohio.", ["New York", "Texas", "Ohio"]),
]


@pytest.mark.parametrize(("text", "gold"), PLACES, ids=[text[:40] for text, _ in PLACES])
def test_places_with_what_contains_them(text: str, gold: list[str]) -> None:
    assert organisations(text) == gold


def test_a_city_put_in_another_province_is_not_the_known_one() -> None:
    (mention,) = [m for m in find_mentions(Document("He lives in Nakuru, Oregon.")) if m.kind == "entity"]
    assert isinstance(mention.value, Reference)
    assert mention.value.candidates == ("US-OR:~nakuru",)
    (mention,) = [m for m in find_mentions(Document("He lives in Wuhan, Fujian Province.")) if m.kind == "entity"]
    assert isinstance(mention.value, Reference)
    assert mention.value.candidates == ("CN-FJ:~wuhan",)


def test_a_town_elsewhere_is_not_the_city_of_its_name() -> None:
    (mention,) = [m for m in find_mentions(Document("He lives in Moscow, Idaho.")) if m.kind == "entity"]
    assert isinstance(mention.value, Reference)
    assert mention.value.candidates == ("US-ID:~moscow",)
