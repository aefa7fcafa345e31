"""How close the words of a sentence stand to a figure, and which of its times is that of what the figure is set against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.claims import Mention
from claimcheck.remembering import of_each
from claimcheck.spans import Span
from claimcheck.tellings.told import Told

NEAR = 7  # words on either side that stand next to a mention
# how much less close each further word is, one behind a sign that parts, and a name of another clause, or one of a clause that tells of a part
FURTHER, PARTED, LOOSER = 0.08, 0.7, 0.4
# what parts a figure from what it is set against: "31, up from 24 in 2019", "as many as in the summer of 2023"
AGAINST = re.compile(
    r"\b(?:than|compared\s(?:with|to)|against|versus|vs\.?|(?:up|down)\sfrom|as\s(?:many|much|high|low|few|long|large)\sas(?=\s(?:in|at|on|a|the|last)\b))"
)
# what begins a clause on a part of what was just told: "€5.6 million, of which 40 percent comes from the canton"
RELATIVE = re.compile(r",\s(?:[\w%€£$.,-]{1,12}\s){0,4}of\s(?:which|whom|them|it|that)\b")
CLAUSE = re.compile(r"[;:.]\s|,\s(?:and|but)\s")  # where a comparison ends
# in front of a time, what makes it that from which something decided holds: "with effect from 30 June"
EFFECT = re.compile(
    r"\b(?:with\seffect|effective|as)\s(?:from|of|on)\s\Z|\b(?:takes?|taking|into)\s(?:effect|force)\s(?:on|in|from)\s\Z",
    re.I,
)
LEADING = 24  # code points in front of a time in which that is said
# a sign that parts clauses
CUT = re.compile(r"[,;:()–—]\s|\s(?:[–—-]|and|but|while)\s")


def beside(text: str, span: Span, keys: Sequence[tuple[int, str]]) -> dict[str, float]:
    """The words next to a mention: those in it closest, each further one less close, and so is one behind a comma."""
    before = [(at, key) for at, key in keys if at < span.start][: -NEAR - 1 : -1]
    after = [(at, key) for at, key in keys if at >= span.end][:NEAR]
    found = {key: 1.0 for at, key in keys if span.start <= at < span.end}
    for words in (before, after):
        for distance, (at, key) in enumerate(words):
            between = text[at : span.start] if at < span.start else text[span.end : at]
            named = ";" in between and text[at].isupper()  # "Kell Head is at 78 percent; Low Tarn remains under half"
            is_apart = named or (words is after and RELATIVE.search(between))
            parted = LOOSER if is_apart else PARTED if CUT.search(between) else 1
            close = (1 - distance * FURTHER) * parted
            found[key] = max(close, found.get(key, 0))
    return found


def is_against(told: Told, mention: Mention, time: Mention) -> bool:
    """Whether a time of a sentence is of what a figure is set against, or of what is set against it, or from when it will hold."""
    start = max(told.sentence.span.start, time.span.start - LEADING)
    if EFFECT.search(told.text, start, time.span.start):
        return True
    if not _sets_against(told):
        return False
    first, last = sorted((mention.span, time.span))
    against = AGAINST.search(told.text, first.end, last.start)
    return against is not None and not CLAUSE.search(told.text, against.end(), last.start)


@of_each
def _sets_against(told: Told) -> bool:
    """Whether a sentence sets anything against anything: asked before each figure of it is held against each of its times."""
    return AGAINST.search(told.text, told.sentence.span.start, told.sentence.span.end) is not None
