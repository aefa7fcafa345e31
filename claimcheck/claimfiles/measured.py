"""The measured thing of a claim, from the words a reviewer gives for it under `of`.

The words are a noun phrase without its figure: modifiers, which stay as they are, head noun, then what else restricts it, with
a participle for what happens to the thing. "inbound and outbound passengers handled", "homes damaged in the flood".
"""

from __future__ import annotations

import re

from claimcheck.claims import Measured
from claimcheck.extract.numbers.nouns import is_plural, lemma
from claimcheck.tables import table

# a word, with its hyphens and apostrophes
WORD = re.compile(r"[^\W_]++(?:[-'’][^\W_]++)*+")
# words that restrict nothing
EMPTY = frozenset({"a", "an", "the", "and", "or", "all", "its", "their", "his", "her", "that", "which", "were", "was"})
# words that end the phrase of the head noun
LINKS = frozenset(
    {
        "of",
        "in",
        "by",
        "for",
        "from",
        "to",
        "at",
        "on",
        "with",
        "as",
        "per",
        "than",
        "among",
        "between",
        "during",
        "since",
    }
)
LED = frozenset({"by", "to"})  # what leads from a measure that rose or fell to its figure
# participles that do not end in -ed
PARTICIPLES = frozenset(table("participles")["irregular"].values())


def measured(of: str | None, unit: str = "") -> Measured | None:
    """The measured thing in words; `unit`, the lemma of the head noun, says which of them is the head.

    >>> print(measured("inbound and outbound passengers handled"))
    inbound outbound passenger handle
    >>> print(measured("cases of illegal entry solved"))
    entry illegal case solve
    >>> print(measured("adjusted operating profit"))  # before the head words stand as in a text, where they are no verbs
    adjusted operating profit
    >>> print(measured("profit by"))  # by how much it rose or fell, or to what
    profit by
    """
    words = [word.lower() for word in WORD.findall(of or "")]
    if not words:
        return Measured(unit) if unit else None
    if len(words) > 1 and words[-1] in LED:
        told = measured(" ".join(words[:-1]), unit)
        return told and Measured(told.head, words[-1], told.modifiers)
    head = _head(words, unit)
    before, behind = (
        [word for word in side if word not in EMPTY | LINKS] for side in (words[:head], words[head + 1 :])
    )
    verb = next((word for word in reversed(behind) if _is_participle(word)), "")
    if verb:
        behind.remove(verb)
    return Measured(lemma(words[head]), verb and _verb(verb), frozenset({*before, *map(lemma, behind)}))


def _head(words: list[str], unit: str) -> int:
    """Which word is the head: the unit; else the last of the first plurals; else the last noun before what follows."""
    named = [at for at, word in enumerate(words) if unit and unit in (word, lemma(word))]
    if named:
        return named[0]
    end = next((at for at, word in enumerate(words) if word in LINKS and at), len(words))
    plural = next((at for at, word in enumerate(words[:end]) if is_plural(word)), None)
    while plural is not None and plural + 1 < end and is_plural(words[plural + 1]):
        plural += 1
    while plural is None and end > 1 and (_is_participle(words[end - 1]) or words[end - 1] in EMPTY):
        end -= 1
    return end - 1 if plural is None else plural


def _is_participle(word: str) -> bool:
    return word in PARTICIPLES or (word.endswith("ed") and _verb(word) != word)


def _verb(word: str) -> str:
    import simplemma  # 0.2 s for the English word list

    return simplemma.lemmatize(word, lang="en")
