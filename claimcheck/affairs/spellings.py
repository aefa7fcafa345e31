"""Names that are one person's and spelt in two ways: "Harald Bye" here, "Harald Byre" there.

A slip changes a letter of the surname, or of the given name, and leaves the rest. It is looked for within one text, and between
reports of one affair, among those who are shown to be persons: somebody says something, is so old, holds an office. Where a text
has both names it may speak of two people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from attrs import frozen

from claimcheck.affairs.retold import Retold
from claimcheck.claims import View
from claimcheck.entities import Reference
from claimcheck.extract.discourse.namings import bare_start
from claimcheck.persons import is_short_for, parts
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.told import is_english

BESIDE = 200  # code points between two names of one sentence, at most
STOP = re.compile(r"[.!?]\s|\n")
SWAPPED = 2  # letters that changed places
WHOLE = 2  # parts of a full name, at least
MOST = 200  # names of a text that are looked at
# letters of a part of a name in which one may be wrong, and in which two may
SHORT, LONG = 4, 8
# two to four capitalised words
FULL = re.compile(
    r"(?<![\w.’'&-])[A-Z][\w’'-]{1,20}(?:\s(?:[A-Z][\w’'-]{1,20}|[A-Z]\.|de|da|van|von|der|den|al|bin)){1,3}(?![\w&])"
)
TITLED = re.compile(r"(?:[A-Z]\w+\s){0,2}[A-Z]{2,4}\s")  # "Labour MP Diane"
OWNING = re.compile(r"[’']s?\Z")
HOLDS = frozenset({"office-holder", "age"})


@frozen
class Spelt:
    """A name as a text spells it: its parts, where it first stands, and whether it is shown to be a person's."""

    parts: tuple[str, ...]
    written: str
    span: Span
    shown: bool


People = Mapping[tuple[str, ...], Spelt]


def misspelt(text: str, named: People) -> Iterator[Retold]:
    """The names of one text that are nearly another of it."""
    found = list(named.values())
    for a, b in _nearly(found, found):
        if a.span < b.span and a.parts[0] == b.parts[0] and not _are_two(text, a, b):
            yield _retold(a, b)
    surnames = {spelt.parts[-1] for spelt in found}
    for alone in _alone(text):
        whose = [spelt for spelt in found if spelt.shown and _near(spelt.parts[-1:], alone.parts)]
        if len(whose) == 1 and alone.parts[0] not in surnames and not is_english(alone.parts[0]):
            yield _retold(whose[0], alone)


def _are_two(text: str, a: Spelt, b: Spelt) -> bool:
    """Whether two names of one text are those of two people: one sentence has both, or each comes again."""
    between = text[a.span.end : b.span.start]
    beside = len(between) < BESIDE and STOP.search(between) is None
    return beside or min(text.count(a.written), text.count(b.written)) > 1


def _alone(text: str) -> Iterator[Spelt]:
    """The surnames of persons that stand alone: behind a title, or before what they said; each where it first stands."""
    seen = set()
    for match in islice(_surname_alone().finditer(text), MOST):
        written = match["titled"] or match["saying"]
        if written not in seen:
            seen.add(written)
            group = "titled" if match["titled"] else "saying"
            yield Spelt((written.lower(),), written, Span(*match.span(group)), shown=True)


def misspelt_between(ours: People, theirs: People) -> Iterator[Retold]:
    """The names of one report that are nearly one of the other, and that only one of them has."""
    mine = [spelt for name, spelt in ours.items() if name not in theirs]
    yours = [spelt for name, spelt in theirs.items() if name not in ours]
    for one, two in _nearly(mine, yours):
        near = [other for found in (ours, theirs) for other in found.values() if other not in (one, two)]
        if not any(_near(other.parts, spelt.parts) for other in near for spelt in (one, two)):
            yield _retold(one, two)


def _retold(a: Spelt, b: Spelt) -> Retold:
    values = Reference(a.written, (a.written,)), Reference(b.written, (b.written,))
    return Retold(a.span, b.span, values, a.parts[-1] if len(b.parts) == 1 else a.parts[0], property="spelt")


