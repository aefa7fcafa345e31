"""What two reports of one day's news tell otherwise without a figure or a date: outcomes, offices, holders, places, pairs of names."""

from __future__ import annotations

import pytest

from tests.affairs.measure import conflicts

RELEASE = """Larne harbour board meets

Larne Harbour Trust, 12 March 2025

The board of Larne Harbour Trust met at Orrin House.

{}

The harbour has 412 moorings and a turnover of £1.84 million.

Ida Brandt of the Moorings Society watched from the gallery.
"""
STORY = """Evening at the harbour

12 March 2025

Larne Harbour Trust held a meeting of its board at Orrin House.

{}

There are 412 moorings in the harbour, which turns over £1.84m a year.

Ida Brandt of the Moorings Society sat in the gallery.
"""


def told(one: str, other: str) -> list[tuple[str, ...]]:
    """The passages of each conflict of a release and a story that share all but a sentence or two."""
    found = conflicts((RELEASE.format(one), STORY.format(other)))
    return [tuple(source.quote for source in finding.sources) for finding in found]


OUTCOMES = [
    ("The slipway will not close.", "The slipway will close, members were told.", ("will not close", "will close")),
    ("The crane was not damaged in the storm.", "The storm passed and the crane was damaged.", ("was not damaged", "was damaged")),
    ("Plans for a fish market on the quay were approved.", "Members rejected plans for a fish market on the quay.", ("were approved", "rejected")),
    ("Dockers accepted the pay offer of 4 per cent.", "Dockers turned down the pay offer of 4 per cent.", ("accepted", "turned")),
    ("The pilot, Odd Lie, was found not guilty of negligence.", "A jury found the pilot, Odd Lie, guilty of negligence.", ("was found not guilty", "guilty")),
    ("Odd Lie won the sailing race.", "Odd Lie lost the sailing race.", ("won", "lost")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "quotes"), OUTCOMES)
