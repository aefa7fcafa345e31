"""What somebody did or did not do, as read from a sentence."""

from __future__ import annotations

import time

import pytest

from claimcheck.claims import Modality
from claimcheck.documents import Document
from claimcheck.extract.views import read_view


def deeds(text: str) -> list[tuple[str | None, bool]]:
    view = read_view(Document(text, id="a"))
    return [(c.subject, c.modality is Modality.NEGATED) for c in view.claims if c.property == "deed"]


def test_an_assertion_and_a_denial_are_told_apart() -> None:
    assert deeds("Before the hearing Prat pleaded guilty to false billing.") == [("Prat", False)]
    assert deeds("Ms Ana Prat, 48, has never pleaded guilty to false billing.") == [("Ana Prat", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Prat said she did not sign the harbour lease.",
        "If Prat did not sign the harbour lease, who did?",
        "“Prat did not sign the harbour lease.”",
        "Prat did not sign the harbour lease because of the rain.",
        "Prat may have signed the harbour lease.",
        "She did not sign the harbour lease.",
        "Prat signed it.",
    ],
)
def test_what_asserts_and_denies_nothing(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["Ana Prat ", "Prat did not ", "Prat, who is ", "Prat signed a a a a a a "])
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.perf_counter()
        read_view(Document(text, id="a"))
        return time.perf_counter() - start

    seconds(2_000)
    once, four = seconds(10_000), seconds(40_000)
    assert four < 12 * once + 2
