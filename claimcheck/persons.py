"""Whether two names can be one person's."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from claimcheck.subjects import name_key
from claimcheck.tables import table

LONG = 4  # letters of a name beyond which one wrong letter leaves it what it is
# the marks and titles that do not tell persons apart
TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|gen|general|col|judge|justice|lord|lady|president|minister)\b\.?",
    re.I,
)
# one sound that is written in several ways, from one alphabet to another: Petreyev, Petreev
SOUNDS = tuple(
    pair.split(":")
    for pair in "sch:sh tch:ch iy:i yi:i ye:e yo:o kh:h ph:f ck:k ou:u oe:o ae:a ue:u th:t w:v y:i ij:i c:k q:k".split()
)
# one vowel for another: how two houses may write a name of another alphabet
VOWELS = str.maketrans(dict.fromkeys("aeiouy", "a"))
DOUBLED = re.compile(r"(.)\1")


def one_person(a: str, b: str) -> bool:
    """Whether two names can be one person's: a part of the other, an initial, another spelling, a nickname.

    >>> one_person("Mr Ek", "Bo Ek"), one_person("Bill Ek", "William Ek"), one_person("Ann Ek", "Bo Ek")
    (True, True, False)
    """
    x, y = parts(a), parts(b)
    if not x or not y:
        return True
    short, long = sorted((x, y), key=len)
    if all(any(_one_part(p, q) for q in long) for p in short):
        return True
    if "".join(x) == "".join(y) or not _one_part(x[-1], y[-1]):
        return "".join(x) == "".join(y)
    return any(p[0] == q[0] or _one_part(p, q) for p in x[:-1] for q in y[:-1])


def parts(name: str) -> list[str]:
    """The parts of a name without titles, accents and hyphens, in lower case.

    >>> parts("Dr. Ana-Luísa Prat")
    ['ana', 'luisa', 'prat']
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name_key(name)) if not unicodedata.combining(c))
    return TITLE.sub(" ", plain).replace(".", " ").replace("-", " ").split()


def is_slip(a: str, b: str) -> bool:
    """Whether one full name is the other with a syllable wrong at its end: so like are two holders of one office hardly.

    Names that sound alike, or differ by a vowel alone, are two ways to write one; a given name tells kin apart.

    >>> is_slip("Lo Tanmei", "Lo Tanmun"), is_slip("Per Solberoth", "Par Solbert"), is_slip("Jan Weil", "Jana Weil")
    (True, True, False)
    """
    x, y = parts(a), parts(b)
    if len(x) != len(y) or len(x) < 2 or x[-1] == y[-1] or may_be_written(x[-1], y[-1]):
        return False
    return _is_near(x[-1], y[-1]) and all(p == q or distance(p, q) == 1 for p, q in zip(x[:-1], y[:-1], strict=True))


def _is_near(a: str, b: str) -> bool:
    """Whether two parts of names begin with four letters alike and go on with two others, or differ by one of five."""
    edits = distance(a, b)
    return (edits == 1 and min(len(a), len(b)) > LONG) or (edits <= 2 and a[:LONG] == b[:LONG])


def may_be_written(a: str, b: str) -> bool:
    """Whether two parts of names, in lower case, may be one in two houses' spelling: alike in sound, or but for a vowel.

    >>> may_be_written("hansen", "hanson"), may_be_written("weil", "weir")
    (True, False)
    """
    return sound_alike(a, b) or a.translate(VOWELS) == b.translate(VOWELS)


def _one_part(a: str, b: str) -> bool:
    """Whether two parts of names can be one: an initial, another spelling, a short form, a wrong letter."""
    if a == b or is_short_for(a, b) or sound_alike(a, b):
        return True
    x, y = _sounds(a), _sounds(b)
    return min(len(x), len(y)) > LONG and distance(x, y) == 1


def is_short_for(a: str, b: str) -> bool:
    """Whether of two parts of names, in lower case, one is an initial or a short form of the other.

    >>> is_short_for("tom", "thomas"), is_short_for("t", "thomas"), is_short_for("bye", "byre")
    (True, True, False)
    """
    return (min(len(a), len(b)) == 1 and a[0] == b[0]) or any({a, b} <= group for group in _nicknames())


def sound_alike(a: str, b: str) -> bool:
    """Whether two parts of names, in lower case, are two ways to write one sound, from one alphabet to another.

    >>> sound_alike("petreyev", "petreev"), sound_alike("bye", "byre")
    (True, False)
    """
    return _sounds(a) == _sounds(b)


@cache
def _nicknames() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in table("offices")["nicknames"]["groups"])


@cache
def _sounds(word: str) -> str:
    """How a name sounds, whatever alphabet it was written in."""
    for written, sound in SOUNDS:
        word = word.replace(written, sound)
    return DOUBLED.sub(r"\1", word)


def distance(a: str, b: str) -> int:
    """How many letters are to be changed, left out or added to make one word the other (V. Levenshtein, 1965)."""
    row = list(range(len(b) + 1))
    for i, p in enumerate(a, 1):
        above, row = row, [i]
        for j, q in enumerate(b, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (p != q)))
    return row[-1]
