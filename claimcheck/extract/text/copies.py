"""Sentences that a text prints twice with another name in one of them: a caption that was copied, and changed once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.extract.text.sentences import sentences
from claimcheck.spans import Span
from claimcheck.tables import table

TOKEN = re.compile(r"\w+(?:[’'.-]\w+)*")
# behind a caption, whose picture it is
CREDIT = re.compile(
    r"\((?P<agency>[A-Z][\w’'. -]{1,30}?)\s?(?:/|:|\sby\s)\s?(?P<name>[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{0,20}){1,2})\)"
)
COPIED, LEAST = 8, 12  # words of the sentence that is copied as it is, and of the one beside it with another name
NAMED = 3  # words in capitals that both have
CHANGED = 2  # words in place of others
MOST = 40  # times that a sentence is printed: more often it is furniture
Tokens = tuple[tuple[str, int, int], ...]


def miscopied(text: str) -> Iterator[tuple[Span, Span]]:
    """The names, the sides of the compass and the places in an order that stand for one another in two prints of a passage.

    A sentence is the copy of another with one name changed where the sentence before it or behind it is copied as well.

    >>> told = "A boat lies in the harbour of {} in the south of Norway on May 3. It is the largest boat of its kind. "
    >>> text = "\\n\\n".join([told.format("Larne"), told.format("Lorne")])
    >>> [(text[slice(a.start, a.end)], text[slice(b.start, b.end)]) for a, b in miscopied(text)]
    []
    >>> told = "A Lowby Line boat lies in the harbour of {} in the south of Norway on May 3. It is the largest boat of its kind. "
    >>> text = "\\n\\n".join([told.format("Larne"), told.format("Lorne")])
    >>> [(text[slice(a.start, a.end)], text[slice(b.start, b.end)]) for a, b in miscopied(text)]
    [('Larne', 'Lorne')]
    """
    told = [_tokens(text, span) for span in sentences(text)]
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, tokens in enumerate(told):
        if len(tokens) >= COPIED:
            places[tuple(word for word, *_ in tokens)].append(number)
    seen = set()
    walked: dict[int, int] = {}  # where the last run of copies ends, by how far its two prints lie apart
    for numbers in places.values():
        for one in numbers[:1] if len(numbers) <= MOST else ():
            for other in numbers[1:]:
                for x, y in ((one - 1, other - 1), (one + 1, other + 1)):
                    if 0 <= x < y < len(told) and (x, y) not in seen and (found := _changed(told[x], told[y])):
                        seen.add((x, y))
                        yield found
                if walked.get(other - one, 0) <= one and _are_copies(told, one - 1, other - 1):
                    end = walked[other - one] = _run_end(told, one, other)
                    if found := _credited(text, told, end, end + other - one):
                        yield found


def _are_copies(told: Sequence[Tokens], one: int, other: int) -> bool:
    """Whether two sentences are the same, and long enough for that to be no chance."""
    if not 0 <= one < other or len(told[one]) < LEAST:
        return False
    return [word for word, *_ in told[one]] == [word for word, *_ in told[other]]


def _run_end(told: Sequence[Tokens], one: int, other: int) -> int:
    """The first sentence from `one` on that is not the same as the one so far from `other` on."""
    apart, end = other - one, one
    while end + apart < len(told) and [word for word, *_ in told[end]] == [word for word, *_ in told[end + apart]]:
        end += 1
    return end


def _credited(text: str, told: Sequence[Tokens], one: int, other: int) -> tuple[Span, Span] | None:
    """Whose picture it is said to be in two sentences that end two prints of a caption, where two are named: "(Nordnews/Ann Lee)"."""
    if other >= len(told):
        return None
    a, b = (CREDIT.match(text, tokens[0][1] - 1) if tokens else None for tokens in (told[one], told[other]))
    if a is None or b is None or a["agency"] != b["agency"] or a["name"] == b["name"]:
        return None
    return Span(*a.span("name")), Span(*b.span("name"))


def _tokens(text: str, span: Span) -> Tokens:
    return tuple((m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, span.start, span.end))


def _changed(a: Tokens, b: Tokens) -> tuple[Span, Span] | None:
    """The words in which two sentences differ, where that is one name, one side or one place in an order."""
    if min(len(a), len(b)) < LEAST or abs(len(a) - len(b)) > CHANGED:
        return None
    first, shorter = 0, min(len(a), len(b))
    while first < shorter and a[first][0] == b[first][0]:
        first += 1
    last = 0
    while last < shorter - first and a[-1 - last][0] == b[-1 - last][0]:
        last += 1
    if last and min(len(a), len(b)) == first + last:
        last -= 1  # a word more in one of them: "largest", "second largest"
    one, other = a[first : len(a) - last], b[first : len(b) - last]
    same = (*a[1:first], *a[len(a) - last :])
    if not one or not other or max(len(one), len(other)) > CHANGED or not first:
        return None
    if sum(word[:1].isupper() for word, *_ in same) < NAMED or not any(
        are(one, other) for are in (_are_names, _are_sides, _are_ranks)
    ):
        return None
    return Span(one[0][1], one[-1][2]), Span(other[0][1], other[-1][2])


def _are_names(one: Tokens, other: Tokens) -> bool:
    return all(word[:1].isupper() and word.isalpha() for word, *_ in (*one, *other))


def _are_sides(one: Tokens, other: Tokens) -> bool:
    """Whether sides of the compass stand for one another: north China, south China."""
    return len(one) == len(other) == 1 and {one[0][0], other[0][0]} <= _sides()


def _are_ranks(one: Tokens, other: Tokens) -> bool:
    """Whether places in an order stand for one another: largest, second largest, smallest."""
    return all(word.lower() in _ranks() for word, *_ in (*one, *other))


@cache
def _ranks() -> frozenset[str]:
    return frozenset(table("ranks")["copied"]["words"])


@cache
def _sides() -> frozenset[str]:
    return frozenset(table("places")["sides"]["words"])
