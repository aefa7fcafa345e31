"""How two items can stand to one another, and which of two words for it is the graver."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias


class Relation(Enum):
    """How the things two items speak of stand to one another."""

    SAME = "same"  # one thing: the values must agree
    SOFT = "soft"  # perhaps one thing: a side is silent on something
    WITHIN = "within"  # the first is part of the second
    CONTAINS = "contains"  # the second is part of the first
    NOT = "not"  # two things: the values are not compared


Aspect: TypeAlias = tuple[Relation, str]  # and the reason in words
# the graver of two words; within and contains at once, or with a silent side, say nothing
GRAVER = {
    (Relation.SAME, Relation.SAME): Relation.SAME,
    (Relation.SAME, Relation.SOFT): Relation.SOFT,
    (Relation.SAME, Relation.WITHIN): Relation.WITHIN,
    (Relation.SAME, Relation.CONTAINS): Relation.CONTAINS,
    (Relation.SOFT, Relation.SOFT): Relation.SOFT,
    (Relation.WITHIN, Relation.WITHIN): Relation.WITHIN,
    (Relation.CONTAINS, Relation.CONTAINS): Relation.CONTAINS,
}
