"""Whose a figure is by the words right beside it, whatever the subject of its clause is.

Behind it     "two gates of the Nandra dam", "the 45-member Assembly", "1,100 of its members", "sale of 40 buses by Holm"
In front      "Corle's 31 hotels", "Holm's purchase of 14 ships", "the fund, now €22m", "of which nine", "Holm: 40 ships"
Unsaid verb   "the Union has 12 seats, the Green Alliance six"
The object    "cut the parking tax by 2 points", "put the cost of the strike at €90,000", "fined Holm Yards €40,000"
"""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from claimcheck.claims import Mention
from claimcheck.extract.discourse.bearers import date_names
from claimcheck.extract.discourse.cast import Bearer, Cast
from claimcheck.extract.discourse.clauses import Clause, earlier_subject
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.extract.discourse.verbs import verbs_in, words
from claimcheck.extract.discourse.whose import bearer, holder
from claimcheck.extract.numbers.nouns import is_plural
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

FARTHEST = 90  # code points before a figure that are looked at
NAME = r"(?P<name>[A-Z][\w’'-]{1,30}(?:\s(?:of\s|and\s)?[A-Z][\w’'-]{1,30}){0,4}?)"
SMALL = r"(?:(?:just|over|about|around|some|nearly|almost|only|own|all|by|with|on)\s){0,3}"
# whose things are, behind their figure
OF_NAME = re.compile(
    r"\sof\s(?:the\s)?(?P<name>[A-Z][\w-]{2,30}(?:\s[A-Z][\w-]{1,30}){0,3})(?:\s[a-z]{3,12})?(?=[,.;]|\s)"
)
# some of those whom somebody has: "1,100 of its members"
OF_THEIRS = re.compile(r"\sof\s(?P<whose>its|their|his|her)\s[a-z]")
# and who did it, behind what was done as a noun: "the sale of 40 buses by Holm Yards"
DONE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[a-z]{3,14}\s)?[a-z]{4,14}\sof\s" + SMALL + r"$")
BY_NAME = re.compile(r"\sby\s(?:the\s)?(?P<name>[A-Z][\w’'-]{1,30}(?:\s(?:of\s|and\s)?[A-Z][\w’'-]{1,30}){0,4})")
# what a figure joined to its noun describes: "the 45-member Assembly", "a 118-page report"
DESCRIBED = re.compile(
    r"\s(?:(?:[a-z][a-z-]{2,14}\s)?(?P<name>[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,3})|(?P<noun>[a-z]{3,16}))"
)
# an owner right before a figure, or before the noun that it is of: "Corle's 31 hotels", "Holm's purchase of 14 ships"
POSSESSED = re.compile(NAME + r"(?:[’']s|(?<=s)[’'])\s(?:(?:[a-z]{3,14}\s)?[a-z]{4,14}\sof\s)?" + SMALL + r"$")
# what a figure is set beside, between commas: "the reserve fund, now 22 million", "the petition, with its 3,142 names"
SET_BESIDE = re.compile(
    r"(?:^|(?<=\s))(?P<what>(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s[a-z-]{3,16}(?:\s[a-z-]{3,16})?|[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,4})"
    r",\s(?:now|then|currently|once|today|with(?:\s(?:its|their|his|her|a|the))?)\s" + SMALL + r"$"
)
# a part of what was counted before: "built 14 ships, of which nine"
OF_WHICH = re.compile(r",\sof\s(?:which|whom|these|them)\s" + SMALL + r"$")
# a name and a colon, at the head of a line
LABELLED = re.compile(NAME + r":\s" + SMALL + r"$")
# a name right before its figure, whose verb goes unsaid: "the Union has 12 seats, the Green Alliance six"
GAPPED = re.compile(
    r"(?:,|;|\band|\bgiven?|\bgave)\s(?:the\s)?(?P<name>[A-Z][\w-]{2,30}(?:\s[A-Z][\w-]{1,30}){0,3})(?:,\s(?:with|on)|\s(?:with|on))?\s(?:(?:just|over|about|some|nearly|almost)\s){0,2}$"
)
# the same for a common noun: "the county will pay 7 million, the government 9 million"
GAPPED_NOUN = re.compile(
    r"(?:,|;|\band)\sthe\s(?P<noun>(?!other|rest|remain|last|first|next|latter|former|same)[a-z-]{3,16}(?:\s[a-z]{3,16})?)(?:,\s(?P<name>[A-Z][\w-]{2,30}(?:\s[A-Z][\w-]{1,30}){0,3}),\sthe\s(?:other|remaining|last))?\s$"
)
# and for several without an article, behind a figure of the same kind: "and pension funds 41 percent"
GAPPED_PLURAL = re.compile(
    r"(?:,|;|\band)\s(?:the\s)?(?P<noun>(?!other)[a-z-]{3,16}(?:\s[a-z]{3,16})?)\s" + SMALL + r"$"
)
# what a verb is done to, and what leads from there to the figure
OBJECT = re.compile(r"\s(?P<what>[^,;.:\d]{2,70}?)\s(?:(?:down|up|back)\s)?(?P<to>by|to|from|at)\s[^;:]{0,60}")
# some who act together, by how many they are: "a club of 85 volunteers", "the team of 14"
BODY_OF = re.compile(
    r"(?:^|(?<=[\s(]))(?P<what>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[a-z-]{3,16}\s){0,2}(?P<noun>[a-z]{4,10}))\sof\s"
    + SMALL
    + r"$"
)
# what is put at a figure is a measure of something: "the cost of the strike", "the number of dead in Corle"
MEASURE_OF = re.compile(r"(?:the|a|an)\s(?:[a-z]{3,14}\s)?[a-z]{3,14}\sof\s(?=the\s|its\s|[A-Z])")
# who pays for something, and how much: "was funded by the Larne Council with 2.4 million"
PAID_BY = re.compile(
    r"\sby\s(?:the\s)?(?P<name>[A-Z][\w’'-]{1,30}(?:\s(?:of\s|and\s)?[A-Z][\w’'-]{1,30}){0,4})\s(?:with|for|to\sthe\stune\sof)\s"
    + SMALL
)
# what is proposed has its size itself: "proposed a budget of 1.4 billion"
SIZED = re.compile(
    r"\s(?:an?|the|its|his|her|their)\s(?:[a-z-]{3,14}\s){0,2}(?P<noun>[a-z]{4,12})\s(?:of|worth)\s(?:[^;:]{3,60}?(?:,\s|\smore\sthan\s(?:this|last)\syear[’']s\s))?"
    + SMALL
)
GIVEN = re.compile(
    r"\s(?P<what>him|her|them|(?:the\s)?[A-Z][\w’'-]{1,30}(?:\s(?:of\s)?[A-Z][\w’'-]{1,30}){0,4}|the\s[a-z]{3,16})"
    r"(?:\s(?:to|of|with|on|for|in))?\s(?:(?:all|a|the|about|some|over|just|total|of)\s){0,3}"
)


