"""The file of findings known before: read, and written anew."""

from __future__ import annotations

from pathlib import Path

from claimcheck.commands.outputs import save
from claimcheck.errors import ClaimcheckError
from claimcheck.report import Report
from claimcheck.review import Known, from_json, to_json, updated


def known(path: Path) -> tuple[Known, ...]:
    """What a baseline holds. Raises `ClaimcheckError` where there is none, or it is none."""
    try:
        return from_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ClaimcheckError(f"{path}: there is no such baseline; write it with --update-baseline") from None
    except UnicodeDecodeError:
        raise ClaimcheckError(f"{path}: is no baseline; --update-baseline with another name writes one") from None
    except OSError as error:
        raise ClaimcheckError(f"{path}: cannot be read: {error.strerror or error}") from None
    except ValueError as error:
        raise ClaimcheckError(f"{path}: {error}") from None


def update(path: Path, report: Report, root: str | None) -> str:
    """Write what a run found as the baseline, and say in a line what is new in it and what is gone."""
    before = known(path) if path.exists() else ()
    now = updated(report, before, lambda name: Path(root or "", name).exists())
    save(path, to_json(now))
    old, new = {entry.fingerprint for entry in before}, {entry.fingerprint for entry in now}
    counted = f"{len(now):,} finding{'s' if len(now) != 1 else ''}"
    return f"{path}: written, {counted}: {len(new - old):,} new, {len(old - new):,} gone"
