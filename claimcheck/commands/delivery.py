"""Where a result of several formats goes: the format that is asked for, or that the ending of FILE asks for."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from claimcheck.commands.outputs import save, show
from claimcheck.errors import ClaimcheckError
from claimcheck.reports import FORMATS
from claimcheck.reports.json import encodable
from claimcheck.reports.visible import visible

# what other endings than the name of a format stand for
ENDINGS = {"htm": "html", "xml": "junit", "jsonld": "claimreview"}
# endings of files that other programs write, which none of the formats can be
FOREIGN = frozenset({"doc", "docx", "odt", "rtf", "pdf", "csv", "xls", "xlsx"})


def deliver(options: Namespace, renderings: Mapping[str, Callable[[], str]]) -> None:
    """Write the one rendering that is asked for."""
    output = Path(options.output) if options.output else None
    if output and not output.absolute().parent.is_dir():
        raise ClaimcheckError(f"--output: {output}: there is no folder {output.parent}")
    name = options.format or format_of(output)
    if name not in renderings:
        raise ClaimcheckError(f"--output: {output}: this is not written as {name}; write {' or '.join(renderings)}")
    text = renderings[name]()
    if name == "text":
        text = "\n".join(map(visible, text.rstrip("\n").split("\n")))
    if output:
        save(output, text)
    else:
        show(text, None if name == "text" else "utf-8")


def format_of(output: Path | None) -> str:
    """The format that the ending of a file asks for, text where it says nothing.

    Raises `ClaimcheckError` where it promises a file that none of the formats is.

    >>> format_of(Path("report.htm")), format_of(Path("report.sarif")), format_of(Path("report.log"))
    ('html', 'sarif', 'text')
    """
    ending = output.suffix.lower().removeprefix(".") if output else ""
    if ending in FOREIGN:
        raise ClaimcheckError(
            f"--output: {output}: no .{ending} is written here; write .html or .txt, or name a --format"
        )
    name = ENDINGS.get(ending, ending)
    return name if name in FORMATS else "text"


def as_json(value: object) -> str:
    """A value as JSON that can always be encoded."""
    return encodable(json.dumps(value, ensure_ascii=False, indent=2))
