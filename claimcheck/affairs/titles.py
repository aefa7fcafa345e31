"""What one person is, as two reports of one affair tell it: "deputy headteacher Carol Winslow" here, "Carol Winslow, the headteacher" there.

People hold several offices, and reports choose among them. So only two titles are held against each other that nobody bears at one
time: an office and that of its deputy, or two of a row of the table (who chairs a board, who runs the firm). Each report must give
the person one title, tell of no change of it, and not have the title of the other at all; the body it is said to be of must be
named in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from claimcheck.affairs.retold import Retold
from claimcheck.affairs.spellings import People
from claimcheck.entities import Reference
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.told import Told

PROPERTY = "title"
LENGTH = 60  # code points on either side of a name in which a title stands
BODY = re.compile(r"\s(?:of|at|for)\s(?:the\s)?(?P<body>[A-Z][\w&’'-]{1,30}(?:\s[A-Z][\w&’'-]{1,30}){0,4})")
COURTESY = r"(?:the\sRev\s|Rev\s|Dr\s|Sir\s|Dame\s|Mrs?\s|Ms\s)?"


@frozen
class Titled:
    """The title that a report gives somebody, in the plain words of its table or its own, where it stands, and of what body it is."""

    title: str
    written: str
    span: Span
    body: str = ""


def titled(text: str, sentences: Sequence[Told], named: People) -> Mapping[tuple[str, ...], Titled]:
    """Those to whom a text gives one title, of which it tells no change."""
    found: dict[tuple[str, ...], Titled | None] = {}
    for told in sentences:
        whole = told.sentence.span
        changing = not {word.low for word in told.words}.isdisjoint(_changing())
        for parts, spelt in named.items():
            at = text.find(spelt.written, whole.start, whole.end)
            if at < 0:
                continue
            lead = _leading().match(spelt.written)  # "Mayor Ann Lee"
            whose = parts[len(lead.group().split()) :] if lead else parts
            for one in _titles(text, whole, Span(at + (lead.end() if lead else 0), at + len(spelt.written))):
                known = found.setdefault(whose, one)
                if changing or known is None or known.title != one.title:
                    found[whose] = None
    return {parts: one for parts, one in found.items() if one}


def _titles(text: str, whole: Span, name: Span) -> Iterator[Titled]:
    """The titles right in front of a name and right behind it; none of two that are joined."""
    start = max(whole.start, name.start - LENGTH)
    ahead = _ahead().search(text, start, name.start)
    behind = _behind().match(text, name.end, min(whole.end, name.end + LENGTH))
    for match in (ahead, behind):
        if match:
            body = BODY.match(text, match.end("title"), whole.end)
            title = match["title"]
            yield Titled(_plain(title), title, Span(*match.span("title")), body["body"] if body else "")


def titled_otherwise(
    ours: Mapping[tuple[str, ...], Titled], theirs: Mapping[tuple[str, ...], Titled], texts: tuple[str, str]
) -> Iterator[Retold]:
    """The titles of one person that nobody bears at one time."""
    for parts in ours.keys() & theirs.keys():
        a, b = ours[parts], theirs[parts]
        if a.title == b.title or not _exclude(a.title, b.title):
            continue
        if _has(texts[0], b.title) or _has(texts[1], a.title):
            continue
        if (a.body and a.body not in texts[1]) or (b.body and b.body not in texts[0]):
            continue
        values = Reference(a.written, (a.title,)), Reference(b.written, (b.title,))
        yield Retold(a.span, b.span, values, " ".join(parts).title(), PROPERTY)


def _exclude(a: str, b: str) -> bool:
    """Whether nobody bears two titles at one time.

    >>> _exclude("deputy headteacher", "headteacher"), _exclude("chief executive", "captain")
    (True, False)
    """
    one, two = (re.sub(_deputy(), "", title) for title in (a, b))
    if one == two:
        return (one == a) is not (two == b)
    return one == a and two == b and any(a in row and b in row for row in table("affairs")["titles"]["exclusive"])


def _has(text: str, title: str) -> bool:
    """Whether a text has a title, that of a deputy aside, in any of its words."""
    words = [title, *(word for word, plain in _same().items() if plain == title)]
    found = re.finditer(rf"\b({'|'.join(map(re.escape, words))})\b", text, re.I)
    return any(not re.search(_deputy() + r"\Z", text[max(0, m.start() - 12) : m.start()].lower()) for m in found)


def _plain(title: str) -> str:
    words = " ".join(title.lower().split())
    lead = re.match(_deputy(), words)
    front = lead.group() if lead else ""
    return front + _same().get(words.removeprefix(front), words.removeprefix(front))


@cache
def _same() -> Mapping[str, str]:
    """The other words of a title, each with the plain one."""
    return {word: row[0] for row in table("affairs")["titles"]["same"] for word in row[1:]}


@cache
def _changing() -> frozenset[str]:
    return frozenset(table("affairs")["titles"]["changing"])


@cache
def _deputy() -> str:
    return rf"\b(?:{'|'.join(table('affairs')['titles']['deputy'])})[\s-]"


@cache
def _title() -> str:
    rows = [*table("affairs")["titles"]["exclusive"], *table("affairs")["titles"]["same"]]
    heads = {*(title for row in rows for title in row), *table("affairs")["titles"]["deputised"]}
    known = "|".join(sorted(map(re.escape, heads), key=len, reverse=True))
    return rf"(?P<title>(?i:{_deputy()})?(?i:{known}))"


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"{_title()}\s(?=[A-Z][\w’'-]+\s[A-Z])")


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"(?<!\band\s)(?<![\w-]){_title()},?\s{COURTESY}\Z")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf",\s(?:who\sis\s)?(?:the\s|its\s|their\s|a\s|[A-Z][\w’' -]{{1,30}}[’']s\s)?{_title()}\b(?!\sand\s|[’'-])"
    )
