"""Mistakes in claims, word for word: path, line, key, what is wrong and what would be right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.times import Timestamp

Faults = Callable[..., list[str]]
HEADER = '[document]\nsource = "../seeds/a.txt"\n'


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
        'id = "a"\nquote = "Hebei"\nproperty = "founded"\nvalue = "2012"\nunit = "year"',
        "8: $.claims[0].unit: goes with a figure or a list; leave the key out",
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
