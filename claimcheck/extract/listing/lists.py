"""Lists in running text: "four provinces (A, B and C)", "ports such as X and Y", "A, B and C".

    words of a sentence ─► what announces a list (listleads) ─► items between separators (listitems, listsigns)
                        ─► what is one name or office (listgroups) ─► whether it is a list at all (listsense)

A list begins behind a lead (a count with a colon, bracket or comma; "namely"; "including") or with a name. Only what is
surely a list of things is one: names, or common nouns behind a lead or a preposition. "And" may belong to a name; where
it can be read both ways the count beside the list decides, so that a list conflicts with its count in every reading.
Words are in the table `lists`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from claimcheck.enumerations import Enumeration
from claimcheck.extract.listing.linelists import line_lists
from claimcheck.extract.listing.listed import Listed, Scope, whole
from claimcheck.extract.listing.listgroups import Names, grouped
from claimcheck.extract.listing.listitems import Item, chain, is_lead_word, item_span, name_end
from claimcheck.extract.listing.listleads import Count, Lead, Leads, named
from claimcheck.extract.listing.listsense import are_one_each, holds_several, is_complete, is_plain
from claimcheck.extract.listing.listsigns import Tail, tail
from claimcheck.extract.listing.listwords import DASHES, FINAL, OPENING, grammar
from claimcheck.extract.listing.semicolons import names_parted, parted
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.text.sentences import sentences
from claimcheck.extract.text.words import Words, words_of
from claimcheck.spans import Span


def find_lists(
    text: str,
    taken: Sequence[tuple[int, int]] = (),
    names: Names | None = None,
    places: Sequence[tuple[int, int]] = (),
) -> list[tuple[int, int, Enumeration]]:
    """The lists of a text: start of the first item, end of the last, and what is listed.

    `taken` are spans of times and quantities, which are no items; `names` knows names that hold an "and"; `places` are
    spans of places with what contains them, "Paris, Texas", whose commas part no items.

    >>> text = "Two towns, Lowby and Nant, lie there, as do villages such as Ore, Pell and Trinidad and Tobago."
    >>> found = find_lists(text, names={"Trinidad and Tobago"}.__contains__)
    >>> [(str(value), value.closed, value.stated, value.head) for _, _, value in found]
    [('Lowby; Nant', True, 2, 'town'), ('Ore; Pell; Trinidad and Tobago', False, None, 'village')]
    """
    found = whole(text, read_lists(text, taken, names), places)
    return [(one.start, one.end, one.value) for one in found]


def read_lists(text: str, taken: Sequence[tuple[int, int]] = (), names: Names | None = None) -> list[Listed]:
    """As `find_lists`, with the spans of the items and of the count, and how much the list claims to hold.

    `plain` is a list that claims nothing: it is neither said to be complete nor to be a choice.

    >>> [(found.scope, found.count) for found in read_lists("He saw Lowby, Nant and Ore.")]
    [('plain', None)]
    """
    spans = sorted(taken)
    found = [one for span in sentences(text) for one in _lists(words_of(text, span), names or _unknown)]
    found += line_lists(text)
    found = [
        _opened(one) if one.scope == "closed" and MORE.match(text, one.end) else one
        for one in found
        if not _meets(one.items, spans)
    ]
    return _apart(sorted(found, key=lambda one: (one.start, -len(one.items))))


def _unknown(_: str) -> bool:
    return False


# what goes on with a list behind the last item that was read
MORE = re.compile(r"[ \t\u00a0]?,?[ \t\u00a0]{1,2}(?:and|or|plus|as well as)\b(?! (?:\w+ ){0,2}others?\b)")


def _opened(one: Listed) -> Listed:
    """A list of which not every item was read: it claims nothing."""
    return evolve(one, value=evolve(one.value, closed=False), scope="plain")


def _meets(items: tuple[Span, ...], taken: list[tuple[int, int]]) -> bool:
    """Whether an item shares a place with a span that is taken; these are sorted and do not overlap."""
    for item in items:
        at = bisect_left(taken, (item.end,))
        if at and taken[at - 1][1] > item.start:
            return True
    return False


def _apart(found: list[Listed]) -> list[Listed]:
    kept: list[Listed] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _lists(words: Words, names: Names) -> Iterator[Listed]:
    """The lists of a sentence, from left to right; no word is begun at twice."""
    if grammar().joins.isdisjoint(words.lows):
        return
    leads, free = Leads(words), 0
    announced = leads.all()
    for at in _beginnings(words, words.size if announced or leads.counts else _last_plain(words)):
        if at < free or is_lead_word(words, at):
            continue
        lead, behind = announced.get(at), name_end(words, at)
        if lead is None and not _may_go_on(words, at, behind):
            free = behind
            continue
        items, end = _items(words, at, lead)
        found = _listed(leads, items, lead, names) if items else None
        if found:
            yield found
        if items:
            free = max(end if found or len(items) > 1 else at, behind)


def _last_plain(words: Words) -> int:
    """Where no more lists begin in a sentence that announces none and counts nothing: each has a comma or semicolon, then a word to end it."""
    lows, known = words.lows, grammar()
    closing = next((at for at in range(words.size - 1, 0, -1) if lows[at] in known.closing), 0)
    return next((at for at in range(closing - 1, 0, -1) if lows[at] in (",", ";")), 0)


def _items(words: Words, at: int, lead: Lead | None) -> tuple[list[Item], int]:
    """The items from a word on, and where they end: between semicolons, where a sign announces them or all are names, else between commas."""
    if ";" in words.lows and (items := parted(words, at) if lead and lead.kind in PARTED else names_parted(words, at)):
        return items, items[-1].last if lead is not None and lead.kind == "(" else words.size
    return chain(words, at, strict=lead is None)


# what may announce a list whose items are parted by semicolons
PARTED: Final = (":", "namely", "(", *DASHES)


def _beginnings(words: Words, stop: int) -> Iterator[int]:
    """Where an item can begin, up to a word: with a capital or a quotation mark, or behind what may lead to a list."""
    lows, leads, capitals = words.lows, grammar().leads, words.capitals
    for at in range(stop):
        if capitals[at] or lows[at - 1] in leads or (lows[at] == "the" and capitals[at + 1]) or lows[at] in OPENING:
            yield at


def _may_go_on(words: Words, at: int, end: int) -> bool:
    """Whether a separator follows near enough for a list that nothing announces, behind the name or noun from `at`."""
    near = words.lows[end : end + 3] if end > at else words.lows[at + 1 : at + 6]
    return words.texts[at] in OPENING or not grammar().parting.isdisjoint(near)


def _listed(leads: Leads, items: list[Item], lead: Lead | None, names: Names) -> Listed | None:
    words = leads.words
    if lead is None and len(items) == 1 and not _separates(words.lows[items[0].last]):
        return None
    count = leads.announced(lead, items) or leads.behind(items[-1].last)
    if lead is None and len(items) == 1 and count is None:
        return None
    behind = tail(words, items[-1].last)
    if lead is not None and lead.kind in (",", *DASHES) and count is None:
        lead = None
    if not (is_complete(leads, items, lead, behind) if lead else count or is_plain(words, items, behind)):
        return None
    items = _counted(items, count)
    titled = _titled(words, items)
    items = [evolve(items[0], first=items[0].first + 1), *items[1:]] if titled else items
    groups = grouped(words, items, count.value - behind.others if count else None, names)
    if len(groups) < (2 if lead or count else 3) - behind.is_open:
        return None
    if any(item.before == "also" for item in items):
        behind = evolve(behind, is_open=True)
    if count and lead and lead.kind == "of" and count.value != len(groups):
        head = words.lows[lead.noun - 1]
        count = count if are_one_each(words, groups, items, head, count.value, names) else None
    return _found(words, groups, lead, count, behind if behind.head else evolve(behind, head=titled))


def _counted(items: list[Item], count: Count | None) -> list[Item]:
    """The items without what says where the last of them lies: "three towns: Ore, Pell and Nant, Essex, Vermont, USA"."""
    final = next((at for at, item in enumerate(items) if item.before in FINAL), len(items))
    return items[: final + 1] if count and count.value == final + 1 else items


def _titled(words: Words, items: list[Item]) -> str:
    """What the names are, where a title in the plural stands before the first: "Presidents Lee, Ek and Dee"; else ""."""
    first, low = items[0], words.lows[items[0].first].rstrip(".")
    if not first.is_name or first.last - first.first < 2 or low not in grammar().plural_titles:
        return ""
    return lemma(low)


def _separates(low: str) -> bool:
    return low in (",", "(") or low in grammar().conjunctions


def _found(words: Words, groups: list[tuple[int, int]], lead: Lead | None, count: Count | None, behind: Tail) -> Listed:
    spans = tuple(item_span(words, first, last) for first, last in groups)
    kind = lead.kind if lead else ""
    is_open = behind.is_open or kind == "open"
    several = count is not None and holds_several(words, groups, count.head)
    closed = not is_open and not several and (count is not None or kind == "namely")
    stated = count.value if count else None
    if behind.others and kind != "open":
        counted_out = stated in (None, len(spans) + behind.others)
        stated = len(spans) + behind.others if stated is None or counted_out else stated - behind.others
        closed = not counted_out
    name = count.head if count else behind.head or named(words, lead) or _trailing(words.lows[groups[-1][1]])
    items = tuple(words.text[span.start : span.end] for span in spans)
    scope: Scope = "closed" if closed else "open" if is_open else "plain"
    start, end = words.starts[groups[0][0]], spans[-1].end
    value = Enumeration(items, closed, stated, name, more=is_open and not closed)
    return Listed(start, end, value, spans, scope, count.span if count else None, behind.others)


def _trailing(low: str) -> str:
    return lemma(low) if low in grammar().trailing else ""
