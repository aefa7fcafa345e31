"""Mistakes around the claims: in the files, their sources, their folders; word for word."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.claimfiles import load
from claimcheck.errors import FaultyFiles
from claimcheck.times import Timestamp

Faults = Callable[..., list[str]]
HEADER = '[document]\nsource = "../seeds/a.txt"\n'
CLAIM = '[[claims]]\nid = "a"\nquote = "22,100 cases"\nproperty = "count"\nvalue = "22,100"\n'


def edtf_fault(text: str) -> str:
    """What the grammar of EDTF says; its words are tested where it stands."""
    with pytest.raises(ValueError) as raised:  # noqa: PT011 (any words)
        Timestamp.parse(text)
    return str(raised.value)


# mistakes around the claims: the file, the fault with its path left out
FILES = [
    ("", '1: $.document: is missing; write [document] and in it source = "../seeds/001.txt"'),
    ("document = 3\n", '1: $.document: is no table; write [document] and in it source = "../seeds/001.txt"'),
    ('[document]\ntitle = "x"\n', '1: $.document.source: is missing; write source = "../seeds/001.txt"'),
    (
        '[document]\nsource = "../seeds/b.txt"\n',
        "2: $.document.source: seeds/b.txt cannot be read: No such file or directory; "
        "its path counts from the folder of the claim file",
    ),
    (
        '[document]\nsource = "../seeds"\n',
        "2: $.document.source: seeds cannot be read: Is a directory; its path counts from the folder of the claim file",
    ),
    (
        '[document]\nsource = "a\\u0000.txt"\n',
        r"2: $.document.source: 'a\x00.txt' holds what is no character of a text; write the text as it reads",
    ),
    (
        HEADER + 'language = "en\\n"\n',
        "3: $.document.language: 'en\\n' is no language tag; write for example language = \"en\"",
    ),
    (
        HEADER + 'sha256 = "abc"\n',
        "3: $.document.sha256: 'abc' is not 64 hexadecimal digits; leave it to `claimcheck refresh`",
    ),
    (
        HEADER + 'published = "2024-7-3"\n',
        f"3: $.document.published: {edtf_fault('2024-7-3')}",
    ),
    (
        HEADER + "published = 2024-07-03\n",
        '3: $.document.published: 2024-07-03 is a date without quotes, not text; write published = "2024-07-03"',
    ),
    (
        HEADER + 'language = "English"\n',
        "3: $.document.language: 'English' is no language tag; write for example language = \"en\"",
    ),
    (
        HEADER + 'jurisdiction = "China"\n',
        "3: $.document.jurisdiction: 'China' is not the id of a country; write for example jurisdiction = \"CN\"",
    ),
    (
        HEADER + 'encoding = "klingon"\n',
        "3: $.document.encoding: 'klingon' is no known encoding; utf-8, utf-16 and cp1252 are examples",
    ),
    (
        HEADER + 'publishd = "2024"\n',
        "3: $.document.publishd: 'publishd' is no key of [document]; the nearest is 'published'",
    ),
    (
        HEADER + "claims = 3\n",
        "3: $.document.claims: 'claims' is no key of [document]; it has source, sha256, "
        "published, publisher, jurisdiction, language, encoding, title",
    ),
    (HEADER + "[claims]\n", "3: $.claims: is not an array of tables; each claim begins with [[claims]]"),
    (HEADER + "[[claim]]\n", "3: $.claim: 'claim' is no table of a claim file; write 'claims'"),
    (
        HEADER + "[other]\n",
        "3: $.other: 'other' is no table of a claim file; a claim file has [document] and [[claims]]",
    ),
    (
        HEADER + CLAIM + CLAIM,
        "9: $.claims[1].id: 'a' is also the id of the claim at claims/a.toml:4; give each its own",
    ),
    (
        HEADER + '[[claims]]\nid = "a\n',
        '4: is no TOML: illegal character \'\\n\' (column 8); text of several lines stands in three quotes: """…"""',
    ),
    (
        HEADER + "[[claims]]\nid = a\n",
        '4: is no TOML: invalid value (column 6); text stands in quotes: value = "about 3 million"',
    ),
    (
        HEADER + CLAIM + 'id = "b"\n',
        "8: is no TOML: cannot overwrite a value (column 9); a key stands once in a table",
    ),
    (
        HEADER + "\n[document]\nx = 1\n",
        "4: is no TOML: cannot declare ('document',) twice (column 10); "
        "a table is opened once; each claim begins with [[claims]]",
    ),
    (HEADER + "x = [1,\n", "3: is no TOML: invalid value; something is not closed: an array, a table or a text"),
]


@pytest.mark.parametrize(("text", "fault"), FILES)
def test_mistakes_around_the_claims(faults: Faults, text: str, fault: str) -> None:
    assert faults(text) == [f"claims/a.toml:{fault}"]


def test_inline_tables_and_dotted_keys_have_their_lines(faults: Faults) -> None:
    text = (
        'document.source = "../seeds/a.txt"\n'
        'document.language = "English"\n'
        "claims = [\n"
        '  {id = "a", quote = "Hebei", property = "count", value = 1},\n'
        '  {id = "b", quote = "Hebei", property = "count", value = "2Z"},\n'
        "  3,\n"
        "]\n"
    )
    assert [fault.split(": ")[0] + " " + fault.split(": ")[1] for fault in faults(text)] == [
        "claims/a.toml:2 $.document.language",
        "claims/a.toml:5 $.claims[1].value",
        "claims/a.toml:6 $.claims[2]",
    ]


def test_all_faults_of_all_files_come_at_once(faults: Faults, write: Callable[..., str]) -> None:
    write(HEADER + "[[claims]\n", "claims/b.toml")
    write(HEADER + CLAIM, "claims/c.toml")
    write(b"[document]\nsource = '\xff'\n", "claims/deep/d.toml")
    write(HEADER + CLAIM, "claims/e.toml")
    found = faults(HEADER + "[[claims]]\n")
    assert [fault.split(": ")[0] for fault in found] == [
        *["claims/a.toml:3"] * 3,
        "claims/b.toml:3",
        "claims/deep/d.toml:2",
        "claims/e.toml:4",
    ]
    assert found[4] == "claims/deep/d.toml:2: byte 21 (0xff) is not UTF-8; claim files are UTF-8"
    assert "'a' is also the id of the claim at claims/c.toml:4" in found[5]


def test_files_that_differ_about_one_source(faults: Faults, write: Callable[..., str]) -> None:
    write(HEADER + 'published = "2024-07-03"\n')
    found = faults(HEADER + '\npublished = "2024-07-04"\n', "claims/b.toml")
    assert found == [
        "claims/b.toml:4: $.document.published: '2024-07-04' differs from '2024-07-03' at claims/a.toml:3, "
        "for the same source; write the same in both"
    ]


def test_a_source_that_is_not_utf8(faults: Faults, folder: Path) -> None:
    (folder / "seeds" / "a.txt").write_bytes(b"Z\xfcrich")
    assert faults(HEADER) == [
        "claims/a.toml:2: $.document.source: seeds/a.txt byte 1 (0xfc) is not UTF-8; "
        "save the file as UTF-8 or declare its encoding"
    ]


def test_dates_in_words_count_from_a_known_date(faults: Faults, folder: Path) -> None:
    (folder / "seeds" / "a.txt").write_text("Nobody knows when this was. 800 homes burned.", encoding="utf-8")
    claim = '[[claims]]\nid = "a"\nquote = "800 homes"\nproperty = "count"\nvalue = 800\nperiod = "last year"\n'
    assert faults(HEADER + claim) == [
        "claims/a.toml:8: $.claims[0].period: 'last year' counts from a date that is not known; "
        "write it in EDTF, or give published"
    ]
    missing = HEADER.replace("a.txt", "b.txt")
    assert len(faults(missing + claim)) == 1  # the source alone: its date may be in it


# mistakes in a line of JSON: the second line of the file, the fault with its path left out
LINES = [
    ("[1]", "2: is no JSON object; each line is one JSON object"),
    ("{", "2: is no JSON: expecting property name enclosed in double quotes (column 2); each line is one JSON object"),
    ('{"id": "a", "id": "b"}', "2: is no JSON: the key 'id' stands twice in an object; each line is one JSON object"),
    ('{"value": NaN}', "2: is no JSON: NaN is no number; each line is one JSON object"),
    (
        '{"id": "b", "quote": "Hebei", "property": "count", "value": 1}',
        '2: $.source: is missing; write source = "../seeds/001.txt"',
    ),
    (
        '{"source": "../seeds/a.txt", "id": "b", "quote": "Hebei", "property": "count", "value": null}',
        "2: $.value: is null; leave the key out",
    ),
    (
        '{"source": "../seeds/a.txt", "id": "b", "quote": "Hebei", "property": "count", "value": 4.50}',
        '2: $.value: 4.50 is a decimal number, not text; write value = "4.50"',
    ),
    (
        r'{"source": "../seeds/a.txt", "id": "b", "quote": "\ud800", "property": "count", "value": 1}',
        r"2: $.quote: '\ud800' holds what is no character of a text; write the text as it reads",
    ),
    (
        '{"source": "../seeds/a.txt", "id": "a", "quote": "Hebei", "property": "count", "value": 1}',
        "2: $.id: 'a' is also the id of the claim at claims/a.jsonl:1; give each its own",
    ),
    (
        '{"document": {"source": "../seeds/a.txt"}, "title": "x", "id": "b", "quote": "Hebei", "property": "count", '
        '"value": 1}',
        "2: $.title: stands beside a document table; write it there",
    ),
    (
        '{"document": {"source": "../seeds/a.txt"}, "claims": [{"id": "b", "quote": "Hebei", "property": "count", '
        '"value": 1, "valu": 2}]}',
        "2: $.claims[0].valu: 'valu' is no key of a claim; the nearest is 'value'",
    ),
]


@pytest.mark.parametrize(("line", "fault"), LINES)
def test_mistakes_in_lines_of_json(faults: Faults, line: str, fault: str) -> None:
    first = '{"source": "../seeds/a.txt", "id": "a", "quote": "Hebei", "property": "count", "value": 1}'
    assert faults(f"{first}\n{line}\n", "claims/a.jsonl") == [f"claims/a.jsonl:{fault}"]


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("nowhere", "nowhere: there is no such file or folder; check its path"),
        ("seeds", "seeds: holds no claim files; claim files end in .toml or .jsonl"),
        ("seeds/a.txt", "seeds/a.txt: is no claim file; claim files end in .toml or .jsonl"),
    ],
)
def test_paths_without_claim_files(folder: Path, path: str, fault: str) -> None:
    with pytest.raises(FaultyFiles) as raised:
        load(path)
    assert str(raised.value) == fault


def test_files_that_name_no_source_share_no_ids(faults: Faults, write: Callable[..., str]) -> None:
    write("[document]\n" + CLAIM, "claims/b.toml")
    assert [fault.split(": ")[1] for fault in faults("[document]\n" + CLAIM)] == ["$.document.source"] * 2


def test_folders_and_files_that_cannot_be_read(
    faults: Faults, write: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(HEADER, "claims/deep/b.toml")
    scandir, read_bytes = os.scandir, Path.read_bytes

    def refuse(path: object) -> None:
        if str(path).endswith(("deep", "a.toml")):
            raise PermissionError(13, "Permission denied", str(path))

    def refusing_scandir(path: str) -> object:
        refuse(path)
        return scandir(path)

    def refusing_read(path: Path) -> bytes:
        refuse(path)
        return read_bytes(path)

    monkeypatch.setattr(os, "scandir", refusing_scandir)
    monkeypatch.setattr(Path, "read_bytes", refusing_read)
    assert faults(HEADER) == [
        "claims/a.toml: cannot be read: Permission denied; check its permissions",
        "claims/deep: cannot be read: Permission denied",
    ]


def test_numbers_and_nesting_beyond_reason(faults: Faults) -> None:
    assert "is no TOML: exceeds the limit" in faults("x = " + "9" * 5000)[0].replace("Exceeds", "exceeds")
    assert "is nested too deeply" in faults("x = " + "[" * 5000 + "]" * 5000)[0]
    assert len(faults("[" * 100_000, "claims/b.jsonl")) == 2
