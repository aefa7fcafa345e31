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
from claimcheck.spans import Span
from claimcheck.tables import table

Scope = Literal["closed", "plain", "open"]
Names = Callable[[str], bool]
LONGEST: Final = 9  # tokens of an item behind a lead
TITLED: Final = 16  # tokens of an office between two names
CLAUSE: Final = 40  # tokens between a count and its colon
BRACKET: Final = 14  # tokens in a bracket behind an item

# a word with its inner marks; initials; a number; or any other sign
TOKEN = re.compile(
    r"(?:[A-Z]\.){1,5}(?![a-z])"
    r"|[^\W\d_][^\W_]{0,40}(?:['’\-‐‑/.&][^\W_]{1,40}){0,5}['’]?"
    r"|\d[\d,.]{0,20}(?<![.,])|\S"
)
# the head of a line that is a list item
BULLET = re.compile(r"[ \t]{0,8}(?:[-–—•*‣▪◦·●]|\d{1,2}[.)]|\([a-z0-9]\))[ \t\u00a0]{1,4}")
# a line with its end
LINE = re.compile(r"([^\r\n]*+)(?:\r\n|\n|\r|\Z)")
# the end of a line that announces a list
ANNOUNCES = re.compile(r":[ \t\u00a0]{0,4}\Z")
FINAL: Final = ("and", ",and", ";and")  # before the last item
CLOSERS: Final = (",and", ";and", "also")  # behind them an "and" belongs to the last item
DASHES: Final = ("—", "–", "-")
ENDS: Final = (",", ".", ")", ";", ":", "?", "!", "", *DASHES[:2])  # behind the last item
POSSESSIVES: Final = ("'s", "’s", "s'", "s’")
OPENING: Final = '"“„«'
CLOSING: Final = '"”“»'


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
class Token:
    """A word, a number or a sign of a sentence."""

    text: str
    start: int
    end: int
    low: str = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "low", self.text.lower())

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
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


def _number(word: str) -> int:
    """What "seven" or "12" counts; 0 for what a list is not written out for."""
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 3 else _cardinals().get(word, 0)


def _unknown(_: str) -> bool:
    return False


