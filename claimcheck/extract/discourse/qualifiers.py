"""Where and when a sentence says that its figures hold."""

from __future__ import annotations

import re

from claimcheck.claims import Mention
from claimcheck.days import Day
from claimcheck.entities import Reference
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.extract.discourse.verbs import verbs_in, words
from claimcheck.extract.naming.owners import PLACES
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.tables import table
from claimcheck.times import Time

SAYING = ("said", "says", "told", "reported", "announced", "showed")
# what is dated is the saying: "said on Wednesday that sales rose"
SAID = re.compile(r"\b(?:said|says|told\s(?:\w+\s){1,3}|reported|announced|showed)\s(?:late\s|early\s)?(?:on\s)?$")


# a day at which a figure holds: "as of 4 May", "by the end of 2023"
AS_OF = re.compile(
    r"(?:\b[Aa]s\s(?:of|at)|\b[Bb]y|\b[Aa]t)\s(?:(?:the|late|early|end|start|close|of|on|midday|noon|morning|evening|midnight)\s){0,5}$"
)
# where another clause begins, whose times are not those of this one
BREAK = re.compile(
    r"[\s;:,](?:(?<=[;:])\s|(?<=,)\s(?:and|but)\s(?=(?:the|a|an|its|his|her|their|it|he|she|they|this|that)\s|[A-Z])"
    r"|(?<=\s)(?:[–—]|since(?=\s(?:the|a|an|its|his|her|their|it|he|she|they)\s)"
    r"|and(?=\s(?:has|is|are|have|employs|runs|owns|holds|makes|sells|operates|serves)\s)"
    r"|but|while|which|who|whose|although|whereas|where|when|before|after)\s)"
)
# what is said of a thing before it is named: "Built in 1991, the ferry"
FRONTED = re.compile(r"(?:[A-Z][a-z]{2,12}ed|Built|Born|Made|Set\sup)\s(?:in|on|by|since|at)\s[^,;.]{2,40},\s")
# between a figure and the time it goes with, and the other way round: "40 cases in 2022", "this year's 40 cases"
BEHIND = re.compile(r"\s?(?:[a-z]{2,14}\s){0,2}?(?:(?:in|for|during|on|over)\s(?:the\s)?)?")
BEFORE = re.compile(r"(?:['’]s)?\s(?:[a-z]{2,14}\s){0,2}")
COMMA = re.compile(r",\s")
# a clause that takes up the time right before it
WHEN = re.compile(r",?\swhen\s")
LONGEST = 1000  # code points before a figure in which its "when" stands
SINCE = re.compile(r"since\s(?P<year>\d{4})$", re.I)
NAME = r"(?P<name>[A-Z][\w’'&.-]{1,30}(?:\s[A-Z][\w’'&.-]{1,30}){0,4})"
# the place that a part of several is in: "250 jobs in London and 90 in Leeds"
SHARED_OUT = re.compile(rf"\s(?:in|at)\s(?:the\s)?{NAME}")
FRONT_END = 80  # code points in which a sentence says where, behind a dateline too
# over how many occasions something was counted: "46 goals in 112 matches"
OVER = re.compile(
    r"\s(?:in|from|over|across)\s(?:(?:his|her|its|their|the|first|last|all|only|just)\s){0,2}"
    r"(?P<over>(?:\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?)\s(?:matches|games|appearances|starts|outings|races|seasons|innings|caps|tests|attempts|elections|tournaments))\b"
)
# the part of the country that a sentence opens with: "In the north"
REGION = re.compile(r"(?:In|Across|Throughout)\sthe\s(?P<where>[a-z]{4,12})\b")
BY = re.compile(
    rf"\s?,?\s(?:on|at|by|from|among|according\sto|based\son)\s(?:the\s|review\s|aggregator\s|website\s|site\s){{0,4}}{NAME}"
)
FRONT = re.compile(
    rf"(?:On|At|By|According\sto|Among)\s(?:the\s|review\s|aggregator\s|website\s|site\s){{0,4}}{NAME}\s?,"
)


def is_of_saying(mention: Mention) -> bool:
    """Whether a time is that at which somebody says something: "said late on Wednesday"."""
    before = mention.source.prefix
    return any(verb in before for verb in SAYING) and SAID.search(before) is not None


def place_of(sentence: Sentence) -> str | None:
    """The place a sentence names, if it names one only."""
    found = {r.candidates[0] for _, r in sentence.valued(Reference) if r.entities and r.entities[0].type in PLACES}
    return found.pop() if len(found) == 1 else None


def source_of(text: str, sentence: Sentence, start: int, end: int) -> str | None:
    """By whose count a figure is, where a name says so in front of the clause or right behind: "on Tomatometer"."""
    found = BY.match(text, end, sentence.span.end) or FRONT.match(text, sentence.span.start, start)
    return found["name"].lower() if found else None


def share_of(sentence: Sentence, text: str, mention: Mention, quantity: Quantity) -> str | None:
    """The place that a figure is for where its sentence gives one for another place too: "250 jobs in London and 90 in Leeds"."""
    found = [
        (other.span, place["name"].lower())
        for other, value in sentence.valued(Quantity)
        if value.unit in ("", quantity.unit) and (place := SHARED_OUT.match(text, other.span.end, sentence.span.end))
    ]
    own = next((name for span, name in found if span == mention.span), None)
    return own if any(name != own for _, name in found) else None


