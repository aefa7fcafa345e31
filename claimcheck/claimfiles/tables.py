"""The format of claim files, as the one table that everything else is made from.

Reading, faults, the JSON Schema and writing all go by the two classes below: their fields are the keys, in the order
in which they are written; a field without a default is required; `Key` says the rest.

    [document]                         Header     the source, and what is known of it from outside
    source = "../seeds/001.txt"

    [[claims]]                         Row        one claim, tied to an exact quote
    id = "ferry-cars"
    quote = "more than 900 cars a day"
    property = "count"
    value = "> 900"
"""

from typing import Any, TypeAlias

from attrs import NOTHING, Attribute, field, fields, frozen

from claimcheck.claims import Modality, Status

Written: TypeAlias = str | int | tuple[str, ...]

# 64 hexadecimal digits
SHA256 = r"^[0-9a-fA-F]{64}$"
# a BCP 47 language tag (RFC 5646 §2.1), less its private and grandfathered forms: "en", "zh-Hant", "pt-BR"
LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
# the id of a country, a subdivision, the Union or an international body: "CN", "CN-HE", "EU", "INT"
JURISDICTION = r"^([A-Z]{2}(-[A-Z0-9]{1,3})?|INT)$"
# text that is not blank
SOME_TEXT = r"\S"


@frozen
class Key:
    """What a key holds: described in words, shown by an example, bounded by a pattern or by choices."""

    description: str
    example: Written | bool
    pattern: str = SOME_TEXT
    choices: tuple[str, ...] = ()


def _key(
    description: str,
    example: Written | bool,
    *,
    default: Any = None,
    pattern: str = SOME_TEXT,
    choices: tuple[str, ...] = (),
) -> Any:
    return field(default=default, metadata={"key": Key(description, example, pattern, choices)})


def key_of(attribute: "Attribute[Any]") -> Key:
    """What the key of a field holds."""
    key: Key = attribute.metadata["key"]
    return key


@frozen(kw_only=True)
class Header:
    """The source of the claims, and what is known of it from outside."""

    source: str = _key("the text's file, its path relative to the claim file", "../seeds/001.txt", default=NOTHING)
    sha256: str | None = _key(
        "SHA-256 of the source's bytes, in 64 hexadecimal digits; written by `claimcheck refresh`",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        pattern=SHA256,
    )
    published: str | None = _key(
        "when the source was published: an EDTF date (ISO 8601-2), optionally with a time of day", "2024-07-03"
    )
    publisher: str | None = _key("who published it: a name or a registry id", "Global Times")
    jurisdiction: str | None = _key(
        "the publisher's country or subdivision (ISO 3166), EU or INT", "CN", pattern=JURISDICTION
    )
    language: str | None = _key("the source's language, a BCP 47 tag", "en", pattern=LANGUAGE)
    encoding: str | None = _key("the source's encoding, only where it is not UTF-8", "cp1252")
    title: str | None = _key("the source's title, for readers of this file", "Nine held at the port")


@frozen(kw_only=True)
class Row:
    """One claim: subject, property, value and qualifiers, tied to an exact quote of the source."""

    id: str = _key("the claim's name, which no other claim on this source bears", "passengers", default=NOTHING)
    quote: str = _key("the exact words of the source", "more than 200,000 passengers", default=NOTHING)
    start: int | None = _key(
        "where the quote starts, in code points from 0; only where its words occur more than once", 426
    )
    status: str = _key(
        "whether a person has vouched for the claim",
        "reviewed",
        default=Status.DRAFT.value,
        choices=tuple(status.value for status in Status),
    )
    subject: str | None = _key("what the claim is about: a registry id or a name", "CN:NIA")
    property: str = _key("what is stated of the subject: a term of the vocabulary", "count", default=NOTHING)
    value: str | int | tuple[str, ...] | None = _key(
        "what is stated, as people write it: a figure, a date, a duration, a name, or an array of names; left out "
        "where `object` says it",
        "> 200,000",
    )
    unit: str | None = _key("the unit of a figure, or what a list counts: the head noun, singular", "passenger")
    of: str | None = _key("the measured thing in words: head noun, verb, modifiers", "inbound passengers handled")
    object: str | None = _key("to whom the claim relates the subject: a registry id or a name", "CN:MPS")
    period: str | None = _key("the period a figure covers: EDTF, or a date in words", "2023-09-27/2024-03-23")
    as_of: str | None = _key("when a figure or a state held: EDTF, or a date in words", "2024-03-23")
    scope: str | None = _key("how far the claim reaches", "nationwide")
    place: str | None = _key("where: a registry id or a name", "Tianjin")
    modality: str = _key(
        "how the source commits itself to the claim",
        "reported",
        default=Modality.ASSERTED.value,
        choices=tuple(modality.value for modality in Modality),
    )
    speaker: str | None = _key("whom the source reports or contradicts", "the port's director")
    stated: int | None = _key("lists: the count given with the list", 4)
    closed: bool | None = _key("lists: whether the list names all there is", True)
    note: str | None = _key("free words of the reviewer, kept and never checked", "see the caption too")


def names(table: type) -> tuple[str, ...]:
    """The keys of a table, in the order in which they are written."""
    return tuple(attribute.name for attribute in fields(table))
