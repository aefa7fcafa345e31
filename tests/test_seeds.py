"""The five documents are what they were, and their claim files say what they say: all of it, and without a conflict."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import pytest

from claimcheck.claimfiles import load
from claimcheck.claims import Claim, Status, View
from claimcheck.claimsets import ClaimSet
from claimcheck.engine import check
from claimcheck.enumerations import Enumeration
from claimcheck.findings import Severity
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.registry import Registry
from claimcheck.relations import relate
from claimcheck.times import Time

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
CLAIMS = ROOT / "claims"

# sha256 of the documents as they were handed over
SHA256 = {
    "000_86bbb845ea134f73": "1608aaa54c3d2153f145bb34e394cb6fc43df8da566dfe08606e92a464e930b7",
    "001_63fd50dbdb8d0897": "e10b16841725adfd493fbb2b0e3567a001b13732dd43791d0451e2de4b01f466",
    "002_068763a167a86ed9": "3b6f54ee829f80e45c4640947698c140565d82b7673bd186fdf30a8a1d960fa0",
    "003_bfb7b29f8f6badf6": "86fc651b93006ead94fdea2ae95729dfb78d03ea4d008177339c25e26f457491",
    "004_7580254454412438": "0db976ca54b705daca3aea71a20066aed42c9ba28fa24a27845d3857997277e6",
}

# what a figure is made of: digits, with separators inside; and the number words that occur beside figures
FIGURE = re.compile(r"\d+(?:[,.:/+]\d+)*%?")
NUMBER_WORD = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|dual)\b")

# figures that claim nothing, as a pattern of the words around them, and what they are
NO_CLAIMS = {
    "000_86bbb845ea134f73": (
        (r"Hit:1544", "the hit counter of the page"),
        (r"\n1\.With|\(1\) Actively|\(2\) Promote|ties\.2\. To", "numbers of the page's points"),
        (r"between (?:the )?two countries", "a title and a phrase that nothing introduces: which two, it does not say"),
    ),
    "001_63fd50dbdb8d0897": (),
    "002_068763a167a86ed9": (
        (r"0 Comment\(s\)", "the counter of comments, which is part of the page's furniture"),
        (r"<\s+1\s+2\s+3\s+4\s+5\s+6\s+7\s+8\s+9\s+10\s+11\s+12\s+>", "page numbers"),
        (r"three-dimensional", "an adjective"),
    ),
    "003_bfb7b29f8f6badf6": (
        (r"2030 Agenda", "the name of an agenda"),
        (r"Tel: \+86 10 5979 9695 Ext\. 203", "a telephone number with its extension"),
        (r"two-way", "an adjective"),
    ),
    "004_7580254454412438": (
        (r"COVID-19", "the name of a disease"),
        (r"G20 Special Summit", "the name of a group"),
        (r"Special 10\+3 Summit", "the name of a group"),
    ),
}

# the figures an editor asks for first: claim, comparator, number, unit
FIGURES = (
    ("passengers-first", ">", 200_000, "passenger"),
    ("passengers-second", ">", 200_000, "passenger"),
    ("ships-first", ">", 120, "ship"),
    ("ships-second", ">", 120, "ship"),
    ("cases-solved", ">", 22_000, "case"),
    ("suspects-arrested", ">", 39_000, "suspect"),
    ("immigrants-apprehended", ">", 6_000, "immigrant"),
    ("fugitives-captured", "=", 103, "target"),
    ("exits-curbed", "=", 30, "%"),
    ("iom-members", "=", 175, "state"),
    ("iom-presence", "=", 171, "country"),
    ("countries-notified", "=", 50, "country"),
    ("supplies-worth", ">", 3_000_000, "CNY"),
    ("guidelines", ">", 1_100, "copy"),
    ("vn-provinces", "=", 4, "province"),
)

# how many each list names, and whether it says that this is all
LISTS = (
    ("contract-partners", 13, False),
    ("aspects-listed", 2, True),
    ("approach", 5, True),
    ("strategies", 2, True),
    ("interventions", 2, True),
    ("seminar-participants", 6, False),
    ("project-partners", 4, False),
    ("co-funders", 2, False),
    ("law-focus", 2, True),
    ("daily-communication", 6, False),
    ("real-time-communication", 2, False),
    ("regular-communication", 3, False),
    ("joint-patrols", 4, False),
    ("letters-to", 5, False),
    ("supplies-listed", 4, False),
    ("summits", 3, False),
    ("other-officials", 4, True),
)

# who holds which office
OFFICE_HOLDERS = {
    "administrator of CN:NIA": "Xu Ganlu",
    "vice minister of CN:MPS": "Xu Ganlu",
    "chairman of KG:SBS": "Ularbek Sharsheyev",
    "deputy chief of KZ:KNB": "Darkhan Dilmanov",
    "director of KZ:BS": "Darkhan Dilmanov",
    "deputy director of the Executive Committee of INT:SCO-RATS": "Vadim Barchuk",
    "director general of MN:GABP": "Sergelen Ts",
    "first deputy director of RU:FSB": "Vladimir Kulishov",
    "director of RU:BS": "Vladimir Kulishov",
    "deputy defense minister of VN": "Hoang Xuan Chien",
    "former commander of VN:BGC": "Hoang Xuan Chien",
    "first vice chairman of TJ:SCNS": "Rajabali Rahmonali",
    "commander of TJ:BF": "Rajabali Rahmonali",
    "deputy commander of Border Guard of four provinces in northern Vietnam": "Nguyen Van Thai",
    "director general of LA:MPS": "Ji Chanthavongsa",
    "immigration director of MM-11": "U Sop Paing Myint",
    "head of NP:DBM": "Harish Panta",
    "head of office of INT:IOM in Beijing": "Par Liljert",
    "chief of mission of INT:IOM in China": "Giuseppe Crocetti",
}


@pytest.fixture(scope="module")
def claims() -> ClaimSet:
    return load(CLAIMS, registry=Registry.packaged())


def _stem(view: View) -> str:
    return Path(view.document.id).stem


def _named(claims: ClaimSet, id: str) -> Claim:
    (found,) = (claim for claim in claims if claim.id == id)
    return found


def _figures(view: View) -> Iterator[re.Match[str]]:
    """The figures of a document, less those that are listed as claiming nothing."""
    text = view.document.text
    spared = [match.span() for pattern, _ in NO_CLAIMS[_stem(view)] for match in re.finditer(pattern, text)]
    for match in (*FIGURE.finditer(text), *NUMBER_WORD.finditer(text)):
        if not any(start <= match.start() and match.end() <= end for start, end in spared):
            yield match


def test_the_documents_are_those_that_were_handed_over() -> None:
    found = {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS.glob("*.txt")}
    assert found == SHA256


def test_each_document_has_its_claim_file_which_records_it(claims: ClaimSet) -> None:
    assert {path.stem for path in CLAIMS.iterdir()} == set(SHA256)
    assert {_stem(view): view.recorded[0] for view in claims.views if view.recorded} == SHA256
    assert all(view.document.sha256 == SHA256[_stem(view)] for view in claims.views)


def test_there_are_at_least_150_claims_and_all_are_reviewed(claims: ClaimSet) -> None:
    assert len(claims) >= 150
    assert {claim.status for claim in claims} == {Status.REVIEWED}


def test_every_quote_stands_exactly_where_its_claim_says(claims: ClaimSet) -> None:
    for view in claims.views:
        assert len(view.entries) == len(view.claims)
        for entry in view.entries:
            assert entry.claim is not None, entry.id
            assert not entry.moved, entry.id
            assert not entry.repeated, entry.id
            span = entry.claim.source.span
            assert view.document.text[span.start : span.end] == entry.quote == entry.claim.source.quote


def test_only_the_dates_that_the_pages_print_are_given(claims: ClaimSet) -> None:
    given = {_stem(view)[:3]: str(view.document.published) for view in claims.views if view.document.published}
    assert {number: date[:16] for number, date in given.items()} == {"001": "2024-07-03T12:51", "002": "2024-09-11"}


def test_what_the_claims_are_about_is_known(claims: ClaimSet) -> None:
    assert [(entry.id, entry.unknown) for view in claims.views for entry in view.entries if entry.unknown] == []


def test_the_documents_do_not_contradict_one_another(claims: ClaimSet) -> None:
    report = check(claims)
    assert [f"{f.rule}: {f.message}" for f in report.findings if f.severity is Severity.CONFLICT] == []
    assert report.coverage.claims == len(claims)
    assert report.coverage.compared > 0
    assert report.coverage.not_checked == 0


def test_every_figure_of_the_documents_is_claimed_or_said_to_be_no_claim(claims: ClaimSet) -> None:
    missed = []
    for view in claims.views:
        spans = [claim.source.span for claim in view.claims if claim.kind in ("quantity", "time", "duration")]
        spans += [c.source.span for c in view.claims if isinstance(c.value, Enumeration) and c.value.stated is not None]
        for match in _figures(view):
            if not any(span.start <= match.start() and match.end() <= span.end for span in spans):
                around = view.document.text[max(0, match.start() - 20) : match.end() + 20]
                missed.append(f"{view.document.id}:{match.start()}: {around!r}")
    assert missed == []


@pytest.mark.parametrize("stem", SHA256)
def test_what_is_said_to_be_no_claim_stands_in_the_document(stem: str) -> None:
    text = (SEEDS / f"{stem}.txt").read_text(encoding="utf-8")
    for pattern, reason in NO_CLAIMS[stem]:
        found = re.search(pattern, text)
        assert found, f"{pattern}: {reason}"
        assert FIGURE.search(found[0]) or NUMBER_WORD.search(found[0]), f"{pattern} has no figure"


@pytest.mark.parametrize(("id", "comparator", "number", "unit"), FIGURES)
def test_figures(claims: ClaimSet, id: str, comparator: str, number: int, unit: str) -> None:
    value = _named(claims, id).value
    assert isinstance(value, Quantity)
    assert (value.comparator, value.stated, value.unit) == (comparator, Fraction(number), unit)


@pytest.mark.parametrize(("id", "length", "closed"), LISTS)
def test_lists(claims: ClaimSet, id: str, length: int, closed: bool) -> None:
    value = _named(claims, id).value
    assert isinstance(value, Enumeration)
    assert (len(value.items), value.closed) == (length, closed)
    assert value.misses == 0


def test_saint_kitts_and_nevis_is_one_partner(claims: ClaimSet) -> None:
    value = _named(claims, "contract-partners").value
    assert isinstance(value, Enumeration)
    assert "St. Kitts and Nevis" in value.items
    assert _named(claims, "contract-with-swaziland").object == "SZ"


def test_office_holders(claims: ClaimSet) -> None:
    held = {claim.subject: str(claim.value) for claim in claims if claim.property == "office-holder"}
    assert held == OFFICE_HOLDERS


def test_the_two_agencies_called_nia_are_two(claims: ClaimSet) -> None:
    found = {c.subject: c.object for c in claims if c.property == "jurisdiction" and (c.subject or "").endswith(":NIA")}
    assert found == {"TW:NIA": "TW", "CN:NIA": "CN"}


def test_six_eleven_keeps_both_orders(claims: ClaimSet) -> None:
    value = _named(claims, "seminar-start").value
    assert isinstance(value, Time)
    assert {reading.edtf[-5:] for reading in value.readings} == {"06-11", "11-06"}


def test_tuesday_is_the_day_before_the_article(claims: ClaimSet) -> None:
    for id in ("statement-date", "release-date"):
        value = _named(claims, id).value
        assert isinstance(value, Time)
        assert value.edtf == "2024-07-02"
    week = _named(claims, "flight-date").value
    assert isinstance(week, Time)
    assert [str(day) for day in (week.earliest, week.latest)] == ["2024-07-01", "2024-07-07"]


@pytest.mark.parametrize("id", ["photo-date", "port-place", "passengers", "resumption", "ships"])
def test_the_caption_printed_twice_is_compared_with_its_copy(claims: ClaimSet, id: str) -> None:
    first, second = _named(claims, f"{id}-first"), _named(claims, f"{id}-second")
    assert first.source.span != second.source.span
    assert relate(first, second)[0] is Relation.SAME


@pytest.mark.parametrize(
    "ids",
    [
        ("cases-solved", "suspects-arrested", "immigrants-apprehended", "fugitives-captured"),
        ("passengers-first", "ships-first"),
        ("iom-members", "iom-presence"),
        ("supplies-worth", "guidelines", "countries-notified"),
    ],
)
def test_figures_that_stand_side_by_side_are_of_different_things(claims: ClaimSet, ids: tuple[str, ...]) -> None:
    for a, b in combinations([_named(claims, id) for id in ids], 2):
        assert relate(a, b)[0] is Relation.NOT
