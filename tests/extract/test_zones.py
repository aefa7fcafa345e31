"""Zones of a page. The sentences are made up; `seeds` are read as files where they lie in the repository."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.text.zones import zones

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLES = Path(__file__).parents[1] / "articles"
PARAGRAPH = "The harbour in Lowby was closed on Monday after a crane fell into the water, the port said."
BODY = f"{PARAGRAPH}\n\nNobody was hurt when the crane fell, and the ferries to Nant sailed on as planned, it added."


def found(text: str) -> list[tuple[str, str]]:
    return [(zone, text[span.start : span.end]) for span, zone in zones(text)]


def zone_of(line: str, before: str = "", behind: str = "") -> str:
    text = "\n\n".join(part for part in (before, line, behind) if part)
    return next(zone for zone, words in found(text) if line in words)


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Crane falls into harbour", "heading"),
        ("Will the ferries sail again?", "heading"),
        ("Published: 4 May 2023", "dateline"),
        ("Updated May 5, 2023, 4:10 p.m. ET", "dateline"),
        ("By Nora Quill", "dateline"),
        ("4 May 2023 · Reading time: 3 minutes", "dateline"),
        ("Source: Harbour Office", "dateline"),
        ("2023-05-04", "dateline"),
        ("A crane lies in the harbour of Lowby, May 3, 2023. (Northwire/Ann Lee)", "caption"),
        ("Photo: Ann Lee", "caption"),
        ("A crane in the water. [Photo/Northwire]", "caption"),
        ("HOME › NEWS › HARBOUR", "menu"),
        ("World / Europe", "menu"),
        ("About us | Contact | Privacy", "menu"),
        ("Skip to main content", "menu"),
    ],
)
def test_what_stands_before_an_article(line: str, zone: str) -> None:
    assert zone_of(line, "", BODY) == zone


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("< 1 2 3 4 5 >", "furniture"),
        ("Page 2 of 7", "furniture"),
        ("« Prev 1 2 3 Next »", "furniture"),
        ("Hits: 2,044", "furniture"),
        ("© 2023 The Lowby Post. All rights reserved.", "furniture"),
        ("Share on Facebook", "furniture"),
        ("Follow the Lowby Post on Twitter for updates.", "furniture"),
        ("Sign up for our newsletter", "furniture"),
        ("Print E-mail", "furniture"),
        ("___", "furniture"),
        ("Send us your picturesPrintNewsletterRSS", "furniture"),
        ("Tel: +44 20 5550 1234", "contact"),
        ("press@lowby.example", "contact"),
        ("Editor's note: An earlier version gave the wrong day.", "notice"),
        ("(Reporting by Ann Lee in Lowby; Editing by Bo Ek)", "notice"),
        ("This article was translated from the Dutch.", "notice"),
        ("Correction: the crane fell on Monday.", "notice"),
    ],
)
def test_what_stands_behind_an_article(line: str, zone: str) -> None:
    assert zone_of(line, BODY) == zone


@pytest.mark.parametrize(
    "line",
    [
        "Follow the money and you end in Lowby, said the judge who heard the case.",
        "Share prices fell by a third in the week after the crane had gone into the water.",
        "The club shop is open from 9 to 5, Monday to Saturday, and the tours leave every hour.",
        "Sign language is taught in three of the schools, and next year there will be five of them.",
        "By Friday the ferries had carried 4,100 people, twice as many as in the week before.",
        "Published in 1911, the book tells of a crane that falls into the harbour of a small town.",
        "Contact was lost at 10:14 p.m., the coast guard said, and the search began within the hour.",
        "About us the water rose, she said, until only the tops of the cranes could be seen from the quay.",
        "In March 2021 the port (see page 4) moved 80,000 boxes (or 90,000, by the union's count).",
        "The seminar, held today (6/11), was the third of its kind in Lowby and the first since (6/9).",
        "He paid.",
        "“We have lost it,” he said.",
    ],
)
def test_a_paragraph_stays_one(line: str) -> None:
    assert zone_of(line, PARAGRAPH, BODY) == "paragraph"


def test_wrapped_lines_are_one_block() -> None:
    text = (
        "The harbour in Lowby was closed on Monday after a crane had fallen into\n"
        "the water, the port said. Nobody was hurt, and the ferries to Nant went\n"
        "on as planned."
    )
    assert found(text) == [("paragraph", text)]


def test_lines_that_are_not_wrapped_stay_apart() -> None:
    text = f"Crane falls into the harbour of Lowby and closes it for a week\nPublished: 4 May 2023\n{PARAGRAPH}"
    assert [zone for zone, _ in found(text)] == ["heading", "dateline", "paragraph"]


def test_a_caption_printed_twice_in_two_cuts_is_a_caption_throughout() -> None:
    first, second = "Ferries wait off Lowby, May 3, 2023, while the crane is raised.", "Six of them sail to Nant."
    text = f"Crane falls\n\n{first}\n\n{second} (Northwire/Ann Lee)\n\n{first} {second} (Northwire/Ann Lee)\n\n{BODY}"
    assert [zone for zone, _ in found(text)][1:4] == ["caption"] * 3


def test_links_printed_twice_are_a_menu_and_their_panels_boilerplate() -> None:
    text = (
        "-\nOur port\nOUR PORTThe Port of Lowby has moved goods for all of Ore since 1911 and employs many people.\n-\n"
        f"Ships\nShips\nHistory\nHistory\n- Tides\nCrane falls into the harbour of Lowby\n{BODY}"
    )
    zoned = {words: zone for zone, words in found(text)}
    assert zoned["Our port"] == "menu"
    assert zoned["Crane falls into the harbour of Lowby"] == "heading"
    assert next(zone for words, zone in zoned.items() if words.startswith("OUR PORT")) == "boilerplate"
    assert next(zone for words, zone in zoned.items() if words.startswith("Ships")) == "menu"


def test_about_a_publisher_at_the_end_is_boilerplate() -> None:
    about = "The Port of Lowby has moved goods since 1911 and belongs to the town and to the county of Ore."
    text = f"Crane falls\n\n{BODY}\n\n{PARAGRAPH}\n\nAbout us\n\n{about}"
    assert found(text)[-2:] == [("boilerplate", "About us"), ("boilerplate", about)]


def test_tables_and_lists_are_one_block_each() -> None:
    table, listed = "Boxes by quay\nNorth quay: 1,104\nSouth quay: 496", "WHAT COMES NEXT\n• Talks on Monday\n• A vote"
    text = f"{BODY}\n\n{table}\n\n{listed}"
    assert [zone for zone, _ in found(text)][2:] == ["heading", "table", "heading", "list"]


def test_the_lines_behind_please_contact_are_contacts() -> None:
    text = f"{BODY}\n\nFor more information, please contact\nAnn Lee\nPort of Lowby\nTel: +44 20 5550 1234"
    assert found(text)[-1][0] == "contact"
    assert "Ann Lee" in found(text)[-1][1]


def test_a_form_for_comments_runs_to_the_end() -> None:
    text = f"{BODY}\n\nAdd your comments...\n\n• Your name\n\nBe kind."
    assert [zone for zone, _ in found(text)][2:] == ["furniture"] * 3


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_the_paragraphs_of_articles_are_of_the_article(path: Path) -> None:
    for zone, words in found(path.read_text("utf-8")):
        if len(words.split()) > 30 and words.rstrip('"”').endswith("."):
            assert zone == ("list" if words.startswith("•") else "paragraph"), words


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_the_paragraphs_of_the_seeds_are_of_the_article_or_its_captions(path: Path) -> None:
    for zone, words in found(path.read_text("utf-8")):
        if len(words.split()) > 60:
            assert zone in ("paragraph", "caption", "boilerplate"), words


lines = st.text(alphabet="Aab1. \t\n\r|:•-()/©é", max_size=300) | st.text(max_size=100)


@given(lines)
def test_zones_partition_a_text(text: str) -> None:
    at = 0
    for span, zone in zones(text):
        assert at <= span.start < span.end
        assert not text[at : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        assert zone
        at = span.end
    assert not text[at:].strip()


HOSTILE = {
    "commas": ",",
    "and": "and ",
    "short lines": "ab\n",
    "brackets": "(",
    "labels": "a: 1\n",
    "bullets": "• a b\n\n",
    "digits": "1 ",
    "newlines": "\n",
    "at": "a@",
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_take_time_in_proportion(kind: str) -> None:
    unit = HOSTILE[kind]
    start = time.perf_counter()
    zones(unit * (200_000 // len(unit)))
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Published: 2026-10-13\n\nLifeboat crew moves into £3.9m home\n\nBy Dan Whitcombe\n\n", "heading"),
        ("12 March 2026\nFerry fares to rise\nBy Ann Lee\n\n", "heading"),
        ("Ferry fares to rise again in spring, operator tells islanders\n\nBy Ann Lee\n\nTransport Correspondent\n\n12 March 2026\n\n", "dateline"),
        ("By Ann Lee\n\nPort Harlan\n\n12 March 2026\n\n", "dateline"),
    ],
)  # fmt: skip
def test_a_line_between_a_date_and_a_signature_is_the_headline_of_a_text_without_one(text: str, zone: str) -> None:
    body = "The ferry company said on Monday that its fares would go up by a tenth from the first of April."
    found = zones(text + body)
    between = found[-3][1]
    assert between == zone
