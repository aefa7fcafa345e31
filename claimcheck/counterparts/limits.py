"""What limits a statement: a name beside its value, a part of its subject, which one of several it is of."""

from __future__ import annotations

import re
from itertools import zip_longest

from claimcheck.counterparts.events import words_of
from claimcheck.counterparts.names import (
    fronted,
    is_anothers,
    is_aside,
    is_one,
    is_seat,
    is_where,
    known_to,
    knows,
    limiting,
)
from claimcheck.counterparts.ranks import WORDS
from claimcheck.counterparts.stated import Stated, is_below
from claimcheck.counterparts.texts import WORKS, Text, kinds, stand_in
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed, roles
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.tellings.told import Told, Word, function_words
from claimcheck.tellings.words import shares
from claimcheck.times import Time

OPENS = 5  # words in which a sentence says what it is of
BEINGS = frozenset({"nationality", "sort", "place"})  # what a subject is: a name beside it is its value
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
    r"(?P<owner>(?:[Tt]he\s)?(?:[\w.-]{1,20}\s){0,3}?[\w-]{2,20})['’]s?\s(?:[a-z-]{2,16}\s){0,2}?(?P<noun>[a-z]{3,20})(?:,\s[^,;.]{2,40},)?\s(?:is|was|are|were|has|had|[a-z]{2,12}(?:s|ed))\b"
)
ITS_OWN = re.compile(
    r"(?:Its|His|Her|Their)\s(?:[a-z-]{2,16}\s){0,2}?(?P<noun>[a-z]{3,20})\s(?:is|was|are|were|has|had)\b"
)
ALL = re.compile(r"\b[Aa]ll\s(?:of\s)?(?:(?:the|its|his|her|their)\s)?\Z")
OUTSIDE = re.compile(
    r"\b(?:outside|without|not\scounting|not\sincluding|excluding|except|besides|beyond|apart\sfrom|other\s(?:[a-z]{3,14}\s)?than)\b",
    re.I,
)
INCLUDING = re.compile(r"\b(?:including|among\sthem|of\swhich|of\sthem)\s\Z")
# behind a figure, for what it is: "four children from her first marriage and two from her second"
LED = re.compile(r"\s(?P<lead>from|in|at|for|by|with|on)\s(?P<what>(?:the|his|her|its|their)\s[a-z]{3,14})\b")
SORT = re.compile(r"\s(?:in|as|by|on)\s(?P<sort>[a-z]{4,14})\b")
ADDING = frozenset({"count", "USD", "GBP", "EUR"})  # what is more for all than for some


def one_of_several(c: Stated, e: Stated) -> str | None:
    """Which one of several the statement is of, where the other is of another: her third album, her second."""
    if c.family == "order":
        return None
    own = sorted(_ordinals(e) - _ordinals(c))
    if c.family != "age" and not (
        c.family == "date" and c.repeats
    ):  # "won his fourth medal in 1996": there were others
        own = [word for word in own if word in {w.low for w in e.told.words[:2]}]
    odd = sorted(_ordinals(c) - _ordinals(e)) or own
    if c.because or e.because:  # what is reckoned rests on more than these two sentences: only their subjects tell
        odd = [word for word in odd if word in {w.low for w in c.told.words[:OPENS]}]
    return f"only one of them is of the {odd[0]}" if odd else None


def _ordinals(stated: Stated) -> set[str]:
    """The places in an order that a sentence names, but for those in the value itself, "a third of voters", and those of what is compared with all others, "third-oldest"."""
    words, span = stated.told.words, stated.span
    beside = zip_longest(words, words[1:])
    inside = (
        range(span.start, span.end) if stated.family != "age" else ()
    )  # "won her first title", in the age reckoned by it
    free = (w for w, then in beside if w.start not in inside and not (then and verb_lemma(then.low)))
    parts = (word.low.split("-") for word in free)  # not "was first used in"
    return {part for row in parts for part in row if part in WORDS and not row[-1].endswith("est")}


def limited(c: Stated, e: Stated, statement: Text, source: Text) -> str | None:
    """A name that limits the statement, and that the other text does not have, or not beside its figure."""
    if c.family in BEINGS:
        return None
    unknown = [name for name in c.names if not knows(name, c, source) and not is_seat(c.told, name)]
    unknown = [name for name in unknown if not is_aside(c, name)]
    if c.because or isinstance(c.value, Time):  # by which it is reckoned: "before the Second World War"
        unknown = [name for name in unknown if not c.span.start <= name.start < c.span.end]
    inside = next((name for name in unknown if c.span.start <= name.start < c.span.end), None)
    if inside is not None:  # "no Golden Globe nominations"
        return f"only one of them is of {inside.text}"
    if c.family == "date" and len(c.told.words) > source.length:
        return None  # the fuller of the two only tells more
    strange = [name for name in unknown if name is not c.told.opened]
    if len(unknown) > 1 or (unknown and is_where(c.told, unknown[0])) or (strange and len(c.names) > len(unknown)):
        return f"only one of them speaks of {(strange or unknown)[-1].text}"
    if unknown and c.family in ADDING and c.verb and c.verb != e.verb and is_below(c, e) and is_anothers(c, e, source):
        return f"only one of them speaks of {unknown[0].text}, who may have a part of it"
    if _is_outside(c) != _is_outside(e):
        return "only one of them is of what lies outside"
    beside = {word for name in e.names for word in name.words}
    limits = [name for name in c.names if name is not c.told.opened and not name.words & beside]
    if limits and e.whole and not c.whole:
        return f"one is for {limits[0].text}, the other for everything"
    ours, theirs = limiting(c), limiting(e)
    if c.family != "date" and ours and theirs and not any(is_one(x, y) for x in ours for y in theirs):
        return f"one is for {ours[0].text}, the other for {theirs[0].text}"
    theirs = [name for name in theirs if not any(is_one(name, other) for other in c.told.names)]
    if theirs and not ours and c.family in ADDING and not is_below(c, e) and not is_all(e):
        return f"one is for {theirs[0].text}, the other perhaps for more"
    return _part(c, e, statement, source)


