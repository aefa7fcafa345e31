"""Short forms that a text defines and uses otherwise: "the Migration Office (IOM)", "IMO said"; "the Rail Board (RA)", "the RB".

Two bodies may have short forms of the same letters (IOM moves people, IMO moves ships), and a form that does not fit its
name may be one of another language. The other form is a slip only
where the text never says what it is short for, and either never uses the one it defined, or uses both beside the same
word ("IOM Beijing", "IMO Beijing").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.extract.naming.acronyms import Definition, definitions
from claimcheck.extract.naming.owners import initials
from claimcheck.spans import Span

# a short form: capitals, a hyphen between two parts of it
SHORT_FORM = re.compile(r"(?<![\w-])[A-Z]{3,8}(?:-[A-Z]{2,6})?(?![\w-])")
# one in brackets behind a name that the letters do not fit one by one: "Shanghai Cooperation Organization (SCO-RATS)"
BRACKETED = re.compile(r"[A-Z](?<!\w[A-Z])[\w’'-]{2,30}\s\((?P<form>[A-Z]{2,8}-[A-Z]{2,6})\)")
NEXT = re.compile(r"(?:['’]s)?\s([A-Za-z][\w-]{2,30})")
SENTENCE_END = re.compile(r"[.!?][”\"]?\s")
COORDINATED = re.compile(r"(?:,|\sand|\sor)\s(?:the\s)?$")  # what makes it one of several bodies


@frozen
class Misuse:
    """Where a name is given its short form, and where the text uses another with the same letters."""

    defined: Span
    used: Span
    form: str
    other: str


def misuses(text: str) -> Iterator[Misuse]:
    """The short forms of a text that stand with their letters in another order than where they are defined, or fit better.

    >>> text = "The Harbour Safety Board (HSB) met on Monday. A spokesman of the HBS said it would meet again."
    >>> [(m.form, m.other) for m in misuses(text)]
    [('HSB', 'HBS')]
    """
    defined = _defined(text) if "(" in text else []
    if not defined:
        return
    taken = [d.acronym_span for d in defined]
    uses: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in SHORT_FORM.finditer(text):
        if match.span() not in taken:
            uses[match.group()].append(match)
    known = {d.acronym for d in defined}
    for definition in {d.acronym: d for d in reversed(defined)}.values():
        form = definition.acronym
        for other in sorted(o for o in uses.keys() - known if transposed(form, o) or _is_meant(definition, o)):
            if found := _slip(text, definition, uses[form], uses[other]):
                first, last = min(definition.name_span[0], definition.acronym_span[0]), definition.acronym_span[1] + 1
                yield Misuse(Span(first, max(last, definition.name_span[1])), Span(*found.span()), form, other)


def transposed(acronym: str, other: str) -> bool:
    """Whether two acronyms have the same letters, the first in its place: OIM is what French makes of IOM.

    >>> transposed("IOM", "IMO"), transposed("IOM", "OIM")
    (True, False)
    """
    a, b = acronym.upper(), other.upper()
    return a != b and a[:1] == b[:1] and sorted(a) == sorted(b)


def _is_meant(definition: Definition, other: str) -> bool:
    """Whether a form is made of the initials of a name whose own short form does not fit it: "the Tarn Rail Board (TRA)", "TRB"."""
    return not definition.fits and len(other) == len(definition.acronym) and other == initials(definition.name).upper()


def _defined(text: str) -> list[Definition]:
    found = definitions(text)
    spans = {d.acronym_span for d in found}
    for match in BRACKETED.finditer(text):
        if match.span("form") not in spans:
            found.append(Definition((match.start(), match.start("form") - 2), match.span("form"), "", match["form"]))
    return found


def _slip(
    text: str, definition: Definition, own: Sequence[re.Match[str]], others: Sequence[re.Match[str]]
) -> re.Match[str] | None:
    """The use of the other form that is a slip, if one is."""
    later = [m for m in others if not COORDINATED.search(text, max(0, m.start() - 9), m.start())]
    if not own:
        end = SENTENCE_END.search(text, definition.acronym_span[1])
        first = end.end() if end else len(text)
        return next((m for m in later if m.start() >= first or m.end() < definition.name_span[0]), None)
    beside = {NEXT.match(text, m.end()) for m in own} - {None}
    words = {m[1] for m in beside if m}
    return next((m for m in later if (found := NEXT.match(text, m.end())) and found[1] in words), None)
