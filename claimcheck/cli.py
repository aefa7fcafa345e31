"""The command line: its options, and which command runs.

Nothing but argparse is imported until a command is known; each command is a module of `claimcheck.commands` with a
`run(arguments) -> int`. Exit status: 0 clean, 1 findings, 2 could not look, 130 interrupted.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from claimcheck.commands import COULD_NOT_LOOK
from claimcheck.reports import FORMATS
from claimcheck.version import __version__

FAIL_ON = ("certain", "conflict", "ambiguity", "note", "never")
PAGED = ("text", "json", "html")  # formats of what is no report
INTERRUPTED = 130
GARBAGE = 100_000  # new objects between two collections: the tables are many, and stay (Python's own 700 cost a sixth of a start)
PATHS = "texts (.txt, .md, .html, .docx, .pdf, any file that is named), claim files (.toml, .jsonl), folders of both, or - for standard input"
EXIT = "exit status: 0 clean, 1 findings at or above --fail-on, 2 could not look, or not at every text"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (that of the process where none is given) and return its exit status."""
    whole = parser()
    options, rest = whole.parse_known_args(arguments)
    if rest:
        _place(whole, options, rest)
    if options.command is None:
        whole.print_help(sys.stderr)
        return COULD_NOT_LOOK
    try:
        return _run(options)
    except KeyboardInterrupt:
        return INTERRUPTED


def _place(whole: argparse.ArgumentParser, options: argparse.Namespace, rest: list[str]) -> None:
    """Words that argparse leaves over: paths that stand behind an option, else nothing that the command takes."""
    if not hasattr(options, "paths") or any(word.startswith("-") and word != "-" for word in rest):
        shown = f"claimcheck {options.command}" if options.command else "claimcheck"
        whole.error(f"unrecognized arguments: {' '.join(rest)}; `{shown} --help` shows what it takes")
    options.paths = [*options.paths, *rest]


def _run(options: argparse.Namespace) -> int:
    from claimcheck.commands.outputs import complain
    from claimcheck.errors import ClaimcheckError

    gc.set_threshold(GARBAGE)
    try:
        status: int = import_module(f"claimcheck.commands.{options.command}").run(options)
    except ClaimcheckError as error:
        complain(str(error))
        return COULD_NOT_LOOK
    except Exception:
        import traceback

        traceback.print_exc()
        complain("this is a fault of claimcheck, not of the texts; please report it with the lines above")
        return COULD_NOT_LOOK
    return status


def parser() -> argparse.ArgumentParser:
    """The command line, with every command and option."""
    whole = argparse.ArgumentParser(
        prog="claimcheck",
        description="Finds where several texts about one subject disagree, and what in them can be read two ways.",
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"claimcheck {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, (summary, add_options) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary[:1].upper() + summary[1:] + ".")
        command.allow_abbrev = False
        add_options(command)
    return whole


def _check(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EXIT
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", default=[], help=f"{PATHS} (default: paths of the configuration)"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write the report to a file, whole or not at all")
    formats = "; ".join(f"{name}: {what}" for name, what in FORMATS.items())
    parser.add_argument("--format", choices=tuple(FORMATS), help=f"{formats} (default: by the ending of FILE)")
    _dated(parser)
    parser.add_argument("--select", metavar="RULE", action="append", help="run only this rule (repeatable)")
    parser.add_argument("--ignore", metavar="RULE", action="append", help="do not run this rule (repeatable)")
    parser.add_argument("--fail-on", choices=FAIL_ON, help="the least grave finding that fails (default: conflict)")
    parser.add_argument("--show-comparisons", action="store_true", help="show what was compared, what was not, and why")
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("-q", "--quiet", action="store_true", help="the findings and nothing else")
    shown.add_argument("-v", "--verbose", action="store_true", help="also how to accept each, and what was set aside")
    parser.add_argument("--statistics", action="store_true", help="count the findings by rule instead of showing them")
    news = parser.add_argument_group("what is news")
    news.add_argument("--baseline", metavar="FILE", help="leave out the findings of this file; say which are gone")
    news.add_argument("--update-baseline", action="store_true", help="write what is found to the baseline instead")
    lines = news.add_mutually_exclusive_group()
    lines.add_argument("--since", metavar="REV", help="only findings with a passage on a line changed since (git)")
    lines.add_argument("--changed", metavar="FILE", nargs="*", help="only findings with a passage in these files")
    news.add_argument("--today", metavar="DATE", help="the day by which acceptances end (default: by the clock)")
    _registry(parser)


def _accept(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("finding", metavar="FINDING", help="how its fingerprint begins, as `check --verbose` shows")
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        default=[],  # or argparse says that it is required
        help="what to check for it (default: paths of the configuration)",
    )
    parser.add_argument("--reason", metavar="WHY", required=True, help="why the disagreement may stand")
    parser.add_argument("--until", metavar="DATE", help="the last day on which it may: 2027-01-01")
    parser.add_argument("--today", metavar="DATE", help="the day by which acceptances end (default: by the clock)")
    _registry(parser)


def _init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", nargs="?", default=".", help="where (default: the current folder)")


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="the name of a rule, such as values-disagree")


