"""`claimcheck check`: texts and claim files against one another."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

from claimcheck.commands.baselines import known, update
from claimcheck.commands.changes import Changed, named, since
from claimcheck.commands.clock import today
from claimcheck.commands.delivery import format_of
from claimcheck.commands.inputs import Unread, read_paths
from claimcheck.commands.outputs import columns, is_coloured, save, show
from claimcheck.commands.progress import is_shown, waiting
from claimcheck.config import Config, load_config
from claimcheck.engine import check
from claimcheck.errors import ClaimcheckError
from claimcheck.registry import Registry
from claimcheck.report import Report
from claimcheck.reports import text
from claimcheck.review import compare, touching
from claimcheck.rulebook import rulebook
from claimcheck.times import Timestamp


def run(options: Namespace) -> int:
    """Exit status 2 where a text of a folder could not be read, else 1 where a finding fails the run, else 0."""
    config = _config(options)
    output = Path(options.output) if options.output else None
    if output and not output.absolute().parent.is_dir():
        raise ClaimcheckError(f"--output: {output}: there is no folder {output.parent}")
    name = options.format or format_of(output)
    if options.update_baseline and not config.baseline:
        raise ClaimcheckError(
            "--update-baseline: name the file as well: --baseline FILE, or baseline in the configuration"
        )
    baseline = Path(config.baseline) if config.baseline else None
    before = known(baseline) if baseline and not options.update_baseline else ()
    changed = _changed(options)
    report, unread = checked(options.paths, config, quiet=options.quiet)
    if options.update_baseline and baseline:
        if unread.faulty:  # what those texts say would be gone from it
            raise ClaimcheckError("\n".join(unread.faulty))
        show(update(baseline, report, config.root))
        return 0
    if baseline:
        report = compare(report, before)
    if changed:
        report = touching(report, changed.touched(report.views), options.since or "the changed files")
        if options.changed and not changed.meets(report.views):
            report = evolve(report, remarks=(*report.remarks, "--changed: none of these files was read"))
    _write(report, config, name, output, options)
    return unread.status(int(any(map(config.fails, report.findings))))


def checked(paths: Sequence[str], config: Config, *, quiet: bool = False) -> tuple[Report, Unread]:
    """What a check of some paths finds, or of those the configuration names where there are none; what was not read."""
    if not (paths or config.paths):
        raise ClaimcheckError(
            "name a PATH: texts, claim files or folders; or set paths in claimcheck.toml (`claimcheck init`)"
        )
    registry = Registry.load(*config.agencies)
    shown = is_shown(quiet)
    claims, unread = read_paths(paths or config.paths, config, registry, progress=shown)
    with waiting(len(claims.views), shown):
        report = check(claims, config=config)
    left = (*report.coverage.unread, *unread.faulty, *unread.passed)
    return evolve(report, coverage=evolve(report.coverage, unread=left)), unread


def _changed(options: Namespace) -> Changed | None:
    if options.since is not None:
        return since(options.since)
    return None if options.changed is None else named(options.changed)


def _config(options: Namespace) -> Config:
    """The configuration file, and over it what the command line says; each option replaces its key."""
    given: dict[str, Any] = {
        "select": options.select,
        "ignore": options.ignore,
        "fail_on": options.fail_on,
        "show_comparisons": options.show_comparisons or None,
        "published": options.published,
        "agencies": options.agencies,
        "baseline": options.baseline,
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
    config = evolve(config, **{key: value for key, value in given.items() if value is not None})
    return evolve(config, today=today(config, options.today))


def _write(report: Report, config: Config, name: str, output: Path | None, options: Namespace) -> None:
    if name == "text":
        is_shown = output is None
        rendered = text.render(
            report,
            width=columns() if is_shown else text.WIDTH,
            color=is_shown and is_coloured(),
            comparisons=config.show_comparisons,
            quiet=options.quiet,
            verbose=options.verbose,
            statistics=options.statistics,
        )
    else:
        rendered = report.render(name)
    if output:
        save(output, rendered)
    elif rendered:
        show(rendered, None if name == "text" else "utf-8")
