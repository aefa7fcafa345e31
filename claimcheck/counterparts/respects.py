"""By what, where on a thing and of what each of two figures was taken: by train, inside, over 200 metres, as a margin, of hunger.

by what one goes       two hours by train       three hours by car
on which side          17 mm inside             an outer diameter of 21 mm
over what distance     won the 200 metres in    won the 100 metres in
as a margin            won by 312 votes         won 9,412 votes
of what they died      by shelling              of hunger
as a denial            one in ten smokes        90 percent do not smoke
up to where            opened as far as Osk     opened to Tarn
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.wordlists import listed
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import of_each
from claimcheck.tables import table
from claimcheck.tellings.told import Told, function_words

MEASURED = frozenset({"measure", "count"})  # families by which it is told how long or how far something is
LENGTHS = frozenset({"minute", "hour", "day", "week"})
# "opened as far as Osk", "opened to goods traffic"
OPENED = re.compile(
    r"\bopen(?:ed|s|ing)\s(?:(?:on|in)\s[^,;]{3,20}\s)?(?:to|as\sfar\sas|between|from|for)\s(?:the\s)?(?P<what>[A-Z]?[\w-]{2,20})"
)
# before the distance of a race
RACE = re.compile(r"\b(?:the|a)\s\Z")
DENIAL, DENIED = re.compile(r"[\w’']+"), 6  # words behind a share among which it is denied
NEAR = 60  # code points in front of a figure in which that is said


def taken_otherwise(c: Stated, e: Stated) -> str | None:
    """In what respect two figures were taken otherwise; None where nothing of the kind is said. A date is no figure."""
    return (
        _going_otherwise(c, e)
        or _of_other_causes(c, e)
        or _on_other_sides(c, e)
        or _over_another_distance(c, e)
        or _by_a_margin(c, e)
        or _denied(c, e)
    )


@cache
def circumstantial(section: str, key: str = "words") -> frozenset[str]:
    """The words of a section."""
    return frozenset(table("circumstances")[section][key])


@cache
def phrases_of(section: str, key: str = "phrases") -> re.Pattern[str]:
    """Any phrase of a section, as whole words."""
    longest = sorted(table("circumstances")[section][key], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b", re.I)


def text_behind(stated: Stated) -> str:
    """What stands behind a figure in its sentence."""
    return stated.told.text[stated.span.end : stated.told.sentence.span.end]


def _going_otherwise(c: Stated, e: Stated) -> str | None:
    """By what one goes so long or so far, where both say so."""
    if c.family not in MEASURED or (c.family == "count" and c.head not in LENGTHS):
        return None
    mine, theirs = _going(c), _going(e)
    return f"one is {min(mine)}, the other {min(theirs)}" if mine and theirs and not mine & theirs else None


@of_each
def _going(stated: Stated) -> set[str]:
    words = [word.low for word in stated.told.words]
    ways = {f"{b} {w}" for b, w in pairwise(words) if b in ("by", "on") and w in circumstantial("going")}
    straight = phrases_of("going", "straight").search(stated.told.text, *whole(stated))
    return ways | ({straight.group().lower()} if straight else set())


def _of_other_causes(c: Stated, e: Stated) -> str | None:
    """Of what those died whom each counts, where both say so: of hunger, by shelling."""
    mine, theirs = _causes(c.told), _causes(e.told)
    return f"one is of {min(mine)}, the other of {min(theirs)}" if mine and theirs and not mine & theirs else None


@of_each
def _causes(told: Told) -> set[str]:
    return {word.low for word in told.words} & circumstantial("causes")


@cache
def _sides() -> dict[str, str]:
    return {word: side for side, words in table("circumstances")["sides"].items() for word in words}


def _on_other_sides(c: Stated, e: Stated) -> str | None:
    """On which side of a thing only one of two measures was taken: inside."""
    if c.family != "measure":
        return None
    mine, theirs = ({_sides()[word.low] for word in s.told.words if word.low in _sides()} for s in (c, e))
    if mine and theirs and not mine & theirs:
        return f"one is the {min(mine)} one, the other the {min(theirs)}"
    odd = (mine ^ theirs) & {"inner", "lower"}
    return f"only one of them is the {min(odd)} one" if odd else None


def _over_another_distance(c: Stated, e: Stated) -> str | None:
    """Over what distance each was, where both say so: "won the 200 metres in 20.1 seconds"."""
    mine, theirs = _distances(c), _distances(e)
    return f"one is of {min(mine)}, the other of {min(theirs)}" if mine and theirs and not mine & theirs else None


@of_each
def _distances(stated: Stated) -> set[str]:
    """The distances that are a race's, by the article in front of them."""
    text = stated.told.text
    found = (m for m, q in stated.told.sentence.valued(Quantity) if q.dimension is Dimension.MEASURE)
    return {
        m.quote.lower()
        for m in found
        if m.span != stated.span and RACE.search(text, max(0, m.span.start - 5), m.span.start)
    }


