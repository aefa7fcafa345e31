"""Names that were given up, as texts tell it."""

from __future__ import annotations

import pytest

from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.extract.views import read_view


def renamings(text: str) -> list[Claim]:
    return [c for c in read_view(Document(text)).claims if c.property == "former-name"]


@pytest.mark.parametrize(
    ("text", "old", "new", "when"),
    [
        ("Founded in 1931 as Dalby Kettles, Orrin took its present name in 2017.", "Dalby Kettles", "Orrin", "2017"),
        ("Set up as the Harbour Trust, Quayside got its current name in May 2011.", "Harbour Trust", "Quayside", "2011-05"),
        ("Dalby Kettles was renamed Orrin in 2017.", "Dalby Kettles", "Orrin", "2017"),
        ("Dalby Kettles changed its name to Orrin.", "Dalby Kettles", "Orrin", None),
        ("Orrin, formerly known as Dalby Kettles, makes stoves.", "Dalby Kettles", "Orrin", None),
        ("Orrin (formerly Dalby Kettles) makes stoves.", "Dalby Kettles", "Orrin", None),
        ("The plant at Orrin was called Dalby Kettles until 2017.", "Dalby Kettles", "Orrin", "2017-12-31"),
    ],
)  # fmt: skip
def test_a_renaming_is_read(text: str, old: str, new: str, when: str | None) -> None:
    (claim,) = renamings(text)
    assert (str(claim.value), claim.subject) == (old, new)
    assert (claim.period.edtf if claim.period else None) == when


@pytest.mark.parametrize(
    "text",
    [
        "Ines Maro, formerly Minister of Finance, will lead the bank.",
        "Ines Maro (formerly Minister of Finance) will lead the bank.",
        "The band was originally from Leeds.",
        "The street was renamed after a poet.",
        "Orrin was called Orrin until 2017.",
        "The file was renamed by the program.",
    ],
)
def test_what_is_no_renaming_is_not(text: str) -> None:
    assert renamings(text) == []
