"""Parts of one whole, names in a row, days of the news, places in an order: what two reports tell otherwise, and what is no such thing."""

from __future__ import annotations

import pytest

from tests.affairs.test_told_otherwise import told


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            "Two of the nine jetties will close in April.",
            "Ida Brandt spoke against the closing of three of nine jetties.",
            ("Two", "three"),
        ),
        (
            "Dredging is finished at four of the harbour's six basins.",
            "The dredgers have finished five of six basins.",
            ("four", "five"),
        ),
        (
            "Members backed 11 of the 14 motions on the paper.",
            "Of motions there were many: 12 of 14 motions were backed by members.",
            ("11", "12"),
        ),
        (
            "Two of the harbour's five cranes were damaged by the storm.",
            "The storm damaged two of the six cranes.",
            ("five cranes", "six cranes"),
        ),
        (
            "Pilots rejected seven of the eight changes.",
            "Six of the eight changes were rejected by the pilots.",
            ("seven", "Six"),
        ),
    ],
)
def test_parts_of_one_whole_counted_otherwise_are_a_conflict(one: str, other: str, quotes: tuple[str, str]) -> None:
    assert told(one, other) == [quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two of the nine jetties will close in April.", "Seven of the nine jetties stay open after April."),
        ("Two of the nine jetties will close in April.", "Three of the nine jetties are made of oak."),
        ("Labour won 14 of the 27 wards.", "The Liberals won 11 of the 27 wards."),
        ("Two of the nine jetties will close in April.", "All but seven of the nine jetties will close in April."),
        ("Two of the nine jetties will close in April.", "Another three of the nine jetties may close in April."),
        ("Four of the six basins are dredged.", "About four of six basins are dredged."),
        ("Two of the five cranes were damaged.", "Two of the six boats were damaged."),
        ("Three of the eight pilots voted for the pay offer.", "Five of the eight pilots voted against the pay offer."),
    ],
)
def test_other_parts_and_other_wholes_are_none(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            "Ward councillors Ann Lister and Joe Parkin brought letters.",
            "The letters were brought by ward councillors Ann Lister and Sam Parkin.",
            ("Joe Parkin", "Sam Parkin"),
        ),
        (
            "Timber is shipped to Ghana and Togo from the north quay.",
            "From the north quay timber is shipped to Ghana and Benin.",
            ("Togo", "Benin"),
        ),
        (
            "The Lanterns, Abena Osei and Glass Parade will sing on the quay.",
            "On the quay The Lanterns, Abena Osei and Paper Parade are to sing.",
            ("Glass Parade", "Paper Parade"),
        ),
        (
            "Sheds were built with grants from Norway and Sweden.",
            "Grants from Norway and Latvia paid for the sheds.",
            ("Sweden", "Latvia"),
        ),
        (
            "Pilots came from Tarn, Skerrow and Oldby to train.",
            "To train, pilots came from Tarn, Skerrow and Hexley.",
            ("Tarn, Skerrow and Oldby", "Tarn, Skerrow and Hexley"),
        ),
    ],
)
def test_names_in_a_row_of_which_one_is_another_are_a_conflict(one: str, other: str, quotes: tuple[str, str]) -> None:
    assert told(one, other) == [quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Timber is shipped to Ghana and Togo from the north quay.",
            "Coal comes in from Ghana and Benin.",
        ),
        (
            "Timber is shipped to countries such as Ghana and Togo.",
            "Timber is shipped to countries such as Ghana and Benin.",
        ),
        (
            "Timber is shipped to Ghana and Togo.",
            "Timber is shipped to Ghana and Benin, and to Togo twice a year.",
        ),
        (
            "Timber is shipped to Ghana, Benin and Togo.",
            "Timber is shipped to Ghana and Benin.",
        ),
        (
            "Councillors Ann Lister and Joe Parkin voted for the plan.",
            "Councillors Ann Lister and Mary Holt voted against the plan.",
        ),
        (
            "Councillors Ann Lister and Joe Parkin came.",
            "Councillors Ann Lister and J. Parkin came.",
        ),
        (
            "Odd Lie and Per Dahl won the rowing race.",
            "Odd Lie and Finn Berg lost the rowing race.",
        ),
    ],
)
def test_other_rows_are_none(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            "The ballot of the pilots closed at noon today.",
            "The pilots' ballot closed on Monday.",
            ("at noon today", "Monday"),
        ),
        (
            "Talks with the mediator, Colm Adair, are to go on on Friday.",
            "Both sides will meet the mediator, Colm Adair, on Saturday.",
            ("Friday", "Saturday"),
        ),
        (
            "The dredger Marta sank off the mole yesterday.",
            "The dredger Marta sank off the mole on Monday.",
            ("yesterday", "Monday"),
        ),
    ],
)
def test_a_day_of_the_news_told_otherwise_is_a_conflict(one: str, other: str, quotes: tuple[str, str]) -> None:
    assert told(one, other) == [quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ballot of the pilots closed at noon today.", "The pilots' ballot closed on Wednesday."),
        ("The ballot of the pilots closed at noon today.", "The pilots' ballot opened on Monday."),
        ("The ballot of the pilots closed at noon today.", "Pilots said on Monday that the ballot would close."),
        ("Pilots met on the quay today.", "Pilots also met on the quay on Monday."),
        ("The north quay reopened today.", "The south quay reopened on Monday."),
        ("Police arrested a man on the quay today.", "Police arrested a man at Tarn on Monday."),
        ("The talks were moved to Friday.", "The talks with pilots were to be held on Thursday."),
        ("The road stays shut until Friday.", "The road stays shut until Saturday."),
    ],
)
def test_another_day_of_another_thing_is_none(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            "It makes Larne the third-largest harbour in the country.",
            "Larne becomes the country's second-biggest harbour.",
            ("third", "second"),
        ),
        (
            "It makes Larne the third-largest harbour in the country.",
            "Larne becomes number four in the country among harbours.",
            ("third", "number four"),
        ),
    ],
)
def test_a_place_in_an_order_told_otherwise_is_a_conflict(one: str, other: str, quotes: tuple[str, str]) -> None:
    assert told(one, other) == [quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "It makes Larne the third-largest harbour in the country.",
            "Larne becomes the second-largest harbour in the world.",
        ),
        (
            "It makes Larne the third-largest harbour in the country.",
            "Larne has the country's second-oldest harbour.",
        ),
        ("Odd Lie sailed the third-fastest race.", "Odd Lie came second in the race."),
    ],
)
def test_another_place_in_another_order_is_none(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        ("Three cranes of the harbour stood idle over the mole.", "Two cranes stood idle over the mole all day.", ("Three cranes", "Two cranes")),
        ("Pilots will walk out from 6am on 3 April.", "Pilots stay away from six in the morning on 4 April.", ("6am on 3 April", "4 April")),
    ],
)  # fmt: skip
def test_a_lone_count_of_things_and_a_lone_day_to_come_are_a_conflict(one: str, other: str, quotes: tuple[str, str]) -> None:  # fmt: skip
    assert told(one, other) == [quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Three cranes of the harbour stood idle.", "Two cranes are to be painted red."),
        ("Three cranes have been sold.", "Five cranes have been sold by now."),
        ("A new rector takes office on 3 April.", "The café at the school opens on 4 April."),
        ("Pilots will walk out from 6am on 3 April.", "Masons start work on the mole on 4 April."),
    ],
)
def test_lone_counts_and_days_of_other_things_are_none(one: str, other: str) -> None:
    assert told(one, other) == []
