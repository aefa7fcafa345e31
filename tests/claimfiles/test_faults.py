"""Every kind of mistake, word for word: path, line, key, what is wrong and what would be right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.claimfiles import load
from claimcheck.errors import FaultyFiles
from claimcheck.times import Timestamp

Faults = Callable[..., list[str]]
HEADER = '[document]\nsource = "../seeds/a.txt"\n'
CLAIM = '[[claims]]\nid = "a"\nquote = "22,100 cases"\nproperty = "count"\nvalue = "22,100"\n'
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def edtf_fault(text: str) -> str:
    """What the grammar of EDTF says; its words are tested where it stands."""
    with pytest.raises(ValueError) as raised:  # noqa: PT011 (any words)
        Timestamp.parse(text)
    return str(raised.value)


# mistakes in a claim: its lines from line 4 on, the fault with its path left out
CLAIMS = [
    ('quote = "Hebei"\nproperty = "count"\nvalue = 1', '3: $.claims[0].id: is missing; write id = "passengers"'),
    (
        'id = "a"\nproperty = "count"\nvalue = 1',
        '3: $.claims[0].quote: is missing; write quote = "more than 200,000 passengers"',
    ),
    ('id = "a"\nquote = "Hebei"\nvalue = 1', '3: $.claims[0].property: is missing; write property = "count"'),
    ('id = "a"\nquote = "Hebei"\nproperty = "count"', '3: $.claims[0].value: is missing; write value = "> 22"'),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nobject = "CN-HE"',
        '3: $.claims[0].value: is missing; write value = "> 22"',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "founded"',
        '3: $.claims[0].value: is missing; write value = "2024-07-03"',
    ),
    (
        'id = 5\nquote = "Hebei"\nproperty = "count"\nvalue = 1',
        '4: $.claims[0].id: 5 is a whole number, not text; write id = "5"',
    ),
    (
        'id = "a"\nquote = " "\nproperty = "count"\nvalue = 1',
        '5: $.claims[0].quote: is empty; write quote = "more than 200,000 passengers"',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 1\nsubject = ""',
        "8: $.claims[0].subject: is empty; leave the key out",
    ),
    (
        'id = "a"\nquote = "Hebei"\nstart = "12"\nproperty = "count"\nvalue = 1',
        "6: $.claims[0].start: '12' is text, not a whole number; write start = 12",
    ),
    (
        'id = "a"\nquote = "Hebei"\nstart = -1\nproperty = "count"\nvalue = 1',
        "6: $.claims[0].start: -1 is below 0; write start = 426",
    ),
    (
        'id = "a"\nquote = "Hebei"\nstart = true\nproperty = "count"\nvalue = 1',
        "6: $.claims[0].start: true is a yes or no, not a whole number; write start = 426",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalu = "22"\nvalue = 1',
        "7: $.claims[0].valu: 'valu' is no key of a claim; the nearest is 'value'",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 1\n"as of" = "2024"',
        "8: $.claims[0]['as of']: 'as of' is no key of a claim; the nearest is 'as_of'",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 1\npublished = "2024"',
        "8: $.claims[0].published: 'published' is no key of a claim; it belongs in [document]",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 1\nmodality = "planed"',
        "8: $.claims[0].modality: 'planed' is no modality; it is one of asserted, reported, negated, planned, rejected"
        "; the nearest is 'planned'",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 1\nstatus = "done"',
        "8: $.claims[0].status: 'done' is no status; it is one of draft, reviewed",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = "2Z"',
        '7: $.claims[0].value: \'2Z\' is not a number; write "22" or "> 22"',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 4.50',
        '7: $.claims[0].value: 4.50 is a decimal number, not text; write value = "4.50"',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "founded"\nvalue = 2024-07-03',
        '7: $.claims[0].value: 2024-07-03 is a date without quotes, not text; write value = "2024-07-03"',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = "3 July 2024"',
        "7: $.claims[0].value: '3 July 2024' is a date, and 'count' takes a number; write \"22\" or \"> 22\"",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "founded"\nvalue = "22,100 cases"',
        "7: $.claims[0].value: '22,100 cases' is a number, and 'founded' takes a date; "
        'write an EDTF date such as "2024-07-03"',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "founded"\nvalue = "4 years"',
        "7: $.claims[0].value: '4 years' is a duration, and 'founded' takes a date; "
        'write an EDTF date such as "2024-07-03"',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "founded"\nvalue = "2024-13"',
        f"7: $.claims[0].value: {edtf_fault('2024-13')}",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "founded"\nvalue = "30 February 2024"',
        "7: $.claims[0].value: '30 February 2024' is no date: February 2024 has 29 days, not 30",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = ["Hebei", "Henan"]',
        '7: $.claims[0].value: is a list, and \'count\' takes a number; write "22" or "> 22"',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "listed"\nvalue = "Hebei"',
        '7: $.claims[0].value: \'Hebei\' is not a list; write an array such as ["Hebei", "Henan"]',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "listed"\nvalue = []',
        '7: $.claims[0].value: is an empty array; write the items: value = ["Hebei", "Henan"]',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "listed"\nvalue = [\n  "Hebei",\n  3,\n]',
        "9: $.claims[0].value[1]: 3 is a whole number, not an item in words; write it in quotes",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 1\nstated = 4',
        '8: $.claims[0].stated: goes with a list; write the items as an array: value = ["Hebei", "Henan"]',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "listed"\nvalue = ["Hebei"]\nclosed = "true"',
        "8: $.claims[0].closed: 'true' is text, not true or false; write closed = true",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 1\nperiod = "2023/2022"',
        f"8: $.claims[0].period: {edtf_fault('2023/2022')}",
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 1\nperiod = "in spring or so, perhaps"',
        "8: $.claims[0].period: 'in spring or so, perhaps' is not a date or a period; "
        'write EDTF: "2023-09-27/2024-03-23"',
    ),
    (
        'id = "a"\nquote = "Hebei"\nproperty = "count"\nvalue = 1\nas_of = "6/11/2024"',
        "8: $.claims[0].as_of: '6/11/2024' can be read as 2024-06-11 or 2024-11-06; write one of them",
    ),
]


@pytest.mark.parametrize(("lines", "fault"), CLAIMS)
def test_mistakes_in_a_claim(faults: Faults, lines: str, fault: str) -> None:
    assert faults(f"{HEADER}[[claims]]\n{lines}\n") == [f"claims/a.toml:{fault}"]


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


TEN = """\
# ten mistakes, and what is right between them
[document]
source = "../seeds/a.txt"
language = "English"                       # 1

