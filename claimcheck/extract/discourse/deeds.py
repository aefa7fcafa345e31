"""What somebody did or did not do: "Prat pleaded guilty to arson", "Ana Prat did not plead guilty to arson".

Only plain statements: somebody with a name, a verb in the past, and at least two words that say of what. A statement that
is put in somebody's mouth, in quotation marks, under a condition or about the time or the reason alone is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim, Measured, Modality
from claimcheck.entities import Reference
from claimcheck.extract.discourse import verbs
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.tables import table
from claimcheck.times import Time

LEAST = 2  # words that say what was done, beside the verb
NAME = r"[\w’'-]{1,24}(?:\s[A-Z][\w’'-]{1,24}){0,4}"  # behind its first letter
# whether it is denied, or done in a compound tense
AUX = (
    r"(?:did not|didn[’']t|has not|hasn[’']t|had not|hadn[’']t|have not|was not|wasn[’']t|were not|weren[’']t|has never"
    r"|had never|never|failed to|has|had|have|was|were)\s"
)
REST = (
    r"(?P<rest>(?:\s(?!(?:and|but|while|who|which|after|before)\b)[\w’'-]{1,24}){1,9})"
    r"(?=[,.;\n]|\s(?:and|but|while|after|before|who|which)\b|$)"
)
DENIES = re.compile(r"not|n[’']t|never|failed")
WORD = re.compile(r"[\w’-]+")
MARKS = re.compile(r"[“”\"]")


@cache
def words(section: str) -> frozenset[str]:
    """A list of words from the table of deeds."""
    return frozenset(table("deeds")[section]["words"])


@cache
def _hedges() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(words("hedges")))) + r")\b|\?", re.I)


@cache
def _deeds() -> re.Pattern[str]:
    """A name, an apposition, perhaps a denial, a verb in the past, and the rest of the clause."""
    openers = "|".join(rf"(?<={word[0]}){word[1:]}" for word in sorted(words("openers")))
    past = r"[a-z]{2,14}ed|" + "|".join(sorted(table("counting")["irregular"]))
    return re.compile(
        rf"(?P<name>[A-Z](?<![\w’'-][A-Z])(?!(?:{openers})\s){NAME})(?:,\s[^,.;:\n]{{1,60}},)?\s"
        rf"(?:(?P<aux>{AUX})(?P<verb>[a-z]{{3,16}})|(?P<past>{past}))(?![\w-]){REST}"
    )


@cache
def lemma_of(word: str) -> str:
    """The dictionary form of a word, in lower case."""
    irregular: dict[str, str] = table("counting")["irregular"]
    return irregular.get(word) or verbs.lemma_of(word)


def content(phrase: str) -> frozenset[str]:
    """The words of a phrase that say something, as lemmas."""
    found = (word.replace("’s", "").replace("'s", "").lower() for word in WORD.findall(phrase))
    return frozenset(lemma_of(word) for word in found if word and word not in words("small"))


def bare_name(name: str) -> str:
    """A name without the words that open its sentence and without titles.

    >>> bare_name("Before Ms Prat"), bare_name("The")
    ('Prat', '')
    """
    parts = name.split()
    while parts and parts[0] in words("openers"):
        parts.pop(0)
    return " ".join(parts)


def find_deeds(reading: Reading) -> Iterator[Claim]:
    """The claims of what somebody did or did not do; drafts."""
    for sentence in reading.telling:
        if sentence.zone != "paragraph" or MARKS.search(reading.text, sentence.span.start, sentence.span.end):
            continue
        found = list(_deeds().finditer(reading.text, sentence.span.start, sentence.span.end))
        if not found or _hedges().search(reading.text, sentence.span.start, sentence.span.end):
            continue
        for match in found:
            yield from _deed(reading, sentence, match)


def _deed(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Claim]:
    name, aux, verb = bare_name(match["name"]), (match["aux"] or "").strip(), match["verb"] or match["past"]
    denied = bool(DENIES.search(aux))
    done = _is_past(verb) if not denied or aux[:3] in ("has", "had", "hav", "was", "wer") or aux == "never" else True
    said = content(match["rest"])
    if not name or not done or len(said) < LEAST:
        return
    passive = aux[:3] in ("was", "wer")
    inside = [
        t
        for m, t in sentence.valued(Time)
        if match.start("rest") - 16 <= m.span.start < match.end() and len(t.readings) == 1
    ]
    yield Claim(
        f"deed-{match.start()}",
        reading.document.source(match.start(), match.end()),
        "deed",
        Reference(name, (name,)),
        name,
        measured=Measured(lemma_of(verb), "be" if passive else "do", said),
        period=inside[0].readings[0] if inside else None,
        modality=Modality.NEGATED if denied else Modality.ASSERTED,
        reported=reading.anchor.timestamp,
    )


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") or verb in table("counting")["irregular"]
