"""Times in a text: found first, then given their readings.

    found = find_times(text)                      what stands where, whoever published it whenever
    times = resolve_times(text, found, anchor)    the readings, counted from the right date

The grammar is a cascade (`timewords`, `timepatterns`, `timestages`): words and numbers become dates (`dates`), relative times
(`relative`) and hours (`timesofday`), these become parts and ranges (`parts`, `ranges`). `resolving` gives them their days.
"""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import evolve, frozen

from claimcheck.claims import Anchor
from claimcheck.extract import dates, numericdates, parts, ranges, relative, seasons, timesofday, weekdays, years
from claimcheck.extract.resolving import Scene, Unanchored, later_in_year, readings_of
from claimcheck.extract.tenses import tense_at
from claimcheck.extract.timeforms import (
    Base,
    Bound,
    Chosen,
    Count,
    Date,
    Either,
    Form,
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
from claimcheck.extract.timewords import tokens
from claimcheck.times import Period, Time, Timestamp

RULES: Final = (
    timesofday,
    years,
    dates,
    numericdates,
    seasons,
    relative,
    weekdays,
    parts,
    ranges,
)  # imported for their rules


_INITIALS: Final = re.compile(r"[A-Za-z]\.[A-Za-z]\.\Z")
_WANTED: Final = frozenset(characters("point/bounded"))


@frozen
class Found:
    """A time expression at `[start, end)`, before anything is known of its document."""

    start: int
    end: int
    expression: Form
    tense: Tense = Tense.UNKNOWN


def find_times(text: str) -> list[Found]:
    """The time expressions of a text, in its order; they do not overlap.

    >>> [text[found.start : found.end] for text in ["It opened on 3 July 2024 and closed last year."] for found in find_times(text)]
    ['3 July 2024', 'last year']
    """
    line = tokens(text)
    for stage in ALL:
        line = stage.run(line)
    wanted = _WANTED
    found = []
    for at, char in enumerate(line.line):
        if char in wanted:
            start, end = _trimmed(text, line.starts[at], line.ends[at])
            form = line.values[at]
            found.append(Found(start, end, form, tense_at(text, start, end) if _needs_tense(form) else Tense.UNKNOWN))
    return _lent(text, found)


# what stands between the members of a list whose year is said once: "in April and June 1955"
_LISTED: Final = re.compile(r",?\s+(?:and|or|&)\s+(?:in |on |the )?|,\s+")


def _lent(text: str, found: list[Found]) -> list[Found]:
    """The year of the last of a list, lent to those before it that have none."""
    lent = found[:]
    for at in range(len(found) - 2, -1, -1):
        one, other = lent[at], lent[at + 1]
        form, next_form = one.expression, other.expression
        if isinstance(next_form, Range):
            next_form = next_form.end
        if not isinstance(form, Date | SubYear) or not isinstance(next_form, Date | SubYear) or form.year is not None:
            continue
        grains = [type(f) if isinstance(f, SubYear) else (f.month is None, f.day is None) for f in (form, next_form)]
        if next_form.year is not None and grains[0] == grains[1] and _LISTED.fullmatch(text, one.end, other.start):
            lent[at] = evolve(one, expression=evolve(form, year=next_form.year - later_in_year(form, next_form)))
    return lent


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the full stop at the end, which may be the sentence's ("in Dec."), but for initials ("490 B.C.")."""
    while end > start and text[end - 1] in ".," and not _INITIALS.search(text, max(start, end - 4), end):
        end -= 1
    return start, end


def _needs_tense(form: Any) -> bool:
    return not (isinstance(form, Date) and form.year is not None)


def resolve_times(text: str, found: list[Found], anchor: Anchor) -> list[tuple[int, int, Time]]:
    """Each of the found times with its readings.

    What counts from the document's date counts from `anchor`; what counts from the story ("three days later") from the
    last date before it. Each says in words which it was; where there is none, it has no readings.

    >>> text = "It was agreed on 1 May 2020 and signed two days later."
    >>> [time.edtf for _, _, time in resolve_times(text, find_times(text), Anchor())]
    ['2020-05-01', '2020-05-03']
    """
    then: Period | None = None
    where, resolved = 0, []
    for one in found:
        near = "\n\n" not in text[where : one.start] and one.start - where < 1500
        used: set[Base] = set()
        scene = Scene(anchor.period, then, near, one.tense, used)
        time = _time(text[one.start : one.end], one, scene, anchor)
        resolved.append((one.start, one.end, time))
        if (told := _told(one.expression, time, scene)) is not None:
            if not (then and near and told.precision == "year" and then.precision in ("day", "month")):
                then, where = told, one.end
    return resolved


def _told(form: Form, time: Time, scene: Scene) -> Period | None:
    """The date a story has come to with this time; None for what does not move it on.

    "Now" and "this week" do not: they speak of the time of writing. Nor does anything else that counts from there, in a
    text that tells of a time long before it.
    """
    while isinstance(form, Bound | Timed):
        form = form.of
    now = scene.used is not None and Base.NOW in scene.used
    if (
        isinstance(form, Window)
        or form == Step(0, "day")
        or (now and (scene.distant or (isinstance(form, Step) and form.offset == 0)))
    ):
        return None
    try:
        readings = readings_of(form, evolve(scene, used=set()))
    except (Unanchored, ValueError, OverflowError, StopIteration):
        return None
    if len(readings) != 1 or readings[0].earliest is None or readings[0].latest is None:
        return None
    return readings[0] if readings[0].latest - readings[0].earliest <= 366 else None


def _time(words: str, found: Found, scene: Scene, anchor: Anchor) -> Time:
    form = found.expression
    clock = form.clock if isinstance(form, Timed) else None
    relative_words = " ".join(words.split()) if is_relative(form) else None
    if (why := impossible(form)) is not None:
        return Time(expression=relative_words, clock=clock, impossible=why)
    try:
        readings = readings_of(form, scene)
    except Unanchored:
        return Time(anchor="unanchored", expression=relative_words, clock=clock)
    except (ValueError, OverflowError, StopIteration) as error:
        return Time(expression=relative_words, clock=clock, impossible=str(error))
    readings = tuple(dict.fromkeys(readings))
    weak = (False,) * len(readings)
    return Time(readings, weak, _counted_from(scene, anchor), relative_words, clock, weekday=stated_weekday(form))


def _counted_from(scene: Scene, anchor: Anchor) -> str | None:
    used = scene.used or set()
    if Base.THEN in used and scene.then is not None:
        return f"{scene.then.edtf}, the date before it in the text"
    if Base.NOW in used and scene.now is not None:
        return f"{scene.now.edtf}, the document's date ({anchor.how})"
    return None


def is_relative(form: Form) -> bool:
    """Whether an expression counts from a date it does not give."""
    if isinstance(form, Step | Count | Window | Chosen | Weekday):
        return True
    if isinstance(form, Part | Bound | Timed):
        return is_relative(form.of)
    if isinstance(form, InYear):
        return is_relative(form.year)
    if isinstance(form, Nth):
        return is_relative(form.within)
    return isinstance(form, Range) and (is_relative(form.start) or is_relative(form.end))


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
        return Time((stamp.period,), clock=None if stamp.clock is None else stamp.clock + (stamp.zone or ""))
    except ValueError:
        pass
    for lead in ("", "in ", "on ", "in the "):
        found = find_times(lead + words)
        if len(found) == 1 and found[0].start <= len(lead) and found[0].end >= len(lead + words.rstrip(".")):
            return resolve_times(lead + words, found, anchor or Anchor())[0][2]
    return None
