"""The tables of a claim file, which know where they stand in it, so that faults and findings can say so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import field, frozen

from claimcheck.claimfiles.places import Path, Place, inside
from claimcheck.documents import Document
from claimcheck.errors import Fault
from claimcheck.spans import Source

# a key that needs no quotes in a path
PLAIN = re.compile(r"[A-Za-z0-9_-]+")


@frozen
class Table:
    """One table of a claim file: what it says, the path to it, and where the parts of it stand."""

    file: Document
    raw: Mapping[str, object]
    path: Path
    places: Mapping[Path, Place] = field(repr=False)

    def place(self, *keys: str | int) -> Place | None:
        """Where a key of it stands; the nearest thing around it where the key is missing."""
        path = self.path + keys
        return next((self.places[path[:n]] for n in range(len(path), -1, -1) if path[:n] in self.places), None)

    def line(self, *keys: str | int) -> int:
        """The line of a key, or of the nearest thing around it."""
        place = self.place(*keys)
        return self.file.position(place.key).line if place else 1

    def source(self, key: str) -> Source:
        """The words of a key's text within the claim file; of a missing key, the header of the table."""
        if (*self.path, key) in self.places:
            return self.file.source(*inside(self.file.text, self.places[(*self.path, key)]))
        place = self.place() or Place(0, 0, 0, 0)
        return self.file.source(place.start, place.end)

    def fault(self, keys: Path, what: str, right: str = "") -> Fault:
        """A fault at a key of the table."""
        return Fault(self.file.id, self.line(*keys), spelt(self.path + keys), what, right)


@frozen
class Record:
    """One source document and its claims, as a claim file or a line of one gives them."""

    header: Table | None  # None where it is missing or no table
    rows: tuple[Table, ...]


def spelt(path: Path) -> str:
    """A path as people write it.

    >>> spelt(("claims", 3, "as of"))
    "$.claims[3]['as of']"
    """
    parts = (f"[{p}]" if isinstance(p, int) else f".{p}" if PLAIN.fullmatch(p) else f"[{p!r}]" for p in path)
    return "$" + "".join(parts)
