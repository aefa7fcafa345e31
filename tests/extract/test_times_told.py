"""Times that a text tells in its order: what a story has come to, kind by kind. Sentences of our own; gold is EDTF."""

from __future__ import annotations

import pytest

from claimcheck.claims import Anchor
from claimcheck.extract.calendar.times import find_times, resolve_times
from claimcheck.times import Timestamp

Read = list[tuple[str, str | None]]
LONG_AFTER = Anchor(Timestamp.parse("2016-02-11"), "given")

KINDS: dict[str, list[tuple[str, Read]]] = {
    "a sentence opens with a longer time, later than that of the story": [
        (
            "The ford fell on 9 May 1713. In 1715 the League sued for peace; talks began in June.",
            [("9 May 1713", "1713-05-09"), ("1715", "1715"), ("June", "1715-06")],
        ),
        # an aside does not open a sentence, and what is compared is none of the story
        (
            "The ford fell on 9 May 1713, in a war that lasted till 1720. In June the town followed.",
            [("9 May 1713", "1713-05-09"), ("till 1720", "../1720-12-31"), ("June", "1713-06")],
        ),
        (
            "The fair of 1788 was laid out as in 1702. In June it closed.",
            [("1788", "1788"), ("1702", "1702"), ("June", "1788-06")],
        ),
    ],
    "years are counted from the year said last": [
        (
            "Horne left on 9 May 1863. He died in 1889; his book had come out the previous year.",
            [("9 May 1863", "1863-05-09"), ("1889", "1889"), ("the previous year", "1888")],
        ),
        (
            "Horne left on 9 May 1863, which the bill of 1849 had foreseen, and died two years later.",
            [("9 May 1863", "1863-05-09"), ("1849", "1849"), ("two years later", "1865")],
        ),
    ],
    "the first and the closing months": [
        (
            "It was shut in July 1931. In the first months of 1933 both armed; by the autumn it was mined.",
            [("July 1931", "1931-07"), ("the first months of 1933", "1933-01-01~/1933-04-30~"), ("by the autumn", "../1933-11-30")],
        ),
        ("the closing weeks of 1933", [("the closing weeks of 1933", "1933-09-01~/1933-12-31~")]),
    ],
    "Easter before the reform": [
        ("He came on Easter Monday 1453.", [("Easter Monday 1453", "1453-04-02")]),
    ],
    "the year behind a winter is counted from its start": [
        (
            "They spent the winter of 1812 at Amar and the following year went home.",
            [("the winter of 1812", "1812-24"), ("the following year", "1813")],
        ),
    ],
    "days of the month": [
        (
            "Talks began on 5 January 1987. On the 19th a bomb went off; by the 22nd they were over.",
            [("5 January 1987", "1987-01-05"), ("the 19th", "1987-01-19"), ("by the 22nd", "../1987-01-22")],
        ),
        (
            "It began on 28 January 1987. On the evening of the 2nd Marel fell, and on the twelfth the rest did.",
            [("28 January 1987", "1987-01-28"), ("the evening of the 2nd", "1987-02-02"), ("the twelfth", "1987-02-12")],
        ),
        (
            "It began in May 1987. On the 12th and 13th it rained; the day after that a bridge fell.",
            [("May 1987", "1987-05"), ("On the 12th and 13th", "1987-05-12/1987-05-13"), ("the day after that", "1987-05-14")],
        ),
        (
            "It was suspended on Tuesday, 14 March 1961. He wrote on the 20th that he was freed on Friday the 24th.",
            [("Tuesday, 14 March 1961", "1961-03-14"), ("the 20th", "1961-03-20"), ("Friday the 24th", "1961-03-24")],
        ),
        ("They met in May 1987 on the 4th floor, on the 2nd try, in the 3rd row.", [("May 1987", "1987-05")]),
        ("It was burnt in 1987. On the 19th a bomb went off.", [("1987", "1987")]),  # of which month?
    ],
    "weekdays, where a story tells its days by them": [
        (
            "On Monday 8 September 1986 the dockers struck. On Wednesday the carters did; by the weekend all was still.",
            [("Monday 8 September 1986", "1986-09-08"), ("Wednesday", "1986-09-10"), ("by the weekend", "../1986-09-14")],
        ),
        (
            "The dockers struck on 8 September 1986. On Wednesday the port's head spoke of it.",
            [("8 September 1986", "1986-09-08"), ("Wednesday", "2016-02-10")],
        ),
    ],
    "years of an era": [
        (
            "In 216 BC he crossed; in 209 the town fell, and by 202 the war was lost. The spring of 201 was wet.",
            [("216 BC", "-0215"), ("209", "-0208"), ("by 202", "../-0201-12-31"), ("The spring of 201", "-0200-21")],
        ),
        ("In 58 BC he marched; in 56 he sailed.", [("58 BC", "-0057"), ("56", "-0055")]),
        ("In 58 BC he had 3 legions, in 56 of them no horse, in 310 men no hope.", [("58 BC", "-0057")]),
        ("In 209 they met, and by 377 the rest.", []),
        ("The winters of 96 and 95 BC were mild.", [("96", "-0095"), ("95 BC", "-0094")]),
    ],
    "decades and years of an open century": [
        (
            "The war began in 1861. In the 60s cotton rose, and in '69 it fell.",
            [("1861", "1861"), ("the 60s", "186X"), ("'69", "1869")],
        ),
        ("It sold in the 60s and in '69.", [("the 60s", "196X"), ("'69", "1969")]),
    ],
    "the season of a year said": [
        (
            "It was signed in 1973. The town fell in 1975, and the coast that same spring.",
            [("1973", "1973"), ("1975", "1975"), ("that same spring", "1975-21")],
        ),
        ("She said that March was mild.", []),
    ],
    "headings of years, with their signs": [
        (
            "== 1926 ==\nTalks failed on 28 April.\n\n== 1927 ==\nA bill was passed on 29 July.",
            [("1926", "1926"), ("28 April", "1926-04-28"), ("1927", "1927"), ("29 July", "1927-07-29")],
        ),
        (
            "The pit\n\n**1926**\n\nIt shut on 28 April.\n\n**1927**\n\nIt opened in May.",
            [("1926", "1926"), ("28 April", "1926-04-28"), ("1927", "1927"), ("May", "1927-05")],
        ),
    ],
    "'May' is no verb": [
        ("He spoke of it on Monday 2 May 1994 and, on the Thursday, left.",
         [("Monday 2 May 1994", "1994-05-02"), ("Thursday", "1994-05-05")]),
    ],
}  # fmt: skip
CASES = [(text, gold) for examples in KINDS.values() for text, gold in examples]


def test_a_date_behind_it_says_what_is_counted_from_nothing_known() -> None:
    text = "Three years later, in May 1950, it burnt."
    found = resolve_times(text, find_times(text), Anchor())
    assert [time.edtf for _, _, time in found] == ["1950-05", "1950-05"]


@pytest.mark.parametrize(("text", "gold"), CASES, ids=[text[:40] for text, _ in CASES])
def test_what_a_text_tells_long_after(text: str, gold: Read) -> None:
    found = resolve_times(text, find_times(text), LONG_AFTER)
    assert [(text[start:end], time.edtf) for start, end, time in found] == gold
