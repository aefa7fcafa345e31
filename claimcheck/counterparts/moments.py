"""Whether two figures can hold at one time, and over one stretch of it."""

from __future__ import annotations

import re

from claimcheck.counterparts.cutouts import REACHED
from claimcheck.counterparts.limits import ADDING
from claimcheck.counterparts.ranks import WORDS
from claimcheck.counterparts.stated import Stated, is_below
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed, stretches
from claimcheck.datewords import in_words
from claimcheck.extract.discourse.verbs import lemma_of, words
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.remembering import of_each
from claimcheck.spans import Span
from claimcheck.tellings.told import Told
from claimcheck.tellings.words import shares
from claimcheck.times import Time

# what says that two things were so at one time: "died when the ship sank"
SAME_TIME = frozenset({"when", "while"})
# what parts a count from how long something else takes: "two doses, 28 days apart"
APART = re.compile(r",\s")
# what says that a figure is of another time than the text
THEN = re.compile(
    r"\b(?:at\s(?:the|that)\stime|back\sthen|in\sthose\sdays|originally|initially|at\sfirst|(?:was|were)\sonce|used\sto|formerly)\b",
    re.I,
)
# in front of a figure that was another one later: "turnout had been 66 percent"
HAD_BEEN = re.compile(r"\bhad\s(?:still\s|only\s|once\s)?been\s(?:about\s|around\s|some\s|at\s|put\sat\s)?\Z")
# what says that a figure was reached by a time: "had built 400 boats by 1960", "By noon 12 people had been"
SO_FAR = re.compile(
    r"\b[Bb]y\s(?:(?:the|that|this|early|mid|late|about|around)[\s-]){0,2}(?:then|now|noon|midday|midnight|dawn|dusk|nightfall|sunrise|sunset|morning|afternoon|evening|end|Christmas|Easter|Thanksgiving"
    r"|time|turn|\d{1,2}\s?(?:[ap]\.?m|[A-Z][a-z])|[12]\d{3}(?!\s[a-z]{4})\b|[A-Z][a-z]{2,8}day|January|February|March|April|May|June|July|August|September|October|November|December)\b[^.;]{0,80}"
    rf"|\b[Bb]y\s(?:its|his|her|their|the)\s(?:{'|'.join(WORDS)}|age)\b"
    r"|\bhad\s[^.;]{1,60}\s(?:when|before|until)\s"
)
REACH = 30  # code points before a figure in which a change comes to it
ANY_YEAR = 2000  # a leap year, for two days that both lack theirs
YEAR_END = "-12-31"
GROWING = "inhabitant"
LONG = 80  # days of a stretch over which things are counted


def held_at_two_times(c: Stated, e: Stated, *, dated: bool) -> str | None:
    """Why figures hold at two times; None where they may hold at one. A date is a value itself.

    Texts that both bear a date (`dated`) are of their days: there a later count of what goes on is an update.
    """
    if c.family == "date":
        return None
    if _stretches(c) != _stretches(e):
        return "they are of different stretches of time"
    if c.floating != e.floating and (c.floating or not c.times):
        return f"they may hold at different times: {', '.join(sorted(c.floating | e.floating))}"
    if e.times and not c.times and not c.turned and _is_past(e) and _is_present(c):
        return f"one is of the present, the other of {in_words(e.times[0])}"
    if e.times and not c.times and c.head == GROWING and _is_near(c, e) and _has(e, listed("then")) and _is_present(c):
        return f"a place may have grown since {in_words(e.times[0])}"
    if c.times and not e.times and c.head == GROWING and _is_near(c, e) and _has(c, listed("then")) and _is_present(e):
        return f"a place may have grown since {in_words(c.times[0])}"
    if bool(c.times) != bool(e.times) and (_is_level(c) or _is_level(e)):
        return "one is of what it came to at a time"
    if _is_then(c) != _is_then(e):
        return "only one of them says that it was so then"
    so_far = [s for s in (c, e) if c.family in ADDING and _is_so_far(s.told)]
    if len(so_far) == 1 and is_below(*((c, e) if so_far[0] is c else (e, c))):
        return "the lesser one is of what there was by then"
    level = c.family == "count" and not c.verb and c.head not in listed("lasting") | listed("cumulative")
    if c.family in ADDING and (level or is_below(c, e)) and (part := _part_of_the_time(c, e)):
        return part
    if c.times and not e.times and not dated and not _is_of_the_day(c, e):
        return "only the shorter text says for when it holds"
    if bool(c.times) != bool(e.times) and dated and all(map(_is_long, (*c.times, *e.times))):
        return "only one of them is of a whole stretch of time"
    if c.times and e.times and not any(_could_be_one(x, y) for x in c.times for y in e.times) and not _falls(c, e):
        return f"they hold at different times: {in_words(c.times[0])}, {in_words(e.times[0])}"
    return None


