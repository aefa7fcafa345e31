"""`claimcheck accept`: an entry in the configuration file for a finding that may stand."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from attrs import evolve

from claimcheck.acceptance import BEGINNING, SHORTEST, acceptance_of, written
from claimcheck.commands.check import checked
from claimcheck.commands.clock import day_of, today
from claimcheck.commands.outputs import save, show
from claimcheck.config import OWN_FILE, SHARED_FILE, Config, find_config, load_config
from claimcheck.errors import ClaimcheckError
from claimcheck.findings import Finding
from claimcheck.report import Report
from claimcheck.reports.visible import visible


def run(options: Namespace) -> int:
    """Write it and say where; exit status 0."""
    if not BEGINNING.match(options.finding):
        raise ClaimcheckError(
            f"{options.finding}: is no beginning of a fingerprint: at least {SHORTEST} of 0-9 and a-f, "
            "as `claimcheck check --verbose` shows"
        )
    if not options.reason.strip():
        raise ClaimcheckError("--reason: write why the disagreement may stand")
    until = day_of(options.until, "until")
    path, config = _file(options)
    config = evolve(config, today=today(config, options.today))
    if options.agencies:
        config = evolve(config, agencies=options.agencies)
    if not (options.paths or config.paths):
        raise ClaimcheckError(
            f"in which texts? Give the paths that the check was given: claimcheck accept {options.finding} PATH…; "
            "or set paths in claimcheck.toml (`claimcheck init`)"
        )
    report, unread = checked(options.paths, config)
    finding = _found(options.finding, report, config)
    entry = acceptance_of(finding, options.reason.strip(), until, report.names)
    table = "tool.claimcheck.accept" if path.name == SHARED_FILE else "accept"
    save(path, _with(path, written(entry, table)))
    show(f"{path}: accepted {visible(f'{entry}: {finding.message}')}" + (f", until {until}" if until else ""))
    return unread.status(0)


def _file(options: Namespace) -> tuple[Path, Config]:
    """The configuration file to write to, and what it says; a new one where there is none.

    It lies in the folder of the repository, from which findings are known already, else in the current folder.
    """
    here = Path.cwd()
    if options.config:
        return Path(options.config), load_config(Path(options.config), here)
    found, config = find_config(here), load_config(None, here)
    return (found[0] if found else Path(config.root or here) / OWN_FILE), config


def _found(beginning: str, report: Report, config: Config) -> Finding:
    """The one finding whose fingerprint begins so."""
    matches = [finding for finding in report.findings if finding.fingerprint.startswith(beginning)]
    if len({finding.fingerprint for finding in matches}) > 1:
        raise ClaimcheckError(f"{beginning}: {len(matches)} findings begin so; write more of it")
    if matches:
        return matches[0]
    standing = next(
        (e for e in config.accept if e.finding.startswith(beginning) or beginning.startswith(e.finding)), None
    )
    if standing and any(map(standing.accepts, (aside.finding for aside in report.set_aside))):
        raise ClaimcheckError(f"{beginning}: is accepted already ({standing.reason})")
    raise ClaimcheckError(
        f"{beginning}: nothing that is found here begins so; `claimcheck check --verbose` shows what does"
    )


def _with(path: Path, entry: str) -> str:
    """The file with an entry at its end; every other byte as it is."""
    try:
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
    except OSError as error:
        raise ClaimcheckError(f"{path}: cannot be read: {error.strerror or error}") from None
    ending = "\r\n" if "\r\n" in text else "\n"
    body = text.rstrip("\r\n")
    return (f"{body}{ending * 2}" if body else "") + entry.rstrip("\n").replace("\n", ending)
