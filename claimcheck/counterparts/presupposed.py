"""Counts that a place in an order takes for granted: whose fifth novel appeared has written five, and perhaps more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.amounts import Amount
from claimcheck.counterparts.ranks import ORDINAL, numbered
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.verbs import counted
from claimcheck.counterparts.wordlists import listed
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told

# "her fifth novel", "Copper Lane's sixth studio album", "the fourth season of", "his fourth and last title"
OWNED = re.compile(
    rf"\b(?P<owner>his|her|its|their|the|[\w.]{{1,30}}(?:['’]s|s['’]))\s{ORDINAL}(?P<last>(?:\sand|,)\s(?:final|last))?"
    r"\s(?P<nouns>[^\W\d_][\w-]{1,15}(?:\s[^\W\d_][\w-]{1,15}){0,3})",
    re.I,
)
# "was cancelled after its first season"
ENDED = re.compile(
    r"\b(?:cancell?ed|ended|axed|concluded|finished|dropped|closed)\s(?:after|with|following)\s(?:just\s|only\s)?\Z"
)
# "was cancelled before its third season", which there never was; "died before his fifth novel appeared"
BEFORE = re.compile(r"\b(?:before|prior\sto|ahead\sof|until|till|without)\s\Z")
OVER = re.compile(
    r"\b(?:cancell?ed|axed|dropped|ended|finished|discontinued|disbanded|split\sup|broke\sup)\s(?:[a-z]{3,10}\s)?\Z"
)
LAST_WORD = re.compile(r"\s?(?:[.;]|\Z|(?:in|on)\s[^,;]{1,24}\.)")
# "it was her third marriage", "became his second wife": whose it is, another sentence says
OTHERS = re.compile(r"\b(?:is|was|be|became|becoming|as)\s\Z")
WORD = re.compile(r"\S+")
OF = re.compile(r"\sof\s(?=[A-Z])")


def find_presupposed(told: Told, place: int) -> Iterator[Stated]:
    """The counts that the ordinals of a sentence take for granted."""
    start, end = told.sentence.span.start, told.sentence.span.end
    for match in OWNED.finditer(told.text, start, end):
        number, found = numbered(match["order"].lower()), _noun(match["nouns"])
        ended = match["last"] or _is_ended(told, match, found[1] if found else 0)
        if not number or (number == 1 and not ended) or not found:
            continue
        before = BEFORE.search(told.text, max(start, match.start() - 12), match.start())
        over = before and OVER.search(told.text, max(start, before.start() - 30), before.start())
        if before and not over:
            continue
        noun, behind = found[0], match.start("nouns") + found[1]
        others = told.text[match.start("nouns") : behind].split()[:-1]
        kind = frozenset(word for word in others if word.islower() and word not in listed("loose"))
        if _is_subjects(told, match, behind):
            span = Span(match.start("order"), behind)
            amount = Amount.of(number, "<" if over else "=" if ended else ">=")
            head, verb = counted(noun, "")
            granted = f"says that there was no {match['order'].lower()}" if over else f"takes {number} for granted"
            because = f"“{told.text[(before or match).start() : behind]}” {granted}"
            near = surroundings(told, span)
            value = Quantity(amount, head, Dimension.COUNT)
            yield Stated(value, span, "count", "count", head, told, place, near.span, verb, kind, because=because)


def _is_ended(told: Told, match: re.Match[str], noun: int) -> bool:
    """Whether a sentence says that the run was over with that one, and no more: not "but was later revived"."""
    ended = ENDED.search(told.text, max(told.sentence.span.start, match.start() - 30), match.start())
    return (
        ended is not None
        and LAST_WORD.match(told.text, match.start("nouns") + noun, told.sentence.span.end) is not None
    )


def _noun(words: str) -> tuple[str, int] | None:
    """The noun that is counted, and where it ends: the first of some words that is one which nobody loses again."""
    found = ((lemma(match.group().lower()), match.end()) for match in WORD.finditer(words))
    return next((row for row in found if row[0] in table("tallies")["kept"]["words"]), None)


def _is_subjects(told: Told, match: re.Match[str], behind: int) -> bool:
    """Whether what is numbered is the subject's own."""
    owner = match["owner"]
    if owner.lower() == "the":
        return OF.match(told.text, behind) is not None
    if owner[-1] in "'’" or owner[-2:] in ("'s", "’s"):
        return told.opened is not None and told.opened.start <= match.start() < told.opened.end
    return not OTHERS.search(told.text, max(told.sentence.span.start, match.start() - 10), match.start())
