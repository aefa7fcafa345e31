"""Who said what two reports of one affair both quote: "said Ann Leeming" here, "said Mary Holt" there, of the same words.

Words that two reports have in quotation marks were said once. Where the sentence of either names one person, who is none of those
whom the other report knows, one of them has the wrong name. Whom somebody told it is not who said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from attrs import frozen

from claimcheck.affairs.namesakes import kinds
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.spellings import People, Spelt
from claimcheck.entities import Reference
from claimcheck.persons import is_short_for
from claimcheck.spans import Span
from claimcheck.tellings.told import Told

PROPERTY = "speaker"
LEAST = 4  # words of a quotation that nobody else said by chance
MOST = 60  # quotations of a text that are looked at
QUOTED = re.compile(r"“(?P<curly>[^“”\n]{12,400})”|\"(?P<plain>[^\"\n]{12,400})\"")
WORD = re.compile(r"\w+(?:[’']\w+)?")
TOLD = re.compile(r"\b(?:told|to|with|for|against|of|by)\s\Z")
BEFORE = 10  # code points in front of a name in which it says that it is of whom something is told


@frozen
class Spoken:
    """Words in quotation marks, and the one person whom their sentence names, at `span`."""

    words: tuple[str, ...]
    who: Spelt
    span: Span


def spoken(text: str, sentences: Sequence[Told], named: People) -> list[Spoken]:
    """The quotations of a text whose sentence names one person."""
    found = []
    for match in islice(QUOTED.finditer(text), MOST):
        words = tuple(WORD.findall((match["curly"] or match["plain"]).lower().replace("’", "'")))
        near = [t for t in sentences if t.sentence.span.start < match.end() and match.start() < t.sentence.span.end]
        if len(words) < LEAST or not near:
            continue
        within = Span(near[0].sentence.span.start, near[-1].sentence.span.end)
        people = dict(_named(text, within, Span(*match.span()), named))
        if len(people) == 1:
            ((parts, span),) = people.items()
            if not TOLD.search(text, max(0, span.start - BEFORE), span.start):
                found.append(Spoken(words, named[parts], span))
    return found


def _named(text: str, within: Span, quote: Span, named: People) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Those, but for bodies and places, whom a stretch names outside a quotation, each where it does."""
    for parts, spelt in named.items():
        at = text.find(spelt.written, within.start, within.end)
        if at >= 0 and parts[-1] not in kinds() and not quote.start <= at < quote.end:
            yield parts, Span(at, at + len(spelt.written))


def said_by_another(ours: Sequence[Spoken], theirs: Sequence[Spoken], mine: People, yours: People) -> Iterator[Retold]:
    """Those who are said to have said the same, of whom neither report knows the other."""
    seen = set[tuple[str, ...]]()
    for a in ours:
        for b in theirs:
            if not _is_one(a.words, b.words) or a.who.parts in seen or not (a.who.shown and b.who.shown):
                continue
            if _knows(yours, a.who) or _knows(mine, b.who) or _may_be_one(a.who, b.who):
                continue
            seen.add(a.who.parts)
            values = Reference(a.who.written, (a.who.written,)), Reference(b.who.written, (b.who.written,))
            yield Retold(a.span, b.span, values, f"“{' '.join(a.words[:LEAST])} …”", PROPERTY)


def _is_one(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one of two quotations holds the other."""
    short, long = sorted((" ".join(a), " ".join(b)), key=len)
    return f" {short} " in f" {long} "


def _knows(people: Mapping[tuple[str, ...], Spelt], who: Spelt) -> bool:
    """Whether a report names somebody by the last name of a person."""
    return any(parts[-1] == who.parts[-1] for parts in people)


def _may_be_one(a: Spelt, b: Spelt) -> bool:
    """Whether two names may be of one person, who has married or goes by another: the first are alike."""
    p, q = a.parts[0], b.parts[0]
    return p == q or is_short_for(p, q) or is_short_for(q, p)
