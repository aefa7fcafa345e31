"""A list where it stands in a text."""

from __future__ import annotations

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
