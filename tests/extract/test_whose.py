"""Whose a figure is, by the kinds of `told/whose.toml`: how many of each are read, and none that is firm is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck import check_documents
from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.extract.views import read_view
from tests.articles.claims_read import alike

KINDS = tomllib.loads((Path(__file__).parent / "told" / "whose.toml").read_text(encoding="utf-8"))["kind"]


def read(told: dict[str, str]) -> Claim | None:
    """The first claim that is read of the figure of a text."""
    start = told["text"].index(told["figure"])
    end = start + len(told["figure"])
    claims = read_view(Document(told["text"])).claims
    near = (c for c in claims if c.source.span.start < end and start < c.source.span.end)
    return next((c for c in near if c.kind in ("quantity", "duration")), None)


@pytest.mark.parametrize("kind", KINDS, ids=[kind["name"] for kind in KINDS])
def test_whose_a_figure_is(kind: dict[str, Any]) -> None:
    claims = [(told, read(told)) for told in kind["texts"]]
    right = [told for told, claim in claims if claim is not None and alike(told["of"], claim.subject)]
    assert len(right) >= kind["read"], [told["text"] for told, _ in claims if told not in right]


# each kind that became certain lets a rule catch an error, and leaves a true text beside it alone; of 16 pairs written
# before they were tried 13 came out right, one was no error by its rounding, and one still goes unseen
PAIRS = [
    ("The Tarn Coast Authority (TCA) searched three warehouses in May 2024.", "In May 2024 the Tarn Coast Authority searched five warehouses.", True),
    ("The Tarn Coast Authority (TCA) searched three warehouses in May 2024.", "In May 2024 the Veld Coast Authority (VCA) searched five warehouses.", False),
    ("Sorran Rail Holdings (SRH) employs 1,830 people.", "Sorran Rail Holdings employs 1,380 people.", True),
    ("Sorran Rail Holdings (SRH) employs 1,830 people.", "Sorran Road Holdings (SRD) employs 1,380 people.", False),
    ("Holm Yards, which sold two docks in 2019, employs 230 people.", "Holm Yards employs 320 people.", True),
    ("Holm Yards, which sold two docks in 2019, employs 230 people.", "Holm Yards, which sold three mills in 2021, employs 230 people.", False),
    ("Tarn Council built 40 homes, sold 12 boats and repaired 312 roofs in 2023.", "In 2023 Tarn Council repaired 321 roofs.", True),
    ("Tarn Council built 40 homes, sold 12 boats and repaired 312 roofs in 2023.", "In 2023 Veld Council repaired 321 roofs.", False),
    ("Mayor Ana Holt came. Tom Farrell, a councillor, left. The mayor signed 14 contracts in 2023.", "Ana Holt signed 41 contracts in 2023.", True),
    ("Mayor Ana Holt came. Tom Farrell, a councillor, left. The mayor signed 14 contracts in 2023.", "Tom Farrell signed 41 contracts in 2023.", False),
    ("The bridge is safe, Holm Engineers said. They tested 19 beams in May 2024.", "In May 2024 Holm Engineers tested 91 beams.", True),
    ("The sinking off Corsica killed 31 people in 2019.", "Fires in Corsica killed 12 people in 2019.", False),
    ("The purchase of 14 ships was delayed in 2023 in France.", "In France 12 ships were delayed in 2023.", False),
    ("Sorran Lines bought the 640-passenger ferry Halla.", "Sorran Lines bought the 460-passenger ferry Mira.", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "disagree"), PAIRS)
def test_what_is_certain_is_compared(one: str, other: str, disagree: bool) -> None:
    texts = [Document(text, id=id, published="2024-06-03") for id, text in (("one", one), ("other", other))]
    assert bool(check_documents(texts).conflicts) is disagree


@pytest.mark.parametrize(
    ("text", "quote", "modality"),
    [
        ("The fare will rise from €2.75 to €3.00 in May.", "€2.75", "asserted"),
        ("The fare will rise from €2.75 to €3.00 in May.", "€3.00", "planned"),
        ("Tarn Council will close three of its 14 libraries.", "14 libraries", "asserted"),
        ("The insurers put the losses at €14 million.", "€14 million", "reported"),
        ("The tower will stand at 14 metres.", "14 metres", "planned"),
    ],
)
def test_a_plan_starts_from_what_is(text: str, quote: str, modality: str) -> None:
    claims = read_view(Document(text)).claims
    assert [c.modality.value for c in claims if c.source.quote == quote] == [modality]
