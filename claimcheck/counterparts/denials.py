"""Denied bounds, which assert the opposite one: who never scored more than 20 scored at most 20; what does not reach 3,000 m is lower."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.claims import Modality
from claimcheck.counterparts.stated import Stated, certain
from claimcheck.counterparts.valued import to_the_letter
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.tables import table
from claimcheck.times import Time

OPPOSITE = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
# "was not opened until 1980", "did not publish her first novel until May 1980"
UNTIL = re.compile(
    r"\b(?:was|were|is|did|had|has|have)(?:\snot|\snever|n['’]t)\s(?:be\s|been\s)?[a-z]{3,14}\s(?:[\w’'-]{2,14}\s){0,5}?(?:until|till)\s\Z"
)
AHEAD = 48  # code points before a figure in which it is denied


@cache
def _denied() -> re.Pattern[str]:
    """ "never scored", "does not reach": a denial, and few words up to the figure, none of which opens a clause."""
    words = "|".join(sorted(map(re.escape, table("modality")["negated"]["words"]), key=len, reverse=True))
    opens = "|".join((*table("denials")["other"]["words"],))
    return re.compile(rf"(?<![\w-])(?P<denial>{words})\s(?:(?!(?:{opens})\b)[a-z]{{2,14}}\s){{0,5}}\Z", re.I)


@cache
def _reaching() -> re.Pattern[str]:
    rows = table("denials")["reaching"]
    return re.compile(
        rf"\b(?:(?P<reach>{'|'.join(rows['reach'])})|(?P<exceed>{'|'.join(rows['exceed'])}))\s(?:[a-z]{{1,8}}\s){{0,2}}\Z"
    )


def turned(stated: Stated) -> Stated:
    """A denied bound as what it asserts; other statements as they are."""
    value = stated.value
    if isinstance(value, Time):
        return _not_until(stated, value)
    if not isinstance(value, Quantity) or value.stated is None or stated.modality is not Modality.NEGATED:
        return stated
    start = max(stated.told.sentence.span.start, stated.span.start - AHEAD)
    before = stated.told.text[start : stated.span.start]
    denial = _denied().search(before)
    first = stated.told.text[stated.span.start :]
    if denial is None:
        return stated
    comparator = OPPOSITE.get(value.comparator, "")
    reaching = _reaching().search(before)
    if not comparator and reaching is not None and value.comparator == "=" and first[:1].isalnum():
        comparator = "<" if reaching["reach"] else "<="
    if not comparator:
        return stated
    amount = Amount.of(value.stated, comparator)
    return evolve(stated, value=to_the_letter(evolve(value, amount=amount)), turned=denial["denial"].lower())


def _not_until(stated: Stated, value: Time) -> Stated:
    """What was not done until a time as done then or later: "was not opened until 1980"."""
    then = certain(stated)
    start = stated.told.sentence.span.start
    if stated.family != "date" or then is None or then.earliest is None or stated.because:
        return stated
    if UNTIL.search(stated.told.text[start : stated.span.start]) is None:
        return stated
    later = Time((Period.between(then.earliest, None),), (False,), value.anchor, value.expression)
    return evolve(stated, value=later, turned="until")
