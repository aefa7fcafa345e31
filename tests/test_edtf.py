"""EDTF: the grammar of ISO 8601-2:2019, Annex A, by its own clauses. All examples are our own."""

import re
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.days import Day, days_in_month
from claimcheck.edtf import LONGEST, parse, parse_set
from claimcheck.edtfdays import SUB_YEARS

BOUNDS = [
    # level 0
    ("2019-11-05", "2019-11-05", "2019-11-05", "day"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("-0431", "-0431-01-01", "-0431-12-31", "year"),
    ("2019-11-05T08:30:00-04", "2019-11-05", "2019-11-05", "day"),
    ("1914-07-28/1918-11", "1914-07-28", "1918-11-30", "interval"),
    # level 1
    ("Y123456", "123456-01-01", "123456-12-31", "year"),
    ("Y-20000", "-20000-01-01", "-20000-12-31", "year"),
    ("2021-22", "2021-06-01", "2021-08-31", "season"),
    ("2023-24", "2023-12-01", "2024-02-29", "season"),
    ("1848-03-18%", "1848-03-18", "1848-03-18", "day"),
    ("187X", "1870-01-01", "1879-12-31", "decade"),
    ("14XX", "1400-01-01", "1499-12-31", "century"),
    ("2XXX", "2000-01-01", "2999-12-31", "millennium"),
    ("1848-XX", "1848-01-01", "1848-12-31", "year"),
    ("1848-02-XX", "1848-02-01", "1848-02-29", "month"),
    ("1848-XX-XX", "1848-01-01", "1848-12-31", "year"),
    ("2015-09/..", "2015-09-01", "None", "interval"),
    ("../2015-09", "None", "2015-09-30", "interval"),
    ("2015-09/", "2015-09-01", "None", "interval"),
    ("/2015-09", "None", "2015-09-30", "interval"),
    # level 2
    ("Y3E6", "3000000-01-01", "3000000-12-31", "year"),
    ("Y-3E6", "-3000000-01-01", "-3000000-12-31", "year"),
    ("1870S3", "1870-01-01", "1870-12-31", "year"),
    ("2022-36", "2022-10-01", "2022-12-31", "quarter"),
    ("2022-38", "2022-05-01", "2022-08-31", "quadrimester"),
    ("2022-41", "2022-07-01", "2022-12-31", "semester"),
    ("2022-30", "2022-12-01", "2023-02-28", "season"),
    ("187X-05-01", "1870-05-01", "1879-05-01", "unspecified"),
    ("18X7", "1807-01-01", "1897-12-31", "unspecified"),
    ("-18X7", "-1897-01-01", "-1807-12-31", "unspecified"),
    ("-000X", "-0009-01-01", "-0001-12-31", "decade"),
    ("1848-XX-31", "1848-01-31", "1848-12-31", "unspecified"),
    ("1848-1X", "1848-10-01", "1848-12-31", "unspecified"),
    ("190X-02-29", "1904-02-29", "1908-02-29", "unspecified"),
    ("187X-24", "1870-12-01", "1880-02-29", "unspecified"),
    ("XXXX-05-01", "None", "None", "day"),
    ("XXXX-05", "None", "None", "month"),
    ("XXXX-02-29", "None", "None", "day"),
    ("XXXX-22", "None", "None", "season"),
    ("XXXX", "None", "None", "unspecified"),
    ("[1848,1871..1874]", "1848-01-01", "1874-12-31", "set"),
    ("{1848-03,1871}", "1848-03-01", "1871-12-31", "set"),
    ("[1871-01..]", "1871-01-01", "None", "set"),
    ("[..1871-01-18]", "None", "1871-01-18", "set"),
    # beyond the standard: the day of a long year
    ("Y12024-05-03", "12024-05-03", "12024-05-03", "day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), BOUNDS)
def test_bounds(text: str, earliest: str, latest: str, precision: str) -> None:
    piece = parse(text)
    assert (piece.text, str(piece.earliest), str(piece.latest)) == (text, earliest, latest)
    assert piece.precision == precision


@pytest.mark.parametrize(
    ("written", "spelt", "marks"),
    [
        ("?1848", "1848?", 1),
        ("?1848-?03", "1848-03?", 1),
        ("1848-03-18~", "1848-03-18~", 2),
        ("1848-03~-18", "1848-03~-18", 2),
        ("1848?-%03", "1848?-%03", 3),
        ("1848-~03-~18", "1848-~03-~18", 2),
        ("1848?-03~", "1848%-~03", 3),
        ("1848~-03-18?", "1848%-?03-?18", 3),
        ("1848-?03~-18", "1848~-%03-18", 3),
    ],
)
def test_one_spelling_for_qualifiers(written: str, spelt: str, marks: int) -> None:
    """EDTF level 2: "A qualification character to the immediate right of a component applies to that component
    as well as to all components to the left", one "to the immediate left of a component ... only"."""
    assert (parse(written).text, parse(written).marks) == (spelt, marks)
    assert parse(spelt) == parse(written)


def test_estimated_year_is_approximate() -> None:
    """EDTF level 2, "significant digits": "some year between 1900 and 1999, estimated to be 1950"."""
    assert parse("1870S2").marks == 2
    assert parse("1870").marks == 0


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("[1874, 1848,1871..1873]", "[1848,1871..1873,1874]"),
        ("{1848,1848}", "1848"),
        ("[1848-03]", "1848-03"),
        ("[1871..]", "[1871..]"),
        ("[1848.., ..1848]", "[..1848,1848..]"),
        ("[1848..,1848]", "[1848,1848..]"),
        ("[XXXX-05-11,XXXX-11-05]", "[XXXX-05-11,XXXX-11-05]"),
    ],
)
def test_one_spelling_for_sets(written: str, spelt: str) -> None:
    """EDTF level 2: "Double-dots indicates all the values between the two values it separates, inclusive", at
    the beginning or end of the list "on or before" or "on or after"."""
    assert parse(written).text == spelt


def test_time_of_day() -> None:
    """EDTF level 0, "date and time": local, of UTC with Z, or with a shift in hours or hours and minutes."""
    for zone in (None, "Z", "-04", "+05:30"):
        piece = parse(f"2019-11-05T08:30:15{zone or ''}")
        assert (piece.clock, piece.zone) == ("08:30:15", zone)
    assert parse("2019-11-05T08:30").text == "2019-11-05T08:30:00"
    assert parse("2019-11-05T08:30:15.250Z").text == "2019-11-05T08:30:15Z"


def test_sets_may_be_long_where_texts_may_not() -> None:
    text = "[" + ",".join(f"{year}-01-01" for year in range(1900, 1960)) + "]"
    assert parse_set(text).text == text
    with pytest.raises(ValueError, match=f"at most {LONGEST} characters, not {len(text)}"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "an empty text is no date"),
        ("2019/11/05", "a day is written with hyphens"),
        ("20191105", "a day is written with hyphens"),
        ("2019-11-5", "two digits each: 2024-07-03"),
        ("187u", "a capital X"),
        ("1848?~", "one mark, %"),
        ("17500", "follows a Y: Y12024"),
        ("Y1848", "needs no Y; write 1848"),
        ("848", "four digits: 0999"),
        ("-0000", "year 0 is 0000"),
        ("-XXXX", "-XXXX is no year"),
        ("2019-W45", "EDTF has no weeks"),
        ("2019-309", "EDTF has no day of the year"),
        ("2019-11-05 08:30", "follows a T"),
        ("2019-11-05T08:30:00+0530", "with a colon"),
        ("2019-11-05T24:00:00", "from 00:00:00 to 23:59:59"),
        ("2019-11-05T08:60:00", "from 00:00:00 to 23:59:59"),
        ("2019-11-05T08:30:00+24:00", "from 00:00:00 to 23:59:59"),
        ("2019-11-05T08:30:00+05:60", "from 00:00:00 to 23:59:59"),
        ("2019-11T08:30:00", "follows a plain day"),
        ("2019-11-05~T08:30:00", "follows a plain day"),
        ("XXXX-11-05T08:30:00", "follows a plain day"),
        ("2019-11-05T08:00/2019-11-06", "cannot stand in an interval"),
        ("2019-11-31", "November 2019 has 30 days, not 31"),
        ("2019-13", "month 13 does not exist"),
        ("2019-00", "month 00 does not exist"),
        ("2019-42", "month 42 does not exist"),
        ("2019-22-01", "has no days"),
        ("XXXX-02-30", "has 29 days, not 30"),
        ("190X-02-3X", "no day of the calendar fits"),
        ("XXX1-02-29", "no day of the calendar fits"),
        ("190X-4X", "no day of the calendar fits"),
        ("2019/2018", "ends before it starts"),
        ("2019-11-06/2019-11-05", "ends before it starts"),
        ("[1874..1871]", "ends before it starts"),
        ("XXXX-05/2019", "the year of one end only"),
        ("/", "is not an EDTF interval"),
        ("2019/present", "two dots: 2004-01-01/.."),
        ("unknown/2019", "two dots: 2004-01-01/.."),
        ("2019-uu", "a capital X"),
        ("[2019", "one pair of brackets"),
        ("[[2019]]", "one pair of brackets"),
        ("[2019,]", "an empty text is no date"),
        ("[2018/2019]", "cannot stand in a set"),
        ("[2019-11-05T08:30:00Z]", "cannot stand in a set"),
        ("187XS2", "only a plain year has"),
        ("1870S2-05", "only a plain year has"),
        ("Y1E999999999", "more than 30 digits"),
        ("Y" + "9" * 31, "is not an EDTF date"),
        ("2019\n", "is not an EDTF date"),
        ("２０１９", "is not an EDTF date"),
    ],
)
def test_what_is_not_edtf(text: str, advice: str) -> None:
    with pytest.raises(ValueError, match=re.escape(advice)) as caught:
        parse(text)
    assert "\n" not in str(caught.value)


