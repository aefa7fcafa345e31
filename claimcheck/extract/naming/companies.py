"""Companies, known by their legal form or kind of business at the end of a name, and their short forms later on."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from claimcheck.entities import provisional_id
from claimcheck.extract.naming.clubs import CLUB, clubs
from claimcheck.extract.naming.contexts import Scan, words
from claimcheck.extract.naming.firms import LONGEST, Company, goes_before
from claimcheck.extract.naming.names import places_of
from claimcheck.extract.text.signs import sign
from claimcheck.extract.text.wordpatterns import tree
from claimcheck.tables import table

_FORMS = table("organisations")["companies"]
# a legal form, or a group, behind a name: ", Inc.", " plc", " Holdings"
FORM = re.compile(rf"(?:, | )({tree([*_FORMS['legal'], *_FORMS['groups']])})(?![\w'&])")
# one of the names that hold a place
KNOWN = re.compile(tree(_FORMS["known"]))
# where a town is meant, and no firm: "in Pell SE"
LOCATIVE = re.compile(r"\b(?:in|at|near|from|outside) $")


@sign
@cache
def _forms_of_companies() -> re.Pattern[str]:
    """What may be the form of a company behind its name."""
    return re.compile(rf"\A(?:{tree([*_FORMS['legal'], *_FORMS['groups']])})(?![\w'&])")


def companies(scan: Scan) -> list[Company]:
    """The companies of a text in order, under full names and the short forms that follow them."""
    forms = (_form(scan.text, start) for start, _ in _forms_of_companies(scan.text) if start)
    found = [company for match in forms if match is not None and (company := _full(scan, match)) is not None]
    found += clubs(scan)
    found = _apart([*found, *_known(scan)])
    return _apart([*found, *_short(scan, found)])


def _form(text: str, start: int) -> re.Match[str] | None:
    """The form that begins at a word, with what parts it from the name."""
    return (FORM.match(text, start - 2) if start > 1 else None) or FORM.match(text, start - 1)


def _apart(found: list[Company]) -> list[Company]:
    """The first and longest of those that overlap."""
    kept: list[Company] = []
    for company in sorted(found, key=lambda c: (c.start, -c.end)):
        if kept and company.start < kept[-1].end:
            if company.end > kept[-1].end:
                kept[-1] = company
        else:
            kept.append(company)
    return kept


def _full(scan: Scan, match: re.Match[str]) -> Company | None:
    form = match[1]
    number = scan.ending(match.start())
    grouped = form in _FORMS["groups"]
    if number is None or (grouped and (match[0].startswith(",") or scan.text.startswith(" of ", match.end()))):
        return None
    first = number
    while first > 0 and number - first < LONGEST and goes_before(scan, first):
        first -= 1
    if (
        form == "Company"
        and scan.gap(first) == " and "
        and scan.text.endswith(("the ", "The "), 0, scan.units[first - 1].start)
    ):
        first -= 1  # "the Ore and Pell Railway Company" is one
    if scan.units[first].word in words("organisations", "breaks"):
        first += 1
    if first > number or (form in _FORMS["weak"] and _is_doubtful(scan, match, first, number)):
        return None
    if scan.in_title(match.start()):
        return None
    start, end = scan.units[first].start, match.end()
    end += scan.text[end : end + 1] == "." and form in ("Inc", "Ltd", "Corp", "Co")
    name = scan.text[start : match.end() if grouped else match.start()]
    how = "the name of a business" if grouped else "named with its legal form"
    return Company(start, end, name, provisional_id(name), how)


def _is_doubtful(scan: Scan, match: re.Match[str], first: int, number: int) -> bool:
    """Whether a weak form behind one word may be anything: behind a comma, a word that is known, or the name of a town."""
    unit = scan.units[number]
    if first < number:
        return False
    led = LOCATIVE.search(scan.text[max(0, unit.start - 9) : unit.start])
    return bool(led) or match[0].startswith(",") or match[1] == "Co" or unit.named is not None or unit.word.isupper()


def _known(scan: Scan) -> list[Company]:
    """Companies whose names hold a place: not the place."""
    if not KNOWN.search(scan.text):
        return []
    return [
        Company(at, at + len(name), name, provisional_id(name), "the name of a business")
        for name in _FORMS["known"]
        for at in places_of(name, scan.text)
    ]


def _short(scan: Scan, found: list[Company]) -> list[Company]:
    """The later short forms of the names that were introduced: "Halvern" after "Halvern Foods plc"."""
    forms: dict[str, Company] = {}
    for company in found:
        for form in _forms(company.name, scan) if company.how != CLUB else ():
            forms.setdefault(form, company)
    if not forms:
        return []
    firsts = {form.split()[0] for form in forms}
    starts = [company.start for company in found]
    short = []
    for number, unit in enumerate(scan.units):
        if unit.word not in firsts:
            continue
        written = [f for f in _candidates(scan, number) if f in forms and forms[f].end <= unit.start]
        if not written or _within(found, starts, unit.start) or not _alone(scan, number, written[0]):
            continue
        form, company = written[0], forms[written[0]]
        short.append(Company(unit.start, unit.start + len(form), form, company.id, f"short for {company.name}"))
    return short


def _within(found: list[Company], starts: list[int], at: int) -> bool:
    place = bisect_left(starts, at + 1) - 1
    return place >= 0 and found[place].start <= at < found[place].end


def _forms(name: str, scan: Scan) -> list[str]:
    parts = name.split()
    common = (
        ("organisations", "breaks"),
        ("organisations", "portfolios"),
        ("organisations", "heads"),
        ("places", "before"),
    )
    alone = len(parts[0]) > 3 and parts[0] not in scan.index.names
    alone = alone and not any(parts[0] in words(*section) for section in common)
    return [" ".join(parts[:count]) for count in range(len(parts), 0, -1) if count > 1 or alone]


def _goes_along(word: str) -> bool:
    return word in words("organisations", "breaks") or word in words("places", "behind")


def _candidates(scan: Scan, number: int) -> list[str]:
    last = number
    while last - number < 3 and scan.gap(last + 1) in (" ", "-", " & "):
        last += 1
    start = scan.units[number].start
    return [scan.text[start : scan.units[n].end] for n in range(last, number - 1, -1)]


def _alone(scan: Scan, number: int, form: str) -> bool:
    """Whether no other capitalised word stands beside a short form: "Halvern Street" is another name."""
    before = scan.gap(number) == " " and scan.units[number - 1].word not in words("organisations", "breaks")
    if before and not scan.opens(scan.units[number - 1].start):
        return False
    end = scan.units[number].start + len(form)
    behind = scan.beginning(end + 1) if scan.text[end : end + 1] == " " else None
    return behind is None or _goes_along(scan.units[behind].word)
