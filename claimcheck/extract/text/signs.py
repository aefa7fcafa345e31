"""Where the signs stand by which readers begin: figures and number words, capitals, units of time, forms of names.

A text is cut at its spaces once, for all readers, and each stretch is looked up in one dictionary, which knows what signs
it holds: most words of a text are among the commonest, and hold none. So a sign is a pattern that meets no space, and
for which a space is as good as the end of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate, compress
from typing import Final, TypeAlias

Place: TypeAlias = tuple[int, int]
Found: TypeAlias = tuple[int, int, int]  # which sign, and where it begins and ends within its stretch
BLOCK: Final = 1 << 16  # code points that are cut into stretches at once
LONGEST: Final = 30  # characters of a stretch whose signs are remembered
MOST: Final = 1 << 16  # stretches that are remembered

_PATTERNS: Final = list[Callable[[], re.Pattern[str]]]()


def sign(pattern: Callable[[], re.Pattern[str]]) -> Callable[[str], list[Place]]:
    """What a reader begins with: a function that gives the places of a pattern in a text, in their order.

    Whoever asks for a sign has it looked for in every text from then on: it is asked for when a module is loaded. Of a sign
    `[!?]` the places in "Why? Oh!" are `[(3, 4), (7, 8)]`.
    """
    number = len(_PATTERNS)
    _PATTERNS.append(pattern)
    _STRETCHES.clear()
    _signs.cache_clear()

    def places(text: str) -> list[Place]:
        return _signs(text)[number]

    places.__doc__ = pattern.__doc__
    return places


class _Stretches(dict[str, tuple[Found, ...]]):
    """The signs of stretches without a space; those of short ones are remembered."""

    def __missing__(self, stretch: str) -> tuple[Found, ...]:
        patterns = enumerate(pattern() for pattern in _PATTERNS)
        found = tuple((number, *match.span()) for number, each in patterns for match in each.finditer(stretch))
        if len(stretch) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[stretch] = found
        return found


_STRETCHES: Final = _Stretches()


@lru_cache(maxsize=2)
def _signs(text: str) -> tuple[list[Place], ...]:
    """The places of all signs; remembered for the next reader of the text."""
    found = tuple(list[Place]() for _ in _PATTERNS)
    for at, block in _blocks(text):
        stretches = block.split(" ")
        signs = list(map(_STRETCHES.__getitem__, stretches))
        lengths = accumulate(map(len, stretches), initial=at)  # of what stands before each, without the spaces
        for spaces, (before, held) in compress(enumerate(zip(lengths, signs, strict=False)), signs):
            for number, start, end in held:
                found[number].append((before + spaces + start, before + spaces + end))
    return found


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """A text in blocks that begin behind a space, with their places."""
    start = 0
    while start <= len(text):
        space = text.find(" ", start + BLOCK)
        end = len(text) if space < 0 else space
        yield start, text[start:end]
        start = end + 1
