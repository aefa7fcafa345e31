"""From problems to findings: signed, one for each disagreement, in a stable order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from claimcheck.findings import Confidence, Finding, Problem, Severity, fingerprint
from claimcheck.rulebook import Rule
from claimcheck.spans import Source

STRETCH = 64  # code points of a document in which findings are looked up together
GRAVITY = (Severity.CONFLICT, Severity.AMBIGUITY, Severity.NOTE)


def findings_of(rule: Rule, problems: Iterable[Problem], names: Mapping[str, str]) -> list[Finding]:
    """One finding for the problems that share a source, signed by their rule.

    `names` has the documents that are known by another name than their id.

    Problems of different severity are different disagreements. The problem that stands first, a certain one before a
    likely one, gives the words; the others add their passages.
    """
    signed = sorted(
        (evolve(p, severity=p.severity or rule.severity) for p in problems),
        key=lambda p: (p.confidence is Confidence.LIKELY, place(p.sources[0]), [place(s) for s in p.sources]),
    )
    return _once([sign(rule, group, names) for group in _groups(signed)])


def _once(findings: list[Finding]) -> list[Finding]:
    """Without the findings that say at the same places, in fewer or more words, what one that is as sure says."""
    kept: list[Finding] = []
    near: dict[tuple[str, int], list[Finding]] = defaultdict(list)  # by the stretches of the foremost source
    for finding in sorted(findings, key=lambda f: f.confidence is Confidence.LIKELY):
        touched = list(stretches(min(finding.sources, key=place)))
        if not any(_is_again(finding, other) for stretch in touched for other in near.get(stretch, ())):
            kept.append(finding)
            for stretch in touched:
                near[stretch].append(finding)
    return kept


def _is_again(a: Finding, b: Finding) -> bool:
    """Whether two findings of one rule and severity stand at the same places."""
    if a.severity is not b.severity or len(a.sources) != len(b.sources):
        return False
    return all(x.overlaps(y) for x, y in zip(sorted(a.sources, key=place), sorted(b.sources, key=place), strict=True))


def place(source: Source) -> tuple[str, int, int]:
    """The order of passages: by document, then by place."""
    return source.document, source.span.start, source.span.end


def passages(problem: Problem) -> tuple[Source, ...]:
    """Every passage of a problem, those of its witness first."""
    return (*problem.sources, *problem.also)


def _groups(problems: Sequence[Problem]) -> list[list[Problem]]:
    groups: list[list[Problem]] = []
    home: dict[tuple[Severity | None, Source], int] = {}
    for problem in problems:
        keys = [(problem.severity, source) for source in passages(problem)]
        met = sorted({home[key] for key in keys if key in home})
        if not met:
            met = [len(groups)]
            groups.append([])
        first = met[0]
        for other in met[1:]:
            groups[first] += groups[other]
            groups[other] = []
        groups[first].append(problem)
        moved = {(p.severity, s) for p in groups[first] for s in passages(p)} if len(met) > 1 else set(keys)
        home.update(dict.fromkeys(moved, first))
    return [group for group in groups if group]


def sign(rule: Rule, group: Sequence[Problem], names: Mapping[str, str]) -> Finding:
    """The finding of problems that are one disagreement."""
    first = group[0]
    said: dict[Source, str] = {}
    for problem in group:
        said |= {s: c for s, c in zip(passages(problem), problem.camps, strict=False) if s not in said}
    others = {s for p in group for s in passages(p)} - set(first.sources)
    more = sorted((s for s in others if not any(_in_other_words(s, own) for own in first.sources)), key=place)
    reasons = f"; compared because {'; '.join(first.reasons)}" if first.reasons else ""
    return Finding(
        rule.name,
        first.severity or rule.severity,
        first.confidence,
        (*first.sources, *more),
        first.message + _beside(more, said),
        first.witness + reasons,
        first.resolve,
        fingerprint(rule.name, first.sources, names),
    )


def _in_other_words(a: Source, b: Source) -> bool:
    """Whether two passages are one in more or fewer words: "adopted on 3 March 2021" and "was adopted on 3 March 2021"."""
    return a.contains(b) or b.contains(a)


def _beside(more: Sequence[Source], said: dict[Source, str]) -> str:
    if not more:
        return ""
    camps: dict[str, int] = {}
    for source in more:
        camps[said.get(source, "")] = camps.get(said.get(source, ""), 0) + 1
    counted = ", ".join(f"{camp} in {n} more" if camp else f"{n} more" for camp, n in sorted(camps.items()))
    return f" (also {counted} passage{'s' if sum(camps.values()) > 1 else ''})"


def owned(findings: Sequence[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """Without the findings that a more specific rule reports: one disagreement is reported by one rule."""
    above = {rule.name: rule.yields_to for rule in rules}
    specific = {name for names in above.values() for name in names}
    near: dict[tuple[str, str, int], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.rule in specific:
            for document, stretch in {key for source in finding.sources for key in stretches(source)}:
                near[finding.rule, document, stretch].append(finding)
    return [f for f in findings if not any(_covers(g, f) for g in _near(near, above.get(f.rule, ()), f.sources[0]))]


def stretches(source: Source, length: int = STRETCH) -> Iterator[tuple[str, int]]:
    """The stretches of its document that a passage touches."""
    for number in range(source.span.start // length, source.span.end // length + 1):
        yield source.document, number


def _near(
    found: Mapping[tuple[str, str, int], Sequence[Finding]], rules: Iterable[str], source: Source
) -> Iterator[Finding]:
    """The findings of some rules that may overlap a passage."""
    for name in rules:
        for document, number in stretches(source):
            yield from found.get((name, document, number), ())


def _covers(specific: Finding, general: Finding) -> bool:
    if GRAVITY.index(specific.severity) > GRAVITY.index(general.severity):
        return False
    return all(any(s.overlaps(g) for s in specific.sources) for g in general.sources)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By place, then by rule."""
    return tuple(sorted(findings, key=lambda f: (place(f.sources[0]), f.rule, f.fingerprint)))
