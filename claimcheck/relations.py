"""What two items are to one another: the theory of comparability.

Every public tool that failed in this field compared what was not comparable. Two claims are compared for equality only
when they speak of one thing, and each of the aspects below has its say on that; the gravest word counts:

    property            what is stated                      founded / held               not
    subject             of whom; silence is no wildcard     Larne Ltd / Lorne Ltd        not
    sort                of the dates of namesakes           a frigate / a destroyer      not
    measured thing      head noun, verb, modifiers          arrested / convicted         not; one side silent: soft
    agent               of what several do in turn          the House / the Senate       not
    object, scope, place                                    abroad / at home             not; one side silent: soft
    modality            asserted and reported compare       a forecast / a fact          not
    time                stock: could both hold at once?     in March / in May            not
                        flow: the same period?              January to June / the year   within
                        one-off: by its event

`relate` is pure. The engine calls it and rules read its answer; no rule decides again.
"""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.claims import Claim, Item, Measured, Modality
from claimcheck.datewords import in_words
from claimcheck.kinship import GRAVER, Aspect, Relation
from claimcheck.subjects import PERSONAL, heads_alike, is_for, is_identified, is_one_affair, is_short_for, name_key
from claimcheck.terms import equivalent, opposed
from claimcheck.times import Time
from claimcheck.timing import in_time, series
from claimcheck.units import plural

# which modalities speak of facts one can set side by side
FACTUAL = frozenset({Modality.ASSERTED, Modality.REPORTED})
# what is said of a project, which is one though its land goes unsaid; in two lands it may be two
PAID = frozenset({"main-funder", "funded-by", "partner"})
NAMESAKES = 15  # years between two dates of one kind from which on they may be those of two of one name


def relate(a: Item, b: Item) -> tuple[Relation, tuple[str, ...]]:
    """What `a` is to `b`, and why, in words.

    Claims are compared aspect by aspect; mentions and passages are only compared through the claims made of them.
    """
    if not (isinstance(a, Claim) and isinstance(b, Claim)):
        return Relation.NOT, ("only claims say what a figure is of",)
    said: list[Aspect] = []
    for aspect in ASPECTS:
        said.append(aspect(a, b))
        if said[-1][0] is Relation.NOT:
            return Relation.NOT, (said[-1][1],)
    relation = Relation.SAME
    for word, _ in said:
        relation = GRAVER.get((relation, word)) or GRAVER.get((word, relation)) or Relation.NOT
    return relation, tuple(why for _, why in said if why)


def _certainty(a: Claim, b: Claim) -> Aspect:
    if a.loose or b.loose:
        return Relation.SOFT, "what one of them is of is not certain"
    return Relation.SAME, ""


def _property(a: Claim, b: Claim) -> Aspect:
    if a.kind != b.kind:
        return Relation.NOT, f"one states a {a.kind}, the other a {b.kind}"
    if a.property != b.property:
        return Relation.NOT, f"{a.property} and {b.property} are different properties"
    return Relation.SAME, f"both state {a.property}"


def _subject(a: Claim, b: Claim) -> Aspect:
    mine, theirs = (None if claim.topical else claim.subject for claim in (a, b))
    if mine is None and theirs is None:
        when = a.period if a.period == b.period else None
        when = when or (a.as_of if a.as_of == b.as_of else None)
        if a.place and a.place == b.place and when:
            return Relation.SAME, f"both in {a.place}, {in_words(when)}"
        if a.kind == "quantity" and is_one_affair(a, b):
            if a.measured and a.measured.head in series() and a.reported != b.reported:
                return Relation.NOT, "perhaps of one match and the next"
            return Relation.SAME, "neither names what it is about, and both texts speak of one affair"
        return Relation.NOT, "neither names what it is about"
    if mine is None or theirs is None:
        return Relation.NOT, f"only one of them is about {mine or theirs}"
    if name_key(mine) == name_key(theirs):
        if not is_identified(a, b):
            return Relation.SOFT, f"both are about a {mine}, which neither names"
        return Relation.SAME, f"both are about {mine}"
    if a.property == "office-holder" and heads_alike(mine, theirs):
        return Relation.SAME, f"{mine} may be called {theirs}"
    short, long = sorted((mine, theirs), key=len)
    if is_short_for(short, long, personal=a.property in PERSONAL):
        return Relation.SAME, f"{short} is short for {long}"
    if a.property == "last-before" and (is_for(mine, theirs) or _is_part(a, b) or _is_part(b, a)):
        return Relation.SAME, f"{mine} and {theirs} are of one country, and one acts for the other"
    return Relation.NOT, f"one is about {mine}, the other about {theirs}"


def _sort(a: Claim, b: Claim) -> Aspect:
    """Two of one name, where both texts say what it is, in other words, and the dates lie far apart."""
    if not (a.sort and b.sort) or any(equivalent(x, y) for x in a.sort for y in b.sort) or not _far_apart(a, b):
        return Relation.SAME, ""
    one, other = (" ".join(sorted(claim.sort)) for claim in (a, b))
    return Relation.NOT, f"one is of a namesake, {one}, of the other, {other}"


def _far_apart(a: Claim, b: Claim) -> bool:
    """Whether two dates lie further apart than a slip would set them."""
    if not isinstance(a.value, Time) or not isinstance(b.value, Time):
        return False
    one, other = (value.earliest for value in (a.value, b.value))
    return one is not None and other is not None and abs(one.year - other.year) >= NAMESAKES


