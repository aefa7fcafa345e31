"""Names that were given up before a text was written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Claim, Mention, View
from claimcheck.entities import Entity, FormerName, Reference
from claimcheck.extract.naming.owners import PLACES, home_of
from claimcheck.extract.text.sentences import sentences
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.periods import Period
from claimcheck.registry import fold
from claimcheck.rulebook import rule
from claimcheck.spans import Source
from claimcheck.times import Time

OF_NO_COUNTRY = frozenset({"INT", "EU"})  # whose bodies they are that have no country
HISTORY = 3  # dates, the most of a text's, that make it one about their time
# words before a name that set it in its time
THEN = re.compile(
    r"\b(?:then|former|formerly|old|once|colonial|ancient|imperial|wartime|pre-independence|independent"
    r"|(?:known|called|named|renamed)(?:\s(?:as|from))?|now-defunct|British|Belgian|French|Dutch|Portuguese)[\s-]"
    r"(?:the\s)?[\"“‘']?$",
    re.I,
)
# the rest of a name that is not the country's: "Burma Road"
LONGER = re.compile(r"\s[A-Z]")


def _names(view: View) -> list[tuple[Mention, Reference]]:
    return [(m, m.value) for m in view.mentions if isinstance(m.value, Reference) and len(m.value.entities) == 1]


@rule(scope="document", severity=Severity.NOTE, examines=lambda view: len(_names(view)) + len(view.old_names))
def former_name(view: View) -> Iterator[Problem]:
    """A text uses a name that was given up before it was written.

    What it does
    ------------
    Looks up countries, bodies and places in the registry, and notes a former name, once a document. A text that was
    published before the change, or that gives the present name too, is left alone; so is a name with "then" or "former"
    before it, in a sentence that is dated while it was borne, or in a text most of whose dates lie in that time. A body
    that is named in words that any country's may bear is one only where the text names something else of its country.
    Likewise a name of which another text of the set tells that it was given up ("founded as A, B took its present
    name in 2019"), unless its sentence gives the present one too.

    Why it matters
    --------------
    An old name may be right in its time, and dates the page it stands on.

    What to do
    ----------
    Use the present name, or say "then".
    """
    yield from _registered(view)
    yield from _told(view)


def _registered(view: View) -> Iterator[Problem]:
    current = {e.id for _, r in _names(view) for e in r.entities if fold(r.plain) in map(fold, (*e.names, *e.acronyms))}
    for mention, reference in _names(view):
        (entity,) = reference.entities
        former = _former(entity, reference.plain)
        if (
            former is None
            or entity.id in current
            or former.name in entity.ambiguous
            or _may_be_of_another(entity, reference, view)
            or _in_its_time(former.until, mention.source, view)
        ):
            continue
        current.add(entity.id)
        until = f" until {former.until}" if former.until else ""
        yield Problem(
            (mention.source,),
            f"{former.name} is the former name of {entity.name}{until}",
            f"the registry has {entity.id}: {entity.name}, formerly {former.name}{until}"
            f" ({entity.provenance or 'no source recorded'})",
            Confidence.LIKELY,
            resolve="the date of the text, or the present name",
        )


def _may_be_of_another(entity: Entity, reference: Reference, view: View) -> bool:
    """Whether a body is known by words alone that any country's may bear, in a text that names nothing of its country."""
    home = home_of(entity)
    if entity.type in PLACES or " " not in reference.plain or reference.owner or home in OF_NO_COUNTRY:
        return False
    return all(home_of(other) != home for _, r in _names(view) for other in r.entities if other.id != entity.id)


def _former(entity: Entity, name: str) -> FormerName | None:
    if fold(name) in map(fold, (*entity.names, *entity.acronyms)):
        return None
    return next((former for former in entity.former if fold(former.name) == fold(name)), None)


def _told(view: View) -> Iterator[Problem]:
    """Old names of which another text tells when they were given up."""
    text = view.document.text
    own = {c.value.name for c in view.firm if c.property == "former-name" and isinstance(c.value, Reference)}
    for source, claim in view.old_names:
        explained = source.quote in own or str(claim.subject) in text[slice(*_sentence(view, source))]
        if explained or _told_later(claim, view) or _in_its_time(claim.period, source, view):
            continue
        own.add(source.quote)
        until = f" until {claim.period}" if claim.period else ""
        yield Problem(
            (claim.source, source),
            f"{source.quote} is the former name of {claim.subject}{until}",
            f"{claim.source.document} says {claim.source.quote!r}",
            Confidence.LIKELY,
            resolve="the date of the text, or the present name",
            reasons=("one text gives up the name that the other uses",),
        )


def _told_later(claim: Claim, view: View) -> bool:
    """Whether nobody says when the name was given up, and the text that uses it is not known to be the later one."""
    if claim.period is not None:
        return False
    told = claim.reported.period if claim.reported else None
    return told is None or view.anchor.period is None or not told.before(view.anchor.period)


def _sentence(view: View, source: Source) -> tuple[int, int]:
    """Where the sentence begins and ends in which something stands."""
    around = next((s for s in sentences(view.document.text) if s.start <= source.span.start < s.end), source.span)
    return around.start, around.end


def _in_its_time(until: Period | None, source: Source, view: View) -> bool:
    """Whether a name is used of the time it was borne: by its text, its sentence or the word before it."""
    text, start = view.document.text, source.span.start
    if THEN.search(text[max(0, start - 40) : start]) or LONGER.match(text, source.span.end):
        return True
    if until is None:
        return False
    begin, end = _sentence(view, source)
    dated = [(m.span.start, r) for m in view.mentions if isinstance(m.value, Time) for r in m.value.readings]
    dated = [(at, period) for at, period in dated if not period.unspecified_year]
    early = [at for at, period in dated if not until.before(period)]
    published = view.anchor.period is not None and not until.before(view.anchor.period)
    told = len(early) >= HISTORY and 2 * len(early) > len(dated)
    return published or told or any(begin <= at < end for at in early)
