"""Words of change around figures, models, groups and told numbers; all made up for these tests."""

import pytest

import claimcheck
from claimcheck.extract.numbers.quantities import find_quantities


def values(text: str) -> list[str]:
    return [str(value) for _, _, value in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        # a noun of change before "of", with a comparator between or none; joined behind
        ("There was a drop of more than 12 percent.", "down"),
        ("A growth of about 4 percent is seen.", "up"),
        ("They saw a reduction of 310 jobs.", "down"),
        ("A three-point fall in approval hurt.", "down"),
        ("A 14-seat gain was not enough.", "up"),
        ("There was an 8-degree drop at dusk.", "down"),
        ("Turnout was 5 points higher.", "up"),
        # a share up or down
        ("The stock was 2.5 percent down at noon.", "down"),
        ("The share closed 3% up.", "up"),
        ("He put 20 percent down on a flat.", None),
        # by so much
        ("The drug cut deaths by a third.", "down"),
        ("They raised the fare by $2.", "up"),
        ("The plan was revised upward by 40 million euros.", "up"),
        ("They lost the match by 3 goals.", None),
        # a level, and what is no change
        ("Oil fell below $72.", None),
        ("Turnout rose above 61 percent.", None),
        ("It was up at 312 points.", None),
        ("The bourse closed lower at 5,412 points.", None),
        ("A gain of 3 million euros on the sale helped.", None),
        ("A 14-seat bus waited.", None),
        ("She took the long jump at 6.41 m.", None),
        ("She got an advance of $5m.", None),
        ("They are buying up a 26% stake.", None),
        ("They shot down 18 kites.", None),
        ("Pay is growing at 3 percent.", "up"),
        ("A 310-metre drop opened before them.", None),
        ("Upwards of 40 firms came.", None),
    ],
)
def test_trends(text: str, trend: str | None) -> None:
    ((_, _, value),) = find_quantities(text)
    assert value.trend == trend


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # models of what is counted
        ("They bought two new 737 freighters and six 911 Turbo coupes.", ["2 freighter", "6 coupe"]),
        ("It flew 20 new C-130s and sold 31,000 Model 4s.", ["20 C-130", "31,000 Model 4"]),
        ("They filled two new 250 ml bottles.", ["2 bottle", "250 mL"]),
        ("Three 40-foot masts, and three old 40-foot masts", ["3 mast", "40 ft", "3 mast", "40 ft"]),
        ("Crowds gathered near Planet 9 and praised the Kick Six tunnel.", []),
        # parts of a number in words
        ("Three of the nine victims and one of the nine died.", ["3 victim", "9 victim", "9"]),
        ("It passed by 62 votes to 41.", ["62 vote", "41 vote"]),
        ("They sent 62 votes to 41 towns.", ["62 vote", "41 town"]),
        # multiples and groups
        ("It grew five-fold, then 20-fold.", ["5", "20"]),
        ("They fold 3 sheets along 2 fold lines.", ["3 sheet", "2 line"]),
        ("Three score and ten came; he paid five grand for five grand pianos.", ["70", "5,000", "5 piano"]),
        # nothing, and halves of a score
        ("Profit fell to nil.", ["0"]),
        ("They won 2-nil, then one nil.", []),
        # told by digits, where the text is nothing else
        ("four thirty one", ["431"]),
        ("See four thirty one", ["4", "31"]),
        # a giga, and a network
        ("12G", ["12,000,000,000"]),
        ("5G", []),
        ("A 12G link", []),
        # one thing in so many, and one thing in some things
        ("One household in four has a cat, one man in three boats none.", ["0.25", "1 man", "3 boat"]),
        ("One person in 2019 said so.", ["1 people"]),
        # parts of one, and halves of a game
        ("It rose one-half of one percent, by 1/2 percent.", ["0.5 %", "0.5 %"]),
        ("Half-year results, and one half of the town.", ["0.5 town"]),
        ("A quarter point rise came.", ["0.25 point"]),
        # names, papers, works, scores
        ("A zero tolerance drive at ground zero, a zero percent loan", ["0 %"]),
        ("Ito (2006b), 3m people, type 2 eels, Figs 3B and 4", ["3,000,000 people"]),
        ("A film about two boys cost about two euros.", ["2 boy", "≈ 2 EUR"]),
        ("It ended 2-6 6-3 6-1, in 2-6 weeks.", ["[2, 6] weeks"]),
        ("There were 61 afterwards.", ["61"]),
        ("Some 250 of the 300 seats and two of the 300 towns", ["≈ 250 seat", "300 seat", "2 town", "300 town"]),
        ("It costs Rs 1.5 lakh crore, or 3 thousand million pins.", ["1,500,000,000,000 INR", "3,000,000,000 pin"]),
        ("A board of five: three bakers and two cooks, at a ratio of 3 : 2", ["5", "3 baker", "2 cook", "1.5"]),
        ("Task Force 20 killed the sons.", []),
        ("At least 23 U.S. troops and 12 U.K. firms", [">= 23 troop", "12 firm"]),
        ("The 77 minutemen kept three specimen jars.", ["77 minuteman", "3 jar"]),
        ("It passed by a vote of 62 to 41 in the 1st half.", ["62", "41"]),
        ("The Fantastic Four opened well; the Group of Seven met.", []),
        ("Six Flags is fun. Three Mile Road is long.", []),
        ("Six Britons were hurt. One man was well.", ["6 Briton", "1 man"]),
        ("Crash Kills Four in Lowby", ["4"]),
        ("The Thirty Years' War began.", []),
        ("Grade 7 pupils and Boeing's 787 Dreamliner, an under-21 side", []),
        ("An under-5kg load, over-80 mph, under-500 sites", ["5 kg", "80 mph", "500 site"]),
        # a count that moves, ages in a row, a margin
        ("The fleet grew from 62 to 75 ships.", ["62 ship", "75 ship"]),
        ("It went from 2 to 3 times the size.", ["2", "3"]),
        ("Two girls, aged 4, 6 and 9, came.", ["2 girl", "4 years", "6 years", "9 years"]),
        ("The margin of error is plus or minus 3.1 points.", ["3.1 point"]),
        # a decimal comma behind thousands
        ("It read 1 250,5 then.", ["1,250.5"]),
    ],
)
def test_numbers(text: str, read: list[str]) -> None:
    assert values(text) == read


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("Rents rose 4% in Lowby and 3% in Arden.", ["up", "up"]),
        ("Rents rose 4% in Lowby and 3% of the staff left.", ["up", None]),
        ("A fall in house rents of 4% and a rise in fares of nearly 3 percent came.", ["down", "up"]),
        ("The gain was 10 percent, and the fall is 3 points.", ["up", "down"]),
        ("A rise in groups of 5; the fall was 30 feet; her share was 5%.", [None, None, None]),
        ("There was a rise in firms with a share of 5 percent.", [None]),
        ("Growth was -3.2%; growth of minus 2 percent; rents fell -3%.", [None, None, "down"]),
    ],
)
def test_a_trend_goes_on_where_two_are_told_alike(text: str, trends: list[str | None]) -> None:
    assert [value.trend for _, _, value in find_quantities(text)] == trends


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The phone can be charged in just three hours.", ["duration"]),
        ("It goes from 0 to 90 km/h in about six seconds.", ["quantity", "duration"]),
        ("The ferry will leave in just ten minutes.", ["time"]),
        ("We start in five minutes.", ["time"]),
    ],
)
def test_how_long_something_takes_is_no_time(text: str, kinds: list[str]) -> None:
    assert [mention.kind for mention in claimcheck.find_mentions(claimcheck.Document(text))] == kinds
