"""The third of what happened once or four times before."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.extract.sums.sequences import Sequence, find_retold_ordinals, find_sequences
from claimcheck.findings import Confidence, Problem
from claimcheck.rulebook import rule


def _sequences(view: View) -> list[Sequence]:
    return list(find_sequences(view.document.text))


@rule(scope="document", examines=lambda view: len(_sequences(view)))
def sequence_disagrees(view: View) -> Iterator[Problem]:
    """An ordinal does not follow from the years listed beside it.

    What it does
    ------------
    Counts the years of "his fourth title, after those of 2003, 2006 and 2009", adds the one that is told of, and compares
    with the ordinal; counts those of "in 2011, 2015 and 2019, three times in all"; and compares "fifth
    title in a row" in a headline with the text below it.

    Why it matters
    --------------
    Those who keep count are the ones who read it.

    What to do
    ----------
    Check the list and the ordinal against the record.
    """
    for found in _sequences(view):
        if found.stated == found.counted:
            continue
        words, years = (view.document.source(s.start, s.end) for s in (found.words, found.years))
        yield Problem(
            (words, years),
            f"{years.quote} make it number {found.counted}, not {words.quote}",
            f"{found.counted} ≠ {found.stated}",
            Confidence.LIKELY,
            resolve="the whole list, from the record",
        )
    for one, two in find_retold_ordinals(view.document.text):
        head, told = (view.document.source(s.start, s.end) for s in (one, two))
        yield Problem(
            (head, told),
            f"{head.quote!r} in the headline is {told.quote!r} below",
            f"{head.quote} ≠ {told.quote}",
            Confidence.LIKELY,
            resolve="the whole list, from the record",
        )
