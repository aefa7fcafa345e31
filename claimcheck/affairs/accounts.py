"""What one report of an affair tells: its sentences, and the figures and dates in them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.affairs.moments import Moment, moments
from claimcheck.affairs.points import Point, points
from claimcheck.affairs.told import Figure, figures, listed, sentences_of
from claimcheck.claims import View
from claimcheck.counterparts.told import Told

LEAD = 2  # sentences with which a report begins, its heading among them


@frozen(eq=False)
class Account:
    """A report, taken apart."""

    sentences: Sequence[Told]
    figures: Sequence[Figure]
    moments: Sequence[Moment]
    points: Sequence[Point]

    @classmethod
    def of(cls, view: View) -> Account:
        """What a text tells."""
        sentences, when = sentences_of(view), view.anchor.period
        happenings = moments(sentences)
        return cls(sentences, figures(sentences, when), happenings, points(sentences, happenings, when))

    @property
    def lead(self) -> frozenset[str]:
        """The names that its first sentences open with."""
        opened = (told.opened for told in self.sentences[:LEAD])
        return frozenset(word for name in opened if name for word in name.words) - listed("forms")

    @property
    def names(self) -> frozenset[str]:
        """All names in it, by their words."""
        return frozenset(word for told in self.sentences for name in told.names for word in name.words)

    def leads_elsewhere(self, other: Account) -> bool:
        """Whether either begins with somebody of whom the other knows nothing: two firms that borrow at one bank."""
        return all(a.lead and not a.lead & b.names for a, b in ((self, other), (other, self)))
