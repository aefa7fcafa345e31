"""What two reports of one affair tell of persons otherwise: who said what both quote, and what somebody is."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.affairs.accounts import Account
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.signs import near
from claimcheck.affairs.speakers import said_by_another
from claimcheck.affairs.titles import titled_otherwise

WEEK = 7  # days between two reports, in which somebody holds one office


def told_of_persons(a: Account, b: Account) -> Iterator[tuple[Retold, str]]:
    """What two reports tell of persons otherwise, each with why it is one thing."""
    for said in said_by_another(a.spoken, b.spoken, a.named, b.named):
        yield said, "both quote the same words"
    if near(a.view.anchor.period, b.view.anchor.period, WEEK):
        for title in titled_otherwise(a.titled, b.titled, (a.view.document.text, b.view.document.text)):
            yield title, "nobody bears both titles at one time"
