"""Countries and parties that are spoken of before they are named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.entities import Reference
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.rulebook import rule

# "the two countries", "both nations"
PHRASE = re.compile(r"\b(?:the\s(?P<number>two|three|four|five)|(?P<both>both))\s(?:countries|nations|states)\b", re.I)
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
LANDS = frozenset({"country", "territory"})


def _phrases(view: View) -> list[tuple[int, int, int]]:
    found = PHRASE.finditer(view.document.text)
    return [(m.start(), m.end(), NUMBERS[m["number"].lower()] if m["number"] else 2) for m in found]


@rule(scope="document", severity=Severity.AMBIGUITY, examines=lambda view: len(_phrases(view)))
def reference_unresolved(view: View) -> Iterator[Problem]:
    """A text speaks of "the two countries" before it has named them.

    What it does
    ------------
    Counts the countries that a text names before it speaks of "the two countries", and in the same breath after it. Where
    there are fewer than it speaks of, the first such phrase is reported.

    Why it matters
    --------------
    Whoever reads the page by itself cannot know which countries are meant.

    What to do
    ----------
    Name them.
    """
    phrases = _phrases(view)
    if not phrases:
        return
    start, end, number = phrases[0]
    reach = _sentence_end(view.document.text, end)
    named = _countries(view, reach)
    if len(named) < number:
        yield Problem(
            (view.document.source(start, end),),
            f"{view.document.text[start:end]!r}: the text names {_count(len(named))} before",
            f"{number} countries spoken of, {len(named)} named",
            Confidence.LIKELY,
            resolve="which countries are meant",
            also=tuple(view.document.source(s, e) for s, e, _ in phrases[1:]),
        )


def _sentence_end(text: str, at: int) -> int:
    match = re.compile(r"[.!?]\s|\n").search(text, at)
    return match.start() if match else len(text)


def _countries(view: View, before: int) -> set[str]:
    found = (m.value for m in view.mentions if isinstance(m.value, Reference) and m.span.start < before)
    ids = {e.id if e.type in LANDS else e.jurisdiction or e.within or "" for r in found for e in r.entities[:1]}
    return {id.split("-")[0] for id in ids if id and id[:3] not in ("INT", "EU:")}


def _count(number: int) -> str:
    return {0: "no country", 1: "one country"}.get(number, f"{number} countries")
