"""What is compared with what. The pairs that are not are the ones other tools cried wolf about."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims import Claim, Measured, Mention, Modality
from claimcheck.kinship import Relation
from claimcheck.periods import Period
from claimcheck.relations import relate
from claimcheck.times import Timestamp
from tests.checking.claimed import claim, count, homes, on


def period(text: str) -> Period:
    return Period.from_edtf(text)


def dated(text: str) -> Timestamp:
    return Timestamp.parse(text)


THING = Measured("case", "solve", frozenset({"illegal"}))

SAME = {
    "one thing in two texts": (homes(1), homes(2, "b.txt")),
    "other words for one thing": (
        claim(count(1), measured=THING),
        claim(count(2), measured=Measured("case", "crack", frozenset({"illegal"}))),
    ),
    "a name in another case and apostrophe": (homes(1, subject="Larne’s Port"), homes(2, subject="larne's  port")),
    "one period written two ways": (homes(1, period=period("2024")), homes(2, period=period("2024-01-01/2024-12-31"))),
    "a stock at times that can coincide": (homes(1, as_of=period("2024")), homes(2, as_of=period("2024-07"))),
    "said by a speaker and by the text": (homes(1, modality=Modality.REPORTED, speaker="the mayor"), homes(2)),
    "a scheduled date and the fact": (
        claim(on("2024-07-03"), property="held", modality=Modality.PLANNED),
        claim(on("2024-07-04"), property="held"),
    ),
}
NOT = {
    "arrested is not convicted": (Measured("suspect", "arrest"), Measured("suspect", "convict")),
    "illegal is not legal": (
        Measured("entry", "", frozenset({"illegal"})),
        Measured("entry", "", frozenset({"legal"})),
    ),
    "entry is not exit": (Measured("entry"), Measured("exit")),
    "the dead are not the injured": (Measured("people", "kill"), Measured("people", "injure")),
    "members are not countries": (Measured("member"), Measured("country")),
    "each restricted in its own way": (
        Measured("crime", "", frozenset({"violent"})),
        Measured("crime", "", frozenset({"online"})),
    ),
    "destroyed is not damaged": (Measured("home", "destroy"), Measured("home", "damage")),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=list(SAME))
def test_one_thing_is_the_same(pair: tuple[Claim, Claim]) -> None:
    relation, reasons = relate(*pair)
    assert relation is Relation.SAME
    assert reasons


@pytest.mark.parametrize("things", NOT.values(), ids=list(NOT))
def test_two_measured_things_are_not_compared(things: tuple[Measured, Measured]) -> None:
    a, b = (claim(count(1), document, measured=thing) for document, thing in zip("ab", things, strict=True))
    assert relate(a, b)[0] is Relation.NOT


@pytest.mark.parametrize(
    ("known_a", "known_b", "word"),
    [
        ({"subject": "Larne"}, {"subject": "Lorne"}, "about Larne"),
        ({"subject": None}, {"subject": "Larne"}, "only one"),
        ({"subject": None}, {"subject": None}, "neither"),
        ({"property": "members"}, {"property": "count"}, "different properties"),
        ({"scope": "nationwide"}, {"scope": "in the north"}, "scope"),
        ({"place": "Larne"}, {"place": "Belfast"}, "place"),
        ({"period": period("2023")}, {"period": period("2024")}, "different periods"),
        ({"period": period("2024-01/2024-06")}, {"period": period("2024-04/2024-09")}, "different periods"),
        ({"as_of": period("2024-03")}, {"as_of": period("2024-05")}, "different times"),
        ({"modality": Modality.PLANNED}, {}, "planned"),
        ({"modality": Modality.NEGATED}, {}, "negated"),
        ({"modality": Modality.REJECTED}, {}, "rejected"),
    ],
)
def test_two_things_are_not_compared_and_it_says_why(
    known_a: dict[str, Any], known_b: dict[str, Any], word: str
) -> None:
    relation, reasons = relate(homes(1, **known_a), homes(2, "b.txt", **known_b))
    assert relation is Relation.NOT
    assert word in reasons[0]


@pytest.mark.parametrize(
    ("known_a", "known_b"),
    [
        ({"measured": THING}, {"measured": Measured("case", "solve")}),
        ({"measured": THING}, {"measured": Measured("case", "", frozenset({"illegal"}))}),
        ({"measured": THING}, {}),
        ({"scope": "nationwide"}, {}),
        ({"place": "Larne"}, {}),
        ({"period": period("2024")}, {}),
    ],
)
def test_a_silent_side_is_soft(known_a: dict[str, Any], known_b: dict[str, Any]) -> None:
    assert relate(claim(count(1), **known_a), claim(count(2), "b.txt", **known_b))[0] is Relation.SOFT


def test_a_period_within_another() -> None:
    half, year = homes(1, period=period("2024-01/2024-06")), homes(2, "b.txt", period=period("2024"))
    assert relate(half, year)[0] is Relation.WITHIN
    assert relate(year, half)[0] is Relation.CONTAINS


def test_a_period_within_another_and_a_silent_side_say_nothing() -> None:
    half = homes(1, period=period("2024-01/2024-06"), scope="nationwide")
    assert relate(half, homes(2, "b.txt", period=period("2024")))[0] is Relation.NOT


def test_a_stock_holds_as_of_its_report() -> None:
    march, may = (
        homes(n, d, property="population", reported=dated(t))
        for n, d, t in ((1, "a", "2024-03-02"), (2, "b", "2024-05-02"))
    )
    assert relate(march, may)[0] is Relation.NOT


def test_mentions_are_compared_through_claims_only() -> None:
    mention = Mention(homes(1).source, count(1))
    assert relate(mention, homes(1))[0] is Relation.NOT


CLAIMS = st.builds(
    homes,
    st.integers(1, 3),
    st.sampled_from(["a.txt", "b.txt"]),
    subject=st.sampled_from(["Larne", "Lorne", None]),
    scope=st.sampled_from(["nationwide", None]),
    place=st.sampled_from(["Larne", None]),
    period=st.sampled_from([period("2024"), period("2024-01/2024-06"), None]),
    modality=st.sampled_from(list(Modality)),
)


MIRRORED = {Relation.WITHIN: Relation.CONTAINS, Relation.CONTAINS: Relation.WITHIN}


@given(CLAIMS, CLAIMS)
def test_relate_is_symmetric_up_to_the_direction(a: Claim, b: Claim) -> None:
    there, back = relate(a, b)[0], relate(b, a)[0]
    assert back is MIRRORED.get(there, there)


@given(CLAIMS)
def test_a_claim_is_the_same_as_its_copy_or_compared_with_nothing(a: Claim) -> None:
    assert relate(a, a)[0] in (Relation.SAME, Relation.NOT)
