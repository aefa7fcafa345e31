"""Whether two sentences, each out of one of two texts on one subject, speak of that subject; and how that is known.

    each names it                                  a name they share
    one opens with "he", "the film", "there are"   the only name of the other that this text does not have; the words must
                                                   fit one another: a "he" is no "her", a film no band
    neither names anything                         the same words

It is not known where a sentence opens with a name that the other text does not have, where the names left over are
more than one, and where one speaks of somebody's father or sister and the other does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claimcheck.counterparts.names import is_among, is_one, is_seat, is_told_apart, known_to
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import WORKS, Text, antecedent, stand_in
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import distinct, listed
from claimcheck.extract.discourse.sorts import said_to_be
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.relations import NAMESAKES
from claimcheck.remembering import of_each
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.told import Name, Told, Word, function_words
from claimcheck.tellings.words import shares
from claimcheck.times import Time

# between a noun and the name of what it is: "The film, Salt Year", "the city of Brenn"
APPOSED = re.compile(r"\s?,?\s(?:(?:of|called|named)\s)?(?:the\s)?[\"“‘']?")
# "Peter Lund (born 4 May 1811)", "(1811–1874)"
BORN = re.compile(
    r"(?:\(|-LRB-)\s?(?:born\s|b\.\s|c\.\s)?(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?(?:\d{1,2}\s?,\s)?(?P<year>[12]\d{3})\b"
)
# "is a 1954 novel"
OF_A_YEAR = re.compile(r"\s(?:is|was)\s(?:a|an|the)\s(?P<year>[12]\d{3})\s[a-zA-Z]")
# what leads from a common noun to what a clause says of that one
WHO = re.compile(r"\b(?P<noun>[a-z]{3,11})(?:\s[A-Z][\w’'-]{1,20})?,?\s(?:who|himself|herself)\s[^,;:.]{1,60}\Z")
LEAST = 2  # words that tell what is meant
SHORT = 400  # words of a text that may leave its subject to the other


@cache
def _kin() -> frozenset[str]:
    return frozenset(table("counterparts")["kin"]["words"])


def one_subject(one: Stated, other: Stated, statement: Text, source: Text) -> tuple[str, str] | None:
    """The subject that two statements share, and how that is known; None where it is not."""
    c, e, bearers = one.told, other.told, (one.bearer, other.bearer)
    names = _own(one) or tuple(filter(None, [antecedent(c, statement)]))
    if any(bearers):
        own, others = (bearers[0],) if bearers[0] else names, (bearers[1],) if bearers[1] else e.names
        pairs = ((x, y) for x in own for y in others if is_one(x, y))
        shared = next(
            ((x, y) for x, y in pairs if not (is_told_apart(x, y, source) or is_told_apart(y, x, statement))), None
        )
        return (shared[1].text, f"both texts name {shared[0].text}") if shared else None
    if _is_anothers(one, other) or _is_anothers(other, one) or not _kin_agree(one, e) or not _kinds_agree(e, statement):
        return None
    opened = e.opened or antecedent(e, source)
    if opened is not None and _is_somebodys(one, opened):
        return None
    if opened is not None:
        return _named(one, names, e, opened, statement)
    return _left_open(names, c, e, statement, source) if source.length <= SHORT else None


def _is_somebodys(one: Stated, opened: Name) -> bool:
    """Whether a count of a thing's parts is of what somebody had to do with it: "She left Pine Street after two seasons"."""
    stands = stand_in(one.told)
    person = stands is not None and stands[1] in ("male", "female") and one.family == "count"
    return person and one.head in listed("possessed") and any(is_one(name, opened) for name in one.told.names)


def another_subject(one: Stated, other: Stated) -> str | None:
    """Why two statements are of two subjects, of which the second has the first beside it: "The bank took over Osk Mutual"."""
    found = next(
        (x.told.opened for x, y in ((one, other), (other, one)) if _is_beside(x.told.opened, y.told)),
        None,
    )
    if found and not _may_come_again(one):
        return f"one is of {found.text}, the other of something beside it"
    return (
        _lived_apart(one.told, other.told)
        or _lie_apart(one.told, other.told)
        or (_came_out_apart(one.told, other.told) if one.family == "sort" else None)
    )


def _lived_apart(c: Told, e: Told) -> str | None:
    """The births of two of one name, where both sentences say who that is, in other words: a naturalist, a footballer."""
    born = [int(found["year"]) if (found := BORN.search(t.text, t.opening, t.sentence.span.end)) else 0 for t in (c, e)]
    if not all(born) or abs(born[0] - born[1]) < NAMESAKES:
        return None
    mine, theirs = (said_to_be(t.text, t.opening, t.sentence.span.end) for t in (c, e))
    return f"one was born in {born[0]}, the other in {born[1]}" if mine and theirs and not mine & theirs else None


