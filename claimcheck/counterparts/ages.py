"""How old somebody was at what, and how long something went on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Mention
from claimcheck.counterparts.cutouts import DIFFERENCE
from claimcheck.counterparts.events import events_in
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.valued import stated_of
from claimcheck.counterparts.verbs import verb_lemma, verb_of
from claimcheck.counterparts.wordlists import listed
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table
from claimcheck.tellings.ages import AT_AGE, OLD
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told

# "lived to be ninety", "lived to the age of 90"
LIVED_TO = re.compile(r"\b(?:lived\sto\s(?:be|see|the\sage\sof)|reached\sthe\sage\sof)\s(?:an?\s)?\Z")
# "died at 58.", "became a judge at 41,"
AT = re.compile(r"\b[Aa]t\s(?:just\s|only\s)?\Z")
BARE = re.compile(r"[1-9]\d(?=[.,;]|\s(?:and|in|when|after)\s|\Z)")
# "Half of the senate is elected every three years"
OF_SOME = re.compile(r"(?:Half|A\s(?:third|quarter|part)|Some|One|Most)\s(?:of\s)?(?:the|its|his|her|their)\s")
BOUND = re.compile(r"\b(?:before|after|by|under|over)\s(?:the\s)?\Z")
# "was 65 when"
WHEN = re.compile(r"\swhen\s")


def durations(told: Told, place: int, mention: Mention, duration: CalendarDuration | FixedDuration) -> Iterator[Stated]:
    """An age, or how long something went on."""
    text, span = told.text, mention.span
    if OF_SOME.match(text, told.opening) or DIFFERENCE.match(text, span.end, told.sentence.span.end):
        return
    value = Quantity(duration.amount, duration.unit, Dimension.COUNT)
    lived = AT_AGE.search(text, max(told.sentence.span.start, span.start - 30), span.start)
    if lived and BOUND.search(text, max(told.sentence.span.start, lived.start() - 14), lived.start()):
        return  # "before the age of 20", which is a bound (see `lifetimes`)
    if duration.unit == "year" and (lived or OLD.search(mention.quote)):
        yield stated_of(told, place, mention, value, ("age", at_what(told), "", frozenset()))
    elif not lived:
        near = surroundings(told, span)
        yield stated_of(
            told, place, mention, value, ("count", duration.unit, verb_of(mention, near.before, []), frozenset())
        )


def at_what(told: Told) -> str:
    """At what somebody was so old: the first thing the sentence says to have happened."""
    if any(word.low in listed("deaths") for word in told.words):
        return "death"
    debut = next((e.name for _, e in events_in(told, told.sentence.span) if e.name.endswith("debut")), "")
    if debut:
        return debut
    return next(
        (found for word in told.words if (found := verb_lemma(word.low)) and found not in listed("light")), "age"
    )


def years_old(told: Told, mention: Mention) -> str:
    """At what somebody was so old: "was 65 when she died"."""
    at = max(told.sentence.span.start, mention.span.start - 30)
    if LIVED_TO.search(told.text, at, mention.span.start):
        return "death"
    if AT.search(told.text, at, mention.span.start) and BARE.match(told.text, mention.span.start):
        what = at_what(told)
        return what if what != "age" else ""
    bare = all(part.isdigit() or part in table("numerals")["cardinals"] for part in mention.quote.lower().split("-"))
    return at_what(told) if WHEN.match(told.text, mention.span.end) and bare else ""