def beside(
    text: str, sentence: Sentence, mention: Mention, quantity: Quantity, clause: Clause, cast: Cast
) -> Bearer | None:
    """Of whom the words right beside a figure say that it is; None where they do not say."""
    return (
        _behind(text, sentence, mention, quantity, cast)
        or _in_front(text, sentence, mention, cast)
        or _unsaid(text, sentence, mention, quantity, cast)
        or _object(text, sentence, mention, clause, cast)
    )


def _before(text: str, sentence: Sentence, mention: Mention) -> tuple[str, int, int]:
    return text, max(sentence.span.start, mention.span.start - FARTHEST), mention.span.start


def _behind(text: str, sentence: Sentence, mention: Mention, quantity: Quantity, cast: Cast) -> Bearer | None:
    near = (text, mention.span.end, sentence.span.end)
    if match := OF_NAME.match(*near):
        return Bearer(cast.whole(match["name"]))
    if match := OF_THEIRS.match(*near):
        return holder(cast, sentence, match["whose"], mention.span.start)
    if quantity.dimension is Dimension.COUNT and "-" in mention.quote.split()[-1] and (match := DESCRIBED.match(*near)):
        name, noun = match["name"], match["noun"]
        return Bearer(cast.whole(name) if name else noun, inherited=not name, topical=not name, head=noun or "")
    agent = BY_NAME.match(*near)
    if agent and agent["name"].split()[0] not in date_names() and DONE.search(*_before(text, sentence, mention)):
        return Bearer(cast.whole(agent["name"]))
    return None


