"""The format of claim files as JSON Schema, for editors that complete and check TOML and JSON.

Made from the tables of `claimfiles.tables`; nothing is written down twice.
"""

from __future__ import annotations

import json
from typing import Any

from attrs import NOTHING, Attribute, fields

from claimcheck.claimfiles.tables import SOME_TEXT, Header, Row, key_of
from claimcheck.properties import properties

SCHEMA_FILE = ".claims.schema.json"  # beside the claim files; hidden, so that it is taken for none
DIALECT = "https://json-schema.org/draft/2020-12/schema"
SOME = {"type": "string", "pattern": SOME_TEXT}
# the JSON type of each type of field
TYPES: dict[object, dict[str, Any]] = {
    str: SOME,
    str | None: SOME,
    int | None: {"type": "integer", "minimum": 0},
    bool | None: {"type": "boolean"},
    str | int | tuple[str, ...] | None: {
        "anyOf": [SOME, {"type": "integer"}, {"type": "array", "items": SOME, "minItems": 1}]
    },
}


def schema_line() -> str:
    """The line by which a TOML editor finds the schema beside a claim file."""
    return f"#:schema {SCHEMA_FILE}\n"


def schema_text() -> str:
    """The schema as the file beside the claim files."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a claim file.

    A line of a JSONL file is the same, or a claim with the keys of its document beside its own: `#/$defs/line`.

    >>> schema()["$defs"]["document"]["required"]
    ['source']
    """
    document, claim = _object(Header), _object(Row)
    flat = {"properties": document["properties"] | claim["properties"], "additionalProperties": False}
    return {
        "$schema": DIALECT,
        "title": "claimcheck claim file",
        "description": "Claims of one source document, each tied to an exact quote.",
        "type": "object",
        "properties": {
            "document": {"$ref": "#/$defs/document"},
            "claims": {
                "description": "the claims of the source",
                "type": "array",
                "items": {"$ref": "#/$defs/claim"},
            },
        },
        "required": ["document"],
        "additionalProperties": False,
        "$defs": {
            "document": document,
            "claim": claim,
            "line": {
                "description": "One claim on a line of a JSONL file, with the keys of its document.",
                "type": "object",
                **flat,
                "required": [*document["required"], *claim["required"]],
            },
        },
    }


def _object(table: type) -> dict[str, Any]:
    keys = fields(table)
    return {
        "description": table.__doc__,
        "type": "object",
        "properties": {attribute.name: _property(attribute) for attribute in keys},
        "required": [attribute.name for attribute in keys if attribute.default is NOTHING],
        "additionalProperties": False,
    }


def _property(attribute: Attribute[Any]) -> dict[str, Any]:
    key = key_of(attribute)
    made = {"description": key.description, **TYPES[attribute.type]}
    if key.pattern != SOME_TEXT:
        made["pattern"] = key.pattern
    if key.choices:
        made = {"description": key.description, "enum": list(key.choices), "default": attribute.default}
    if attribute.name == "property":  # terms are offered, and none is forbidden: the rule unknown-term reports them
        terms = [{"const": known.name, "description": known.summary} for known in properties()]
        made = {"description": key.description, "anyOf": [*terms, SOME]}
    return made | {"examples": [key.example]}
