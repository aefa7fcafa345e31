"""Names that were given up before a text was written."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Mention, View
from claimcheck.entities import Entity, FormerName, Reference
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.registry import fold
from claimcheck.rulebook import rule


def _names(view: View) -> list[tuple[Mention, Reference]]:
    return [(m, m.value) for m in view.mentions if isinstance(m.value, Reference) and len(m.value.entities) == 1]


@rule(scope="document", severity=Severity.NOTE, examines=lambda view: len(_names(view)))
def former_name(view: View) -> Iterator[Problem]:
    """A text uses a name that was given up before it was written.

    What it does
    ------------
    Looks up countries, bodies and places in the registry, and notes a former name, once a document. A text that was
    published before the change, or that gives the present name too, is left alone.

    Why it matters
    --------------
    An old name may be right in its time, and dates the page it stands on.

    What to do
    ----------
    Use the present name, or say "then".
    """
    current = {
        name
        for _, ref in _names(view)
        for e in ref.entities
        if fold(ref.plain) in map(fold, e.names)
        for name in (e.id,)
    }
    seen: set[str] = set()
    for mention, reference in _names(view):
        (entity,) = reference.entities
        former = _former(entity, reference.plain)
        if former is None or entity.id in current or former.name in seen or _in_its_time(former, view):
            continue
        seen.add(former.name)
        until = f" until {former.until}" if former.until else ""
        yield Problem(
            (mention.source,),
            f"{former.name} is the former name of {entity.name}{until}",
            f"the registry has {entity.id}: {entity.name}, formerly {former.name}{until}"
            + (f" ({entity.provenance})" if entity.provenance else ""),
            Confidence.LIKELY,
            resolve="the date of the text, or the present name",
        )


def _former(entity: Entity, name: str) -> FormerName | None:
    if fold(name) in map(fold, entity.names):
        return None
    return next((former for former in entity.former if fold(former.name) == fold(name)), None)


def _in_its_time(former: FormerName, view: View) -> bool:
    written = view.anchor.period
    return written is not None and former.until is not None and not former.until.before(written)
