"""Persons whose one office is told in two ways: of two countries, of a deputy and the head, of two ministries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from attrs import evolve, field, frozen

from claimcheck.claims import DENIED, Claim, Item
from claimcheck.entities import country_of
from claimcheck.extract.naming.owners import LANDS, meet, name_words
from claimcheck.findings import Confidence, Problem
from claimcheck.rulebook import key_of, rule
from claimcheck.subjects import name_key
from claimcheck.tables import table
from claimcheck.timing import holds

FULL = 2  # words of a name that few persons share
MONTH = 31  # days of a time in which an office seldom changes hands
TIES = 2  # names that two texts share beside the person's, of which one bears no date
NOWHERE = frozenset({"ZZ", "INT", "EU", "place"})  # what stands before the colon of an id that is no country


@frozen(eq=False)
class Held:
    """An office that a text gives to a person, taken apart.

    `head` is the noun of its title, `field` what a minister is for, `deputy` whether another holds the whole of it; `land`
    is the country, `names` the words of the names the body goes by there.
    """

    claim: Claim = field(repr=False)
    head: str
    field: frozenset[str]
    deputy: bool
    land: str | None
    names: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, claim: Claim) -> Held:
        """Take the office of a claim apart."""
        title = (claim.subject or "").removesuffix(f" of {claim.object}").casefold()
        words = [word for word in title.replace("-", " ").split() if word not in _words("ranks")]
        deputy = not _words("deputy").isdisjoint(words)
        plain = [word for word in words if word not in _words("deputy")]
        is_minister = bool(plain) and plain[-1] == "minister"
        land, names = _body(claim)
        return cls(
            claim,
            "minister" if is_minister else " ".join(plain),
            frozenset(name_words(" ".join(plain[:-1]))) if is_minister else frozenset(),
            deputy,
            land,
            names,
        )

    @property
    def document(self) -> str:
        """The text that says so."""
        return self.claim.source.document


def _body(claim: Claim) -> tuple[str | None, frozenset[tuple[str, ...]]]:
    """The country of the body an office is of, and the names of the body; none where it is the country's own."""
    if claim.object is None or claim.inherited:
        return None, frozenset()
    home, _, slug = claim.object.partition(":")
    is_id = bool(slug) or home.split("-")[0].isupper()
    land = country_of(home) if is_id and home not in NOWHERE else None
    if any(entity.id == claim.object and entity.type in LANDS for entity in claim.known):
        return claim.object, frozenset()
    known = {name_words(name) for entity in claim.known for name in entity.names}
    written = slug.removeprefix("~").replace("-", " ") if slug.startswith("~") else "" if is_id else claim.object
    return land, frozenset(known | ({name_words(written)} if written else set()))


@cache
def _words(flag: str) -> frozenset[str]:
    return frozenset(table("offices")["flags"][flag])


def _nodes(item: Item) -> frozenset[str]:
    if not isinstance(item, Claim) or item.property != "office-holder" or item.modality in DENIED:
        return frozenset()
    person = name_key(str(item.value))
    return frozenset({key_of("person", person)}) if len(person.split()) >= FULL else frozenset()


@rule(scope="network", nodes=_nodes)
def office_disagrees(items: tuple[Item, ...]) -> Iterator[Problem]:
    """One person's office is told in two ways.

    What it does
    ------------
    Compares the offices that texts give to a person of one full name: the same title in bodies of one name that are of two
    countries, whenever it is said; public offices of two countries in one breath; and, at one time, public offices of two countries, the head of a body and its deputy,
    the deputies of two heads, the head of two bodies whose names differ by a word, or the ministers of two fields of which nobody has both (defence, foreign affairs, justice …). Texts are of one time where they lie at most a month apart,
    or where one bears no date and they share two other names. Former and acting holders, changes of office, and posts
    that one goes to from another country (an ambassador, a coach) are left alone.

    Why it matters
    --------------
    Who is called the minister of the wrong country will write to the editor.

    What to do
    ----------
    Check which office the person holds, and since when.
    """
    held = _with_lands([Held.of(item) for item in items if isinstance(item, Claim)])
    for a, b in combinations(held, 2):
        why = _why(a, b)
        if why is not None:
            yield Problem(
                (a.claim.source, b.claim.source),
                f"{a.claim.value}: {a.claim.subject} in {a.document}, {b.claim.subject} in {b.document}",
                why,
                Confidence.LIKELY,
                resolve=f"which office {a.claim.value} held on the date of each text",
                reasons=(f"both are of {a.claim.value}",),
                camps=(str(a.claim.subject), str(b.claim.subject)),
            )


