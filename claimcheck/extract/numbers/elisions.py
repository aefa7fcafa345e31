"""Figures whose unit or noun stands with another one, or further off: "6 and 13 kg", "three 40-foot containers".

A unit is shared forwards in a list of bare figures, and along "20 x 30 m". A noun or unit is taken over from the figure
before where the words show that the second is told of the same thing: "compared with 63 last year", "65 million of
the 2.4 billion krona". What the words do not show is left without a unit.
"""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from claimcheck.extract.numbers import changewords, nouns, screens
from claimcheck.extract.numbers.figures import Figure, next_figure
from claimcheck.extract.numbers.scans import Scan
from claimcheck.extract.numbers.values import Found
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

LONGEST = 8  # figures in one list
REACH = 160  # code points back to the figure whose noun is taken over
# between two figures of a list, and before its last one; sides of a thing: "20 x 30 m"
JOINT = re.compile(r",[ \n](?:and[ \n]|or[ \n])?|-?[ \n](?:and|or|by|x)[ \n]|-by-|[ \u00a0]?×[ \u00a0]?|(?<=\d)x(?=\d)")
SIDES = 10  # of two sides of a thing neither is this many times as long as the other
LAST = re.compile(r"and|or|by|x|×")
# "of the" between a part and its whole
OF_THE = re.compile(
    r"[ \n](?:out[ \n])?of[ \n](?:(?:the|its|their|his|her|our|those|these|all|some|about|nearly)[ \n]){0,3}"
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
    r"(?:([A-Za-z]{2,12})[ \n])?([A-Za-z]{2,12}),?[ \n](?:(?:the|another|a further|an estimated|about|some|around|nearly|over|just|only)[ \n])?$"
)
FOLLOWS = re.compile(r"[ \n]([a-z]{1,12})(?![a-z])|\s?(?=[,.;:)]|\Z)")
# behind a part of what was counted: "17 deaths, 4 of them at sea"
OF_THEM = re.compile(r"[ \n]of[ \n](?:them|which|whom|these|those)(?![a-z])", re.I)
# the word before the figure whose noun is taken over
PLACED = re.compile(r"([a-z]{2,6})[ \n](?:the[ \n])?$")
SENTENCE = re.compile(r"[.!?;:]\s|\n\s*\n|[()“”\"]")
CARRIED = (Dimension.COUNT, Dimension.MONEY, Dimension.MEASURE, Dimension.PERCENT)


# what is told of is the rest: "all but four of the 31 ballots"
REST = re.compile(r"(?<![A-Za-z])(?:all|except|excluding)[ \n](?:but[ \n])?(?:the[ \n])?$", re.I)


def completed(scan: Scan, figure: Figure, found: Found, last: Found | None) -> Found:
    """A bare figure with the unit it takes over, from the whole it is part of or from the figure before; or as it is."""
    value = found.value
    if not isinstance(value, Quantity) or value.unit or value.stated is None or value.dimension is not Dimension.NUMBER:
        return found
    if figure.numeral.form not in ("digits", "words") or found.end > figure.end:  # "four times the …"
        return found
    if REST.search(scan.text, max(0, found.start - 12), found.start):
        return found
    taken = (
        _sized(scan, figure)
        or _of_whole(scan, figure)
        or _sorted(scan, figure)
        or _moved(scan, figure)
        or (_taken_over(scan, figure, found, last) if last else None)
    )
    if taken is None:
        return found
    unit, dimension = taken
    return evolve(found, value=evolve(value, unit=unit, dimension=dimension))


# the size by which things are named: "250ml", "40-foot", "12-page", "9 litre"; no plural
SIZE = re.compile(r"(?:-[a-z]{2,12}){0,2}(?![\w-])")
BEFORE_SIZE = re.compile(r"[ ](?:([a-z]{3,12})[ ])?(?=\d)")  # "two new 40-foot masts"
PLURAL = re.compile(r"(?:[a-z]{3}s|feet|inches)$")


def _sized(scan: Scan, figure: Figure) -> tuple[str, Dimension] | None:
    """What is counted behind its size: "eight million 250ml bottles", "five 12-page reports"."""
    gap = BEFORE_SIZE.match(scan.text, figure.end)
    at = gap.end() if gap and (gap[1] is None or nouns.modifies(gap[1])) else 0
    size = next_figure(scan, at) if at else None
    if size is None or size.high is not None or (size.unit and PLURAL.search(scan.text, size.start, size.end)):
        return None
    match = SIZE.match(scan.text, size.end)
    if match is None or (size.unit is None and not match.group()):
        return None
    counted = nouns.head(scan.text, match.end(), limit=scan.limit(match.end()))
    return (counted.lemma, Dimension.COUNT) if counted and nouns.is_plural(_last_word(scan.text, counted.end)) else None


