"""Dates without their year in a story: the year is that of the story, not of the day it is read. Sentences of our own."""

from __future__ import annotations

import pytest

from claimcheck.claims import Anchor
from claimcheck.extract.calendar.times import find_times, resolve_times
from claimcheck.times import Timestamp

TODAY = Anchor(Timestamp.parse("2020-06-15"), "given")


def read(text: str) -> list[str | None]:
    return [time.edtf for _, _, time in resolve_times(text, find_times(text), TODAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an approximate date of the story is one that dates follow
        (
            "The league was founded in early March 1931.\n\nOn 6 May its first match was played.",
            ["1931-03-01~/1931-03-15~", "1931-05-06"],
        ),
        # the year of a heading holds for the paragraph under it
        ("1931: The league\n\nOn 6 May the first match was played.", ["1931", "1931-05-06"]),
        ("The Vale Dam, 1931\n\nIn April the valley was flooded.", ["1931", "1931-04"]),
        # a date told in passing is not where a story goes on from
        (
            "The pact was signed on 2 May 1903, where the bill of August 1902 had failed. It was sealed on 9 May.",
            ["1903-05-02", "1902-08", "1903-05-09"],
        ),
        # but what comes after it does
        ("It closed on 2 May 1903. The bill of August 1902 failed. In October it was dropped.",
         ["1903-05-02", "1902-08", "1902-10"]),
        # what counts from the story in passing does not move it
        ("The mill burnt down on 3 June 1911, more than two years after it opened. On 5 June it was sold.",
         ["1911-06-03", "1911-06-05"]),
        ("It opened on 3 June 1911, over two years later. On 5 June it was sold.",
         ["1911-06-03", "1914-01-01/..", "1911-06-05"]),
        # nor what was so since before it, nor a longer time
        ("The dam broke in June 1911. It had leaked since 1903. The next year it was mended.", ["1911-06", "1903-01-01/..", "1912"]),
        ("They met on 3 May 1911. Work went on to the end of 1914. On 9 May they parted.",
         ["1911-05-03", "1914-09-01~/1914-12-31~", "1911-05-09"]),
        # what was still to come then
        ("The dam broke on 3 May 1911. The owner would die on 16 October.", ["1911-05-03", "1911-10-16"]),
        # weekdays of the story, and what counts from "that"
        ("The dam broke on 5 May 2015. That Friday the owner left. The next Monday work began.",
         ["2015-05-05", "2015-05-08", "2015-05-11"]),
        ("The dam broke on 5 May 2015. Two days after that, it was dry.", ["2015-05-05", "2015-05-07"]),
        ("The dam broke in 1998. Two decades on, the lake is empty.", ["1998", "201X"]),
        # "that" of what was said last
        ("The dam broke in May 2015. Nobody had seen the like since 1903. The floods of that year were worse.",
         ["2015-05", "1903-01-01/..", "1903"]),
        ("It sank on 3 May 1911. She was built in 1891. That evening the search began.", ["1911-05-03", "1891", "1911-05-03"]),
        # stretches of the story
        ("He came in 1909. He left Lowby in May 1911 and stayed away for the next six months.",
         ["1909", "1911-05", "1911-06-01/1911-11-30"]),
        ("It was built in 1880. The dam broke on 3 May 1911. In the past year two men drowned.",
         ["1880", "1911-05-03", "1910-05-03/1911-05-03"]),
    ],
)  # fmt: skip
def test_the_year_of_the_story(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence is no heading, nor is a date two paragraphs above
        ("It was founded in 1931.\n\nThe meeting was held on 6 May.", ["1931", "2020-05-06"]),
        ("1931: The league\n\nIt grew.\n\nThe meeting was held on 6 May.", ["1931", "2020-05-06"]),
        # a stretch up to the writing
        ("The dam broke in May 1911. The lake has doubled over the past two years.", ["1911-05", "2018-06-15/2020-06-15"]),
        # a year of long ago among dates of today
        ("It sank on 12 May. The search ended on 16 May. The ship, built in 1981, was insured. She sailed in March.",
         ["2020-05-12", "2020-05-16", "1981", "2020-03"]),
        ("It sank on 12 May. The search ended on 16 May. The ship was built in 1981.\n\nA law is due by the end of the year.",
         ["2020-05-12", "2020-05-16", "1981", "../2020-12-31"]),
        ("The ship was built in 1981. That evening it sank.", ["1981"]),
        # more than then is no bound
        ("The dam broke in 1998. Bread cost 6 per cent more than a year before.", ["1998", "1997"]),
        # "that" which opens a clause
        ("The dam broke on 5 May 2015. She said that Friday would do.", ["2015-05-05", "2020-06-12"]),
        # one date of long ago is no story
        ("The band was formed in 1977. It was the best of the last 20 years.", ["1977", "2000-06-15/2020-06-15"]),
        # what somebody says would be
        ("The dam broke in May 1911. She said it would reopen on 6 July.", ["1911-05", "2020-07-06"]),
        # what is to come is not of the story
        ("Dunmore Hall opened in early March 1931. The fair will be held on 6 July.",
         ["1931-03-01~/1931-03-15~", "2020-07-06"]),
    ],
)  # fmt: skip
def test_what_is_not_of_the_story(text: str, expected: list[str]) -> None:
    assert read(text) == expected


