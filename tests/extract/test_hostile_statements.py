"""Statements of change, shares, rows and lives in texts made to make their patterns work as long as they can."""

from __future__ import annotations

import time

import pytest

import claimcheck
from claimcheck.documents import Document
from claimcheck.engine import check_documents

HOSTILE = {
    "percentages without an end": "up 5% from 4% to 6% ",
    "figures on one line": "Net 2,807,000 vs 2,158,000 ",
    "names in brackets": "Ana Prat (born ",
    "names that go on": "Ana Prat Ana Prat ",
    "parts and the rest": "of the 47, 29 and the other 5 ",
    "shares": "Porto 58 percent of the vote, ",
    "one form again and again": "the port of Larne took in 12 ships and 400 people from 3 towns, ",
    "renamings": "Ana Prat renamed formerly known as The Of And Renamed ",
    "founded as": "founded as Ana Prat, founded as Ana Prat, ",
    "measures of measures": "the rate of the cost of Larne of the rate was ",
    "levels": "Larne Mills said revenue rose 5 percent to $5 million ",
    "works": "Larne Larne is a 1983 big big big big ",
    "people": "12 people have died in the 12 people on the ",
    "old dates": "3 March 2022. On 5 May it was ",
    "one paragraph again and again": "In Larne more than 300 homes were damaged on 3 May 2001.\n\n",
    "rows of figures": "Total 45 67\n",
    "rows of records": "Founded: 1951\nPartners: Chad, Peru and Fiji (principal)\n\n",
    "headings of records": "Larne Ltd - Larne - Larne: \nStaff: 12\nChair: Ana Prat\n",
    "rows of one record": "Larne Port Larne Port: Larne Port Larne\n",
    "initials without a space": "U.S.",
    "names given up": "Aaaaaaaa Bbbbbbb Cccccccc Dddddddd Eeeeeee formerly called x ",
    "closed brackets": "Ana Prat ) ( -LRB- ",
    "ages in rows": "Ana Prat, 45, and Bo Ek, 45, died aged 70 ",
    "halves": "1/2 ",
    "prices": "$1 ",
    "pronouns": "It rose 5%, it said, and they sold it. ",
}


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.process_time()
        check_documents([Document(text, id="a", published="2024-05-03")])
        return time.process_time() - start

    seconds(2_000)
    once, four = seconds(20_000), seconds(80_000)
    assert four < 12 * once + 2


@pytest.mark.parametrize(
    "told",
    ["It rose 5%, it said. ", "It is good. ", "It is new and ", "Its pump is new. ", "They say their pumps broke. "],
)
def test_a_chain_of_pronouns_is_followed_and_each_of_them_once(told: str) -> None:
    text = "Larne Ltd sells pumps. " + told * 600 + "Its profit rose 5% to 300 million euros."
    claims = claimcheck.extract([claimcheck.Document(text, id="chain")]).claims
    assert claims[-1].source.quote == "300 million euros"
