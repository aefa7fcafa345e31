"""Kinds of figures: said twice, mixed, multiples, temperatures, sorts and parts of a thing; all made up for these tests."""

import pytest

from claimcheck.extract.numbers.quantities import find_quantities


def values(text: str) -> list[str]:
    return [str(value) for _, _, value in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # said twice; in brackets something else
        ("Pay within twenty-one (21) days.", ["<= 21 days"]),
        ("A fee of 60 (sixty) euros is due.", ["60 EUR"]),
        ("Some 14 (16) were there, and nine (2) left.", ["≈ 14", "9"]),
        # mixed numbers and fractions
        ("It was three and forty-two hundredths of it.", ["3.42"]),
        ("The sign reads minus one over 50.", ["-0.02"]),
        ("Three and two others came.", ["3", "2 other"]),
        # multiples, and sides that are none
        ("Orders grew 8x and profits 2.5x.", ["8", "2.5"]),
        ("The screen has 1280x1080 dots.", []),
        ("We drove a 4x4 car.", []),
        # when a train leaves; a price, a range
        ("The 5.15 from Crewe and the 8.40 ferry were late.", []),
        ("The 4.50 price rose, the 1.25 to 1.35 level held.", ["4.5", "[1.25, 1.35]"]),
        # how long it takes now; the age of others
        ("Waits came down from 41 minutes to 26.", ["41 minutes", "26 minutes"]),
        ("His sentence was cut from six years to four.", ["6 years", "4 years"]),
        ("Children aged from 6 months to 4 are free.", ["6 months", "4"]),
        # parts of a unit, joined to it
        ("It made a three-quarter-point rise and a three-quarter mile walk.", ["0.75 point", "0.75 mi"]),
        ("The twenty-third mile and a three-quarter length coat", []),
        # names that a sentence opens with; people who are counted
        ("The Seven Sisters were carved into chalk.", []),
        ("The seven sisters were carved. Twelve Democrats voted against.", ["7 sister", "12 Democrat"]),
        # three levels one after another; a range that moves to another
        ("The reward rises from $160 to $180 to $200.", ["160 USD", "[180, 200] USD"]),
        ("It was cut from 5 to 7 percent to 3 to 4 percent.", ["[5, 7] %", "[3, 4] %"]),
        # temperatures, isotopes and forms
        ("A high of 31C or 88F is likely.", ["31 °C", "88 °F"]),
        ("The 14C dates and the 13F filing came in.", []),
        ("It was 12C at dawn.", ["12 °C"]),
        # sorts
        ("She has 4 gold, 2 silver and 9 bronze cups.", ["4 cup", "2 cup", "9 cup"]),
        ("They have 12 state and 5 private schools.", ["12 school", "5 school"]),
        ("It rose 20 overall and 12 people left.", ["20", "12 people"]),
        # parts and changes of what was counted
        ("There were 23 floods, 6 of them at night.", ["23 flood", "6 flood"]),
        ("It runs 60 kiosks, 15 of which are shut.", ["60 kiosk", "15 kiosk"]),
        ("It has 2 million readers, up 300,000 since May.", ["2,000,000 reader", "300,000 reader"]),
        # bounds
        ("At the very least 40 barns burned.", [">= 40 barn"]),
        ("It holds a minimum of 3 litres and up to 9 litres.", [">= 3 L", "<= 9 L"]),
        ("It weighs just shy of 70 kg.", ["< 70 kg"]),
        # a fall by a part to a level is no range
        ("Profit slipped by nearly a quarter to 41 million euros.", ["< 0.25", "41,000,000 EUR"]),
        ("The index fell 12 to 1,450 points.", ["12", "1,450 point"]),
        ("It rose 3 to 5 percent.", ["[3, 5] %"]),
        ("Two thousand and eleven hens were sold.", ["2,011 hen"]),
    ],
)
def test_kinds(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("The franc was 0.4 percent weaker.", "down"),
        ("The share gave up 3 percent.", "down"),
        ("The index put on 25 points.", "up"),
        ("The gap widened by 6 percent.", "up"),
        ("Traffic was off 9 percent.", "down"),
        ("He made up 5 percent of it.", None),
    ],
)
def test_trends(text: str, trend: str | None) -> None:
    ((_, _, value),) = find_quantities(text)
    assert value.trend == trend


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("They own half an acre and a quarter of a mile of bank.", ["0.5 acre", "0.25 mi"]),
        ("Add a third of a litre, or half a percentage point.", ["1/3 L", "0.5 pp"]),
        ("It lies an inch and a half deep, a mile off.", ["1.5 in", "1 mi"]),
        ("It does 40 miles a gallon at $3 a litre.", ["40 mpg", "3 USD / L"]),
        ("A mile-long queue got more than a tonne of rice.", ["> 1 t"]),
        ("He has a degree, a second house and a back yard.", []),
    ],
)
def test_one_of_a_unit_and_parts_of_one(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("All but six of the 40 hens were found.", ["6", "40 hen"]),
        ("Attendance rose 8 percent this year, from 9,000 to 9,720.", ["8 %", "9,000", "9,720"]),
        ("He builds boats, from 12 to 15 metres long.", ["[12, 15] m"]),
        ("It pulls 0.6 m/s² or 0.6 m s−2.", ["0.6 m/s^2", "0.6 m/s^2"]),
        ("It was 7 below zero.", ["-7 °"]),
        ("Over two-thirds and under a tenth agreed.", ["> 2/3", "< 0.1"]),
        ("They live at 14-16 Foundry Lane in the 40213 ZIP code.", []),
    ],
)
def test_what_a_figure_is_told_of(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It moved to BBC Two at 1405 GMT.", []),
        ("Osei, 31, was sacked.", ["31 years"]),
        ("They spoke with Ana Ruiz, 24.", ["24 years"]),
        ("In Leeds, 40, mostly young, left.", ["40"]),
        ("Scorers: Alan Moor, 12; Bo Lee, 9.", ["12", "9"]),
        ("They face three away games.", ["3 game"]),
        ("He made two very fine saves.", ["2 save"]),
        ("She gave 12 away yesterday.", ["12"]),
        ("He has made 20 Serie A starts.", ["20 start"]),
        ("It ordered 10 A320 aircraft and three F-16 fighters.", ["10 aircraft", "3 fighter"]),
        ("The contract runs beyond 2027 with the club.", []),
        ("Two million unemployed were counted.", ["2,000,000 people"]),
    ],
)
def test_names_ages_and_nouns(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It lies 60-odd miles off, 200-plus kilometres by road.", ["≈ 60 mi", ">= 200 km"]),
        ("It cost 40-odd million dollars, or 20 or so per cent.", ["≈ 40,000,000 USD", "≈ 20 %"]),
        ("Bets are at 7-to-1.", ["7"]),
        ("It is one of the top 10 plays.", ["1 play"]),
        ("Two of the first 12 bridges fell.", ["2 bridge"]),
        ("One sailor drowned and six were hurt in three sports.", ["1 sailor", "6", "3 sport"]),
        ("Opus 5 actually consists of 8 parts.", ["5", "8 part"]),
    ],
)
def test_between_a_figure_and_its_unit(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("His half brothers ran a half marathon at half past nine.", ["9"]),
        ("It lost half the money and won three World Series rings.", ["0.5 money", "3 ring"]),
        ("A 4,300-strong force camped at Terminal 2.", ["4,300 people"]),
        ("The 14 face charges.", ["14"]),
    ],
)
def test_halves_and_terminals(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A fare for 25- to 30-year-olds.", ["[25, 30] years"]),
        ("Shares of 3M rose beside a 4K set; 4K people came.", ["4,000 people"]),
        ("It has c.300 staff and >=10 mg of it.", ["≈ 300 staff", ">= 10 mg"]),
        ("The density is 270/sq mi.", ["270 / mi^2"]),
        ("3M", ["3,000,000"]),
        ("The 4x100m relay on a 20x30m plot for a 4x4.", ["100 m", "20 m", "30 m"]),
    ],
)
def test_glued(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Fares have soared a quarter since May.", ["0.25 up"]),
        ("It has grown a third arm and climbed a fifth peak.", []),
        ("Output sank a staggering 44% on a cool 30 farms.", ["44 % down", "30 farm"]),
        ("It had 900 riders, a drop of 70 on May.", ["900 rider", "70 rider down"]),
        ("Rates slid a tenth of a point.", ["0.1 point down"]),
    ],
)
def test_changes(text: str, read: list[str]) -> None:
    found = [value for _, _, value in find_quantities(text)]
    assert [f"{v} {getattr(v, 'trend', None) or ''}".rstrip() for v in found] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A 6-foot-4 keeper and a 5-foot-11-inch coach met.", ["19/3 ft", "71/12 ft"]),
        ("A couple of dozen hens and two score and five ducks", ["24 hen", "45 duck"]),
        ("Some 30 men, give or take, and ninety-something goats", ["≈ 30 man", "≈ 90 goat"]),
        ("Between −3 and −9 °C it froze, at − 4 °C it did not.", ["[-9, -3] °C", "-4 °C"]),
        ("Spin it at 9,000 × g in 0.2 M NaOH.", ["9,000 ×g", "0.2 M"]),
        ("It was found at phases 3, 5 and 7 (11,14,29).", []),
        ("Answers (0 = never, 1 = 1-2 days, 2 = daily) were kept.", ["[1, 2] days"]),
        ("Counts ≳ 40 and upto 9 kg", [">= 40", "<= 9 kg"]),
    ],
)
def test_shapes_of_figures(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It had 3 falls per 100 bed-days.", ["3 fall / 100 bed-day"]),
        ("Rents of £300 pw or £950pcm at 4.5% p.a.", ["300 GBP / week", "950 GBP / month", "4.5 % / year"]),
        ("It rose by point two percent; at this point five percent left.", ["0.2 %", "5 %"]),
        ("A threefold to fivefold gain, a 20 p.c. tax", ["[3, 5]", "20 %"]),
        # a share told in front of its figure; of what counts something else it is none
        ("It has a percentage of 30.", ["30 %"]),
        ("What percent of 30 is it? A percentage of 30 men left.", ["30", "30 man"]),
        # a sign set apart, behind what no dash follows
        ("It fell to - 20 degrees Celsius, and 5 - 10 men left.", ["-20 °C", "[5, 10] man"]),
        ("Fares cost as little as 3 euros, for as few as 12 seats.", [">= 3 EUR", ">= 12 seat"]),
        # what something is known by
        ("Her passport number is 533380006 and the PIN was 4431.", []),
        ("Ticket number: 884213. He lives at 221B Baker Street.", []),
        ("The number of tickets was 884213.", ["884,213"]),
        ("The case number is up; orders were 4431.", ["4,431"]),
    ],
)
def test_rates_and_parts(text: str, read: list[str]) -> None:
    assert values(text) == read


