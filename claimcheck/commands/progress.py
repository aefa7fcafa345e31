"""How far a long run is, on a terminal's standard error; nowhere else, and gone when the run is over."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

FEW = 8  # texts that are read before anybody wonders
T = TypeVar("T")


def is_shown(quiet: bool) -> bool:
    """Whether somebody sees it."""
    return not quiet and sys.stderr is not None and sys.stderr.isatty()


def followed(texts: Sequence[T], shown: bool) -> Iterable[T]:
    """The texts as they are, with a bar that says how many were read."""
    return _bar(texts) if shown and len(texts) > FEW else texts


def _bar(texts: Sequence[T]) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import track

    yield from track(texts, "reading", console=Console(stderr=True), transient=True)


def waiting(texts: int, shown: bool) -> AbstractContextManager[object]:
    """A sign of life while so many texts are compared."""
    if not shown or texts <= FEW:
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status(f"comparing {texts:,} texts")
