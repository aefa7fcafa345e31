"""Lists that are longer or shorter than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim, Mention, View
from claimcheck.enumerations import Enumeration
from claimcheck.extract.listing.bullets import Counted, find_counted
from claimcheck.findings import Confidence, Problem
from claimcheck.quantities import Quantity
from claimcheck.rulebook import rule
from claimcheck.spans import Source, meeting

# an item that is a name and its own figure: "the Blues 31"
TALLY = re.compile(r"(?P<name>\D{2,60})\s\d{1,3}")

BESIDE = 60  # code points between a count and its list
SHORT = 4  # letters of a mark in a figure


def _lists(view: View) -> list[Claim | Mention]:
    claims: list[Claim | Mention] = [c for c in view.firm if isinstance(c.value, Enumeration)]
    is_read = meeting(claim.source.span for claim in claims)
    mentions = [m for m in view.mentions if isinstance(m.value, Enumeration) and not is_read(m.span)]
    return [
        item for item in [*claims, *mentions] if isinstance(item.value, Enumeration) and item.value.stated is not None
    ]


def _counted(view: View) -> list[Counted]:
    """The lists on lines of their own whose count is not read with them."""
    is_read = meeting(item.source.span for item in _lists(view))
    found = find_counted(view.document.text, view.mentions)
    return [counted for counted in found if not any(map(is_read, counted.items))]


@rule(scope="document", examines=lambda view: len(_lists(view)) + len(_counted(view)))
def list_length_disagrees(view: View) -> Iterator[Problem]:
    """A list names more or fewer things than its text says there are.

    What it does
    ------------
    Counts the items of a list that claims to be complete and compares the count with the one stated beside it. Lists
    that begin with "including" or "such as" claim nothing.

    Why it matters
    --------------
    "Four provinces (A, B and C)" leaves the reader to guess which one is missing, or whether there are three.

    What to do
    ----------
    Add the missing item, strike the extra one, or correct the number.
    """
    for item in _lists(view):
        value = item.value
        if not isinstance(value, Enumeration) or _is_tally(value) or _is_key(item.source.quote, value):
            continue
        if value.closed and value.misses and value.stated is not None:
            yield Problem(
                (item.source, *_count(view, item.source, value.stated)),
                f"{value.stated} stated{f' ({value.head})' if value.head else ''}, {len(value.items)} listed: {value}",
                f"{value.stated} ≠ {len(value.items)}: {abs(value.misses)} too {'few' if value.misses > 0 else 'many'}",
                Confidence.LIKELY if isinstance(item, Claim) and item.inherited else Confidence.CERTAIN,
                resolve="the complete list, or the right number",
            )
    for counted in (c for c in _counted(view) if c.stated != len(c.items)):
        first, last = counted.items[0], counted.items[-1]
        yield Problem(
            (view.document.source(counted.count.start, counted.count.end), view.document.source(first.start, last.end)),
            f"{counted.stated} stated ({counted.head}), {len(counted.items)} listed",
            f"{counted.stated} ≠ {len(counted.items)}",
            Confidence.LIKELY,
            resolve="the complete list, or the right number",
        )


def _count(view: View, listed: Source, stated: int) -> tuple[Source, ...]:
    """The stated count, where it stands beside the list and not in its words."""
    counts = [m for m in view.mentions if isinstance(m.value, Quantity) and m.value.stated == stated]
    near = [m.source for m in counts if 0 <= listed.span.start - m.span.end <= BESIDE and not m.source.overlaps(listed)]
    return tuple(near[-1:])


def _is_tally(value: Enumeration) -> bool:
    """Whether the items are what others have of the same: "58 seats, the Blues 31 and the Greens 20"."""
    rows = [TALLY.fullmatch(item) for item in value.items]
    return all(rows) and len({row["name"] for row in rows if row}) == len(rows)


def _is_key(quote: str, value: Enumeration) -> bool:
    """Whether a list is the key of a figure: "US, Upper Seal; MS, Middle Seal; LS, Lower Seal"."""
    return quote.count(";") > 1 and any(item.isupper() and len(item) <= SHORT for item in value.items)
