"""Rows of figures, line by line: what a table or a report of results says under the name of whom it speaks of.

    LARNE MILLS INC <LMI> 2ND QTR NET       whose figures, and of which period
        Net 2,807,000 vs 2,158,000          a label, a figure, and the one of the period before
        Six mths                            the period of the rows below
        Net 5.6 mln vs 4.3 mln

Two headings are two subjects, however alike the rows. Rows under no name have no subject: whose they are can only be told
by the figures they share with other rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.extract.discourse.reading import Reading
from claimcheck.extract.discourse.verbs import verbs_in
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table

LONGEST_LABEL = 5  # words
LEAST_KNOWN = 5  # letters of a label that is known with a letter too many
# a line with what stands on it
LINE = re.compile(r"^[^\S\n]{0,80}+(?P<words>[^\n]{1,200})$", re.M)
# the name at the head of results: up to a ticker, a bracket or a dash
NAME = re.compile(r"[^\W\d_][\w.&'’/-]{0,30}(?:\s[\w.&'’/-]{1,30}){0,7}")
WORD = re.compile(r"[\w.]+")
COLUMNS = ("this period", "the period before")
KINDS = {Dimension.MONEY: "amount", Dimension.PERCENT: "share"}


@define
class Heading:
    """Whose figures the rows below state, and of which period."""

    subject: str | None
    period: str


@cache
def _words(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(table("rows")[section][key])


@cache
def _against() -> re.Pattern[str]:
    words = sorted(_words("against"), key=len, reverse=True)
    return re.compile(r"\s{0,4}(?:" + "|".join(map(re.escape, words)) + r")\s{1,4}(?P<sign>[a-z]{0,10})\s{0,4}")


def find_rows(reading: Reading) -> Iterator[Claim]:
    """The claims of rows with two columns; drafts."""
    figures = [
        (mention, quantity)
        for sentence in reading.sentences
        for mention, quantity in sentence.valued(Quantity)
        if sentence.zone != "boilerplate"
    ]
    heading = Heading(None, "")
    at = 0
    for line in LINE.finditer(reading.text):
        span = Span(line.start("words"), line.end("words"))
        while at < len(figures) and figures[at][0].span.start < span.start:
            at += 1
        end = at
        while end < len(figures) and figures[end][0].span.end <= span.end:
            end += 1
        on_line = figures[at:end]
        row = list(_row(reading, span, on_line, heading)) if len(on_line) >= 2 else []
        yield from row
        if not row:
            heading = _heading(line["words"].strip(), heading)


def _heading(line: str, before: Heading) -> Heading:
    """What a line that is no row makes of the heading: a new one, or another period of the same."""
    low = [word.lower() for word in WORD.findall(line)]
    if not low or len(low) > 14 or line[-1:] in ".,;":
        return before
    period = [word for word in low if word in _words("periods")]
    if period == low:
        return before if _words("periods", "heads").isdisjoint(low) else Heading(before.subject, _period(period))
    name = NAME.match(line)
    if name is None or _words("periods", "heads").isdisjoint(period):
        return before
    words = name.group().split()
    first = next((n for n, word in enumerate(words) if word.lower() in _words("periods")), len(words))
    kept = [word for word in words[:first] if word.strip(".,").lower() not in _words("forms")]
    tail = line[line.index(words[first]) :] if first < len(words) else line[name.end() :]
    period = [word.lower() for word in WORD.findall(tail) if word.lower() in _words("periods")]
    return Heading(" ".join(kept).title(), _period(period)) if kept else before


def _period(words: Sequence[str]) -> str:
    """The words of a period as every spelling of it has them.

    >>> _period(["first", "quarter"]) == _period(["q1"]) == "1st qtr"
    True
    """
    spelt: dict[str, str] = table("rows")["spelt"]
    period = " ".join(spelt.get(word, word) for word in words)
    return str(table("rows")["same"].get(period, period))


def _row(
    reading: Reading, span: Span, figures: Sequence[tuple[Mention, Quantity]], heading: Heading
) -> Iterator[Claim]:
    (first, _), (second, _) = figures[:2]
    between = _against().fullmatch(reading.text, first.span.end, second.span.start)
    before = reading.text[span.start : first.span.start].lower().strip(" :.")
    words = before.split()
    if between is None or not 0 < len(words) <= LONGEST_LABEL or not all(word[0].isalpha() for word in words):
        return
    if verbs_in(reading.text, span.start, first.span.start):  # "Revenue grew to 1.31 billion from": a sentence
        return
    signs: dict[str, str] = table("rows")["signs"]
    label = before if before in table("rows")["labels"] else " ".join(w for w in words if w not in signs) or before
    sign = next((signs[word] for word in words if word in signs), "")
    head = _labelled(label)
    pairs = zip(figures[:2], (sign, signs.get(between["sign"], "")), COLUMNS, strict=True)
    for (mention, quantity), side, column in pairs:
        yield Claim(
            f"row-{mention.span.start}",
            mention.source,
            KINDS.get(quantity.dimension, "count"),
            quantity,
            heading.subject,
            measured=Measured(head, "", frozenset({side} - {""})),
            scope=f"{heading.period}, {column}".lstrip(", "),
            reported=reading.anchor.timestamp,
        )


@cache
def _labelled(label: str) -> str:
    """What a label states; one that nothing has is a known one with a letter too many, if it is.

    >>> _labelled("sales"), _labelled("sasles"), _labelled("stocks")
    ('revenue', 'revenue', 'stocks')
    """
    labels: dict[str, str] = table("rows")["labels"]
    cut = (label[:n] + label[n + 1 :] for n in range(len(label)))
    misprint = next((labels[word] for word in cut if len(word) >= LEAST_KNOWN and word in labels), label)
    return labels.get(label, misprint)
