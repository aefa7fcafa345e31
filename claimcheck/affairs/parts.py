"""What a figure of a report is a part of: "24 of the 38", "of whom", "compared with 34"."""

from __future__ import annotations

import re

from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tellings.told import is_number

# in front of a figure, what makes it one of another whole: "of whom", "of the 86", "including"
PART = re.compile(
    r"\b(?:of\s(?:whom|which|them|these|those)\s(?:\w+\s){0,2}|(?:of\sthe|including|among\sthem|each|per|every)\s(?:(?!(?:was|were|is|are|stood)\b)\w+\s){0,2})\Z",
    re.I,
)
# behind it: "of them", "of the patients", "each", ", half of the cost"
PARTLY = re.compile(
    r"\s(?:of\s(?:whom|which|them|these|those|the|its|his|her|their)|each|apiece)\b|,\s(?:or\s)?(?:about\s)?(?:half|a\s(?:third|quarter|fifth))\b",
    re.I,
)
# behind it, among whom alone it is counted: "460 members among the mechanics"
AMONG = re.compile(r"\samong\s(?!them\b|others\b)")
# in front of it, and behind it, that so many answered or voted at all: "a turnout of 78 percent", "78 percent took part"
TURNOUT = re.compile(r"\bturnout\s(?:(?:was|of|at|stood\sat|reached)\s(?:\w+\s){0,2})?\Z", re.I)
TAKING_PART = re.compile(
    r"\s(?:of\s[^.;:,]{2,40}\s)?(?:(?:had|have|has)\s)?(?:took|taken|take)\spart\b|\sof\sthose\s(?:who\s(?:could|may)\svote|entitled|eligible)\b"
)
# further on, who makes up what is left of the whole: "called 61 witnesses and the defence the rest"
REST = re.compile(r"[^.;:]{0,60}\s(?:and|while)\s[^.;:]{0,40}\bthe\s(?:rest|others|remainder)\b")
# in it, that it comes on top of others: "10 more officers"
MORE = re.compile(r"\w\s(?:more|other|further|additional)\s(?!than\b)[a-z]")
# in front of it, a part of it: "24 of the 38"
COUNTED_OF = re.compile(r"\b(?P<part>[\w-]{1,12})\s(?:out\s)?of\s(?:the|these|those|its|their)\s\Z")
# what a sentence puts in front, of which all its figures are parts: "Of the 86 who fell ill, 41 are men and"
OF_ALL = re.compile(r"(?:Of|Among|Out\sof)\s[^.;:,]{2,90},\s(?:(?!\d)[^.;:]){0,60}\Z")
# behind a share, what says that it is one of those who were counted before
OF_THEM = re.compile(
    r"\sof\s(?:whom|which|them|these|those)\b(?!\s(?:who|that|in|with|entitled|eligible|registered|asked|polled|questioned|surveyed|voting|taking)\b)"
)
# in front of it, what makes it the figure that another is measured by: "compared with", "up from"
BASE = re.compile(
    r"\b(?:compared\s(?:with|to)|(?:up|down)\sfrom|against|versus|vs\.?|than|instead\sof)\s(?:(?:a|the|only|just|about|some|around)\s){0,2}\Z"
)
# behind it, the whole that it is a part of: "nine of 14 seats"
WHOLE = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s)?(?P<whole>\d[\d,.]{0,12}|[a-z]{3,9}(?:-[a-z]{3,5})?)\b")


def part_of(text: str, whole: Span, span: Span, value: Quantity) -> str:
    """What a figure is said to be a part of, or that it holds for each of several, or that another is measured by it."""
    before = max(whole.start, span.start - 40)
    if BASE.search(text, before, span.start):
        return "base"
    of = WHOLE.match(text, span.end, whole.end)
    if of and (of["whole"][0].isdigit() or is_number(of["whole"])):
        return f"of {of['whole']}"
    if AMONG.match(text, span.end, whole.end):
        return "part"
    if value.dimension is Dimension.PERCENT:  # a share is one of something, whether it says so or not
        if TURNOUT.search(text, before, span.start) or TAKING_PART.match(text, span.end, whole.end):
            return "taking part"
        return "part" if OF_THEM.match(text, span.end, whole.end) else ""
    counted = COUNTED_OF.search(text, before, span.start)
    if counted and (counted["part"][0].isdigit() or is_number(counted["part"].lower())):
        return "whole"
    if OF_ALL.match(text, whole.start, span.start):
        return "part"
    if MORE.search(text, span.start, span.end):
        return "more"
    quote = text[span.start : span.end].lower()
    if (" of " in quote and not quote.startswith("a total of ")) or PART.search(text, before, span.start):
        return "part"
    if REST.match(text, span.end, whole.end):
        return "part"
    partly = OF_THEM if value.dimension is Dimension.COUNT else PARTLY  # "34 pupils of the school" are all of them
    return "part" if partly.match(text, span.end, whole.end) else ""
