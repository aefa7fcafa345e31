"""What two reports of one day's news say became of one thing, the one the other way round: approved here and rejected there, "will
not close" and "will close".

A predicate of no family counts where one report has it with "not" and the other without, in one tense. Both are of one thing where
the words around them agree: of what is told with "not", the noun or the name in front; of a decision or a verdict, most of the
rest. Another figure, name or time beside them makes them two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.affairs.outcomes import Outcome, words_of
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.weights import Weights
from claimcheck.entities import Reference
from claimcheck.tellings.words import means

PROPERTY = "outcome"
# what a name in common counts, one noun in front of both, and that it is one verb of no family
NAME, SUBJECT, VERB = 0.5, 1.5, 0.5
LEAST, PART = 2.0, 0.5  # how much two outcomes must have in common, and which part of the words of the one with fewer
RIVAL = 0.6  # which part of that another outcome may have


def turned_round(ours: Sequence[Outcome], theirs: Sequence[Outcome], weights: Weights) -> Iterator[Retold]:
    """The outcomes of one thing that two reports tell the other way round."""
    denied = {one.key for one in (*ours, *theirs) if one.denied}
    mine, yours = ([one for one in told if one.listed or one.key in denied] for told in (ours, theirs))
    seen: set[str] = set()
    for a in mine:
        for b in yours:
            if a.key != b.key or a.yes is b.yes or a.key in seen or not (score := _likeness(a, b, weights)):
                continue
            rivals = [x for x in mine if x.key == b.key and x.yes is b.yes]
            rivals += [y for y in yours if y.key == a.key and y.yes is a.yes]
            if not rivals or (not a.listed and max(_rivals(x, a, b, weights) for x in rivals) <= score * RIVAL):
                seen.add(a.key)
                both = sorted({*(word for word in a.near if means(word, b.near)), *(a.names & b.names)})
                yield Retold(a.span, b.span, (_told(a), _told(b)), ", ".join(both[:5]) or a.key, PROPERTY)


def _rivals(other: Outcome, a: Outcome, b: Outcome, weights: Weights) -> float:
    """How much another outcome has in common with either of two."""
    return max(_alike(other, a, weights), _alike(other, b, weights))


def _told(one: Outcome) -> Reference:
    written = f"“{' '.join(one.told.text[one.span.start : one.span.end].split())}”"
    return Reference(written, (written,))


def _likeness(a: Outcome, b: Outcome, weights: Weights) -> float:
    """How much two outcomes have in common; 0 where they are of two things, or of two times."""
    if ((a.tense != b.tense or bool(a.times) is not bool(b.times)) and not a.listed) or (
        a.figures and b.figures and not a.figures & b.figures
    ):
        return 0
    if any(bool(one.times) > bool(other.times) for one, other in ((a, b), (b, a)) if one.denied):
        return 0  # what did not happen in one year may have in another
    if a.times and b.times and not any(x.overlaps(y) for x in a.times for y in b.times):
        return 0
    if a.key in words_of("objective") and not means(a.object, {b.object}):
        return 0
    if (not a.listed or a.key in words_of("personal")) and a.subject != b.subject and not _names_it(a, b):
        return 0
    if a.apart != b.apart or any(x and y and not x & y for x, y in ((a.names, b.names), (a.about, b.about))):
        return 0
    score = _alike(a, b, weights)
    if not a.listed:
        return score if score >= LEAST else 0
    near = weights.common(a.near, b.near)
    fewest = min(len(a.near), len(b.near))
    return score if score >= LEAST and len(near) + bool(a.names & b.names) >= PART * fewest else 0


def _names_it(a: Outcome, b: Outcome) -> bool:
    """Whether the noun in front of one is a name in front of the other."""
    return bool(a.subject and b.subject) and bool({a.subject} & b.names and {b.subject} & a.names)


def _alike(a: Outcome, b: Outcome, weights: Weights) -> float:
    near = sum(weights.common(a.near, b.near)) + NAME * min(len(a.names & b.names), 4)
    return near + SUBJECT * bool(a.subject and a.subject == b.subject) + VERB * (not a.listed)
