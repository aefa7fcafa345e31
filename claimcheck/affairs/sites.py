"""Places of one word that two reports of one affair name otherwise, the one like the other: "in Wickford" here, "in Wickham" there.

A place is one told otherwise where neither report has the name of the other in any of its words, both names begin alike, the same
kind of preposition leads to them, and words around them are the same. Of several in a row none is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from attrs import field, frozen

from claimcheck.affairs.namesakes import PROPERTY
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wordlists import listed
from claimcheck.entities import Reference
from claimcheck.persons import distance
from claimcheck.spans import Span
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Name, Told
from claimcheck.tellings.words import means

MOST = 200  # places of a text that are looked at
# what leads to a place: where something is, and which way something goes
LED = re.compile(r"\b(?:(?P<at>in|at|near|off|around|outside)|(?P<way>from|to|towards))\s\Z")
REACH = 10  # code points in front of a name in which that stands
# right behind or in front of a name, what makes it one of several
JOINED = re.compile(r",?\s(?:and|or|to|with)\s(?:in\s|at\s|near\s)?[A-Z]|,\s[A-Z][\w’'-]+(?:,|\sand\b)|[’'-]")
SHORTEST = 5  # letters of such a name
SAME, ALIKE = 4, 3  # letters that two names begin with; or letters in which those of one initial may differ
LEAST = 1.5  # how much two places must have in common around them


@frozen(eq=False)
class Site:
    """A name of one word behind a preposition, and the words around it."""

    name: str
    led: str
    span: Span
    near: frozenset[str] = field(repr=False)


def sites(sentences: Sequence[Told]) -> Sequence[Site]:
    """The places of one word of some sentences, each where it first stands."""
    found: dict[str, Site] = {}
    longer = {word for told in sentences for name in told.names if len(name.words) > 1 for word in name.words}
    for told in sentences:
        for name in told.names:
            if name.text not in found and name.text.lower() not in longer and (one := _site(told, name)):
                found[name.text] = one
    return list(found.values())[:MOST]


def _site(told: Told, name: Name) -> Site | None:
    span = Span(name.start, name.start + len(name.text))
    led = LED.search(told.text, max(told.sentence.span.start, span.start - REACH), span.start)
    if led is None or len(name.text) < SHORTEST or not name.text.isalpha() or JOINED.match(told.text, span.end):
        return None
    near = told.content_within(surroundings(told, span).span) - listed("saying")
    return Site(name.text, "at" if led["at"] else led["way"], span, near)


def placed_otherwise(
    ours: Sequence[Site], theirs: Sequence[Site], texts: tuple[str, str], weights: Weights, taken: Set[Span]
) -> Iterator[Retold]:
    """The places that only one report names, in pairs of which each is like no other.

    `texts` are the reports in lower case, `taken` the spans of names that are told otherwise anyhow.
    """
    mine = [one for one in ours if one.name.lower() not in texts[1] and one.span not in taken]
    yours = [one for one in theirs if one.name.lower() not in texts[0] and one.span not in taken]
    pairs = [(x, y) for x in mine for y in yours if x.led == y.led and are_alike(x.name, y.name)]
    for x, y in pairs:
        if sum(x is p or y is q for p, q in pairs) == 1 and sum(weights.common(x.near, y.near)) >= LEAST:
            near = [word for word in sorted(x.near) if means(word, y.near)]
            values = Reference(x.name, (x.name,)), Reference(y.name, (y.name,))
            yield Retold(x.span, y.span, values, ", ".join(near[:5]), PROPERTY)


def are_alike(p: str, q: str) -> bool:
    """Whether one name is easily written for another; neither is a part of it.

    >>> are_alike("Wickford", "Wickham"), are_alike("Skerrow", "Scalrow"), are_alike("York", "Yorkshire")
    (True, True, False)
    """
    if p.startswith(q) or q.startswith(p) or p[0] != q[0]:
        return False
    return p[:SAME] == q[:SAME] or (p[-ALIKE:] == q[-ALIKE:] and distance(p, q) <= ALIKE)
