"""Offices with one seat that two persons are said to hold at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from claimcheck.claims import DENIED, Claim, Item, View
from claimcheck.entities import Reference
from claimcheck.findings import Confidence, Problem
from claimcheck.kinship import Relation
from claimcheck.periods import Period
from claimcheck.persons import is_slip, one_person, parts
from claimcheck.rulebook import claims_of, key_of, rule
from claimcheck.subjects import MOST, SHARED, is_one_affair, name_key
from claimcheck.tables import table
from claimcheck.timing import holds

STOP = re.compile(r"[.!?][”\"]?\s")
HOLDERS = 100  # of one office of a text, that are compared with one another
BESIDE = 30  # code points before an office in which it stands that it is no longer held
ASIDE = re.compile(r",\s(?:who|he|she)\s(?:succeeded|took over from|replaced)\s[^,.;]{2,60}(?=[,.;])")
AFTER = 60  # code points behind the second holder in which it would be said
MONTH = 31  # days of a time in which both are shown to have held the office
WEEK = 7  # days between two texts of which an office that nobody is said to give up has one holder
EVERYWHERE = ("INT:", "EU:")  # ids of bodies that texts on many affairs name
# the office of one of a few
DEPUTY = re.compile(r"(?:first |second )?(?:deputy|vice)\b")
# words that make an office one of several, or one that is not held
NOT_SINGLE = re.compile(
    r"\b(?:deputy|vice|under|assistant|associate|former|ex|acting|co|member|adviser|advisor|spokes\w+|senior|officer|joint"
    r"|representative|ambassador|envoy|country|regional)\b",
    re.I,
)
# a body has as many of these as it has countries and branches
POSTED = re.compile(r"(?:head|chief) of (?:mission|office|bureau|delegation|station|section)\b", re.I)
# "chief financial officer": the one kind of officer that is alone
CHIEF_OFFICER = re.compile(r"\bchief \w+ officer\b", re.I)


def _blocks(item: Item) -> frozenset[str]:
    claim = claims_of(item)
    if claim is None or claim.property != "office-holder" or claim.subject is None:
        return frozenset()
    if not _has_one_seat(claim) or (POSTED.match(claim.subject) and not claim.place):
        return frozenset()
    return frozenset(
        {key_of("office", name_key(claim.subject.partition(" of ")[2] or claim.subject).removeprefix("zz:~"))}
    )


def _within(view: View) -> Iterator[Problem]:
    """The holders of one office of a text who are one person with another name or another sex."""
    text = view.document.text
    told: dict[tuple[str, str, bool], list[Claim]] = defaultdict(list)
    for claim in (c for c in view.claims if c.property == "office-holder" and c.modality not in DENIED):
        if not _has_one_seat(claim):
            continue
        told[name_key(claim.subject or ""), name_key(claim.object or ""), " of " in claim.source.quote].append(claim)
    for one, other in (pair for claims in told.values() for pair in combinations(claims[:HOLDERS], 2)):
        if not isinstance(one.value, Reference) or not isinstance(other.value, Reference):
            continue
        why = _twice(one, other)
        between = text[one.source.span.end : other.source.span.start]
        apart = STOP.search(between) is not None and not _is_former(text, one) and not _is_former(text, other)
        if why is not None and apart and not _changed().search(_beside(text, one, other)):
            yield Problem(
                (one.source, other.source),
                f"{one.subject}: {one.source.quote} is told again as {other.source.quote}",
                why,
                Confidence.LIKELY,
                resolve=f"who is {one.subject}",
                camps=(str(one.value), str(other.value)),
            )


def _beside(text: str, one: Claim, other: Claim) -> str:
    """What the sentences of two holders say besides them, up to the end of the first and from the start of the second."""
    stops = list(STOP.finditer(text, one.source.span.end, other.source.span.start))
    behind, before = (stops[0].start(), stops[-1].end()) if stops else (one.source.span.end, one.source.span.end)
    last = STOP.search(text, other.source.span.end, other.source.span.end + AFTER)
    end = last.start() if last else other.source.span.end + AFTER
    return ASIDE.sub("", text[one.source.span.end : behind + 1]) + text[before:end]


def _twice(a: Claim, b: Claim) -> str | None:
    """Why two holders of an office are one person told in two ways; None where they are not."""
    assert isinstance(a.value, Reference)
    assert isinstance(b.value, Reference)
    one, two = a.value.name, b.value.name
    x, y = parts(one), parts(two)
    sexes = {sex for claim in (a, b) for sex in ("male", "female") if _called(sex).search(claim.source.quote)}
    if x and y and x[-1] == y[-1] and len(sexes) > 1 and (x[:1] == y[:1] or len(x) == 1 or len(y) == 1):
        return f"{a.source.quote} is a man and {b.source.quote} a woman, or the other way round"
    if _half_one(one, two) and not one_person(one, two):
        return f"{one} is not {two}, and one office is hardly held by two of so like names"
    return None


@cache
def _former() -> re.Pattern[str]:
    """What in front of an office says that it was, or will be, held at another time."""
    return re.compile(rf"\b(?:{'|'.join(table('offices_held')['turns']['other'])})[\s-](?:\w+\s){{0,2}}\Z", re.I)


@cache
def _changed() -> re.Pattern[str]:
    """What says that an office changed hands, or that two are of one kin."""
    rows = table("offices_held")["turns"]
    begun = "|".join(rf"{start}\w*" for start in rows["changed_stems"])
    return re.compile(rf"\b(?:{'|'.join((*rows['changed'], *rows['kin'], begun))})\b")


@cache
def _called(sex: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('offices')['sexes'][sex])})\b", re.I)


def _is_former(text: str, claim: Claim) -> bool:
    """Whether the words before an office say that it was held at another time."""
    return _former().search(text, max(0, claim.source.span.start - BESIDE), claim.source.span.start) is not None


@rule(scope="pair", blocks=_blocks, within=_within)
def office_holders_disagree(a: Claim, b: Claim, relation: Relation) -> Iterator[Problem]:
    """Two persons are said to hold one office at one time.

    What it does
    ------------
    Compares the persons that texts name in an office with a single seat, where both are shown to speak of one time:
    in one text, in texts of one week, or in two on one affair of which one bears no date. The head of one of a body's
    offices abroad is compared where both say in which place. Former and acting holders and offices that many hold are
    left alone, and deputies but for two of one first name or surname; so are two forms of one name: "Mr Ek" and "Bo
    Ek", "J. Ek", "Bill Ek" and "William Ek", other spellings. Two full names that differ by a syllable at their end
    ("Xu Ganlu", "Xu Ganlin") are compared in undated texts as well: so like names two holders hardly have. Within one text one holder is told in two ways where half of
    the name is another, or the sex ("Mr Polk", "Mrs Polk").

    Why it matters
    --------------
    A name from an old template in a new report is an apology the next day.

    What to do
    ----------
    Check who held the office on the date of each text.
    """
    if relation is not Relation.SAME or not isinstance(a.value, Reference) or not isinstance(b.value, Reference):
        return
    one, two = a.value.name, b.value.name
    near = a.source.document != b.source.document and is_slip(one, two)
    likes = near or _is_deputy(a)
    if likes and not near and not _half_one(one, two):
        return
    if not near and (one_person(one, two) or not _at_one_time(a, b)):
        return
    yield Problem(
        (a.source, b.source),
        f"{a.subject}: {a.source.document} names {a.value}, {b.source.document} names {b.value}",
        f"{a.value} is not {b.value}, and {a.subject} is "
        + ("hardly held by two of so like names" if likes else "held by one person at a time"),
        Confidence.LIKELY,
        resolve=f"who was {a.subject} on the date of each text",
        camps=(str(a.value), str(b.value)),
    )


def _has_one_seat(claim: Claim) -> bool:
    """Whether one person holds an office at a time, or it is that of one of a few deputies, whose names are compared."""
    title = CHIEF_OFFICER.sub("", claim.subject or "").partition(" of ")[0]
    return not NOT_SINGLE.search(title) or _is_deputy(claim)


def _is_deputy(claim: Claim) -> bool:
    """Whether an office is one of a few deputies of a body that is named."""
    return claim.object is not None and DEPUTY.match(claim.subject or "") is not None


def _half_one(a: str, b: str) -> bool:
    """Whether two names have one part in common, in its place, and nothing else that is alike."""
    x, y = parts(a), parts(b)
    return len(x) == len(y) == len(("given", "surname")) and (x[0] == y[0]) != (x[1] == y[1])


def _at_one_time(a: Claim, b: Claim) -> bool:
    """Whether it is shown that both speak of one time: one undated stretch of a text, one short time, one affair."""
    if a.source.document == b.source.document and a.as_of is None and b.as_of is None:
        return True
    first, second = holds(a), holds(b)
    if first is None or second is None:
        return is_one_affair(a, b) or _share_names(a, b)
    return any(_are_near(p, q) for p in first.members or (first,) for q in second.members or (second,))


def _are_near(a: Period, b: Period) -> bool:
    """Whether two short periods lie within a week of one another."""
    gaps = [y - x for p, q in ((a, b), (b, a)) if (x := p.latest) and (y := q.earliest)]
    near = len(gaps) == len((a, b)) and max(gaps) <= WEEK
    return near and all(0 < (p.length_in_days() or 0) <= MONTH for p in (a, b))


def _share_names(a: Claim, b: Claim) -> bool:
    """Whether two texts share so many names that few have, one beside the body's own, that they speak of one time."""
    if a.source.document == b.source.document:
        return False
    common = a.about & b.about
    shared = {name for name in common if not name.startswith(EVERYWHERE)}
    body = {word for e in (*a.known, *b.known) for name in e.all_names for word in name_key(name).split()}
    body |= set(name_key(f"{a.subject} {a.value} {b.value}").split())
    own = {name for name in shared if ":" not in name and name.casefold() not in body}
    return len(shared) >= SHARED and len(common) >= MOST * min(len(a.about), len(b.about)) and bool(own)
