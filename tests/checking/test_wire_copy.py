"""Two prints of one wire report through `check_documents`: rows, the note under them, prices of an hour. Reports of our own."""

from __future__ import annotations

import pytest

from claimcheck import Document, check_documents

ROWS = "Shr 41 cts vs 36 cts\n    Net 1,243,000 vs 1,092,000\n    {label} {revs} mln vs 80.1 mln\n    Avg shrs 3,031,000 vs 3,033,000\n"
NOTE = "    NOTE: Net {does} gain of {gain} dlrs from {sale}."
YEAR = "    Year\n    Shr 1.42 dlrs vs 1.20 dlrs\n    Net 4,311,000 vs 3,640,000\n    Revs {} mln vs 290.4 mln\n"
ANNUAL = "Shr 1.42 dlrs vs 1.20 dlrs\n    Net 4,311,000 vs 3,640,000\n    Revs {} mln vs 290.4 mln\n"


def told(*texts: str) -> list[tuple[str, ...]]:
    documents = [Document(text, id=str(at), published="1987-03-04") for at, text in enumerate(texts)]
    return [tuple(source.quote for source in found.sources) for found in check_documents(documents).conflicts]


def rows(label: str = "Revs", revs: str = "88.2") -> str:
    return ROWS.format(label=label, revs=revs)


def note(does: str = "includes", gain: str = "210,000", sale: str = "the sale of a mill") -> str:
    return rows() + NOTE.format(does=does, gain=gain, sale=sale)


def test_a_label_with_a_letter_too_many_is_the_same_row() -> None:
    assert told(rows("Sales"), rows("Sasles", "82.8")) == [("88.2 mln", "82.8 mln")]


def test_the_rows_of_the_year_stand_alone_in_one_print() -> None:
    assert told(rows() + YEAR.format("320.5"), ANNUAL.format("302.5")) == [("320.5 mln", "302.5 mln")]
    assert told(rows() + YEAR.format("320.5"), ANNUAL.format("320.5")) == []


def test_the_note_under_rows_tells_of_them() -> None:
    assert told(note(), note("excludes", "120,000", "sale of mill")) == [("210,000 dlrs", "120,000 dlrs")]
    assert told(note(), note("includes", "95,000", "tax credits")) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "LARNE, March 4 - Larne Exchange corn futures traded firmer, with gains of 1/4 cent to 3/4 cent per bushel, Orrin Brothers and Tarn Grain said.",
            "LARNE, March 4 - Larne Exchange corn futures held gains of 3/4 cent to 2-3/4 cents per bushel at midsession, Orrin Brothers and Tarn Grain said.",
        ),
        (
            "LARNE, March 4 - The krone was quoted at 7.12 to the dollar, dealers at Orrin Bank and Tarn Bank in Larne said.",
            "LARNE, March 4 - Dealers at Orrin Bank and Tarn Bank in Larne said the dollar was quoted at 7.21 krone at noon.",
        ),
    ],
)
def test_prices_of_an_hour_are_no_conflict(one: str, two: str) -> None:
    assert told(one, two) == []
