"""Times in a text: found first, then given their readings.

    found = find_times(text)                      what stands where, whoever published it whenever
    times = resolve_times(text, found, anchor)    the readings, counted from the right date

The grammar is a cascade (`timewords`, `timeshapes`, `timetokens`, `timepatterns`, `timestages`). Words and numbers
become dates (`dates`, `dayranges`, `monthdays`, `numericdates`, `years`, `decades`, `eras`, `seasons`), times that count from others
(`relative`, `counted`, `weekdays`) and hours (`timesofday`); these become `parts`, days `joined` to their hours,
`guesses`, what is `nearby` and `ranges`. What a form says in a document (`scenes`) is in `resolving`, `counting` and
`composing`, and what a text tells in its order in `stories`, in passing in `asides`, of long ago in `chronicles`, of what
began and ended in `sequels`.
"""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import evolve

from claimcheck.claims import Anchor
from claimcheck.extract.calendar import (
    composing,
    counted,
    counting,
    dates,
    dayranges,
    decades,
    eras,
    guesses,
    joined,
    monthdays,
    nearby,
    numericdates,
    parts,
    ranges,
    relative,
    resolving,
    seasons,
    timesofday,
    weekdays,
    years,  # fmt: skip
)
from claimcheck.extract.calendar.asides import looks_back
from claimcheck.extract.calendar.chronicles import as_told, in_one_section, is_chronicle
from claimcheck.extract.calendar.daylists import listed_days
from claimcheck.extract.calendar.lending import Found, chosen_alike, lent, same_century
from claimcheck.extract.calendar.scenes import Readings, Scene, Unanchored, off_by, readings_of
from claimcheck.extract.calendar.sequels import ends_later
from claimcheck.extract.calendar.stories import (
    apposed,
    comes_round,
    goes_on,
    in_counted_year,
    in_one_clause,
    is_length,
    is_relative,
    mention_of,
    moves_on,
    section_of,
    told_by,
    told_of_before,
)
from claimcheck.extract.calendar.tenses import tense_at
from claimcheck.extract.calendar.timeforms import (
    Base,
    Bound,
    Count,
    Date,
    Either,
    Form,
    Holiday,
    Impossible,
    Part,
    Range,
    SubYear,
    Tense,
    Timed,
)  # fmt: skip
from claimcheck.extract.calendar.timepatterns import characters
from claimcheck.extract.calendar.timestages import ALL
from claimcheck.extract.calendar.timetokens import tokens
from claimcheck.periods import Period
from claimcheck.times import Time, Timestamp

# imported for the rules they hold
RULES: Final = (
    timesofday, years, decades, eras, dates, dayranges, monthdays, numericdates, seasons, relative, counted, weekdays,
    parts, joined, guesses, nearby, ranges,
)  # fmt: skip
READINGS: Final = (resolving, counting, composing)
NEAR: Final = 1500  # characters within which a date is still the one a story has come to, in one paragraph
KEPT: Final = 4  # dates of a story that are remembered
_INITIALS: Final = re.compile(r"[A-Za-z]\.[A-Za-z]\.\Z")
_PREPOSITION: Final = re.compile(r"(?:on|in|at|during) ", re.IGNORECASE)
_WANTED: Final = frozenset(characters("point/bounded"))


def find_times(text: str) -> list[Found]:
    """The time expressions of a text, in its order; they do not overlap.

    >>> text = "It opened on 3 July 2024 and closed last year."
    >>> [text[found.start : found.end] for found in find_times(text)]
    ['3 July 2024', 'last year']
    """
    line = tokens(text)
    for stage in ALL:
        line = stage.run(line)
    found = []
    for at, char in enumerate(line.line):
        if char in _WANTED:
            start, end = _trimmed(text, line.starts[at], line.ends[at])
            form: Any = line.values[at]
            if comes_round(text, start, end, form):
                continue
            dated = isinstance(form, Date) and form.year is not None
            found.append(Found(start, end, form, Tense.UNKNOWN if dated else tense_at(text, start, end)))
    return lent(text, same_century(text, chosen_alike(text, listed_days(text, found))))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the full stop at the end, which may be the sentence's ("in Dec."), but for initials ("490 B.C.")."""
    while end > start and text[end - 1] in ".," and not _INITIALS.search(text, max(start, end - 4), end):
        end -= 1
    return start, end


