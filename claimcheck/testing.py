"""Example pages: a rule's firing and silent examples, as Markdown that runs. For rule authors outside, too.

    # values-disagree

    ## Fires: two figures for one fire

    ```text a.txt published=2024-03-01
    The fire destroyed 800 homes.
    ```
    ```claims a.txt
    [[claims]]
    id = "homes"
    quote = "800 homes"
    …
    ```
    ```expect
    conflict certain: "800 homes" | "8,000 homes"
    ```

    ## Silent: a later report of a higher toll

A page has any number of examples, each with its own documents. `text` names a document and, after it, what is known of it;
`claims` is the claim file of a document, without the `[document]` table unless it says something the runner does not
know. `expect` has a line for each finding of the rule: severity, confidence, and the quotes of its witness in any order. A
silent example expects nothing, of any rule.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from claimcheck.claimfiles import load
from claimcheck.claimsets import merge
from claimcheck.documents import Document
from claimcheck.engine import check
from claimcheck.extract.views import read_view
from claimcheck.findings import Finding
from claimcheck.report import Report
from claimcheck.rulebook import Rule

# the heading of an example
EXAMPLE = re.compile(r"^## (Fires|Silent): (.+)$", re.M)
# any heading below the page's own
HEADING = re.compile(r"^##.*$", re.M)
# a fenced block with its info string
BLOCK = re.compile(r"^```(text|claims|expect)[ ]?([^\n]*)\n(.*?)^```$", re.M | re.S)
# a quote of an expected finding, with \" and \n escaped
QUOTE = re.compile(r'"((?:[^"\\]|\\.)*+)"')


@frozen
class Example:
    """One example of a page; `texts` and `claims` are by document name, each with its info string."""

    title: str
    fires: bool
    texts: dict[str, tuple[dict[str, str], str]] = field(factory=dict)
    claims: dict[str, str] = field(factory=dict)
    expected: tuple[str, ...] = ()


def examples(page: str) -> Iterator[Example]:
    """The examples of a page, in order. Raises `ValueError` where a page is not of the form above."""
    for heading in HEADING.findall(page):
        if not EXAMPLE.match(heading):
            raise ValueError(f"heading {heading!r}: an example is headed '## Fires: …' or '## Silent: …'")
    parts = EXAMPLE.split(page)
    for kind, title, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        texts: dict[str, tuple[dict[str, str], str]] = {}
        claims: dict[str, str] = {}
        expected: list[str] = []
        for block, info, content in BLOCK.findall(body):
            name, *known = info.split()[:1] + info.split()[1:] or [""]
            if block == "text":
                texts[name] = dict(item.split("=", 1) for item in known), content.removesuffix("\n")
            elif block == "claims":
                claims[name] = content
            else:
                expected += [_normal(line) for line in content.splitlines() if line.strip()]
        if not texts or (kind == "Fires") != bool(expected):
            raise ValueError(f"example {title!r}: needs a text block, and expect lines exactly where it fires")
        yield Example(title.strip(), kind == "Fires", texts, claims, tuple(sorted(expected)))


def run(example: Example) -> Report:
    """Check the documents and claim files of an example, with every rule."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        views = []
        for name, (known, text) in example.texts.items():
            (base / name).write_bytes(text.encode())
            document = Document(text, id=(base / name).as_posix(), **known)  # type: ignore[arg-type]
            views.append(read_view(document))
        for name, body in example.claims.items():
            head = "" if "[document]" in body else "[document]\n"
            source = "" if re.search(r"^source *=", body, re.M) else f'source = "{name}"\n'
            (base / f"{name}.toml").write_text(
                (head + body).replace("[document]\n", f"[document]\n{source}", 1), "utf-8"
            )
        filed = load(base).views if example.claims else ()
        return check(merge([*views, *filed]))


def failures(rule: Rule) -> list[str]:
    """What is wrong with a rule's page: an empty list where every example does what it says."""
    found = []
    for example in examples(rule.page):
        report = run(example)
        if example.fires:
            got = tuple(sorted(summary(f) for f in report.findings if f.rule == rule.name))
        else:
            got = tuple(sorted(f"{f.rule} {summary(f)}" for f in report.findings))
        if got != example.expected:
            found.append(f"{rule.name}: {example.title!r}: expected {list(example.expected)}, got {list(got)}")
    return found


def summary(finding: Finding) -> str:
    """A finding as an expect line writes it."""
    return _line(f"{finding.severity.value} {finding.confidence.value}", [s.quote for s in finding.sources])


def _normal(line: str) -> str:
    head, _, rest = line.partition(":")
    return _line(head.strip(), [q.replace("\\n", "\n").replace('\\"', '"') for q in QUOTE.findall(rest)])


def _line(head: str, quotes: list[str]) -> str:
    return f"{head}: " + " | ".join(sorted(q.replace("\n", "\\n") for q in quotes))
