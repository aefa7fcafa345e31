"""A person's name that is spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import Claim, Item
from claimcheck.entities import Reference
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.kinship import Relation
from claimcheck.persons import may_be_written, parts, sound_alike
from claimcheck.rulebook import claims_of, key_of, rule


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "spelt" or claim.subject is None:
        return frozenset()
    return frozenset({key_of(claim.subject)})


@rule(scope="pair", blocks=_blocks)
def person_name_disagrees(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """A person's name is spelt in two ways.

    What it does
    ------------
    Compares the full names of persons within one text, and between two texts that report one affair. Two names are taken for
    one where all but one part are the same and that part differs by a letter, or by two where it is long, with the same
    initial; so is a surname that stands alone behind a title or before what was said. Short forms (Tom and Thomas),
    initials, given names within one text, and two names of one sentence are left alone. Two ways to write one
    sound (Abbot and Abbott, Petreyev and Petreev) are an ambiguity, for either may be right, and so is one vowel for another in
    two texts.

    Why it matters
    --------------
    A name with a wrong letter is the commonest correction there is, and a reader who bears it notices first.

    What to do
    ----------
    Ask the person, or look the name up where it is printed by whoever bears it.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    one, two = a.source.document, b.source.document
    yield Problem(
        (a.source, b.source),
        f"{one} writes {a.value} and {b.value}" if one == two else f"{one} writes {a.value}, {two} writes {b.value}",
        f"{a.value} and {b.value} differ by a letter or two",
        Confidence.LIKELY,
        resolve="how the person writes the name, or that there are two people of such like names",
        severity=Severity.AMBIGUITY if _may_be_written_so(a.value.name, b.value.name, one_text=one == two) else None,
        camps=(a.value.name, b.value.name),
    )


def _may_be_written_so(a: str, b: str, *, one_text: bool) -> bool:
    """Whether either may be right: both sound alike, or, in two texts, they differ by a vowel alone."""
    ours, theirs = parts(a), parts(b)
    pairs = list(zip(ours[-len(theirs) :], theirs, strict=False))
    return all(x == y or sound_alike(x, y) for x, y in pairs) or (
        not one_text and all(may_be_written(x, y) for x, y in pairs)
    )
