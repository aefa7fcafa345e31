"""Sums, ages, anniversaries and trends in texts made to make their patterns work as long as they can."""

from __future__ import annotations

import time

import pytest

from claimcheck.documents import Document
from claimcheck.engine import check_documents

HOSTILE = {
    "moves": "rose to 5 from 4 to 6 from the of the of the ",
    "verbs alone": "rose fell rose slightly in the of its ",
    "multiples": "more than doubled from 4 to 9 almost halved to ",
    "parts in brackets": "47 people (29 men, 15 women and 4 boys, ",
    "parts without an end": "47 people (29 big big big big, 15 big big, ",
    "sides": "of the 20 members 12 for and 9 against, ",
    "votes": "201 votes to 188, a majority of 12 by 52 to 48, ",
    "majorities": "98 of the 200 seats, a majority of 98 of the 200 ",
    "averages": "30 ships for $90 million, an average of $3 million each, ",
    "portions": "121 of the 203 pupils, or 60 percent, of the 203 (121) of the ",
    "ages": "Ana Prat, 45, and Bo Ek, 45, died aged 70 ",
    "names and ages": "Ana Prat Ana Prat Ana Prat, 45 Ana Prat, 45 ",
    "ages at death": "died on a long way from the of the ",
    "birthdays": "the singer, who turned 38 in March, will be 40 next year has since ",
    "full polls": "by seven votes to four with 12 for and 3 against. All 16 members of the board voted ",
    "headlines": "Five injured in crash near Lowby as 30 are 300 were Four people injured in crash near Lowby ",
    "shares apart": "18 of the 24 drivers voted to strike two thirds of the drivers voting to strike 80% of drivers ",
    "births": "Born in Derry in Derry in Derry Derry in 1984, he ",
    "anniversaries": "the 75th anniversary of the founding of the port in 1949, ",
    "anniversaries of nothing": "its 75th anniversary of the big big big big ",
    "relative dates": "on 3 May, two days later, on 5 May, yesterday (4 May), ",
    "lengths": "the three-day big big seminar in Lowby that will be held from ",
    "lengths and dates": "lasts four days, from 3 to 10 May, the four-day ",
    "reversals": "from 2015 to 2011 and between 2015 and 2011, Ek (1950–1942), ",
    "tables": "Larne\t12\t40\n",
    "tables without a total": "| Larne | 12 | 40 |\n",
    "rests": "the county will pay 7 million and the other 3 million, ",
    "sums in all": "9,412 came on Saturday and 11,305 on Sunday, 20,617 in all, ",
    "rises": "jumped 66% to $1.24bn (£690m) from $702m to the year from the of ",
    "rates": "took 486 dollars in 214 transfers, on average 4 dollars each time, ",
    "so many a thousand": "2,346 cases, 34 cases per 100,000 inhabitants, 5 inhabitants, ",
    "proportions": "38 of the 51 women who took it, a share of 64 percent of the total, or 7, ",
    "stages": "broke out on 14 August 2023 and was put out on 12 August 2023 and ",
    "lists of shares": "58 percent is firs, 31 percent oaks and 14 percent elms, ",
    "told again": "signed by 3,412 people and by 3,142 people, ",
    "bullets": "Three kinds of home:\n- farms\n- 3 farms\n",
    "dates of every kind": "1/2 ",
    "totals by the day": "Boats, running total\n4 May 2021: 40\n5 May 2021: 50\n",
    "trends": "Shares of Norvane rose by about some nearly 4 percent on Thursday ",
}


@pytest.mark.slow
@pytest.mark.parametrize("joint", ["", ". "], ids=["one sentence", "sentences"])
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(unit: str, joint: str) -> None:
    def seconds(size: int) -> float:
        piece = unit.rstrip() + joint if joint else unit
        text = (piece * (size // len(piece) + 1))[:size]
        start = time.perf_counter()
        check_documents([Document(text, id="a", published="2024-05-03")])
        return time.perf_counter() - start

    seconds(2_000)
    once, four = seconds(20_000), seconds(80_000)
    assert four < 12 * once + 2
