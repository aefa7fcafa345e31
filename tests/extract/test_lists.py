"""Lists in running text, by kind. The sentences are made up; places and bodies are real or invented names."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Document, check_documents, find_mentions
from claimcheck.enumerations import Enumeration
from claimcheck.extract.listing.listed import Listed
from claimcheck.extract.listing.lists import find_lists, read_lists
from claimcheck.registry import Registry

Row = tuple[str, str, int | None, str, str]  # text, scope, stated, head, items with "; " between them


def known(name: str) -> bool:
    return bool(Registry.packaged().named(name))


def only(text: str) -> Listed:
    found = read_lists(text, names=known)
    assert len(found) == 1, found
    return found[0]


CLOSED: list[Row] = [
    ("Four provinces (Ha, Ho and Hi) were dark.", "closed", 4, "province", "Ha; Ho; Hi"),
    ("Three ministers: Ann Lee, Bo Ek and Cy Dee.", "closed", 3, "minister", "Ann Lee; Bo Ek; Cy Dee"),
    ("Three towns were hit hardest: Ore, Pell, and Nant, the mayor said.", "closed", 3, "town", "Ore; Pell; Nant"),
    ("The two countries, Norway and Chad, agreed.", "closed", 2, "country", "Norway; Chad"),
    ("Five teams, namely Ajax, Porto, Roma and Lyon, went through.", "closed", 5, "team", "Ajax; Porto; Roma; Lyon"),
    ("Ann Lee, Bo Ek and Cy Dee — the three candidates — met.", "closed", 3, "candidate", "Ann Lee; Bo Ek; Cy Dee"),
    ("Ann Lee, Bo Ek and Cy Dee, the three candidates, met.", "closed", 3, "candidate", "Ann Lee; Bo Ek; Cy Dee"),
    ("The three are Ann Lee, Bo Ek and Cy Dee.", "closed", 3, "", "Ann Lee; Bo Ek; Cy Dee"),
    ("Eight towns — Ore, Pell and Nant — were dark.", "closed", 8, "town", "Ore; Pell; Nant"),
    ("He gave three reasons: rain, wind and bad roads.", "closed", 3, "reason", "rain; wind; bad roads"),
    ("Two of the four banks, Ostmark and Banco Ore, failed.", "closed", 2, "bank", "Ostmark; Banco Ore"),
    (
        "The alliance of three parties, the Greens, Labour and the Right, won.",
        "closed",
        3,
        "party",
        "Greens; Labour; Right",
    ),
    ("Two of its members, Norway and Chad, left.", "closed", 2, "member", "Norway; Chad"),
    ("Three of them — Ann Lee, Bo Ek and Cy Dee — stayed.", "closed", 3, "", "Ann Lee; Bo Ek; Cy Dee"),
    (
        "The three winners, Ann Lee, 24, Bo Ek, 31, and Cy Dee, 19, smiled.",
        "closed",
        3,
        "winner",
        "Ann Lee; Bo Ek; Cy Dee",
    ),
    ("He has two dogs: Rex, a collie, and Spot, a pug.", "closed", 2, "dog", "Rex; Spot"),
    (
        "Three officials left: Ann Lee, mayor of Ore; Bo Ek, judge; and Cy Dee.",
        "closed",
        3,
        "official",
        "Ann Lee; Bo Ek; Cy Dee",
    ),
    ("Two towns resigned three posts: Ore, Pell and Nant.", "closed", 3, "post", "Ore; Pell; Nant"),
    (
        "Ore has four banks at once: Ostmark Bank, Banco Ore, Crédit Pell and First Nant.",
        "closed",
        4,
        "bank",
        "Ostmark Bank; Banco Ore; Crédit Pell; First Nant",
    ),
    (
        "Officials, namely, Ann Lee, head of the Port Authority of Ore, Bo Ek, deputy director of two mills in Pell, "
        "Cy Dee, harbour director of Nant State, Lowland, and Di Eff, judge of Hull, all agreed.",
        "closed",
        None,
        "official",
        "Ann Lee; Bo Ek; Cy Dee; Di Eff",
    ),
]

OPEN: list[Row] = [
    ("They sail to countries including Chad, Niger and Mali.", "open", None, "country", "Chad; Niger; Mali"),
    ("Countries such as Chad, Niger and Mali signed.", "open", None, "country", "Chad; Niger; Mali"),
    ("Six states, including Ohio and Iowa, sued.", "open", 6, "state", "Ohio; Iowa"),
    ("Teams from five countries, among them Chad and Mali, came.", "open", 5, "country", "Chad; Mali"),
    ("Chad, Niger, Mali and other countries signed.", "open", None, "country", "Chad; Niger; Mali"),
    ("Chad, Niger, Mali and several other African countries signed.", "open", None, "country", "Chad; Niger; Mali"),
    ("Chad, Niger, Mali, among others, signed.", "open", None, "", "Chad; Niger; Mali"),
    ("On it were Chad, Mali, Niger, etc.", "open", None, "", "Chad; Mali; Niger"),
    ("Chad, Niger and Mali, as well as Benin, signed.", "open", None, "", "Chad; Niger; Mali; Benin"),
    ("Chad, Niger and two other countries signed.", "open", 4, "country", "Chad; Niger"),
    ("Kits with masks, gloves, gowns and other supplies.", "open", None, "supply", "masks; gloves; gowns"),
    ("Six towns, including Ore, Pell and two others, were dark.", "open", 6, "town", "Ore; Pell"),
    ("Such towns as Ore, Pell and Nant were dark.", "open", None, "town", "Ore; Pell; Nant"),
    ("They include nuts, pears, plums, etc.", "open", None, "", "nuts; pears; plums"),
    ("Chad, along with Niger and Mali, signed.", "open", None, "", "Chad; Niger; Mali"),
    ("Chad and Niger, together with Mali, signed.", "open", None, "", "Chad; Niger; Mali"),
    ("The towns of Ore, Pell and Nant, in addition to Hull, were dark.", "open", None, "town", "Ore; Pell; Nant; Hull"),
    (
        "Ore, Pell, as well as the Ministry of Trade and Fisheries, agreed.",
        "open",
        None,
        "",
        "Ore; Pell; Ministry of Trade and Fisheries",
    ),
]

PLAIN: list[Row] = [
    ("Police made arrests of four people in Rome, Paris and Oslo.", "plain", None, "", "Rome; Paris; Oslo"),
    (
        "It has offices in Oslo, New York, Hong Kong and Rio de Janeiro.",
        "plain",
        None,
        "",
        "Oslo; New York; Hong Kong; Rio de Janeiro",
    ),
    (
        "Ferries reach Chad, St. Kitts and Nevis, Japan and Eswatini (formerly Swaziland).",
        "plain",
        None,
        "",
        "Chad; St. Kitts and Nevis; Japan; Eswatini",
    ),
    ("Japan, Bosnia and Herzegovina, and Chad signed.", "plain", None, "", "Japan; Bosnia and Herzegovina; Chad"),
    ("Japan, Chad and Trinidad and Tobago signed.", "plain", None, "", "Japan; Chad; Trinidad and Tobago"),
    ("He met Chad, Trinidad and Tobago and Japan.", "plain", None, "", "Chad; Trinidad and Tobago; Japan"),
    ("He sold Marks and Spencer, Tesco and Boots.", "plain", None, "", "Marks and Spencer; Tesco; Boots"),
    (
        "The Ministry of Trade and Fair Weights, the Bank of Ore and Interpol agreed.",
        "plain",
        None,
        "",
        "Ministry of Trade and Fair Weights; Bank of Ore; Interpol",
    ),
    (
        "The Ministries of Health, Trade, Labour, and Civil Affairs agreed.",
        "plain",
        None,
        "ministry",
        "Health; Trade; Labour; Civil Affairs",
    ),
    ("The provinces of Ha, Ho and Hi were dark.", "plain", None, "province", "Ha; Ho; Hi"),
    ("Hebei, Shanxi and Henan provinces were dark.", "plain", None, "province", "Hebei; Shanxi; Henan"),
    ("It sails to Asia, Europe, and East and West Africa.", "plain", None, "", "Asia; Europe; East and West Africa"),
    ("In the north, Ore, Pell and Nant were dark.", "plain", None, "", "Ore; Pell; Nant"),
    ("In Rome, Paris and Oslo, people marched.", "plain", None, "", "Rome; Paris; Oslo"),
    ('He read "War and Peace", "Emma" and "Ulysses".', "plain", None, "", "War and Peace; Emma; Ulysses"),
    ("It is made of trails, passes and ferry points.", "plain", None, "", "trails; passes; ferry points"),
    ("Four people were hurt in the towns: Ore, Pell and Nant.", "plain", None, "town", "Ore; Pell; Nant"),
    ("The following countries voted: Chad; Mali; Niger; and Benin.", "plain", None, "", "Chad; Mali; Niger; Benin"),
    ("It has offices in Oslo, Norway; Pell, Chad; and Ore, Mali.", "plain", None, "", "Oslo; Pell; Ore"),
    ("The shortlist comprises Ore; Pell; and Nant.", "plain", None, "", "Ore; Pell; Nant"),
    ("The cast: Mia Holt, Jon Park, Ada Wu.", "plain", None, "", "Mia Holt; Jon Park; Ada Wu"),
    ("Ships from Chad, from Mali and from Togo came.", "plain", None, "", "Chad; Mali; Togo"),
]


@pytest.mark.parametrize("row", [*CLOSED, *OPEN, *PLAIN], ids=lambda row: row[0][:40])
def test_a_list(row: Row) -> None:
    text, scope, stated, head, items = row
    found = only(text)
    assert str(found.value) == items
    assert (found.scope, found.value.stated, found.value.head) == (scope, stated, head)
    assert found.value.closed is (scope == "closed")


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell in Ore; Pell stayed dry; and Nant flooded.",
        "Ore won; Pell drew; and Nant lost.",
        "Such was the damage as Ore, Pell saw it.",
        "He walked along with Ann Lee.",
        "On Monday, March 4, 2024, he came to Portland, Oregon, USA.",
        "The first, second and third places went to them.",
        "They paid $3, $4 and $5.",
        "He plays, sings and dances.",
        "It was a legal, social and economic crisis.",
        "It has a long, dark and cold winter.",
        "Chinese, Russian and US officials met.",
        "In Paris, Norway and Chad agreed.",
        "Meanwhile, Norway and Chad agreed.",
        "For two years, Norway and Chad fought.",
        "After beating two rivals, Smith and Jones went through.",
        "Of the three brothers, John and Paul left.",
        "We beat Ajax, and Porto and Roma drew.",
        "John Smith, CEO of Ore and Pell Corp, left.",
        "Two teams went through: Ajax beat Porto and Roma.",
        "Five people died: two in Ore, one in Pell and two in Nant.",
        "He gave three reasons: the weather, which was bad, the cost and time.",
        "The race starts at 10:30, and Ore and Pell will run.",
        "We need two things, time and money.",
        "The town gave 12 seats, the Green List six, the Liberals five and the Union one, on a bad day.",
        "",
    ],
)
def test_no_list(text: str) -> None:
    assert read_lists(text, names=known) == []


def test_a_count_beside_a_name_with_and_in_it_is_met_in_one_reading() -> None:
    for text, size in (
        ("Four areas: research and development, trade and investment, health, and tourism.", 4),
        ("The three ministries (Justice and Home Affairs, Health, and Trade) agreed.", 3),
        ("Two banks, Lee and Ek and Cy Dee, failed.", 2),
    ):
        assert len(only(text).value.items) == size


def test_a_count_with_others_counted_out_is_no_conflict_and_a_wrong_one_is() -> None:
    right, wrong = (
        only("Five towns: Ore, Pell, Nant and two others."),
        only("Six towns: Ore, Pell, Nant and one other."),
    )
    assert (right.value.stated, right.value.closed, right.others) == (5, False, 2)
    assert (wrong.value.closed, wrong.value.misses, wrong.others) == (True, 2, 1)


def test_the_count_and_the_items_have_their_places() -> None:
    text = "Four provinces (Ha, the Ho and Hi) were dark."
    found = only(text)
    assert found.count is not None
    assert text[found.count.start : found.count.end] == "Four provinces"
    assert [text[item.start : item.end] for item in found.items] == ["Ha", "Ho", "Hi"]
    assert text[found.start : found.end] == "Ha, the Ho and Hi"


def test_bulleted_and_short_lines_behind_a_colon() -> None:
    bullets = only("Three firms won:\n• Alpha Ltd\n• Beta Inc\n\nThe rest lost.")
    assert (bullets.value.items, bullets.value.stated, bullets.value.head) == (("Alpha Ltd", "Beta Inc"), 3, "firm")
    lines = only("The winners are:\nAnn Lee\nBo Ek\n")
    assert (lines.value.items, lines.scope) == (("Ann Lee", "Bo Ek"), "plain")


def test_bulleted_lines_without_a_colon_claim_nothing() -> None:
    signs = only("Three held in raid\n\n- Dockyard\n- Old Mill, in the north\n\nThe rest is open.")
    assert (signs.value.items, signs.value.stated, signs.scope) == (("Dockyard", "Old Mill"), None, "plain")
    letters = only("The act covers\n  (a) theft;\n  (b) fraud; and\n  (c) arson.")
    assert letters.value.items == ("theft", "fraud", "arson")


def test_bullets_that_are_sentences_are_no_list() -> None:
    assert (
        read_lists("Five things we know:\n- Alder\n- Birch\n- The mayor said that he would stay on until May\n") == []
    )


@pytest.mark.parametrize(
    ("text", "items", "closed"),
    [
        ("Three ports: Ore, in the east; Pell; and Nant (pop. 300).", "Ore; Pell; Nant", True),
        ("Four fields: roads and rails; schools; health; housing.", "roads and rails; schools; health; housing", True),
        ("Four men died: the cook; his mate; and the twins.", "cook; mate; twins", False),
        ("Five people died: the cook, the mate and guests from Ore.", "cook; mate; guests", False),
        ("Nine people spoke: teachers, parents and pupils.", "teachers; parents; pupils", False),
        ("Three groups spoke: teachers, parents and pupils.", "teachers; parents; pupils", True),
        ("Staff from Norway, Chad, as well as Peru and Togo met.", "Norway; Chad; Peru; Togo", False),
    ],
)
def test_what_an_item_is(text: str, items: str, closed: bool) -> None:
    found = only(text)
    assert (str(found.value), found.value.closed) == (items, closed)


@pytest.mark.parametrize(
    ("text", "items", "head"),
    [
        ("He served under Presidents Lee, Ek and Dee.", "Lee; Ek; Dee", "president"),
        ("It stars actors Ann Lee, Bo Ek and Cy Dee.", "Ann Lee; Bo Ek; Cy Dee", ""),
        ("Judges Ann Lee, Bo Ek and Cy Dee sat.", "Ann Lee; Bo Ek; Cy Dee", "judge"),
        ("Kings Heath, Ore and Pell were flooded.", "Kings Heath; Ore; Pell", ""),
        ("The winners were Ore Mills, Pell & Sons and Nant Bank.", "Ore Mills; Pell & Sons; Nant Bank", ""),
        ("The winners were Ore, Pell & Nant.", "Ore; Pell; Nant", ""),
        ("Three towns (Ore, in Kent; Pell, in Fife; and Nant, in Wales) bid.", "Ore; Pell; Nant", "town"),
        ("Ore and Pell, as well as Nant, lost power.", "Ore; Pell; Nant", ""),
    ],
)
def test_titles_ampersands_and_brackets(text: str, items: str, head: str) -> None:
    found = only(text).value
    assert str(found) == items
    assert head in ("", found.head)


TRUE = [
    "Four parties (Labour, the Greens, the Liberals and the Party for Work, Land and Freedom) signed.",
    "The two companies, Marsh and Ek and Price and Pell, merged.",
    "Two cities, Portland, Oregon, and Boise, Idaho, were chosen.",
    "The three brothers, Al, Bo and Cy Marsh, and their sister, Di, run the mill.",
    "Three states, New South Wales, Victoria and Queensland, and two territories voted yes.",
    "The two sides, England and Scotland, met in two cities, London and Glasgow.",
    "It has six wards: North, South, East and West Lowby, and Upper and Lower Nant.",
    "The four winners were Ann and Bo Lee, Cy Dee and Di Eff.",
    "All three of the firm's directors, Smith, Jones and, since May, Lee, agreed.",
    "The firm has offices in seven countries: Britain, France, Spain, Italy and the three Baltic states.",
    "He named three suspects: the brothers Al and Bo Marsh and Cy Dee.",
    "The three finalists: Ann Lee of Ore, Bo Ek of Pell and Cy Dee of Nant, Kent.",
    "Six nations take part (the five of last year and Georgia).",
]


@pytest.mark.parametrize("text", TRUE)
def test_true_lists_do_not_miss_their_count(text: str) -> None:
    report = check_documents([Document(text, id="a", published="2024-05-02")])
    assert [f.message for f in report.findings if f.rule == "list-length-disagrees"] == []


@pytest.mark.parametrize("name", ["Ore", "the Greens"])
def test_a_list_that_is_too_long_is_still_found(name: str) -> None:
    text = f"Three parties (Labour, the Right, {name} and the Liberals) signed."
    report = check_documents([Document(text, id="a", published="2024-05-02")])
    assert [f.rule for f in report.findings] == ["list-length-disagrees"]


@pytest.mark.parametrize(
    "text",
    [
        "Lowby, England, and Paris, France, were chosen.",
        "The cities were Boise, Idaho, Reno, Nevada, and Paris, Texas.",
        "They met in Portland, Oregon, and Boise, Idaho, in May.",
    ],
)
def test_a_place_and_what_contains_it_are_no_two_items(text: str) -> None:
    assert [m.quote for m in find_mentions(Document(text)) if m.kind == "list"] == []


def test_semicolons_part_places_with_what_contains_them() -> None:
    text = "Three cities bid: Portland, Oregon; Boise, Idaho; and Reno, Nevada."
    (found,) = [m.value for m in find_mentions(Document(text)) if isinstance(m.value, Enumeration)]
    assert (str(found), found.stated) == ("Portland; Boise; Reno", 3)


def test_a_body_keeps_its_second_field_behind_another_body() -> None:
    found = only("The Board of Trade, the Board of Works and the Board of Ports and Piers agreed.")
    assert found.value.items == ("Board of Trade", "Board of Works", "Board of Ports and Piers")


def test_items_on_taken_places_are_no_list() -> None:
    text = "It was bought by June, Ann and Cy."
    assert find_lists(text, [(17, 21)]) == []


NAMES = ["Ann", "Lee", "Ore", "Ministry", "the", "two", "towns", "4", "mayor", "is", "other", "others", "of"]
JOINTS = [",", ", ", ";", ":", " and ", "(", ")", "including", "such as", "namely", "as well as", "—", ".", "“", "”"]
words = st.sampled_from([*NAMES, *JOINTS, " ", "\n", "- "])


@given(st.lists(words, max_size=40).map(" ".join) | st.text(max_size=120))
def test_spans_are_exact_on_any_text(text: str) -> None:
    end = 0
    for found in read_lists(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert tuple(text[item.start : item.end] for item in found.items) == found.value.items
        assert all(found.start <= item.start < item.end <= found.end for item in found.items)
        assert all(a.end <= b.start for a, b in zip(found.items, found.items[1:], strict=False))


HOSTILE = [",", "and ", "ab\n", "(", "(a) ", "A, ", "A and B, ", "two cats: A and B, ", "- a\n", "Ann Lee, head of A, "]


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_texts_take_time_in_proportion(unit: str) -> None:
    start = time.perf_counter()
    find_lists(unit * (200_000 // len(unit)))
    assert time.perf_counter() - start < 30


def test_a_body_that_the_text_names_is_one_item_though_it_holds_an_and() -> None:
    text = "It met the Ports Authority, United States Customs and Border Protection and Kenya's Department of Trade and Industry."
    (found,) = (m.value for m in find_mentions(Document(text)) if isinstance(m.value, Enumeration))
    assert found.items == (
        "Ports Authority",
        "United States Customs and Border Protection",
        "Kenya's Department of Trade and Industry",
    )
