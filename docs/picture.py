"""The report of the README as a picture: `make picture` writes docs/report.svg, and the same report into the README."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

import claimcheck
from claimcheck.reports import text

HERE = Path(__file__).parent
COMMAND = "claimcheck check docs/example --quiet"
WIDTH = 82
# a font that rich would have fetched from the network (the browser's own will do), and its note on itself
FETCHED = re.compile(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", re.DOTALL)


def report() -> claimcheck.Report:
    """What the command finds in the two articles of docs/example."""
    names = [path.name for path in sorted((HERE / "example").glob("*.txt"))]
    documents = [claimcheck.read(HERE / "example" / name, id=f"docs/example/{name}") for name in names]
    return claimcheck.check_documents(documents)


def picture(found: claimcheck.Report) -> str:
    """The report as a terminal shows it, as SVG."""
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text(f"$ {COMMAND}", style="bold"))
    console.print(Text.from_ansi(text.render(found, color=True, quiet=True)))
    drawn = console.export_svg(title="claimcheck", theme=SVG_EXPORT_THEME, unique_id="report")
    return FETCHED.sub("", drawn)


def written(readme: str, found: claimcheck.Report) -> str:
    """The README with the report under its command."""
    before, _, rest = readme.partition(f"$ {COMMAND}\n")
    _, closing, after = rest.partition("```\n")
    return f"{before}$ {COMMAND}\n{text.render(found, quiet=True)}\n{closing}{after}"


def main() -> None:
    """Write both."""
    found = report()
    (HERE / "report.svg").write_text(picture(found), "utf-8")
    readme = HERE.parent / "README.md"
    readme.write_text(written(readme.read_text("utf-8"), found), "utf-8")


if __name__ == "__main__":
    main()
