"""A report built by hand, so that the renderers are tested without an engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.claims import Anchor, View
from claimcheck.documents import Document
from claimcheck.findings import Confidence, Finding, Severity
from claimcheck.kinship import Relation
from claimcheck.report import Comparison, Coverage, Examined, Report
from claimcheck.settling import Settled
from claimcheck.spans import Source
from claimcheck.times import Timestamp


def _quoting(document: Document, quote: str) -> Source:
    start = document.text.index(quote)
    return document.source(start, start + len(quote))


@pytest.fixture
def reporting() -> Callable[..., Report]:
    """A report with one conflict that names the given words of one text."""

    def build(document: Document, *quotes: str, message: str = "it differs", witness: str = "1 is not 2") -> Report:
        sources = tuple(_quoting(document, quote) for quote in quotes)
        finding = Finding(
            "values-disagree", Severity.CONFLICT, Confidence.CERTAIN, sources, message, witness, None, "0" * 64
        )
        return Report((View(document),), (finding,), Coverage())

    return build


@pytest.fixture
def ferry() -> Report:
    """Two texts and a claim file about a ferry; with a conflict, an ambiguity and a note."""
    first = Document("Published: 3 May 2024\n\nThe ferry carried 412 people.\n", id="a.txt", published="2024-05-03")
    second = Document("Some 421 people were aboard.\nIt left on 6/11.\n", id="b.txt", language="en")
    file = Document('[document]\nsha256 = "00"\n', id="claims/a.toml")
    people = _quoting(first, "412 people"), _quoting(second, "Some 421 people")
    findings = (
        Finding(
            "values-disagree",
            Severity.CONFLICT,
            Confidence.LIKELY,
            people,
            "a.txt says 412 person, b.txt says ~ 421 person",
            "412 person and [411, 431] person differ; compared because both count people; of one ferry",
            "the passenger list",
            "a" * 64,
        ),
        Finding(
            "day-month-ambiguous",
            Severity.AMBIGUITY,
            Confidence.CERTAIN,
            (_quoting(second, "6/11"),),
            "6/11 is 6 November or June 11",
            "[XXXX-06-11,XXXX-11-06]",
            None,
            "b" * 64,
        ),
        Finding(
            "source-changed",
            Severity.NOTE,
            Confidence.CERTAIN,
            (_quoting(file, "00"),),
            "a.txt has changed",
            "sha256 recorded 00, now 11",
            None,
            "c" * 64,
        ),
    )
    anchor = Anchor(Timestamp.parse("2024-05-03"), "given", None)
    printed = Anchor(Timestamp.parse("2024-05-04"), "the printed date", _quoting(second, "6/11"))
    views = View(first, anchor, claim_file=file), View(second, printed)
    rules = Examined("trend-disagrees", 0), Examined("unit-disagrees", 0), Examined("values-disagree", 2)
    coverage = Coverage(214, 1380, 7, 1, rules, ("values-disagree: too common: 812 items share one block",))
    settled = (Settled(findings[1].sources[0], "2024-11-06", (people[0],)),)
    comparisons = (
        Comparison(*people, Relation.SAME, ("both count people", "of one ferry")),
        Comparison(people[0], findings[1].sources[0], Relation.NOT, ("one is a date",)),
    )
    return Report(views, findings, coverage, settled, comparisons)
