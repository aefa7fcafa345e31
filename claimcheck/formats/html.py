"""The words of an HTML page, and where each of them stands in the file.

The page is parsed by a library that knows where each text begins; here the text is laid beside the file letter by letter,
so that entities, line ends and tags within a word do not shift what follows. Elements that are no running text (scripts,
navigation, buttons, struck words) are left out; blocks are apart by an empty line, rows by a line, cells by a tab.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from attrs import frozen

from claimcheck.plain import Builder, Plain

# elements whose words are not the article's, or not shown
LEFT_OUT = frozenset(
    "head script style template noscript svg math iframe object canvas audio video map nav form button select option "
    "datalist textarea input dialog menu del s strike rp rt title xmp noembed noframes plaintext".split()
)
# what parts its words from those before and behind it
PARTED = {
    **dict.fromkeys(
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 "
        "h3 h4 h5 h6 header hgroup hr html legend main ol p pre section summary table tbody tfoot thead ul".split(),
        "\n\n",
    ),
    **dict.fromkeys("br li tr".split(), "\n"),
    **dict.fromkeys("td th".split(), "\t"),
}
GRAVER = ("", " ", "\t", "\n", "\n\n")  # of two partings that meet, the later one counts
# a stretch of white space, which a browser shows as one space; the same where it is not one space between two words
BLANK = re.compile(r"[ \t\n\r\f]++")
ODD_BLANK = re.compile(r"(?<![ \t\n\r\f])(?! [^ \t\n\r\f])[ \t\n\r\f]++")
# an entity, with or without its semicolon
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
# signs that may be written otherwise than they are shown
SPECIAL = re.compile(r"[&\r<\0]")
# the beginning of a tag or comment; of an element whose words are no text
MARKUP = re.compile(r"<[A-Za-z/!?]")
WHOLE = re.compile(r"<(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)\b", re.IGNORECASE)
# a style that hides an element
HIDING = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.IGNORECASE)
RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))  # so that 10 to the 6th is not read as 106
SOFT = "\u00ad\u200b\u2060\ufeff"  # signs within a word that are not seen


@frozen
class Piece:
    """A text of the page: where it begins, what parts it from the one before, and how it is shown."""

    at: int
    parted: str
    words: str
    spaced: bool = False  # white space is kept
    raised: bool = False


def words_of(root: Any, text: str) -> Plain:
    """The words of a parsed page."""
    build, last = Builder(text), {sign: text.rfind(sign) for sign in (">", "-->", "</")}
    parted = ""
    for piece in sorted(_pieces(root), key=lambda piece: piece.at):
        parted = max(parted, piece.parted, key=GRAVER.index)
        for sign, start, end in _aligned(text, piece, last):
            if start < build.reached:
                continue
            if not piece.spaced and BLANK.match(sign):
                parted = max(parted, " ", key=GRAVER.index)
                continue
            if parted and build.words:
                build.instead(parted, build.reached, start)
            parted = ""
            if text.startswith(sign, start) and len(sign) == end - start:
                build.verbatim(start, end)
            else:
                build.instead(sign, start, end)
    return build.plain()


def _pieces(root: Any) -> Iterator[Piece]:
    """The texts of a page in the order of its tree, without recursion: a page may be nested as deep as it likes."""
    parted, waiting = "", [(root, False, False, "")]
    while waiting:
        node, spaced, raised, closing = waiting.pop()
        if closing:
            parted = max(parted, closing, key=GRAVER.index)
        elif node.name == "#text":
            if node.origin_offset is not None and node.data:
                yield Piece(node.origin_offset, parted, node.data, spaced, raised)
                parted = ""
        elif not _hidden(node):
            between = PARTED.get(node.name, "")
            parted = max(parted, between, key=GRAVER.index)
            if between:
                waiting.append((node, False, False, between))
            spaced, raised = spaced or node.name == "pre", raised or node.name == "sup"
            waiting += [(child, spaced, raised, "") for child in reversed(node.children or ())]


def _hidden(node: Any) -> bool:
    """Whether an element is left out; so are the numbers that lead to notes, and what screens do not show."""
    if node.name in LEFT_OUT or node.name in ("!doctype", "#comment"):
        return True
    attributes = node.attrs or {}
    if node.name == "sup":
        return any(child.name == "a" or "[" in (getattr(child, "data", "") or "") for child in node.children or ())
    return (
        "hidden" in attributes
        or (attributes.get("aria-hidden") or "").lower() == "true"
        or HIDING.search(attributes.get("style") or "") is not None
    )


def _aligned(text: str, piece: Piece, last: Mapping[str, int]) -> Iterator[tuple[str, int, int]]:
    """What is shown of a piece, part by part, each with the stretch of the file that it stands for."""
    words, i, j = piece.words, piece.at, 0
    while j < len(words):
        if i >= len(text):
            return
        run = _alike(text, words, i, j)
        if run:
            yield from _parts(text, piece, i, i + run)
            i, j = i + run, j + run
            continue
        sign, end = _sign(text, i, words, j, last)
        if sign:
            if sign not in SOFT:
                yield sign, i, end
            i, j = end, j + len(sign)
        elif end > i:
            i = end
        else:
            return


def _alike(text: str, words: str, i: int, j: int) -> int:
    """How many letters from here on are the same in the file and in the parsed text, up to a sign that may differ."""
    special = SPECIAL.search(text, i)
    longest = min((special.start() if special else len(text)) - i, len(words) - j)
    if text[i : i + longest] == words[j : j + longest]:
        return longest
    return next(at for at in range(longest) if text[i + at] != words[j + at])


def _sign(text: str, i: int, words: str, j: int, last: Mapping[str, int]) -> tuple[str, int]:
    """One sign that is written otherwise in the file: an entity, a line end; or how far to skip markup and nulls."""
    if text[i] == "&":
        match = ENTITY.match(text, i)
        read = unescape(match[0]) if match else ""
        if match and read != match[0] and words.startswith(read, j):
            return read, match.end()
        return ("&", i + 1) if words[j] == "&" else ("", i)
    if text[i] == "\r":
        end = i + (2 if text.startswith("\r\n", i) else 1)
        return ("\n", end) if words[j] == "\n" else ("", end)
    if MARKUP.match(text, i) and (end := _behind_markup(text, i, last)) > i:
        return "", end
    if text[i] == words[j]:
        return text[i], i + 1
    return (words[j], i + 1) if words[j] == "\ufffd" else ("", i + 1 if text[i] in "\0\n" else i)


def _behind_markup(text: str, start: int, last: Mapping[str, int]) -> int:
    """Where a tag, a comment, or an element whose words are no text ends; `start` where it does not.

    `last` says where the signs that close stand for the last time, so that none is sought in vain again and again.
    """
    whole = WHOLE.match(text, start)
    sign = "-->" if text.startswith("<!--", start) else "</" if whole else ">"
    if last[sign] < start:
        return start
    end = text.find(f"</{whole[1]}" if whole else sign, start)
    return text.find(">", end) + 1 or start if end >= 0 else start


def _parts(text: str, piece: Piece, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """A stretch that stands in the file as it is shown: words, and the white space between them."""
    if piece.raised:
        yield from ((RAISED.get(text[at], text[at]), at, at + 1) for at in range(start, end))
        return
    if piece.spaced:
        yield text[start:end], start, end
        return
    at = start
    if first := BLANK.match(text, start, end):
        yield " ", start, first.end()
        at = first.end()
    for blank in ODD_BLANK.finditer(text, at, end):
        yield text[at : blank.start()], at, blank.start()
        yield " ", *blank.span()
        at = blank.end()
    if at < end:
        yield text[at:end], at, end
