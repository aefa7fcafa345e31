"""How many members a body has, and in how many countries it is: "the League (NL), with 31 member ports, is present in 12 countries".

Counted nouns are told by many verbs ("met 30 member states"); only words that speak of all of them are read, and only in
the present, for a body that stands right before them or opens the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.entities import Reference
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.statements.counts import modifiers_of
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

FARTHEST = 400  # code points from a body that opens a sentence to its figure
OPENING = 24  # code points of what may stand before it
LEAD = 60  # code points that lead to a figure
# the short form of a body behind its name
SHORT = r"(?:\s\([A-Z][\w-]{1,11}\))?"
# what makes a body the subject of all that is said of it: "The League (NL) is …"
IS = re.compile(SHORT + r"(?:,\s[^,;.]{2,80},)?\s(?:is|has|works)\b")
# where another subject may begin, between that body and the figure
CUT = re.compile(r"[;:“”\"]|\b(?:which|who|whose|that|while|where|when|said|says)\b")


@cache
def _leads() -> dict[str, re.Pattern[str]]:
    """For what is counted, what stands between the body and its figure, and what leads to a figure further on."""
    found = {}
    for name, row in table("extents").items():
        near, far = ("|".join(sorted(row[key], key=len, reverse=True)) for key in ("behind", "further"))
        found[f"{name} behind"] = re.compile(rf"{SHORT}(?:(?:,\s(?:which|that))?,?\s(?:{near})|[’']s)\s")
        found[f"{name} further"] = re.compile(rf"(?:,|,?\sand)\s(?:{far})\s\Z")
    return found


def find_extents(reading: Reading, cast: Cast) -> Iterator[Claim]:
    """The claims of how many members a body has and in how many countries it is; drafts."""
    for sentence in reading.telling:
        if sentence.zone == "table":
            continue
        for name, row in table("extents").items():
            if sentence.words.isdisjoint(row["signs"]):
                continue
            for mention, quantity in sentence.valued(Quantity):
                if quantity.dimension is Dimension.COUNT and quantity.trend is None and _is_of(mention, quantity, row):
                    yield from _claim(reading, sentence, mention, quantity, name, cast)


def _is_of(mention: Mention, quantity: Quantity, row: dict[str, list[str]]) -> bool:
    counted = {quantity.unit, *modifiers_of(mention, quantity)}
    return not counted.isdisjoint(row["counted"]) and counted <= {*row["counted"], *row["nouns"]}


def _claim(
    reading: Reading, sentence: Sentence, mention: Mention, quantity: Quantity, name: str, cast: Cast
) -> Iterator[Claim]:
    row = table("extents")[name]
    body = _body(reading.text, sentence, mention, name)
    subject = _subject(body, cast) if body else _named(reading.text, sentence, mention, name, cast)
    if subject is None:
        return
    modality, speaker = modality_at(
        reading.text, sentence.span.start, mention.span.start, mention.span.end, sentence.span.end
    )
    # what a site says of its owner on every page is of no day; a report speaks of its own
    reported = None if sentence.zone == "boilerplate" else reading.anchor.timestamp
    yield Claim(
        f"extent-{mention.span.start}",
        mention.source,
        row["property"],
        quantity,
        subject,
        measured=Measured(quantity.unit, "", modifiers_of(mention, quantity)),
        modality=modality,
        speaker=speaker,
        reported=reported,
        as_of=reported.period if reported else None,
    )


def _subject(body: Mention, cast: Cast) -> str:
    ids = body.value.candidates if isinstance(body.value, Reference) and body.value.entities else ()
    return ids[0] if len(ids) == 1 else cast.whole(body.quote)


def _named(text: str, sentence: Sentence, mention: Mention, name: str, cast: Cast) -> str | None:
    """What bears a name of several words right before a figure, where only a body can be so: it is present in countries."""
    at = mention.span.start
    if not table("extents")[name]["bodies"]:
        return None
    last = bisect_left(cast.names, at, key=lambda named: named.start)
    for named in cast.names[max(0, last - 2) : last]:
        inside = sentence.span.start <= named.start and named.end <= at and " " in named.name
        if inside and _leads()[f"{name} behind"].fullmatch(text, named.end, at):
            whole = cast.whole(named.name)
            return None if whole in cast.persons else whole
    return None


def _body(text: str, sentence: Sentence, mention: Mention, name: str) -> Mention | None:
    """The body right before a figure, else the one that opens the sentence and of which all of it is said."""
    at, leads = mention.span.start, _leads()
    bodies = [m for m, r in sentence.valued(Reference) if m.span.end <= at and _is_body(r)]
    if not bodies:
        return None
    first = bodies[0]
    opens = first.span.start - sentence.span.start <= OPENING and at - first.span.end <= FARTHEST
    opens = opens and bool(IS.match(text, first.span.end, at)) and not CUT.search(text, first.span.end, at)
    if opens and leads[f"{name} further"].search(text, max(first.span.end, at - LEAD), at):
        return first
    near = (body for body in bodies[-2:] if leads[f"{name} behind"].fullmatch(text, body.span.end, at))
    return next(near, None)  # its short form may be a body too: "the League (NL) has"


def _is_body(reference: Reference) -> bool:
    return any(":" in id and not id.startswith("place:") for id in reference.candidates)
