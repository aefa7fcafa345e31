"""Whether two statements state a value of one thing: one noun counted, one sum, one event; with one verb."""

from __future__ import annotations

import re
from itertools import pairwise

from claimcheck.counterparts.events import words_of
from claimcheck.counterparts.lengths import LASTS
from claimcheck.counterparts.limits import is_all, too_many_for_a_part
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.tenures import held_elsewhere, is_tenure
from claimcheck.counterparts.texts import WORKS, kinds, stand_in
from claimcheck.counterparts.verbs import BEING, HAVING, verb_lemma
from claimcheck.counterparts.weekdays import is_dated
from claimcheck.counterparts.wordlists import listed, roles
from claimcheck.entities import Reference
from claimcheck.extract.discourse.verbs import lemma_of, verbs_in
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import of_each
from claimcheck.tables import table
from claimcheck.tellings.told import Told, function_words
from claimcheck.tellings.words import shares
from claimcheck.terms import equivalent, siblings

BEFORE = 4  # words before a date in which it is said how it was
NEAR = 24  # code points before a date in which it is said how many there were then
# "eleven of the 15 judges"
SOME_OF_THE = re.compile(r"(?P<some>\b[\w-]{1,14})\s(?:out\s)?of\s(?:the|its|his|her|their)\s\Z")
# "not all of the 40"
NOT_ALL = re.compile(r"\b(?:[Nn]ot|[Aa]lmost|[Nn]early|[Vv]irtually)\sall\sof\s")
# "ratified by the last of them"
BY_SOME = re.compile(r"\bby\s(?:the\s)?(?P<some>first|last|most|some|many|few|half)\sof\b")
OF_THE = re.compile(
    r"[\w-]{1,14}\s(?:out\s)?of\s(?:the|its|his|her|their)\s(?P<whole>\d{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?)\s[a-z]{3,16}s\b"
)


def two_things(c: Stated, e: Stated) -> str | None:
    """Why they are of two things; None where they are of one."""
    if c.family != e.family:
        return f"one states a {c.family}, the other a {e.family}"
    if not equivalent(c.head, e.head):
        return f"one is of {c.head}, the other of {e.head}"
    if c.family == "date":
        return _two_events(c, e)
    if c.family == "weekday":
        quotes = [s.told.text[s.span.start : s.span.end] for s in (c, e)]
        if all(map(is_dated, quotes)):
            return "both give the date"
        return None if any(map(is_dated, quotes)) else "neither says of which week"
    if c.family == "frequency":
        return _called_otherwise(c.told, e.told) or _called_otherwise(e.told, c.told)
    if c.family == "order":
        return None  # what narrows an order is weighed with the place in it
    if c.modifiers != e.modifiers and not (c.family == "count" and too_many_for_a_part(c, e)):
        return f"one is of {c.what}, the other of {e.what}"
    if c.family == "age" and c.head == "age" and not _only_is(c.told, e.told):
        return "at what they were so old is not known"
    if c.family == "%" and (c.because or e.because) and not _one_deed(c, e):
        return f"{c.verb or 'one'} is not {e.verb or 'the other'}"
    if c.family == "%" and c.head not in roles("roles").values() and not _said_alike(c, e):
        return "the shares are of those of whom different things are said"
    if c.family == "%" and c.verb and e.verb and not _one_said(c, e):
        return f"{c.verb} is not {e.verb}"
    if c.family == "spell" and c.verb != e.verb and not {c.verb, e.verb} <= _going("year") and _is_passive(c, e):
        return f"{c.verb or e.verb} is said of one of them only"
    if c.family == "spell":
        return held_elsewhere(c, e)
    return _two_counts(c, e) if c.family == "count" else None


def _two_events(c: Stated, e: Stated) -> str | None:
    if is_tenure(c):
        return held_elsewhere(c, e)
    if (c.verb or e.verb) and not (c.content & e.content) - {c.head}:
        return f"{c.head} may be said of many things"
    if c.head in listed("repeated") and not c.names and not _own(c) & e.content:
        return f"a {c.head} may happen again"
    first = (c.head.startswith("first ") and c.head not in listed("issued")) or c.head.endswith("debut")
    if first and (odd := _how(c) ^ _how(e)):
        return f"only one of them is of the first time so: {min(odd)}"
    if c.repeats and e.repeats and _agents(c) != _agents(e):
        return f"the {c.head} is said of some, one after another"
    if c.repeats and e.repeats and (mine := _counts_before(c)) and (theirs := _counts_before(e)) and mine != theirs:
        return f"one is of {min(mine)}, the other of {min(theirs)}"
    if c.head in listed("spreading") and _lands(c) != _lands(e):
        return f"a {c.head} may come to one land after another"
    if (medium := otherwise_issued(c, e)) is not None:
        return f"only one of them is of what came out on {medium}"
    sorts = [kinds().get(sort, sort) for sort in (*c.modifiers, *e.modifiers)]
    return f"one is of a {sorts[0]}, the other of a {sorts[-1]}" if len(set(sorts) & WORKS) > 1 else None