def find_lists(
    text: str, taken: Sequence[tuple[int, int]] = (), names: Names | None = None
) -> list[tuple[int, int, Enumeration]]:
    """The lists of a text: start of the first item, end of the last, and what is listed.

    `taken` are spans of times and quantities, which are no items; `names` knows names that hold an "and".

    >>> text = "Two towns, Lowby and Nant, lie there, as do villages such as Ore, Pell and Trinidad and Tobago."
    >>> found = find_lists(text, names={"Trinidad and Tobago"}.__contains__)
    >>> [(str(value), value.closed, value.stated, value.head) for _, _, value in found]
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
    found = [
        _opened(one) if one.scope == "closed" and MORE.match(text, one.end) else one
        for one in found
        if not _meets(one.items, spans)
    ]
    return _apart(sorted(found, key=lambda one: (one.start, -len(one.items))))


# what goes on with a list behind the last item that was read
MORE = re.compile(r"[ \t\u00a0]?,?[ \t\u00a0]{1,2}(?:and|or|plus|as well as)\b(?! (?:\w+ ){0,2}others?\b)")


def _opened(one: Listed) -> Listed:
    """A list of which not every item was read: it claims nothing."""
    return evolve(one, value=evolve(one.value, closed=False), scope="plain")


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


def tokens_of(text: str, span: Span) -> list[Token]:
    """The words, numbers and signs of a sentence; an abbreviation keeps its point.

    >>> [token.text for token in tokens_of("Dr. Ann Lee's U.S. trip, 1,200 km", Span(0, 33))]
    ['Dr.', 'Ann', "Lee's", 'U.S.', 'trip', ',', '1,200', 'km']
    """
    found: list[Token] = []
    for match in TOKEN.finditer(text, span.start, span.end):
        word, start, end = match.group(), match.start(), match.end()
        if word == "." and found and found[-1].end == start and found[-1].low in _words("abbreviations"):
            found[-1] = Token(found[-1].text + ".", found[-1].start, end)
        else:
            found.append(Token(word, start, end))
    return found


@define
class _Reader:
    """Reads the lists of one sentence, from left to right; no token is begun at twice."""

    text: str
    span: Span
    names: Names
    tokens: list[Token] = field(init=False)
    _counts: dict[int, _Count] | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        self.tokens = tokens_of(self.text, self.span)

    def low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def lists(self) -> Iterator[Listed]:
        """The lists of the sentence."""
        at = 0
        while at < len(self.tokens):
            if self._is_lead_word(at):
                at += 1
                continue
            lead = self._lead(at)
            items, end = self._chain(at, strict=lead is None)
            found = self._listed(items, lead) if items else None
            if found:
                yield found
            at = max(end if found or len(items) > 1 else at, self._behind(at)) if items else at + 1

    def _is_lead_word(self, at: int) -> bool:
        """Whether a word announces a list, or joins one: no item begins with it."""
        low = self.low(at)
        if low in _words("leads", "namely") or (low in _words("leads", "open") and not self.tokens[at].is_capital):
            return True
        return low in _words("conjunctions", "and") or (low, self.low(at + 1)) in _pairs()

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
            if not before or self._is_over(items[-1], before, following):
                break
            at = following
        return items, (items[-1].last if items else at)

    def _item(self, at: int, before: str, strict: bool, named: bool) -> _Item | None:
        if self._is_rest(at):
            return None
        if self.tokens[at].text in OPENING:
            return self._quoted(at, before)
        end = self._name(at)
        end = self._widened(end) if end > at and before not in FINAL else end
        if end > at and strict and before and not named:
            return None  # common nouns, then a name: two things
        if end > at and (strict or named or self._ends(end)):
            return _Item(at, end, before, True) if self._is_thing(at, end) else None
        if strict and (named or (self.low(at - 1) not in _words("prepositions") and not before)):
            return None
        return self._noun(at, before, strict)

    def _widened(self, end: int) -> int:
        """A name with one or two small nouns behind it and then a separator: "Nant district,"."""
        for more in (1, 2):
            words = [token.text for token in self.tokens[end : end + more]]
            small = all(word.isalpha() and word.islower() for word in words) and len(words) == more
            if small and _stops().isdisjoint(words) and not any(map(_number, words)) and self._separator(end + more)[0]:
                return end + more
        return end

    def _quoted(self, at: int, before: str) -> _Item | None:
        for end in range(at + 1, min(at + LONGEST, len(self.tokens))):
            if self.tokens[end].text in CLOSING:
                return _Item(at, end + 1, before, True) if end > at + 1 else None
        return None

    def _name(self, at: int) -> int:
        """Where the name that begins here ends: capitals, with small words between them."""
        end = at + 1 if self.low(at) == "the" else at
        if at == 0 and self.low(end) in _openers() and not self._is_acronym(end):
            return at
        last = at
        while end < len(self.tokens) and end - at < 16:
            token = self.tokens[end]
            if token.low in _words("bodies_plural") and self.low(end + 1) == "of":
                break
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

    def _is_acronym(self, at: int) -> bool:
        return self.tokens[at].text.isupper() and len(self.tokens[at].text) > 1

    def _is_part(self, at: int) -> bool:
        """Whether a token may stand within an item of common nouns."""
        token = self.tokens[at]
        sound = token.is_word or token.text[0].isdecimal() or token.text in "%$€£'’"
        return sound and not self._is_lead_word(at)

    def _noun(self, at: int, before: str, strict: bool) -> _Item | None:
        """A common noun and what belongs to it, up to a separator; the last ends before a verb or preposition."""
        if (self.low(at) in _stops() and self.low(at) not in _words("determiners")) or self.low(at).endswith("ly"):
            return None
        end = at
        while end < len(self.tokens) and end - at <= TITLED and self._is_part(end):
            if end > at and self._stops(end, before):
                break
            end += 1
        if end == at or (end - at > LONGEST and not self.is_title(at, end)) or (strict and end - at > 4):
            return None
        if any(self.low(i) in _words("finite") for i in range(at, end)):
            return None
        if not self._is_thing(at, end) or self._is_clause(at, end):
            return None
        return _Item(at, end, before, all(self.tokens[i].is_capital for i in range(at, end)))

    def _is_clause(self, first: int, last: int) -> bool:
        """Whether a small word stands between two names, as a verb does: "Ajax beat Porto"."""
        words = [token for token in self.tokens[first:last] if token.low not in _words("connectors", "between")]
        if not words or not words[0].is_capital or words[0].text.endswith(POSSESSIVES):
            return False
        turns = [token.is_capital for token in words]
        return False in turns and True in turns[turns.index(False) :]

    def _stops(self, at: int, before: str) -> bool:
        low = self.low(at)
        if low in ("of", "the", "a", "an", "de"):
            return False
        last = before in (*FINAL, "also")
        return low in _words("finite") or (last and low in _stops())

    def _is_thing(self, first: int, last: int) -> bool:
        """Whether an item can name a thing: no date, figure, ordinal, verb or bare title."""
        words = [self.low(at) for at in range(first, last)]
        if not words[0][0].isalpha() and words[0] not in OPENING:
            return False
        bare = [word for word in words if word not in _words("determiners")]
        if not bare or (len(bare) <= 2 and any(word.rstrip(".") in _calendar() for word in words)):
            return False
        if all(word in _words("ordinals") for word in bare) or bare[0] in _cardinals() or bare[0] == "one":
            return False
        return not (bare[0].endswith("ing") and len(bare) > 2 and not self.tokens[first].is_capital)

    def is_title(self, first: int, last: int) -> bool:
        """Whether a segment says what the person before it is: "deputy head of the port authority"."""
        return any(self.low(at) in _titles() for at in range(first, min(first + 5, last)))

    def describes(self, item: _Item) -> bool:
        """Whether a segment says who the one before it is: an office, "a collie", "the capital"."""
        return self.is_title(item.first, item.last) or self.low(item.first) in _words("determiners")

    def is_body(self, item: _Item) -> bool:
        """Whether an item names a body with "of": its name may go on behind an "and"."""
        words = [self.low(at) for at in range(item.first, item.last)]
        return "of" in words and any(word in _words("bodies") for word in words[: words.index("of")])

    def between(self, first: _Item, last: _Item) -> str:
        """The words from one item to the end of another, without an article."""
        span = self._item_span(first.first, last.last)
        return self.text[span.start : span.end]

    def _ends(self, at: int) -> bool:
        """Whether an item may end here: at a separator, a bracket, or the end."""
        if at >= len(self.tokens) or not (self.tokens[at].is_word or self.tokens[at].text[0].isdecimal()):
            return True
        return self.low(at) in _words("conjunctions", "and") | _stops() | _words("trailing")

    def _bracketed(self, at: int) -> int:
        """Behind what says more of an item: a bracket, an age."""
        if self.low(at) == "," and self.low(at + 1).isdecimal() and self.low(at + 2) in (",", "and"):
            return at + 2  # an age
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
        if self.low(following) in _words("conjunctions", "and") and not self._is_rest(following + 1):
            return (f"{sign}and" if comma else "and"), following + 1
        if self.low(following) == "as" and self.low(following + 1) == "well" and self.low(following + 2) == "as":
            return "also", following + 3
        return (sign, following) if comma else ("", at)

    def _is_over(self, item: _Item, before: str, following: int) -> bool:
        """Whether a list ended with an item that stood behind "and"."""
        if item.before not in FINAL:
            return False
        if before in (",", ";"):
            return not self._goes_on(following, item.is_name)
        return before == ",and" and item.is_name and (self._name(following) == following)

    def _goes_on(self, at: int, named: bool) -> bool:
        """Whether behind "A, B and C," one more item and a conjunction follow, so that the "and" was part of a name."""
        end = self._segment(at, named)
        for _ in range(12):
            if end <= at:
                return False
            before, following = self._separator(self._bracketed(end))
            if before in FINAL:
                return self._segment(following, named) > following
            if not before:
                return False
            at, end = following, self._segment(following, named)
        return False

    def _segment(self, at: int, named: bool) -> int:
        """The end of a name, or of one to four plain words before the next separator."""
        if named or at >= len(self.tokens):
            return self._name(at)
        end = at
        while end - at < 5 and end < len(self.tokens) and self.tokens[end].is_word and self._is_part(end):
            if self.low(end) in _stops() and self.low(end) not in _words("determiners") | {"of"}:
                return at
            end += 1
        return end if end - at < 5 else at

    def _is_rest(self, at: int) -> bool:
        """Whether "others", "two other towns" or "many more" stands here."""
        low, following = self.low(at), self.low(at + 1)
        if low in _words("after", "others") or (low in _words("after", "other") and low != "another"):
            return True
        counted = low in _words("quantifiers") or low in _cardinals() or low.isdecimal() or low == "one"
        return counted and (following in _words("after", "other") or following in _words("after", "others"))

    # -- what is said around a list

    def _listed(self, items: list[_Item], lead: _Lead | None) -> Listed | None:
        if lead is None and len(items) == 1 and not self._separates(items[0].last):
            return None
        tail = self._tail(items[-1].last)
        count = self.announced(lead, items) or self._behind_list(items[-1].last)
        if lead is not None and lead.kind in (",", *DASHES) and count is None:
            lead = None
        if not (self._is_complete(items, lead, tail) if lead else count or self._is_plain(items, tail)):
            return None
        groups = _grouped(self, items, count.value - tail.others if count else None)
        if len(groups) < (2 if lead or count else 3) - tail.is_open:
            return None
        if any(item.before == "also" for item in items):
            tail = evolve(tail, is_open=True)
        if count and lead and lead.kind == "of" and count.value != len(groups):
            count = None
        return self._found(groups, lead, count, tail)

    def _separates(self, at: int) -> bool:
        return self.low(at) in (",", "(") or self.low(at) in _words("conjunctions", "and")

    def _found(self, groups: list[tuple[int, int]], lead: _Lead | None, count: _Count | None, tail: _Tail) -> Listed:
        spans = tuple(self._item_span(first, last) for first, last in groups)
        kind = lead.kind if lead else ""
        is_open = tail.is_open or kind == "open"
        closed = not is_open and (count is not None or kind == "namely")
        stated = count.value if count else None
        if tail.others and kind != "open":
            counted_out = stated in (None, len(spans) + tail.others)
            stated = len(spans) + tail.others if stated is None or counted_out else stated - tail.others
            closed = not counted_out
        name = count.head if count else tail.head or self.named(lead) or self._trailing(groups[-1][1])
        items = tuple(self.text[span.start : span.end] for span in spans)
        scope: Scope = "closed" if closed else "open" if is_open else "plain"
        start, end = self.tokens[groups[0][0]].start, spans[-1].end
        value = Enumeration(items, closed, stated, name)
        return Listed(start, end, value, spans, scope, count.span if count else None, tail.others)

    def _item_span(self, first: int, last: int) -> Span:
        while last - first > 1 and self.low(first) in _words("determiners"):
            first += 1
        if self.tokens[first].text in OPENING and last - first > 2:
            first, last = first + 1, last - 1
        end = last - 1
        while end > first and self.tokens[end].text in (",", "."):
            end -= 1
        return Span(self.tokens[first].start, self.tokens[end].end)

    def named(self, lead: _Lead | None) -> str:
        """The noun before "such as", "including", "the provinces of"."""
        if lead is None or lead.noun < 1 or lead.kind not in ("open", "namely", "of", ":"):
            return ""
        at = lead.noun - (2 if self.low(lead.noun - 1) == "," else 1)
        links = [i for i in range(at - 1, max(at - 4, 0), -1) if self.low(i) in ("from", "of", "in")]
        if lead.kind == "namely" and links:
            at = links[0] - 1  # "officials from two towns, namely"
        return lemma(self.low(at)) if at >= 0 and is_plural(self.low(at)) else ""

    def _trailing(self, at: int) -> str:
        low = self.low(at)
        return lemma(low) if low in _words("trailing") else ""

    def _tail(self, at: int) -> _Tail:
        """What stands behind the last item: "and two other towns", "among others", "etc."."""
        at = self._bracketed(at)
        comma = self.low(at) == ","
        for first in (at, at + comma):
            words = " ".join(self.low(i) for i in range(first, first + 4)) + " "
            if words.startswith(_phrases()):
                return _Tail(True)
        first = at + comma
        first += self.low(first) in _words("conjunctions", "and")
        if self.low(first) == "as" and self.low(first + 1) == "well":
            first += 3
        return self._rest(first) if first > at and self._is_rest(first) else _Tail(False)

    def _rest(self, at: int) -> _Tail:
        """How many "two other towns" are, and of what."""
        low, following = self.low(at), self.low(at + 1)
        number = 1 if low in ("one", "another") else _number(low)
        other = at + (following in _words("after", "other") | _words("after", "others"))
        if self.low(other) in _words("after", "others"):
            return _Tail(True, number)
        noun = head(self.text, self.tokens[other].end, limit=self.span.end)
        return _Tail(True, number, noun.lemma if noun else "")

    def _is_plain(self, items: list[_Item], tail: _Tail) -> bool:
        """Whether segments that nothing announces are a list of things at all."""
        if items[-1].before not in (*FINAL, "also") and not (tail.is_open and len(items) > 1):
            return False
        if sum(item.before == "," for item in items) < 1 or any(item.before in (";", ";and") for item in items):
            return False
        named = sum(item.is_name for item in items)
        if named not in (0, len(items)):
            return False
        return self._are_names(items) if named else self._are_nouns(items)

    def _are_names(self, items: list[_Item]) -> bool:
        first, last = items[0].first, items[-1].last
        if first == 0 and items[0].last == 1 and self.low(0).endswith("ly"):
            return False
        closed = self.low(last) in (",", ".", "", ")", ";", ":", "—", "–", "?", "!")
        opener = self.low(0) in _words("openers")
        commas = sum(item.before == "," for item in items)
        early = not any(self.low(at) == "," for at in range(max(0, first - 40), first))
        if opener and early and not closed and commas == 1:
            return False
        if any(self.is_title(item.first, item.first + 1) and self._bare_title(item) for item in items):
            return False
        if self.low(last).isalpha() and self.tokens[last].text.islower() and self.low(last) not in _words("trailing"):
            return sum(self._is_demonym(item) for item in items) * 2 < len(items)
        return True

    def _bare_title(self, item: _Item) -> bool:
        words = [self.low(at) for at in range(item.first, item.last)]
        return len(words) == 1 or words[1] in ("of", "for", "and", "at") or all(word in _titles() for word in words)

    def _is_demonym(self, item: _Item) -> bool:
        word = self.low(item.last - 1)
        return item.last - item.first == 1 and (
            word in _words("demonyms") or word.endswith(tuple(table("lists")["endings"]["demonym"]))
        )

    def _are_nouns(self, items: list[_Item]) -> bool:
        """Whether common nouns behind a preposition are things: adjectives before one noun are not."""
        if self.low(items[0].first - 1) not in _words("prepositions") or len(items) < 3:
            return False
        determined = [self.low(item.first) in _words("determiners") for item in items]
        if all(determined):
            return True
        if determined[0]:
            return False
        return all(is_plural(self.low(item.last - 1)) for item in items)

    def _is_complete(self, items: list[_Item], lead: _Lead, tail: _Tail) -> bool:
        """Whether a list behind a lead ends as a list does."""
        last = self.low(self._bracketed(items[-1].last))
        if lead.kind == "(":
            return last == ")" or (tail.is_open and last in (",", "and"))
        if lead.kind == "of" and lead.noun not in self.counts:
            return len(items) > 2 and all(item.is_name for item in items) and items[-1].before in FINAL
        if lead.kind == ":" and self.low(items[0].first - 2).isdecimal():
            return False  # a time of day
        if tail.is_open or items[-1].before in (*FINAL, "also"):
            return True
        return lead.kind == "open" and last in (".", ")", "")

    def announced(self, lead: _Lead | None, items: list[_Item]) -> _Count | None:
        """The count that a lead makes the count of this list."""
        if lead is None:
            return None
        if lead.kind == "of":
            return self.counts.get(lead.noun)
        if lead.kind in (":", "namely"):
            return self._of_clause(lead, len(items))
        if lead.kind == "open":
            return self.counts.get(lead.noun - (self.low(lead.noun - 1) == ","))
        if lead.kind in _words("leads", "are"):
            return next(iter(self.counts.values()), None)
        near = (self.counts[at] for at in range(lead.noun, max(lead.noun - 5, 0), -1) if at in self.counts)
        count = next(near, None)
        if count is None or any(is_plural(self.low(at)) for at in range(count.last, lead.noun)):
            return None
        return count if lead.kind != "," or self._is_apposed(items) else None

    def _is_apposed(self, items: list[_Item]) -> bool:
        """Whether names behind "two towns," say which: they end at a comma or with the sentence."""
        return self.low(self._bracketed(items[-1].last)) in ENDS and all(item.is_name for item in items)

    def _of_clause(self, lead: _Lead, size: int) -> _Count | None:
        """The count before a colon or "namely": the only one of its clause, or the one that agrees."""
        first = lead.noun
        while first > max(lead.noun - CLAUSE, 0) and self.low(first - 1) not in (";", ":"):
            first -= 1
        near = [count for at in range(first, lead.noun + 1) if (count := self.counts.get(at)) and count.first >= first]
        if len(near) > 1:
            agreeing = [count for count in near if count.value == size]
            return agreeing[0] if agreeing else (near[-1] if near[-1].last == lead.noun else None)
        if near and near[0].last < lead.noun - 1 and self._is_other(lead.noun, near[0]):
            return None
        return near[0] if near else None

    def _is_other(self, at: int, count: _Count) -> bool:
        """Whether a plural that is not the counted one stands before the colon: "four people in the towns:"."""
        low = self.low(at - 1)
        if not is_plural(low) or lemma(low) == count.head:
            return False
        before = {self.low(at - 2), self.low(at - 3)}
        return bool(before & {"in", "at", "of", "from", "for", "on"}) and "their" not in before

    def _behind_list(self, at: int) -> _Count | None:
        """The count in "A, B and C, the three towns" and "A, B and C — the three towns —"."""
        at = self._bracketed(at)
        sign, definite = self.low(at), self.low(at + 1) in _words("definite")
        first = at + 1 + definite
        if sign not in (",", "(", *DASHES) or not (definite or sign in DASHES[:2]) or first >= len(self.tokens):
            return None
        count = self._count(first)
        if count is None or not count.head or self.low(count.last) in _words("predicates"):
            return None
        return count if sign == "," or self.low(count.last) in ENDS else None

    @property
    def counts(self) -> dict[int, _Count]:
        """The counts of the sentence that a list may be the list of, by the token behind their noun."""
        if self._counts is None:
            found = (count for at in range(len(self.tokens)) if (count := self._count(at)))
            self._counts = {count.last: count for count in found}
        return self._counts

    def _count(self, at: int) -> _Count | None:
        """The count that begins at a token: "four", "12", "two of the four"."""
        token = self.tokens[at]
        value, first = _number(token.low), at
        if value < 2 or self.text[token.end : token.end + 1] in "-‐‑%" or self.low(at - 1) in ("$", "€", "£", "."):
            return None
        whole = at - (3 if self.low(at - 1) in _words("determiners") else 2)
        if self.low(whole + 1) == "of" and (_number(self.low(whole)) or self.low(whole) in _words("partitives")):
            first, value = whole, _number(self.low(whole))  # "two of the four banks", "of the four banks"
        noun = head(self.text, token.end, limit=self.span.end)
        name, stop = (noun.lemma, noun.end) if noun else ("", token.end)
        if value < 2 or name.lower() in _words("never") or self.low(at + 1) in _words("rates"):
            return None
        last = max(bisect_left(self.tokens, stop, lo=at, key=lambda one: one.start), at + 1)
        if last == at + 1 and self.low(last) == "of" and self.low(last + 1) in ("them", "us", "those", "these"):
            last += 2
        return _Count(first, last, value, name, Span(self.tokens[first].start, self.tokens[last - 1].end))

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
        if sign in (":", "(") or (sign == "of" and self.low(at - 2) in _words("bodies_plural")):
            return True
        if sign == "of" and is_plural(self.low(at - 2)) and self.low(at - 3) in ("the", ""):
            return True
        if sign in _words("leads", "are"):
            first = next(iter(self.counts.values()), None)
            return first is not None and first.first <= 1
        return at - 1 in self.counts


@frozen
class _Lead:
    """How a list is announced, and the token behind what it may be the list of."""

    kind: str
    noun: int


@frozen
class _Tail:
    """What stands behind the last item: whether more is meant, how many more, and of what."""

    is_open: bool
    others: int = 0
    head: str = ""


def _grouped(reader: _Reader, items: list[_Item], stated: int | None) -> list[tuple[int, int]]:
    """The items as first and last tokens, segments that one name or office joins taken together."""
    if any(item.before in (";", ";and") for item in items):
        return _by_semicolons(items)
    items = _without_titles(reader, items)
    joins = _joins(reader, items)
    if stated is not None:
        spare = stated - (len(items) - len(joins))
        for at in sorted(joins, key=lambda at: joins[at])[: max(spare, 0)]:
            del joins[at]
        last = len(items) - 1
        if spare < 0 and items[last].before == "and" and last not in joins and reader.is_body(items[last - 1]):
            joins[last] = 0
        elif spare == -1 and not joins and last == 2 and items[1].before == items[2].before == "and":
            joins[1] = 0  # "two firms, Lee and Ek and Cy Dee"
    groups: list[tuple[int, int]] = []
    for at, item in enumerate(items):
        if at in joins and groups:
            groups[-1] = (groups[-1][0], item.last)
        else:
            groups.append((item.first, item.last))
    return groups


def _joins(reader: _Reader, items: list[_Item]) -> dict[int, int]:
    """The items that an "and" before them joins to the one before, and how sure that is (1: a known name)."""
    joins: dict[int, int] = {}
    last = len(items) - 1
    for at in range(1, len(items)):
        if items[at].before == "and" and reader.names(reader.between(items[at - 1], items[at])) and at - 1 not in joins:
            joins[at] = 1
    for at in range(1, len(items)):
        apart = items[at].before == "and" and at not in joins and at + 1 not in joins
        if apart and (items[at + 1].before != "also" if at < last else items[at - 1].before in CLOSERS):
            joins[at] = 0
    if any(item.before == "and" for item in items[1:last]) and not any(item.before[:1] == "," for item in items):
        joins = {at: sure for at, sure in joins.items() if sure}
    return joins


def _by_semicolons(items: list[_Item]) -> list[tuple[int, int]]:
    """Where semicolons stand between items, what stands behind a comma only says more of one."""
    return [(item.first, item.last) for item in items if item.before in ("", ";", ";and")]


def _without_titles(reader: _Reader, items: list[_Item]) -> list[_Item]:
    """The persons of "A, head of X, B, judge of Y, Lowby, and C": their offices and places are no items."""
    titled = [not item.is_name and items[0].is_name and reader.describes(item) for item in items]
    if not any(titled) or titled[0]:
        return items
    kept: list[_Item] = []
    for at, item in enumerate(items):
        follows = at + 1 < len(items) and titled[at + 1]
        place = at > 0 and titled[at - 1] and not follows and at < len(items) - 1 and item.before == ","
        if not titled[at] and not place:
            kept.append(item)
    return kept


@cache
def _openers() -> frozenset[str]:
    return _words("openers") | _words("adverbs") | _words("finite") | _stops() - {"may", "will"}


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in _words("after", "phrases"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("offices")["heads"]["words"])


@cache
def _stops() -> frozenset[str]:
    return frozenset(table("nouns")["stops"]["words"]) | frozenset(table("nouns")["verbs"]["words"])


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, second in table("lists")["leads"]["open_pairs"])


def _line_lists(text: str, names: Names) -> Iterator[Listed]:
    """Items on lines of their own, bulleted or short, behind a line that ends in a colon."""
    lines = [(match.start(1), match[1]) for match in LINE.finditer(text) if match[1].strip()]
    at = 0
    while at < len(lines) - 1:
        start, line = lines[at]
        at += 1
        if not ANNOUNCES.search(line[-6:]):
            continue
        spans: list[Span] = []
        while at < len(lines):
            span = _line_item(*lines[at], bulleted=not spans or _is_bullet(text, spans[0]))
            if span is None:
                break
            spans.append(span)
            at += 1
        if len(spans) > 1 and (found := _listed_lines(text, start, line, spans, names)):
            yield found


def _is_bullet(text: str, span: Span) -> bool:
    return bool(BULLET.match(text, text.rfind("\n", 0, span.start) + 1))


def _line_item(start: int, line: str, *, bulleted: bool) -> Span | None:
    match = BULLET.match(line) if bulleted else None
    words = line[match.end() if match else 0 :].strip().rstrip(";,.")
    words = words.removesuffix(" and").rstrip(";, ")
    small = _words("connectors", "between")
    capital = words[:1].isupper() and all(word[0].isupper() or word in small for word in words.split())
    if not words or len(words.split()) > LONGEST or not (match or capital) or ":" in words or words[0].isdecimal():
        return None
    if not _words("finite").isdisjoint(words.lower().split()):
        return None
    begin = start + line.index(words)
    return Span(begin, begin + len(words))


def _listed_lines(text: str, start: int, line: str, spans: list[Span], names: Names) -> Listed | None:
    reader = _Reader(text, Span(start, start + len(line.rstrip())), names)
    sign = len(reader.tokens) - 1
    lead = _Lead(":", sign)
    items = [_Item(sign, sign + 1, ",", True) for _ in spans]
    count = reader.announced(lead, items)
    value = Enumeration(
        tuple(text[span.start : span.end] for span in spans),
        count is not None,
        count.value if count else None,
        count.head if count else reader.named(lead),
    )
    scope: Scope = "closed" if count else "plain"
    return Listed(spans[0].start, spans[-1].end, value, tuple(spans), scope, count.span if count else None)
