"""Text that is not English is left alone and said; every sentence here was written for this test."""

from __future__ import annotations

import pytest

from claimcheck import Document, check_documents, find_mentions
from claimcheck.extract.text.languages import foreign

FOREIGN = [
    "Die Regierung hat am Dienstag beschlossen, dass die 12 Häfen der Insel nicht vor dem 3. April geöffnet werden.",
    "Le conseil de la ville a décidé que les 40 maisons du port ne sont plus dans la zone, selon le maire et ses adjoints.",
    "El alcalde dijo que las 300 familias del puerto fueron evacuadas por la noche, pero el río ya no sube en la zona.",
    "O presidente da câmara disse que as 20 casas do porto foram evacuadas, mas que não há mais água nas ruas e no rio.",
    "Il sindaco ha detto che le 30 case del porto sono state evacuate nella notte, ma il fiume non è più in piena.",
    "De burgemeester zei dat het water niet meer stijgt en dat de 20 huizen bij de haven voor de nacht zijn ontruimd.",
    "Borgmästaren sade att vattnet inte stiger mer och att de 20 husen vid hamnen är utrymda för natten och helgen.",
    "Wali kota mengatakan bahwa 20 rumah di dekat pelabuhan telah dikosongkan dan air tidak akan naik lagi pada malam itu.",
    "Мэр сообщил, что 20 домов у порта были эвакуированы ночью.",
    "市长说，港口附近的二十栋房屋已于夜间疏散，河水不再上涨。",
    "قال رئيس البلدية إن عشرين منزلا قرب الميناء أخليت ليلا",
]
ENGLISH = [
    "The mayor said 20 houses by the harbour were cleared overnight.",
    "Present: Juan de la Cruz, Pedro de la Rosa, Ana de los Rios, Luis del Valle, Eva de la Torre, Jo das Neves.",
    "Ajax 2 Porto 1, Benfica 0 Celta 0, Lyon 3 Roma 3, Napoli 1 Lille 0, Sparta 2 Gent 2",
    "Net 2.8 mln vs 2.1 mln\nRevs 14.2 mln vs 12.0 mln\nAvg shrs 3.1 mln vs 3.0 mln\nYear net 9.1 mln vs 8.0 mln",
    "She sang La mer and Le chant du port, and the hall in Lowby rose for El rio de la noche as well.",
    "Les Misérables, Cats, Evita and Annie closed within a month; De Profundis and La Ronde ran on to May.",
    "Council backs 20 new harbour homes despite flood fears",
    "La Paz",
    "The resistance was 4 kΩ at a wavelength λ of 500 nm, and the angle θ, with σ and μ as before, was 3 degrees.",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_foreign_prose_is_known(text: str) -> None:
    assert len(foreign(text)) == 1
    assert find_mentions(Document(text)) == ()


@pytest.mark.parametrize("text", ENGLISH)
def test_english_names_and_tables_are_not_foreign(text: str) -> None:
    assert foreign(text) == ()


def test_mixed_pages_keep_their_english_parts_and_say_what_was_left_out() -> None:
    text = f"{ENGLISH[0]}\n\n{FOREIGN[0]}\n\nSome 800 homes have no power."
    report = check_documents([Document(text, id="page", published="2024-04-02")])
    (view,) = report.views
    assert [m.quote for m in view.mentions if m.kind == "quantity"] == ["20 houses", "Some 800 homes"]
    assert [p.zone for p in view.passages] == ["paragraph", "foreign", "paragraph"]
    assert "not English: 1 of the 3 paragraphs of page" in report.coverage.unread
    assert "not checked:\n  not English" in str(report)


@pytest.mark.parametrize(
    ("heading", "left"),
    [("Puente nuevo no abre hasta mayo", True), ("Lowby bridge shut", False), ("Paz y pan in Lowby", False)],
)
def test_a_heading_among_foreign_paragraphs_is_foreign_too(heading: str, left: bool) -> None:
    spanish = FOREIGN[2]
    assert len(foreign(f"{heading}\n\n{spanish}")) == 1 + left
    assert len(foreign(f"{spanish}\n\n{heading}\n\n{spanish}")) == 2 + left
    assert len(foreign(f"{spanish}\n\n{heading}\n\n{ENGLISH[0]}")) == 1


def test_repeated_foreign_text_with_other_figures_is_no_finding() -> None:
    one = FOREIGN[0] + " Es gab 3 Verletzte, 4 Tote und 15 Vermisste in den Häfen der Insel."
    other = one.replace("12 Häfen", "21 Häfen")
    report = check_documents([Document(one, id="a"), Document(other, id="b")])
    assert report.findings == ()


TABLE = "Kassel 45\n\nFulda 31\n\nHanau 12"


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        (TABLE, "de-DE", 3),  # a table of a German set
        (TABLE, "en-GB", 0),
        (TABLE, None, 0),
        (f"{ENGLISH[0]}\n\nFulda 31", "de", 0),  # a page that is tagged wrongly
    ],
)
def test_a_text_given_another_language_is_read_only_where_it_has_english_prose(
    text: str, language: str | None, left: int
) -> None:
    report = check_documents([Document(text, id="page", language=language)])
    assert len(foreign(text, language)) == left
    assert any(line.startswith("not English") for line in report.coverage.unread) == (left > 0)