# between two sorts of one thing: "7 gold and 5 silver medals"
SORTS = re.compile(
    r"[ \n](?P<sort>[A-Za-z][a-z’'-]{2,15})(?:[ \n](?P<more>[a-z][a-z’'-]{2,15}))?"
    r"(?:,[ \n](?:and[ \n])?|[ \n](?:and|or|but)[ \n])"
)


def _sorted(scan: Scan, figure: Figure) -> tuple[str, Dimension] | None:
    """What is counted by sorts, named at the end of the list: "7 gold, 5 silver and 3 bronze medals"."""
    at = figure.end
    for _ in range(LONGEST):
        match = SORTS.match(scan.text, at)
        if match is None or not nouns.modifies(match["sort"], match["more"]):
            return None
        following = next_figure(scan, match.end())
        if following is None or following.unit is not None or following.high is not None:
            return None
        counted = nouns.head(scan.text, following.end, limit=scan.limit(following.end))
        if counted is not None:
            parallel = counted.modifiers and nouns.is_plural(_last_word(scan.text, counted.end))
            return (counted.lemma, Dimension.COUNT) if parallel else None
        at = following.end
    return None


# what a count moves to: "from 62 to 75 ships"
FROM = re.compile(r"(?<![A-Za-z])from[ \n]$", re.I)
TO = re.compile(r"[ \n]to[ \n]")


def _moved(scan: Scan, figure: Figure) -> tuple[str, Dimension] | None:
    """What is counted where a count moves, named behind the second figure: "grew from 62 to 75 ships"."""
    match = TO.match(scan.text, figure.end) if FROM.search(scan.text, max(0, figure.start - 6), figure.start) else None
    last = next_figure(scan, match.end()) if match else None
    if last is None or last.unit is not None or last.high is not None or last.numeral.form not in ("digits", "words"):
        return None
    counted = nouns.head(scan.text, last.end, limit=scan.limit(last.end))
    plural = counted and nouns.is_plural(_last_word(scan.text, counted.end))
    return (counted.lemma, Dimension.COUNT) if counted and plural and counted.lemma != "time" else None


def _last_word(text: str, end: int) -> str:
    return text[max(0, end - 24) : end].replace("-", " ").rpartition(" ")[2]


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


def _taken_over(scan: Scan, figure: Figure, found: Found, last: Found) -> tuple[str, Dimension] | None:
    """The unit of the last figure, where the words between show that both are told of one thing."""
    text, value = scan.text, last.value
    if not isinstance(value, Quantity) or value.dimension not in CARRIED or value.unit in ("", "time"):
        return None
    between = text[last.end : found.start]
    if len(between) > REACH or SENTENCE.search(between) or not _alike(figure, value):
        return None
    if OF_THEM.match(text, found.end) and value.dimension is Dimension.COUNT:
        return value.unit, value.dimension
    lead, follows = LEAD.search(text, max(last.end, found.start - 40), found.start), FOLLOWS.match(text, found.end)
    if lead is None or follows is None:
        return None
    before, behind = {lead[2].lower(), f"{lead[1]} {lead[2]}".lower()}, follows[1] or ""
    goes_on = behind in _words("behind")
    tallied = value.unit in _words("tallied") and before & _words("level") and not behind
    placed = PLACED.search(text, max(0, last.start - 12), last.start)
    change = value.dimension is Dimension.COUNT and lead[2] == "of" and changewords.is_noun(lead[1] or "")
    shown = (
        tallied
        or (change and (goes_on or not behind))  # "4,000 riders, an increase of 300 on May"
        or (before & _words("compared") and (goes_on or not behind))
        or (value.trend and before & _words("level") and (goes_on or not behind))
        or (value.dimension is Dimension.COUNT and before & _words("change") and goes_on)
        or (before & _words("parts") and (goes_on or behind in _words("told")))
        or (before & _words("joined") and goes_on and not (placed and placed[1] in _words("placed")))
    )
    return (value.unit, value.dimension) if shown else None


def _alike(figure: Figure, value: Quantity) -> bool:
    """Whether the figures can be of one unit: sums both in millions or neither; percentages of no change, to 100."""
    if value.dimension is Dimension.PERCENT:
        return value.trend is None and figure.value <= 100 and figure.numeral.magnitude == 1
    if value.dimension is Dimension.MONEY:
        return (figure.numeral.magnitude > 1) == (value.amount.step >= 10**5)
    return True
