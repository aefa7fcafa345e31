"""What holds a count to a part: the words behind its noun ("90 jobs in Lowby", "12 matches in a row"), or that it still grows."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims import Mention
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.quantities import Quantity
from claimcheck.tables import table
from claimcheck.terms import develops
from claimcheck.times import Time

LONGEST = 80  # code points behind a figure
# that something has come to be so, behind a figure and before it: "have been killed", "has now killed"
PERFECT = re.compile(r"\s(?:has|have)\s(?:now\s|already\s|so\sfar\s)?(?:been\s)?[a-z]")
PERFECT_BEFORE = re.compile(r"\b(?:has|have)\s(?:now\s|already\s|so\sfar\s)?\Z")


@cache
def _behind() -> re.Pattern[str]:
    lead, small = ("|".join(table("restrictions")[name]["words"]) for name in ("leading", "articles"))
    return re.compile(
        rf"\s(?P<lead>{lead})\s(?:(?:{small})\s){{0,2}}(?P<what>[^\W\d_][\w’'-]{{1,24}}(?:\s[^\W\d_][\w’'-]{{1,24}})?)"
    )


def restriction(text: str, sentence: Sentence, mention: Mention) -> str | None:
    """The words behind a count that say of which part it is; None for a time, another figure, or what restricts nothing.

    "cut 90 jobs in Lowby" is "in lowby", "won 12 seats in the south" "in south"; "for the first time" and "in all" are none.
    """
    end = mention.span.end
    found = _behind().match(text, end, min(sentence.span.end, end + LONGEST))
    if found is None:
        return None
    what = found["what"].lower().split()
    plain = table("restrictions")["plain"]["words"]
    if what[0] in plain or (what[-1] in plain and len(what) > 1):
        return None
    if any(
        m.span.start < found.end() and end < m.span.end
        for m, _ in (*sentence.valued(Time), *sentence.valued(Quantity))
        if m is not mention
    ):
        return None
    kept = [word for word in what if word not in table("restrictions")["ends"]["words"]]
    return " ".join((found["lead"], *kept)) if kept and kept[0] == what[0] else None


def goes_on(text: str, mention: Mention, lemma: str, start: int, *, passive: bool) -> bool:
    """Whether a count by a verb at `start` is of what still unfolds, where its text bears no date: "the storm has killed four people"."""
    if not develops(lemma):
        return False
    if passive:
        return PERFECT.match(text, mention.span.end) is not None
    return PERFECT_BEFORE.search(text, max(0, start - 16), start) is not None
