"""Figures that no closer reader takes: of what they are by the noun and the verb beside them, of whom by their clause.

Where a name, a pronoun or a common noun is the subject of a verb right beside a figure, the claim can be compared. Every
other is loose: it says what the text says, and is compared with nothing for certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.extract.discourse.beside import beside
from claimcheck.extract.discourse.cast import Bearer, Cast
from claimcheck.extract.discourse.clauses import Clause, clause_of
from claimcheck.extract.discourse.described import AGENTS
from claimcheck.extract.discourse.differing import is_difference
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.namings import leading
from claimcheck.extract.discourse.qualifiers import as_of, floating, held, period_of, place_of, region_of
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.restrictions import condition, restriction, shared_out
from claimcheck.extract.discourse.verbs import TOKEN
from claimcheck.extract.discourse.whose import bearer, itself
from claimcheck.extract.numbers.nouns import is_plural, lemma
from claimcheck.extract.statements.counts import modifiers_of
from claimcheck.quantities import COUNTED, Dimension, Quantity
from claimcheck.spans import Span, overlapping
from claimcheck.tables import table

FIRM = frozenset(
    {Dimension.COUNT, Dimension.MONEY, Dimension.MEASURE}
)  # what a verb can say of its subject for certain
BEHIND = 6  # words behind a figure that tell it from others
KINDS = {
    Dimension.COUNT: "count",
    Dimension.NUMBER: "count",
    Dimension.MONEY: "amount",
    Dimension.PERCENT: "share",
    Dimension.POINTS: "change",
    Dimension.MEASURE: "measure",
}
# what is so much on a day, and does not add up over it
LEVELS = frozenset({Dimension.NUMBER, Dimension.MEASURE, Dimension.MONEY, Dimension.PERCENT})
# what ends the words that go with a figure
STOP = re.compile(
    r"[,.;:!?()“”\"–—]|\s(?:and|but|or|while|who|which|that|when|after|before|as|were|was|is|are|have|has|had|will|would)\s"
)
# a last name and a comma, in front of an age, and what closes it
AGED = re.compile(r"(?<![\w.])(?P<name>[A-Z][a-z’'-]{2,24}),\s$")
CLOSED = re.compile(r",\s(?!\d)")
# a size behind a figure: "48 metres deep"
SIZE = re.compile(r"[\s-](?P<word>[a-z]{4,5})\b")


def find_other_figures(reading: Reading, cast: Cast, taken: set[Span]) -> Iterator[Claim]:
    """The claims of the figures that are not taken; drafts."""
    told = list(reading.telling)
    for sentence, near in zip(told, overlapping(taken, [sentence.span for sentence in told]), strict=True):
        if sentence.zone in ("table", "boilerplate"):
            continue
        unit = ""
        for mention, quantity in sentence.valued(Quantity):
            if not any(span.start <= mention.span.start and mention.span.end <= span.end for span in near):
                yield _claim(reading, sentence, mention, quantity, cast, unit)
            unit = quantity.unit if quantity.dimension is Dimension.COUNT else unit


def _claim(reading: Reading, sentence: Sentence, mention: Mention, quantity: Quantity, cast: Cast, unit: str) -> Claim:
    text, span = reading.text, mention.span
    aged = AGED.search(text, max(sentence.span.start, span.start - 60), span.start)
    if aged is not None and quantity.dimension is Dimension.NUMBER and CLOSED.match(text, span.end):
        return _age(reading, mention, quantity, aged, cast)
    around = (text, span.start, span.end)
    clause = clause_of(text, sentence, span.start, span.end)
    who = beside(text, sentence, mention, quantity, clause, cast) or bearer(cast, sentence, clause.subject)
    if clause.verb and clause.subject and clause.verb.lemma == "cost":
        who = itself(who, clause.subject)
    period, at = period_of(sentence, *around, reading.anchor.period), as_of(sentence, *around)
    if quantity.dimension in (Dimension.COUNT, Dimension.NUMBER, Dimension.MEASURE) and clause.verb:
        period, at = held(period, at, clause.verb.lemma)
    if quantity.dimension in LEVELS and period is not None and period.precision == "day":
        period, at = None, at or period
    property, measured = _measured(text, sentence, mention, quantity, clause, who, unit)
    modality, speaker = modality_at(text, sentence.span.start, span.start, span.end, sentence.span.end)
    return Claim(
        f"figure-{span.start}",
        mention.source,
        property,
        quantity,
        who.name,
        measured=measured,
        period=period,
        as_of=at,
        scope=floating(sentence, *around)
        or region_of(sentence, text)
        or _condition(text, sentence, mention, quantity, clause),
        place=place_of(sentence),
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        inherited=who.inherited,
        topical=who.topical,
        loose=_is_loose(text, mention, quantity, clause, who),
    )


def _condition(text: str, sentence: Sentence, mention: Mention, quantity: Quantity, clause: Clause) -> str | None:
    """When a figure is so, or for each of how many: "return", "on average", "each"."""
    each = shared_out(text, sentence, clause.verb.start) if clause.verb and not clause.leads else None
    if each is not None or quantity.dimension not in FIRM:
        return each
    so = condition(text, sentence, mention) if quantity.dimension is not Dimension.COUNT else None
    plain = quantity.dimension is Dimension.MEASURE or clause.verb is None or clause.leads
    return so or (None if plain else restriction(text, sentence, mention))


def _age(reading: Reading, mention: Mention, quantity: Quantity, aged: re.Match[str], cast: Cast) -> Claim:
    """How old somebody is whose name stands before a comma: "Orme, 57, who"."""
    source = reading.document.source(aged.start("name"), mention.span.end)
    who = cast.whole(aged["name"])
    return Claim(
        f"age-{mention.span.start}", source, "age", quantity, who, reported=reading.anchor.timestamp, loose=True
    )


def _is_loose(text: str, mention: Mention, quantity: Quantity, clause: Clause, who: Bearer) -> bool:
    """Whether it is not certain what a figure is of."""
    if quantity.dimension not in FIRM or quantity.trend is not None or who.name is None:
        return True
    if is_difference(text, mention.span):
        return True
    if quantity.dimension is Dimension.MEASURE and text.endswith(("the ", "The "), 0, mention.span.start):
        return True  # "ran the 100 metres", which is the name of a race
    if quantity.dimension is not Dimension.COUNT and (who.inherited or who.topical):
        return True
    if who.topical and not (clause.subject and who.head.endswith(AGENTS) and is_plural(who.head)):
        return True
    if clause.verb is None or clause.leads or clause.verb.lemma in ("be", "have", "do"):
        return True
    return not small().issuperset(map(str.lower, TOKEN.findall(text, clause.verb.end, mention.span.start)))


@cache
def small() -> frozenset[str]:
    """Words that may stand between a verb and its object and say nothing of it."""
    return frozenset(table("counting")["between"]["words"])


def _measured(
    text: str,
    sentence: Sentence,
    mention: Mention,
    quantity: Quantity,
    clause: Clause,
    who: Bearer,
    unit: str,
) -> tuple[str, Measured]:
    """The property a figure states, and the thing it measures."""
    verb = clause.verb.lemma if clause.verb else ""
    behind = _behind(text, sentence, mention)
    if quantity.trend is not None or quantity.dimension is Dimension.POINTS:
        return "change", Measured(lemma(who.head.lower()) if who.head else "", verb)
    if is_difference(text, mention.span):
        return "difference", Measured(quantity.unit, verb, behind)
    if quantity.dimension in COUNTED:
        head = quantity.unit if quantity.dimension is Dimension.COUNT else unit
        own = modifiers_of(mention, quantity) if quantity.dimension is Dimension.COUNT else frozenset[str]()
        return "count", Measured(head, verb, own | behind)
    if quantity.dimension is Dimension.MEASURE:
        size = SIZE.match(text, mention.span.end)
        property = table("measures")["sizes"]["behind"].get(size["word"], "") if size else ""
        return property or "measure", Measured(property or quantity.unit, verb, behind)
    return KINDS[quantity.dimension], Measured(lemma(who.head.lower()) if who.head else "", verb, behind)


def _behind(text: str, sentence: Sentence, mention: Mention) -> frozenset[str]:
    """The words that go with a figure, behind it."""
    end = min(sentence.span.end, mention.span.end + 80)
    stop = STOP.search(text, mention.span.end, end)
    tokens = map(str.lower, TOKEN.findall(text, mention.span.end, stop.start() if stop else end)[:BEHIND])
    said = [t for t in tokens if len(t) > 3 and t.isalpha() and t not in leading()]
    return frozenset(map(lemma, said))
