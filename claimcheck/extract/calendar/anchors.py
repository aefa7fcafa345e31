"""The date of a document: what its relative dates count from.

In this order: the date that was given; a "Published:" line; a date line or wire dateline before the first sentence; a
sentence that dates itself ("today (6 November 2012)"). "Updated" never outranks "Published". A date in the running
text, in a caption or in a menu is not the document's date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from claimcheck.claims import Anchor
from claimcheck.documents import Document
from claimcheck.extract.calendar.lending import Found
from claimcheck.extract.calendar.timeforms import Date, Either, Step, Timed
from claimcheck.extract.calendar.times import resolve_times
from claimcheck.extract.text import datelines
from claimcheck.extract.text.labelrows import is_fact
from claimcheck.extract.text.sentences import paragraphs
from claimcheck.spans import Span
from claimcheck.times import Timestamp

DATE_LINE: Final = "a date line before the first sentence"
HEAD: Final = 3000  # characters within which a date line stands
# The words before a date that say when a text came out, or when it was last changed.
_PUBLISHED: Final = re.compile(
    r"(?:(?:^|[|•*·—–.])[ \t]*(?:(?:first )?published|posted|released|issued|dated|publication date|date published"
    r"|release date|pub\. date)\b"
    r"(?:\s+(?:on|at|online|by [A-Z][\w. ]{2,30}))?|^[ \t•*-]*date(?:line)?|^[ \t]*(?:press|news|media) (?:release|statement))"
    r"[ \t]*[,:|–-]?[ \t]*\Z",
    re.IGNORECASE | re.MULTILINE,
)
_UPDATED: Final = re.compile(
    r"\b(?:last )?(?:updated|modified|revised|edited)\b(?: on| at)?[ \t]*[:|–-]?[ \t]*\Z", re.IGNORECASE
)
# What may share a line with its date: names, a source, "By X |", a clock, a count of comments. No verb, no sentence.
_SENTENCE: Final = re.compile(
    r"[a-z]{2,}[.!?](?:\s|\Z)|\b(?:is|was|were|are|has|have|had|said|will|since|during|from|until|after|before|in|of|to)\b"
)
# Who wrote a text and where, before its date: "By Ana Prat in Larne, 8 May 2024".
_BYLINE: Final = re.compile(
    r"\s{0,4}By\s[A-Z][\w.’'-]{0,20}(?:\s[A-Z][\w.’'-]{0,20}){0,3}(?:,?\s(?:in|at|from)\s[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){0,2})?[,|]?\s{0,3}\Z"
)
_BOILERPLATE: Final = re.compile(
    r"copyright|©|all rights|founded|established|since|©|\bcookies?\b|subscribe|sign up|archive", re.IGNORECASE
)


def find_anchor(document: Document, found: Sequence[Found]) -> Anchor:
    """The date of a document, how it was found, and where it stands.

    >>> from claimcheck.extract.calendar.times import find_times
    >>> text = "Port opens\\nPublished: Jul 03, 2024 12:51 PM\\nThe port was opened on Tuesday."
    >>> anchor = find_anchor(Document(text, id="a"), find_times(text))
    >>> str(anchor.timestamp), anchor.how
    ('2024-07-03T12:51:00', 'a line that says when it was published')
    """
    if document.published is not None:
        return Anchor(document.published, document.dated_by)
    return next(_printed(document, found), Anchor())


def printed_date(document: Document, found: Sequence[Found]) -> Anchor | None:
    """The date a text prints as its own besides the one it is dated by; None where it prints no other.

    Beside a date that was given it is any that the text prints; beside a "Published:" line the date line of the text.
    """
    printed = _printed(document, found)
    if document.published is None and next(printed, None) is None:
        return None
    other = next(printed, None)
    return other if document.published is not None or (other and other.how == DATE_LINE) else None


def _printed(document: Document, found: Sequence[Found]) -> Iterator[Anchor]:
    """The dates that a text prints as its own, the strongest first, one of each kind."""
    days = [(one, stamp) for one in found if (stamp := _stamp(document.text, one)) is not None]
    first = _first_sentence(document.text)
    seen: set[int] = set()
    for how, finder in (
        ("a line that says when it was published", _published),
        (DATE_LINE, _date_line),
        ("a line that says when it was updated", _updated),
        ("a sentence that dates itself", _dates_itself),
    ):
        for one, stamp in finder(document.text, days, found, first):
            if one.start not in seen:
                seen.add(one.start)
                yield Anchor(stamp, how, document.source(one.start, one.end))
                break


Dated = tuple[Found, Timestamp]


def _stamp(text: str, found: Found) -> Timestamp | None:
    """A day that stands by itself, with its hour; None for anything else."""
    form = found.expression
    clock = form.clock if isinstance(form, Timed) else None
    date = form.of if isinstance(form, Timed) else form
    if not isinstance(date, Date | Either) or (isinstance(date, Date) and date.day is None):
        return None
    times = resolve_times(text, [found], Anchor())
    if not times or len(times[0][2].readings) != 1:
        return None
    stamp = Timestamp(times[0][2].readings[0])
    if clock is None or stamp.period.unspecified_year:
        return stamp
    hours = clock.partition(" ")[0]
    return (
        evolve(stamp, clock=hours if hours.count(":") == 2 else f"{hours}:00")
        if re.fullmatch(r"\d\d:\d\d(?::\d\d)?", hours)
        else stamp
    )


def _first_sentence(text: str) -> int:
    """Where the running text begins: the first paragraph that reads like prose."""
    for paragraph in paragraphs(text[: 4 * HEAD]):
        words = text[paragraph.start : paragraph.end]
        if len(words) > 90 and re.search(r"[a-z][.!?][\"”’)]?(?:\s|\Z)", words) and not _bare_line(words):
            return paragraph.start
    return len(text)


def _bare_line(words: str) -> bool:
    return words.count(" ") < 6


def _line(text: str, one: Found) -> Span:
    start = text.rfind("\n", 0, one.start) + 1
    end = text.find("\n", one.end)
    return Span(start, len(text) if end < 0 else end)


def _published(text: str, days: list[Dated], found: Sequence[Found], first: int) -> Iterator[Dated]:
    for one, stamp in days:
        if _PUBLISHED.search(text, max(0, one.start - 60), one.start) and not _UPDATED.search(
            text, max(0, one.start - 60), one.start
        ):
            line = _line(text, one)
            if len(line) < 200 or one.start - line.start < 40:
                yield one, stamp


def _updated(text: str, days: list[Dated], found: Sequence[Found], first: int) -> Iterator[Dated]:
    for one, stamp in days:
        if one.start < HEAD and _UPDATED.search(text, max(0, one.start - 40), one.start):
            yield one, stamp


_BAR: Final = re.compile(r"\s[|·•]\s")
# what is said of the period of results that ends on a date: "2ND QTR JUNE 30 NET"
_RESULTS: Final = re.compile(r"\b(?:QTR|QUARTER|HALF|YEAR|MTHS|MONTHS)\b[^a-z]{0,12}\Z")
# the label of a row: "Born: ", "- Entry into force: "
_LABEL: Final = re.compile(r"[^\w\n]{0,8}(?P<label>[A-Za-z][A-Za-z ]{1,40}?)\s?[:|]\s{0,4}(?:[A-Z][a-z]+day,?\s)?\Z")
# a word of running text: by itself, in small letters, not one that leads to a date
_SMALL: Final = re.compile(r"(?<!\S)(?!(?:on|at|by|and|of|the)\b)[a-z]{2,}(?=[\s,]|\Z)")


def _prose(before: str, after: str) -> bool:
    """Whether what stands around a date is a sentence: it ends with a full stop, or runs on in small letters.

    What a bar parts from the date says who wrote the text, and is none: "By Ana Prat, science editor | 8 May 2024".
    """
    before = _BAR.split(before)[-1]
    return after.rstrip().endswith((".", "!", "?")) or len(_SMALL.findall(before)) > 1


def _is_bare(before: str, after: str) -> bool:
    """Whether a date stands in no sentence: nothing around it, or what says who gave the text out."""
    if datelines.is_masthead(before):
        before = ""
    return not _prose(before, after) and not _SENTENCE.search(before + "\n" + after)


def _date_line(text: str, days: list[Dated], found: Sequence[Found], first: int) -> Iterator[Dated]:
    for one, stamp in days:
        if one.start > HEAD:
            return
        line = _line(text, one)
        before, after = _BYLINE.sub("", text[line.start : one.start]), text[one.end : line.end]
        if _UPDATED.search(text, max(0, one.start - 40), one.start) or _BOILERPLATE.search(before):
            continue
        if _RESULTS.search(before) or ((label := _LABEL.fullmatch(before)) and is_fact(label["label"])):
            continue
        wire = datelines.is_around(text, one.start, after)
        if (wire and one.start <= max(first + 80, 80)) or (
            one.start < first and len(before) <= 90 and len(after) <= 60 and _is_bare(before, after)
        ):
            yield one, stamp


def _dates_itself(text: str, days: list[Dated], found: Sequence[Found], first: int) -> Iterator[Dated]:
    """ "today (Nov 6, 2012)", "today, 6 November 2012"."""
    starts = [one.start for one in found]
    for one, stamp in days:
        before = bisect_left(starts, one.start) - 1
        if before < 0 or stamp.period.unspecified_year:
            continue
        other = found[before].expression
        today = other == Step(0, "day") and text[found[before].start : found[before].end].lower() == "today"
        if today and re.fullmatch(r",?\s*[(\[]?", text[found[before].end : one.start]):
            yield one, stamp
