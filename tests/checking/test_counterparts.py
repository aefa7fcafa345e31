"""Two short texts on one subject, through `compare`: the pairs of `pairs.toml`, all of them invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck import Document, check_documents, compare
from claimcheck.findings import Confidence

PAIRS = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text("utf-8"))["pair"]
OPPOSED = [pair for pair in PAIRS if pair["holds"] == "conflict"]
OTHERS = [pair for pair in PAIRS if pair["holds"] != "conflict"]
FOUND = 0.84  # of the pairs that cannot both be true
CLAIMS = tomllib.loads((Path(__file__).parent / "claims_of_passages.toml").read_text("utf-8"))["pairs"]
MANY = 5  # claims of a kind, of which a quarter is caught
CAUGHT = 0.6  # of the claims that their passages contradict


def test_most_contradictions_are_found() -> None:
    found = [pair for pair in OPPOSED if compare(pair["a"], pair["b"]).verdict == "conflict"]
    assert len(found) >= FOUND * len(OPPOSED)


@pytest.mark.parametrize("pair", OTHERS, ids=lambda pair: pair["b"])
def test_what_agrees_or_is_of_something_else_is_no_conflict(pair: dict[str, str]) -> None:
    assert compare(pair["a"], pair["b"]).verdict != "conflict"
    assert compare(pair["b"], pair["a"]).verdict != "conflict"


def test_most_claims_that_their_passages_contradict_are_found() -> None:
    false = [(claim, passage) for holds, _, claim, passage in CLAIMS if holds == "conflict"]
    found = [pair for pair in false if compare(*pair).verdict == "conflict"]
    assert len(found) >= CAUGHT * len(false)


def test_no_kind_of_claim_is_missed_altogether() -> None:
    """A kind that breaks shows in no share of all."""
    found: dict[str, list[bool]] = {}
    for holds, kind, *pair in CLAIMS:
        if holds == "conflict":
            found.setdefault(kind, []).append(compare(*pair).verdict == "conflict")
    missed = {kind for kind, each in found.items() if len(each) >= MANY and sum(each) * 4 < len(each)}
    assert missed == set()


@pytest.mark.parametrize(
    ("claim", "passage"), [(claim, passage) for holds, _, claim, passage in CLAIMS if holds == "none"]
)
def test_a_claim_that_its_passage_leaves_open_is_no_conflict(claim: str, passage: str) -> None:
    assert compare(claim, passage).verdict != "conflict"


FILM = "The film grossed $41 million worldwide."
CLAIM = "Paper Lanterns grossed over $60 million worldwide."


def test_an_inherited_subject_makes_a_likely_conflict_and_is_explained() -> None:
    result = compare(FILM, CLAIM)
    assert [f.confidence for f in result.report.conflicts] == [Confidence.LIKELY]
    assert (
        "“The film” is taken for Paper Lanterns, the only name that the other text adds"
        in result.report.conflicts[0].witness
    )


def test_a_set_of_documents_inherits_no_subject() -> None:
    assert check_documents([Document(FILM), Document(CLAIM)]).conflicts == ()


def test_which_text_comes_first_changes_nothing() -> None:
    for pair in PAIRS[::4]:
        assert compare(pair["a"], pair["b"]).verdict == compare(pair["b"], pair["a"]).verdict
    for _, _, claim, passage in CLAIMS[::20]:
        assert compare(claim, passage).verdict == compare(passage, claim).verdict


def test_a_bound_is_taken_to_the_letter() -> None:
    assert (
        compare("The Tarn Fund raised $181 million.", "The Tarn Fund raised more than $1 million.").verdict
        != "conflict"
    )
    assert (
        compare("The Tarn Fund raised $181 million.", "The Tarn Fund raised more than $200 million.").verdict
        == "conflict"
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["He killed 12 people in Norway. ", "12 cases and ", "Aa Bb ", "in 1990 and in 1991 ", "( "]
)
def test_long_monotonous_texts_are_got_through(piece: str) -> None:
    text = piece * 2_000
    assert compare(text, text).verdict in ("not comparable", "consistent")


def test_an_ending_that_stands_alone_is_no_verb() -> None:
    text = "In May 40 boats were ing, ed and s."
    assert compare(text, text).verdict == "consistent"


@pytest.mark.parametrize(
    ("claim", "passage", "reckoned"),
    [
        ("Ida Storm lived to be over ninety.", "Ida Storm (2 May 1860 – 4 June 1931) was a painter.", "aged 71"),
        (
            "Storm was in her fifties when her first opera was staged.",
            "Ida Storm was born in 1902. Her first opera was staged in 1931.",
            "aged 28 or 29",
        ),
        (
            "Karl Moe was harbour master for less than five years.",
            "Karl Moe served as harbour master from 1971 to 1989.",
            "1971/1989 is [17, 19] years",
        ),
        (
            "Moe was knighted before becoming harbour master.",
            "Moe became harbour master in 1971. He was knighted in 1990.",
            "“before”, counted from 1971, the appointment by the other text",
        ),
    ],
)
def test_what_no_sentence_states_is_reckoned_in_the_open(claim: str, passage: str, reckoned: str) -> None:
    (conflict,) = compare(claim, passage).report.conflicts
    assert reckoned in conflict.witness
    assert conflict.confidence is Confidence.LIKELY
