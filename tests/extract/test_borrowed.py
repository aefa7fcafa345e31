"""Names of bodies that are words or given names as well. The sentences are our own."""

from __future__ import annotations

import pytest

from claimcheck.extract.naming.entities import find_entities
from claimcheck.registry import Registry


def named(text: str) -> list[str]:
    """The best candidate of each name in a text."""
    return [reference.candidates[0] for _, _, reference in find_entities(text, Registry.packaged())]


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose 4% to 12 million.",
        "Petra Hollis, 41, opened the shop in 2019. Petra says trade is good.",
        "Diet matters. Diet and exercise cut deaths.",
        "Amnesty was offered to rebels.",
        "Hina Khan, 33, acted. Hina spoke to fans.",
        "Lords and ladies danced. Hawks nest on the cliff.",
        "Quad bikes were stolen.",
        "Parliament Street was closed. Congress Avenue flooded.",
        "Israel Adeyemi, 27, took the belt. Israel beat Cruz on points.",
    ],
)
def test_a_word_and_a_person_are_no_body(text: str) -> None:
    assert not [id for id in named(text) if "~" not in id]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("The Jordan News Agency said so. Petra added that they had left.", "JO:PETRA"),
        ("Lusa, the Portuguese news agency, said so.", "PT:LUSA"),
        ("In Ireland, Revenue said it would write to 4,000 firms.", "IE:REVENUE"),
        ("The Diet voted in Tokyo.", "JP:DIET"),
        ("The Quad met in May.", "INT:QUAD"),
        ("Amnesty said that 12 had died.", "INT:AMNESTY"),
        ("Ukraine's Rada voted.", "UA:RADA"),
    ],
)
def test_a_name_the_text_speaks_for_is_the_body(text: str, id: str) -> None:
    assert id in named(text)


def test_a_person_of_the_name_leaves_a_country_its_own() -> None:
    assert named("In Croatia, Hina reported a fire. Hina Khan, 33, was there.") == ["HR"]
