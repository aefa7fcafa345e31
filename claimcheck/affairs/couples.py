"""Two or three names in a row that two reports of one affair give, of which one is another: "Ghana and Togo", "Ghana and Benin".

A row is one told twice where all of its names but one are the same, neither report has the odd name of the other anywhere, and
words beside them are the same; the fewer the names, the more of these. Of what two sides did, and of rows that go on ("and
others"), none is looked at.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from attrs import field, frozen

from claimcheck.affairs.namesakes import PROPERTY
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wordlists import listed
from claimcheck.entities import Reference
from claimcheck.persons import is_short_for, sound_alike
from claimcheck.spans import Span
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told, function_words, is_english
from claimcheck.tellings.words import means
from claimcheck.terms import opposed

MOST = 100  # rows of a text that are looked at
NAME = r"[A-Z][\w’'-]{1,20}(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]{1,20}){0,3}"
LEAD = r"(?:the\s|in\s|from\s|of\s)?"
# two names or more, the last behind "and": "The Lanterns, Abena Osei and Glass Parade"
ROW = re.compile(rf"(?<![\w’'&-])(?<![A-Z]\.\s){NAME}(?:,\s{LEAD}{NAME}){{0,3}},?\sand\s{LEAD}{NAME}(?![\w’'-])")
SPLIT = re.compile(rf",?\sand\s{LEAD}|,\s{LEAD}")
# behind a row, what goes on with it; in front of it, what leaves it open
OPEN = re.compile(r",?\s(?:and|or|as\swell\sas)\s|,\s(?:[A-Z]|among\b)")
LEFT_OPEN = re.compile(
    r"\b(?:[Ii]ncluding|[Ss]uch\sas|[Ll]ike|[Bb]etween|[Bb]oth|[Aa]mong|[Aa]gainst|[Ww]ith|[Ee]ither)\s(?:the\s)?\Z|[A-Z][\w’'-]*,\s\Z"
)
WORD = re.compile(r"[A-Z][\w-]*")
LEAST = {2: 2.0, 3: 1.0}  # how much must be in common around rows of so many names
KIN = 0.5  # and where the odd names have a part in common


@frozen(eq=False)
class Row:
    """Names in a row: the words of each, and where it stands; the words beside them."""

    names: tuple[tuple[str, ...], ...]
    spans: tuple[Span, ...]
    written: tuple[str, ...]
    told: Told = field(repr=False)
    near: frozenset[str] = field(repr=False)


def rows(sentences: Sequence[Told]) -> Sequence[Row]:
    """The names in a row of some sentences."""
    found = [row for told in sentences if told.sentence.zone != "table" for row in _rows(told)]
    return found[:MOST]


def _rows(told: Told) -> Iterator[Row]:
    text, whole = told.text, told.sentence.span
    for match in ROW.finditer(text, whole.start, whole.end):
        if OPEN.match(text, match.end(), whole.end) or LEFT_OPEN.search(
            text, max(whole.start, match.start() - 30), match.start()
        ):
            continue
        spans = tuple(_pieces(text, match.start(), match.end(), whole.start))
        written = tuple(text[span.start : span.end] for span in spans)
        names = tuple(tuple(word.lower() for word in WORD.findall(one)) for one in written)
        if len(names) > 1 and all(names):
            near = told.content_within(surroundings(told, Span(match.start(), match.end())).span)
            yield Row(names, spans, written, told, near - listed("saying"))


def _pieces(text: str, start: int, end: int, opening: int) -> Iterator[Span]:
    """Where each name of a row stands, without the owner in front, and the English word that opens a sentence."""
    at = start
    for gap in [*SPLIT.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        owner = max(text.rfind("’s ", at, stop), text.rfind("'s ", at, stop))
        first = owner + 3 if owner >= 0 else at
        word, _, rest = text[first:stop].partition(" ")
        if first <= opening + 2 and rest and (word.lower() in function_words() or is_english(word.lower())):
            first += len(word) + 1
        yield Span(first, stop)
        at = gap.end() if gap else stop


def told_in_rows(
    ours: Sequence[Row], theirs: Sequence[Row], texts: tuple[str, str], weights: Weights, taken: Set[Span]
) -> Iterator[Retold]:
    """The odd names of rows that are one but for them, where either row is like no other; `texts` are the reports."""
    capitals = [frozenset(word.lower() for word in WORD.findall(text)) for text in texts]
    pairs = [(a, b, odd) for a, b in _sharing(ours, theirs) if (odd := _odd(a, b, capitals[0], capitals[1]))]
    for a, b, (m, n) in pairs:
        kin = bool(set(a.names[m]) & set(b.names[n]))
        score = sum(weights.common(a.near, b.near))
        once = len({(x.spans[i], y.spans[j]) for x, y, (i, j) in pairs if x is a or y is b}) == 1
        free = not any(one.overlaps(span) for span in taken for one in (a.spans[m], b.spans[n]))
        if once and free and score >= (KIN if kin else LEAST.get(len(a.names), KIN)) and not _apart(a, b):
            near = [word for word in sorted(a.near) if means(word, b.near)]
            values = Reference(a.written[m], (a.written[m],)), Reference(b.written[n], (b.written[n],))
            same = [written for k, written in enumerate(a.written) if k != m]
            yield Retold(a.spans[m], b.spans[n], values, ", ".join([*same, *near][:5]), PROPERTY)


def _sharing(ours: Sequence[Row], theirs: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """The pairs of rows that have a word of a name in common."""
    places: dict[str, set[int]] = defaultdict(set)
    for place, row in enumerate(theirs):
        for word in chain.from_iterable(row.names):
            places[word].add(place)
    for row in ours:
        met = (places[word] for word in chain.from_iterable(row.names) if word in places)
        yield from ((row, theirs[place]) for place in sorted(set[int]().union(*met)))


def _odd(a: Row, b: Row, ours: Set[str], theirs: Set[str]) -> tuple[int, int] | None:
    """The places of the names of two rows that are the only ones unlike, and of which neither report has that of the other."""
    if len(a.names) != len(b.names):
        return None
    mine = [n for n, name in enumerate(a.names) if not any(_are_one(name, other) for other in b.names)]
    yours = [n for n, name in enumerate(b.names) if not any(_are_one(name, other) for other in a.names)]
    if len(mine) != 1 or len(yours) != 1:
        return None
    p, q = set(a.names[mine[0]]), set(b.names[yours[0]])
    if not p - q or not q - p or p & theirs - q or q & ours - p:
        return None
    if any(is_short_for(x, y) or sound_alike(x, y) or means(x, {y}) for x in p - q for y in q - p):
        return None
    return mine[0], yours[0]


def _are_one(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return set(a) <= set(b) or set(b) <= set(a)


def _apart(a: Row, b: Row) -> bool:
    """Whether two rows are of two sides, or of two times."""
    return bool((a.near ^ b.near) & (listed("sides") | listed("turns")) or opposed(a.near, b.near))
