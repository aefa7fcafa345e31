"""Names that two reports of one affair have of one thing, with one part that is another: "Mallory Street", "Mallory Road".

A street, a ship, a body or a person whose name differs by more than a letter is known by what stands around it: the same
words here and there, a part of the name that both have, and neither report knows the other name. Two of one kin are two; so
are names that differ by what tells two things of a kind apart, a number or a quarter of the sky.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

from attrs import evolve, field, frozen

from claimcheck.affairs.retold import Retold
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wordlists import listed
from claimcheck.claims import View
from claimcheck.entities import Reference
from claimcheck.extract.discourse.namings import bare_start
from claimcheck.periods import Period
from claimcheck.persons import distance, is_short_for, sound_alike
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Name, Told
from claimcheck.tellings.words import means

PROPERTY = "proper-name"
SHORTEST, LONGEST = 2, 4  # words of such a name
MOST = 200  # names of a text that are looked at
# between the names that one run of capitals holds: "Kenya's Elijah Kiprono", "Ruta Simonyte of Lithuania"
OWNER, JOINT = re.compile(r"[’']s\s(?=[A-Z])"), re.compile(r"\s(?:of|in|at|for|from|and)\s")
WORD = re.compile(r"[^\W\d_][\w’'&-]*")
NAMED, ALIKE = (
    0.5,
    3,
)  # what another name in common counts; letters that two parts of a name may differ by and sound alike
# how much two names must have in common around them: of what is named alike, of one street or its kind, of somebody of one
# office, of another street of the kind, and of anything else
LIKE, KIND, OFFICE, OTHER_KIND, ELSE = 0.0, 0.5, 1.5, 1.0, 4.0


@frozen(eq=False)
class Called:
    """A name by its words in lower case, as written where it first stands, below the heading if it can be, and the words and names
    around it."""

    words: tuple[str, ...]
    written: str
    span: Span
    near: frozenset[str]
    names: frozenset[str]
    heading: bool
    times: tuple[Period, ...] = ()


@frozen(eq=False)
class Callings:
    """The names of a report, all its words, and its text in lower case."""

    names: Sequence[Called]
    words: frozenset[str] = field(repr=False)
    text: str = field(repr=False)

    @classmethod
    def of(cls, view: View, sentences: Sequence[Told]) -> Callings:
        """The names in the sentences of a text."""
        found: dict[tuple[str, ...], Called] = {}
        for told in sentences if view.about else ():
            for one in _called(told):
                first = found.get(one.words)
                found[one.words] = one if first is None else _again(first, one)
        words = WORD.findall(view.document.text)
        text = " ".join(view.document.text.lower().split())
        return cls(list(found.values())[:MOST], frozenset(_bare(word.lower()) for word in words), text)


def _again(first: Called, one: Called) -> Called:
    shown = one if first.heading and not one.heading else first
    return evolve(shown, near=first.near | one.near, names=first.names | one.names)


def _bare(word: str) -> str:
    return re.sub(r"[’']s?\Z|\.", "", word)


def _called(told: Told) -> Iterator[Called]:
    everybody = frozenset(word for name in told.names for word in name.words)
    for name in told.names:
        for span, titles in _pieces(told.text, name):
            written = told.text[span.start : span.end]
            words = tuple(_bare(word) for word in written.lower().split())
            if SHORTEST <= len(words) <= LONGEST and all(word[:1].isalpha() and word != "and" for word in words):
                around = surroundings(told, span)
                low, high = around.span.start, around.span.end
                beside = {w for other in told.names if low <= other.start < high for w in other.words}
                near = (told.content_within(around.span) | beside | titles) - listed("saying") - frozenset(words)
                yield Called(
                    words,
                    written,
                    span,
                    near,
                    everybody - frozenset(words),
                    told.sentence.zone == "heading",
                    around.times,
                )


def _pieces(text: str, name: Name) -> Iterator[tuple[Span, frozenset[str]]]:
    """The names within one, and the titles in front of each: without the owner, and the words that open a sentence."""
    start, last = name.start, name.start + len(name.text)
    for owner in [*OWNER.finditer(text, name.start, last), None]:
        end = owner.start() if owner else last
        bare = bare_start(text, start, end)
        titles = frozenset(WORD.findall(text[start:bare].lower()))
        yield Span(bare, end), titles
        joint = JOINT.search(text, bare, end)
        if joint:
            yield Span(bare, joint.start()), titles
        start = owner.end() if owner else end


def misnamed(ours: Callings, theirs: Callings, weights: Weights, taken: Set[Span]) -> Iterator[Retold]:
    """The names that only one report has, in pairs of which each is like no other; `taken` are the spans of those told otherwise."""
    mine, yours = (
        [c for c in one.names if c.span not in taken and not _is_known(c, other)]
        for one, other in ((ours, theirs), (theirs, ours))
    )
    pairs = [
        (a, b)
        for a in mine
        for b in yours
        if _may_be_one(a, b, ours.words, theirs.words)
        and not (_is_one_of_several(a, ours) or _is_one_of_several(b, theirs))
    ]
    for a, b in pairs:
        near = [word for word in sorted(a.near) if means(word, b.near)]
        score = sum(weights.common(a.near, b.near)) + NAMED * min(len(a.names & b.names), 2)
        if sum(a is x or b is y for x, y in pairs) == 1 and score >= _least(a, b, near):
            values = Reference(a.written, (a.written,)), Reference(b.written, (b.written,))
            same = [p for p, q in zip(a.words, b.words, strict=True) if p == q]
            yield Retold(a.span, b.span, values, ", ".join(near[:5] or same), PROPERTY)


def _is_known(name: Called, other: Callings) -> bool:
    """Whether a report has a name of the other, or all its words in one name of its own."""
    return name.written.lower() in other.text or any(set(name.words) <= set(one.words) for one in other.names)


def _is_one_of_several(name: Called, own: Callings) -> bool:
    """Whether its report names another street, or another body, of its kind."""
    kind = name.words[-1]
    return kind in kinds() and any(kind == other.words[-1] and name.words[0] != other.words[0] for other in own.names)


def _unlike(a: Called, b: Called) -> list[tuple[str, str]]:
    return [(p, q) for p, q in zip(a.words, b.words, strict=False) if p != q]


def _may_be_one(a: Called, b: Called, ours: Set[str], theirs: Set[str]) -> bool:
    """Whether two names have all words but one in common, of which neither report has that of the other."""
    unlike = _unlike(a, b)
    if len(a.words) != len(b.words) or len(unlike) != 1:
        return False
    p, q = unlike[0]
    if p.replace("-", "") == q.replace("-", ""):
        return False  # "Hai-tao", "Haitao"
    if not {p, q} <= kinds() and (p in theirs or q in ours or is_short_for(p, q) or sound_alike(p, q) or means(p, {q})):
        return False
    if a.times and b.times and not any(x.overlaps(y) for x in a.times for y in b.times):
        return False  # two deeds, of one kind and of two years
    if {p, q} & _words("numbering") or (a.near | b.near) & _words("kin"):
        return False
    return not {a.words[-1], b.words[-1]} & _words("several")


def _least(a: Called, b: Called, near: Iterable[str]) -> float:
    """How much must speak for it that two names are of one thing."""
    ((p, q),) = _unlike(a, b)
    places = kinds()
    if {p, q} <= places:
        return KIND
    last = a.words[-1] == b.words[-1]
    if last and a.words[-1] in places:
        return OTHER_KIND
    if p[0] == q[0] and distance(p, q) <= ALIKE:
        return LIKE
    return OFFICE if any(word in _offices() for word in near) else ELSE


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("affairs")["names"][key])


@cache
def kinds() -> frozenset[str]:
    """The last words of the names of streets, of bodies and of other places."""
    heads: Mapping[str, Sequence[str]] = table("organisations")["heads"]
    return frozenset({*map(str.lower, heads["words"]), *table("screens")["streets"]["words"], *_words("kinds")})


@cache
def _offices() -> frozenset[str]:
    """What somebody is."""
    return frozenset({*table("offices")["heads"]["words"], *_words("roles")})
