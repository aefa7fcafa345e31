"""Countries and states that are spoken of before they are named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.claims import View
from claimcheck.entities import Entity, Reference, country_of
from claimcheck.extract.naming.owners import LANDS, home_of
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.remembering import remembered
from claimcheck.rulebook import rule

# "the two countries", "both nations"; not "the two countries that …", which says itself which they are
PHRASE = re.compile(
    r"\b(?:the\s(?P<number>two|three|four|five)|both)\s(?:countries|nations|states)\b"
    r"(?!\s(?:that|which|whose|with|where|bordering|involved|concerned|most|to\s(?:have|be)|home)\b)",
    re.I,
)
NOUNS = ("countries", "nations", "states")
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
# "Sino-Indian", "Franco-German": two peoples
COMBINED = re.compile(
    r"\b(Sino|Franco|Anglo|Russo|Indo|Greco|Italo|Austro|Turko|Luso|Hispano|Serbo|Polono)[-–‑]([A-Z][a-z]+)"
)
Named = tuple[int, str]
NO_LAND = frozenset({"INT", "EU", "ZZ", "place"})
# "Chile and Peru", "between Chile and Peru", "Chile-Peru"
COUPLE = re.compile(r"\s(?:and|with|&)\s(?:the\s)?$|[-–/]$")
COUPLED = 40  # code points from the beginning of the one name to that of the other, at most
END = re.compile(r"[.!?][\"”’']?\s|\n")


@remembered
def _phrases(view: View) -> list[tuple[int, int, int]]:
    """Where such phrases begin and end, and of how many countries each speaks."""
    low = view.document.text.lower()
    if not any(noun in low for noun in NOUNS):
        return []
    found = PHRASE.finditer(view.document.text)
    return [(m.start(), m.end(), NUMBERS[m["number"].lower()] if m["number"] else 2) for m in found]


@rule(scope="document", severity=Severity.AMBIGUITY, examines=lambda view: len(_phrases(view)) if view.passages else 0)
def reference_unresolved(view: View) -> Iterator[Problem]:
    """A text speaks of "the two countries", and has not made clear which.

    What it does
    ------------
    Counts the countries and states that a text names before it speaks of "the two countries", and in the same breath
    after it: by name, by a people, by a body or a capital, and the publisher's own where that is known. Where there
    are fewer than it speaks of, the first such phrase is reported; likewise where there are more, and nothing sets the
    two apart: no headline or "Chile and Peru" that names just them, no paragraphs right before that do, and no two that
    are named twice as often as any other.

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
    named = sorted(_lands(view))
    for start, end, number in phrases:
        after = END.search(view.document.text, end)
        before = [(at, land) for at, land in named if at < (after.start() if after else len(view.document.text))]
        lands = {land for _, land in before}
        if len(lands) < number or (len(lands) > number and not _set_apart(before, start, number, view)):
            also = tuple(view.document.source(s, e) for s, e, _ in phrases if s > start and len(lands) < number)
            yield Problem(
                (view.document.source(start, end),),
                f"{view.document.text[start:end]!r}: the text names {_count(len(lands))} before",
                f"{number} countries spoken of, {len(lands)} named"
                + (f": {', '.join(sorted(lands))}" if len(lands) > number else ""),
                Confidence.LIKELY,
                resolve="which countries are meant",
                also=also,
            )
            return


def _lands(view: View) -> Iterator[Named]:
    """The countries and states that a text names, each where it does, by its id; the publisher's own at the beginning."""
    for match in COMBINED.finditer(view.document.text):
        yield from ((match.start(), name) for name in match.groups())
    if view.document.jurisdiction:
        yield 0, country_of(view.document.jurisdiction)
    for mention in view.mentions:
        if isinstance(mention.value, Reference):
            found = {_land(entity) for entity in mention.value.entities[:1]}
            found |= {country_of(id) for id in (mention.value.owner, *mention.value.candidates[:1]) if id}
            yield from ((mention.span.start, land) for land in found - NO_LAND)


def _set_apart(named: Sequence[Named], at: int, number: int, view: View) -> bool:
    """Whether a text that names more countries than it speaks of makes clear which of them it means."""
    parts = {country_of(land) for _, land in named if land != country_of(land)}
    named = [(place, land) for place, land in named if land not in parts]  # a country, where its parts are spoken of
    times = Counter(land for _, land in named).most_common()
    if len(times) <= number or times[number - 1][1] >= 2 * times[number][1]:
        return True
    text = view.document.text
    for (one, x), (two, y) in pairwise(named):
        if number == 2 and x != y and two - one < COUPLED and COUPLE.search(text, one, two):
            return True
    around: set[str] = set()
    for passage in reversed([p for p in view.passages if p.source.span.start <= at]):
        span = passage.source.span
        inside = {land for place, land in named if span.start <= place < span.end}
        around |= inside
        if len(around) == number or (passage.zone == "heading" and len(inside) == number):
            return True
    return False


def _land(entity: Entity) -> str:
    """The state or country an entity is, or the country it is of."""
    return entity.id if entity.type in LANDS else home_of(entity)


def _count(number: int) -> str:
    return {0: "no country", 1: "one country"}.get(number, f"{number} countries")
