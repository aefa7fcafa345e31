"""What a time expression says before anything is known of the document it stands in.

    Date        a year, a month, a day, or some of them        "3 July 2024", "in March", "the 13th"
    Either      numbers that can be read in two orders         "6/11", "2009-10"
    Decade      ten or a hundred years, or a thousand          "the 1990s", "the 19th century"
    SubYear     a season, a quarter or a half of a year        "summer 2012", "Q3 2023"
    Weekday     a day of the week                              "on Tuesday"
    Holiday     a named day                                    "Easter 2018"
    Step        a unit of the calendar, counted from a base    "last year", "today", "the following month"
    Count       so many units before or after a base           "two months ago", "three days later"
    Window      so many units up to a base, or from it         "the past four years", "the next three days"
    Chosen      the last, next or this one of several          "last Friday", "next spring"
    Nth         the first, second or last one within another   "the first Friday of July"
    InYear      the one in a year that counts            "June next year"
    Part        a part of another                              "late March", "the end of the year"
    Weekend     the weekend at a day                           "the weekend of Halloween"
    Range       from one to another                            "from March to May 2019"
    Bound       before, after, since or until another          "since this year"
    Timed       another, with a time of day                    "3 July at 12:51"
    Impossible  what no calendar has                           "31 June 2024"

Nothing here depends on an anchor; `resolving` gives each its readings.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, TypeAlias

from attrs import frozen


class Base(Enum):
    """What a relative expression counts from."""

    NOW = "the document's date"  # "two days ago"
    THEN = "the date before it"  # "two days later"
    NEXT = "the date before it, else the document's date"  # "the next day"
    STORY = "the date before it in a story of long ago, else the document's date"  # "the past year"
    HEADING = "the year in the heading above it"
    SAID = "the time before it"  # "that evening", "that year"


class Tense(Enum):
    """The tense of the clause an expression stands in."""

    PAST = "past"
    FUTURE = "future"
    LATER = "future, seen from the past"  # "it would reopen in May"
    UNKNOWN = "unknown"


Unit: TypeAlias = Literal[
    "day", "workday", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century", "millennium"
]
PartName: TypeAlias = Literal[
    "early", "mid", "late", "start", "middle", "end", "first half", "second half", "so far", "rest"
]
BoundName: TypeAlias = Literal["before", "after", "since", "until", "by"]


@frozen
class Date:
    """A date by its parts, as far as they are given; `year` is astronomical. `marks` are EDTF qualifiers."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    marks: str = ""


@frozen
class Either:
    """One of several, the likelier first."""

    options: tuple[Form, ...]
    weekday: int | None = None


@frozen
class Decade:
    """So many years from a first, ten or one; of a first below 100 ("the 90s", "'89") the century is open."""

    first: int
    years: int
    marks: str = ""


@frozen
class SubYear:
    """A season, quarter or half by its EDTF code, of a year or of any."""

    code: int
    year: int | None = None
    marks: str = ""


@frozen
class Weekday:
    """A day of the week, 0 for Monday."""

    weekday: int


@frozen
class Holiday:
    """A named day, by its name in the table of holidays."""

    name: str
    year: int | None = None


@frozen
class Step:
    """The unit that holds the base, moved by `offset` units."""

    offset: int
    unit: Unit
    base: Base | Form = Base.NOW


@frozen
class Count:
    """So many units after the base, before it if negative. `vague`: "a few days later".

    `exact`: to the day, as "within two months" has it; else of the precision of its units.
    """

    parts: tuple[tuple[int, Unit], ...]
    base: Base | Form = Base.NOW
    vague: bool = False
    exact: bool = False


@frozen
class Window:
    """So many units that end with the base (negative) or begin after it; None for an unknown number.

    `whole`: exactly so many, the base being the last, or the first: "the year ended 31 March", "the ten years after 1918".
    """

    number: int | None
    unit: Unit
    base: Base | Form = Base.NOW
    sign: int = -1
    whole: bool = False


@frozen
class Chosen:
    """The one before (-1), after (1) or in the current unit (0) of something that comes round."""

    offset: int
    of: Form
    base: Base = Base.NOW


@frozen
class Nth:
    """The nth unit or weekday within another, counted from the end if negative; or so many of them at that end."""

    number: int
    what: Unit | Weekday
    within: Form
    count: int = 1


@frozen
class InYear:
    """A month, season or holiday in a year that another one gives."""

    of: Form
    year: Form


@frozen
class Part:
    """A part of another."""

    name: PartName
    of: Form


@frozen
class Weekend:
    """The weekend nearest a day, with the day itself where it makes a long one."""

    of: Form


@frozen
class Range:
    """From one to another; either may lack what the other says."""

    start: Form
    end: Form


@frozen
class Bound:
    """An open period that another one bounds."""

    name: BoundName
    of: Form


@frozen
class Timed:
    """Another, with a time of day as it was written out in full (`12:51`), and its zone."""

    of: Form
    clock: str


@frozen
class Impossible:
    """A date no calendar has, and why."""

    why: str


Form: TypeAlias = (
    Date | Either | Decade | SubYear | Weekday | Holiday | Step | Count | Window | Chosen | Nth | InYear | Part | Weekend | Range
    | Bound | Timed | Impossible
)  # fmt: skip
