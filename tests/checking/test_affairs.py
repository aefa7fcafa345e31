"""Two reports of one affair: the figures that are left when those that agree are ticked off. Stories of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.amounts import Amount
from claimcheck.findings import Severity
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.tellings.slips import is_slip

FIRST = """\
Fire guts Tarnholt spice mill

Published: 4 June 2024

TARNHOLT, June 4 - A fire destroyed the Quennell spice mill in Tarnholt on Monday. The mill, which employs 260 people, made
1,450 tonnes of pepper in 2023. Fire chief Ines Dovrak said 74 firefighters had fought the flames with 19 engines. The mill's
owner, Bram Quennell, put the damage at 38 million euros. He paid 5.6 million euros for the mill in 2011.
"""
SECOND = """\
Quennell mill to be rebuilt

Published: 6 June 2024

TARNHOLT, June 6 - Bram Quennell will rebuild the spice mill in Tarnholt that burned down on Monday, he said. He put the
damage at {damage} million euros. Ines Dovrak, the fire chief, said {crew} firefighters had been on the spot. The mill made 1,450
tonnes of pepper in 2023 and employs 260 people. Quennell paid 5.6 million euros for it in 2011. {more}
"""
OTHER = """\
Published: 6 June 2024

Fire destroyed the Orrin spice mill in Lowby on Tuesday. The mill, which employs 620 people, made 1,540 tonnes of pepper in
2023. Fire chief Tom Ardal said 47 firefighters had fought the flames. The mill's owner put the damage at 83 million euros.
"""


def told(second: str, first: str = FIRST) -> list[tuple[str, ...]]:
    documents = [claimcheck.Document(first, id="a"), claimcheck.Document(second, id="b")]
    found = claimcheck.check_documents(documents).findings
    return [tuple(s.quote for s in f.sources) for f in found if f.severity is Severity.CONFLICT]


def second(damage: str = "38", crew: str = "74", more: str = "") -> str:
    return SECOND.format(damage=damage, crew=crew, more=more)


def test_reports_that_agree_are_silent() -> None:
    assert told(second()) == []


def test_what_is_left_is_one_figure_told_twice() -> None:
    assert told(second(damage="83")) == [("38 million euros", "83 million euros")]
    assert told(second(crew="47")) == [("74 firefighters", "47 firefighters")]


def test_the_finding_is_likely_and_says_why_the_two_were_compared() -> None:
    documents = [claimcheck.Document(FIRST, id="a"), claimcheck.Document(second(damage="83"), id="b")]
    report = claimcheck.check_documents(documents, config=claimcheck.Config(show_comparisons=True))
    (finding,) = report.conflicts
    assert finding.confidence.value == "likely"
    (reasons,) = [
        c.reasons for c in report.comparisons if c.a.quote == "38 million euros" and c.relation is Relation.SAME
    ]
    assert "both texts report one affair: both name Dovrak, Quennell, Tarnholt" in reasons[0]
    assert "damage" in reasons[1]


@pytest.mark.parametrize(
    "more",
    [
        "Insurers will pay 83 million euros for three mills.",  # another sum
        "Before the previous fire, in 1996, the damage was 83 million euros.",
        "Dovrak denied that 47 firefighters had fought the flames.",
        "Some 47 nurses had been on the spot.",
        "Of the firefighters, 47 were volunteers.",
        "He hopes to make 1,540 tonnes of pepper in 2026.",
    ],
)
def test_another_figure_beside_those_that_agree_is_left_alone(more: str) -> None:
    assert told(second(more=more)) == []


TOLL = "TARNHOLT, June {day} - {number} people were injured in the Tarnholt ferry crash on Monday, Ines Dovrak of Quennell Lines said. {more}"
SAME = "The ferry, the Astrid, had 1,450 passengers and 74 trucks aboard and cost 38 million euros."


def test_a_toll_in_a_later_bulletin_is_news() -> None:
    first, last = (
        claimcheck.Document(TOLL.format(day=day, number=number, more=SAME), id=str(day), published=f"2024-06-0{day}")
        for day, number in ((4, "Twenty-one"), (5, "Twenty-four"))
    )
    (finding,) = claimcheck.check_documents([first, last]).findings
    assert (finding.rule, finding.severity.value) == ("repeated-passage-differs", "note")


def test_another_affair_in_the_same_words_is_left_alone() -> None:
    assert told(OTHER) == []


def test_the_same_affair_months_later_is_left_alone() -> None:
    later = second(damage="83").replace("6 June 2024", "6 November 2024").replace("June 6", "November 6")
    assert told(later.replace("on Monday", "in June")) == []


def test_texts_that_differ_in_most_figures_only_sound_alike() -> None:
    text = second(damage="83", crew="47").replace("1,450", "1,540").replace("260", "620").replace("5.6", "6.5")
    assert told(text) == []


@given(st.integers(10, 10**6), st.integers(10, 10**6))
def test_a_slip_is_one_in_either_direction_and_never_none_at_all(one: int, two: int) -> None:
    a, b = Quantity(Amount.of(one)), Quantity(Amount.of(two))
    assert is_slip(a, b) == is_slip(b, a)
    assert not is_slip(a, a)


def test_what_is_paid_after_a_rise_is_no_price_of_the_day() -> None:
    pay = "The pay of its chief, Bram Quennell, rose 8 percent to {} million euros in 2023."
    ((one, two),) = told(second(more=pay.format("2.5")), FIRST + pay.format("2.1"))
    assert "2.1 million euros" in one
    assert "2.5 million euros" in two


PROFILE = """\
The Corran Lights Authority in brief

