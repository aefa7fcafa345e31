"""The words of a Markdown text, and where each of them stands in the file: its blocks.

Headings, list items, quotations and tables lose their signs, code and comments are left out, and the lines of a paragraph
are one line, as Markdown means it. What a sign is follows CommonMark and GitHub's tables; where the two doubt, words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field

from claimcheck.formats.inline import Part, shown
from claimcheck.plain import Builder, Plain

# a line with its end
LINE = re.compile(r"([^\r\n]*+)(\r\n|\n|\r|\Z)")
# the fence of a block of code
FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")
# the signs of quotations before a line
QUOTED = re.compile(r"(?:[ ]{0,3}>[ ]?){1,20}+")
# a heading with its signs, and the signs that may close it
HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:[ \t]{1,20}+|\Z)")
CLOSED = re.compile(r"(?:(?<=[ \t])|\A)#{1,80}[ \t]*\Z")
# a line that underlines a heading, or parts what stands above from what stands below
RULED = re.compile(r"[ ]{0,3}(?:=+|-+|(?:[-*_][ \t]*){3,80})[ \t]*\Z")
# the head of a list item, perhaps with a box to tick
ITEM = re.compile(r"[ \t]{0,40}+(?:[-*+]|\d{1,9}[.)])(?:[ \t]{1,8}|\Z)")
BOX = re.compile(r"\[[ xX]\][ \t]{1,4}")
# the line below the head of a table
DELIMITER = re.compile(r"[ ]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,60}\|?[ \t]*\Z")
# where a cell of a table ends
BAR = re.compile(r"(?<!\\)\|")
# a link's address given apart, and a note's mark before its words
ADDRESS = re.compile(r"[ ]{0,3}\[(?!\^)[^\]\r\n]{1,200}\]:[ \t]*\S")
NOTE = re.compile(r"[ ]{0,3}\[\^[^\]\r\n]{1,80}\]:[ \t]*")


@define
class Block:
    """Stretches of lines that are read as one line, and what parts it from the block before."""

    parted: str = "\n\n"
    stretches: list[tuple[int, int]] = field(factory=list)
    open: bool = False  # whether the next line may go on with it


def words_of(text: str, start: int = 0) -> Plain:
    """The words of a Markdown text from an offset on.

    >>> words_of("# Flood\\n\\nMore than **8,000** [homes](x.html)\\nburned &amp; fell.").text
    'Flood\\n\\nMore than 8,000 homes burned & fell.'
    """
    build = Builder(text)
    for block in _blocks(text, start):
        parts = list(shown(text, block.stretches))
        if parts and build.words:
            build.instead(block.parted, build.reached, parts[0].start)
        for part in parts:
            _take(build, part)
    return build.plain()


def _take(build: Builder, part: Part) -> None:
    if part.words is None:
        build.verbatim(part.start, part.end)
    else:
        build.instead(part.words, part.start, part.end)


def _blocks(text: str, at: int) -> Iterator[Block]:
    block, fence, table = Block(), "", False
    lines = [match.span(1) for match in LINE.finditer(text, at)]
    for number, (start, end) in enumerate(lines):
        start = _inside(text, start, end)
        line = text[start:end]
        mark = FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) and not line[mark.end() :].strip() else fence
            continue
        following = text[slice(*lines[number + 1])] if number + 1 < len(lines) else ""
        table, first = _in_table(line, following, table), not table
        if block.stretches and (table or not _goes_on(line, mark is not None, block)):
            yield block
            block = Block()
        if mark:
            fence = mark[1]
        elif not line.strip() or (RULED.match(line) and not table) or DELIMITER.match(line) or ADDRESS.match(line):
            block = block if block.stretches or line.strip() else Block()
        elif table:
            yield from _row(text, start, end, "\n\n" if first else "\n")
        else:
            _add(text, block, start, end)
    if block.stretches:
        yield block


def _inside(text: str, start: int, end: int) -> int:
    """Where a line begins behind the signs of quotations."""
    match = QUOTED.match(text, start, end)
    return match.end() if match else start


def _in_table(line: str, following: str, before: bool) -> bool:
    """Whether a line is a row of a table: its head, or one that follows."""
    if before:
        return bool(line.strip()) and ("|" in line)
    return "|" in line and "|" in following and DELIMITER.match(following) is not None


def _goes_on(line: str, fenced: bool, block: Block) -> bool:
    """Whether a line goes on with the paragraph before it."""
    signs = (HEADING, RULED, ITEM, ADDRESS, NOTE)
    return block.open and bool(line.strip()) and not fenced and not any(sign.match(line) for sign in signs)


def _row(text: str, start: int, end: int, parted: str) -> Iterator[Block]:
    """The cells of a row, each a block, apart by tabs."""
    if DELIMITER.match(text[start:end]):
        return
    at = start
    for bar in [*(match.start() for match in BAR.finditer(text, start, end)), end]:
        if text[at:bar].strip():
            yield Block(
                parted, [_stripped(text, at, bar)]
            )  # an empty cell parts nothing: a row begins with its first words
            parted = "\t"
        at = bar + 1


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _add(text: str, block: Block, start: int, end: int) -> None:
    """A line of running text: a heading, the beginning of an item, or more of a paragraph."""
    line = text[start:end]
    heading, item = HEADING.match(line), ITEM.match(line)
    if heading:
        closed = CLOSED.search(line, heading.end())
        start, end = start + heading.end(), start + closed.start() if closed else end
    elif item and not block.stretches:
        block.parted = "\n"
        box = BOX.match(line, item.end())
        if box:
            block.stretches.append(_stripped(text, start, start + item.end()))
            start += box.end()
    elif note := NOTE.match(line):
        start += note.end()
    first, last = _stripped(text, start, end)
    if first < last:
        block.stretches.append((first, last))
    block.open = heading is None