def _is_outside(stated: Stated) -> bool:
    return OUTSIDE.search(stated.told.text, stated.around.start, stated.around.end) is not None


def elsewhere(e: Stated, statement: Text) -> str | None:
    """A place in front of the other sentence that the statement's text never names: "In Marden, 38 percent"."""
    strange = [name for name in fronted(e) if not known_to(name, statement)]
    return (
        f"one is for {strange[0].text}, of which the other does not speak" if strange and e.family != "date" else None
    )


def too_many_for_a_part(c: Stated, e: Stated) -> bool:
    """Whether one counts a part of what the other does, and more of it than there are in all."""
    if c.modifiers < e.modifiers:
        return is_below(c, e) and not _is_of_a_sort(c)
    return e.modifiers < c.modifiers and is_below(e, c) and not _is_of_a_sort(e)


def _is_of_a_sort(stated: Stated) -> bool:
    """Whether a phrase behind a figure says of which sort those are: "40,000 copies in hardback"."""
    found = SORT.match(stated.told.text, stated.span.end, stated.told.sentence.span.end)
    return found is not None and found["sort"] not in listed("wholes") | function_words()


def are_parts(e: Stated, other: Stated) -> bool:
    """Whether two figures of one sentence are for two places or two times, so that a third may be their sum."""
    here, there = limiting(e), limiting(other)
    if (there and here != there) or (e.times and other.times and e.times != other.times):
        return True
    one, two = (LED.match(s.told.text, s.span.end, s.told.sentence.span.end) for s in (e, other))
    return one is not None and two is not None and one["lead"] == two["lead"] and one["what"] != two["what"]


def is_all(stated: Stated) -> bool:
    """Whether a sentence says that it counts them all, wherever it says they are: "all seven series were filmed in Lowby"."""
    start = max(stated.told.sentence.span.start, stated.span.start - 12)
    return ALL.search(stated.told.text, start, stated.span.start) is not None


def is_included(stated: Stated) -> bool:
    """Whether a figure is a part of one before it: "six awards, including two in Lowby"."""
    return (
        INCLUDING.search(
            stated.told.text, max(stated.told.sentence.span.start, stated.span.start - 20), stated.span.start
        )
        is not None
    )


def _part(c: Stated, e: Stated, statement: Text, source: Text) -> str | None:
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
    spoken = {lemma_of(word.low) for word in e.told.words} if of_owner else source.content
    return [] if noun in spoken else [noun]


def _of_the_whole(stated: Stated, other: Told) -> list[str]:
    """What a sentence is of, of that which the other one opens with: the spire of the tower, the tower."""
    found = OF_A_NOUN.match(stated.told.text, stated.told.opening, max(stated.told.opening, stated.span.start))
    noun = lemma_of(found["noun"]) if found else ""
    whole = stand_in(other)
    if found is None or whole is None or noun in _never_a_part(stated):
        return []
    owner = lemma_of(found["whole"].split()[-1])
    if noun == lemma_of(whole[0].split()[-1].lower()):  # the library, the library of the college
        called = kinds().get(owner) in WORKS | {"series"}  # "the pilot of the show", of which both texts are
        return [] if called or shares(owner, other.content) else [owner]
    return [noun] if found["whole"].split()[-1] == whole[0].split()[-1].lower() else []


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
    return [] if not whole and noun in {lemma_of(word.low) for word in other.words} else [noun]


def _its_own(stated: Stated, other: Text) -> list[str]:
    """What a measure is of, of a subject that its sentence only points to, where the other text has no word of it: "Its arm is"."""
    found = ITS_OWN.match(stated.told.text, stated.told.opening) if stated.family == "measure" else None
    noun = lemma_of(found["noun"]) if found else ""
    return [noun] if noun and noun not in other.content and noun not in _never_a_part(stated) else []


def _is_owner(told: Told) -> bool:
    """Whether a sentence opens with what something belongs to: "Rook Tower's"."""
    return POSSESSED.match(told.text, told.opening, told.sentence.span.end) is not None


def _never_a_part(stated: Stated) -> frozenset[str]:
    """The nouns that say which value it is, or that are all there is of a thing: its height, its population, its history."""
    told = (
        function_words() | roles("roles").keys() | roles("measures").keys() | words_of(stated.head) | listed("wholes")
    )
    return frozenset(told | {stated.head, *stated.head.split()} | roles("heads").keys() | listed("kin"))


def _parts(stated: Stated) -> tuple[set[str], set[str]]:
    """The parts that a sentence opens with, but for the one that it calls its subject, "The video"; and those with it."""
    stands = stand_in(stated.told)
    called = stands[0].split()[-1].lower() if stands else ""
    opening = [w for w in stated.told.words[:OPENS] if not verb_lemma(w.low) and not _is_number(w, stated)]
    own = (w.low for w in opening if w.low != called or stated.told.text.startswith(" of ", w.end))
    found = {lemma_of(word) for word in own} & listed("parts")
    return found, found | ({lemma_of(called)} if called else set())


def _is_number(word: Word, stated: Stated) -> bool:
    """Whether a word only says how many, and names no part: "ran for a single season"; not "A single moon has air"."""
    told = stated.told
    return word.low == "single" and word.start >= stated.span.start > told.words[0].start
