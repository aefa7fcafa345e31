"""Stretches of years that end before they begin: "mayor from 2015 to 2011", "Ana Prat (1950–1942)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.spans import Span

YEAR = r"(?:1[0-9]|20)\d\d"
# from one year to another, at the end of what they are of: "from 2015 to 2011 levels" is no stretch
FROM_TO = re.compile(
    rf"(?:from|between)(?<!\wfrom)(?<!\wbetween)\s(?P<a>{YEAR})\s(?:to|until|till|and)\s(?P<b>{YEAR})"
    r"(?=[.,;:)]|\s(?:and|as|when|under|by|for|in|at|before|with|he|she|it|they|the)\b|\s?\Z)"
)
# a life, a reign, a term in brackets behind a name
BRACKETED = re.compile(rf"\((?<=[a-z.]\s\()(?P<a>{YEAR})\s?[–-]\s?(?P<b>{YEAR})\)")
# where years count backwards, and what is compared with an older year
BACKWARDS = re.compile(
    r"\b(?:BCE?|B\.C\.|compar\w+|down|back|fell|fall\w*|drop\w*|rose|up|cut|reduc\w+|revis\w+|chang\w+|mov\w+|rewind|revert\w*|return\w*)\b"
)
NEAR = 80  # code points around in which such a word tells


def find_reversals(text: str) -> Iterator[tuple[Span, int, int]]:
    """The stretches of years in a text whose second year is before the first, with both."""
    for pattern in (FROM_TO, BRACKETED):
        for match in pattern.finditer(text):
            first, last = int(match["a"]), int(match["b"])
            if first > last and not BACKWARDS.search(text, max(0, match.start() - NEAR), match.end() + NEAR):
                yield Span(*match.span()), first, last
