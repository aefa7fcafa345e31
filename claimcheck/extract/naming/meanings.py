"""What a document lets an acronym stand for: its own definitions of it bind it, each from its place on."""

from __future__ import annotations

from bisect import bisect_right

from attrs import field, frozen

from claimcheck.entities import Reference
from claimcheck.extract.naming.acronyms import Definition
from claimcheck.extract.naming.bodies import Organisation
from claimcheck.extract.naming.candidates import Context, bare

MOST = 8  # meanings of one acronym that are kept apart


@frozen
class Meaning:
    """What a document lets an acronym stand for, by each of its definitions in order."""

    places: tuple[int, ...]
    references: tuple[Reference | None, ...] = field(repr=False)
    distinct: tuple[Reference, ...] = field(init=False)

    @distinct.default
    def _without_repeats(self) -> tuple[Reference, ...]:
        return tuple({r.candidates: r for r in self.references if r is not None}.values())[:MOST]


def meanings_of(
    context: Context, bodies: list[Organisation], defined: list[Definition], given: dict[int, Reference]
) -> dict[str, Meaning]:
    """The acronyms a text explains; None for what is no body."""
    found: dict[str, list[tuple[int, Reference | None]]] = {}
    at = 0
    for definition in sorted(defined, key=lambda d: d.name_span):
        start, end = definition.name_span
        while at < len(bodies) and bodies[at].end <= start:
            at += 1
        body = next((b for b in bodies[at : at + 4] if b.start < end and b.end > start and not b.acronym), None)
        reference = None
        if body is not None:
            reference = given.get(body.start) or bare(context, body.name, body.named, body.start)
            said = f"defined here as {body.name}"
            reference = Reference(definition.acronym, reference.candidates, tuple(said for _ in reference.candidates))
        if not definition.fits:
            reference = _unfit(context, definition, reference)
        found.setdefault(definition.acronym, []).append((definition.acronym_span[0], reference))
    return {acronym: Meaning(*zip(*sorted(m, key=lambda x: x[0]), strict=True)) for acronym, m in found.items()}


def _unfit(context: Context, definition: Definition, reference: Reference | None) -> Reference | None:
    """An acronym that does not fit its name may be a slip: what else bears it stays."""
    named = context.index.names.get(definition.acronym)
    rest = [e.id for e in named.bodies if reference is None or e.id not in reference.candidates] if named else []
    if reference is None:
        return None
    others = tuple("bears the acronym; the text's definition does not fit its letters" for _ in rest)
    return Reference(reference.name, (*reference.candidates, *rest), (*reference.evidence, *others))


def meant(meaning: Meaning, body: Organisation) -> Reference | None:
    """What an acronym stands for at its place: every definition, the last one before it first."""
    last = meaning.references[max(0, bisect_right(meaning.places, body.start) - 1)]
    pairs: dict[str, str] = {}
    for reference in (last, *meaning.distinct):
        if reference is not None:
            for id, said in zip(reference.candidates, reference.evidence, strict=True):
                pairs.setdefault(id, said)
    return Reference(body.name, tuple(pairs), tuple(pairs.values())) if pairs else None
