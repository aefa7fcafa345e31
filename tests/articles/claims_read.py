"""How much of what a reviewer claims is read from the bare articles.

    python -m tests.articles.claims_read            a table by kind
    python -m tests.articles.claims_read --list     and every reviewed claim that is not read, or read otherwise

A reviewed claim counts as *found* when a claim that is read overlaps its quote, is of its kind and its value meets the
reviewed one. Of those found, *subject*, *period*, *scope* and *modality* count where they are the reviewer's: a subject
that shares its last word or its id, a period that has its days, the other two when equal.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from claimcheck.claimfiles import load
from claimcheck.claims import Claim
from claimcheck.extract.views import extract
from claimcheck.quantities import Quantity
from claimcheck.subjects import name_key
from claimcheck.times import Time
from tests.articles.measure import FIELDS, article, claim_files, document_of, stems

ASPECTS = ("subject", "period", "scope", "modality")


def read() -> Iterator[tuple[Claim, Claim | None]]:
    """Each reviewed claim, and the claim that was read for it."""
    for field in FIELDS:
        texts = [article(f"{stem}.txt") for stem in stems(field)]
        mine = list(extract(texts))
        for claim in load(claim_files(field)):
            yield claim, next((c for c in mine if _found(claim, c)), None)


def _found(claim: Claim, mine: Claim) -> bool:
    a, b = claim.source, mine.source
    near = document_of(a) == document_of(b) and a.span.start < b.span.end and b.span.start < a.span.end
    return near and claim.kind == mine.kind and _agree(claim, mine)


def _agree(claim: Claim, mine: Claim) -> bool:
    if isinstance(claim.value, Quantity) and isinstance(mine.value, Quantity):
        return claim.value.amount.literal == mine.value.amount.literal
    if isinstance(claim.value, Time) and isinstance(mine.value, Time):
        return any(x.overlaps(y) for x in claim.value.readings for y in mine.value.readings)
    return True


def right(aspect: str, claim: Claim, mine: Claim) -> bool:
    """Whether an aspect of a claim was read as the reviewer reads it."""
    if aspect == "period" and claim.period is not None and mine.period is not None:
        return (claim.period.earliest, claim.period.latest) == (mine.period.earliest, mine.period.latest)
    if aspect != "subject":
        return bool(getattr(claim, aspect) == getattr(mine, aspect))
    return claim.subject is mine.subject if claim.subject is None else alike(claim.subject, mine.subject)


def alike(meant: str, read: str | None) -> bool:
    """Whether the subject that is read is the one that is meant: it shares the last word or the id, or all its words."""
    if read is None:
        return False
    x, y = (name_key(s).replace("-", " ").split() for s in (meant, _bare(read)))
    return x[-1] == y[-1] or set(y) <= set(x)


def _bare(subject: str) -> str:
    return subject.rpartition("~")[2].removeprefix("the ").removesuffix(".txt")


def main() -> None:
    """Print the table."""
    pairs = list(read())
    all_of, found, aspects = Counter[str](), Counter[str](), Counter[str]()
    for claim, mine in pairs:
        all_of[claim.kind] += 1
        if mine is not None:
            found[claim.kind] += 1
            aspects.update(aspect for aspect in ASPECTS if right(aspect, claim, mine))
    for kind in all_of:
        print(f"{kind:10} found {found[kind]:4} of {all_of[kind]:4}  {100 * found[kind] / all_of[kind]:5.1f} %")
    total = found.total()
    print(f"{'all':10} found {total:4} of {len(pairs):4}  {100 * total / len(pairs):5.1f} %")
    for aspect in ASPECTS:
        print(f"of those found, {aspect} right: {aspects[aspect]:4}  {100 * aspects[aspect] / max(1, total):5.1f} %")
    if "--list" in sys.argv:
        for claim, mine in pairs:
            if mine is None:
                print("not read ", document_of(claim.source), claim.property, claim.subject, repr(claim.source.quote))
            elif not right("subject", claim, mine):
                print("otherwise", document_of(claim.source), claim.subject, "|", mine.subject, repr(mine.source.quote))


if __name__ == "__main__":
    main()
