"""Numbers that name a thing: "Article 5", "page 3", "Boeing 747", "her passport number is 533380006"."""

from __future__ import annotations

import re

from claimcheck.extract.numbers.screens import word_before, words
from claimcheck.tables import table

DIGITS = re.compile(r"\d{1,4}+")
# behind the first of the numbers of several things: "phases 3, 5 and 7"
MORE = re.compile(r"(?:,\s|\s(?:and|to|or)\s|[–-])\d")
SAID = ("is", "was", "are", "were")  # between what an identifier is of and the identifier
# an identifier, and the next word
IDENTIFIER = re.compile(r"\d{3,20}+(?![.,]\d|\s?%|-[a-z])(?:[ \u00a0]([a-z]{1,12}))?")


def labelled(text: str, at: int, *, large: bool = False) -> bool:
    """Whether the word before makes the number a name: "Article 5", "page 3", "Boeing 747", "#12".

    A `large` number has a magnitude behind it, and a sign before it does not make it a name: "# 4 million".
    """
    written = word_before(text, at)
    if written[:1].isupper() and written.lower() in words("capital_labels"):  # "Grade 7 pupils"
        return True
    word = written.lower().removesuffix("'s").removesuffix("’s")
    if word.removesuffix("s") in words("labels") and (run := DIGITS.match(text, at)) and MORE.match(text, run.end()):
        return True
    if word in SAID or text[at - 2 : at - 1] == ":":
        return not large and _identified(text, at)
    return bool(word) and (word in words("labels") or (word[0] in "§№#" and not large))


def _identified(text: str, at: int) -> bool:
    """Whether digits are what something is known by: "her passport number is 533380006", "the code was 4431"."""
    digits = IDENTIFIER.match(text, at)
    if digits is None or (digits[1] and digits[1] not in table("nouns")["stops"]["words"]):
        return False
    before = text[max(0, at - 48) : at].lower().replace(":", " ").split()
    while before and before[-1] in SAID:
        del before[-1]
    if not before or "of" in before[-1:]:
        return False
    if before[-1] in ("number", "numbers", "no."):
        return len(before) > 1 and before[-2] in words("numbered")
    return before[-1] in words("secret")