def test_an_outcome_told_the_other_way_round_is_a_conflict(one: str, other: str, quotes: tuple[str, str]) -> None:
    assert told(one, other) == [quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The slipway will not close.", "The slipway would close, members had feared."),
        ("The slipway will not close.", "The slipway will close for a week in August."),
        ("The slipway will not close.", "Their slipway will close, anglers at Tarn were told."),
        ("The slipway will not close before 2027.", "The slipway will close."),
        ("The slipway will not close.", "The north gate will close."),
        ("The slipway will not close.", 'Lie said: "The slipway will close, they told us."'),
        ("Not all cranes were damaged.", "The cranes were damaged."),
        ("The crane was not only damaged but lost.", "The crane was damaged."),
        ("The crane was not damaged; the mast was damaged.", "The mast was damaged."),
        (
            "Plans for a fish market on the quay were approved.",
            "Members rejected plans for a car park on the quay; they approved the fish market.",
        ),
        (
            "Plans for a fish market on the quay were approved.",
            "Members rejected a call to move the fish market to the quay.",
        ),
        (
            "Plans for a fish market on the quay were approved.",
            "The plans for a fish market were rejected in 2022 by another board.",
        ),
        ("Dockers accepted the pay offer of 4 per cent.", "Dockers rejected a pay offer of 3 per cent."),
        (
            "The pilot, Odd Lie, was found not guilty of negligence.",
            "The pilot, Odd Lie, was found guilty of fraud but not of negligence.",
        ),
        (
            "The pilot, Odd Lie, was found not guilty of negligence.",
            "The mate, Per Dahl, was found guilty of negligence.",
        ),
        ("Odd Lie won the sailing race.", "Per Dahl lost the sailing race."),
        ("Odd Lie won the sailing race.", "Odd Lie lost the rowing race."),
        (
            "Odd Lie was found not guilty of fraud.",
            "Odd Lie, who had pleaded guilty to theft, was found not guilty of fraud.",
        ),
        ("The crane was not damaged.", "The crane was damaged in 2019."),
        ("Dockers accepted the offer on pay.", "Dockers refused to comment on the offer on pay."),
        ("The jury did not agree.", "The jury agreed to meet again."),
        ("Lie did not speak at the meeting.", "Lie spoke after the meeting."),
        ("The gates were not open yesterday.", "The gates are open."),
    ],
)
def test_another_outcome_of_another_thing_is_none(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            'Chief executive Ann Leeming said: "We have never sold so many berths."',
            '"We have never sold so many berths," said Mary Holt, the chief executive.',
            ("Ann Leeming", "Mary Holt"),
        ),
        (
            "“The tide does not wait for us,” said Odd Lie.",
            "Per Dahl said that “the tide does not wait for us”.",
            ("Odd Lie", "Per Dahl"),
        ),
    ],
)
def test_words_that_two_people_are_said_to_have_said_are_a_conflict(
    one: str, other: str, quotes: tuple[str, str]
) -> None:
    assert told(one, other) == [quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('Odd Lie said: "We will be back."', 'Per Dahl said: "We will be here."'),
        ('Odd Lie said: "Thank you all."', 'Per Dahl said: "Thank you all."'),
        (
            '"The tide does not wait for us," said Odd Lie. Per Dahl agreed.',
            '"The tide does not wait for us," said Per Dahl. Odd Lie agreed.',
        ),
        ('"The tide does not wait for us," said Ann Leeming.', '"The tide does not wait for us," said Ann Holt.'),
        (
            '"The tide does not wait for us," said Odd Lie.',
            '"The tide does not wait for us," Larne Moorings Association said.',
        ),
        ('"The tide does not wait for us," he told Odd Lie.', '"The tide does not wait for us," he told Per Dahl.'),
        ('"The tide does not wait for us," said Odd Lie.', '"The tide does not wait for us," Mr Lie said to Per Dahl.'),
    ],
)
def test_words_of_one_person_or_of_two_are_none(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            "Deputy harbour master Ann Leeming was there. Deputy headteacher Carol Winslow came with her class.",
            "Carol Winslow, the headteacher, brought her class.",
            ("Deputy headteacher", "headteacher"),
        ),
        (
            "The trust's chief executive, Dr Priya Menon, opened the meeting.",
            "Dr Priya Menon, chairwoman of Larne Harbour Trust, opened the meeting.",
            ("chief executive", "chairwoman"),
        ),
        ("Mayor Odd Lie was there.", "Deputy mayor Odd Lie was there.", ("Mayor", "Deputy mayor")),
    ],
)
def test_titles_that_nobody_bears_together_are_a_conflict(one: str, other: str, quotes: tuple[str, str]) -> None:
    assert told(one, other) == [quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Carol Winslow, the acting headteacher, was there.", "Carol Winslow, the deputy headteacher, was there."),
        ("Chairman and chief executive Odd Lie was there.", "Chairman Odd Lie was there."),
        ("Chief executive Odd Lie was there.", "Odd Lie, chairman of the Tarn Rowing Club, was there."),
        ("Chief executive Odd Lie was there.", "Odd Lie, the managing director, was there."),
        ("Mayor Odd Lie was there.", "Odd Lie, deputy mayor until last week, was there."),
        ("Coxswain Odd Lie was there.", "Odd Lie, the harbour master, was there."),
        ("Mayor Odd Lie was there with deputy mayor Per Dahl.", "Odd Lie, deputy mayor, sent the mayor, Per Dahl."),
        ("Headteacher Ann Leeming was there.", "Deputy headteacher Mary Leeming was there."),
    ],
)
def test_titles_of_one_person_that_go_together_are_none(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            "A new dredger is being built in Wickford.",
            "A new dredger is being built in Wickham.",
            ("Wickford", "Wickham"),
        ),
        ("Mud is dumped off Skerrow.", "The mud is dumped off Scalrow by night.", ("Skerrow", "Scalrow")),
    ],
)
def test_a_place_of_one_word_named_otherwise_is_a_conflict(one: str, other: str, quotes: tuple[str, str]) -> None:
    assert told(one, other) == [quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A new dredger is being built in Wickford.", "The crane was mended in Wickham."),
        ("A new dredger is being built in Wickford.", "A dredger was built in Wickham, the one before in Wickford."),
        ("A dredger is being built in Wickford and Tarn.", "A dredger is being built in Wickham."),
        ("A dredger came from Wickford.", "A dredger went to Wickham."),
        ("A dredger is being built in York.", "A dredger is being built in Yorkshire."),
        ("A dredger is being built in Wickford.", "A dredger is being built in Thornby."),
    ],
)
def test_another_place_is_none(one: str, other: str) -> None:
    assert told(one, other) == []
