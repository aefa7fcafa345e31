"""Places that are said to lie in two regions."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim
from claimcheck.entities import Entity, Reference, country_of
from claimcheck.extract.naming.owners import bearer, meet, mistakable, shown
from claimcheck.extract.statements.sides import POST, SIDE, opposed
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.rulebook import rule, subjects_of
from claimcheck.subjects import is_one_affair, name_key

# countries in which towns of several regions bear one name: a second Springfield is no surprise
REPEATING = frozenset(["AR", "AU", "BR", "CA", "CO", "CU", "DO", "EC", "ES", "GB", "HN", "IE", "IN", "MX"])
REPEATING |= {"NZ", "PE", "PH", "US", "VE", "ZA"}
# kinds of region: a place lies in a district and in a province
LEVELS = frozenset(["district", "province", "county", "region", "municipality", "prefecture", "governorate"])
LEVELS |= {"parish", "state"}

LONG = 5  # words of the name of an academy, a port, that no two have
SHARED = 3  # names that two texts share which speak of one that has fewer
EVERYWHERE = ("INT:", "EU:")  # ids of bodies that texts on many affairs name


@rule(scope="pair", blocks=subjects_of("place"))
def place_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """One place is said to lie in two regions.

    What it does
    ------------
    Compares the provinces, states and countries that claim files and texts name for a place or an event, and the
    districts texts name for a dam, an airport and the like. Towns share names: where texts name two regions for one,
    that is reported only if the registry knows it in one of them alone, both are of one country, and that is none
    where towns of several regions bear one name; or if the two are countries that are easily taken for one another. A
    region and the country it lies in agree. The city and the region of an academy, a hospital, a port and the like are
    compared where its name has five words, or the texts share three names; so are opposed sides of one country (north,
    south), and those of somebody's post in two texts on one affair.

    Why it matters
    --------------
    Shanxi and Shaanxi differ by one letter and a river.

    What to do
    ----------
    Check where it lies. If both regions have a place of that name, say which is meant.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    mine, theirs = (frozenset(v.candidates or (name_key(v.name),)) for v in (a.value, b.value))
    if a.scope is not None and not (is_one_affair(a, b) if a.scope == POST else _is_one_site(a, b)):
        return
    if a.scope in (SIDE, POST):
        if mine == theirs and opposed(a.value.name, b.value.name):
            yield _problem(a, b, f"{a.value} is not {b.value}")
        return
    fact = _known(a, b)
    if meet(mine, theirs) or _nested(mine, theirs) or ((a.known or b.known) and fact is None):
        return
    yield _problem(
        a, b, f"{', '.join(sorted(mine))} is not {', '.join(sorted(theirs))}" + (f"; {shown(fact)}" if fact else "")
    )


def _problem(a: Claim, b: Claim, why: str) -> Problem:
    return Problem(
        (a.source, b.source),
        f"{a.subject}: {a.source.document} says {a.value}, {b.source.document} says {b.value}",
        why,
        Confidence.LIKELY,
        resolve=f"where {a.subject} lies",
        camps=(str(a.value), str(b.value)),
    )


def _is_one_site(a: Claim, b: Claim) -> bool:
    """Whether what two texts put into two places is one thing: by a long name, or by the other names they share."""
    if a.source.document == b.source.document or len((a.subject or "").split()) >= LONG:
        return True
    own = set((a.subject or "").split()) if a.scope == SIDE else set()
    return len([name for name in a.about & b.about if not name.startswith(EVERYWHERE) and name not in own]) >= SHARED


def _nested(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two regions are of different kinds, so that one may lie within the other."""
    x, y = ({id.split()[-1] for id in ids} & LEVELS for ids in (mine, theirs))
    return bool(x and y) and not x & y


def _known(a: Claim, b: Claim) -> Entity | None:
    """The place of the registry that lies in one of two regions, where none of its name lies, or is likely, in the other."""
    if not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return None
    known = {e.id: e for claim in (a, b) for e in claim.known}.values()
    found = [bearer(v.candidates, known) for v in (a.value, b.value)]
    lands = {country_of(id) for v in (a.value, b.value) for id in v.candidates}
    if all(found) or (lands & REPEATING if len(lands) == 1 else not mistakable(a.value.name, b.value.name)):
        return None
    return found[0] or found[1]
