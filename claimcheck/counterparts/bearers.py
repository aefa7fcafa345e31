"""Whose each figure or date of a sentence is, where a text sets several named things side by side.

    in a bracket         the name right before the bracket         Mount Sede (3,412 m)
    in a clause of it    the name that opens the clause            the Labour Union won 61 seats
    what is left out     the name right before the bare value      …, the Harrier Party 48; …, Penn Abbey in 1140
    behind a pronoun     what the pronoun stands for               It is 244 metres tall.

A name behind a preposition or as the object of a verb bears nothing: "beat Ida Noll with 23 goals" is no figure of Noll's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.counterparts.stated import LIVES, Stated
from claimcheck.counterparts.texts import Text, antecedent, stand_in
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Name, Told, function_words
from claimcheck.tellings.told import bare as without_owner
from claimcheck.times import Time

BRACKETS = re.compile(r"\(|\)|-LRB-|-RRB-")
BRACKET = re.compile(r"\s?(?:\(|-LRB-)\s?")
# a bare figure behind a name, which ends a row: " 48 and", " 71,403."
FIGURE = re.compile(
    r"\s(?P<with>with\s)?(?P<figure>\d{1,3}(?:,\d{3}){1,3}|\d{1,4})(?=[,;)]|\.(?!\d)|\s(?:and|while|but)\b|\Z)"
)
TRAILING = re.compile(r"\s(\d{1,3}(?:,\d{3}){1,3}|\d{1,3})\Z")
BRACKET_AFTER = 2  # code points between a name and its bracket
SHORTEST, LONGEST = 20 * 365, 110 * 366  # days of a life, and of no reign
OPENING = ("(", "-LRB-")
# between a name and a value of its own whose verb is left out: ", at", " in", " with "
BARE = re.compile(r"\s?,?\s(?:(?:in|at|with|on|is|was|has|had|one\sof|some|about)\s){0,2}")
RELATIVE = re.compile(r"\s?,?\s(?:who|which)\s[^,;:]{1,60}")
CUT = re.compile(r"[;:]|[a-z)]\.\s")
# a clause begins: ", ", "and "
BEGINS = re.compile(
    r"(?:^|[,;(]\s?|\b(?:and|while|but|whereas)\s)(?:(?:the|its|his|her|their|an?)\s)?(?:[a-z-]{3,14}\s){0,2}\Z"
)
FARTHEST = 80  # code points between the subject of a clause and its value
AHEAD = 40  # code points before a name in which its clause begins


def owned(told: Told, source: Text, stated: Sequence[Stated]) -> Iterator[tuple[Name, Stated]]:
    """The values of a sentence, each with the name whose it is; `stated` are those of its statements that are known to be of something."""
    here = [s for s in stated if s.told is told and not s.because]
    for s in here:
        if (name := _owner(told, s.span.start, source)) is not None:
            yield name, s
    yield from _lives(told, here)
    yield from _rows(told, here)
    starts = {s.span.start for s in here}
    for mention in told.sentence.mentions:
        if any(mention.span.start <= start < mention.span.end for start in starts):
            continue
        left_out = _left_out(mention, [s for s in here if s.span.end <= mention.span.start])
        if left_out is not None and (name := _owner(told, mention.span.start, source, left_out=True)) is not None:
            yield name, _of(told, mention, left_out, here[0].place if here else 0)


def _rows(told: Told, here: Sequence[Stated]) -> Iterator[tuple[Name, Stated]]:
    """The bare figures right behind names, of what is counted before them: "Labour won 61 seats, the Harrier Party 48"."""
    for name in map(_without_figure, told.names):
        like = next((s for s in reversed(here) if s.family == "count" and s.span.end < name.start), None)
        match = FIGURE.match(told.text, name.end, told.sentence.span.end)
        if like is None or match is None:
            continue
        ahead = told.text[max(told.sentence.span.start, name.start - AHEAD) : name.start]
        if match["with"] and not _before("beside").search(ahead):
            continue  # "beat Ida Noll with 23"
        span = Span(match.start("figure"), match.end("figure"))
        value = Quantity(Amount.of(int(match["figure"].replace(",", ""))), like.head, Dimension.COUNT)
        yield name, evolve(like, value=value, span=span, around=surroundings(told, span).span)


def _lives(told: Told, here: Sequence[Stated]) -> Iterator[tuple[Name, Stated]]:
    """The births and deaths in brackets behind the names within a sentence: "the sisters Nora (1871–1929) and Kate (1874–1951)"."""
    read = {s.span for s in here if s.head in LIVES}
    for mention, time in told.sentence.valued(Time):
        first, _, last = (time.edtf or "").partition("/")
        name = next((n for n in told.names if BRACKET.fullmatch(told.text, n.end, mention.span.start)), None)
        closed = len(time.readings) == 1 and first.strip(".") and last.strip(".")
        if name is None or not closed or any(span.overlaps(mention.span) for span in read):
            continue
        days = time.readings[0].length_in_days() or 0
        if SHORTEST <= days <= LONGEST:
            around = surroundings(told, mention.span).span
            for head, property, end in (("birth", "born", first), ("death", "died", last)):
                when = Time.of(Period.from_edtf(end))
                yield name, Stated(when, mention.span, property, "date", head, told, 0, around)


def _left_out(mention: Mention, before: Sequence[Stated]) -> Stated | Quantity | None:
    """What a value is of whose words are left out: as the one before it in its sentence; a measure says so itself."""
    value = mention.value
    if isinstance(value, Quantity) and value.dimension is Dimension.MEASURE:
        return value
    dated = [s for s in before if s.family == "date"]
    return dated[-1] if dated and isinstance(value, Time) else None


def _of(told: Told, mention: Mention, like: Stated | Quantity, place: int) -> Stated:
    around = surroundings(told, mention.span).span
    if isinstance(like, Quantity):
        return Stated(like, mention.span, "length", "measure", "", told, place, around)
    return evolve(like, value=mention.value, span=mention.span, around=around)


@cache
def _before(key: str) -> re.Pattern[str]:
    words = "|".join(table("comparisons")["governing"][key])
    return re.compile(rf"\b(?:{words})\s(?:the\s|his\s|her\s|its\s)?(?:[a-z-]{{3,14}}\s)?\Z")


def _owner(told: Told, at: int, source: Text, *, left_out: bool = False) -> Name | None:
    """The name whose the value at a place is; `left_out` where the words that say of what it is are."""
    floor, text = told.sentence.span.start, told.text
    signs = list(BRACKETS.finditer(text, floor, at + 1))
    names = [n for n in map(_without_figure, told.names) if n.end <= at][::-1]
    if signs and signs[-1].group() in OPENING:
        return next((n for n in names if 0 <= signs[-1].start() - n.end <= BRACKET_AFTER), None)
    for name in names:
        gap, ahead = text[name.end : at], text[max(floor, name.start - AHEAD) : name.start]
        if text[name.start : name.end] != without_owner(text[name.start : name.end]):
            return None  # "Rook Tower's spire is 212 metres tall"
        if RELATIVE.fullmatch(gap) or (BARE.fullmatch(gap) and _before("beside").search(ahead)):
            return name
        if not _before("words").search(ahead):
            return name if _is_subject(told, name, ahead) and _says(gap, left_out=left_out) else None
    stands = stand_in(told)
    return antecedent(told, source) if not names and stands and " " not in stands[0] and not left_out else None


def _is_subject(told: Told, name: Name, ahead: str) -> bool:
    """Whether a clause begins with a name: no verb stands before it."""
    verbs = [w for w in told.words if w.end <= name.start and verb_lemma(w.low) and not w.low.endswith("ing")]
    return not verbs or (BEGINS.search(ahead) is not None and not verb_lemma(_last_word(ahead)))


def _says(gap: str, *, left_out: bool) -> bool:
    """Whether what stands between a name and a value says that it is a value of the name itself, and of nobody of its family."""
    if left_out:
        return BARE.fullmatch(gap) is not None
    words = gap.split()
    if len(gap) > FARTHEST or CUT.search(gap) or (listed("kin") | {"whose"}) & set(words):
        return False
    first = words[0] if words else ""  # no noun: "the Ottar valley is 404 km long"
    return not first.isalpha() or first in function_words() or first.endswith("s") or bool(verb_lemma(first))


def _last_word(text: str) -> str:
    return text.split()[-1].lower() if text.split() else ""


def _without_figure(name: Name) -> Name:
    """A name without the bare figure that ends it: "the Harrier Party 48"."""
    figure = TRAILING.search(name.text)
    if figure is None:
        return name
    return evolve(
        name, text=name.text[: figure.start()], end=name.start + figure.start(), words=name.words - {figure[1]}
    )
