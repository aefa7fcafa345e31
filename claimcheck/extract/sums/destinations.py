"""Parts of a whole that cannot overlap, for each is in a place of its own or goes to a thing of its own; there may be others.

"Eight of the 12 will be in Norway and five in Poland"; "a grant of £3m, of which £2m for roads and £1.4m for paths"; "£3m, of
which the county pays £2m and the town £1.4m".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from claimcheck.claims import Mention
from claimcheck.extract.discourse.sentencefigures import by_sentence
from claimcheck.extract.sums.partitions import Partition
from claimcheck.extract.sums.summable import is_bound, is_summed, one_unit
from claimcheck.quantities import Dimension, Quantity
from claimcheck.remembering import remembered
from claimcheck.tables import table

# the place a part is in
PLACED = re.compile(r"(?:\s[a-z][\w’'-]{1,15}){0,4}\s(?P<where>in|at|from)\s(?:the\s)?(?P<name>[A-ZÀ-Þ][\w’'-]{2,20})")
OF_WHOLE = re.compile(r"\sof\s(?:the|its|their|these|those|his|her)\s\Z")
AND = re.compile(r",?\s(?:and\s)?(?:another\s|the other\s)?\Z")


@remembered
def find_placed(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The parts of a whole that are in places of their own, and so cannot overlap; there may be others."""
    for sentence, figures in by_sentence(text, mentions, 3):
        summed = [m for m in figures if is_summed(m)]
        if len(summed) < 3:
            continue
        part, whole, *others = summed
        if not OF_WHOLE.fullmatch(text, part.span.end, whole.span.start):
            continue
        first = PLACED.match(text, whole.span.end, sentence.end)
        parts, names, end = [part], [first["name"]] if first else [], first.end() if first else 0
        for other in others:
            placed = PLACED.match(text, other.span.end, sentence.end)
            if (
                not first
                or not placed
                or placed["where"] != first["where"]
                or not AND.fullmatch(text, end, other.span.start)
            ):
                break
            parts.append(other)
            names.append(placed["name"])
            end = placed.end()
        if len(parts) > 1 and len(set(names)) == len(names) and one_unit(parts) in ("", one_unit([whole])):
            yield Partition(whole, tuple(parts), is_sure=False)


# what leads to the first sum, what each goes to, and what joins them
OF_WHICH = re.compile(r"(?:\s[\w’'-]{1,20}){0,5},\s(?:of\swhich|including)\s(?:about\s|some\s)?")
GOES = re.compile(r"\s(?:(?:is|are|was|were|went|goes|go|will\sgo)\s)?(?P<lead>for|on|to|towards)\s[^.;:!?()\d]{2,50}")
AND_ON = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?:about\s|some\s)?\Z")


@remembered
def find_spent(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The parts of a sum that go to things of their own, and so cannot overlap; there may be others."""
    for _, figures in by_sentence(text, mentions, 3):
        sums = [m for m in figures if _is_money(m)]
        for at, whole in enumerate(sums[:-2]):
            if not OF_WHICH.fullmatch(text, whole.span.end, sums[at + 1].span.start):
                continue
            parts, leads = [sums[at + 1]], set[str]()
            for one, other in pairwise(sums[at + 1 :]):
                gone = GOES.match(text, one.span.end, other.span.start)
                if gone is None or not AND_ON.search(text, one.span.end, other.span.start):
                    break
                parts.append(other)
                leads.add(gone["lead"])
            last = GOES.match(text, parts[-1].span.end)
            if len(parts) > 1 and last and leads == {last["lead"]} and one_unit([whole, *parts]):
                yield Partition(whole, tuple(parts), is_sure=False)


@cache
def _paying() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before the first share of a sum and before the next where payers do, and behind each where it comes from them."""
    pay, come = ("|".join(table("partings")["paying"][key]) for key in ("verbs", "coming"))
    payer = r"(?:the\s|its\s|their\s|(?=[A-ZÀ-Þ]))(?:(?!(?:and|or|of|which)\b)[\w’'-]{1,20}\s){1,4}?"
    return (
        re.compile(rf"(?:\s[\w’'-]{{1,20}}){{0,5}},\sof\swhich\s{payer}(?:has\s|have\s)?(?:{pay})\s"),
        re.compile(rf"(?:,\s|,?\sand\s){payer}(?:(?:{pay})\s)?"),
        re.compile(rf"\s(?:(?:{come})\s)?(?:from|by)\s[^.;:!?()\d]{{2,50}}?(?=,?\sand\s|,\s|[.;]|\Z)"),
    )


@remembered
def find_paid(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The shares of a sum that each payer has, and that so cannot overlap; there may be others."""
    first, following, coming = _paying()
    for sentence, figures in by_sentence(text, mentions, 3):
        sums = [m for m in figures if _is_money(m)]
        for whole, one, two in zip(sums, sums[1:], sums[2:], strict=False):
            end = coming.match(text, one.span.end, two.span.start)
            pays = first.fullmatch(text, whole.span.end, one.span.start) and following.fullmatch(
                text, one.span.end, two.span.start
            )
            comes = (
                OF_WHICH.fullmatch(text, whole.span.end, one.span.start)
                and end
                and AND_ON.fullmatch(text, end.end(), two.span.start)
                and coming.match(text, two.span.end, sentence.end)
            )
            if (pays or comes) and one_unit([whole, one, two]):
                yield Partition(whole, (one, two), is_sure=False)


def _is_money(mention: Mention) -> bool:
    value = mention.value
    return (
        isinstance(value, Quantity) and value.dimension is Dimension.MONEY and (is_summed(mention) or is_bound(mention))
    )
