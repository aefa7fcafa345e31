"""Number words that are no figures: in names ("the Six Nations"), as pronouns ("the one"), halves of a game."""

from __future__ import annotations

import re

from claimcheck.extract.numbers.screens import word_before, words

# a number word with a capital behind a small word, or behind one and a name ("the Kick Six"); small words of a running sentence, five letters and more
MIDDLE = re.compile(r"[a-z]{2,20}[,]?[ \n](?:[A-Z][a-z]{2,12}[ \n])?$")
RUNNING = re.compile(r"(?<![A-Za-z])[a-z]{5,}")
# "The Seven Sisters": opens a sentence
ARTICLE = re.compile(r"(?:\A|[.!?;:][\"”’)]?[ \n]|\n)(?:And |But |In |At |For |Of )?[Tt]he[ ]$")
CAPITAL = re.compile(r"[ ][A-Z][a-z]{2}")
INITIALS = re.compile(r"(?<![A-Za-z])[A-Z]{2,5}[ \n]$")  # "BBC Two"
AROUND = 48  # code points looked at for a running sentence


# a capital word before, and a lower-case one behind that no headline would leave so: "the Fantastic Four opened"
NAMED = re.compile(
    r"(?<![A-Za-z])(?!(?:The|A|An|And|But|Or|In|At|On|Of|For|With|From|By|To|Only|About)[ ])[A-Z][a-z]{2,14}(?:['’]s)?[ ]$"
)
GOES_ON = re.compile(r"[ ](?!(?:in|on|at|of|and|or|to|for|from|as|by|with|after|over|near|a|an|the)[ ])[a-z]{2}")
GROUPED = re.compile(r"(?<![A-Za-z])(?:Group|Gang|League|Council|Band|Committee|Sign|Power) of $")
# the first words of a sentence that are one name: "Six Flags is fun"; a war
OPENS = re.compile(r"(?:\A|[.!?][ \n]|\n)\Z")
ONE_NAME = re.compile(r"(?:[ ][A-Z][a-z]{1,14}){1,3}[ ](?:is|was|has)(?![a-z])")
WAR = re.compile(r"[ -](?:Years?|Days?)['’]?[ ]War(?![a-z])")


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether the words beside a number word with a capital make one name with it."""
    if WAR.match(text, end) or GROUPED.search(text, max(0, start - 16), start):
        return True
    if NAMED.search(text, max(0, start - 20), start) and GOES_ON.match(text, end):
        return True
    opens = text[start:end] != "One" and OPENS.search(text[max(0, start - 2) : start])  # "One Briton was hurt"
    return bool(opens) and ONE_NAME.match(text, end) is not None


def titled(text: str, start: int, end: int) -> bool:
    """Whether a number word is part of a name, "the Six Nations": a capital within a sentence that is no headline."""
    if not text[start].isupper() or text[start:end].isupper():
        return False
    if INITIALS.search(text, max(0, start - 8), start) or _in_name(text, start, end):
        return True
    if ARTICLE.search(text, max(0, start - 12), start) and CAPITAL.match(text, end):  # no headline
        return RUNNING.search(text, end, end + AROUND) is not None
    if not MIDDLE.search(text, max(0, start - 36), start):
        return False
    low = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    return RUNNING.search(text, low, start) is not None and RUNNING.search(text, end, end + AROUND) is not None


# the word behind "zero"
AFTER_ZERO = re.compile(r"[ -]([a-z]{3,9})(?![A-Za-z])")


def zero(text: str, start: int, end: int) -> bool:
    """Whether "zero" at `[start, end)` is part of a name of something: "zero tolerance", "ground zero"."""
    behind = AFTER_ZERO.match(text, end)
    return word_before(text, start).lower() in words("not_zero") or (
        behind is not None and behind[1] in words("zero_phrases")
    )


# nothing but signs until the end
ALONE = re.compile(r"\W{0,3}\Z")
# counting on: "one, two"
COUNTING = re.compile(r"\s?,\s?two(?![a-z])")


def pronoun(text: str, start: int, end: int, *, unit: str, head: bool) -> bool:
    """Whether "one" at `[start, end)` is no figure; `unit` is the kind of its unit, `head` whether a noun follows."""
    before, following = word_before(text, start).lower(), text[end : end + 16].lower()
    if ALONE.match(text, end) and (start < 4 and not text[:start].strip()):
        return False
    if before in ("minus", "negative") or COUNTING.match(following):
        return False
    if unit and unit != "duration":
        return False
    joined = following[:1] in ("-", "‐", "‑")
    if joined and not unit:
        return True
    if before in words("not_one") and not following.startswith(" of "):
        return True
    match = re.match(r"[ \-]([a-z]+)", following)
    if (
        match
        and match[1] in words("one_phrases")
        and not (unit and before in ("in", "for", "within", "than", "about", "least"))
    ):
        return True
    return not (unit or head)


NTH = re.compile(r"\d(?:st|nd|rd|th)[ ]$")  # "the 1st half"
# the word behind "half"
FOLLOWING = re.compile(r"[ \n]{0,2}([A-Za-z]{2,12})")
# a player by his place in the field: "fly-half"; not "and-a-half"
JOINED_HALF = re.compile(r"(?<![A-Za-z-])(?!a-)[A-Za-z]{1,12}[-‐‑]$")


def stretch(text: str, start: int, end: int, *, measured: bool) -> bool:
    """Whether "half" at `[start, end)` is half of a game or of a year, or part of a word."""
    before, following = word_before(text, start).lower(), text[end : end + 12].lower()
    if (
        NTH.search(text, max(0, start - 8), start)
        or before in words("not_half")
        or before.endswith(("'s", "’s"))
        or JOINED_HALF.search(text, max(0, start - 20), start)
    ):
        return True
    if following[:1] in ("-", "‐") and not measured:
        return not following[1:].startswith(
            ("hour", "mile", "day", "million", "century", "dozen", "minute", "inch", "point")
        )
    match = FOLLOWING.match(text, end)
    return following.startswith((" year to", " century-")) or (
        match is not None and match[1].lower() in words("half_names")
    )
