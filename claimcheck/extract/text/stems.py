"""The beginnings of the words that say what a passage is of: "stole" and "stolen", "signed" and "signatures" share one."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.tables import table

STEM = 5  # letters of a word that tell it from others
WORD = re.compile(r"[A-Za-zÀ-ÿ][a-zà-ÿ’'-]{3,24}")


@cache
def _small() -> frozenset[str]:
    return frozenset(table("retold")["small"]["words"])


def stems(text: str, start: int, end: int) -> frozenset[str]:
    """The beginnings of the words in a stretch of text, but for those that say little.

    >>> sorted(stems("Who stole the money was there", 0, 29))
    ['money', 'stole']
    """
    words = (m.group().lower() for m in WORD.finditer(text, start, end))
    return frozenset(word[:STEM] for word in words if word not in _small())