def _lie_apart(c: Told, e: Told) -> str | None:
    """Where two of one name lie, in lands of one kind: a town in Osk County, a hamlet in Tarn County."""
    mine, theirs = ([name for name in told.names if is_seat(told, name)] for told in (c, e))
    apart = mine and theirs and not any(is_one(x, y) for x in mine for y in theirs)
    alike = apart and _areas(c, mine[0]) & _areas(e, theirs[0])
    return f"one lies in {mine[0].text}, the other in {theirs[0].text}" if alike else None


def _areas(told: Told, name: Name) -> frozenset[str]:
    """What kind of land a name is of, by its own words and those in front of it: Osk County, the district of Marl."""
    before = [word.low for word in told.words if word.end <= name.start][-2:]
    return (name.words | set(before)) & listed("areas")


def _came_out_apart(c: Told, e: Told) -> str | None:
    """Which of two works of one title each is, by its year: a 1954 novel, a 1961 film."""
    years = [
        found["year"] if (found := OF_A_YEAR.search(t.text, t.opening, t.sentence.span.end)) else "" for t in (c, e)
    ]
    return f"one is of {years[0]}, the other of {years[1]}" if all(years) and years[0] != years[1] else None


def _may_come_again(one: Stated) -> bool:
    """Whether a value may be one of several: a win, a count; not a foundation, a height."""
    return one.repeats or one.family not in ("date", "measure", "age", "nationality", "place", "sort")


def _is_beside(name: Name | None, e: Told) -> bool:
    """Whether a sentence calls its subject by a noun, and has a name beside that: "The bank bought Moe Mutual", which is no bank's own."""
    stands = stand_in(e)
    if name is None or stands is None or " " not in stands[0]:
        return False
    behind = e.opening + len(stands[0])
    own = [n for n in e.names if is_one(n, name)]
    if stands[0].split()[-1].lower() in name.words:
        return False  # "The battle was fought near Lowby", the Battle of Lowby
    return bool(own) and not any(APPOSED.fullmatch(e.text, behind, n.start) for n in own)


def _says_the_same(one: Stated, e: Told) -> bool:
    """Whether a sentence has every word that a statement has beside its value."""
    words = one.told.content - one.told.content_within(one.span)
    named = {word for name in e.names for word in name.words}
    timed = any(isinstance(m.value, Time) for m in one.told.sentence.mentions)  # "The 1988 earthquake killed"
    return not timed and len(words) >= LEAST and all(shares(word, e.content | named) for word in words)


def _named(one: Stated, names: Sequence[Name], e: Told, opened: Name, statement: Text) -> tuple[str, str] | None:
    """Where the source names its subject: the statement has that name, or leaves its subject to it."""
    c = one.told
    shared = [name for name in names if is_one(name, opened)]
    strange = c.opened is not None and not is_one(c.opened, opened) and stand_in(e) is None
    if not shared and not strange and names and all(is_among([name], e) or is_one(name, opened) for name in names):
        shared = list(names)
    if shared and _is_around(c, shared[0], e):
        return None
    if shared:
        return opened.text, f"both texts name {shared[0].text}"
    stands = stand_in(c)
    if not names and not statement.names and _says_the_same(one, e):
        return opened.text, f"no subject is named but {opened.text}, and both use the same words"
    if names or stands is None or statement.length > SHORT:
        return None
    return opened.text, f"“{stands[0]}” is taken for {opened.text}, the subject of the other text"


def _is_around(c: Told, name: Name, e: Told) -> bool:
    """Whether a name only tells around which place it is: "the Hartsel region", where the other text is of Hartsel."""
    behind = next((word for word in c.words if word.start >= name.end), None)
    if behind is None or behind.start != name.end + 1 or name is not c.opened:
        return False
    return behind.low in listed("around") and behind.low not in e.lemmas


