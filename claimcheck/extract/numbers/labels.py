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
    if written[:1].islower() and written.endswith(("'s", "’s")):  # "the ward's 90 beds"
        return False
    word = written.lower().removesuffix("'s").removesuffix("’s")
    if word.removesuffix("s") in words("labels") and (run := DIGITS.match(text, at)) and MORE.match(text, run.end()):
        return True
    if word in SAID or text[at - 2 : at - 1] == ":":
        return not large and _identified(text, at)
    return bool(word) and (word in words("labels") or (word[0] in "§№#" and not large))


# behind an identifier, what it opens: "the code ‹for the door›"
OPENED = re.compile(r"[ ](?:for|to|of)(?:[ ](?:the|his|her|their|its|our|my|a|an))?[ ][a-z’'-]{2,14}\Z")
DETERMINERS = (
    "the",
    "a",
    "an",
    "his",
    "her",
    "their",
    "its",
    "our",
    "my",
    "your",
    "this",
    "that",
    "whose",
    "and",
    "new",
)


def _identified(text: str, at: int) -> bool:
    """Whether digits are what something is known by: "her passport number is 533380006", "the door code was 4431"."""
    digits = IDENTIFIER.match(text, at)
    if digits is None or (digits[1] and digits[1] not in table("nouns")["stops"]["words"]):
        return False
    words_before = text[max(0, at - 64) : at].lower().replace(":", " ").split()
    said = ""
    while words_before and words_before[-1] in SAID:
        said = words_before.pop()
    lead = OPENED.sub("", " ".join(words_before))
    before = lead.rpartition(". ")[2].split()
    if not before or (said in ("are", "were")) != before[-1].endswith("s"):
        return False
    if before[-1] in ("number", "numbers", "no."):
        return len(before) > 1 and before[-2] in words("numbered")
    return before[-1].removesuffix("s") in words("secret") and _opens(before[:-1])


def _opens(before: list[str]) -> bool:
    """Whether what stands before "code" leaves it one that opens or names something: "the entry", not "the dress"."""
    while before and (before[-1] in words("secret_of") or before[-1] in words("numbered")):
        del before[-1]
    if not before or before[-1].endswith(("'s", "’s", "s'", ".", ";", ",")):
        return True
    return before[-1] in DETERMINERS and (len(before) == 1 or before[-2] not in words("about"))
