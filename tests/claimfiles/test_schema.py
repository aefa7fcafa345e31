"""The JSON Schema says what the reader does; msgspec, which reads the same classes, keeps it true."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from attrs import fields

from claimcheck.claimfiles import schema
from claimcheck.claimfiles.tables import Header, Row, key_of
from claimcheck.properties import properties


def types(made: dict[str, Any]) -> set[str]:
    """The JSON types a schema admits, null left out: a file leaves a key out instead."""
    if "anyOf" in made:
        return {type_ for one in made["anyOf"] for type_ in types(one)}
    if "enum" in made or "const" in made:
        return {"string"}
    return {made["type"]} - {"null"}


@pytest.mark.parametrize(("table", "name"), [(Header, "document"), (Row, "claim")])
def test_it_is_what_msgspec_makes_of_the_classes(table: type, name: str) -> None:
    theirs = msgspec.json.schema(table)["$defs"][table.__name__]
    ours = schema()["$defs"][name]
    assert ours["required"] == theirs["required"]
    assert set(ours["properties"]) == set(theirs["properties"])
    for key, made in ours["properties"].items():
        assert types(made) == types(theirs["properties"][key]), key


def test_every_key_is_described_and_shown_by_an_example() -> None:
    made = schema()
    for name in ("document", "claim", "line"):
        for key, one in made["$defs"][name]["properties"].items():
            assert one["description"], key
            assert len(one["examples"]) == 1, key


def test_other_keys_are_forbidden() -> None:
    made = schema()
    assert made["additionalProperties"] is False
    assert all(one["additionalProperties"] is False for one in made["$defs"].values())


def test_it_offers_every_property_and_forbids_none() -> None:
    offered = schema()["$defs"]["claim"]["properties"]["property"]["anyOf"]
    assert [one["const"] for one in offered[:-1]] == [known.name for known in properties()]
    assert offered[-1]["type"] == "string"


def test_it_is_json() -> None:
    assert json.loads(json.dumps(schema())) == schema()


@pytest.mark.parametrize("table", [Header, Row])
def test_every_example_is_right(table: type) -> None:
    from claimcheck.claimfiles.structuring import converter

    for attribute in fields(table):
        required = {a.name: key_of(a).example for a in fields(table) if a.default is not None}
        converter().structure(required | {attribute.name: key_of(attribute).example}, table)
