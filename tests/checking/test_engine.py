"""The properties of the engine that every change must keep ."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.amounts import Amount
from claimcheck.claims import Claim
from claimcheck.claimsets import merge
from claimcheck.config import Config
from claimcheck.documents import Document
from claimcheck.engine import check, check_documents
from claimcheck.findings import Severity
from claimcheck.quantities import Quantity
from claimcheck.times import Timestamp
from tests.checking.claimed import claim, claim_set, homes, on

DOCUMENTS = ("a.txt", "b.txt", "c.txt")
VALUES = st.integers(1, 4).map(lambda n: n * 100) | st.just(101)
EDTF = ["2012-11-06", "2012-11", "2012-06-11", "XXXX-11-06"]


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    """Up to eight counts and dates, each in a line of its own."""
    found = []
    for line in range(draw(st.integers(1, 8))):
        document, subject = draw(st.sampled_from(DOCUMENTS)), draw(st.sampled_from(["Larne", "Lorne"]))
        if draw(st.booleans()):
            found.append(homes(draw(VALUES), document, line, subject=subject))
        else:
            dates = draw(st.lists(st.sampled_from(EDTF), min_size=1, max_size=2, unique=True))
            found.append(claim(on(*dates), document, line, subject=subject, property="held"))
    return found


def conflicts(found: list[Claim], **settings: Any) -> list[str]:
    return [f.fingerprint for f in check(claim_set(*found), config=Config(**settings)).conflicts]


@given(claims(), st.randoms())
def test_order_never_changes_findings(found: list[Claim], random: Any) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    views = list(claim_set(*shuffled).views)
    random.shuffle(views)
    assert check(claim_set(*found)).findings == check(merge(views)).findings


@given(claims())
def test_an_unrelated_claim_changes_nothing(found: list[Claim]) -> None:
    stranger = homes(7777, "d.txt", 30, subject="Elsewhere")
    assert check(claim_set(*found)).findings == check(claim_set(*found, stranger)).findings


@given(claims())
def test_the_witness_alone_still_fails_and_removing_any_member_passes(found: list[Claim]) -> None:
    by_source = {c.source: c for c in found}
    for finding in check(claim_set(*found)).conflicts:
        related = [by_source[source] for source in finding.sources]
        assert _fails(related, finding.rule)
        witness = _smallest(related, finding.rule)
        for spared in range(len(witness)):
            assert not _fails(witness[:spared] + witness[spared + 1 :], finding.rule)


def _fails(found: list[Claim], rule: str) -> bool:
    return bool(found) and any(f.rule == rule for f in check(claim_set(*found)).conflicts)


def _smallest(found: list[Claim], rule: str) -> list[Claim]:
    for c in found:
        rest = [other for other in found if other is not c]
        if _fails(rest, rule):
            return _smallest(rest, rule)
    return found


@given(claims(), st.integers(0, 7), st.integers(1, 300))
def test_widening_an_interval_never_creates_a_conflict(found: list[Claim], index: int, by: int) -> None:
    index %= len(found)
    value = found[index].value
    if not isinstance(value, Quantity) or value.stated is None:
        return
    wider = Quantity(Amount.between(value.stated - by, value.stated + by), value.unit, value.dimension)
    widened = [*found[:index], evolve(found[index], value=wider), *found[index + 1 :]]
    before, after = _disagreeing(found), _disagreeing(widened)
    assert after <= before


def _disagreeing(found: list[Claim]) -> set[frozenset[Any]]:
    """The pairs of passages whose figures disagree, each pair by itself."""
    return {
        frozenset((a.source, b.source))
        for number, a in enumerate(found)
        for b in found[number + 1 :]
        if _fails([a, b], "values-disagree")
    }


@given(claims(), st.integers(0, 7))
def test_a_copy_of_a_claim_adds_no_conflict(found: list[Claim], index: int) -> None:
    original = found[index % len(found)]
    source = homes(1, original.source.document, 35).source
    copied = [*found, evolve(original, id="copy", source=source)]
    assert len(conflicts(copied)) == len(conflicts(found))


@given(claims())
def test_nothing_depends_on_todays_date(found: list[Claim]) -> None:
    class Never(datetime.date):
        @classmethod
        def today(cls) -> Never:
            raise AssertionError("the clock was read")

    patch = pytest.MonkeyPatch()
    patch.setattr(datetime, "date", Never)
    patch.setattr("time.time", lambda: pytest.fail("the clock was read"))
    try:
        check(claim_set(*found))
    finally:
        patch.undo()


def test_twenty_copies_against_one_are_one_finding_with_two_camps() -> None:
    found = [homes(800, "a.txt", n) for n in range(20)] + [homes(812, "b.txt", 0)]
    (finding,) = check(claim_set(*found)).conflicts
    assert len(finding.sources) == 21
    assert {s.document for s in finding.sources[:2]} == {"a.txt", "b.txt"}
    assert "800 homes in 19 more" in finding.message


def test_a_date_is_settled_by_another_document_and_the_report_says_by_which() -> None:
    seminar = claim(on("XXXX-06-11", "XXXX-11-06"), "a.txt", 0, property="held")
    note = claim(on("2012-11-06"), "b.txt", 1, property="held")
    report = check(claim_set(seminar, note))
    assert not report.findings
    (settled,) = report.settled
    assert (settled.source, settled.reading, settled.by) == (seminar.source, "2012-11-06", (note.source,))


def test_three_dates_that_pass_two_by_two_and_fail_together() -> None:
    found = [
        claim(on("2012-06-11", "2012-11-06"), "a.txt", 0, property="held"),
        claim(on("2012-06-11", "2012-12-24"), "b.txt", 1, property="held"),
        claim(on("2012-11-06", "2012-12-24"), "c.txt", 2, property="held"),
    ]
    (finding,) = check(claim_set(*found)).conflicts
    assert len(finding.sources) == 3


def test_a_later_toll_is_an_update_and_an_earlier_one_a_conflict() -> None:
    from claimcheck.claims import Measured

    def toll(number: int, document: str, day: str) -> Claim:
        dead = Measured("people", "kill")
        return evolve(homes(number, document), measured=dead, reported=Timestamp.parse(day))

    later = check(claim_set(toll(12, "a.txt", "2024-03-01"), toll(15, "b.txt", "2024-03-02")))
    assert [f.severity for f in later.findings] == [Severity.NOTE]
    same = check(claim_set(toll(12, "a.txt", "2024-03-01"), toll(15, "b.txt", "2024-03-01")))
    assert [f.severity for f in same.findings] == [Severity.CONFLICT]


def test_rules_that_examined_nothing_are_listed() -> None:
    coverage = check(claim_set(homes(1))).coverage
    idle = {e.rule for e in coverage.rules if e.examined == 0}
    assert "event-dates-disagree" in idle
    assert "values-disagree" not in idle


def test_a_rule_that_is_ignored_does_not_run() -> None:
    found = claim_set(homes(800), homes(812, "b.txt"))
    assert not check(found, config=Config(ignore=("values-disagree",))).findings


def test_the_date_of_an_event_in_a_repeated_passage_is_one_finding() -> None:
    passage = (
        "The Harbour Act was adopted on {} March 2019 and took effect on 1 September 2019 in 31 ports of the coast."
    )
    report = check_documents([Document(passage.format(day), id=f"{day}.txt") for day in (12, 21)])
    assert [finding.rule for finding in report.conflicts] == ["event-dates-disagree"]


def test_a_passage_is_not_named_again_in_more_words() -> None:
    """Two ways of reading one sentence meet in one finding; its words are one passage."""
    text = Document("The Kelvey Ferry Act was adopted on 3 March 2021 and took effect on 1 January 2021.", id="a.txt")
    (finding,) = check_documents([text]).findings
    assert [source.quote for source in finding.sources] == ["adopted on 3 March 2021", "took effect on 1 January 2021"]
    assert "also" not in finding.message
