"""Quantities in sentences, by kind; every sentence was made up for these tests."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.numbers.quantities import find_quantities
from claimcheck.extract.numbers.written import read_quantity
from claimcheck.quantities import Dimension, Quantity

M = 10**6


def shown(text: str) -> list[tuple[str, str]]:
    """Each value with its words: quote and value as text."""
    return [(text[start:end], str(value)) for start, end, value in find_quantities(text)]


# (sentence, the values as text)
KINDS: dict[str, list[tuple[str, list[str]]]] = {
    "figures as wires write them": [
        ("Net rose to two mln dlrs.", ["2,000,000 USD"]),
        ("It shipped three mln bags and one bn bottles.", ["3,000,000 bag", "1,000,000,000 bottle"]),
        ("May wheat settled at 2.83-1/4 dlrs a bushel.", ["2.8325 USD / bushel"]),
        ("Corn rose by 3/4 cent per bushel.", ["0.75 cent / bushel"]),
        ("Output was 640,000 bpd.", ["640,000 bbl / day"]),
        ("Yields averaged four tonnes a hectare on the plain.", ["4 t / ha"]),
    ],
    "decimal commas stand by a unit": [
        ("She bought 1,5 kg of plums for 7,35 €.", ["1.5 kg", "7.35 EUR"]),
        ("The lathe cost 3'720,15 CHF.", ["3,720.15 CHF"]),
        ("Rows 3,5,7 km away.", ["3", "5", "7 km"]),
        ("They weighed 1,500 kg.", ["1,500 kg"]),
        ("Earlier reports 14,25 say so.", []),
        ("In 2012,15 km of road were laid.", ["15 km"]),
    ],
    "signs set apart": [
        ("The weir cost $ 61 . 3 million .", ["61,300,000 USD"]),
        ("Some 17 , 000 visitors came .", ["≈ 17,000 visitor"]),
        ("The last lot cost $ 61 . Then 12 boats left .", ["61 USD", "12 boat"]),
    ],
    "what ends a noun phrase": [
        ("Total 45\nResidents complained.", ["45"]),
        ("Cargo of the whole harbour and its piers\t2.4\nPassengers\t661\nStaff\t214", ["2.4", "661", "214"]),
        ("There were 45\n\nresidents, he said.", ["45"]),
        ("The register lists all those who came on the ferry: 22\nNorwegian trawlers too.", ["22 trawler"]),
        ("Of those 60 attends no class.", ["60"]),
        ("The toll of 45 contains errors.", ["45"]),
        ("The brewer is priced at 11 times profits.", ["11"]),
        ("The firm was sold at nine times turnover.", ["9"]),
        ("The ferry sank four times that winter, crews say.", ["4"]),
        ("The gallery had 19 sales, it said.", ["19 sales"]),
        ("Three-fifths of the US harvest was lost.", ["0.6 harvest"]),
    ],
    "adjectival singulars": [
        ("Mara read a 16 page leaflet.", ["16 page"]),
        ("It is a 12-storey building.", ["12 storey"]),
        ("He drove a 40 seat bus.", ["40 seat"]),
    ],
    "wanting to a figure": [
        ("They fell four short of the 23 votes needed.", ["4", "23 vote"]),
        ("Three seats short of 60, they gave up.", ["3 seat", "60"]),
        ("Visits fell well short of 5,000.", ["< 5,000"]),
    ],
    "two bounds in either order": [
        ("Choose at most 90 and at least 35.", ["[35, 90]"]),
        ("Let it be < = 74.", ["<= 74"]),
    ],
    "feet, inches, torque": [
        ('He is 5\'11" tall, with a 10" knife.', ["71/12 ft", "10 in"]),
        ('She said: "We need 10" and left.', ["10"]),
        ("The winch pulls 313 lb-ft.", ["313 lb·ft"]),
        ("A track of 4 km, 9 metres, 7 cm.", ["4.00907 km"]),
        ("It fell to 12 degrees below zero.", ["-12 °"]),
    ],
    "which dollar": [
        ("It cost $2,640.00 AUD.", ["2,640 AUD"]),
        ("It cost AU $31.40.", ["31.4 AUD"]),
        ("A balance of €-2.5m.", ["-2,500,000 EUR"]),
        ("Tin at $28 U.S. per kilo.", ["28 USD / kg"]),
    ],
    "proportions and scores": [
        ("Mix at a ratio of 3:2.", ["1.5"]),
        ("Rovers won 2:1.", []),
    ],
    "counts": [
        ("The flood took 140 wooden huts.", ["140 hut"]),
        ("Inspectors closed 310 illegal and unlicensed taverns.", ["310 tavern"]),
        ("Nineteen people waited.", ["19 people"]),
        ("They counted 6,412 migratory marsh birds on the lake.", ["6,412 bird"]),
        ("Some 17 of the 90 chairs stood empty.", ["≈ 17 chair", "90 chair"]),
        ("Eight Norwegian trawlers sailed.", ["8 trawler"]),
    ],
    "comparators before": [
        ("More than 8,000 tenants signed.", ["> 8,000 tenant"]),
        ("At least 31 cottages burned.", [">= 31 cottage"]),
        ("No fewer than 12 judges came.", [">= 12 judge"]),
        ("Up to 450 guests may enter.", ["<= 450 guest"]),
        ("Fewer than 70 whales remain.", ["< 70 whale"]),
        ("It weighs just under 30 kilograms.", ["< 30 kg"]),
        ("As many as 600 pilgrims fell ill.", [">= 600 pilgrim"]),
    ],
    "approximations": [
        ("About 900 sheep were shorn.", ["≈ 900 sheep"]),
        ("Nearly 40 bakers struck.", ["< 40 baker"]),
        ("An estimated 3,000 cranes nest there.", ["≈ 3,000 crane"]),
        ("Roughly a dozen tents stood.", ["≈ 12 tent"]),
        ("Forty or so boats, 20-odd rafts.", ["≈ 40 boat", "≈ 20 raft"]),
    ],
    "comparators behind": [
        ("Families of five or more qualify.", [">= 5"]),
        ("It lasts 20 days or less.", ["<= 20 days"]),
        ("That is 300+ letters.", [">= 300 letter"]),
        ("The toll is 48 and counting.", [">= 48"]),
    ],
    "ranges": [
        ("It will draw 3 to 5 million visitors.", ["[3,000,000, 5,000,000] visitor"]),
        ("Between 20 and 30 vans were seized.", ["[20, 30] van"]),
        ("A rise of 10-15% is likely.", ["[10, 15] %"]),
        ("The bridge costs €2–3 bn.", ["[2,000,000,000, 3,000,000,000] EUR"]),
        ("Prices run from $40 to $60 here.", ["[40, 60] USD"]),
        ("Two or three goats strayed.", ["[2, 3] goat"]),
        ("Sprints from 0 to 60 mph.", ["[0, 60] mph"]),
    ],
    "percent and points": [
        ("Turnout was 58.7 percent.", ["58.7 %"]),
        ("The rate moved by 25 basis points.", ["25 bp"]),
        ("Support is 4 percentage points higher.", ["4 pp"]),
        ("It took a 12 per cent stake.", ["12 %"]),
        ("A 7pc levy", ["7 %"]),
    ],
    "money": [
        ("It cost US$1.5bn.", ["1,500,000,000 USD"]),
        ("They paid NT$40 million.", ["40,000,000 TWD"]),
        ("A fine of CNY 3 million", ["3,000,000 CNY"]),
        ("RMB 600 was enough.", ["600 CNY"]),
        ("He owes 3 million yuan.", ["3,000,000 CNY"]),
        ("Three dollars and fifty cents", ["3.5 USD"]),
        ("£5m for the roof, 50p for the guide", ["5,000,000 GBP", "0.5 GBP"]),
        ("a €12.40 ticket and a $6 tea", ["12.4 EUR", "6 USD"]),
        ("They raised 14 million Danish crowns.", ["14,000,000 DKK"]),
        ("A fund of 30 MUSD", ["30,000,000 USD"]),
        ("The $48,000 grant", ["48,000 USD"]),
    ],
    "measures": [
        ("The wall is 5ft 10in high.", ["35/6 ft"]),
        ("Winds of 90 km/h", ["90 km/h"]),
        ("a 12-mile track", ["12 mi"]),
        ("It holds 40 litres.", ["40 L"]),
        ("a plot of 2.5 hectares", ["2.5 ha"]),
        ("1,200 square metres of glass", ["1,200 m^2"]),
        ("the 30MW turbine", ["30 MW"]),
    ],
    "temperatures": [
        ("It froze at -5°C.", ["-5 °C"]),
        ("minus 12 degrees Celsius", ["-12 °C"]),
        ("Oven at 350 °F", ["350 °F"]),
    ],
    "durations": [
        ("They marched for four years.", ["4 years"]),
        ("a 36-hour strike", ["36 hours"]),
        ("The two-day fair", ["2 days"]),
        ("It took 2 hours and 15 minutes.", ["135 minutes"]),
        ("more than six months", ["> 6 months"]),
        ("The sentence is 3 years, 6 months.", ["42 months"]),
    ],
    "ages": [
        ("A 5-year-old boy fell.", ["5 years"]),
        ("The bridge is 80 years old.", ["80 years"]),
        ("She was aged 34 then.", ["34 years"]),
        ("Anna Falk, 61, won the prize.", ["61 years"]),
    ],
    "rates": [
        ("There were 12 thefts per 100,000 people.", ["12 theft / 100,000 people"]),
        ("It pumps 300 barrels a day.", ["300 bbl / day"]),
        ("Rent is $900 a month.", ["900 USD / month"]),
        ("They pay $4 per share.", ["4 USD / share"]),
        ("It sells 40 loaves an hour.", ["40 loaf / hour"]),
        ("$80 per sq m", ["80 USD / m^2"]),
    ],
    "parts and ratios": [
        ("Three in five farmers agreed.", ["0.6 farmer"]),
        ("One in four adults smokes.", ["0.25 adult"]),
        ("Nine out of 10 said no.", ["0.9"]),
        ("More than half of the pupils stayed.", ["> 0.5 pupil"]),
        ("Two-thirds of voters", ["2/3 voter"]),
        ("A third of the trees died.", ["1/3 tree"]),
    ],
    "vague": [
        ("Dozens of sheep escaped.", ["[24, 100) sheep"]),
        ("Hundreds of thousands of bees swarmed.", ["[200,000, 1,000,000) bee"]),
    ],
    "multiples": [
        ("It is three times as dear.", ["3"]),
        ("Sales were twice the forecast.", ["2"]),
        ("Output rose sixfold.", ["6"]),
    ],
    "bounds of one figure": [
        ("The code is more than 10 and less than 20.", ["(10, 20)"]),
    ],
    "conversions in brackets": [
        ("more than 100 kilometres (60 miles)", ["> 100 km", "> 60 mi"]),
        ("about 4 million yuan ($560,000)", ["≈ 4,000,000 CNY", "≈ 560,000 USD"]),
    ],
    "one": [
        ("One sailor drowned.", ["1 sailor"]),
        ("One of the towers fell.", ["1 tower"]),
    ],
}

SILENT: dict[str, list[str]] = {
    "names": [
        "COVID-19 spread.",
        "The G20 met.",
        "a Boeing 747 landed",
        "an A320 and an F-16",
        "It signed the 2030 Agenda.",
        "He drives a Golf GTI in Area 51.",
    ],
    "articles and pages": [
        "Article 5 applies.",
        "see pages 12-15",
        "under Sections 3, 4 and 7",
        "Table 2 shows it",
        "Rule 12 is clear.",
    ],
    "telephone numbers": ["Call 555-201-3344 now.", "ring +44 20 7946 0018", "on (555) 201-3344"],
    "versions and addresses": [
        "version 2.10.3 is out",
        "10.0.0.12",
        "https://example.org/a?x=30%2020&y=7",
        "mail bob99@example.org",
    ],
    "times of day": ["It opens at 11 a.m.", "at 7.05am", "until 10:30", "by 5 o'clock"],
    "list markers": ["1. Mix the flour", "2) Bake it", "(3) Serve"],
    "years": ["In 1994 it closed.", "the 2019 elections", "1914-1918"],
    "ordinals": ["the third man", "her 21st birthday", "the twenty-second of them"],
    "scores": ["They won 3-1.", "a 2-0 defeat", "lost 6-4"],
    "addresses": ["10 Market Street", "221 Old Quay Road"],
    "pronouns": ["No one came.", "this one is mine", "one another", "one day we will see", "the good one"],
    "halves of a game": ["in the second half", "a half-hearted try", "the first half of it"],
    "citations": ["as shown before [14].", "as in [3, 4]"],
    "letters": ["MP3 players", "a 3D film", "a 5G mast"],
    "prose": ["Someone often waited at the station.", "Nothing was said of the weight."],
}


@pytest.mark.parametrize(("text", "values"), [pair for pairs in KINDS.values() for pair in pairs])
def test_kinds(text: str, values: list[str]) -> None:
    assert [value for _, value in shown(text)] == values


@pytest.mark.parametrize("text", [text for texts in SILENT.values() for text in texts])
def test_silent_kinds(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("Rents rose 5%.", ["up"]),
        ("Catches fell by 12 tonnes.", ["down"]),
        ("costs decreasing by 30%", ["down"]),
        ("Sales were down a third.", ["down"]),
        ("up 4 percent", ["up"]),
        ("Shares lost 2%, or 14 points.", ["down", "down"]),
        ("It was 3% higher.", ["up"]),
        ("a 6% drop", ["down"]),
        ("Nails +0.3%", ["up"]),
        ("They plan to grow exports by 8%.", ["up"]),
        ("He gave up 40 acres.", [None]),
        ("Inflation is 3%.", [None]),
    ],
)
def test_trends(text: str, trends: list[str | None]) -> None:
    assert [getattr(value, "trend", None) for _, _, value in find_quantities(text)] == trends


@pytest.mark.parametrize(
    "text",
    ["Rents fell from $12 to $9.", "Staff grew from 40 to 60.", "The price was raised from 5 to 7 pounds sterling."],
)
def test_a_move_is_two_quantities(text: str) -> None:
    assert len(find_quantities(text)) == 2


def test_both_ends_of_a_move_share_the_unit() -> None:
    assert [value for _, value in shown("Yields rose from 12 to 15 percent.")] == ["12 %", "15 %"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("> 22000", "> 22,000"),
        (">= 15", ">= 15"),
        ("~3000", "≈ 3,000"),
        ("<= 5%", "<= 5 %"),
        ("≥ 3 km", ">= 3 km"),
        ("about 3 million", "≈ 3,000,000"),
        ("CNY 3 million", "3,000,000 CNY"),
        ("20..30", "[20, 30]"),
        ("2021", "2,021"),
        ("3 to 5 million", "[3,000,000, 5,000,000]"),
        ("four years", "4 years"),
        ("P4Y", "4 years"),
        ("PT36H", "36 hours"),
        ("12 homes", "12 home"),
        ("half", "0.5"),
        ("one", "1"),
        ("a year", "1 year"),
        ("-3 °C", "-3 °C"),
    ],
)
def test_reading_a_claims_value(written: str, value: str) -> None:
    assert str(read_quantity(written)) == value


@pytest.mark.parametrize(
    "written", ["", "homes", "3 homes and 4 barns", "Article 5", "it rose", "2023-05-01 to 2023-06-01", "x" * 500]
)
def test_what_is_not_one_value(written: str) -> None:
    assert read_quantity(written) is None


def test_types() -> None:
    assert isinstance(read_quantity("4 years"), CalendarDuration)
    assert isinstance(read_quantity("4 weeks"), FixedDuration)
    money = read_quantity("$5")
    assert isinstance(money, Quantity)
    assert money.dimension is Dimension.MONEY


def test_taken_spans_are_left_alone() -> None:
    text = "On 5 May 2020 some 30 ferries sailed."
    assert [text[s:e] for s, e, _ in find_quantities(text, [(3, 13)])] == ["some 30 ferries"]


@given(
    st.integers(0, 10**9),
    st.integers(0, 3),
    st.sampled_from(["km", "%", "kg", "homes", "USD", "people", "basis points"]),
)
def test_a_formatted_figure_reads_back(n: int, places: int, unit: str) -> None:
    figure = f"{n // 10**places:,}" + (f".{n % 10**places:0{places}d}" if places else "")
    value = read_quantity(f"{figure} {unit}")
    assert isinstance(value, Quantity)
    assert value.stated == Fraction(n, 10**places)
    assert value.unit


PIECES = st.sampled_from(
    [
        "5",
        "one",
        "half",
        "$",
        "€",
        " ",
        "-",
        "%",
        "million",
        "to",
        "and a",
        "per",
        "km",
        "more than",
        "1/2",
        ".",
        ",",
        "(",
        "years",
        "old",
        "of the",
        "dozen",
        "'",
        '"',
        "\n",
        "between",
        "from",
        "up",
        "or so",
        "3rd",
        "in",
        "cases",
    ]
)


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=120))
def test_no_text_raises_and_spans_go_forwards(text: str) -> None:
    found = find_quantities(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    read_quantity(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The win opens the Six Rivers season for the club.", []),
        ("Woman Freed After Nine Hours in Lift", ["9 hours"]),
        ("The fly-half Aled Moss limped off in the first part.", []),
        ("The lap took one and a half times as long.", ["1.5"]),
        ("They won the mixed doubles and lost the women's doubles.", []),
        ("The plan doubles the rent.", ["2"]),
        ("It fell in the 35-44 age bracket.", ["[35, 44] years"]),
        ("They will raise the ceiling for foreign stakes in insurers from 26% to 49%.", ["26 %", "49 %"]),
        ("The yard sells boats from 12 to 15 metres long.", ["[12, 15] m"]),
    ],
)
def test_names_and_moves(text: str, values: list[str]) -> None:
    assert [value for _, value in shown(text)] == values
