"""What owners and names of bodies are to one another: the arithmetic the rules of attribution share.

The names are real, the pairs ours: namesakes, slips and spellings an editor has to tell apart.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import Document
from claimcheck.engine import check_documents
from claimcheck.extract.naming.owners import bearer, initials, interchanged, meet, mistakable, name_words, owned, shown
from claimcheck.registry import Registry

REGISTRY = Registry.packaged()
NAMES = sorted({name for entity in REGISTRY.entities.values() for name in entity.names})


@pytest.mark.parametrize(
    ("quote", "owner", "plain"),
    [
        ("China's National Immigration Administration", "CN", "National Immigration Administration"),
        ("the Chinese Ministry of Commerce", "CN", "Ministry of Commerce"),
        ("Bureau of Small Boats of Ghana", "GH", "Bureau of Small Boats"),
        ("Portland, Oregon", "US-OR", "Portland"),
        ("US Department of Justice", "US", "Department of Justice"),
        ("Burkina Faso", None, "Burkina Faso"),
        ("Papua New Guinea", None, "Papua New Guinea"),
    ],
)
def test_the_words_of_a_name_say_whose_it_is(quote: str, owner: str | None, plain: str) -> None:
    assert owned(quote, REGISTRY) == (owner, plain)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (["CN"], ["CN"], True),
        (["CN-HE"], ["CN"], True),
        (["CN"], ["CN-HE"], True),
        (["CN-HE"], ["CN-HA"], False),
        (["CN-H"], ["CN-HE"], False),
        (["AT", "AU"], ["AU"], True),
        ([], ["AU"], False),
    ],
)
def test_owners_meet_where_one_is_the_other_or_lies_in_it(mine: list[str], theirs: list[str], expected: bool) -> None:
    assert meet(mine, theirs) is expected
    assert meet(theirs, mine) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Slovakia", "Slovenia", True),
        ("Niger", "Nigeria", True),
        ("Gambia", "Zambia", True),
        ("Kenya", "Uganda", False),
        ("United Kingdom", "New Zealand", False),
        ("China", "Taiwan", False),
    ],
)
def test_lands_that_are_taken_for_one_another(one: str, other: str, expected: bool) -> None:
    assert mistakable(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Provincial Fisheries Board", "Provincial Fishery Bureau", True),
        ("Environmental Protection Agency", "Environmental Protection Administration", True),
        ("Federal Reserve Board", "Federal Reserve Bank", False),
        ("Federal Ministry of Education", "Federal Ministry of Energy", False),
        ("Child Support Agency", "Cyber Support Agency", False),
        ("European Council", "European Commission", False),
        ("National Defence Agency", "National Defense Agency", False),
        ("World Health Organisation", "World Health Organization", False),
    ],
)
def test_names_that_differ_by_a_slip(one: str, other: str, expected: bool) -> None:
    assert interchanged(one, other) is expected


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_a_slip_is_one_both_ways_and_never_of_a_name_with_itself(one: str, other: str) -> None:
    assert interchanged(one, other) == interchanged(other, one)
    assert not interchanged(one, one)


@given(st.sampled_from(NAMES))
def test_an_acronym_has_a_letter_for_each_word_that_tells(name: str) -> None:
    assert len(name_words(name)) <= len(initials(name))


def test_a_bearer_is_found_by_its_country_or_its_region_and_shown_with_its_provenance() -> None:
    agency, city = REGISTRY.entities["CN:NIA"], REGISTRY.entities["place:langfang-cn"]
    assert bearer(["TW", "CN"], [agency]) is agency
    assert bearer(["CN-HE"], [agency, city]) is agency or city.within != "CN-HE"
    assert bearer(["TW"], [agency, city]) is None
    assert agency.provenance in shown(agency)
    assert "CN:NIA" in shown(agency)


def test_bodies_are_named_with_what_speaks_for_each() -> None:
    (finding,) = check_documents([Document("The NIA will review the line.", id="a.txt")]).ambiguities
    assert "National Immigration Administration (CN:NIA)" in finding.message
    assert finding.message.endswith("; nothing in the text speaks for one of them")
    text = "India and China sent envoys. The NIA will review the line."
    (finding,) = check_documents([Document(text, id="a.txt")]).ambiguities
    assert "National Investigation Agency (IN:NIA): India is named" in finding.message
