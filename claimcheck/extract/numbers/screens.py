"""What is written like a number and is none: telephone numbers, versions, pages, years, names, scores, times of day.

`broken` looks only at the characters around; `named` decides for a figure that has no unit of its own.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extract.numbers import timetables
from claimcheck.extract.numbers.numerals import Numeral
from claimcheck.extract.numbers.unitwords import behind
from claimcheck.tables import table

# three and more groups of digits: telephone numbers, dates, versions, addresses of machines
CHAIN = re.compile(
    r"\+?\(?\d{1,30}+(?:(?:\)\s?|[-–.:/])\(?\d{1,30}+){2,20}|\+\d{1,3}[-\s]\d{2,4}(?:[-\s/]\d{2,4}){1,4}|\(\d{3}\)\s?\d{3}[-\s]\d{4}|0\d{2,4}(?:[ \u00a0-]\d{3,4}){2}(?!\d|[.,]\d)|0\d{4}[ \u00a0]\d{6}(?!\d)|\d{3}-\d{4}(?!\d)(?!\s?[%$])"
)
# two decimals joined are a range, or one and a whole number where they have a unit or a true dash: "1.5-2.5", "2.5-10 km"
DECIMALS = re.compile(r"\d{1,6}(?:\.\d{1,6})?[-–—−]\d{1,6}\.\d{1,6}(?![-–.:/]?\d)")
HALF_DECIMALS = re.compile(r"\d{1,6}\.\d{1,6}([-–—−])\d{1,6}(?![-–.:/,]?\d)")
# or two times of day: "9.30-17.00"
CLOCKS = re.compile(r"\d{1,2}\.[0-5]\d[-–—]\d{1,2}\.[0-5]\d")
COUNTED = re.compile(r"[ \u00a0](?:[mbtr]{1,2}illion|points?|times|goals|games|runs)(?![a-z])")
CLOCKS_HALF = re.compile(r"\d{1,2}\.[0-5]\d[-–—−]\d{1,2}")
# the name of what a figure behind "=" is, as in "n=12"; in an address "?" or "&" stands before it
EQUATION = re.compile(r"(?<![\w&?;/.=-])[^\W\d_]\w{0,15}=$")
# a score, a time, a date: two groups joined
JOINED = re.compile(r"\d{1,4}[:/]\d{1,4}(?![\d,])")
# a time of day: 11 a.m., 7.05am, 10:30
CLOCK = re.compile(
    r"\d{1,2}(?:[.:]\d\d)?[ \u00a0]?(?:[ap]\.?m\b|o['’]clock|(?:GMT|BST|EST|EDT|PST|PDT|CET|CEST|UTC|ET)\b)"
    r"|[012]\d[0-5]\d[ \u00a0]?(?:(?:GMT|BST|EST|EDT|PST|PDT|CET|CEST|UTC|ET)\b|local time\b)",
    re.I,
)
# the word before a number, with its dot
WORD_BEFORE = re.compile(r"([^\W\d_]{1,20}(?:[&'’-][^\W\d_]{1,20})?\.?|[§№#]+)[\s\u00a0]?$")
# the start of a list item: "1. ", "2) ", "(3) "
MARKER = re.compile(r"\d{1,3}[.)]\s")
# the next two words behind a number, capitals kept
STREET = re.compile(
    r"(?:[A-Za-z]?\s)(?:[NSEW]\.?\s)?([A-Z][a-z]{1,15})(?:\s([A-Z][a-z]{1,15}))?(?:\s([A-Z][a-z]{1,15}))?"
)
# behind the number of a district
DISTRICT = re.compile(r"\s(?:zip|postal|area|dialling|dialing)[ \n]?codes?(?![a-z])|\spostcodes?(?![a-z])", re.I)
BEFORE = 24  # code points looked at before a number


# before a proportion, which is no score and no time: "a ratio of 3:2"
PROPORTION = re.compile(
    r"(?<![A-Za-z])(?:ratio|odds|proportions?|scale|diluted|dilution|mixed|mixture)\s(?:(?:of|at|is|was)\s)?(?:about\s)?$",
    re.I,
)
# and behind one: "a 1:10 dilution"
PROPORTIONED = re.compile(r"\s(?:dilutions?|ratio|mixture|scale|odds|proportion|molar)(?![a-z])")


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list of the table."""
    return frozenset(table("screens")[name]["words"])


def word_before(text: str, at: int) -> str:
    """The word before a position, as written; empty where something else stands there."""
    before = text[max(0, at - BEFORE) : at]
    match = WORD_BEFORE.search(before, before.rfind(" ", 0, -1) + 1)
    return match[1] if match else ""


