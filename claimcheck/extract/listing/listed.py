"""A list where it stands in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import frozen

from claimcheck.enumerations import Enumeration
from claimcheck.spans import Span

Scope = Literal["closed", "plain", "open"]


@frozen
class Listed:
    """A list from its first item to its last, with the span of each and of the count beside it."""

    start: int
    end: int
    value: Enumeration
    items: tuple[Span, ...]
    scope: Scope
    count: Span | None = None
    others: int = 0  # "… and two other towns"


def whole(text: str, lists: Sequence[Listed], places: Sequence[tuple[int, int]]) -> list[Listed]:
    """The lists none of whose commas stands within a place: "Lowby, England, and Paris, Texas" is none of three.

    Between semicolons a comma says where an item lies. `places` are in order and do not overlap.
    """
    return [one for one in lists if ";" in text[one.start : one.end] or not any(_is_cut(one, places))]


def _is_cut(one: Listed, places: Sequence[tuple[int, int]]) -> Iterator[bool]:
    for item in one.items:
        at = bisect_left(places, item.end, key=lambda span: span[0]) - 1
        yield at >= 0 and places[at][1] > item.end
