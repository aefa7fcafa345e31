"""Times that say their own date, kind by kind. Every sentence was written for this file; gold is EDTF.

A kind has its sentences; a silent kind has none in which a time is found.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims import Anchor
from claimcheck.days import MONTHS, Day
from claimcheck.extract.calendar.times import find_times, read_time, resolve_times
from claimcheck.times import Time, Timestamp

Read = list[tuple[str, str | None]]


def read(text: str) -> Read:
    return [(text[start:end], time.edtf) for start, end, time in times(text)]


def times(text: str) -> list[tuple[int, int, Time]]:
    return resolve_times(text, find_times(text), Anchor())


KINDS: dict[str, list[tuple[str, Read]]] = {
    "month day year": [
        ("The bridge opened on March 14, 1997.", [("March 14, 1997", "1997-03-14")]),
        ("Signed May 2nd, 2003 in Lisbon", [("May 2nd, 2003", "2003-05-02")]),
        ("It closed Sept. 9, 2021, for good.", [("Sept. 9, 2021", "2021-09-09")]),
        ("june 30 2011 was the deadline", [("june 30 2011", "2011-06-30")]),
        ("The vote of Dec 01, 2019 stands.", [("Dec 01, 2019", "2019-12-01")]),
    ],
    "day month year": [
        ("The mill burnt down on 7 October 1884.", [("7 October 1884", "1884-10-07")]),
        ("a letter of the 21st of February, 1916", [("the 21st of February, 1916", "1916-02-21")]),
        ("Filed 05-Aug-2016 by the clerk", [("05-Aug-2016", "2016-08-05")]),
        ("on the 3rd of July 2024 they met", [("the 3rd of July 2024", "2024-07-03")]),
        ("born 1 January 1900", [("1 January 1900", "1900-01-01")]),
    ],
    "several days or months beside the name of a month": [
        ("The fair ran 5, 6 and 7 May 2023.", [("5, 6 and 7 May 2023", "2023-05-05/2023-05-07")]),
        ("The May/June 2023 issue is out.", [("May/June 2023", "2023-05/2023-06")]),
        ("open 30 May 2024–3 June 2024 only", [("30 May 2024–3 June 2024", "2024-05-30/2024-06-03")]),
        ("held from 4 to January 22, 1995", [("from 4 to January 22, 1995", "1995-01-04/1995-01-22")]),
        ("on Saturday 6 and Sunday 7 July 2024", [("Saturday 6 and Sunday 7 July 2024", "2024-07-06/2024-07-07")]),
    ],
    "with a weekday": [
        ("They met on Tuesday, 2 July 2024.", [("Tuesday, 2 July 2024", "2024-07-02")]),
        ("Monday, Aug. 19, 2024, was dry.", [("Monday, Aug. 19, 2024", "2024-08-19")]),
        ("Due Friday 13 December 2019 at noon", [("Friday 13 December 2019 at noon", "2019-12-13")]),
    ],
    "ISO and big-endian": [
        ("Released 2024-07-03.", [("2024-07-03", "2024-07-03")]),
        ("the log of 2024/7/3 says", [("2024/7/3", "2024-07-03")]),
        ("stamped 2019-05-06T07:08:09Z today's copy", [("2019-05-06T07:08:09Z", "2019-05-06"), ("today", None)]),
        ("file 20231130 was sent", [("20231130", "2023-11-30")]),
    ],
    "month and year": [
        ("It began in June 2012.", [("June 2012", "2012-06")]),
        ("Sales fell in Sept. 2008 and Oct. 2008.", [("Sept. 2008", "2008-09"), ("Oct. 2008", "2008-10")]),
        ("the floods of August of 2002", [("August of 2002", "2002-08")]),
        ("the May 1968 protests", [("May 1968", "1968-05")]),
        ("(04/2016)", [("04/2016", "2016-04")]),
    ],
    "year beside a word that asks for one": [
        ("Founded in 1873, it closed in 1931.", [("1873", "1873"), ("1931", "1931")]),
        ("the census of 1841", [("1841", "1841")]),
        ("In Paris, 1937, they exhibited it.", [("1937", "1937")]),
        ("The firm (1922) was small.", [("1922", "1922")]),
        ("the 2012 report and its 2015 update", [("2012", "2012"), ("2015", "2015")]),
        ("as early as 1790 the road", [("1790", "1790")]),
    ],
    "a number that is no year": [
        ("More than 2000 people came.", []),
        ("by 1500 votes", []),
        ("a total of 1800 homes", []),
        ("Boeing 1997 and room 2012", []),
        ("the 2030 Agenda", []),
        ("It costs $2024 or 1999 euros.", []),
        ("call 555-2012 now please", [("now", None)]),
        ("PO Box 1984", []),
    ],
    "a month, and how many": [
        ("In June, 12 people died.", [("June", "XXXX-06")]),
        ("In May 12 people died.", [("May", "XXXX-05")]),
        ("It opened in May, 18 months behind schedule.", [("May", "XXXX-05")]),
        ("By July, 30 percent had gone.", [("By July", "XXXX-07")]),
        ("In April, 5.5 million people voted.", [("April", "XXXX-04")]),
        ("The vote of May 12 was close.", [("May 12", "XXXX-05-12")]),
        ("On June, 12 the work ended.", [("June, 12", "XXXX-06-12")]),
        ("It closed in June, 12.", [("June, 12", "XXXX-06-12")]),
    ],
    "before Christ": [
        ("He died in 44 BC.", [("44 BC", "-0043")]),
        ("the battle of 490 B.C. was won", [("490 B.C.", "-0489")]),
        ("from 387 to 381 BC", [("from 387 to 381 BC", "-0386/-0380")]),
        ("the eruption of AD 79", [("AD 79", "0079")]),
        ("in the 4th century BC", [("the 4th century BC", "-0399-01-01/-0300-12-31")]),
    ],
    "ranges of days": [
        ("The fair runs 6-7 November 2012.", [("6-7 November 2012", "2012-11-06/2012-11-07")]),
        ("Nov. 6–7, 2012", [("Nov. 6–7, 2012", "2012-11-06/2012-11-07")]),
        ("from 3 to 9 April 2014", [("from 3 to 9 April 2014", "2014-04-03/2014-04-09")]),
        ("28 June - 3 July 2019", [("28 June - 3 July 2019", "2019-06-28/2019-07-03")]),
        (
            "from the 13th to the 15th of July 1970",
            [("from the 13th to the 15th of July 1970", "1970-07-13/1970-07-15")],
        ),
    ],
    "ranges of months and years": [
        ("from March to May 2019", [("from March to May 2019", "2019-03/2019-05")]),
        ("between 1999 and 2004", [("between 1999 and 2004", "1999/2004")]),
        ("He reigned 1910–1936.", [("1910–1936", "1910/1936")]),
        ("from December to March 2011", [("from December to March 2011", "2010-12/2011-03")]),
        ("the 2024/25 season", [("2024/25", "2024/2025")]),
    ],
    "two readings of a year and two digits": [
        ("in 2009-10 the club", [("2009-10", "[2009..2010,2009-10]")]),
        ("in 2014-10", [("2014-10", "2014-10")]),
        ("in 1938-39 the town", [("1938-39", "1938/1939")]),
    ],
    "quarters and halves": [
        ("Profit rose in Q3 2023.", [("Q3 2023", "2023-35")]),
        ("the third quarter of 2023", [("the third quarter of 2023", "2023-35")]),
        ("in the first half of 2024", [("the first half of 2024", "2024-40")]),
        ("H2 2019 was weak", [("H2 2019", "2019-41")]),
        ("first-quarter 2020 sales", [("first-quarter 2020", "2020-33")]),
    ],
    "seasons": [
        ("in the summer of 2012", [("the summer of 2012", "2012-22")]),
        ("Autumn 1944 was wet.", [("Autumn 1944", "1944-23")]),
        ("since spring 2020", [("since spring 2020", "2020-03-01/..")]),
        ("the winter of 1962-63", [("the winter of 1962-63", "1962-24")]),
    ],
    "decades and centuries": [
        ("Fashions of the 1990s", [("the 1990s", "199X")]),
        ("in the 19th century", [("the 19th century", "18XX")]),
        ("the 17th to 19th centuries", [("the 17th to 19th centuries", "16XX/18XX")]),
        ("in the 350s BC", [("the 350s BC", "-0358-01-01/-0349-12-31")]),
        ("back in the 70s", [("the 70s", "197X")]),
        ("trade in the 1800s", [("the 1800s", "[180X,18XX]")]),
    ],
    "parts": [
        ("in early 2023", [("early 2023", "2023-01-01~/2023-06-30~")]),
        ("by mid-2023", [("by mid-2023", "../2023-08-31")]),
        ("late March 2020", [("late March 2020", "2020-03-16~/2020-03-31~")]),
        ("the end of 1989", [("the end of 1989", "1989-09-01~/1989-12-31~")]),
        ("the first nine months of 2023", [("the first nine months of 2023", "2023-01-01/2023-09-30")]),
        ("the second half of the 1980s", [("the second half of the 1980s", "1985-01-01/1989-12-31")]),
    ],
    "bounds": [
        ("before 1914", [("before 1914", "../1913-12-31")]),
        ("after May 2020", [("after May 2020", "2020-06-01/..")]),
        ("since 3 May 2001", [("since 3 May 2001", "2001-05-03/..")]),
        ("until 1975", [("until 1975", "../1975-12-31")]),
        ("no later than 5 June 2024", [("no later than 5 June 2024", "../2024-06-05")]),
        ("in 2018 or later", [("2018 or later", "2018-01-01/..")]),
    ],
    "numbers in two orders": [
        ("It starts today (6/11).", [("today", None), ("6/11", "[XXXX-06-11,XXXX-11-06]")]),
        ("on 03/04/2025", [("03/04/2025", "[2025-03-04,2025-04-03]")]),
        ("on 25/12/2023", [("25/12/2023", "2023-12-25")]),
        ("the meeting of 02.07.2013", [("02.07.2013", "[2013-02-07,2013-07-02]")]),
        ("by 7/22", [("by 7/22", "XXXX-07-22")]),
    ],
    "numbers that are no dates": [
        ("add 3/4 cup of milk", []),
        ("open 24/7", []),
        ("won 3-2 on penalties", []),
        ("version 1.10.30 of the code", []),
        ("growth of 1.5 points", []),
        ("about 1/2 of them", []),
        ("+86 10 5979 9695", []),
        ("Article 5 and chapter 12", []),
    ],
    "the attacks": [
        ("since 9/11 the rules", [("since 9/11", "[XXXX-09-11,XXXX-11-09]")]),
        ("the 9/11 attacks", [("9/11", "2001-09-11")]),
    ],
    "words that are months only sometimes": [
        ("You may leave in May.", [("May", "XXXX-05")]),
        ("They march in March.", [("March", "XXXX-03")]),
        ("Theresa May may resign.", []),
        ("an august body", []),
        ("April Jones and June Brown sang.", []),
        ("the March election", [("March", "XXXX-03")]),
    ],
    "words that are weekdays only sometimes": [
        ("He sat in the sun.", []),
        ("The Sun said so and Sat Nav lied.", []),
        ("We won; they did not.", []),
        ("the second of three", []),
        ("Black Friday sales", [("Black Friday", "XXXX")]),
    ],
    "without a year": [
        ("It fell on 9 June.", [("9 June", "XXXX-06-09")]),
        ("the March 5 vote", [("March 5", "XXXX-03-05")]),
        ("in early September", [("early September", "XXXX-09-01~/XXXX-09-15~")]),
    ],
    "a year lent by the next date": [
        ("in April and June 1955", [("April", "1955-04"), ("June 1955", "1955-06")]),
        ("on 3 May and 7 June 2011", [("3 May", "2011-05-03"), ("7 June 2011", "2011-06-07")]),
        ("in November and January 2005", [("November", "2004-11"), ("January 2005", "2005-01")]),
    ],
    "holidays": [
        ("on Christmas Eve 2020", [("Christmas Eve 2020", "2020-12-24")]),
        ("Easter 2018", [("Easter 2018", "2018-04-01")]),
        ("Thanksgiving 2023", [("Thanksgiving 2023", "2023-11-23")]),
        ("New Year’s Day, 1999", [("New Year’s Day, 1999", "1999-01-01")]),
        ("at Halloween", [("Halloween", "XXXX-10-31")]),
    ],
    "circa and perhaps": [
        ("painted c. 1860", [("c. 1860", "1860~")]),
        ("circa 1902", [("circa 1902", "1902~")]),
        ("perhaps 1755", [("perhaps 1755", "1755?")]),
        ("about 1900 men", []),
    ],
    "years in words": [
        ("in nineteen eighty-four", [("nineteen eighty-four", "1984")]),
        ("in two thousand and ten", [("two thousand and ten", "2010")]),
        ("the twenty-first of May 1990", [("the twenty-first of May 1990", "1990-05-21")]),
        ("twenty-one men", []),
    ],
}


@pytest.mark.parametrize(
    ("text", "gold"), [pytest.param(*case, id=f"{kind}: {case[0][:40]}") for kind in KINDS for case in KINDS[kind]]
)
def test_kind(text: str, gold: Read) -> None:
    assert read(text) == gold


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Jul 03, 2024 12:51 PM", "12:51"),
        ("3 July 2024 at 9:05 a.m. GMT", "09:05 GMT"),
        ("2024-07-03T23:15", "23:15"),
        ("5pm on 4 May 2020", "17:00"),
        ("4 May 2020, 12am", "00:00"),
    ],
)
def test_clock_is_kept(text: str, clock: str) -> None:
    [(_, _, time)] = times(text)
    assert time.clock == clock


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("on 31 June 2024", "June 2024 has 30 days, not 31"),
        ("on 30 February", "February has 29 days, not 30"),
        ("Feb. 29, 2023", "February 2023 has 28 days, not 29"),
        ("2014-02-30", "February 2014 has 28 days, not 30"),
        ("31/6/2022", "June 2022 has 30 days, not 31"),
    ],
)
def test_impossible_dates_are_kept_and_say_why(text: str, why: str) -> None:
    [(_, _, time)] = times(text)
    assert (time.readings, time.impossible) == ((), why)


@pytest.mark.parametrize("text", ["at 4,400's a home", "the 1,900's fare", "the 4.5's and the 5's"])
def test_a_figure_with_a_mark_inside_is_no_decade(text: str) -> None:
    assert find_times(text) == []


def test_of_two_orders_both_are_as_likely_and_the_farther_years_weak() -> None:
    text = "Lowby fair, today (6/11) in the square."
    [_, (_, _, undated)] = times("Since 1951 we meet.\n\n" + text)[1:]
    assert (undated.edtf, undated.weak, undated.anchor) == ("[XXXX-06-11,XXXX-11-06]", (False, False), None)
    [_, (_, _, dated)] = resolve_times(text, find_times(text), Anchor(Timestamp.parse("2012-11-06"), "given"))
    likely = [reading.edtf for reading, weak in zip(dated.readings, dated.weak, strict=True) if not weak]
    assert likely == ["2012-06-11", "2012-11-06"]


def test_a_stated_weekday_narrows_the_readings_or_is_kept() -> None:
    [(_, _, narrowed)] = times("on Tuesday 6/11/2012")
    assert (narrowed.edtf, narrowed.weekday) == ("2012-11-06", 1)
    [(_, _, against)] = times("on Monday, 3 March 2024")
    assert (against.edtf, against.weekday) == ("2024-03-03", 0)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2024-01-01/2024-09-11", "2024-01-01/2024-09-11"),
        ("2014-10", "2014-10"),
        ("2004", "2004"),
        ("before 1900", "../1899-12-31"),
        ("the summer of 1999", "1999-22"),
        ("May 2020", "2020-05"),
        ("no date at all", None),
        ("3 May 2020 and 4 June 2020", None),
    ],
)
def test_a_whole_string_as_one_time(text: str, edtf: str | None) -> None:
    time = read_time(text)
    assert (time and time.edtf) == edtf


days = st.builds(
    lambda ordinal: Day.from_ordinal(ordinal), st.integers(Day(1000, 1, 1).ordinal, Day(2199, 12, 31).ordinal)
)
STYLES = (
    "{0.day} {1} {0.year}", "{1} {0.day}, {0.year}", "{0}", "the {2} of {1}, {0.year}", "{0.day:02d}-{3}-{0.year}",
    "{3}. {0.day}, {0.year}", "{0.year}/{0.month}/{0.day}",
)  # fmt: skip


@given(days, st.sampled_from(STYLES))
def test_a_written_date_reads_back(day: Day, style: str) -> None:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    name = MONTHS[day.month - 1]
    text = style.format(day, name, f"{day.day}{ending}", name[:3] if name != "May" else "May")
    assert read(f"It was on {text} that") == [(text, str(day))]


PIECES = """
the of in on May march 12 2024 6/11 last next year ago BC c. Tuesday , . - – / ( ) ' s first half Easter two 31 June to
and since day end before 19th century 90s Q3 am 5 : now then a few weeks later from between XXXX 2009-10 0 00/00 99
within three
"""
words = st.sampled_from([*PIECES.split(), "\n", "\n\n"])


@given(
    st.one_of(
        st.text(max_size=200), st.lists(words, max_size=40).map(" ".join), st.lists(words, max_size=40).map("".join)
    )
)
def test_no_text_raises_and_spans_are_exact(text: str) -> None:
    end = 0
    for start, stop, _ in times(text):
        assert end <= start < stop <= len(text)
        assert text[start:stop].strip() == text[start:stop]
        end = stop
    read_time(text)
