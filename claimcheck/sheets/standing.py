"""How an item of a draft stands: what the rules found, then what claims say, then what mentions restate."""

from __future__ import annotations

import re

from claimcheck.amounts import Verdict
from claimcheck.claims import Claim
from claimcheck.entities import Reference
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.relations import relate
from claimcheck.retelling.candidates import is_same_figure
from claimcheck.retelling.exactness import bears_out, gives_less, says_no_more
from claimcheck.retelling.items import Item, is_place
from claimcheck.retelling.likeness import OF_LAND, in_common
from claimcheck.retelling.plainnames import is_misspelt, names_in_full
from claimcheck.retelling.ranks import ORDER
from claimcheck.retelling.restating import closeness, parted, restates, same_unit, shared
from claimcheck.retelling.updates import is_update, told
from claimcheck.retelling.values import agree, of_one_thing, vaguer
from claimcheck.retelling.wide import says_the_same
from claimcheck.sheets.disputes import disputed, found_on, found_wrong
from claimcheck.sheets.offices import Offices
from claimcheck.sheets.others import Others
from claimcheck.sheets.stands import Stands
from claimcheck.sheets.wording import alike, because, covers, says_less, why_not
from claimcheck.spans import Source
from claimcheck.times import Time

# the rules on who holds which, and what they are called
OFFICES = frozenset({"office-disagrees", "office-holders-disagree", "person-name-disagrees"})


def stand(item: Item, own: Others, others: Others) -> Stands:
    """How an item stands against other texts; `own` has the claims of its own."""
    stands = found_on(item, others) or _told(item, own, others) or _unlike(item, others)
    return disputed(item, stands, others)


def _told(item: Item, own: Others, others: Others) -> Stands | None:
    """How an item stands by what claims and mentions say: supported by either, else as the claims have it."""
    claimed = _claimed(item, own, others)
    if claimed is not None and claimed.standing == "supported":
        return claimed
    retold = _retold(item, others)
    return retold if claimed is None or (retold is not None and retold.standing == "supported") else claimed


def stand_office(claim: Claim, others: Others, offices: Offices) -> Stands:
    """How an office of a draft stands: by the rules, by a claim of a source that says the same, by its words."""
    here = claim.source
    own = [f for f in others.touching(here) if f.rule in OFFICES and any(s.overlaps(here) for s in f.sources)]
    if (wrong := found_wrong(here, own)) is not None:
        return wrong
    same = [(b, why) for b in others.claims if (why := _same(claim, b)) is not None]
    if same:
        return Stands("supported", others.once([b.source for b, _ in same]), "; ".join(filter(None, same[0][1])))
    borne = offices.of(claim)
    if borne is None:
        return Stands("only here")
    return Stands("supported" if borne.holds else "not comparable", borne.passages, borne.why)


def _claimed(item: Item, own: Others, others: Others) -> Stands | None:
    """How an item stands by the claims made of it: supported, where a source claims as much of the same thing."""
    mine = [c for c in own.claims_of([item]) if c.kind == item.mention.kind]
    theirs = others.claims_of(other for other, _ in others.matcher.known.near(item)) if mine else []
    same = [(a, b, why) for a in mine for b in theirs if (why := _same(a, b)) is not None]
    if not same:
        return None
    full = [row for row in same if _is_full(item, *row[:2])]
    _, best, why = (full or same)[0]
    told = (other for other, _ in others.matcher.known.near(item) if best.source.overlaps(other.mention.source))
    other = next((o for o in told if o.mention.kind == item.mention.kind and in_common(item, o)), None)
    if not full and (other is None or not bears_out(item, other)):
        said = says_less(item, other) if other else f"the source says only “{' '.join(best.source.quote.split())}”"
        return Stands("not confirmed", (best.source,), said)
    sources = list(dict.fromkeys(b.source for _, b, _ in full or same))
    return Stands("supported", others.once(sources), covers(item, other) if other else "; ".join(filter(None, why)))


def _is_full(item: Item, mine: Claim, other: Claim) -> bool:
    """Whether what a source claims is all that a draft claims in the words of an item."""
    return says_no_more(mine.value, other.value, item.mention.quote, other.source.quote)


def _retold(item: Item, others: Others) -> Stands | None:
    """How an item stands that a source retells, in full or not, or tells otherwise."""
    if item.mention.kind == "entity":
        return _named(item, others)
    retold = others.matcher.supports(item)
    near = [other for other, _ in others.matcher.known.near(item) if of_one_thing(item, other)]
    restated = sorted((o for o in near if restates(item, o)), key=lambda o: _rank(item, o))
    for several, why in ((retold, covers), (restated, because)):
        if full := [other for other in several if bears_out(item, other)]:
            return Stands("supported", others.once([o.mention.source for o in full]), why(item, full[0]))
    bearing = others.matcher.said_on(item)
    if bearing is not None:
        return Stands("supported", (bearing,), "the source is of that date")
    found = others.matcher.reckoned(item)
    if found is not None:
        return Stands("supported", tuple(i.mention.source for i in found.items), f"reckoned: {found.words}")
    if less := retold or restated:
        return _less(item, less[0])
    other = others.matcher.otherwise(item)
    return _otherwise(item, other, others) if other is not None else None


