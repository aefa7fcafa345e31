"""The days, months and years of a report, each with the words that tell what it dates: "the lowest since 1999", "founded in 1921".

Other than a `Moment`, such a date needs no verb for what happens once: what it dates is known by its words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from claimcheck.affairs.moments import PRECISIONS, Moment
from claimcheck.affairs.told import ASIDE, MOST, is_of_the_day
from claimcheck.affairs.wordlists import listed
from claimcheck.claims import DENIED, Mention, Modality
from claimcheck.counterparts import wordlists
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.verbs import verbs_in
from claimcheck.extract.statements.firsts import OF_KIND
from claimcheck.periods import Period
from claimcheck.spans import Span
from claimcheck.tellings.surroundings import Surroundings, surroundings
from claimcheck.tellings.told import Told
from claimcheck.times import Time

# what says that a time begins or ends at a date; with any other word it is of the date
BOUNDING = re.compile(r"(?P<bound>[Bb]efore|[Aa]fter|[Uu]ntil|[Tt]ill|[Bb]y|[Nn]o\slater\sthan)\b")
AHEAD = re.compile(r"\b(?P<bound>[Bb]efore|[Aa]fter|[Uu]ntil|[Tt]ill|[Bb]y)\s(?:the\s)?\Z")
YEAR = re.compile(r"\b(?P<year>[12]\d{3})\b")
# "the lowest since", "not since", "the first since"
CLAUSE = re.compile(r"[;:]\s|[\"”]|,\s(?:who|which|whose|and|but)\s")
RECORD = re.compile(r"\b(?:\w{2,12}est|worst|best|most|least|first|[Nn]ot|[Nn]ever|[Nn]o|[Nn]one|[Nn]othing)\b")
DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")
# what may stand in front of a date that opens its sentence
OPENING = frozenset({"", "in", "on", "not", "by", "from", "until", "before", "after"})
# a date that names a year or a month: "last week" and "Tuesday" are of the news
NAMED = re.compile(r"\b[12]\d{3}\b|\b(?!\w{2,7}day\b)[A-Z][a-z]{2,8}\b")


@frozen(eq=False)
class Point:
    """A date; the content words and names near it, and the words that tell it from others.

    `bound` says that something begins or ends by it, `verb` what happens on it, `planned` that it is yet to come; `happened` that
    it is read as the date of a happening as well; `record` that nothing has been so great, or so small, since, and `since` has
    the words of what has not been; `yearless` that its words leave the year out.
    """

    period: Period
    span: Span
    told: Told = field(repr=False)
    near: frozenset[str]
    names: frozenset[str]
    apart: frozenset[str]
    bound: str
    verb: str
    planned: bool
    happened: bool
    record: bool
    since: frozenset[str]
    yearless: bool

    @property
    def since_then(self) -> bool:
        """Whether something has been so since, and so began: no record."""
        return not self.record and self.told.text[self.span.start : self.span.end].lower().startswith("since ")

    @property
    def told_names(self) -> frozenset[str]:
        """The names of its sentence."""
        return frozenset(word for name in self.told.names for word in name.words)


def points(sentences: Sequence[Told], happenings: Sequence[Moment], when: Period | None) -> list[Point]:
    """The dates of some sentences that say which year or month they are of; not those of the news itself."""
    happened = frozenset(moment.span for moment in happenings if moment.happened)
    return [point for told in sentences for point in _points(told, happened, when)][:MOST]


def _points(told: Told, happened: frozenset[Span], when: Period | None) -> Iterator[Point]:
    for mention, time in told.sentence.valued(Time):
        period = _period(mention, _nearest(told, mention, time, when))
        if period is not None and told.sentence.zone != "table" and not is_of_the_day(period, when):
            point = _point(told, mention, period, happened, when)
            if point is not None:
                yield point


def _nearest(told: Told, mention: Mention, time: Time, when: Period | None) -> Time:
    """A month without a year is the next where something is planned, else the likeliest."""
    if len(time.readings) < 2 or when is None or when.earliest is None:
        return time
    today, whole, span = when.earliest, told.sentence.span, mention.span
    ahead = modality_at(told.text, whole.start, span.start, span.end, whole.end)[0] is Modality.PLANNED
    ends = [(end, read) for read in time.readings if (end := read.latest or read.earliest) is not None]
    fitting = [row for row in ends if row[0] >= today] if ahead else []
    return Time.of(min(fitting, key=lambda row: abs(row[0] - today))[1] if fitting else time.readings[0])


def _period(mention: Mention, time: Time) -> Period | None:
    """The day, month or year that a date names; of "since 1999" the year."""
    if not time.readings or time.impossible or NAMED.search(mention.quote) is None:
        return None
    read = time.readings[0]
    if read.approximate or read.uncertain:
        return None
    if read.precision in PRECISIONS or read.precision == "season":
        return read
    if (read.earliest is None) == (read.latest is None):
        return None  # a stretch, or no date at all
    end, year = read.earliest or read.latest, YEAR.search(mention.quote)
    rest = YEAR.sub("", mention.quote)
    if end is None or DAY.search(rest):
        return Period.day(end) if end is not None else None
    if year and NAMED.search(rest[rest.find(" ") + 1 :]) is None:
        return Period.from_edtf(year["year"])
    return Period.from_edtf(f"{end.year:04}-{end.month:02}") if end.year > 0 else None


def _around(told: Told, span: Span, around: Surroundings) -> Span:
    """Where the words stand that say what a date is of; where it opens its sentence, all of the clause behind it."""
    text, whole = told.text, told.sentence.span
    opens = not around.before and text[whole.start : span.start].strip(' "“').lower() in OPENING
    start = span.end + len(", ") if opens and text.startswith(", ", span.end) else span.end
    aside = ASIDE.search(text, start, whole.end)
    end = aside.start() if aside else whole.end
    return Span(min(around.span.start, span.start), max(span.end, end if opens else min(around.span.end, end)))


def _point(
    told: Told, mention: Mention, period: Period, happened: frozenset[Span], when: Period | None
) -> Point | None:
    text, whole, span = told.text, told.sentence.span, mention.span
    around = surroundings(told, span)
    near = _around(told, span, around)
    modality, _ = modality_at(text, whole.start, span.start, span.end, whole.end)
    if modality in DENIED and "since" not in mention.quote.lower():
        return None  # "not since 1999" says that it was so in 1999
    bound = BOUNDING.match(mention.quote) or AHEAD.search(text, max(whole.start, span.start - 12), span.start)
    verbs = [verb.lemma for verb in verbs_in(text, near.start, span.start)]
    words = [
        word for word in told.words if near.start <= word.start < near.end and not span.start <= word.start < span.end
    ]
    clause = max((cut.end() for cut in CLAUSE.finditer(text, whole.start, span.start)), default=whole.start)
    record = RECORD.search(text, clause, span.end) if "since" in mention.quote.lower() else None
    kind = OF_KIND.search(text, record.end(), span.start) if record else None
    return Point(
        period,
        span,
        told,
        told.content_within(near),
        frozenset(word for name in told.names if near.start <= name.start < near.end for word in name.words),
        frozenset(word.low for word in words if word.low in listed("turns")),
        bound["bound"].lower() if bound else "",
        verbs[-1] if verbs and verbs[-1] not in wordlists.listed("light") else "",
        modality is Modality.PLANNED or (when is not None and when.before(period)),
        span in happened,
        record is not None,
        told.content_within(Span(record.end(), kind.start() if kind else span.start)) if record else frozenset(),
        YEAR.search(mention.quote) is None,
    )
