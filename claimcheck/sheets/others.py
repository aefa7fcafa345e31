"""What the items of a draft are held against: the items and claims of some texts, and what the rules found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import field, frozen

from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.findings import Finding
from claimcheck.reduction import stretches
from claimcheck.retelling.items import Item
from claimcheck.retelling.matching import Matcher
from claimcheck.spans import Source, Span

STRETCH = 256  # code points of a document in which claims and findings are looked up together


@frozen(eq=False, slots=False)
class Others:
    """The items and claims of some texts, what the rules found, and what retells what."""

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

    @cached_property
    def _placed(self) -> dict[tuple[str, int], list[Item]]:
        """The items by the stretches of text that they touch."""
        found: dict[tuple[str, int], list[Item]] = defaultdict(list)
        for item in self.items:
            for key in stretches(item.mention.source, STRETCH):
                found[key].append(item)
        return found

    def at(self, source: Source) -> list[Item]:
        """The items within a passage."""
        return [
            i
            for key in stretches(source, STRETCH)
            for i in self._placed.get(key, ())
            if i.mention.source.overlaps(source)
        ]

    def once(self, sources: Sequence[Source]) -> tuple[Source, ...]:
        """The passages, those that stand in one and the same sentence of several texts once."""
        found: dict[str, Source] = {}
        for source in sources:
            text = self.documents[source.document].text
            span = self.spoken.get(source) or source.span
            start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
            words = (
                text[span.start : span.end] if source in self.spoken else text[start : end if end >= 0 else len(text)]
            )
            found.setdefault(" ".join(words.split()), source)
        return tuple(found.values())


def _plainness(finding: Finding) -> tuple[bool, int]:
    """The order of findings on one item: first those that another text has a part in, and those of few passages."""
    return len({source.document for source in finding.sources}) < 2, len(finding.sources)
