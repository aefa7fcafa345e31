"""That the precision of the rules is counted as the script says."""

from __future__ import annotations

import json
from pathlib import Path

from claimcheck.findings import Confidence
from tests.articles.precision import articles, by_material, by_rule, material, wrong

WRONG = "It closes on 31 June 2025."
RIGHT = "It closes on 30 June 2025."


def rows(path: Path, *lines: dict[str, object]) -> None:
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")


def test_every_certain_finding_on_the_articles_is_right() -> None:
    assert [j for j in articles().judged if j.finding.confidence is Confidence.CERTAIN and not j.is_right] == []


def test_a_conflict_in_a_text_held_to_be_free_of_errors_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, "utf-8")
    (tmp_path / "b.txt").write_text(RIGHT, "utf-8")
    rows(tmp_path / "more.jsonl", {"text": WRONG}, {"text": RIGHT}, {"other": 1})
    more, texts = material(tmp_path)
    assert [len(one.judged) for one in (more, texts)] == [1, 1]
    assert [line.split(":")[1].split()[0] for line in wrong([more, texts])] == ["impossible-date", "impossible-date"]


def test_a_conflict_across_two_texts_is_right_where_the_label_says_so(tmp_path: Path) -> None:
    told, denied = "Ana Prat (born 12 June 1975) is a judge.", "Ana Prat (born 12 July 1975) is a judge."
    pair = {"premise": told, "hypothesis": denied}
    rows(
        tmp_path / "pairs.jsonl",
        {**pair, "label": "contradiction"},
        {**pair, "label": "entailment"},
        {**pair, "label": "not_paraphrase"},
        {"premise": told, "hypothesis": told, "label": "contradiction"},
    )
    (one,) = material(tmp_path)
    assert (one.errors, one.found, [j.is_right for j in one.judged]) == (2, 1, [True, False])
    assert by_material([one])[1] == ("pairs", "1 / 2", "", "1 / 2", "1 / 2")
    assert ("event-dates-disagree", "1 / 2", "") in [line[:3] for line in by_rule([one])]


def test_a_new_conflict_in_a_changed_copy_is_right_where_it_touches_the_change(tmp_path: Path) -> None:
    name = "002_068763a167a86ed9.txt"
    seed = (Path(__file__).parents[2] / "seeds" / name).read_text("utf-8")
    at = seed.index("September 11, 2024")
    changed = seed.replace("September 11, 2024", "September 31, 2024")
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / name).write_text(changed, "utf-8")
    quote = {"doc": name, "start": at, "end": at + 18}
    rows(tmp_path / "index.jsonl", {"id": "one", "expected": {"claims": [quote]}})
    (one,) = material(tmp_path)
    assert (one.errors, one.found) == (1, 1)
    assert any(j.is_right for j in one.judged)
