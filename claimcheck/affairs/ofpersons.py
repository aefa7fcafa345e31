"""What two reports of one affair tell of persons otherwise: who said what both quote, and what somebody is."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.affairs.accounts import Account
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.signs import near
from claimcheck.affairs.speakers import said_by_another, spoken
from claimcheck.affairs.spellings import People
from claimcheck.affairs.titles import titled, titled_otherwise

WEEK = 7  # days between two reports, in which somebody holds one office


def told_of_persons(a: Account, b: Account, ours: People, theirs: People) -> Iterator[tuple[Retold, str]]:
    """What two reports tell of persons otherwise, each with why it is one thing."""
    texts = a.view.document.text, b.view.document.text
    spoke, speaks = (spoken(t, one.sentences, who) for t, one, who in zip(texts, (a, b), (ours, theirs), strict=True))
    for said in said_by_another(spoke, speaks, ours, theirs):
        yield said, "both quote the same words"
    if near(a.view.anchor.period, b.view.anchor.period, WEEK):
        mine, yours = (titled(t, x.sentences, who) for t, x, who in zip(texts, (a, b), (ours, theirs), strict=True))
        for title in titled_otherwise(mine, yours, texts):
            yield title, "nobody bears both titles at one time"
