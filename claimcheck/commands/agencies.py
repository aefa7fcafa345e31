"""`claimcheck agencies`: who bears a name, and what the registry knows of them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from claimcheck.commands.outputs import show
from claimcheck.config import load_config
from claimcheck.entities import Entity
from claimcheck.errors import ClaimcheckError
from claimcheck.registry import Registry, fold

LIKE = 0.75  # from which likeness on a name is taken for a slip of another


def run(options: Namespace) -> int:
    """Print the candidates with their facts; exit status 0."""
    config = load_config(Path(options.config) if options.config else None, Path.cwd())
    registry = Registry.load(*(options.agencies or config.agencies))
    found = candidates(registry, options.name)
    if not found:
        near = get_close_matches(fold(options.name), list(registry.by_name), n=3, cutoff=LIKE)
        hint = f"; near it: {', '.join(near)}" if near else ""
        raise ClaimcheckError(f"the registry has no entity {options.name!r}{hint}; add it to your agencies.toml")
    show("\n\n".join("\n".join(facts(registry, entity)) for entity in found))
    return 0


def candidates(registry: Registry, name: str) -> list[Entity]:
    """The entity of an id, else every bearer of a name, acronym or demonym; whatever its case."""
    known = registry.get(name)
    if known is not None:
        return [known]
    found = [*registry.named(name), *registry.by_demonym.get(fold(name), ())]
    if not found:
        low = fold(name).casefold()
        found = [e for other, bearers in registry.by_name.items() if other.casefold() == low for e in bearers]
    return sorted({e.id: e for e in found}.values(), key=lambda e: e.id)


def facts(registry: Registry, entity: Entity) -> Iterator[str]:
    """What is known of an entity, a line each."""
    yield f"{entity.id}  {entity.name}"
    yield f"  type: {entity.type}"
    rows = {
        "also": ", ".join((*entity.names[1:], *entity.acronyms)),
        "formerly": ", ".join(f"{f.name} (until {f.until})" if f.until else f.name for f in entity.former),
        "jurisdiction": _named(registry, entity.jurisdiction),
        "lies in": _named(registry, entity.within),
        "part of": _named(registry, entity.parent),
        "exists": str(entity.valid) if entity.valid else "",
        "people": ", ".join(entity.demonyms),
        "source": entity.provenance,
    }
    for label, value in rows.items():
        if value:
            yield f"  {label}: {value}"


def _named(registry: Registry, id: str | None) -> str:
    entity = registry.get(id) if id else None
    return f"{entity.name} ({id})" if entity else id or ""
