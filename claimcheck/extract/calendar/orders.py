"""Bounds without their year in the order of a story: what lasted until March ended behind the date it had come to."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from claimcheck.extract.calendar.scenes import Readings, Scene, days_of, is_fine, readings_of
from claimcheck.extract.calendar.timeforms import Bound, Date, Form, Holiday, SubYear

# days that a bound must lie before the story to be of the next year: nearer by it is told a little late
MONTH: Final = 31
HALF_YEAR: Final = 183
NEVER: Final = 10**9


def in_order(bound: Form, found: Readings, scene: Scene) -> Readings:
    """The readings of what bounds, in the year that keeps the order: "until March" of the next year in a story of November.

    "It had been so since May", told of March, began the year before; "by April it had failed", told of May, is the next.
    """
    if not isinstance(bound, Bound) or not isinstance(bound.of, Date | SubYear | Holiday) or bound.of.year is not None:
        return found
    then, one = scene.then, found[0] if len(found) == 1 else None
    if one is None or one.earliest is None or then is None or not (scene.near and scene.tells) or not is_fine(then):
        return found
    first, last = days_of(then)[0], days_of(one)[1]
    ahead = first - last > {"by": HALF_YEAR, "until": MONTH}.get(bound.name, NEVER)
    ahead = ahead and not (bound.name == "until" and scene.looks_back)
    back = bound.name == "since" and then.before(one) and scene.looks_back
    if not ahead and not back:
        return found
    return readings_of(evolve(bound.of, year=one.earliest.year + (1 if ahead else -1)), scene) or found
