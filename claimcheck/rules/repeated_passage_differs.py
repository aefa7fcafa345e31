"""One passage printed twice, with other figures in a few places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.amounts import Verdict
from claimcheck.claims import Item, Passage
from claimcheck.extract.passages import Repeat, Sameness, Slot, repeats, window_keys
from claimcheck.extract.slots import Printed, printed
from claimcheck.findings import Confidence, Problem
from claimcheck.rulebook import MOST_KEYS, key_of, rule

LEAST_SLOTS = 2  # a passage with one figure shows no pattern from which that one departs
LONG = 40  # tokens of a repetition that need no name in every sentence
END = re.compile(r"[.!?][\"”’)]?\s")  # of a sentence
# a name: a capitalised word within a passage, after a word that ends no sentence
NAME = re.compile(
    r"(?<=[a-z,] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day)\b)[A-Z][\w-]{2,}"
)


def _nodes(item: Item) -> frozenset[str]:
    """Its windows, and its document: a passage is judged with those that are repeated beside it."""
    if not isinstance(item, Passage):
        return frozenset()
    windows = sorted(window_keys(item))[: MOST_KEYS - 1]
    return frozenset({key_of("document", item.source.document), *(key_of("window", key) for key in windows)})


@rule(scope="network", nodes=_nodes)
def repeated_passage_differs(items: Sequence[Item]) -> Iterator[Problem]:
    """A passage is printed twice, and a few of its figures differ.

    What it does
    ------------
    Finds stretches of at least eight words that occur again with the same words and names, figures masked. Where most
    of their figures agree, the odd ones are reported. Where most differ, it is one form filled in twice, and nothing is
    said; nor where one figure is the other rounded. Two documents must share a name in the passage; tables are forms.

    Why it matters
    --------------
    A caption or a paragraph that was copied and corrected in one place only leaves both versions in print.

    What to do
    ----------
    Find which figure is right, and correct the other print.
    """
    prose = [item for item in items if isinstance(item, Passage) and item.zone != "table"]
    for repeat in repeats(prose):
        if repeat.sameness is Sameness.DISCREPANT and len(repeat.slots) >= LEAST_SLOTS:
            for slot in repeat.differing:
                if _is_identified(repeat, slot):
                    yield from _discrepancy(repeat, slot)


def _is_identified(repeat: Repeat, slot: Slot) -> bool:
    """Whether both prints of a figure speak of one thing.

    They stand in one document; or the whole sentence of the figure is repeated, and a name with it, in the sentence or
    in the passages that are repeated from their beginning.
    """
    if slot.a.document == slot.b.document:
        return True
    piece = next(a for a, _ in repeat.pieces if a.contains(slot.a))
    before = piece.quote[: slot.a.span.start - piece.span.start]
    start = max((match.end() for match in END.finditer(before)), default=0)
    opens = not piece.prefix or piece.prefix.endswith("\n")
    if start == 0 and not opens:
        return False
    after = piece.quote[start:]
    stop = END.search(after, len(before) - start)
    if NAME.search(after[: stop.start() if stop else len(after)]):
        return True
    first = repeat.pieces[0][0]
    whole = not first.prefix or first.prefix.endswith("\n")
    return whole and repeat.tokens >= LONG and any(NAME.search(a.quote) for a, _ in repeat.pieces)


def _discrepancy(repeat: Repeat, slot: Slot) -> Iterator[Problem]:
    one, two = printed(slot.a), printed(slot.b)
    verdict = one.amount.against(two.amount) if one and two else Verdict.APART
    if verdict is Verdict.MEET or _is_cut_short(one, two):
        return
    agreeing = len(repeat.slots) - len(repeat.differing)
    yield Problem(
        (slot.a_words, slot.b_words),
        f"one passage printed twice: {slot.a.quote} in one place, {slot.b.quote} in the other",
        f"{repeat.tokens} words alike, {agreeing} of {len(repeat.slots)} figures agree; {slot.a.quote} ≠ {slot.b.quote}",
        Confidence.LIKELY,
        resolve="the figure at its origin",
        camps=(slot.a.quote, slot.b.quote),
    )


def _is_cut_short(one: Printed | None, two: Printed | None) -> bool:
    """Whether one figure is the other with its last digits replaced by zeros: 4,403,852 and 4,403,000."""
    return one is not None and two is not None and (one.cuts(two) or two.cuts(one))
