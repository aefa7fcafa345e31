"""Dates, with what happened on them: the release, the birth, the win of something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve, frozen

from claimcheck.claims import Claim, Mention
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.texts import kinds
from claimcheck.counterparts.verbs import deed_before, deed_behind
from claimcheck.counterparts.wordlists import listed
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told
from claimcheck.times import Time

LIVES = {"born": "birth", "died": "death"}
FARTHEST = 90  # code points between what happened and its date
PARTICLE = 3  # letters of one that belongs to a verb: "broke up"
FRONT = 4  # code points before a date that opens its sentence: "In "
# what parts a date from what happened before it
BROKEN = re.compile(r"(?<=[a-z)\d ])[.!?]\s|[;:]\s|,\s(?:and|but|while|who|which|when)\s")
# before a time with which another is compared: "fewer seats than in 2005"
THAN = re.compile(r"\bthan\s(?:they\s|it\s)?(?:did\s|had\s)?(?:in|at|on|during|for)?\s?\Z")
# what makes of an event the last of many: "last erupted in"
LAST = re.compile(r"\blast\s\Z")
# between two dates of one event that happened twice: "in 1998 and again in 2004"
AGAIN = re.compile(
    r"\s?,?\s(?:and\s)?(?:then\s|again\s)?(?:in\s(?:the\s)?[A-Z][\w’'.-]{1,20}(?:\s[A-Z][\w’'.-]{1,20})?\s)?(?:(?:in|on)\s)?"
)
# "a 2011 Scottish drama film", "(2011 film)": the year in which a work came out
KIND_OF = re.compile(
    r"\s(?:[\w-]{2,20},?\s){0,6}?(?P<kind>film|movie|album|single|song|novel|book|game|drama|comedy|series|musical|thriller)\b"
)


@frozen
class Event:
    """What can happen to a subject: its name, the property that states its date, and whether it may happen again."""

    name: str
    property: str
    repeats: bool


@cache
def _events() -> tuple[re.Pattern[str], dict[str, Event]]:
    known = {
        form: Event(row["name"], row.get("property", "dated"), row.get("object", False))
        for row in table("events")["event"]
        for form in row["forms"]
    }
    longest = sorted(known, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?![\w-])", re.I), known


@cache
def _near() -> dict[tuple[str, str], tuple[int | None, int | None, frozenset[str]]]:
    """Two events of one thing, with how many years the first can come before and after the second, None for any number.

    A negative number is one of years that lie between them at least; with the words by which a text says otherwise.
    """
    found: dict[tuple[str, str], tuple[int | None, int | None, frozenset[str]]] = {}
    for row in table("events")["near"]:
        one, other = row["events"]
        unless = frozenset(row.get("unless", ()))
        found[one, other] = (row.get("before"), row.get("after"), unless)
        found[other, one] = (row.get("after"), row.get("before"), unless)
    return found


def as_event(e: Stated, c: Stated) -> Stated | None:
    """When an event was, by the date of one that lies near it, or years from it.

    A film is shown within two years of its release; what broke up in 2004 was not founded then, unless a text says more.
    """
    then, room = certain(e), _near().get((c.head, e.head))
    if then is None or room is None or then.earliest is None or then.latest is None:
        return None
    before, after, unless = room
    told = {word.low for word in (*c.told.words, *e.told.words)}
    both = words_of(e.head) & {word.low for word in c.told.words if len(word.low) > PARTICLE}
    if unless and (both or unless & told):
        return None
    first = None if before is None else then.earliest.add_months(-12 * before)
    last = None if after is None else then.latest.add_months(12 * after)
    because = f"the {e.head} was {then}, and the {c.head} of a thing is {'years from' if unless else 'near'} that"
    value = Time((Period.between(first, last),), (False,), None, None)
    return evolve(
        e, value=value, states=c.states if unless or _is_made(c, e) else e.states, head=c.head, because=because
    )


def _is_made(c: Stated, e: Stated) -> bool:
    """Whether one says that a work was made, by a word for works of its kind, and the other when it came out: no novel is filmed."""
    kind = next((kinds().get(sort, sort) for sort in e.modifiers), "")
    by_kind = table("events")["made"]
    return any(word.low in by_kind.get(kind, ()) for word in c.told.words)


def are_ends(one: str, other: str) -> bool:
    """Whether one of two events is the beginning of a thing, and the other its end."""
    for row in table("events")["there"].values():
        begins, over = row["begins"], row["over"]
        if (one in begins and other in over) or (other in begins and one in over):
            return True
    return False


@cache
def event_of(verb: str) -> str:
    """The event that a verb tells, by the lemma of one of its forms; the verb itself where the table has none, or it names one."""
    if any(known.name == verb for known in _events()[1].values()):
        return verb
    return next((known.name for form, known in _events()[1].items() if form == verb or lemma_of(form) == verb), verb)


@cache
def words_of(event: str) -> frozenset[str]:
    """The words by which an event is told."""
    return frozenset(word for form, known in _events()[1].items() if known.name == event for word in form.split())


def events_in(told: Told, span: Span) -> Iterator[tuple[int, Event]]:
    """The events that a part of a sentence tells, with their places."""
    pattern, known = _events()
    return ((m.start(), known[m.group().lower()]) for m in pattern.finditer(told.text, span.start, span.end))


def find_events(told: Told, place: int) -> Iterator[Stated]:
    """The dates of a sentence that say of what they are."""
    floor = told.sentence.span.start
    dated = [(m, t) for m, t in told.sentence.valued(Time)]
    event = None
    for mention, time in dated:
        if THAN.search(told.text, max(told.sentence.span.start, mention.span.start - 16), mention.span.start):
            continue
        if "turn of" in mention.quote and (time.edtf or "").startswith(".."):
            continue  # by some years, see `eras`
        again = event if AGAIN.fullmatch(told.text, floor, mention.span.start) else None
        event = event_at(told, mention, floor, alone=len(dated) == 1) or again if time.readings else None
        if event is not None and event.name in listed("passing") and mention.quote.startswith("from "):
            floor = mention.span.end
            continue  # "was closed from 1941 to 1945"
        stands = (
            event is None and time.readings and time.expression is None
        )  # no "on Monday", which may date the saying
        deed = deed_before(told, mention.span.start, floor) if stands else None
        if stands and deed is None and mention.span.start - told.sentence.span.start <= FRONT:
            deed = deed_behind(told, mention.span.end)
        if event is not None:
            sort = frozenset({found["kind"]} if (found := _work(told, mention)) else ())
            yield _dated(told, place, mention, _begun(event, time), event, sort)
        elif deed is not None:
            lemma, passive = deed
            stated = _dated(told, place, mention, time, Event(lemma, "dated", repeats=True), frozenset())
            yield evolve(stated, verb="" if passive else lemma)
        floor = mention.span.end


def _dated(told: Told, place: int, mention: Mention, time: Time, event: Event, sort: frozenset[str]) -> Stated:
    around = surroundings(told, mention.span).span
    return Stated(
        time,
        mention.span,
        event.property,
        "date",
        event.name,
        told,
        place,
        around,
        modifiers=sort,
        repeats=event.repeats,
    )


def _begun(event: Event, time: Time) -> Time:
    """A start is on the first day of what is open behind it: "beginning in 2015"."""
    first, _, end = (time.edtf or "").partition("/")
    opens = event.name == "start" and end == ".." and len(time.readings) == 1
    return Time.of(Period.from_edtf(first)) if opens else time


def find_lives(told: Told, place: int, claims: Iterable[Claim]) -> Iterator[Stated]:
    """The births and deaths that a bracket behind a name gives: "Ana Prat (12 June 1875 – 1 December 1947)"."""
    whole = told.sentence.span
    for claim in claims:
        span = claim.source.span
        if (
            claim.property in LIVES
            and whole.start <= span.start < whole.end
            and claim.source.quote[:1] in "(0123456789-"
        ):
            around = surroundings(told, span).span
            yield Stated(claim.value, span, claim.property, "date", LIVES[claim.property], told, place, around)


def event_at(told: Told, mention: Mention, floor: int, *, alone: bool) -> Event | None:
    """What happened at a time, by the words before it; or behind one that opens its sentence."""
    text, span, whole = told.text, mention.span, told.sentence.span
    pattern, known = _events()
    if _work(told, mention):
        return known["released"]
    opens = pattern.match(text, span.start, span.end)
    if opens is not None:
        return known[opens.group().lower()]
    before = list(pattern.finditer(text, max(floor, span.start - FARTHEST), span.start))
    if before and LAST.search(text, max(whole.start, before[-1].start() - 6), before[-1].start()):
        return None
    if before and not BROKEN.search(text, before[-1].end(), span.start):
        return known[before[-1].group().lower()]
    if span.start - whole.start <= FRONT and alone:
        behind = pattern.search(text, span.end, min(whole.end, span.end + FARTHEST))
        return known[behind.group().lower()] if behind and not BROKEN.search(text, span.end, behind.start()) else None
    return None


def _work(told: Told, mention: Mention) -> re.Match[str] | None:
    """What came out in a year that stands before its kind."""
    found = KIND_OF.match(told.text, mention.span.end, told.sentence.span.end)
    return found if len(mention.quote) == 4 and _indefinite(told.text, mention.span.start) else None


def _indefinite(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].endswith((" a ", " an ", "(", "( ", "the ", "RB- "))
