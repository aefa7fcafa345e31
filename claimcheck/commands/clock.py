"""The day on which the command line runs: the one place that reads the clock, and only for acceptances with an end."""

from __future__ import annotations

from datetime import datetime

from claimcheck.config import Config
from claimcheck.days import Day
from claimcheck.errors import ClaimcheckError


def day_of(option: str | None, name: str) -> Day | None:
    """The day that an option names."""
    try:
        return None if option is None else Day.parse(option)
    except ValueError as error:
        raise ClaimcheckError(f"--{name}: {error}") from None


def today(config: Config, option: str | None) -> Day | None:
    """The day that was told; else that of the clock, where an acceptance has an end by which it is measured."""
    told = day_of(option, "today") or config.today
    if told or all(entry.until is None for entry in config.accept):
        return told
    now = datetime.now().astimezone()
    return Day(now.year, now.month, now.day)
