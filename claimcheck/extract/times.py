"""Times in a text: found first, then given their readings.

    found = find_times(text)                      what stands where, whoever published it whenever
    times = resolve_times(text, found, anchor)    the readings, counted from the right date

The grammar is a cascade (`timewords`, `timetokens`, `timepatterns`, `timestages`). Words and numbers become dates
(`dates`, `numericdates`, `years`, `seasons`), times that count from others (`relative`, `counted`, `weekdays`) and
hours (`timesofday`); these become `parts`, what is `nearby` and `ranges`. What a form says in a document (`scenes`) is in `resolving`,
`counting` and `composing`.
"""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import evolve

from claimcheck.claims import Anchor
from claimcheck.extract import (
    composing,
    counted,
    counting,
    dates,
    nearby,
    numericdates,
    parts,
    ranges,
    relative,
    resolving,
    seasons,
    timesofday,
    weekdays,
    years,
)  # fmt: skip
from claimcheck.extract.lending import Found, chosen_alike, lent, same_century
from claimcheck.extract.scenes import Readings, Scene, Unanchored, is_fine, readings_of
from claimcheck.extract.tenses import tense_at
from claimcheck.extract.timeforms import (
    Base,
    Bound,
    Chosen,
    Count,
    Date,
    Either,
    Form,
    Holiday,
    Impossible,
    InYear,
    Nth,
    Part,
    Range,
    Step,
    SubYear,
    Tense,
    Timed,
    Weekday,
    Window,
)  # fmt: skip
from claimcheck.extract.timepatterns import characters
from claimcheck.extract.timestages import ALL
from claimcheck.extract.timetokens import tokens
from claimcheck.periods import Period
from claimcheck.times import Time, Timestamp

# imported for the rules they hold
RULES: Final = (timesofday, years, dates, numericdates, seasons, relative, counted, weekdays, parts, nearby, ranges)
READINGS: Final = (resolving, counting, composing)
NEAR: Final = 1500  # characters within which a date is still the one a story has come to, in one paragraph
KEPT: Final = 4  # dates of a story that are remembered
HEADING: Final = 90  # characters of a line that can be a heading
LONG: Final = 366  # days; a longer period is not when something happens
# the end of a heading, behind a time in it: no sentence ends there
_LINE_END: Final = re.compile(r"[^\n.!?;]{0,80}(?:\r?\n|\Z)")
# what is behind a date that heads a section: "2008: The dam", "2008 – The dam", the end of the line
_HEADED: Final = re.compile(r"[ \t]*(?:[:–—-][ \t]|\r?\n|\Z)")
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
            dated = isinstance(form, Date) and form.year is not None
            found.append(Found(start, end, form, Tense.UNKNOWN if dated else tense_at(text, start, end)))
    return lent(text, same_century(text, chosen_alike(text, found)))


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
    where, heading, resolved = 0, None, []
    headings = [one for one in found if _section(text, one, None) is not None]
    for one in found:
        near = one.start - where < NEAR and _goes_on(text, where, one.start)
        then = told[-1] if told else None
        heading = _section(text, one, heading) if len(headings) > 1 else None
        scene = Scene(anchor.period, then, near, one.tense, set(), told if near else told[-1:], heading)
        if scene.is_old and _is_length(one):
            continue
        time = _time(text[one.start : one.end], one.expression, scene, anchor)
        if time is None:
            continue
        resolved.append((one.start, one.end, time))
        new = _told(one.expression, time, scene)
        finer = then is not None and near and is_fine(then)
        if new is not None and not (finer and not is_fine(new)):
            told, where = (*scene.told[1 - KEPT :], new), one.end
    return resolved


def _section(text: str, one: Found, heading: int | None) -> int | None:
    """The year that heads the section a time stands in: "2008: The dam"; none any more behind another dated heading."""
    low = max(0, one.start - HEADING)
    first = text.rfind("\n", low, one.start) + 1
    end = _LINE_END.match(text, one.end)
    if end is None or (first == 0 and low > 0):
        return heading
    form = one.expression
    opens = first == one.start and isinstance(form, Date) and _HEADED.match(text, one.end)
    return form.year if opens and isinstance(form, Date) else None


def _is_length(one: Found) -> bool:
    """Whether "in two years", in a story of long ago, says how long something took."""
    form = one.expression
    ahead = form.end if isinstance(form, Range) and form.start == Step(0, "day") else form
    counted = isinstance(ahead, Count) and ahead.base is Base.NOW and ahead.parts[0][0] > 0
    return counted and one.tense is not Tense.FUTURE


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether two places are in one paragraph, or the first in the heading above the paragraph of the second."""
    between = text[start:end]
    blank = between.find("\n\n")
    if blank < 0:
        return True
    line = text[max(0, start - HEADING) : start + blank].rpartition("\n")[2]
    heading = len(line) < HEADING and not line.rstrip().endswith((".", "!", "?", '"', "”"))
    return heading and "\n\n" not in between[blank:].lstrip("\n")


def _told(form: Form, time: Time, scene: Scene) -> Period | None:
    """The date a story has come to with this time; None for what does not move it on.

    "Now" and "this week" do not: they speak of the time of writing. Nor does anything else that counts from there, in
    a text that tells of a time long before it.
    """
    bounded, since = isinstance(form, Bound), isinstance(form, Bound) and form.name == "since"
    while isinstance(form, Bound | Timed):
        form = form.of
    now = Base.NOW in (scene.used or ())
    if isinstance(form, Window) or (bounded and is_relative(form)) or form == Step(0, "day") or (now and scene.distant):
        return None
    if now and isinstance(form, Step) and form.offset == 0:
        return None
    readings = _readings(form, evolve(scene, used=set())) if bounded else time.readings
    if len(readings) != 1 or readings[0].earliest is None or readings[0].latest is None:
        return None
    if since and scene.then is not None and readings[0].before(scene.then):  # "it had been so since 1903"
        return None
    return readings[0] if readings[0].latest - readings[0].earliest <= LONG else None


def _readings(form: Form, scene: Scene) -> Readings:
    try:
        return readings_of(form, scene)
    except (Unanchored, ValueError):
        return ()


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
    if Base.HEADING in used:
        return f"{scene.heading}, the year in the heading above it"
    if Base.THEN in used and scene.then is not None:
        return f"{scene.then.edtf}, the date before it in the text"
    if Base.NOW in used and scene.now is not None:
        return f"{scene.now.edtf}, the document's date ({anchor.how})"
    return None


def is_relative(form: Form) -> bool:
    """Whether an expression counts from a date it does not give."""
    if isinstance(form, Part | Bound | Timed):
        return is_relative(form.of)
    if isinstance(form, InYear | Nth):
        return is_relative(form.year if isinstance(form, InYear) else form.within)
    if isinstance(form, Range):
        return is_relative(form.start) or is_relative(form.end)
    return isinstance(form, Step | Count | Window | Chosen | Weekday)


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
