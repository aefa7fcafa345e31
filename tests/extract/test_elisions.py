"""Figures whose unit or noun stands elsewhere; every sentence was made up for these tests."""

import pytest

import claimcheck
from claimcheck.extract.numbers.quantities import find_quantities


def values(text: str) -> list[str]:
    return [str(value) for _, _, value in find_quantities(text)]


SHARED = [
    ("The mill sells flour in 5 and 12 kg sacks.", ["5 kg", "12 kg"]),
    ("Doses of 2, 4, 8 and 16 mg were tried.", ["2 mg", "4 mg", "8 mg", "16 mg"]),
    ("The yard measures 18 x 25 m.", ["18 m", "25 m"]),
    ("Fees rose by 4 and 7 per cent.", ["4 %", "7 %"]),
    # no list, or one that ends without its unit
    ("It lies between Sector 14 and 6 km of wall.", ["6 km"]),
    ("Room 3 and all of 4 tonnes burned.", ["4 t"]),
    ("It lost 3 and $5 was taken.", ["3", "5 USD"]),
    ("The score was 5, 20 metres of rope lay there.", ["5", "20 m"]),
    ("The vote was 1,310, or 54.5 per cent, for it.", ["1,310", "54.5 %"]),
    ("In 2 and 5 million years it will fade.", ["2", "5,000,000 years"]),
]

TAKEN = [
    ("The ward has 310 beds for adults and 45 for infants.", ["310 bed", "45 bed"]),
    ("Some 620 goats were sold, compared with 85 last spring.", ["≈ 620 goat", "85 goat"]),
    ("There were 410 thefts in Oslo, down from 530 a year before.", ["410 theft", "530 theft"]),
    ("About 4 million flats, including 1.5 million in the south, stand empty.", ["≈ 4,000,000 flat", "1,500,000 flat"]),
    ("Fifty drivers were stopped, of whom 11 were fined.", ["50 driver", "11 driver"]),
    ("It found 65 million of the 2.4 billion yen it owes.", ["65,000,000 JPY", "2,400,000,000 JPY"]),
    ("Only 14 of its 60 wells are dry.", ["14 well", "60 well"]),
    ("The index fell 31 points to 2,208.", ["31 point", "2,208 point"]),
    ("Inflation was 3.1 per cent, up from 2.6 in April.", ["3.1 %", "2.6 %"]),
    ("They walked 12 miles on Monday and 9 on Tuesday.", ["12 mi", "9 mi"]),
    # true sentences in which the second figure is of something else
    ("The fair drew 40 bakers and 12 were fined.", ["40 baker", "12"]),
    ("She has two brothers, 19 and 23.", ["2 brother", "19", "23"]),
    ("She won six races in 14 starts and 2 in relays.", ["6 race", "14 start", "2"]),
    ("Output rose 4 percent from 8,350 a year earlier.", ["4 %", "8,350"]),
    ("The chain has 31 shops and employs 700 in Leeds.", ["31 shop", "700"]),
    ("He paid $4 million in May and 7 in June.", ["4,000,000 USD", "7"]),
    ("It grew by 8 percent, and more than four times the average was paid.", ["8 %", "> 4"]),
    ("They sold 30 boats. Compared with 12 last year, that is a lot.", ["30 boat", "12"]),
]

ALIKE = [
    ("They closed 11 schools in Tarn, 7 in Veld and 4 in Corle.", ["11 school", "7 school", "4 school"]),
    ("The Greens won 31 seats; the Liberals 12.", ["31 seat", "12 seat"]),
    ("The fire killed 12 people and the flood killed 40.", ["12 people", "40 people"]),
    ("Its top speed fell from 90 mph to 40.", ["90 mph", "40 mph"]),
    ("Oil fell from $75 a barrel to $45.", ["75 USD / bbl", "45 USD / bbl"]),
    ("The fine was cut from £60 to £40 a day.", ["60 GBP / day", "40 GBP / day"]),
    ("Exports grew by 4 percent and imports by 3.", ["4 %", "3 %"]),
    ("Crews of 12, 15 and 18 men came.", ["12 man", "15 man", "18 man"]),
    ("The repair cost £31m, 9m more than planned.", ["31,000,000 GBP", "9,000,000 GBP"]),
    # true sentences in which the second figure is of something else
    ("The blast killed 12 and 40 homes were burnt.", ["12", "40 home"]),
    ("They killed 3 and 9 men fled.", ["3", "9 man"]),
    ("He has three sons, the youngest 9.", ["3 son", "9"]),
    ("There were 40 people in the hall and 7 in ten were ill.", ["40 people", "0.7"]),
    ("The price was 12 euros and the number was 40.", ["12 EUR", "40"]),
    ("It hit 3 people, the number 12 bus.", ["3 people"]),
    ("Sales rose 4 percent and gold fell 3 to 1,210.", ["4 %", "3", "1,210"]),
    ("He moved 12 boats for 3 euros, 9 for nothing.", ["12 boat", "3 EUR", "9"]),
    ("The £3m yacht is 12m long.", ["3,000,000 GBP", "12 m"]),
    ("The team won 12 games, the season 2019.", ["12 game"]),
]

SIZED = [
    ("The dairy filled six million 330ml bottles.", ["6,000,000 bottle", "330 mL"]),
    ("It leased four 20-foot containers.", ["4 container", "20 ft"]),
    ("Three 9-year-old girls found it.", ["3 girl", "9 years"]),
    ("He wrote seven 40-page booklets.", ["7 booklet", "40 page"]),
    ("They won 12 20 metres from the gate.", ["12", "20 m"]),
]


@pytest.mark.parametrize(("text", "read"), [*SHARED, *TAKEN, *ALIKE, *SIZED])
def test_where_the_unit_stands(text: str, read: list[str]) -> None:
    assert values(text) == read


def test_a_long_list_without_a_unit_is_read_in_linear_time() -> None:
    assert len(values(", ".join(["4"] * 4000))) == 4000


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland runs 12 state and 5 private schools.", "Norland runs 17 schools."),
        ("The Tarn Party won 31 seats, the Greens 19 and the Liberals 12.", "The Tarn Party won 31 seats."),
        ("The coast of Veld lost 210 homes, the valley 95.", "The coast of Veld lost 210 homes."),
        ("Brask Council shut 11 schools in Lowby, 7 in Veld and 4 in Corle.", "Brask Council shut 22 schools."),
        ("The tower of Lowby is 61 metres tall, its chimney 48.", "The tower of Lowby is 61 metres tall."),
        ("The Corle wards have 20, 24 and 30 beds.", "The Corle wards have 74 beds."),
        ("Brask Mill burns 200 tonnes of waste a day.", "Brask Mill burnt 73,000 tonnes of waste last year."),
        ("The Orlan army lost 40 tanks, the rebels 11.", "The Orlan army lost 40 tanks."),
        ("Orvane Dairy filled 6 million 330ml bottles in 2023.", "Orvane Dairy filled 9 million bottles in 2023."),
    ],
)
def test_a_noun_from_elsewhere_is_no_conflict(one: str, other: str) -> None:
    """What else is said of the noun, "state" or "330ml", is said of the one figure and not of the other."""
    report = claimcheck.check_documents([claimcheck.Document(one, id="a"), claimcheck.Document(other, id="b")])
    assert report.conflicts == ()
