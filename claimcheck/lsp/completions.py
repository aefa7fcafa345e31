"""Completion in claim files: keys, properties, units, ids and choices.

It goes by the line up to the cursor and the headers above it, never by a parse, so it works in a file that is half typed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from attrs import fields, frozen

from claimcheck import units
from claimcheck.claimfiles.tables import Header, Row, key_of
from claimcheck.documents import Document
from claimcheck.entities import Entity
from claimcheck.lsp.desk import Look
from claimcheck.properties import properties
from claimcheck.quantities import Dimension, Quantity
from claimcheck.reports.visible import visible
from claimcheck.spans import Span

# the header of a table, alone on its line
TABLE = re.compile(r"^[ \t]*\[{1,2}[ \t]*(?P<name>document|claims)[ \t]*\]{1,2}", re.MULTILINE)
# a line on which a key is begun
KEY = re.compile(r"[ \t]*(?P<typed>[A-Za-z_]*+)\Z")
# a line on which a text is begun and not yet ended: key = "typed
TEXT = re.compile(r"""[ \t]*(?P<key>[A-Za-z_]++)[ \t]*+=[ \t]*+(?P<mark>["']?)(?P<typed>[^"'\n#]*+)\Z""")
MOST = 80  # entities that are offered at once; more come as one types on
SHORTEST_NAME = 2  # characters of a name before entities are looked for
PLACES = frozenset({"country", "subdivision", "union"})  # what has a jurisdiction of its own

Sort = Literal["key", "property", "unit", "id", "choice", "file"]


@frozen
class Completion:
    """What can be written: its label, what is told of it, the text and the span that it takes the place of."""

    label: str
    sort: Sort
    detail: str
    text: str
    span: Span
    sought: str  # what it is filtered by: what was typed may be a name, what is written its id


@frozen
class Completions:
    """What is offered; `whole` is False where more is offered as one types on."""

    items: tuple[Completion, ...] = ()
    whole: bool = True


def completions(look: Look, file: Document, offset: int) -> Completions:
    """What can be written at an offset of a claim file."""
    before = file.text[:offset]
    tables = list(TABLE.finditer(before))
    line = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
    if not tables:
        return Completions()
    table = Header if tables[-1]["name"] == "document" else Row
    if begun := KEY.match(line):
        span = Span(offset - len(begun["typed"]), offset)
        return Completions(tuple(_keys(table, before[tables[-1].end() :], span)))
    text = TEXT.match(line)
    if text is None:
        return Completions()
    return _values(look, file, table, text, offset)


def _keys(table: type, written: str, span: Span) -> Iterator[Completion]:
    """The keys that the table does not have yet."""
    there = set(re.findall(r"^[ \t]*([A-Za-z_]++)[ \t]*+=", written, re.MULTILINE))
    for attribute in fields(table):
        if attribute.name not in there:
            key = key_of(attribute)
            plain = isinstance(key.example, bool | int)
            text = f"{attribute.name} = " + ("" if plain else '"')
            yield Completion(attribute.name, "key", key.description, text, span, attribute.name)


def _values(look: Look, file: Document, table: type, text: re.Match[str], offset: int) -> Completions:
    key, typed, mark = text["key"], text["typed"], text["mark"]
    span = Span(offset - len(typed), offset)
    closing = file.text[offset : offset + 1]
    quotes = (mark or '"', "" if mark and closing == mark else mark or '"')

    def item(written: str, sort: Sort, detail: str, sought: str = "", label: str = "") -> Completion:
        opening = "" if mark else quotes[0]
        return Completion(label or written, sort, detail, f"{opening}{written}{quotes[1]}", span, sought or written)

    attribute = next((a for a in fields(table) if a.name == key), None)
    if attribute is None:
        return Completions()
    if key == "property":
        return Completions(tuple(item(known.name, "property", known.summary) for known in properties()))
    if choices := key_of(attribute).choices:
        return Completions(tuple(item(choice, "choice", key_of(attribute).description) for choice in choices))
    if key == "unit":
        return Completions(tuple(_units(look, file, item)))
    if key == "source":
        return Completions(tuple(_sources(look, file, item)))
    if key in ("subject", "object", "place", "publisher", "jurisdiction"):
        return _entities(look, typed, item, countries=key == "jurisdiction")
    return Completions()


Make = Callable[..., Completion]


def _units(look: Look, file: Document, item: Make) -> Iterator[Completion]:
    """What the text counts first, then measures and currencies."""
    for name in sorted(_counted(look, file)):
        yield item(name, "unit", "counted in the text")
    for unit, called in _known_units():
        yield item(unit, "unit", called, f"{unit} {called}")


def _counted(look: Look, file: Document) -> set[str]:
    """What is counted in the texts that a claim file speaks of; in all texts where none is known."""
    names = {view.document.id for filed, view in look.filed for table, _ in filed.headers if table.file.id == file.id}
    values = (m.value for v in look.report.views if not names or v.document.id in names for m in v.mentions)
    return {v.unit for v in values if isinstance(v, Quantity) and v.dimension is Dimension.COUNT and v.unit}


@cache
def _known_units() -> tuple[tuple[str, str], ...]:
    """Canonical units, each with a name of it."""
    found: dict[str, str] = {}
    for name, unit in sorted(units.names().items(), key=lambda both: (len(both[0]), both[0])):
        if unit.factor == 1:
            found.setdefault(unit.canonical, name)
    return tuple(sorted(found.items()))


def _sources(look: Look, file: Document, item: Make) -> Iterator[Completion]:
    folder = Path(file.id).parent
    for view in look.report.views:
        if view.document.path:
            path = Path(os.path.relpath(os.path.realpath(view.document.path), os.path.realpath(folder))).as_posix()
            yield item(path, "file", "a text")


def _entities(look: Look, typed: str, item: Make, *, countries: bool) -> Completions:
    """The entities whose id or name begins as is typed, in a word of it; ids before names."""
    if len(typed) < SHORTEST_NAME and not countries:
        return Completions(whole=False)
    wanted = typed.casefold()
    found: list[tuple[int, str, Entity, str]] = []
    for id, entity in look.registry.entities.items():
        if countries and entity.type not in PLACES:
            continue
        if id.casefold().startswith(wanted):
            found.append((0, id, entity, id))
        elif name := next((name for name in entity.all_names if _begins(name.casefold(), wanted)), None):
            found.append((1, id, entity, name))
    best = sorted(found, key=lambda one: one[:2])[:MOST]
    return Completions(
        tuple(
            item(id, "id", visible(entity.name), sought, f"{id}  {visible(name)}")
            for id, entity, sought, name in (
                (id, entity, name if rank else id, entity.name) for rank, id, entity, name in best
            )
        ),
        whole=len(found) <= MOST and not countries,
    )


def _begins(name: str, wanted: str) -> bool:
    return name.startswith(wanted) or f" {wanted}" in name
