"""Texts of long ago throughout: what goes on over their paragraphs, and what was still to come then. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_narrative import read

# a history, written on 15 June 2020: three years of long ago and no other
HISTORY = "The mill was built in 1848 and enlarged in 1859. It burnt on Sunday 3 May 1863.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a story told by its weekdays goes on in its next paragraph; so does what is counted from it
        ("The owner came on the Tuesday and left on Friday evening.", ["1863-05-05", "1863-05-08"]),
        ("For the next ten days it smoked.", ["1863-05-04/1863-05-13"]),
        ("For the rest of the year nobody worked.", ["1863-05-03/1863-12-31"]),
        ("It was sold on 12 June, and the yard the Monday after.", ["1863-06-12", "1863-06-15"]),
        # what was still to come then, and does not move the story
        ("It was due to reopen in August. On the 9th the roof fell in.", ["1863-08", "1863-05-09"]),
        ("The owner had hoped that it would reopen in August.", ["1863-08"]),
        ('"We shall open again by August," he wrote on the 9th.', ["../1863-08-31", "1863-05-09"]),
        # a date within commas, of another time, is told in passing
        ("The barn, put up on 5 April 1850, stood. The next day it was searched.", ["1850-04-05", "1863-05-04"]),
        # the years that sentences tell
        ("He went abroad in 1870, was back in 1874, and spoke of 1863 once. Two years later he died.",
         ["1870", "1874", "1863", "1876"]),
        ("The court sat from June to August 1864 and ruled in October. The following month it rose.",
         ["1864-06/1864-08", "1864-10", "1864-11"]),
        # winters, and what is beside a year
        ("The winter of 1863–64 was mild. In February the wall fell.", ["1863-24", "1864-02"]),
        ("It was done in 1866. The previous winter had been hard.", ["1866", "1865-24"]),
        # a sentence ends behind a month
        ("Work began in October. A year later it was done.", ["1863-10", "1864"]),
    ],
)  # fmt: skip
def test_a_text_of_long_ago(text: str, expected: list[str]) -> None:
    assert read(HISTORY + text)[3:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is to come for the writer, and what somebody says today
        ("A new mill will open on 4 September.", ["2020-09-04"]),
        ("A new mill was begun and is expected in September.", ["2020-09"]),
        ('"A new one opens on 4 September," says the owner.', ["2020-09-04"]),
    ],
)
def test_what_is_of_today_in_a_text_of_long_ago(text: str, expected: list[str]) -> None:
    assert read(HISTORY + text)[3:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A service was held on Friday, and on Saturday the names will be read.", ["2020-06-12", "2020-06-20"]),
        ("The first houses were let on 1 May.", ["2020-05-01"]),
        ("It opened half a century ago.", ["1970"]),
        ("It opened in 1931. Half a century later it shut.", ["1931", "1981"]),
        ("One came in 1998, the last ten years later.", ["1998", "2008"]),
        ("It opened in 1988; five years on it was full.", ["1988", "1993"]),
        ("It fell in 1950. In the decade that followed, the town grew.", ["1950", "196X"]),
        ("It fell in 311 BC. By the end of the century all was lost.", ["-0310", "../-0300-12-31"]),
        ("It fell in 320 BC. Between 315 and 311 there was war.", ["-0319", "-0314/-0310"]),
        ("The bell is dated 1626.", ["1626"]),
        ("It was shut from the 8th to the 12th.", ["2020-06-08/2020-06-12"]),
        ("They met in May 1911, and she left that August.", ["1911-05", "1911-08"]),
    ],
)
def test_what_counts_from_another(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["She saw the fall of the wall.", "They wept in the fall of the city.", "He told of the fall of a king."]
)
def test_a_fall_is_no_season(text: str) -> None:
    assert read(text) == []
