"""What announces a list, and the count it is the list of: "two towns, Lowby and Nant", "the following four:"."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from attrs import define, field, frozen

from claimcheck.extract.listing.listitems import Item
from claimcheck.extract.listing.listsigns import bracketed
from claimcheck.extract.listing.listwords import ALONE, DASHES, ENDS, grammar, number
from claimcheck.extract.numbers.nouns import head, is_plural, lemma
from claimcheck.extract.text.words import Words
from claimcheck.spans import Span
from claimcheck.tables import table

CLAUSE: Final = 40  # words between a count and its colon
NUMBERS: Final = frozenset({"$", "€", "£", "."})  # before a figure that counts no list


@frozen
class Lead:
    """How a list is announced, and the word behind what it may be the list of."""

    kind: str
    noun: int


@frozen
class Count:
    """A count and its noun: the words from the figure to behind the noun."""

    first: int
    last: int
    value: int
    head: str
    span: Span


@define
class Leads:
    """The leads and counts of one sentence; the counts are read when the first of them is asked for."""

    words: Words
    _counts: dict[int, Count] | None = field(init=False, default=None)

    @property
    def counts(self) -> dict[int, Count]:
        """The counts of the sentence that a list may be the list of, by the word behind their noun."""
        if self._counts is None:
            lows, known = self.words.lows, grammar().figures
            figures = [] if known.isdisjoint(lows) else [at for at, low in enumerate(lows) if low in known]
            found = (count for at in figures if (count := _count(self.words, at)))
            self._counts = {count.last: count for count in found}
        return self._counts

    def all(self) -> dict[int, Lead]:
        """What announces a list, by the word with which the list would begin."""
        lows, known = self.words.lows, grammar()
        rich = self.counts or not known.telling.isdisjoint(lows)
        signs = known.announcing if rich else ALONE
        places = [at for at, low in enumerate(lows[: self.words.size - 1], 1) if low in signs]
        return {at: lead for at in places if (lead := self.at(at))}

    def at(self, at: int) -> Lead | None:
        """What announces a list that begins at a word."""
        lows, known = self.words.lows, grammar()
        one, two = lows[at - 1], lows[at - 2]
        comma = one in (",", ":")
        word = two if comma else one
        before = lows[at - 2 - comma]
        if word in known.namely or (word == "is" and before == "that"):
            return Lead("namely", at - 1 - comma)
        if two in known.namely and one in known.prepositions:
            return Lead("namely", at - 2)  # "namely in"
        if (two, one) in known.namely_pairs and lows[at - 3] == ",":
            return Lead("namely", at - 3)
        pair = (before, word) in known.open_pairs
        if pair or word in known.open:
            return Lead("open", at - 1 - pair - comma)
        if one == "as" and at > 2 and "such" in lows[max(0, at - 4) : at - 2] and is_plural(two):
            return Lead("open", at - 1)  # "such towns as"
        if (one in SIGNED or one in known.are) and self._is_lead(one, at):
            return Lead(one, at - 1)
        return None

    def _is_lead(self, sign: str, at: int) -> bool:
        lows, known = self.words.lows, grammar()
        if sign == "(" and lows[at] in known.pointing:
            return False
        if sign in (":", "(") or (sign == "of" and lows[at - 2] in known.bodies_plural):
            return True
        if sign == "of" and is_plural(lows[at - 2]) and lows[at - 3] in ("the", ""):
            return True
        if sign in known.are:
            first = next(iter(self.counts.values()), None)
            return first is not None and first.first <= 1
        return at - 1 in self.counts

    def announced(self, lead: Lead | None, items: list[Item]) -> Count | None:
        """The count that a lead makes the count of this list."""
        if lead is None:
            return None
        if lead.kind == "of":
            return self.counts.get(lead.noun)
        if lead.kind in (":", "namely"):
            return None if self._goes_on(items[-1]) else self._of_clause(lead, items)
        if lead.kind == "open":
            return self.counts.get(lead.noun - (self.words.lows[lead.noun - 1] == ","))
        if lead.kind in grammar().are:
            return None if self._is_deed(items[0]) else next(iter(self.counts.values()), None)
        near = (self.counts[at] for at in range(lead.noun, max(lead.noun - 5, 0), -1) if at in self.counts)
        count = next(near, None)
        between = self.words.lows[count.last : lead.noun] if count else ()
        if count is None or any(w == ")" or w.endswith(("'s", "’s")) or is_plural(w) for w in between):
            return None
        return count if lead.kind != "," or self._is_apposed(items) else None

    def _is_deed(self, item: Item) -> bool:
        """Whether an item is what was done, no member: "the five were charged with theft and …"."""
        lows = self.words.lows
        return lows[item.first].endswith("ed") and lows[item.first + 1] in DONE

    def _goes_on(self, item: Item) -> bool:
        """Whether more members follow in other words: "four children: Ana and Bo, with his first wife, and …"."""
        lows = self.words.lows
        return lows[item.last] == "," and lows[item.last + 1] in ("with", "by", "and", "plus")

    def _is_apposed(self, items: list[Item]) -> bool:
        """Whether names behind "two towns," say which: they end at a comma or with the sentence."""
        return self.words.lows[bracketed(self.words, items[-1].last)] in ENDS and all(item.is_name for item in items)

    def _of_clause(self, lead: Lead, items: list[Item]) -> Count | None:
        """The count before a colon or "namely": the only one of its clause, or the one that agrees."""
        first = lead.noun
        while first > max(lead.noun - CLAUSE, 0) and self.words.lows[first - 1] not in (";", ":"):
            first -= 1
        near = [count for at in range(first, lead.noun + 1) if (count := self.counts.get(at)) and count.first >= first]
        if len(near) > 1:
            agreeing = [count for count in near if count.value == len(items)]
            return agreeing[0] if agreeing else (near[-1] if near[-1].last == lead.noun else None)
        if (
            near
            and near[0].last < lead.noun - 1
            and self._is_other(lead.noun, near[0], all(item.is_name for item in items))
        ):
            return None
        return near[0] if near else None

    def _is_other(self, at: int, count: Count, names: bool) -> bool:
        """Whether a plural that is not the counted one stands before the colon: "four people in the towns:".

        What they are for bears no names: "asked four firms for bids: Hallam Civil, …".
        """
        lows = self.words.lows
        if not is_plural(lows[at - 1]) or lemma(lows[at - 1]) == count.head:
            return False
        before = {lows[at - 2], lows[at - 3]}
        asked = names and lows[at - 2] == "for" and lows[count.first - 1] in table("lists")["asked"]["words"]
        return bool(before & {"in", "at", "of", "from", "for", "on"}) and not asked and "their" not in before

    def behind(self, at: int) -> Count | None:
        """The count in "A, B and C, the three towns" and "A, B and C — the three towns —"."""
        words, lows = self.words, self.words.lows
        at = bracketed(words, at)
        sign, definite = lows[at], lows[at + 1] in grammar().definite
        first = at + 1 + definite
        if sign not in (",", "(", *DASHES) or not (definite or sign in DASHES[:2]) or first >= words.size:
            return None
        count = _count(words, first)
        if count is None or not count.head or lows[count.last] in grammar().predicates:
            return None
        return count if sign == "," or lows[count.last] in ENDS else None


DONE: Final = frozenset("with by on in at from to for using of as after into out over".split())  # behind a participle
SIGNED: Final = frozenset({":", "(", ",", "—", "–", "-", "of"})  # before a list, if a count stands before them


def _count(words: Words, at: int) -> Count | None:
    """The count that begins at a word: "four", "12", "two of the four"."""
    lows, known = words.lows, grammar()
    value, first = number(lows[at]), at
    if value < 2 or lows[at - 1] in NUMBERS or lows[at + 1] in known.rates:
        return None
    end = words.ends[at]
    if words.text[end : end + 1] in "-‐‑%":
        return None
    if lows[at].isdecimal() and _is_named(words, at):
        return None
    whole = at - (3 if lows[at - 1] in known.determiners else 2)
    if lows[whole + 1] == "of" and (number(lows[whole]) or lows[whole] in known.partitives):
        first, value = whole, number(lows[whole])  # "two of the four banks", "of the four banks"
    noun = head(words.text, end, limit=words.span.end)
    name, stop = (noun.lemma, noun.end) if noun else ("", end)
    if value < 2 or name.lower() in known.never:
        return None
    last = max(bisect_left(words.starts, stop, lo=at), at + 1)
    if last == at + 1 and lows[last] == "of" and lows[last + 1] in ("them", "us", "those", "these"):
        last += 2
    return Count(first, last, value, name, Span(words.starts[first], words.ends[last - 1]))


def _is_named(words: Words, at: int) -> bool:
    """Whether digits are part of a name: "13C", "NBS-22", "Task Force 20"."""
    start, end = words.starts[at], words.ends[at]
    if words.text[end : end + 1].isalpha() or words.text[max(start - 1, 0) : start] in "-‐‑" * (start > 0):
        return True
    return at > 1 and words.text[words.starts[at - 1]].isupper() and words.text[start - 1] == " "


def named(words: Words, lead: Lead | None) -> str:
    """The noun before "such as", "including", "the provinces of"."""
    if lead is None or lead.noun < 1 or lead.kind not in ("open", "namely", "of", ":"):
        return ""
    lows = words.lows
    at = lead.noun - (2 if lows[lead.noun - 1] == "," else 1)
    links = [i for i in range(at - 1, max(at - 4, 0), -1) if lows[i] in ("from", "of", "in")]
    if lead.kind == "namely" and links:
        at = links[0] - 1  # "officials from two towns, namely"
    return lemma(lows[at]) if at >= 0 and is_plural(lows[at]) else ""
