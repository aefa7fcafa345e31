"""The words of an HTML page, and where each of them stands in the file.

The page is parsed by a library that knows where each text begins; here the text is laid beside the file letter by letter,
so that entities, line ends and tags within a word do not shift what follows. Elements that are no running text (scripts,
navigation, buttons, struck words) are left out; blocks are apart by an empty line, rows by a line, cells by a tab.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from claimcheck.formats.aligning import BLANK, PARTED, Piece, fragments
from claimcheck.plain import Builder, Plain

# elements whose words are not the article's, or not shown
LEFT_OUT = frozenset(
    "head script style template noscript svg math iframe object canvas audio video map nav form button select option "
    "datalist textarea input dialog menu del s strike rp rt title xmp noembed noframes plaintext".split()
)
GRAVER = ("", " ", "\t", "\n", "\n\n")  # of two partings that meet, the later one counts
# a style that hides an element
HIDING = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.IGNORECASE)


def words_of(root: Any, text: str) -> Plain:
    """The words of a parsed page."""
    build, parted = Builder(text), ""
    missed: list[str] = []
    found, lost = fragments(text, _pieces(root))
    for fragment in found:
        parted = max(parted, fragment.parted, key=GRAVER.index)
        for sign, start, end in fragment.signs:
            if start < build.reached:
                missed.append(sign)
                continue
            if not fragment.spaced and BLANK.match(sign):
                parted = max(parted, " ", key=GRAVER.index)
                continue
            if parted and build.words:
                build.instead(parted, build.reached, start)
            parted = ""
            if text.startswith(sign, start) and len(sign) == end - start:
                build.verbatim(start, end)
            else:
                build.instead(sign, start, end)
    return evolve(build.plain(), lost=(*lost, *(sign for sign in missed if sign.strip())))


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
