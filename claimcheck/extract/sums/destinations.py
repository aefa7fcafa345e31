"""Parts of a whole that cannot overlap, for each is in a place of its own or goes to a thing of its own; there may be others.

"Eight of the 12 will be in Norway and five in Poland"; "a grant of £3m, of which £2m for roads and £1.4m for paths"; "£3m, of
which the county pays £2m and the town £1.4m".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

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
# what leads to the first of the sums that are paid towards a cost; sales abroad and sales of ships may be the same sales
WITH = re.compile(r"(?:\s[\w’'-]{1,20}){0,5},\swith\s(?:about\s|some\s)?")
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


BESIDE = 40  # code points around a sum in which its word stands
FAR = 160  # code points between one sum and the next


@frozen
class _Paying:
    """What stands between a sum and the first share of it, and one share and the next: payers; or behind each from whom it comes."""

    first: re.Pattern[str]
    following: re.Pattern[str]
    coming: re.Pattern[str]


@cache
def _paying() -> _Paying:
    pay, come = ("|".join(table("partings")["paying"][key]) for key in ("verbs", "coming"))
    payer = r"(?:the\s|its\s|their\s|(?=[A-ZÀ-Þ]))(?:(?!(?:and|or|of|which)\b)[\w’'-]{1,20}\s){1,4}?"
    said = rf"(?:has\s|have\s)?(?:{pay})\s"
    return _Paying(
        re.compile(
            rf"(?:\s[\w’'-]{{1,20}}){{0,5}},\sof\swhich\s{payer}{said}"
            rf"|(?:\s[\w’'-]{{1,20}}){{0,6}}\.\sOf\s(?:this|that|it|the\smoney|the\ssum|these),?\s{payer}{said}"
            rf"|(?:\s[\w’'-]{{1,20}}){{0,6}}\sby\s{payer}\("
            rf"|(?:\s[\w’'-]{{1,20}}){{0,6}}\sby\s(?:the\s)?(?:[\w’'-]{{1,20}}\s){{0,3}}[\w’'-]{{1,20}},\s(?:which|who)\s{said}"
        ),
        re.compile(rf"\)?(?:,\s|,?\sand\s){payer}(?:(?:{pay})\s|\()?"),
        re.compile(rf"\s(?:(?:{come})\s)?(?:from|by)\s[^.;:!?()\d]{{2,50}}?(?=,?\sand\s|,\s|[.;]|\Z)"),
    )


@remembered
def find_paid(text: str, mentions: Sequence[Mention]) -> Iterator[Partition]:
    """The shares of a sum that each payer has, and that so cannot overlap; there may be others."""
    sums = [m for m in mentions if _is_money(m)]
    for at, whole in enumerate(sums[:-2]):
        parts = _shares(text, sums, at)
        if len(parts) > 1 and one_unit([whole, *parts]):
            yield Partition(whole, tuple(parts), is_sure=False)


def _shares(text: str, sums: Sequence[Mention], whole_at: int) -> list[Mention]:
    """The shares of one of the sums of a text, one behind the other."""
    paying, parts = _paying(), list[Mention]()
    whole, one = sums[whole_at], sums[whole_at + 1]
    if one.span.start - whole.span.end > FAR:
        return []
    if paying.first.fullmatch(text, whole.span.end, one.span.start):
        parts.append(one)
        for at in range(whole_at + 2, len(sums)):
            before, after = sums[at - 1], sums[at]
            if after.span.start - before.span.end > FAR or not paying.following.fullmatch(
                text, before.span.end, after.span.start
            ):
                break
            parts.append(after)
    elif OF_WHICH.fullmatch(text, whole.span.end, one.span.start) or _is_met(text, whole, one):
        for at in range(whole_at + 1, len(sums)):
            share = sums[at]
            end = paying.coming.match(text, share.span.end, share.span.end + FAR)
            if end is None:
                break
            parts.append(share)
            if at + 1 == len(sums) or not AND_ON.fullmatch(text, end.end(), sums[at + 1].span.start):
                break
    return parts


def _is_met(text: str, whole: Mention, one: Mention) -> bool:
    """Whether a sum is a cost, and what follows is what is paid of it: "cost £4m, with £2m from the county"."""
    if WITH.fullmatch(text, whole.span.end, one.span.start) is None:
        return False
    return _cost().search(text, max(0, whole.span.start - BESIDE), whole.span.end + BESIDE) is not None


@cache
def _cost() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(table("partings")["paying"]["costs"]) + r")\b")


def _is_money(mention: Mention) -> bool:
    value = mention.value
    return (
        isinstance(value, Quantity) and value.dimension is Dimension.MONEY and (is_summed(mention) or is_bound(mention))
    )
