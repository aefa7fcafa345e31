"""`claimcheck init`: a commented configuration for a folder of texts, and what to do next."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from pathlib import Path

from claimcheck.claimfiles.folders import claim_files
from claimcheck.commands.outputs import save, show
from claimcheck.config import OWN_FILE, SHARED_FILE, TABLE, find_config
from claimcheck.errors import ClaimcheckError
from claimcheck.reports.visible import visible

START = """\
# What claimcheck is told; an unknown key is an error. Paths start from this folder.

# what `claimcheck check` reads where it is given no PATH: texts, claim files and folders of both
paths = {paths}

# the least grave finding that fails a run: "certain", "conflict", "ambiguity", "note" or "never"
fail-on = "conflict"

# rules that do not run; `claimcheck rules` lists them, `claimcheck explain RULE` says what each finds
# ignore = ["former-name"]

# the date of texts that print none and are given none
# published = 2024-07-03

# findings known before, which are not reported again: `claimcheck check --update-baseline` writes it
# baseline = "claimcheck-baseline.json"

# your own agencies, over those claimcheck knows
# agencies = ["agencies.toml"]

# what holds for some texts only: ignore, published, publisher, jurisdiction, language
# [per-path."archive/**"]
# ignore = ["date-unanchored"]

# a disagreement that may stand: `claimcheck accept` writes it
# [[accept]]
# finding = "…"                  # how its fingerprint begins, as `claimcheck check --verbose` shows
# reason = "two censuses, both right"
# until = 2027-01-01"""


def run(options: Namespace) -> int:
    """Write it, never over another; exit status 0."""
    folder = Path(options.folder)
    if not folder.is_dir():
        raise ClaimcheckError(f"{folder}: there is no such folder")
    path = folder / OWN_FILE
    if os.path.lexists(path):
        raise ClaimcheckError(f"{path}: is there already; edit it, or take it away first")
    found = find_config(folder.absolute())
    if found and found[0] == folder.absolute() / SHARED_FILE:
        raise ClaimcheckError(f"{found[0]}: has {TABLE} already; edit that")
    texts, claims = _texts(folder), claim_files([folder], [])
    heads = sorted({_head(file, folder) for file in [*texts, *claims]})
    save(path, START.format(paths=json.dumps(heads or ["texts"], ensure_ascii=False)))
    show("\n".join(_said(folder, path, len(texts), len(claims))))
    return 0


def _texts(folder: Path) -> list[Path]:
    """The texts beneath a folder, but for hidden ones."""
    found = []
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(where, name) for name in sorted(files) if name.lower().endswith(".txt") and name[0] != "."]
    return found


def _head(file: Path, folder: Path) -> str:
    """The folder in which it lies, right beneath the first; that one itself for a file in it."""
    parts = file.relative_to(folder).parts
    return parts[0] if len(parts) > 1 else "."


def _said(folder: Path, path: Path, texts: int, claims: int) -> list[str]:
    there = "" if folder == Path() else f"cd {folder} && "
    lines = [visible(f"{path}: written, for {texts:,} texts (.txt) and {claims:,} claim files"), "", "next:"]
    if not texts and not claims:
        lines.append(f"  put your texts into {folder / 'texts'} (.txt), then:")
    lines += [
        visible(f"  {there}claimcheck check                      what contradicts what"),
        visible(f"  {there}claimcheck check -o report.html       the same as a page, with every text in full"),
        visible(f"  {there}claimcheck accept FINDING --reason …  what may stand"),
    ]
    return lines
