"""Claim files in, claims out: at the place of their quotes, with the values the grammar reads."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from claimcheck.claimfiles import load
from claimcheck.claimfiles.writing import literal
from claimcheck.claims import Claim, Modality, Status, View
from claimcheck.entities import Entity, Reference
from claimcheck.enumerations import Enumeration
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.registry import Registry
from claimcheck.times import Time

Write = Callable[..., str]
HEADER = '[document]\nsource = "../seeds/a.txt"\n'


def only(path: str = "claims") -> View:
    (view,) = load(path).views
    return view


def claim(write: Write, lines: str, header: str = HEADER) -> Claim:
    """The one claim of a file with these lines."""
    write(f"{header}\n[[claims]]\nid = 'x'\n{lines}\n")
    (found,) = load("claims")
    return found


def test_a_whole_claim(write: Write) -> None:
    write(
        '#:schema claimfile.schema.json\n[document]\nsource = "../seeds/a.txt"\npublished = "2024-07-03T12:51"\n'
        'publisher = "Global Times"\njurisdiction = "CN"\nlanguage = "en"\ntitle = "Port"\n\n'
        '[[claims]]\nid = "passengers"\nquote = "more than 200,000 inbound passengers"\nstatus = "reviewed"\n'
        'subject = "The Port"\nproperty = "number"\nvalue = "> 200,000"\nunit = "passenger"\n'
        'of = "inbound passengers handled"\nobject = "CN:MPS"\nperiod = "2012-06/2024-07-03"\nas_of = "last week"\n'
        'scope = "nationwide"\nplace = "Hebei"\nmodality = "reported"\nspeaker = "the ministry"\nnote = "checked"\n'
    )
    view = only()
    (found,) = view.claims
    document = view.document
    assert (document.id, document.publisher, document.jurisdiction, document.language) == (
        "seeds/a.txt",
        "Global Times",
        "CN",
        "en",
    )
    assert str(document.published) == "2024-07-03T12:51:00" == str(found.reported)
    assert document.text[found.source.span.start : found.source.span.end] == found.source.quote
    assert (found.property, found.status, found.modality) == ("count", Status.REVIEWED, Modality.REPORTED)
    assert isinstance(found.value, Quantity)
    assert (found.value.stated, found.value.comparator, found.value.unit) == (Fraction(200_000), ">", "passenger")
    assert str(found.measured) == "inbound passenger handle"
    assert found.period == Period.from_edtf("2012-06/2024-07-03")
    assert found.as_of is not None
    assert (str(found.as_of.earliest), str(found.as_of.latest)) == ("2024-06-24", "2024-06-30")
    assert (found.subject, found.object, found.scope, found.place, found.speaker) == (
        "The Port",
        "CN:MPS",
        "nationwide",
        "Hebei",
        "the ministry",
    )


def test_what_is_left_out_has_its_default(write: Write) -> None:
    found = claim(write, 'quote = "22,100 cases"\nproperty = "count"\nvalue = "22,100 cases"')
    assert (found.status, found.modality, found.subject, found.period) == (Status.DRAFT, Modality.ASSERTED, None, None)
    assert str(found.measured) == "case"
    assert str(found.reported) == "2024-07-03"  # the date the text prints


# value, unit and property as written; what they mean
FIGURES = [
    ("22100", None, "count", (22100, "=", "", Dimension.NUMBER)),
    ('"22,100"', "case", "count", (22100, "=", "case", Dimension.COUNT)),
    ('"> 22000"', None, "count", (22000, ">", "", Dimension.NUMBER)),
    ('"about 3 million"', "passenger", "count", (3_000_000, "~", "passenger", Dimension.COUNT)),
    ('"30"', "%", "share", (30, "=", "%", Dimension.PERCENT)),
    ('"30%"', None, "share", (30, "=", "%", Dimension.PERCENT)),
    ('"5 million"', "CNY", "amount", (5_000_000, "=", "CNY", Dimension.MONEY)),
    ('"47"', "km", "length", (47, "=", "km", Dimension.MEASURE)),
    ('"800 houses"', "home", "count", (800, "=", "home", Dimension.COUNT)),
    ('"30"', "widget", "count", (30, "=", "widget", Dimension.COUNT)),
]


@pytest.mark.parametrize(("value", "unit", "term", "meaning"), FIGURES)
def test_figures(write: Write, value: str, unit: str | None, term: str, meaning: tuple[object, ...]) -> None:
    given = f'unit = "{unit}"\n' if unit else ""
    found = claim(write, f'quote = "Hebei"\nproperty = "{term}"\nvalue = {value}\n{given}').value
    assert isinstance(found, Quantity)
    assert (found.stated, found.comparator, found.unit, found.dimension) == meaning


def test_the_property_guides_the_reading(write: Write) -> None:
    lines = 'quote = "Hebei"\nvalue = "2019"\nproperty = '
    assert claim(write, lines + '"founded"').value == Time.of(Period.year(2019))
    assert isinstance(claim(write, lines + '"count"').value, Quantity)
    assert claim(write, lines + '"mood"').value == Time.of(Period.year(2019))
    assert isinstance(claim(write, lines + '"mood"\nunit = "cat"').value, Quantity)


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2012-06", "2012-06"),
        ("June 2012", "2012-06"),
        ("[2012-11-06,2013-06-11]", "[2012-11-06,2013-06-11]"),
        ("6/11/2024", "[2024-06-11,2024-11-06]"),
        ("2024-07-03T12:51", "2024-07-03"),
        ("XXXX-11-06", "XXXX-11-06"),
        ("last year", "2023"),
    ],
)
def test_dates(write: Write, value: str, edtf: str) -> None:
    found = claim(write, f'quote = "Hebei"\nproperty = "founded"\nvalue = "{value}"').value
    assert isinstance(found, Time)
    assert found.edtf == edtf


def test_one_of_a_set_is_as_many_readings(write: Write) -> None:
    found = claim(write, 'quote = "Hebei"\nproperty = "founded"\nvalue = "[2012-11-06,2013-06-11]"').value
    assert found == Time.of(Period.from_edtf("2012-11-06"), Period.from_edtf("2013-06-11"))


def test_durations(write: Write) -> None:
    for lines in ('value = "4 years"', 'value = 4\nunit = "year"', 'value = "four"\nunit = "years"'):
        found = claim(write, f'quote = "Hebei"\nproperty = "tenure"\n{lines}')
        assert found.kind == "duration"
        assert getattr(found.value, "iso8601", None) == "P4Y"


def test_lists(write: Write) -> None:
    lines = 'quote = "Hebei, Henan and Hunan"\nproperty = "list"\nvalue = ["Hebei", "Henan", "Hunan"]\n'
    assert claim(write, lines).value == Enumeration(("Hebei", "Henan", "Hunan"))
    found = claim(write, lines + 'stated = 4\nclosed = true\nunit = "province"')
    assert found.value == Enumeration(("Hebei", "Henan", "Hunan"), closed=True, stated=4, head="province")


def test_names(write: Write) -> None:
    lines = 'quote = "led by Wang Xiaohong"\nproperty = "office-holder"\n'
    assert claim(write, lines + 'object = "CN:~wang"').value == Reference("led by Wang Xiaohong", ("CN:~wang",))
    assert claim(write, lines + 'value = "Wang Xiaohong"').value == Reference("Wang Xiaohong")
    assert claim(write, lines + 'value = "CN:MPS"').value == Reference("CN:MPS", ("CN:MPS",))
    both = claim(write, lines + 'value = "Wang"\nobject = "CN:~wang"')
    assert both.value == Reference("Wang", ("CN:~wang",))
    assert both.object == "CN:~wang"


@pytest.mark.parametrize(
    ("of", "unit", "thing"),
    [
        ("inbound and outbound passengers handled", "passenger", "inbound outbound passenger handle"),
        ("cases of illegal entry solved", "", "entry illegal case solve"),
        ("people killed in the floods", "", "flood people kill"),
        ("injured children", "", "injured child"),
        ("adjusted operating profit", "", "adjusted operating profit"),
        ("employees had", "employee", "employee have"),
        ("homes", "", "home"),
        ("the damage", "", "damage"),
    ],
)
def test_measured_things(write: Write, of: str, unit: str, thing: str) -> None:
    given = f'unit = "{unit}"\n' if unit else ""
    found = claim(write, f'quote = "Hebei"\nproperty = "count"\nvalue = "22"\nof = "{of}"\n{given}')
    assert str(found.measured) == thing


def test_unknown_terms_are_kept_with_the_nearest_known_one(write: Write) -> None:
    write(HEADER + '[[claims]]\nid = "x"\nquote = "June 2012"\nproperty = "estblished_on"\nvalue = "June 2012"\n')
    view = only()
    assert view.entries[0].unknown == (("estblished_on", "founded"),)
    assert view.claims[0].property == "estblished_on"


def test_ids_the_registry_does_not_know(write: Write) -> None:
    write(
        HEADER + '[[claims]]\nid = "x"\nquote = "Hebei"\nproperty = "parent"\n'
        'subject = "CN:NAI"\nobject = "CN:~new-body"\nplace = "UN"\n'
    )
    registry = Registry({id: Entity(id, "agency", (id,)) for id in ("CN:NIA", "CN:MPS")})
    (view,) = load("claims", registry=registry).views
    assert view.entries[0].unknown == (("CN:NAI", "CN:NIA"),)
    assert only().entries[0].unknown == ()


class TestAnchoring:
    """A quote is looked for letter for letter, and attached to nothing that only looks like it."""

    CLAIM = 'property = "opened"\nvalue = "2012-06"\n'

    def entry(self, write: Write, quote: str, start: int | None = None, source: str | None = None) -> View:
        if source is not None:
            write(source, "seeds/a.txt")
        given = "" if start is None else f"start = {start}\n"
        write(f"{HEADER}[[claims]]\nid = 'x'\nquote = {literal(quote)}\n{given}{self.CLAIM}")
        return only()

    def test_exact(self, write: Write) -> None:
        view = self.entry(write, "The port has")
        (entry,) = view.entries
        assert (entry.found, entry.moved, entry.repeated) == ((25,), False, False)
        assert entry.claim is not None
        assert entry.claim.source == view.document.source(25, 37)

    def test_start_names_one_of_several(self, write: Write) -> None:
        for at in (0, 6):
            (entry,) = self.entry(write, "port", at, "port, port").entries
            assert entry.claim is not None
            assert (entry.claim.source.span.start, entry.repeated, entry.moved) == (at, False, False)

    def test_repeated_without_start(self, write: Write) -> None:
        (entry,) = self.entry(write, "port", None, "port, port").entries
        assert entry.claim is not None
        assert (entry.found, entry.claim.source.span.start, entry.repeated) == ((0, 6), 0, True)

    def test_moved_and_found_once(self, write: Write) -> None:
        (entry,) = self.entry(write, "port", 3, "A port").entries
        assert entry.claim is not None
        assert (entry.found, entry.moved, entry.claim.source.span.start) == ((2,), True, 2)

    def test_moved_and_repeated_is_an_orphan(self, write: Write) -> None:
        (entry,) = self.entry(write, "port", 3, "port, port").entries
        assert (entry.found, entry.moved, entry.repeated, entry.claim) == ((0, 6), True, True, None)

    @pytest.mark.parametrize("source", ["A p0rt", "A Port", "A po rt", "A po\u00adrt", ""])
    def test_missing(self, write: Write, source: str) -> None:
        view = self.entry(write, "port", None, source)
        (entry,) = view.entries
        assert (entry.found, entry.moved, entry.claim, view.claims) == ((), False, None, ())

    def test_offsets_are_code_points_of_the_untouched_text(self, write: Write) -> None:
        view = self.entry(write, "𝟛\r\nports", None, "\ufeffZürich 𝟛\r\nports")
        assert view.entries[0].found == (7,)
        assert view.document.bom

    def test_an_entry_stands_at_its_quote_in_the_claim_file(self, write: Write) -> None:
        view = self.entry(write, 'a "port"')
        source = view.entries[0].source
        assert view.claim_file is not None
        assert (source.document, source.quote) == ("claims/a.toml", r"a \"port\"")
        assert view.claim_file.position(source.span.start).line == 5


def test_the_recorded_hash(write: Write, folder: Path) -> None:
    sha = hashlib.sha256((folder / "seeds" / "a.txt").read_bytes()).hexdigest()
    write(f'{HEADER}sha256 = "{sha.upper()}"\n')
    view = only()
    assert view.recorded is not None
    assert view.recorded[0] == sha == view.document.sha256
    assert view.recorded[1].quote == sha.upper()
    write(HEADER, "claims/a.toml")
    assert only().recorded is None


def test_several_files_of_one_source(write: Write) -> None:
    write(
        HEADER + f'sha256 = "{"0" * 64}"\n[[claims]]\nid = "b"\nquote = "Henan"\nproperty = "place"\nvalue = "Henan"\n',
        "claims/b.toml",
    )
    write(HEADER + '[[claims]]\nid = "a"\nquote = "Hebei"\nproperty = "place"\nvalue = "Hebei"\n')
    write(
        '[document]\nsource = "../../claims/../seeds/a.txt"\nlanguage = "en"\n'
        '[[claims]]\nid = "c"\nquote = "Hunan"\nproperty = "place"\nvalue = "Hunan"\n',
        "claims/more/c.toml",
    )
    view = only()
    assert [claim.id for claim in view.claims] == ["a", "b", "c"]
    assert view.claim_file is not None
    assert [file.id for file in (view.claim_file, *view.other_claim_files)] == [
        "claims/a.toml",
        "claims/b.toml",
        "claims/more/c.toml",
    ]
    assert view.document.language == "en"
    assert view.recorded is not None
    assert view.recorded[1].document == "claims/b.toml"
    assert load(["claims/b.toml", "claims", "claims/a.toml"]).claims == view.claims


def test_a_link_to_a_source_or_a_claim_file_is_the_same_file(write: Write, folder: Path) -> None:
    write(HEADER + '[[claims]]\nid = "a"\nquote = "Hebei"\nproperty = "place"\nvalue = "Hebei"\n')
    (folder / "claims" / "z.toml").symlink_to("a.toml")
    (folder / "seeds" / "z.txt").symlink_to("a.txt")
    write(
        '[document]\nsource = "../seeds/z.txt"\n[[claims]]\nid = "b"\nquote = "Henan"\nproperty = "place"\n'
        'value = "Henan"\n',
        "claims/b.toml",
    )
    assert [claim.id for claim in only().claims] == ["a", "b"]


def test_a_folder_is_walked_and_other_files_are_left_alone(write: Write) -> None:
    row = '[[claims]]\nid = "{}"\nquote = "Hebei"\nproperty = "place"\nvalue = "Hebei"\n'
    write(HEADER + row.format("a"))
    write(HEADER.replace("../", "../../") + row.format("b"), "claims/x/b.toml")
    for other in ("claims/.hidden/c.toml", "claims/.d.toml", "claims/notes.txt", "claims/pyproject.toml"):
        write("not a claim file", other)
    assert {entry.id for entry in only().entries} == {"a", "b"}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_newlines_and_marks_of_a_claim_file(write: Write, newline: str, bom: bytes) -> None:
    text = HEADER + '[[claims]]\nid = "a"\nquote = """\nHebei, Henan"""\nproperty = "place"\nvalue = "Hebei"\n'
    write(bom + text.replace("\n", newline).encode())
    view = only()
    assert view.claim_file is not None
    assert view.claim_file.bom == bool(bom)
    assert view.entries[0].source.quote == "Hebei, Henan"
    assert view.claim_file.position(view.entries[0].source.span.start).line == 6


def test_other_encodings_of_a_source(write: Write) -> None:
    write("Zürich".encode("cp1252"), "seeds/a.txt")
    found = claim(write, 'quote = "Zürich"\nproperty = "place"\nvalue = "Zürich"', HEADER + 'encoding = "cp1252"\n')
    assert found.source.quote == "Zürich"


FLAT = {"source": "../seeds/a.txt", "published": "2024-07-03", "id": "a", "quote": "Hebei", "property": "place"}
DOCUMENT = {"source": "../seeds/a.txt"}


def test_lines_of_json(write: Write) -> None:
    lines = [
        FLAT | {"value": "Hebei"},
        {"document": DOCUMENT, "id": "b", "quote": "22,100 cases", "property": "count", "value": 22100},
        {"document": DOCUMENT, "claims": [{"id": "c", "quote": "Hunan", "property": "place", "value": "Hunan"}]},
        {"document": {"source": "../seeds/b.txt"}},
    ]
    write("Other.", "seeds/b.txt")
    write("\ufeff" + "\r\n\r\n".join(json.dumps(line) for line in lines), "claims/a.jsonl")
    first, second = load("claims/a.jsonl").views
    assert [entry.id for entry in first.entries] == ["a", "b", "c"]
    assert str(first.document.published) == "2024-07-03"
    assert first.claim_file is second.claim_file
    assert [e.source.quote for e in first.entries] == ["Hebei", "22,100 cases", "Hunan"]
    assert first.claim_file is not None
    assert [first.claim_file.position(e.source.span.start).line for e in first.entries] == [1, 3, 5]


def test_reviewed_claims_replace_drafts_on_the_same_words(write: Write) -> None:
    row = '[[claims]]\nid = "{}"\nquote = "22,100 cases"\nproperty = "count"\nvalue = "22,100"\nstatus = "{}"\n'
    write(HEADER + row.format("a", "draft") + row.format("b", "reviewed"))
    view = only()
    assert [claim.id for claim in view.claims] == ["b"]
    assert [entry.id for entry in view.entries] == ["a", "b"]


def test_load_is_public() -> None:
    import claimcheck

    assert claimcheck.load is load