def _is_of_the_day(c: Stated, e: Stated) -> bool:
    """Whether a sentence is of the very time that the other gives, and of no other: "collapsed on 2 May 1987, injuring 17"."""
    told = [time for _, time in e.told.sentence.valued(Time)]
    same = (any(x.overlaps(y) for x in c.times for y in time.readings) for time in told)
    return bool(told) and all(same)


def _part_of_the_time(c: Stated, e: Stated) -> str | None:
    """Why the lesser count may be of a part of the time of the other: in one of its years, before something else."""
    if any(y.contains(x) and not x.contains(y) for x in map(_reached, c.times) for y in map(_reached, e.times)):
        return f"{in_words(c.times[0])} is a part of {in_words(e.times[0])}"
    until = next((w for w in c.told.words if w.start >= c.span.end and w.low in listed("until")), None)
    if until is None or any(w.low == until.low for w in e.told.words):
        return None
    then = c.told.content_within(Span(until.end, c.told.sentence.span.end))
    borne_out = until.low in SAME_TIME and then and all(shares(word, e.told.content) for word in then)
    return None if borne_out else f"only one of them says {until.low} what"


def _is_near(c: Stated, e: Stated) -> bool:
    """Whether one figure is less than twice the other, as far as a place grows in a lifetime."""
    values = [s.value.stated for s in (c, e) if not s.turned and isinstance(s.value, Quantity) and s.value.stated]
    return len(values) == 2 and max(values) < 2 * min(values)


def _is_level(stated: Stated) -> bool:
    """Whether a figure is what a change came to: "fell to 40 in 1970", which may have changed again."""
    start = max(stated.told.sentence.span.start, stated.span.start - REACH)
    return bool(stated.times) and REACHED.search(stated.told.text, start, stated.span.start) is not None


@of_each
def _is_so_far(told: Told) -> bool:
    """Whether a sentence is of what was done up to a time: "had pulled 12 people out by noon"."""
    whole = told.sentence.span
    return SO_FAR.search(told.text, whole.start, whole.end) is not None


def _falls(c: Stated, e: Stated) -> bool:
    """Whether what only adds up over time would have been more at the earlier of two times: "before June more than 90 views"."""
    if c.head not in listed("cumulative") or len(c.times) != 1 or len(e.times) != 1:
        return False
    if any((time.length_in_days() or 0) >= LONG for time in (*c.times, *e.times)):
        return False  # deaths in 1902, and in 1783: of two disasters
    first, last = (c, e) if c.times[0].before(e.times[0]) else (e, c)
    return first.times[0].before(last.times[0]) and is_below(last, first)


@of_each
def _is_past(stated: Stated) -> bool:
    """Whether a sentence says of a count that it was so once: "at its height, in 1970, the firm had 9,000 workers"."""
    return (
        stated.family == "count"
        and stated.head not in listed("lasting") | listed("cumulative")
        and _has(stated, listed("then"))
    )


@of_each
def _is_then(stated: Stated) -> bool:
    """Whether a sentence says that it was so then, or that its figure "had been" so many before something else."""
    told, start = stated.told, stated.told.sentence.span.start
    before = HAD_BEEN.search(told.text, max(start, stated.span.start - REACH), stated.span.start)
    return before is not None or _is_told_of_then(told)


