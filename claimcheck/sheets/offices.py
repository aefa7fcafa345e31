"""The offices of a draft: who holds which, held against what its sources say of that person.

A source bears an office out that claims the same, or that names the person in a sentence which has every word of the title
and of the body. Where it names the person otherwise it is shown, and nothing is concluded: one may hold several offices.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Set
from functools import cached_property
from itertools import islice

from attrs import field, frozen

from claimcheck.claims import Claim, View
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.text.sentences import sentences
from claimcheck.spans import Source, Span
from claimcheck.tables import table
from claimcheck.tellings.told import WORD, function_words
from claimcheck.tellings.words import families

PROPERTY = "office-holder"
NAMED = 20  # places in which a person is named that are looked at in a text


@frozen
class Borne:
    """How the sources stand to an office: the passages, and whether they bear it out."""

    passages: tuple[Source, ...]
    holds: bool
    why: str


@frozen(eq=False, slots=False)
class Offices:
    """The offices that some texts tell of, and the sentences in which they name a person."""

    views: tuple[View, ...] = field(repr=False)

    def of(self, claim: Claim) -> Borne | None:
        """What the texts say of the person of an office; None where they name nobody of that name."""
        person = str(claim.value)
        named = [source for view in self.views for source in self._naming(view, person)]
        if not named:
            return None
        told = [c for view in self.views for c in view.claims if c.property == PROPERTY and str(c.value) == person]
        same = next((c for c in told if c.subject == claim.subject and c.object is not None), None)
        if same is not None:
            return Borne((same.source,), True, f"{person} is called so there")
        asked = [set(families(word)) for word in _title(claim)] + [set(families(w)) for w in _body(claim)]
        for source in named:
            words = _families(source.quote)
            ranked = any(_is_deputy(c) != _is_deputy(claim) for c in told if c.source.overlaps(source))
            if not ranked and all(not any_of.isdisjoint(words) for any_of in asked):
                return Borne((source,), True, f"{person} is called so there")
        if told:
            called = ", ".join(dict.fromkeys(f"“{' '.join(c.source.quote.split())}”" for c in told))
            return Borne(tuple(c.source for c in told[:1]), False, f"nearest: there it is {called}")
        return Borne(tuple(named[:1]), False, f"nearest: {person} is named there, but not by that office")

    @cached_property
    def _sentences(self) -> dict[str, tuple[Span, ...]]:
        """The sentences of each text."""
        return {view.document.id: sentences(view.document.text) for view in self.views}

    def _naming(self, view: View, person: str) -> Iterator[Source]:
        """The sentences of a text that name a person in full."""
        spans = self._sentences[view.document.id]
        named = re.finditer(rf"(?<!\w){re.escape(person)}(?!\w)", view.document.text)
        for match in islice(named, NAMED):
            span = spans[bisect_right(spans, match.start(), key=lambda span: span.start) - 1]
            yield view.document.source(span.start, span.end)


def told_in(view: View) -> list[Claim]:
    """The offices that a draft tells of, each once."""
    found = {claim.source.span: claim for claim in view.claims if claim.property == PROPERTY}
    return [found[span] for span in sorted(found)]


def _is_deputy(claim: Claim) -> bool:
    """Whether the holder of an office stands in for another."""
    return not set(_title(claim)).isdisjoint(table("offices")["flags"]["deputy"])


def _title(claim: Claim) -> list[str]:
    """The words of a title, without the body it is of."""
    return _content((claim.subject or "").removesuffix(f" of {claim.object}"))


def _body(claim: Claim) -> list[str]:
    """The words of the body as the draft writes it: those of the quote that are in one of the names of the body."""
    if claim.object is None or claim.inherited or str(claim.value) in claim.object or claim.object.islower():
        return []  # "the line", "the town": what the text has named before
    names = [name for entity in claim.known if entity.id == claim.object for name in entity.names] or [claim.object]
    words = {word for name in names for word in _content(name)}
    return [word for word in _content(claim.source.quote) if word in words]


def _content(words: str) -> list[str]:
    found = (lemma_of(word.lower()) for word in WORD.findall(words))
    return [word for word in found if word not in function_words()]


def _families(words: str) -> Set[str]:
    """The families of the words of a sentence; whoever is a deputy is one by any word for it."""
    found = {key for word in _content(words) for key in families(word)}
    for short, full in table("offices")["short"].items():
        spelt = [set(families(word)) for word in full.split()]
        if short in found:
            found |= set().union(*spelt)
        elif all(not keys.isdisjoint(found) for keys in spelt):
            found.add(short)
    deputies = table("offices")["flags"]["deputy"]
    return found | set(deputies) if found & set(deputies) else found
