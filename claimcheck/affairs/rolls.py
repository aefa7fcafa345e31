"""Lists of names that two texts give of one thing: all but one or two of the names are the same, and so are words before them.

That two summits, or two alliances, have most of their members in common is no news. So lists are one only where the words
that lead to them agree as well, and their texts share names besides; a list of many names with one other needs no more. A
list that stands in both texts as it is, is ticked off. What is opened by "including" or ends in "and others" is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import field, frozen

from claimcheck.affairs.retold import Retold
from claimcheck.affairs.signs import COMMON, near
from claimcheck.claims import View
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.listing.lists import read_lists
from claimcheck.extract.text.sentences import sentences
from claimcheck.periods import Period
from claimcheck.spans import Source
from claimcheck.subjects import name_key
from claimcheck.tellings.told import function_words

NAMED = 0.7  # which part of the items are names
SHARE = 0.6  # of the names of the longer list, that the other has too
FEW, SEVERAL, MANY = 2, 3, 6  # names in common: they need two words before them, or one; many need none
STRONG = 5  # names outside two lists that their texts share: the lists need no word in common before them, where
TAILS = 2  # so many words end a name of each that the other lacks
TIES = 2  # names outside the lists that two texts share
LEAD, TAIL = 110, 40  # code points before and behind a list whose words say of what it is
DAYS = 21  # between two texts on one thing
CHANGES = 2  # names that one list has in place of others, at most
WORD = re.compile(r"(?<![\w-])[a-z][a-z-]{2,20}(?![\w-])")
CLAUSE = re.compile(r"[;:]\s|\swhile\s|\sand\s(?=\w+ed\s)")


@frozen(eq=False)
class Roll:
    """A list of names: its place, each name as what it may be called by, the words that lead to it, whether it is all there is."""

    source: Source
    value: Enumeration
    names: tuple[frozenset[str], ...]
    words: frozenset[str] = field(repr=False)

    def without(self, other: Roll) -> list[int]:
        """The places of the names that the other lacks."""
        return [n for n, name in enumerate(self.names) if not any(name & theirs for theirs in other.names)]


@frozen(eq=False)
class Text:
    """A text by its lists, the other names in it, and when it was written."""

    view: View = field(repr=False)
    rolls: tuple[Roll, ...]
    names: frozenset[str]
    when: Period | None

    @classmethod
    def of(cls, view: View) -> Text:
        """The lists of a text."""
        return cls(view, tuple(_rolls(view)), view.about, view.anchor.period)


def called_over(views: Sequence[View]) -> Iterator[tuple[View, View, Retold]]:
    """The lists of two texts that are one list, told differently."""
    texts = [text for view in views if len((text := Text.of(view)).rolls) > 0]
    for a, b in _met(texts):
        if near(a.when, b.when, DAYS):
            for told in _matched(a, b):
                yield a.view, b.view, told


def _met(texts: Sequence[Text]) -> Iterator[tuple[Text, Text]]:
    """The pairs of texts whose lists share names; a name that is in the lists of many tells nothing."""
    listed: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for key in {key for roll in text.rolls for name in roll.names for key in name}:
            listed[key].append(number)
    few = (numbers for numbers in listed.values() if len(numbers) <= COMMON)
    for (one, two), shared in sorted(Counter(pair for numbers in few for pair in combinations(numbers, 2)).items()):
        if shared >= FEW:
            yield texts[one], texts[two]


def _matched(a: Text, b: Text) -> Iterator[Retold]:
    agreed = {id(r) for x in a.rolls for y in b.rolls if not x.without(y) and not y.without(x) for r in (x, y)}
    found = [
        (x, y) for x in a.rolls for y in b.rolls if not {id(x), id(y)} & agreed and _is_one(x, y, _ties(a, b, x, y))
    ]
    often = Counter(id(roll) for pair in found for roll in pair)
    for x, y in found:
        if often[id(x)] == often[id(y)] == 1:
            words = ", ".join(sorted(x.words & y.words)) or "the names"
            yield Retold(x.source.span, y.source.span, (x.value, y.value), words)


def _ties(a: Text, b: Text, x: Roll, y: Roll) -> int:
    """How many names two texts share that stand in neither list."""
    listed = frozenset(key for roll in (x, y) for name in roll.names for key in name)
    words = {word for key in listed for word in key.split()}
    return len([n for n in a.names & b.names if n not in listed and n.casefold() not in words])


def _is_one(x: Roll, y: Roll, ties: int) -> bool:
    mine, theirs = x.without(y), y.without(x)
    shared, longer = len(x.names) - len(mine), max(len(x.names), len(y.names))
    if (
        shared >= FEW
        and ties >= SEVERAL
        and min(len(mine), len(theirs)) == 1
        and _is_of_another_land(x, y, mine, theirs)
    ):
        return True
    if not (mine and theirs) or max(len(mine), len(theirs)) > CHANGES or shared < SHARE * longer:
        return False
    common = len(x.words & y.words)
    if shared >= MANY and max(len(mine), len(theirs)) == 1:
        return common > 0 or ties > 0
    if (
        shared >= SEVERAL
        and ties >= STRONG
        and any(_are_namesakes(x.names[m], y.names[n]) for m in mine for n in theirs)
    ):
        return True
    return ties >= TIES and ((shared >= SEVERAL and common > 0) or (shared >= FEW and common > 1))


def _is_of_another_land(x: Roll, y: Roll, mine: Sequence[int], theirs: Sequence[int]) -> bool:
    """Whether the one name that the shorter list has alone is, but for its country, one that the longer has alone."""
    short, long = (x, y) if len(mine) == 1 else (y, x)
    (alone,), others = (mine, theirs) if short is x else (theirs, mine)
    return any(_are_namesakes(short.names[alone], long.names[other]) for other in others)


def _are_namesakes(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names end with the same words: the Lowby Harbour Police, the Larne Harbour Police."""
    ends = [{tuple(key.split()[-TAILS:]) for key in name if len(key.split()) > TAILS} for name in (one, other)]
    return not ends[0].isdisjoint(ends[1])