def _are_public(a: Held, b: Held) -> bool:
    """Whether the registry knows one of two bodies, and neither is one that guests from abroad work for."""
    registered = any(entity.id == h.claim.object for h in (a, b) for entity in h.claim.known)
    guest = any(not _words("guests").isdisjoint(words) for h in (a, b) for words in h.names)
    return registered and bool(a.names and b.names) and not guest


def _with_lands(held: list[Held]) -> list[Held]:
    """The offices of a person; a minister of no country is one of that in which the same text gives the other office."""
    lands: dict[str, set[str]] = defaultdict(set)
    for one in held:
        if one.land:
            lands[one.document].add(one.land)
    return [
        evolve(one, land=next(iter(lands[one.document])))
        if one.land is None and one.head == "minister" and len(lands[one.document]) == 1
        else one
        for one in held
    ]


def _why(a: Held, b: Held) -> str | None:
    """Why two offices of one person cannot both be right; None where they can."""
    if not a.head or not b.head or not _words("posted").isdisjoint({*a.head.split(), *b.head.split()}):
        return None
    apart = bool(a.land and b.land) and not meet({a.land or ""}, {b.land or ""})
    if apart and a.head == b.head and a.deputy == b.deputy:
        is_one = _is_one_body(a, b) or (
            a.head == "minister" and not a.names and not b.names and bool(a.field & b.field)
        )
        if is_one:
            return f"{a.land} is not {b.land}, and it is one office"
    if apart and a.claim.source.overlaps(b.claim.source):
        return f"{a.land} is not {b.land}, and both offices are given in one breath" if _are_public(a, b) else None
    if a.document == b.document or a.claim.scope or b.claim.scope or not _at_one_time(a.claim, b.claim):
        return None
    if apart:
        is_public = all(h.claim.known and all(e.id == h.claim.object for e in h.claim.known) for h in (a, b))
        return f"{a.land} is not {b.land}, and nobody has a public office in both" if is_public else None
    if a.head != b.head:
        return None
    if a.deputy != b.deputy:
        is_one = _is_one_body(a, b) if a.names or b.names else bool(a.field & b.field)
        return f"the deputy of the {a.head} is not the {a.head}" if is_one else None
    if a.deputy and a.land == b.land and a.names and b.names and not _are_nested(a, b):
        return "nobody is the deputy of two heads at once"
    if a.land and a.land == b.land and _differ_by_a_word(a, b):
        return "the names of the two bodies differ by a word, and nobody heads both"
    rivals = [group for group in _fields() if a.field & group], [group for group in _fields() if b.field & group]
    if all(rivals) and not any(group in rivals[1] for group in rivals[0]):
        return f"{' '.join(sorted(a.field))} is not {' '.join(sorted(b.field))}, and nobody has both at once"
    return None


@cache
def _fields() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in table("offices")["rivals"]["fields"])


def _is_one_body(a: Held, b: Held) -> bool:
    """Whether two bodies have a name in common, or the one's begins with the other's."""
    return any(x[: len(y)] == y or y[: len(x)] == x for x in a.names for y in b.names)


def _differ_by_a_word(a: Held, b: Held) -> bool:
    """Whether each name of the one body is, but for a word, a name of the other."""
    pairs = [(x, y) for x in a.names for y in b.names]
    return bool(pairs) and all(
        len(x) == len(y) > FULL and sum(p != q for p, q in zip(x, y, strict=True)) == 1 for x, y in pairs
    )


def _are_nested(a: Held, b: Held) -> bool:
    """Whether one body may be a part of the other, or is the other in fewer words."""
    if any(set(x) <= set(y) or set(y) <= set(x) for x in a.names for y in b.names):
        return True
    ids = {a.claim.object, b.claim.object}
    return any(entity.parent in ids for h in (a, b) for entity in h.claim.known)


def _at_one_time(a: Claim, b: Claim) -> bool:
    """Whether two texts speak of one time: days that lie close together, or one affair where a date is missing."""
    first, second = holds(a), holds(b)
    if first is not None and second is not None:
        gaps = [y - x for p, q in ((first, second), (second, first)) if (x := p.latest) and (y := q.earliest)]
        return len(gaps) == len((a, b)) and max(gaps) <= MONTH
    person = set(name_key(str(a.value)).split())
    return len([name for name in a.about & b.about if name.casefold() not in person]) >= TIES