CHRONICLE = """1911: The dam

In March the wall cracked, as it had in the summer of 1908. On 3 May it broke.

1912: The rebuilding

In August 1910 a plan had been drawn. In January work began, and on 29 February it stopped. It went on in May.

Since then

In 2019 a path was laid. The next fair will be held on 6 July.
"""


def test_the_headings_of_a_chronicle_say_the_year() -> None:
    assert read(CHRONICLE) == [
        "1911", "1911-03", "1908-22", "1911-05-03",
        "1912", "1910-08", "1912-01", "1912-02-29", "1912-05",
        "2019", "2020-07-06",
    ]  # fmt: skip


def test_how_long_something_took_long_ago_is_no_date() -> None:
    assert read("On 3 May 1911 the dam broke; the price of bread up by a third in two years.") == ["1911-05-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill opened in September 1922. It closed in March.", ["1922-09", "1923-03"]),
        ("The strike began in November 1919 and ended in April.", ["1919-11", "1920-04"]),
        ("The siege was begun on 4 August 1703; on 12 March it was finally lifted.", ["1703-08-04", "1704-03-12"]),
        ("A ban was imposed in October 1911. In May the ban, or what was left of it, fell.", ["1911-10", "1911-05"]),
        ("A ban was imposed in October 1911. In May a ban was lifted.", ["1911-10", "1912-05"]),
        # another thing, an earlier time, a later month
        ("The new shop opened in September 1912. The old one closed in May.", ["1912-09", "1912-05"]),
        ("Mr Arn was elected in November 1916. It had resigned in May.", ["1916-11", "1916-05"]),
        ("Mr Arn was elected in November 1916. Mr Veld resigned in May.", ["1916-11", "1916-05"]),
        ("The club was founded in June 1912 and closed in August.", ["1912-06", "1912-08"]),
        ("He was honoured in October 1912. He resigned in June.", ["1912-10", "1912-06"]),
    ],
)
def test_what_ends_after_it_began(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke on 3 May 1911. A week after, it was rebuilt.", ["1911-05-03", "1911-05-10"]),
        ("The dam broke on 3 May 1911. The mayor left a month after.", ["1911-05-03", "1911-06"]),
        ("The dam broke on 3 May 1911. Two days after the flood he left.", ["1911-05-03"]),
        # what had been before is told in passing
        ("In 1740 he died. His heir, who had come of age two years earlier, was crowned on 3 June.", ["1740", "1738", "1740-06-03"]),
        ("In 1740 he died. Two years earlier he had been ill. He was buried on 3 June.", ["1740", "1738", "1740-06-03"]),
        ("He died on 3 May 1740. A month earlier he had made peace; on the 9th he was buried.", ["1740-05-03", "1740-04", "1740-05-09"]),
        # a story that goes back
        ("In 1740 he died. Two years earlier he had been ill, and in May he went to Harn.", ["1740", "1738", "1738-05"]),
        ("He died on 3 May 1740. A year before he was ill in June.", ["1740-05-03", "1740-06"]),
    ],
)  # fmt: skip
def test_what_had_been_before_is_told_in_passing(text: str, expected: list[str]) -> None:
    assert read(text) == expected
