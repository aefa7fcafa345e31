"""What a thing cost is one claim, told by the verb or by the noun; what was done to it has a cost of its own. All invented."""

from __future__ import annotations

import pytest

from claimcheck import Document, check_documents

COST = "The Calder Bridge cost £3.6 million."


def conflicts(a: str, b: str) -> list[str]:
    texts = (Document(a, id="a", published="2026-03-01"), Document(b, id="b", published="2026-03-02"))
    return [f.rule for f in check_documents(texts).conflicts]


@pytest.mark.parametrize(
    "other",
    [
        "The Calder Bridge cost £4.2 million.",
        "The cost of the Calder Bridge was £4.2 million.",
        "The Calder Bridge was built at a cost of £4.2 million.",
        "The Calder Bridge's total cost was £4.2 million.",
    ],
)
def test_another_cost_is_a_conflict(other: str) -> None:
    assert conflicts(COST, other) == ["values-disagree"]


@pytest.mark.parametrize(
    "other",
    [
        "The Calder Bridge was built at a cost of about £3.6m.",
        "The Calder Bridge was repaired in 2012 at a cost of £0.4 million.",
        "The Calder Bridge was restored and reopened at a cost of £8 million.",
        "The Calder Bridge reopened in May after repairs at a cost of £8 million.",
        "The Calder Bridge will be widened in 2030 at a cost of £8 million.",
        "The Calder Bridge cost £8 million to repair.",
        "The Calder Bridge would cost £48 million today.",
        "The Calder Bridge cost £0.8 million more than planned.",
        "The Calder Bridge cost the county £1.2 million.",
        "The Calder Bridge's repair cost £0.4 million.",
        "A ticket for the Calder Bridge costs £4.",
        "Repairs to the Calder Bridge cost £0.4 million.",
        "Damage to the Calder Bridge cost £0.3 million.",
        "Plans for the Calder Bridge cost £0.2 million.",
        "The opening of the Calder Bridge cost £0.1 million.",
        "Demolishing the Calder Bridge cost £1.8 million.",
        "The old Calder Bridge cost £1.8 million.",
        "The second Calder Bridge cost £9 million.",
    ],
)
def test_the_cost_of_something_else_is_none(other: str) -> None:
    assert conflicts(COST, other) == []
