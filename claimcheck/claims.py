"""What is read from a document, and what a claim file says of it.

Mention    a typed value at a place            "more than 8,000 homes"
Passage    a stretch of text in a zone         a caption, a paragraph, a menu
Claim      subject, property, value, qualifiers, modality, at a place
Entry      a claim as its claim file writes it, found in its document or not
View       everything read from one document
"""

from __future__ import annotations

import builtins
from enum import Enum
from typing import Literal, TypeAlias

from attrs import field, frozen

from claimcheck.documents import Document, in_notebook
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.entities import Entity, Reference
from claimcheck.enumerations import Enumeration
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.spans import Source, Span
from claimcheck.times import Time, Timestamp

Duration: TypeAlias = CalendarDuration | FixedDuration
Value: TypeAlias = Quantity | Time | Duration | Reference | Enumeration
Kind = Literal["quantity", "time", "duration", "entity", "list"]
KINDS: dict[type, Kind] = {
    Quantity: "quantity",
    Time: "time",
    CalendarDuration: "duration",
    FixedDuration: "duration",
    Reference: "entity",
    Enumeration: "list",
}


@frozen
class Mention:
    """A typed value at a place of a document."""

    source: Source
    value: Value

    @property
    def kind(self) -> Kind:
        """`quantity`, `time`, `duration`, `entity` or `list`."""
        return KINDS[type(self.value)]

    @property
    def span(self) -> Span:
        """Where it stands, in code points."""
        return self.source.span

    @property
    def quote(self) -> str:
        """Its exact words."""
        return self.source.quote


class Modality(Enum):
    """How a text commits itself to a claim."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    NEGATED = "negated"
    PLANNED = "planned"
    REJECTED = "rejected"


DENIED = frozenset({Modality.NEGATED, Modality.REJECTED})  # what a text says is not so


class Status(Enum):
    """Whether a person has vouched for a claim."""

    DRAFT = "draft"
    REVIEWED = "reviewed"


@frozen
class Measured:
    """The measured thing, lemmatised: head noun, verb and restrictive modifiers.

    "22,000 illegal cases solved" measures `Measured("case", "solve", {"illegal"})`.
    """

    head: str
    verb: str = ""
    modifiers: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return " ".join([*sorted(self.modifiers), self.head, self.verb]).strip()


@frozen
class Claim:
    """One statement that can be true or false, with the words that make it.

    `subject`, `object` and `place` are registry ids or names as written; `period` is what the figure covers, `as_of` when
    it held, `reported` when its document says so (the document's date). `speaker` goes with reported and rejected
    claims. `known` has the entities of the registry that bear the name of the subject, `about` the names in its text
    that no registry knows, and `led` the names in its first sentence: by them one tells whether two texts speak of one
    affair. `sort` has the words by which the sentence of a date says what the subject is, "a steam frigate"; `agent` is who did
    what is dated, where several can do so in turn: the chambers that pass a bill. `inherited` says that the sentence
    does not name the subject: it was taken from what stands around. `topical` says that nothing near names it either: it
    is what the text as a whole is about, and tells no two claims apart. `loose` says that the words around a value do
    not tell for certain what it is of: such a claim agrees or disagrees with none for certain.
    """

    id: str
    source: Source
    property: str
    value: Value
    subject: str | None = None
    object: str | None = None
    measured: Measured | None = None
    period: Period | None = None
    as_of: Period | None = None
    scope: str | None = None
    place: str | None = None
    modality: Modality = Modality.ASSERTED
    speaker: str | None = None
    status: Status = Status.DRAFT
    reported: Timestamp | None = None
    known: tuple[Entity, ...] = field(default=(), eq=False, repr=False)
    about: frozenset[str] = field(default=frozenset(), eq=False, repr=False)
    led: frozenset[str] = field(default=frozenset(), eq=False, repr=False)
    agent: str | None = field(default=None, eq=False, repr=False)
    sort: frozenset[str] = field(default=frozenset(), eq=False, repr=False)
    inherited: bool = False
    topical: bool = False
    loose: bool = False
    _repr_html_ = in_notebook

    @builtins.property  # `property` names a field here
    def kind(self) -> Kind:
        """The kind of its value."""
        return KINDS[type(self.value)]


@frozen
class Passage:
    """A stretch of text and the zone it stands in (`heading`, `paragraph`, `caption`, `furniture` …).

    `copy_of` is the place in the same document that holds the same words, where it is printed twice; `reported` when its
    document says what it says.
    """

    source: Source
    zone: str = "paragraph"
    copy_of: Source | None = None
    reported: Timestamp | None = field(default=None, eq=False, repr=False)


Item: TypeAlias = Claim | Mention | Passage


@frozen
class Anchor:
    """The date a document's relative dates count from, how it was found, and where it stands."""

    timestamp: Timestamp | None = None
    how: str = "undated"
    source: Source | None = None

    @property
    def period(self) -> Period | None:
        """The date as a period; None for an undated document."""
        return None if self.timestamp is None else self.timestamp.period


@frozen
class Entry:
    """A claim as its claim file writes it.

    `source` is its place in the claim file; `quote` the words it quotes and `found` the offsets at which they occur in the
    document; `moved` says that they do not stand where the file says; `claim` is None where they are not found.
    `unknown` lists terms no vocabulary knows, each with the nearest known one.
    """

    source: Source
    id: str
    quote: str
    found: tuple[int, ...] = ()
    start: int | None = None
    claim: Claim | None = None
    unknown: tuple[tuple[str, str | None], ...] = ()

    @property
    def moved(self) -> bool:
        """Whether the quote is found, though not where `start` says."""
        return self.start is not None and bool(self.found) and self.start not in self.found

    @property
    def repeated(self) -> bool:
        """Whether the quote occurs more than once, and `start` names none of its places."""
        return len(self.found) > 1 and self.start not in self.found


@frozen
class View:
    """Everything read from one document, and what its claim file says of it."""

    document: Document
    anchor: Anchor = Anchor()
    printed: Anchor | None = None  # the date its text prints, where another was given
    mentions: tuple[Mention, ...] = ()
    passages: tuple[Passage, ...] = ()
    claims: tuple[Claim, ...] = ()
    entries: tuple[Entry, ...] = ()
    claim_file: Document | None = None
    other_claim_files: tuple[Document, ...] = ()  # where several speak of one document
    recorded: tuple[str, Source] | None = None  # the sha256 its claim file records, and where
    unread: tuple[str, ...] = ()  # parts that were not looked at, in words
    old_names: tuple[tuple[Source, Claim], ...] = ()  # names that another text says were given up, and where it says so
    about: frozenset[str] = frozenset()  # the names that tell its affair from others
    led: frozenset[str] = frozenset()  # those of them that it begins with

    @property
    def firm(self) -> tuple[Claim, ...]:
        """The claims of which it is certain what they are of: those on which a rule may build."""
        return tuple(claim for claim in self.claims if not claim.loose)
