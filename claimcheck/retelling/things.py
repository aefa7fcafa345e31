"""Whether two values that differ are of two things that have one name: the cost of the pool and that of the library.

"the cost of the pool", "the library cost £3m"      what one word is said of, where both sentences give it
"three members of parliament", "1,700 members"      what those who are counted are of
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.retelling.items import Item
from claimcheck.tellings.told import WORD, function_words
from claimcheck.tellings.words import families

CLOSE = 0.6  # how close a word stands that is beside a value
LEADS = 24  # code points between a verb and its value: "cost about £3m"
# what a word is said of, behind it: "cost of the new pool"
OF = re.compile(
    r"\b(?P<word>[a-z]{3,24})\sof\s(?:(?:the|a|an|its|their|his|her|this|that)\s)?(?P<what>[a-z]{2,24}(?:\s[a-z]{2,24}){0,2})"
)
JOINING = frozenset({"and", "or"})
# what a count is of, right behind it: "members of parliament", "copies of the COVID-19 guidelines"
BEHIND = re.compile(
    r"\sof\s(?!(?:them|these|those|this|that|it|which|whom|us|you)\b)(?P<what>(?:[^\d,.;:!?()“”\"]|(?<=[\w-])\d){3,60})"
)


def of_other_things(a: Item, b: Item) -> bool:
    """Whether an item of a draft and one of a source are values of two things, as their sentences call them."""
    return any(told(x, y) for told in (_is_of_another, _counts_others) for x, y in ((a, b), (b, a)))


def _is_of_another(a: Item, b: Item) -> bool:
    """Whether a word beside both values is said of something in one sentence of which the other says nothing, but of something else."""
    ours, theirs = ({key for word in item.words for key in families(word)} for item in (a, b))
    for word, what in _said_of(a):
        if _is_beside(a, word) and _is_beside(b, word) and families(what).isdisjoint(theirs | a.own):
            others = [*(other for of, other in _said_of(b) if families(of) & families(word)), *_subject(b, word)]
            if others and all(families(other).isdisjoint(ours) for other in others):
                return True
    return False


def _is_beside(item: Item, word: str) -> bool:
    return any(close >= CLOSE and families(own) & families(word) for own, close in item.beside.items())


def _said_of(item: Item) -> Iterator[tuple[str, str]]:
    """The words of a sentence that are said of something, and of what, as lemmas."""
    for match in OF.finditer(item.said):
        what = next((word for word in reversed(match["what"].split()) if word not in function_words()), None)
        if what:
            yield lemma_of(match["word"]), lemma_of(what)


def _subject(item: Item, verb: str) -> Iterator[str]:
    """What stands before a verb that leads to a value: "the library cost £3m"."""
    start = item.mention.span.start
    words = [word for word in item.told.words if word.start < start]
    for before, word in pairwise(words):
        is_it = start - word.end <= LEADS and families(lemma_of(word.low)) & families(verb)
        if is_it and before.low not in function_words():
            yield lemma_of(before.low)


def _counts_others(a: Item, b: Item) -> bool:
    """Whether those whom one figure counts are of something that the other sentence does not name: members of parliament."""
    behind = BEHIND.match(a.told.text, a.mention.span.end, a.sentence.end)
    if behind is None:
        return False
    words = list(_named(WORD.findall(behind["what"])))
    return bool(words) and all(families(lemma_of(word)).isdisjoint(b.keys) for word in words)


def _named(words: Sequence[str]) -> Iterator[str]:
    """The words of what something is of, up to what is done by it: "parliament joined"."""
    found = 0
    for word in words:
        small = word.lower() in function_words()
        if found and (word.endswith("ed") or (small and word not in JOINING)):
            return
        if not small:
            found += 1
            yield word.lower()
