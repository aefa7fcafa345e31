"""The head noun of a count: "22,000 illegal and criminal cases" counts cases, "24 of the 200 seats" seats.

Without a tagger: a noun phrase runs from the figure to the first word that cannot be in one; its head is the last of
its first run of plurals. Words are in the table `nouns`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.extract.numbers.unitwords import behind
from claimcheck.tables import table

SHORT = 5  # letters that a word in "-men" has at most when it is no plural: "omen"
WIDEST = 6  # words between a figure and its noun


@frozen
class Head:
    """The noun a figure counts: its lemma, where the word ends, and the modifiers between."""

    lemma: str
    end: int
    modifiers: tuple[str, ...] = ()


# the next word of a noun phrase: a space or hyphen, then letters, with inner hyphens and apostrophes; or a model, "A320",
# "C-130s", "Model 4s", "737s"
WORD = re.compile(
    r"(?P<gap>[ \u00a0\u2000-\u200a\u202f]{1,2}\n?|\n ?|-|‐|‑)(?P<word>(?:[A-Z]\.){2,4}(?= [A-Za-z])|[A-Z]{1,3}-?\d{1,4}[A-Z]?(?:s(?![\w])|(?= [a-z]))|(?:[A-Z][a-z]{2,12} )?\d{1,3}s(?!\w)|[^\W\d_]{1,24}(?:[-’'.&][^\W\d_]{1,24}){0,3})(?![\w])"
)
# a model between a number in words, or an adjective, and its plural: "two new 737 jets", "six 911 Turbo coupes"
MODEL = re.compile(r"[ \u00a0]\d{3}(?=[ \u00a0](?:[A-Z][a-z]{1,9} )?[a-z]{3,14}s(?![\w]))")
# "of the", "out of their", between a part and its whole
OF = re.compile(
    r"(?:[ \n]{1,2}(?:out[ \n]))?[ \n]{0,2}of[ \n]{1,2}"
    r"(?:(?:all|the|these|those|its|their|his|her|our|my|some|more than|about|nearly|over)[ \n]){0,3}"
    r"(?:[a-z]{3,16}['’]s?[ \n](?=\d))?",  # "of the ward's 90 beds"
    re.I,
)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("nouns")[name]["words"])


@cache
def _numbers() -> frozenset[str]:
    return frozenset({*table("numerals")["cardinals"], *map(str, range(2, 1000))})


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The lemma of a noun, by simplemma; capitals of names are kept.

    >>> lemma("cases"), lemma("people"), lemma("nationals"), lemma("Americans")
    ('case', 'people', 'national', 'American')
    """
    fixed = table("nouns")["lemmas"].get(word.lower())
    if fixed:
        return str(fixed)
    import simplemma  # 0.2 s for the English word list: only a count pays for it

    if word[-2:-1].isdigit() and word[-1] == "s":  # "C-130s"
        return word[:-1]
    tail = word.rpartition("-")[2] if "-" in word else word
    form = str(simplemma.lemmatize(tail, lang="en"))
    if form == tail and tail.endswith("men") and is_plural(tail):
        form = f"{tail[:-3]}man"
    if (
        form == tail
        and tail.endswith("s")
        and not tail.endswith(("ss", "us", "is"))
        and len(tail) > 3
        and is_plural(tail)
    ):
        form = tail[:-1]
    return form if not word.isupper() else word.rstrip("s") or word


def is_stop(word: str) -> bool:
    """Whether a noun phrase ends before a word: "of", "were"."""
    return word.lower() in _words("stops")


def tells(word: str) -> bool:
    """Whether a word is a verb of those who were asked: "want"."""
    return word in _words("tell")


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    low = word.lower()
    if low in _words("irregular"):
        return True
    if low.endswith("men") and len(low) > SHORT and low not in _words("not_men"):  # "minutemen"
        return True
    return (
        len(low) > 2
        and low.endswith("s")
        and "." not in low  # "U.S"
        and not low.endswith(("ss", "us", "is", "'s", "’s"))
        and low not in _words("modifiers")
    )


def modifies(*words: str | None) -> bool:
    """Whether words can stand before a noun that follows later: no plural, no word that ends a noun phrase, no adverb."""
    plain = [word.lower() for word in words if word]
    return not any(w in _words("stops") or w in _words("verbs") or is_plural(w) or w.endswith("ly") for w in plain)


def head(text: str, end: int, *, singular: bool = False, limit: int | None = None) -> Head | None:
    """The noun that a figure ending at `end` counts; `singular` for one of a thing, or a part of one."""
    partitive = OF.match(text, end)
    at, words = (partitive.end() - 1 if partitive and partitive.end() > end else end), list[tuple[str, int]]()
    stop, plural, first = limit if limit is not None else len(text), None, at
    for _ in range(WIDEST + 4):
        whole = at == first > end  # "60 of the 300 seats"
        if plural is None and not whole and text[at + 1 : at + 2].isdecimal() and (model := _model(text, end, at)):
            at = model
        match = WORD.match(text, at)
        if match is None or match.end() > stop or _is_next_row(text, match):
            break
        word, low = match["word"], match["word"].lower()
        if (
            low == "and"
            and plural is None
            and words
            and not singular
            and (_modifies(words[-1][0]) or _paired(text, match.end()))
        ):
            at = match.end()
            continue
        stops = low in _words("stops") and _stops(text, match, words, plural is not None)
        ranked = RANKED.match(text, match.end()) if low in _words("ranks") and not words else None
        if ranked and ranked[1].lower() in _numbers() and partitive:
            at = ranked.end()
            continue
        if (
            stops
            or (low in _numbers() and (words or not partitive or not singular))
            or (plural and low in _words("verbs"))
        ):
            break
        if plural and (singular or not is_plural(low)):
            break
        if is_plural(low) and not (singular and low in _words("joining") and _goes_on(text, match.end())):
            plural = (word, match.end())
        at = match.end()
        if low == "times" and plural and not words:
            return Head("time", at)
        if low not in _words("skipped") or words:
            words.append((word, match.end()))
        if match["gap"] in ("-", "‐", "‑") and not plural:
            break  # "12-page": the word behind the hyphen is the unit
    found = _chosen(text, end, words, plural, singular)
    return None if found is not None and found.lemma in _numbers() else found  # "one of the nine"


