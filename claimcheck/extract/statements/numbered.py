"""Points that are numbered off: "in two aspects: First, …. Second, …", after a count that says how many follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim
from claimcheck.enumerations import Enumeration
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table

FEWEST, MOST = 2, 10  # points
REACH = 8_000  # code points behind the count in which its points are sought
SHOWN = 40  # code points of a point that are quoted as its item
# between the count and its first point: the rest of its sentence
BETWEEN = re.compile(r"[^.:;!?\n]{0,120}(?:[:;]\s{0,3}|[.!?][”\"]?\s{1,3}|\n{1,2})\Z")


def find_numbered(reading: Reading) -> Iterator[Claim]:
    """The claims of points that are numbered off, as lists; drafts."""
    for sentence in reading.telling:
        for mention, quantity in sentence.valued(Quantity):
            stated = quantity.stated
            if quantity.dimension is not Dimension.COUNT or quantity.comparator != "=" or stated is None:
                continue
            if stated.denominator != 1 or not FEWEST <= stated <= MOST:
                continue
            points = _points(reading.text, sentence, mention.span)
            if len(points) >= FEWEST and not (len(points) < stated and _goes_on(reading.text, points)):
                yield _claim(reading, mention.span, points, int(stated), quantity.unit)


@cache
def _ordinals() -> tuple[re.Pattern[str], ...]:
    """For each place in order what opens a point: "First,", "Secondly", "The third", "; fourth,"."""
    rows: list[list[str]] = table("lists")["numbered"]["ordinals"]
    return tuple(
        re.compile(
            rf"(?:(?<=[.:;!?]\s)|(?<=\n)|(?<=[.;]\sand\s)|(?<=,\sand\s))(?:The\s|And\s)?(?:{'|'.join(row)})\b(?:,|\sof\sall,|\s)",
            re.IGNORECASE,
        )
        for row in rows
    )


@cache
def _further(section: str) -> re.Pattern[str]:
    """What may open a point without its number, or number it within a sentence; words with a capital open a sentence."""
    words: list[str] = table("lists")["numbered"][section]
    return re.compile(rf"\b(?:{'|'.join(words)})\b", 0 if words[0][0].isupper() else re.IGNORECASE)


def _points(text: str, sentence: Sentence, count: Span) -> list[Span]:
    """The points behind a count, from the word that numbers each to the next; empty where none begins right behind it."""
    end = min(len(text), count.end + REACH)
    first = _ordinals()[0].search(text, count.end, min(end, sentence.span.end + SHOWN))
    if first is None or not BETWEEN.fullmatch(text, count.end, first.start()):
        return []
    starts, at = [first.start()], first.end()
    for ordinal in _ordinals()[1:]:
        found = ordinal.search(text, at, end)
        if found is None or _ordinals()[0].search(text, at, found.start()):
            break
        starts.append(found.start())
        at = found.end()
    return [Span(start, min(start + SHOWN, end, *(s for s in starts if s > start))) for start in starts]


def _goes_on(text: str, points: list[Span]) -> bool:
    """Whether the text behind the last point found may hold another: its number, further on; anything of the kind, beside it."""
    start = points[-1].start + 1
    paragraph = text.find("\n", start)
    end = paragraph if paragraph >= 0 else len(text)
    near = any(_further(section).search(text, start, end) for section in ("beside", "opening"))
    return near or _further("closing").search(text, start, start + REACH) is not None


def _claim(reading: Reading, count: Span, points: list[Span], stated: int, head: str) -> Claim:
    items = tuple(" ".join(reading.text[p.start : p.end].split()).rstrip(" .;,") for p in points)
    end = points[-1].start + len(reading.text[points[-1].start : points[-1].end].split()[0])
    return Claim(
        f"numbered-{count.start}",
        reading.document.source(count.start, end),
        "listed",
        Enumeration(items, closed=True, stated=stated, head=head),
        reported=reading.anchor.timestamp,
        inherited=True,
    )
