"""Whether what one sentence says of what it counts is said of some of it only: two islands are inhabited, of eleven."""

from __future__ import annotations

import re

from claimcheck.counterparts.limits import ADDING, is_all
from claimcheck.counterparts.respects import whole
from claimcheck.counterparts.stated import Stated, is_below
from claimcheck.counterparts.texts import Text
from claimcheck.counterparts.verbs import BEING, HAVING, verb_lemma
from claimcheck.counterparts.wordlists import deeds, listed, present, roles, stretches
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.discourse.verbs import lemma_of, verbs_in
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import of_each
from claimcheck.tables import table
from claimcheck.tellings.told import Told, function_words
from claimcheck.tellings.words import shares
from claimcheck.terms import equivalent

WHOLES = frozenset({"population", "vote"})  # what shares are of, though sums may be so, too
WHEREVER = frozenset({"%", "measure", "number"})  # what is another figure in every place
BEHIND = 12  # words behind a count in which it is said what the counted do
DOING = frozenset({"did", "do", "does", "will", "would", "could", "can", "should"})
# where it is so, or of whom, in front of a sentence: "In the capital 9 % of", "Among men"
FRONT = re.compile(
    r"\s*(?:In|At|Among|Across|Within|On|For)\s(?:(?:the|its|their|his|her|some|many|most|other)\s(?:[a-z-]{2,16}\s)?(?P<noun>(?!(?:the|its|his|her|their)\b)[a-z]{3,20})"
    r"|(?:[a-z-]{2,16}\s)?(?P<bare>[a-z]{3,14}s|[a-z]{0,5}men|people|children|summer|winter|spring|autumn|night|peacetime|wartime|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days))\b"
)
# of whom a share is, behind it
AMONG = re.compile(r"\bamong\s(?:the\s)?(?:[a-z-]{2,14}\s)?(?P<noun>[a-z]{3,14}s|[a-z]{0,5}men|people|children)\b")
# when something is so again and again: "on weekdays", "in winter"; not "in winter 1944"
EVERY = re.compile(
    r"\b(?:[Oo]n|[Aa]t|[Ii]n|[Dd]uring)\s(?:the\s)?(?P<noun>weekdays|weekends|workdays|holidays|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|night|daytime|summer|winter|spring|autumn)\b(?!\s(?:of\s)?\d)"
)
OF_THOSE = re.compile(
    r"\s*(?:Of|Among)\s(?:those|all|(?:the|its|his|her|their)\s[a-z]{3,16})\s(?:who|that|which|with|aged)\s(?P<whom>[^,;]{3,60}),"
)
# what is numbered, with its number or letter: "arm 2", "Group C"
NUMBERED = re.compile(
    r"\b(?P<noun>[A-Z]?[a-z]{2,10})\s(?P<number>\d{1,2}|[A-K](?=\s[a-z]|[.,;]))(?![\d:%]|[.,]\d)(?=[\s.;,)]|\Z)"
)


def said_of_some(c: Stated, e: Stated, statement: Text, source: Text) -> str | None:
    """What is said of the one count alone, so that it may be a part of the other; None where nothing is."""
    if (group := _among(c, e, statement, source)) or (group := _at_other_times(c, e)):
        return group
    if (labels := _labels(c, e)) or (labels := _shares_apart(c, e)):
        return labels
    front, theirs = _front(c.told), _front(e.told)
    if front and theirs and front != theirs and not equivalent(front, theirs):
        return f"one is for the {front}, the other for the {theirs}"
    if (
        front
        and not shares(front, source.content)
        and (c.family in WHEREVER or (c.family in ADDING and is_below(c, e)))
    ):
        return f"one is for the {front}, of which the other does not speak"
    alone = theirs in table("affairs")["places"]["words"] or (_is_bare(e.told) and c.family in WHEREVER)
    if theirs and alone and not shares(theirs, statement.content) and c.family != "date":
        return f"one is for the {theirs}, of which the other does not speak"
    if c.family != "count":
        return None
    for one, other in ((c, e), (e, c)):
        if _says(one.told, listed("confirming")) and _says(other.told, listed("supposing")):
            return "one is what is confirmed, the other what is thought"
    for one, other, text in ((c, e, source), (e, c, statement)):
        said = _predicate(one) if is_below(one, other) and one.head == other.head else ""
        if said and (_is_known(one) or not shares(said, text.content)):
            return f"only one of them says {said} of it, which may be said of some"
    return None


@of_each
def _predicate(stated: Stated) -> str:
    """What is said of those that a sentence counts, where they are its subject: what they do, or are."""
    told = stated.told
    if verbs_in(told.text, told.sentence.span.start, stated.span.start) or is_all(stated):
        return ""
    behind = [word for word in told.words if word.start >= stated.span.end][:BEHIND]
    if told.text.startswith((",", " ,"), stated.span.end):
        return ""  # "With fewer than 96 reviews, it has"
    for at, word in enumerate(behind):
        if word.low == "and":
            return ""
        if word.low in ("not", "never"):  # "nineteen did not reach", as others may have
            return word.low
        if word.low in DOING:
            continue
        if word.low in BEING or word.low in HAVING:
            said = (lemma_of(w.low) for w in behind[at + 1 :] if w.low not in function_words() and w.low not in BEING)
            found = next(said, "")
            return "" if found in listed("light") else found
        if (verb := verb_lemma(word.low)) and not word.low.endswith("ing"):
            return "" if verb in listed("light") or deeds("people").get(verb) == stated.head else verb
    right = behind[0] if behind and not stated.verb else None  # a verb whose past is not known: "withdrew"
    known = right is None or right.low in function_words() or right.low in present() or not right.text.islower()
    return "" if known or right is None else lemma_of(right.low)


