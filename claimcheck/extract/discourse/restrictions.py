"""What stands behind a counted noun and holds its figure to a part: "90 jobs in Lowby", "30 patients for burns", "12 matches in a row"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims import Mention
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.quantities import Quantity
from claimcheck.tables import table
from claimcheck.times import Time

EACH = re.compile(r"(?:Each|Every\sone)\sof\s|[^,;:.]{2,80}?\seach\s(?=[a-z])")
LONGEST = 80  # code points behind a figure


@cache
def _behind() -> re.Pattern[str]:
    lead, small = ("|".join(table("restrictions")[name]["words"]) for name in ("leading", "articles"))
    return re.compile(
        rf"\s(?P<lead>{lead})\s(?:(?:{small})\s){{0,2}}(?P<what>[^\W\d_][\w’'-]{{1,24}}(?:\s[^\W\d_][\w’'-]{{1,24}})?)"
    )


@cache
def _conditions() -> re.Pattern[str]:
    rows, sizes = table("restrictions")["conditions"], "|".join(table("measures")["sizes"]["behind"])
    words, per, holding = (
        "|".join(sorted(map(re.escape, rows[key]), key=len, reverse=True)) for key in ("words", "per", "holding")
    )
    return re.compile(
        rf"(?:[\s-](?:{sizes})\b)?\s(?P<how>(?:{words})\b|(?:{per})\s[a-z]{{3,16}}\b|(?:{holding})\s(?:(?:its|the|their|an?)\s)?[a-z]{{3,16}}\b)"
    )


def condition(text: str, sentence: Sentence, mention: Mention) -> str | None:
    """The words behind a price or a measure that say when it is so, or of how much: "return", "on average", "a month"."""
    found = _conditions().match(text, mention.span.end, min(sentence.span.end, mention.span.end + LONGEST))
    return found["how"].lower() if found else None


def shared_out(text: str, sentence: Sentence, at: int) -> str | None:
    """ "each" where the figure at an offset is for each of those the sentence opens with: "Each of Tarn's directors earns"."""
    return "each" if EACH.match(text, sentence.span.start, at) else None


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
