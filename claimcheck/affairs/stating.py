"""The figures of one report, found by those of another that may agree with them: most pairs are nowhere near one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import field, frozen

from claimcheck.affairs.alike import agree, least_near, most_near
from claimcheck.affairs.told import Figure


@frozen(eq=False, slots=False)
class Stating:
    """The figures of a report by size; those without bounds, or with wide ones, may agree with any."""

    figures: Sequence[Figure] = field(repr=False)

    def states(self, figure: Figure) -> bool:
        """Whether one of the figures agrees with a figure of another report."""
        return any(agree(figure, other) for other in self._near(figure))

    def _near(self, figure: Figure) -> Iterable[Figure]:
        if figure.reach is None or figure.reach[0] <= 0:
            return self.figures
        narrow, lows = self._narrow
        low = least_near(least_near(figure.reach[0]))  # of a narrow one, whose upper end may be near
        return (*self._wide, *narrow[bisect_left(lows, low) : bisect_right(lows, most_near(figure.reach[1]))])

    @cached_property
    def _narrow(self) -> tuple[list[Figure], list[float]]:
        """The figures with near bounds, the least first, and their lower bounds."""
        found = sorted((f.reach[0], n, f) for n, f in enumerate(self.figures) if f.reach is not None and _is_narrow(f))
        return [figure for *_, figure in found], [low for low, *_ in found]

    @cached_property
    def _wide(self) -> list[Figure]:
        return [figure for figure in self.figures if not _is_narrow(figure)]


def _is_narrow(figure: Figure) -> bool:
    return figure.reach is not None and figure.reach[0] > 0 and figure.reach[1] <= most_near(figure.reach[0])
