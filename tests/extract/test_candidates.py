"""What names may stand for: candidates, their order and the evidence for each. All sentences are our own."""

from __future__ import annotations

import pytest

from claimcheck.entities import Reference
from claimcheck.extract.naming.entities import find_entities
from claimcheck.periods import Period
from claimcheck.registry import Registry

REGISTRY = Registry.packaged()


def references(text: str, quote: str, **known: object) -> list[Reference]:
    return [r for start, end, r in find_entities(text, REGISTRY, **known) if text[start:end] == quote]  # type: ignore[arg-type]


def one(text: str, quote: str, **known: object) -> Reference:
    return references(text, quote, **known)[-1]


BARE = [
    "Environmental Protection Agency",
    "Ministry of Health",
    "EPA",
    "NIA",
    "CDC",
    "Supreme Court",
    "Foreign Ministry",
]


@pytest.mark.parametrize("name", BARE)
def test_a_bare_name_keeps_everyone_who_bears_it(name: str) -> None:
    reference = one(f"The {name} said on Monday that it would publish.", name)
    assert set(reference.candidates) == {e.id for e in REGISTRY.named(name)}
    assert set(reference.evidence) <= {"nothing in the text speaks for it", *reference.evidence}


@pytest.mark.parametrize("country", ["Ghana", "Liberia", "Ireland"])
def test_a_country_near_by_ranks_and_does_not_choose(country: str) -> None:
    reference = one(f"The Environmental Protection Agency said so in {country}.", "Environmental Protection Agency")
    assert len(reference.candidates) > 3
    assert REGISTRY.entities[reference.candidates[0]].jurisdiction == REGISTRY.named(country)[0].id
    assert reference.evidence[0].startswith(f"{country} is named near by")


def test_a_country_named_near_by_outweighs_one_far_off() -> None:
    text = "Kenya, Kenya, Kenya. " + "It rained and rained. " * 20 + "In Uganda the Ministry of Health said so."
    reference = one(text, "Ministry of Health")
    assert [c.split(":")[0] for c in reference.candidates[:2]] == ["UG", "KE"]
    assert reference.evidence[1] == "Kenya is named in the text"


def test_the_publisher_is_weaker_than_the_text() -> None:
    text = "The Ministry of Health said so."
    reference = one(text, "Ministry of Health", jurisdiction="KE")
    assert reference.candidates[0] == "KE:MOH"
    assert reference.evidence[0] == "the publisher is Kenya's"
    assert reference.is_ambiguous
    assert one("In Uganda: " + text, "Ministry of Health", jurisdiction="KE").candidates[0].startswith("UG:")


def test_other_bodies_of_a_country_speak_for_it() -> None:
    text = "Ghana's Ministry of Finance paid. " + "It rained and rained. " * 12 + "The EPA agreed."
    reference = one(text, "EPA")
    assert reference.candidates[0] == "GH:EPA"
    assert "other bodies of Ghana are named" in reference.evidence[0]


def test_a_definition_binds_the_acronym_everywhere() -> None:
    text = "The EPA met. Ghana's Environmental Protection Agency (EPA) agreed. The EPA left for Ireland."
    assert {r.candidates for r in references(text, "EPA")} == {("GH:EPA",)}
    assert one(text, "EPA").evidence == ("defined here as Environmental Protection Agency",)


def test_a_definition_by_an_ambiguous_name_stays_ambiguous() -> None:
    text = "The Environmental Protection Agency (EPA) said. The EPA left."
    assert one(text, "EPA").candidates == one(text, "Environmental Protection Agency").candidates
    assert one(text, "EPA").is_ambiguous


def test_two_definitions_keep_both_the_last_one_first() -> None:
    text = (
        "Ghana's Environmental Protection Agency (EPA) met. The US Environmental Protection Agency (EPA). The EPA left."
    )
    assert one(text, "EPA").candidates == ("US:EPA", "GH:EPA")


def test_an_acronym_defined_as_no_body_is_none() -> None:
    assert references("The end-plate activity (EPA) rose. EPA fell.", "EPA") == []


def test_an_acronym_that_does_not_fit_keeps_both() -> None:
    text = "The World Health Organization (WOH) and the WOH."
    assert one(text, "WOH").candidates[0] == "INT:WHO"
    text = "The International Labour Organization (IOL); the World Trade Organization (WOT)."
    assert one(text, "IOL").candidates[0] == "INT:ILO"


