"""Where a result of several formats goes: the format that is asked for, or that the ending of FILE asks for."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from claimcheck.commands.outputs import save, show
from claimcheck.errors import ClaimcheckError
from claimcheck.reports.json import encodable
from claimcheck.reports.visible import visible

ENDINGS = {".json": "json", ".html": "html", ".htm": "html"}


def deliver(options: Namespace, renderings: Mapping[str, Callable[[], str]]) -> None:
    """Write the one rendering that is asked for."""
    output = Path(options.output) if options.output else None
    if output and not output.absolute().parent.is_dir():
        raise ClaimcheckError(f"--output: {output}: there is no folder {output.parent}")
    name = options.format or ENDINGS.get(output.suffix.lower() if output else "", "text")
    if name not in renderings:
        raise ClaimcheckError(
            f"--output: {output}: there is no page of this; it is written as {' or '.join(renderings)}"
        )
    text = renderings[name]()
    if name == "text":
        text = "\n".join(map(visible, text.rstrip("\n").split("\n")))
    if output:
        save(output, text)
    else:
        show(text, None if name == "text" else "utf-8")


def as_json(value: object) -> str:
    """A value as JSON that can always be encoded."""
    return encodable(json.dumps(value, ensure_ascii=False, indent=2))