@cache
def _margin() -> re.Pattern[str]:
    """ "won the seat by more than", "with a majority of", up to a figure."""
    won = "|".join(circumstantial("margin") - {"won"})  # not "was won by two Norwegians"
    return re.compile(
        rf"\b(?:(?<!been\s)(?:(?<!was\s)(?<!were\s)won|{won})\s(?:[^.,;]{{1,30}}?\s)?by\s(?:a\smere\s)?|(?:majority|margin|lead)\sof\s)(?:(?:about|some|only|just|over|more\sthan|nearly|almost)\s)?\Z"
    )


def _by_a_margin(c: Stated, e: Stated) -> str | None:
    """Whether only one is by how much something was more than another: "won by 312 votes", "won 9,412 votes"."""
    return "only one of them is a margin" if _is_margin(c) != _is_margin(e) else None


@of_each
def _is_margin(stated: Stated) -> bool:
    start = max(stated.told.sentence.span.start, stated.span.start - NEAR)
    return _margin().search(stated.told.text, start, stated.span.start) is not None


def _denied(c: Stated, e: Stated) -> str | None:
    """Whether only of one of two shares it is said that those do not: "90 percent do not smoke"."""
    if c.family != "%":
        return None
    mine, theirs = (any(_denies(word) for word in DENIAL.findall(text_behind(s))[:DENIED]) for s in (c, e))
    return "only of one of them it is denied" if mine != theirs else None


def _denies(word: str) -> bool:
    return word in listed("denying") or word.endswith(("n't", "n’t"))


def opened_elsewhere(c: Stated, e: Stated) -> str | None:
    """Up to where, or to whom, only one of two was opened: to Osk, to goods traffic."""
    if c.head not in ("opening", "reopening"):
        return None
    stages = [phrases_of("piecemeal").search(s.told.text, *whole(s)) is not None for s in (c, e)]
    if stages[0] != stages[1]:
        return "only one of them is of an opening in stages"
    mine, theirs = (_to_where(stated) for stated in (c, e))
    if mine and theirs and mine != theirs:
        return f"one is of an opening to {mine}, the other to {theirs}"
    odd, other = (mine, e) if mine else (theirs, c)
    known = {word.low for word in other.told.words}
    return f"only one of them is of an opening to {odd}" if odd[:1].isupper() and odd.lower() not in known else None


def whole(stated: Stated) -> tuple[int, int]:
    """Where the sentence of a figure begins and ends."""
    return stated.told.sentence.span.start, stated.told.sentence.span.end


def _to_where(stated: Stated) -> str:
    found = OPENED.search(stated.told.text, stated.told.sentence.span.start, stated.told.sentence.span.end)
    what = found["what"] if found else ""
    if not what or what.lower() in function_words():
        return ""
    return what if what[0].isupper() else lemma_of(what)
