"""Patterns over kinds of tokens, and the cascade of stages that applies them.

A pattern is written in classes, names and the usual signs: `"d:day_value of? m:month (comma? y:year_number)?"`. It is compiled to
a regular expression over the line of kinds; `a/b` is either of two classes and `!a` any token that is not of class a.
Loops do not exist, so a match costs no more than the pattern is long, and a whole stage is linear in the text.

A stage walks the line once. Where several patterns match, the longest wins, and of those of one length the one that
was written first. What a stage builds stands as one token on the line of the next stage: words become dates, dates
with "the end of" before them become parts, two of them with a dash become a range.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from attrs import define, field, frozen

from claimcheck.extract.timewords import Tokens, kind, kinds


# One element of a pattern: a group, or a class (or several) with a name before it or not; `?` behind either.
_ELEMENT: Final = re.compile(r"\s*(?:(?P<sign>[()|?])|(?:(?P<name>[a-z]\w*):)?(?P<classes>!?[a-z_]+(?:/[a-z_]+)*))")


@frozen
class Compiled:
    """A pattern as a regular expression over kinds, and the kinds it can begin with."""

    expression: re.Pattern[str]
    firsts: frozenset[str]


def characters(classes: str) -> str:
    """The kinds of tokens that have one of the classes, as a set of characters."""
    negated = classes.startswith("!")
    wanted = set(classes.removeprefix("!").split("/"))
    known = set().union(*kinds())
    if missing := wanted - known:
        raise ValueError(f"{', '.join(sorted(missing))} is no class of tokens")
    return "".join(sorted(char for names, char in kinds().items() if bool(names & wanted) != negated))


def compiled(pattern: str) -> Compiled:
    """A pattern compiled. ValueError for a class that no token has.

    >>> two = compiled("d:day_value of? m:month")
    >>> from claimcheck.extract.timewords import tokens
    >>> two.expression.match(tokens("3 of July").line, 1).span("m")
    (3, 4)
    """
    expression, firsts, _, at = _alternatives(pattern, 0)
    if pattern[at:].strip():
        raise ValueError(f"{pattern!r} cannot be read from {pattern[at:]!r}")
    return Compiled(re.compile(_numbered(expression)), frozenset(firsts))


def _numbered(expression: str) -> str:
    """Names that stand in several alternatives, made unlike: `d`, `d_2`, `d_3`."""
    seen: dict[str, int] = {}

    def name(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return f"(?P<{match[1]}{'' if seen[match[1]] == 1 else f'_{seen[match[1]]}'}>"

    return re.sub(r"\(\?P<(\w+)>", name, expression)


Part = tuple[str, set[str], bool, int]  # expression, first characters, whether it may be empty, where it ends


def _alternatives(pattern: str, at: int) -> Part:
    expressions, firsts, empty = [], set(), False
    while True:
        expression, first, nothing, at = _sequence(pattern, at)
        expressions.append(expression)
        firsts |= first
        empty |= nothing
        if not pattern[at:].lstrip().startswith("|"):
            return "|".join(expressions), firsts, empty, at
        at = pattern.index("|", at) + 1


def _sequence(pattern: str, at: int) -> Part:
    whole, firsts, empty = "", set[str](), True
    while (match := _ELEMENT.match(pattern, at)) and match["sign"] not in ("|", ")"):
        if match["sign"] == "(":
            inner, first, nothing, at = _alternatives(pattern, match.end())
            at, element = pattern.index(")", at) + 1, f"(?:{inner})"
        else:
            chars, nothing, at = characters(match["classes"]), False, match.end()
            first, element = set(chars), f"[{re.escape(chars)}]"
            element = f"(?P<{match['name']}>{element})" if match["name"] else element
        if pattern.startswith("?", at):
            element, nothing, at = element + "?", True, at + 1
        whole += element
        firsts |= first if empty else set()
        empty &= nothing
    return whole, firsts, empty, at


@frozen
class Bits:
    """What a rule is given to build from: the tokens of a match by their names."""

    tokens: Tokens
    match: re.Match[str]
    read: list[str]  # the kinds of what stands before the match, as this stage has read it

    def at(self, name: str) -> int:
        """Which token has this name; -1 where none has."""
        groups, number = self.match.re.groupindex, 1
        while (group := groups.get(name if number == 1 else f"{name}_{number}")) is not None:
            if self.match.start(group) >= 0:
                return self.match.start(group)
            number += 1
        return -1

    def has(self, name: str) -> bool:
        """Whether a token of this name is there."""
        return self.at(name) >= 0

    def get(self, name: str) -> Any:
        """The value of the token of this name, None where there is none."""
        at = self.at(name)
        return None if at < 0 else self.tokens.values[at]

    def text(self, name: str) -> str:
        """The characters of the token of this name."""
        at = self.at(name)
        return "" if at < 0 else self.tokens.text[self.tokens.starts[at] : self.tokens.ends[at]]

    @property
    def words(self) -> str:
        """The characters of the whole match."""
        first, last = self.match.span()
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def before(self, size: int = 24) -> str:
        """The characters before the match."""
        start = self.tokens.starts[self.match.start()]
        return self.tokens.text[max(0, start - size) : start]

    def after(self, size: int = 24) -> str:
        """The characters behind the match."""
        end = self.tokens.ends[self.match.end() - 1]
        return self.tokens.text[end : end + size]

    def previous(self, classes: str, back: int = 1) -> bool:
        """Whether the token before the match (or the one before that) has one of the classes."""
        return len(self.read) >= back and self.read[-back] in characters_of(classes)

    def following(self, classes: str) -> bool:
        """Whether the token behind the match has one of the classes."""
        at = self.match.end()
        return at < len(self.tokens.line) and self.tokens.line[at] in characters_of(classes)

    def gap(self, name: str) -> str:
        """The characters between the token of this name and the one before it."""
        at = self.at(name)
        return self.tokens.text[self.tokens.ends[at - 1] : self.tokens.starts[at]] if at > 0 else ""


_CHARACTERS: dict[str, str] = {}


def characters_of(classes: str) -> str:
    """As `characters`, remembered."""
    if classes not in _CHARACTERS:
        _CHARACTERS[classes] = characters(classes)
    return _CHARACTERS[classes]


Build = Callable[[Bits], Any]


@define
class Stage:
    """Rules that are applied together. `rule` is their decorator; `run` applies them."""

    _by_first: dict[str, list[tuple[re.Pattern[str], str, Build]]] = field(factory=dict)
    _starter: re.Pattern[str] | None = None

    def rule(self, made: str, *patterns: str) -> Callable[[Build], Build]:
        """Register what builds, from a match of one of the patterns, a value of the classes `made`.

        The builder returns None for what only looks like a time; for no classes at all, kind and value in one.
        """
        what = kind(made.split()) if made else ""

        def decorate(build: Build) -> Build:
            for pattern in patterns:
                one = compiled(pattern)
                for char in one.firsts:
                    self._by_first.setdefault(char, []).append((one.expression, what, build))
            return build

        return decorate

    def run(self, tokens: Tokens) -> Tokens:
        """The line with everything the rules read put in place of what it was read from."""
        if not self._by_first:
            return tokens
        line, out, at = tokens.line, Tokens(tokens.text), 0
        kept: list[str] = []
        for start in (m.start() for m in self._starters().finditer(line)):
            if start < at:
                continue
            self._copy(tokens, out, kept, at, start)
            at = start
            best = self._best(tokens, start, kept)
            if best is None:
                continue
            match, made, value = best
            kept.append(made)
            out.starts.append(tokens.starts[start])
            out.ends.append(tokens.ends[match.end() - 1])
            out.values.append(value)
            at = match.end()
        self._copy(tokens, out, kept, at, len(line))
        out.line = "".join(kept)
        return out

    def _starters(self) -> re.Pattern[str]:
        if self._starter is None:
            self._starter = re.compile("[" + re.escape("".join(sorted(self._by_first))) + "]")
        return self._starter

    @staticmethod
    def _copy(tokens: Tokens, out: Tokens, kept: list[str], start: int, end: int) -> None:
        kept += tokens.line[start:end]
        out.starts += tokens.starts[start:end]
        out.ends += tokens.ends[start:end]
        out.values += tokens.values[start:end]

    def _best(self, tokens: Tokens, start: int, kept: list[str]) -> tuple[re.Match[str], str, Any] | None:
        found = []
        for order, (expression, made, build) in enumerate(self._by_first[tokens.line[start]]):
            if match := expression.match(tokens.line, start):
                found.append((-match.end(), order, match, made, build))
        for _, _, match, made, build in sorted(found, key=lambda one: one[:2]):
            value = build(Bits(tokens, match, kept))
            if value is not None:
                return (match, made, value) if made else (match, *value)
        return None
