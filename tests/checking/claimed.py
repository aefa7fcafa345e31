"""Claims for tests: a claim is written as a sentence of its own document, so its source is real."""

from __future__ import annotations

from typing import Any

from claimcheck.amounts import Amount
from claimcheck.claims import Claim, Measured, View
from claimcheck.claimsets import ClaimSet, merge
from claimcheck.documents import Document
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.times import Time


def count(number: int, unit: str = "home", shape: str = "=") -> Quantity:
    return Quantity(Amount.of(number, shape), unit, Dimension.COUNT)


def on(*edtf: str) -> Time:
    return Time.of(*(Period.from_edtf(text) for text in edtf))


def claim(value: Any, document: str = "a.txt", number: int = 0, **known: Any) -> Claim:
    """The claim `number` of a document whose lines are all alike."""
    line = len(LINE) + 1
    source = Document(TEXT, id=document).source(number * line, number * line + len(LINE))
    base = {"id": f"c{number}", "property": "count", "subject": "Larne"}
    return Claim(source=source, value=value, **(base | known))


LINE = "One line of a report."
TEXT = "\n".join([LINE] * 40)


def homes(number: int, document: str = "a.txt", line: int = 0, **known: Any) -> Claim:
    return claim(count(number), document, line, measured=Measured("home", "destroy"), **known)


def claim_set(*claims: Claim) -> ClaimSet:
    """The claims as views of their documents."""
    ids = sorted({c.source.document for c in claims})
    return merge(View(Document(TEXT, id=i), claims=tuple(c for c in claims if c.source.document == i)) for i in ids)
