"""Two reports of one affair that date one happening differently. Stories of our own."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.kinship import Relation

FIRST = """\
The ferry pier at Tarnholt

Published: 4 June 2024

The pier at Tarnholt, run by Quennell Lines, serves 1,450 passengers a day and cost 38 million euros. Ines Dovrak, who leads
the yard of Orrin Bay, said 74 people worked on it. It was designed by Bram Lestow in 1998. {told}
"""
SECOND = """\
Tarnholt and its pier

Published: 6 June 2024

Quennell Lines paid 38 million euros for the Tarnholt pier, which Bram Lestow designed in 1998. It serves 1,450 passengers a
day. Ines Dovrak of the yard at Orrin Bay has 74 people. {told}
"""


def reports(one: str, two: str) -> list[claimcheck.Document]:
    return [
        claimcheck.Document(FIRST.format(told=one), id="a"),
        claimcheck.Document(SECOND.format(told=two), id="b"),
    ]


def conflicts(one: str, two: str) -> list[tuple[str, ...]]:
    found = claimcheck.check_documents(reports(one, two)).conflicts
    return [(f.rule, f.confidence.value, *(s.quote for s in f.sources)) for f in found]


@pytest.mark.parametrize(
    ("one", "two", "dates"),
    [
        (
            "The first case of rust was reported on 3 March.",
            "The first rust case was reported on 13 March, the yard said.",
            ("3 March", "13 March"),
        ),
        (
            "Work on the pier began in June 2019.",
            "Construction of the pier began in June 2018.",
            ("June 2019", "June 2018"),
        ),
        (
            "The pier, hit by a barge on March 12, is closed.",
            "A barge struck the pier on March 13, closing it.",
            ("March 12", "March 13"),
        ),
        ("The pier will reopen on 3 July.", "The pier is to reopen on 5 July.", ("3 July", "5 July")),
        (
            "Dovrak took over the yard in 2020.",
            "Dovrak, who took over the yard in 2021, is an engineer.",
            ("2020", "2021"),
        ),
        ("The old ferry sank May 9.", "The old ferry sank May 19, Dovrak said.", ("May 9", "May 19")),
        (
            "A fire broke out in the yard on 7 April 2023.",
            "On 17 April 2023 fire broke out in the yard.",
            ("7 April 2023", "17 April 2023"),
        ),
    ],
)
def test_a_happening_that_is_dated_twice(one: str, two: str, dates: tuple[str, str]) -> None:
    assert conflicts(one, two) == [("event-dates-disagree", "likely", *dates)]
    assert [found[:2] for found in conflicts(two, one)] == [("event-dates-disagree", "likely")]


def test_the_finding_says_why_the_two_were_compared() -> None:
    documents = reports("The crane was delivered on 7 May.", "The crane was delivered to the pier on 17 May.")
    report = claimcheck.check_documents(documents, config=claimcheck.Config(show_comparisons=True))
    (finding,) = report.conflicts
    assert finding.message == "what both tell in the words “crane, deliver”: a says 2024-05-07, b says 2024-05-17"
    (reasons,) = [c.reasons for c in report.comparisons if c.a.quote == "7 May" and c.relation is Relation.SAME]
    assert reasons[0].startswith("both texts report one affair: both name ")
    assert reasons[1].endswith(": crane, deliver")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # what happens again
        ("Tarnholt beat Lowby at home on 3 May.", "Tarnholt beat Lowby away on 10 May."),
        ("Two men were arrested on 3 May.", "Two men were arrested on 5 May."),
        ("A case was reported on 3 March.", "Another case was reported on 13 March."),
        ("The regatta was started on 3 May 2022.", "The regatta was started on 2 May 2024."),
        # two happenings
        ("The court heard the case on 3 May.", "The court decided the case on 13 May."),
        ("The new line was announced on 3 May.", "The new line started on 13 May."),
        ("Lestow was born in 1951.", "Lestow died in 2011."),
        ("Dovrak has led the yard since 2019.", "Dovrak was named head of the yard on 12 November 2018."),
        # the same of two things, or of two parts of one
        ("The first phase of the work began in June 2018.", "The second phase of the work began in June 2019."),
        ("Night shifts began on 3 May.", "Day shifts began on 5 May."),
        ("Ramp A was completed in June 2018.", "Ramp B was completed in June 2019."),
        ("In May 2018 the tender was started.", "In June 2018 the tender was started anew."),
        ("The eastern gate closed on 3 May.", "The western gate closed on 5 May."),
        ("The trial of Adler began on 3 May.", "The trial of Brandt began on 5 May."),
        ("The inquiry into the fire began on 3 May.", "The inquiry into the sale began on 13 May."),
        ("Lestow's brother died in 1990.", "Lestow died in 1995."),
        ("A ship delivered gravel to the pier on 3 May.", "A ship delivered timber to the pier on 9 May."),
        ("The tug sank on 11 February.", "A trawler sank there on 15 February."),
        ("Dovrak took over the yard in 2019.", "Quennell Lines took over the crew in 2017."),
        ("Three shops beside it shut down on 3 May.", "Four shops beside it shut down on 9 May."),
        ("Crews struck rock on 3 May at the yard and on 5 May at the pier.", "Crews struck rock at the pier on 5 May."),
        ("The tug sank on 11 February. Another tug sank on 12 February.", "The tug sank on 11 February."),
        ("The old chairman died in 1990.", "The old chairman's son died in 1991."),
        ("The warehouse burned down in 1911.", "A warehouse burned down in 1934."),
        ("Work began in June 2018 on the foundations.", "Work began in June 2019."),
        ("Fire broke out on 3 May in the sail loft.", "Fire broke out on 13 May."),
        ("A quake struck the bay on 3 May.", "A strong quake struck the bay on 9 May."),
        ("An explosion hit the yard in March 2019.", "An explosion hit the yard in May 2022, killing two."),
        # one date, told otherwise, or no date of it
        ("The pier was opened on 3 May 2001.", "The pier was opened in May 2001."),
        ("Work began around June 2018.", "Work began in June 2019."),
        ("The pier had to be closed by 3 May.", "The pier was closed on 2 May."),
        ("Cranes did not collapse on 3 May.", "Cranes collapsed on 5 May."),
        # a plan that was moved, a plan and the fact
        ("The pier will reopen on 3 July.", "The pier's reopening was moved; it will reopen on 5 July."),
        ("The crane was to be delivered on 3 May 2001.", "The crane was delivered on 13 May 2001."),
    ],
)
def test_other_dates_are_left_alone(one: str, two: str) -> None:
    assert conflicts(one, two) == []


def test_reports_that_agree_on_little_only_sound_alike() -> None:
    told = (
        "The crane was delivered on {} May. The warehouse collapsed on {} June 2023. The old tug sank on {} July 2022."
    )
    assert conflicts(told.format(7, 3, 12), told.format(17, 13, 22)) == []
