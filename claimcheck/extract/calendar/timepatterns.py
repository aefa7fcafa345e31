"""Patterns over kinds of tokens, and the cascade of stages that applies them.

A pattern is written in classes, names and the usual signs: `"d:day_value of? m:month (comma? y:year_number)?"`. It is
compiled to a regular expression over the line of kinds; `a/b` is either of two classes. Loops do not exist, so a match
costs no more than the pattern is long, and a whole stage is linear in the text.

A stage walks the line once. Where several patterns match, the longest wins, and of those of one length the one that
was written first. What a stage builds stands as one token on the line of the next stage: words become dates, dates
with "the end of" before them become parts, two of them with a dash become a range.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, Final

from attrs import define, evolve, field, frozen

from claimcheck.extract.calendar.timetokens import Tokens
from claimcheck.extract.calendar.timewords import kind, kinds

# One element of a pattern: a group, or a class (or several) with a name before it or not; `?` behind either.
# behind an expression: a clause ends here, or a clause or a line
CLOSED: Final = re.compile(r"\s*(?:$|[.,;:)!?])")
CLOSED_LINE: Final = re.compile(r"\s*(?:$|[.,;:)!?\n])")
_ELEMENT: Final = re.compile(r"\s*(?:(?P<sign>[()|?])|(?:(?P<name>[a-z]\w*):)?(?P<classes>[a-z_]+(?:/[a-z_]+)*))")


@frozen
class Compiled:
    """A pattern as a regular expression over kinds, the kinds it can begin with, and those that can come second.

    `lengths` holds the numbers of tokens it can have, 2 for two and more.
    """

    expression: str
    firsts: frozenset[str] = frozenset()
    seconds: frozenset[str] = frozenset()
    lengths: frozenset[int] = frozenset({0})

    def then(self, other: Compiled) -> Compiled:
        """This and then the other."""
        firsts, seconds = self.firsts, self.seconds
        if 0 in self.lengths:
            firsts, seconds = firsts | other.firsts, seconds | other.seconds
        if 1 in self.lengths:
            seconds |= other.firsts
        lengths = frozenset(min(a + b, 2) for a in self.lengths for b in other.lengths)
        return Compiled(self.expression + other.expression, firsts, seconds, lengths)

    def either(self, other: Compiled) -> Compiled:
        """This or the other."""
        expression = f"{self.expression}|{other.expression}"
        return Compiled(
            expression, self.firsts | other.firsts, self.seconds | other.seconds, self.lengths | other.lengths
        )

    def can_begin(self, first: str, second: str) -> bool:
        """Whether these two tokens may be where it begins."""
        return first in self.firsts and (1 in self.lengths or second in self.seconds)


def characters(classes: str) -> str:
    """The kinds of tokens that have one of the classes, as a set of characters."""
    wanted = set(classes.split("/"))
    known = set().union(*kinds())
    if missing := wanted - known:
        raise ValueError(f"{', '.join(sorted(missing))} is no class of tokens")
    return "".join(sorted(char for names, char in kinds().items() if names & wanted))


def compiled(pattern: str) -> Compiled:
    """A pattern compiled. ValueError for a class that no token has.

    >>> compiled("d:day_ordinal of? m:bare_month").lengths
    frozenset({2})
    """
    found, at = _alternatives(pattern, 0)
    if pattern[at:].strip():
        raise ValueError(f"{pattern!r} cannot be read from {pattern[at:]!r}")
    return evolve(found, expression=_numbered(found.expression))


def _numbered(expression: str) -> str:
    """Names that stand in several alternatives, made unlike: `d`, `d_2`, `d_3`."""
    seen: dict[str, int] = {}

    def name(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return f"(?P<{match[1]}{'' if seen[match[1]] == 1 else f'_{seen[match[1]]}'}>"

    return re.sub(r"\(\?P<(\w+)>", name, expression)


def _alternatives(pattern: str, at: int) -> tuple[Compiled, int]:
    found, at = _sequence(pattern, at)
    while pattern[at:].lstrip().startswith("|"):
        other, at = _sequence(pattern, pattern.index("|", at) + 1)
        found = found.either(other)
    return found, at


def _sequence(pattern: str, at: int) -> tuple[Compiled, int]:
    whole = Compiled("")
    while (match := _ELEMENT.match(pattern, at)) and match["sign"] not in ("|", ")"):
        if match["sign"] == "(":
            inner, at = _alternatives(pattern, match.end())
            at, element = pattern.index(")", at) + 1, evolve(inner, expression=f"(?:{inner.expression})")
        else:
            chars, at = characters(match["classes"]), match.end()
            expression = f"[{re.escape(chars)}]"
            named = f"(?P<{match['name']}>{expression})" if match["name"] else expression
            element = Compiled(named, frozenset(chars), lengths=frozenset({1}))
        if pattern.startswith("?", at):
            at, element = at + 1, evolve(element, expression=element.expression + "?", lengths=element.lengths | {0})
        whole = whole.then(element)
    return whole, at


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

    def previous(self, chars: str, back: int = 1) -> bool:
        """Whether the token before the match (or the second one before it) is of one of these kinds."""
        return len(self.read) >= back and self.read[-back] in chars

    def following(self, chars: str) -> bool:
        """Whether the token behind the match is of one of these kinds."""
        at = self.match.end()
        return at < len(self.tokens.line) and self.tokens.line[at] in chars

    def gap(self, name: str) -> str:
        """The characters between the token of this name and the one before it."""
        at = self.at(name)
        return self.tokens.text[self.tokens.ends[at - 1] : self.tokens.starts[at]] if at > 0 else ""


Build = Callable[[Bits], Any]


@frozen
class Rule:
    """A pattern, the kind of what it makes, and what makes it."""

    pattern: Compiled
    made: str
    build: Build

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """The match of the pattern at a place of a line; compiled when a text first has what may begin it."""
        return re.compile(self.pattern.expression).match


@define
class Stage:
    """Rules that are applied together. `rule` is their decorator; `run` applies them."""

    _rules: list[Rule] = field(factory=list)
    _by_pair: dict[str, tuple[Rule, ...]] = field(factory=dict)
    _starter: re.Pattern[str] | None = None

    def rule(self, made: str, *patterns: str) -> Callable[[Build], Build]:
        """Register what builds, from a match of one of the patterns, a value of the classes `made`.

        The builder returns None for what only looks like a time; for no classes at all, kind and value in one.
        """
        what = kind(made.split()) if made else ""

        def decorate(build: Build) -> Build:
            for pattern in patterns:
                self._rules.append(Rule(compiled(pattern), what, build))
            return build

        return decorate

    def run(self, tokens: Tokens) -> Tokens:
        """The line with everything the rules read put in place of what it was read from."""
        line, out, at = tokens.line, Tokens(tokens.text), 0
        for match in self._starters().finditer(line):
            start = match.start()
            if start < at or not (rules := self._candidates(line[start : start + 2])):
                continue
            self._copy(tokens, out, at, start)
            at = start
            if (best := self._best(tokens, start, out.kinds, rules)) is not None:
                at, made, value = best
                out.add(made, tokens.starts[start], tokens.ends[at - 1], value)
        self._copy(tokens, out, at, len(line))
        return out.whole()

    def _starters(self) -> re.Pattern[str]:
        if self._starter is None:
            firsts = frozenset[str]().union(*(rule.pattern.firsts for rule in self._rules))
            self._starter = re.compile(f"[{re.escape(''.join(sorted(firsts)))}]")
        return self._starter

    def _candidates(self, pair: str) -> tuple[Rule, ...]:
        """The rules that two tokens may begin; remembered, since there are few such pairs."""
        found = self._by_pair.get(pair)
        if found is None:
            found = tuple(rule for rule in self._rules if rule.pattern.can_begin(pair[0], pair[1:]))
            self._by_pair[pair] = found
        return found

    @staticmethod
    def _copy(tokens: Tokens, out: Tokens, start: int, end: int) -> None:
        out.kinds += tokens.kinds[start:end]
        out.starts += tokens.starts[start:end]
        out.ends += tokens.ends[start:end]
        out.values += tokens.values[start:end]

    @staticmethod
    def _best(tokens: Tokens, start: int, kept: list[str], rules: tuple[Rule, ...]) -> tuple[int, str, Any] | None:
        """Where the best match ends, its kind and its value."""
        found = [(match, rule) for rule in rules if (match := rule.match(tokens.line, start))]
        if len(found) > 1:
            found.sort(key=lambda one: -one[0].end())  # stable: of one length, the first written
        for match, rule in found:
            value = rule.build(Bits(tokens, match, kept))
            if value is not None:
                return (match.end(), rule.made, value) if rule.made else (match.end(), *value)
        return None