def _in_front(text: str, sentence: Sentence, mention: Mention, cast: Cast) -> Bearer | None:
    before = _before(text, sentence, mention)
    found = POSSESSED.search(*before) or LABELLED.match(text, sentence.span.start, mention.span.start)
    if found and date_names().isdisjoint(found["name"].split()):
        return bearer(cast, sentence, (found.start("name"), found["name"]))
    if match := SET_BESIDE.search(*before):
        return bearer(cast, sentence, (match.start("what"), match["what"]))
    if (match := BODY_OF.search(*before)) and match["noun"] in words("bodies") | words("ways"):
        return bearer(cast, sentence, (match.start("what"), match["what"]))
    if match := OF_WHICH.search(*before):
        whole = earlier_subject(text, sentence, match.start())
        return bearer(cast, sentence, whole) if whole else None
    return None


def _unsaid(text: str, sentence: Sentence, mention: Mention, quantity: Quantity, cast: Cast) -> Bearer | None:
    before = _before(text, sentence, mention)
    if match := GAPPED.search(text, max(before[1], mention.span.start - 70), mention.span.start):
        return Bearer(cast.whole(match["name"]))
    gapped = GAPPED_NOUN.search(*before)
    if gapped is None and _follows_its_like(sentence, mention, quantity):
        gapped = GAPPED_PLURAL.search(*before)
        gapped = (
            gapped
            if gapped and is_plural(gapped["noun"].split()[-1].rpartition("-")[0] or gapped["noun"].split()[-1])
            else None
        )
    if gapped is None or verbs_in(text, gapped.start(), gapped.end()):
        return None
    name = gapped.groupdict().get("name")
    return Bearer(
        cast.whole(name) if name else gapped["noun"], inherited=True, topical=True, head=gapped["noun"].split()[-1]
    )


def _follows_its_like(sentence: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """Whether a figure of the same unit stands before one in its sentence."""
    earlier = (q for m, q in sentence.valued(Quantity) if m.span.end < mention.span.start)
    return quantity.unit != "" and any(q.unit == quantity.unit for q in earlier)


def _object(text: str, sentence: Sentence, mention: Mention, clause: Clause, cast: Cast) -> Bearer | None:
    """Of what a figure is that somebody changes, estimates or is given: never of who does it."""
    verb = clause.verb
    if verb is None or clause.leads:
        return None
    between = (text, verb.end, mention.span.start)
    if verb.passive:
        payer = PAID_BY.fullmatch(*between) if verb.lemma in _verbs("paying") else None
        return Bearer(cast.whole(payer["name"])) if payer else None
    if verb.lemma in _verbs("proposing") and (sized := SIZED.fullmatch(*between)) and sized["noun"] in _verbs("sized"):
        return Bearer(sized["noun"], inherited=True, topical=True, head=sized["noun"], described=True)
    if verb.lemma in _verbs("giving") and (match := GIVEN.fullmatch(*between)):
        return _given(cast, sentence, match, clause)
    putting = verb.lemma in _verbs("putting")
    if not (putting or verb.lemma in _verbs("changing")):
        return None
    match = OBJECT.fullmatch(*between)
    if match is None or (match["to"] == "at") is not putting:
        return None
    measure = MEASURE_OF.match(text, *match.span("what"))
    at = measure.end() if measure else match.start("what")
    what = bearer(cast, sentence, (at, text[at : match.end("what")]))
    bare = not putting and what.topical and not what.described and " " in match["what"].strip()
    return evolve(what, name=match["what"].lower().removeprefix("the "), described=True) if bare else what


def _given(cast: Cast, sentence: Sentence, match: re.Match[str], clause: Clause) -> Bearer:
    """Who is given something; "him" is another person than who gives it."""
    given = bearer(cast, sentence, (match.start("what"), match["what"]))
    if (
        match["what"] not in ("him", "her")
        or not clause.subject
        or given.name != bearer(cast, sentence, clause.subject).name
    ):
        return given
    known = sorted(cast.named_in(0, match.start()) & cast.persons - {given.name})
    return evolve(given, name=known[0] if len(known) == 1 else cast.topic if cast.topic in known else given.name)


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(table("clauses")["objects"][kind])
