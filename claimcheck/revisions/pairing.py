"""Which item of a new version stands for which of the old: first those of sentences that stayed, then those that say the
same, then those of one sort among like words or in the same place; what is left was removed, or added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from claimcheck.entities import Reference
from claimcheck.quantities import Quantity
from claimcheck.retelling.exactness import bears_out
from claimcheck.retelling.items import Item
from claimcheck.retelling.sorts import of_one_sort
from claimcheck.retelling.wide import says_the_same
from claimcheck.tellings.slips import significant

BESIDE = 3  # words beside an item by which its place is known
LEAST = 2  # words of their sentences that a changed item and what it was share at least


def paired(before: Sequence[Item], after: Sequence[Item]) -> list[tuple[Item | None, Item | None]]:
    """The pairs that differ, in the order of the new version; then what was removed, then what was added."""
    old, new = _in_changed_sentences(list(before), list(after))
    for _ in _matched(old, new, _says_it_again):
        pass
    changed = [*_matched(old, new, _is_told_alike), *_matched(old, new, _stands_in_its_place, of_one_kind)]
    changed.sort(key=lambda pair: pair[1].mention.span)
    return [*changed, *((item, None) for item in old), *((None, item) for item in new)]


def _in_changed_sentences(old: list[Item], new: list[Item]) -> tuple[list[Item], list[Item]]:
    """The items of sentences that are not, word for word, in the other version."""
    waiting: dict[tuple[str, str, int], int] = defaultdict(int)
    for item in old:
        waiting[_key(item)] += 1
    left = []
    for item in new:
        if waiting[_key(item)]:
            waiting[_key(item)] -= 1
        else:
            left.append(item)
    gone = []
    for item in reversed(old):
        if waiting[_key(item)]:
            waiting[_key(item)] -= 1
            gone.append(item)
    return gone[::-1], left


def _says_it_again(a: Item, b: Item) -> bool:
    """Whether both say the same, each no more than the other: "two and a half years", "30 months"; never "£4.50", "£5"."""
    if _is_another_figure(a, b) or (a.mention.value != b.mention.value and a.words.isdisjoint(b.words)):
        return False
    return a.mention.quote == b.mention.quote or all(
        bears_out(one, two) or says_the_same(one, two) for one, two in ((a, b), (b, a))
    )


def _is_another_figure(a: Item, b: Item) -> bool:
    """Whether two figures are told alike and as closely, and are two."""
    x, y = a.mention.value, b.mention.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.stated is None or y.stated is None:
        return False
    alike = x.unit == y.unit and x.comparator == y.comparator
    return alike and x.stated != y.stated and significant(x.stated) == significant(y.stated)


def _is_told_alike(a: Item, b: Item) -> bool:
    return len(a.words & b.words) >= LEAST or _around(a) == _around(b)


def of_one_kind(a: Item, b: Item) -> bool:
    """Whether both are names, or both are counts, of whatever."""
    x, y = a.mention.value, b.mention.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return x.dimension is y.dimension
    return isinstance(x, Reference) and isinstance(y, Reference)


def _stands_in_its_place(a: Item, b: Item) -> bool:
    """Whether an item has the words beside it that another one had: "180 passengers and 40 cars", "180 travellers and 40 cars"."""
    one, two = ((_last(i.mention.source.prefix), _first(i.mention.source.suffix)) for i in (a, b))
    return len(a.words & b.words) >= LEAST and any(x and x == y for x, y in zip(one, two, strict=True))


def _last(words: str) -> tuple[str, ...]:
    """The words next before an item."""
    return tuple(words.split()[-BESIDE:])


def _first(words: str) -> tuple[str, ...]:
    """The words next behind it."""
    return tuple(words.split()[:BESIDE])


def _around(item: Item) -> tuple[str, str]:
    """Its sentence on either side of it: where it is short, that it is the same otherwise is all there is to go by."""
    before, _, after = item.said.partition(" ".join(item.mention.quote.split()))
    return before, after


def _key(item: Item) -> tuple[str, str, int]:
    return item.said, item.mention.quote, item.mention.span.start - item.sentence.start


def _matched(
    old: list[Item],
    new: list[Item],
    fits: Callable[[Item, Item], bool],
    sort: Callable[[Item, Item], bool] = of_one_sort,
) -> Iterator[tuple[Item, Item]]:
    """Pairs of one sort that fit, those with most in common first; they are taken out of the lists."""
    found = [
        (-len(a.near & b.near), -len(a.words & b.words), n, m)
        for n, a in enumerate(old)
        for m, b in enumerate(new)
        if sort(a, b) and fits(a, b)
    ]
    pairs: list[tuple[int, int]] = []
    for *_, n, m in sorted(found):
        if all(n != x and m != y for x, y in pairs):
            pairs.append((n, m))
    taken = [(old[n], new[m]) for n, m in pairs]
    old[:] = [item for n, item in enumerate(old) if all(n != x for x, _ in pairs)]
    new[:] = [item for m, item in enumerate(new) if all(m != y for _, y in pairs)]
    yield from taken
