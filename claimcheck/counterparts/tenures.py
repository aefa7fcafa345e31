"""From when to when somebody held what, or was where: mayor from 1971 to 1989, played for Dorn from 2001 to 2008.

Both ends are dates of their own, so that a tenure is told wrongly where either of them is. Only stretches with "from", or bare
ones, are read: what lasted "between 1951 and 1953" may have gone on. Who did the same twice is not judged (see `is_second`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.counterparts.lengths import FRONT, stretches
from claimcheck.counterparts.names import is_one
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.verbs import BEING, CLAUSE, verb_lemma, verb_of_front
from claimcheck.counterparts.wordlists import listed
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Name, Told, Word
from claimcheck.times import Time

FAR = 10  # words between a verb and the stretch
ENDS = ("start as ", "end as ")
HELD = "be"
CLAUSE_END = re.compile(r"[,;:.]\s|[,;:.]\Z|\s(?:and|but|when|while|who|which|where)\s")
UNTIL_DEATH = re.compile(r"\b(?:until|till)\s(?:(?:his|her)\s(?:own\s)?death|(?:he|she)\sdied)\b(?!\sin\s\d)")


def find_tenures(told: Told, place: int) -> Iterator[Stated]:
    """The first and the last time of what a sentence says that somebody was, or where."""
    for span, first, last in stretches(told):
        if told.text.startswith(("between", "Between"), span.start):
            continue
        verb, at = verb_before(told, span.start), span.start
        if span.start - told.sentence.span.start <= FRONT:
            verb, at = _verb_behind(told, span.end)
        noun = held(told, verb, at) if verb is not None else ""
        for lead, end in zip(ENDS, (first, last), strict=True):
            if noun:
                around = surroundings(told, span).span
                when = Time.of(Period.from_edtf(end))
                yield Stated(when, span, "dated", "date", lead + noun, told, place, around, repeats=True)


def _verb_behind(told: Told, at: int) -> tuple[Word | None, int]:
    """The verb behind a stretch that opens its sentence, where it is one for what somebody is or does; and where its clause ends."""
    verb, end = verb_of_front(told, at), told.sentence.span.end
    if verb is None or not (verb.low in BEING or verb_lemma(verb.low) in listed("serving") | listed("staying")):
        return None, end
    stop = CLAUSE_END.search(told.text, verb.end, end)
    return verb, stop.start() if stop else end


def find_until_death(told: Told, place: int, others: Sequence[Stated]) -> Iterator[Stated]:
    """When somebody stopped being what a sentence says that he or she was until death, by the one death that the other text dates."""
    for match in UNTIL_DEATH.finditer(told.text, told.sentence.span.start, told.sentence.span.end):
        dates = {then.edtf[:4]: then for e in others if e.head == "death" and (then := certain(e))}
        verb = verb_before(told, match.start())
        noun = held(told, verb, match.start()) if verb is not None else ""
        if noun and len(dates) == 1:
            then, span = next(iter(dates.values())), Span(match.start(), match.end())
            because = f"“{match.group()}” is until {then} by the other text"
            value = Time((then,), (False,), f"{then}, the death", match.group())
            around = surroundings(told, span).span
            head = ENDS[1] + noun
            yield Stated(value, span, "dated", "date", head, told, place, around, repeats=True, because=because)


def verb_before(told: Told, at: int) -> Word | None:
    """The verb before a stretch in its clause, where it is one for what somebody is or does for a time."""
    for word in [word for word in told.words if word.start < at][::-1][:FAR]:
        if CLAUSE.search(told.text, word.end, at):
            return None
        if word.low in BEING:
            return word
        if word.text.islower() and (found := verb_lemma(word.low)):
            return word if found in listed("serving") | listed("staying") else None
    return None


def held(told: Told, verb: Word, at: int) -> str:
    """What was held or done: the first noun behind the verb, or what its name begins with; empty where nothing says."""
    kind = verb_lemma(verb.low)
    kind = HELD if verb.low in BEING or kind in listed("serving") else kind
    between = Span(verb.end, at)
    if kind == HELD:
        return nouns_held(told, between)
    nouns = [lemma for start, lemma in told.placed if between.start <= start < between.end and not verb_lemma(lemma)]
    names = [name for name in told.names if between.start <= name.start < between.end]
    return " ".join([kind, *nouns[:1]]) if names else ""


def nouns_held(told: Told, between: Span) -> str:
    """What a part of a sentence says that somebody was: its first noun, or what its name begins with."""
    nouns = [lemma for start, lemma in told.placed if between.start <= start < between.end and not verb_lemma(lemma)]
    first = next((name for name in told.names if between.start <= name.start < between.end), None)
    if first is not None and not any(between.start <= start < first.start for start, _ in told.placed):
        return first.text.split()[0].lower()  # "was King of Marrow"
    return nouns[0] if nouns else ""


def is_tenure(stated: Stated) -> bool:
    """Whether a date is an end of a tenure."""
    return stated.family == "date" and stated.head.startswith(ENDS)


def is_second(stated: Stated, own: Sequence[Stated]) -> bool:
    """Whether its text tells of another tenure of the same kind: "from 1965 to 1980 and again from 1984 to 1995"."""
    same = (other for other in own if other.head == stated.head and not other.span.overlaps(stated.span))
    again = any(word.low in listed("returning") for word in stated.told.words)
    return is_tenure(stated) and (again or next(same, None) is not None)


def held_elsewhere(c: Stated, e: Stated) -> str | None:
    """Why two tenures are of two places: mayor of Farn, mayor of Lowby. Who played or lived somewhere did so there."""
    mine, theirs = _places(c), _places(e)
    if any(is_one(x, y) for x in mine for y in theirs):
        return None
    if mine and theirs:
        return f"one is of {mine[0].text}, the other of {theirs[0].text}"
    many = frozenset(table("offices_held")["many"]["words"])
    if (
        bool(mine) != bool(theirs)
        and any(word in many and is_tenure(c) for word in c.head.split())
        and not _is_closed(c, e)
    ):
        return "of which body it was is said of one of them only"
    odd, other = sorted(c.content - e.content), sorted(e.content - c.content)
    if odd and other and not (mine or theirs):  # chair of the board, chair of the party
        return f"one is of {odd[0]}, the other of {other[0]}"
    staying = is_tenure(c) and c.head.split()[2] in listed("staying")
    return "where it was is said of one of them only" if staying else None


def _is_closed(c: Stated, e: Stated) -> bool:
    """Whether both give both ends."""
    return all("from" in s.told.text[s.span.start : s.span.end] for s in (c, e))


def _places(stated: Stated) -> list[Name]:
    opened = stated.told.opened
    return [name for name in stated.names if opened is None or not is_one(name, opened)]
