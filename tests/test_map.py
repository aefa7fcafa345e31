"""The docstring of the package is its map; it names every module and sub-package, and nothing else."""

from __future__ import annotations

import importlib
import pkgutil
import re
from importlib.util import find_spec

import claimcheck

OF_EXTRAS = ("claimcheck.lsp.server", "claimcheck.lsp.wire")  # modules that import what an extra brings
# "      engine.py         views and a rulebook in, a report out"
ENTRY = re.compile(r"^ {6}(\w+)(\.py|/) +(\S.*)$", re.MULTILINE)


def _mapped() -> list[tuple[str, str]]:
    return [(match[1], match[2]) for match in ENTRY.finditer(claimcheck.__doc__ or "")]


def test_the_map_names_what_there_is_and_nothing_else() -> None:
    found = {(info.name, "/" if info.ispkg else ".py") for info in pkgutil.iter_modules(claimcheck.__path__)}
    assert set(_mapped()) == found
    assert len(_mapped()) == len(found)


def test_every_module_opens_with_what_it_is_for() -> None:
    for info in pkgutil.walk_packages(claimcheck.__path__, "claimcheck."):
        if info.name.endswith("__main__") or info.name == "claimcheck.data":
            continue
        if info.name in OF_EXTRAS and find_spec("pygls") is None:
            continue
        assert (importlib.import_module(info.name).__doc__ or "").strip(" ."), f"{info.name} has no docstring"
