"""Which counts may be greater in a later report and be right there and here: what unfolds, and what people go on doing."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.told import Figure
from claimcheck.affairs.wordlists import listed
from claimcheck.claims import Modality
from claimcheck.tables import table


def unfolds(figures: Iterable[Figure]) -> bool:
    """Whether the sentences of some figures tell of what is not over when it is first reported: a fire, a search, an outbreak."""
    return any(figure.told.content & listed("unfolding") for figure in figures)


def stays(a: Figure, b: Figure, *, unfolding: bool) -> bool:
    """Whether no more of what two figures count is found out day by day: seats that were won, places in an order, ages, staff.

    `unfolding` says that one of the reports tells of what is not over.
    """
    near = a.near | b.near
    had = {a.verb, b.verb} <= set(table("affairs")["kin"]["verbs"]) and near & listed("kin")
    planned = a.modality is b.modality is Modality.PLANNED  # a plan does not grow by being carried out
    if planned or a.kind is not Kind.FIGURE or a.part.startswith("of ") or near & listed("closed") or had:
        return True
    if any(figure.value.stated is not None and figure.value.stated.denominator > 1 for figure in (a, b)):
        return True  # a magnitude of 6.4
    return not unfolding and not near & listed("mounts")
