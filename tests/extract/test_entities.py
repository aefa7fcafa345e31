"""Entities in running text, by kind of sentence. All sentences are our own; what is said of real places in them is not.

Each case gives the words that must be found, each with its first candidate; nothing else may be. A kind that lists no
words is silent: the names in it mean something else.
"""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.naming.entities import find_entities
from claimcheck.registry import Registry

REGISTRY = Registry.packaged()

Case = tuple[str, dict[str, str]]


def found(text: str) -> dict[str, str]:
    return {text[start:end]: r.candidates[0] for start, end, r in find_entities(text, REGISTRY)}


COUNTRIES: list[Case] = [
    ("Floods hit Mozambique and Malawi.", {"Mozambique": "MZ", "Malawi": "MW"}),
    ("Talks in the Democratic Republic of the Congo failed.", {"Democratic Republic of the Congo": "CD"}),
    ("She flew from Côte d’Ivoire to Timor-Leste.", {"Côte d’Ivoire": "CI", "Timor-Leste": "TL"}),
    ("The U.S. and the U.K. signed.", {"U.S.": "US", "U.K.": "GB"}),
    ("Trade between the US and the UAE grew.", {"US": "US", "UAE": "AE"}),
    ("A China-based firm and a US-led force.", {"China": "CN", "US": "US"}),
    ("St. Kitts and Nevis voted.", {"St. Kitts and Nevis": "KN"}),
]
TERRITORIES: list[Case] = [
    ("Flights to Hong Kong and Macau resumed.", {"Hong Kong": "HK", "Macau": "MO"}),
    ("The storm passed Puerto Rico and Guam.", {"Puerto Rico": "PR", "Guam": "GU"}),
    ("A port in Greenland.", {"Greenland": "GL"}),
]
DISSOLVED: list[Case] = [
    ("He was born in Czechoslovakia.", {"Czechoslovakia": "CSHH"}),
    ("Yugoslavia broke apart.", {"Yugoslavia": "YUCS"}),
    ("Swaziland and Burma took part.", {"Swaziland": "SZ", "Burma": "MM"}),
]
SUBDIVISIONS: list[Case] = [
    ("Fires burned in California and in New South Wales.", {"California": "US-CA", "New South Wales": "AU-NSW"}),
    ("The premier of Saskatchewan resigned.", {"Saskatchewan": "CA-SK"}),
    ("Workers left Sichuan Province.", {"Sichuan Province": "CN-SC"}),
]
CITIES: list[Case] = [
    ("The train from Utrecht to Antwerp was late.", {"Utrecht": "place:utrecht-nl", "Antwerp": "place:antwerp-be"}),
    ("Protests in Nairobi and Kampala.", {"Nairobi": "place:nairobi-ke", "Kampala": "place:kampala-ug"}),
]
CONTAINED: list[Case] = [
    ("A plant in Portland, Oregon, closed.", {"Portland, Oregon": "place:portland-us-or"}),
    ("The trial in Atlanta, Georgia, ended.", {"Atlanta, Georgia": "place:atlanta-us"}),
    ("A mill in Portland, Ore., burned.", {"Portland, Ore.": "place:portland-us-or"}),
    ("A school in Paris, Texas, opened.", {"Paris, Texas": "US-TX:~paris"}),
    (
        "Offices in Lagos, Nairobi and Cairo.",
        {"Lagos": "place:lagos-ng", "Nairobi": "place:nairobi-ke", "Cairo": "place:cairo-eg"},
    ),
    ("A lab in Munich, Germany, was sold.", {"Munich, Germany": "place:munich-de"}),
    ("They met in Kenya, Uganda and Rwanda.", {"Kenya": "KE", "Uganda": "UG", "Rwanda": "RW"}),
]
PEOPLES: list[Case] = [
    ("The Kenyan government protested.", {"Kenyan": "KE"}),
    ("Three Norwegians and a Dane won.", {"Norwegians": "NO", "Dane": "DK"}),
    ("A German-born pilot.", {"German": "DE"}),
    ("French officials met Italian ministers.", {"French": "FR", "Italian": "IT"}),
    ("In French waters, the boat sank.", {"French": "FR"}),
]
LANGUAGES: list[Case] = [
    ("She speaks Spanish.", {}),
    ("The letter was written in French.", {}),
    ("He teaches the Polish language.", {}),
    ("It was translated into German, he said.", {}),
]
OWNED_BEFORE: list[Case] = [
    ("Kenya's Ministry of Health warned.", {"Kenya's Ministry of Health": "KE:MOH"}),
    ("Kenya’s Ministry of Health warned.", {"Kenya’s Ministry of Health": "KE:MOH"}),
    ("Kenya’s\u00a0Ministry of\u00a0Health warned.", {"Kenya’s\u00a0Ministry of\u00a0Health": "KE:MOH"}),
    ("The Ghanaian Environmental Protection Agency fined it.", {"Ghanaian Environmental Protection Agency": "GH:EPA"}),
    ("The US Environmental Protection Agency fined it.", {"US Environmental Protection Agency": "US:EPA"}),
    ("The U.S. Food and Drug Administration agreed.", {"U.S. Food and Drug Administration": "US:FDA"}),
    ("UK Home Office staff went home.", {"UK Home Office": "GB:HO"}),
    ("The Japanese Supreme Court ruled.", {"Japanese Supreme Court": "JP:SC"}),
]
OWNED_BEHIND: list[Case] = [
    ("The Ministry of Health of Kenya warned.", {"Ministry of Health of Kenya": "KE:MOH"}),
    ("The EPA of Ghana fined it.", {"EPA of Ghana": "GH:EPA"}),
    ("The Ministry of Health (Kenya) warned.", {"Ministry of Health (Kenya)": "KE:MOH"}),
    ("The Supreme Court of the United States ruled.", {"Supreme Court of the United States": "US:SCOTUS"}),
    ("The Coast Guard of Norway searched.", {"Coast Guard of Norway": "NO:~coast-guard"}),
]
ONE_WORD_AND_ITS_OWNER: list[Case] = [
    ("The Bank of Ghana said.", {"Bank of Ghana": "GH:BOG"}),
    ("The Ghana Bank said.", {"Ghana Bank": "GH:~bank"}),
    ("The University of Utrecht said.", {"University of Utrecht": "NL-UT:~university"}),
    ("The Bank of England said.", {"Bank of England": "GB:BOE"}),
]
WRONG_OWNERS: list[Case] = [
    ("Iceland's Ministry of Unification is new.", {"Iceland's Ministry of Unification": "IS:~ministry-of-unification"}),
    ("The FBI of Uruguay is unknown.", {"FBI of Uruguay": "UY:~fbi"}),
    ("Malta's Federal Reserve does not exist.", {"Malta's Federal Reserve": "MT:~federal-reserve"}),
]
SUBNATIONAL: list[Case] = [
    ("The Oregon Department of Forestry said.", {"Oregon Department of Forestry": "US-OR:~department-of-forestry"}),
    ("Bavaria's Interior Ministry said.", {"Bavaria's Interior Ministry": "DE-BY:~interior-ministry"}),
    ("The Rotterdam Water Authority said.", {"Rotterdam Water Authority": "NL-ZH:~rotterdam-water-authority"}),
]
SMALL_LETTERS: list[Case] = [
    ("Kenya's health ministry warned.", {"Kenya's health ministry": "KE:MOH"}),
    ("The Thai central bank raised rates.", {"Thai central bank": "TH:BOT"}),
    ("Kenya told foreign ministry staff.", {"Kenya": "KE"}),
    ("Kenyan voters met the ministry.", {"Kenyan": "KE"}),
    ("Kenya's new ministry opened.", {"Kenya": "KE"}),
    ("Germany's constitutional court ruled.", {"Germany's constitutional court": "DE:BVERFG"}),
]
PLURALS: list[Case] = [
    (
        "Officials of the Kenyan Ministries of Health, Education and Foreign Affairs met.",
        {"Kenyan Ministries of Health": "KE:MOH", "Education": "KE:MOE", "Foreign Affairs": "KE:MFA"},
    ),
    (
        "The Departments of Justice and Energy of the United States agreed.",
        {"Departments of Justice": "US:DOJ", "Energy of the United States": "US:DOE"},
    ),
]
SHARED_OWNERS: list[Case] = [
    (
        "Japan's Ministry of Justice and Supreme Court agreed.",
        {"Japan's Ministry of Justice": "JP:MOJ", "Supreme Court": "JP:SC"},
    ),
    (
        "India's Ministry of Home Affairs and Election Commission met.",
        {"India's Ministry of Home Affairs": "IN:MHA", "Election Commission": "IN:ECI"},
    ),
]
UNKNOWN_BODIES: list[Case] = [
    ("The Rural Payments Tribunal ruled.", {"Rural Payments Tribunal": "ZZ:~rural-payments-tribunal"}),
    (
        "The Directorate-General for Harbours said.",
        {"Directorate-General for Harbours": "ZZ:~directorate-general-for-harbours"},
    ),
    (
        "The Department for Tourism and Culture said.",
        {"Department for Tourism and Culture": "ZZ:~department-for-tourism-and-culture"},
    ),
    ("The Office of the Harbour Master said.", {"Office of the Harbour Master": "ZZ:~office-of-the-harbour-master"}),
    (
        "The Sports and Heritage Board of Nepal met.",
        {"Sports and Heritage Board of Nepal": "NP:~sports-and-heritage-board"},
    ),
    (
        "The Bundesfischereigericht of Austria ruled.",
        {"Bundesfischereigericht of Austria": "AT:~bundesfischereigericht"},
    ),
    ("The QZA said it would appeal.", {"QZA": "ZZ:~qza"}),
    ("The Ore County Sheriff's Office said.", {"Ore County Sheriff's Office": "ZZ:~ore-county-sheriff-s-office"}),
    ("The Tram Drivers' Union struck.", {"Tram Drivers' Union": "ZZ:~tram-drivers-union"}),
    ("A nurse of St. Ann's Hospital said.", {"St. Ann's Hospital": "ZZ:~st-ann-s-hospital"}),
    ("Lee's Office was dark, and so was Ann's Hospital.", {}),
]
PARTS: list[Case] = [
    (
        "The WHO's Harbour Health Division said.",
        {"WHO": "INT:WHO", "Harbour Health Division": "INT:~harbour-health-division"},
    ),
    ("The Steering Committee of UNESCO met.", {"Steering Committee of UNESCO": "INT:~steering-committee-of-unesco"}),
]
COMPANIES: list[Case] = [
    (
        "Velbridge Mills plc fell. Later Velbridge rose.",
        {"Velbridge Mills plc": "ZZ:~velbridge-mills", "Velbridge": "ZZ:~velbridge-mills"},
    ),
    ("Torvane, Inc. and Dunmore GmbH merged.", {"Torvane, Inc.": "ZZ:~torvane", "Dunmore GmbH": "ZZ:~dunmore"}),
    ("Shares of China Kelway Holdings fell.", {"China Kelway Holdings": "ZZ:~china-kelway-holdings"}),
    (
        "Bank of America and American Express said.",
        {"Bank of America": "ZZ:~bank-of-america", "American Express": "ZZ:~american-express"},
    ),
    ("Velbridge Street is long; Velbridge Mills plc is not there.", {"Velbridge Mills plc": "ZZ:~velbridge-mills"}),
]
INTERNATIONAL: list[Case] = [
    ("The WHO and UNICEF said.", {"WHO": "INT:WHO", "UNICEF": "INT:UNICEF"}),
    ("The European Commission met NATO.", {"European Commission": "EU:EC", "NATO": "INT:NATO"}),
    ("The Border Office of the European Union said.", {"Border Office of the European Union": "EU:~border-office"}),
]
PERSONS: list[Case] = [
    ("Jordan Smith and Paris Hilton danced.", {}),
    ("Chad Kroeger sang with Georgia Brown.", {}),
    ("Michael Jordan scored. Jordan smiled.", {}),
    ("Joe Poland scored twice. Poland added a third.", {}),
    ("Joe said Poland won. Yesterday Poland lost.", {"Poland": "PL"}),
    ("Inter pressed while Modena limped to a draw. Modena rose to third.", {}),
    ("Mr. Lincoln and Mrs. Washington left.", {}),
    ("The deputy Le Van Thai, 50, resigned.", {}),
    ("Austin Powers met Florence Nightingale and Denzel Washington.", {}),
]
COMMON_WORDS: list[Case] = [
    ("Reading is fun. Nice weather. Mobile phones ring. Split the bill.", {}),
    ("He ate turkey. Turkey sandwiches are good.", {}),
    ("Bath time. Orange juice. Surprise parties.", {}),
    ("It may march on; who are they? Tell us.", {}),
    ("At 3 PM and 4 AM it rained.", {}),
    ("He lives in Reading.", {"Reading": "place:reading-gb"}),
    ("Turkey voted.", {"Turkey": "TR"}),
]
NAMES_OF_THINGS: list[Case] = [
    ("The China Daily and the New York Times wrote.", {}),
    ("The Paris Agreement and the Indian Ocean.", {}),
    ("Brazil nuts and French fries.", {}),
    ("The Australian Open and the Boston Marathon.", {}),
    ("Latin American music and Native American art.", {}),
    ("In South America and Central America it is warm.", {}),
]
CAPITALS: list[Case] = [
    ("WHO WE ARE\n\nCONTACT US\n\nABOUT US", {}),
    ("JOIN US TODAY", {}),
    ("NAIROBI (Wire) - Rain fell.", {"NAIROBI": "place:nairobi-ke"}),
    ("KENYA / SOCIETY", {"KENYA": "KE"}),
]
ADDRESSES: list[Case] = [
    ("Write to info@China.example or see www.Kenya.example.org.", {}),
    ("https://example.com/Kenya/Uganda and china.org.cn", {}),
    ("Kenya/Uganda border", {"Kenya": "KE", "Uganda": "UG"}),
]
THINGS_IN_CAPITALS: list[Case] = [
    ("The GPS showed the GDP of no one; his PC ran on AC and DC.", {}),
    ("The CEO, the MP and the CFO left.", {}),
    ("A SARS virus and an HIV test.", {}),
]
GLUED: list[Case] = [
    ("ABOUT USThe World Health Organization was founded.", {"World Health Organization": "INT:WHO"}),
    (
        "A long first line of a text that was wrapped, with the Environmental\nProtection Agency of Ghana in it.",
        {"Environmental\nProtection Agency of Ghana": "GH:EPA"},
    ),
]
KINDS = {name: cases for name, cases in list(globals().items()) if name.isupper() and isinstance(cases, list)}