def broken(text: str, start: int, end: int, *, money: bool) -> int:
    """Where to go on when the digits at `[start, end)` are part of something longer; 0 where they stand alone."""
    before, following = text[start - 1 : start], text[end : end + 2]
    chain = CHAIN.match(text, start - 1 if before in ("+", "(") and start else start)
    if chain and chain.end() > end and not money and not _decimals(text, start):
        return chain.end()
    works = WORKS.match(text, start - 1) if before == "(" else None
    if works:
        return works.end()
    if text[start].isdecimal():
        clock = CLOCK.match(text, start)
        if clock and clock.end() > end:
            return clock.end()
        if not money and (joined := JOINED.match(text, start)) and joined.end() > end:
            proportion = text[end] == ":" and (
                PROPORTION.search(text, max(0, start - BEFORE), start) or PROPORTIONED.match(text, joined.end())
            )
            return 0 if proportion else joined.end()
        equated = text[start - 2 : start] in (">=", "<=", "~=") or (
            before == "=" and EQUATION.search(text, max(0, start - BEFORE), start)
        )
        side = before in ("x", "×") and text[start - 2 : start - 1].isdecimal() and behind(text, end) is not None
        if before and (before.isalnum() or before in "_@%=&#?\\") and not money and not equated and not side:
            return end
        if _glued(text, start) and not money:
            return end
    if following[:1].isupper() and not money and street(text, end):  # "221B Baker Street"
        return end + 1
    if following[:1] in ("_", "@") or (following in ("'s", "’s") and not money):  # "the 70's"
        return end
    return 0


def _decimals(text: str, start: int) -> bool:
    """Whether a range of decimals begins here; what could be two times of day is one only where it has a unit."""
    half = HALF_DECIMALS.match(text, start)
    if half and (half[1] != "-" or behind(text, half.end()) or COUNTED.match(text, half.end())):
        return not CLOCKS_HALF.fullmatch(half.group()) or behind(text, half.end()) is not None
    match = DECIMALS.match(text, start)
    clocks = match and CLOCKS.fullmatch(text, start, match.end())
    return match is not None and (not clocks or behind(text, match.end()) is not None)


# a prefix joined to a figure by a hyphen, which is a comparator
PREFIX = re.compile(r"(?<![A-Za-z])(?:sub|near|over|under|plus|minus|and|to|a|(?<=\d-)by)-$", re.I)
DIGITS = re.compile(r"\d{1,2}(?![\d.,%])")
# "about" glued to a figure: "c.300"
CIRCA = re.compile(r"(?<![A-Za-z.])(?:c|ca|circa|approx)\.$", re.I)
# letters, digits, hyphens before a number: "COVID-", "F-", "3-"
GLUED = re.compile(r"[\w.)\]][-‐‑–./:+]$")


def _glued(text: str, start: int) -> bool:
    near = text[max(0, start - 2) : start]
    if not GLUED.search(near):
        return False
    if near[-1] in "/:" or near[0].isdecimal() or near[0] in ").]":
        return near[0] not in ".])" or near[-1] != "."
    if near[-1] == ".":
        return near[0].isalpha() and not CIRCA.search(text, max(0, start - 8), start)
    prefix = PREFIX.search(text, max(0, start - 7), start)
    if prefix and prefix.group().lower() in ("under-", "over-"):  # "an under-21 side"
        digits = DIGITS.match(text, start)
        return digits is not None and behind(text, digits.end()) is None
    return prefix is None


def named(text: str, numeral: Numeral, *, counted: bool, said: bool) -> bool:
    """Whether a figure without unit is a name; `counted`: a plural follows; `said`: a comparator stands before."""
    start, end = numeral.start, numeral.end
    if numeral.form == "digits" and numeral.magnitude == 1 and _listed(text, start, end):
        return True
    if numeral.value in CODES and numeral.form == "digits" and CODED.match(text, end):
        return True
    before = word_before(text, start)
    if numeral.form == "digits" and _year(numeral, before.lower(), counted and not _held(text, end), said):
        return True
    if not (counted or said) and text[start:end] in words("designators") and text.strip() != text[start:end]:
        return True
    if timetables.leaves(text, start, end):
        return True
    if counted or said:
        return street(text, end) and numeral.form == "digits"
    if before.lower() in words("weak"):
        return True
    if numeral.form != "digits" or numeral.decimals is not None or numeral.magnitude != 1:
        return False
    if numeral.whole[:1] == "0" and len(numeral.whole) > 1:
        return True
    return street(text, end) or _name(text, start, before)


