"""Rises whose figures fall, and falls whose figures rise."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.amounts import Verdict
from claimcheck.claims import Claim, Item, View
from claimcheck.extract.sums.changes import find_changes
from claimcheck.extract.sums.differences import Change
from claimcheck.extract.sums.moves import Move, find_moves
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import name_key


def _directed(view: View) -> list[Change]:
    return [change for change in find_changes(view.document.text, view.mentions) if change.up is not None]


def _moves(view: View) -> list[Move]:
    return [move for move in find_moves(view.document.text, view.mentions) if move.up is not None]


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "trend" or claim.measured is None:
        return frozenset()
    about = claim.subject or claim.place
    return frozenset({key_of("trend", name_key(about), claim.measured.head)}) if about else frozenset()


def _within(view: View) -> Iterator[Problem]:
    """The rises of one text whose own figures fall."""
    for change in _directed(view):
        base, result = change.base.value, change.result.value
        if (
            not isinstance(base, Quantity)
            or not isinstance(result, Quantity)
            or base.stated is None
            or result.stated is None
        ):
            continue
        if base.amount.against(result.amount) is not Verdict.APART or change.up == (result.stated > base.stated):
            continue
        stated, found = ("a rise", "less") if change.up else ("a fall", "more")
        yield Problem(
            tuple(dict.fromkeys((change.percent.source, change.base.source, change.result.source))),
            f"{change.percent.quote} is stated as {stated}, but {change.result.value} is {found} than {change.base.value}",
            f"{base.amount} → {result.amount}: {found}; stated: {stated}",
            resolve="whether the verb or the figures are wrong",
        )
    yield from _from_to(view)


def _from_to(view: View) -> Iterator[Problem]:
    """Verbs whose two figures go the other way: "rose to 30 from 40"."""
    for move in _moves(view):
        base, result = move.figures
        if base.amount.against(result.amount) is not Verdict.APART or base.stated is None or result.stated is None:
            continue
        if move.up == (result.stated > base.stated):
            continue
        verb = view.document.source(move.word.start, move.word.end)
        stretch = move.base.source == move.result.source  # perhaps the span of many such changes
        yield Problem(
            tuple(dict.fromkeys((verb, move.base.source, move.result.source))),
            f"{verb.quote!r}, but {result} is {'less' if move.up else 'more'} than {base}",
            f"{base.amount} → {result.amount}; stated: a {'rise' if move.up else 'fall'}",
            Confidence.LIKELY if stretch else Confidence.CERTAIN,
            resolve="whether the verb or the figures are wrong",
        )


@rule(
    scope="pair",
    blocks=_blocks,
    within=_within,
    examines=lambda view: len(_directed(view)) + len(_moves(view)),
)
def trend_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """What rises here falls there, or by its own figures.

    What it does
    ------------
    Where a change is stated with its direction beside the figure before and the figure after, compares the direction
    with that of the two figures. And compares what two sentences or texts say of one measure and one time: up here and
    down there by the same figure, or to the same. By two figures both may be right, each against a base of its own.

    Why it matters
    --------------
    "Rose 20 percent, from 900 to 720" tells readers both that things are better and that they are worse.

    What to do
    ----------
    Check whether the verb is wrong, or the two figures have changed places.
    """
    x, y = a.value, b.value
    if relation is not Relation.SAME or not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return
    if x.trend is None or y.trend is None or x.trend == y.trend:
        return
    if x.unit != y.unit or x.stated is None or x.amount.against(y.amount) is not Verdict.MEET:
        return
    rise, fall = (a, b) if x.trend == "up" else (b, a)
    yield Problem(
        (a.source, b.source),
        f"{rise.source.document} has a rise ({rise.source.quote!r}), {fall.source.document} a fall ({fall.source.quote!r})",
        f"{x.amount} up and down at once",
        Confidence.LIKELY,
        resolve=f"whether {a.measured.head if a.measured else 'it'} rose or fell, and against what",
    )
