"""Anniversaries that do not fall in the year they are kept, and editions of which there cannot have been so many."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.extract.sums.anniversaries import Anniversary, find_anniversaries
from claimcheck.extract.sums.editions import Edition, find_editions
from claimcheck.findings import Confidence, Problem
from claimcheck.rulebook import rule


def _anniversaries(view: View) -> list[Anniversary]:
    return list(find_anniversaries(view.document.text, view.anchor, view.mentions, view.claims))


def _editions(view: View) -> list[Edition]:
    return list(find_editions(view.document.text, view.anchor))


@rule(scope="document", examines=lambda view: len(_anniversaries(view)) + len(_editions(view)))
def anniversary_disagrees(view: View) -> Iterator[Problem]:
    """An anniversary is not as many years after its event as it says.

    What it does
    ------------
    Counts the years from the date a text gives for a founding, a birth or a treaty to the day of its anniversary: the day
    the text names, else the year it was written in. An anniversary that is still to come may fall in the next year.
    What is held once a year at the most cannot have had more editions than there were years since the first.

    Why it matters
    --------------
    Either the anniversary is not this year's news, or the founding is misdated.

    What to do
    ----------
    Check the year of the event, and count again.
    """
    for found in _anniversaries(view):
        least, most = found.counted
        if least <= found.years <= most:
            continue
        words, where = (view.document.source(s.start, s.end) for s in (found.words, found.where))
        off = max(least - found.years, found.years - most)
        years = f"{found.first}" if found.first == found.last else f"{found.first}–{found.last}"
        counted = f"{least}" if least == most else f"{least} to {most}"
        yield Problem(
            (words, where),
            f"{words.quote!r} of what {where.quote} dates: in {years} it is {counted} years",
            f"{years} − {found.event} = {counted} ≠ {found.years}",
            Confidence.CERTAIN if off > 1 and found.beside else Confidence.LIKELY,
            resolve="the year of the event, and the day that is kept",
        )
    for edition in _editions(view):
        if edition.number > edition.most:
            words, where = (view.document.source(s.start, s.end) for s in (edition.words, edition.first))
            yield Problem(
                (words, where),
                f"{words.quote!r} of what was first held in {where.quote}: there can have been {edition.most} at the most",
                f"one a year since {edition.year} is {edition.most} < {edition.number}",
                Confidence.LIKELY,
                resolve="the number of the edition, and the year of the first",
            )
