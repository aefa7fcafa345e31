"""The names of bodies and places that stand where an office says whose it is, and where it is held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import field, frozen

from claimcheck.entities import Reference
from claimcheck.extract.naming.owners import PLACES
from claimcheck.extract.statements.offices import Office

# an office that a body has once in each country or town it is at work in
POSTED = re.compile(
    r"(?:head|chief|director) of (?:mission|office|bureau|delegation|station|section)\b|(?:country|regional) director"
)
ARTICLE = re.compile(r"(?:the|a|an|its)\s", re.I)
IN = re.compile(r"(?:['’]s)?\s(?:office\s|mission\s)?in\s(?:the\s)?")


@frozen
class NamedBodies:
    """The names of a text by where they begin and where they end."""

    text: str = field(repr=False)
    starting: dict[int, tuple[int, Reference]]
    ending: dict[int, tuple[int, Reference]]
    called: dict[str, Reference]

    @classmethod
    def of(cls, text: str, entities: Sequence[tuple[int, int, Reference]]) -> NamedBodies:
        """The names of a text from the first to the last."""
        return cls(
            text,
            {start: (end, reference) for start, end, reference in entities if reference.candidates},
            {end: (start, reference) for start, end, reference in reversed(entities) if reference.candidates},
            {reference.name: reference for *_, reference in entities if reference.candidates},
        )

    def named(self, office: Office) -> Reference | None:
        """What the body of an office is: the name that its words begin with, or are."""
        if office.body is None:
            return None
        article = ARTICLE.match(self.text, office.body.start)
        start = article.end() if article else office.body.start
        _, reference = self.starting.get(start, (-1, None))
        if reference is not None and is_place(reference) and POSTED.match(office.office):
            return self._before(start) or reference
        return reference or self.called.get(office.body_name) or self._by_noun(office.body_name)

    def written(self, reference: Reference) -> str:
        """The name of a body that no registry knows, in full where the text has it so: of "NRU" the Northern Relief Union."""
        names = [r.plain for r in self.called.values() if r.candidates == reference.candidates and r.acronym]
        return max([reference.plain, *names], key=len)

    def _by_noun(self, noun: str) -> Reference | None:
        """The one body of the text whose name ends with a noun: "the academy's director"."""
        if not noun.isalpha() or not noun.islower():
            return None
        found = {r.candidates: r for name, r in self.called.items() if name.lower().endswith(f" {noun}")}
        return next(iter(found.values())) if len(found) == 1 else None

    def _before(self, at: int) -> Reference | None:
        """The body right before a place: "IOM Beijing"."""
        _, reference = self.ending.get(at - 1, (-1, None)) if self.text[at - 1 : at] == " " else (-1, None)
        return reference if reference is not None and not is_place(reference) else None

    def place_of(self, office: Office) -> str | None:
        """Where an office is held of which a body has one in each place."""
        if not POSTED.match(office.office):
            return None
        behind = [office.title.end, *([office.body.end] if office.body else [])]
        places = [self.starting.get(m.end()) for at in behind if (m := IN.match(self.text, at))]
        if office.body is not None and office.body.end < office.title.start:
            places += [self.starting.get(office.body.start), self.ending.get(office.title.start - 1)]
        return next((r.candidates[0] for found in places if found and is_place(r := found[1])), None)


def is_place(reference: Reference) -> bool:
    """Whether a name is that of a place, whatever place it is."""
    return bool(reference.entities) and all(entity.type in PLACES for entity in reference.entities)
