"""Acronyms a text defines: "Green Water Agency (GWA)", "GWA (Green Water Agency)", "the Green Water Agency, or GWA,".

After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB
2003): a short form in brackets is sought from right to left in the words before it. Two things are stricter here, for
the sake of editors. Letters are matched with the beginnings of words before they are sought inside them; and where a
capitalised name and its short form nearly agree, the pair is kept and said not to fit: somebody meant to define it.
"""

from __future__ import annotations

import re
import unicodedata

from attrs import frozen

from claimcheck.extract.naming.names import folded

# what stands in brackets, on one line
BRACKETS = re.compile(r"\(([^()\n]{2,120})\)")
# a short form: two to ten letters and digits with two capitals or more, a plural or possessive ending aside
SHORT = re.compile(r"(?=\w{0,9}[^\W\d_a-zß-öø-ÿ])([^\W\d_][\w&/.-]{1,9}?)(?:'?s)?")
# words that lead to a short form within the brackets
LEAD = re.compile(r"(?:(?:or|the|hereinafter|hereafter|henceforth|abbreviated(?: as| to)?|known as)[,:]? ){1,3}", re.I)
# ", or GWA,": a short form in apposition
_OR = r", (?:or|abbreviated as|known as|also known as) (?:the )?"
APPOSED = re.compile(_OR + r"([A-Z][A-Za-z]{0,2}[A-Z]{1,6})(?=[,.;:)]| (?:for|in) short)")
# the short form that stands before brackets
BEFORE = re.compile(r"([^\W\d_][\w&/.-]{1,9}?)(?:'?s)?[\"']? ?$")
WORD = re.compile(r"[^\W_]++(?:'[^\W\d_]{2,}+)?")
SMALL = frozenset(["a", "an", "and", "at", "by", "de", "del", "des", "du", "e", "et", "for", "from", "für"])
SMALL |= {"in", "la", "le", "of", "on", "or", "the", "to", "und", "with", "y"}
QUOTES = "\"'“”‘«»"
REACH = 160  # code points of a name at most
# what ends a name that a short form could stand for
BREAK = re.compile(r"[.!?;:]\s|[(),\n\"“”]| [–—] ")


@frozen
class Definition:
    """A name and the short form the text gives it.

    `name_span` and `acronym_span` are half-open places in the text. `fits` is false where the letters stand in another
    order than the words, or one of them is wrong.
    """

    name_span: tuple[int, int]
    acronym_span: tuple[int, int]
    name: str
    acronym: str
    fits: bool = True


def definitions(text: str) -> list[Definition]:
    """The definitions of a text, in the order of their short forms.

    >>> text = "Lowby's Green Water Agency (GWA) and the GAW (Green Water Agency)."
    >>> [(d.name, d.acronym, d.fits) for d in definitions(text)]
    [('Green Water Agency', 'GWA', True), ('Green Water Agency', 'GAW', False)]
    """
    text = folded(text)
    found = [d for match in BRACKETS.finditer(text) if (d := _bracketed(text, match)) is not None]
    found += [d for match in APPOSED.finditer(text) if (d := _before(text, match.start(), *match.span(1))) is not None]
    return sorted(found, key=lambda d: d.acronym_span)


def _bracketed(text: str, match: re.Match[str]) -> Definition | None:
    start, end = match.span(1)
    inner = text[start:end]
    lead = LEAD.match(inner)
    at = start + (lead.end() if lead else 0)
    stop = re.match(r"[^,;]*", text[at:end])
    piece = stop[0].strip() if stop else ""
    quoted = piece.strip(QUOTES)
    short = SHORT.fullmatch(quoted)
    if short and _is_short(short[1]):
        begin = text.index(quoted, at)
        return _before(text, match.start(), begin, begin + len(short[1]))
    return _turned(text, match.start(), start, end)


