"""What a file says of itself, or a sidecar of it: when it was published, by whom, under which law, in which language.

A sidecar lies beside its text and is named after it (`article.txt.toml`). Front matter stands at the head of a text between
two lines of `---` (`key: value`) or `+++` (TOML):

---
published: 2024-07-03
publisher: The Harrow Post
---
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from attrs import frozen

from claimcheck.errors import DocumentError
from claimcheck.times import Timestamp

GIVEN = "given"
SIDECAR = ".toml"
HEAD = 20_000  # characters within which front matter ends
# what it is called here, and what other tools call it; of theirs, what cannot be read is left alone
NAMES: Mapping[str, tuple[str, ...]] = {
    "published": ("date", "pubdate", "publishdate", "publish_date", "published_at", "date_published", "datepublished"),
    "publisher": ("publication", "site_name", "sitename", "outlet"),
    "jurisdiction": (),
    "language": ("lang", "locale"),
}
# a line of front matter: a key, a colon, a value
PAIR = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]{0,8}:(?:[ \t]{1,40}([^\r\n]{0,400}))?[ \t]*\Z")
# a remark behind a value
REMARK = re.compile(r"[ \t]#.*\Z")
# how pages and tools write a time: a day, and perhaps an hour with seconds and the distance from UTC
STAMP = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?[ ]?(Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?\Z", re.IGNORECASE
)


@frozen
class Facts:
    """What is told of a text from outside its words; `dated_by` says where its date of publication stands."""

    published: Timestamp | None = None
    publisher: str | None = None
    jurisdiction: str | None = None
    language: str | None = None
    dated_by: str = GIVEN

    def over(self, other: Facts) -> Facts:
        """These facts, and where they are silent the other ones.

        >>> Facts(language="en").over(Facts(publisher="Post", language="fr"))
        Facts(published=None, publisher='Post', jurisdiction=None, language='en', dated_by='given')
        """
        found = {name: getattr(self, name) or getattr(other, name) for name in NAMES}
        return Facts(**found, dated_by=self.dated_by if self.published else other.dated_by)


def stamped(text: str) -> Timestamp | None:
    """A time as pages and tools write it; None for anything else.

    >>> str(stamped("2024-07-03 12:51:00.000 +0800")), stamped("last May")
    ('2024-07-03T12:51:00+08:00', None)
    """
    match = STAMP.match(text.strip())
    if match is None:
        return None
    day, clock, zone = match.groups()
    if zone and zone not in "Zz":
        zone = f"{zone[:3]}:{zone[-2:] if len(zone) > 3 else '00'}"
    try:
        return Timestamp.parse(day if clock is None else f"{day}T{clock}{(zone or '').upper()}")
    except ValueError:
        return None


def front_matter(text: str, name: str) -> tuple[int, Facts]:
    """How long the front matter of a text is, with the lines that fence it, and what it says; 0 where there is none.

    Raises `DocumentError` where a fact is written that cannot be one.
    """
    for fence, read in (("---", _pairs), ("+++", _toml)):
        found = re.match(
            rf"{re.escape(fence)}[ \t]*\r?\n(?P<body>(?:[^\n]*\n)*?){re.escape(fence)}[ \t]*(?:\r?\n|\Z)", text[:HEAD]
        )
        if found and (table := read(found["body"])) is not None:
            return found.end(), _facts(table, name, "its front matter")
    return 0, Facts()


def _pairs(body: str) -> dict[str, object] | None:
    """The plain pairs of a block; what is nested or a list is left alone. None where it is no such block at all."""
    table: dict[str, object] = {}
    for line in body.splitlines():
        if not line.strip() or line[0] in " \t#-":
            continue
        match = PAIR.match(line)
        if match is None:
            return None
        value = (match[2] or "").strip()
        quoted = len(value) > 1 and value[0] in "\"'" and value.find(value[0], 1) > 0
        table[match[1]] = value[1 : value.find(value[0], 1)] if quoted else REMARK.sub("", value).strip()
    return table


def _toml(body: str) -> dict[str, object] | None:
    try:
        return tomllib.loads(body)
    except (ValueError, RecursionError):
        return None


def _facts(table: Mapping[str, object], name: str, where: str) -> Facts:
    """The facts of a table: under the names of here they must be right, under those of other tools they may be."""
    known = {key.lower(): value for key, value in table.items()}
    told: dict[str, Any] = {}
    for key, others in NAMES.items():
        if known.get(key) not in (None, ""):
            told[key] = _fact(key, known[key], name)
            continue
        for other in (known[each] for each in others if known.get(each)):
            value = stamped(str(other)) if key == "published" else str(other) if isinstance(other, str) else None
            if value and key not in told:
                told[key] = value
    return Facts(**told, dated_by=where)


def _fact(key: str, value: object, name: str) -> Timestamp | str:
    if key != "published":
        if not isinstance(value, str) or not value.strip():
            raise DocumentError(f"{name}: {key}: {value!r} is no text in quotation marks")
        return value.strip()
    if not isinstance(value, str | date | datetime):
        raise DocumentError(f"{name}: {key}: {value!r} is no date; write 2024-07-03")
    try:
        return stamped(str(value)) or Timestamp.parse(str(value))
    except ValueError as error:
        raise DocumentError(f"{name}: {key}: {error}") from None


def sidecar(path: Path) -> Path | None:
    """The file beside a text that describes it; None where there is none."""
    beside = path.with_name(path.name + SIDECAR)
    return beside if path.suffix != SIDECAR and beside.is_file() and _described(beside) is not None else None


def is_sidecar(path: Path) -> bool:
    """Whether a file describes the text beside it that it is named after, and is no claim file."""
    text = path.with_suffix("")
    return path.suffix == SIDECAR and text.is_file() and sidecar(text) == path


def _described(path: Path) -> dict[str, object] | None:
    """The table of a sidecar; None for a claim file, whose name may be the same. A broken file is taken for a sidecar."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return None if any(key.lower().startswith(("doc", "claim")) for key in table) else table


def beside(path: Path) -> Facts:
    """What the sidecar of a text says; nothing where there is none.

    Raises `DocumentError` where it is broken, says what cannot be, or has keys that mean nothing.
    """
    file = sidecar(path)
    if file is None:
        return Facts()
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DocumentError(f"{file}: cannot be read: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{file}: is not TOML: {error}") from None
    for key in table:
        if key not in NAMES:
            close = get_close_matches(key, NAMES, n=1, cutoff=0)
            raise DocumentError(f"{file}: {key}: there is no such key; the nearest is {close[0]!r}")
    return _facts(table, str(file), "its sidecar file")
