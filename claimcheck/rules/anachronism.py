"""Texts that know what had not happened yet when they were written."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.entities import Reference
from claimcheck.extract.windows import writing_window
from claimcheck.findings import Confidence, Problem
from claimcheck.rulebook import rule


@rule(scope="document", examines=lambda view: len(view.claims) + len(view.mentions))
def anachronism(view: View) -> Iterator[Problem]:
    """A text knows of something that had not happened when it was written.

    What it does
    ------------
    Bounds the time a text was written by what it says itself: it was written no earlier than what it reports as past, and no
    later than what it announces as coming. Where the two contradict each other, both passages are shown. A body that did
    not exist yet when a dated text was published is reported with the registry's fact.

    Why it matters
    --------------
    A sentence pasted from a later page gives an old one away.

    What to do
    ----------
    Check both dates; one of the passages belongs to another version of the text.
    """
    window = writing_window(view.document.text, view.claims, view.mentions)
    if window.earliest and window.latest and not window.is_possible:
        yield Problem(
            (window.earliest.source, window.latest.source),
            f"{view.document.id} looks back on {window.earliest.day} and ahead to {window.latest.day}",
            f"written {window}: {window.earliest.day} > {window.latest.day}",
            Confidence.LIKELY,
            resolve="when the text was written",
            reasons=("both stand in one text",),
        )
    yield from _before_its_time(view)


def _before_its_time(view: View) -> Iterator[Problem]:
    written = view.anchor.period
    seen: set[str] = set()
    for mention in view.mentions:
        reference = mention.value
        if written is None or not isinstance(reference, Reference) or len(reference.entities) != 1:
            continue
        (entity,) = reference.entities
        if entity.valid is None or entity.id in seen or not written.before(entity.valid):
            continue
        if entity.predecessors:
            continue  # it may have borne the name before it was what it is
        seen.add(entity.id)
        yield Problem(
            (mention.source,),
            f"{mention.quote!r} in a text of {written}; {entity.name} exists since {entity.valid.earliest}",
            f"{written} is before {entity.valid.earliest} ({entity.provenance or 'no source recorded'})",
            Confidence.LIKELY,
            resolve=f"the date of the text, and since when {entity.name} exists",
        )
