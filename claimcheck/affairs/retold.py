"""Two passages of two reports that tell one thing, each in its own way and not alike."""

from __future__ import annotations

from attrs import frozen

from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.quantities import Quantity
from claimcheck.spans import Span
from claimcheck.times import Time


@frozen
class Retold:
    """The spans of what either report tells, what it says there, and the words both sentences have.

    `property` is what both state, where it is not what such values state anyhow. `happens` is what goes on happening to what
    is counted ("injure"), None where no more can have happened between the two reports.
    """

    a: Span
    b: Span
    values: (
        tuple[Quantity, Quantity] | tuple[Time, Time] | tuple[Enumeration, Enumeration] | tuple[Reference, Reference]
    )
    words: str
    property: str = ""
    happens: str | None = ""
