"""The example pages of the rules, run; and the runner that plugin authors use for theirs.

The sentences of the pages are our own. The silent ones are true texts that a simpler checker would report: other
periods, updates, rounding, parts and wholes, plans and facts, rejected views, points and percent, names in common.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.rulebook import Rule, rulebook, rules_in
from claimcheck.testing import Example, examples, failures, run, summary

RULES = {rule.name: rule for rule in rulebook()}
SEEDS = Path(__file__).parents[1] / "seeds"
WINDOW = 8  # as many words in a row are a quotation, not a coincidence
FEWEST_FIRING, FEWEST_SILENT = 3, 5


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_example_of_a_page_does_what_it_says(rule: Rule) -> None:
    assert failures(rule) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_page_has_its_name_enough_examples_and_no_title_twice(rule: Rule) -> None:
    page = list(examples(rule.page))
    assert rule.page.startswith(f"# {rule.name}\n\n")
    assert sum(example.fires for example in page) >= FEWEST_FIRING
    assert sum(not example.fires for example in page) >= FEWEST_SILENT
    assert len({example.title for example in page}) == len(page)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_no_heading_of_a_page_is_skipped(rule: Rule) -> None:
    assert rule.page.count("\n#") == len(list(examples(rule.page)))


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_no_sentence_of_a_page_is_one_of_the_seed_documents(rule: Rule) -> None:
    seeds = {window for path in SEEDS.glob("*.txt") for window in _windows(path.read_text("utf-8"))}
    assert seeds
    assert not seeds & set(_windows(rule.page))


def _windows(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    yield from zip(*(words[at:] for at in range(WINDOW)), strict=False)


FIRES = """
## Fires: a date that does not exist

```text a.txt
The toll rises on 31 June 2025.
```
```expect
conflict certain: "31 June 2025"
```
"""
SILENT = """
## Silent: a date that does

