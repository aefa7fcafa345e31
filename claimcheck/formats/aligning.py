"""A text of a parsed page, laid beside the file letter by letter: what of it stands where.

A browser moves what is misplaced: words between the rows of a table stand in front of it, those of several places as one text. So
where the file goes on with other words, the rest of a text is sought behind the tags that follow, and is a fragment of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from attrs import evolve, frozen

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
# the name of a tag
TAG = re.compile(r"</?([A-Za-z][\w-]{0,20})")
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
SOFT = "\u00ad\u200b\u2060\ufeff"  # signs within a word that are not seen
RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))  # so that 10 to the 6th is not read as 106
KNOWN = 12  # letters by which the rest of a text is known again
SOUGHT = 500  # of how many texts of a page the rest is sought
Sign = tuple[str, int, int]


@frozen
class Piece:
    """A text of the page: where it begins, what parts it from the one before, and how it is shown."""

    at: int
    parted: str
    words: str
    spaced: bool = False  # white space is kept
    raised: bool = False


@frozen
class Fragment:
    """A part of a text that stands in one place of the file: what parts it from what is before, and its signs, each with its stretch."""

    at: int
    parted: str
    spaced: bool
    signs: tuple[Sign, ...]


def fragments(text: str, pieces: Iterator[Piece]) -> tuple[list[Fragment], tuple[str, ...]]:
    """The texts of a page in the order of the file; and what of them was not found there again."""
    last = {sign: text.rfind(sign) for sign in (">", "-->", "</")}
    found, lost, waiting, sought = [], list[str](), list(pieces), 0
    taken = {piece.at for piece in waiting}
    while waiting:
        piece = waiting.pop()
        signs, read = _laid(text, piece, last)
        found.append(Fragment(piece.at, piece.parted, piece.spaced, signs))
        rest = piece.words[read:]
        if not rest.strip():
            continue
        sought += 1
        behind = signs[-1][2] if signs else piece.at
        at = _again(text, rest, behind, taken) if sought <= SOUGHT else -1
        if at < 0:
            lost.append(" ".join(rest.split()))
        else:
            taken.add(at)
            waiting.append(evolve(piece, at=at, parted="\n\n", words=rest))
    return sorted(found, key=lambda fragment: fragment.at), tuple(reversed(lost))


def _again(text: str, rest: str, start: int, taken: set[int]) -> int:
    """Where the file goes on with the rest of a text: behind a tag that no other text follows, with its first word; else -1."""
    begins = rest.lstrip(SOFT)[:KNOWN]
    begins = begins[: len(begins) - len(begins.lstrip())] or begins.split()[0]
    special = SPECIAL.search(begins)
    begins = begins[: special.start()] if special else begins
    at = text.find(f">{begins}", start) + 1 if begins else 0
    for _ in range(SOUGHT):
        if not at or at not in taken:
            break
        at = text.find(f">{begins}", at) + 1
    return at if at and at not in taken else -1


def _laid(text: str, piece: Piece, last: Mapping[str, int]) -> tuple[tuple[Sign, ...], int]:
    """The signs of a text from its place on, and how much of it that is."""
    words, i, j = piece.words, piece.at, 0
    found: list[Sign] = []
    while j < len(words) and i < len(text):
        run = _alike(text, words, i, j)
        if run:
            found += _parts(text, piece, i, i + run)
            i, j = i + run, j + run
            continue
        sign, end = _sign(text, i, words, j, last)
        if not sign and (end <= i or (j and _parts_words(text, i))):
            break
        if sign and sign not in SOFT:
            found.append((sign, i, end))
        i, j = end, j + len(sign)
    return tuple(found), j


def _parts_words(text: str, start: int) -> bool:
    """Whether a tag begins here that parts words, though a browser moved those behind it to those before."""
    tag = TAG.match(text, start)
    return tag is not None and tag[1].lower() in PARTED


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