def _is_part(a: Claim, b: Claim) -> bool:
    """Whether a claim is about a body that is part of the one the other is about."""
    return any(entity.id == a.subject and entity.parent == b.subject for entity in a.known)


def _measured(a: Claim, b: Claim) -> Aspect:
    if a.measured is None or b.measured is None:
        if a.measured is b.measured:
            return Relation.SAME, ""
        return Relation.SOFT, f"only one of them says what is measured: {_in_words(a.measured or b.measured)}"
    return measured_relation(a.measured, b.measured, counted=a.property == "count")


def measured_relation(a: Measured, b: Measured, *, counted: bool = False) -> Aspect:
    """What one measured thing is to another; `counted` says that its noun is one of several things."""
    mine, yours = (_in_words(thing, counted=counted) for thing in (a, b))
    if not equivalent(a.head, b.head):
        return Relation.NOT, f"one is of {a.head}, the other of {b.head}"
    of_a, of_b = _words(a), _words(b)
    apart = opposed(of_a, of_b)
    if apart is not None:
        return Relation.NOT, f"{apart[0]} is not {apart[1]}"
    if a.verb and b.verb and not equivalent(a.verb, b.verb):
        return Relation.NOT, f"{a.verb} is not {b.verb}"
    left = {m for m in a.modifiers if not any(equivalent(m, n) for n in b.modifiers)}
    right = {m for m in b.modifiers if not any(equivalent(m, n) for n in a.modifiers)}
    if left and right:
        return Relation.NOT, f"one is of {mine}, the other of {yours}"
    if left or right or bool(a.verb) != bool(b.verb):
        return Relation.SOFT, f"one says {mine}, the other {yours}"
    return Relation.SAME, f"both give a figure for {mine}"


def _in_words(thing: Measured | None, *, counted: bool = False) -> str:
    """A measured thing as one says it: "illegal cases (“solve”)"; that one has a thing or is one goes unsaid."""
    if thing is None:
        return "nothing"
    head = plural(thing.head) if counted and thing.head else thing.head
    noun = " ".join([*sorted(thing.modifiers), head]).strip() or "a number"
    return noun if thing.verb in ("", "be", "have", "do") else f"{noun} (“{thing.verb}”)"


def _words(thing: Measured) -> set[str]:
    return {thing.head, thing.verb, *thing.modifiers} - {""}


def _qualifier(name: str) -> Callable[[Claim, Claim], Aspect]:
    def aspect(a: Claim, b: Claim) -> Aspect:
        x, y = getattr(a, name), getattr(b, name)
        if x is None or y is None:
            return (
                (Relation.SAME, "")
                if x is y or (name == "place" and a.property in PAID)
                else (Relation.SOFT, f"only one of them gives the {name}, {x or y}")
            )
        if name_key(x) != name_key(y):
            return Relation.NOT, f"the {name} differs: {x}, {y}"
        return Relation.SAME, f"the same {name}, {x}"

    return aspect


def _object(a: Claim, b: Claim) -> Aspect:
    if a.kind == "entity":  # the object is what the claim states
        return Relation.SAME, ""
    return _qualifier("object")(a, b)


def _agent(a: Claim, b: Claim) -> Aspect:
    """Both may leave out who did it, and one may say so in fewer words: the committee, the standing committee."""
    if a.agent is None or b.agent is None:
        return Relation.SAME, ""
    mine, theirs = (set(name_key(agent).split()) for agent in (a.agent, b.agent))
    if mine <= theirs or theirs <= mine:
        return Relation.SAME, ""
    return Relation.NOT, f"one was done by {a.agent}, the other by {b.agent}"


def _place(a: Claim, b: Claim) -> Aspect:
    relation, why = _qualifier("place")(a, b)
    if relation is Relation.SOFT and a.kind == "time":  # what bears one name is one thing, wherever it is said to be
        return Relation.SAME, ""
    return relation, why


def _modality(a: Claim, b: Claim) -> Aspect:
    if a.modality in FACTUAL and b.modality in FACTUAL:
        speakers = [c.speaker for c in (a, b) if c.modality is Modality.REPORTED and c.speaker]
        return Relation.SAME, f"as said by {' and '.join(dict.fromkeys(speakers))}" if speakers else ""
    if a.property == b.property == "deed" and Modality.NEGATED in (a.modality, b.modality):
        return Relation.SAME, "one may deny what the other asserts"
    if a.modality is b.modality is Modality.PLANNED:
        if a.as_of and b.as_of and not a.as_of.overlaps(b.as_of):
            return Relation.NOT, f"planned at different times: {a.as_of}, {b.as_of}"
        return Relation.SAME, "both are planned"
    if a.kind == "time" and {a.modality, b.modality} <= FACTUAL | {Modality.PLANNED}:
        return Relation.SAME, "a scheduled date and the fact"
    return Relation.NOT, f"one is {a.modality.value}, the other {b.modality.value}"


ASPECTS: tuple[Callable[[Claim, Claim], Aspect], ...] = (
    _certainty,
    _property,
    _subject,
    _sort,
    _measured,
    _agent,
    _object,
    _qualifier("scope"),
    _place,
    _modality,
    in_time,
)
