"""A page that bears no date beside a report that does: what the page tells otherwise, and what it may tell besides."""

from __future__ import annotations

import pytest

from tests.affairs.measure import conflicts

REPORT = """Harbour agency reports on its year

Published: 9 October 2024

Tove Brandal of the Norvik Harbour Agency (NHA) told a briefing that the number of boats stopped in the fjord decreased by 30% \
compared to last year. The "Otter" operation has been conducted for four consecutive years. Since this year, more than \
14,200 inspections have been carried out nationwide, resulting in the arrest of over 3,600 smugglers, and 118 runaway \
crewmen abroad have been brought back. The agency handled the first large tow since 2017 in close coordination with Norway's Coast \
Guard, and the Norvik Ferry Terminal opened again on 27 August 2024.
"""
PAGE = """What the harbour agency said of its year

At a briefing, Tove Brandal of the Norvik Harbour Agency (NHA) said that {change} boats had been stopped in the fjord than a year \
earlier. {since}, she said, {inspections} had been carried out and {smugglers} arrested, while {runaways} had been brought back from abroad. \
The "Otter" operation was {years}. It was the first large tow since {tow}, made together with Norway's {partner}. The Norvik Ferry \
Terminal opened again on {day}.
"""
TOLD = {
    "change": "30% fewer",
    "since": "Since the start of 2024",
    "inspections": "over 14,200 inspections",
    "smugglers": "more than 3,600 smugglers",
    "runaways": "118 runaway crewmen",
    "years": "in its fourth year",
    "tow": "2017",
    "partner": "Coast Guard",
    "day": "27 August 2024",
}


def _told(**otherwise: str) -> list[str]:
    found = conflicts((REPORT, PAGE.format(**{**TOLD, **otherwise})))
    return sorted(source.quote for finding in found for source in finding.sources if source.document == "1")


def test_a_page_that_agrees_is_silent() -> None:
    assert _told() == []


@pytest.mark.parametrize(
    ("what", "otherwise"),
    [
        ("inspections", "over 17,300 inspections"),
        ("inspections", "fewer than 12,000 inspections"),
        ("smugglers", "fewer than 2,500 smugglers"),
        ("smugglers", "more than 4,900 smugglers"),
        ("runaways", "151 runaway crewmen"),
        ("years", "in its second year"),
        ("years", "in its seventh year"),
        ("tow", "2012"),
        ("partner", "Customs Service"),
        ("day", "27 July 2024"),
    ],
)
def test_what_a_page_tells_otherwise_is_a_conflict(what: str, otherwise: str) -> None:
    assert any(otherwise in quote or quote in otherwise for quote in _told(**{what: otherwise}))


@pytest.mark.parametrize(
    ("what", "otherwise"),
    [
        ("inspections", "some 14,000 inspections"),  # rounded
        ("smugglers", "more than 3,000 smugglers"),
        ("runaways", "more than a hundred runaway crewmen"),
        ("years", "in its fifth year"),  # four are behind it
        ("years", "run year after year"),
        ("day", "a Tuesday in August 2024"),
        ("partner", "Coast Guard and its Customs Service"),  # one more
        ("since", "In 2023"),  # of another year
    ],
)
def test_what_a_page_may_say_as_well_is_silent(what: str, otherwise: str) -> None:
    assert _told(**{what: otherwise}) == []


SEMINAR = """International Seminar on Harbour Safety

Norway - NHA will this week organize an international seminar on training approaches for harbour pilots.

The two-day seminar, which is part of NHA's "Safe Quays for Norway (SQN)" project, starts today (4/11) at the Pilots' Academy in Bodvik, \
Agder County. The SQN project is financed by the European Commission. Taking part in the seminar are specialists from Denmark's Maritime \
Pilot Service, the Swedish Harbour Rescue Service, the Finnish Lighthouse Board, and the German Harbour Police. The new Harbour Act, launched in \
June 2012, will be discussed. The act will come into effect in July 2013.
"""
NOTE = """SQN in Norway: project note, December 2012

On {days} NHA held an international seminar on training approaches for harbour pilots at the Pilots' Academy in Bodvik, Agder County. Among \
those taking part were specialists from Denmark's Maritime Pilot Service, the Swedish Harbour Rescue Service and the {police} Harbour Police. The SQN \
project is financed by the European Commission.
"""


def _noted(days: str = "4-5 November 2012", police: str = "German") -> list[str]:
    return sorted(finding.rule for finding in conflicts((SEMINAR, NOTE.format(days=days, police=police))))


@pytest.mark.parametrize("days", ["4-5 November 2012", "11-12 April 2013", "4 November 2012", "November 2012"])
def test_a_day_that_is_one_of_the_readings_of_today_is_silent(days: str) -> None:
    assert _noted(days) == []


@pytest.mark.parametrize("days", ["4-5 December 2012", "6-7 November 2012", "4-5 November 2013"])
def test_what_begins_today_is_not_held_on_another_day(days: str) -> None:
    assert _noted(days) == ["event-dates-disagree"]


def test_a_guest_of_another_country_in_a_list_is_a_conflict() -> None:
    assert _noted(police="French") == ["members-disagree"]


RECORD = """Ports Office briefing on winter ice

Larne Gazette, September 11, 2024

Ann Lestow:

Thank you for your question. The Ports Office has bought two icebreakers, and the Harbour Guard will man them from November.
"""
TRANSCRIPT = """Note on the transcript

The English transcript of the {body} briefing with the Harbour Guard, published by the Larne Gazette in {when}, is a translation. The \
briefing, at which {speaker} took questions, was held on Monday, Aug. 19, 2024.
"""


def _recorded(body: str = "Ports Office", when: str = "September 2024", speaker: str = "Ann Lestow") -> list[str]:
    texts = (RECORD, TRANSCRIPT.format(body=body, when=when, speaker=speaker))
    return sorted(source.quote for finding in conflicts(texts) for source in finding.sources if source.document == "1")


def test_a_record_that_is_named_by_all_of_its_signs_is_silent() -> None:
    assert _recorded() == []


def test_a_record_that_is_named_by_all_of_its_signs_but_one_is_a_conflict() -> None:
    assert _recorded(when="August 2024") == ["August 2024"]
    assert _recorded(speaker="Ann Leston") == ["Ann Leston"]


@pytest.mark.parametrize(
    "otherwise",
    [
        {"speaker": "Bo Marrick"},  # one more of those who spoke there
        {"when": "August 2024", "speaker": "Bo Marrick"},  # another briefing
        {"when": "September 2021"},  # of another year
    ],
)
def test_the_record_of_another_briefing_is_silent(otherwise: dict[str, str]) -> None:
    assert _recorded(**otherwise) == []
