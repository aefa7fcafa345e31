"""The zone of a block by its own shape: furniture, notices, captions, contacts, datelines, links."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.extract.text.blocks import ENDED, PROSE, Block, rows, words_in
from claimcheck.extract.text.labelrows import is_fact
from claimcheck.tables import table

FURNITURE: Final = 30  # words: furniture has fewer
LABELLED: Final = 14  # words: a line with a telephone number or a date is no paragraph up to here
# page numbers: "< 1 2 3 >", "« Prev 1 2 3 Next »", "Page 2 of 5"
PAGER = re.compile(
    r"(?:[<«‹]?[\s\u00a0]*+(?:\b(?:prev|previous|next|first|last|page)\b|(?<!\d)\d{1,4}+(?!\d)|[|>»›…]|(?<!\.)\.{2,3}+(?!\.))[\s\u00a0|]*+){3,400}\Z"
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
# a word
WORD = re.compile(r"[^\W_]{1,40}(?:[-'’.][^\W_]{1,40}){0,4}\.?")


def zone_alone(block: Block) -> str:
    """The zone of a block by its own shape; empty where it has none."""
    low = block.low
    if not any(sign.isalnum() for sign in block.words[:200]):
        return "furniture"
    if PAGER.match(block.words[:800]) or (COPYRIGHT.match(low) and block.count < FURNITURE):
        return "furniture"
    if _is_notice(low, block.count):
        return "notice"
    if block.count <= 150 and (low.startswith(rows("caption", "begins")) or CREDIT.search(block.words[-100:])):
        return "caption"
    label = _label(block)
    if block.count <= LABELLED and (label in words_in("contact", "labels") or EMAIL.search(low) or PHONE.search(low)):
        return "" if ENDED.search(block.words[-4:]) and not label else "contact"
    if block.count <= LABELLED and _is_dateline(block):
        return "dateline"
    return "furniture" if block.count < FURNITURE and _is_furniture(block) else _separated(block)


def _label(block: Block) -> str:
    match = LABEL.match(block.bare)
    return match[1].strip() if match else ""


def _is_notice(low: str, count: int) -> bool:
    if low.startswith(rows("notice", "begins")):
        return count <= 60
    match = LABEL.match(low)
    return bool(match) and match is not None and match[1].strip("* ") in words_in("notice", "labels")


def _is_dateline(block: Block) -> bool:
    """Whether it is a byline, a line with a label such as "Published", or little more than a printed date."""
    if _label(block) in words_in("dateline", "labels"):
        return not block.is_prose
    if block.words.startswith(("By ", "BY ")):
        return block.count <= 8 and not ENDED.search(block.words[-3:])
    if is_fact(_label(block)):
        return False
    match = DATE.search(block.words)
    if match is None or ENDED.search(block.words[-3:]):
        return False
    name = (match[1] or match[2] or "").lower()
    if name and not name.startswith(rows("dateline", "months")):
        return False
    rest = WORD.findall(block.words[: match.start()] + " " + block.words[match.end() :])
    loose = [word for word in rest if word[0].islower() and word.lower() not in words_in("dateline", "beside")]
    return len(rest) <= 9 and len(loose) <= (0 if len(rest) > 5 else 1)


def _is_furniture(block: Block) -> bool:
    low = block.bare
    sentence = block.count >= 8 and bool(ENDED.search(block.words[-4:]))
    if not sentence and low.startswith(rows("furniture", "begins")):
        return True
    if any(words in low for words in rows("furniture", "anywhere")):
        return True
    holds = table("zones")["furniture"]["sentences"].get(low.partition(" ")[0].strip(",:"), ())
    if any(words in low for words in holds):
        return True
    label = LABEL.match(low)
    if label and label[1].strip() in words_in("counters") and low[label.end() :].strip().replace(",", "").isdecimal():
        return True
    parts = {part.strip().lower() for part in JOINT.split(block.words[:300])}
    return len(parts) > 2 and block.count <= PROSE and not parts.isdisjoint(words_in("glued"))


def _separated(block: Block) -> str:
    """Links with signs between them, and lines that begin as links do."""
    low = block.bare
    if block.count <= 5 and low.startswith(rows("menu", "begins")):
        return "menu"
    if block.count > FURNITURE or ENDED.search(block.words[-4:]):
        return ""
    parts = [part for part in SEPARATOR.split(block.words[:400]) if part.strip()]
    if len(parts) < 2 or any(len(part.split()) > 6 for part in parts):
        return ""
    shown = sum(part.strip().lower().split()[0] in words_in("menu") for part in parts)
    capital = all(part.strip()[0].isupper() or part.strip()[0].isdecimal() for part in parts)
    figures = sum(sign.isdecimal() for sign in block.words) > len(block.words) // 5
    return "menu" if not figures and (shown or capital) and (len(parts) > 2 or shown or block.words.isupper()) else ""