def _less(item: Item, other: Item) -> Stands:
    """How an item stands of which a source says less."""
    return Stands("not confirmed", (other.mention.source,), says_less(item, other))


def _named(item: Item, others: Others) -> Stands | None:
    """How a name stands: whoever names it in another connection bears nothing out; another spelling is told otherwise."""
    near = [other for other, _ in others.matcher.known.near(item) if other.mention.kind == "entity"]
    same = sorted((other for other in near if _is_of_one_name(item, other)), key=lambda other: _rank(item, other))
    bearing = others.matcher.bearing(item, same, [other for other in near if other not in same])
    if bearing:
        return Stands("supported", others.once([o.mention.source for o in bearing]), because(item, bearing[0]))
    if same:
        return Stands("not comparable", (same[0].mention.source,), "nearest: named there, in another connection")
    spelt = others.matcher.bearing(item, [other for other in near if is_misspelt(item.mention, other.mention)], ())
    return _otherwise(item, spelt[0], others) if spelt else None


def _is_of_one_name(item: Item, other: Item) -> bool:
    """Whether a source names what a draft names: a country in the name of its body as well, "the Canadian border service"."""
    if agree(item, other) or names_in_full(item.mention, other.mention):
        return True
    x, y = item.mention.value, other.mention.value
    if is_place(item) and re.search(rf"(?<!\w){re.escape(item.mention.quote)}(?!\w)", other.mention.quote):
        return True  # "Kent", "Lowby, Kent"
    if not isinstance(x, Reference) or not isinstance(y, Reference) or len(y.candidates) != 1 or len(x.candidates) != 1:
        return False
    return y.candidates[0].startswith(f"{x.candidates[0]}{OF_LAND}")


def _unlike(item: Item, others: Others) -> Stands:
    """How an item stands that nothing restates: what is nearest to it is of another thing, or there is nothing."""
    best = others.matcher.nearest(item)
    near = (
        [best]
        if best is not None
        else [
            other
            for other, _ in others.matcher.known.near(item)
            if of_one_thing(item, other) and (same_unit(item, other) or shared(item, other))
        ]
    )
    if not near:
        return _elsewhere(item, others)
    nearest = min(near, key=lambda o: _rank(item, o))
    if not in_common(item, nearest):  # no word that both have: only the same figure is near
        same = [other for other, _ in others.matcher.known.near(item) if is_same_figure(item, other)]
        if not same and not says_the_same(item, nearest):
            return _elsewhere(item, others)
        nearest = min(same or [nearest], key=lambda o: _rank(item, o))
    elif not parted(item, nearest) and gives_less(item, nearest):
        return _less(item, nearest)
    return Stands("not comparable", (nearest.mention.source,), why_not(item, nearest))


def _same(a: Claim, b: Claim) -> tuple[str, ...] | None:
    """Why one claim supports another; None where it does not."""
    if a.property != b.property or a.kind != b.kind:  # most pairs; `relate` would say the same, at more cost
        return None
    relation, why = relate(a, b)
    return why if relation is Relation.SAME and _agree(a, b) else None


def supports(a: Claim, b: Claim) -> bool:
    """Whether a claim states of the same thing what another states."""
    return _same(a, b) is not None


def _agree(a: Claim, b: Claim) -> bool:
    """Whether two claims about one thing can both be right: figures that share numbers, dates that share days."""
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return a.value.against(b.value) is Verdict.MEET
    if isinstance(a.value, Time) and isinstance(b.value, Time):
        return any(x.overlaps(y) for x in a.value.readings for y in b.value.readings)
    return a.value == b.value


def _rank(item: Item, other: Item) -> tuple[int, int, int, Source]:
    near, words, whole = closeness(item, other)
    return -whole, -near - 2 * (agree(item, other) or vaguer(item, other)), -words, other.mention.source


def _otherwise(item: Item, other: Item, others: Others) -> Stands:
    """How an item stands that a source tells otherwise: as an update where it is a later count, else contradicted."""
    here, there = (others.matcher.published[i.mention.source.document] for i in (item, other))
    place = (other.mention.source,)
    if here and there and is_update(item, other, here, there):
        return Stands("update", place, told(item, other, here, there))
    one, two = (" ".join(i.mention.quote.split()) for i in (item, other))
    return Stands("contradicted", place, f"likely: “{one}” here, “{two}” there, {alike(item, other)}")


def _elsewhere(item: Item, others: Others) -> Stands:
    """How an item stands of whose sort nothing else is: the same figure may be of something that is called otherwise."""
    figure = item.mention.value
    if isinstance(figure, Quantity) and figure.stated is not None:
        for other, _ in others.matcher.known.near(item):
            value = other.mention.value
            ordered = isinstance(value, Quantity) and ORDER in (value.unit, figure.unit)
            if isinstance(value, Quantity) and not ordered and value.stated == figure.stated and shared(item, other):
                why = f"the same figure of {value.unit or 'something'}, not of {figure.unit or 'something'}"
                return Stands("not comparable", (other.mention.source,), f"nearest: {why}")
    return Stands("only here")
