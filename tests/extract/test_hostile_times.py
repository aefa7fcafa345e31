"""Texts made to be slow or to break the time grammar: the worst case of each pattern, against plain text as long.

All made up for this test; each repeats what one pattern accepts, or nearly accepts.
"""

from __future__ import annotations

import time

import pytest

import claimcheck
from claimcheck.claims import Anchor
from claimcheck.documents import Document
from claimcheck.extract.calendar.anchors import find_anchor
from claimcheck.extract.calendar.times import find_times, read_time, resolve_times
from claimcheck.extract.text.sentences import sentences
from claimcheck.times import Timestamp

PLAIN = "The council met on the old bridge and spoke of 12 new homes, a school for 300 children and $4.5 million. "
WORST = {
    "months": "May ",
    "days": "12 ",
    "month days": "May 12 ",
    "weekdays": "Monday, ",
    "weekday dates": "Monday, the 3rd of May, 2020 ",
    "years": "2020 ",
    "years asked": "in 2020 ",
    "years glued": "2020",
    "listed years": "2020, ",
    "year ranges": "2019-2020-",
    "dashes": "1-",
    "slashes": "1/",
    "dots": "1.",
    "colons": "12:",
    "date pairs": "3/4 ",
    "numeric dates": "03/04/2025 ",
    "iso": "2024-07-03T",
    "iso zones": "2024-07-03T12:00:00+01:00 ",
    "compact": "20240703 ",
    "digits": "7",
    "ordinals": "3rd ",
    "ordinal ranges": "3rd-",
    "decades": "1990s ",
    "short decades": "the '90s ",
    "centuries": "the 19th century to ",
    "eras": "44 BC AD ",
    "initials": "B.C.",
    "capital initials": "A.",
    "quarters": "Q3 2020 H1 ",
    "the quarters": "the third quarter of ",
    "seasons": "the winter of ",
    "fiscal": "FY2024/25 ",
    "circa": "c. 1860 circa ",
    "parts of parts": "the end of ",
    "the end of the year": "the end of the year of ",
    "early": "early ",
    "mid": "mid-",
    "halves": "the first half of ",
    "last": "last ",
    "the last": "the last few ",
    "windows": "the past four years ",
    "this": "this week ",
    "ago": "two years ago ",
    "nearly ago": "two years and two ",
    "later": "three days later, ",
    "from": "from ",
    "from to": "from May to ",
    "to": "May to ",
    "between": "between 1999 and ",
    "before": "before ",
    "before dates": "before May 2020 ",
    "after next": "the week after the ",
    "count from": "two days after ",
    "nth": "the first Friday of ",
    "more than": "more than two years ",
    "todays": "today ",
    "apposed": "today (6/11) ",
    "mornings": "Monday morning ",
    "clocks": "12:51 PM GMT ",
    "at": "at 5 p.m. on ",
    "numbers in words": "twenty-",
    "years in words": "nineteen ninety-",
    "hundreds": "nineteen hundred and ",
    "holidays": "Christmas ",
    "nearly holidays": "Martin Luther King ",
    "new": "New Year's ",
    "may": "may may ",
    "letters": "a",
    "signs": "'",
    "brackets": "((((",
    "open quotes": '"So ',
    "newlines": "\n",
    "lines": "May\n",
    "blank lines": "Tuesday\n\n",
    "headings": "1931: The dam\n\nIn May it ",
    "asides": "2 May 1903, August 1902, 9 May, ",
    "clubs": "Sheffield Wednesday ",
    "labels": "Founded: ",
    "pairs of days": "Saturday and Sunday, ",
    "days ago": "two Sundays ",
    "mails": "a.b+c",
    "links": "www.",
    "published": "Published: ",
    "published dates": "Published: 3 May 2020\n",
    "datelines": "LOWBY, March 4 (Newswire) – ",
    "places": "LOWBY ",
    "combining": "e\u0301 ",
    "other digits": "٣ ",
    "superscripts": "²",
    "numeric ranges": "5/1-5/7, ",
    "spaced numbers": "2016 10 16 ",
    "so long from": "for ten days from ",
    "weekdays before": "the Friday before ",
    "weekends of": "the weekend of ",
    "weeks commencing": "w/c ",
    "closest": "the nearest Monday to ",
    "day of year ago": "5 May two years ago, ",
    "working days": "in five working days ",
    "within": "within two years, one month and ",
    "nearly feasts": "International Day of the World's ",
    "feasts": "Ramadan and Eid al-Fitr ",
    "days on end": "5, 6 and 7 ",
    "two months": "May/June ",
    "in time": "in ten days' time ",
    "ended": "the three months ended ",
    "chronicle": "1911: The dam\n\nIn May it ",
    "choices ago": "five or six years ago, ",
    "days of no month": "on the 12th the ",
    "evenings": "the evening of the 12th ",
    "years of an era": "310 BC in 209, ",
    "years of no era": "in 209, ",
    "seasons of an era": "the spring of 48, ",
    "one of two": "1887 or ",
    "to now": "2019–present ",
    "of every year": "5 May every year ",
    "every": "every June ",
    "years and days": "30 May 2024-3 June ",
    "up to": "up to May ",
    "headings with signs": "== 1926 ==\nIn May it ",
    "said seasons": "that same autumn ",
    "sentences": "May. In 1715 ",
}


def seconds(text: str) -> float:
    """How long everything takes that reads times from a text."""
    best = 1e9
    for _ in range(2):
        began = time.process_time()
        found = find_times(text)
        resolve_times(text, found, Anchor(Timestamp.parse("2024-07-03"), "given"))
        find_anchor(Document(text, id="a"), found)
        best = min(best, time.process_time() - began)
    return best


def repeated(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


@pytest.fixture(scope="module")
def plain() -> float:
    return max(seconds(repeated(PLAIN, 20_000)), 0.01)


@pytest.mark.slow
@pytest.mark.parametrize("piece", WORST.values(), ids=WORST)
def test_no_text_is_slow(piece: str, plain: float) -> None:
    assert seconds(repeated(piece, 20_000)) < 150 * plain


@pytest.mark.slow
@pytest.mark.parametrize("piece", WORST.values(), ids=WORST)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece: str) -> None:
    assert seconds(repeated(piece, 200_000)) < 40 * max(seconds(repeated(piece, 20_000)), 0.05)


@pytest.mark.slow
@pytest.mark.parametrize("piece", [PLAIN, '"So ', "\n", "a", "- ", "1. ", "Dr. "])
def test_sentences_are_not_slow(piece: str) -> None:
    began = time.perf_counter()
    sentences(repeated(piece, 200_000))
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize("text", ["9" * 5000, "-" * 5000, "X" * 5000, "12/" * 2000, "May " * 2000, "[" * 2000])
def test_no_claim_value_raises(text: str) -> None:
    read_time(text)


@pytest.mark.parametrize(
    "text", ["in the same weeks of last year", "between the days of last month", "the days of this week"]
)
def test_a_unit_in_front_of_a_period_is_no_pair_of_days(text: str) -> None:
    assert [m.quote for m in claimcheck.find_mentions(claimcheck.Document(f"It rose {text}."))] == [
        " ".join(text.split()[-2:])
    ]