The Corran Lights Authority (CLA), founded in 1931, looks after the lighthouses of the Corran coast. It has {lights} lighthouses and a
presence in 34 harbours.
"""
SPEECH = """\
Keepers of the coast

Who we are: The Corran Lights Authority (CLA) is the oldest body of its kind, with 212 lighthouses and a presence
in {harbours} harbours. {more}
"""


def test_a_page_that_touches_on_the_affair_of_another_is_held_against_it_where_it_is_told_in_the_same_words() -> None:
    assert told(SPEECH.format(harbours="34", more=""), PROFILE.format(lights="212")) == []
    assert told(SPEECH.format(harbours="34", more=""), PROFILE.format(lights="221")) == [
        ("221 lighthouses", "212 lighthouses")
    ]
    assert told(SPEECH.format(harbours="43", more=""), PROFILE.format(lights="212")) == [("34 harbours", "43 harbours")]


@pytest.mark.parametrize(
    "more",
    [
        "It repaired 19 lighthouses in 2019.",
        "Its sister, the Ardal Lights Authority, has 187 lighthouses and a presence in 29 harbours.",
        "Until 1960 it had 240 lighthouses.",
        "It wants to have 250 lighthouses by 2040.",
        "Some 90 lighthouses have a keeper.",
    ],
)
def test_what_else_a_page_says_of_such_things_is_another_figure(more: str) -> None:
    assert told(SPEECH.format(harbours="34", more=more), PROFILE.format(lights="212")) == []


def test_where_most_figures_differ_two_pages_only_sound_alike() -> None:
    assert told(SPEECH.format(harbours="43", more=""), PROFILE.format(lights="221")) == []


WEEKLY = "Published: {day} May 2024\n\nNews of the Corran Lights Authority (CLA): in 34 harbours some {n} lamps were repaired.\n"


def test_two_dated_bulletins_of_one_body_are_of_two_days() -> None:
    assert told(WEEKLY.format(day=4, n=310), WEEKLY.format(day=11, n=250)) == []


def test_a_body_by_its_short_form_and_by_its_name_is_one() -> None:
    long = PROFILE.format(lights="221") + "The Corran Lights Authority wrote to 50 keepers of 12 islands.\n"
    short = SPEECH.format(harbours="34", more="The CLA wrote to 60 keepers of 12 islands.")
    assert ("50 keepers", "60 keepers") in told(short.replace("212", "221"), long)


SHORT = "Published: 12 March 2025\n\nThe Ness bridge reopened after repairs that cost £6.2 million. Mayor Mira Oland said 48 people had worked on it.\n"


def test_a_short_report_names_few_and_all_of_them_are_in_the_other() -> None:
    again = "Published: 14 March 2025\n\nThe Ness bridge, reopened on Monday, cost £{} million to repair. Mayor Mira Oland praised the 48 workers.\n"
    assert told(again.format("2.6"), SHORT) == [("£6.2 million", "£2.6 million")]
    assert told(again.format("6.2"), SHORT) == []
    assert told(again.format("2.6").replace("14 March", "14 June"), SHORT) == []


def test_two_matches_of_two_clubs_on_two_days_are_two() -> None:
    match = "Published: {} March 2025\n\nA crowd of {} saw Nessholm Rovers beat Olandby Town {}. The Rovers had {} corners.\n"
    assert told(match.format(14, "3,900", "2-0", 4), match.format(12, "4,100", "3-1", 9)) == []
