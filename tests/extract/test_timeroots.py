"""Without a root there is no time, so a stretch without one need not be read: proved over the rules of all stages."""

from __future__ import annotations

import re

import pytest

from claimcheck.extract.calendar import times
from claimcheck.extract.calendar.timepatterns import Rule, characters
from claimcheck.extract.calendar.timestages import ALL
from claimcheck.extract.calendar.timetokens import tokens
from claimcheck.extract.calendar.timewords import kinds, roots


def _can_match(rule: Rule, given: set[str]) -> bool:
    """Whether a rule's pattern matches some line of these kinds: those become nothing at all, the others a failure."""
    emptied = re.sub(r"\[([^]]*)\]", lambda found: "(?:)" if given & set(found[1]) else "(?!)", rule.pattern.expression)
    return re.match(emptied, "") is not None


def test_the_rules_make_no_time_of_words_that_are_no_roots() -> None:
    assert times.RULES  # imported: they fill the stages
    rules = [rule for stage in {id(stage): stage for stage in ALL}.values() for rule in stage._rules]
    assert len(rules) > 100
    given = set(kinds().values()) - roots() - set(characters("point/bounded/clocked/year_word"))
    grown = True
    while grown:
        made = [rule for rule in rules if rule.made not in given and _can_match(rule, given)]
        assert [rule.pattern.expression for rule in made if not rule.made] == []  # it may make any kind
        grown = bool(made)
        given |= {rule.made for rule in made}
    reached = sorted(" ".join(sorted(names)) for names, char in kinds().items() if char in given)
    assert not given & set(characters("point/bounded")), f"made without a root: {reached}; see timewords.COMMON"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("All Souls' Day came.", ["All Souls' Day"]),
        (
            "They sang on the Fourth of July and on New Year's Eve at noon.",
            ["the Fourth of July", "New Year's Eve at noon"],
        ),
        ("Of all the hills, by 1994, none.", ["by 1994"]),
        ("the of the of the of", []),
        ("", []),
    ],
)
def test_times_among_words_that_are_left_out(text: str, read: list[str]) -> None:
    assert [text[found.start : found.end] for found in times.find_times(text)] == read


def test_what_says_no_time_is_not_read_word_by_word() -> None:
    assert len(tokens("the man of the house and the dog on the hill, " * 50).kinds) == 1
    assert len(tokens("It was in the garden of the house. It was 1999. Then in the wood.").kinds) < 8
