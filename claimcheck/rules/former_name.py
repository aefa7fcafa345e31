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


@rule(scope="document", severity=Severity.NOTE, examines=lambda view: len(_names(view)))
def former_name(view: View) -> Iterator[Problem]:
    """A text uses a name that was given up before it was written.

    What it does
    ------------
    Looks up countries, bodies and places in the registry, and notes a former name, once a document. A text that was
    published before the change, or that gives the present name too, is left alone; so is a name with "then" or "former"
    before it, in a sentence that is dated while it was borne, or in a text most of whose dates lie in that time.

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
        if (
            former is None
            or entity.id in current
            or former.name in entity.ambiguous
            or _in_its_time(former, mention, view)
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


def _former(entity: Entity, name: str) -> FormerName | None:
    if fold(name) in map(fold, (*entity.names, *entity.acronyms)):
        return None
    return next((former for former in entity.former if fold(former.name) == fold(name)), None)


def _in_its_time(former: FormerName, mention: Mention, view: View) -> bool:
    """Whether a name is used of the time it was borne: by its text, its sentence or the word before it."""
    text, start, until = view.document.text, mention.span.start, former.until
    if THEN.search(text[max(0, start - 40) : start]) or LONGER.match(text, mention.span.end):
        return True
    if until is None:
        return False
    around = next((s for s in sentences(text) if s.start <= start < s.end), mention.span)
    dated = [(m.span.start, r) for m in view.mentions if isinstance(m.value, Time) for r in m.value.readings]
    dated = [(at, period) for at, period in dated if not period.unspecified_year]
    early = [at for at, period in dated if not until.before(period)]
    published = view.anchor.period is not None and not until.before(view.anchor.period)
    told = len(early) >= HISTORY and 2 * len(early) > len(dated)
    return published or told or any(around.start <= at < around.end for at in early)