def _nearly(ours: Sequence[Spelt], theirs: Sequence[Spelt]) -> Iterator[tuple[Spelt, Spelt]]:
    """The pairs of names that differ by a slip in one part, of which one at least is shown to be a person's; neither is near a third."""
    by_part: dict[tuple[int, str], list[Spelt]] = defaultdict(list)
    for spelt in theirs:
        for key in _keys(spelt):
            by_part[key].append(spelt)
    for spelt in ours:
        near = [other for key in _keys(spelt) for other in by_part.get(key, ()) if _near(spelt.parts, other.parts)]
        if len(near) == 1 and (spelt.shown or near[0].shown):
            yield spelt, near[0]


def _keys(spelt: Spelt) -> tuple[tuple[int, str], ...]:
    return (0, spelt.parts[0]), (-1, spelt.parts[-1])


def _near(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether two names have all parts but one in common, and that one but for a letter, or two beside one another in a long one; not Daniel and Daniela, but Clark and Clarke.

    >>> _near(("harald", "byre"), ("harald", "bye")), _near(("ann", "prat"), ("anna", "prat")), _near(("bo", "ek"), ("bo", "eg"))
    (True, False, False)
    """
    unlike = [(p, q) for p, q in zip(x, y, strict=False) if p != q]
    if len(x) != len(y) or len(unlike) != 1:
        return False
    p, q = sorted(*unlike, key=len)
    if p[0] != q[0] or len(q) < SHORT or is_short_for(p, q):
        return False
    if q in (f"{p}a", f"{p}e") and x[-1] == y[-1]:
        return False
    same = _same(p, q)
    one, two = p[same:], q[same:]
    behind = _same(one[::-1], two[::-1])
    one, two = one[: len(one) - behind], two[: len(two) - behind]
    return len(two) <= (1 + (len(p) >= LONG)) or (len(two) == SWAPPED and one == two[::-1])


def _same(p: str, q: str) -> int:
    """How many letters two words begin with alike; the first is no longer than the second."""
    return next((at for at, (x, y) in enumerate(zip(p, q, strict=False)) if x != y), len(p))


@cache
def _behind() -> re.Pattern[str]:
    """What shows behind a name that it is a person's: an age, or a saying."""
    return re.compile(
        rf",\s(?:aged\s|who\sis\s)?\d{{1,2}}\b|,\sthe\s\d{{1,2}}-year-old|(?:,[^,.;:]{{1,60}},)?\s(?:{_any('saying')})\b"
    )


@cache
def _ahead() -> re.Pattern[str]:
    """What shows it in front: a saying or a title."""
    return re.compile(rf"\b(?:{_any('said')}|{_any('titles')})\.?\s\Z")


@cache
def _surname_alone() -> re.Pattern[str]:
    """A surname alone: "Mrs Calder", "Calder said"."""
    return re.compile(
        rf"\b(?:{_any('titles')}|{_any('ranks')})\.?\s(?P<titled>[A-Z][a-z]{{3,20}})\b(?!\s[A-Z])"
        rf"|(?<![A-Z][a-z]\s)(?<![\w’'-]\s[A-Z])\b(?P<saying>[A-Z][a-z]{{3,20}})\s(?:{_any('telling')})\b"
    )


def _any(key: str) -> str:
    return "|".join(re.escape(word) for word in table("affairs")["persons_shown"][key])


def people(view: View) -> People:
    """The full names in a text that no body bears."""
    text = view.document.text
    held = {claim.value.name for claim in view.claims if claim.property in HOLDS and isinstance(claim.value, Reference)}
    held |= {claim.subject for claim in view.claims if claim.property in HOLDS and claim.subject}
    bodies = {m.span.start for m in view.mentions if isinstance(m.value, Reference)}
    found: dict[tuple[str, ...], Spelt] = {}
    for match in islice(FULL.finditer(text), MOST):
        letters = TITLED.match(text, match.start(), match.end())
        start, end = bare_start(text, letters.end() if letters else match.start(), match.end()), match.end()
        written = OWNING.sub("", text[start:end])
        name = tuple(parts(written))
        if len(name) < WHOLE or start in bodies:
            continue
        shown = written in held or _behind().match(text, end) or _ahead().search(text, max(0, start - 20), start)
        first = found.get(name)
        span = first.span if first else Span(start, start + len(written))
        found[name] = Spelt(name, written, span, bool(shown) or (first is not None and first.shown))
    return found