def occasions_of(text: str, end: int) -> str | None:
    """Over how many occasions a figure was counted: 11 goals in 21 matches and 46 in 112 are two counts."""
    found = OVER.match(text, end)
    return found["over"] if found else None


def region_of(sentence: Sentence, text: str) -> str | None:
    """The part of the country in front of a sentence, by its common noun: "In the capital, the Greens won nine seats"."""
    found = REGION.search(text, sentence.span.start, min(sentence.span.end, sentence.span.start + FRONT_END))
    return found["where"] if found and found["where"] in table("affairs")["places"]["words"] else None


def floating(sentence: Sentence, text: str, start: int, end: int) -> str | None:
    """The words of the times that no period is known for: "in March" of an undated text is not "in April"."""
    times = _times(sentence, text, start, end)
    return "; ".join(mention.quote.lower() for mention, time in times if len(time.readings) != 1) or None


def held(period: Period | None, at: Period | None, verb: str) -> tuple[Period | None, Period | None]:
    """Period and day of a count: what something has or is, it has at a time, and does not do over it."""
    if period is None or verb not in words("stocks"):
        return period, at
    return None, at or period


def period_of(sentence: Sentence, text: str, start: int, end: int, written: Period | None = None) -> Period | None:
    """The stretch of time that the clause of a figure gives, if it gives one only, and does not say "as of".

    What has been counted "since May" is counted up to the day the text was written.
    """
    if as_of(sentence, text, start, end):
        return None
    found = {t.readings[0] for m, t in _times(sentence, text, start, end) if len(t.readings) == 1}
    period = found.pop() if len(found) == 1 else None if found else _of_when(sentence, text, start)
    if period is not None and period.latest is None and written is not None and written.latest is not None:
        return _until(period, written)
    return period


def _until(period: Period, written: Period) -> Period | None:
    """From the start of an open period to the day a text was written; in years where it starts with one."""
    begun, now = period.earliest, written.latest
    if begun is None or now is None or begun > now:
        return None
    if period == Period.between(Day(begun.year, 1, 1), None) and begun.year < now.year:
        return Period.from_edtf(f"{begun.year}/{now.year}")
    return Period.between(begun, now)


def _of_when(sentence: Sentence, text: str, start: int) -> Period | None:
    """The time that a clause takes up: "in 1994, when 21 drowned", "since 1994, when 21 drowned"."""
    if "when" not in sentence.words:
        return None
    when = list(WHEN.finditer(text, max(sentence.span.start, start - LONGEST), start))
    before = [(m, t) for m, t in sentence.valued(Time) if m.span.end == when[-1].start()] if when else []
    if not before or len(before[-1][1].readings) != 1 or BREAK.search(text, when[-1].end(), start):
        return None
    mention, time = before[-1]
    since = SINCE.match(mention.quote)
    return Period.year(int(since["year"])) if since else time.readings[0]


def as_of(sentence: Sentence, text: str, start: int, end: int) -> Period | None:
    """The day at which the clause of a figure says that it holds: "as of 4 May", "by 4 May"."""
    found = {
        Period.from_edtf(t.readings[0].edtf.removeprefix("../"))
        for m, t in _times(sentence, text, start, end)
        if len(t.readings) == 1 and (AS_OF.search(m.source.prefix) or m.quote.lower().startswith(("by ", "as of ")))
    }
    return found.pop() if len(found) == 1 else None


def _times(sentence: Sentence, text: str, start: int, end: int) -> list[tuple[Mention, Time]]:
    """The times of the clause that `[start, end)` is in, but for those at which somebody says something."""
    told = [(mention, time) for mention, time in sentence.valued(Time) if not is_of_saying(mention)]
    if not told:
        return []
    beside = [(m, t) for m, t in told if BEHIND.fullmatch(text, end, m.span.start)]
    beside = beside or [
        (m, t)
        for m, t in told
        if text[m.span.end : m.span.end + 2] in ("'s", "’s") and BEFORE.fullmatch(text, m.span.end, start)
    ]
    if beside:
        return beside[:1]
    fronted = FRONTED.match(text, sentence.span.start, start)
    low = fronted.end() if fronted else sentence.span.start
    cuts = list(BREAK.finditer(text, sentence.span.start, start))
    low = cuts[-1].end() if cuts else low
    relative = bool(cuts) and cuts[-1].group().strip(" ,") in ("which", "who", "whose")
    closed = _closed(text, low, start) if relative else None
    low, relative = closed or low, relative and closed is None
    stop = (COMMA if relative else BREAK).search(text, end, sentence.span.end)
    high = stop.start() if stop else sentence.span.end
    return [(m, t) for m, t in told if low <= m.span.start < high]


def _closed(text: str, low: int, start: int) -> int | None:
    """Where a relative clause ends whose comma the verb of the main clause follows: "which sold two docks in 2019, employs 230"."""
    commas = (m.end() for m in COMMA.finditer(text, low, start))
    return next((at for at in commas if any(v.start == at for v in verbs_in(text, at - 2, start))), None)
