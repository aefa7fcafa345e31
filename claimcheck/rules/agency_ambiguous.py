"""Names of bodies that more than one body bears."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Mention, View
from claimcheck.entities import Reference
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.rulebook import rule

LANDS = frozenset({"country", "territory", "subdivision"})
PLACES = LANDS | {"city"}
SHOWN = 5  # candidates that the message names


def _bodies(view: View) -> list[tuple[Mention, Reference]]:
    found = [(m, m.value) for m in view.mentions if isinstance(m.value, Reference)]
    return [(m, r) for m, r in found if r.entities and all(e.type not in PLACES for e in r.entities)]


@rule(scope="document", severity=Severity.AMBIGUITY, examines=lambda view: len(_bodies(view)))
def agency_ambiguous(view: View) -> Iterator[Problem]:
    """A text names a body that may be one of several.

    What it does
    ------------
    Reports, once a name and document, a body that the text neither owns ("of Ghana") nor defines, where bodies of several
    countries bear the name and the text speaks of none of them alone. The candidates are shown with the evidence for each.

    Why it matters
    --------------
    "CDC" is one country's agency here and another's there; a reader takes the nearest.

    What to do
    ----------
    Say whose it is at the first mention.
    """
    seen: set[str] = set()
    spoken_of = _countries(view)
    for mention, reference in _bodies(view):
        if not reference.is_ambiguous or reference.plain in seen:
            continue
        seen.add(reference.plain)
        owners = {(e.jurisdiction or e.id).split("-")[0] for e in reference.entities}
        if len(owners) < 2 or len(owners & spoken_of) == 1:
            continue
        pairs = list(zip(reference.candidates, reference.evidence, strict=False))[:SHOWN]
        more = len(reference.candidates) - len(pairs)
        shown = ", ".join(f"{id} ({why})" if why else id for id, why in pairs) + (
            f" and {more} more" if more > 0 else ""
        )
        yield Problem(
            (mention.source,),
            f"{reference.plain!r} may be {len(reference.candidates)} bodies: {shown}",
            f"{len(reference.candidates)} bodies bear the name, of {len(owners)} countries",
            Confidence.LIKELY,
            resolve=f"whose {reference.plain} it is",
        )


def _countries(view: View) -> set[str]:
    """The countries that a text speaks of, by name, by a people or by a body that is certainly theirs."""
    known = [m.value for m in view.mentions if isinstance(m.value, Reference) and len(m.value.candidates) == 1]
    ids = {e.jurisdiction or e.within or e.id for reference in known for e in reference.entities}
    owners = {reference.owner for reference in known if reference.owner}
    given = {view.document.jurisdiction} if view.document.jurisdiction else set()
    return {id.split(":")[0].split("-")[0] for id in ids | owners | given}
