"""Times as histories tell them: ends that count from their start, stretches beside a year, hours, old calendars. Of our own."""

from __future__ import annotations

import pytest

from claimcheck.claims import Anchor
from claimcheck.extract.calendar.times import find_times, resolve_times
from tests.extract.test_narrative import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the end of a range counts from its start
        ("They marched from June 1934 until the following January.", ["1934-06/1935-01"]),
        ("He was held from autumn 1916 to the next spring.", ["1916-23/1917-21"]),
        ("Between August 1914 and the following summer rents doubled.", ["1914-08/1915-22"]),
        ("From 3 March 1848 until the next day the mob held the palace.", ["1848-03-03/1848-03-04"]),
        ("It lasted from 1934 to the following year.", ["1934/1935"]),
        ("From Easter 1916 to the following Christmas nobody met.", ["1916-04-23/1916-12-25"]),
        ("He was shot on 3 May 1916. The following Christmas his brother left. Last Christmas they met.",
         ["1916-05-03", "1916-12-25", "2019-12-25"]),
        # hours do not hide that two weekdays are a range
        ("The hall was shut from 10am on Tuesday until 4pm on Thursday.", ["2020-06-09/2020-06-11"]),
        ("The hall was shut from 10am Thursday until 4pm Tuesday.", ["2020-06-04/2020-06-09"]),
        # all the years beside one, not the last of them
        ("In the ten years before 1914 trade grew.", ["1904-01-01/1913-12-31"]),
        ("In the decade to 1914 trade grew.", ["1905-01-01/1914-12-31"]),
        ("The mills closed in the five years after 1918.", ["1919-01-01/1923-12-31"]),
        ("The decade following 1945 was lean.", ["1946-01-01/1955-12-31"]),
        ("The 20 years from 1950 were good.", ["1950-01-01/1969-12-31"]),
        ("For two days after 5 May 1900 it rained.", ["1900-05-06/1900-05-07"]),
        ("Over the two weeks before Christmas 1990 it snowed.", ["1990-12-11/1990-12-24"]),
        # but a point where nothing says that it lasted
        ("He had left ten years before 1914.", ["1904"]),
        ("Ten years after 1918 the mill closed.", ["1928"]),
        # an hour does not end its day
        ("The fire broke out shortly after midnight on 2 September 1866.", ["1866-09-02"]),
        ("The road will be shut after 6pm on 19 June.", ["2020-06-19/.."]),
        ("Bids are due before noon on 19 June.", ["../2020-06-19"]),
        ("After 19 June the road will be shut.", ["2020-06-20/.."]),
        # weekdays of the old calendar, and of a slip, which ours corrects
        ("It began on Sunday, 2 September 1666. By Tuesday it was at the gates, and on the following Thursday out.",
         ["1666-09-02", "../1666-09-04", "1666-09-06"]),
        ("It began on Sunday, 5 May 2015. By Tuesday it was over.", ["2015-05-05", "../2015-05-05"]),
        # days that follow a stretch
        ("The town was shelled for ten days from 10 November 1870. On 20 November it fell.",
         ["1870-11-10/1870-11-19", "1870-11-20"]),
        # the month behind a winter
        ("The winter of 1777-78 was hard. That June they marched out.", ["1777-24", "1778-06"]),
        ("The summer of 1778 was hot. That April it had snowed.", ["1778-22", "1778-04"]),
        # a week of a month as people count it, and as calendars do
        ("It was in the first week of September 1939.", ["1939-09-01~/1939-09-10~"]),
        ("It was in the last week of January 1911.", ["1911-01-23~/1911-01-31~"]),
        ("It was in the first week of 1939.", ["1939-01-02/1939-01-08"]),
        # bounds in the order of the story
        ("It began in November 1916. It lasted until April. By May it was over. In June they rested.",
         ["1916-11", "../1917-04-30", "../1917-05-31", "1917-06"]),
        ("It opened on 5 November 1916. By April takings had doubled.", ["1916-11-05", "../1917-04-30"]),
        ("On 31 March 1891 the fort fell. By 28 March its walls were down. The port held until 29 March.",
         ["1891-03-31", "../1891-03-28", "../1891-03-29"]),
        ("In March 1891 they rose. They had been in the hills since October.", ["1891-03", "1890-10-01/.."]),
        ("Peace came in March 1891. Since May trade was brisk.", ["1891-03", "1891-05-01/.."]),
        ("It opened in May 1916. It had been delayed until April.", ["1916-05", "../1916-04-30"]),
        # a sentence that ends with a month lends it no year of the next
        ("The war began on 25 June 1950. He had been away since January. In 1952 he was back.",
         ["1950-06-25", "1950-01-01/..", "1952"]),
        ("The strike lasted from June 1916 until March. By May all was well.", ["1916-06/1917-03", "../1917-05-31"]),
        ("They met in Jan. 1951 and in July in 1952.", ["1951-01", "1952-07"]),
        # what was before in a story
        ("On 8 September 2007 there were 265, down from 1,440 in the previous four weeks.",
         ["2007-09-08", "2007-08-11/2007-09-08"]),
        # the months of late 1684 go on into the next year
        ("The king failed in the last months of 1684. On 2 February he collapsed, and on the 6th he was dead.",
         ["1684-09-01~/1684-12-31~", "1685-02-02", "1685-02-06"]),
        ("In early 1684 he failed. On 2 February he collapsed. On 3 November he died.",
         ["1684-01-01~/1684-06-30~", "1684-02-02", "1684-11-03"]),
        # a day of a stretch over two months; what had been is no part of the story
        ("They were lifted off between 26 May and 4 June 1940. The last ships sailed on the evening of the 26th.",
         ["1940-05-26/1940-06-04", "1940-05-26"]),
        ("On May 8, 1902, it exploded. The day before, he had warned them. Help came that afternoon.",
         ["1902-05-08", "1902-05-07", "1902-05-08"]),
        ("They reached the ice on 1 January 1911. Winter quarters were built in February. Winter came early.",
         ["1911-01-01", "1911-02", "1911-24"]),
        # days that open a sentence, before what happened
        ("The strike began on 14 August 1889. By the 22nd 100,000 men were out. On the 24th troops landed. On the 25th Lord Hill fell.",
         ["1889-08-14", "../1889-08-22", "1889-08-24", "1889-08-25"]),
        ("The men of 1889 rose. On the 4th floor he fell. On the 5th hole Hale missed. By the 3rd round Smith tired.", ["1889"]),
        # years before Christ before a name that does something; not what is counted
        ("War came in 431 BC. In 404 Athens fell. By 399 both sides were poor.", ["-0430", "-0403", "../-0398-12-31"]),
        ("War came in 431 BC. In 300 Persian ships gold was found. By 421 votes it was lost.", ["-0430"]),
        ("There were 90 mills in 1870; the year before there had been 66.", ["1870", "1869"]),
        ("In 1870 it was dull. The year before there was a railway it was duller.", ["1870"]),
    ],
)  # fmt: skip
def test_a_history(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "That summer dress suited her.",
        "She wore this winter coat to that summer camp.",
        "He took the fall for it.",
        "A net broke the fall.",
        "Winter fuel payments were cut.",
        "Summer schools opened.",
    ],
)
def test_a_season_that_is_none(text: str) -> None:
    assert read(text) == []


def test_a_season_beside_things_is_one() -> None:
    assert read("In that summer people left. By the fall of 1990 all had gone.")[1:] == ["../1990-11-30"]


def test_a_text_without_a_date_tells_of_the_days_behind_its_own() -> None:
    text = "The flood struck on 2 February 1766. For the next nine days the vale was a lake. For the next ten days entry will be free."
    read_so = [time.edtf for _, _, time in resolve_times(text, find_times(text), Anchor())]
    assert read_so == ["1766-02-02", "1766-02-03/1766-02-11", None]
