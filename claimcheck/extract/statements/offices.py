"""People and the offices they hold: "Ann Lee, deputy head of the Port Authority", "Prime Minister Per Dahl".

    words of a sentence ─► titles (officetitles) ─► who bears them (officebearers, officenames) ─► offices

Words are in the table `offices`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import Final

from attrs import evolve, frozen

from claimcheck.entities import Reference
from claimcheck.extract.naming.officenames import Sight, Stretch, name_from
from claimcheck.extract.naming.officewords import POSSESSIVES, grammar
from claimcheck.extract.statements.officebearers import bearer
from claimcheck.extract.statements.officetitles import Title, is_head, of_bearer, title_at
from claimcheck.extract.statements.officeverbs import by_verb
from claimcheck.extract.text.sentences import sentences
from claimcheck.extract.text.words import Words, words_of
from claimcheck.spans import Span
from claimcheck.tables import table

Entities = Sequence[tuple[int, int, Reference]]
WORD: Final = re.compile(r"\w+")


@frozen
class Office:
    """A person, the title of an office, and the body or place it belongs to.

    `name` is the person's name without honorifics, `office` the title in lower case without "former" or "acting".
    `single_seat` says that one person holds the office of that body at a time; deputies and courtesy titles never do.
    `since` and `until` are the words for when, where they stand beside the title.
    """

    person: Span
    name: str
    title: Span
    office: str
    body: Span | None = None
    body_name: str = ""
    former: bool = False
    acting: bool = False
    deputy: bool = False
    courtesy: bool = False
    single_seat: bool = False
    since: Span | None = None
    until: Span | None = None


def find_offices(text: str, entities: Entities = (), said: Sequence[Set[str]] = ()) -> list[Office]:
    """The offices of a text, in order; `entities` are the names found before, with what they refer to.

    `said` has the words of each sentence in lower case, where they are known.

    >>> text = "Ann Lee, head of the Port Authority and former mayor of Lowby, met Prime Minister Bo Ek."
    >>> for found in find_offices(text):
    ...     print(found.name, "|", found.office, "|", found.body_name, "|", found.former, found.single_seat)
    Ann Lee | head | Port Authority | False True
    Ann Lee | mayor | Lowby | True True
    Bo Ek | prime minister |  | False True
    """
    ends = {start: end for start, end, _ in entities}
    known = sorted((start, end) for start, end, reference in entities if reference.candidates)
    found: list[Office] = []
    at = 0
    for number, span in enumerate(sentences(text)):
        while at < len(known) and known[at][1] <= span.start:
            at += 1
        if _parts().isdisjoint(said[number] if said else WORD.findall(text[span.start : span.end].lower())):
            continue
        last = at
        while last < len(known) and known[last][0] < span.end:
            last += 1
        found += _offices(Sight(words_of(text, span), ends, known[at:last]))
    persons = {office.name for office in found if " " in office.name}
    return [_without_person(office) if office.body_name in persons else office for office in found]


def _without_person(office: Office) -> Office:
    """An office of somebody who holds one himself: "agent of Harald Bye" beside "captain Harald Bye"; no body has it."""
    lone = is_single(office.office, has_body=False) and office.single_seat
    return evolve(office, body=None, body_name="", single_seat=lone)


@cache
def _parts() -> frozenset[str]:
    """Words one of which is in every title, as they stand between signs, or stands for one."""
    return frozenset(WORD.findall(" ".join(grammar().heads))) | grammar().heading.keys()


def _offices(sight: Sight) -> Iterator[Office]:
    """The offices of a sentence, from left to right."""
    at, before, person = 0, -1, None
    while at < sight.words.size:
        if not is_head(sight.words, at):
            if sight.words.lows[at] in grammar().heading and (borne := by_verb(sight, at)):
                who, title, office = borne
                yield evolve(_office(sight.words, who, title), office=office, single_seat=True)
            at += 1
            continue
        title = title_at(sight, at)
        person = (person if person and _continues(sight, title, before) else None) or bearer(sight, title)
        if person:
            yield _office(sight.words, person, of_bearer(sight, title, person))
            before = title.stop
        at = max(title.end, at + 1)


def _continues(sight: Sight, title: Title, before: int) -> bool:
    """Whether a title goes on where the one before ended: "head of A and director of B"."""
    lows = sight.words.lows
    at = before + (lows[before] == ",")
    at += lows[at] == "and"
    also = next((words for words in grammar().besides if tuple(lows[at : at + len(words)]) == words), ())
    follows = title.begin == at + len(also) and title.begin > before >= 0
    return follows and not name_from(sight, title.end)


def _office(words: Words, person: Stretch, title: Title) -> Office:
    known, lows = grammar(), words.lows
    succeeded = lows[title.stop] == "before" and lows[title.stop + 1] in ("him", "her", "them")
    left = lows[title.begin - 1] in known.as_ and lows[title.begin - 2] in known.leaving
    former = not known.former.isdisjoint(title.words) or lows[title.begin - 1] == "then" or succeeded or left
    courtesy = not known.courtesy.isdisjoint(title.words) or lows[title.end] in known.courtesy
    deputy = not known.deputy.isdisjoint(title.words)
    since, until = _when(words, title.stop)
    who, what = _span(words, *person), _span(words, title.start, title.end)
    body = _span(words, *title.body) if title.body and title.body != person else None
    office = " ".join(words.text[what.start : what.end].lower().split())
    return Office(
        who,
        words.text[who.start : who.end],
        what,
        office,
        body,
        words.text[body.start : body.end] if body else "",
        former=former,
        acting=not known.acting.isdisjoint(title.words),
        deputy=deputy,
        courtesy=courtesy,
        single_seat=is_single(office, body is not None) and not deputy and not courtesy,
        since=since,
        until=until,
    )


def _span(words: Words, first: int, last: int) -> Span:
    """The place of some words, without a possessive at their end."""
    end, text = words.ends[last - 1], words.texts[last - 1]
    end -= 2 if text.endswith(POSSESSIVES[:2]) else 1 if text.endswith(("'", "’")) else 0
    return Span(words.starts[first], max(end, words.starts[first]))


def _when(words: Words, at: int) -> tuple[Span | None, Span | None]:
    lows = words.lows
    at += lows[at] in (",", "(")
    since = _year(words, at + 1) if lows[at] in ("since", "from") else None
    behind = at + 2 if since else at
    while since and behind < words.size and words.starts[behind] < since.end:
        behind += 1
    ends = lows[behind] in ("until", "till") or (since is not None and lows[behind] == "to")
    return since, _year(words, behind + 1) if ends else None


def _year(words: Words, at: int) -> Span | None:
    for end in range(at, min(at + 4, words.size)):
        if len(words.texts[end]) == 4 and words.texts[end].isdecimal():
            return Span(words.starts[at], words.ends[end])
    return None


def is_single(office: str, has_body: bool) -> bool:
    """Whether one person at a time holds an office: the prime minister, the director of a body."""
    rows = table("offices")
    if any(title in office for title in rows["several"]["words"]):
        return False
    single, words = rows["single"]["words"], office.split()
    tails = {" ".join(words[at:]) for at in range(len(words))}
    if tails.isdisjoint(single) and not any(" ".join(words[: at + 1]) in single for at in range(len(words))):
        return False
    lone = len(words) == 1 and words[0] in rows["needs_body"]["words"]
    return has_body or not lone