def _left_open(names: Sequence[Name], c: Told, e: Told, statement: Text, source: Text) -> tuple[str, str] | None:
    """Where the source leaves its subject to the statement: the one name that it does not have itself."""
    unknown, stands = [name for name in names if not known_to(name, source)], stand_in(e)
    if len(unknown) > 1 or (not names and statement.names and source.names and not statement.names & source.names):
        return None
    own = stand_in(c)
    if unknown and unknown[0] in c.names and c.opened is None and own and " " not in own[0] and stands:
        return None  # "It spent three weeks there in Norway"
    if unknown and stands and _is_owned(c, unknown[0], stands):
        return None
    if unknown and stands is None and e.names and not is_among(names, e):
        return None
    if unknown:
        said = f"“{stands[0]}” is taken for" if stands else "no subject is named but"
        return unknown[0].text, f"{said} {unknown[0].text}, the only name that the other text adds"
    if names:
        return names[0].text, f"both texts name {names[0].text}"
    if not _one_thing(c, e, source):
        return None
    return (stands[0] if stands else "what both tell of"), "neither names its subject, and both use the same words"


def _is_owned(c: Told, name: Name, stands: tuple[str, str]) -> bool:
    """Whether a name only tells which of its things is meant: "the Orn plant", where the other text is of "the company"."""
    behind = next((word for word in c.words if word.start >= name.end), None)
    if behind is None or name is not c.opened or behind.start != name.end + 1 or not behind.text.islower():
        return False
    noun = lemma_of(behind.low)
    common = behind.low not in function_words() and not behind.low.endswith("s") and not verb_lemma(behind.low)
    return common and noun in listed("bodily_parts") and noun != lemma_of(stands[0].split()[-1].lower())


def _one_thing(c: Told, e: Told, source: Text) -> bool:
    """Whether two sentences without a name can be of one thing: a pedestal is no statue, but a film may be a thriller."""
    mine, theirs = stand_in(c), stand_in(e)
    if mine is None or " " not in mine[0]:
        return True
    noun = lemma_of(mine[0].split()[-1].lower())
    other = lemma_of(theirs[0].split()[-1].lower()) if theirs and " " in theirs[0] else ""
    known = distinct()
    if noun in known and other in known and known[noun][0] == known[other][0] and known[noun] != known[other]:
        return False  # the bridge is no tower, though both are buildings
    if noun in source.content or noun in function_words() or theirs is None or " " not in theirs[0]:
        return True
    return bool(mine[1]) and mine[1] == theirs[1]


def _own(stated: Stated) -> tuple[Name, ...]:
    """The names of a sentence, but for those by which its value is reckoned: "before Nils was born"."""
    told, span = stated.told.names, stated.span
    return tuple(n for n in told if not (stated.because and span.start <= n.start < span.end)) if told else told


def _kin_agree(c: Stated, e: Told) -> bool:
    """Whether neither sentence is of a relative whom the other does not speak of."""
    reckoned = c.span if c.because or c.family == "age" else Span(0, 0)  # "was still a child"
    words = [word for word in _of_kin(c.told) if not reckoned.start <= word.start < reckoned.end]
    words = [word for word in words if not _is_titled(word, c.told)]
    mine = {w for word in words if (w := lemma_of(word.low)) == word.low}  # brothers are counted
    theirs = {lemma_of(word.low) for word in _of_kin(e)}
    opens = {lemma_of(word.low) for word in _of_kin(e) if word in e.words[:3] and not _is_titled(word, e)}
    return mine <= theirs and opens <= mine


@of_each
def _of_kin(told: Told) -> list[Word]:
    """The words of a sentence for relatives."""
    return [word for word in told.words if lemma_of(word.low) in _kin()]


def _is_anothers(one: Stated, other: Stated) -> bool:
    """Whether a value is of a relative, and the other is of none, or of another."""
    noun = _relative(one)
    opens = {lemma_of(word.low) for word in other.told.words[:3]}
    return bool(noun) and noun != _relative(other) and noun not in opens


@of_each
def _relative(stated: Stated) -> str:
    """The relative of whom the clause of a value is: "his wife, who was born in 1911"; empty where it is of nobody's."""
    found = WHO.search(stated.told.text, stated.told.sentence.span.start, stated.span.start)
    noun = lemma_of(found["noun"]) if found else ""
    return noun if noun in _kin() else ""


def _is_titled(word: Word, told: Told) -> bool:
    """Whether a word begins a name of several: "Sister Agatha"."""
    return any(word.start == name.start and word.end < name.end for name in told.names)


def _kinds_agree(e: Told, statement: Text) -> bool:
    """Whether what one text calls its subject fits what the other does."""
    stands = stand_in(e)
    kind = stands[1] if stands else ""
    if kind in ("male", "female"):
        other = {"male": "female", "female": "male"}[kind]
        return other not in statement.called
    if kind in ("", "thing", "several"):
        return True
    named = statement.called - {"male", "female"}
    return not named or kind in named or not named & WORKS