def test_there_are_enough_kinds() -> None:
    assert len(KINDS) >= 20


@pytest.mark.parametrize(("kind", "text", "expected"), [(k, *case) for k, cases in KINDS.items() for case in cases])
def test_each_kind(kind: str, text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


FRAGMENTS = st.sampled_from(
    [
        "Kenya",
        "'s ",
        "’s ",
        "Ministry of ",
        "Ministries of ",
        "Health",
        " and ",
        ", ",
        "(",
        ")",
        "NIA",
        "EPA",
        "of ",
        "the ",
        "US",
        "U.S.",
        "Georgia",
        "Bank",
        "-",
        "/",
        "@",
        "\n",
        " ",
        "Halvern Foods plc",
        "Inc.",
        "WHO",
        "WE ARE",
        "Portland, Oregon",
        "French",
        "é",
        "İ",
        "ﬁ",
        "𝟛",
        "\ud800",
        "A",
        "Bundes",
        "amt",
        "St. ",
        ". ",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(FRAGMENTS, max_size=40).map("".join))
TAKEN = st.lists(st.tuples(st.integers(0, 80), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1])), max_size=4)


@given(TEXTS, TAKEN)
def test_any_text_is_read_and_mentions_stand_apart(text: str, taken: list[tuple[int, int]]) -> None:
    mentions = find_entities(text, REGISTRY, taken=taken)
    spans = [(start, end) for start, end, _ in mentions]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert not any(start < e and s < end for start, end in spans for s, e in taken)
    for _, _, reference in mentions:
        assert reference.candidates
        assert len(reference.candidates) == len(reference.evidence) == len(set(reference.candidates))
        assert all(reference.evidence)