@of_each
def _how(stated: Stated) -> set[str]:
    """How or where a first time was, where a preposition says so behind it: "was first climbed in winter in 1974"."""
    year = next(
        (w.start for w in stated.told.words if w.start >= stated.span.start and w.low.isdigit()), stated.span.start
    )
    before = [word for word in stated.told.words if word.end <= year][-BEFORE:]
    words = [word.low for word in before]
    leads = [at for at, word in enumerate(words) if word in listed("restricting") and at > 0]
    nouns = (word for at in leads for word in words[at + 1 :] if word not in function_words())
    return {lemma_of(word) for word in nouns if word.isalpha() and not verb_lemma(word)}


@of_each
def _agents(stated: Stated) -> str:
    """How many, or which of several, a sentence says did what may be done by one after another: "Five states ratified it", "ratified by the last of them"."""
    told = stated.told
    counts = ((m, q) for m, q in told.sentence.valued(Quantity) if q.dimension is Dimension.COUNT)
    counted = next((m for m, _ in counts if m.span.start == told.opening), None)
    found = BY_SOME.search(told.text, told.opening, stated.span.start)
    return found["some"] if found else counted.quote if counted else ""


@of_each
def _counts_before(stated: Stated) -> set[str]:
    """How many of what a sentence says that it was, in front of a date: "won 20 games in 2010"."""
    before = range(stated.span.start - NEAR, stated.span.start)
    counts = ((m, q) for m, q in stated.told.sentence.valued(Quantity) if q.dimension is Dimension.COUNT)
    return {str(q) for m, q in counts if m.span.end in before}


def otherwise_issued(c: Stated, e: Stated) -> str | None:
    """The medium or the edition in which only one of two dates says that a work came out: on DVD, in paperback."""
    one, other = (stated.told.lemmas & set(table("happenings")["media"]["words"]) for stated in (c, e))
    return next(iter(sorted(one ^ other)), None) if c.head in listed("issued") else None


def _called_otherwise(told: Told, other: Told) -> str | None:
    """Whether a sentence is of something that the other never calls so: "The marathon", where that is of a festival."""
    stands = stand_in(told)
    noun = stands[0].split()[-1].lower() if stands and " " in stands[0] else ""
    known = other.content | {word for name in other.names for word in name.words}
    return f"only one of them is of a {noun}" if noun and not shares(lemma_of(noun), known) else None


@of_each
def _lands(stated: Stated) -> set[str]:
    """The countries that are named beside a date."""
    references = stated.told.sentence.valued(Reference)
    return {
        r.entities[0].id
        for m, r in references
        if r.entities
        and m.quote not in (*r.entities[0].adjectives, *r.entities[0].demonyms)
        and stated.around.start <= m.span.start < stated.around.end
    }


def _two_counts(c: Stated, e: Stated) -> str | None:
    if c.head in LASTS and (apart := _lengths_apart(c, e)):
        return apart
    if any(s.verb and _is_whole(s) for s in (c, e)):
        return f"{c.verb or e.verb} is said of some of them"
    if any(_is_whole(s) and not _is_had(other) for s, other in ((c, e), (e, c))):
        return "only one of them is the whole of which something is said of some"
    wholes = {whole for whole in (_whole(c), _whole(e)) if whole}
    if len(wholes) > 1:
        return "they are of those of two different wholes"
    mine, theirs = _said(c), _said(e)
    lasts = c.head in LASTS and {mine, theirs} <= _going(c.head)
    if mine and theirs and not lasts and not equivalent(mine, theirs):
        return f"{mine} is not {theirs}"
    if c.head == "time" and c.verb != e.verb:
        return "how often is said of two deeds"
    one_sided = (mine or theirs) if not (c.verb and e.verb) else ""
    other = e.told if c.verb else c.told
    near = _lemmas_around(e if c.verb else c)
    if one_sided not in {"", *near} and any(w == one_sided or siblings(one_sided, w) for w in other.lemmas):
        return f"only one of them says {one_sided} of it"
    if one_sided in listed("changing") and not (c.because or e.because) and _is_done_to(c if c.verb else e):
        return f"{one_sided} is said of what comes or goes, the other of what there is"
    governed = c.verb in listed("governing") or e.verb in listed("governing")
    reckoned = (c.because or e.because) and (c.whole or e.whole)  # of one thing, from its beginning to its end
    unsaid = not (governed or reckoned or (c.verb and e.verb) or c.content & e.content)
    if c.head in listed("generic") and unsaid:
        return f"{c.head} may be counted for many reasons"
    return None


def _is_passive(c: Stated, e: Stated) -> bool:
    """Whether one of two stretches is of what was done to its subject, by a verb that the other has not: "was widened between"."""
    return any(
        word.low in BEING and behind.low.endswith("ed") and lemma_of(behind.low) == s.verb
        for s in (c, e)
        for word, behind in pairwise(s.told.words)
    )


@of_each
def _is_done_to(stated: Stated) -> bool:
    """Whether a verb stands in front of what it is said of: "lost two ships"; not "two ships were lost"."""
    before = [word for word in stated.told.words if word.end <= stated.span.start]
    return any(verb_lemma(word.low) == stated.verb for word in before)


