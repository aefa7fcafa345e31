"""Views and a rulebook in, a report out.

Document rules see each view; pair rules each pair of items that share a block, with what they are to one another;
network rules each connected component. What the rules yield is signed, reduced to one finding a disagreement and put
in order, so the order of the documents never shows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal

from attrs import define, evolve, field, frozen

from claimcheck.affairs import with_retold
from claimcheck.calling import called
from claimcheck.claims import Claim, Item, View
from claimcheck.claimsets import ClaimSet
from claimcheck.config import Config
from claimcheck.counterparts import Pairs, with_counterparts
from claimcheck.documents import Document
from claimcheck.extract.views import extract
from claimcheck.findings import Finding, Problem, Severity
from claimcheck.kinship import Relation
from claimcheck.markup import inward, outward
from claimcheck.pairing import Keyed, TooCommon, components, keyed, linked_components, pairs
from claimcheck.reduction import findings_of, ordered, owned, place
from claimcheck.registry import Registry
from claimcheck.relations import relate
from claimcheck.renaming import with_old_names
from claimcheck.report import Comparison, Coverage, Examined, Report
from claimcheck.review import accept, names_of, per_path
from claimcheck.rulebook import Rule, rulebook
from claimcheck.settling import settle


@define
class Run:
    """The state of one check: what was compared, and what was not.

    `given` has, by the ids of two claims, what they are to one another where that rests on more than the two of them.
    """

    config: Config
    given: Pairs = field(factory=dict)
    related: dict[tuple[int, int], tuple[Relation, tuple[str, ...]]] = field(factory=dict)
    comparisons: list[Comparison] = field(factory=list)
    unchecked: list[str] = field(factory=list)
    counterparts: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        judged = (pair for pair, (relation, _) in self.given.items() if relation is not Relation.NOT)
        self.counterparts = frozenset(id for pair in judged for id in pair)

    def relate(self, a: Item, b: Item) -> Relation:
        """What two items are to one another, asked once a pair."""
        key = (id(a), id(b))
        if key not in self.related:
            self.related[key] = self._given(a, b) or relate(a, b)
            if self.config.show_comparisons:
                self.comparisons.append(Comparison(a.source, b.source, *self.related[key]))
        return self.related[key][0]

    def _given(self, a: Item, b: Item) -> tuple[Relation, tuple[str, ...]] | None:
        """What is known of two counterparts; two claims of which one is a counterpart of a third are not compared."""
        if not self.given or not isinstance(a, Claim) or not isinstance(b, Claim):
            return None
        known = self.given.get((a.id, b.id))
        if known is None and (a.id in self.counterparts or b.id in self.counterparts):
            return Relation.NOT, ("they are no counterparts of one another",)
        return known

    def reasons(self, a: Item, b: Item) -> tuple[str, ...]:
        """Why two items were compared."""
        return self.related[id(a), id(b)][1]

    def coverage(self, read: int, claims: ClaimSet, examined: Sequence[Examined]) -> Coverage:
        """What was looked at, and what was left out; `read` counts the claims that were read."""
        return Coverage(
            read,
            self.count(comparable=True),
            self.count(comparable=False),
            len(self.unchecked),
            tuple(examined),
            (*(part for view in claims.views for part in view.unread), *self.unchecked),
        )

    def count(self, *, comparable: bool) -> int:
        """How many pairs were comparable, or were not."""
        return sum((relation is not Relation.NOT) == comparable for relation, _ in self.related.values())


def check(claims: ClaimSet, *, config: Config | None = None, registry: Any = None) -> Report:
    """Check what was read from a set of documents: texts, claim files or both.

    `registry` stands for one signature of all that checks: what names may mean was settled when the claims were read.
    Raises `RuleError` when a rule breaks its contract, `ValueError` when the configuration names an unknown rule.
    """
    return _checked(claims, config or Config(), {})


def _checked(claims: ClaimSet, settings: Config, given: Pairs) -> Report:
    book = rulebook()
    settings.verify(rule.name for rule in book)
    rules = [rule for rule in book if settings.wants(rule.name)]
    documents = [view.document for view in claims.views]
    claims = ClaimSet(inward(claims.views, documents))
    read = len(claims)
    claims, retold = with_retold(with_old_names(claims))
    run = Run(settings, {**given, **retold})
    claims, settled = settle(claims, settings.block_cap)
    names = names_of(claims.views, settings.root)
    items = list(_in_order(_items(claims.views)))
    found: list[Finding] = []
    examined: list[Examined] = []
    looked_at, alone = _alone(rules, claims.views)
    for rule in rules:
        mine = keyed(items, rule.keys) if rule.keys else []
        examined.append(Examined(rule.name, len(mine) + looked_at[rule.name]))
        found += findings_of(rule, [*alone[rule.name], *_problems(rule, mine, run)], names)
    report = Report(
        outward(claims.views, documents),
        outward(called(ordered(owned(found, rules)), claims.views), documents),
        run.coverage(read, claims, examined),
        outward(settled, documents),
        outward(tuple(run.comparisons), documents),
        names=names,
    )
    return accept(per_path(report, settings.per_path), settings.accept, settings.today)


def check_documents(documents: Iterable[Document], *, config: Config | None = None, registry: Any = None) -> Report:
    """Read texts and check them against one another."""
    return check(extract(documents, config=config, registry=registry), config=config, registry=registry)


def _items(views: Sequence[View]) -> Iterator[Item]:
    for view in views:
        yield from view.claims
        yield from view.mentions
        yield from view.passages


def _in_order(items: Iterable[Item]) -> Iterator[Item]:
    """By place, and at one place by kind; items that are alike in both, by what they say."""
    ranked = [(_rank(item), item) for item in items]
    for _, group in groupby(sorted(ranked, key=itemgetter(0)), key=itemgetter(0)):
        alike = [item for _, item in group]
        yield from sorted(alike, key=repr) if len(alike) > 1 else alike


def _rank(item: Item) -> tuple[str, int, int, str]:
    return (*place(item.source), type(item).__name__)


def _alone(rules: Sequence[Rule], views: Sequence[View]) -> tuple[Mapping[str, int], Mapping[str, list[Problem]]]:
    """How much each rule looks at in single documents, and what it finds there.

    Document by document, so that what many rules ask of a text, its sentences above all, is found once.
    """
    looked_at, found = Counter[str](), defaultdict[str, list[Problem]](list)
    for view in views:
        for rule in rules:
            if rule.scope == "document" or rule.examines:
                looked_at[rule.name] += rule.examines(view) if rule.examines else 1
            alone = rule.check if rule.scope == "document" else rule.within
            if alone is not None:
                found[rule.name] += alone(view)
    return looked_at, found


def _problems(rule: Rule, items: Sequence[Keyed], run: Run) -> Iterator[Problem]:
    if rule.scope == "network":
        for component in _components(rule, items, run):
            yield from rule.check(component)
    if rule.scope == "pair":
        for a, b, relation in _related(rule, items, run):
            for problem in rule.check(a, b, relation):
                yield problem if problem.reasons else evolve(problem, reasons=run.reasons(a, b))


def _components(rule: Rule, items: Sequence[Keyed], run: Run) -> list[tuple[Item, ...]]:
    if not rule.same:
        return components(items)
    links = [(a, b) for a, b, relation in _related(rule, items, run) if relation is Relation.SAME]
    return linked_components([item.item for item in items], links)


def _related(rule: Rule, items: Sequence[Keyed], run: Run) -> Iterator[tuple[Item, Item, Relation]]:
    for pair in pairs(items, run.config.block_cap):
        if isinstance(pair, TooCommon):
            run.unchecked.append(f"{rule.name}: too common: {pair.items} items share one block")
        elif (relation := run.relate(*pair)) is not Relation.NOT:
            yield *pair, relation


Verdict = Literal["conflict", "ambiguous", "consistent", "not comparable"]


@frozen
class Compared:
    """Two texts held against one another: the verdict, the report it rests on, and every comparison across the two."""

    verdict: Verdict
    report: Report
    comparisons: tuple[Comparison, ...]


def compare(a: str | Document, b: str | Document, *, config: Config | None = None, registry: Any = None) -> Compared:
    """Judge two texts against one another; what disagrees within one of them does not count.

    A conflict outweighs an ambiguity, that outweighs consistency; texts with nothing in common that could be compared are
    not comparable. Texts without dates count as simultaneous. That both are on one subject is taken from the question: see
    `claimcheck.counterparts`.
    """
    one, two = (x if isinstance(x, Document) else Document(x, id=name) for x, name in ((a, "a"), (b, "b")))
    settings = evolve(config or Config(), show_comparisons=True)
    known = registry or Registry.packaged()
    views = inward(extract([one, two], config=settings, registry=known).views, [one, two])
    parts = with_counterparts(ClaimSet(views), known)
    report = _checked(ClaimSet(outward(parts.claims.views, [one, two])), settings, parts.related)
    across = [f for f in report.findings if {one.id, two.id} <= {s.document for s in f.sources}]
    compared = tuple(c for c in report.comparisons if c.a.document != c.b.document)
    verdict: Verdict = "not comparable"
    if any(f.severity is Severity.CONFLICT for f in across):
        verdict = "conflict"
    elif any(f.severity is Severity.AMBIGUITY for f in across):
        verdict = "ambiguous"
    elif any(c.relation is Relation.SAME for c in compared):
        verdict = "consistent"
    return Compared(verdict, report, compared)
