"""Figures for one thing that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.amounts import Verdict
from claimcheck.claims import Claim, Item, Modality, Status, View
from claimcheck.extract.sums.headlined import find_headlined
from claimcheck.extract.sums.recalled import find_recalled
from claimcheck.extract.sums.results import find_results
from claimcheck.extract.sums.retold import find_retold
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.kinship import Relation
from claimcheck.quantities import Dimension, Quantity
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import name_key
from claimcheck.tables import table
from claimcheck.terms import develops, equivalent
from claimcheck.timing import temporal_kind

ELSEWHERE = frozenset({"age", "trend"})  # figures that have a rule of their own


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or not isinstance(claim.value, Quantity) or claim.property in ELSEWHERE:
        return frozenset()
    about = claim.subject or claim.place or (claim.measured and claim.measured.head)
    return frozenset({key_of(claim.property, name_key(about))}) if about else frozenset()


def _within(view: View) -> Iterator[Problem]:
    """The figures that one text tells twice: in its headline, with two digits that changed places, or where it comes back to them."""
    text = view.document.text
    told = [*find_retold(text, view.mentions)]
    known = {retold.one.span for retold in told}
    told += [r for r in find_headlined(text, view.mentions) if r.one.span not in known]
    seen = {retold.two.span for retold in told}
    for retold in (*told, *(r for r in find_recalled(text, view.mentions) if r.two.span not in seen)):
        one, two = retold.one, retold.two
        yield Problem(
            (one.source, two.source),
            f"{one.quote} is told again as {two.quote}",
            f"{one.value} ≠ {two.value}",
            Confidence.LIKELY,
            resolve="the figure at its origin",
        )
    for above, below in find_results(text):
        result, score = (view.document.source(span.start, span.end) for span in (above, below))
        yield Problem(
            (result, score),
            f"{result.quote!r} is told again as {score.quote}",
            f"{result.quote} is not {score.quote}",
            Confidence.LIKELY,
            resolve="the result at its origin",
        )


@rule(
    scope="pair",
    blocks=_blocks,
    yields_to=("magnitude-slip", "unit-disagrees", "repeated-passage-differs", "duration-disagrees"),
    within=_within,
)
def values_disagree(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """Two figures for one thing cannot both be true.

    What it does
    ------------
    Compares figures for the same thing: the same subject, measured thing, scope, place and period. Each is read as an
    interval, from its comparator and the precision it is written with; the finding is certain where the intervals to
    the letter are disjoint, likely where only those are that a reader takes from the words, or where a sentence does
    not name whom it is about. A figure of a developing
    event in a later report is an update, and a note. Within one text the headline is compared with what stands below it,
    long figures with those in which two of their digits changed places, and counts that a text comes back to ("all 16 of
    the injured") with the one it told.

    Why it matters
    --------------
    Readers see the two figures side by side, and at least one of them is wrong.

    What to do
    ----------
    Ask the source of each figure, and say which counts what, and as of when.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return
    verdict = a.value.against(_in_the_words_of(a, b))
    if verdict is None or verdict is Verdict.MEET or _is_share(a.value) != _is_share(b.value):
        return
    update = _update(a, b) or _opposed(a, b)
    yield Problem(
        (a.source, b.source),
        f"{a.source.document} says {a.value.shown}, {b.source.document} says {b.value.shown}"
        + (f"; {update}" if update else ""),
        f"{_reading(a.value, verdict)} and {_reading(b.value, verdict)} share no number",
        Confidence.CERTAIN if verdict is Verdict.APART and _is_named(a) and _is_named(b) else Confidence.LIKELY,
        Severity.NOTE if update else None,
        resolve=None if update else "the figure at its origin, and what exactly it counts, as of when",
        camps=(a.value.shown, b.value.shown),
    )


def _is_share(value: Quantity) -> bool:
    """Whether a count is a part of one: "one in five pupils" is no count of pupils."""
    return value.dimension is Dimension.COUNT and value.stated is not None and 0 < value.stated < 1


def _is_named(claim: Claim) -> bool:
    """Whether the words of a claim say of whom it is, or a person who reviewed it does."""
    subject = None if claim.topical else claim.subject
    described = (subject is None and claim.place is None) or (subject or "").startswith("the ")
    return claim.status is Status.REVIEWED or not (claim.inherited or described)


def _in_the_words_of(a: Claim, b: Claim) -> Quantity:
    """The figure of `b`, counting by the noun of `a` where both nouns mean one thing: children, kids."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    both = a.value.dimension is b.value.dimension is Dimension.COUNT
    return evolve(b.value, unit=a.value.unit) if both and equivalent(a.value.unit, b.value.unit) else b.value


def _reading(value: Quantity, verdict: Verdict) -> str:
    interval = value.amount.literal if verdict is Verdict.APART else value.amount.implied
    return f"{interval} {value.noun}".rstrip()


def _opposed(a: Claim, b: Claim) -> str | None:
    """Who speaks against whom within one text, which then states both views and neither for a fact."""
    both = a.modality is b.modality is Modality.REPORTED
    if both and a.source.document == b.source.document and a.speaker and b.speaker and a.speaker != b.speaker:
        return f"{a.speaker} against {b.speaker}, in one text"
    return None


def _update(a: Claim, b: Claim) -> str | None:
    """How a later report of a developing event updates an earlier one; None where it does not."""
    if temporal_kind(a, b) != "one-off" or a.reported is None or b.reported is None:
        return None
    said = {word for c in (a, b) if c.measured for word in (c.measured.head, c.measured.verb)}
    if not any(map(develops, said)) and not (_is_of_nobody(a) and _is_of_nobody(b) and _has_grown(a, b, said)):
        return None
    for earlier, later in ((a, b), (b, a)):
        if earlier.reported and later.reported and earlier.reported.before(later.reported):
            return f"an update, from {earlier.reported} to {later.reported}"
    return None


def _is_of_nobody(claim: Claim) -> bool:
    return claim.subject is None or claim.topical


def _has_grown(a: Claim, b: Claim, said: set[str]) -> bool:
    """Whether the later report counts more people to whom something happened, which was not settled then and there."""
    heads = {c.measured.head for c in (a, b) if c.measured and c.measured.verb}
    if not heads or not heads <= set(table("tellings")["people"]["words"]):
        return False
    earlier, later = sorted((a, b), key=lambda claim: claim.reported.period.edtf if claim.reported else "")
    if not isinstance(earlier.value, Quantity) or not isinstance(later.value, Quantity) or a.property != "count":
        return False
    high, low = earlier.value.implied.high, later.value.implied.low
    return high is not None and low is not None and high < low and said.isdisjoint(table("affairs")["closed"]["words"])
