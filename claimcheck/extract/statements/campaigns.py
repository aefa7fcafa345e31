"""Since when something that has a name is run: `the "Night Owl" operation, launched in 2021`, "for the fourth year in a row".

How long it has gone on tells when it began, counted from the date of the text: "for four consecutive years", "now in its
third year". Such a count includes the first year or does not, so that it stands for two years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim, Mention
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.numbers.numberparts import ordinal
from claimcheck.extract.statements.activities import begun, is_since
from claimcheck.periods import Period
from claimcheck.tables import table
from claimcheck.times import Time

# where it is run, or against what, between its name and how long: "against smuggling gangs"
WHERE = re.compile(r"\s(?:against|in|on|across|at|with|throughout|along)(?:\s[\w’'-]{1,24}){1,5}\s")
REACH = 60  # code points between a name and what is said of it
OTHER = re.compile(r"[.;:!?]|,\s(?:and|which|who|but)\s")  # another statement begins
ASIDE = re.compile(r",\s[^,;:.]{1,40},")  # what is said of it in passing: ", launched in 2018,"


def _any(section: str) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(table("campaigns")[section], key=len, reverse=True))) + ")"


@cache
def _names() -> re.Pattern[str]:
    """A campaign by its name: in quotes beside its noun, or behind the noun with a capital."""
    quoted = r"[\"“](?P<{}>[A-Z][^\"“”\n]{{1,40}})[\"”]"
    heads = _any("heads")
    return re.compile(
        rf"{quoted.format('before')}\s(?i:{heads})s?\b"
        rf"|\b(?i:{heads})(?:,?\s{_any('called')})?,?\s{quoted.format('behind')}"
        r"|\b(?:Operation|Project|Campaign)\s(?P<capital>[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20}){0,2})"
    )


@cache
def _counts() -> re.Pattern[str]:
    """How long it has gone on: "for four consecutive years", "for the fourth year in a row", "in its fourth year"."""
    number = r"(?P<number>\d{1,2}|[a-z]{3,9})"
    nth = r"(?P<nth>\d{1,2}(?:st|nd|rd|th)|[a-z]{5,10})"
    row = r"(?:\s(?:in\sa\srow|running))"
    return re.compile(
        rf"\bfor\s(?:{number}\s(?:(?:consecutive|straight|successive)\syears|years{row}|years)|(?:the|a)\s{nth}\s(?:(?:consecutive|straight|successive)\s)?year(?:{row})?)\b"
        r"|\b(?:now\s|already\s)?in\sits\s(?P<its>\d{1,2}(?:st|nd|rd|th)|[a-z]{5,10})\s(?:consecutive\s)?year\b"
    )


@cache
def _run() -> re.Pattern[str]:
    """Who runs it, before its name; and that it is run, behind it."""
    return re.compile(rf"\b{_any('run')}\b")


@cache
def _goes_on() -> re.Pattern[str]:
    """That it is run, between its name and a date: "has been run"."""
    return re.compile(rf",?\s(?:which\s|that\s)?(?:has\s|have\s|had\s|been\s|is\s){{0,3}}{_any('run')}\s")


@cache
def _starts() -> re.Pattern[str]:
    """That somebody began it, before its name: "launched its"."""
    return re.compile(rf"\b{_any('begun')}\s(?:(?:the|a|an|its|their|his|her|our)\s)?\Z")


# behind a name and before a date, that it began then; what is begun every spring is begun again in May
FIRST = re.compile(r"\s(?P<first>for\sthe\sfirst\stime\s)?(?:in|on)\s(?:the\s)?\Z")


@cache
def _begun() -> re.Pattern[str]:
    """That it began, between its name and a date."""
    return re.compile(
        rf"(?:,\s[^,;:.]{{1,40}},|,)?\s(?:(?:which|that)\s)?(?:(?:was|were|has\sbeen|first)\s){{0,2}}{_any('begun')}\s(?:in|on|during)\s(?:the\s)?\Z"
    )


def find_campaigns(reading: Reading) -> Iterator[Claim]:
    """The claims of when campaigns began; drafts."""
    named: dict[Sentence, list[re.Match[str]]] = {
        sentence: list(_names().finditer(reading.text, sentence.span.start, sentence.span.end))
        for sentence in reading.telling
        if not sentence.words.isdisjoint(table("campaigns")["heads"])
    }
    subjects = {_subject(name) for names in named.values() for name in names}
    again = _again(subjects) if subjects else None
    for sentence in reading.telling:
        names = named.get(sentence) or list(
            again.finditer(reading.text, sentence.span.start, sentence.span.end) if again else ()
        )
        if len(names) == 1:
            yield from _of(reading, sentence, names[0])


def _subject(name: re.Match[str]) -> str:
    """The name of a campaign, without its noun where it is set in quotes."""
    return name["before"] or name["behind"] or name.group()


def _again(subjects: set[str]) -> re.Pattern[str]:
    """Names that a text has given to campaigns, in quotes and without their noun: `"Night Owl" goes on`."""
    listed = "|".join(re.escape(subject) for subject in sorted(subjects))
    return re.compile(rf"[\"“](?P<before>{listed})[\"”](?P<behind>)")


def _of(reading: Reading, sentence: Sentence, name: re.Match[str]) -> Iterator[Claim]:
    """What a sentence says of the one campaign it names."""
    subject, text = _subject(name), reading.text
    count = _counts().search(text, sentence.span.start, sentence.span.end)
    for mention, time in sentence.valued(Time):
        behind = time.readings and 0 <= mention.span.start - name.end() <= REACH
        began = behind and (
            _begun().fullmatch(text, name.end(), mention.span.start) or _is_begun(text, sentence, name, mention, time)
        )
        if began or _since(text, sentence, name, mention, time):
            yield _claim(reading, mention.span.start, mention, subject, begun(time))
    written = reading.anchor.period
    years = _years(count) if count else None
    if (
        count is None
        or years is None
        or written is None
        or written.earliest is None
        or not _is_run(text, sentence, name, count)
    ):
        return
    first = written.earliest.year - years
    anchor = f"{written.edtf}, the document's date ({reading.anchor.how})"
    value = Time((Period.from_edtf(f"{first}/{first + 1}"),), (False,), anchor, count.group())
    yield _claim(reading, count.start(), None, subject, value, count.end())


def _is_begun(text: str, sentence: Sentence, name: re.Match[str], mention: Mention, time: Time) -> bool:
    """Whether somebody began it then, for the first time or in that year."""
    first = FIRST.fullmatch(text, name.end(), mention.span.start)
    if not first or not (first["first"] or time.readings[0].precision == "year"):
        return False
    return _starts().search(text, max(sentence.span.start, name.start() - REACH), name.start()) is not None


def _since(text: str, sentence: Sentence, name: re.Match[str], mention: Mention, time: Time) -> bool:
    """Whether a sentence says that its campaign has been run since a time: "Since 2021 the agency has run the … operation"."""
    if not is_since(mention, time):
        return False
    before, behind = text[mention.span.end : name.start()], text[name.end() : mention.span.start]
    if before:
        done = list(_run().finditer(before)) if len(before) <= 2 * REACH and not OTHER.search(before) else []
        return bool(done) and len(before) - done[-1].end() <= REACH // 2
    return len(behind) <= REACH and _goes_on().fullmatch(behind) is not None


def _is_run(text: str, sentence: Sentence, name: re.Match[str], count: re.Match[str]) -> bool:
    """Whether it is the campaign that has gone on so long: who runs it stands before its name, or it is said behind it."""
    if count["its"]:
        return bool(re.fullmatch(r",?\s(?:is\s|which\sis\s|was\s)?", text[name.end() : count.start()]))
    if count.start() < name.end():
        return False
    between = ASIDE.sub("", text[name.end() : count.start()])
    if count["nth"] and re.fullmatch(r"(?:\s[a-z]+){1,3}\s", between):
        return True  # "bites for the fourth year"
    if between.strip(" ,") == "" or WHERE.fullmatch(between):
        return _run().search(text, max(sentence.span.start, name.start() - REACH), name.start()) is not None
    return len(between) <= REACH and re.fullmatch(rf",?\s(?:[a-z]+\s){{0,4}}{_any('run')}\s", between) is not None


def _years(count: re.Match[str]) -> int | None:
    """How many years a count says, the first included."""
    number = count["number"]
    if number is None:
        return ordinal(count["nth"] or count["its"])
    return int(number) if number.isdigit() else table("numerals")["cardinals"].get(number)


def _claim(reading: Reading, start: int, mention: Mention | None, subject: str, value: Time, end: int = 0) -> Claim:
    source = mention.source if mention else reading.document.source(start, end)
    counted = value.expression is not None
    return Claim(
        f"launched-{start}", source, "launched", value, subject, reported=reading.anchor.timestamp, inherited=counted
    )
