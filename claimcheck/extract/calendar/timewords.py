"""The words of the time grammar: the classes a token can have, and the kind that stands for a set of classes.

A kind is one character: "May" is of the classes `month` and `soft_month`, "12" is a `number`, a `day_number`, a
`month_number` and an `hour`. Which words there are and which classes they have is data (`data/grammar/times.toml`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from claimcheck.tables import table

SIGNS: Final = {
    ",": "comma", ".": "dot", "-": "dash", "–": "dash", "—": "dash", "/": "slash", "(": "open", ")": "close",
    "[": "open", "]": "close", "'": "apostrophe", "’": "apostrophe", "‘": "apostrophe", "~": "tilde", "?": "query",
    ":": "colon",
}  # fmt: skip
# what a stage may put in place of what it has read
MADE: Final = (
    "point dated", "point monthly", "point yearly", "point spanning", "point seasonal", "point unit_period",
    "point holiday_point", "point weekly", "point ranged", "point deictic", "point part", "point counted", "clocked",
    "bounded", "year_word", "holiday_name",
)  # fmt: skip
# what a number with signs in it can be; `timeshapes` has the shape of each
SHAPED: Final = (
    "year_month_day", "two_orders", "year_and_two", "year_and_day", "two_years", "month_and_year", "clock", "slashed pair", "slashed_range", "days pair",
    "dotted pair", "decade", "ordinals", "compact",
)  # fmt: skip

# Classes of common words and signs of which alone the rules make no time ("from the end of the"). A token with another
# class is a root: only around roots is a text read. `tests/extract/test_timeroots.py` proves that no time is lost so.
COMMON: Final = frozenset({
    "the", "a", "of", "to", "and", "or", "in", "on", "at", "by", "for", "from", "as", "over", "within", "between", "that",
    "this", "these", "same", "all", "up", "closing", "every", "no", "so", "than", "more_word", "less_word", "about", "circa", "vague",
    "last", "past", "next", "following", "followed", "thousands", "tens_tens", "preceding", "before", "after", "after_that", "since", "until", "earlier",
    "earlier_in", "later", "later_in", "onward", "hence", "ago", "early", "late", "beginning", "end", "half", "days", "rest", "fiscal",
    "business", "perhaps", "s", "time_word", "within_sentence", "gap", *SIGNS.values(),
})  # fmt: skip


def number_classes(digits: str) -> list[str]:
    """What a plain number can be.

    >>> number_classes("12")
    ['number', 'two_digits', 'day_number', 'day_value', 'month_number', 'hour', 'week_number']
    """
    size, found = len(digits), ["number"]
    value = int(digits) if size <= 4 else 0
    if size > 4:
        return ["number"]
    if size == 2:
        found.append("two_digits")
    if size <= 2:
        limits = (("day_number", 31), ("day_value", 31), ("month_number", 12), ("hour", 24), ("week_number", 53))
        found += [name for name, most in limits if 1 <= value <= most or (value == 0 and name == "hour")]
    elif size == 4:
        found += ["year_number"] if 1000 <= value <= 2199 else ["far_year"]
        found += ["military"] if value < 2400 and value % 100 < 60 else []
    elif size == 3:
        found.append("short_year")
    return found


def ordinal_classes(value: int) -> list[str]:
    """What an ordinal can be: "3rd" is a day, a quarter and a century.

    >>> ordinal_classes(40)
    ['ordinal']
    """
    return ["ordinal", *(["day_ordinal", "day_value"] if 1 <= value <= 31 else [])]


# the classes of a month or weekday by its strength in the table: without and with its capital
STRENGTHS: Final = {
    "bare": ("bare_{0}", "bare_{0}"), "soft": ("soft_{0}", "soft_{0}"), "capital": ("", "soft_{0}"),
    "proper": ("", "bare_{0}"), "several": ("", ""),
}  # fmt: skip


@cache
def words() -> dict[str, frozenset[str]]:
    """The classes of every word, in the spellings that matter: lower case, capitalised, capitals."""
    grammar = table("times")
    found: dict[str, set[str]] = {}

    def add(word: str, *classes: str) -> None:
        found.setdefault(word, set()).update(classes)

    for name, listed in [*grammar["classes"].items(), *grammar["values"].items()]:
        for word in listed:
            for spelling in (word, word.capitalize(), word.upper()):
                add(spelling, name, *(ordinal_classes(grammar["values"]["ordinal"][word]) if name == "ordinal" else ()))
    for name, listed in grammar["lower"].items():
        for word in listed:
            add(word, name)
    for name, listed in (("month", grammar["months"]), ("weekday", grammar["weekdays"])):
        for strength, (lower, capital) in STRENGTHS.items():
            for word in (word for group in listed.get(strength, ()) for word in group):
                add(word, name, *lower.format(name).split())
                add(word.capitalize(), name, *capital.format(name).split())
                add(word.upper(), name, *capital.format(name).split())
    return {word: frozenset(classes) for word, classes in found.items()}


@cache
def values(name: str) -> dict[str, Any]:
    """What the words of a class mean: `values("month")["sept"]` is 9."""
    grammar = table("times")
    if name in ("month", "weekday"):
        listed = grammar[f"{name}s"]
        groups = [(i + (name == "month"), group) for strength in listed for i, group in enumerate(listed[strength])]
        return {word: number for number, group in groups for word in group}
    return dict(grammar["values"][name])


@cache
def kinds() -> dict[frozenset[str], str]:
    """A character for every set of classes a token can have: words, signs, numbers, and what the stages make."""
    sets = set(words().values()) | {frozenset([name]) for name in SIGNS.values()} | {frozenset({"gap"})}
    sets |= {frozenset(number_classes(str(n))) for n in (*range(100), 100, 1000, 1060, 2023, 2360, 3000, 12345)}
    sets |= {frozenset(number_classes(f"{n:02d}")) for n in range(10)}
    sets |= {frozenset(number_classes(f"{n:04d}")) for n in range(0, 10000, 7)}
    sets |= {frozenset(ordinal_classes(n)) for n in (1, 40)}
    sets |= {frozenset(names.split()) for names in SHAPED}
    sets |= {frozenset(made.split()) for made in MADE}
    return {names: chr(0x100 + i) for i, names in enumerate(sorted(sets, key=sorted))}


def kind(classes: Iterable[str]) -> str:
    """The character of a set of classes."""
    return kinds()[frozenset(classes)]


@cache
def spellings() -> dict[str, str]:
    """The kind of every word."""
    return {word: kind(classes) for word, classes in words().items()}


@cache
def roots() -> frozenset[str]:
    """The kinds that have a class that is not common: without one of them there is no time."""
    return frozenset(char for names, char in kinds().items() if not names <= COMMON)
