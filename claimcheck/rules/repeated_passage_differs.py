"""One passage printed twice, with other figures in a few places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.amounts import Verdict
from claimcheck.claims import Claim, Item, Passage, View
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.extract.numbers.slots import printed
from claimcheck.extract.text import datelines
from claimcheck.extract.text.copies import miscopied
from claimcheck.extract.text.passages import Repeat, Sameness, Slot, repeats, window_keys
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.quantities import Quantity
from claimcheck.rulebook import MOST_KEYS, key_of, rule
from claimcheck.spans import Source
from claimcheck.terms import develops
from claimcheck.times import Timestamp

LEAST_SLOTS = 2  # a passage with one figure shows no pattern from which that one departs
LEAST_ROWS = 3  # rows that two tables share to the digit
LEAST_DIGITS = 2  # of a figure that counts for one of them
ALL_DIGITS = 10  # of those figures together: no chance brings them into one table
MOST_PRINTS = 50  # documents: a row that stands in more is boilerplate
DIGIT = re.compile(r"\d")
LONGEST = 400  # code points of a sentence on either side of a figure
LONG = 40  # tokens of a repetition that need no name in every sentence
END = re.compile(r"[.!?][\"”’)]?\s")  # of a sentence
# a name: a capitalised word within a passage, after a word that ends no sentence
NAME = re.compile(
    r"(?<=[a-z,] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day)\b)[A-Z][\w-]{2,}"
)

# the words beside a figure, and what makes lemmas of them: of nouns, of verbs
WORD = re.compile(r"[A-Za-z]{3,20}")
LEMMAS = (lemma, lemma_of)


def _nodes(item: Item) -> frozenset[str]:
    """Its windows, or its row, and its document: it is judged with what is repeated beside it."""
    if isinstance(item, Claim):
        row = key_of("row", *_row(item), item.value)
        return frozenset({key_of("document", item.source.document), row}) if _is_row(item) else frozenset()
    if not isinstance(item, Passage):
        return frozenset()
    windows = sorted(window_keys(item))[: MOST_KEYS - 1]
    return frozenset({key_of("document", item.source.document), *(key_of("window", key) for key in windows)})


def _is_row(claim: Claim) -> bool:
    """Whether it is a row of figures under no name, which is known by the company it keeps alone."""
    return (
        (claim.subject is None or claim.topical)
        and claim.place is None
        and claim.scope is not None
        and claim.measured is not None
    )


def _row(claim: Claim) -> tuple[str, str, str]:
    """What a figure states, and in which column; the period that its table is of goes unsaid where it is the only one."""
    return claim.property, str(claim.measured), (claim.scope or "").rpartition(", ")[2]


def _block(claim: Claim) -> tuple[str, str]:
    """The table that a row stands in: its document, and the period its rows are of."""
    return claim.source.document, (claim.scope or "").rpartition(", ")[0]


def _within(view: View) -> Iterator[Problem]:
    """The names that differ in two prints of a passage of one text."""
    for a, b in miscopied(view.document.text):
        one, two = (view.document.source(span.start, span.end) for span in (a, b))
        yield Problem(
            (one, two),
            f"one passage printed twice: {one.quote} in one place, {two.quote} in the other",
            f"the sentences have every other word in common, and so have those beside them; {one.quote} ≠ {two.quote}",
            Confidence.LIKELY,
            resolve="the name at its origin",
            camps=(one.quote, two.quote),
        )


@rule(scope="network", nodes=_nodes, yields_to=("event-dates-disagree",), within=_within)
def repeated_passage_differs(items: Sequence[Item]) -> Iterator[Problem]:
    """A passage is printed twice, and a few of its figures differ.

    What it does
    ------------
    Finds stretches of at least eight words that occur again with the same words and names, figures masked. Where most
    of their figures agree, the odd ones are reported. Where most differ, it is one form filled in twice, and nothing is
    said; nor where one figure is the other rounded. What goes on while an event unfolds (the injured, the arrested) is an
    update in a later text, and a note. Two documents must share a name in the passage.
    Within one text a name, or a place in an order, that stands for another in the print of a sentence is reported too, and so
    is the name of a photographer behind two prints of one caption, where the sentence beside it
    is printed twice as well. Rows of figures under no name are one table where three of them agree to the digit, and most others too.

    Why it matters
    --------------
    A caption or a paragraph that was copied and corrected in one place only leaves both versions in print.

    What to do
    ----------
    Find which figure is right, and correct the other print.
    """
    prose = [item for item in items if isinstance(item, Passage) and item.zone != "table"]
    reported = {passage.source.document: passage.reported for passage in prose}
    for repeat in repeats(prose):
        if repeat.sameness is Sameness.DISCREPANT and len(repeat.slots) >= LEAST_SLOTS:
            is_long, pieces = _is_long(repeat), _pieces(repeat)
            for slot in repeat.differing:
                if _is_identified(pieces, slot, is_long=is_long) and not _dates_its_text(slot.a):
                    yield from _discrepancy(repeat, slot, _update(slot, reported))
    yield from _tables([item for item in items if isinstance(item, Claim)])


def _tables(claims: Sequence[Claim]) -> Iterator[Problem]:
    """The odd figures of tables that are printed in two documents: most of their rows agree."""
    rows: dict[tuple[str, str], dict[tuple[str, str, str], Claim]] = defaultdict(dict)
    for claim in claims:
        rows[_block(claim)].setdefault(_row(claim), claim)
    agreed: dict[tuple[tuple[str, str], tuple[str, str]], list[int]] = defaultdict(list)
    for holders in _holders(rows):
        for one, two in combinations(sorted(holders), 2):
            if one[0] != two[0] and (one[1] == two[1] or "" in (one[1], two[1])):
                agreed[one, two].append(min(holders.values()))
    for (one, two), digits in sorted(agreed.items()):
        both = [key for key in rows[one] if key in rows[two]]
        odd = [(rows[one][key], rows[two][key]) for key in both if _is_odd(rows[one][key], rows[two][key])]
        if len(digits) >= LEAST_ROWS and sum(digits) >= ALL_DIGITS and 2 * len(odd) < len(both):
            for a, b in odd:
                yield Problem(
                    (a.source, b.source),
                    f"one table printed twice: {a.measured}, {a.scope}, is {a.source.quote} in one and {b.source.quote} in the other",
                    f"{len(both) - len(odd)} of {len(both)} figures agree; {a.source.quote} ≠ {b.source.quote}",
                    Confidence.LIKELY,
                    resolve="the figure at its origin",
                    camps=(a.source.quote, b.source.quote),
                )


def _holders(
    rows: Mapping[tuple[str, str], Mapping[tuple[str, str, str], Claim]],
) -> Iterator[dict[tuple[str, str], int]]:
    """The tables that hold a row with the same figure, and how many digits it has there."""
    found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for block, own in rows.items():
        for key, claim in own.items():
            digits = len(DIGIT.findall(claim.source.quote))
            if digits >= LEAST_DIGITS:
                found[key_of(*key, claim.value)][block] = digits
    yield from (holders for holders in found.values() if len(holders) <= MOST_PRINTS)


def _is_odd(a: Claim, b: Claim) -> bool:
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return False
    return a.value.against(b.value) not in (None, Verdict.MEET)


def _is_long(repeat: Repeat) -> bool:
    """Whether passages are repeated from their beginning, at length and with a name."""
    first = repeat.pieces[0][0]
    whole = not first.prefix or first.prefix.endswith("\n")
    return whole and repeat.tokens >= LONG and any(NAME.search(a.quote) for a, _ in repeat.pieces)


def _pieces(repeat: Repeat) -> dict[str, list[Source]]:
    """The first sides of a repetition by document, in the order of their places."""
    found: dict[str, list[Source]] = defaultdict(list)
    for a, _ in repeat.pieces:
        found[a.document].append(a)
    return {document: sorted(own, key=lambda a: a.span) for document, own in found.items()}


def _is_identified(pieces: Mapping[str, Sequence[Source]], slot: Slot, *, is_long: bool) -> bool:
    """Whether both prints of a figure speak of one thing.

    They stand in one document; or the whole sentence of the figure is repeated, and a name with it, in the sentence or
    in the passages that are repeated from their beginning.
    """
    if slot.a.document == slot.b.document:
        return True
    own = pieces[slot.a.document]
    piece = own[bisect_right(own, slot.a.span.start, key=lambda a: a.span.start) - 1]
    at = slot.a.span.start - piece.span.start
    low = max(0, at - LONGEST)
    starts = [match.end() for match in END.finditer(piece.quote, low, at)]
    opens = low == 0 and (not piece.prefix or piece.prefix.endswith("\n"))
    if not starts and not opens:
        return False
    stop = END.search(piece.quote, at, at + LONGEST)
    end = stop.start() if stop else at + LONGEST
    return is_long or bool(NAME.search(piece.quote, starts[-1] if starts else 0, end))


def _dates_its_text(figure: Source) -> bool:
    """Whether a figure is the day in a dateline: each bulletin has its own."""
    return len(figure.quote) < 3 and datelines.opens_report(figure.suffix)


def _update(slot: Slot, reported: Mapping[str, Timestamp | None]) -> str | None:
    """How a later bulletin updates the figure of an earlier one; None where what it counts does not go on."""
    one, two = (reported[source.document] for source in (slot.a, slot.b))
    words = WORD.findall(slot.a_words.quote + slot.a_words.suffix)
    if one is None or two is None or not any(develops(form(word.lower())) for word in words for form in LEMMAS):
        return None
    first, last = (one, two) if one.before(two) else (two, one)
    return f"an update, from {first} to {last}" if first.before(last) else None


def _discrepancy(repeat: Repeat, slot: Slot, update: str | None) -> Iterator[Problem]:
    one, two = printed(slot.a), printed(slot.b)
    if one is not None and two is not None and one.against(two) is Verdict.MEET:
        return
    agreeing = len(repeat.slots) - len(repeat.differing)
    yield Problem(
        (slot.a_words, slot.b_words),
        f"one passage printed twice: {slot.a.quote} in one place, {slot.b.quote} in the other"
        + (f"; {update}" if update else ""),
        f"{repeat.tokens} words alike, {agreeing} of {len(repeat.slots)} figures agree; {slot.a.quote} ≠ {slot.b.quote}",
        Confidence.LIKELY,
        Severity.NOTE if update else None,
        None if update else "the figure at its origin",
        camps=(slot.a.quote, slot.b.quote),
    )
