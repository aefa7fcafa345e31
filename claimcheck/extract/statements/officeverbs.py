"""Offices that a verb gives: "Ann Lee heads the Port Authority", "the Port Authority, which is chaired by Ann Lee".

The verbs, and the office of whoever does what they say, are in the table `offices`. Whose an office is abroad is told
with its body: "Ann Lee heads the Relief Union's office in Oslo" makes her the head of office of the Relief Union there.
"""

from __future__ import annotations

from typing import Final

from claimcheck.extract.naming.officenames import Sight, Stretch, name_from, name_to
from claimcheck.extract.naming.officewords import POSSESSIVES, grammar
from claimcheck.extract.statements.officebodies import body_at, body_to
from claimcheck.extract.statements.officetitles import Title
from claimcheck.tables import table

FULL: Final = 2  # words of a person's name
HEADED: Final = 4  # words between a body and "headed by"
Borne = tuple[Stretch, Title, str]  # who bears an office, where it stands, and what it is called


def by_verb(sight: Sight, at: int) -> Borne | None:
    """The office that the verb at a word gives to somebody."""
    return _heading(sight, at) or _headed(sight, at)


def _heading(sight: Sight, at: int) -> Borne | None:
    """Whoever heads a body: "Ann Lee heads the Port Authority", not "heads the Port Authority delegation"."""
    words, lows = sight.words, sight.words.lows
    who = lows[at - 1] == "who"
    person = name_to(sight, at - who - (who and lows[at - 2] == ","))
    body = body_at(sight, at + 1, "of")
    if person is None or person[1] - person[0] < FULL or body is None or not words.capitals[body[0]]:
        return None
    office, end = grammar().heading[lows[at]], body[1]
    posts = frozenset(table("organisations")["posts"]["words"])
    if lows[end].capitalize() in posts and words.texts[end - 1].endswith(POSSESSIVES) and lows[end + 1] == "in":
        office = f"head of {lows[end]}"
    elif words.is_word(end) and not words.capitals[end] and lows[end] not in grammar().stops:
        return None
    return person, Title(at, at, at + 1, end, body, None, (office,)), office


def _headed(sight: Sight, at: int) -> Borne | None:
    """Whoever a body is headed by: "the Port Authority, which is headed by Ann Lee", "it is headed by Ann Lee"."""
    lows = sight.words.lows
    person = name_from(sight, at + 2) if lows[at + 1] == "by" else None
    if person is None or person[1] - person[0] < FULL:
        return None
    end = at
    while at - end < HEADED and lows[end - 1] in grammar().being:
        end -= 1
    past = "was" in lows[end:at]
    end -= lows[end - 1] in ("which", "that")
    end -= lows[end - 1] == ","
    body = None if _is_pronoun(lows, end) else body_to(sight, end)
    if body is None and (past or not _is_pronoun(lows, end)):
        return None
    office = grammar().heading[lows[at]]
    behind = tuple(lows[person[1] : person[1] + HEADED])  # "headed by Ann Lee, its acting director"
    return person, Title(at, at, at + 1, person[1], body, None, (office, *behind)), office


def _is_pronoun(lows: list[str], end: int) -> bool:
    """Whether what ends before a word stands for the body that the paragraph is about: "It", "The agency" at the head."""
    standing = end == FULL and lows[0] == "the" and lows[1] in table("belonging")["standing"]["words"]
    return standing or (end > 0 and lows[end - 1] == "it")
