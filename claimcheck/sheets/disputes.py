"""What the rules found on an item of a draft and on the passages that say the same: who says otherwise, and who agrees.

A rule sets two sources against each other, and the draft beside one of them: so it stands against the other as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.findings import Confidence, Finding, Severity
from claimcheck.retelling.items import Item
from claimcheck.retelling.sorts import of_one_sort
from claimcheck.retelling.values import agree
from claimcheck.retelling.wide import says_the_same
from claimcheck.sheets.others import Others
from claimcheck.sheets.stands import Standing, Stands
from claimcheck.spans import Source

VERDICTS: tuple[tuple[Severity, Standing], ...] = (
    (Severity.CONFLICT, "contradicted"),
    (Severity.AMBIGUITY, "readable two ways"),
)

GROWN = "values-disagree"  # of whose findings notes are counts that have grown


def found_wrong(here: Source, touching: Iterable[Finding]) -> Stands | None:
    """How a passage stands by what the rules found on it, contradictions first."""
    found = list(touching)
    for severity, standing in VERDICTS:
        finding = next((f for f in found if f.severity is severity), None)
        if finding is not None:
            return Stands(standing, tuple(s for s in finding.sources if not s.overlaps(here)), finding.message)
    return None


def found_on(item: Item, others: Others) -> Stands | None:
    """How an item stands by what the rules found on it; passages that say what it says speak for it."""
    here = item.mention.source
    on_it = (f for f in others.touching(here) if _touches(f, item) and not _is_of_another(f, item, others))
    stands = found_wrong(here, on_it)
    return stands and _parted(item, stands, others)


def disputed(item: Item, stands: Stands, others: Others) -> Stands:
    """How an item stands that is supported, where a rule holds what supports it against another source."""
    if stands.standing != "supported" or item.mention.kind == "entity":
        return stands
    for support, finding in _found_on_supports(item, stands.passages, others):
        against = tuple(s for s in finding.sources if not s.overlaps(support) and _says_otherwise(item, s, others))
        if against:
            agreeing = tuple(dict.fromkeys((*stands.passages, *_agreeing(item, finding.sources, others))))
            return Stands("contradicted", against, f"the sources disagree: {finding.message}", agreeing)
    here = item.mention.source
    grown = next((f for f in others.touching(here) if f.rule == GROWN and f.severity is Severity.NOTE), None)
    if grown is None or not _touches(grown, item):
        return stands
    return Stands("update", tuple(s for s in grown.sources if not s.overlaps(here)), grown.message, stands.passages)


def _found_on_supports(item: Item, supports: Iterable[Source], others: Others) -> Iterator[tuple[Source, Finding]]:
    """The conflicts of two texts that a rule found on passages that say what an item says."""
    for support in supports:
        for finding in others.touching(support):
            texts = {source.document for source in finding.sources}
            on_it = any(s.overlaps(support) and _says_so(item, s, others) for s in finding.sources)
            if finding.severity is Severity.CONFLICT and len(texts) > 1 and on_it:
                yield support, finding


def _parted(item: Item, stands: Stands, others: Others) -> Stands:
    """The same, with the passages that say what the item says apart from those that say otherwise."""
    same = tuple(_agreeing(item, stands.passages, others))
    against = tuple(source for source in stands.passages if source not in same)
    if not against or stands.standing != "contradicted":
        return stands
    retold = (other.mention.source for other in others.matcher.stating(item))
    return Stands("contradicted", against, stands.why, others.once([*same, *(s for s in retold if s not in same)]))


def _is_of_another(finding: Finding, item: Item, others: Others) -> bool:
    """Whether what is likely told otherwise is what another item of the draft retells, and a source tells this one as it is."""
    if finding.confidence is not Confidence.LIKELY or not others.matcher.supports(item):
        return False
    against = [s for s in finding.sources if s.document != item.mention.source.document]
    taken = [c.item.mention.source for other, c in others.matcher.retold.items() if other is not item]
    return bool(against) and all(any(s.overlaps(t) for t in taken) for s in against)


def _agreeing(item: Item, sources: Iterable[Source], others: Others) -> Iterator[Source]:
    return (s for s in sources if s.document != item.mention.source.document and _says_so(item, s, others))


def _says_so(item: Item, source: Source, others: Others) -> bool:
    """Whether a passage says what an item says."""
    told = [other for other in others.at(source) if of_one_sort(item, other)]
    return bool(told) and all(agree(item, other) or says_the_same(item, other) for other in told)


def _says_otherwise(item: Item, source: Source, others: Others) -> bool:
    """Whether a passage has something of the sort of an item, and nothing that says what it says."""
    told = [other for other in others.at(source) if of_one_sort(item, other)]
    return bool(told) and not any(agree(item, other) or says_the_same(item, other) for other in told)


def _touches(finding: Finding, item: Item) -> bool:
    """Whether a finding is about a mention; a repeated passage is only about figures that the other one lacks."""
    mention = item.mention
    others = [s for s in finding.sources if not s.overlaps(mention.source)]
    if len(others) == len(finding.sources):
        return False
    if finding.rule != "repeated-passage-differs":
        return True
    return mention.kind != "entity" and not any(mention.quote in s.quote for s in others)