# numbers in square brackets before this one
CITED = re.compile(r"\[[\d,;\s–-]*$")
# works by their numbers in round brackets: "(26,29,49)"
WORKS = re.compile(r"\((?:\d{1,3}[–-])?\d{1,3}(?:,\d{1,3}(?:[–-]\d{1,3})?)+\)")
# behind the number of one of several points within a sentence: "1) cut costs, 2) raise wages"
ENUMERATED = re.compile(r"\)[ \n](?=[A-Za-z])")
# behind the number of an answer on a scale: "0 = never, 1 = 1-2 days"
CODED = re.compile(r"\s?=\s?(?=[A-Za-z“\"]|\d[\d–-]{0,6}\s[a-z])")
CODES = range(11)
# two small figures joined: a score where it is no range
PAIR = re.compile(r"\d{1,3}[-–‐‑]\d{1,3}(?![.,]?\d)")


def paired(text: str, start: int) -> int:
    """Where a score that begins at `start` ends; 0 where there is none."""
    match = PAIR.match(text, start)
    return match.end() if match else 0


def _listed(text: str, start: int, end: int) -> bool:
    opened, closed = text[start - 1 : start], text[end : end + 1]
    if CITED.search(text, max(0, start - 16), start) or (opened == "(" and closed == ")" and end - start < 3):
        return True
    if closed == ")" and opened == " " and end - start < 3 and ENUMERATED.match(text, end):
        near = text[max(0, start - 120) : start]
        if near.rfind("(") <= near.rfind(")"):
            return True
    at_line = start == 0 or opened == "\n"
    followed = text[end + 2 : end + 12].strip(" –—-") != ""  # "105. –" is a price
    return at_line and MARKER.match(text, start) is not None and closed in (".", ")") and followed


# what is held in a year: "the 2000 Olympics", "the 1900 Summer Games"
HELD = re.compile(r"[ \n](?:[A-Z][a-z]{2,12}[ \n]){0,2}([A-Z][a-z]{3,14})(?![a-z])")


def _held(text: str, end: int) -> bool:
    """Whether a number is that of the year in which something was held."""
    match = HELD.match(text, end)
    return match is not None and match[1].lower() in words("held")


def _year(numeral: Numeral, before: str, counted: bool, said: bool) -> bool:
    if numeral.decimals is not None or numeral.end - numeral.start != 4 or not 1500 <= numeral.value <= 2100:
        return False
    if before in words("year_before") and not (counted and numeral.value % 100 == 0):
        return True
    if counted or said:
        return counted and numeral.value >= 1900 and numeral.value % 100 != 0 and not said
    return True


def street(text: str, end: int) -> bool:
    """Whether a number is that of a house, "10 Downing Street", or of a district, "90210 ZIP code"."""
    if DISTRICT.match(text, end):
        return True
    match = STREET.match(text, end)
    return match is not None and any(word and word.lower() in words("streets") for word in match.groups())


def _name(text: str, start: int, before: str) -> bool:
    """Whether a capitalised word that begins no sentence stands right before: "Big 12", "Area 51"."""
    if not before or not before[0].isupper() or before.endswith("."):
        return False
    at = start - len(before) - 1
    if before.endswith(("'s", "’s")) and text.endswith((" to ", " against ", " than "), 0, at):
        return False  # "54 percent to Brask's 43"; but "Boeing's 747"
    lead = text[max(0, at - 3) : at].strip()
    return bool(lead) and lead[-1] not in '.!?:;"“”(•' and at > 0 and "\n" not in text[max(0, at - 2) : at]


# what a bowler took for how many runs: "5-42", "3 for 27"
BOWLED = re.compile(
    r"(\d{1,2})(?:[-–]| for )(\d{1,3})(?=\s?(?:[.,;:)!](?!\d)|\Z)|[ \n](?:in|as|and|from|on|off|with|at|to|before|but|when|while|after|against)[ \n])"
)
WICKETS = 10


def bowled(text: str, start: int) -> int:
    """Where a bowler's figures that begin at `start` end; 0 where there are none."""
    match = BOWLED.match(text, start)
    if match is None or int(match[1]) > WICKETS or not int(match[1]) < int(match[2]):
        return 0
    before = text[max(0, start - 40) : start].lower().split()[-3:]
    return match.end() if any(word in words("bowled") for word in before) else 0


# another score behind a score, as of sets: "6-3 6-4"
SETS = re.compile(r",?[ \n]\d{1,3}[-–]\d{1,3}(?![\w.,]\d|%)")


def winning(text: str, start: int) -> bool:
    """Whether a word of winning and losing stands before: "won 2-3"."""
    before = text[max(0, start - 40) : start].lower().split()
    return any(word.strip(",.") in words("scores") for word in before[-5:])