# a word in lower case behind a noun
FOLLOWING = re.compile(r"[ \n]([a-z]{3,16})(?![\w’'-])")


def _goes_on(text: str, end: int) -> bool:
    """Whether a noun stands behind another, which it is the head of: "one police ‹officer›"; no verb and no preposition."""
    match = FOLLOWING.match(text, end)
    if match is None or match[1].endswith(("ed", "ing", "ly")):
        return False
    return not (match[1] in _words("stops") or match[1] in _words("verbs") or tells(match[1]))


def _is_next_row(text: str, match: re.Match[str]) -> bool:
    """Whether a word is on another line, which is the next row of a table or a line of its own."""
    ended = "\n" in match["gap"]
    return ended and (match["word"].isupper() or _line_ends(text, match.start("gap"), match["word"]))


def _stops(text: str, match: re.Match[str], words: Sequence[tuple[str, int]], plural: bool) -> bool:
    """Whether a word that can end a noun phrase does so behind the words before it."""
    word, low = match["word"], match["word"].lower()
    if word == "US" or (low in _words("skipped") and not words):
        return False
    if low in _words("attributive") and not plural and _before_plural(text, match.end()):
        return False
    return not (word == "A" and words and words[-1][0][0].isupper())  # "20 Serie A matches"


def _model(text: str, end: int, at: int) -> int:
    """Where three digits end that name what the figure ending at `end` counts, and are no size of it; 0 if there are none."""
    match = MODEL.match(text, at) if at > end or text[end - 1].isalpha() else None
    return match.end() if match and behind(text, match.end()) is None else 0


WRAPPED = 40  # a line shorter than this was ended by its writer: a heading, a row of a table


def _line_ends(text: str, at: int, word: str) -> bool:
    """Whether a line break at `at` ends a short line or one of cells, and a capital begins the next: "Total 45", "Residents said"."""
    line = text[max(0, at - WRAPPED) : at]
    return word[0].isupper() and (at < WRAPPED or "\n" in line or "\t" in line)


# behind "and": a second modifier and the plural of both, "office and technical workers"
PAIRED = re.compile(r"[ \n]([a-z][a-z-]{2,19})[ \n]([a-z]{3,20})(?![\w’'-])")


def _paired(text: str, at: int) -> bool:
    match = PAIRED.match(text, at)
    return match is not None and modifies(match[1]) and is_plural(match[2])


# a number behind "top": what it counts is counted, "one of the top 10 films"
RANKED = re.compile(r"[ \n](\d{1,3}|[a-z]{3,6})(?![\w.,])", re.I)
# one word, or two, behind a word that may stand before a plural
AHEAD = re.compile(r"[ \n]([a-z][a-z-]{2,15})(?:[ \n]([a-z]{3,20}))?(?![\w’'-])")


def _before_plural(text: str, at: int) -> bool:
    match = AHEAD.match(text, at)
    if match is None or match[1] in _words("stops") or match[1] in _words("verbs"):
        return False
    return is_plural(match[1]) or (match[2] is not None and is_plural(match[2]) and match[2] not in _words("stops"))


def _modifies(word: str) -> bool:
    return (
        word.lower().endswith(
            (
                "al",
                "ed",
                "ic",
                "ous",
                "ive",
                "ful",
                "ish",
                "ary",
                "ible",
                "able",
                "an",
                "ese",
                "ing",
                "ern",
                "y",
                "er",
                "ant",
                "ent",
                "ite",
                "ale",
                "ar",
                "ck",
                "en",
            )
        )
        or word[0].isupper()
    )


def _chosen(
    text: str, end: int, words: list[tuple[str, int]], plural: tuple[str, int] | None, singular: bool
) -> Head | None:
    if plural:
        before = tuple(word for word, at in words if at < plural[1])
        return Head(lemma(plural[0]), plural[1], before)
    if not words:
        return None
    last, at = words[-1]
    if last.lower() in _words("closing"):
        return Head(lemma(last), at, tuple(word for word, _ in words[:-1]))
    if not singular and len(words) > 1 and words[0][0] in _words("adjectival"):
        return Head(lemma(words[0][0]), words[0][1])  # "a 12 page document"
    if text[end : end + 1] in "-‐‑" and words[0][1] - end <= len(words[0][0]) + 1:
        return Head(lemma(words[0][0]), words[0][1])
    if singular and len(words) > 1 and words[0][0].lower() == "point":  # "a quarter point rise"
        return Head("point", words[0][1])
    if words[0][0].lower() in _words("casualties"):
        return Head("people", words[0][1], (words[0][0],))
    while (
        singular
        and len(words) > 1
        and (words[-1][0].endswith(("ed", "ing")) or words[-1][0].lower() in _words("verbs"))
    ):
        words = words[:-1]  # "one sailor drowned"
    if singular and len(words) <= 4 and words[-1][0].islower() and not words[-1][0].endswith(("ly", "ed", "ing")):
        return Head(lemma(words[-1][0]), words[-1][1], tuple(word for word, _ in words[:-1]))
    return None
