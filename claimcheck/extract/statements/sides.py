"""On which side of a country a thing stands, or somebody's post is: "Ostby Cruise Port in northern Norway".

A thing is one that stands in one place, or what is said of it behind a comma ("…, the largest port in north China"); a
post is told in one breath with its title. North and south are opposed, and so are east and west; the middle is of neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim
from claimcheck.entities import Reference
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.subjects import trimmed
from claimcheck.extract.naming.officewords import grammar
from claimcheck.tables import table

SIDE, POST = "side", "post"  # the scopes of where a thing stands, and of where somebody's post is
FAR = 200  # code points before a country in which the name of what stands there begins
_NAME = r"(?P<name>[A-Z](?<!\w[A-Z])[\w’'-]{1,20}(?:\s[A-Z][\w’'-]{0,20}){1,3})"
# "Ann Lee, head of the patrols in ", "Ann Lee is commander of two forts in "
HOLDER = re.compile(rf"{_NAME}(?:,|\sis)\s(?P<title>(?:[\w’'-]+\s){{1,14}})in\s{{1,2}}(?:the\s)?$")
WORD = re.compile(r"[a-z-]+")


def find_sides(reading: Reading) -> Iterator[Claim]:
    """What is said to stand, and whose post is said to be, on one side of a country; drafts."""
    for sentence in reading.telling:
        if sentence.words.isdisjoint(_sides()):
            continue
        for mention, reference in sentence.valued(Reference):
            lands = {entity.id for entity in reference.entities if entity.type == "country"}
            if len(lands) != 1 or len(reference.candidates) != 1:
                continue
            low = max(sentence.span.start, mention.span.start - FAR)
            before = _led().search(reading.text[low : mention.span.start])
            if before is not None:
                at = low + before.start("side")
                yield from _on(
                    reading, sentence, low, at, f"{before['side']} {reference.name}", mention.span.end, lands
                )


def _on(
    reading: Reading, sentence: Sentence, low: int, at: int, said: str, end: int, lands: set[str]
) -> Iterator[Claim]:
    text = reading.text[low:at]
    for pattern, scope in ((_site(), SIDE), (HOLDER, POST)):
        match = pattern.search(text)
        if match is None or (scope == POST and not _is_title(match["title"])):
            continue
        name = trimmed(" ".join(match["name"].split()))
        source = reading.document.source(low + match.start("name"), end)
        modality, speaker = modality_at(reading.text, sentence.span.start, source.span.start, end, sentence.span.end)
        (land,) = lands
        yield Claim(
            f"place-{source.span.start}-{scope}-{end}",
            source,
            "place",
            Reference(said, (land,)),
            name,
            object=land,
            scope=scope,
            modality=modality,
            speaker=speaker,
            reported=reading.anchor.timestamp,
        )
        return


def _is_title(words: str) -> bool:
    """Whether words are a title of office and whose it is, and say nothing else."""
    said = set(WORD.findall(words.lower()))
    verbs = frozenset([*table("nouns")["verbs"]["words"], *table("lists")["finite"]["words"], "and", "who", "was"])
    former = grammar().former | grammar().acting
    return not said.isdisjoint(grammar().heads) and said.isdisjoint(verbs) and said.isdisjoint(former)


@cache
def _sides() -> frozenset[str]:
    return frozenset(table("places")["sides"]["words"])


@cache
def _led() -> re.Pattern[str]:
    """The side that stands before a country: "in north ", "in the south of ", "Ostby, north "."""
    return re.compile(
        rf"(?:\b(?:in|of)|,)\s{{1,2}}(?:the\s)?(?P<side>{'|'.join(sorted(_sides(), key=len, reverse=True))})\s(?:of\s)?(?:the\s)?$"
    )


@cache
def _site() -> re.Pattern[str]:
    """What stands in one place, and what is said of it, up to its side: "Ostby Cruise Port, the largest port in "."""
    sites = "|".join([*table("places")["sites"]["words"], *table("places")["sites"]["more"]])
    word = r"[A-Z](?<!\w[A-Z])[\w’'-]{0,20}"
    town = rf"(?:,?\sin\s(?:the\s)?{word}(?:\s{word}){{0,2}}(?:\s(?:region|area|county|province|district|city))?(?=,|\sof\s|\sin\s))?"  # "in the Oslo region of"
    of = r"(?<=[\w’'-])(?:\sof|,)"
    said = r"(?:,\s(?:the|a|an|one\sof\sthe)\s[a-z][\w\s-]{2,60})?"
    return re.compile(
        rf"(?P<name>{word}(?:\s{word}){{0,6}}?\s(?i:{sites}))(?:\s\([A-Z]{{2,8}}\))?{said}{town}(?:,?\sin|{of})\s{{1,2}}(?:the\s)?$"
    )


def opposed(a: str, b: str) -> bool:
    """Whether two sides exclude one another.

    >>> opposed("north China", "southern China"), opposed("north Chad", "northeast Chad"), opposed("north Fiji", "east Fiji")
    (True, False, False)
    """
    one, other = a.split()[0], b.split()[0]
    return any(
        (x in one and y in other) or (y in one and x in other) for x, y in (("north", "south"), ("east", "west"))
    )
