"""Under what circumstances two figures hold: before tax, full-time, when it opened, with half of the votes counted.

by what either says alone       before tax / after tax        when it opened / today        with 60 percent counted / of the vote
only if it is the lesser one    1,200 people full-time / 1,900 people
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.counterparts.limits import ADDING
from claimcheck.counterparts.respects import circumstantial, opened_elsewhere, phrases_of, taken_otherwise, text_behind
from claimcheck.counterparts.stated import Stated, is_below
from claimcheck.counterparts.verbs import BEING, HAVING
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import of_each
from claimcheck.tables import table
from claimcheck.tellings.told import Told, function_words

PAST = frozenset({"was", "were", "had", "did"})
# what sets a figure into a past that its sentence speaks of first: "When it opened, the school had"
BACK_THEN = re.compile(
    r"\s*(?:When|Before|By\sthe\stime|At\sthe\stime\sof|At\sits|At\shis|At\sher|At\sfirst|In\sits\searly|Until|Back\sin)\s(?=[a-z])"
)
# what has to be so for what a sentence says: "With a coupon, ", "If ordered online, "
CONDITION = re.compile(r"\s*(?P<what>(?:With\s(?:an?|the)|Without(?:\s(?:an?|the))?|If|Unless)\s[a-z][^,.;:]{1,50}),\s")
# "the only player to score", in front of a figure; what is done so stands for those who did
OUTDONE = re.compile(
    r"\b(?:only|first|last|youngest|oldest|second|third)\s(?:[\w-]{2,20}\s){1,4}?to\s(?:have\s|ever\s)?[a-z]{3,14}\s\Z"
)
# where another figure, or another clause, takes over
OR = re.compile(r",\s|\s(?:or|and)\s")
UNSUMMED = frozenset({"measure", "count", "order", "age"})  # families of what is no sum and no share
NEAR = 60  # code points in front of a figure in which that is said
CLAUSE = re.compile(
    r"[;:]|,\s(?:and|but|while|who|which)\s|\s(?:and|but|while)\s(?=[\w’']{2,14}\s(?:of\s)?[\w’']{2,14}\s)"
)


def circumstances(c: Stated, e: Stated) -> str | None:
    """What only one of two figures holds under, or each under another; None where nothing of the kind is said."""
    if c.family in ("date", "weekday"):
        return opened_elsewhere(c, e)
    return (
        taken_otherwise(c, e)
        or _reckoned_otherwise(c, e)
        or _paid_by_others(c, e)
        or _in_a_manner(c, e)
        or _then_and_today(c, e)
        or _unfinished(c, e)
        or _of_the_outdone(c, e)
        or _together(c, e)
        or _on_condition(c, e)
    )


@cache
def _reckoning() -> re.Pattern[str]:
    """ "before tax", "excluding one-off items", "net of interest"."""
    rows = table("circumstances")["reckoned"]
    leads, words = ("|".join(sorted(map(re.escape, rows[key]), key=len, reverse=True)) for key in ("leads", "words"))
    return re.compile(rf"\b(?P<lead>{leads})\s(?:[a-z-]{{2,14}}\s){{0,2}}?(?P<what>{words})\b", re.I)


@of_each
def _own(stated: Stated) -> str:
    """The part of a sentence that speaks of a figure, up to the clause behind it."""
    text, whole = stated.told.text, stated.told.sentence.span
    end = CLAUSE.search(text, stated.span.end, whole.end)
    starts = [m.end() for m in CLAUSE.finditer(text, whole.start, stated.span.start)]
    return text[starts[-1] if starts else whole.start : end.start() if end else whole.end]


def _reckoned_otherwise(c: Stated, e: Stated) -> str | None:
    """What only one of two sums was reckoned with or without: before tax."""
    if c.family in UNSUMMED:
        return None
    mine, theirs = _reckoned(c), _reckoned(e)
    odd = sorted(mine ^ theirs)
    return f"only one of them is {odd[0]}" if odd else None


@cache
def _of_the_cost() -> re.Pattern[str]:
    """What follows a sum that is a part of another: "of the cost", "towards the bill"."""
    costs = "|".join(circumstantial("cost"))
    return re.compile(rf"\s(?:of|towards?)\s(?:the|its|this|that)\s(?:[a-z]{{4,12}}\s)?(?:{costs})\b")


@of_each
def _reckoned(stated: Stated) -> frozenset[str]:
    return frozenset(m.group().lower() for m in _reckoning().finditer(_own(stated)))


def _paid_by_others(c: Stated, e: Stated) -> str | None:
    """Who bears a part of what both sums are of: "The state pays €41 million of the cost"."""
    if c.family in UNSUMMED:
        return None
    mine, theirs = (_of_the_cost().match(s.told.text, s.span.end) for s in (c, e))
    if mine and theirs and not _bearer(c) & _bearer(e):
        return "each is what another bears of it"
    for part, whole in ((c, e), (e, c)):
        if (mine if part is c else theirs) and not (theirs if part is c else mine) and is_below(part, whole):
            return "only one of them is a part of the cost"
    return None


@of_each
def _bearer(stated: Stated) -> set[str]:
    """The words of a sentence in front of its verb and its figure, without small ones."""
    words = (word.low for word in stated.told.words if stated.told.opening <= word.start < stated.span.start)
    return {word for word in words if word not in function_words()} - circumstantial("bearing")


def _in_a_manner(c: Stated, e: Stated) -> str | None:
    """How those do it whom only one counts: full-time, online."""
    if c.family not in ADDING:
        return None
    mine, theirs = _manner(c), _manner(e)
    if mine and theirs and mine != theirs:
        return f"one is of those {min(mine)}, the other of those {min(theirs)}"
    for less, more in ((mine, theirs), (theirs, mine)):
        if less and not more and is_below(*((c, e) if less is mine else (e, c))):
            return f"one is of those {min(less)} alone"
    return None


@of_each
def _manner(stated: Stated) -> set[str]:
    text = stated.told.text[stated.span.start : stated.around.end]
    words = {word.low for word in stated.told.words if stated.span.start <= word.start < stated.around.end}
    return {
        word.replace(" ", "-")
        for word in (words & circumstantial("manner")) | set(phrases_of("manner").findall(text.lower()))
    }


def _then_and_today(c: Stated, e: Stated) -> str | None:
    """Whether one is said to be so today and the other to have been so: "was worth", "is now worth"."""
    for now, then in ((c, e), (e, c)):
        if _is_today(now) and not _is_today(then) and _is_past(then):
            return "one is of today, the other of what was"
        if _is_back_then(then.told) and not _is_back_then(now.told) and (_is_today(now) or _is_present(now)):
            return "one is of the present, the other of what was then"
    return None


@of_each
def _is_today(stated: Stated) -> bool:
    own = _own(stated)
    return any(
        word in circumstantial("today") for word in own.lower().replace(",", " ").replace(".", " ").split()
    ) or bool(phrases_of("today").search(own))


@of_each
def _verbs_before(stated: Stated) -> list[str]:
    return [word.low for word in stated.told.words if stated.told.opening <= word.start < stated.span.start]


def _is_past(stated: Stated) -> bool:
    """Whether the auxiliary or the copula in front of a figure says that it was so."""
    known = [low for low in _verbs_before(stated) if low in BEING | HAVING | PAST]
    return bool(known) and known[-1] in PAST


def _is_present(stated: Stated) -> bool:
    known = [low for low in _verbs_before(stated) if low in BEING | HAVING | PAST]
    return bool(known) and known[-1] in ("is", "are", "has", "have")


@of_each
def _is_back_then(told: Told) -> bool:
    return BACK_THEN.match(told.text, told.sentence.span.start) is not None


@cache
def _counted_so_far() -> re.Pattern[str]:
    """ "with 60 percent of ballots counted", "with 40 of 60 districts in"."""
    ends = "|".join(circumstantial("unfinished", "ends"))
    return re.compile(
        rf"\b(?:[Ww]ith|[Aa]fter)\s[^,.;]{{0,30}}(?:\d|\b(?:a|one|two)\s|\bhalf\b|\bmost\b|\ball\b)[^,.;]{{0,40}}\s(?:{ends})(?=[,.;]|\s(?:and|by)\b|\Z)"
    )


def _unfinished(c: Stated, e: Stated) -> str | None:
    """What one of two results was foretold by, or of how many votes it is, which the other is not."""
    if c.family in ("order", "age", "measure"):
        return None
    mine, theirs = _state(c.told), _state(e.told)
    return f"only one of them is of the {mine or theirs}" if mine != theirs else None


@of_each
def _state(told: Told) -> str:
    text, whole = told.text, told.sentence.span
    found = _counted_so_far().search(text, whole.start, whole.end) or phrases_of("unfinished").search(
        text, whole.start, whole.end
    )
    return found.group().lower() if found else ""


def _of_the_outdone(c: Stated, e: Stated) -> str | None:
    """Whether one is what the only one of some did, and the other what so many others did."""
    for one, other in ((c, e), (e, c)):
        if _is_outdone(one) and _doers(other):
            return f"one is of {_doers(other)}, the other of somebody who is told apart by it"
    return None


@of_each
def _is_outdone(stated: Stated) -> bool:
    """Whether a figure is what the only one of some did."""
    start = max(stated.told.sentence.span.start, stated.span.start - NEAR)
    return OUTDONE.search(stated.told.text, start, stated.span.start) is not None


@of_each
def _doers(stated: Stated) -> str:
    """Those whom a sentence opens with by their number: "Five players"."""
    counts = ((m, q) for m, q in stated.told.sentence.valued(Quantity) if q.dimension is Dimension.COUNT)
    return next((m.quote for m, _ in counts if m.span.start == stated.told.opening < stated.span.start), "")


def _together(c: Stated, e: Stated) -> str | None:
    """What only the greater of two counts has with it: "counting its basements"."""
    if c.family not in ADDING:
        return None
    for more, less in ((c, e), (e, c)):
        found = _taken_together(more)
        if found and is_below(less, more):
            beside = OR.split(text_behind(less))[0]
            if not phrases_of("together").search(beside):
                return f"only one of them is {found} others"
    return None


@of_each
def _taken_together(stated: Stated) -> str:
    """By what words a sentence counts others in, behind a figure."""
    found = phrases_of("together").search(text_behind(stated))
    return found.group().lower() if found else ""


def _on_condition(c: Stated, e: Stated) -> str | None:
    """On what condition only one of two figures holds: "With a coupon, the set costs"."""
    mine, theirs = _condition(c), _condition(e)
    odd = mine or theirs
    known = (e if mine else c).told.lemmas
    return (
        f"only one of them holds {odd.lower()}"
        if bool(mine) != bool(theirs) and lemma_of(odd.split()[-1]) not in known
        else None
    )


@of_each
def _condition(stated: Stated) -> str:
    """What a sentence opens with that has to be so for it; a figure there is one of its subject."""
    found = CONDITION.match(stated.told.text, stated.told.sentence.span.start, stated.span.start)
    return "" if found is None or any(sign.isdigit() for sign in found.group()) else found["what"]
