"""Times told by one beside them, and shapes of numbers, kind by kind, in documents of 3 July 2024. Sentences of our own."""

from __future__ import annotations

import pytest

from claimcheck.claims import Anchor
from claimcheck.extract.calendar.times import find_times, resolve_times
from claimcheck.times import Timestamp

ANCHOR = Anchor(Timestamp.parse("2024-07-03"), "given")
Read = list[tuple[str, str | None]]

KINDS: dict[str, list[tuple[str, Read]]] = {
    "a weekday beside a date": [
        ("The Tuesday after 5 May 2020 it rained.", [("The Tuesday after 5 May 2020", "2020-05-12")]),
        ("the second Sunday before Christmas 2021", [("the second Sunday before Christmas 2021", "2021-12-12")]),
        ("the nearest Saturday to 30 November 2019", [("the nearest Saturday to 30 November 2019", "2019-11-30")]),
        ("on Monday after Easter 2022", [("Monday after Easter 2022", "2022-04-18")]),
        # a weekday that only stands before another clause
        ("He rowed Tuesday after 5 May 2020 had passed.", [("Tuesday", "2024-07-02"), ("after 5 May 2020", "2020-05-06/..")]),
    ],
    "the weekend of a day": [
        ("the Labor Day weekend 2019", [("the Labor Day weekend 2019", "2019-08-31/2019-09-02")]),
        ("over the weekend of Halloween 2020", [("the weekend of Halloween 2020", "2020-10-31/2020-11-01")]),
        ("the weekend before 5 May 2020", [("the weekend before 5 May 2020", "2020-05-02/2020-05-03")]),
        ("Thanksgiving weekend 2021", [("Thanksgiving weekend 2021", "2021-11-25/2021-11-28")]),
    ],
    "the week of a day": [
        ("w/c 6 May 2024", [("w/c 6 May 2024", "2024-05-06/2024-05-12")]),
        ("the week commencing 6 May 2024", [("the week commencing 6 May 2024", "2024-05-06/2024-05-12")]),
        ("the week of 8 May 2024", [("the week of 8 May 2024", "2024-05-06/2024-05-12")]),
    ],
    "so long from a day": [
        ("shut for ten days from 18 May 2024", [("for ten days from 18 May 2024", "2024-05-18/2024-05-27")]),
        ("a strike for 3 days from tomorrow", [("for 3 days from tomorrow", "2024-07-04/2024-07-06")]),
        ("two weeks starting 6 May 2024", [("two weeks starting 6 May 2024", "2024-05-06/2024-05-19")]),
        ("a year beginning in March 2020", [("a year beginning in March 2020", "2020-03-01/2021-02-28")]),
        # a point, not a stretch
        ("ten days from 18 May 2024", [("ten days from 18 May 2024", "2024-05-28")]),
        ("three days from now", [("three days from now", "2024-07-06")]),
    ],
    "days of a month or a week that counts": [
        ("from the 4th to the 9th of next month", [("from the 4th to the 9th of next month", "2024-08-04/2024-08-09")]),
        ("from Tuesday to Thursday next week", [("from Tuesday to Thursday next week", "2024-07-09/2024-07-11")]),
        ("last week between Tuesday and Friday", [("last week between Tuesday and Friday", "2024-06-25/2024-06-28")]),
        ("next week Mon or Fri", [("next week Mon", "2024-07-08"), ("Fri", "2024-07-12")]),
        ("between the 21st and 23rd.", [("between the 21st and 23rd", "[2024-06-21..2024-06-23,2024-07-21..2024-07-23]")]),
        ("sales rose 5 to 7 next month", [("next month", "2024-08")]),
    ],
    "working days": [
        ("They will answer in five working days.", [("in five working days", "2024-07-10")]),
        ("three business days ago", [("three business days ago", "2024-06-28")]),
        ("the past two working days", [("the past two working days", "2024-07-01/2024-07-03")]),
    ],
    "a year that counts": [
        ("the summer of three years ago", [("the summer of three years ago", "2021-22")]),
        ("5 May two years ago", [("5 May two years ago", "2022-05-05")]),
        ("Easter, six years ago", [("Easter, six years ago", "2018-04-01")]),
        # of the news, not of the year that stands behind
        ("In June, last year was forgotten.", [("June", "2024-06"), ("last year", "2023")]),
    ],
    "a weekday and its date": [
        ("this Friday (July 5)", [("this Friday (July 5)", "2024-07-05")]),
        ("next Monday, July 8", [("next Monday, July 8", "2024-07-08")]),
    ],
    "back and within": [
        ("It burnt down two years back.", [("two years back", "2022")]),
        ("They pushed the vote two weeks back.", []),
        ("After two years back in Leeds he left.", []),
        ("It will open within the next ten months.", [("within the next ten months", "2024-07-03/2025-05-03")]),
        ("within 2 years, 1 month and 9 days", [("within 2 years, 1 month and 9 days", "2024-07-03/2026-08-12")]),
    ],
    "to date": [
        ("from March to date", [("from March to date", "2024-03/2024-07-03")]),
        ("from May 2020 till the current date", [("from May 2020 till the current date", "2020-05/2024-07-03")]),
    ],
    "numbers in a row": [
        ("from 3/5-3/9, 2021", [("3/5-3/9, 2021", "[2021-03-05..2021-03-09,2021-05-03..2021-09-03]")]),
        ("It ran 9/20-10/4/2019 in Leeds.", [("9/20-10/4/2019", "2019-09-20/2019-10-04")]),
        ("On 2018 11 23, it sank.", [("2018 11 23", "2018-11-23")]),
        ("11 / 2018", [("11 / 2018", "2018-11")]),
        ("2018H2", [("2018H2", "2018-41")]),
        ("May-2021-14", [("May-2021-14", "2021-05-14")]),
        ("14th April 22", [("14th April 22", "2022-04-14")]),
        # a row of a table, parts of a cup, a count
        ("12 11 2018 44", []),
        ("add 1/2-3/4 cup of oats", []),
        ("2018 11 23 votes", []),
    ],
    "both ends of a range in one order": [
        ("from 3/5 to 3/20", [("from 3/5 to 3/20", "[2024-03-05..2024-03-20,2025-03-05..2025-03-20]")]),
        ("from 1/2/2020 to 3/4/2020", [("from 1/2/2020 to 3/4/2020", "[2020-01-02..2020-03-04,2020-02-01..2020-04-03]")]),
    ],
    "a day and its hours": [
        ("on 5 May 2020 from 9 a.m. to 5 p.m.", [("5 May 2020 from 9 a.m. to 5 p.m.", "2020-05-05")]),
        ("between 10 and 11:30 a.m. on 5 May 2020", [("between 10 and 11:30 a.m. on 5 May 2020", "2020-05-05")]),
        ("Doors open on 5 May 2020 at 7.", [("5 May 2020 at 7", "2020-05-05")]),
        ("on 5 May 2020 at 7 places", [("5 May 2020", "2020-05-05")]),
        ("05/31/2019-14:15", [("05/31/2019-14:15", "2019-05-31")]),
        ("Sunday dawn of 25 May 2014", [("Sunday dawn of 25 May 2014", "2014-05-25")]),
    ],
    "numbers that can only be one date": [
        ("2019/25/3", [("2019/25/3", "2019-03-25")]),
        ("They leave on 4-22.", [("4-22", "[2024-04-22,2025-04-22]")]),
        ("They lost 4-22.", []),
        ("from 2010 to 2015 and not 2013", [("from 2010 to 2015", "2010/2015"), ("2013", "2013")]),
        ("uncertain: 1862", [("uncertain: 1862", "1862?")]),
    ],
    "what a sentence asks for": [
        ("Set a meeting for 20 June.", [("20 June", "2025-06-20")]),
        ("The vote is set for 20 June.", [("20 June", "2025-06-20")]),
    ],
    "days and months that share what follows": [
        ("5/6 May 2023", [("5/6 May 2023", "2023-05-05/2023-05-06")]),
        ("on 5, 6 and 7 May 2023", [("5, 6 and 7 May 2023", "2023-05-05/2023-05-07")]),
        ("May 5, 6, and 7, 2023", [("May 5, 6, and 7, 2023", "2023-05-05/2023-05-07")]),
        ("between Jan. 5 and 9, 2023", [("between Jan. 5 and 9, 2023", "2023-01-05/2023-01-09")]),
        ("5 and 7 May and 3 June 2023", [("5", "2023-05-05"), ("7 May", "2023-05-07"), ("3 June 2023", "2023-06-03")]),
        ("Dec/Jan 2024", [("Dec/Jan 2024", "2023-12/2024-01")]),
        ("the winter of 2022-2023", [("the winter of 2022-2023", "2022-24")]),
        # days apart; a choice that is none of months
        ("5, 6 and 9 May 2023", [("5", "2023-05-05"), ("6", "2023-05-06"), ("9 May 2023", "2023-05-09")]),
        ("She may/must go in 2023.", [("2023", "2023")]),
    ],
    "weeks": [
        ("2020-W20", [("2020-W20", "2020-05-11/2020-05-17")]),
        ("in week 20 of 2020", [("week 20 of 2020", "2020-05-11/2020-05-17")]),
        ("Christmas week", [("Christmas week", "[2023-12-25..2023-12-31,2024-12-23..2024-12-29]")]),
        ("the week before 25 December 2020", [("the week before 25 December 2020", "2020-12-18/2020-12-24")]),
        ("the year after 5 May 2020", [("the year after 5 May 2020", "2020-05-06/2021-05-05")]),
        ("the last Sunday of the month", [("the last Sunday of the month", "2024-07-28")]),
    ],
    "in so much time": [
        ("It opens in ten days' time.", [("in ten days' time", "2024-07-13")]),
        ("in a week's time", [("in a week's time", "2024-07-10")]),
        ("They came in time.", []),
        ("three days' notice", []),
    ],
    "years in brackets": [
        ("Ann Rowe (b. 1920) sang.", [("1920", "1920")]),
        ("[1920]", [("1920", "1920")]),
        ("see note [12]", []),
    ],
    "halves, choices and round numbers": [
        ("He left a year and a half ago.", [("a year and a half ago", "2023-01")]),
        ("one and a half years ago", [("one and a half years ago", "2023-01")]),
        ("On 1 May 2020 it rained; two and a half weeks later it froze.",
         [("1 May 2020", "2020-05-01"), ("two and a half weeks later", "2020-05-18")]),
        ("five or six days ago", [("five or six days ago", "2024-06-27/2024-06-28")]),
        ("10-15 years ago", [("10-15 years ago", "2009/2014")]),
        ("5,000 years ago", [("5,000 years ago", "-3476/-2476")]),
        ("He waited a year and a half.", []),
    ],
    "quarters and ends as businesses write them": [
        ("2Q24", [("2Q24", "2024-34")]),
        ("in 3Q 2023", [("3Q 2023", "2023-35")]),
        ("Q4 of fiscal 2023", [("Q4 of fiscal 2023", "2023-36")]),
        ("by year-end", [("by year-end", "../2024-12-31")]),
        ("year-end 2023", [("year-end 2023", "2023-09-01~/2023-12-31~")]),
        ("FY2023-24", [("FY2023-24", "2023/2024")]),
        ("the year ended 31 March 2024", [("the year ended 31 March 2024", "2023-04-01/2024-03-31")]),
        ("In the three months to June 2023 it fell.", [("the three months to June 2023", "2023-04-01/2023-06-30")]),
        ("In the three months to the end of June 2023 it fell.",
         [("the three months to the end of June 2023", "2023-04-01/2023-06-30")]),
        ("the week ending 5 May 2024", [("the week ending 5 May 2024", "2024-04-29/2024-05-05")]),
        ("the first quarter of last year", [("the first quarter of last year", "2023-33")]),
        # a move, and days
        ("He gave the two days to 5 May 2024.", [("5 May 2024", "2024-05-05")]),
    ],
    "the nearest of a weekday, and British ones": [
        ("this coming Saturday", [("this coming Saturday", "2024-07-06")]),
        ("this past weekend", [("this past weekend", "2024-06-29/2024-06-30")]),
        ("They meet on Friday week.", [("Friday week", "2024-07-12")]),
        ("a week on Friday", [("a week on Friday", "2024-07-12")]),
        ("open Mon-Fri", [("Mon-Fri", "[2024-06-24..2024-06-28,2024-07-01..2024-07-05]")]),
        ("the night before 5 May 2020", [("the night before 5 May 2020", "2020-05-04")]),
        ("the eve of Christmas 2020", [("the eve of Christmas 2020", "2020-12-24")]),
        ("It sank late Tuesday.", [("late Tuesday", "2024-07-02")]),
    ],
    "parts of a century and of two seasons": [
        ("the last quarter of the 18th century", [("the last quarter of the 18th century", "1775-01-01/1799-12-31")]),
        ("mid to late 1840s", [("mid to late 1840s", "1843-01-01/1849-12-31")]),
        ("Spring/Summer 1840", [("Spring/Summer 1840", "1840-21/1840-22")]),
    ],
    "years and decades": [
        ("the 1830s and 40s", [("the 1830s", "183X"), ("40s", "184X")]),
        ("in his 1830s house and 40s clothes", [("1830s", "183X")]),
        ("the late nineties", [("the late nineties", "1995-01-01~/1999-12-31~")]),
        ("summer of '69", [("summer of '69", "1969-22")]),
        ("the years 2019 to 2021", [("the years 2019 to 2021", "2019/2021")]),
        ("from 2025 onwards", [("from 2025 onwards", "2025-01-01/..")]),
        ("pre-2010 homes", [("pre-2010", "../2009-12-31")]),
        ("built c1860s", [("c1860s", "186X~")]),
    ],
    "up to now, and up to a day": [
        ("Chief (2019–present)", [("2019–present", "2019-01-01/..")]),
        ("from the desk, 9 May 2023 to date", [("9 May 2023 to date", "2023-05-09/..")]),
        ("open up to 9 May 2025", [("up to 9 May 2025", "../2025-05-09")]),
        ("up to 2024 people came", []),
        ("in the run-up to the 2023 vote", [("2023", "2023")]),
        ("built not after 1750, and not before 1740", [("not after 1750", "../1750-12-31"), ("not before 1740", "1740-01-01/..")]),
        ("in or before 1750", [("in or before 1750", "../1750-12-31")]),
        ("built not later than 1750", [("not later than 1750", "../1750-12-31")]),
        ("It has run from 1998 onwards; 2002 onwards it paid.", [("from 1998 onwards", "1998-01-01/.."), ("2002 onwards", "2002-01-01/..")]),
        ("It stood as late as 1900 there.", [("1900", "1900")]),
        ("Make it ready by Friday.", [("by Friday", "../2024-07-05")]),
    ],
    "what is to come": [
        ("The vote is on 9 May.", [("9 May", "2025-05-09")]),
        ("The offer ends on 9 May.", [("9 May", "2025-05-09")]),
        ("Send it no later than the 20th of May.", [("no later than the 20th of May", "../2025-05-20")]),
        ("The vote was moved to 9 May.", [("9 May", "[2024-05-09,2025-05-09]")]),
        ("They meet the day after next Monday.", [("the day after next Monday", "2024-07-09")]),
    ],
    "the nth weekend": [
        ("the last weekend in June 2021", [("the last weekend in June 2021", "2021-06-26/2021-06-27")]),
        ("the second weekend of May 2024", [("the second weekend of May 2024", "2024-05-11/2024-05-12")]),
        ("It rained last weekend in Lowby.", [("last weekend", "2024-06-29/2024-06-30")]),
    ],
    "one of two": [
        ("He died in 1887 or 1888.", [("1887 or 1888", "[1887,1888]")]),
        ("the 1840s or 1850s", [("the 1840s or 1850s", "[184X,185X]")]),
        ("in May or June 1450", [("May or June 1450", "[1450-05,1450-06]")]),
        ("of the 3rd or 4th century BC", [("the 3rd or 4th century BC", "[-0399-01-01..-0300-12-31,-0299-01-01..-0200-12-31]")]),
    ],
    "what comes round is no date": [
        ("It is held on 5 May each year.", []),
        ("the first Sunday of every month", []),
        ("Every June they sail.", []),
        ("Every ship left on 5 May.", [("5 May", "2024-05-05")]),
    ],
    "of which a text is not sure": [
        ("c. 1450–1460", [("c. 1450–1460", "1450~/1460~")]),
        ("before circa 1450", [("before circa 1450", "../1450~")]),
        ("after circa 1450", [("after circa 1450", "1450~/..")]),
        ("c. late 1450s", [("c. late 1450s", "1455-01-01~/1459-12-31~")]),
        ("around 3 May 1840", [("around 3 May 1840", "1840-05-03~")]),
        ("They knew about 3 May 1840.", [("3 May 1840", "1840-05-03")]),
        ("1650 (approx.)", [("1650 (approx.)", "1650~")]),
        ("1450-1460?", [("1450-1460?", "1450?/1460?")]),
        ("3 May 1840?", [("3 May 1840?", "1840-05-03?")]),
        ("Did it open on 3 May 1840?", [("3 May 1840", "1840-05-03")]),
        ("c. 55 BC", [("c. 55 BC", "-0054~")]),
        ("a year in the 1800s", [("the 1800s", "18XX")]),
        ("the third millennium BC", [("the third millennium BC", "-2999-01-01/-2000-12-31")]),
        ("the roaring twenties", [("the roaring twenties", "192X")]),
    ],
    "weekdays counted, and the last ones": [
        ("It shuts a week from Friday.", [("a week from Friday", "2024-07-12")]),
        ("It shut on Sunday last.", [("Sunday last", "2024-06-30")]),
        ("It opens on Tuesday next.", [("Tuesday next", "2024-07-09")]),
        ("the Tuesday before last", [("the Tuesday before last", "2024-06-25")]),
        ("the coming Sunday", [("the coming Sunday", "2024-07-07")]),
        ("It was shut a year ago today.", [("a year ago today", "2023-07-03")]),
    ],
    "the year of one end beside the day of the other": [
        ("30 May 2024–3 June 2024", [("30 May 2024–3 June 2024", "2024-05-30/2024-06-03")]),
        ("Monday–Friday, 10–14 June 2024", [("Monday–Friday, 10–14 June 2024", "2024-06-10/2024-06-14")]),
        ("May 9th through seventeenth, 2024", [("May 9th through seventeenth, 2024", "2024-05-09/2024-05-17")]),
        ("It fell in April. Between 11 and 14 men died.", [("April", "2024-04")]),
        ("version 10.5.2022, section 4.5.2012 and a 1h15 film", []),
    ],
    "a month by itself": [("March", [("March", "[2024-03,2025-03]")]), ("the ides of March 2015", [("the ides of March 2015", "2015-03-15")])],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "gold"), [pytest.param(*case, id=f"{kind}: {case[0][:40]}") for kind in KINDS for case in KINDS[kind]]
)
def test_kind(text: str, gold: Read) -> None:
    times = resolve_times(text, find_times(text), ANCHOR)
    assert [(text[start:end], time.edtf) for start, end, time in times] == gold