def resolve_times(text: str, found: list[Found], anchor: Anchor) -> list[tuple[int, int, Time]]:
    """Each of the found times with its readings.

    What counts from the document's date counts from `anchor`; what counts from the story ("three days later") from the
    last date before it. Each says in words which it was; where there is none, it has no readings.

    >>> text = "It was agreed on 1 May 2020 and signed two days later."
    >>> [time.edtf for _, _, time in resolve_times(text, find_times(text), Anchor())]
    ['2020-05-01', '2020-05-03']
    """
    told: tuple[Period, ...] = ()
    where, last, heading, by_weekday, off = 0, 0, None, False, 0
    resolved: list[tuple[int, int, Time]] = []
    mentioned: tuple[Period, ...] = ()
    headings = [one for one in found if section_of(text, one, None) is not None]
    chronicle = is_chronicle(found, anchor.period)
    for one in found:
        together = one.start - where < NEAR and goes_on(text, where, one.start)
        near = together or (chronicle and one.start - where < NEAR and in_one_section(text, where, one.start))
        then = told[-1] if told else None
        heading = section_of(text, one, heading) if len(headings) > 1 else None
        mentioned = mentioned if one.start - last < NEAR else ()
        by_weekday, off = (by_weekday, off) if near else (False, 0)
        told = told if near else told[-1:]
        scene = Scene(
            anchor.period, then, near, one.tense, set(), told, heading,
            mentioned=mentioned, by_weekday=by_weekday, weekdays_off=off, chronicle=chronicle,
            beside=mentioned[-1] if mentioned and in_one_clause(text, last, one.start) else None,
            looks_back=isinstance(one.expression, Bound) and looks_back(text, one),
            ends=told != () and ends_later(text, where, one.start, one.end),
        )  # fmt: skip
        plain, scene = scene, as_told(text, one, scene)
        if scene.is_old and is_length(one):
            continue
        one = in_counted_year(text, resolved[-1], one) if resolved else one
        time = _time(text[one.start : one.end], one.expression, scene, anchor)
        if time is None:
            continue
        resolved.append((one.start, one.end, time))
        mention = mention_of(one.expression, time, scene)
        if mention is not None and not told_of_before(text, one, mention, scene):
            mentioned, last = (*mentioned[1 - KEPT :], mention), one.end
        new = told_by(one.expression, time, scene)
        if new is not None and scene is plain and moves_on(text, one, new, scene, together):
            told, where = (*told[1 - KEPT :], new), one.end
            if (stated := stated_weekday(one.expression)) is not None:
                by_weekday, off = True, off_by(stated, new)
    return apposed(text, resolved)


def _time(quote: str, form: Form, scene: Scene, anchor: Anchor) -> Time | None:
    """What a mention can mean; None where no day fits, as for the fifth Friday of a February."""
    clock = form.clock if isinstance(form, Timed) else None
    words = " ".join(quote.split()) if is_relative(form) else None
    if (why := impossible(form)) is not None:
        return Time(expression=words, clock=clock, impossible=why)
    try:
        readings = tuple(dict.fromkeys(readings_of(form, scene)))
    except Unanchored:
        return Time(anchor="unanchored", expression=words, clock=clock)
    except ValueError:  # a year beyond what EDTF or the reckoning of Easter knows
        return None
    if not readings:
        return None
    return Time(
        readings, _weak(form, readings, scene), _counted_from(scene, anchor), words, clock, stated_weekday(form)
    )


def _weak(form: Form, readings: Readings, scene: Scene) -> tuple[bool, ...]:
    """Of what comes every year, all but the nearest of each of its readings is weak."""
    while isinstance(form, Part | Bound | Timed):
        form = form.of
    options = form.options if isinstance(form, Either) else (form,)
    if len(readings) < 2 or not all(isinstance(one, Date | SubYear | Holiday) and one.year is None for one in options):
        return (False,) * len(readings)
    bare = evolve(scene, then=None, used=None)  # as `resolving` reads numbers in two orders
    nearest = [readings_of(option, bare)[:1] for option in options] if len(options) > 1 else [readings[:1]]
    strong = {one for found in nearest for one in found}
    return tuple(one not in strong for one in readings)


def _counted_from(scene: Scene, anchor: Anchor) -> str | None:
    used = scene.used or set()
    if Base.SAID in used:
        return f"{scene.counted[-1].edtf}, the time before it in the text"
    if Base.HEADING in used:
        return f"{scene.heading}, the year in the heading above it"
    if Base.THEN in used and scene.then is not None:
        return f"{scene.then.edtf}, the date before it in the text"
    if Base.NOW in used and scene.now is not None:
        return f"{scene.now.edtf}, the document's date ({anchor.how})"
    return None


def impossible(form: Form) -> str | None:
    """Why no calendar has the date, if none has."""
    if isinstance(form, Impossible):
        return form.why
    if isinstance(form, Part | Bound | Timed):
        return impossible(form.of)
    return impossible(form.start) or impossible(form.end) if isinstance(form, Range) else None


def stated_weekday(form: Form) -> int | None:
    """The day of the week that stands beside a date, 0 for Monday."""
    if isinstance(form, Date | Either):
        return form.weekday
    return stated_weekday(form.of) if isinstance(form, Timed | Bound) else None


def read_time(text: str, anchor: Anchor | None = None) -> Time | None:
    """A whole string as one time, for claim files: EDTF, or words; None where it is neither.

    >>> read_time("2024-01-01/2024-09-11").edtf, read_time("3 July 2024").edtf, read_time("the time of day")
    ('2024-01-01/2024-09-11', '2024-07-03', None)
    """
    words = text.strip()
    try:
        stamp = Timestamp.parse(words)
    except ValueError:
        return _read_words(words, anchor or Anchor())
    return Time((stamp.period,), clock=None if stamp.clock is None else stamp.clock + (stamp.zone or ""))


def _read_words(words: str, anchor: Anchor) -> Time | None:
    """A string in words, by itself and behind the words that make a year or a month of it."""
    said = _PREPOSITION.match(words)
    for lead in ("", "in ", "on ", "in the "):
        found = find_times(lead + words)
        first = len(lead) + (said.end() if said else 0)
        if len(found) != 1 or (isinstance(found[0].expression, Count) and found[0].start < len(lead)):
            continue  # "a week" is how long something takes, though "in a week" is a time
        if found[0].start <= first and found[0].end >= len(lead + words.rstrip(".")):
            return next((time for _, _, time in resolve_times(lead + words, found, anchor)), None)
    return None
