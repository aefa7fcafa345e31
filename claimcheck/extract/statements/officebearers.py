"""Who bears a title: the person named behind it, before a comma, in front of a bracket, behind "appointed"."""

from __future__ import annotations

from typing import Final

from claimcheck.extract.naming.officenames import Sight, Stretch, checked, name_from, name_to
from claimcheck.extract.naming.officewords import grammar
from claimcheck.extract.statements.officebodies import field_end
from claimcheck.extract.statements.officetitles import Title

IS: Final = ("is", "was")


def bearer(sight: Sight, title: Title) -> Stretch | None:
    """The words of the name of whoever bears the title."""
    words, lows = sight.words, sight.words.lows
    joined = title.stop == title.end or (lows[title.end] == "of" and field_end(words, title.end + 1) == title.stop)
    found = name_from(sight, title.stop) if joined or sight.opening(title.stop) < title.stop else None
    if found and (joined or found[1] - found[0] > 1):
        return found  # "Mayor Ann Lee", "head of the Port Authority Ann Lee"
    if title.owner and lows[title.owner[0] - 1] in grammar().appointed:
        return checked(sight, *title.owner)  # "named Ann Lee chief executive"
    return (
        _behind_is(sight, title)
        or _behind_comma(sight, title)
        or _before_comma(sight, title)
        or _before_verb(sight, title)
    )


def _behind_comma(sight: Sight, title: Title) -> Stretch | None:
    """ "the board's chairman, Ann Lee, said": the title is definite and the name ends at a sign."""
    lows = sight.words.lows
    owned = title.body is not None and title.body[1] <= title.start
    definite = owned or lows[title.begin] in grammar().definite
    if not definite or lows[title.stop] != "," or lows[title.begin - 1] == ",":
        return None
    found = name_from(sight, title.stop + 1)
    return found if found and lows[found[1]] in (",", ".", ")", ";", "", ":") else None


def _behind_is(sight: Sight, title: Title) -> Stretch | None:
    """ "the director of the bank is Ann Lee", "whose director is Ann Lee": the title is definite."""
    lows = sight.words.lows
    owned = title.owner is not None or lows[title.begin] in grammar().definite or lows[title.begin] == "whose"
    if not owned or lows[title.stop] not in IS or lows[title.begin - 1] in grammar().being:
        return None
    found = name_from(sight, title.stop + 1)
    return found if found and found[1] - found[0] > 1 else None


def _before_comma(sight: Sight, title: Title) -> Stretch | None:
    """ "Ann Lee, 51, head of", "Ann Lee (head of": the name stands before a comma or an open bracket."""
    lows, at = sight.words.lows, title.begin - 1
    if lows[title.stop] in grammar().verbs:
        return None  # "…, the captain said"
    if lows[at] == "then":
        at -= 1
    if lows[at] == "(":
        return name_to(sight, at)
    if lows[at] not in (",", "—", "–"):
        return None
    if lows[at - 1].isdecimal() and lows[at - 2] == ",":
        at -= 2
    if lows[at - 1] == ")":
        at = next((i for i in range(at - 2, max(at - 12, -1), -1) if lows[i] == "("), at)
    return name_to(sight, at)


def _before_verb(sight: Sight, title: Title) -> Stretch | None:
    """ "Ann Lee is head of", "Ann Lee, who has been head of", "appointed Ann Lee as head of", "resigned as head of"."""
    lows, known, at = sight.words.lows, grammar(), title.begin
    while lows[at - 1] in known.as_:
        at -= 1
    while at < title.begin and title.begin - at < 6 and lows[at - 1] in known.leaving:
        at -= 1
    found = name_to(sight, at)
    if found and lows[found[0] - 1] in known.appointed:
        return found
    first = at
    while title.begin - first < 5 and lows[first - 1] in known.being:
        first -= 1
    return name_to(sight, first - (lows[first - 1] == ",")) if first < at or at < title.begin else None
