"""After a source was edited: what a refresh changes, and that it changes nothing else."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.claimfiles import load, refresh, write_whole
from claimcheck.errors import FaultyFiles

Write = Callable[..., str]
FILE = """\
#:schema x
# the port
  [document]   # where it comes from
  source = "../seeds/a.txt" # relative
  # no hash yet

[[claims]]
id="hebei"
quote =  'Hebei'
start = 3 # stale
property = "place"
value = "Hebei"   # as it stands

# about the next
[[claims]]
id = "port"
quote = \"\"\"The port\"\"\"
start = 25
property = "place"
value = "x"
[[claims]]
id = "gone"
quote = "no such words"
start = 4
property = "place"
value = "x"

[[claims]]
id = "twice"
quote = "The port"
property = "place"
value = "x" # the end, without a newline"""


def sha(folder: Path, name: str = "a.txt") -> str:
    return hashlib.sha256((folder / "seeds" / name).read_bytes()).hexdigest()


def changed(before: bytes, after: bytes) -> list[bytes]:
    """The lines that are in one only, marked - and +, in order."""
    import difflib

    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    found: list[bytes] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            found += [b"-" + line for line in old[a:b]] + [b"+" + line for line in new[c:d]]
    return found


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_only_the_lines_that_must_change(write: Write, folder: Path, newline: str, bom: bytes) -> None:
    before = bom + FILE.replace("\n", newline).encode()
    path = write(before)
    done = refresh("claims")
    after = (folder / path).read_bytes()
    end = newline.encode()
    assert changed(before, after) == [
        b'+  sha256 = "' + sha(folder).encode() + b'"' + end,
        b"-start = 3 # stale" + end,
        b"+# stale" + end,
    ]
    assert done.written == ("claims/a.toml",)
    assert done.rehashed == ("seeds/a.txt",)
    assert [entry.id for entry in done.moved] == ["hebei"]
    assert [entry.id for entry in done.orphans] == ["gone"]
    assert [entry.id for entry in done.ambiguous] == ["twice"]
    text = (folder / path).read_bytes().decode("utf-8-sig")
    for entry in (*done.moved, *done.orphans, *done.ambiguous):
        assert text[entry.source.span.start : entry.source.span.end] == entry.source.quote == entry.quote


def test_a_second_refresh_changes_nothing(write: Write, folder: Path) -> None:
    path = folder / write(FILE)
    refresh("claims")
    os.utime(path, (1, 1))
    before = path.read_bytes()
    again = refresh("claims")
    assert (again.written, again.rehashed, again.moved) == ((), (), ())
    assert [entry.id for entry in again.orphans] == ["gone"]
    assert path.read_bytes() == before
    assert path.stat().st_mtime == 1


def test_one_character_edited_in_the_source(write: Write, folder: Path) -> None:
    path = folder / write(
        '[document]\nsource = "../seeds/a.txt"\n'
        '[[claims]]\nid = "cases"\nquote = "22,100 cases"\nstart = 152\nproperty = "count"\nvalue = "22,100"\n'
        '[[claims]]\nid = "port"\nquote = "more than 200,000 inbound"\nproperty = "count"\nvalue = "> 200,000"\n'
    )
    refresh("claims")
    text = path.read_text(encoding="utf-8")
    assert f'sha256 = "{sha(folder)}"' in text
    source = folder / "seeds" / "a.txt"
    source.write_text(source.read_text(encoding="utf-8").replace("22,100", "22,101"), encoding="utf-8")
    (view,) = load("claims").views
    assert view.recorded is not None
    assert view.recorded[0] != view.document.sha256
    done = refresh("claims")
    assert [entry.id for entry in done.orphans] == ["cases"]
    assert done.moved == done.ambiguous == ()
    assert f'sha256 = "{sha(folder)}"' in path.read_text(encoding="utf-8")


def test_right_starts_stay(write: Write, folder: Path) -> None:
    text = (
        f'[document]\nsource = "../seeds/a.txt"\nsha256 = "{sha(folder)}"\n'
        '[[claims]]\nid = "a"\nquote = "The port"\nstart = 25\nproperty = "place"\nvalue = "x"\n'
        '[[claims]]\nid = "b"\nquote = "Published"\nstart = 0\nproperty = "place"\nvalue = "x"\n'
        '[[claims]]\nid = "c"\nquote = "The port"\nstart = 26\nproperty = "place"\nvalue = "x"\n'
    )
    path = write(text)
    done = refresh("claims")
    assert (folder / path).read_text(encoding="utf-8") == text
    assert [entry.id for entry in done.ambiguous] == ["c"]


