"""Figures whose unit or noun stands with another one, or further off: "6 and 13 kg", "three 40-foot containers".

A unit is shared forwards in a list of bare figures, and along "20 x 30 m". A noun or unit is taken over from the figure
before where the words show that the second is told of the same thing: "compared with 63 last year", "65 million of
the 2.4 billion krona". What the words do not show is left without a unit.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.extract.numbers import changewords, nouns, parallels, screens
from claimcheck.extract.numbers.figures import Figure, next_figure
from claimcheck.extract.numbers.nounsbehind import noun_behind
from claimcheck.extract.numbers.parted import (
    FOLLOWS,
    OF_THEM,
    PLACED,
    held_against,
    is_another,
    is_difference,
    is_moved,
    is_part,
    is_rest,
    lasts,
    named_before,
    said_by_share,
)
from claimcheck.extract.numbers.scans import Scan
from claimcheck.extract.numbers.values import Found
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

LONGEST = 8  # figures in one list
REACH = 160  # code points back to the figure whose noun is taken over
# between two figures of a list, and before its last one; sides of a thing: "20 x 30 m"
JOINT = re.compile(
    r",[ \n](?:and[ \n]|or[ \n])?|-?[ \n](?:and|or|nor|by|x)[ \n]|-by-|[ \u00a0]?×[ \u00a0]?|(?<=\d)x(?=\d)"
)
SIDES = 10  # of two sides of a thing neither is this many times as long as the other
LAST = re.compile(r"and|n?or|by|x|×")
# "of the" between a part and its whole
OF_THE = re.compile(
    r"[ \n](?:out[ \n])?of[ \n](?:(?:the|its|their|his|her|our|those|these|all|some|about|nearly)[ \n]){0,3}(?:[A-Za-z][\w-]{1,20}['’]s?[ \n])?"
)


def shared_unit(scan: Scan, first: Figure) -> Figure | None:
    """A bare figure with the unit of the list it opens: "6 and 13 kg", "1, 5 and 10 litres", "20 x 30 m"; or None."""
    if first.unit is not None or first.high is not None or first.numeral.form not in ("digits", "words"):
        return None
    at = first.end
    for number in range(LONGEST):
        match = JOINT.match(scan.text, at)
        last = next_figure(scan, match.end()) if match else None
        if match is None or last is None or last.spread is not None:
            return None
        at, joint = last.end, match.group()
        if last.unit is not None:
            listed = LAST.search(joint) and (
                number or not joint.startswith(",")
            )  # "1,250, or 54 percent" says it again
            times = joint == "x" and last.value >= SIDES * first.value  # "4x100m": four times
            summed = (
                first.value % 10 == 0 and last.value < 10 and last.unit.kind == "duration"
            )  # "twenty and four hours"
            shown = last.told and listed and not (summed or times) and last.numeral.magnitude == first.numeral.magnitude
            named = screens.named(scan.text, first.numeral, counted=False, said=False)
            return evolve(first, unit=last.unit, per=last.per) if shown and not named else None
    return None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("elisions")[name]["words"])


# the word or two before a bare figure; what follows it, or the end of its clause
LEAD = re.compile(
    r"(?:([A-Za-z]{2,12})[ \n])?([A-Za-z]{2,12}),?[ \n](?:(?:the|another|a further|an estimated|about|some|around|nearly|over|just|only"
    r"|an?[ \n](?:planned|forecast|expected|average|record|revised|previous|budgeted|projected)"
    r"|the[ \n](?:planned|previous|expected|earlier|original))[ \n])?$"
)
SENTENCE = re.compile(r"[.!?;:]\s|\n\s*\n|[()“”\"]")
CARRIED = (Dimension.COUNT, Dimension.MONEY, Dimension.MEASURE, Dimension.PERCENT)


# what is told of is the rest: "all but four of the 31 ballots"
REST = re.compile(r"(?<![A-Za-z])(?:all|except|excluding)[ \n](?:but[ \n])?(?:the[ \n])?$", re.I)


def completed(
    scan: Scan,
    figure: Figure,
    found: Found,
    last: Found | None,
    converted: tuple[Found, Found] | None = None,
    previous: Found | None = None,
) -> Found:
    """A bare figure with the unit it takes over, from the whole it is part of or from the figure before; or as it is.

    `converted` is a figure before it and its conversion in brackets, `previous` what was found right before it.
    """
    value = found.value
    if last and isinstance(value, Quantity) and value.unit:
        return evolve(found, value=_retold(scan.text, figure, value, found, last))
    if not isinstance(value, Quantity) or value.unit or value.stated is None or value.dimension is not Dimension.NUMBER:
        return found
    if figure.numeral.form not in ("digits", "words") or found.end > figure.end:  # "four times the …"
        return found
    if REST.search(scan.text, max(0, found.start - 12), found.start):
        return found
    if noun := noun_behind(scan, figure) or named_before(scan.text, found):
        return evolve(found, value=evolve(value, unit=noun, dimension=Dimension.COUNT))
    lasting = None if previous is None else lasts(scan.text, found, value, previous)
    if lasting is not None:
        return evolve(found, value=lasting)
    taken = (
        _of_whole(scan, figure)
        or (_converted_alike(scan, figure, *converted) if converted else None)
        or (_taken_over(scan, figure, found, last) if last else None)
    )
    if taken is None:
        return found
    unit, dimension = taken
    amount = value.amount
    if dimension is Dimension.PERCENT and amount.comparator == "=" and amount.step < 1 and not figure.numeral.decimals:
        amount = Amount.of(value.stated, step=1)  # a bare integer is rounded where it is a share
    return evolve(found, value=evolve(value, amount=amount, unit=unit, dimension=dimension))


# a conversion in brackets behind a figure
BRACKET = re.compile(r"[ \n]\((?:about |some |around )?")


def is_conversion(text: str, previous: Found, found: Found) -> bool:
    """Whether a figure in brackets says the one before it in another unit: "3,200 crowns ($150)".

    >>> from claimcheck.extract.numbers.quantities import find_quantities
    >>> [str(value) for _, _, value in find_quantities("It was 3,200 crowns ($150) and 1,600 ($75) now.")][2]
    '1,600 crown'
    """
    one, two = previous.value, found.value
    units = isinstance(one, Quantity) and isinstance(two, Quantity) and one.unit and two.unit
    return bool(units) and BRACKET.fullmatch(text, previous.end, found.start) is not None


def _converted_alike(scan: Scan, figure: Figure, whole: Found, into: Found) -> tuple[str, Dimension] | None:
    """The unit of a figure that is converted as one before it was: "3,200 crowns ($150) and ‹1,600› ($75)"."""
    match = BRACKET.match(scan.text, figure.end) if figure.start - into.end < REACH else None
    also = next_figure(scan, match.end()) if match else None
    value = whole.value
    if also is None or also.unit is None or also.unit.canonical != _unit(into) or not isinstance(value, Quantity):
        return None
    return value.unit, value.dimension


# behind millions that are set beside a sum: "80m euros, 9m ‹over budget›"
BESIDE_SUM = re.compile(r"[ \n](?:more|less|over(?! all)|under|above|below|short|up|down|higher|lower)(?![a-z])")


def _is_sum(text: str, figure: Figure, last: Found) -> bool:
    """Whether a glued "m" is of millions: the last figure was millions of money, and this one is set beside it."""
    value = last.value
    money = isinstance(value, Quantity) and value.dimension is Dimension.MONEY and value.amount.step >= 10**5
    glued = text[figure.end - 2].isdecimal() and figure.end - last.end < REACH
    return money and glued and BESIDE_SUM.match(text, figure.end) is not None


def _retold(text: str, figure: Figure, value: Quantity, found: Found, last: Found) -> Quantity:
    """A figure with a unit of its own, in that of the figure before: "£31m, 9m more"; "from $75 a barrel to $45"."""
    if value.unit == "m" and _is_sum(text, figure, last):
        return evolve(value, amount=value.amount.scaled(Fraction(10**6)), unit=_unit(last), dimension=Dimension.MONEY)
    rated = _unit(last)
    if figure.numeral.magnitude > 1 or not rated.startswith(f"{value.unit} / "):
        return value
    return (
        evolve(value, unit=rated) if parallels.moved(text, (last.start, last.end), (found.start, found.end)) else value
    )


def _unit(found: Found) -> str:
    return found.value.unit if isinstance(found.value, Quantity) else ""


def _of_whole(scan: Scan, figure: Figure) -> tuple[str, Dimension] | None:
    """What a part is of: "65 million of the 2.4 billion krona", "12 of the 40 seats"."""
    match = OF_THE.match(scan.text, figure.end)
    whole = next_figure(scan, match.end()) if match else None
    if whole is None or whole.per or whole.value < figure.value:
        return None
    if whole.unit is not None:
        kind = {"money": Dimension.MONEY, "measure": Dimension.MEASURE}.get(whole.unit.kind)
        return (whole.unit.canonical, kind) if kind and whole.unit.factor == 1 else None
    counted = nouns.head(scan.text, whole.end, limit=scan.limit(whole.end))
    return (counted.lemma, Dimension.COUNT) if counted else None


# before what a figure came from, which may go on: "up from 7 in spring ‹and 5› a year ago"
LED_BY = re.compile(r"(?<![A-Za-z])(?:up|down)[ \n]from[ \n]$")


def _taken_over(scan: Scan, figure: Figure, found: Found, last: Found) -> tuple[str, Dimension] | None:
    """The unit of the last figure, where the words between show that both are told of one thing."""
    text, value = scan.text, last.value
    if not isinstance(value, Quantity) or value.unit in ("", "time"):
        return None
    if value.dimension not in CARRIED and not value.unit.startswith("/ "):  # "fell to 3.8 per 1,000 births from 4.2"
        return None
    between = text[last.end : found.start]
    if len(between) > REACH:
        return None
    if not _alike(figure, value):
        return said_by_share(text, figure, value, last, found)
    spans = (last.start, last.end), (found.start, found.end)
    if value.dimension is Dimension.PERCENT and value.trend:  # of a change: "fell 5 percent, to 1,200"
        return (value.unit, value.dimension) if parallels.by_both(text, *spans) else None
    if figure.joint != "in" and parallels.alike(text, *spans):
        return value.unit, value.dimension
    if is_rest(text, last, found):
        return value.unit, value.dimension
    if SENTENCE.search(between):
        return None
    counted = value.dimension is Dimension.COUNT
    more = is_difference(text, last, found) or is_another(text, last, found) or OF_THEM.match(text, found.end)
    difference = counted and (more or held_against(text, figure, last))
    if difference or is_part(text, last, found) or is_moved(text, figure, value, last, found):
        return value.unit, value.dimension
    return (value.unit, value.dimension) if _is_led(text, value, last, found) else None


def _is_led(text: str, value: Quantity, last: Found, found: Found) -> bool:
    """Whether the word or two before a figure, and what follows it, lead from the last figure to one told of the same."""
    lead, follows = LEAD.search(text, max(last.end, found.start - 40), found.start), FOLLOWS.match(text, found.end)
    if lead is None or follows is None:
        return False
    before, behind = {lead[2].lower(), f"{lead[1]} {lead[2]}".lower()}, follows[1] or ""
    counted, level = value.dimension is Dimension.COUNT, bool(before & _words("level"))
    goes_on = behind in _words("behind")
    closes = goes_on or not behind
    placed = PLACED.search(text, max(0, last.start - 12), last.start)
    placed = None if placed and LED_BY.search(text, max(0, last.start - 12), last.start) else placed
    change = (counted or bool(value.trend)) and lead[2] == "of" and changewords.is_noun(lead[1] or "")
    standard = lead[2] in ("of", "for") and lead[1] in _words("standards") and not value.trend
    return bool(
        (value.unit in _words("tallied") and level and not behind)
        or (change and closes)  # "4,000 riders, an increase of 300 on May"
        or (standard and closes)
        or (before & _words("compared") and (closes or behind in _words("done")))
        or (value.trend and level and closes)
        or (counted and before & _words("change") and goes_on)
        or (before & _words("parts") and (goes_on or behind in _words("told")))
        or (before & _words("joined") and goes_on and not (placed and placed[1] in _words("placed")))
    )


def _alike(figure: Figure, value: Quantity) -> bool:
    """Whether the figures can be of one unit: sums both in millions or neither; percentages to 100."""
    if value.dimension is Dimension.PERCENT:
        return figure.value <= 100 and figure.numeral.magnitude == 1
    if value.dimension is Dimension.MONEY:
        return (figure.numeral.magnitude > 1) == (value.amount.step >= 10**5)
    return True
