"""Counts that a sentence gives without a figure: no children, a single moon, the clubs that it lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.amounts import Amount
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.verbs import counted, verb_lemma
from claimcheck.counterparts.wordlists import deeds, listed
from claimcheck.enumerations import Enumeration
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told, function_words

REACH = 14  # code points behind a noun in which a phrase says of which of them there is one, or none
# "no children of her own"; "his only goal for the club"
OWN = re.compile(r"\sof\s(?:his|her|its|their)\sown\b")
# behind "no players", of which of them: "under twenty", "who"
OF_THOSE = re.compile(
    r"\s(?:under|over|aged|above|below|older|younger|who|whose|that|which|with|without|from|beyond|besides|outside|other)\b"
)
PART = re.compile(r"\s(?:for|in|at|with|from|on|against|as|by|of)\s")
NEAR = 5  # words between a verb and what there is none of
NOUNS = r"(?P<nouns>[A-Za-z][\w’'-]{1,20}(?:\s[A-Za-z][\w’'-]{1,20}){0,2})"
ENDING = re.compile(r"(?:ly|ed|ing|ous|ful|ive)$")
AHEAD = 24  # code points in front of what a band is called
MEMBER, MEDAL = "member", "medal"
OF = re.compile(r"\b(?P<noun>[a-z]{4,12})\sof\s(?:the\s)?\Z")
ADDED = re.compile(r"\s?\)?,?\s(?:and|as\swell|among)\b")
OPEN = re.compile(r"\b(?:including|such\sas|like|among\sothers|as\swell\sas)\b")


@cache
def _none() -> re.Pattern[str]:
    """ "no children", "never had any children", "failed to win a single award"."""
    rows = table("tallies")["none"]
    before, denied, every = ("|".join(map(re.escape, rows[key])) for key in ("before", "denied", "any"))
    return re.compile(
        rf"(?<![\w-])(?:(?:{before})|(?:{denied})\s(?:[a-z]{{2,12}}\s){{0,3}}?(?:{every})"
        rf"|never\s(?:[a-z]{{2,9}}ed|won|got|had|made|took)\s(?:at\s|in\s|for\s)?an?)\s{NOUNS}",
        re.I,
    )


@cache
def _one() -> re.Pattern[str]:
    """ "a single moon", "her only novel"."""
    before = "|".join(map(re.escape, table("tallies")["one"]["before"]))
    return re.compile(rf"(?<![\w-])(?:{before})\s{NOUNS}", re.I)


@cache
def _won() -> re.Pattern[str]:
    """ "won silver medals", "won a bronze medal": one at least."""
    rows = table("tallies")["won"]
    return re.compile(
        rf"\b(?:{'|'.join(rows['verbs'])})\s(?:[A-Za-z][\w’'-]{{0,14}}\s){{0,4}}?(?P<noun>(?:{'|'.join(rows['nouns'])})s?)\b"
        rf"|\b(?:{'|'.join(rows['verbs'])})\s(?:the\s)?(?P<metal>{'|'.join(rows['metals'])})(?=\s(?:in|at|and|for|with)\b|\s?[,.;])"
    )


@cache
def _nobody() -> re.Pattern[str]:
    """ "nobody was hurt", "not a single person died"."""
    nobody = "|".join(map(re.escape, table("tallies")["nobody"]["words"]))
    verbs = "|".join(form for form, lemma in table("counting")["irregular"].items() if lemma in deeds("people"))
    return re.compile(
        rf"(?<![\w-])(?:{nobody})\s(?:else\s)?(?:(?:was|were|is|are|has|had|have|been)\s){{0,2}}(?P<verb>[a-z]{{2,12}}ed|{verbs})\b",
        re.I,
    )


@cache
def _groups() -> re.Pattern[str]:
    """ "are a Welsh folk duo": how many a band has."""
    groups = "|".join(table("tallies")["groups"]["members"])
    return re.compile(
        rf"\b(?:is|are|was|were|as)\san?\s(?:[\w-]{{2,16}},?\s){{0,5}}?(?P<group>{groups})(?=[,.;]|\s(?:from|formed|of|based|consisting|whose|that|who|which|in|made)\b|\s[.,;]|\Z)",
        re.I,
    )


@cache
def _without() -> re.Pattern[str]:
    """ "was childless", "never married"."""
    return re.compile(
        r"(?<![\w-])(?:"
        + "|".join(map(re.escape, table("tallies")["without"]))
        + r")(?![\w-]|\s(?:to|in|for|by|at|again|until|till|before|after|since|among|his|her|their|any|the|an?)\b|\s(?-i:[A-Z]))",
        re.I,
    )


def find_tallies(told: Told, place: int) -> Iterator[Stated]:
    """The counts of a sentence for which it has no figure."""
    start, end = told.sentence.span.start, told.sentence.span.end
    figures = [mention.span for mention, _ in told.sentence.valued(Quantity)]
    for pattern, number in ((_none(), 0), (_one(), 1)):
        for match in pattern.finditer(told.text, start, end):
            if number == 0:
                figures.append(Span(match.start(), match.end()))  # in which "a single" is no figure of its own
            elif any(span.overlaps(Span(match.start(), match.end())) for span in figures):
                continue  # "only one album", which is a figure already
            noun = "" if number == 0 and _is_for_a_time(told, match) else _noun(match["nouns"])
            behind = Span(match.start("nouns"), match.end() + REACH)
            narrowed = any(
                found.search(told.text, behind.start, behind.end)
                for found in ((OWN, OF_THOSE) if number == 0 else (PART,))
            )
            if noun and not narrowed:
                yield _tally(told, place, Span(match.start(), match.end()), noun, Amount.of(number))
    for match in _won().finditer(told.text, start, end):
        if not any(span.overlaps(Span(match.start(), match.end())) for span in figures):
            yield _tally(
                told, place, Span(match.start(), match.end()), lemma(match["noun"] or MEDAL), Amount.of(1, ">="), ""
            )
    yield from _of_nobody(told, place)
    yield from _of_a_group(told, place)
    for match in _without().finditer(told.text, start, end):
        noun = table("tallies")["without"][match.group().lower()]
        yield _tally(told, place, Span(match.start(), match.end()), noun, Amount.of(0))
    for mention, items in told.sentence.valued(Enumeration):
        of = OF.search(told.text, max(start, mention.span.start - 30), mention.span.start)
        verb = "" if of else _verb(told, mention.span.start)
        head = table("tallies")["listed"].get(of["noun"] if of else verb)
        head = _kind_of(items) or head if head and not of else head
        if head and not OPEN.search(told.text, max(start, mention.span.start - 12), mention.span.end):
            of_all = not ADDED.match(told.text, mention.span.end, end)
            whole = of_all and all(
                f"{item} (" in mention.quote for item in items.items[:-1]
            )  # each with its years: there are no more
            yield _tally(told, place, mention.span, head, Amount.of(len(items.items), "=" if whole else ">="), verb)


def _of_nobody(told: Told, place: int) -> Iterator[Stated]:
    """That nobody did, or suffered, what people are counted by: "nobody was hurt"."""
    for match in _nobody().finditer(told.text, told.sentence.span.start, told.sentence.span.end):
        noun = deeds("people").get(verb_lemma(match["verb"].lower()))
        if noun and " else " not in match.group():
            yield _tally(told, place, Span(match.start(), match.end()), noun, Amount.of(0), "")


def _of_a_group(told: Told, place: int) -> Iterator[Stated]:
    """The members of what is called a duo or a quartet, and is one for good."""
    start, end = told.sentence.span.start, told.sentence.span.end
    for match in _groups().finditer(told.text, start, end):
        ahead = told.text[max(start, match.start() - AHEAD) : match.start("group")].lower().split()
        if not set(ahead) & set(table("tallies")["groups"]["for_a_time"]):
            number = table("tallies")["groups"]["members"][match["group"].lower()]
            yield _tally(told, place, Span(match.start(), match.end()), MEMBER, Amount.of(number), "")


def _is_for_a_time(told: Told, match: re.Match[str]) -> bool:
    """Whether a denial is of a time: "never released an album again"."""
    behind = {word.low for word in told.words if word.start >= match.end()}
    return "never" in match.group().lower() and bool(behind & set(table("tallies")["deeds"]["for_a_time"]))


def _kind_of(items: Enumeration) -> str:
    """What all items of a list are by their last word: Dunn County, Lyle County."""
    last = {item.split()[-1].lower() for item in items.items if len(item.split()) > 1}
    every = len(last) == 1 and all(len(item.split()) > 1 for item in items.items)
    return lemma(last.pop()) if every else ""


def _noun(words: str) -> str:
    """The noun of some words behind "no" or "any": the first that is a plural, else the last before another kind of word."""
    nouns: list[str] = []
    for word in words.split():
        if word.lower() in function_words() or word.lower() in table("tallies")["none"]["but"]["words"]:
            break
        if not ENDING.search(word):
            nouns.append(word.lower())
    plural = next((noun for noun in nouns if lemma(noun) != noun), "")
    return lemma(plural or nouns[-1]) if nouns else ""


def _tally(told: Told, place: int, span: Span, noun: str, amount: Amount, said: str | None = None) -> Stated:
    near = surroundings(told, span)
    head, verb = counted(noun, _verb(told, span.end) if said is None else said)
    value = Quantity(amount, head, Dimension.COUNT)
    return Stated(
        value, span, "count", "count", head, told, place, near.span, verb, times=near.times, floating=near.floating
    )


def _verb(told: Told, before: int) -> str:
    """The verb shortly before a place; empty where it says no more than that there is so much."""
    words = [word for word in told.words if word.start < before][::-1][:NEAR]
    found = next((found for word in words if (found := verb_lemma(word.low))), "")
    return "" if found in listed("light") else found
