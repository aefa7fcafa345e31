"""Whether a subject is the only one of its kind, and whether the first of them or the last.

    only          the only Swede to have won the race      against   the second Swede to win it; one of three of them
    in sequence   the first station to open on the line    against   the last station to open on the line

Each holds among those of whom more is said, "to have won the race": two are set side by side where neither says more of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from claimcheck.counterparts.ranks import ORDINAL, numbered
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import kinds
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed
from claimcheck.entities import Reference
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.quantities import Quantity
from claimcheck.remembering import of_each
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.told import Told, function_words, is_number
from claimcheck.tellings.words import shares
from claimcheck.times import Time

NUMBER, SEQUENCE = " by number", " by sequence"
ONE_OF_SEVERAL = "one of several"
SEVERAL = 2  # in an order from which on there are others
# what makes of what follows something that is said of the subject; and whose it is
SAID = r"(?:\b(?:is|was|are|were|became|becoming|being|as|remains|remained)\s|,\s)(?:also\s|still\s)?"
OWNER = r"(?:the|his|her|its|their|[\w’'.-]{1,20}(?:\s[\w’'.-]{1,20}){0,3}?(?:['’]s|s['’]))\s"
NOUNS = r"(?P<nouns>[A-Za-z][\w-]{2,18}(?:\s[A-Za-z][\w-]{2,18}){0,2})"
CLAUSE_END = re.compile(r"[,;:.()]\s|[,;:.()]\Z|\s(?:and|but|when|while|who|which|where)\s")

# "by the English folk band Hollow Lane"
MAKER = re.compile(r"\sby\s(?:the\s)?(?:[\w-]{2,16}\s){1,4}?[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){0,3}\Z")
BY = re.compile(r"\bby\s(?:the\s)?\Z")


@cache
def _pattern() -> re.Pattern[str]:
    """ "is the only town", "was the first of five films", "one of the three towns", "the second Swede", "the largest of the three towns"."""
    rows, numbers = table("extents_of_one"), "|".join(table("numerals")["cardinals"])
    several = rf"(?:{numbers}|\d{{1,2}}|{'|'.join(rows['several']['words'])})"
    marks = {key: "|".join(rows[key]["words"]) for key in ("only", "first", "last")}
    return re.compile(
        rf"{SAID}(?:{OWNER}(?:(?P<only>{marks['only']})|(?P<first>{marks['first']})|(?P<last>{marks['last']}))\s(?:of\s(?:the\s)?{several}\s)?"
        rf"|one\sof\s(?:the\s|its\s|his\s|her\s|their\s)?(?P<among>{several})\s"
        rf"|{OWNER}[a-z]{{3,12}}est\sof\s(?:the\s|its\s|his\s|her\s|their\s)?(?P<end>{several})\s"
        rf"|{OWNER}{ORDINAL}\s){NOUNS}"
    )


def find_alone(told: Told, place: int) -> Iterator[Stated]:
    """What a sentence says of its subject: that it is the only one, one of several, the first, the last."""
    start, end = told.sentence.span.start, told.sentence.span.end
    for match in _pattern().finditer(told.text, start, end):
        noun, found = _noun(match["nouns"])
        value = _value(match)
        words = match["nouns"][:found].lower().split()
        of_order = match["order"] and (words[-1:] != [noun] or any(w.endswith("est") or w == "most" for w in words))
        if not noun or not value or of_order:  # "the second largest city", "the second fastest-selling books"
            continue
        behind = match.start("nouns") + found
        span = Span(match.start("nouns") - len(match.group()) + len(match["nouns"]), behind)
        stop = CLAUSE_END.search(told.text, behind, end)
        around = Span(match.start(), stop.start() if stop else end)
        head = noun + (SEQUENCE if value in ("first", "last") else NUMBER)
        yield Stated(Reference(value, (value,)), span, "extreme", "extreme", head, told, place, around)


def several(stated: Sequence[Stated]) -> Iterator[Stated]:
    """What counts take for granted of each that is counted: that it is one of several. Of relatives it says nothing, who may be of others."""
    for s in stated:
        value = s.value
        plain = s.family == "count" and not (s.verb or s.modifiers or s.because) and s.head not in listed("kin")
        if (
            plain
            and isinstance(value, Quantity)
            and value.amount.literal.low is not None
            and value.amount.literal.low >= SEVERAL
        ):
            among = Reference(ONE_OF_SEVERAL, (ONE_OF_SEVERAL,))
            yield evolve(s, value=among, states="extreme", family="extreme", head=s.head + NUMBER)


def _value(match: re.Match[str]) -> str:
    if match["order"]:
        return ONE_OF_SEVERAL if (numbered(match["order"].lower()) or 0) >= SEVERAL else ""
    if match["among"] or match["end"]:
        return ONE_OF_SEVERAL
    return next((key for key in ("only", "first", "last") if match[key]), "")


def _noun(words: str) -> tuple[str, int]:
    """The last noun of a run of words, and where it ends: "surviving bell of"."""
    noun, found = "", 0
    for match in re.finditer(r"\S+", words):
        low = match.group().lower()
        if low in function_words() or is_number(low) or (low.endswith("ed") and verb_lemma(low)):
            break
        noun, found = low, match.end()
    return lemma(noun).lower() if noun else "", found


def otherwise_narrowed(c: Stated, e: Stated) -> str | None:
    """What only one of two such statements says of those among whom it holds; None where both are of the same, or they are no such statements."""
    if not c.head.endswith((NUMBER, SEQUENCE)):
        return None
    pairs = [(c, e), (e, c)] if c.head.endswith(SEQUENCE) else [(c, e)] if _is_only(c) else [(e, c)]
    for one, other in pairs:
        known = {_plain(w) for w in other.told.content} | {w for name in other.told.names for w in name.words}
        odd = sorted(word for word in _narrowing(one) if not shares(word, known))
        if odd:
            return f"only one of them is among those of {odd[0]}"
        if _is_counted(other) and not _narrowing(one):
            return "it is not said among whom there is only one"
        if _timed(one) and not _timed(other):
            return "only one of them is of a time"
    return None


def _is_only(stated: Stated) -> bool:
    return isinstance(stated.value, Reference) and stated.value.candidates == ("only",)


@of_each
def _is_counted(stated: Stated) -> bool:
    """Whether a sentence only counts those of whom there are several (see `several`)."""
    return any(mention.span == stated.span for mention, _ in stated.told.sentence.valued(Quantity))


@of_each
def _timed(stated: Stated) -> bool:
    around = stated.around
    return any(
        around.start <= m.span.start < around.end and isinstance(m.value, Time) for m in stated.told.sentence.mentions
    )


def _plain(word: str) -> str:
    return verb_lemma(word) or word


@of_each
def _narrowing(stated: Stated) -> set[str]:
    """The content words, and those of names behind it, that say among whom it holds."""
    noun = stated.head.rsplit(" by ", 1)[0]
    text, around = stated.told.text, stated.around
    maker = MAKER.search(text, stated.span.end, around.end)  # who made it, of which it says nothing more
    around = Span(around.start, maker.start()) if maker else around
    behind = [n for n in stated.told.names if stated.span.end <= n.start < around.end]
    named = {w for n in behind if not BY.search(stated.told.text, n.start - 8, n.start) for w in n.words}
    front = stated.told.content_within(Span(around.start, stated.span.end))
    owner = {word for word in front if word in kinds()}  # "the band's last"
    own = {_plain(w) for w in stated.told.content_within(around) if lemma_of(w) != noun and w != noun}
    own -= (
        owner
        | named
        | {w for n in behind for w in n.words}
        | listed("light")
        | frozenset(table("extents_of_one")["making"]["words"])
    )
    marks = {w for key in ("only", "first", "last", "several") for w in table("extents_of_one")[key]["words"]}
    return {word for word in own | named if word not in marks and word not in function_words() and not is_number(word)}
