"""What one report of an affair tells: its sentences, and the figures and dates in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from claimcheck.affairs.clocks import Clock, clocks
from claimcheck.affairs.couples import Row, rows
from claimcheck.affairs.moments import Moment, moments
from claimcheck.affairs.namesakes import Callings
from claimcheck.affairs.newsdays import NewsDay, news_days
from claimcheck.affairs.outcomes import Outcome, outcomes
from claimcheck.affairs.points import Point, points
from claimcheck.affairs.sites import Site, sites
from claimcheck.affairs.speakers import Spoken, spoken
from claimcheck.affairs.spellings import People, people
from claimcheck.affairs.stretches import Stretch, stretches
from claimcheck.affairs.titles import Titled, titled
from claimcheck.affairs.told import Figure, figures
from claimcheck.claims import View
from claimcheck.retelling.likeness import Telling
from claimcheck.spans import Span
from claimcheck.tellings.told import Told, sentences_of


@frozen(eq=False, slots=False)
class Account:
    """A report, taken apart."""

    view: View = field(repr=False)
    sentences: tuple[Told, ...]
    figures: Sequence[Figure]
    moments: Sequence[Moment]
    points: Sequence[Point]
    stretches: Sequence[Stretch]
    clocks: Sequence[Clock]

    @classmethod
    def of(cls, view: View) -> Account:
        """What a text tells."""
        sentences, when = sentences_of(view), view.anchor.period
        happenings = moments(sentences)
        dates = points(sentences, happenings, when)
        return cls(
            view, sentences, figures(sentences, when), happenings, dates, stretches(sentences), clocks(sentences)
        )

    @cached_property
    def callings(self) -> Callings:
        """The names of its sentences."""
        return Callings.of(self.view, self.sentences)

    @cached_property
    def outcomes(self) -> Sequence[Outcome]:
        """What it says became of what it tells of."""
        return outcomes(self.sentences, self.view.anchor.period)

    @cached_property
    def news_days(self) -> Sequence[NewsDay]:
        """The days of its news."""
        return news_days(self.sentences, self.view.anchor.period)

    @cached_property
    def sites(self) -> Sequence[Site]:
        """The places of one word in it."""
        return sites(self.sentences)

    @cached_property
    def rows(self) -> Sequence[Row]:
        """The names in a row in it."""
        return rows(self.sentences)

    @cached_property
    def named(self) -> People:
        """The persons in it."""
        return people(self.view)

    @cached_property
    def spoken(self) -> Sequence[Spoken]:
        """What it quotes of whom."""
        return spoken(self.view.document.text, self.sentences, self.named)

    @cached_property
    def titled(self) -> Mapping[tuple[str, ...], Titled]:
        """What it says that persons are."""
        return titled(self.view.document.text, self.sentences, self.named)

    @cached_property
    def telling(self) -> Telling:
        """Its items as the checking sheet sees them."""
        return Telling.of(self.view)

    @cached_property
    def placed(self) -> Mapping[Span, Figure]:
        """Its figures by their places."""
        return {figure.span: figure for figure in self.figures}