```text a.txt
The toll rises on 30 June 2025.
```
"""


def paged(page: str, monkeypatch: pytest.MonkeyPatch) -> Rule:
    """The rule impossible-date with another page."""
    monkeypatch.setattr(Rule, "page", property(lambda self: page))
    return RULES["impossible-date"]


def test_a_page_whose_examples_hold_has_no_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    assert failures(paged(FIRES + SILENT, monkeypatch)) == []


@pytest.mark.parametrize(
    ("line", "got"),
    [
        ('conflict certain: "30 June 2025"', "conflict certain: 31 June 2025"),
        ('conflict likely: "31 June 2025"', "conflict certain: 31 June 2025"),
        ('note certain: "31 June 2025"', "conflict certain: 31 June 2025"),
        ('conflict certain: "31 June 2025"\nconflict certain: "1 July 2025"', "conflict certain: 31 June 2025"),
    ],
)
def test_a_wrong_expectation_is_reported_with_what_was_found(
    line: str, got: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (failure,) = failures(paged(FIRES.replace('conflict certain: "31 June 2025"', line), monkeypatch))
    assert failure.startswith("impossible-date: 'a date that does not exist': expected [")
    assert failure.endswith(f"got [{got!r}]")


def test_a_silent_example_is_silent_under_every_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    page = SILENT.replace("The toll rises on 30 June 2025.", "The toll rises on Sunday, 30 June 2025.")
    (failure,) = failures(paged(page, monkeypatch))
    assert failure.endswith("got ['weekday-disagrees conflict certain: Sunday, 30 June 2025']")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (FIRES.replace("```expect", "```result"), "a date that does not exist"),  # fires, and expects nothing
        (SILENT + '```expect\nconflict certain: "30 June 2025"\n```\n', "a date that does"),  # expects something
        ("## Silent: words alone\n\nNo text.\n", "words alone"),
    ],
)
def test_a_malformed_page_raises_and_names_the_example(page: str, title: str) -> None:
    with pytest.raises(ValueError, match=f"'{title}': needs a text block, and expect lines exactly where it fires"):
        list(examples(page))


def test_what_is_known_of_a_text_is_written_with_its_name() -> None:
    with pytest.raises(ValueError, match=r"dictionary|="):
        list(examples(SILENT.replace("a.txt", "a.txt 2025-06-01")))


@pytest.mark.parametrize("heading", ["## Fire: x", "## Silent x", "### Fires: x", "## silent: x"])
def test_a_heading_that_is_none_of_the_two_raises(heading: str) -> None:
    with pytest.raises(ValueError, match="heading"):
        list(examples(FIRES + f"\n{heading}\n\n```text b.txt\nNine whales stranded.\n```\n"))


def test_an_example_is_read_with_all_its_parts() -> None:
    page = "# x\n\nIntro.\n" + FIRES.replace("a.txt", "a.txt published=2025-06-01 language=en")
    page = page.replace("```expect\n", '```claims a.txt\n[[claims]]\nid = "x"\n```\n```expect\n')
    (example,) = examples(page)
    assert example == Example(
        "a date that does not exist",
        True,
        {"a.txt": ({"published": "2025-06-01", "language": "en"}, "The toll rises on 31 June 2025.")},
        {"a.txt": '[[claims]]\nid = "x"\n'},
        ("conflict certain: 31 June 2025",),
    )


CLAIM = '[[claims]]\nid = "homes"\nquote = "800 homes"\nsubject = "bay fire"\nproperty = "count"\nvalue = "800"\n'


def test_claims_are_checked_with_their_text() -> None:
    example = Example("x", True, {"a.txt": ({}, "The fire destroyed 812 homes.")}, {"a.txt": CLAIM})
    (finding,) = run(example).findings
    assert (finding.rule, summary(finding)) == ("quote-missing", "conflict certain: 800 homes")


def test_a_claims_block_may_name_its_document_itself() -> None:
    text: dict[str, tuple[dict[str, str], str]] = {"a.txt": ({}, "The fire destroyed 812 homes.")}
    example = Example("x", True, text, {"desk": '[document]\nsource = "a.txt"\n\n' + CLAIM})
    assert [finding.rule for finding in run(example).findings] == ["quote-missing"]


def test_what_is_known_of_a_text_is_known_of_its_claims() -> None:
    text = {"a.txt": ({"published": "2024-05-02"}, "The fire destroyed 800 homes.")}
    claims = {claim.id: claim for claim in run(Example("x", False, text, {"a.txt": CLAIM})).views[0].claims}
    assert str(claims["homes"].reported) == "2024-05-02"


def test_quotes_are_compared_in_any_order_and_over_line_ends() -> None:
    (example,) = examples(FIRES.replace('"31 June 2025"', r'"b \"x\"" | "a\nc"'))
    assert example.expected == (r'conflict certain: a\nc | b "x"',)


def test_an_author_outside_runs_a_page_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "outside_rules"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "whale_named.py").write_text(OUTSIDE)
    (folder / "whale_named.md").write_text(OUTSIDE_PAGE)
    monkeypatch.syspath_prepend(tmp_path)
    import outside_rules  # type: ignore[import-not-found]

    try:
        (rule,) = rules_in(outside_rules)
        monkeypatch.setattr("claimcheck.engine.rulebook", lambda: (*RULES.values(), rule))
        assert failures(rule) == []
    finally:
        for name in ("outside_rules", "outside_rules.whale_named"):
            sys.modules.pop(name, None)


OUTSIDE = '''
from claimcheck.findings import Problem
from claimcheck.rulebook import rule


@rule(scope="document")
def whale_named(view):
    """A text names a whale.

    What it does
    ------------
    Looks for the word.

    Why it matters
    --------------
    It does not.

    What to do
    ----------
    Nothing.
    """
    for at in view.document.find("whale"):
        yield Problem((view.document.source(at, at + 5),), "a whale", "one whale")
'''
OUTSIDE_PAGE = """# whale-named

## Fires: a whale

```text a.txt
A whale was seen off Vis.
```
```expect
conflict certain: "whale"
```

## Silent: a seal

```text a.txt
A seal was seen off Vis.
```
"""
