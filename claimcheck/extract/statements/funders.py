"""Who pays for most of a thing, and who pays besides: "A is its main donor; B and C contribute".

Words are in the table `partners`. Who pays besides is set beside who pays for most: two lists of those others are compared
only where the first payer is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from claimcheck.claims import Claim, Value
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.extract.naming.companions import FIRST, NEXT, companions
from claimcheck.tables import table

BESIDES = "beside others"  # the scope of those who pay besides
REACH = 32  # code points behind the main funder in which the others are led to
# where a clause may begin within a sentence
CLAUSE = re.compile(r"(?:[;:]|,\s(?:and|while|whereas|with)|,?\swhich|,?\sthat|\s(?:and|while))\s(?:the\s)?(?=[A-Z])")
ARTICLE = re.compile(r"[Tt]he\s")


@frozen
class Paid:
    """A statement of who pays: where it stands, who, whether for most, and the words for what, with their place."""

    start: int
    end: int
    payers: Value
    mainly: bool
    passive: bool = False  # the thing paid for is the subject
    of: tuple[str, int] | None = None
    first: str | None = None  # who pays in the first place, where the same words say so


@cache
def _words(name: str) -> str:
    return "|".join(sorted(table("partners")["funding"][name], key=len, reverse=True))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    paying, mainly, ranks, payers = (_words(name) for name in ("paying", "mainly", "ranks", "payers"))
    of = r"(?:\s(?:of|for|behind)\s(?P<of>(?:the|this)\s[a-z]{2,16}|(?:the\s)?[\"“]?[A-Z][^,;:.\n]{2,80}?))?(?=[,;.:\n]|\s(?:and|is|was|while)\s|\Z)"
    return {
        "most": re.compile(rf"\b(?i:(?:{mainly})\s(?:{paying})|(?:{paying})\s(?:{mainly}))\sby(?=\s)"),
        "also": re.compile(rf"\band\s(?:{_words('besides')})\sby(?=\s)"),
        "is main": re.compile(
            rf"\s(?:is|was|remains|has\sbeen)\s(?:the|its|their)\s(?:{ranks})\s(?:financial\s)?(?:{payers}){of}"
        ),
        "main is": re.compile(
            rf"\b(?:(?:The|the|Its|its|Their|their)\s)?(?i:{ranks})\s(?:financial\s)?(?:{payers}){of}(?::|\s(?:is|was|remains))\s(?:the\s)?(?=[A-Z])"
        ),
        "bears": re.compile(
            rf"\s(?:{_words('bears')})\s(?:{_words('most')})\sof\s(?:the\s|its\s)?(?:{_words('costs')}){of}"
        ),
        "contribute": re.compile(
            rf"\s(?:(?:is|are|was|were)\s(?:the\s|its\s)?(?:other\s|further\s)?(?:{_words('fellows')})|(?:also\s)?(?:{_words('contributing')}))(?P<of>)(?=[.;,\n]|\Z)"
        ),
        "with": re.compile(
            rf"\s(?:{_words('pays')})\s(?:it\s|them\s|this\s|the\s[a-z]{{2,16}}\s)?(?:jointly\s|together\s|along\s)with\s"
        ),
        "by with": re.compile(rf"\b(?:{paying})\sby\s(?:the\s)?(?=[A-Z])"),
        "jointly": re.compile(r",?\s(?:jointly|together|along)\swith\s"),
    }


@cache
def gate() -> frozenset[str]:
    """Words of which a sentence that says who pays has one."""
    rows = table("partners")["funding"]
    listed = [*rows["paying"], *rows["bears"], *rows["payers"], *rows["fellows"], *rows["contributing"], *rows["pays"]]
    return frozenset(part for phrase in listed for part in phrase.replace("-", " ").split()[:1])


def find_paid(text: str, sentence: Sentence) -> Iterator[Paid]:
    """What a sentence says of who pays."""
    if sentence.words.isdisjoint(gate()):
        return
    start, stop = sentence.span.start, sentence.span.end
    for cue in _patterns()["most"].finditer(text, start, stop):
        if (main := _payer(text, sentence, cue.end() + 1)) is not None:
            value, end = main
            yield Paid(cue.start(), end, value, True, passive=True)
            also = _patterns()["also"].search(text, end, min(stop, end + REACH))
            others = companions(text, also.end() + 1, stop, sentence.mentions) if also else None
            if also and others:
                yield Paid(also.start(), others.end, Enumeration(others.names), False, passive=True)
    for cue in _patterns()["main is"].finditer(text, start, stop):
        if (main := _payer(text, sentence, cue.end())) is not None:
            yield Paid(cue.start(), main[1], main[0], True, of=_of(cue))
    for cue in _patterns()["by with"].finditer(text, start, stop):
        for paid in _with(text, sentence, _payer(text, sentence, cue.end()), "jointly"):
            yield evolve(paid, passive=True)
    for at in (start, *(m.end() for m in CLAUSE.finditer(text, start, stop))):
        yield from _by_subject(text, sentence, at)


def _by_subject(text: str, sentence: Sentence, at: int) -> Iterator[Paid]:
    """What a clause says of those it begins with: "Norway is the main donor", "Norway and Ireland contribute"."""
    others = companions(text, at, sentence.span.end, sentence.mentions)
    if others and (match := _patterns()["contribute"].match(text, others.end, sentence.span.end)):
        if not _goes_on(text, match.end()):
            yield Paid(at, match.end(), Enumeration(others.names), False)
        return
    main = _payer(text, sentence, at)
    if main is None:
        return
    match = _patterns()["is main"].match(text, main[1], sentence.span.end)
    if match := match or _patterns()["bears"].match(text, main[1], sentence.span.end):
        yield Paid(at, match.end(), main[0], True, of=_of(match))
    yield from _with(text, sentence, main, "with")


def _with(text: str, sentence: Sentence, main: tuple[Reference, int] | None, how: str) -> Iterator[Paid]:
    """Those together with whom somebody pays."""
    match = _patterns()[how].match(text, main[1], sentence.span.end) if main else None
    others = companions(text, match.end(), sentence.span.end, sentence.mentions) if match else None
    if main and match and others:
        yield Paid(match.end(), others.end, Enumeration(others.names), False, first=str(main[0]))


def _goes_on(text: str, at: int) -> bool:
    """Whether more pay than are named: "A and B contribute, as do others"."""
    return text.startswith(tuple(table("partners")["funding"]["open"]), at)


def _of(match: re.Match[str]) -> tuple[str, int] | None:
    return (match["of"], match.start("of")) if match["of"] else None


def _payer(text: str, sentence: Sentence, at: int) -> tuple[Reference, int] | None:
    """Who is named at an offset, articles aside, and where the name ends; None where others are named with it."""
    article = ARTICLE.match(text, at)
    at = article.end() if article else at
    named = next(((r, m.span.end) for m, r in sentence.valued(Reference) if m.span.start == at), None)
    match = FIRST.match(text, at, sentence.span.end)
    if named is None and match and match.group()[:1].isupper():
        name = match.group().rstrip(".")
        named = Reference(name, (name,)), at + len(name)
    return None if named and NEXT.match(text, named[1], sentence.span.end) else named


@cache
def earlier() -> re.Pattern[str]:
    """Words that set who pays in another time."""
    return re.compile(r"\b(?i:" + "|".join(table("partners")["undertakings"]["before"]) + r")\b")


def beside_the_first(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a text, those of who pays besides with who pays for most of the same thing."""
    mains = {claim.subject: str(claim.value) for claim in claims if claim.property == "main-funder"}
    for claim in claims:
        is_list = claim.property == "funded-by" and claim.scope == BESIDES and claim.object is None
        yield evolve(claim, object=mains.get(claim.subject)) if is_list and claim.subject else claim
