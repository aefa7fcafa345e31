"""What stands behind a counted noun and holds its figure to a part: "90 jobs in Lowby", "30 patients for burns", "12 matches in a row"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims import Mention
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.quantities import Quantity
from claimcheck.tables import table
from claimcheck.times import Time

LONGEST = 80  # code points behind a figure


@cache
def _behind() -> re.Pattern[str]:
    lead, small = ("|".join(table("restrictions")[name]["words"]) for name in ("leading", "articles"))
    return re.compile(
        rf"\s(?P<lead>{lead})\s(?:(?:{small})\s){{0,2}}(?P<what>[^\W\d_][\w’'-]{{1,24}}(?:\s[^\W\d_][\w’'-]{{1,24}})?)"
    )


def restriction(text: str, sentence: Sentence, mention: Mention) -> str | None:
    """The words behind a count that say of which part it is; None for a time, another figure, or what restricts nothing.

    "cut 90 jobs in Lowby" is "in lowby", "won 12 seats in the south" "in south"; "for the first time" and "in all" are none.
    """
    end = mention.span.end
    found = _behind().match(text, end, min(sentence.span.end, end + LONGEST))
    if found is None:
        return None
    what = found["what"].lower().split()
    plain = table("restrictions")["plain"]["words"]
    if what[0] in plain or (what[-1] in plain and len(what) > 1):
        return None
    if any(
        m.span.start < found.end() and end < m.span.end
        for m, _ in (*sentence.valued(Time), *sentence.valued(Quantity))
        if m is not mention
    ):
        return None
    kept = [word for word in what if word not in table("restrictions")["ends"]["words"]]
    return " ".join((found["lead"], *kept)) if kept and kept[0] == what[0] else None
