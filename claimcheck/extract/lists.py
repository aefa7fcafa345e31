"""Lists in running text: "four provinces (A, B and C)", "ports such as X and Y", "A, B and C".

    tokens of a sentence ─► segments between commas and conjunctions ─► items ─► what is said of the list around it

A list begins behind a lead (a count with a colon, bracket or comma; "namely"; "including") or with a name. Only what is
surely a list of things is one: names, or common nouns behind a lead or a preposition. "And" may belong to a name; where
it can be read both ways the count beside the list decides, so that a list conflicts with its count in every reading.
Words are in the table `lists`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final, Literal

from attrs import define, evolve, field, frozen

from claimcheck.enumerations import Enumeration
from claimcheck.extract.nouns import head, is_plural, lemma
from claimcheck.extract.sentences import sentences
from claimcheck.extract.tables import table
from claimcheck.spans import Span

Scope = Literal["closed", "plain", "open"]
Names = Callable[[str], bool]
LONGEST: Final = 9  # tokens of an item behind a lead
HIGHEST: Final = 99  # the largest count that a list is written out for
BRACKET: Final = 14  # tokens in a bracket behind an item

# a word with its inner marks; initials; a number; or any other sign
TOKEN = re.compile(r"(?:[A-Z]\.){1,5}(?![a-z])|[^\W\d_][^\W_]{0,40}(?:['’\-‐‑/.&][^\W_]{1,40}){0,5}['’]?|\d[\d,.]{0,20}(?<![.,])|\S")
# the head of a line that is a list item
BULLET = re.compile(r"[ \t]{0,8}(?:[-–—•*‣▪◦·●]|\d{1,2}[.)]|\([a-z0-9]\))[ \t\u00a0]{1,4}")
# a line with its end
LINE = re.compile(r"([^\r\n]*+)(?:\r\n|\n|\r|\Z)")
# the end of a line that announces a list
ANNOUNCES = re.compile(r":[ \t\u00a0]{0,4}\Z")
OPENING: Final = "\"“„«"
CLOSING: Final = "\"”“»"


@frozen
class Listed:
    """A list where it stands: from its first item to its last, with the span of each and of the count beside it."""

    start: int
    end: int
    value: Enumeration
    items: tuple[Span, ...]
    scope: Scope
    count: Span | None = None
    others: int = 0  # "… and two other towns"


@frozen
class _Token:
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


@frozen
class _Item:
    """A segment between separators: its first token, the one behind its last, what stands before it, whether a name."""

    first: int
    last: int
    before: str  # "", ",", ";", "and", ",and", "also"
    is_name: bool


@frozen
class _Count:
    """A count and its noun: the tokens from the figure to behind the noun."""

    first: int
    last: int
    value: int
    head: str
    span: Span


@cache
def _words(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(table("lists")[section][key])


@cache
def _cardinals() -> dict[str, int]:
    return {word: value for word, value in table("numerals")["cardinals"].items() if 2 <= value <= 20}


@cache
def _calendar() -> frozenset[str]:
    rows = table("times")
    names = [*rows["months"]["bare"], *rows["months"]["soft"], *rows["months"]["proper"]]
    names += [*rows["weekdays"]["bare"], *rows["weekdays"]["soft"], *rows["weekdays"]["several"]]
    return frozenset(name for group in names for name in group)


def _unknown(_: str) -> bool:
    return False


def find_lists(
    text: str, taken: Sequence[tuple[int, int]] = (), names: Names | None = None
) -> list[tuple[int, int, Enumeration]]:
    """The lists of a text: start of the first item, end of the last, and what is listed.

    `taken` are spans of times and quantities, which are no items; `names` knows names that hold an "and".

    >>> text = "Two towns, Lowby and Nant, lie there, as do villages such as Ore, Pell and Trinidad and Tobago."
    >>> [(str(value), value.closed, value.stated, value.head) for _, _, value in find_lists(text)]
    [('Lowby; Nant', True, 2, 'town'), ('Ore; Pell; Trinidad and Tobago', False, None, 'village')]
    """
    return [(found.start, found.end, found.value) for found in read_lists(text, taken, names)]


def read_lists(text: str, taken: Sequence[tuple[int, int]] = (), names: Names | None = None) -> list[Listed]:
    """As `find_lists`, with the spans of the items and of the count, and how much the list claims to hold.

    `plain` is a list that claims nothing: it is neither said to be complete nor to be a choice.

    >>> [(found.scope, found.count) for found in read_lists("He saw Lowby, Nant and Ore.")]
    [('plain', None)]
    """
    spans = sorted(taken)
    found = [one for span in sentences(text) for one in _Reader(text, span, names or _unknown).lists()]
    found += _line_lists(text, names or _unknown)
    found = [one for one in found if not _meets(one.items, spans)]
    return _apart(sorted(found, key=lambda one: (one.start, -len(one.items))))


def _meets(items: tuple[Span, ...], taken: list[tuple[int, int]]) -> bool:
    """Whether an item shares a place with a span that is taken; these are sorted and do not overlap."""
    for item in items:
        at = bisect_left(taken, (item.end,))
        if at and taken[at - 1][1] > item.start:
            return True
    return False


def _apart(found: list[Listed]) -> list[Listed]:
    kept: list[Listed] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _tokens(text: str, span: Span) -> list[_Token]:
    found: list[_Token] = []
    for match in TOKEN.finditer(text, span.start, span.end):
        word, start, end = match.group(), match.start(), match.end()
        if word == "." and found and found[-1].end == start and found[-1].low in _words("abbreviations"):
            found[-1] = _Token(found[-1].text + ".", found[-1].start, end)
        else:
            found.append(_Token(word, start, end))
    return found


@define
class _Reader:
    """Reads the lists of one sentence, from left to right; no token is begun at twice."""

    text: str
    span: Span
    names: Names
    tokens: list[_Token] = field(init=False)
    _counts: list[_Count] | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        self.tokens = _tokens(self.text, self.span)

    def low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def lists(self) -> Iterator[Listed]:
        """The lists of the sentence."""
        at = 0
        while at < len(self.tokens):
            lead = self._lead(at)
            items, end = self._chain(at, strict=lead is None)
            found = self._listed(items, end, lead) if len(items) > 1 else None
            if found:
                yield found
            at = max(end if found or len(items) > 1 else at, self._behind(at)) if items else at + 1

    def _behind(self, at: int) -> int:
        """Where to look on: behind the name that begins here."""
        end = self._name(at)
        return max(end, at + 1)

    # -- items

    def _chain(self, at: int, *, strict: bool) -> tuple[list[_Item], int]:
        """The segments from here on, and where they end; `strict` for names alone, or nouns behind a preposition."""
        items: list[_Item] = []
        before = ""
        while at < len(self.tokens):
            item = self._item(at, before, strict, bool(items) and items[0].is_name)
            if item is None:
                break
            items.append(item)
            at = self._bracketed(item.last)
            before, following = self._separator(at)
            if not before or (items[-1].before in ("and", ",and") and before in (",", ";") and not self._goes_on(following)):
                break
            at = following
        return items, (items[-1].last if items else at)

    def _item(self, at: int, before: str, strict: bool, named: bool) -> _Item | None:
        if self._is_rest(at):
            return None
        if self.tokens[at].text in OPENING:
            return self._quoted(at, before)
        end = self._name(at)
        if end > at and (strict or named or self._ends(end)):
            return _Item(at, end, before, True) if self._is_thing(at, end) else None
        if strict and (named or self.low(at - 1) not in _words("prepositions") and not before):
            return None
        return self._noun(at, before, strict)

    def _quoted(self, at: int, before: str) -> _Item | None:
        for end in range(at + 1, min(at + LONGEST, len(self.tokens))):
            if self.tokens[end].text in CLOSING:
                return _Item(at, end + 1, before, True) if end > at + 1 else None
        return None

    def _name(self, at: int) -> int:
        """Where the name that begins here ends: capitals, with small words between them."""
        end = at + 1 if self.low(at) == "the" else at
        last = at
        while end < len(self.tokens) and end - at < 16:
            token = self.tokens[end]
            if token.is_word and token.is_capital:
                last = end = end + 1
            elif token.low in _words("connectors", "between") and last > at:
                end += 1
                if end - last > 2:
                    break
            elif token.text[0].isdecimal() and last > at and end == last and self.low(end + 1) in (",", "and", ".", ""):
                last = end = end + 1
                break
            else:
                break
        return last

    def _noun(self, at: int, before: str, strict: bool) -> _Item | None:
        """A common noun with what belongs to it, up to the next separator; the last ends before a verb or preposition."""
        end = at
        while end < len(self.tokens) and end - at <= LONGEST:
            token = self.tokens[end]
            if not (token.is_word or token.text[0].isdecimal() or token.text in "%$€£'’") or token.low in _words("conjunctions", "and"):
                break
            if end > at and self._stops(end, before):
                break
            end += 1
        if end == at or end - at > LONGEST or any(self.low(i) in _words("finite") for i in range(at, end)):
            return None
        if not self._is_thing(at, end) or (strict and end - at > 4):
            return None
        return _Item(at, end, before, all(self.tokens[i].is_capital for i in range(at, end)))

    def _stops(self, at: int, before: str) -> bool:
        low = self.low(at)
        if low in ("of", "the", "a", "an", "de"):
            return False
        last = before in ("and", ",and", "also")
        return low in _words("finite") or (last and low in _stops())

    def _is_thing(self, first: int, last: int) -> bool:
        """Whether an item can name a thing: no date, figure, ordinal, verb or bare title."""
        words = [self.low(at) for at in range(first, last)]
        if not words[0][0].isalpha() and words[0] not in OPENING:
            return False
        bare = [word for word in words if word not in _words("determiners")]
        if not bare or any(word.rstrip(".") in _calendar() for word in words) and len(bare) <= 2:
            return False
        if all(word in _words("ordinals") for word in bare) or bare[0] in _cardinals() or bare[0] == "one":
            return False
        return not (bare[0].endswith("ing") and len(bare) > 2 and not self.tokens[first].is_capital)

    def _ends(self, at: int) -> bool:
        """Whether an item may end here: at a separator, a bracket, or the end."""
        return at >= len(self.tokens) or not (self.tokens[at].is_word or self.tokens[at].text[0].isdecimal()) or (
            self.low(at) in _words("conjunctions", "and") or self.low(at) in _stops() or self.low(at) in _words("trailing")
        )

    def _bracketed(self, at: int) -> int:
        """Behind a bracket that says more of an item: "Eswatini (formerly Swaziland)"."""
        if self.low(at) == "(":
            for end in range(at + 1, min(at + BRACKET, len(self.tokens))):
                if self.low(end) == ")":
                    return end + 1
        return at

    def _separator(self, at: int) -> tuple[str, int]:
        """The separator at a token, and where the next item begins."""
        sign = self.low(at)
        comma = sign in (",", ";")
        following = at + comma
        if self.low(following) in _words("conjunctions", "and"):
            return (",and" if comma else "and"), following + 1
        if self.low(following) == "as" and self.low(following + 1) == "well" and self.low(following + 2) == "as":
            return "also", following + 3
        return (sign, following) if comma else ("", at)

    def _goes_on(self, at: int) -> bool:
        """Whether behind "A, B and C," one more item and a conjunction follow, so that the "and" was part of a name."""
        end = self._name(at)
        for _ in range(12):
            if end <= at:
                return False
            before, following = self._separator(self._bracketed(end))
            if before in ("and", ",and"):
                return self._name(following) > following
            if not before:
                return False
            at, end = following, self._name(following)
        return False

    def _is_rest(self, at: int) -> bool:
        """Whether "others", "two other towns" or "many more" stands here."""
        low, following = self.low(at), self.low(at + 1)
        if low in _words("after", "others") or (low in _words("after", "other") and low != "another"):
            return True
        counted = low in _words("quantifiers") or low in _cardinals() or low.isdecimal() or low == "one"
        return counted and (following in _words("after", "other") or following in _words("after", "others"))

    # -- what is said around a list

    def _listed(self, items: list[_Item], end: int, lead: _Lead | None) -> Listed | None:
        return _Judge(self, items, end, lead).listed()

    @property
    def counts(self) -> list[_Count]:
        """The counts of the sentence that a list may be the list of."""
        if self._counts is None:
            self._counts = [count for at in range(len(self.tokens)) if (count := self._count(at))]
        return self._counts

    def _count(self, at: int) -> _Count | None:
        token = self.tokens[at]
        value = _cardinals().get(token.low, int(token.text) if re.fullmatch(r"\d{1,2}", token.text) else 0)
        if not 2 <= value <= HIGHEST or self.text[token.end : token.end + 1] in "-‐‑%" or self.low(at - 1) in ("$", "€", "£", ".", "the first"):
            return None
        noun = head(self.text, token.end, limit=self.span.end)
        lemma_, stop = (noun.lemma, noun.end) if noun else ("", token.end)
        if lemma_.lower() in _words("never") or self.low(at + 1) in ("percent", "per", "%", "million", "billion", "thousand", "hundred"):
            return None
        last = bisect_left(self.tokens, stop, lo=at, key=lambda one: one.start)
        return _Count(at, max(last, at + 1), value, lemma_, Span(token.start, max(stop, token.end)))

    def _lead(self, at: int) -> _Lead | None:
        """What announces a list that begins at a token."""
        one, two = self.low(at - 1), self.low(at - 2)
        if not one:
            return None
        comma = one in (",", ":")
        word = two if comma else one
        if word in _words("leads", "namely") or (word == "is" and self.low(at - 2 - comma) == "that"):
            return _Lead("namely", at - 1 - comma)
        pair = (self.low(at - 2 - comma), word)
        if word in _words("leads", "open") or pair in _pairs():
            width = 2 if pair in _pairs() else 1
            return _Lead("open", at - width - comma)
        if one in (":", "(", ",", "—", "–", "-") or one in _words("leads", "are") or one == "of":
            return _Lead(one, at - 1) if self._is_lead(one, at) else None
        return None

    def _is_lead(self, sign: str, at: int) -> bool:
        if sign in (":", "("):
            return True
        if sign == "of":
            return is_plural(self.low(at - 2)) and self.low(at - 3) in ("the", "") or self.low(at - 2) in _words("bodies_plural")
        last = at - 1
        if sign in _words("leads", "are"):
            return bool(self.counts) and any(count.last <= last and count.first <= 1 for count in self.counts)
        return any(count.last == last for count in self.counts)


@frozen
class _Lead:
    """How a list is announced, and the token behind what it may be the list of."""

    kind: str
    noun: int


@cache
def _stops() -> frozenset[str]:
    return frozenset(table("nouns")["stops"]["words"]) | frozenset(table("nouns")["verbs"]["words"])


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, second in table("lists")["leads"]["open_pairs"])
