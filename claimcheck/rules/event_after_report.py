"""An occasion that is dated after another text has reported it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.times import Time

SIDES = ("recorded", "occasion")


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property not in SIDES or claim.subject is None:
        return frozenset()
    return frozenset({key_of(claim.subject)})


@rule(scope="pair", blocks=_blocks)
def event_after_report(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """A briefing, a hearing or a meeting is dated after the record of it was published.

    What it does
    ------------
    Holds the day that one text gives for a briefing, a hearing, a meeting, a speech or an interview against the day on
    which another text, its transcript, minutes or report, was published. Both must name the same person, and the one must
    tell two exact figures of the other, or name it by who published it and when. Texts that speak of one more such occasion
    are left alone.

    Why it matters
    --------------
    A transcript cannot be older than what was said: one of the two dates is wrong, or there were two briefings.

    What to do
    ----------
    Look up the day of the occasion, and the day on which the record came out.
    """
    sides = {claim.property: claim for claim in (a, b)}
    if relation is not Relation.SAME or len(sides) < len(SIDES):
        return
    record, held = (sides[side] for side in SIDES)
    published, day = record.value, held.value
    if not isinstance(published, Time) or not isinstance(day, Time):
        return
    latest, earliest = published.latest, day.earliest
    if latest is None or earliest is None or earliest <= latest:
        return
    yield Problem(
        (held.source, record.source),
        f"{held.source.document} dates it {day}, {record.source.document} had reported it by {published}",
        f"{day} is {earliest - latest} days after {published}",
        Confidence.LIKELY,
        resolve="the day of the occasion, and the day on which its record was published",
    )
