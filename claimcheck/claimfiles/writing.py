"""Claim files as text; and files written as a whole or not at all."""

from __future__ import annotations

import json
import os
import secrets
import stat
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from attrs import asdict, fields

from claimcheck.claimfiles.tables import Header, Row


def claim_file(header: Header, rows: Iterable[Row]) -> str:
    """The text of a claim file, in TOML: the keys that are not at their defaults, in the order of the format.

    >>> print(claim_file(Header(source="a.txt"), [Row(id="x", quote='"800"', property="count", value="800")]))
    [document]
    source = "a.txt"
    <BLANKLINE>
    [[claims]]
    id = "x"
    quote = "\\"800\\""
    property = "count"
    value = "800"
    <BLANKLINE>
    """
    parts = ["[document]\n" + _pairs(header), *map(row_text, rows)]
    return "\n".join(parts)


def row_text(row: Row, shown: Collection[str] = ()) -> str:
    """The text of one claim, in TOML; the keys to be shown are written even at their defaults."""
    return "[[claims]]\n" + _pairs(row, shown)


def _pairs(table: Header | Row, shown: Collection[str] = ()) -> str:
    defaults = {attribute.name: attribute.default for attribute in fields(type(table))}
    given = {key: value for key, value in asdict(table).items() if value != defaults[key] or key in shown}
    return "".join(f"{key} = {literal(value)}\n" for key, value in given.items())


def literal(value: object) -> str:
    """A text, number, truth value or array as TOML and JSON both write it.

    >>> literal(("Ha", 'a "b"')), literal("tab\\t\\x7f"), literal(True)
    ('["Ha", "a \\\\"b\\\\""]', '"tab\\\\t\\\\u007f"', 'true')
    """
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def write_whole(contents: Mapping[Path, bytes]) -> None:
    """Replace files by new contents: all are written beside the old ones first, and only then take their places.

    Each file is replaced at once and keeps its permissions; where a path is a link, the file it points to is replaced.
    Raises `OSError` when one cannot be; those not yet replaced are as they were, and nothing is left behind.
    """
    beside: list[tuple[Path, Path]] = []
    try:
        for path, data in contents.items():
            target = Path(os.path.realpath(path))
            beside.append((target.with_name(f".claimcheck-{secrets.token_hex(8)}"), target))
            _write(*beside[-1], data)
        for new, target in beside:
            new.replace(target)
    finally:
        for new, _ in beside:
            new.unlink(missing_ok=True)


def _write(new: Path, target: Path, data: bytes) -> None:
    with new.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        new.chmod(stat.S_IMODE(target.stat().st_mode))
