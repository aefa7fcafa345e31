"""What each of two reports tells otherwise of what it retells of the other, as the checking sheet would find it either way round.

The sheet asks of an item of a draft which item of a source it retells. Of two reports neither is the source: so each is held
against the other, and only where both say that it is the other's item, told otherwise, is it one thing. It must be a figure that
`alike` does not take for two, the one the other with a slip of the pen, not both stated by the other report as well, and no count that has grown meanwhile: today's and
yesterday's degrees are told in the same words, and so are two days on which something happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.affairs.alike import may_be_one
from claimcheck.affairs.counted import in_one_unit
from claimcheck.affairs.kinds import Kind
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.stating import Stating
from claimcheck.affairs.told import Figure
from claimcheck.quantities import Quantity
from claimcheck.retelling.likeness import Telling, in_common
from claimcheck.retelling.matching import Matcher
from claimcheck.spans import Span
from claimcheck.tellings.growth import has_grown
from claimcheck.tellings.slips import is_slip
from claimcheck.tellings.words import means

WORDS = 5  # that are shown


def retold_otherwise(
    a: Telling, b: Telling, ours: Mapping[Span, Figure], theirs: Mapping[Span, Figure], later: int
) -> Iterator[Retold]:
    """The figures of two reports of which each is the one that the other tells otherwise.

    `ours` and `theirs` are the figures of either by their places; `later` is 1 where ours are told on a later day.
    """
    there, here = Matcher(a, (b,), mutual=True), Matcher(b, (a,), mutual=True)
    us, them = Stating(list(ours.values())), Stating(list(theirs.values()))
    for item in a.items:
        one = ours.get(item.mention.span)
        other = there.otherwise(item) if one else None
        two = theirs.get(other.mention.span) if other else None
        if one is None or other is None or two is None or here.otherwise(other) is not item:
            continue
        values = _values(one, two, later)
        if values is not None and not (them.states(one) and us.states(two)):
            yield Retold(item.mention.span, other.mention.span, values, ", ".join(in_common(item, other)[:WORDS]))


def _values(one: Figure, two: Figure, later: int) -> tuple[Quantity, Quantity] | None:
    """What two figures say that are one; None where something speaks against that."""
    if not may_be_one(one, two) or one.hourly or two.hourly:
        return None
    values = in_one_unit(one.value, two.value)
    if one.kind is Kind.FIGURE and (has_grown(*values, later) or (later and (one.level or two.level))):
        return None
    if one.kind is Kind.LENGTH and not (_speaks_of(one, two) or _speaks_of(two, one)):
        return None  # dean for six years, rector for eight
    return values if is_slip(*values) or one.kind is not Kind.FIGURE else None


def _speaks_of(one: Figure, two: Figure) -> bool:
    """Whether the sentence of the second figure has one of the words that stand near the first."""
    return any(means(word, two.words) for word in one.near)
