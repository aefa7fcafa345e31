"""Whether two names, and the subjects of two claims, are of one thing.

A name tells things apart, a common noun does not: two texts that speak of "the bridge" mean one bridge only where they
are two reports of one affair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.claims import Claim, Status
from claimcheck.entities import country_of
from claimcheck.tables import table

# names that the reports of one affair share at least, which part of the names of either, and days between them at most
SHARED, MOST, AFFAIR = 4, 0.4, 60
OWN = 2  # and of those that no registry knows
INITIALS = 2  # letters of what stands before a name, and of a title
# what numbers those of one name, folded: II, 2
NUMBER = re.compile(r"[ivx]{1,5}|\d{1,4}")
# what is said of people, who are often named by their last name alone
PERSONAL = frozenset({"born", "died", "deed", "last-before"})


def is_identified(a: Claim, b: Claim) -> bool:
    """Whether two claims with one subject are of one thing for certain: it has a name, or the texts are of one affair."""
    if (a.subject or "").startswith("the ") and Status.REVIEWED not in (a.status, b.status):
        return is_one_affair(a, b)
    return a.source.document == b.source.document or not is_common(a, b) or is_one_affair(a, b)


def is_common(a: Claim, b: Claim) -> bool:
    """Whether the subject that two claims share is a common noun, so that each text may have its own: a bridge, a trial."""
    subject = a.subject or ""
    if name_key(subject) in common_things():
        return True
    return subject.isalpha() and subject.islower() and Status.REVIEWED not in (a.status, b.status)


def is_one_affair(a: Claim, b: Claim) -> bool:
    """Whether the texts of two claims are two reports of one affair: most names in the one are in the other too."""
    if a.source.document == b.source.document:
        return False
    shared, fewer = a.about & b.about, min(len(a.about), len(b.about))
    own = [name for name in shared if ":" not in name or "~" in name]  # the United Nations are named in many affairs
    if (
        len(shared) < SHARED
        or len(shared) < fewer * MOST
        or len(own) < OWN
        or begin_apart((a.led, a.about), (b.led, b.about))
    ):
        return False
    told = [c.reported.period for c in (a, b) if c.reported and c.reported.period]
    ends = [p.earliest for p in told if p.earliest is not None]
    return len(ends) < 2 or abs(ends[0] - ends[1]) <= AFFAIR


Names = tuple[frozenset[str], frozenset[str]]  # those in the first sentence of a text, and what all of it names


def begin_apart(a: Names, b: Names) -> bool:
    """Whether each of two texts begins with somebody of whom the other knows nothing, whatever names they share besides.

    Two firms that one court fines, a quarter-final and the semi-final after it are two affairs.

    >>> words = frozenset({"Maja", "Lund", "Ostrik", "Harwick"})
    >>> begin_apart((frozenset({"Maja Lund"}), words), (frozenset({"Jana Holt"}), frozenset({"Jana", "Holt", "Harwick"})))
    True
    """
    return any(_strangers(a, b)) and any(_strangers(b, a))


def begins_elsewhere(a: Names, b: Names) -> bool:
    """Whether the first text begins with names of none of which the second knows every word: with another bridge.

    >>> rosen = frozenset({"Rosen Bridge"}), frozenset({"Rosen", "Bridge", "Tarn"})
    >>> begins_elsewhere((frozenset({"Marl Bridge"}), frozenset()), rosen), begins_elsewhere(rosen, rosen)
    (True, False)
    """
    return bool(a[0]) and all(_strangers(a, b, whole=True))


def tells_of_namesake(a: Names, b: Names) -> bool:
    """Whether two texts begin with things that share what they are called, and neither names the other's: Storm Hedda, Storm Ilka.

    >>> hedda = frozenset({"Storm Hedda", "Sand"}), frozenset({"Hedda"})
    >>> ilka = frozenset({"Storm Ilka", "Sand"}), frozenset({"Ilka"})
    >>> tells_of_namesake(hedda, ilka), tells_of_namesake(hedda, (hedda[0] | ilka[0], frozenset()))
    (True, False)
    """
    ours, theirs = (
        [set(name_key(name).split()) for name in led if len(name.split()) > 1 and "~" not in name] for led, _ in (a, b)
    )
    spoken = [{word for name in (*led, *about) for word in name_key(name).split()} for led, about in (a, b)]
    pairs = ((x, y) for x in ours for y in theirs if x & y and x - y and y - x)
    return any((x - y).isdisjoint(spoken[1]) and (y - x).isdisjoint(spoken[0]) for x, y in pairs) and not any(
        x == y for x in ours for y in theirs
    )


def _strangers(a: Names, b: Names, *, whole: bool = False) -> Iterator[bool]:
    """Of each name with which the first text begins, whether no word of it stands in a name of the other, or in the id of a body
    there; of a `whole` name, whether not every word does."""
    known = frozenset(
        word.removesuffix("'s") for name in (*b[0], *b[1]) for word in name_key(name.rpartition("~")[2]).split()
    )
    for name in a[0]:
        words = name_key(name).removesuffix("'s").removeprefix("the ").split()
        told = [word for word in words if len(word) > INITIALS] or words  # "Dr", "H."
        yield not known.issuperset(told) if whole else known.isdisjoint(words) or _is_namesake(name, b[0])


def _is_namesake(name: str, others: frozenset[str]) -> bool:
    """Whether a full name is that of another person with the last name of one of some others: Ana Prat, Carol Prat."""
    own = name_key(name).split()
    full = [other for other in (name_key(other).split() for other in others) if len(other) > 1]
    return len(own) > 1 and any(o[-1] == own[-1] for o in full) and not any(set(own) & set(o[:-1]) for o in full)


def is_short_for(short: str, long: str, *, personal: bool = False) -> bool:
    """Whether a name is another with words left out of its middle; of a person, with all but the last left out.

    The first word tells names apart, so it never goes: the Education Law is not the Higher Education Law.

    >>> is_short_for("Harbour Protection Act", "Harbour and Fisheries Protection Act")
    True
    >>> is_short_for("King Aldo of Tarn", "King Aldo II of Tarn")
    False
    >>> is_short_for("Education Law", "Higher Education Law"), is_short_for("Prat", "Ana Prat", personal=True)
    (False, True)
    """
    left, right = name_key(short).split(), name_key(long).split()
    if ":" in short or ":" in long or len(left) >= len(right) or left[-1] != right[-1] or not short[:1].isupper():
        return False
    if personal and len(left) == 1:
        return all(word[0].isupper() for word in long.split())
    rest = iter(right)
    return len(left) > 1 and left[0] == right[0] and all(word in rest for word in left) and not _numbers(left, right)


def _numbers(short: list[str], long: list[str]) -> bool:
    """Whether one of the words that are left out of a name numbers its bearers: King Aldo II of Tarn."""
    return any(NUMBER.fullmatch(word) for word in set(long) - set(short))


def is_for(one: str, other: str) -> bool:
    """Whether one subject is a country and the other a body of it: what its Department of Transport does, the country does.

    >>> is_for("US:DHS", "US"), is_for("US:DHS", "US:ICE"), is_for("CN:NIA", "US")
    (True, False, False)
    """
    short, long = sorted((one, other), key=len)
    return ":" not in short and ":" in long and country_of(long) == short


def heads_alike(one: str, other: str) -> bool:
    """Whether two offices are of one body, and the one is told as "head of" it, whatever its title is.

    >>> heads_alike("head of Lowby Museum", "director of Lowby Museum"), heads_alike("chief of A", "director of A")
    (True, False)
    """
    (mine, _, own), (yours, _, its) = name_key(one).partition(" of "), name_key(other).partition(" of ")
    titles = frozenset(table("offices")["tops"]["words"])
    return own == its != "" and "head" in (mine, yours) and not titles.isdisjoint({mine, yours})


@cache
def common_things() -> frozenset[str]:
    """Nouns that name no one thing by themselves: two texts may each have their own bridge, law or film."""
    return frozenset(table("happenings")["things"]["heads"])


def subject_key(claim: Claim) -> str:
    """What the subjects of claims that may be the same have in common; empty where there is no subject."""
    if claim.subject is None or ":" in claim.subject.removeprefix("ZZ:~"):
        return claim.subject or ""
    words = name_key(claim.subject).split() or [""]
    return words[-1] if claim.property in PERSONAL else f"{words[0]} {words[-1]}"


def name_key(name: str) -> str:
    """A name for comparing: case, spaces, hyphens and the kind of apostrophe do not tell names apart.

    Nor does it whether a name was recognised as a body's that no registry knows.

    >>> name_key("Larne  Port’s") == name_key("larne port's"), name_key("ZZ:~larne-port") == name_key("Larne Port")
    (True, True)
    """
    return " ".join(name.removeprefix("ZZ:~").replace("’", "'").replace("-", " ").casefold().split())
