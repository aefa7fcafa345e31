"""The dateline of a wire's report, the place and the day it was filed: "LARNE, March 4 (Northwire) – Two ferries".

Whoever asks whether some words are one, or where it ends, asks here; and whether a line before a date says who gave the
text out: "Electoral Board of Larne, press release, 9 May 2022".
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.tables import table

LONGEST: Final = 80  # characters before a date in which its place stands
_AGENCY: Final = r"\([^()\n]{2,30}\)"
_DASH: Final = r"[-–—]{1,2}\s"
# a whole one, from its place to its dash
_WHOLE: Final = re.compile(rf"[A-Z][A-Z .’'-]{{2,30}}(?:,[^.;:]{{1,40}})?\s(?:{_AGENCY}\s)?{_DASH}")
# the place that opens one
_OPENING: Final = re.compile(r"(?P<place>[A-Z][A-Z.’'-]{2,20}(?:\s[A-Z][A-Z.’'-]{1,20}){0,3})(?=,\s|\s\()")
# what stands behind its day, and begins the report
_BEHIND_DAY: Final = re.compile(rf"(?:\s[A-Z][a-z]{{2,8}}\.?)?\s?(?:{_AGENCY}\s)?{_DASH}[^\d\s]")
# what ends it behind its date
_BEHIND_DATE: Final = re.compile(rf"\s?(?:{_AGENCY}\s?)?{_DASH}")
# the same, where the place stands before the date: a colon will do, or the agency alone
_AFTER_PLACE: Final = re.compile(
    r"\s*(?:\([A-Z][\w /.-]{1,30}\)\s*)?(?:[-–—]{1,2}|:)\s|\s*\([A-Z][\w /.-]{1,30}\)\s*[-–—]?"
)
_PLACE: Final = re.compile(
    r"(?:^|\n|[—–] )[ \t]*[A-Z][A-Z.’' -]{2,40}(?:,? [A-Z][\w. ]{1,30})?,?[ \t]*(?:\([A-Z][\w /.-]{1,30}\)[ \t]*)?"
    r"[–—-]?[ \t]*\Z"
)
# a town in small letters opens one where its date has a dash behind it, and a sentence: "Larne, 9 May 2022 - Two ferries"
_TOWN: Final = re.compile(r"(?:\A|\n)[ \t]*(?P<town>[A-Z][\w.’'-]{2,20}(?: [A-Z][\w.’'-]{1,20}){0,2}), \Z")
_AFTER_TOWN: Final = re.compile(rf"\s?(?:{_AGENCY}\s)?{_DASH}[\"“‘']?[A-Z]")

# behind the date where no place stands before it: the agency and a dash, or a dash and a sentence
_FILED: Final = re.compile(rf"\s?{_AGENCY}\s?{_DASH}[\"“‘']?[A-Z]")
_TOLD: Final = re.compile(rf"\s?{_DASH}[\"“‘']?[A-Z][^\n]{{8,400}}?[a-z][.!?](?:\s|\Z)")
# the next line of a time line
_ROW: Final = re.compile(rf"\n[^\n]{{0,25}}\d{{4}}\s?{_DASH}")
FURTHER: Final = 4_000  # characters within which it is sought


def end_of(text: str, start: int, end: int) -> int | None:
    """Where the dateline ends that opens a sentence, if one does.

    >>> end_of("LARNE, March 4 (Northwire) - Two ferries sank.", 0, 46)
    29
    """
    found = _WHOLE.match(text, start, end)
    return None if found is None else found.end()


def place_at(text: str, start: int) -> str | None:
    """The place of the dateline that opens a report.

    >>> place_at("PORT LARNE, March 4 (Northwire) - Two ferries sank.", 0)
    'Port Larne'
    """
    found = _OPENING.match(text, start)
    return None if found is None else found["place"].title()


def opens_report(behind: str) -> bool:
    """Whether these are the words behind the day of a dateline.

    >>> opens_report(" March (Northwire) - Two ferries"), opens_report(" March they sank")
    (True, False)
    """
    return _BEHIND_DAY.match(behind) is not None


def ends_at(text: str, end: int) -> bool:
    """Whether a date that ends here ends as that of a dateline does, with a dash."""
    return _BEHIND_DATE.match(text, end) is not None


def is_around(text: str, start: int, behind: str) -> bool:
    """Whether a date that starts here is that of a dateline: its place before it, an agency or a dash behind it.

    One without a place opens its line, and no other line opens so: a time line is no report.

    >>> is_around("LARNE, March 4 (Northwire) - Two ferries sank.", 7, " (Northwire) - Two ferries sank.")
    True
    >>> is_around("12 May 2024 - The ferry sank.", 0, " - The ferry sank.")
    True
    >>> is_around("12 May 2024 - The ferry sank.\\n13 May 2024 - It was found.", 0, " - The ferry sank.")
    False
    """
    low = max(0, start - LONGEST)
    if _PLACE.search(text, low, start) is not None:
        return _AFTER_PLACE.match(behind) is not None
    if not text[low:start].rpartition("\n")[2].strip():
        alone = _TOLD.match(behind) is not None and not _ROW.search(text, start, start + FURTHER)
        return alone or _FILED.match(behind) is not None
    town = _TOWN.search(text, low, start) if _AFTER_TOWN.match(behind) else None
    return town is not None and town["town"].partition(" ")[0].lower() not in table("zones")["mastheads"]["leading"]


def is_masthead(before: str) -> bool:
    """Whether the words of a line before its date say who gave a text out: a body, or anybody with what the text is.

    >>> is_masthead("Electoral Board of Larne, "), is_masthead("Larne Foods plc, press release, "), is_masthead("Note to members, ")
    (True, True, True)
    >>> is_masthead("Election of the Board, "), is_masthead("Opening of the Larne Bridge, ")
    (False, False)
    """
    return _masthead().fullmatch(before.strip()) is not None


@cache
def _masthead() -> re.Pattern[str]:
    """A body that is known by the noun before its "of", or a name and what sort of text it is; the one or the other first."""
    sorts = "|".join(table("zones")["mastheads"]["sorts"])
    heads = "|".join((*table("organisations")["heads"]["words"], *table("zones")["mastheads"]["heads"]))
    name = r"[A-Z][\w&.’'-]{0,24}(?:\s(?:(?:of|for|and|in|the|&)\s){0,2}[A-Z][\w&.’'-]{0,24}){0,7}"
    plain = r"(?:[A-Z][\w&.’'-]{0,24}\s){0,5}"
    body = rf"(?:The\s)?{plain}(?:{heads})\s(?:of|for)\s(?:the\s)?{name}"
    sort = rf"(?i:(?:{sorts}))"
    return re.compile(
        rf"(?:{body}|{name}(?:\s[a-z]{{2,4}})?[,:|]\s{sort}|{sort}\s(?:of|by|from)\s(?:the\s)?{name}"
        rf"|{sort}\s(?:to|for)\s(?:(?:the|our|all)\s)?[A-Za-z][\w’'&-]{{0,24}}(?:\s[\w’'&-]{{1,24}}){{0,3}})[,|:–-]?"
    )
