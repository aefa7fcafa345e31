"""What a rule yields (a Problem) and what the engine makes of it (a signed Finding)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen

from claimcheck.spans import Source

NAMES: Mapping[str, str] = {}  # documents that are known by another name than their id: none


class Severity(Enum):
    """How grave it is: a `conflict` cannot stand, an `ambiguity` must be settled, a `note` is good to know."""

    CONFLICT = "conflict"
    AMBIGUITY = "ambiguity"
    NOTE = "note"


class Confidence(Enum):
    """How sure the checker is: `certain` rests on the letter of both texts, `likely` on how they are read."""

    CERTAIN = "certain"
    LIKELY = "likely"


def _some(instance: object, attribute: object, sources: tuple[Source, ...]) -> None:
    if not sources:
        raise ValueError("a problem names at least one source: the passage an editor should look at")


@frozen
class Problem:
    """What a rule found. The engine adds the rule's name and severity, so a rule cannot misstate them.

    `sources` are the passages of the witness, the primary one first: without any one of them there is no problem;
    `also` are further passages that say the same as one of them. `camps` says, in the order of both, what each states
    ("800"). `witness` is the arithmetic; `reasons` say why the passages were compared;
    `severity` is set only where a rule's verdict differs from its usual one (an update, an ambiguity).
    """

    sources: tuple[Source, ...] = field(validator=_some)
    message: str
    witness: str
    confidence: Confidence = Confidence.CERTAIN
    severity: Severity | None = None
    resolve: str | None = None
    reasons: tuple[str, ...] = ()
    also: tuple[Source, ...] = ()
    camps: tuple[str, ...] = ()


@frozen
class Finding:
    """A signed problem."""

    rule: str
    severity: Severity
    confidence: Confidence
    sources: tuple[Source, ...]
    message: str
    witness: str
    resolve: str | None
    fingerprint: str


def fingerprint(rule: str, sources: tuple[Source, ...], names: Mapping[str, str] = NAMES) -> str:
    """The identity of a finding: its rule and the quotes of its witness, wherever they stand in their documents.

    `names` has the documents that are known by another name than their id, which may depend on where a run began.

    >>> from claimcheck.documents import Document
    >>> a, b = (Document(text, id="a").source(n, n + 3) for text, n in (("12 km", 0), ("now 12 km", 4)))
    >>> fingerprint("values-disagree", (a,))  == fingerprint("values-disagree", (a,))
    True
    """
    lines = sorted(f"{names.get(s.document, s.document)}\0{s.quote}" for s in sources)
    return hashlib.sha256("\0\0".join([rule, *lines]).encode("utf-8", "surrogatepass")).hexdigest()
