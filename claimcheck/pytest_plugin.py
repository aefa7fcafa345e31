"""Claim files as tests: `pytest --claims claims/` has one test a claim file.

The files are checked once, together, with the nearest configuration. A test fails for the findings with a passage in its
claim file or in the text that it speaks of, where the configuration says that they fail a run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve, frozen

if TYPE_CHECKING:
    from claimcheck.report import Report


class Disagreement(Exception):
    """What was found, as it is shown below the name of the test."""


@frozen
class Outcome:
    """What a check of all claim files found, and what is wrong with files that could not be loaded."""

    report: Report
    failing: tuple[Any, ...]
    faults: dict[str, list[str]]


OUTCOME: pytest.StashKey[Outcome] = pytest.StashKey()
FILES: pytest.StashKey[set[str]] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--claims PATH`."""
    group = parser.getgroup("claimcheck")
    group.addoption(
        "--claims", metavar="PATH", action="append", default=[], help="claim files, or folders of them, to test"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Find the claim files, and have them collected beside whatever else is."""
    paths = config.getoption("claims")
    config.stash[FILES] = set()
    if not paths:
        return
    from claimcheck.claimfiles.folders import claim_files

    faults: list[Any] = []
    folder = config.invocation_params.dir
    files = claim_files([folder / path for path in paths], faults)
    if faults:
        raise pytest.UsageError("\n".join(f"--claims: {fault}" for fault in faults))
    config.stash[FILES].update(os.path.realpath(file) for file in files)
    config.args[:] = [*config.args, *(str(folder / path) for path in paths)]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ClaimFile | None:
    """A claim file that was asked for."""
    if os.path.realpath(file_path) not in parent.config.stash[FILES]:
        return None
    collected: ClaimFile = ClaimFile.from_parent(parent, path=file_path)
    return collected


class ClaimFile(pytest.File):
    """A claim file: one test."""

    def collect(self) -> Iterator[pytest.Item]:
        """Its test."""
        yield Claims.from_parent(self, name="claims")


class Claims(pytest.Item):
    """That the claims of a file stand: in their text, and beside those of the other files."""

    def runtest(self) -> None:
        """Fail for what was found in the file or in its text."""
        outcome = self.config.stash.get(OUTCOME, None)
        if outcome is None:
            outcome = self.config.stash[OUTCOME] = _outcome(self.config)
        real = os.path.realpath(self.path)
        if real in outcome.faults:
            raise Disagreement("\n".join(outcome.faults[real]))
        mine = _documents(outcome.report, real)
        found = tuple(f for f in outcome.failing if mine & {source.document for source in f.sources})
        if found:
            from claimcheck.reports.text import render

            raise Disagreement(render(evolve(outcome.report, findings=found), quiet=True, verbose=False))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings as a report shows them; a fault of claimcheck as a traceback."""
        if isinstance(excinfo.value, Disagreement):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where it stands, and what the head of its failure says."""
        return self.path, None, f"claims of {self.path.name}"


def _documents(report: Report, real: str) -> set[str]:
    """The ids of a claim file and of the text that it speaks of."""
    found: set[str] = set()
    for view in report.views:
        for file in (view.claim_file, *view.other_claim_files):
            if file and file.path and os.path.realpath(file.path) == real:
                found |= {file.id, view.document.id}
    return found


def _outcome(config: pytest.Config) -> Outcome:
    from claimcheck.commands.clock import today
    from claimcheck.commands.inputs import loaded
    from claimcheck.config import load_config
    from claimcheck.engine import check
    from claimcheck.registry import Registry

    settings = load_config(None, Path.cwd())
    settings = evolve(settings, today=today(settings, None))
    registry = Registry.load(*settings.agencies)
    files = config.stash[FILES]
    claims, faults = loaded(sorted(files), registry)
    report = check(claims, config=settings)
    return Outcome(report, tuple(filter(settings.fails, report.findings)), faults)
