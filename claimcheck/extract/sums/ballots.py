"""Votes and the majority they are said to give: "by 201 votes to 188, a majority of 13"; "by five points, 98-93".

The figures are read as written, since votes of two sides are no quantity by themselves. Victories that are counted in
something else than the score (wickets, strokes, lengths) are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from attrs import frozen

from claimcheck.extract.text.sentences import sentences
from claimcheck.intervals import Interval
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

FIGURE = r"\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,2})?"
# what is counted on both sides, and a margin with it
COUNTED = r"(?:percent|per cent|%|votes?|points?|seats?|goals?|runs?|ballots)"
# the two sides: "201 votes to 188", "52-48", "by 61.2 percent to 38.8 percent"
SIDES = rf"(?P<one>{FIGURE})\s?(?:{COUNTED}\s)?(?:to|against|[-–—])\s?(?P<two>{FIGURE})(?![\d-]|\.\d|,\d)(?:\s?{COUNTED})?(?!\w)"
NUMBER = r"(?P<by>" + FIGURE + r"|[a-z]{3,9}(?:-[a-z]{3,5})?)"
WORD = r"(?:majority|margin)"
# what may follow a margin: "a majority of 12 Labour members" is another thing
AFTER = r"(?=[.,;:)]|\s(?:in|on|votes?|seats?|points?|goals?|over|to|and|but|which|that|–|—|-)(?![\w-])|\s?\Z)"
# "…, a majority of 13", "… – a 13-vote majority", "… with a margin of 3.5 points"
BEHIND = re.compile(
    rf"(?<![\d.,–-]){SIDES}(?:,\s|\s\(|\s[–—-]\s|\s)(?:or\s|with\s|by\s|giving \w+\s)?(?:a|an)\s(?:{WORD}\sof\s(?:just\s|only\s)?{NUMBER}{AFTER}"
    rf"|(?P<by2>{FIGURE}|[a-z]{{3,9}})-(?:vote|point|seat|goal|run)\s{WORD})"
)
# "by five votes, 52 to 48", "by a majority of 13 (201 to 188)"
BEFORE = re.compile(
    rf"\bby\s(?:just\s|only\s)?(?:(?:a|an)\s{WORD}\sof\s(?:just\s|only\s)?)?{NUMBER}\s?(?P<unit>{COUNTED}|percentage points)?(?:,\s|\s\(|:\s|\s[–—]\s)(?:by\s|with\s)?{SIDES}"
)
# "84-71, winning by 13 points"
WINNING = re.compile(
    rf"(?<![\d.,–-]){SIDES},\s(?:to\swin|winning)\sby\s(?:just\s|only\s)?{NUMBER}\s(?:points|goals|runs|votes)\b"
)
# a first sign that a text holds a vote at all
ONE_OF = re.compile(r"\d[- –—](?:to|against|votes?|points?|seats?|goals?|\d)")
# what tells of a contest, so that a figure behind "by" is a margin
CUE = re.compile(
    r"\b(?:majority|margin|won|win|wins|winning|beat|beats|beaten|beating|lost|loses|losing|defeat\w*|victory|passed|carried|leads?|led|elected"
    r"|approved|rejected|voted|backed|edged|prevailed|triumphed)\b"
)
# "98 of the 200 seats", and what says that they are more than half
OF_ALL = re.compile(
    rf"(?<![\d.,-])(?P<one>{FIGURE})\s(?:of|out of)\s(?:the\s|all\s|its\s)?(?P<all>{FIGURE})\s(?:\w{{3,14}}\s)?(?P<what>seats|votes|mandates|members|delegates|senators|deputies|MPs)\b"
)
HALF = re.compile(
    r"\b(?:an?|its|their)\s(?:(?P<kind>absolute|outright|clear|overall|simple|slim|narrow|comfortable|two-thirds|working)\s)?majority\b"
)
LACKING = re.compile(
    r"\b(?:short|shy|lack\w*|lost|los\w+|without|no|not|fail\w*|miss\w*|need\w*|require\w*|deprive\w*|den(?:y|ied)|robb\w+|if|would|could|away from|minority|relative)\b",
    re.I,
)

LONGEST = 1_000  # code points


@frozen
class Victory:
    """The votes of two sides, the majority stated, and where both stand."""

    one: Fraction
    two: Fraction
    by: Fraction
    sides: Span
    margin: Span
    rounded: bool  # percentages, which may be rounded

    @property
    def worked_out(self) -> Interval:
        """The majorities that the votes allow."""
        room = Fraction(1, 10 ** max(map(_places, (self.one, self.two)))) if self.rounded else Fraction(0)
        least = Fraction(1, 2 * 10 ** _places(self.by)) if self.rounded else Fraction(0)
        difference = abs(self.one - self.two)
        return Interval(difference - room - least, difference + room + least)


@frozen
class Half:
    """Votes of a whole that are said to be a majority."""

    one: Fraction
    whole: Fraction
    votes: Span
    majority: Span


def _short(text: str) -> Iterator[Span]:
    """The sentences of a text that are short enough to be of one vote."""
    return (sentence for sentence in sentences(text) if sentence.end - sentence.start <= LONGEST)


@remembered
def find_victories(text: str) -> Iterator[Victory]:
    """The votes that stand beside the majority they give."""
    if ONE_OF.search(text) is None:
        return
    for sentence in _short(text):
        if CUE.search(text, sentence.start, sentence.end) is None:
            continue
        for pattern in (BEHIND, BEFORE, WINNING):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                yield from _victory(match, pattern)


def _victory(match: re.Match[str], pattern: re.Pattern[str]) -> Iterator[Victory]:
    group = "by2" if pattern is BEHIND and not match["by"] else "by"
    by = number_in(match[group])
    one, two = number_in(match["one"]), number_in(match["two"])
    if by is None or one is None or two is None:
        return
    rounded = "%" in match.group() or "cent" in match.group() or any(n.denominator > 1 for n in (by, one, two))
    rounded = rounded or ("point" in match.group() and one + two <= 101)
    yield Victory(one, two, by, Span(match.start("one"), match.end("two")), Span(*match.span(group)), rounded)


@remembered
def find_halves(text: str) -> Iterator[Half]:
    """The votes of a stated whole that a sentence calls a majority."""
    if "majority" not in text:
        return
    for sentence in _short(text):
        for votes in OF_ALL.finditer(text, sentence.start, sentence.end):
            said = HALF.search(text, votes.end(), min(sentence.end, votes.end() + 60))
            one, whole = number_in(votes["one"]), number_in(votes["all"])
            if said is None or said["kind"] == "two-thirds" or one is None or not whole:
                continue
            if not LACKING.search(text, sentence.start, sentence.end):
                yield Half(one, whole, Span(*votes.span()), Span(*said.span()))


@cache
def _words() -> dict[str, int]:
    found: dict[str, int] = table("numerals")["cardinals"]
    return found


def number_in(text: str) -> Fraction | None:
    """A figure in digits or in one word; None for any other word."""
    if text[:1].isdigit():
        return Fraction(text.replace(",", ""))
    found = _words().get(text)
    return None if found is None else Fraction(found)


def _places(number: Fraction) -> int:
    """The decimals a figure is written with, none to two."""
    return next((n for n in range(3) if (number * 10**n).denominator == 1), 2)
