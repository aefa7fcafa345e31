"""Acronyms that texts define. All sentences are our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.naming.acronyms import definitions

Expected = list[tuple[str, str, bool]]


def read(text: str) -> Expected:
    return [(d.name, d.acronym, d.fits) for d in definitions(text)]


FITTING: list[tuple[str, str, str]] = [
    # in brackets behind
    ("the Green Water Agency (GWA) said", "Green Water Agency", "GWA"),
    ("Lowby's Green Water Agency (GWA)", "Green Water Agency", "GWA"),
    ("Lowby’s Green Water Agency (GWA)", "Green Water Agency", "GWA"),
    ("The Board of Harbours and Piers (BHP) met", "Board of Harbours and Piers", "BHP"),
    ("the Centre for Tidal Control and Rescue (CTC)", "Centre for Tidal Control and Rescue", "CTC"),
    ("the Ministry of Tides (MoT)", "Ministry of Tides", "MoT"),
    ("the Service for Harbours of Lowby (SH)", "Service for Harbours of Lowby", "SH"),
    ("the National Oyster and Anchovy Administration (NOAA)", "National Oyster and Anchovy Administration", "NOAA"),
    ("the Green Water Agency (“GWA”)", "Green Water Agency", "GWA"),
    ("the Green Water Agency (the GWA)", "Green Water Agency", "GWA"),
    ("the Green Water Agency (hereinafter GWA)", "Green Water Agency", "GWA"),
    ("the Green Water Agency (GWA, the regulator)", "Green Water Agency", "GWA"),
    ("the Green Water Agency's (GWA) report", "Green Water Agency", "GWA"),
    # letters within words
    ("the Bundesfischereiamt (BFA)", "Bundesfischereiamt", "BFA"),
    ("the Lowby Waterworks (LWW)", "Lowby Waterworks", "LWW"),
    # accents
    ("Électricité du Littoral (EDL)", "Électricité du Littoral", "EDL"),
    # plurals and small letters
    ("non-governmental organisations (NGOs)", "non-governmental organisations", "NGO"),
    ("the gross tidal product (GTP)", "gross tidal product", "GTP"),
    # the other way round
    ("GWA (Green Water Agency)", "Green Water Agency", "GWA"),
    ("the NGOs (non-governmental organisations)", "non-governmental organisations", "NGO"),
    # in apposition
    ("the Green Water Agency, or GWA, said", "Green Water Agency", "GWA"),
    ("the Green Water Agency, known as GWA, said", "Green Water Agency", "GWA"),
]


@pytest.mark.parametrize(("text", "name", "acronym"), FITTING)
def test_a_definition_that_fits(text: str, name: str, acronym: str) -> None:
    assert read(text) == [(name, acronym, True)]


UNFIT = [
    ("the National Water Board (NBW)", "National Water Board", "NBW"),
    ("the National Water Board (NWC)", "National Water Board", "NWC"),
    ("the National Water Board (NWBB)", "National Water Board", "NWBB"),
    ("the Lowby Organization for Tides (LTO)", "Lowby Organization for Tides", "LTO"),
    ("the WNB (National Water Board)", "National Water Board", "WNB"),
]


@pytest.mark.parametrize(("text", "name", "acronym"), UNFIT)
def test_an_attempt_whose_letters_do_not_fit_is_kept_and_said(text: str, name: str, acronym: str) -> None:
    assert read(text) == [(name, acronym, False)]


SILENT = [
    "John Smith (USA) won",
    "the company (NYSE: HLV) fell",
    "the Ministry of Health (Kenya)",
    "Mary Jones (D) and Peter Low (R)",
    "the Ford boss (GM) said",
    "rain (see below) fell",
    "the sum (in euros) rose",
    "It rained. (NWB)",
    "(NWB)",
    "the 2024 report (PDF)",
    "() ( ) (((",
]


@pytest.mark.parametrize("text", SILENT)
def test_brackets_that_define_nothing(text: str) -> None:
    assert read(text) == []


def test_spans_are_places_in_the_text_as_it_stands() -> None:
    text = "Lowby’s Green Water\u00a0Agency (GWA)"
    (definition,) = definitions(text)
    assert text[slice(*definition.name_span)] == "Green Water\u00a0Agency"
    assert text[slice(*definition.acronym_span)] == "GWA"


def test_several_definitions_come_in_order() -> None:
    text = "the Green Water Agency (GWA) and the Harbour Police Force (HPF)"
    assert [d.acronym for d in definitions(text)] == ["GWA", "HPF"]


PIECES = st.sampled_from(
    ["Green", "Water", " ", "(", ")", "GWA", "'s", "“", ", or ", "the", "é", "İ", "ß", "\n", "-", "."]
)


@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_is_read(text: str) -> None:
    for definition in definitions(text):
        (start, end), (first, last) = definition.name_span, definition.acronym_span
        assert 0 <= start < end <= len(text)
        assert 0 <= first < last <= len(text)
        assert end <= first or last <= start
        assert definition.acronym == text[first:last].replace("’", "'")
