"""The statements the rules of attribution compare, as read from a sentence: belonging, office, time of writing."""

from __future__ import annotations

import pytest

from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.entities import Reference
from claimcheck.extract.calendar.windows import writing_window
from claimcheck.extract.views import read_view
from claimcheck.persons import one_person


def claims(text: str, property: str, published: str | None = "2024-05-02") -> list[Claim]:
    view = read_view(Document(text, id="a.txt", published=published))
    return [claim for claim in view.firm if claim.property == property]


def stated(text: str, property: str) -> list[tuple[str | None, tuple[str, ...], str]]:
    found = claims(text, property)
    return [(c.subject, c.value.candidates, c.source.quote) for c in found if isinstance(c.value, Reference)]


# Belonging


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya's Ministry of Health and Central Bank met.",
            [("Ministry of Health", ("KE",)), ("Central Bank", ("KE",))],
        ),
        ("Kenya's Ministry of Health and the World Health Organization met.", [("Ministry of Health", ("KE",))]),
        (
            "Kenya's Ministry of Health and Uganda's Central Bank met.",
            [("Ministry of Health", ("KE",)), ("Central Bank", ("UG",))],
        ),
        ("Ruritania's Bureau of Small Boats and Chile's Bureau of Small Boats met.", []),
    ],
)
def test_an_owner_stands_for_the_bodies_it_is_said_of(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(subject, owner) for subject, owner, _ in stated(text, "jurisdiction")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Floods cut off Langfang, in northern Hebei, on Monday.",
            [("Langfang", ("CN-HE",), "Langfang, in northern Hebei")],
        ),
        ("A plant in Langfang in Hebei burned.", [("Langfang", ("CN-HE",), "Langfang in Hebei")]),
        ("They beat Lyon in Germany.", []),
        ("They met in Lyon, in Germany's shadow.", []),
        ("The Mbora dam, in Kilo district, burst.", [("Mbora dam", ("kilo district",), "Mbora dam, in Kilo district")]),
        ("A dam in Kilo district burst.", []),
    ],
)
def test_a_place_lies_where_the_text_puts_it(text: str, expected: list[tuple[str, tuple[str, ...], str]]) -> None:
    assert stated(text, "place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Drug Enforcement Administration, part of the US Department of Justice, said so.",
            [("US:DEA", ("US:DOJ",))],
        ),
        (
            "Drug Enforcement Administration (DEA), an agency of the US Department of the Treasury, said so.",
            [("US:DEA", ("US:TREASURY",))],
        ),
        ("Drug Enforcement Administration was part of the US Department of Justice.", []),
        ("Drug Enforcement Administration took part in the US Department of Justice's raid.", []),
    ],
)
def test_a_body_is_part_of_what_the_text_says(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(part, whole) for part, whole, _ in stated(text, "parent")] == expected


# Office


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee, director of the Lowby Museum, spoke.", ["Ann Lee"]),
        ("Ann Lee, a director of the Lowby Museum, spoke.", []),
        ("Ann Lee was director of the Lowby Museum.", []),
        ("Ann Lee, director of the Lowby Museum, resigned.", []),
        ("Ann Lee, who succeeded Bo Ek, is director of the Lowby Museum.", []),
        ("Ann Lee, chairman of the board, spoke.", []),
        ("Ann Lee, president of the Senate, spoke.", []),
        ("Ann Lee, governor of the Central Bank, spoke.", []),
    ],
)
def test_an_office_is_held_where_the_sentence_says_no_more(text: str, expected: list[str]) -> None:
    assert [str(claim.value) for claim in claims(text, "office-holder")] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Ann Lee, director of the Lowby Museum, spoke.", None),
        ("Ann Lee, director of the Lowby Museum, spoke on Tuesday.", None),
        ("On 3 May 2012 Ann Lee, director of the Lowby Museum, spoke.", "2012-05-03"),
        ("The vault was robbed on 3 May 2012. Ann Lee, director of the Lowby Museum, wept.", "2012-05-03"),
        ("The vault was robbed on 3 May 2012.\n\nAnn Lee, director of the Lowby Museum, wept.", None),
        ("Last year Ann Lee, director of the Lowby Museum, spoke.", "2023"),
        ("Ann Lee, director of the Lowby Museum since 2012, spoke.", None),
    ],
)
def test_an_office_is_held_when_its_paragraph_says(text: str, as_of: str | None) -> None:
    (claim,) = claims(text, "office-holder")
    assert (claim.as_of.edtf if claim.as_of else None) == as_of


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ann Lee", "Mrs Lee", True),
        ("Ann Lee", "A. Lee", True),
        ("Ann Lee", "Lee Ann", True),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("José Pérez", "Jose Perez", True),
        ("Kim Jong-un", "Kim Jong Un", True),
        ("Bill Marlowe", "William Marlowe", True),
        ("Dr", "Ann Lee", True),
        ("Ann Lee", "Ann Loy", False),
        ("Ivo Brandt", "Lena Roth", False),
        ("Kim Jong Un", "Kim Il Sung", False),
    ],
)
def test_two_names_of_one_person(one: str, other: str, expected: bool) -> None:
    assert one_person(one, other) is expected
    assert one_person(other, one) is expected


# The time of writing


def latest(text: str) -> str | None:
    view = read_view(Document(text, id="a.txt"))
    window = writing_window(text, view.firm, view.mentions)
    return str(window.latest.day) if window.latest else None


def earliest(text: str) -> str | None:
    view = read_view(Document(text, id="a.txt"))
    window = writing_window(text, view.firm, view.mentions)
    return str(window.earliest.day) if window.earliest else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The levy will come into effect in March 2017.", "2017-03-31"),
        ("The ministry said on Tuesday that the levy will come into effect in March 2017.", "2017-03-31"),
        ("“The levy will come into effect in March 2017,” he said.", None),
        ('He said: "The levy will come into effect in March 2017."', None),
        ("In 2010 he said the levy will come into effect in March 2017.", None),
        ("The levy will come into effect in March 2017, he announced in 2010.", None),
        ("The levy would come into effect in March 2017.", None),
    ],
)
def test_what_bounds_the_time_of_writing_from_above(text: str, expected: str | None) -> None:
    assert latest(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The law was adopted in June 2012.", "2012-06-01"),
        ("The fair opens on 3 July 2025.", None),
        ("The law will be adopted in June 2012.", None),
    ],
)
def test_what_bounds_the_time_of_writing_from_below(text: str, expected: str | None) -> None:
    assert earliest(text) == expected
