"""People and their offices, by shape. The people are made up."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.entities import Reference
from claimcheck.extract.statements.offices import Office, find_offices

FLAGS = ("former", "acting", "deputy", "courtesy", "single_seat")

# text, then for each office: name | title | body | flags
CASES = [
    # what a minister is for is part of the title, in small letters too
    (
        "Ann Lee, minister of justice, met Bo Ek, the secretary for home affairs of Pell.",
        ["Ann Lee | minister of justice |  | single_seat", "Bo Ek | secretary for home affairs | Pell | "],
    ),
    # the office is given up
    ("Ann Lee resigned as director of the Pell Museum.", ["Ann Lee | director | Pell Museum | former single_seat"]),
    ("Ann Lee stepped down as mayor of Lowby.", ["Ann Lee | mayor | Lowby | former single_seat"]),
    ("Ann Lee was removed as captain of Pell.", ["Ann Lee | captain | Pell | former single_seat"]),
    # a name between the verb and the title
    (
        "The board named Ann Lee chief financial officer of Ore Foods.",
        ["Ann Lee | chief financial officer | Ore Foods | single_seat"],
    ),
    ("Chief Constable Ann Lee said so.", ["Ann Lee | chief constable |  | single_seat"]),
    (
        "Ann Lee, director of the Port Authority and mayor of Lowby, said so.",
        ["Ann Lee | director | Port Authority | single_seat", "Ann Lee | mayor | Lowby | single_seat"],
    ),
    ("Foreign Minister Wang Bo arrived.", ["Wang Bo | foreign minister |  | single_seat"]),
    ("ABC Lowby Head of Office Par Ek said.", ["Par Ek | head of office | ABC Lowby | single_seat"]),
    ('"It will," said ABC Lowby Head of Office Par Ek.', ["Par Ek | head of office | ABC Lowby | single_seat"]),
    (
        "Ann Lee, deputy commander of the Coast Guard, Bo Ek, director general of Pell, and Cy Dee, head of Ore.",
        [
            "Ann Lee | deputy commander | Coast Guard | deputy",
            "Bo Ek | director general | Pell | single_seat",
            "Cy Dee | head | Ore | single_seat",
        ],
    ),
    ("Ann Lee (chairman of Ore Bank) left.", ["Ann Lee | chairman | Ore Bank | single_seat"]),
    ("The board appointed Ann Lee as director of Ore Water.", ["Ann Lee | director | Ore Water | single_seat"]),
    ("Ore named Bo Ek chief executive.", ["Bo Ek | chief executive |  | single_seat"]),
    ("Ann Lee was appointed director of the institute.", ["Ann Lee | director | institute | single_seat"]),
    (
        "Ann Lee, director of Norway's Coastal Service and head of the Ministry of Water and Town Affairs of Ore.",
        [
            "Ann Lee | director | Norway's Coastal Service | single_seat",
            "Ann Lee | head | Ministry of Water and Town Affairs of Ore | single_seat",
        ],
    ),
    (
        "Ann Lee, first vice chairman of the Water Committee, and Bo Ek, deputy health minister, met.",
        ["Ann Lee | first vice chairman | Water Committee | deputy", "Bo Ek | deputy health minister |  | deputy"],
    ),
    (
        "U Tin Maung Win, harbour director of Ore State, Nant, agreed.",
        ["U Tin Maung Win | harbour director | Ore State | single_seat"],
    ),
    (
        "Batbold Ts, director general of the Fishing Authority of Ore, said.",
        ["Batbold Ts | director general | Fishing Authority of Ore | single_seat"],
    ),
    ("Jan van der Berg, the interior minister, resigned.", ["Jan van der Berg | interior minister |  | single_seat"]),
    (
        "Tariq bin Said al-Ek, acting governor of Lowby, spoke.",
        ["Tariq bin Said al-Ek | governor | Lowby | acting single_seat"],
    ),
    (
        "María de la Cruz, mayor of Lowby, and Michael O'Brien-Smith, vice president of Ore, met.",
        ["María de la Cruz | mayor | Lowby | single_seat", "Michael O'Brien-Smith | vice president | Ore | deputy"],
    ),
    ("Nguyen Thi Hoa is mayor of Hanoi.", ["Nguyen Thi Hoa | mayor | Hanoi | single_seat"]),
    (
        "Amy Ek, who has been director general of the institute since 2021, spoke.",
        ["Amy Ek | director general | institute | single_seat since 2021"],
    ),
    (
        "His predecessor, Aksel Brand, was prime minister from 2012 to 2016.",
        ["Aksel Brand | prime minister |  | single_seat since 2012 until 2016"],
    ),
    ("Rui Bando, interior minister until 2023, called.", ["Rui Bando | interior minister |  | single_seat until 2023"]),
    ("Dahlen, a former fisheries minister, has held it.", ["Dahlen | fisheries minister |  | former single_seat"]),
    ("Outgoing Prime Minister Per Dahlen, 63, conceded.", ["Per Dahlen | prime minister |  | acting single_seat"]),
    ("Edvin Roose, 51, the board's chairman, told reporters.", ["Edvin Roose | chairman | board | single_seat"]),
    ("On 10 June the CEB's chairman, Anders Kvalen, spoke.", ["Anders Kvalen | chairman | CEB | single_seat"]),
    (
        "The club was led by Owen Rusker, then the Rovers chairman.",
        ["Owen Rusker | chairman | Rovers | former single_seat"],
    ),
    ("Owen Rusker, chairman before her, watched.", ["Owen Rusker | chairman |  | former single_seat"]),
    ("The judge, Rosa Peak, said no. Judge Peak stood up.", ["Rosa Peak | judge |  | ", "Peak | judge |  | "]),
    (
        "Rovers coach Sanna Ekman said. Ekman, a former assistant coach of Marlow, left.",
        ["Sanna Ekman | coach | Rovers | single_seat", "Ekman | assistant coach | Marlow | former deputy"],
    ),
    ("Gina Ek, Chief of Mission in Chad of ABC, wrote.", ["Gina Ek | chief of mission | ABC | single_seat"]),
    (
        "US Secretary of State Tony Blank met French President Emile Marin in Paris.",
        ["Tony Blank | secretary of state | US | single_seat", "Emile Marin | president | French | single_seat"],
    ),
    ("His finance director, Susan Larch, 49, left.", ["Susan Larch | finance director |  | single_seat"]),
    (
        "Dr. Ann Lee, honorary chairman of Pell, met Gen. Bo Ek, commander of the Navy.",
        ["Ann Lee | honorary chairman | Pell | courtesy", "Bo Ek | commander | Navy | single_seat"],
    ),
    (
        "Minister of Health Ann Lee and ex-president Bo Ek met vice-chairman Cy Dee.",
        [
            "Ann Lee | minister of health |  | single_seat",
            "Bo Ek | ex-president |  | former",
            "Cy Dee | vice-chairman |  | deputy",
        ],
    ),
    ("President-elect Ann Lee spoke.", ["Ann Lee | president-elect |  | courtesy"]),
    (
        "Ann Lee, Ore's ambassador to Pell, and Senator Bo Ek spoke.",
        ["Ann Lee | ambassador | Ore | ", "Bo Ek | senator |  | "],
    ),
    ("Ann Lee, adviser to the king, left.", ["Ann Lee | adviser |  | "]),
    ("The mayor of Lowby, Ann Lee, and the prime minister met.", ["Ann Lee | mayor | Lowby | single_seat"]),
    ("Bo Ek of Pell, its chairman, agreed.", ["Bo Ek | chairman |  | single_seat"]),
]


def shown(text: str, office: Office) -> str:
    flags = [flag for flag in FLAGS if getattr(office, flag)]
    for word, span in (("since", office.since), ("until", office.until)):
        flags += [f"{word} {text[span.start : span.end]}"] if span else []
    return f"{office.name} | {office.office} | {office.body_name} | {' '.join(flags)}"


@pytest.mark.parametrize(("text", "gold"), CASES, ids=[text[:40] for text, _ in CASES])
def test_offices(text: str, gold: list[str]) -> None:
    found = [shown(text, office) for office in find_offices(text)]
    assert found == gold


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee dismissed the director of the museum.",
        "Pell removed the captain as a favour to the mayor.",
        "The head of the agency said the mayor had left.",
        "In Paris, the director of the museum said no.",
        "The 45-member Assembly met.",
        "Ann Lee, Bo Ek and Cy Dee, members of the board, left.",
        "It heads for the chief port of Ore, the captain said.",
        "",
    ],
)
def test_nobody(text: str) -> None:
    assert find_offices(text) == []


def test_whoever_holds_an_office_is_no_body() -> None:
    text = "Harald Bye, the mayor of Lowby, left. Ole Berg, secretary of Harald Bye, said no."
    assert [shown(text, office) for office in find_offices(text)] == [
        "Harald Bye | mayor | Lowby | single_seat",
        "Ole Berg | secretary |  | ",
    ]


def test_entities_say_where_a_body_ends_and_who_is_no_person() -> None:
    text = "Ann Lee, head of the Institute on the Sea and Sky, met Chad, chairman of the Council."
    body, state = text.index("Institute"), text.index("Chad")
    entities = [
        (body, text.index(", met"), Reference("Institute on the Sea and Sky", ("ZZ:~institute",))),
        (state, state + 4, Reference("Chad", ("TD",))),
    ]
    assert [office.body_name for office in find_offices(text, entities)] == ["Institute on the Sea and Sky"]


@pytest.mark.parametrize(("name", "body"), [("Pell Police", "Pell Police"), ("Lowby", "Lowby"), ("Green Party", "")])
def test_a_body_stands_behind_its_officer_but_no_party(name: str, body: str) -> None:
    text = f"Chief Ann Lee of the {name} said so."
    entities = [(21, 21 + len(name), Reference(name, ("ZZ:~one",)))]
    assert [office.body_name for office in find_offices(text, entities)] == [body]


@pytest.mark.parametrize(
    ("text", "name", "gold"),
    [
        ("The head of the Port Authority Ann Lee resigned.", "Port Authority", ["Ann Lee | head | Port Authority"]),
        (
            "The Pell County Council leader, Ann Lee, quit.",
            "Pell County Council",
            ["Ann Lee | leader | Pell County Council"],
        ),
        ("The head of the Port Authority Monday met them.", "Port Authority", []),
        ("The head of the Port Authority Fund said so.", "Port Authority", []),
    ],
)
def test_a_known_name_is_whole_and_the_person_stands_beside_it(text: str, name: str, gold: list[str]) -> None:
    at = text.index(name)
    found = find_offices(text, [(at, at + len(name), Reference(name, ("ZZ:~one",)))])
    assert [f"{office.name} | {office.office} | {office.body_name}" for office in found] == gold


def test_a_place_within_a_name_does_not_hide_a_person() -> None:
    text = "Michael Jordan, chairman of Ore Bank, spoke."
    entities = [(8, 14, Reference("Jordan", ("JO",)))]
    assert [office.name for office in find_offices(text, entities)] == ["Michael Jordan"]


NAMES = [
    "Ann",
    "Lee",
    "Ore",
    "Ore's",
    "'s",
    "Dr.",
    "van",
    "the",
    "who",
    "is",
    "has",
    "been",
    "named",
    "as",
    "and",
    "of",
]
TITLES = ["head", "director", "general", "deputy", "former", "minister", "chief", "since", "2021", ",", "(", ")", "—"]
words = st.sampled_from([*NAMES, *TITLES, "\n"])


@given(st.lists(words, max_size=40).map(" ".join) | st.text(max_size=120))
def test_spans_are_exact_on_any_text(text: str) -> None:
    for office in find_offices(text):
        assert text[office.person.start : office.person.end] == office.name
        assert " ".join(text[office.title.start : office.title.end].lower().split()) == office.office
        assert office.name
        assert office.office
        assert office.body is None or text[office.body.start : office.body.end] == office.body_name
        assert not (office.single_seat and office.deputy)


HOSTILE = [
    ",",
    "and ",
    "ab\n",
    "(",
    "head of ",
    "Ann Lee, head of A, ",
    "A of ",
    "deputy ",
    "Ore's ",
    "mayor Ann ",
    "is as ",
]


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_texts_take_time_in_proportion(unit: str) -> None:
    start = time.perf_counter()
    find_offices(unit * (200_000 // len(unit)))
    assert time.perf_counter() - start < 30
