"""Pounds of money and of weight, stone, feet and inches without their names, units with hyphens; all made up for these tests."""

import pytest

from claimcheck.extract.numbers.quantities import find_quantities


def values(text: str) -> list[str]:
    return [str(value) for _, _, value in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # money
        ("Burglars took 84,000 pounds in cash.", ["84,000 GBP"]),
        ("He was fined 350 pounds and owes some 90 pounds.", ["350 GBP", "≈ 90 GBP"]),
        ("A salary of 31,500 pounds a year", ["31,500 GBP / year"]),
        ("The vase sold for 1,400 pounds; a 700-pound reward was paid.", ["1,400 GBP", "700 GBP"]),
        ("It is two pounds and 30 pence, or twelve pounds fifty.", ["2.3 GBP", "12.5 GBP"]),
        ("The pension of 1840 was 20 pounds a year, some 1,900 pounds of 2020.", ["20 GBP / year", "≈ 1,900 GBP"]),
        ("The rent of 12 pounds is 900 pounds in today's money.", ["12 GBP", "900 GBP"]),
        ("A cook got 25 pounds a year. The clock fetched 3,000 pounds.", ["25 GBP / year", "3,000 GBP"]),
        ("Each boy had two pounds pocket money; a dowry of 500 pounds was agreed.", ["2 GBP", "500 GBP"]),
        ("He paid 30 pounds for the boots and 45 pounds for the coat.", ["30 GBP", "45 GBP"]),
        ("He paid 30 pounds for the boots and 4 pounds of nails.", ["30 GBP", "4 lb"]),
        # shillings and pence
        ("£3 10s 6d was paid, then £31 4s. and £4 10s. a year.", ["3.525 GBP", "31.2 GBP", "4.5 GBP / year"]),
        ("It raised two pounds ten shillings and sixpence, or 12 shillings 6 pence.", ["2.525 GBP", "12.5 shilling"]),
        (
            "£40 30s; £20 10 shilling notes; 12 Kenyan shillings 50 cents",
            ["40 GBP", "20 GBP", "10 shilling", "12.5 KES"],
        ),
        ("A 10 pound 4 ounce trout of the 20s", ["10.25 lb"]),
        # a weight, whatever is paid for it
        ("She got 2 pounds a week of cheese. The dog eats 3 pounds a day.", ["2 lb / week", "3 lb / day"]),
        ("Consumption rose to 38 pounds a year, and 75 pounds of coal were burned.", ["38 lb / year", "75 lb"]),
        ("He paid $4 for 10 pounds, and won a 12-pound turkey.", ["4 USD", "10 lb", "12 lb"]),
        ("The price of 20 pounds of rice fell.", ["20 lb"]),
        ("She was paid to lose 15 pounds.", ["15 lb"]),
        ("A catch weighing 310 pounds cost nothing.", ["310 lb"]),
        ("The 90 pounds were too much.", ["90 lb"]),
        # stone
        ("He weighs 13 stone 4 pounds; she is 9 stone.", ["93/7 st", "9 st"]),
        ("A 16-stone prop wore a 5-stone ring.", ["16 st", "5 stone"]),
        ("They laid 12 stone walls and 30 stones.", ["12 wall", "30 stone"]),
        # inches without a name
        ("She is six foot two, he is 5'11.", ["37/6 ft", "71/12 ft"]),
        ("It was six feet, two wide; 6 ft 2 boards lay there.", ["6 ft", "2", "6 ft", "2 board"]),
        # hyphens within a unit, and rates that have a unit of their own
        ("A 1,100-square-foot flat, a 2-by-4-foot mat", ["1,100 ft^2", "2 ft", "4 ft"]),
        ("At 30 pounds per square inch, 70 km an hour", ["30 psi", "70 km/h"]),
        ("There are 310 people per square kilometre.", ["310 people / km^2"]),
    ],
)
def test_weights_and_measures(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It cost 30 Danish kroner, 25 Czech korunas, 12 Guatemalan quetzals.", ["30 DKK", "25 CZK", "12 GTQ"]),
        ("The plan costs $6-11m a year.", ["[6,000,000, 11,000,000] USD / year"]),
        ("Lunch is R49.50, the car R120,000; take the R35.", ["49.5 ZAR", "120,000 ZAR"]),
        ("A 20%-25% rise", ["[20, 25] %"]),
        (
            "Output went from 21.5 to 30-32 billion kroons.",
            ["21,500,000,000 EEK", "[30,000,000,000, 32,000,000,000] EEK"],
        ),
        ("Rates rose three-quarters of one percent, then a full percentage point.", ["0.75 %", "1 pp"]),
        ("A quarter-point cut, a quarter mile, the first-quarter point", ["0.25 point", "0.25 mi"]),
        ("She kicked 7 punts and saw 3 leks.", ["7 punt", "3 lek"]),
    ],
)
def test_sums_and_shares(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # a symbol of several units
        ("The capacitor holds 2.5 F. It was 88 F outside.", ["2.5 F", "88 °F"]),
        ("A wind of 40 kt, and 40 kt of coal", ["40 kn", "40 kn"]),
        ("They dug 40 kt of coal.", ["40 kt"]),
        ("The ship lies 12 nm off. Light of 500 nm fell.", ["12 nmi", "500 nm"]),
        ("A 13 A fuse hung at 5 A Street.", ["13 A", "5"]),
        ("Bread is 18 R in Durban.", ["18 ZAR"]),
        ("It carries 1.3 A/cm2 and 40 F/g; Class A/B, 5 A/C units", ["1.3 A / cm^2", "40 F / g", "5"]),
        # ranges of a decimal and a whole number
        ("A gap of 2.5–10 μm for 3.5-4 months", ["[2.5, 10] μm", "[3.5, 4] months"]),
        ("It rose 0.5-1 point to $1.5-2 million.", ["[0.5, 1] point", "[1,500,000, 2,000,000] USD"]),
        ("Version 1.2-3 is open 9.30-17.", []),
        # proportions
        ("A 1:10 dilution, or diluted 1:20; they won 1:10.", ["0.1 dilution", "0.05"]),
        # cents apart, and behind the sign
        ("It cost 12€50.", ["12.5 EUR"]),
        ("$ 8. 95", ["8.95 USD"]),
        ("See 8. 95", ["8", "95"]),
    ],
)
def test_units_told_apart_and_ranges(text: str, read: list[str]) -> None:
    assert values(text) == read
