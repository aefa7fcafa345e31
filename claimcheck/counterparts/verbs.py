"""The verb that says what happens to what is counted."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims import Mention
from claimcheck.counterparts.wordlists import deeds, listed, present, roles, third
from claimcheck.extract.discourse.qualifiers import SAID
from claimcheck.extract.discourse.verbs import lemma_of, verbs_in
from claimcheck.quantities import Quantity
from claimcheck.tables import table
from claimcheck.tellings.told import Told, Word, function_words, is_english

SAYING = 30  # code points before a date that may say that it dates the saying
REACH = 9  # words between a verb and its date
BEING = frozenset({"was", "were", "been", "is", "are", "being", "be"})
# what parts a date from the verb of another clause
PARTING = re.compile(
    r"[;:()]|,\s(?:and|but|while|who|which|when|with)\s|\s(?:that|who|which|when|while|after|before|until|since|because)\s"
)
FAR = 14  # words between a verb and the stretch of time that it lasted
HAVING = frozenset({"has", "have", "had"})
# where another clause begins
CLAUSE = re.compile(
    r"[;:]|,\s(?:and|but|while|who|which|when)\s|\s(?:that|who|which|when|while|after|before|because)\s"
)
AND = re.compile(r"\sand\s")
AUXILIARY = frozenset({"have", "be"})
MATCHES = frozenset({"match", "game"})
LEAST = 2  # letters of a verb
PEOPLE = frozenset({"people", "person", "man", "woman", "time", "patient"})


def counted(head: str, verb: str) -> tuple[str, str]:
    """The thing a noun and its verb count together: people who died are deaths, times it was watched are views."""
    kind = "time" if head == "time" else "people" if head in PEOPLE else "match" if head in MATCHES else ""
    thing = deeds(kind).get(verb) if kind else None
    if verb == "nominate":  # for so many prizes
        return "nomination", ""
    return (thing, "") if thing else (roles("heads").get(head, head), verb)


def verb_of(mention: Mention, before: list[Word], after: list[Word]) -> str:
    """The verb that governs a count: in front of it, else behind it; none where it says no more than that there are so many."""
    if _is_attribute(mention):
        return ""
    elided = next((found for word in mention.quote.split()[:-1] if (found := _past(word.lower()))), "")
    elided = elided or _elided(mention)
    if elided and mention.quote[:1].isdigit():  # "40 injured"
        return elided
    ahead = next((found for word in before if (found := verb_lemma(word.low))), "")
    standing = present().get(after[0].low, "") if after else ""
    behind = standing or next((found for word in after if (found := _past(word.low)) and found not in AUXILIARY), "")
    left = ahead == "leave" and after and behind in (standing, _past(after[0].low))  # "left 14 people dead"
    found = behind if left else ahead or behind
    return "" if found in listed("light") else found


def _is_attribute(mention: Mention) -> bool:
    """Whether a count only says of what follows how many it has: "a seven-member band"."""
    before, _, noun = mention.quote.rpartition("-")
    return bool(before) and isinstance(mention.value, Quantity) and noun.lower() == mention.value.unit


def _elided(mention: Mention) -> str:
    """The verb behind a bare figure that counts those to whom it was done: "40 injured"."""
    words = mention.quote.split()
    found = _past(words[-1].lower()) if words else ""
    counts = isinstance(mention.value, Quantity) and lemma_of(words[-1].lower()) == mention.value.unit
    return "" if counts and words[-1].endswith("s") else found


def _past(word: str) -> str:
    """The lemma of a verb behind what it is said of; what a participle in -ing says is of something else by then."""
    return "" if word.endswith("ing") else verb_lemma(word)


@cache
def verb_lemma(word: str) -> str:
    """The lemma of a past tense, a participle or a third person; empty for other words."""
    irregular: dict[str, str] = table("counting")["irregular"]
    if word in irregular:
        return irregular[word]
    if word in third():
        return third()[word]
    if word in function_words() or not word.endswith(("ed", "ing", "written", "shown", "died", "die")):
        return ""
    found = lemma_of(word)
    if word.endswith("ing") and len(word) > LEAST + len("ing"):
        past = f"{word[:-3]}ed"  # whose lemma is better known: playing, played, play
        if lemma_of(past) in (word[:-3], f"{word[:-3]}e") and is_english(lemma_of(past)):
            found = lemma_of(past)
        elif found == word and is_english(word[:-3]):
            found = word[:-3]
    return found if found != word else ""


def deed_before(told: Told, date: int, floor: int) -> tuple[str, bool] | None:
    """What was done up to a date, by the verb before it, and whether it is said in the passive: "was pulled down in 1938".

    None where the verb says too little, or what it says is done again and again: a band plays, a club wins.
    """
    if SAID.search(told.text, max(floor, date - SAYING), date):
        return None
    before = [word for word in told.words if floor <= word.start < date][::-1][:REACH]
    for at, word in enumerate(before):
        if PARTING.search(told.text, word.end, date):
            return None
        found = verb_lemma(word.low)
        if found and not word.low.endswith("ing"):
            counts = (mention.span.start for mention, _ in told.sentence.valued(Quantity))
            if any(word.end <= start < date for start in counts):
                return None  # "carried 41 million passengers in 2010", and other numbers in other years
            return _deed(told, word, found, before[at + 1 :], before[:at])
    return None


def deed_behind(told: Told, date: int) -> tuple[str, bool] | None:
    """What was done on a date in front of its sentence, by the first verb behind it: "In 1438 the abbey was burned"."""
    words = [word for word in told.words if word.start >= date][:REACH]
    for at, word in enumerate(words):
        if PARTING.search(told.text, date, word.start):
            return None
        found = verb_lemma(word.low)
        if found and not word.low.endswith("ing") and found not in AUXILIARY:
            return _deed(told, word, found, words[:at][::-1], words[at + 1 : at + 2])
    return None


def _deed(told: Told, verb: Word, lemma: str, before: list[Word], behind: list[Word]) -> tuple[str, bool] | None:
    """A deed and whether it is said in the passive; None of one that says too little, or is done again and again."""
    if before and before[0].low == "first" and lemma not in AUXILIARY:
        return f"first {lemma}", True
    said_again = lemma in listed("light") or lemma in listed("again") or lemma in AUXILIARY
    return None if said_again else (lemma, _is_passive(told, verb, before, behind))


def _is_passive(told: Told, verb: Word, before: list[Word], behind: list[Word]) -> bool:
    """Whether a participle says what was done to the subject; `before` nearest first, `behind` nearest last."""
    led = [word.low for word in before if not word.low.endswith("ly")]
    if led and led[0] in BEING:
        return True
    if behind and behind[-1].low == "by":
        return True
    if led and led[0].isalpha() and led[0] not in function_words() and not verb_lemma(led[0]):
        of_noun = next((w for w in before if w.low == led[0]), None)  # "is a suspension bridge built in 1902"
        if of_noun is not None and of_noun.text.islower() and any(w.low in BEING for w in before):
            return True
    joined = bool(led) and led[0] in ("and", "later", "then")
    return joined and any(word.low in BEING for word in told.words if word.start < verb.start)


def clause_start(told: Told, at: int) -> int:
    """Where the clause of a place begins that "and" joins to another of the same subject: "is tall and weighs 80 kg"."""
    start = told.sentence.span.start
    for match in reversed(list(AND.finditer(told.text, start, at))):
        if verbs_in(told.text, match.end(), at) and verbs_in(told.text, start, match.start()):
            return match.end()
    return start


def verb_near(told: Told, at: int) -> str | None:
    """The verb before a place in its clause, empty where it says no more than that it was so; None where there is none."""
    before = [word for word in told.words if word.start < at][::-1][:FAR]
    for word, behind in zip(before, [None, *before], strict=False):
        if CLAUSE.search(told.text, word.end, at):
            return None
        if word.low in BEING or word.low in HAVING:
            done = behind is not None and behind.low.endswith("ed") and behind.text.islower()
            return lemma_of(behind.low) if behind and done else ""  # "was widened", which no table knows
        if word.text.islower() and (found := verb_lemma(word.low)):
            return "" if found in listed("light") else found
    return None


def verb_of_front(told: Told, at: int) -> Word | None:
    """The first verb behind a place at the head of a sentence: "From 1961 to 1978 Storm was editor"."""
    for word in [word for word in told.words if word.start >= at][:REACH]:
        if PARTING.search(told.text, at, word.start):
            return None
        if word.low in BEING or word.low in HAVING or (word.text.islower() and verb_lemma(word.low)):
            return word
    return None
