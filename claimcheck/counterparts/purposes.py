"""For whom, where or as what each of two figures is, where both say so, and otherwise: for his clubs, for the national team; as head coach."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.counterparts.figures import SIBLING_OF
from claimcheck.counterparts.limits import ADDING
from claimcheck.counterparts.names import is_among
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import WORKS, kinds
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import of_each
from claimcheck.tellings.told import Word, function_words, is_number
from claimcheck.terms import equivalent, siblings

# "17 plays and novels": counted together
JOINED = re.compile(
    r"\s(?:and|or)\s(?P<noun>[a-z]{3,16}s)(?=[.,;)]|\s(?:in|for|by|from|between|since|before|after|at|on|during)\s|\Z)"
)
# what was said for whom before, and goes for what follows "and": "has played 61 matches for Norden and scored 18 goals"
CARRIED = re.compile(r"\s(?:for|against|with|in|at)\s(?P<whom>[^,;:]{2,40}?)\sand\s(?:[a-z]{2,14}\s){1,2}\Z")
# as what somebody was there so long: "as head coach of"
AS = re.compile(
    r"\sas\s(?:an?\s|the\s|its\s|their\s)?(?P<what>[a-z-]{3,16}(?:\s(?!(?:of|in|at|for|to|and|with|from)\b)[a-z-]{3,16}){0,2})"
)
WHERE = ("in", "across", "throughout", "within", "inside")
FOR = re.compile(r"\b(?:for|against)\s(?:the\s)?\Z")
BEFORE, POOL = 3, 7  # words in front of a count, and from it on, in which it is said of whom it is
NOUN = 4  # words behind a preposition among which its noun stands


def for_others(c: Stated, e: Stated) -> str | None:
    """For whom or where each is, where both say so by common nouns: for his clubs, for the national team."""
    if c.family not in ADDING:
        return None
    led, other = _carried(c), _carried(e)
    if led and other and not led & other:
        return f"one is for {min(led)}, the other for {min(other)}"
    if as_what := _as_what(c, e):
        return as_what
    for x, y in ((c, e), (e, c)):
        if whom := _for_a_name_and_a_noun(x, y):
            return whom
    mine, theirs = phrases(c), phrases(e)
    for found in (mine, theirs):
        if where := next((found[lead] for lead in WHERE if lead in found), ""):
            found["in"] = where
    for leads in sorted(mine.keys() & theirs.keys()):
        one, two = mine[leads], theirs[leads]
        if lemma_of(one) not in e.told.lemmas and lemma_of(two) not in c.told.lemmas and not equivalent(one, two):
            return f"one is {leads} the {one}, the other {leads} the {two}"
    return None


def _as_what(c: Stated, e: Stated) -> str | None:
    """As what each is, where they are two: eleven years as head coach, two years as an assistant coach."""
    found = [AS.search(s.told.text, s.span.end, max(s.span.end, s.around.end)) for s in (c, e)]
    words = [set(match["what"].lower().split()) - function_words() if match else set() for match in found]
    apart = words[0] and words[1] and not (words[0] <= words[1] or words[1] <= words[0])
    return f"one is as {' '.join(sorted(words[0]))}, the other as {' '.join(sorted(words[1]))}" if apart else None


@cache
def _for_a_noun() -> re.Pattern[str]:
    """ "14 goals in 62 matches for the national team"."""
    games = "|".join(listed("games"))
    return re.compile(
        rf"(?:\s(?:in|from)\s[\w,-]{{1,12}}\s(?:[a-z]{{3,14}}\s)?(?:{games}))?\s(?:for|against)\s(?:the|his|her|its|their)\s(?:[a-z-]{{3,14}}\s){{0,2}}?(?P<noun>[a-z]{{3,14}})(?=[.,;]|\s?[.,;]|\s(?:in|at|from|between|since|and)\b|\Z)"
    )


def _for_a_name_and_a_noun(one: Stated, other: Stated) -> str | None:
    """For which name one is, where the other is for something that has none: for Brann, for the national team."""
    text, span = one.told.text, one.span
    name = next(
        (n for n in one.names if n.start >= span.end and FOR.search(text, max(span.end, n.start - 12), n.start)), None
    )
    whom = _for_a_noun().match(other.told.text, other.span.end, other.told.sentence.span.end)
    found = whom["noun"] if whom else ""
    if (
        name is None
        or not found
        or is_among([name], other.told)
        or found in listed("wholes")
        or kinds().get(found) in WORKS
    ):
        return None
    return None if found in one.told.lemmas else f"one is for {name.text}, the other for the {found}"


def counted_with_others(c: Stated, e: Stated) -> str | None:
    """What only one of two figures counts as well: 14 plays, 17 plays and novels."""
    if c.family != "count" or c.head in (*listed("kin"), SIBLING_OF):
        return None
    mine, theirs = (JOINED.match(s.told.text, s.span.end, s.told.sentence.span.end) for s in (c, e))
    odd = None if mine and theirs else mine or theirs
    if odd:
        return f"only one of them counts the {odd['noun']} as well"
    pooled = sorted(_pooled(c) ^ _pooled(e))
    return f"only one of them counts those {pooled[0]} as well" if pooled else None


@of_each
def _pooled(stated: Stated) -> set[str]:
    """Two things told apart elsewhere that a sentence says of those counted, without a second count: "were killed or hurt"."""
    words = stated.told.words
    at = next((n for n, word in enumerate(words) if word.start >= stated.span.start), len(words))
    behind = words[max(0, at - BEFORE) : at + POOL]
    beside = zip(behind, behind[1:], behind[2:], strict=False)
    found = ((x, y) for x, joint, y in beside if joint.low in ("or", "and") and siblings(_told(x), _told(y)))
    return next(({x.low, y.low} for x, y in found), set())


def _told(word: Word) -> str:
    return verb_lemma(word.low) or lemma_of(word.low)


@of_each
def _carried(stated: Stated) -> set[str]:
    """The words for whom or where the count before a figure is, to which "and" joins it."""
    told = stated.told
    before = [
        m.span.end
        for m, q in told.sentence.valued(Quantity)
        if q.dimension is Dimension.COUNT and m.span.end < stated.span.start
    ]
    found = CARRIED.match(told.text, before[-1], stated.span.start) if before else None
    return set(found["whom"].lower().split()) - function_words() if found else set()


def phrases(stated: Stated) -> dict[str, str]:
    """The nouns right behind a figure by the preposition that leads to them."""
    behind = [word for word in stated.told.words if stated.span.end <= word.start < stated.around.end]
    found = ((word.low, noun_behind(behind[at + 1 : at + 1 + NOUN])) for at, word in enumerate(behind))
    return {leads: noun for leads, noun in found if leads in listed("restricting") and noun}


def noun_behind(words: list[Word]) -> str:
    """The noun that a preposition governs; empty where that is a name, a figure or unclear."""
    run: list[str] = []
    for word in words:
        if word.low in function_words() or word.low in listed("restricting"):
            if run:
                break
            continue
        if not word.text.islower() or is_number(word.low):
            return ""
        run.append(word.low)
    return run[-1] if run else ""
