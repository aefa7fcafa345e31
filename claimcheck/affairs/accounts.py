"""What one report of an affair tells: its sentences, and the figures and dates in them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.affairs.moments import Moment, moments
from claimcheck.affairs.points import Point, points
from claimcheck.affairs.told import Figure, figures
from claimcheck.claims import View
from claimcheck.tellings.told import Told, sentences_of


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
