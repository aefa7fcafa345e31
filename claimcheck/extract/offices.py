"""People and the offices they hold: "Ann Lee, deputy head of the Port Authority", "Prime Minister Per Dahl".

A title is found by its head ("minister", "director"); what belongs to it is gathered to both sides: what it is for,
whose it is, and whether it is held, was held or is held for another. Then the person is looked for where names stand
beside titles: behind it, before a comma, in front of a bracket, behind "appointed". Words are in the table `offices`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from attrs import define, field, frozen

from claimcheck.entities import Reference
from claimcheck.extract.lists import Token, tokens_of
from claimcheck.extract.sentences import sentences
from claimcheck.spans import Span
from claimcheck.tables import table

Entities = Sequence[tuple[int, int, Reference]]
NAME: Final = 6  # words of a person's name
BODY: Final = 24  # words of a body's name, with the bodies it belongs to
SIGNS: Final = (",", "(", "—", "–")
HYPHENS: Final = "-‐‑/"
POSSESSIVES: Final = ("'s", "’s", "s'", "s’")


@frozen
class Office:
    """A person, the title of an office, and the body or place it belongs to.

    `name` is the person's name without honorifics, `office` the title in lower case without "former" or "acting".
    `single_seat` says that one person holds the office of that body at a time; deputies and courtesy titles never do.
    `since` and `until` are the words for when, where they stand beside the title.
    """

    person: Span
    name: str
    title: Span
    office: str
    body: Span | None = None
    body_name: str = ""
    former: bool = False
    acting: bool = False
    deputy: bool = False
    courtesy: bool = False
    single_seat: bool = False
    since: Span | None = None
    until: Span | None = None


@cache
def _words(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(table("offices")[section][key])


@cache
def _longer() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(title.split()) for title in _words("longer")), key=len, reverse=True))


@cache
def _before_title() -> frozenset[str]:
    flags = table("offices")["flags"]
    return frozenset(word for words in flags.values() for word in words) | _words("fields")


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(_words("particles", "prefixes"))


@cache
def _bodies() -> frozenset[str]:
    return frozenset(table("lists")["bodies"]["words"])


@cache
def _stops() -> frozenset[str]:
    rows = table("nouns")
    return (
        frozenset(rows["stops"]["words"])
        | frozenset(rows["verbs"]["words"])
        | frozenset(table("lists")["finite"]["words"])
    )


def find_offices(text: str, entities: Entities = ()) -> list[Office]:
    """The offices of a text, in order; `entities` are the names found before, with what they refer to.

    >>> text = "Ann Lee, head of the Port Authority and former mayor of Lowby, met Prime Minister Bo Ek."
    >>> for found in find_offices(text):
    ...     print(found.name, "|", found.office, "|", found.body_name, "|", found.former, found.single_seat)
    Ann Lee | head | Port Authority | False True
    Ann Lee | mayor | Lowby | True True
    Bo Ek | prime minister |  | False True
    """
    ends = {start: end for start, end, _ in entities}
    known = sorted((start, end) for start, end, reference in entities if reference.candidates)
    found: list[Office] = []
    at = 0
    for span in sentences(text):
        while at < len(known) and known[at][1] <= span.start:
            at += 1
        last = at
        while last < len(known) and known[last][0] < span.end:
            last += 1
        found += _Reader(text, tokens_of(text, span), ends, known[at:last]).offices()
    return found


@frozen
class _Title:
    """A title as tokens: where the phrase begins, the title, its end, the body, and where the phrase ends."""

    begin: int
    start: int
    end: int
    stop: int
    body: tuple[int, int] | None
    words: tuple[str, ...]


@define
class _Reader:
    text: str
    tokens: list[Token] = field(repr=False)
    ends: dict[int, int]
    known: list[tuple[int, int]]

    def low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def offices(self) -> Iterator[Office]:
        """The offices of a sentence, from left to right."""
        at, before, person = 0, -1, None
        while at < len(self.tokens):
            if not self._is_head(at):
                at += 1
                continue
            title = self._title(at)
            same = person if person and self._continues(title, before) else None
            person = same or self._person(title)
            if person:
                yield self._office(person, title)
                before = title.stop
            at = max(title.end, at + 1)

    def _is_head(self, at: int) -> bool:
        """Whether a title has its head here: not "deputy" before another head, not "45-member"."""
        low = self.low(at)
        prefix, _, rest = low.partition("-")
        if low not in _words("heads") and not (rest in _words("heads") and prefix in _before_title()):
            return False
        if at and self.tokens[at - 1].text in HYPHENS and self.tokens[at - 1].end == self.tokens[at].start:
            return False
        following = at + 1
        while low in _before_title() and self.low(following) in _before_title() - _words("heads"):
            following += 1
        return not (low in _before_title() and self.low(following) in _words("heads"))

    def _continues(self, title: _Title, before: int) -> bool:
        """Whether a title goes on where the one before ended: "head of A and director of B"."""
        at = before + (self.low(before) == ",")
        follows = title.begin == at + (self.low(at) == "and") and title.begin > before >= 0
        return follows and not self._name_from(title.end)

    # -- the title

    def _title(self, at: int) -> _Title:
        end = at + 1
        for words in _longer():
            if words[0] == self.low(at) and all(self.low(at + i) == word for i, word in enumerate(words)):
                end = at + len(words)
                break
        start = self._qualified(at, self.tokens[at].is_capital)
        body, stop = self._body_behind(end)
        begin, owner = self._owner(start)
        words = tuple(part for i in range(begin, end) for part in (self.low(i), *self.low(i).split("-")))
        while start < at and self._is_time(start):
            start += 1
        return _Title(begin, start, end, stop, body or owner, words)

    def _is_time(self, at: int) -> bool:
        low = self.low(at)
        return low in _words("flags", "former") | _words("flags", "acting") | _words("flags", "neutral")

    def _qualified(self, at: int, capital: bool) -> int:
        """Where the title begins: with what it is for and whether it is held."""
        start = at
        while start and self.low(start - 1) in _before_title():
            token = self.tokens[start - 1]
            if token.is_capital and not capital and token.low in _words("fields") and start > 1:
                break
            start -= 1
        return start if capital else self._widened(start)

    def _widened(self, start: int) -> int:
        """With one or two small words between a sign or an owner and the title: ", harbour director"."""
        for more in (1, 2):
            words = [token.text for token in self.tokens[max(start - more, 0) : start]]
            before = self.low(start - more - 1)
            small = all(word.isalpha() and word.islower() and word not in _stops() for word in words)
            if small and before and (before in SIGNS or before.endswith(POSSESSIVES)):
                return start - more
        return start

    def _owner(self, start: int) -> tuple[int, tuple[int, int] | None]:
        """Where the phrase begins, and the body before the title: "Ore Bank director", "the board's chairman"."""
        end = start
        first = start
        while first and self._may_own(first - 1, first == end):
            first -= 1
        owner = (first, end) if first < end else None
        begin = first
        while begin and self.low(begin - 1) in _before_title():
            begin -= 1
        return begin - (self.low(begin - 1) in _words("links", "articles")), owner

    def _may_own(self, at: int, last: bool) -> bool:
        token = self.tokens[at]
        if token.low in _words("not_names") and not token.text.isupper():
            return last and token.text.endswith(POSSESSIVES)
        if token.text.endswith(POSSESSIVES) and token.is_word:
            return last or token.is_capital
        first = at == 0 and token.low in _stops() and not token.text.isupper()
        return token.is_word and token.is_capital and not first

    def _body_behind(self, at: int) -> tuple[tuple[int, int] | None, int]:
        """The body behind a title, and where the phrase ends."""
        body, stop = None, at
        for _ in range(2):
            link = self.low(stop)
            if link not in _words("links", "body"):
                break
            found = self._body(stop + 1, link, self.low(at - 1))
            if found is None:
                break
            body, stop = found, found[1]
            if link != "in":
                break
        return body, stop

    def _body(self, at: int, link: str, title: str) -> tuple[int, int] | None:
        while self.low(at) in _words("links", "determiners"):
            at += 1
        if at >= len(self.tokens) or self.low(at) in _words("not_body") or not self.tokens[at].is_word:
            return None
        field_end = self._field(at) if title in ("minister", "secretary") else at
        if field_end > at and self._name_from(field_end):
            return at, field_end  # "Minister of Health Ann Lee"
        end = self._run(at)
        if end > at:
            of = next((i for i in range(at, end) if self.low(i) == "of"), end)
            place = link == "in" and not _bodies() & {self.low(i) for i in range(at, of)}
            return at, of if place else end
        while end < len(self.tokens) and end - at < 3 and self.tokens[end].is_word and self.low(end) not in _stops():
            if self.tokens[end].is_capital or self.low(end) in _words("heads"):
                break
            end += 1
        return (at, end) if end > at else None

    def _field(self, at: int) -> int:
        """The end of what a minister is for: "Foreign Affairs", "Justice and Home Affairs"."""
        end = last = at
        while self.low(end) in _words("fields") or (last > at and self.low(end) in ("and", "&", "of", "the")):
            last = end + 1 if self.low(end) in _words("fields") else last
            end += 1
        return last

    def _run(self, at: int) -> int:
        """The end of a name in capitals that begins here, with "of", "for the" and the like between them."""
        end = last = at
        while end < len(self.tokens) and end - at < BODY:
            token = self.tokens[end]
            if token.start in self.ends:
                stop = self.ends[token.start]
                while end < len(self.tokens) and self.tokens[end].start < stop:
                    end += 1
                last = end
            elif token.is_word and token.is_capital:
                last = end = end + 1
            elif last > at and token.low in _words("links", "within") and end - last < 2:
                if token.low in ("and", "&") and not self._is_inner(at, end):
                    break
                end += 1
            else:
                break
        return last

    def _is_inner(self, first: int, at: int) -> bool:
        """Whether an "and" belongs to the name of a body."""
        words = {self.low(i) for i in range(first, at)}
        following = self.low(at + 1)
        if following in _words("heads") or following == "the" or self._name_title(at + 1):
            return False
        return bool(_bodies() & words) and bool({"of", "for"} & words)

    def _name_title(self, at: int) -> bool:
        """Whether a title begins here: "Deputy Chief", "Foreign Minister"."""
        end = at
        while self.low(end) in _before_title():
            end += 1
        return end > at and self.low(end) in _words("heads")

    # -- the person

    def _person(self, title: _Title) -> tuple[int, int] | None:
        """The tokens of the name of whoever bears the title."""
        joined = title.stop == title.end or (self.low(title.end) == "of" and self._field(title.end + 1) == title.stop)
        found = self._name_from(title.stop) if joined else None
        if found:
            return found
        if title.body and title.body[1] <= title.start and self.low(title.body[0] - 1) in _words("links", "appointed"):
            return self._checked(*title.body)  # "named Ann Lee chief executive"
        return self._behind_comma(title) or self._before_comma(title) or self._before_verb(title)

    def _behind_comma(self, title: _Title) -> tuple[int, int] | None:
        """ "the board's chairman, Ann Lee, said": the title is definite and the name ends at a sign."""
        owned = title.body is not None and title.body[1] <= title.start
        definite = owned or self.low(title.begin) in _words("links", "definite")
        if not definite or self.low(title.stop) != "," or self.low(title.begin - 1) == ",":
            return None
        found = self._name_from(title.stop + 1)
        return found if found and self.low(found[1]) in (",", ".", ")", ";", "", ":") else None

    def _before_comma(self, title: _Title) -> tuple[int, int] | None:
        """ "Ann Lee, 51, head of", "Ann Lee (head of": the name stands before a comma or an open bracket."""
        at = title.begin - 1
        if self.low(title.stop) in _words("verbs"):
            return None  # "…, the captain said"
        if self.low(at) == "then":
            at -= 1
        if self.low(at) == "(":
            return self._name_to(at)
        if self.low(at) not in (",", "—", "–"):
            return None
        if self.low(at - 1).isdecimal() and self.low(at - 2) == ",":
            at -= 2
        if self.low(at - 1) == ")":
            at = next((i for i in range(at - 2, max(at - 12, -1), -1) if self.low(i) == "("), at)
        return self._name_to(at)

    def _before_verb(self, title: _Title) -> tuple[int, int] | None:
        """ "Ann Lee is head of", "Ann Lee, who has been head of", "appointed Ann Lee as head of"."""
        at = title.begin
        while self.low(at - 1) in _words("links", "as"):
            at -= 1
        found = self._name_to(at)
        if found and self.low(found[0] - 1) in _words("links", "appointed"):
            return found
        first = at
        while title.begin - first < 5 and self.low(first - 1) in _words("links", "being"):
            first -= 1
        return self._name_to(first - (self.low(first - 1) == ",")) if first < at or at < title.begin else None

    def _name_from(self, at: int) -> tuple[int, int] | None:
        """The name that begins at a token, without honorifics."""
        while self.low(at).rstrip(".") in _words("honorifics") and self.tokens[at].is_capital:
            at += 1
        end = at
        while end < len(self.tokens) and end - at < NAME and self._in_name(end, end > at):
            end += 1
            if self.tokens[end - 1].text.endswith(POSSESSIVES[:2]):
                break
        while end > at and self.low(end - 1) in _words("particles") and not self.tokens[end - 1].is_capital:
            end -= 1
        return self._checked(at, end)

    def _name_to(self, end: int, *, of: bool = True) -> tuple[int, int] | None:
        """The name that ends before a token, without honorifics and titles."""
        if self.low(end - 1).rstrip(".") in _words("postnominals") and self.low(end - 2) == ",":
            end -= 2
        first = end
        while first > 0 and end - first < NAME and self._in_name(first - 1, True):
            first -= 1
        for at in range(first, end):
            low = self.low(at).rstrip(".")
            if low in _words("heads") or low in _words("not_names") or (low in _words("honorifics") and at + 1 < end):
                first = at + 1
        if of and self.low(first - 1) == "of" and first > 1 and self.tokens[first - 2].is_capital:
            return self._name_to(first - 1, of=False)  # "Ann Lee of Lowby, its head"
        return self._checked(first, end)

    def _in_name(self, at: int, inside: bool) -> bool:
        token = self.tokens[at]
        initial = token.text.isupper() and len(token.text) == 1
        if not token.is_word or (token.low in _words("not_names") and not initial):
            return False
        small = token.low in _words("particles") or token.low.startswith(_prefixes())
        return token.is_capital or (small and (inside or at + 1 < len(self.tokens)))

    def _checked(self, first: int, end: int) -> tuple[int, int] | None:
        """A name, unless it is a known entity, a title or a lone word in capitals."""
        if end <= first or not any(self.tokens[at].is_capital for at in range(first, end)):
            return None
        if any(self.low(at) in _words("heads") for at in range(first, end)):
            return None
        if self.low(first - 1) in _words("links", "places"):
            return None
        start, stop = self.tokens[first].start, self.tokens[end - 1].end
        if any(begin <= start and stop <= close for begin, close in self.known):
            return None
        lone = self.tokens[first].text
        if end - first == 1 and (lone.isupper() or len(lone) < 2 or lone.endswith(".")):
            return None
        return first, end

    # -- the record

    def _office(self, person: tuple[int, int], title: _Title) -> Office:
        flags = {
            name: any(word in _words("flags", name) for word in title.words)
            for name in ("former", "acting", "deputy", "courtesy")
        }
        succeeded = self.low(title.stop) == "before" and self.low(title.stop + 1) in ("him", "her", "them")
        flags["former"] = flags["former"] or self.low(title.begin - 1) == "then" or succeeded
        flags["courtesy"] = flags["courtesy"] or self.low(title.end) in _words("flags", "courtesy")
        since, until = self._when(title.stop)
        who, what = self._span(*person), self._span(title.start, title.end)
        body = self._span(*title.body) if title.body and title.body != person else None
        office = " ".join(self.text[what.start : what.end].lower().split())
        single = _is_single(office, body is not None) and not flags["deputy"] and not flags["courtesy"]
        name, body_name = self.text[who.start : who.end], self.text[body.start : body.end] if body else ""
        return Office(who, name, what, office, body, body_name, **flags, single_seat=single, since=since, until=until)

    def _span(self, first: int, last: int) -> Span:
        """The place of some tokens, without a possessive at their end."""
        end, words = self.tokens[last - 1].end, self.tokens[last - 1].text
        end -= 2 if words.endswith(POSSESSIVES[:2]) else 1 if words.endswith(("'", "’")) else 0
        return Span(self.tokens[first].start, max(end, self.tokens[first].start))

    def _when(self, at: int) -> tuple[Span | None, Span | None]:
        at += self.low(at) in (",", "(")
        since = self._year(at + 1) if self.low(at) in ("since", "from") else None
        behind = at + 2 if since else at
        while since and behind < len(self.tokens) and self.tokens[behind].start < since.end:
            behind += 1
        ends = self.low(behind) in ("until", "till") or (since is not None and self.low(behind) == "to")
        return since, self._year(behind + 1) if ends else None

    def _year(self, at: int) -> Span | None:
        for end in range(at, min(at + 4, len(self.tokens))):
            if len(self.tokens[end].text) == 4 and self.tokens[end].text.isdecimal():
                return Span(self.tokens[at].start, self.tokens[end].end)
        return None


def _is_single(office: str, has_body: bool) -> bool:
    """Whether one person at a time holds an office: the prime minister, the director of a body."""
    if any(title in office for title in _words("several")):
        return False
    single = _words("single")
    words = office.split()
    tails = {" ".join(words[at:]) for at in range(len(words))}
    if not tails & single and not any(" ".join(words[: at + 1]) in single for at in range(len(words))):
        return False
    lone = len(words) == 1 and words[0] in _words("needs_body")
    return has_body or not lone
