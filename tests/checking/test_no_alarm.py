"""Pairs of texts on one affair that do not contradict one another, by the kind of difference that looks like one. All invented."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from claimcheck import Document, check_documents, compare
from claimcheck.findings import Severity

PAIRS = tomllib.loads((Path(__file__).parent / "agreeing.toml").read_text("utf-8"))["pair"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["kind"])
def test_no_alarm(pair: dict[str, str]) -> None:
    dates = (pair.get("first"), pair.get("second"))
    one, two = (
        Document(text, id=id, published=date)
        for text, id, date in zip((pair["a"], pair["b"]), "ab", dates, strict=True)
    )
    assert [f.message for f in check_documents([one, two]).findings if f.severity is Severity.CONFLICT] == []
    assert {compare(x, y).verdict for x, y in (*pairwise((one, two)), *pairwise((two, one)))} <= {
        "consistent",
        "not comparable",
    }


ONCE = {"closed": "The Calder Museum closed in 2019.", "opened": "The Calder Museum opened on 3 May 2019.", "launched": "The lifeboat Ellen Gray was launched in 2019."}  # fmt: skip


@pytest.mark.parametrize(
    ("deed", "other"),
    [
        ("launched", "The lifeboat Ellen Gray was launched 86 times in 2025."),
        ("launched", "The lifeboat Ellen Gray was launched twice in 2024."),
        ("launched", "The lifeboat Ellen Gray was launched as a training boat in 2024."),
        ("closed", "The Calder Museum was closed for 86 days in 2025."),
        ("closed", "The Calder Museum was closed in 2025 for about 86 days."),
        ("closed", "The Calder Museum was closed on Mondays in 2021."),
        ("closed", "The Calder Museum was closed in 2021 for repairs."),
        ("closed", "The Calder Museum was briefly closed in 2021."),
        ("opened", "The Calder Museum was opened to the public on 86 days in 2025."),
        ("opened", "The Calder Museum opened every day in 2025."),
    ],
)
def test_what_is_done_again_and_again_or_for_a_while_dates_no_event(deed: str, other: str) -> None:
    texts = (Document(ONCE[deed], id="a"), Document(other, id="b"))
    assert [f.message for f in check_documents(texts).conflicts] == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The senate passed the Calder Act on 9 June 2023.", "The lower house passed the Calder Act on 3 May 2023."),
        ("The Calder Treaty was ratified by Norland in 2009.", "The Calder Treaty was ratified by Vessia in 2012."),
        ("Norland signed the Calder Treaty in 2009.", "Vessia signed the Calder Treaty in 2012."),
        ("The council approved the Calder Plan on 3 May 2023.", "The county approved the Calder Plan on 9 June 2023."),
        ("The Calder Review was published on 3 May 2023.", "The Calder Review was published in full on 9 June 2023."),
        ("Ana Prat was released on 3 May 2023.", "Ana Prat was released on bail on 9 April 2023."),
        ("The Calder Library was founded in 1909.", "The Calder Library was founded in its present form in 1950."),
        ("The Calder Library opened in 1909.", "The Calder Library opened in its present building in 1950."),
        ("The Calder Line was closed in 1964.", "The Calder Line was closed to passengers in 1959."),
        ("Ana Prat, the Calder mayor, said so.", "Ben Holt, the outgoing Calder mayor, said so."),
    ],
)
def test_an_act_of_another_agent_or_in_another_manner_is_another(a: str, b: str) -> None:
    assert [f.message for f in check_documents((Document(a, id="a"), Document(b, id="b"))).conflicts] == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Calder Act was passed by the Senate on 3 May 2023.", "The Senate passed the Calder Act on 9 June 2023."),
        ("The Calder Act was signed on 3 May 2023.", "The Calder Act was signed into law on 9 June 2023."),
        ("The Calder Act was passed on 3 May 2023.", "The council passed the Calder Act on 9 June 2023."),
        ("The Calder Museum closed in 2019.", "The Calder Museum closed for good in 2021."),
    ],
)
def test_one_act_on_two_days_is_a_conflict(a: str, b: str) -> None:
    report = check_documents((Document(a, id="a"), Document(b, id="b")))
    assert [f.rule for f in report.conflicts] == ["event-dates-disagree"]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("Calder Rail cut 400 jobs.", "Calder Rail cut 90 jobs in Lowby."),
        ("The Calder Hospital treated 400 patients.", "The Calder Hospital treated 30 patients for burns."),
        ("Ana Prat scored 40 goals this season.", "Ana Prat scored 12 goals in the league this season."),
        ("Ana Prat won 40 matches.", "Ana Prat won 12 matches in a row."),
        ("Ana Prat wrote 12 novels.", "Ana Prat wrote four novels for children."),
        ("The Calder Party won 40 seats.", "The Calder Party won 12 seats in the south."),
        ("The storm Calder left 4,000 homes without power.", "The storm Calder left 400 homes without water."),
        ("The Calder Tower is 180 metres tall.", "The Calder Tower is 210 metres tall including its mast."),
        ("Calder Rail's revenue was £40 million in 2023.", "Calder Rail's revenue from freight was £12 million in 2023."),
    ],
)  # fmt: skip
def test_what_stands_behind_the_counted_holds_a_figure_to_a_part(whole: str, part: str) -> None:
    assert [f.message for f in check_documents((Document(whole, id="a"), Document(part, id="b"))).conflicts] == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Calder Rail cut 400 jobs in Lowby.", "Calder Rail cut 90 jobs in Lowby."),
        ("Calder Rail cut 400 jobs for the first time.", "Calder Rail cut 90 jobs."),
        ("The Calder Party won 40 seats in all.", "The Calder Party won 42 seats."),
        ("Calder Rail cut 400 jobs last year.", "Calder Rail cut 90 jobs last year."),
    ],
)
def test_one_part_or_the_whole_with_two_figures_is_a_conflict(a: str, b: str) -> None:
    texts = (Document(a, id="a", published="2026-03-01"), Document(b, id="b", published="2026-03-01"))
    assert [f.rule for f in check_documents(texts).conflicts] == ["values-disagree"]
