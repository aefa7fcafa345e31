"""Durations that do not fit one another or their dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, combinations

from attrs import evolve

from claimcheck.amounts import Verdict
from claimcheck.claims import DENIED, Claim, Item, Modality, Status, View
from claimcheck.daycounts import days_between, days_held, either_way, room_between
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.discourse.verbs import words
from claimcheck.extract.sums.afterwards import find_afterwards
from claimcheck.extract.sums.elapsed import find_elapsed
from claimcheck.extract.sums.ongoing import Ongoing, find_ongoing
from claimcheck.extract.sums.servings import find_servings
from claimcheck.extract.sums.stretches import Stretch, find_stretches, in_years
from claimcheck.findings import Confidence, Problem
from claimcheck.intervals import Interval
from claimcheck.periods import Period
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.spans import Source
from claimcheck.subjects import is_common, is_one_affair, name_key
from claimcheck.times import Time
from claimcheck.timing import OPENING, WEEK, are_editions, comes_again, near

MOST = 300  # lengths of one thing that are compared with one another
NAME = 2  # words in front of its noun that make a name of what goes on
LASTING = frozenset({"lasts", "held", "started", "ended"})


def _nodes(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.subject is None or claim.modality in DENIED:
        return frozenset()
    if claim.property not in LASTING and not (claim.property in OPENING and comes_again(claim)):
        return frozenset()
    return frozenset({key_of(name_key(_head(claim.subject)), claim.object, claim.scope)})


def _head(subject: str) -> str:
    """The noun of what goes on: "fraud trial" is a trial; else the whole name."""
    last = subject.rpartition(" ")[2].lower()
    return last if last in words("ongoing") else subject


def _is_described(claim: Claim) -> bool:
    """Whether what goes on bears no name of its own, so that each text may have another: "seminar", "International Seminar".

    Its owner names it ("the divers' course"), or whoever reviewed the claim.
    """
    *before, last = (claim.subject or "").split() or [""]
    named = claim.status is Status.REVIEWED or any("'" in word or "’" in word for word in before)
    return not named and last.lower() in words("ongoing") and (len(before) < NAME or (claim.subject or "").islower())


def _within(view: View) -> Iterator[Problem]:
    """The lengths of a text that stand beside their dates."""
    for stretch in find_stretches(view.document.text, view.mentions):
        value, period = stretch.length.value, _period(stretch)
        length = period.length_in_days() if period else None
        if not isinstance(value, CalendarDuration | FixedDuration) or period is None or length is None:
            continue
        days, allowed = days_held(period, length), room_between(period)(value)
        if len(stretch.dates) > 1:  # the first day or the last may not be counted
            days = Interval(Fraction(length - 1), Fraction(length))
        if allowed(value.days(implied=True)).meets(days):
            continue
        dates = " to ".join(m.quote for m in stretch.dates)
        yield Problem(
            (_claimed(view, stretch.length.source), *(_claimed(view, m.source) for m in stretch.dates)),
            f"{dates} is not {stretch.length.quote}",
            f"{period} is {days} days, not {value}",
            Confidence.LIKELY if allowed(value.days()).meets(days) else Confidence.CERTAIN,
            resolve="the dates and the duration at their origin",
        )
    yield from _until_now(view)
    yield from _between_steps(view)


def _between_steps(view: View) -> Iterator[Problem]:
    """The lengths from one dated step to another."""
    text = view.document.text
    told = find_elapsed(text, view.mentions, view.claims), find_afterwards(text, view.mentions, view.claims)
    for elapsed in chain.from_iterable(told):
        if elapsed.fits:
            continue
        first, last = elapsed.first, elapsed.last
        yield Problem(
            (elapsed.length.source, first.source, last.source),
            f"{elapsed.length.quote} is not the time from {first.value} to {last.value}",
            f"from {first.value} to {last.value} is {elapsed.days} days, not {elapsed.length.value}",
            Confidence.LIKELY,
            resolve="the two dates and the time between them at their origin",
        )


def _until_now(view: View) -> Iterator[Problem]:
    """The years for which something has gone on since a year, up to the date of the text."""
    now, dated = view.anchor.period, view.anchor.source
    if now is None:
        return
    text = view.document.text
    for ongoing in (*find_ongoing(text, view.mentions, now), *find_servings(text, view.mentions, now)):
        if ongoing.fits or now.latest is None or ongoing.begun.earliest is None:
            continue
        said = view.document.source(ongoing.said.start, ongoing.said.end)
        yield Problem(
            (said, ongoing.since.source, *((dated,) if dated else ())),
            f"{said.quote} is not {_since(ongoing)}, in a text of {now}",
            f"from {ongoing.begun} to {now} is {now.latest.year - ongoing.begun.earliest.year} years, not {ongoing.years}",
            Confidence.LIKELY,
            resolve="the year in which it began, and the number of years",
        )


def _since(ongoing: Ongoing) -> str:
    quote = ongoing.since.quote
    return quote if quote.lower().startswith("since ") else f"since {quote}"


def _period(stretch: Stretch) -> Period | None:
    """From the first day to the last; None where they are the wrong way round."""
    times = [m.value for m in stretch.dates if isinstance(m.value, Time)]
    if len(times) == 1:
        return in_years(times[0].readings[0])[0]
    first, last = times[0].earliest, times[1].latest
    return Period.between(first, last) if first is not None and last is not None and first <= last else None


def _claimed(view: View, source: Source) -> Source:
    """The words of the claim that is made of a mention, so that one disagreement is one finding."""
    return next((c.source for c in view.claims if c.property in LASTING and c.source.contains(source)), source)


@rule(
    scope="network",
    nodes=_nodes,
    within=_within,
    examines=lambda view: len([*find_stretches(view.document.text, view.mentions)]),
)
def duration_disagrees(items: tuple[Item, ...]) -> Iterator[Problem]:
    """What is said of how long something lasts does not fit together.

    What it does
    ------------
    Compares the stated durations of one thing with one another, with the days it is held on, and with the time from its
    start to its end. Days are counted with the first and the last; years and months may be counted either way.

    Why it matters
    --------------
    A two-day course from the 6th to the 8th sends half of its guests home a day early.

    What to do
    ----------
    Check the dates and the duration; the finding does not say which is wrong.
    """
    claims = _dated([item for item in items if isinstance(item, Claim)])
    lasting = _distinct([c for c in claims if isinstance(c.value, CalendarDuration | FixedDuration)])
    for a, b in combinations(lasting, 2):
        if not _one_length(a, b):
            continue
        yield from _two_durations(a, b)
    for claim in lasting:
        for dates, days, why in _spans(claims):
            if not all(_one_length(claim, date) for date in dates):
                continue
            yield from _against_days(claim, dates, days, why)


def _dated(claims: list[Claim]) -> list[Claim]:
    """The claims, those of what comes again as of the one date on which their own text says it was."""
    dates: dict[str, set[Period]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Time):
            dates[claim.source.document].update(claim.value.readings)
    return [
        evolve(claim, as_of=next(iter(when)))
        if claim.as_of is None and len(when := dates[claim.source.document]) == 1 and comes_again(claim)
        else claim
        for claim in claims
    ]


def _distinct(claims: list[Claim]) -> list[Claim]:
    """One claim of each length that a text states of one thing; of a text made of lengths, the first so many."""
    said = {
        (c.source.document, name_key(c.subject or ""), str(c.value), c.modality, c.as_of): c for c in reversed(claims)
    }
    return list(reversed(said.values()))[:MOST]


def _one_length(a: Claim, b: Claim) -> bool:
    """Whether both speak of one length: not of a plan in one text and the fact, nor of other stages of what goes on."""
    unnamed = is_common(a, b) or is_common(b, a) or _is_described(a) or _is_described(b)
    if a.source.document != b.source.document and unnamed and not is_one_affair(a, b):
        return False
    more, other = (set(name_key(c.subject or "").split()) for c in (a, b))
    if not more <= other and not other <= more:  # a book fair is no boat fair
        return False
    if a.source.document != b.source.document and are_editions(a, b):
        return False
    planned = {a.modality is Modality.PLANNED, b.modality is Modality.PLANNED}
    if len(planned) > 1 and (a.kind == b.kind or a.source.document != b.source.document):
        return False
    if a.as_of is None or b.as_of is None or a.as_of.overlaps(b.as_of):
        return True
    return comes_again(a) and comes_again(b) and near(a.as_of, b.as_of, WEEK)


def _two_durations(a: Claim, b: Claim) -> Iterator[Problem]:
    x, y = a.value, b.value
    if not isinstance(x, CalendarDuration | FixedDuration) or not isinstance(y, CalendarDuration | FixedDuration):
        return
    if x.unit == y.unit:
        verdict = x.amount.against(y.amount)
    else:
        verdict = Verdict.MEET if x.days(implied=True).meets(y.days(implied=True)) else Verdict.LIKELY_APART
        verdict = verdict if x.days().meets(y.days()) else Verdict.APART
    if verdict is not Verdict.MEET:
        yield _problem((a, b), f"{x} is not {y}", verdict is Verdict.APART)


def _spans(claims: list[Claim]) -> Iterator[tuple[tuple[Claim, ...], Interval, str]]:
    """What the dates say of the length, in days, with the claims that say it."""
    dated = [(c, c.value.readings[0]) for c in claims if isinstance(c.value, Time) and len(c.value.readings) == 1]
    for claim, period in dated:
        length = period.length_in_days()
        if claim.property == "held" and period.precision == "interval" and length is not None:
            days = days_held(period, length)
            yield (claim,), days, f"{period} is {days} days"
    for first, start in dated:
        for last, end in dated:
            if (first.property, last.property) == ("started", "ended"):
                between = days_between(start, end)
                if between is not None:
                    yield (first, last), between, f"from {start} to {end} is {between} days"


def _against_days(claim: Claim, dates: tuple[Claim, ...], days: Interval, why: str) -> Iterator[Problem]:
    value = claim.value
    if not isinstance(value, CalendarDuration | FixedDuration):
        return
    allowed = either_way(value)
    if not allowed(value.days()).meets(days):
        yield _problem((claim, *dates), f"{why}, not {value}", certain=True)
    elif not allowed(value.days(implied=True)).meets(days):
        yield _problem((claim, *dates), f"{why}, not {value}", certain=False)


def _problem(claims: tuple[Claim, ...], witness: str, certain: bool) -> Problem:
    apart = len({c.source.document for c in claims}) > 1 and any(map(_is_described, claims))  # two texts, and no name
    said = ", ".join(f"{c.source.document} says {c.value}" for c in claims)
    return Problem(
        tuple(c.source for c in claims),
        f"how long {claims[0].subject} lasts: {said}",
        witness,
        Confidence.CERTAIN if certain and not apart else Confidence.LIKELY,
        resolve="the dates and the duration at their origin",
        reasons=(f"all of them say how long {claims[0].subject} lasts",),
    )
