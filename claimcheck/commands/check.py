"""`claimcheck check`: texts and claim files against one another."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from attrs import evolve

from claimcheck.commands.inputs import read_paths
from claimcheck.commands.outputs import columns, is_coloured, save, show
from claimcheck.config import Config, load_config
from claimcheck.engine import check
from claimcheck.errors import ClaimcheckError
from claimcheck.registry import Registry
from claimcheck.report import Report
from claimcheck.reports import FORMATS, text
from claimcheck.rulebook import rulebook
from claimcheck.times import Timestamp


def run(options: Namespace) -> int:
    """Exit status 1 where a finding fails the run, else 0."""
    config = _config(options)
    output = Path(options.output) if options.output else None
    if output and not output.absolute().parent.is_dir():
        raise ClaimcheckError(f"--output: {output}: there is no folder {output.parent}")
    registry = Registry.load(*config.agencies)
    report = check(read_paths(options.paths, config.published, registry), config=config)
    _write(report, config, _format(options.format, output), output)
    return int(any(map(config.fails, report.findings)))


def _config(options: Namespace) -> Config:
    """The configuration file, and over it what the command line says; each option replaces its key."""
    given: dict[str, Any] = {
        "select": options.select,
        "ignore": options.ignore,
        "fail_on": options.fail_on,
        "show_comparisons": options.show_comparisons or None,
        "published": options.published,
        "agencies": options.agencies,
    }
    wrong = []
    if options.published is not None:
        try:
            given["published"] = Timestamp.parse(options.published)
        except ValueError as error:
            wrong.append(f"--published: {error}")
    try:
        named = Config(select=options.select or (), ignore=options.ignore or ())
        named.verify(rule.name for rule in rulebook())
    except ValueError as error:
        wrong += [f"--{line}" for line in str(error).splitlines()]
    if wrong:
        raise ClaimcheckError("\n".join(wrong))
    config = load_config(Path(options.config) if options.config else None, Path.cwd())
    return evolve(config, **{key: value for key, value in given.items() if value is not None})


def _format(name: str | None, output: Path | None) -> str:
    ending = output.suffix.removeprefix(".") if output else ""
    return name or (ending if ending in FORMATS else "text")


def _write(report: Report, config: Config, name: str, output: Path | None) -> None:
    if name == "text":
        is_shown = output is None
        rendered = text.render(
            report,
            width=columns() if is_shown else text.WIDTH,
            color=is_shown and is_coloured(),
            comparisons=config.show_comparisons,
        )
    else:
        rendered = report.render(name)
    if output:
        save(output, rendered)
    else:
        show(rendered, None if name == "text" else "utf-8")
