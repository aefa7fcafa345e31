"""What each part of a printed page is: the article's own words, or the page around them.

Lines are joined where they are wrapped, each block is read by its own shape, and then by its neighbours. A block that
no shape claims is a paragraph, for what an article says must never be taken for furniture. Words are in the table
`zones`.

    heading dateline caption paragraph list table     of the article
    menu furniture contact boilerplate notice         of the page and its publisher
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final

from attrs import define, field

from claimcheck.spans import Span
from claimcheck.tables import table

WIDEST: Final = 130  # code points: no line wrapped by hand is longer
NARROWEST: Final = 45  # code points: no line wrapped by hand is shorter, but for the last of its paragraph
PROSE: Final = 12  # words: a block that ends like a sentence and has as many is a paragraph of the article
FURNITURE: Final = 30  # words: furniture has fewer
LABELLED: Final = 14  # words: a line with a telephone number or a date is no paragraph up to here

# a line with its end
LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
# the head of a list item: a bullet, a dash, a number with a point or bracket
ITEM = re.compile(r"(?:[-–—•*‣▪◦·●■➢]\s{1,4}|[•‣▪◦●■➢]|\(?\d{1,2}[.)]\s|\([a-z]\)\s)")
# the end of a sentence, perhaps in quotes or brackets
ENDED = re.compile(r"[.!?…][\"”’')\]]{0,2}\Z")
# page numbers: "< 1 2 3 >", "« Prev 1 2 3 Next »", "Page 2 of 5"
PAGER = re.compile(
    r"(?:[<«‹]?[\s\u00a0]*+(?:\b(?:prev|previous|next|first|last|page)\b|\d{1,4}|[|>»›…]|\.{2,3})[\s\u00a0|]*+){3,400}\Z"
    r"|page\s\d{1,4}\s(?:of|/)\s\d{1,4}\Z",
    re.I,
)
# copyright lines
COPYRIGHT = re.compile(r"(?:©|copyright\b|\(c\)\s{0,2}\d{4})", re.I)
# an e-mail address
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,4}")
# a telephone number: a plus or bracket and at least seven digits in groups
PHONE = re.compile(r"(?:\+\d{1,3}|\(\d{2,5}\)|\b0\d{1,4})(?:[\s.\-–/()]{1,2}\d{2,5}){2,5}")
# the credit at the end of a caption: "(Agency/First Last)", "[Photo/Agency]", "(Photo by First Last)"
CREDIT = re.compile(
    r"[(\[](?:(?:photo|image|picture|file photo|courtesy|credit)\b[^()\[\]]{0,60}"
    r"|[A-Z][^()\[\]/\d]{0,39}/\s?[A-Z][^()\[\]\d]{0,49}"
    r"|[A-Z][^()\[\]/\d]{0,39}\svia\s[A-Z][^()\[\]\d]{0,40})[)\]]\.?\Z"
)
# a label before a colon: "Published: …", "Tel.: …"
LABEL = re.compile(r"([^\W\d_][^:\n]{0,24}?)\s?[::]")
# a printed day with its year: "Jul 03, 2024", "3 July 2024", "2024-07-03", "03/07/2024"
DATE = re.compile(
    r"\b(?:([A-Z][a-z]{2,8})\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s([A-Z][a-z]{2,8})\.?,?\s\d{4}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\b"
)
# signs between links: "Home › News", "About | Contact", "WORLD / ASIA"
SEPARATOR = re.compile(r"[\s\u00a0][|›»/·•>–][\s\u00a0]|[|›»]|>>")
# two words that have run together: "MobileNewsletter", "storiesGet"
JOINT = re.compile(r"(?<=[a-z)])(?=[A-Z])|(?<=[A-Z]{3})(?=[A-Z][a-z])")
# a row of a table: two cells apart, with a figure; or cells in bars
ROW = re.compile(r"[^\n]{0,80}?\S(?: {2,}|\t{1,4})[^\n]{0,30}?\d|\|[^\n|]{0,60}\|")
# a row of two columns: "Net 2.8 mln vs 2.1 mln"
AGAINST_ROW = re.compile(
    r"[A-Za-z][A-Za-z .&/-]{1,40}[$£€]?[\w.,/-]{1,20}(?:\s[a-z]{2,5})?\s{1,4}vs\.?\s{1,4}[^\n]{1,40}\Z"
)
# a row with a label: "Harbour Party: 19"
LABELLED_ROW = re.compile(r"[^\s:][^:\n]{1,40}:\s{1,4}[^:\n]{1,60}\Z")
# a word
WORD = re.compile(r"[^\W_]{1,40}(?:[-'’.][^\W_]{1,40}){0,4}\.?")


@define
class _Block:
    """One or more lines that belong together; `zone` is filled in by and by."""

    start: int
    end: int
    words: str = field(repr=False)
    zone: str = ""
    joined: bool = True  # whether no blank line stands before it
    count: int = field(init=False)  # words, of the first 400
    low: str = field(init=False)  # its beginning in lower case
    bare: str = field(init=False)  # the same without a bullet

    def __attrs_post_init__(self) -> None:
        self.count = len(self.words.split(None, 400))
        self.low = self.words[:400].lower()
        match = ITEM.match(self.words)
        self.bare = self.low[match.end() :].strip() if match else self.low

    @property
    def is_prose(self) -> bool:
        """Whether it is long enough and ends as a sentence does."""
        return self.count >= 2 * PROSE or (self.count >= PROSE and bool(ENDED.search(self.words[-6:])))

    @property
    def is_short(self) -> bool:
        """Whether it may be a link: few words and no end of a sentence."""
        return self.count <= 6 and self.words[-1] not in ".!?:;,…" and not self.zone


@cache
def _rows(section: str, key: str) -> tuple[str, ...]:
    return tuple(table("zones")[section][key])


@cache
def _words(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(_rows(section, key))


def zones(text: str) -> list[tuple[Span, str]]:
    """The blocks of a text in order, each with its zone; together they hold everything but white space.

    >>> text = "News | Sport | Contact\\n\\nFlood in Lowby\\n\\nAbout 800 homes were hit.\\n\\n© Post"
    >>> [(zone, text[span.start : span.end][:12]) for span, zone in zones(text)]
    [('menu', 'News | Sport'), ('heading', 'Flood in Low'), ('paragraph', 'About 800 ho'), ('furniture', '© Post')]
    """
    blocks = _blocks(text)
    for block in blocks:
        block.zone = _alone(block)
    for stage in (_comment_forms, _contacts, _repeated, _tables, _lists, _menus, _captions, _sections, _headings):
        stage(blocks)
    return _merged(blocks)


def _blocks(text: str) -> list[_Block]:
    """The lines that are not blank, wrapped ones joined."""
    groups: list[list[tuple[int, int]]] = [[]]
    for match in LINE.finditer(text):
        line = match.group()
        if words := line.strip():
            start = match.start() + line.index(words[0])
            groups[-1].append((start, start + len(words)))
        elif groups[-1]:
            groups.append([])
    lines = [end - start for group in groups for start, end in group]
    whole = max(lines, default=0)
    return [block for group in groups for block in _unwrapped(text, group, whole if whole <= WIDEST else 0)]


def _unwrapped(text: str, group: list[tuple[int, int]], width: int) -> list[_Block]:
    width = width or _width(group)
    found: list[_Block] = []
    first = 0
    for at, (start, end) in enumerate(group):
        if at + 1 < len(group):
            following = text[slice(*group[at + 1])]
            if _wraps(text[start:end], following, width) or (
                _goes_on(text[start:end], following) and not _indented(text, start, group[at + 1][0])
            ):
                continue
        begin = group[first][0]
        found.append(_Block(begin, end, text[begin:end], joined=first > 0))
        first = at + 1
    return found


def _width(group: list[tuple[int, int]]) -> int:
    """The width at which the lines of a group are wrapped: three of them come near the longest; else 0."""
    lines = [end - start for start, end in group]
    widest = max(lines, default=0)
    return widest if sum(line >= widest * 4 // 5 for line in lines) > 2 else 0


def _wraps(line: str, following: str, width: int) -> bool:
    """Whether a line goes on in the next because its next word would not have fitted."""
    if not NARROWEST <= width <= WIDEST or len(line) < NARROWEST - 15 or ITEM.match(following) or "  " in line[10:]:
        return False
    word = following.split(None, 1)[0]
    return len(line) + 1 + len(word) > width and len(line) <= width


def _goes_on(line: str, following: str) -> bool:
    """Whether a line stops within a sentence that the next one takes up in small letters, or behind a word that ends nothing: "sectors of / Brazil's"."""
    if ITEM.match(following) or ITEM.match(line) or "  " in line[10:] or "  " in following[10:]:
        return False
    stops = ENDED.search(line[-3:]) or line[-1] in ":;|"
    on = following[:1].islower() or line.rpartition(" ")[2] in _words("wrapped")
    return NARROWEST - 15 <= len(line) <= WIDEST and on and not stops


def _indented(text: str, start: int, following: int) -> bool:
    """Whether the next line is set in, as the first of a paragraph is."""
    return following - (text.rfind("\n", 0, following) + 1) > start - (text.rfind("\n", 0, start) + 1)


def _alone(block: _Block) -> str:
    """The zone of a block by its own shape; empty where it has none."""
    low = block.low
    if not any(sign.isalnum() for sign in block.words[:200]):
        return "furniture"
    if PAGER.match(block.words[:800]) or (COPYRIGHT.match(low) and block.count < FURNITURE):
        return "furniture"
    if _is_notice(low, block.count):
        return "notice"
    if block.count <= 150 and (low.startswith(_rows("caption", "begins")) or CREDIT.search(block.words[-100:])):
        return "caption"
    label = _label(block)
    if block.count <= LABELLED and (label in _words("contact", "labels") or EMAIL.search(low) or PHONE.search(low)):
        return "" if ENDED.search(block.words[-4:]) and not label else "contact"
    if block.count <= LABELLED and _is_dateline(block):
        return "dateline"
    return "furniture" if block.count < FURNITURE and _is_furniture(block) else _separated(block)


def _label(block: _Block) -> str:
    match = LABEL.match(block.bare)
    return match[1].strip() if match else ""


def _is_notice(low: str, count: int) -> bool:
    if low.startswith(_rows("notice", "begins")):
        return count <= 60
    match = LABEL.match(low)
    return bool(match) and match is not None and match[1].strip("* ") in _words("notice", "labels")


def _is_dateline(block: _Block) -> bool:
    """Whether it is a byline, a line with a label such as "Published", or little more than a printed date."""
    if _label(block) in _words("dateline", "labels"):
        return not block.is_prose
    if block.words.startswith(("By ", "BY ")):
        return block.count <= 8 and not ENDED.search(block.words[-3:])
    match = DATE.search(block.words)
    if match is None or ENDED.search(block.words[-3:]):
        return False
    name = (match[1] or match[2] or "").lower()
    if name and not name.startswith(_rows("dateline", "months")):
        return False
    rest = WORD.findall(block.words[: match.start()] + " " + block.words[match.end() :])
    loose = [word for word in rest if word[0].islower() and word.lower() not in _words("dateline", "beside")]
    return len(rest) <= 9 and len(loose) <= (0 if len(rest) > 5 else 1)


def _is_furniture(block: _Block) -> bool:
    low = block.bare
    sentence = block.count >= 8 and bool(ENDED.search(block.words[-4:]))
    if not sentence and low.startswith(_rows("furniture", "begins")):
        return True
    if any(words in low for words in _rows("furniture", "anywhere")):
        return True
    holds = table("zones")["furniture"]["sentences"].get(low.partition(" ")[0].strip(",:"), ())
    if any(words in low for words in holds):
        return True
    label = LABEL.match(low)
    if label and label[1].strip() in _words("counters") and low[label.end() :].strip().replace(",", "").isdecimal():
        return True
    parts = {part.strip().lower() for part in JOINT.split(block.words[:300])}
    return len(parts) > 2 and block.count <= PROSE and not parts.isdisjoint(_words("glued"))


def _separated(block: _Block) -> str:
    """Links with signs between them, and lines that begin as links do."""
    low = block.bare
    if block.count <= 5 and low.startswith(_rows("menu", "begins")):
        return "menu"
    parts = [part for part in SEPARATOR.split(block.words[:400]) if part.strip()]
    if len(parts) < 2 or block.count > FURNITURE or ENDED.search(block.words[-4:]):
        return ""
    if any(len(part.split()) > 6 for part in parts):
        return ""
    shown = sum(part.strip().lower().split()[0] in _words("menu") for part in parts)
    capital = all(part.strip()[0].isupper() or part.strip()[0].isdecimal() for part in parts)
    figures = sum(sign.isdecimal() for sign in block.words) > len(block.words) // 5
    return "menu" if not figures and (shown or capital) and (len(parts) > 2 or shown or block.words.isupper()) else ""


def _comment_forms(blocks: list[_Block]) -> None:
    """From "Add your comment" on, everything short belongs to the form."""
    within = False
    for block in blocks:
        within = within or (block.count <= 6 and block.bare.startswith(_rows("comments", "begins")))
        within = within and not (block.count >= 2 * PROSE and block.is_prose)
        if within:
            block.zone = "furniture"


def _contacts(blocks: list[_Block]) -> None:
    """The short lines behind "For more information, please contact", and between a name and its telephone number."""
    room = 0
    for block in blocks:
        low = block.low
        if low.startswith(_rows("contact", "begins")) and block.count <= 2 * LABELLED and not block.zone:
            if block.count <= LABELLED or EMAIL.search(low) or PHONE.search(low):
                room = 6 if any(word in low for word in _rows("contact", "needs")) else 0
                block.zone = "contact" if room else ""
        elif room and not block.zone and block.count <= 8 and not ENDED.search(block.words[-3:]):
            block.zone, room = "contact", room - 1
        elif block.zone != "contact":
            room = 0


def _repeated(blocks: list[_Block]) -> None:
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


def _panel(block: _Block, following: _Block) -> bool:
    """Whether a paragraph begins with the words of the line before, run together with its own."""
    rest = following.words[len(block.bare) :]
    return following.low.startswith(block.bare) and rest[:1].isupper() and block.bare[-1].isalnum()


def _tables(blocks: list[_Block]) -> None:
    """Two rows with figures on end, or three with labels."""
    run: list[_Block] = []
    for block in [*blocks, _Block(0, 0, "")]:
        is_row = block.count <= LABELLED and not block.zone and _is_row(block.words)
        if run and not (is_row and block.joined):
            figures = sum(any(sign.isdecimal() for sign in row.words) for row in run)
            if len(run) > 2 or (len(run) == 2 and figures == 2):
                for row in run:
                    row.zone = "table"
            run = []
        if is_row:
            run.append(block)


def _is_row(words: str) -> bool:
    return bool(
        ROW.match(words) or AGAINST_ROW.match(words) or (LABELLED_ROW.match(words) and not ENDED.search(words[-3:]))
    )


def _lists(blocks: list[_Block]) -> None:
    """Bulleted lines, and short lines behind a colon."""
    before: _Block | None = None
    for block in blocks:
        if not block.zone and ITEM.match(block.words) and block.count <= 60:
            block.zone = "list"
        elif before is not None and block.is_short and block.joined:
            announced = before.words[-1] == ":" and before.count > 2
            block.zone = "list" if announced or (before.zone == "list" and not ITEM.match(before.words)) else ""
        before = block


def _menus(blocks: list[_Block]) -> None:
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


def _linkish(block: _Block) -> bool:
    mark = block.zone == "furniture" and not any(sign.isalnum() for sign in block.words)
    return block.zone == "menu" or mark or block.is_short or (block.zone == "list" and block.count <= 6)


def _captions(blocks: list[_Block]) -> None:
    """A paragraph that is part of a caption is one itself: captions are printed twice, cut in different ways."""
    captions = [" ".join(block.words.split()) for block in blocks if block.zone == "caption"]
    for block in blocks:
        if not block.zone and captions and block.count >= 8 and block.count <= 150:
            words = " ".join(block.words.split())
            block.zone = "caption" if any(words in caption for caption in captions[:50]) else ""


def _sections(blocks: list[_Block]) -> None:
    """What follows a heading such as "About us", to the next heading; "About X" only at the end of a page."""
    within = False
    for at, block in enumerate(blocks):
        if block.count <= 6 and not ENDED.search(block.words[-3:]) and block.zone in ("", "menu"):
            known = block.bare.rstrip(":") in _words("boilerplate", "headings")
            ending = block.zone == "" and block.bare.startswith(_rows("boilerplate", "begins")) and 2 * at > len(blocks)
            within = (known and block.zone == "") or (ending and block.words[-1] not in "?!")
            block.zone = "boilerplate" if within else block.zone
        elif within and not block.zone:
            block.zone = "boilerplate"


def _headings(blocks: list[_Block]) -> None:
    """Lines that end like no sentence and have something behind them; a name alone at the end signs the article."""
    ends = len(blocks)
    while ends and blocks[ends - 1].zone not in ("", "list", "table"):
        ends -= 1
    before = True
    for at, block in enumerate(blocks):
        if block.zone:
            continue
        if block.is_short and 0 < at < len(blocks) - 1 and blocks[at - 1].zone == blocks[at + 1].zone == "dateline":
            block.zone = "dateline"
            continue
        if block.count <= (30 if before else 20) and _is_title(block.words):
            if at + 1 < ends or at == 0 or before:
                block.zone = "heading"
            elif block.count <= 4 and all(word[0].isupper() for word in block.words.split()):
                block.zone = "dateline"
        before = before and not block.is_prose


def _is_title(words: str) -> bool:
    """Whether a line ends as a title does: with a word, a question mark or a colon, but no full stop."""
    return words[-1] not in ".,;…" and (words[-1] in "?!" or not ENDED.search(words[-3:]))


def _merged(blocks: list[_Block]) -> list[tuple[Span, str]]:
    """Rows of one table, items of one list, links of one menu and lines of one contact are one block."""
    found: list[tuple[int, int, str]] = []
    for block in blocks:
        zone = block.zone or "paragraph"
        if found and block.joined and zone == found[-1][2] and zone in ("table", "list", "menu", "contact"):
            found[-1] = (found[-1][0], block.end, zone)
        else:
            found.append((block.start, block.end, zone))
    return [(Span(start, end), zone) for start, end, zone in found]
