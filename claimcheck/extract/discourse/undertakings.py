"""The projects and programmes of a text, each by one name: "Green Water Action (GWA)" is "GWA".

A text that speaks of one alone means that one where it says "the project", "it", or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from attrs import field, frozen

from claimcheck.entities import Reference
from claimcheck.extract.discourse.reading import Reading
from claimcheck.extract.discourse.subjects import pronouns, trimmed
from claimcheck.extract.naming.acronyms import definitions
from claimcheck.tables import table

_WORD = r"[A-Z][\w’'&-]{0,30}"
_RUN = rf"{_WORD}(?:\s(?:(?:of|for|on|and|in|the|to)\s){{0,2}}{_WORD}){{0,8}}(?:\s\([A-Z]{{2,10}}\))?"
_BARE = r"(?:The|A|An|This|That|Its|Their|Our|His|Her|Each|Every|Another|Such|No)"  # "The project" is no name
# what a name is set in, and the short form behind it
SHORT = re.compile(r"\s\(([A-Z][\w-]{1,10})\)")


@cache
def _named() -> re.Pattern[str]:
    """A name before the noun for what it is of: "the Green Water Action (GWA) project"."""
    kinds = "|".join(table("partners")["undertakings"]["kinds"])
    return re.compile(
        rf"(?:[\"“](?P<quoted>[A-Z][^\"“”\n]{{2,80}})[\"”]|(?<![\w’'-])(?!{_BARE}\s(?i:{kinds})\b)(?P<name>{_RUN}))\s(?i:{kinds})\b"
    )


@cache
def _common() -> re.Pattern[str]:
    """A phrase that names none: "the project", "this scheme"."""
    kinds = "|".join(table("partners")["undertakings"]["kinds"])
    return re.compile(rf"(?:the|this|that|its|their|our)\s(?:whole\s|entire\s)?(?:{kinds})", re.I)


@cache
def _behind() -> re.Pattern[str]:
    """What may stand behind the name of one: `(GWA) in Chad" project`."""
    kinds = "|".join(table("partners")["undertakings"]["kinds"])
    return re.compile(rf"(?:\s\([A-Z]{{2,10}}\))?[^,.;\"“”]{{0,30}}[\"”]?(?:\s(?i:{kinds}))?(?:,\san?\s(?:{kinds}))?")


@cache
def _in() -> re.Pattern[str]:
    """What stands between a project and the land it is in."""
    kinds = "|".join(table("partners")["undertakings"]["kinds"])
    return re.compile(rf"(?:\s\([A-Z]{{2,10}}\))?[\"”]?(?:\s(?i:{kinds}))?\sin\s(?:the\s)?")


@cache
def _other() -> re.Pattern[str]:
    words = "|".join(table("partners")["undertakings"]["other"])
    return re.compile(rf"\b(?:{words})\b", re.I)


@frozen
class Undertakings:
    """Where a text names its projects, in order, by which name each goes, and in which land it is where that is said."""

    text: str = field(default="", repr=False)
    places: tuple[tuple[int, int, str], ...] = ()
    lands: Mapping[str, str] = {}

    @classmethod
    def of(cls, reading: Reading) -> Undertakings:
        """The projects of a document; it is looked through once."""
        return _undertakings(reading)

    def meant(self, phrase: str | None, at: int) -> str | None:
        """The project that a phrase at an offset stands for; None for another thing, or one of several.

        No phrase, a pronoun and "the project" stand for the last one named in the paragraph, else for the only one of the
        text.
        """
        if phrase is not None and not _common().fullmatch(phrase) and phrase.lower() not in pronouns():
            end = at + len(phrase)
            return next((name for first, last, name in self.places if at <= first < end or first <= at < last), None)
        low = self.text.rfind("\n\n", 0, at)
        near = [name for first, _, name in self.places if low < first < at]
        names = {name for *_, name in self.places}
        return near[-1] if near else names.pop() if len(names) == 1 else None

    def ending(self, at: int) -> str | None:
        """The project whose name, or the noun behind it, ends at an offset."""
        behind = _behind()
        return next((n for _, last, n in self.places if last == at or behind.fullmatch(self.text, last, at)), None)


def is_another(phrase: str) -> bool:
    """Whether a phrase speaks of another thing than the one a text is on, or of a part of it.

    >>> is_another("An earlier project"), is_another("The project")
    (True, False)
    """
    return _other().search(phrase) is not None


@lru_cache(maxsize=1)
def _undertakings(reading: Reading) -> Undertakings:
    """A project goes by its short form where the text gives it one, for another text may use that alone."""
    text, found = reading.text, list[tuple[int, int, str]]()
    defined = definitions(text) if "(" in text else []
    short = {d.name: d.acronym for d in defined}
    for match in _named().finditer(text):
        group = "quoted" if match["quoted"] else "name"
        name = trimmed(SHORT.split(match[group], maxsplit=1)[0])
        found.append((*match.span(group), short.get(name, name)))
    bodies = {m.span.end for s in reading.sentences for m in s.mentions if m.kind == "entity"}
    for definition in defined:
        first, last = definition.name_span
        if definition.name[:1].isupper() and " " in definition.name and last not in bodies:
            found.append((first, last, definition.acronym))
    forms = [re.escape(name) for *_, name in found if name in short.values()]
    if forms:
        used = re.finditer(rf"(?<![\w-])(?:{'|'.join(dict.fromkeys(forms))})(?![\w-])", text)
        found += [(*m.span(), m.group()) for m in used]
    return Undertakings(text, tuple(sorted(found)), _lands(reading, found))


def _lands(reading: Reading, found: list[tuple[int, int, str]]) -> dict[str, str]:
    """The land that is named right behind a project: "the GWA project in Chad"."""
    named = {m.span.start: r.name for s in reading.sentences for m, r in s.valued(Reference)}
    told = ((name, _in().match(reading.text, last)) for _, last, name in found)
    return {name: named[match.end()] for name, match in told if match and match.end() in named}