def _is_short(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1 or (len(word) < 5 and word.isupper())


def _before(text: str, close: int, start: int, end: int) -> Definition | None:
    """The definition of the short form at `[start, end)` by the words that end at `close`."""
    first = max(0, close - REACH)
    window = text[first:close].rstrip().rstrip(QUOTES)
    breaks = [match.end() for match in BREAK.finditer(window)]
    low = breaks[-1] if breaks else 0
    acronym = text[start:end]
    words = [(m.start(), m.end()) for m in WORD.finditer(window, low)][-(2 * len(acronym) + 6) :]
    if not words or len(window) - words[-1][1] > 1:
        return None
    matched = _fitted(window, words, acronym)
    if matched is None:
        return None
    at, fits = matched
    last = first + words[-1][1]
    name = (first + at, last - 2 if text.startswith("'s", last - 2) else last)
    return Definition(name, (start, end), text[name[0] : name[1]], acronym, fits)


def _turned(text: str, bracket: int, start: int, end: int) -> Definition | None:
    """The definition of a short form before the brackets by the words within: "GWA (Green Water Agency)"."""
    before = BEFORE.search(text[max(0, bracket - 14) : bracket])
    if before is None or not _is_short(before[1]) or len(before[1]) < 2:
        return None
    at = max(0, bracket - 14) + before.start(1)
    if text[max(0, at - 1) : at].isalnum():
        return None
    inner = text[start:end]
    words = [(m.start(), m.end()) for m in WORD.finditer(inner)]
    if not words or inner[: words[0][0]].strip() not in ("", '"', "'") or len(words) > 2 * len(before[1]) + 6:
        return None
    matched = _fitted(inner, words, before[1])
    if matched is None or (matched[0] > words[0][0] and inner[: matched[0]].strip().lower() != "the"):
        return None
    name = (start + matched[0], end)
    return Definition(name, (at, at + len(before[1])), text[name[0] : name[1]], before[1], matched[1])


def _fitted(text: str, words: list[tuple[int, int]], acronym: str) -> tuple[int, bool] | None:
    """Where the name begins that an acronym stands for, and whether it fits; None where it is no definition."""
    letters = [letter.lower() for letter in acronym if letter.isalnum()]
    if not letters or text[words[-1][0] : words[-1][1]].lower() == "".join(letters):
        return None
    at = _initials(text, words, letters)
    if at is not None:
        return at, True
    near = _near(text, words, letters) if len(letters) > 2 and acronym.isupper() and acronym.isalnum() else None
    if near is not None:
        return near, False
    at = _inside(text, words, letters)
    return None if at is None else (at, True)


def _initials(text: str, words: list[tuple[int, int]], letters: list[str]) -> int | None:
    """Where the letters begin as the initials of the words: small words may be passed over, and one or two others."""
    left, passed, at = len(letters) - 1, 0, None
    for start, end in reversed(words):
        if left < 0:
            break
        word = text[start:end].lower()
        if _plain(word[0]) == letters[left]:
            left, at = left - 1, start
        elif word not in SMALL:
            passed += 1
            if passed > 2 or passed >= len(letters):
                return None
    return at if left < 0 else None


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter)[:1]


def _near(text: str, words: list[tuple[int, int]], letters: list[str]) -> int | None:
    """Where a capitalised name begins whose initials are the letters in another order, or but for one."""
    run = _capitalised(text, words)
    for count in range(len(run), 1, -1):
        part = run[-count:]
        if text[part[0][0] : part[0][1]].lower() in SMALL:
            continue
        initials = [_plain(text[s].lower()) for s, e in part if text[s:e].lower() not in SMALL]
        if len(initials) < 3 or abs(len(initials) - len(letters)) > 1:
            continue
        if sorted(initials) == sorted(letters) or _one_apart(initials, letters):
            return part[0][0]
    return None


def _capitalised(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words of the name that ends where the words end: capitalised, small words between."""
    run: list[tuple[int, int]] = []
    for start, end in reversed(words):
        word = text[start:end]
        if not word[0].isupper() and word.lower() not in SMALL:
            break
        run.append((start, end))
        if text[start - 2 : start] in ("s ", "' ") and "'" in text[max(0, start - 4) : start]:
            break
    return run[::-1]


def _one_apart(one: list[str], other: list[str]) -> bool:
    """Whether one letter was changed, left out or added, the first one being the same."""
    if one[0] != other[0]:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1 and len(one) > 2
    long, short = (one, other) if len(one) > len(other) else (other, one)
    return len(short) > 2 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _inside(text: str, words: list[tuple[int, int]], letters: list[str]) -> int | None:
    """Where the letters begin, sought from right to left; all but the first may lie within words."""
    low, at = words[0][0], words[-1][1]
    starts = {start for start, _ in words}
    lowered = text.lower() if len(text.lower()) == len(text) else text
    for number, letter in reversed(list(enumerate(letters))):
        at = lowered.rfind(letter, low, at)
        while number == 0 and at >= 0 and at not in starts:
            at = lowered.rfind(letter, low, at)
        if at < 0:
            return None
    return at if _covered(words, at, len(letters)) else None


def _covered(words: list[tuple[int, int]], at: int, letters: int) -> bool:
    """Whether the name is no longer than its letters allow, and each word is needed."""
    return 0 < sum(start >= at for start, _ in words) <= letters + 2
