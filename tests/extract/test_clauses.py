"""The verbs and clauses of sentences, and of whom or what a clause speaks. The sentences are made up."""

from __future__ import annotations

import pytest

from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.extract.discourse.verbs import verbs_in
from claimcheck.extract.views import read_view


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Larne Ltd employs 40 people", [("employ", False)]),
        ("The mill, which was founded in 1903 and employs 40, has been sold", [("found", True), ("employ", False), ("sell", True)]),
        ("She plans to hire 30 officers", [("plan", False), ("hire", False)]),
        ("They could lose another nine", [("lose", False)]),
        ("Crews were still carrying boats", [("carry", False)]),
        ("of the registered voters two thirds voted", [("vote", False)]),
        ("the injured need a bed", []),
        ("turnout was high", [("be", False)]),
        ("plans and costs for towns", []),
    ],
)  # fmt: skip
def test_verbs_are_told_from_participles_and_nouns(text: str, verbs: list[tuple[str, bool]]) -> None:
    assert [(verb.lemma, verb.passive) for verb in verbs_in(text, 0, len(text))] == verbs


def claim_at(text: str, quote: str) -> Claim:
    """The one claim whose words begin with a quote."""
    (found,) = (c for c in read_view(Document(text, id="t", published="2024-05-06")).claims if c.source.quote == quote)
    return found


FERRY = "The Anna Mar sank off Lowby on Friday. The Anna Mar, a car ferry, was built in Gorn.\n\n"


@pytest.mark.parametrize(
    ("text", "quote", "subject", "inherited", "topical"),
    [
        ("Pellan Mills, the maker of flour, sold 40 carts.", "40 carts", "Pellan Mills", False, False),
        ("Pellan Mills agreed on Monday to buy nine barges.", "nine barges", "Pellan Mills", False, False),
        (FERRY + "It was carrying 46 cars.", "46 cars", "Anna Mar", True, False),
        (FERRY + "The ferry carried 46 cars.", "46 cars", "Anna Mar", True, False),
        (FERRY + "Divers found 46 cars.", "46 cars", "Anna Mar", True, True),
        (FERRY + "About 46 people drowned.", "About 46 people", "Anna Mar", False, True),
        ("Engineers shut three gates of the Tarn dam.", "three gates", "Tarn", False, False),
        ("The Reds have 12 seats, the Blue Union seven.", "seven", "Blue Union", False, False),
    ],
)
def test_a_clause_speaks_of_its_subject_or_of_what_the_text_is_about(
    text: str, quote: str, subject: str, inherited: bool, topical: bool
) -> None:
    claim = claim_at(text, quote)
    assert (claim.subject, claim.inherited, claim.topical) == (subject, inherited, topical)


@pytest.mark.parametrize(
    ("text", "quote", "period", "as_of"),
    [
        ("On 4 March 1,900 people were taken off roofs by boat.", "1,900 people", "2024-03-04", None),
        ("The fund had 81 members at the end of April.", "81 members", None, "2024-04-21~/2024-04-30~"),
        ("It is the worst since 1994, when 21 people drowned.", "21 people", "1994", None),
        ("The fort opened in 1903, and it has nine towers.", "nine towers", None, None),
        ("Gorn has flooded seven times since 1990.", "seven times", "1990/2024", None),
    ],
)
def test_a_time_goes_with_the_figures_of_its_clause(
    text: str, quote: str, period: str | None, as_of: str | None
) -> None:
    claim = claim_at(text, quote)
    assert (claim.period and claim.period.edtf, claim.as_of and claim.as_of.edtf) == (period, as_of)
