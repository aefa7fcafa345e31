"""What a text says of a film's takings beside its cost, "a box office bomb", where the other text has both figures.

What it cost gives a bound for what it took. Words of praise and of blame are taken widely: a bomb may take up to three times its
budget, of which the cinemas keep half, and a success four fifths of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.counterparts.stated import DENIAL, Stated
from claimcheck.counterparts.valued import to_the_letter
from claimcheck.quantities import Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told

COSTS = ("budget", "cost")
# behind it, what says that it was so in one place, or on another medium
SOMEWHERE = re.compile(r"\s(?:in|on|abroad|overseas|outside|at\shome|domestically|with|among)\b")
KIND = re.compile(r"\bits\s[a-z]+\sbudget\b")
DENIED = 30  # code points before, in which it may be denied


@cache
def _said() -> tuple[re.Pattern[str], dict[str, tuple[str, Fraction]]]:
    rows = table("comparisons")["takings"]
    known = {
        words: (sign, Fraction(*part))
        for sign, key in (("<", "less"), (">", "more"))
        for words, part in rows[key].items()
    }
    kind = "|".join(rows["kinds"])
    longest = (re.escape(words) for words in sorted(known, key=len, reverse=True))
    either = "|".join(words.replace(r"its\ budget", rf"its\ (?:(?:{kind})\ )?budget") for words in longest)
    return re.compile(rf"(?<![\w-])(?:{either})\b", re.I), known


def takings(told: Told, place: int, others: Sequence[Stated]) -> Iterator[Stated]:
    """What a sentence says that a film took, reckoned by what it cost by the other text."""
    span = told.sentence.span
    for match in _said()[0].finditer(told.text, span.start, span.end):
        before = told.text[max(span.start, match.start() - DENIED) : match.start()]
        costs = {str(e.value): e for e in others if e.head in COSTS and not e.because}
        if (
            len(costs) != 1
            or SOMEWHERE.match(told.text, match.end(), span.end)
            or any(DENIAL.match(word) for word in before.split())
        ):
            continue
        cost = next(iter(costs.values()))
        if not isinstance(cost.value, Quantity) or cost.value.stated is None:
            continue
        sign, part = _said()[1][KIND.sub("its budget", match.group().lower())]
        value = to_the_letter(evolve(cost.value, amount=Amount.of(cost.value.stated * part, sign)))
        where = Span(match.start(), match.end())
        yield evolve(
            cost,
            value=value,
            span=where,
            head="gross",
            told=told,
            place=place,
            around=surroundings(told, where).span,
            verb="",
            modifiers=frozenset(),
            times=(),
            floating=frozenset(),
            whole=False,
            turned=match.group().lower(),
            because=f"“{match.group()}” is read as {value}, by the cost of {cost.value}",
        )
