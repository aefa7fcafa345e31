"""The verb that says what happens to what is counted."""

from __future__ import annotations

from functools import cache

from claimcheck.claims import Mention
from claimcheck.counterparts.told import Word, function_words, is_english
from claimcheck.counterparts.wordlists import deeds, listed
from claimcheck.extract.verbs import lemma_of
from claimcheck.tables import table

AUXILIARY = frozenset({"have", "be"})
PEOPLE = frozenset({"people", "person", "man", "woman", "time"})


def counted(head: str, verb: str) -> tuple[str, str]:
    """The thing a noun and its verb count together: people who died are deaths, times it was watched are views."""
    counted = deeds("time" if head == "time" else "people").get(verb) if head in PEOPLE else None
    return (counted, "") if counted else (head, verb)


def verb_of(mention: Mention, before: list[Word], after: list[Word]) -> str:
    """The verb that governs a count: in front of it, else behind it; none where it says no more than that there are so many."""
    elided = next((found for word in mention.quote.split() if (found := _past(word.lower()))), "")
    if elided and mention.quote[:1].isdigit():  # "40 injured"
        return elided
    ahead = next((found for word in before if (found := verb_lemma(word.low))), "")
    behind = next((found for word in after if (found := _past(word.low)) and found not in AUXILIARY), "")
    found = ahead or behind
    return "" if found in listed("light") else found


def _past(word: str) -> str:
    """The lemma of a verb behind what it is said of; what a participle in -ing says is of something else by then."""
    return "" if word.endswith("ing") else verb_lemma(word)


@cache
def verb_lemma(word: str) -> str:
    """The lemma of a past tense, a participle or a third person; empty for other words."""
    irregular: dict[str, str] = table("counting")["irregular"]
    if word in irregular:
        return irregular[word]
    if word in function_words() or not word.endswith(("ed", "ing", "written", "shown", "died", "die")):
        return ""
    found = lemma_of(word)
    if found == word and word.endswith("ing") and is_english(word[:-3]):
        found = word[:-3]
    return found if found != word else ""