def _says(told: Told, words: frozenset[str]) -> bool:
    return not words.isdisjoint(told.lows)


def _is_known(stated: Stated) -> bool:
    """Whether a sentence speaks of some of which the reader has heard: "the two brothers ran the firm"."""
    return stated.told.text[max(0, stated.span.start - 4) : stated.span.start].lower() == "the "


@of_each
def _front(told: Told) -> str:
    """The noun in front of a sentence that says where it is so, or of whom."""
    found = FRONT.match(told.text, told.sentence.span.start, told.sentence.span.end)
    noun = lemma_of((found["noun"] or found["bare"]).lower()) if found else ""
    return "" if noun in function_words() or noun in stretches() or noun in listed("wholes") else noun


def _among(c: Stated, e: Stated, statement: Text, source: Text) -> str | None:
    """Among whom one of two shares is, of whom the other text does not speak: "14 percent among men under 30"."""
    if c.family not in WHEREVER:
        return None
    for one, other in ((c, source), (e, statement)):
        found = AMONG.search(one.told.text, one.span.end, one.told.sentence.span.end)
        if found and not shares(lemma_of(found["noun"]), other.content):
            return f"one is for the {found['noun']}, of which the other does not speak"
    return None


def _at_other_times(c: Stated, e: Stated) -> str | None:
    """On what days, or in what season, each is so, where both say so and otherwise: on weekdays, on Sundays."""
    if c.family == "date":
        return None
    mine, theirs = _times_again(c), _times_again(e)
    return f"one is for {min(mine)}, the other for {min(theirs)}" if mine and theirs and not mine & theirs else None


@of_each
def _times_again(stated: Stated) -> set[str]:
    return {m["noun"].lower() for m in EVERY.finditer(stated.told.text, *whole(stated))}


@of_each
def _is_bare(told: Told) -> bool:
    """Whether a sentence has in front of whom or for what time it is so, without an article: "Among men", "On Sundays"."""
    found = FRONT.match(told.text, told.sentence.span.start, told.sentence.span.end)
    return found is not None and found["bare"] is not None


def _labels(c: Stated, e: Stated) -> str | None:
    """Things with a number that are told apart by it: arm 1, arm 2."""
    mine, theirs = _numbered(c.told), _numbered(e.told)
    odd = next((noun for noun in sorted(mine.keys() & theirs) if not mine[noun] & theirs[noun]), None)
    return f"one is of {odd} {min(mine[odd])}, the other of {odd} {min(theirs[odd])}" if odd else None


@of_each
def _numbered(told: Told) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    span = told.sentence.span
    counted = [m.span for m in told.sentence.mentions]
    for match in NUMBERED.finditer(told.text, span.start, span.end):
        if match["noun"].lower() in listed("labelled") and not any(
            s.start <= match.start() and match.end() < s.end for s in counted
        ):
            found.setdefault(match["noun"].lower(), set()).add(match["number"])
    return found


def _shares_apart(c: Stated, e: Stated) -> str | None:
    """Whether two shares of one whole are of those above one figure and of those above another: "is over 65"."""
    if c.family not in ("%", "order") or c.head in set(roles("roles").values()) - WHOLES:
        return None
    if c.family == "%" and (odd := sorted(w for x, y in ((c, e), (e, c)) for w in _those(x) - y.told.lemmas)):
        return f"only one of them is a share of those who {odd[0]}"
    if c.family == "%" and (apart := _conditions_apart(c, e)):
        return apart
    mine, theirs = _figures_behind(c), _figures_behind(e)
    return "they are of those of different figures" if mine and theirs and not mine & theirs else None


def _conditions_apart(c: Stated, e: Stated) -> str | None:
    """Whether two shares are of those that did a thing so often, and of those that did it otherwise often: "fewer than four goals in most of the matches"."""
    mine, theirs = _conditions(c), _conditions(e)
    return "they are of those of different figures" if mine and theirs and not mine & theirs else None


@of_each
def _conditions(stated: Stated) -> set[tuple[str, object]]:
    """The other counts of a sentence, but for those of what the share is of."""
    counts = ((m.span, q) for m, q in stated.told.sentence.valued(Quantity) if q.dimension is Dimension.COUNT)
    others = (
        q for span, q in counts if not span.overlaps(stated.span) and not equivalent(lemma_of(q.unit), stated.head)
    )
    return {(q.comparator, q.stated) for q in others}


@of_each
def _those(stated: Stated) -> set[str]:
    """What is said of those of whom it is a share, in front of it: "Of those who voted, 58 percent"."""
    told = stated.told
    found = OF_THOSE.match(told.text, told.sentence.span.start, stated.span.start)
    words = (word for word in told.words if found and found.start("whom") <= word.start < found.end("whom"))
    return {lemma_of(word.low) for word in words if word.low not in function_words()}


@of_each
def _figures_behind(stated: Stated) -> set[object]:
    start, end = stated.span.end, stated.around.end
    told = stated.told.sentence.mentions
    behind = (m.value for m in told if start <= m.span.start < end + BEHIND)
    values = [value for value in behind if isinstance(value, Quantity | CalendarDuration | FixedDuration)]
    return {value.stated for value in values if value.unit != "%"}
