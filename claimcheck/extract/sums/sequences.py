"""How many times something happened, beside the years in which it did: "his fourth title, after those of 2003, 2006 and 2009"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from claimcheck.extract.numbers.numberparts import ordinals
from claimcheck.extract.sums.retold import FIRST_LINE
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

YEAR = r"(?:1[89]|20)\d\d"
YEARS = rf"{YEAR}(?:,\s{YEAR}){{0,6}}(?:,?\sand\s{YEAR})"
# what happened, in one to three words behind the ordinal: "fourth title", "third Olympic medal"; "time in a row"
WHAT = r"(?:\s[A-Za-z][\w’'-]{2,15}){1,3}(?:\s(?:in\sa\srow|running|in\ssuccession))?"
# "his fourth title, after those of 2003, 2006 and 2009"; "the third rise in a row, after those of 2020, 2021 and 2022"
AFTER = re.compile(
    rf"\b(?:his|her|its|their|an?|the|the\s[a-z]{{3,12}}(?:’s|'s))\s(?P<nth>[a-z]{{5,11}}|\d{{1,2}}(?:st|nd|rd|th)){WHAT},?\s(?:after|following)\s"
    rf"(?:(?:those|the\sones|[a-z]{{3,12}}s)\s(?:of|in)\s|winning\s(?:it\s)?in\s)?(?P<years>{YEARS})(?=[.,;)]|\s(?:and|but)\b|\s?\Z)"
)
# "the fifth time that the prize has gone to a Norwegian, after 1998, 2004 and 2011"
TIME = re.compile(
    rf"\bthe\s(?P<nth>[a-z]{{5,11}}|\d{{1,2}}(?:st|nd|rd|th))\stime\s[^.;:!?()\d]{{3,80}}?,\safter\s(?:those\s(?:of|in)\s)?(?P<years>{YEARS})(?=[.,;)]|\s?\Z)"
)
# "won it in 2011, 2015 and 2019, three times"
TIMES = re.compile(
    rf"\bin\s(?P<years>{YEARS}),\s(?P<times>[a-z]{{3,5}}|\d{{1,2}})\stimes\s(?:in\sall|in\stotal|altogether)\b"
)
# "has won it three times, in 2011, 2013 and 2014"; "won four titles, in 2011, 2013, 2014 and 2019", where two may be of one year
BEFORE = re.compile(
    rf"\b(?P<times>[a-z]{{3,6}}|\d{{1,2}})(?P<what>\stimes|\s[a-z]{{4,14}}s|(?<=twice))(?:,\s|:\s|\s\(|\s[–—]\s)(?:in\s)?(?P<years>{YEARS})(?=[.;)]|,\s(?!\d)|\s[–—]\s|\s?\Z)"
)
# "their fourth title in a row", "a fourth straight win"
NTH = r"(?P<nth>[a-z]{5,11}|\d{1,2}(?:st|nd|rd|th))"
IN_A_ROW = re.compile(
    rf"\b{NTH}\s(?:(?P<what>(?:[A-Za-z][\w’'-]{{2,15}}\s){{0,2}}[a-z]{{3,15}})\s(?:in\sa\srow|running|in\ssuccession)\b|(?:straight|successive|consecutive)\s(?P<of>[a-z]{{3,15}}))"
)
LEAD = 1_000  # code points behind a headline in which the text tells its news
# the last two of several years, without which there is nothing to count
JOINED = re.compile(rf"\d,?\sand\s{YEAR}")
DIGITS = re.compile(rf"{YEAR}")


@frozen
class Sequence:
    """How many times something is said to have happened, the years listed, and how many they make; and where both stand."""

    stated: int
    counted: int
    words: Span
    years: Span


@remembered
def find_sequences(text: str) -> Iterator[Sequence]:
    """The ordinals and counts of a text that stand beside all the years they are counted from."""
    if not JOINED.search(text):
        return
    for match in (*AFTER.finditer(text), *TIME.finditer(text)):
        nth = _ordinal(match["nth"])
        if nth is not None:
            counted = len(set(DIGITS.findall(match["years"]))) + 1
            yield Sequence(nth, counted, Span(*match.span("nth")), Span(*match.span("years")))
    yield from _times_before(text)
    for match in TIMES.finditer(text):
        times = _cardinal(match["times"])
        if times is not None:
            yield Sequence(
                times, len(set(DIGITS.findall(match["years"]))), Span(*match.span("times")), Span(*match.span("years"))
            )


def _times_before(text: str) -> Iterator[Sequence]:
    """How many times, or how many of what comes once a year at the least, before the years."""
    for match in BEFORE.finditer(text):
        times = 2 if match["times"] == "twice" else _cardinal(match["times"])
        counted = len(set(DIGITS.findall(match["years"])))
        if times is None or (match["what"].strip() not in ("times", "") and times >= counted):
            continue
        yield Sequence(times, counted, Span(*match.span("times")), Span(*match.span("years")))


def find_retold_ordinals(text: str) -> Iterator[tuple[Span, Span]]:
    """The ordinal of a headline, "fifth title in a row", and another that its text gives to the same."""
    head = FIRST_LINE.match(text)
    if head is None:
        return
    above = [m for m in IN_A_ROW.finditer(text, 0, head.end("line")) if _ordinal(m["nth"])]
    below = [m for m in IN_A_ROW.finditer(text, head.end("line"), head.end() + LEAD) if _ordinal(m["nth"])]
    if len(above) == len(below) == 1 and _ordinal(above[0]["nth"]) != _ordinal(below[0]["nth"]):
        one, two = ((m["what"] or m["of"]).split()[-1] for m in (above[0], below[0]))
        if one == two or two == "time":
            yield Span(*above[0].span()), Span(*below[0].span())


def _ordinal(word: str) -> int | None:
    if word[:1].isdigit():
        return int(re.sub(r"\D", "", word))
    return ordinals().get(word) or {"first": 1, "second": 2}.get(word)


def _cardinal(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    found = table("numerals")["cardinals"].get(word)
    return None if found is None else int(found)
