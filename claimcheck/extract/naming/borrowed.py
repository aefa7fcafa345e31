"""Names of bodies that are words or given names as well: "Revenue rose", "Petra Hollis", "Diet matters".

The registry marks such a name as `ambiguous`. It means the body only where the text speaks for it: names it in full,
calls it what it is ("the Petra news agency"), or tells of its country and lets it speak or gives it its article.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.extract.naming.bodies import Organisation
from claimcheck.extract.naming.candidates import Context
from claimcheck.extract.naming.contexts import words
from claimcheck.tables import table

# the word behind a name
CAPITAL = re.compile(r" ([A-Z][^\W\d_]+)")
SMALL = re.compile(r" ([a-z]+)\b")
ARTICLE = re.compile(r"\b[Tt]he $")
AROUND = 40  # code points within which a text calls a body what it is
UNIONS = ("INT", "EU")  # bodies of no one country


def is_borrowed(context: Context, body: Organisation, text: str) -> bool:
    """Whether a bare name of one word stands for a word, a street or a person and not for the body of the name."""
    named = body.named
    if named is None or named.acronym or body.owner is not None or " " in body.name:
        return False
    behind = CAPITAL.match(text, body.end)
    if (
        behind
        and behind[1] in words("places", "other")
        and (named.disputed or body.name in words("organisations", "heads"))
    ):
        return True  # "Parliament Street"
    if not named.disputed:
        return False
    if behind and behind[1] not in words("organisations", "breaks"):
        return True  # "Petra Hollis"
    if any(entity.id in context.settled for entity in named.bodies) or _is_called(body, text):
        return False
    led = ARTICLE.search(text, max(0, body.start - 5), body.start) is not None
    small = SMALL.match(text, body.end)
    if not led and (small is None or small[1] not in words("organisations", "acts") or _is_person(body.name, text)):
        return True
    homes = [context.index.country(entity.id) for entity in named.bodies]
    return not any(home in UNIONS or context.speaks_for(home) for home in homes)


def _is_called(body: Organisation, text: str) -> bool:
    """Whether the words around say what kind of body it is: "Lusa, the Portuguese news agency"."""
    assert body.named is not None
    around = text[max(0, body.start - AROUND) : body.end + AROUND]
    called = table("organisations")["called"]
    return any(entity.type in called and called[entity.type] in around for entity in body.named.bodies)


@lru_cache(maxsize=16)
def _is_person(name: str, text: str) -> bool:
    """Whether somebody of the name is named in full somewhere in the text."""
    found = (CAPITAL.match(text, match.end()) for match in re.finditer(rf"\b{re.escape(name)}\b", text))
    return any(match is not None and match[1] not in words("organisations", "breaks") for match in found)