@of_each
def _is_told_of_then(told: Told) -> bool:
    return THEN.search(told.text, told.sentence.span.start, told.sentence.span.end) is not None


@of_each
def _is_present(stated: Stated) -> bool:
    """Whether a sentence says of a count that it is so: "the firm employs 4,300 people"."""
    return _has(stated, listed("now")) or _has(stated, words("present"))


def _has(stated: Stated, forms: frozenset[str]) -> bool:
    start, end = stated.around.start, stated.span.start
    before = [w.low for w in stated.told.words if start <= w.start < end]
    return any(w in forms or (w.endswith("s") and lemma_of(w) in forms) for w in before)


@of_each
def _stretches(stated: Stated) -> frozenset[str]:
    """The stretches of time that a figure is counted over, each with its number: "second quarter"."""
    around = stated.around
    apart = {at for name in stated.told.names for at in range(name.start, name.end)}
    counted = [m.span for m, _ in stated.told.sentence.valued(Quantity)]
    lasting = (m.span for m in stated.told.sentence.mentions if m.kind == "duration")
    counted += [span for span in lasting if _is_apart(stated, span)]
    apart |= {at for span in counted for at in range(span.start, span.end)}
    beside = [w for w in stated.told.words if around.start <= w.start < around.end and w.start not in apart]
    words = [part for w in beside if not stated.span.start <= w.start < stated.span.end for part in w.low.split("-")]
    found = set()
    for before, word in zip(["", *words], words, strict=False):
        if lemma_of(word) in stretches():
            found.add(f"{before if before in WORDS else ''} {lemma_of(word)}".strip())
    return frozenset(found)


def _is_apart(stated: Stated, lasting: Span) -> bool:
    """Whether a comma or a verb parts a figure from how long something else took: "nine songs recorded over two weeks"."""
    between = (w for w in stated.told.words if stated.span.end <= w.start < lasting.start)
    return bool(APART.search(stated.told.text, stated.span.end, lasting.start)) or any(
        verb_lemma(w.low) for w in between
    )


def _is_long(period: Period) -> bool:
    """Whether a time is a year or a season, and no day of the news."""
    return (period.length_in_days() or 0) >= LONG


def _could_be_one(x: Period, y: Period) -> bool:
    """Whether two times may be one, a missing year being any; a figure reached by a time is the one of that time."""
    x, y = _reached(x), _reached(y)
    if _ends_before(x, y) or _ends_before(y, x):
        return False
    if x.unspecified_year and y.unspecified_year:
        return _in_year(x, ANY_YEAR, y.in_year(ANY_YEAR))
    if not x.unspecified_year and not y.unspecified_year:
        return x.overlaps(y)
    bare, dated = (x, y) if x.unspecified_year else (y, x)
    years = {day.year for day in (dated.earliest, dated.latest) if day is not None}
    return any(_in_year(bare, year, dated) for year in years)


def _ends_before(x: Period, y: Period) -> bool:
    """Whether one time only opens when the other has ended: "after 25 March" is not 25 March."""
    first, _, end = x.edtf.partition("/")
    if end != ".." or first in ("", ".."):
        return False
    then = Period.from_edtf(first)
    if then.unspecified_year != y.unspecified_year:
        year = (y if then.unspecified_year else then).earliest
        then, y = (p.in_year(year.year) if year and p.unspecified_year else p for p in (then, y))
    elif then.unspecified_year:
        then, y = then.in_year(ANY_YEAR), y.in_year(ANY_YEAR)
    return then.earliest is not None and y.latest is not None and y.latest <= then.earliest


def _reached(period: Period) -> Period:
    """The day or the year by which, of what is open before it: "by 2012"."""
    opens, _, end = period.edtf.partition("/")
    if opens != ".." or not end or period.latest is None:
        return period
    return Period.year(period.latest.year) if end.endswith(YEAR_END) else Period.from_edtf(end)


def _in_year(bare: Period, year: int, dated: Period) -> bool:
    try:
        return bare.in_year(year).overlaps(dated)
    except ValueError:  # a year without 29 February
        return False