@given(TEXTS)
def test_the_same_text_is_read_the_same_way(text: str) -> None:
    assert find_entities(text, REGISTRY) == find_entities(text, REGISTRY)


def test_times_are_left_to_times() -> None:
    text = "In March the Kenyan Police met."
    assert [text[s:e] for s, e, _ in find_entities(text, REGISTRY, taken=[(3, 8)])] == ["Kenyan Police"]
    assert find_entities("China", REGISTRY, taken=[(4, 5)]) == []


HOSTILE = [
    "Foreign Ministry ",
    "the Foreign Ministry said. ",
    "Kenya Uganda Foreign Ministry. ",
    "Ministry of ",
    "Ministry of Health, ",
    "A",
    "A ",
    "U.S.",
    "EU-",
    "(",
    "(NIA) ",
    "National Water Board (NWB) ",
    "National Water Board, or NWB, ",
    "Georgia, ",
    "China's ",
    "Border Guard Command ",
    "'",
    "\n",
    "Halvern Foods plc ",
    "Ministries of Health, ",
    "Banco de la ",
    "the QZA of Kenya ",
    "http://China.",
    "Kenya aaa bbb ccc ddd ",
    "\ud800",
    "A-",
    "US ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_worst_texts_take_no_more_than_their_length(piece: str) -> None:
    def once(text: str) -> float:
        began = time.process_time()
        find_entities(text, REGISTRY)
        return time.process_time() - began

    def seconds(length: int) -> float:  # the best of three: the collector of garbage may run in any one
        return min(once((piece * (length // len(piece) + 1))[:length]) for _ in range(3))

    seconds(1_000)
    # eight times the text may take eight times as long; four times that is noise, sixty-four would be quadratic
    assert seconds(40_000) < 32 * max(seconds(5_000), 0.01)
