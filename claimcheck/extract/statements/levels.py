"""Statements of what a figure is: "turnout was 63.7 percent", "Norvane's revenue rose to $1.8 billion", "debts of £71m".

The noun says what is measured, whatever verb leads to the figure; whose it is stands beside the noun, or is whom the text
speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.clauses import last_phrase
from claimcheck.extract.discourse.differing import is_difference
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.qualifiers import as_of, floating, period_of, place_of, source_of
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.restrictions import condition, counted_in
from claimcheck.extract.discourse.subjects import ARTICLE, phrase_before, trimmed
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.discourse.whose import holder
from claimcheck.extract.naming.owners import SMALL
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

FARTHEST = 60  # code points that a verb and what leads to the figure take
KINDS = {
    Dimension.COUNT: "count",
    Dimension.NUMBER: "count",
    Dimension.MONEY: "amount",
    Dimension.PERCENT: "share",
    Dimension.MEASURE: "length",
}
# words that lead to a figure
LEADING = r"(?:\s(?:about|around|some|just|only|nearly|almost|a|an|more than|less than|over|under|roughly|up))*+\s?$"
# whose a measure is, before or behind its noun: "Norvane's revenue", "revenue of Norvane"
OWNED = re.compile(r"^(?P<owner>[^,;]{1,60}?)(?:’s|'s|s’|s')\s(?P<rest>[^’']{1,80})$")
OF = re.compile(r"\s(?P<word>of|in|at|for|on|from|to|by|with|over|during|between|among)\s")
WHOSE = re.compile(r"whose\s", re.I)
BEHIND = re.compile(r"[\s-](?P<word>[a-z]{4,5})\b")
# "210 metres tall including its mast"
INCLUDING = re.compile(
    r"\s(?P<how>including|excluding|counting|with|without)\s(?:(?:its|the|their|an?)\s)?(?P<what>[a-z]{3,16})"
)
HAD_BEEN = re.compile(r"\bhad\s(?:still\s|only\s|once\s)?been" + LEADING)
# where or when it is so, in front of what is measured
PREPOSED = re.compile(r"(?:At|In|On|From|Of|By|Near|Under|Behind|Below|Above|During|With|For|Along|Around|Across)\s")
# "Tarn has a population of"
HAVING = re.compile(r"\s(?:has|had|have|holds|held|with)\s(?:a|an|the)\s$")
# "a turnout of 63.7 per cent"
NOUN_OF = re.compile(r"(?P<noun>[A-Za-z][a-z-]{1,20}(?:\s[a-z][a-z-]{1,20}){0,3})\sof" + LEADING)

# "was repainted in 2012 at a cost of": what was done at that cost
DONE_AT = re.compile(
    r"\b(?:was|were|been|being|be|is|are)\s(?:[a-z]{2,12}ly\s)?(?P<done>[a-z]{3,16})\b[^.;]{0,60}?\sat\sa\s"
)
AT_A = re.compile(r"\sat\sa\s")


@frozen
class Level:
    """A measure that a text puts a figure to: its noun with modifiers, and the words for whose it is."""

    property: str
    measured: Measured
    owner: str
    start: int


@cache
def _heads() -> dict[str, str]:
    return {head: row["property"] for row in table("measures")["measure"] for head in row["heads"]}


@cache
def _events() -> frozenset[str]:
    """Measures of an event, never of whoever is spoken of: turnout, attendance."""
    return frozenset(table("measures")["events"]["words"])


@cache
def _verbs() -> re.Pattern[str]:
    level = "|".join(sorted(map(re.escape, table("measures")["levels"]["words"]), key=len, reverse=True))
    change = "|".join(sorted(map(re.escape, table("measures")["levels"]["changes"]), key=len, reverse=True))
    between = r"(?:\s(?:by\s)?[\w.,]{1,12}(?:\s(?:percent|per\scent|points?|percentage\spoints))?|\s?[\d.]{1,8}%)?"
    return re.compile(
        rf"\s(?:(?:has|had|have|also|then|now|again)\s){{0,2}}(?:(?:{level})|(?:{change}){between}\sto){LEADING}"
    )


def find_levels(reading: Reading, cast: Cast) -> Iterator[Claim]:
    """The claims that a measure has a figure; drafts."""
    for sentence in reading.telling:
        if sentence.zone in ("table", "boilerplate", "list"):
            continue
        for mention, quantity in sentence.valued(Quantity):
            told = quantity.dimension in KINDS and quantity.trend is None
            if told and not is_difference(reading.text, mention.span):
                yield from _levelled(reading, sentence, mention, quantity, cast)


def _levelled(
    reading: Reading, sentence: Sentence, mention: Mention, quantity: Quantity, cast: Cast
) -> Iterator[Claim]:
    level = _level(reading.text, sentence, mention, quantity)
    if level is None:
        return
    of_event = level.measured.head in _events() and not level.owner[:1].isupper()
    who = None if of_event else holder(cast, sentence, level.owner, level.start)
    place, beside = place_of(sentence), (reading.text, mention.span.start, mention.span.end)
    if who is None and place is None and not of_event:
        return
    period, at = period_of(sentence, *beside, reading.anchor.period), as_of(sentence, *beside)
    if period is not None and period.precision == "day":
        period, at = None, at or period  # what a measure is on a day, it is as of then
    scope = source_of(reading.text, sentence, mention.span.start, mention.span.end) or floating(sentence, *beside)
    if scope is None and period is None and at is None and _had_been(reading.text, mention.span.start):
        scope = "had been"  # at a time before the one that is told of, which is not known
    if scope is None and level.measured.head in table("measures")["ranging"]["words"]:
        scope = _end_of_range(reading.text, mention.span.start)
    if scope is None and quantity.dimension in (Dimension.MONEY, Dimension.MEASURE):
        scope = condition(reading.text, sentence, mention) or counted_in(
            reading.text, sentence.span.start, mention.span.start
        )
    modality, speaker = modality_at(
        reading.text, sentence.span.start, mention.span.start, mention.span.end, sentence.span.end
    )
    yield Claim(
        f"{level.property}-{mention.span.start}",
        mention.source,
        level.property,
        quantity,
        who.name if who else None,
        measured=_adjusted(level.measured, reading.text, sentence),
        period=period,
        as_of=at,
        scope=scope,
        place=place,
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        inherited=not level.owner[:1].isupper(),
        loose=who is not None and who.topical,
    )


def _had_been(text: str, at: int) -> bool:
    """Whether a measure is what it had been: "the population had been 12,000"."""
    return HAD_BEEN.search(text, max(0, at - FARTHEST), at) is not None


def _end_of_range(text: str, at: int) -> str | None:
    """Which end a figure is of what goes up and down within a day: "the temperature fell to", "reached"."""
    said = text[max(0, at - FARTHEST) : at]
    ends = {end: table("measures")["ranging"][end] for end in ("low", "high")}
    return next((end for end, verbs in ends.items() if any(f" {verb} " in said for verb in verbs)), None)


def _adjusted(measured: Measured, text: str, sentence: Sentence) -> Measured:
    """A measure that its sentence says to leave something out: "Adjusted for one-off costs, net profit was 243 million"."""
    opening = text[sentence.span.start : sentence.span.start + FARTHEST].lower()
    if not opening.startswith(tuple(f"{word} " for word in table("measures")["adjusting"]["words"])):
        return measured
    return evolve(measured, modifiers=measured.modifiers | {"adjusted"})


def _level(text: str, sentence: Sentence, mention: Mention, quantity: Quantity) -> Level | None:
    """The measure in front of a figure."""
    low, at = sentence.span.start, mention.span.start
    verb = next(_verbs().finditer(text, max(low, at - FARTHEST), at), None)
    if verb is not None and verb.end() == at:
        phrase = last_phrase(text, low, verb.start())
        behind = BEHIND.match(text, mention.span.end)
        if behind and behind["word"] in _behind() and phrase and quantity.dimension is Dimension.MEASURE:
            if PREPOSED.match(phrase[1]):
                return None  # "At its mouth the river is 400 metres wide", as it is nowhere else
            size = _behind()[behind["word"]]
            owned = OWNED.match(phrase[1])  # "Rook Tower's spire is 52 metres tall" says nothing of the tower's height
            part = frozenset(owned["rest"].lower().split()) - SMALL if owned else frozenset()
            owner = owned["owner"] if owned else phrase[1]
            if told := INCLUDING.match(text, behind.end()):
                part |= {told["how"], told["what"]}
            return Level(size, Measured(size, "", part), trimmed(owner), phrase[0])
        return measure_in(phrase[1], phrase[0], quantity) if phrase else None
    near = (text, max(low, at - FARTHEST), at)
    noun = next(NOUN_OF.finditer(*near), None) if text.find("of", *near[1:]) >= 0 else None
    if noun is not None and noun.end() == at:
        having = HAVING.search(text, max(low, noun.start() - FARTHEST), noun.start())
        phrase = phrase_before(text, low, having.start()) if having else None
        level = _measure(noun["noun"], trimmed(phrase[1]) if phrase else "", noun.start(), quantity)
        return _done_at(level, text, low, noun.end()) if level and level.measured.head == "cost" else level
    return None


def _done_at(level: Level, text: str, low: int, end: int) -> Level | None:
    """A cost with what was done at it, unless that is how its subject came to be: built, or repainted, "at a cost of".

    None where a noun may say what was done: "reopened after repairs at a cost of".
    """
    done = DONE_AT.search(text, max(low, end - 2 * FARTHEST), end)
    if done is None:
        return None if AT_A.search(text, max(low, end - FARTHEST), end) else level
    deed = lemma_of(done["done"])
    own = deed in table("measures")["making"]["words"]
    return level if own else evolve(level, measured=evolve(level.measured, modifiers=level.measured.modifiers | {deed}))


def measure_in(phrase: str, start: int, quantity: Quantity) -> Level | None:
    """The measure that a noun phrase names, and whose it is."""
    owned = OWNED.match(phrase)
    owner, rest = (owned["owner"], owned["rest"]) if owned else ("", phrase)
    link = OF.search(rest)
    if link is None:
        return _measure(rest, owner, start, quantity)
    behind = rest[link.end() :]
    owner = owner or (behind if link["word"] == "of" or behind.removeprefix("the ")[:1].isupper() else "")
    level = _measure(rest[: link.start()], owner, start, quantity)
    part = _part(link["word"], behind) if level and level.owner != behind else frozenset()
    return level and evolve(level, measured=evolve(level.measured, modifiers=level.measured.modifiers | part))


def _part(link: str, behind: str) -> frozenset[str]:
    """The words behind a measure that hold it to a part: "revenue from freight"; none where they are a time."""
    words = [word for word in behind.lower().split() if word not in SMALL]
    times = table("restrictions")["plain"]["words"]
    told = link != "of" and behind[:1].islower() and not any(word in times for word in words)
    return frozenset(words) if told else frozenset()


def _measure(noun: str, owner: str, start: int, quantity: Quantity) -> Level | None:
    while article := ARTICLE.match(noun) or WHOSE.match(noun):
        owner = owner or article.group().strip().lower()
        noun = noun[article.end() :]
    words = [word for word in noun.split() if word.lower() not in SMALL]
    if not words or len(words) > 5 or not words[-1].isalpha():
        return None
    head = lemma(words[-1].lower())
    head = words[-1].lower() if words[-1].lower() in _heads() else head
    if head not in _heads():
        return None
    names = [word for word in words[1:-1] if word[:1].isupper()]
    modifiers = frozenset(word.lower() for word in words[:-1] if not names)
    modifiers -= frozenset(table("measures")["whole"]["words"] if head == "cost" else ())
    if names:
        owner = owner or " ".join(words[:-1])
    if quantity.dimension is Dimension.MEASURE and head not in _sizes():
        return None
    property = head if quantity.dimension is Dimension.MEASURE else _property(head, quantity)
    head = property if property == "revenue" else head  # sales, turnover and takings are one thing where they are money
    return Level(property or KINDS.get(quantity.dimension, ""), Measured(head, "", modifiers), owner, start)


def _property(head: str, quantity: Quantity) -> str:
    return _heads()[head] if quantity.dimension is Dimension.MONEY or head in ("population", "rate") else ""


@cache
def _behind() -> dict[str, str]:
    """What a word behind a figure says that it measures: tall, height."""
    known: dict[str, str] = table("measures")["sizes"]["behind"]
    return known


@cache
def _sizes() -> frozenset[str]:
    """Measures that are properties by themselves: height, length."""
    return frozenset(table("measures")["sizes"]["words"])
