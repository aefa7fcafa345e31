"""How an item of a draft can stand."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from claimcheck.spans import Source

Standing = Literal[
    "supported", "contradicted", "update", "readable two ways", "not confirmed", "only here", "not comparable"
]


@frozen
class Stands:
    """A standing, the passages that say so, why, and of what is contradicted the passages that say what the draft says."""

    standing: Standing
    passages: tuple[Source, ...] = ()
    why: str = ""
    agreeing: tuple[Source, ...] = ()
