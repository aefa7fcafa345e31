"""What a report says became of something: it was approved or rejected, somebody was found guilty or not, a school "will not close".

A predicate of a family of the table has a side of its own, and "not" turns it; any other has one with "not" and one without. What
is only feared, planned or asked for is left out, and so is a family of which a text tells both sides, as of two accused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

from attrs import field, frozen

from claimcheck.affairs.told import is_of_the_day
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told, Word

MOST = 400  # predicates of a text that are looked at
PARAGRAPH = 2_000  # code points of a paragraph that are looked at for the quotation marks before a predicate
CHAIN = 5  # words in front of a predicate among which its auxiliaries stand
NOT = frozenset({"not", "cannot"})
CONTRACTED = re.compile(r"n['’]t\Z")
PARTING = (",", " that ", " and ")  # where a clause begins
QUOTES = str.maketrans(dict.fromkeys("“”", '"'))


@frozen(eq=False)
class Outcome:
    """What is said to become of something: the family of the predicate or its lemma, on which side, in which tense, and of what.

    `subject` is the last word in front, where that is a noun or a name; `names` are those beside it, `about` those of its sentence in
    front of it, `apart` what both of one thing must have beside them, or neither.
    """

    key: str
    yes: bool
    listed: bool
    denied: bool
    tense: str
    span: Span
    told: Told = field(repr=False)
    near: frozenset[str]
    names: frozenset[str]
    about: frozenset[str]
    apart: frozenset[str]
    subject: str
    times: tuple[Period, ...]
    figures: frozenset[str]
    object: str


def outcomes(sentences: Sequence[Told], when: Period | None = None) -> list[Outcome]:
    """The outcomes of some sentences, but those of what somebody says in quotation marks, and of what is not certain.

    `when` is the date of their text: a day of the news dates the telling, and nothing to come.
    """
    found: list[Outcome] = []
    for told in sentences:
        own = [one for at, _ in enumerate(told.words) if (one := _outcome(told, at, when))]
        keys = [one.key for one in own if one.listed]
        found.extend(one for one in own if not one.listed or keys.count(one.key) == 1)
    either = _told_either_way(sentences)
    return [one for one in found if one.key not in either][:MOST]


def _told_either_way(sentences: Sequence[Told]) -> Set[str]:
    """The families of which a text tells both sides, in whatever words."""
    sides = set[tuple[str, bool]]()
    for told in sentences:
        for at in range(len(told.words)):
            side, chain = _side(told.words, at), _chain(told.words, at)
            if side:
                sides.add((side[0], side[1] is not (chain is not None and chain[1])))
    return {family for family, yes in sides if yes and (family, False) in sides}


def _side(words: Sequence[Word], at: int) -> tuple[str, bool] | None:
    """Of which family a predicate is, and on which side; "turn down" is one."""
    lemma, behind = _lemma(words[at].low), words[at + 1].low if at + 1 < len(words) else ""
    return _sides().get(f"{lemma} {behind}") or _sides().get(lemma)


def _outcome(told: Told, at: int, when: Period | None) -> Outcome | None:
    word = told.words[at]
    lemma = _lemma(word.low)
    if len(lemma) < 3 or not word.low.isalpha() or word.low in _tenses():
        return None
    side = _side(told.words, at)
    if side and at + 1 < len(told.words) and told.words[at + 1].low == "to":  # "refused to comment"
        return None
    chain = _chain(told.words, at)
    if chain is None:
        return None
    first, denied, tense = chain
    if not tense and not (side and (_is_past(word.low, lemma) or side[0] == "verdict")):
        return None
    if first and not (tense and side) and told.words[first - 1].low in words_of("leading"):
        return None
    around = surroundings(told, Span(word.start, word.end))
    said = {w.low for w in told.words if around.span.start <= w.start < around.span.end}
    if said & words_of("unsure") or _is_quoted(told, word.start):
        return None
    clause = _clause(told, word)
    beside = {w.low for w in told.words if clause.start <= w.start < clause.end}
    key, yes = side or (lemma, True)
    start = told.words[first].start
    behind = sorted((at, lemma) for at, lemma in told.placed if word.end <= at < clause.end)
    return Outcome(
        key,
        yes is not denied,
        side is not None,
        denied,
        tense,
        Span(start, word.end),
        told,
        told.content_within(around.span) - {lemma} - words_of("aside"),
        _names(told, around.span),
        _names(told, Span(told.sentence.span.start, word.start)),
        frozenset(beside & (words_of("apart") if side is None else words_of("other"))),
        _subject(told, first),
        tuple(time for time in around.times if not is_of_the_day(time, when)),
        frozenset(str(quantity) for _, quantity in told.sentence.valued(Quantity)),
        behind[0][1] if behind else "",
    )


def _clause(told: Told, word: Word) -> Span:
    """The part of a sentence in which a word stands: between two commas, behind a "that" or an "and"."""
    whole = told.sentence.span
    end = told.text.find(",", word.end, whole.end)
    starts = (told.text.rfind(mark, whole.start, word.start) for mark in PARTING)
    return Span(max(whole.start, *starts), end if end >= 0 else whole.end)


def _names(told: Told, within: Span) -> frozenset[str]:
    return frozenset(w for name in told.names if within.start <= name.start < within.end for w in name.words)


def _lemma(low: str) -> str:
    return _forms().get(low) or lemma_of(low)


def _chain(words: Sequence[Word], at: int) -> tuple[int, bool, str] | None:
    """Where the auxiliaries in front of a predicate begin, whether it is denied, and its tense; None where it is partly denied."""
    first, denied, tense = at, False, ""
    for place in range(at - 1, max(-1, at - 1 - CHAIN), -1):
        low = words[place].low
        auxiliary = CONTRACTED.sub("", low)
        denied = denied or low in NOT or auxiliary != low
        is_finding = low == "found" and place == at - 1 - denied  # "found guilty"
        if auxiliary not in _tenses() and low not in NOT and not is_finding:
            break
        first, tense = place, _tenses().get(auxiliary, tense) or tense
    return None if denied and words[at].low in words_of("partly") else (first, denied, tense)


def _is_past(low: str, lemma: str) -> bool:
    return low != lemma and not low.endswith(("ing", "s"))


def _subject(told: Told, first: int) -> str:
    """The last word in front, as a lemma or a part of a name; none where that is no noun."""
    if not first:
        return ""
    low = told.words[first - 1].low
    owned = first > 1 and told.words[first - 2].low in words_of("owned")
    return _lemma(low) if low not in words_of("leading") and not owned else ""


def _is_quoted(told: Told, at: int) -> bool:
    floor = max(0, at - PARAGRAPH)
    start = max(floor, told.text.rfind("\n", floor, at) + 1)
    return told.text[start:at].translate(QUOTES).count('"') % 2 == 1


@cache
def _sides() -> dict[str, tuple[str, bool]]:
    """The predicates of the families, each with its family and whether it is the better side."""
    families: dict[str, dict[str, Sequence[str]]] = table("affairs")["outcomes"]["families"]
    return {
        word: (name, side == "yes") for name, sides in families.items() for side, row in sides.items() for word in row
    }


@cache
def _tenses() -> dict[str, str]:
    """The auxiliaries, each with its tense; those that only go with others have none."""
    tenses: dict[str, Sequence[str]] = table("affairs")["outcomes"]["tenses"]
    return {word: tense.replace("bare", "") for tense, row in tenses.items() for word in row}


@cache
def _forms() -> dict[str, str]:
    """Forms that the word list takes for nouns or other verbs, with their lemmas."""
    found: dict[str, str] = table("affairs")["outcomes"]["forms"]
    return found


@cache
def words_of(key: str) -> Set[str]:
    """Words of the table of outcomes."""
    return frozenset(table("affairs")["outcomes"][key])
