"""Statements read from raw sentences: what happened when, how many, with whom. The sentences are our own."""

from __future__ import annotations

import pytest

from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.enumerations import Enumeration
from claimcheck.extract.views import read_view
from claimcheck.times import Time


def claims(text: str, property: str, published: str | None = None) -> list[Claim]:
    view = read_view(Document(text, published=published))
    return [claim for claim in view.firm if claim.property == property]


@pytest.mark.parametrize(
    ("text", "property", "subject", "edtf"),
    [
        (
            "The Fisheries Protection Act, adopted in May 2011, caps the catch.",
            "adopted",
            "Fisheries Protection Act",
            "2011-05",
        ),
        ("Parliament adopted the Water Act on 3 May 2011.", "adopted", "Water Act", "2011-05-03"),
        ("The Water Act entered into force on 1 July 2012.", "effective", "Water Act", "2012-07-01"),
        ("The Water Act was signed in May. It took effect on 1 July 2012.", "effective", "Water Act", "2012-07-01"),
        ("Halvern Foods plc was founded in 1962 in Oslo.", "founded", "ZZ:~halvern-foods", "1962"),
        ("The Water Act of Kenya, adopted in May 2012, is new.", "adopted", "Water Act", "2012-05"),
        ("The Ministry of Health of Kenya, founded in 1963, said so.", "founded", "KE:MOH", "1963"),
        ("On 1 July 2013 the Water Act took effect.", "effective", "Water Act", "2013-07-01"),
    ],
)
def test_what_happened_when(text: str, property: str, subject: str, edtf: str) -> None:
    (claim,) = claims(text, property, "2013-01-05")
    assert isinstance(claim.value, Time)
    assert (claim.subject, claim.value.edtf) == (subject, edtf)


@pytest.mark.parametrize(
    "text",
    [
        "Profit fell in the three months ended June 30, 2024.",
        "Schools were closed, the mayor said on 3 May 2024.",
        "In 2019 nothing happened in Lowby.",
    ],
)
def test_a_date_beside_another_verb_dates_nothing(text: str) -> None:
    view = read_view(Document(text, published="2024-07-05"))
    assert not [claim for claim in view.firm if isinstance(claim.value, Time)]


def test_what_is_to_come_is_planned() -> None:
    (claim,) = claims("The Water Act will enter into force on 1 July 2012.", "effective")
    assert claim.modality.value == "planned"


def test_a_count_has_its_verb_and_subject() -> None:
    (claim,) = claims("Halvern Foods plc employs people. In 2023 Halvern Foods plc sold 4,100 electric vans.", "count")
    assert claim.measured is not None
    assert (claim.measured.head, claim.measured.verb, claim.measured.modifiers) == (
        "van",
        "sell",
        frozenset({"electric"}),
    )
    assert (claim.subject, claim.period and claim.period.edtf) == ("Halvern Foods", "2023")


def test_a_count_that_nobody_is_named_for_states_nothing() -> None:
    assert claims("Officers arrested 12 people.", "count") == []


def test_partners_and_funders_are_listed() -> None:
    text = "The Lowby Bridge Project is funded by Norway, Denmark and Iceland."
    (claim,) = claims(text, "funded-by")
    assert isinstance(claim.value, Enumeration)
    assert (claim.subject, claim.value.items) == ("Lowby Bridge", ("Norway", "Denmark", "Iceland"))


def test_who_is_not_led_to_is_no_partner() -> None:
    assert claims("The minister met with Norway, Denmark and Iceland.", "partner") == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The Tarn Museum closed for repairs on 3 May 2021.", "for repairs"),
        ("The Tarn Museum opened to members in 2004.", "to members"),
        ("The Tarn Museum opened to the public in 2004.", None),
        ("The Tarn Museum closed for good in 2004.", None),
        ("The Tarn Museum closed in 2004.", None),
    ],
)
def test_a_thing_opens_and_closes_in_a_respect(text: str, scope: str | None) -> None:
    (claim,) = [c for property in ("opened", "closed") for c in claims(text, property)]
    assert claim.scope == scope


def test_what_an_indefinite_phrase_brings_in_may_be_another_each_time() -> None:
    told = {"A sailor died on 3 May 2021.": True, "The Tarn Mill opened on 3 May 2021.": False}
    assert {text: read_view(Document(text)).claims[0].loose for text in told} == told
