"""What two statements of two texts on one subject are to one another, with the reasons."""

from __future__ import annotations

import re

from claimcheck.claims import Modality
from claimcheck.counterparts.circumstances import circumstances
from claimcheck.counterparts.events import words_of
from claimcheck.counterparts.limits import elsewhere, limited, one_of_several
from claimcheck.counterparts.marriages import MARRIAGE
from claimcheck.counterparts.moments import held_at_two_times
from claimcheck.counterparts.predicates import said_of_some
from claimcheck.counterparts.restricted import restricted
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.tenures import is_tenure
from claimcheck.counterparts.texts import Text, kinds
from claimcheck.counterparts.things import two_things
from claimcheck.counterparts.topics import another_subject, one_subject
from claimcheck.counterparts.verbs import PEOPLE, clause_start
from claimcheck.counterparts.wordlists import deeds, listed, roles
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.kinship import Relation
from claimcheck.quantities import Quantity
from claimcheck.relations import FACTUAL
from claimcheck.spans import Span
from claimcheck.tellings.told import function_words
from claimcheck.tellings.words import shares
from claimcheck.terms import equivalent

FACT = Modality.ASSERTED
HALF = 2  # of the content words of the shorter text, one in so many stands in the other
# what is added of what a sentence is of: "is a landmark of the square, with a height of 60 metres"
BESIDE = re.compile(r"\bwith\s(?:a|an|the|its)\s(?:[a-z]{4,12}\s){1,2}of\s(?:[a-z]{4,14}\s)?\Z")
UNKNOWN = ("it is not known that they are of one subject",)
Judged = tuple[Relation, tuple[str, ...]]


def compared(c: Stated, e: Stated, statement: Text, source: Text) -> tuple[Judged, str]:
    """What a statement of the shorter text is to one of the longer, and what both are about."""
    against = (
        two_things(c, e)
        or one_of_several(c, e)
        or another_subject(c, e)
        or _modality(c, e)
        or limited(c, e, statement, source)
        or restricted(c, e, statement, source)
        or circumstances(c, e)
        or said_of_some(c, e, statement, source)
        or elsewhere(e, statement)
        or held_at_two_times(c, e, dated=statement.dated and source.dated)
        or _none_of_some(e, statement)
        or (None if c.because and c.turned else _worded(e, statement) if _is_reckoned(c, e) else _worded(c, source))
    )
    subject = None if against else one_subject(c, e, statement, source)
    if against or subject is None:
        return (Relation.NOT, (against,) if against else UNKNOWN), ""
    derived = tuple(filter(None, (c.because, e.because)))
    return (Relation.SAME, (subject[1], f"both say {_what(c)}", *derived)), subject[0]


def _is_reckoned(c: Stated, e: Stated) -> bool:
    """Whether the shorter text does not say it, but gives what it follows from: its words are of that."""
    return bool(c.because) and not e.because and c.family in ("count", "age")


def _what(c: Stated) -> str:
    if c.family == "date":
        return f"when the {c.head} was"
    return {
        "frequency": "how often it comes round",
        "weekday": f"on which day of the week the {c.head} was",
        "deed": f"whether it was ever done ({c.head})",
        "extreme": f"which end of the order it is at ({c.head})",
        "order": f"which place in order it is ({c.head})",
        "age": f"what the age was ({c.head})",
    }.get(c.family, f"a figure for the same thing, {c.what}")


def _modality(c: Stated, e: Stated) -> str | None:
    """Why one states a fact and the other does not; None where both commit themselves alike."""
    mine, theirs = (FACT if m in FACTUAL else m for m in (c.modality, e.modality))
    return None if mine is theirs else f"one is {c.modality.value}, the other {e.modality.value}"


def _none_of_some(e: Stated, statement: Text) -> str | None:
    """Why there may be none of some, and several of others, where the fuller text is the one that denies: "nobody died in the second crash"."""
    if e.family != "count" or e.because or not isinstance(e.value, Quantity) or e.value.stated != 0:
        return None
    own = e.content - e.told.content_within(e.span) - listed("light") - e.told.titles
    missing = sorted(
        w for w in own if not (shares(w, statement.content | statement.names) or w in kinds() or _is_head(w, e))
    )
    return f"only one of them speaks of {missing[0]}, of which alone it may be none" if missing else None


def _worded(c: Stated, source: Text) -> str | None:
    """Why the shorter text says more than the other bears out; None where most of its words are in the other."""
    comma = (
        c.told.text.find(",", c.span.end, c.around.end) if c.family == "order" else -1
    )  # "the third mayor, a rich man"
    start = max(c.around.start, clause_start(c.told, c.span.start))
    beside = BESIDE.search(c.told.text, start, c.span.start) if c.family == "measure" else None
    clause = Span(beside.start() if beside else start, comma if comma > 0 else c.around.end)
    own = {
        word
        for word in c.told.content_within(clause)
        if word not in kinds() and not _is_head(word, c) and word not in function_words()
    }
    own -= listed("light")
    own -= c.told.content_within(c.span) | c.told.titles
    held = is_tenure(c) or c.family == "age"
    known = source.content | source.names if held else source.content  # "Prime Minister of Norland"
    missing = [word for word in sorted(own) if not shares(word, known)]
    told = (
        c.head in listed("possessed") or c.head == MARRIAGE
    ) and c.told.opened is not None  # there is one number of those, whatever else is said
    if len(missing) * HALF > len(own) and len(missing) > 1 and not told:
        return f"only one of them speaks of {', '.join(missing[:3])}"
    named = c.told.opened is not None and c.head in listed(
        "spreading"
    )  # "was available for download", of what both name
    if c.repeats and own and len(missing) == len(own) and not named:
        return f"only one of them speaks of {missing[0]}"
    return None


def _is_head(word: str, c: Stated) -> bool:
    """Whether a word only repeats what a statement is a value of."""
    if is_tenure(c) and word in listed("serving"):
        return True
    told = {"date": {lemma_of(w) for w in words_of(c.head)}, "age": listed("deaths")}.get(c.family, frozenset())
    heads = {c.verb, *c.head.split()} | (PEOPLE if c.head in deeds("people").values() else frozenset())
    heads |= {verb for kind in ("people", "time", "match") for verb, thing in deeds(kind).items() if thing == c.head}
    return word in told or word in heads or equivalent(word, c.head) or roles("roles").get(word) == c.head