@of_each
def _is_whole(stated: Stated) -> bool:
    """Whether a count is of all, of some of whom its sentence speaks: the 15 of "eleven of the 15 judges backed it", "most of the 15"."""
    start = max(stated.told.sentence.span.start, stated.span.start - 30)
    found = SOME_OF_THE.search(stated.told.text, start, stated.span.start)
    some = found["some"].lower() if found else ""
    if some == "all":
        return NOT_ALL.search(stated.told.text, max(0, start - 8), stated.span.start) is not None
    return some.isdigit() or some in table("numerals")["cardinals"] or some in listed("some")


@of_each
def _is_had(stated: Stated) -> bool:
    """Whether a sentence only says that there are so many: "has 14 boats"."""
    return any(w.low in HAVING | BEING for w in stated.told.words if w.end <= stated.span.start) or _is_whole(stated)


@of_each
def _whole(stated: Stated) -> str:
    """How many there are of which a count is of some, or of all: "eleven of the 15 judges", "all six judges"."""
    found = OF_THE.match(
        stated.told.text, max(stated.told.sentence.span.start, stated.span.start), stated.told.sentence.span.end
    )
    if found:
        number = found["whole"].lower()
        return str(table("numerals")["cardinals"].get(number, number))
    value = stated.value
    return str(value.stated) if is_all(stated) and isinstance(value, Quantity) else ""


def _said(stated: Stated) -> str:
    """The verb of a count; none of what a thing has one number of, where it says no more than that it has them: the seasons of a show."""
    return "" if stated.head in listed("possessed") and stated.verb in listed("existing") else stated.verb


def _one_deed(c: Stated, e: Stated) -> bool:
    """Whether two shares are of those of whom one thing is said: who was killed did not survive."""
    mine, theirs = _spoken_of(c) - {c.verb, e.verb}, _spoken_of(e) - {c.verb, e.verb}
    if mine and theirs and not mine & theirs:
        return False  # cast by post, cast for the other side
    if c.verb and e.verb:
        return equivalent(c.verb, e.verb)
    return (c.verb or e.verb) in (e if c.verb else c).told.lemmas


def _one_said(c: Stated, e: Stated) -> bool:
    """Whether of two shares one thing is said, or too little to tell: to stay is not to leave."""
    if {c.verb, e.verb} & listed("light") or equivalent(c.verb, e.verb):
        return True
    return c.verb in e.told.lemmas or e.verb in c.told.lemmas


def _said_alike(c: Stated, e: Stated) -> bool:
    """Whether two shares of one whole may be of those of whom one thing is said: a fever is no cough."""
    mine, theirs = _spoken_of(c), _spoken_of(e)
    named = {word for stated in (c, e) for name in stated.names for word in name.words}
    if mine - named and theirs - named:  # of whom both are says nothing of what is said of them
        mine, theirs = mine - named, theirs - named
    return not mine or not theirs or any(shares(word, theirs) for word in mine)


@of_each
def _spoken_of(stated: Stated) -> set[str]:
    named = {word for name in stated.names for word in name.words}
    beside = stated.content - stated.told.content_within(stated.span)
    around = range(stated.span.end, stated.around.end)
    beside |= {
        w.low for w in stated.told.words if w.start in around and "-" in w.low and w.text.islower()
    }  # owner-occupied
    return {word for word in {*beside, *named} if not equivalent(word, stated.head)} - listed("light")


def _lengths_apart(c: Stated, e: Stated) -> str | None:
    """Why two durations are not how long one thing went on, by what went on and with whom."""
    going = _going(c.head)
    if c.verb != e.verb and not {c.verb, e.verb} <= going:
        return "how long is said of two deeds"
    own = c.content - {c.verb, c.head} - c.told.content_within(c.span)
    if c.verb and c.verb == e.verb and c.verb not in going and own and not own & e.content:
        return f"{c.verb} may be said of many things"
    return None


def _going(unit: str) -> frozenset[str]:
    """The verbs that say no more than that something went on: a show runs for years, but a runner for minutes."""
    going = listed("running") | listed("taking") | listed("lasting_on") | listed("governing") | listed("serving") | {""}
    return going - {"run"} if unit in ("minute", "hour") else going


@of_each
def _own(c: Stated) -> set[str]:
    """The content words around a date that are neither the event nor the subject."""
    stands = stand_in(c.told)
    subject = {lemma_of(word.lower()) for word in stands[0].split()} if stands else set()
    return set(c.content) - {lemma_of(word) for word in words_of(c.head)} - subject


def _only_is(*told: Told) -> bool:
    """Whether sentences say of somebody no more than how old."""
    verbs = (v.lemma for one in told for v in verbs_in(one.text, one.sentence.span.start, one.sentence.span.end))
    return all(lemma in ("be", "have") for lemma in verbs)


@of_each
def _lemmas_around(stated: Stated) -> set[str]:
    return {lemma_of(w.low) for w in stated.told.words if stated.around.start <= w.start < stated.around.end}
