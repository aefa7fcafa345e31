"""The packaged registry of agencies: well formed, self-consistent, and rich in names that clash.

The clash groups are the ones editors meet; a group with one owner would let a bare acronym look unambiguous.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Entity = dict[str, Any]

DATA = Path(__file__).resolve().parents[2] / "claimcheck" / "data"
FILES = sorted((DATA / "agencies").glob("*.toml"))
INTERNATIONAL = DATA / "international.toml"

REQUIRED = {"id", "type", "names", "jurisdiction", "source", "field"}
OPTIONAL = {"ambiguous", "acronyms", "parent", "valid", "former", "predecessors", "successor"}
TYPES = {
    "agency", "ministry", "court", "central-bank", "police", "parliament", "party", "military",
    "organisation", "news-agency",
}  # fmt: skip
FIELDS = {
    "border", "police", "security", "intelligence", "health", "statistics", "environment", "justice", "finance",
    "central-bank", "food", "transport", "foreign", "defence", "interior", "labour", "education", "trade",
    "energy", "election", "court", "parliament", "disaster", "space", "nuclear", "competition", "tax",
    "government", "party", "media", "communications", "culture",
}  # fmt: skip

# "CN:NIA", "US-CA:EPA": ISO 3166-1 alpha-2 or ISO 3166-2 code, colon, upper-case acronym or slug.
ID = re.compile(r"(?P<jurisdiction>[A-Z]{2}(?:-[A-Z0-9]{1,3})?):[A-Z0-9][A-Z0-9-]*")
# A year, month or day of EDTF level 0.
DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
# An interval with at most one open end.
INTERVAL = re.compile(rf"{DATE.pattern}/(?:{DATE.pattern}|\.\.)|\.\./{DATE.pattern}")

SHARED_ACRONYMS = [
    "ABS", "AFP", "BEA", "BLS", "BOC", "BOJ", "BOM", "BSI", "CBI", "CDC", "CEC", "CNE", "DHS", "DOE", "DOH",
    "DOJ", "DOT", "EC", "EPA", "FCA", "FCC", "FDA", "FSA", "ICAC", "ICE", "IEC", "INE", "INEC", "MFA",
    "MHA", "MOD", "MOF", "MOFA", "MOH", "MOJ", "MPS", "NBI", "NBS", "NCA", "NDMA", "NEMA", "NHS", "NIA",
    "NPA", "NPC", "NSA", "NSC", "NSO", "ONS", "PAP", "RBI", "SBI", "SEC", "SIS",
]  # fmt: skip
# The spellings of the brief that only one well-known body uses; they must be present, not shared.
KNOWN_ACRONYMS = [
    "ATSB", "BKA", "BND", "BOE", "BOK", "BfV", "CBP", "CBSA", "CIA", "DIAC", "ECI", "FBI", "FEMA", "HMRC",
    "INSEE", "IRS", "NHTSA", "NTSB", "RBA", "RBNZ", "SAPS", "SCIO",
]  # fmt: skip
SHARED_NAMES = [
    "Border Force",
    "Border Service",
    "Central Bank",
    "Coast Guard",
    "Department of Health",
    "Department of Home Affairs",
    "Department of Justice",
    "Election Commission",
    "Electoral Commission",
    "Environmental Protection Agency",
    "Federal Police",
    "Federal Statistical Office",
    "Financial Services Authority",
    "Food and Drug Administration",
    "Foreign Office",
    "Immigration Department",
    "Ministry of Defence",
    "Ministry of Finance",
    "Ministry of Foreign Affairs",
    "Ministry of Health",
    "Ministry of Home Affairs",
    "Ministry of Justice",
    "Ministry of Public Security",
    "National Bureau of Statistics",
    "National Disaster Management Authority",
    "National Emergency Management Agency",
    "National Police",
    "National Police Agency",
    "National Statistics Office",
    "Reserve Bank",
    "Securities and Exchange Commission",
    "State Border Guard Service",
    "State Border Service",
    "Supreme Court",
    "Treasury",
]
KNOWN_NAMES = [
    "Federal Office of Public Health",
    "Financial Conduct Authority",
    "Home Office",
]
# Every agency the seed documents name, as they write it.
SEEDS = {
    "Border Forces": "TJ:BF",
    "Border Guard Command of Vietnam": "VN:BGC",
    "Border Service of Kazakhstan": "KZ:BS",
    "Border Service of the Russian Federation": "RU:BS",
    "CPC Central Committee": "CN:CPC-CC",
    "Canadian Border Services Agency": "CA:CBSA",
    "Department of Border Management of Nepal": "NP:DBM",
    "Department of Homeland Security": "US:DHS",
    "Department of Immigration and Citizenship": "AU:DIAC",
    "Federal Security Service": "RU:FSB",
    "General Authority for Border Protection": "MN:GABP",
    "German Federal Police": "DE:BPOL",
    "Joint Prevention and Control Mechanism of the State Council": "CN:JPCM",
    "Ministry of Civil Affairs": "CN:MCA",
    "Ministry of Commerce": "CN:MOFCOM",
    "Ministry of Foreign Affairs": "CN:MFA",
    "Ministry of Justice and Home Affairs": "MN:MOJHA",
    "Ministry of Public Security": "CN:MPS",
    "Ministry of Public Security of Laos": "LA:MPS",
    "National Immigration Administration": "CN:NIA",
    "National Immigration Agency": "TW:NIA",
    "National People's Armed Police Forces Academy": "CN:PAPFA",
    "National Security Committee": "KZ:KNB",
    "State Border Service of Kyrgyzstan": "KG:SBS",
    "State Committee of National Security": "TJ:SCNS",
    "State Council": "CN:SC",
    "State Council Information Office": "CN:SCIO",
    "US Immigration and Customs Enforcement": "US:ICE",
    "United States Customs and Border Protection": "US:CBP",
    "Xinhua": "CN:XINHUA",
}


def load(path: Path) -> list[Entity]:
    entities: list[Entity] = tomllib.loads(path.read_text(encoding="utf-8"))["entity"]
    return entities


ENTITIES = [entity for path in FILES for entity in load(path)]
BY_ID = {entity["id"]: entity for entity in ENTITIES}
ELSEWHERE = {entity["id"] for entity in load(INTERNATIONAL)} if INTERNATIONAL.exists() else set()


def every_name(entity: Entity) -> set[str]:
    return {*entity["names"], *(former["name"] for former in entity.get("former", ()))}


def country(entity: Entity) -> str:
    return str(entity["jurisdiction"])[:2]


def ids(condition: Callable[[Entity], bool]) -> list[str]:
    return sorted(entity["id"] for entity in ENTITIES if condition(entity))


def test_files_hold_nothing_but_entities_and_open_with_their_provenance() -> None:
    assert FILES
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert set(tomllib.loads(text)) == {"entity"}, path.name
        opening = text.split("[[entity]]")[0]
        assert "Provenance" in opening, path.name
        assert "Review date: 2026-11" in opening, path.name


def test_files_are_ordered_by_jurisdiction_and_id() -> None:
    for path in FILES:
        keys = [(entity["id"][:2], entity["jurisdiction"], entity["id"]) for entity in load(path)]
        assert keys == sorted(keys), path.name


def test_ids_are_unique() -> None:
    assert [id_ for id_, times in Counter(entity["id"] for entity in ENTITIES).items() if times > 1] == []


def test_keys_and_vocabulary() -> None:
    assert ids(lambda e: not REQUIRED <= set(e) <= REQUIRED | OPTIONAL) == []
    assert ids(lambda e: e["type"] not in TYPES) == []
    assert ids(lambda e: e["field"] not in FIELDS) == []


def test_jurisdiction_is_the_prefix_of_the_id() -> None:
    for entity in ENTITIES:
        match = ID.fullmatch(entity["id"])
        assert match, entity["id"]
        assert match["jurisdiction"] == entity["jurisdiction"], entity["id"]


def test_texts_are_trimmed_nonempty_and_not_repeated() -> None:
    for entity in ENTITIES:
        texts = [*every_name(entity), *entity.get("acronyms", ()), entity["source"]]
        assert all(text and text == text.strip() and "  " not in text for text in texts), entity["id"]
        for key in ("names", "acronyms", "predecessors"):
            values = entity.get(key, ["-"])
            assert values, entity["id"]
            assert len(set(values)) == len(values), (entity["id"], key)
        assert not any(name.casefold().startswith("the ") for name in every_name(entity)), entity["id"]


def test_former_names_are_not_current_ones() -> None:
    for entity in ENTITIES:
        for former in entity.get("former", ()):
            assert set(former) == {"name", "until"}, entity["id"]
            assert DATE.fullmatch(former["until"]), entity["id"]
            assert former["name"] not in entity["names"], entity["id"]


def test_valid_is_an_interval_that_does_not_end_before_it_starts() -> None:
    for entity in ENTITIES:
        if "valid" not in entity:
            continue
        assert INTERVAL.fullmatch(entity["valid"]), entity["id"]
        start, end = entity["valid"].split("/")
        if ".." not in (start, end):
            shared = min(len(start), len(end))
            assert start[:shared] <= end[:shared], entity["id"]


def test_a_body_with_a_successor_has_an_end() -> None:
    assert ids(lambda e: "successor" in e and "valid" in e and e["valid"].endswith("/..")) == []


def test_references_exist() -> None:
    for entity in ENTITIES:
        references = [entity.get("parent"), entity.get("successor"), *entity.get("predecessors", ())]
        for reference in filter(None, references):
            assert reference != entity["id"]
            outside = reference.startswith(("INT:", "EU:"))
            assert reference in (ELSEWHERE if outside else BY_ID), (entity["id"], reference)


def test_a_successor_names_its_predecessor() -> None:
    for entity in ENTITIES:
        if "successor" in entity:
            assert entity["id"] in BY_ID[entity["successor"]]["predecessors"], entity["id"]


@pytest.mark.parametrize("link", ["parent", "successor"])
def test_chains_have_no_cycle(link: str) -> None:
    for entity in ENTITIES:
        seen = {entity["id"]}
        above = entity.get(link)
        while above in BY_ID:
            assert above not in seen, (entity["id"], above)
            seen.add(above)
            above = BY_ID[above].get(link)


def test_coverage() -> None:
    assert sum(entity["type"] not in {"news-agency", "organisation"} for entity in ENTITIES) >= 200
    assert len({country(entity) for entity in ENTITIES}) >= 45


@pytest.mark.parametrize("acronym", SHARED_ACRONYMS)
def test_clashing_acronym_has_at_least_two_owners(acronym: str) -> None:
    assert len(ids(lambda e: acronym in e.get("acronyms", ()))) >= 2


@pytest.mark.parametrize("acronym", KNOWN_ACRONYMS)
def test_well_known_acronym_is_present(acronym: str) -> None:
    assert ids(lambda e: acronym in e.get("acronyms", ()))


@pytest.mark.parametrize("name", SHARED_NAMES)
def test_generic_name_has_owners_in_at_least_two_countries(name: str) -> None:
    assert len({country(entity) for entity in ENTITIES if name in every_name(entity)}) >= 2


@pytest.mark.parametrize("name", KNOWN_NAMES)
def test_well_known_name_is_present(name: str) -> None:
    assert ids(lambda e: name in e["names"])


@pytest.mark.parametrize(("name", "id_"), SEEDS.items())
def test_agencies_of_the_seed_documents(name: str, id_: str) -> None:
    assert name in BY_ID[id_]["names"]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Agence France-Presse", "FR:AFP"),
        ("Associated Press", "US:AP"),
        ("Deutsche Presse-Agentur", "DE:DPA"),
        ("EFE", "ES:EFE"),
        ("ANSA", "IT:ANSA"),
        ("Kyodo News", "JP:KYODO"),
        ("Press Trust of India", "IN:PTI"),
        ("Reuters", "GB:REUTERS"),
        ("TASS", "RU:TASS"),
        ("Xinhua News Agency", "CN:XINHUA"),
        ("Yonhap News Agency", "KR:YONHAP"),
    ],
)
def test_news_agencies(name: str, id_: str) -> None:
    assert name in BY_ID[id_]["names"]
    assert BY_ID[id_]["type"] == "news-agency"
