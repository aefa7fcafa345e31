"""The result of a match above its report, and the same in the report: "Lowby Town 3 Ashby 2" over "beat Ashby 3-1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.extract.text.sentences import sentences
from claimcheck.remembering import remembered
from claimcheck.spans import Span
from claimcheck.tables import table

LEAD = 1_200  # code points in which a report tells the result
TEAM = r"[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*){0,3}"
# a line of its own
LINE = re.compile(
    rf"^(?P<home>{TEAM})\s(?P<one>\d{{1,2}})[,\s–-]{{1,3}}(?P<away>{TEAM})\s(?P<two>\d{{1,2}})[^\S\n]*$", re.M
)
# how it is told: "to beat Ashby 3-1", "a 3-1 win over"
TOLD = re.compile(r"\b(?:beat|beats|beating|beaten|defeat\w*|won|win|wins|winning|victory|lost|losing|drew|draw)\b")
SCORE = re.compile(r"(?<![\d–-])(?P<one>\d{1,2})\s?[-–]\s?(?P<two>\d{1,2})(?![\d–-])")


@cache
def _other() -> re.Pattern[str]:
    """What says that a result is not that of the match itself: "3-1 on aggregate", "won 2-0 in March", "in 2019"."""
    words = "|".join(map(re.escape, table("retold")["results"]["words"]))
    named = table("times")["months"]
    months = "|".join(
        word.capitalize() for how in ("bare", "soft", "capital") for names in named[how] for word in names
    )
    return re.compile(rf"\b(?:{words}|in \d{{4}}|[Ii]n (?:{months}))\b")


@remembered
def find_results(text: str) -> Iterator[tuple[Span, Span]]:
    """The result above a report and another that it tells of the same two."""
    lines = list(LINE.finditer(text, 0, LEAD))
    if len(lines) != 1:
        return
    line = lines[0]
    known = {line["one"], line["two"]}
    if any({score["one"], score["two"]} == known for score in SCORE.finditer(text, line.end())):
        return
    teams = [set(line[team].split()) for team in ("home", "away")]
    for sentence in sentences(text[: line.end() + LEAD]):
        if sentence.start < line.end() or not TOLD.search(text, sentence.start, sentence.end):
            continue
        scores = list(SCORE.finditer(text, sentence.start, sentence.end))
        words = set(re.findall(r"[A-ZÀ-Þ][\w’'.-]*\b", text[sentence.start : sentence.end]))
        if (
            len(scores) != 1
            or _other().search(text, sentence.start, sentence.end)
            or not all(team & words for team in teams)
        ):
            continue
        yield Span(line.start("home"), line.end("two")), Span(*scores[0].span())
        return
