"""The format of configuration files as JSON Schema, for editors that complete and check TOML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.configkeys import KEYS, PATH_KEYS, ConfigKey

SCHEMA_FILE = ".claimcheck.schema.json"  # beside the file; hidden, so that it is taken for no text


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of `claimcheck.toml`.

    >>> schema()["properties"]["per-path"]["additionalProperties"]["properties"]["language"]["type"]
    'string'
    """
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "claimcheck configuration",
        **_object(KEYS),
    }
    made["properties"]["per-path"]["additionalProperties"] = _object(PATH_KEYS)
    return made


def _object(keys: Mapping[str, ConfigKey]) -> dict[str, Any]:
    properties = {name: {"description": key.description, **key.schema} for name, key in keys.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}
