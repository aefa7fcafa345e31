"""Times that count from another, kind by kind, in documents of 3 July 2024 (a Wednesday). Sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from claimcheck.claims import Anchor
from claimcheck.extract.calendar.times import find_times, resolve_times
from claimcheck.times import Time, Timestamp

ANCHOR = Anchor(Timestamp.parse("2024-07-03"), "given")
Read = list[tuple[str, str | None]]


def times(text: str, anchor: Anchor = ANCHOR) -> list[tuple[int, int, Time]]:
    return resolve_times(text, find_times(text), anchor)


def read(text: str, anchor: Anchor = ANCHOR) -> Read:
    return [(text[start:end], time.edtf) for start, end, time in times(text, anchor)]


KINDS: dict[str, list[tuple[str, Read]]] = {
    "today and its neighbours": [
        ("It opens today.", [("today", "2024-07-03")]),
        ("They left yesterday morning.", [("yesterday morning", "2024-07-02")]),
        ("The day before yesterday it rained.", [("The day before yesterday", "2024-07-01")]),
        ("We vote tomorrow.", [("tomorrow", "2024-07-04")]),
        ("Police came last night.", [("last night", "2024-07-02")]),
        ("USA Today's editor", []),
        ("on the Today programme", []),
    ],
    "a weekday in a report": [
        ("She said on Tuesday that the road was shut.", [("Tuesday", "2024-07-02")]),
        ("The court ruled Friday.", [("Friday", "2024-06-28")]),
        ("Rain fell on Wednesday.", [("Wednesday", "2024-07-03")]),
        ("He was charged Thursday night.", [("Thursday night", "2024-06-27")]),
    ],
    "a weekday to come": [
        ("The council will meet on Tuesday.", [("Tuesday", "2024-07-09")]),
        ("They came a week later than planned, on Friday.", [("Friday", "2024-06-28")]),
        ("As planned, the court meets on Friday.", [("Friday", "2024-07-05")]),
        ("Voting is expected to end on Sunday.", [("Sunday", "2024-07-07")]),
        ("She is due in court on Friday.", [("Friday", "2024-07-05")]),
    ],
    "a weekday with a date that is bound to come": [
        ("The lock is to open on Monday, 5 August.", [("Monday, 5 August", "2024-08-05")]),
        ("The lock is to open on Tuesday, 5 August.", [("Tuesday, 5 August", "2024-08-05")]),
        ("On Friday, 9 May, the locks are to open.", [("Friday, 9 May", "2025-05-09")]),
        ("The case was put off to Thursday, 1 August.", [("Thursday, 1 August", "2024-08-01")]),
        ("The lock was shut on Wednesday, 1 August.", [("Wednesday, 1 August", "2023-08-01")]),
    ],
    "a weekday in a name": [
        ("the Sunday Telegraph asked", []),
        ("by Sunday Times reporters", []),
        ("on Monday Mr Lee asked", [("Monday", "2024-07-01")]),
    ],
    "a weekday of which nothing is said": [("Doors: Friday, free entry", [("Friday", "[2024-06-28,2024-07-05]")])],
    "a chosen weekday": [
        ("It collapsed last Friday.", [("last Friday", "2024-06-28")]),
        ("He resigned last Wednesday.", [("last Wednesday", "2024-06-26")]),
        ("They sail next Monday.", [("next Monday", "2024-07-08")]),
        ("Tuesday of next week", [("Tuesday of next week", "2024-07-09")]),
        ("They met last week on Thursday.", [("last week on Thursday", "2024-06-27")]),
    ],
    "units of the calendar": [
        ("Sales fell last year.", [("last year", "2023")]),
        ("A flight left this week.", [("this week", "2024-07-01/2024-07-07")]),
        ("It closes next month.", [("next month", "2024-08")]),
        ("the last quarter was poor", [("the last quarter", "2024-34")]),
        ("prices this decade", [("this decade", "202X")]),
        ("at the end of next week", [("the end of next week", "2024-07-12~/2024-07-14~")]),
    ],
    "since and so far": [
        ("Since this year 40 cases were solved.", [("Since this year", "2024-01-01/2024-07-03")]),
        ("Arrests so far this year", [("so far this year", "2024-01-01/2024-07-03")]),
        ("It has grown since last year.", [("since last year", "2023-01-01/2024-07-03")]),
        ("earlier this year it sank", [("earlier this year", "2024-01-01/2024-07-03")]),
    ],
    "ago and from now": [
        ("It burnt down three days ago.", [("three days ago", "2024-06-30")]),
        ("two months ago", [("two months ago", "2024-05")]),
        ("He left a year ago.", [("a year ago", "2023")]),
        ("10 years ago", [("10 years ago", "2014")]),
        ("a few weeks ago", [("a few weeks ago", "../2024-07-03")]),
        ("two weeks from now", [("two weeks from now", "2024-07-17")]),
        ("more than two years ago", [("more than two years ago", "../2021-12-31")]),
    ],
    "in so many days": [
        ("The ship will sail in three days.", [("in three days", "2024-07-06")]),
        ("They will decide within two weeks.", [("within two weeks", "2024-07-03/2024-07-17")]),
        ("They built it in three days.", []),
        ("The storm will last two days.", []),
        ("the worst flood in ten years", []),
    ],
    "windows": [
        ("over the past four years", [("the past four years", "2020-07-03/2024-07-03")]),
        ("over the last few years", [("the last few years", "/2024-07-03")]),
        ("in the next three days", [("the next three days", "2024-07-04/2024-07-06")]),
        ("the past year was wet", [("the past year", "2023-07-03/2024-07-03")]),
        ("within the next month", [("the next month", "2024-07-04/2024-08-03")]),
    ],
    "lengths are no times": [
        ("for four consecutive years", []),
        ("It lasted two weeks.", []),
        ("a three-year plan", []),
        ("every two months", []),
    ],
    "a month or day without its year": [
        ("The strike began on 9 May.", [("9 May", "2024-05-09")]),
        ("It was signed in November.", [("November", "2023-11")]),
        ("They will meet on 2 March.", [("2 March", "2025-03-02")]),
        ("Open house: 5 August", [("5 August", "[2023-08-05,2024-08-05]")]),
    ],
    "months, seasons and holidays chosen": [
        ("He won last March.", [("last March", "2024-03")]),
        ("next spring", [("next spring", "2025-21")]),
        ("this summer", [("this summer", "2024-22")]),
        ("last Easter", [("last Easter", "2024-03-31")]),
        ("next Christmas", [("next Christmas", "2024-12-25")]),
        ("June next year", [("June next year", "2025-06")]),
        ("at the end of May next year", [("the end of May next year", "2025-05-21~/2025-05-31~")]),
        ("by the end of March next year", [("by the end of March next year", "../2025-03-31")]),
        ("It shut at the end of May. They had gone.", [("the end of May", "2024-05-21~/2024-05-31~")]),
        ("This was the end of March Foods.", []),
        ("The hall shows glass on 3 June, its director said.", [("3 June", "[2024-06-03,2025-06-03]")]),
    ],
    "counted in a story": [
        (
            "It was agreed on 1 May 2001. Three days later it fell.",
            [("1 May 2001", "2001-05-01"), ("Three days later", "2001-05-04")],
        ),
        (
            "In March 1980 he left; the following month he died.",
            [("March 1980", "1980-03"), ("the following month", "1980-04")],
        ),
        (
            "On 7 June 1999 it rained. The next day was dry.",
            [("7 June 1999", "1999-06-07"), ("The next day", "1999-06-08")],
        ),
        ("He won in 1990, having lost a year earlier.", [("1990", "1990"), ("a year earlier", "1989")]),
        ("Born in 1950, he was 30 that year.", [("1950", "1950"), ("that year", "1950")]),
    ],
    "a story long before": [
        (
            "The siege began in May 1645. On 9 June the wall fell; in January it ended.",
            [("May 1645", "1645-05"), ("9 June", "1645-06-09"), ("January", "1645-01")],
        ),
        (
            "By December 1917 they held Rostov. In January they lost it.",
            [("By December 1917", "../1917-12-31"), ("January", "1918-01")],
        ),
    ],
    "a year of long ago beside dates of today": [
        ("The band, which met in 1977, will play on 28 August.", [("1977", "1977"), ("28 August", "2024-08-28")]),
        ("He lost in 2001 and must win by March.", [("2001", "2001"), ("by March", "../2025-03-31")]),
    ],
    "counted from a date beside it": [
        ("two days after 5 May 2011", [("two days after 5 May 2011", "2011-05-07")]),
        ("a week before Christmas 2019", [("a week before Christmas 2019", "2019-12-18")]),
        ("the day after tomorrow", [("the day after tomorrow", "2024-07-05")]),
    ],
    "the nth of another": [
        ("the first Friday of July 2023", [("the first Friday of July 2023", "2023-07-07")]),
        ("the last day of February 2024", [("the last day of February 2024", "2024-02-29")]),
        ("the last week of this month", [("the last week of this month", "2024-07-22~/2024-07-31~")]),
        ("on the 20th of next month", [("the 20th of next month", "2024-08-20")]),
    ],
    "by the end": [
        ("It must close by the end of the year.", [("by the end of the year", "../2024-12-31")]),
        ("by the end of next month", [("by the end of next month", "../2024-08-31")]),
        ("before the end of the year", [("before the end of the year", "../2024-12-31")]),
    ],
    "ranges": [
        ("from Monday to Friday", [("from Monday to Friday", "[2024-06-24..2024-06-28,2024-07-01..2024-07-05]")]),
        ("between May and now", [("between May and now", "2024-05/2024-07-03")]),
        ("from today until 9 July 2024", [("from today until 9 July 2024", "2024-07-03/2024-07-09")]),
    ],
    "what is compared": [
        ("The lake thaws nine days earlier than it did.", []),
        ("It closed an hour later than usual.", []),
    ],
    "now": [
        ("It is now closed.", [("now", "2024-07-03")]),
        ("So far nobody has come.", [("So far", "2024-07-03")]),
        ("so far as we know", []),
        ("Currently it is empty.", [("Currently", "2024-07-03")]),
    ],
}


@pytest.mark.parametrize(
    ("text", "gold"), [pytest.param(*case, id=f"{kind}: {case[0][:40]}") for kind in KINDS for case in KINDS[kind]]
)
def test_kind(text: str, gold: Read) -> None:
    assert read(text) == gold


@pytest.mark.parametrize(
    "text",
    ["on Tuesday", "last year", "today", "two weeks ago", "this summer", "so far this year", "over the past decade"],
)
def test_without_a_date_it_is_unanchored(text: str) -> None:
    [(_, _, time)] = times(text, Anchor())
    assert (time.readings, time.edtf, time.anchor) == ((), None, "unanchored")


def test_it_says_what_it_was_counted_from() -> None:
    text = "Floods came on 1 May 2001. Two days later they fell, she said on Tuesday."
    said = [time.anchor for _, _, time in times(text)]
    assert said == [None, "2001-05-01, the date before it in the text", "2024-07-03, the document's date (given)"]


def test_an_expression_says_its_words_only_where_it_is_relative() -> None:
    assert [time.expression for _, _, time in times("on 3 May 2020, two\nyears ago")] == [None, "two years ago"]


def test_nothing_depends_on_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [case[0] for cases in KINDS.values() for case in cases]
    before = [(read(text), read(text, Anchor())) for text in texts]

    class Later(datetime.date):
        @classmethod
        def today(cls) -> Later:
            raise AssertionError("the clock was read")

    monkeypatch.setattr(datetime, "date", Later)
    monkeypatch.setattr("time.time", lambda: 4e9)
    assert [(read(text), read(text, Anchor())) for text in texts] == before


def test_a_vague_anchor_gives_a_vague_answer() -> None:
    anchor = Anchor(Timestamp.parse("2024-07"), "given")
    assert read("last year", anchor) == [("last year", "2023")]
    assert read("on Tuesday", anchor) == [("Tuesday", None)]
    assert read("yesterday", anchor) == [("yesterday", "2024-06-30/2024-07-30")]
