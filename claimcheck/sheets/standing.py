"""How an item of a draft stands: what the rules found, then what claims say, then what mentions restate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Literal

from attrs import field, frozen

from claimcheck.amounts import Verdict
from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.findings import Finding, Severity
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.reduction import stretches
from claimcheck.relations import relate
from claimcheck.retelling.items import Item
from claimcheck.retelling.likeness import in_common
from claimcheck.retelling.matching import Matcher
from claimcheck.retelling.restating import closeness, parted, restates, same_unit, shared
from claimcheck.retelling.updates import is_update, told
from claimcheck.retelling.values import agree, of_one_thing, vaguer
from claimcheck.retelling.wide import says_the_same
from claimcheck.sheets.offices import Offices
from claimcheck.spans import Source, Span
from claimcheck.times import Time

Standing = Literal["supported", "contradicted", "update", "readable two ways", "only here", "not comparable"]
VERDICTS: tuple[tuple[Severity, Standing], ...] = (
    (Severity.CONFLICT, "contradicted"),
    (Severity.AMBIGUITY, "readable two ways"),
)
STRETCH = 256  # code points of a document in which claims and findings are looked up together
CALLED = {"quantity": "figure", "time": "date", "duration": "length of time", "entity": "name", "list": "list"}
OFFICES = frozenset({"office-disagrees", "office-holders-disagree"})  # the rules on who holds which
SHOWN = 4  # words that are named


@frozen
class Stands:
    """A standing, the passages that say so, and why."""

    standing: Standing
    passages: tuple[Source, ...] = ()
    why: str = ""


@frozen(eq=False, slots=False)
class Others:
    """What an item is held against: the items and claims of some texts, and what the rules found."""

    documents: dict[str, Document] = field(repr=False)
    items: tuple[Item, ...] = field(repr=False)
    claims: tuple[Claim, ...] = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False)
    matcher: Matcher = field(repr=False)

    @cached_property
    def spoken(self) -> dict[Source, Span]:
        """The sentence of each item."""
        return {item.mention.source: item.sentence for item in self.items}

    @cached_property
    def _found(self) -> dict[tuple[str, int], list[Finding]]:
        """The findings by the stretches of text that they touch."""
        found: dict[tuple[str, int], list[Finding]] = defaultdict(list)
        for finding in self.findings:
            for key in {key for source in finding.sources for key in stretches(source, STRETCH)}:
                found[key].append(finding)
        return found

    @cached_property
    def _claimed(self) -> dict[tuple[str, int], list[Claim]]:
        """The claims by the stretches of text that they touch."""
        found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            for key in stretches(claim.source, STRETCH):
                found[key].append(claim)
        return found

    def touching(self, source: Source) -> list[Finding]:
        """The findings that may be on a passage, the plainest first."""
        met = {f.fingerprint: f for key in stretches(source, STRETCH) for f in self._found.get(key, ())}
        return sorted(met.values(), key=_plainness)

    def claims_of(self, items: Iterable[Item]) -> list[Claim]:
        """The claims on some items."""
        return [
            claim
            for source in (item.mention.source for item in items)
            for claim in {c.id: c for key in stretches(source, STRETCH) for c in self._claimed.get(key, ())}.values()
            if claim.source.overlaps(source)
        ]


def stand(item: Item, own: Others, others: Others) -> Stands:
    """How an item stands against other texts; `own` has the claims of its own."""
    touching = [finding for finding in others.touching(item.mention.source) if _touches(finding, item)]
    return (
        found_wrong(item.mention.source, touching)
        or _claimed(item, own, others)
        or _retold(item, others)
        or _unlike(item, others)
    )


def found_wrong(here: Source, touching: Sequence[Finding]) -> Stands | None:
    """How a passage stands by what the rules found on it, contradictions first."""
    for severity, standing in VERDICTS:
        finding = next((f for f in touching if f.severity is severity), None)
        if finding is not None:
            return Stands(standing, tuple(s for s in finding.sources if not s.overlaps(here)), finding.message)
    return None


def stand_office(claim: Claim, others: Others, offices: Offices) -> Stands:
    """How an office of a draft stands: by the rules, by a claim of a source that says the same, by its words."""
    here = claim.source
    own = [f for f in others.touching(here) if f.rule in OFFICES and any(s.overlaps(here) for s in f.sources)]
    if (wrong := found_wrong(here, own)) is not None:
        return wrong
    same = [(b, why) for b in others.claims if (why := _same(claim, b)) is not None]
    if same:
        return Stands("supported", _once([b.source for b, _ in same], others), "; ".join(filter(None, same[0][1])))
    borne = offices.of(claim)
    if borne is None:
        return Stands("only here")
    return Stands("supported" if borne.holds else "not comparable", borne.passages, borne.why)


def _claimed(item: Item, own: Others, others: Others) -> Stands | None:
    """How an item stands by the claims made of it: supported, where a source claims the same of the same thing."""
    mine = [c for c in own.claims_of([item]) if c.kind == item.mention.kind]
    theirs = others.claims_of(other for other, _ in others.matcher.known.near(item)) if mine else []
    same = [(b, why) for a in mine for b in theirs if (why := _same(a, b)) is not None]
    if not same:
        return None
    best, why = same[0]
    told = (other for other, _ in others.matcher.known.near(item) if best.source.overlaps(other.mention.source))
    other = next((o for o in told if o.mention.kind == item.mention.kind and in_common(item, o)), None)
    sources = list(dict.fromkeys(b.source for b, _ in same))
    return Stands("supported", _once(sources, others), _covers(item, other) if other else "; ".join(filter(None, why)))


def _retold(item: Item, others: Others) -> Stands | None:
    """How an item stands that a source retells, or tells otherwise."""
    retold = others.matcher.supports(item)
    if retold:
        return Stands("supported", _once([o.mention.source for o in retold], others), _covers(item, retold[0]))
    alike = [other for other, _ in others.matcher.known.near(item) if of_one_thing(item, other)]
    restated = sorted((o for o in alike if restates(item, o)), key=lambda o: _rank(item, o))
    if restated:
        return Stands("supported", _once([o.mention.source for o in restated], others), _because(item, restated[0]))
    bearing = others.matcher.said_on(item)
    if bearing is not None:
        return Stands("supported", (bearing,), "the source is of that date")
    found = others.matcher.reckoned(item)
    if found is not None:
        return Stands("supported", tuple(i.mention.source for i in found.items), f"reckoned: {found.words}")
    other = others.matcher.otherwise(item)
    return _otherwise(item, other, others) if other is not None else None


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
    return Stands("not comparable", (nearest.mention.source,), _why_not(item, nearest))


def _plainness(finding: Finding) -> tuple[bool, int]:
    """The order of findings on one item: first those that another text has a part in, and those of few passages."""
    return len({source.document for source in finding.sources}) < 2, len(finding.sources)


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


def _because(item: Item, other: Item) -> str:
    if item.mention.kind == "entity":
        return "named there as well"
    return f"the same there, {_alike(item, other)}"


def _alike(item: Item, other: Item) -> str:
    """Of what both sentences speak, in the words of the draft."""
    words = in_common(item, other)[:SHOWN]
    return f"where both speak of {', '.join(words)}" if words else "in a passage that has no other word in common"


def _covers(item: Item, other: Item) -> str:
    """Why an item is supported by another one: what the one says of the other, and what both sentences speak of."""
    one, two = (" ".join(i.mention.quote.split()) for i in (item, other))
    said = "the same there" if one.lower() == two.lower() else f"“{two}” there"
    return (
        f"{said}, {_alike(item, other)}"
        if in_common(item, other)
        else f"{said}, and nothing else in the sources is near"
    )


def _otherwise(item: Item, other: Item, others: Others) -> Stands:
    """How an item stands that a source tells otherwise: as an update where it is a later count, else contradicted."""
    here, there = (others.matcher.published[i.mention.source.document] for i in (item, other))
    place = (other.mention.source,)
    if here and there and is_update(item, other, here, there):
        return Stands("update", place, told(item, other, here, there))
    one, two = (" ".join(i.mention.quote.split()) for i in (item, other))
    return Stands("contradicted", place, f"likely: “{one}” here, “{two}” there, {_alike(item, other)}")


def _why_not(item: Item, other: Item) -> str:
    apart = parted(item, other)
    if apart:
        return f"nearest: {apart}"
    beside = _alike(item, other)
    if agree(item, other) or says_the_same(item, other):
        return f"nearest: the same, {beside}; too little to tell"
    return (
        f"nearest: dated less closely, {beside}"
        if vaguer(item, other)
        else f"nearest: another {CALLED[item.mention.kind]}, {beside}"
    )


def _elsewhere(item: Item, others: Others) -> Stands:
    """How an item stands of whose sort nothing else is: the same figure may be of something that is called otherwise."""
    figure = item.mention.value
    if isinstance(figure, Quantity) and figure.stated is not None:
        for other, _ in others.matcher.known.near(item):
            value = other.mention.value
            if isinstance(value, Quantity) and value.stated == figure.stated and shared(item, other):
                why = f"the same figure of {value.unit or 'something'}, not of {figure.unit or 'something'}"
                return Stands("not comparable", (other.mention.source,), f"nearest: {why}")
    return Stands("only here")


def _once(sources: Sequence[Source], others: Others) -> tuple[Source, ...]:
    """The passages, those that stand in one and the same sentence of several texts once."""
    spoken = others.spoken
    found: dict[str, Source] = {}
    for source in sources:
        text = others.documents[source.document].text
        span = spoken.get(source) or source.span
        start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
        words = text[span.start : span.end] if source in spoken else text[start : end if end >= 0 else len(text)]
        found.setdefault(" ".join(words.split()), source)
    return tuple(found.values())


def _touches(finding: Finding, item: Item) -> bool:
    """Whether a finding is about a mention; a repeated passage is only about figures that the other one lacks."""
    mention = item.mention
    others = [s for s in finding.sources if not s.overlaps(mention.source)]
    if len(others) == len(finding.sources):
        return False
    if finding.rule != "repeated-passage-differs":
        return True
    return mention.kind != "entity" and not any(mention.quote in s.quote for s in others)
