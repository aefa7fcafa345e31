"""What a measure is said to be, whose it is, and when texts that give two figures are compared."""

from __future__ import annotations

import pytest

from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.engine import compare
from claimcheck.extract.views import read_view
from claimcheck.quantities import Quantity


def figures(text: str) -> list[Claim]:
    firm = read_view(Document(text)).firm
    return [c for c in firm if isinstance(c.value, Quantity) and c.value.trend is None]


@pytest.mark.parametrize(
    ("text", "property", "subject", "measured"),
    [
        ("Halvors Mills said revenue climbed 6 percent to $1.84 billion.", "revenue", "Halvors Mills", "revenue"),
        ("Halvors Mills's net income was $212 million.", "profit", "Halvors Mills", "net income"),
        ("Halvors Mills made stoves in 1990 with debts of £71m.", "amount", "Halvors Mills", "debt"),
        ("Turnout in Malta was 63.7 percent.", "share", "MT", "turnout"),
        ("The population of Halvors was 41,200 in 2011.", "population", "Halvors", "population"),
        ("Halvors had a population of 41,200.", "population", "Halvors", "population"),
        ("The Tarn Tower is 55 metres tall.", "height", "Tarn Tower", "height"),
        ("The Tarn Tower has a height of 55 metres.", "height", "Tarn Tower", "height"),
    ],
)
def test_a_measure_is_read_with_whose_it_is(text: str, property: str, subject: str, measured: str) -> None:
    (claim,) = figures(text)
    assert (claim.property, claim.subject, str(claim.measured)) == (property, subject, measured)


@pytest.mark.parametrize(
    "text",
    [
        "Halvors Mills said revenue climbed by 6 percent.",
        "The bus was 12 minutes late.",
        "A base with a drive costs $699.",
        "Shares rose to a record.",
    ],
)
def test_what_states_no_level_is_no_claim(text: str) -> None:
    assert figures(text) == []


ONE = "Halvors Mills said on Tuesday that revenue rose to $1.84 billion in 2023. The company employs 9,400 people."


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Halvors Mills employs 9,400 people.", "Halvors Mills employs 12,600 people.", "conflict"),
        ("Halvors Mills employs 9,400 people.", "Orrin Mills employs 12,600 people.", "not comparable"),
        (ONE, "In 2023 the revenue of Halvors Mills was $1.48 billion.", "conflict"),
        (ONE, "In 2022 the revenue of Halvors Mills was $1.48 billion.", "not comparable"),
        (ONE, "In 2023 the net revenue of Halvors Mills was $1.48 billion.", "not comparable"),
        (ONE, "In 2023 the revenue of Halvors Mills was forecast to reach $1.48 billion.", "not comparable"),
        ("Moonrise has a rating of 45% on Reelmeter.", "Moonrise has a rating of 64% on Filmscope.", "not comparable"),
        ("The Lantern is a 1983 British drama film.", "The Lantern is a 1991 drama film.", "conflict"),
        ("The Lantern is a 1983 British drama film.", "The Lamp is a 1991 drama film.", "not comparable"),
        ("The river rose to 9.2 metres.", "The river rose to 7.4 metres.", "not comparable"),
        ("As of 4 May 2021, 208 cases were confirmed in Malta.", "As of 9 May 2021, 412 cases were confirmed in Malta.", "not comparable"),
        ("Orrin has three children.", "Orrin has 4 kids.", "conflict"),
    ],
)  # fmt: skip
def test_only_figures_of_one_thing_and_time_are_compared(a: str, b: str, verdict: str) -> None:
    assert compare(a, b).verdict == verdict


AFFAIR = "At noon Ana Prat of the Orrin Bridge Trust met Lew Dalby near Quayside."


def test_the_bridge_is_one_bridge_in_two_texts_of_one_affair() -> None:
    a = f"{AFFAIR} They said the bridge carries 900 cars a day."
    b = f"{AFFAIR} They said the bridge carries 1,900 cars a day."
    assert compare(a, b).verdict == "conflict"
    other = "At noon Ines Maro of the Sandgate Council met Tom Velder near Lowby."
    assert compare(a, f"{other} They said the bridge carries 1,900 cars a day.").verdict == "not comparable"
