"""Names of bodies that more than one body bears."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from claimcheck.claims import Mention, View
from claimcheck.entities import Reference, country_of
from claimcheck.extract.naming.candidates import NOTHING
from claimcheck.extract.naming.owners import PLACES, home_of, shown
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.rulebook import rule

SHOWN = 5  # candidates that the message names
FACTS = 2  # candidates whose facts the witness shows
PLAIN = 2  # a country spoken of so many times as often as another is the one whose body is meant
INTERNATIONAL = "INT"
# behind the name of a wire that signs a report: "LOWBY (PAP) —"
CREDIT = re.compile(r"\)\s?[—–-]")


def _bodies(view: View) -> list[tuple[Mention, Reference]]:
    found = [(m, m.value) for m in view.mentions if isinstance(m.value, Reference)]
    return [(m, r) for m, r in found if r.entities and all(e.type not in PLACES for e in r.entities)]


@rule(scope="document", severity=Severity.AMBIGUITY, examines=lambda view: len(_bodies(view)))
def agency_ambiguous(view: View) -> Iterator[Problem]:
    """A text names a body that may be one of several.

    What it does
    ------------
    Reports, once a body and document, a name that bodies of several countries bear, where the text neither owns it
    ("of Ghana") nor speaks of one of these countries alone, or much more than of the others. A name in words is left
    alone where the text speaks of other countries only: it is one of theirs that no registry has. The candidates are
    shown with the evidence for each.

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
        if CREDIT.match(view.document.text, mention.span.end):
            seen.add(reference.plain)
        owners = {home_of(e) for e in reference.entities}
        named = {reference.plain, *reference.candidates}
        if seen & named or not reference.is_ambiguous or _is_plain(reference, owners, spoken_of, view):
            continue
        seen |= named
        yield Problem(
            (mention.source,),
            f"{reference.plain!r} may be {len(reference.candidates)} bodies: {_shown(reference)}",
            f"{len(reference.candidates)} bodies bear the name, of {len(owners)} countries; {_facts(reference)}",
            Confidence.LIKELY,
            resolve=f"whose {reference.plain} it is",
        )


def _shown(reference: Reference) -> str:
    """The candidates by name, each with what speaks for it; said once where nothing speaks for any."""
    names = {entity.id: entity.name for entity in reference.entities}
    told = [f"{names[id]} ({id})" if id in names else id for id in reference.candidates]
    reasons = [why for why in reference.evidence if why]
    silent = len(told) > 1 and set(reasons) == {NOTHING}
    said = [f"{one}: {why}" if why else one for one, why in zip(told, reasons, strict=False)]
    listed = ", ".join(told[:SHOWN]) if silent or not said else "; ".join(said[:SHOWN])
    more = f" and {len(told) - SHOWN} more" if len(told) > SHOWN else ""
    return f"{listed}{more}; nothing in the text speaks for one of them" if silent else f"{listed}{more}"


def _facts(reference: Reference) -> str:
    """What the registry has of the first candidates, and where that can be checked."""
    return "; ".join(shown(entity) for entity in reference.entities[:FACTS])


def _is_plain(reference: Reference, owners: set[str], spoken_of: Counter[str], view: View) -> bool:
    """Whether a reader knows from the text which of the owners is meant, or that none of them is."""
    if len(owners) < 2:
        return True
    first, second, *_ = sorted((spoken_of[owner] for owner in owners), reverse=True)
    if first:
        return first >= PLAIN * second
    if (view.document.jurisdiction or INTERNATIONAL) in owners:
        return True
    return bool(spoken_of) and not reference.plain.isupper()


def _countries(view: View) -> Counter[str]:
    """How often a text speaks of each country: by name, by a people, by a body or place that is certainly its."""
    found: Counter[str] = Counter()
    for reference in (m.value for m in view.mentions if isinstance(m.value, Reference)):
        known = len(reference.entities) == len(reference.candidates)
        homes = {home_of(e) for e in reference.entities} if known else set()
        homes = homes if len(homes) == 1 else set()  # "Hamburg": the city or the state, of one country
        owners = {country_of(reference.owner)} if reference.owner else set()
        found.update((homes | owners) - {INTERNATIONAL})
    return found
