"""The tables of grammar words: TOML files under `claimcheck/data/grammar`, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import tomli


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed table `<name>.toml`; callers share it and must not change it.

    >>> table("numerals")["cardinals"]["seven"]
    7
    """
    file = resources.files("claimcheck.data").joinpath("grammar", f"{name}.toml")
    return tomli.loads(file.read_text(encoding="utf-8"))