def test_a_gain_is_a_change_where_the_level_follows() -> None:
    found = [
        getattr(v, "trend", None) for _, _, v in find_quantities("It gained $12 to $340; he added £3,000 to 4 funds.")
    ]
    assert found == ["up", None, None, None]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Up to about 300 came, more than roughly 40 by boat.", ["<= about 300", ">= about 40"]),
        ("No more than some 20 tents and at least an estimated 9 huts", ["<= about 20 tent", ">= about 9 hut"]),
        ("It made more than about 3 million euros ($4 million).", [">= about 3,000,000 EUR", ">= about 4,000,000 USD"]),
        ("It cost something like 400 euros, not far off 500 dollars.", ["≈ 400 EUR", "≈ 500 USD"]),
        ("A shade over 30 metres, a whisker under 5 percent", ["> 30 m", "< 5 %"]),
        # a level, not a bound
        ("The rate could go up to 5 percent from 4.75 percent.", ["5 %", "4.75 %"]),
        ("The deal brings the fleet up to 48 ships.", ["48 ship"]),
        ("They raised up to 40 euros from 20 shops.", ["<= 40 EUR", "20 shop"]),
        ("Trains go up to 180 km/h and take the crew up to 6 hours.", ["<= 180 km/h", "<= 6 hours"]),
        ("It brings up to 30 guests, up to 9% from May.", ["<= 30 guest", "<= 9 %"]),
    ],
)
def test_loose_bounds_and_levels(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The store lost a quarter of its value, the bank half its clients.", ["0.25 value down", "0.5 client"]),
        ("The party won a third of its seats and spent half its funds.", ["1/3 seat", "0.5 fund"]),
        ("The desk takes up 3 square metres, the file eats up 4 GB.", ["3 m^2", "4 GB"]),
        ("They cut down 12 trees and put up 40 tents.", ["12 tree", "40 tent"]),
        ("The index opened up 0.4%.", ["0.4 % up"]),
    ],
)
def test_what_is_a_change(text: str, read: list[str]) -> None:
    found = [value for _, _, value in find_quantities(text)]
    assert [f"{v} {getattr(v, 'trend', None) or ''}".rstrip() for v in found] == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The 2000 Olympics and the 1900 Summer Games were held.", []),
        ("At the 2000 Central Cup Finals it won.", []),
        ("The league played 1900 games, the shop sold the 2000 games.", ["1,900 game", "2,000 game"]),
    ],
)
def test_what_is_held_in_a_year(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Seats are 3,200 crowns ($150) and 1,600 ($75) for children.",
            ["3,200 crown", "150 USD", "1,600 crown", "75 USD"],
        ),
        ("It paid 3,200 crowns ($150) to 1,600 (75%) of them.", ["3,200 crown", "150 USD", "1,600", "75 %"]),
        ("It took 5 and an half hours, or 2 and three quarters more.", ["5.5 hours", "2.75"]),
        ("12 and three quarters of them left.", ["12", "0.75"]),
        # nothing else in the text
        ("10 k", ["10,000"]),
        ("- 10 k", ["-10,000"]),
        ("- 3 apples", ["3 apple"]),
        ("He ran 10 k and left.", ["10"]),
    ],
)
def test_conversions_told_alike_and_parts_added(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The bank raised it by half a point to 3 percent.", ["0.5 point up", "3 %"]),
        ("It put turnout at 61 percent, 3 points up on 2019.", ["61 %", "3 point up"]),
        ("Support has gone from 12 percent to 19 percent.", ["12 %", "19 %"]),
        ("Fares go from 12 to 40 euros.", ["[12, 40] EUR"]),
        ("It has 40 rooms plus a pool, and pays 3 dollars plus a 40-cent fee.", ["40 room", "3 USD", "40 cent"]),
        ("It has 40 rooms plus, 200-plus seats.", [">= 40 room", ">= 200 seat"]),
    ],
)
def test_points_and_what_is_added(text: str, read: list[str]) -> None:
    found = [value for _, _, value in find_quantities(text)]
    assert [f"{v} {getattr(v, 'trend', None) or ''}".rstrip() for v in found] == read


def test_a_share_without_its_sign_is_rounded_too() -> None:
    _, (_, _, value) = find_quantities("The rate was cut from 11 percent to 5.")
    assert str(value) == "5 %"
    assert value.amount.step == 1


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Losses narrowed to 3 million from 8 million euros.", ["3,000,000 EUR", "8,000,000 EUR"]),
        ("Profit rose to 3.2 from 2.8 million euros.", ["3,200,000 EUR", "2,800,000 EUR"]),
        ("The rate fell back to 12 from 15 percent.", ["12 %", "15 %"]),
        ("The index rose to a record 4,012 from 3,990 points.", ["4,012 point", "3,990 point"]),
        # of other things
        ("Its pupils rose to 40 from 12 lands.", ["40", "12 land"]),
        ("It fell to 800 from 2 million euros.", ["800", "2,000,000 EUR"]),
        ("He drove to 3 from 8 miles away.", ["3", "8 mi"]),
    ],
)
def test_a_level_before_the_one_it_came_from(text: str, read: list[str]) -> None:
    assert values(text) == read
