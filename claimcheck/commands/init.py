"""`claimcheck init`: a commented configuration for a folder of texts, and what to do next."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from pathlib import Path
from shlex import quote
from textwrap import wrap

from claimcheck.claimfiles.folders import claim_files
from claimcheck.commands.outputs import save, show
from claimcheck.config import OWN_FILE, SHARED_FILE, TABLE, find_config
from claimcheck.configkeys import KEYS
from claimcheck.configschema import SCHEMA_FILE, schema
from claimcheck.errors import ClaimcheckError
from claimcheck.formats import TEXTS
from claimcheck.reports.visible import visible
from claimcheck.selection import text_files

WIDTH = 100  # columns of a comment
LEAD = (
    "What claimcheck is told; an unknown key is an error. Paths start from this folder. Take the # from a key to set it.",
    "`claimcheck rules` lists the rules, `claimcheck explain RULE` says what one finds.",
)
COUNTS = ("paths", "fail-on")  # the keys that are not commented out


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
    texts, claims = list(text_files(folder, [], [])), claim_files([folder], [])
    heads = sorted({_head(file, folder) for file in [*texts, *claims]})
    heads = ["."] if "." in heads else heads  # which has all the others in it
    save(folder / SCHEMA_FILE, json.dumps(schema(), ensure_ascii=False, indent=2))
    save(path, _start(f"paths = {json.dumps(heads or ['texts'], ensure_ascii=False)}"))
    show("\n".join(_said(folder, path, len(texts), len(claims), " ".join(map(quote, heads)))))
    return 0


def _start(paths: str) -> str:
    """The file: every key with what it is for, all but two commented out."""
    blocks = ["\n".join([f"#:schema {SCHEMA_FILE}", *(line for lead in LEAD for line in _comment(lead))])]
    for name, key in KEYS.items():
        example = paths if name == "paths" else key.example
        lines = example.splitlines() if name in COUNTS else [f"# {line}" for line in example.splitlines()]
        blocks.append("\n".join([*_comment(key.description), *lines]))
    return "\n\n".join(blocks)


def _comment(words: str) -> list[str]:
    return wrap(words, WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _head(file: Path, folder: Path) -> str:
    """The folder in which it lies, right beneath the first; that one itself for a file in it."""
    parts = file.relative_to(folder).parts
    return parts[0] if len(parts) > 1 else "."


def _said(folder: Path, path: Path, texts: int, claims: int, heads: str) -> list[str]:
    there = "" if folder == Path() else f"cd {folder} && "
    lines = [
        visible(f"{path}: written, {_found(texts, claims)}"),
        "",
        "next:",
    ]
    if not texts and not claims:
        lines.append(
            visible(f"  make a folder {folder / 'texts'} and put your texts into it ({', '.join(TEXTS)}), then:")
        )
    if texts and not claims:
        lines.append(
            visible(
                f'  {there}claimcheck extract {heads} --to claims  claims for you to review; then add "claims" to paths'
            )
        )
    lines += [
        visible(f"  {there}claimcheck check                      what contradicts what"),
        visible(f"  {there}claimcheck check -o report.html       the same as a page, with every text in full"),
        visible(f"  {there}claimcheck accept FINDING --reason …  what may stand"),
    ]
    return lines


def _found(texts: int, claims: int) -> str:
    if not texts and not claims:
        return "for texts to come: there is none here yet"
    return f"for {_counted(texts, 'text')}" + (f" and {_counted(claims, 'claim file')}" if claims else "")


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")
