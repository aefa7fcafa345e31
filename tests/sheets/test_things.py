"""Figures that look contradicted and are not: differences, units of a row, values of two things; and slips that are.

Written for what the sheet got wrong on drafts of other people's kinds; each line was wrong at first.
"""

from __future__ import annotations

import pytest

from tests.sheets.test_exactness import held

# the draft with its item in brackets, a source, and how the item stands
STANDS = [
    # how much more is no amount
    ("Harn council paid [£1.7m] more than Lenby gave for the pool.", "Lenby gave £4.5m for the pool. Harn council paid £6.2m.", "supported"),
    ("Harn council paid [£1.9m] more than Lenby gave for the pool.", "Lenby gave £4.5m for the pool. Harn council paid £6.2m.", "not comparable"),
    ("Repairs to Harn viaduct are put at £46m. That is [£8m] more than Lorne council expected.",
     "Repairs to Harn viaduct will cost £46m, Lorne council says. A year ago Lorne council put it at £38m.", "supported"),
    ("Ambulances at Harn waited 37 minutes on average, [nine minutes] more than in April 2023.",
     "The mean wait of ambulances at Harn was 37 minutes, against 28 minutes in April last year.", "supported"),
    # two things of one name
    ("The cost of the pool at Harn was [£4.2m].", "The cost of the library at Harn was £3.1m. The pool was opened in May.", "not comparable"),
    ("The new roof of Lenby station cost [€12m].", "Lenby station was rebuilt. The cost of the platforms came to €15m.", "not comparable"),
    ("The cost of the pool at Harn was [£4.2m].", "The pool at Harn was built at a cost of £5.9m.", "contradicted"),
    ("[Three members] of parliament joined the Lenby Nurses' Union at its rally.", "The Lenby Nurses' Union has 1,700 members.", "not comparable"),
    ("[Two charges] against the Pennock Water Company were dropped.",
     "The Pennock Water Company was found guilty of three charges. Two others against it were dropped.", "not comparable"),
    # the unit of a row
    ("Net debt of Brask AG rose to [€912 million].", "Brask AG, key figures\n\nSales (EUR million) 1,312\nNet debt (EUR million) 912", "supported"),
    ("Net debt of Brask AG rose to [€921 million].", "Brask AG, key figures\n\nSales (EUR million) 1,312\nNet debt (EUR million) 912", "contradicted"),
    # symbols of units are no names
    ("The panels of Helion at Oldfield will yield [58 megawatts].", "With a capacity of 85 MW the panels at Oldfield will power homes.", "contradicted"),
    # ranges, falls in brackets, ages without a unit, stretches, extents
    ("Brask AG expects a profit of [€400m to €480m] this year.", "This year Brask AG expects a profit of €420m to €480m.", "not confirmed"),
    ("Brask AG expects a profit of [€420m to €480m] this year.", "This year Brask AG expects a profit of €422m to €478m.", "supported"),
    ("Ostra Bay lost [a fifth] of its inhabitants.", "The number of inhabitants fell, most sharply in Ostra Bay (-20%).", "supported"),
    ("The average age in Kalmara is [43.1].", "In Kalmara the mean age is 43.1 years.", "supported"),
    ("Harn viaduct will be closed [for 18 months from 28 April 2025].",
     "Harn viaduct will close on Monday 28 April 2025 for a period of 18 months.", "supported"),
    ("Dead trout lay along the Ash; the pollution of the Ash stretched [over 6.5 kilometres].", "Dead trout were found along 6.5 km of the Ash, so far had the pollution spread.", "supported"),
    ("Repairs at Harn will take [a year and a half, at most], the Rail Board said.", "Repairs at Harn will take at least 18 months, the Rail Board said.", "not confirmed"),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "source", "standing"), STANDS)
def test_how_a_figure_stands(draft: str, source: str, standing: str) -> None:
    rows = held(draft, source)
    assert rows[0].standing == standing, rows[0].why


def test_a_title_by_its_letters_is_that_title() -> None:
    rows = held(
        "[Chief executive Maren Lindqvist] said Norvia would grow.", 'Maren Lindqvist, CEO: "Norvia will grow."'
    )
    assert [row.standing for row in rows] == ["supported"]
    rows = held(
        "[Chief executive Maren Lindqvist] said Norvia would grow.", 'Maren Lindqvist, CFO: "Norvia will grow."'
    )
    assert [row.standing for row in rows] == ["not comparable"]
