"""Where keys and values stand: the definition is that the text there, read by itself, is the value."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claimfiles.places import Path, inside, json_places, toml_places

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=12)
KEYS = st.text(st.sampled_from("ab-_1 .\"'\\é"), min_size=1, max_size=4)
SCALARS = TEXTS | st.integers(-(10**9), 10**9) | st.booleans() | st.dates() | st.datetimes()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=12
)
JSON = st.recursive(
    TEXTS | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)


def leaves(value: Any, path: Path = ()) -> list[tuple[Path, Any]]:
    """Every value that holds no others, by path."""
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in leaves(inner, (*path, key))]
    if isinstance(value, list):
        return [leaf for number, inner in enumerate(value) for leaf in leaves(inner, (*path, number))]
    return [(path, value)]


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_toml_values_are_what_stands_at_their_places(data: dict[str, Any]) -> None:
    text = tomlkit.dumps(data)
    places = toml_places(text)
    for path, value in leaves(tomllib.loads(text)):
        place = places[path]
        assert tomllib.loads(f"x = {text[place.start : place.end]}")["x"] == value


@given(st.dictionaries(TEXTS, JSON, max_size=4))
def test_json_values_are_what_stands_at_their_places(data: dict[str, Any]) -> None:
    text = json.dumps(data, ensure_ascii=False)
    places = json_places(text)
    for path, value in leaves(data):
        place = places[path]
        assert json.loads(text[place.start : place.end]) == value


# forms of TOML that people write: text, path, what stands there
FORMS = [
    ('a.b = 1\na."c d" = 2', ("a", "c d"), "2"),
    ("a . b = 1", ("a", "b"), "1"),
    ('"a\\u0062" = 1', ("ab",), "1"),
    ('"a\\U00000062" = 1', ("ab",), "1"),
    ("'a\\b' = 1", ("a\\b",), "1"),
    ("[a.b]\nc = 1", ("a", "b", "c"), "1"),
    ("[[r]]\nx = 1\n[[r]]\nx = 2", ("r", 1, "x"), "2"),
    ("[[r]]\n[r.s]\nx = 1\n[[r]]\n[[r.s]]\nx = 2\n[[r.s]]\nx = 3", ("r", 1, "s", 1, "x"), "3"),
    ("r = [\n  {x = 1}, # one\n  {x = 2, y.z = 3},\n]", ("r", 1, "y", "z"), "3"),
    ("r = [ [1, 2], [3] ]", ("r", 1, 0), "3"),
    ('s = """\na = 1\n"quoted" \\"""\n""""\nb = 2', ("b",), "2"),
    ('s = """a"""""\nb = 2', ("s",), '"""a"""""'),
    ("s = '''\na = '1'\n''''\nb = 2", ("b",), "2"),
    ('s = "# no comment" # a comment = 1\nb = 2', ("b",), "2"),
    ("d = 1979-05-27 07:32:00 # a date\nb = 2", ("d",), "1979-05-27 07:32:00"),
    ("d = 07:32:00", ("d",), "07:32:00"),
    ("a = 1\r\n\r\n[t]\r\nb = 2\r\n", ("t", "b"), "2"),
    ("\t[ t ]\n\tb = 2", ("t", "b"), "2"),
]


@pytest.mark.parametrize(("text", "path", "stands"), FORMS)
def test_forms_of_toml(text: str, path: Path, stands: str) -> None:
    tomllib.loads(text)
    place = toml_places(text)[path]
    assert text[place.start : place.end] == stands


def test_tables_stand_at_their_headers() -> None:
    text = "[document]\nsource = 1\n\n[[claims]]\n\n  [[claims]]\nid = 2\n"
    places = toml_places(text)
    found = {path: text[place.start : place.end] for path, place in places.items() if place.start == place.key}
    assert found == {
        ("document",): "[document]",
        ("claims",): "[[claims]]",
        ("claims", 0): "[[claims]]",
        ("claims", 1): "[[claims]]",
    }
    assert places["claims", 1].key == text.rindex("[[")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('"a b"', "a b"),
        ("'a b'", "a b"),
        ('"""\na"b\n"""', 'a"b\n'),
        ('"""\r\na"""', "a"),
        ("'''a''''", "a'"),
        ("12", "12"),
        ('""', ""),
    ],
)
def test_the_words_of_a_string_are_inside_its_marks(written: str, words: str) -> None:
    text = f"x = {written}"
    start, end = inside(text, toml_places(text)["x",])
    assert text[start:end] == words
