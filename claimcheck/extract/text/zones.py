"""What each part of a printed page is: the article's own words, or the page around them.

Lines are joined where they are wrapped (blocks), each block is read by its own shape (blockzones), and then by its
neighbours. A block that no shape claims is a paragraph, for what an article says must never be taken for furniture.
Words are in the table `zones`.

    heading dateline caption paragraph list table     of the article
    menu furniture contact boilerplate notice         of the page and its publisher
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from claimcheck.extract.text.blocks import ENDED, ITEM, PROSE, Block, blocks_of, rows, words_in
from claimcheck.extract.text.blockzones import EMAIL, LABELLED, PHONE, zone_alone
from claimcheck.spans import Span

# a row of a table: two cells apart, with a figure; or cells in bars
ROW = re.compile(r"[^\n]{0,80}?\S(?: {2,}|\t{1,4})[^\n]{0,30}?\d|\|[^\n|]{0,60}\|")
# a row of two columns: "Net 2.8 mln vs 2.1 mln"
AGAINST_ROW = re.compile(
    r"[A-Za-z][A-Za-z .&/-]{1,40}[$£€]?[\w.,/-]{1,20}(?:\s[a-z]{2,5})?\s{1,4}vs\.?\s{1,4}[^\n]{1,40}\Z"
)
# a row with a label: "Harbour Party: 19"
LABELLED_ROW = re.compile(r"[^\s:][^:\n]{1,40}:\s{1,4}[^:\n]{1,60}\Z")


def zones(text: str) -> list[tuple[Span, str]]:
    """The blocks of a text in order, each with its zone; together they hold everything but white space.

    >>> text = "News | Sport | Contact\\n\\nFlood in Lowby\\n\\nAbout 800 homes were hit.\\n\\n© Post"
    >>> [(zone, text[span.start : span.end][:12]) for span, zone in zones(text)]
    [('menu', 'News | Sport'), ('heading', 'Flood in Low'), ('paragraph', 'About 800 ho'), ('furniture', '© Post')]
    """
    blocks = blocks_of(text)
    for block in blocks:
        block.zone = zone_alone(block)
    for stage in (_comment_forms, _contacts, _repeated, _tables, _lists, _menus, _captions, _sections, _headings):
        stage(blocks)
    return _merged(blocks)


def _comment_forms(blocks: list[Block]) -> None:
    """From "Add your comment" on, everything short belongs to the form."""
    within = False
    for block in blocks:
        within = within or (block.count <= 6 and block.bare.startswith(rows("comments", "begins")))
        within = within and not (block.count >= 2 * PROSE and block.is_prose)
        if within:
            block.zone = "furniture"


def _contacts(blocks: list[Block]) -> None:
    """The short lines behind "For more information, please contact", and between a name and its telephone number."""
    room = 0
    for block in blocks:
        low = block.low
        if low.startswith(rows("contact", "begins")) and block.count <= 2 * LABELLED and not block.zone:
            if block.count <= LABELLED or EMAIL.search(low) or PHONE.search(low):
                room = 6 if any(word in low for word in rows("contact", "needs")) else 0
                block.zone = "contact" if room else ""
        elif room and not block.zone and block.count <= 8 and not ENDED.search(block.words[-3:]):
            block.zone, room = "contact", room - 1
        elif block.zone != "contact":
            room = 0


def _repeated(blocks: list[Block]) -> None:
    """Short lines printed twice on end are links; a paragraph that begins with the link before it is its panel."""
    seen = Counter(block.bare for block in blocks if block.count <= 6)
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if not block.bare or not (block.is_short or block.zone == "menu") or block.count > 6:
            continue
        if seen[block.bare] > 2 or (following is not None and following.bare == block.bare and block.count <= 4):
            block.zone = "menu"
            if following is not None and following.bare == block.bare:
                following.zone = "menu"
        elif following is not None and following.count > block.count and _panel(block, following):
            block.zone, following.zone = "menu", "boilerplate"


def _panel(block: Block, following: Block) -> bool:
    """Whether a paragraph begins with the words of the line before, run together with its own."""
    rest = following.words[len(block.bare) :]
    return following.low.startswith(block.bare) and rest[:1].isupper() and block.bare[-1].isalnum()


def _tables(blocks: list[Block]) -> None:
    """Two rows with figures on end, or three with labels; a note under a table tells of its figures."""
    run: list[Block] = []
    for block in [*blocks, Block(0, 0, "")]:
        is_row = block.count <= LABELLED and not block.zone and _is_row(block.words)
        if run and not (is_row and block.joined):
            figures = sum(any(sign.isdecimal() for sign in row.words) for row in run)
            if len(run) > 2 or (len(run) == 2 and figures == 2):
                for row in run:
                    row.zone = "table"
            run = []
        if is_row:
            run.append(block)
    for above, block in pairwise(blocks):
        if block.zone == "notice" and above.zone == "table":
            block.zone = "paragraph"


def _is_row(words: str) -> bool:
    return bool(
        ROW.match(words) or AGAINST_ROW.match(words) or (LABELLED_ROW.match(words) and not ENDED.search(words[-3:]))
    )


def _lists(blocks: list[Block]) -> None:
    """Bulleted lines, and short lines behind a colon."""
    before: Block | None = None
    for block in blocks:
        if not block.zone and ITEM.match(block.words) and block.count <= 60:
            block.zone = "list"
        elif before is not None and block.is_short and block.joined:
            announced = before.words[-1] == ":" and before.count > 2
            block.zone = "list" if announced or (before.zone == "list" and not ITEM.match(before.words)) else ""
        before = block


def _menus(blocks: list[Block]) -> None:
    """Runs of short lines outside the article, and whatever short stands between links."""
    prose = [at for at, block in enumerate(blocks) if not block.zone and block.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (len(blocks), -1)
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _linkish(blocks[end]):
            end += 1
        run = blocks[start:end]
        if run and end < len(blocks) and not run[-1].zone:
            run = run[:-1]  # what stands before a paragraph may be its heading
        links = sum(block.zone == "menu" for block in run)
        outside = end <= first or start > last
        plain = sum(block.count <= 4 for block in run) == len(run)
        if links > 1 or (outside and len(run) > 3 and plain):
            for block in run:
                block.zone = block.zone if block.zone == "furniture" else "menu"
        start = max(end, start + 1)


def _linkish(block: Block) -> bool:
    mark = block.zone == "furniture" and not any(sign.isalnum() for sign in block.words)
    return block.zone == "menu" or mark or block.is_short or (block.zone == "list" and block.count <= 6)


def _captions(blocks: list[Block]) -> None:
    """A paragraph that is part of a caption is one itself: captions are printed twice, cut in different ways."""
    captions = [" ".join(block.words.split()) for block in blocks if block.zone == "caption"]
    for block in blocks:
        if not block.zone and captions and block.count >= 8 and block.count <= 150:
            words = " ".join(block.words.split())
            block.zone = "caption" if any(words in caption for caption in captions[:50]) else ""


def _sections(blocks: list[Block]) -> None:
    """What follows a heading such as "About us", to the next heading; "About X" only at the end of a page."""
    within = False
    for at, block in enumerate(blocks):
        if block.count <= 6 and not ENDED.search(block.words[-3:]) and block.zone in ("", "menu"):
            known = block.bare.rstrip(":") in words_in("boilerplate", "headings")
            ending = block.zone == "" and block.bare.startswith(rows("boilerplate", "begins")) and 2 * at > len(blocks)
            within = (known and block.zone == "") or (ending and block.words[-1] not in "?!")
            block.zone = "boilerplate" if within else block.zone
        elif within and not block.zone:
            block.zone = "boilerplate"


def _headings(blocks: list[Block]) -> None:
    """Lines that end like no sentence and have something behind them; a name alone at the end signs the article."""
    ends = len(blocks)
    while ends and blocks[ends - 1].zone not in ("", "list", "table"):
        ends -= 1
    before = True
    titled = any(block.zone == "heading" for block in blocks)
    for at, block in enumerate(blocks):
        if block.zone:
            continue
        if _between_datelines(blocks, at) and (titled or _is_name(block)):
            block.zone = "dateline"
            continue
        if block.count <= (30 if before else 20) and _is_title(block.words):
            if at + 1 < ends or at == 0 or before:
                block.zone, titled = "heading", True
            elif _is_name(block):
                block.zone = "dateline"
        before = before and not block.is_prose


def _between_datelines(blocks: list[Block], at: int) -> bool:
    """Whether a short line stands between two lines that date or sign a text."""
    return blocks[at].is_short and 0 < at < len(blocks) - 1 and blocks[at - 1].zone == blocks[at + 1].zone == "dateline"


def _is_name(block: Block) -> bool:
    return block.count <= 4 and all(word[0].isupper() for word in block.words.split())


def _is_title(words: str) -> bool:
    """Whether a line ends as a title does: with a word, a question mark or a colon, but no full stop."""
    return words[-1] not in ".,;…" and (words[-1] in "?!" or not ENDED.search(words[-3:]))


def _merged(blocks: list[Block]) -> list[tuple[Span, str]]:
    """Rows of one table, items of one list, links of one menu and lines of one contact are one block."""
    found: list[tuple[int, int, str]] = []
    for block in blocks:
        zone = block.zone or "paragraph"
        if found and block.joined and zone == found[-1][2] and zone in ("table", "list", "menu", "contact"):
            found[-1] = (found[-1][0], block.end, zone)
        else:
            found.append((block.start, block.end, zone))
    return [(Span(start, end), zone) for start, end, zone in found]
