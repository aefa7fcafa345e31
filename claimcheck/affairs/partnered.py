"""With whom something was done that two reports of one affair tell: the one body that either names so, and the other does not know.

"Carried out the flight in close coordination with the Harbour Office" here, "flew them back together with the Coast Guard"
there: where either report has one partner only, both of one country, neither is named in the other report, and the
sentences have a rarer word in common, one of them is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import field, frozen

from claimcheck.affairs.namesakes import PROPERTY
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.weights import Weights
from claimcheck.claims import DENIED, Mention, View
from claimcheck.entities import Reference, country_of
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.naming.owners import PLACES, home_of
from claimcheck.tables import table
from claimcheck.tellings.told import Told
from claimcheck.tellings.words import means

LEAD = 60  # code points before a body in which it stands that it is a partner
LEAST = 1.0  # how much the words in common must tell
NOWHERE = frozenset({"ZZ", "INT", "EU", "place"})


@frozen(eq=False)
class Partner:
    """A body with which something is done, and the content words of the sentence that says so and of the one before."""

    mention: Mention = field(repr=False)
    reference: Reference
    words: frozenset[str]

    @property
    def land(self) -> str:
        """Its country; empty where that is not known."""
        known = {home_of(entity) for entity in self.reference.entities}
        own = self.reference.owner or (known.pop() if len(known) == 1 else "")
        land = country_of(own) if own else country_of(self.reference.candidates[0].partition(":")[0])
        return "" if land in NOWHERE else land


def partnered(a: View, b: View, ours: Sequence[Told], theirs: Sequence[Told], weights: Weights) -> Iterator[Retold]:
    """The partners of two reports, where either names one and they differ."""
    mine, yours = _partners(ours), _partners(theirs)
    if len({_id(p) for p in mine}) != 1 or len({_id(p) for p in yours}) != 1:
        return
    one, two = mine[0], yours[0]
    if _id(one) & _named(b) or _id(two) & _named(a) or not one.land or one.land != two.land:
        return
    if sum(weights.common(one.words, two.words)) >= LEAST:
        both = sorted(word for word in one.words if means(word, two.words))
        yield Retold(one.mention.span, two.mention.span, (one.reference, two.reference), ", ".join(both[:5]), PROPERTY)


def _id(partner: Partner) -> frozenset[str]:
    return frozenset(partner.reference.candidates)


def _named(view: View) -> frozenset[str]:
    """The bodies that a text names."""
    return frozenset(id for m in view.mentions if isinstance(m.value, Reference) for id in m.value.candidates)


def _partners(sentences: Sequence[Told]) -> list[Partner]:
    found = []
    for at, told in enumerate(sentences):
        text, span = told.text, told.sentence.span
        for mention, reference in told.sentence.valued(Reference):
            lead = _with().search(text, max(span.start, mention.span.start - LEAD), mention.span.start)
            if lead is None or not reference.candidates or any(e.type in PLACES for e in reference.entities):
                continue
            modality, _ = modality_at(text, span.start, lead.start(), mention.span.end, span.end)
            if modality not in DENIED:
                before = sentences[at - 1].content if at else frozenset()
                found.append(Partner(mention, reference, told.content | before))
    return found


@cache
def _with() -> re.Pattern[str]:
    """What leads to a partner: "together with the", "in close coordination with"."""
    words = "|".join(sorted(table("affairs")["partnered"]["words"], key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\s(?:the\s)?\Z")
