"""The four tables of places and bodies: well-formed, closed under reference, and in agreement with CLDR."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / "claimcheck" / "data"
FILES = ("countries", "subdivisions", "cities", "international")
ALWAYS = {"id", "type", "names"}
KEYS = {
    "countries": ALWAYS | {"alpha3", "former", "demonyms", "adjectives", "capital", "currency", "valid", "ambiguous"},
    "subdivisions": ALWAYS | {"kind", "jurisdiction", "former", "demonyms", "valid", "ambiguous"},
    "cities": ALWAYS | {"within", "former", "ambiguous"},
    "international": ALWAYS | {"acronyms", "parent", "former", "valid", "ambiguous", "note"},
}
IDS = {
    "countries": r"[A-Z]{2}|[A-Z]{4}",
    "subdivisions": r"[A-Z]{2}-[0-9A-Z]{1,3}",
    "cities": r"place:[a-z0-9]+(-[a-z0-9]+)*",
    "international": r"(INT|EU):[A-Z0-9]+(-[A-Z0-9]+)*",
}
TYPES = {
    "countries": {"country", "territory"},
    "subdivisions": {"subdivision"},
    "cities": {"city"},
    "international": {"international"},
}
CONTAINER = ("within", "jurisdiction", "parent")

REVIEWED = date(2026, 11, 1)  # currencies are compared as of this day, never as of today

DATE = r"(\d{4}|\d{3}X)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
INTERVAL = rf"({DATE}|\.\.)/({DATE}|\.\.)"

Entity = dict[str, Any]


def load(file: str) -> list[Entity]:
    entities: list[Entity] = tomllib.loads((DATA / f"{file}.toml").read_text(encoding="utf-8"))["entity"]
    return entities


TABLES = {file: load(file) for file in FILES}
ALL: list[Entity] = [entity for table in TABLES.values() for entity in table]
BY_ID: dict[str, Entity] = {entity["id"]: entity for entity in ALL}


def terms(entity: Entity) -> list[str]:
    """Everything a text may call the entity: none of it twice."""
    return [
        *entity["names"],
        *entity.get("acronyms", []),
        *(former["name"] for former in entity.get("former", [])),
    ]


def containers(entity: Entity) -> Iterator[str]:
    """The ids that the entity lies in or is part of, itself first."""
    seen: set[str] = set()
    while True:
        assert entity["id"] not in seen, f"{entity['id']} contains itself"
        seen.add(entity["id"])
        yield entity["id"]
        above = next((entity[key] for key in CONTAINER if key in entity), None)
        if above is None:
            return
        entity = BY_ID[above]


@pytest.mark.parametrize("file", FILES)
def test_opens_with_provenance_and_the_date_of_review(file: str) -> None:
    text = (DATA / f"{file}.toml").read_text(encoding="utf-8")
    head = text.split("\n\n", 1)[0].splitlines()
    assert all(line.startswith("#") for line in head)
    assert any("compiled from" in line for line in head)
    assert head[-1] == "# Reviewed 2026-11."


@pytest.mark.parametrize("file", FILES)
def test_keys_types_and_ids_are_of_the_expected_kind(file: str) -> None:
    for entity in TABLES[file]:
        assert set(entity) <= KEYS[file], entity["id"]
        assert entity["type"] in TYPES[file], entity["id"]
        assert re.fullmatch(IDS[file], entity["id"]), entity["id"]


def test_ids_are_unique_across_the_files() -> None:
    assert len(BY_ID) == len(ALL)


@pytest.mark.parametrize("file", FILES)
def test_entities_are_ordered_by_id(file: str) -> None:
    ids = [entity["id"] for entity in TABLES[file]]
    assert ids == sorted(ids)


def faults(entity: Entity) -> Iterator[str]:
    """What is wrong with one entity taken alone."""
    lists = {key: value for key, value in entity.items() if isinstance(value, list) and key != "former"}
    named = terms(entity)
    every = [*named, *(text for value in lists.values() for text in value)]
    every += [value for value in entity.values() if isinstance(value, str)]
    for text in every:
        if not text or text != " ".join(text.split()):
            yield f"{text!r} is empty or not stripped"
        if text != unicodedata.normalize("NFC", text):
            yield f"{text!r} is not in NFC"
        if "’" in text:
            yield f"{text!r}: apostrophes are written straight"
    for key, value in lists.items():
        if not value:
            yield f"{key} is empty; leave it out"
        if len(set(value)) != len(value):
            yield f"{key} repeats itself"
    if not entity["names"]:
        yield "no name"
    if len(set(named)) != len(named):
        yield "one name twice among names, acronyms and former"
    yield from (f"{name!r} has the article" for name in named if name.startswith("the "))
    for former in entity.get("former", []):
        if set(former) != {"name", "until"} or not re.fullmatch(DATE, former["until"]):
            yield f"former {former} is not a name and an EDTF date"
    if "valid" in entity:
        start, _, end = entity["valid"].partition("/")
        if not re.fullmatch(INTERVAL, entity["valid"]) or (".." not in (start, end) and start > end):
            yield f"valid {entity['valid']} is not an EDTF interval"
    if not set(entity.get("adjectives", [])) <= set(entity.get("demonyms", [])):
        yield "an adjective is not among the demonyms"
    if not set(entity.get("ambiguous", [])) <= {*named, *entity.get("demonyms", [])}:
        yield "an ambiguous name is not one of its own"


@pytest.mark.parametrize("file", FILES)
def test_every_entity_is_well_formed(file: str) -> None:
    """Clean strings, no repetitions, EDTF dates, ambiguous names of its own."""
    assert [(entity["id"], fault) for entity in TABLES[file] for fault in faults(entity)] == []


def test_every_container_exists_and_none_contains_itself() -> None:
    for entity in ALL:
        assert sum(key in entity for key in CONTAINER) <= 1, entity["id"]
        assert set(containers(entity)) <= set(BY_ID)
    for entity in TABLES["subdivisions"]:
        assert entity["jurisdiction"] == entity["id"][:2]
    for entity in TABLES["cities"]:
        above = BY_ID[entity["within"]]
        assert above["type"] in {"country", "territory", "subdivision"}, entity["id"]


def test_a_city_names_its_subdivision_where_the_table_has_the_country() -> None:
    divided = {entity["jurisdiction"] for entity in TABLES["subdivisions"]}
    assert [city["id"] for city in TABLES["cities"] if city["within"] in divided] == []


def test_a_capital_is_a_city_of_its_country() -> None:
    for country in TABLES["countries"]:
        if "capital" not in country:
            continue
        cities = [city for city in TABLES["cities"] if country["capital"] in city["names"]]
        assert any(country["id"] in containers(city) for city in cities), country["id"]


def test_every_shared_name_is_marked_ambiguous_in_each_bearer() -> None:
    """Except between a place and what contains it, where look-up returns both."""
    bearers = defaultdict(list)
    for entity in ALL:
        for term in {*terms(entity), *entity.get("demonyms", [])}:
            bearers[term].append(entity)
    unmarked = [
        (term, one["id"], other["id"])
        for term, group in bearers.items()
        for one in group
        for other in group
        if one is not other
        and one["id"] not in containers(other)
        and other["id"] not in containers(one)
        and term not in one.get("ambiguous", [])
    ]
    assert unmarked == []


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Cambridge", {"place:cambridge-gb", "place:cambridge-us"}),
        ("Hyderabad", {"place:hyderabad-in", "place:hyderabad-pk"}),
        ("Tripoli", {"place:tripoli-ly", "place:tripoli-lb"}),
        ("London", {"place:london-gb", "place:london-ca"}),
        ("Granada", {"place:granada-es", "place:granada-ni"}),
        ("San Jose", {"place:san-jose-us", "place:san-jose-cr"}),
        ("Georgia", {"GE", "US-GA"}),
        ("Punjab", {"IN-PB", "PK-PB"}),
        ("Congo", {"CD", "CG"}),
        ("ICC", {"INT:ICC", "INT:ICC-CHAMBER", "INT:ICC-CRICKET"}),
        ("EEA", {"INT:EEA", "EU:EEA"}),
        ("Swaziland", {"SZ"}),
        ("Czechoslovakia", {"CSHH"}),
        ("Hebei Province", {"CN-HE"}),
        ("Langfang", {"place:langfang-cn"}),
        ("SCO-RATS", {"INT:SCO-RATS"}),
    ],
)
def test_a_name_finds_all_its_bearers(name: str, ids: set[str]) -> None:
    assert {entity["id"] for entity in ALL if name in terms(entity)} == ids


# CLDR's territories that are not entries of ISO 3166-1: exceptional reservations, groupings, pseudo-codes.
NOT_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}

# CLDR's English name is made for pick lists and is not used in running text.
NAME_EXCEPTIONS = {
    "CD": "CLDR tells the two by their capitals: Congo - Kinshasa",
    "CG": "CLDR tells the two by their capitals: Congo - Brazzaville",
    "GS": "South Georgia & South Sandwich Islands drops the article that the name has",
    "HM": "Heard & McDonald Islands is an abbreviation",
    "MM": "Myanmar (Burma) is two names, the second a former one",
    "VC": "St. Vincent & Grenadines drops the article that the name has",
}

# The table has one currency; CLDR may list several in use, or none.
CURRENCY_EXCEPTIONS = {
    "BG": "Bulgaria changed to the euro on 2026-01-01; CLDR up to Babel 2.18 still has the lev",
}


@pytest.fixture(scope="module")
def babel() -> Any:
    pytest.importorskip("babel")
    import babel  # type: ignore[import-not-found,import-untyped,unused-ignore]

    return babel


def cldr_countries(babel: Any) -> dict[str, str]:
    territories = babel.Locale("en").territories
    return {
        code: name for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code) and code not in NOT_COUNTRIES
    }


def test_every_country_of_cldr_is_present(babel: Any) -> None:
    current = {country["id"] for country in TABLES["countries"] if len(country["id"]) == 2}
    assert current == set(cldr_countries(babel))
    assert len(current) == 250  # 249 of ISO 3166-1 and Kosovo


def test_the_english_name_of_cldr_is_among_the_names(babel: Any) -> None:
    missing = {
        code for code, name in cldr_countries(babel).items() if name.replace("’", "'") not in BY_ID[code]["names"]
    }
    assert missing <= set(NAME_EXCEPTIONS)


def test_the_currency_agrees_with_cldr(babel: Any) -> None:
    import babel.numbers as numbers  # type: ignore[import-not-found,import-untyped,unused-ignore]

    differing = {
        code: (BY_ID[code].get("currency"), in_use)
        for code in cldr_countries(babel)
        if (in_use := numbers.get_territory_currencies(code, REVIEWED)) != []
        and BY_ID[code].get("currency") not in in_use
    }
    assert set(differing) <= set(CURRENCY_EXCEPTIONS), differing
