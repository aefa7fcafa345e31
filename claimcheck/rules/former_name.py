"""Names that were given up before a text was written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.claims import Mention, View
from claimcheck.entities import Entity, FormerName, Reference
from claimcheck.extract.sentences import sentences
from claimcheck.findings import Confidence, Problem, Severity
from claimcheck.registry import fold
from claimcheck.rulebook import rule
from claimcheck.times import Time

# words before a name that set it in its time
THEN = re.compile(
    r"\b(?:then|former|formerly|old|once|colonial|ancient|imperial|wartime|pre-independence|independent"
    r"|(?:known|called|named|renamed)(?:\s(?:as|from))?|now-defunct|British|Belgian|French|Dutch|Portuguese)[\s-]"
    r"(?:the\s)?[\"“‘']?$",
    re.I,
)


def _names(view: View) -> list[tuple[Mention, Reference]]:
    return [(m, m.value) for m in view.mentions if isinstance(m.value, Reference) and len(m.value.entities) == 1]


@rule(scope="document", severity=Severity.NOTE, examines=lambda view: len(_names(view)))
def former_name(view: View) -> Iterator[Problem]:
    """A text uses a name that was given up before it was written.

    What it does
    ------------
    Looks up countries, bodies and places in the registry, and notes a former name, once a document. A text that was
    published before the change, or that gives the present name too, is left alone; so is a name with "then" or "former"
    before it, or in a sentence that is dated while it was borne.

    Why it matters
    --------------
    An old name may be right in its time, and dates the page it stands on.

    What to do
    ----------
    Use the present name, or say "then".
    """
    current = {e.id for _, r in _names(view) for e in r.entities if fold(r.plain) in map(fold, (*e.names, *e.acronyms))}
    for mention, reference in _names(view):
        (entity,) = reference.entities
        former = _former(entity, reference.plain)
        if former is None or entity.id in current or _in_its_time(former, mention, view):
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


def _former(entity: Entity, name: str) -> FormerName | None:
    if fold(name) in map(fold, (*entity.names, *entity.acronyms)):
        return None
    return next((former for former in entity.former if fold(former.name) == fold(name)), None)


def _in_its_time(former: FormerName, mention: Mention, view: View) -> bool:
    """Whether a name is used of the time it was borne: by its text, its sentence or the word before it."""
    text, start = view.document.text, mention.span.start
    if THEN.search(text[max(0, start - 40) : start]):
        return True
    times = [view.anchor.period] if view.anchor.period else []
    around = next((s for s in sentences(text) if s.start <= start < s.end), mention.span)
    said = [m.value for m in view.mentions if around.start <= m.span.start < around.end]
    times += [reading for value in said if isinstance(value, Time) for reading in value.readings]
    until = former.until
    return until is not None and any(not t.unspecified_year and not until.before(t) for t in times)