[[claims]]
id = "cases"
quote = "22,100 cases"
property = "count"
value = "2Z"                               # 2
unit = "case"
modality = "assertd"                       # 3

# the next one is in order
[[claims]]
id = "hebei"
quote = '''
Hebei'''
property = "listed"
value = [
  "Hebei",
  "Henan",
]
note = \"\"\"
[[claims]]
id = "not a claim"
\"\"\"

[[claims]]
id = "cases"                               # 4
quote = ""                                 # 5
property = "founded"
value = "2024-7"                           # 6

[[claims]]
id = "port"
quote = "The port closed on Tuesday."
property = "closed"
value = "2024-07-02"
stat = "reviewed"                          # 7
start = "3"                                # 8
period = "2023/2022"                       # 9
closed = 1                                 # 10
"""


def test_ten_mistakes_are_ten_faults_on_their_lines(faults: Faults) -> None:
    lines = [number for number, line in enumerate(TEN.splitlines(), 1) if line.split("#")[-1].strip().isdecimal()]
    found = faults(TEN)
    assert [int(fault.split(":")[1]) for fault in found] == lines
    assert [fault.split(": ")[1] for fault in found] == [
        "$.document.language",
        "$.claims[0].value",
        "$.claims[0].modality",
        "$.claims[2].id",
        "$.claims[2].quote",
        "$.claims[2].value",
        "$.claims[3].stat",
        "$.claims[3].start",
        "$.claims[3].period",
        "$.claims[3].closed",
    ]
    assert "'cases' is also the id of the claim at claims/a.toml:7" in found[3]


def test_crlf_and_a_byte_order_mark_change_no_line(faults: Faults) -> None:
    plain = faults(TEN)
    assert faults(b"\xef\xbb\xbf" + TEN.replace("\n", "\r\n").encode()) == plain


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


def test_numbers_and_nesting_beyond_reason(faults: Faults) -> None:
    assert "is no TOML: exceeds the limit" in faults("x = " + "9" * 5000)[0].replace("Exceeds", "exceeds")
    assert "is nested too deeply" in faults("x = " + "[" * 5000 + "]" * 5000)[0]
    assert len(faults("[" * 100_000, "claims/b.jsonl")) == 2
