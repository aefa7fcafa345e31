"""Two figures that are a share: "three in five", "one household in four", "3:2", "5 out of 7"."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimcheck.extract.numbers import nouns
from claimcheck.extract.numbers.compounds import CLOSED
from claimcheck.extract.numbers.figures import Figure, next_figure
from claimcheck.extract.numbers.scans import Scan

# "in", "out of" between the terms of a ratio
RATIO = re.compile(r"[ \n](?:in|out of|over)[ \n](?:every[ \n])?", re.I)
# a noun between them: "one household in three", and what closes that
ONE_IN = re.compile(r"[ \n]([a-z]{3,14})[ \n]in[ \n](?:every[ \n])?")
ONE_IN_CLOSED = re.compile(
    r"(?=\s?\Z|[.,;:)](?!\d)|\s(?:is|are|was|were|has|have|had|will|would|can|could|does|do|did|who|may|of)(?![a-z]))"
)
RATIO_SIGN = re.compile(r"(?<=\d)(?::| : )(?=\d)|-to-|-in-")


def ratio(scan: Scan, first: Figure) -> Figure | None:
    """ "Three in five" as the share 3/5, or None."""
    if first.unit is not None or first.numeral.form not in ("digits", "words") or abs(first.value) < 1:
        return None
    match = RATIO.match(scan.text, first.end) or RATIO_SIGN.match(scan.text, first.end)
    told = ONE_IN.match(scan.text, first.end) if match is None and first.value == 1 else None
    match = told if told and nouns.modifies(told[1]) else match
    last = next_figure(scan, match.end()) if match else None
    if last and told and not ONE_IN_CLOSED.match(scan.text, last.end):
        return None
    if match is None or last is None or last.unit is not None or last.numeral.form not in ("digits", "words"):
        return None
    if (
        not 0 < last.value <= 10**6
        or last.value.denominator != 1
        or (match.group().strip() not in (":", "-to-") and first.value >= last.value)
    ):
        return None
    if "over" in match.group().lower() and not CLOSED.match(scan.text, last.end):
        return None
    if "in" in match.group().lower() and not _share(first.value, last.value):
        return None
    return evolve(
        first,
        end=last.end,
        value=first.value / last.value,
        numeral=evolve(first.numeral, form="fraction", step=Fraction(0)),
        joint="in",
    )


def _share(top: Fraction, bottom: Fraction) -> bool:
    """Whether "3 in 5" can be a share: small over a round number, and no year."""
    if 1500 <= bottom <= 2100:
        return False
    return top == 1 or (top <= 9 and (bottom <= 10 or bottom % 5 == 0))
