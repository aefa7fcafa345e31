"""A part of the subject that one of two sentences is of: its second season, its soundtrack, the spire of the tower."""

from __future__ import annotations

import re
from itertools import pairwise

from claimcheck.counterparts.events import words_of
from claimcheck.counterparts.names import is_one
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import WORKS, Text, kinds, stand_in
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed, roles
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.remembering import of_each
from claimcheck.tellings.told import Told, Word, function_words, is_number
from claimcheck.tellings.words import shares
from claimcheck.terms import siblings_of

OPENS = 5  # words in which a sentence says what it is of
# "the old station of the Moss Line"
BELONGING = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Aa]n?)\s(?:[\w-]{2,20}\s){0,2}(?P<noun>[a-z]{3,20})\sof\s(?P<the>the\s)?(?=[A-Z])"
)
# "The spire of the tower is", where the other text is of the tower
OF_A_NOUN = re.compile(
    r"[Tt]he\s(?:[a-z-]{2,16}\s){0,2}?(?P<noun>[a-z]{3,20})\sof\s(?P<whole>(?:the|this|its|his|her)\s[a-z-]{3,20})\b"
)
# "Rook Tower's spire is", "The council's executive was"
POSSESSED = re.compile(
    r"(?P<owner>(?:[Tt]he\s)?(?:[\w.-]{1,20}\s){0,3}?[\w-]{2,20})['’]s?\s(?:[a-z-]{2,16}\s){0,2}?(?P<noun>[a-z]{3,20})(?:,\s[^,;.]{2,40},)?\s(?:is|was|are|were|has|had|won|lost|beat|took|made|ran|drew|held|set|got|sold|[a-z]{2,12}(?:s|ed))\b"
)
ITS_OWN = re.compile(
    r"(?:Its|His|Her|Their)\s(?:[a-z-]{2,16}\s){0,2}?(?P<noun>[a-z]{3,20})\s(?:is|was|are|were|has|had)\b"
)


def part_of(c: Stated, e: Stated, statement: Text, source: Text) -> str | None:
    """A part of the subject that one sentence is of: its second season, its soundtrack."""
    mine, theirs = _parts(c), _parts(e)
    odd = sorted({*(mine[0] - theirs[1]), *(theirs[0] - mine[1])} - {c.head})
    odd = odd or _belongings(c, e, source) or _belongings(e, c, statement)
    odd = odd or _of_the_whole(c, e.told) or _of_the_whole(e, c.told)
    odd = odd or _possessed(c, e.told) or _possessed(e, c.told) or _its_own(c, source) or _its_own(e, statement)
    return f"only one of them is of a {odd[0]}" if odd else None


def _belongings(c: Stated, e: Stated, source: Text) -> list[str]:
    """What the statement is of, of its subject, where the source does not speak of that, or is of the whole there: "the station of the Moss Line"."""
    found = BELONGING.match(c.told.text, c.told.opening, c.told.sentence.span.end)
    noun = lemma_of(found["noun"]) if found else ""
    if not noun or noun in _never_a_part(c) or not found:
        return []
    if noun in listed("areas") and not found["the"]:  # "the county of Farn", of which the town has the name
        opens = {lemma_of(word.low) for word in e.told.words[:OPENS]}
        return [] if noun in opens or not e.told.names else [noun]
    if noun in kinds() and not found["the"]:  # "the city of Brenn"
        return []
    owner = next((name for name in c.told.names if name.start == found.end()), None)
    of_owner = owner is not None and e.told.opened is not None and is_one(owner, e.told.opened)
    spoken = e.told.lemmas if of_owner else source.content
    return [] if noun in spoken else [noun]