def test_the_text_may_have_named_the_body_in_full() -> None:
    text = "Ghana's Environmental Protection Agency paid. The Environmental Protection Agency left. The EPA came."
    assert one(text, "Environmental Protection Agency").candidates == ("GH:EPA",)
    assert one(text, "EPA").candidates == ("GH:EPA",)
    assert one(text, "EPA").evidence == ("the text says “Ghana's Environmental Protection Agency”",)


def test_two_bodies_named_in_full_are_both_meant() -> None:
    text = "Ghana's Environmental Protection Agency met the US Environmental Protection Agency. The EPA left."
    assert set(one(text, "EPA").candidates) == {"GH:EPA", "US:EPA"}


OWNED = [
    ("Kenya's Ministry of Health", "KE:MOH", "named as Kenya's"),
    ("Iceland's Ministry of Unification", "IS:~ministry-of-unification", "named as Iceland's; in no registry"),
    ("EPA of Ghana", "GH:EPA", "named as Ghana's"),
]


@pytest.mark.parametrize(("quote", "id", "evidence"), OWNED)
def test_an_owner_decides_even_a_wrong_one(quote: str, id: str, evidence: str) -> None:
    reference = one(f"In Uganda, they said: {quote} agreed.", quote)
    assert (reference.candidates, reference.evidence) == ((id,), (evidence,))


def test_an_owner_that_may_be_two_leaves_both() -> None:
    reference = one("The Congolese Ministry of Health said so.", "Congolese Ministry of Health")
    assert {c.split(":")[0] for c in reference.candidates} == {"CD", "CG"}


def test_a_capital_stands_for_its_country() -> None:
    assert one("London's Foreign Office said so.", "London's Foreign Office").candidates[0].startswith("GB:")


def test_a_body_of_another_time_is_marked_and_kept() -> None:
    text = "The Department of Immigration and Citizenship said so in Australia."
    then = one(text, "Department of Immigration and Citizenship", published=Period.from_edtf("2012"))
    now = one(text, "Department of Immigration and Citizenship", published=Period.from_edtf("2024"))
    assert then.candidates == now.candidates
    assert "existed 2007–2013" not in then.evidence[0]
    assert now.evidence[0].endswith("existed 2007–2013")


def test_a_former_name_is_marked() -> None:
    assert one("He flew to Swaziland.", "Swaziland").evidence[0].endswith("a former name, until 2018")


def test_a_name_only_one_registered_body_bears_may_still_be_anothers() -> None:
    text = "The Serious Fraud Office said so."
    assert one(text, "Serious Fraud Office").candidates == ("GB:SFO", "ZZ:~serious-fraud-office")
    assert one("In London: " + text, "Serious Fraud Office").candidates[0] == "GB:SFO"
    assert one("In the United Kingdom: " + text, "Serious Fraud Office").candidates == ("GB:SFO",)
    assert one(text, "Serious Fraud Office", jurisdiction="GB").candidates == ("GB:SFO",)


def test_acronyms_that_need_no_explaining_are_one_body() -> None:
    assert one("The FBI said so.", "FBI").candidates == ("US:FBI",)
    assert one("The WHO said so.", "WHO").candidates == ("INT:WHO",)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Tbilisi is the capital of Georgia.", "GE"),
        ("From Savannah to Atlanta and Miami: Georgia.", "US-GA"),
    ],
)
def test_places_are_ranked_by_the_places_around(text: str, first: str) -> None:
    reference = one(text, "Georgia")
    assert (reference.candidates[0], set(reference.candidates)) == (first, {"GE", "US-GA"})


@pytest.mark.parametrize(("name", "ids"), [("Congo", {"CD", "CG"}), ("Korea", {"KP", "KR"}), ("Singapore", {"SG"})])
def test_names_of_several_countries(name: str, ids: set[str]) -> None:
    assert set(one(f"He flew to {name}.", name).candidates) == ids


def test_the_registry_of_a_user_is_used() -> None:
    mine = Registry({id: e for id, e in REGISTRY.entities.items() if id in ("KE", "UG")})
    assert find_entities("The EPA of Kenya said so.", mine)[0][2].candidates == ("KE:~epa",)
