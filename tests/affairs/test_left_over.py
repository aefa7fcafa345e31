"""What two reports that agree on much have left: a time of day, a name, a date, a figure with its digits interchanged."""

from __future__ import annotations

import pytest

from claimcheck import Document, extract
from claimcheck.affairs.clocks import clocks
from claimcheck.tellings.told import sentences_of
from tests.affairs.measure import conflicts

RELEASE = """Fire at Tolley Mill

Issued by Wenbury Fire Service, 4 June 2024

Crews were called to a fire at Tolley Mill in Wenbury at {clock} on Tuesday 4 June. Some {people} people were led out of \
{street} and 14 engines were sent. The mill employs 212 people. Station officer {officer} said: "The roof was lost within minutes." \
The mill will open again on {opens}.
"""
STORY = """Mill blaze empties street

4 June 2024

Flames destroyed the roof of Tolley Mill in Wenbury on Tuesday. Wenbury Fire Service, which was called at {clock}, sent 14 engines, \
and {people} people had to leave their homes in {street}. The 212 workers of the mill stay at home until work resumes there on {opens}. \
"The roof was lost within minutes," said station officer {officer}.
"""
TOLD = {"clock": "2.40am", "people": "136", "street": "Dray Street", "officer": "Mark Hallam", "opens": "17 June"}


def _told(**otherwise: str) -> list[str]:
    found = conflicts((RELEASE.format(**TOLD), STORY.format(**{**TOLD, **otherwise})))
    return sorted(source.quote for finding in found for source in finding.sources if source.document == "1")


def test_reports_that_agree_are_silent() -> None:
    assert _told() == []


@pytest.mark.parametrize(
    ("what", "otherwise"),
    [
        ("clock", "3.40am"),
        ("people", "163"),
        ("street", "Dray Road"),
        ("officer", "Mark Hallett"),
        ("officer", "Keith Hallam"),
        ("opens", "24 June"),
    ],
)
def test_what_one_of_them_tells_otherwise_is_a_conflict(what: str, otherwise: str) -> None:
    assert any(otherwise in quote for quote in _told(**{what: otherwise}))


@pytest.mark.parametrize(
    ("what", "otherwise"),
    [
        ("clock", "about 2.30am"),  # roughly
        ("clock", "0140 GMT"),  # by another clock
        ("people", "about 140"),  # rounded
        ("street", "the street"),  # not named
        ("officer", "M. Hallam"),
        ("opens", "Monday 17 June 2024"),
    ],
)
def test_what_one_of_them_tells_less_exactly_is_none(what: str, otherwise: str) -> None:
    assert _told(**{what: otherwise}) == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("It broke out at 2.40am.", ["02:40"]),
        ("It derailed at 05:52 on Monday.", ["05:52"]),
        ("It happened shortly after a quarter past five in the afternoon.", ["17:15"]),
        ("They met at ten past eight.", ["08:10 or 20:10"]),
        ("It shuts from 8pm to 6am.", ["20:00", "06:00"]),
        ("Open from nine in the morning until late.", ["09:00"]),
        ("It came at 5.17 on Thursday morning.", ["05:17"]),
        ("She ran 2:14:52 and won at 4:60.", []),
        ("Shares rose at 18:30 GMT.", []),
        ("It grew at 2.40 per cent.", []),
    ],
)
def test_times_of_day_are_read(words: str, shown: list[str]) -> None:
    view = extract([Document(words, id="0", published="2024-06-04")]).views[0]
    assert [clock.shown for clock in clocks(sentences_of(view))] == shown