def _rolls(view: View) -> Iterator[Roll]:
    """The lists of names of a text that are not left open."""
    found = [(m, m.value) for m in view.mentions if isinstance(m.value, Enumeration) and len(m.value.items) > 1]
    found = [(m, value) for m, value in found if _are_names(value)]
    if not found:
        return
    text = view.document.as_read.text
    opened = {one.start for one in read_lists(text) if one.scope == "open"}
    spans = sentences(text)
    inner = [(m.quote, m.value) for m in view.mentions if isinstance(m.value, Reference)]
    for mention, value in found:
        start, end = mention.span.start, mention.span.end
        if start in opened:
            continue
        sentence = spans[max(0, bisect_right(spans, start, key=lambda span: span.start) - 1)]
        before = text[max(sentence.start, start - LEAD) : start]
        cut = list(CLAUSE.finditer(before))
        behind = CLAUSE.split(text[end : min(sentence.end, end + TAIL)])[0]
        said = WORD.findall(before[cut[-1].end() :] if cut and value.stated is None else before) + WORD.findall(behind)
        words = frozenset(lemma_of(word) for word in said if word not in function_words())
        names = tuple(_called(item, inner) for item in value.items)
        yield Roll(mention.source, value, names, words | ({value.head} - {""}))


def _are_names(value: Enumeration) -> bool:
    capital = sum(item.removeprefix("the ")[:1].isupper() for item in value.items)
    return capital >= NAMED * len(value.items)


def _called(item: str, inner: Sequence[tuple[str, Reference]]) -> frozenset[str]:
    """What an item may be called by: its words, and the ids of the names in it."""
    ids = {
        r.candidates[0] for quote, r in inner if quote in item and len(r.candidates) == 1 and len(quote) > len(item) / 2
    }
    return frozenset(ids | {name_key(item.removeprefix("the "))})
