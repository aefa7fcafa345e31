"""What a pronoun or a noun with "the" may stand for: the subjects of the sentences before, and what the text is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.clauses import subject_before, word_before
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.extract.discourse.subjects import Named
from claimcheck.extract.discourse.verbs import verbs_in, words
from claimcheck.tables import table

# by whom a sentence says at its end that it is told: "according to the Relief Council", "said Sorran Lines"
SPEAKER = re.compile(
    r"\b(?:according\sto|said|says)\s(?P<who>(?:the\s)?[A-Z][\w’'-]{1,30}(?:\s(?:of\s)?[A-Z][\w’'-]{1,30}){0,5})\.?\s*\Z"
)
LONGEST_SPEAKER = 160  # code points of it
BACK = 3  # sentences in which a pronoun finds what it stands for
NEAR = 800  # code points of them


def subjects_before(cast: Cast, at: int) -> Iterator[tuple[Sentence, tuple[int, str]]]:
    """The subjects of the sentences before an offset in its paragraph, of the last one first; none of a relative clause."""
    low = max(cast.paragraph(at), at - NEAR)
    index = bisect_left(cast.sentences, at, key=lambda sentence: sentence.span.end)
    for sentence in reversed(cast.sentences[max(0, index - BACK) : index]):
        start, end = sentence.span.start, sentence.span.end
        if start < low:
            return
        verbs = verbs_in(cast.text, start, end)
        own = [n for n, verb in enumerate(verbs) if word_before(cast.text, start, verb.start) not in words("relatives")]
        found = {subject_before(cast.text, start, verbs[: n + 1]) for n in own}
        yield from ((sentence, phrase) for phrase in sorted(filter(None, found)))
        speaker = SPEAKER.search(cast.text, max(start, end - LONGEST_SPEAKER), end)
        if speaker is not None:
            yield sentence, (speaker.start("who"), speaker["who"])


def definite(cast: Cast, head: str, at: int, *, bare: bool = True) -> str | None:
    """What "the ferry", "the company", "the striker" stands for; not `bare` is "the power company", which may be another."""
    if head in words("people") or head in table("offices")["heads"]["words"]:
        holders = cast.offices.get(head, ())
        return holders[0] if len(holders) == 1 else cast.last(0, at, person=True)
    if not head or head in words("affairs"):
        return None
    if head not in words("generic"):
        return cast.meant(head, at)
    company = head in table("measures")["bearers"]["words"]
    if head in table("counting")["sites"]["words"] and not company and not _is_called(cast.topic, head):
        return cast.meant(head, at)  # "its plant": a firm may have several
    spoken = cast.last(cast.paragraph(at), at, person=False) if company else None
    spoken = None if spoken and _is_shown_other(cast, spoken, head) else spoken
    introduced = company or not cast.lead.isdisjoint(_alike(head))
    may_be = introduced and cast.topic not in cast.persons and not _is_other(cast, head)
    return cast.meant(head, at) or (spoken or (cast.topic if may_be else None) if bare else None)


def _is_other(cast: Cast, head: str) -> bool:
    """Whether the text shows its topic to be of another kind: what has a crew is no company."""
    return bool(cast.nouns) and cast.nouns.isdisjoint(_alike(head))


def _is_shown_other(cast: Cast, name: str, head: str) -> bool:
    """Whether the text calls a name something else: "the union, Footplate," is no company."""
    nouns = cast.nouns_of(name)
    return bool(nouns) and nouns.isdisjoint(_alike(head) | {head})


def _is_called(topic: str | None, head: str) -> bool:
    """Whether the name of what a text is about says that it is of a kind: Lowby Steel Mill, the mill."""
    return not _alike(head).isdisjoint((topic or "").lower().replace("-", " ").split())


def _alike(noun: str) -> frozenset[str]:
    """The nouns that stand for the same kind of thing: the ship, the ferry."""
    groups: list[list[str]] = table("clauses")["alike"]["groups"]
    return frozenset({noun}.union(*(group for group in groups if noun in group)))


def somebody(cast: Cast, beside: tuple[int, str], named: Named) -> str | None:
    """The person that "he" or "she" stands for, where the sentence before did not date something already."""
    if beside[1].lower() not in words("pronouns", "person") or (
        named.before is not None and named.before is named.said_in
    ):
        return None
    return cast.alone(cast.paragraph(beside[0]), beside[0])


def may_be_another(cast: Cast, at: int, phrase: str) -> bool:
    """Whether "she" may stand for another person than the one last spoken of: the paragraph names several."""
    return phrase.lower() in words("pronouns", "person") and cast.alone(cast.paragraph(at), at) is None


@cache
def _spoken() -> re.Pattern[str]:
    """Who spoke, between two stretches of a quotation: `," said Ana Prat. "`."""
    verbs = "|".join(map(re.escape, table("affairs")["persons_shown"]["saying"]))
    return re.compile(rf"[,.!?][\"”]\s(?:{verbs})\s[^.\"“”\n]{{2,90}}\.\s[\"“]\Z")


def goes_on_quoting(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is of a quotation that goes on behind its speaker: `said Ana Prat. "Born in 1920, he`."""
    start = sentence.span.start
    return _spoken().search(text, max(0, start - LONGEST_SPEAKER), start + 1) is not None
