"""What holds for some of the texts only: `[per-path."archive/**"]` in a configuration file.

A pattern is a path from the folder of the configuration file: `*` stands for any characters of one name, `**` for any
folders, `?` for one character; a pattern that names a folder means all that lies beneath it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from attrs import frozen

from claimcheck.findings import Finding
from claimcheck.times import Timestamp

# the parts of a pattern that stand for something else
WILD = re.compile(r"\*\*/|\*\*|\*|\?")
MEANT = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@frozen
class PathSettings:
    """What is told of the texts under a pattern (a whole path): rules not to report, and what is given of each text."""

    pattern: str
    ignore: tuple[str, ...] = ()
    published: Timestamp | None = None
    publisher: str | None = None
    jurisdiction: str | None = None
    language: str | None = None

    def covers(self, path: str) -> bool:
        """Whether a whole path lies under the pattern.

        >>> PathSettings("/desk/*.txt").covers("/desk/a.txt"), PathSettings("/desk").covers("/desk/old/a.txt")
        (True, True)
        >>> PathSettings("/desk/*.txt").covers("/desk/old/a.txt"), PathSettings("/desk/**/a.txt").covers("/desk/a.txt")
        (False, True)
        """
        return _matcher(self.pattern)(path) is not None


@cache
def _matcher(pattern: str) -> Callable[[str], object]:
    plain = pattern.rstrip("/")
    parts, at = [], 0
    for found in WILD.finditer(plain):
        parts += [re.escape(plain[at : found.start()]), MEANT[found[0]]]
        at = found.end()
    return re.compile("".join([*parts, re.escape(plain[at:]), "(?:/.*)?"]), re.DOTALL).fullmatch


def given(settings: Iterable[PathSettings], path: str) -> dict[str, object]:
    """What is told of one text; where several patterns cover it, the later one counts."""
    names = ("published", "publisher", "jurisdiction", "language")
    told = [s for s in settings if s.covers(path)]
    return {name: value for s in told for name in names if (value := getattr(s, name)) is not None}


def is_ignored(finding: Finding, settings: Iterable[PathSettings], path_of: Callable[[str], str]) -> bool:
    """Whether nothing of a finding is left once the texts are put aside that do not want its rule.

    A disagreement of several texts is still one while two of them want it; one text alone must want its own findings.
    """
    documents = {source.document for source in finding.sources}
    rules = [s for s in settings if finding.rule in s.ignore]
    left = {document for document in documents if not any(s.covers(path_of(document)) for s in rules)}
    return len(left) < min(2, len(documents))
