"""Countries and states that are spoken of before they are named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import View
from claimcheck.entities import Entity, Reference
from claimcheck.extract.owners import country_of, home_of
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.rulebook import rule

# "the two countries", "both nations"; not "the two countries that …", which says itself which they are
PHRASE = re.compile(
    r"\b(?:the\s(?P<number>two|three|four|five)|both)\s(?:countries|nations|states)\b"
    r"(?!\s(?:that|which|whose|with|where|bordering|involved|concerned|most|to\s(?:have|be)|home)\b)",
    re.I,
)
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
# "Sino-Indian", "Franco-German": two peoples
COMBINED = re.compile(
    r"\b(Sino|Franco|Anglo|Russo|Indo|Greco|Italo|Austro|Turko|Luso|Hispano|Serbo|Polono)[-–‑]([A-Z][a-z]+)"
)
LANDS = frozenset({"country", "territory", "subdivision"})
NO_LAND = frozenset({"INT", "EU", "ZZ", "place"})
END = re.compile(r"[.!?][\"”’']?\s|\n")


def _phrases(view: View) -> list[tuple[int, int, int]]:
    """Where such phrases begin and end, and of how many countries each speaks."""
    found = PHRASE.finditer(view.document.text)
    return [(m.start(), m.end(), NUMBERS[m["number"].lower()] if m["number"] else 2) for m in found]


@rule(scope="document", severity=Severity.AMBIGUITY, examines=lambda view: len(_phrases(view)) if view.passages else 0)
def reference_unresolved(view: View) -> Iterator[Problem]:
    """A text speaks of "the two countries" before it has named them.

    What it does
    ------------
    Counts the countries and states that a text names before it speaks of "the two countries", and in the same breath
    after it: by name, by a people, by a body or a capital, and the publisher's own where that is known. Where there
    are fewer than it speaks of, the first such phrase is reported.

    Why it matters
    --------------
    Whoever reads the page by itself cannot know which countries are meant.

    What to do
    ----------
    Name them.
    """
    phrases = _phrases(view)
    if not phrases or not view.passages:  # a claim file by itself: its text was not read
        return
    start, end, number = phrases[0]
    after = END.search(view.document.text, end)
    named = _lands(view, after.start() if after else len(view.document.text))
    if len(named) < number:
        yield Problem(
            (view.document.source(start, end),),
            f"{view.document.text[start:end]!r}: the text names {_count(len(named))} before",
            f"{number} countries spoken of, {len(named)} named",
            Confidence.LIKELY,
            resolve="which countries are meant",
            also=tuple(view.document.source(s, e) for s, e, _ in phrases[1:]),
        )


def _lands(view: View, before: int) -> set[str]:
    """The countries and states that a text has named by a place, each by its id."""
    text = view.document.text
    found = {name for match in COMBINED.finditer(text, 0, before) for name in match.groups()}
    found |= {country_of(view.document.jurisdiction)} if view.document.jurisdiction else set()
    for reference in (m.value for m in view.mentions if isinstance(m.value, Reference) and m.span.start < before):
        found |= {_land(entity) for entity in reference.entities[:1]}
        found |= {country_of(id) for id in (reference.owner, *reference.candidates[:1]) if id}
    return found - NO_LAND


def _land(entity: Entity) -> str:
    """The state or country an entity is, or the country it is of."""
    return entity.id if entity.type in LANDS else home_of(entity)


def _count(number: int) -> str:
    return {0: "no country", 1: "one country"}.get(number, f"{number} countries")