def _of_the_whole(stated: Stated, other: Told) -> list[str]:
    """What a sentence is of, of that which the other one opens with: the spire of the tower, the tower."""
    found = OF_A_NOUN.match(stated.told.text, stated.told.opening, max(stated.told.opening, stated.span.start))
    noun = lemma_of(found["noun"]) if found else ""
    whole = stand_in(other)
    if found is None or noun in _never_a_part(stated):
        return []
    if noun in _opposed_to(other):
        return [noun]
    if whole is None:
        return []
    owner = lemma_of(found["whole"].split()[-1])
    if noun == lemma_of(whole[0].split()[-1].lower()):  # the library, the library of the college
        called = kinds().get(owner) in WORKS | {"series"}  # "the pilot of the show", of which both texts are
        return [] if called or shares(owner, other.content) else [owner]
    return [noun] if found["whole"].split()[-1] == whole[0].split()[-1].lower() else []


@of_each
def _opposed_to(told: Told) -> frozenset[str]:
    """The words for what stands beside something that a sentence speaks of: larvae, where it is of adults."""
    return frozenset().union(*(siblings_of(lemma_of(word.low)) for word in told.words))


def _possessed(stated: Stated, other: Told) -> list[str]:
    """What a sentence is of, of the owner that it opens with, where the other sentence has no word of it: "Rook Tower's spire is"."""
    text, opening = stated.told.text, stated.told.opening
    found = POSSESSED.match(text, opening, max(opening, stated.span.start))
    noun = lemma_of(found["noun"]) if found else ""
    if not noun or noun in _never_a_part(stated) or verb_lemma(found["noun"] if found else ""):
        return []
    owner, opened = stated.told.opened, other.opened
    named = owner is not None and opened is not None and is_one(owner, opened)
    whose = text[opening : found.end("owner")].lower() if found else ""
    called = other.text[other.opening : other.sentence.span.end].lower().startswith(f"{whose} ")
    whole = (named and not _is_owner(other)) or called
    return [] if not whole and noun in other.lemmas else [noun]


def _its_own(stated: Stated, other: Text) -> list[str]:
    """What a measure is of, of a subject that its sentence only points to, where the other text has no word of it: "Its arm is"."""
    found = ITS_OWN.match(stated.told.text, stated.told.opening) if stated.family == "measure" else None
    noun = lemma_of(found["noun"]) if found else ""
    return [noun] if noun and noun not in other.content and noun not in _never_a_part(stated) else []


@of_each
def _is_owner(told: Told) -> bool:
    """Whether a sentence opens with what something belongs to: "Rook Tower's"."""
    return POSSESSED.match(told.text, told.opening, told.sentence.span.end) is not None


@of_each
def _never_a_part(stated: Stated) -> frozenset[str]:
    """The nouns that say which value it is, or that are all there is of a thing: its height, its population, its history."""
    told = (
        function_words() | roles("roles").keys() | roles("measures").keys() | words_of(stated.head) | listed("wholes")
    )
    return frozenset(told | {stated.head, *stated.head.split()} | roles("heads").keys() | listed("kin"))


@of_each
def _parts(stated: Stated) -> tuple[set[str], set[str]]:
    """The parts that a sentence opens with, but for the one that it calls its subject, "The video"; and those with it."""
    stands = stand_in(stated.told)
    called = stands[0].split()[-1].lower() if stands else ""
    opening = [w for w in stated.told.words[:OPENS] if not verb_lemma(w.low) and not _is_number(w, stated)]
    own = (w.low for w in opening if w.low != called or stated.told.text.startswith(" of ", w.end))
    found = {lemma_of(word) for word in own} & listed("parts")
    found |= {
        a.low for a, b in pairwise(opening[:3]) if a.low in listed("labelled") and (is_number(b.low) or b.low.isdigit())
    }
    return found, found | ({lemma_of(called)} if called else set())


def _is_number(word: Word, stated: Stated) -> bool:
    """Whether a word only says how many, and names no part: "ran for a single season"; not "A single moon has air"."""
    told = stated.told
    return word.low == "single" and word.start >= stated.span.start > told.words[0].start