def _refresh(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="claim files (.toml, .jsonl) or folders of them")


def _extract(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="texts, or folders of them")
    parser.add_argument("--to", metavar="FOLDER", default="claims", help="where the claim files lie (default: claims)")
    _dated(parser)
    _registry(parser)


def _sheet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("draft", metavar="DRAFT", help="the text to be checked")
    parser.add_argument("--sources", metavar="PATH", nargs="+", required=True, help="texts, or folders of them")
    _dated(parser)
    _delivered(parser)
    parser.add_argument(
        "--config", metavar="FILE", help="the configuration file (default: the nearest claimcheck.toml)"
    )


def _revise(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", help="the text as it was")
    parser.add_argument("new", metavar="NEW", help="the text as it is now")
    parser.add_argument(
        "--others", metavar="PATH", nargs="+", help="texts, or folders of them, that may state the same"
    )
    _dated(parser)
    _delivered(parser)
    parser.add_argument(
        "--config", metavar="FILE", help="the configuration file (default: the nearest claimcheck.toml)"
    )


def _diff(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", help="a report as JSON")
    parser.add_argument("new", metavar="NEW", help="a later one")
    parser.add_argument("-o", "--output", metavar="FILE", help="write it to a file, whole or not at all")
    parser.add_argument("--format", choices=("text", "json"), help="default: by the ending of FILE, else text")


def _dated(parser: argparse.ArgumentParser) -> None:
    """When the texts were published."""
    parser.add_argument("--published", metavar="DATE", help="the date of texts that are given none: 2024-07-03 (EDTF)")


def _delivered(parser: argparse.ArgumentParser) -> None:
    """Where a result goes that is written as text, JSON or a page."""
    parser.add_argument("-o", "--output", metavar="FILE", help="write it to a file, whole or not at all")
    parser.add_argument("--format", choices=PAGED, help="how it is written (default: by the ending of FILE, else text)")


def _agencies(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="a name, an acronym or an id: NIA, 'Federal Police', CN:NIA")
    _registry(parser)


def _registry(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--agencies",
        metavar="FILE",
        action="append",
        help="your own agencies.toml, over the packaged registry (repeatable)",
    )
    parser.add_argument(
        "--config", metavar="FILE", help="default: the nearest claimcheck.toml or [tool.claimcheck] in pyproject.toml"
    )


def _schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "of",
        metavar="{claims,configuration}",
        nargs="?",
        choices=("claims", "configuration"),
        default="claims",
        help="whose schema (default: claims)",
    )


def _lsp(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--stdio", action="store_true", help="as some editors say it; there is no other way")


def _none(parser: argparse.ArgumentParser) -> None:
    """A command without options."""


# command: what it does, and what it takes
COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("check texts and claim files against one another", _check),
    "sheet": ("hold every figure, date, office and agency of a draft against its sources", _sheet),
    "revise": ("show what a new version of a text changed, and who states it the old way", _revise),
    "diff": ("show what is new and what is gone between two reports kept as JSON", _diff),
    "accept": ("record a finding that may stand, with the reason", _accept),
    "init": ("write a commented claimcheck.toml for a folder of texts", _init),
    "explain": ("print the manual of a rule, with examples", _explain),
    "rules": ("list the rules", _none),
    "agencies": ("show who bears a name, and what is known of them", _agencies),
    "schema": ("print the JSON Schema of claim files or of the configuration, for editors", _schema),
    "extract": ("draft claim files from texts, keeping every claim that is there", _extract),
    "lsp": ("serve editors over standard input and output (Language Server Protocol)", _lsp),
    "refresh": ("re-anchor claim files after their sources were edited", _refresh),
}
