"""Whom the rows of records name: partners, members and founders, and who pays for what the record is on.

Partners: City of Ptuj, Drava Water Board                              all of them
Funding: European Commission (principal), Italy, Croatia (co-funding)  who pays for most, and who besides
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.claims import Claim, Mention, Value
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.extract.discourse.reading import Reading
from claimcheck.extract.discourse.undertakings import Undertakings
from claimcheck.extract.statements.funders import BESIDES
from claimcheck.extract.statements.recordsubjects import Subject
from claimcheck.extract.text.labelrows import Row
from claimcheck.spans import Span
from claimcheck.tables import table

# one of those who pay, and what part: "Italy", "European Commission (principal)"
PAYER = re.compile(
    r"(?:the\s)?(?P<name>[A-Z][^,;()\n]{1,80}?)(?:\s\((?P<part>[a-z][a-z -]{2,30})\))?(?:[,;]\s|\sand\s|\.?\Z)"
)


def find_listed(reading: Reading, row: Row, subject: Subject, held: Sequence[Mention]) -> Iterator[Claim]:
    """The claims of a row that names who works along or pays; none where the row says more than that."""
    about = Undertakings.of(reading).meant(subject.name, subject.at) or subject.name
    paying = table("records")["paying"]
    if row.label in paying["labels"] or row.label in paying["alone"]:
        yield from _paying(reading, row, about, held)
    lists = [m.value for m in held if isinstance(m.value, Enumeration) and m.span == row.value]
    if not lists:
        return
    for property, labels in table("records")["lists"].items():
        if row.label in labels:
            yield _claim(reading, row, row.value, property, Enumeration(lists[0].items), about)


def _paying(reading: Reading, row: Row, about: str, held: Sequence[Mention]) -> Iterator[Claim]:
    payers = list(_payers(reading.text, row.value))
    paying = table("records")["paying"]
    if not payers:
        return
    alone = row.label in paying["alone"] and len(payers) == 1
    main = [payer for payer in payers if payer["part"] in paying["first"] or alone]
    if len(main) == 1:
        named = [m.value for m in held if isinstance(m.value, Reference) and m.span.start == main[0].start("name")]
        value = named[0] if named else Reference(main[0]["name"], (main[0]["name"],))
        yield _claim(reading, row, Span(row.value.start, main[0].end("name")), "main-funder", value, about)
        others = [payer for payer in payers if payer is not main[0]]
        if len(others) > 1 and others[-1]["part"] in paying["besides"]:
            names, span = (
                Enumeration(tuple(p["name"] for p in others)),
                Span(others[0].start("name"), others[-1].end("name")),
            )
            yield _claim(reading, row, span, "funded-by", names, about, main[0]["name"])


def _payers(text: str, value: Span) -> Iterator[re.Match[str]]:
    """Those who pay, one after another; none where anything else stands among them."""
    found, at = [], value.start
    while at < value.end:
        payer = PAYER.match(text, at, value.end)
        if payer is None:
            return
        found.append(payer)
        at = payer.end()
    yield from found


def _claim(
    reading: Reading, row: Row, span: Span, property: str, value: Value, about: str, first: str | None = None
) -> Claim:
    source = reading.document.source(row.span.start if first is None else span.start, span.end)
    return Claim(
        f"{property}-{span.start}", source, property, value, about, object=first, scope=BESIDES if first else None,
        place=Undertakings.of(reading).lands.get(about), reported=reading.anchor.timestamp, inherited=True,
    )  # fmt: skip
