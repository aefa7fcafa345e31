"""How findings call a body that no registry knows: by its name as a text has it, not by the id it is kept under.

A claim file may name a body by such an id without a text that was read; then the words of its source are looked through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from attrs import evolve

from claimcheck.claims import View
from claimcheck.entities import Reference
from claimcheck.findings import Finding

# the id of a body that no registry knows: "ZZ:~larne-port", "CN:~larne-port"
UNREGISTERED = re.compile(r"\b[A-Z]{2,3}:~[a-z0-9]++(?:-[a-z0-9]++)*+")


def called(findings: Iterable[Finding], views: Sequence[View]) -> tuple[Finding, ...]:
    """The findings with names for ids; an id that no text gives a name for stays as it is."""
    known: dict[str, str] | None = None
    said: list[Finding] = []
    for finding in findings:
        words = (finding.message, finding.witness, finding.resolve or "")
        if any(":~" in text for text in words):
            known = _names(views) if known is None else known
            for id in {id for text in words for id in UNREGISTERED.findall(text)} - known.keys():
                known[id] = _as_written(id, views)
            message, witness, resolve = (UNREGISTERED.sub(partial(_name, known), text) for text in words)
            finding = evolve(finding, message=message, witness=witness, resolve=resolve or None)
        said.append(finding)
    return tuple(said)


def _name(known: Mapping[str, str], found: re.Match[str]) -> str:
    return known.get(found[0], found[0])


def _as_written(id: str, views: Sequence[View]) -> str:
    """The words that an id is made of, as the first text that has them writes them; else the id."""
    words = re.escape(id.partition(":~")[2]).replace(r"\-", r"[\W_]{1,3}")
    pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    found = (pattern.search(view.document.as_read.text) for view in views)
    return next((" ".join(match[0].split()) for match in found if match), id)


def _names(views: Iterable[View]) -> dict[str, str]:
    """By id, the longest name that a text has for it; of equally long ones the first by letters."""
    names: dict[str, set[str]] = {}
    for view in views:
        for mention in view.mentions:
            if isinstance(mention.value, Reference) and len(mention.value.candidates) == 1:
                names.setdefault(mention.value.candidates[0], set()).add(mention.value.name)
    return {id: min(forms, key=lambda name: (-len(name), name)) for id, forms in names.items()}
