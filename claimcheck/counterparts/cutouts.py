"""Figures that do not say how many there are: the top ten, ten more, two of them."""

from __future__ import annotations

import re

from claimcheck.claims import Mention
from claimcheck.tellings.told import Told

# words that make a figure choose, not count
CHOSEN = re.compile(
    r"\b(?:top|bottom|first|last|next|past|final|other|another|every|previous|remaining)\s(?:the\s)?\Z", re.I
)
# what a thing began with, which is not what it has: "founded in 2009 with two shops"
BEGUN = re.compile(
    r"\b(?:(?:found|form|start|launch|creat|establish|open)ed|beg[au]n)\b[^,.;]{0,30}\swith\s(?:an?\s(?:[a-z]{3,12}\s)?(?:capacity|population|membership|staff|crew|strength)\sof\s)?\Z",
    re.I,
)
# what is left out: "all but 12 of the patients"
ALL_BUT = re.compile(r"\b[Aa]ll\sbut\s\Z")
# a part of what was counted before: "24,000, of which 9,500 are seats"
OF_WHICH = re.compile(r"\bof\s(?:which|whom|these|those|them)\s?,?\s(?:some\s|about\s|only\s)?\Z")
# "have died", behind a bare figure
DONE = re.compile(r"\s(?:(?:have|has|had|were|was)\s)?(?:since\s|already\s|been\s){0,2}(?P<verb>[a-z]{3,14}ed)\b")
# what every one of several has: "two seasons of ten episodes each"
EACH = re.compile(r"\s(?:[a-z]{3,12}\s){0,2}?(?:each|apiece|respectively)\b")
# what comes on top of others: "10 more officers"; and a part of what was counted before: "15 of them"
MORE = re.compile(r"\d\smore\s(?!than\b)|\b(?!or\b)[a-z]+\smore\s(?!than\b)(?=[a-z]+\Z)")
OF_THEM = re.compile(r"\sof\s(?:them|these|those|whom|which)\b")
# by how much one thing differs from another: "6 seats more than in 2008", "8 points ahead of"
DIFFERENCE = re.compile(
    r"\s(?:more|fewer|less|higher|lower|longer|shorter|taller|heavier|older|younger|ahead|behind|short)\b(?!\sthan\s\d)"
)
# before a figure, what says that a change came to it: "rose to", "fell by 3 percent to"
REACHED = re.compile(
    r"\b(?:rose|risen|grew|grown|increased|climbed|jumped|fell|fallen|dropped|declined|decreased|shrank|went\s(?:up|down))\s(?:by\s[^,.;]{1,14}\s)?to\s(?:about\s|some\s|nearly\s|almost\s|over\s|around\s|more\sthan\s)?\Z"
)
# how many of several had so many: "four or more goals in 11 of the matches"
IN_SOME = re.compile(r"\s(?:[a-z]{3,9}\s){0,2}(?:in|on|at)\s(?:[\w-]{1,12}\s){1,2}of\s(?:the|its|his|her|their)\b")
BESIDES = re.compile(r"\b(?:other|additional|further)\b")


def is_cut_out(told: Told, mention: Mention) -> bool:
    """Whether a figure does not say how many there are: "the top 10 states", "ten more", "two of them", "begun with two"."""
    before = max(told.sentence.span.start, mention.span.start - 14)
    if CHOSEN.search(told.text, before, mention.span.start) or BESIDES.search(mention.quote):
        return True
    if ALL_BUT.search(told.text, before, mention.span.start):
        return True
    if OF_WHICH.search(told.text, before, mention.span.start) and not DONE.match(told.text, mention.span.end):
        return True
    if any(found.match(told.text, mention.span.end, told.sentence.span.end) for found in (EACH, IN_SOME)):
        return True
    if DIFFERENCE.match(told.text, mention.span.end, told.sentence.span.end):
        return True
    if MORE.search(mention.quote) or OF_THEM.match(told.text, mention.span.end, told.sentence.span.end):
        return True
    return bool(BEGUN.search(told.text, max(told.sentence.span.start, mention.span.start - 50), mention.span.start))