SHAPES = [
    (
        'document = {source = "../seeds/a.txt"}\nclaims = [{id = "a", quote = "Hebei", start = 1, property = "place", '
        'value = "x"}, {start = 1, id = "b", quote = "Hunan", property = "place", value = "x"}]\n',
        'document = {source = "../seeds/a.txt", sha256 = "SHA"}\nclaims = [{id = "a", quote = "Hebei", '
        'property = "place", value = "x"}, {id = "b", quote = "Hunan", property = "place", value = "x"}]\n',
    ),
    (
        'document.source = "../seeds/a.txt"\n',
        'document.source = "../seeds/a.txt"\ndocument.sha256 = "SHA"\n',
    ),
    (
        "[document]\nsha256 = '" + "0" * 64 + '\' # old\nsource = "../seeds/a.txt"',
        '[document]\nsha256 = "SHA" # old\nsource = "../seeds/a.txt"',
    ),
    (
        '[document]\r\nsource = "../seeds/a.txt"',
        '[document]\r\nsource = "../seeds/a.txt"\r\nsha256 = "SHA"',
    ),
    (
        "[document]\nsource = '''\n../seeds/a.txt''' # kept\n[[claims]]\nid='a'\nquote='Hebei'\n"
        "property='place'\nvalue='x'\nstart=1",
        "[document]\nsource = '''\n../seeds/a.txt''' # kept\nsha256 = \"SHA\"\n[[claims]]\nid='a'\nquote='Hebei'\n"
        "property='place'\nvalue='x'\n",
    ),
]


@pytest.mark.parametrize(("before", "after"), SHAPES)
def test_shapes_of_toml(write: Write, folder: Path, before: str, after: str) -> None:
    path = write(before)
    refresh(path)
    assert (folder / path).read_bytes().decode() == after.replace("SHA", sha(folder))


def test_lines_of_json(write: Write, folder: Path) -> None:
    flat = '{"source":"../seeds/a.txt","id": "%s", "quote": "%s", "start" : 1, "property": "place", "value": "x"}'
    lines = [
        flat % ("a", "Hebei"),
        "",
        '  {"document": {"source": "../seeds/b.txt" , "title": "é"}}',
        flat % ("b", "The port"),
        flat % ("c", "H\\u0065nan"),
    ]
    write("B.", "seeds/b.txt")
    path = write("\r\n".join(lines), "claims/a.jsonl")
    done = refresh("claims")
    after = (folder / path).read_bytes().decode().split("\r\n")
    flat = '"id": "%s", "quote": "%s", "property": "place", "value": "x"}'
    assert after == [
        f'{{"source":"../seeds/a.txt", "sha256": "{sha(folder)}",{flat % ("a", "Hebei")}',
        "",
        f'  {{"document": {{"source": "../seeds/b.txt", "sha256": "{sha(folder, "b.txt")}" , "title": "é"}}}}',
        lines[3],
        '{"source":"../seeds/a.txt",' + flat % ("c", "H\\u0065nan"),
    ]
    assert all(json.loads(line) for line in after if line)
    assert [entry.id for entry in done.moved] == ["a", "c"]
    assert [entry.id for entry in done.ambiguous] == ["b"]
    assert refresh("claims").written == ()


def test_nothing_is_written_where_any_file_has_a_fault(write: Write, folder: Path) -> None:
    good, bad = write(FILE), write("[document]\nsource = 3\n", "claims/b.toml")
    before = (folder / good).read_bytes(), (folder / bad).read_bytes()
    with pytest.raises(FaultyFiles):
        refresh("claims")
    assert ((folder / good).read_bytes(), (folder / bad).read_bytes()) == before


def test_a_failure_leaves_the_old_files_and_nothing_else(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        write(FILE.replace('id = "', f'id = "{name}-').replace('id="', f'id="{name}-'), f"claims/{name}.toml")
    before = {path.name: path.read_bytes() for path in (folder / "claims").iterdir()}

    def fails(source: object, target: object) -> None:
        raise PermissionError(13, "Permission denied", str(source), None, str(target))

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(FaultyFiles, match=r"a\.toml: cannot be written: Permission denied"):
        refresh("claims")
    assert {path.name: path.read_bytes() for path in (folder / "claims").iterdir()} == before


def test_permissions_and_links_are_kept(write: Write, folder: Path) -> None:
    target = folder / write(FILE, "kept/real.toml")
    target.chmod(0o640)
    link = folder / "claims" / "a.toml"
    link.symlink_to("../kept/real.toml")
    refresh("claims")
    assert link.is_symlink()
    assert "sha256" in target.read_text(encoding="utf-8")
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in target.parent.iterdir()] == ["real.toml"]


def test_write_whole_makes_new_files_too(folder: Path) -> None:
    write_whole({folder / "new.toml": b"x", folder / "claims" / "new.toml": b"y"})
    assert (folder / "new.toml").read_bytes() == b"x"
    assert [path.name for path in (folder / "claims").iterdir()] == ["new.toml"]


def test_several_files_of_one_source_each_record_its_hash(write: Write, folder: Path) -> None:
    header = '[document]\nsource = "../seeds/a.txt"\n'
    write(header)
    write(header + f'sha256 = "{"0" * 64}"\n', "claims/b.toml")
    assert refresh("claims").written == ("claims/a.toml", "claims/b.toml")
    for name in ("a", "b"):
        text = (folder / "claims" / f"{name}.toml").read_text(encoding="utf-8")
        assert text == header + f'sha256 = "{sha(folder)}"\n'
