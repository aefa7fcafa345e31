"""What a bare figure counts, named behind a later one: "six million 330ml bottles", "7 gold and 5 silver medals"."""

from __future__ import annotations

import re

from claimcheck.extract.numbers import changewords, nouns, screens
from claimcheck.extract.numbers.figures import Figure, next_figure
from claimcheck.extract.numbers.scans import Scan
from claimcheck.tables import table

LONGEST = 8  # figures in one list


def noun_behind(scan: Scan, figure: Figure) -> str:
    """The lemma of what a figure counts that is named behind a later figure; empty where nothing shows it."""
    return _sized(scan, figure) or _sorted(scan, figure) or _listed(scan, figure) or _moved(scan, figure)


# the size by which things are named: "250ml", "40-foot", "12-page", "9 litre"; no plural
SIZE = re.compile(r"(?:-[a-z]{2,12}){0,2}(?![\w-])")
BEFORE_SIZE = re.compile(r"[ ](?:([a-z]{3,12})[ ])?(?=\d)")  # "two new 40-foot masts"
PLURAL = re.compile(r"(?:[a-z]{3}s|feet|inches)$")


def _sized(scan: Scan, figure: Figure) -> str:
    """What is counted behind its size: "eight million 250ml bottles", "five 12-page reports"."""
    gap = BEFORE_SIZE.match(scan.text, figure.end)
    at = gap.end() if gap and (gap[1] is None or nouns.modifies(gap[1])) else 0
    size = next_figure(scan, at) if at else None
    if size is None or size.high is not None or (size.unit and PLURAL.search(scan.text, size.start, size.end)):
        return ""
    match = SIZE.match(scan.text, size.end)
    if match is None or (size.unit is None and not match.group()):
        return ""
    counted = nouns.head(scan.text, match.end(), limit=scan.limit(match.end()))
    return counted.lemma if counted and nouns.is_plural(_last_word(scan.text, counted.end)) else ""


# between two sorts of one thing: "7 gold and 5 silver medals"
SORTS = re.compile(
    r"[ \n](?P<sort>[A-Za-z][a-z’'-]{2,15})(?:[ \n](?P<more>[a-z][a-z’'-]{2,15}))?"
    r"(?:,[ \n](?:and[ \n])?|[ \n](?:and|or|but)[ \n])"
)


def _sorted(scan: Scan, figure: Figure) -> str:
    """What is counted by sorts, named at the end of the list: "7 gold, 5 silver and 3 bronze medals"."""
    at = figure.end
    for _ in range(LONGEST):
        match = SORTS.match(scan.text, at)
        if match is None or not nouns.modifies(match["sort"], match["more"]):
            return ""
        following = next_figure(scan, match.end())
        if following is None or following.unit is not None or following.high is not None:
            return ""
        counted = nouns.head(scan.text, following.end, limit=scan.limit(following.end))
        if counted is not None:
            parallel = counted.modifiers and nouns.is_plural(_last_word(scan.text, counted.end))
            return counted.lemma if parallel else ""
        at = following.end
    return ""


# what a count moves to: "from 62 to 75 ships"
FROM = re.compile(r"(?<![A-Za-z])from[ \n]$", re.I)
TO = re.compile(r"[ \n]to[ \n]")


def _moved(scan: Scan, figure: Figure) -> str:
    """What is counted where a count moves, named behind the second figure: "grew from 62 to 75 ships", "to 75 from 62 ships"."""
    match = TO.match(scan.text, figure.end) if FROM.search(scan.text, max(0, figure.start - 6), figure.start) else None
    at = match.end() if match else changewords.earlier_level(scan.text, figure.start, figure.end)
    last = next_figure(scan, at) if at else None
    if last is None or last.unit is not None or last.high is not None or last.numeral.form not in ("digits", "words"):
        return ""
    counted = nouns.head(scan.text, last.end, limit=scan.limit(last.end))
    plural = counted and nouns.is_plural(_last_word(scan.text, counted.end))
    if counted and not match and counted.lemma not in table("elisions")["tallied"]["words"]:
        return ""  # "rose to 40 from 12 lands": these may be where they came from
    return counted.lemma if counted and plural and counted.lemma != "time" else ""


# between the figures of a list; the last is joined by a word
LISTED = re.compile(r",[ \n](?:(and|or|nor)[ \n])?|[ \n](and|or|nor)[ \n]")
# the word before a list of two, or nothing
LEADING = re.compile(r"(?:([A-Za-z]{2,9})[ \n]|\A|[.!?;:\n]\s|[,(“\"]\s?)(?:the[ \n]|about[ \n]|some[ \n])?\Z")
# what a noun goes on with
NEXT = re.compile(r"[ \n]([a-z]{2,14})(?![a-z])")


def _listed(scan: Scan, first: Figure) -> str:
    """What a list of bare figures counts, named behind the last: "wards of 20, 24 and 30 beds".

    Of two, "killed 12 and 40 homes were burnt" is none: it opens with a preposition or a clause, or ends with its noun.
    """
    if screens.named(scan.text, first.numeral, counted=False, said=False):
        return ""
    at = first.end
    for number in range(LONGEST):
        match = LISTED.match(scan.text, at)
        last = next_figure(scan, match.end()) if match else None
        if match is None or last is None or last.unit is not None or last.high is not None:
            return ""
        counted = nouns.head(scan.text, last.end, limit=scan.limit(last.end))
        if counted is not None:
            joined = match[2] or (match[1] and number)
            plural = nouns.is_plural(_last_word(scan.text, counted.end)) and counted.lemma not in ("time", "other")
            whole = number or match[2] == "nor" or _is_whole(scan.text, first.start, counted.end)
            return counted.lemma if joined and plural and whole else ""
        at = last.end
    return ""


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether two joined figures stand in one clause: nothing is said of what the second counts."""
    lead, following = LEADING.search(text, max(0, start - 24), start), NEXT.match(text, end)
    opened = lead is not None and (lead[1] is None or lead[1].lower() in table("elisions")["leading"]["words"])
    goes_on = following is None or following[1] in table("elisions")["behind"]["words"]
    return opened or goes_on


def _last_word(text: str, end: int) -> str:
    return text[max(0, end - 24) : end].replace("-", " ").rpartition(" ")[2]


# the word behind a part of something
BEHIND = re.compile(r"[ \n]([a-z]{2,12})(?![\w’'-])")


def is_told(text: str, end: int) -> bool:
    """Whether a part that ends at `end` is of those who were told of, and a verb stands behind it: "half want", "a third say".

    >>> is_told("Two thirds oppose the dam.", 10), is_told("a two thirds majority", 12)
    (True, False)
    """
    match = BEHIND.match(text, end)
    return match is not None and nouns.tells(match[1])


# what those did, or what was done to them, behind "of those"; a noun may stand behind that
DONE = re.compile(r"(?:[ \n]out)?[ \n]of[ \n]th[eo]se[ \n]([a-z]{3,12})(?![\w’'-])(?:[ \n]([a-z]{3,16})(?![\w’'-]))?")


def is_of_those(text: str, end: int) -> bool:
    """Whether a part is of those of whom no noun tells: "half of those held"; not "three of those polled voters".

    >>> is_of_those("Half of those held left.", 4), is_of_those("Four of those arrested left.", 4)
    (True, False)
    """
    match = DONE.match(text, end)
    if match is None or match[1] in table("nouns")["casualties"]["words"] or nouns.is_plural(match[2] or ""):
        return False
    return match[1].endswith("ed") or match[1] in table("counting")["irregular"]