@given(st.text(alphabet="0129XYSET?~%-/.,[]{}:Z+ ", max_size=60))
@example("XXX1-02-3X")
@example("[" + "XXX1-XX-4X," * 36 + "1999]")
def test_any_text_is_read_or_refused(text: str) -> None:
    """A string either conforms to the format and means the same in its one spelling, or is refused."""
    try:
        piece = parse(text)
    except ValueError:
        return
    assert parse(piece.text) == piece


two_digits = st.text(alphabet="0123X", min_size=2, max_size=2)


@given(st.sampled_from(["198X", "19X4", "1X84", "X984", "1984"]), two_digits, two_digits)
def test_unspecified_digits_mean_every_day_that_fits(year: str, month: str, day: str) -> None:
    """EDTF level 2: "the unspecified digit, 'X', may occur anywhere within a component" and indicates "that the
    value of that digit is unspecified": the days are the first and the last of all that fit."""

    def fits(pattern: str, number: int) -> bool:
        return all(p in ("X", d) for p, d in zip(pattern, f"{number:0{len(pattern)}d}", strict=True))

    possible = [y for y in range(984, 10_000) if fits(year, y)]
    months = [m for m in range(1, 13) if fits(month, m)]
    days = [
        Day(y, m, d)
        for y, m in product((*possible[:9], *possible[-9:]), months)
        for d in range(1, days_in_month(y, m) + 1)
        if fits(day, d)
    ]
    text = f"{year}-{month}-{day}"
    if days:
        assert (parse(text).earliest, parse(text).latest) == (min(days), max(days))
    else:
        with pytest.raises(ValueError, match=r"fits|does not exist|has no days|has \d\d days"):
            parse(text)


@given(st.integers(-9999, 9999).filter(bool), st.sampled_from(sorted(SUB_YEARS)))
def test_sub_year_groupings(year: int, code: int) -> None:
    """EDTF level 2, sub-year groupings: "Quarter 1 (3 months in duration)", "Quadrimester 1 (4 months in
    duration)", "Semestral 1 (6 months in duration)"; a season has three, and half a year later south."""
    sign = "-" if year < 0 else ""
    piece = parse(f"{sign}{abs(year):04d}-{code}")
    assert piece.earliest is not None
    assert piece.latest is not None
    months = {"season": 3, "quarter": 3, "quadrimester": 4, "semester": 6}[piece.precision]
    assert piece.latest + 1 == piece.earliest.add_months(months)
    southern_half_year = {25: 31, 26: 32, 27: 29, 28: 30}.get(code)
    if southern_half_year:
        assert parse(f"{sign}{abs(year):04d}-{southern_half_year}").earliest == piece.earliest
