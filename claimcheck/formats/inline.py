"""The words of a line of Markdown, without the signs of emphasis, links, code, notes and escapes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import unescape

from attrs import define, field, frozen

# everything that is a sign within a line; what is none of these stays as it is
TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<code>`{1,20}+)"
    r"|(?P<comment><!--)"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,200})>"
    r"|(?P<tag></?[A-Za-z][\w-]{0,40}+(?:\s[^<>]{0,2000}+)?/?>)"
    r"|(?P<note>\[\^[^\]\s]{1,80}\])"
    r"|(?P<picture>!\[[^\[\]]{0,1000}+\](?:\([^()\n]{0,2000}+(?:\([^()\n]{0,500}+\)[^()\n]{0,500}+)?\)|\[[^\[\]]{0,200}+\]))"
    r"|(?P<open>\[)"
    r"|(?P<close>\](?P<target>\([^()\n]{0,2000}+(?:\([^()\n]{0,500}+\)[^()\n]{0,500}+)?\)|\[[^\[\]\n]{0,200}+\])?)"
    r"|(?P<run>\*{1,80}+|_{1,80}+|~~)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
# a break within a cell or paragraph that is written as a tag
BREAK = re.compile(r"<br\b", re.IGNORECASE)


@frozen
class Part:
    """A stretch of the file that is shown: as it is, or as other words."""

    start: int
    end: int
    words: str | None = None


@define
class Line:
    """The stretches of a block as one line, and what of it is left out or shown otherwise."""

    words: str = field(repr=False)
    stretches: Sequence[tuple[int, int]]
    starts: list[int]
    changed: dict[int, tuple[int, str]] = field(factory=dict)  # start: end, and what is shown

    def place(self, at: int) -> int:
        """The offset in the file of an offset in the line."""
        number = bisect_right(self.starts, at) - 1
        return self.stretches[number][0] + at - self.starts[number]


def shown(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """What is shown of some stretches of a file that are one line: they are apart by a space."""
    starts, length = [], 0
    for start, end in stretches:
        starts.append(length)
        length += end - start + 1
    line = Line("\n".join(text[start:end] for start, end in stretches), stretches, starts)
    _mark(line)
    yield from _parts(line)


def _mark(line: Line) -> None:
    words, links, runs = line.words, list[int](), dict[str, list[tuple[int, int]]]()
    at, unclosed = 0, -1  # from where on no comment is closed
    while match := TOKEN.search(words, at):
        start, at = match.span()
        kind = match.lastgroup if match.lastgroup != "target" else "close"
        if kind == "escaped":
            line.changed[start] = (start + 1, "")
        elif kind == "code":
            at = _code(line, start, at)
        elif kind == "address":
            line.changed[start], line.changed[at - 1] = (start + 1, ""), (at, "")
        elif kind == "comment":
            end = words.find("-->", at) if unclosed < len(words) else -1
            unclosed, at = (unclosed, end + 3) if end >= 0 else (len(words), at)
            line.changed |= {start: (at, "")} if end >= 0 else {}
        elif kind == "open":
            links.append(start)
        elif kind == "close":
            at = _link(line, links, match)
        elif kind == "run":
            _emphasis(line, runs, start, at)
        else:
            sign = unescape(match[0]) if kind == "entity" else "\n" if BREAK.match(match[0]) else ""
            line.changed[start] = (at, sign)


def _code(line: Line, start: int, end: int) -> int:
    """Drop the signs of a stretch of code, and leave what it holds as it is; where to go on."""
    signs = line.words[start:end]
    close = re.compile(rf"(?<!`){signs}(?!`)").search(line.words, end)
    if close is None:
        return end
    line.changed[start], line.changed[close.start()] = (end, ""), (close.end(), "")
    return close.end()


def _link(line: Line, links: list[int], match: re.Match[str]) -> int:
    """Drop the brackets of a link and its address; brackets without one are words."""
    start = links.pop() if links else None
    if start is None or match["target"] is None:
        return match.start() + 1
    line.changed[start], line.changed[match.start()] = (start + 1, ""), (match.end(), "")
    return match.end()


def _emphasis(line: Line, runs: dict[str, list[tuple[int, int]]], start: int, end: int) -> None:
    """Drop two runs of signs around words, each of which clings to the words; struck words are dropped as well."""
    words, sign = line.words, line.words[start]
    before, after = words[start - 1 : start], words[end : end + 1]
    opens, closes = bool(after.strip()), bool(before.strip())
    if sign == "_":  # never within a word
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    elif opens and closes and sign == "*" and not (before.isalnum() and after.isalnum()):
        opens, closes = not before.isalnum() or after.isalnum(), before.isalnum() or not after.isalnum()
    waiting = runs.setdefault(sign, [])
    if closes and waiting:
        first, last = waiting.pop()
        length = min(last - first, end - start)
        if sign == "~":
            line.changed[first] = (end, "")
            return
        line.changed[last - length], line.changed[start] = (last, ""), (start + length, "")
        if last - length > first:
            waiting.append((first, last - length))
        if start + length < end:
            _emphasis(line, runs, start + length, end)
    elif opens:
        waiting.append((start, end))


def _parts(line: Line) -> Iterator[Part]:
    at, words = 0, line.words
    for start in sorted(line.changed):
        end, sign = line.changed[start]
        if start < at:
            continue
        if not sign and (start == 0 or words[start - 1].isspace()) and words[end : end + 1].isspace():
            end += 1  # what is left out between two spaces leaves one
        yield from _verbatim(line, at, start)
        if sign:
            yield Part(line.place(start), line.place(end - 1) + 1, sign)
        at = end
    yield from _verbatim(line, at, len(words))


def _verbatim(line: Line, start: int, end: int) -> Iterator[Part]:
    """A stretch of the line as it is; where two lines meet, a space."""
    at = start
    while at < end:
        number = bisect_right(line.starts, at) - 1
        stop = line.starts[number] + line.stretches[number][1] - line.stretches[number][0]
        if at >= stop:
            yield Part(line.stretches[number][1], line.stretches[number + 1][0], " ")
            at = stop + 1
            continue
        stop = min(stop, end)
        yield Part(line.place(at), line.place(stop - 1) + 1)
        at = stop
