"""What a new version of a text changed, and who states it the old way. All texts are made here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import claimcheck
from claimcheck.cli import main
from claimcheck.documents import Document
from claimcheck.spans import Source
from tests.revisions.measure import measured, names

OLD = (
    "The ferry Linnet ran aground off Skarvik on 4 March 2025 with 212 passengers, the Harbour Authority said.\n\n"
    "Its owner paid 46 million kroner for the ship. Some 17 cabins were flooded.\n"
)
NEW = (
    "The ferry Linnet ran aground off Skarvik on 5 March 2025 with 221 passengers, the Harbour Authority said.\n\n"
    "Its owner paid 46 million kroner for the ship. About 17 cabins were flooded, and 9 lorries were lost.\n"
)
OTHER = (
    "On 4 March 2025 the Linnet, a ferry, ran aground near Skarvik. She had 212 passengers aboard when she ran aground."
)


def test_what_changed_and_who_states_it_the_old_way() -> None:
    revision = claimcheck.revise(Document(OLD, id="v1"), Document(NEW, id="v2"), [Document(OTHER, id="o")])
    told = {(c.before and c.before.quote, c.after and c.after.quote): c for c in revision.changes}
    assert set(told) == {("4 March 2025", "5 March 2025"), ("212 passengers", "221 passengers"), (None, "9 lorries")}
    assert [s.quote for s in told["4 March 2025", "5 March 2025"].still] == ["4 March 2025"]
    assert [s.document for s in told["212 passengers", "221 passengers"].still] == ["o"]
    assert not told[None, "9 lorries"].still


def test_words_alone_change_no_fact() -> None:
    new = OLD.replace("ran aground off", "struck a rock near").replace("212", "two hundred and twelve")
    assert claimcheck.revise(Document(OLD, id="v1"), Document(new, id="v2"), [Document(OTHER, id="o")]).changes == ()


def test_an_other_text_that_states_it_the_new_way_is_not_behind() -> None:
    other = OTHER.replace("212", "221").replace("4 March", "5 March")
    revision = claimcheck.revise(Document(OLD, id="v"), Document(NEW, id="v"), [Document(other, id="o")])
    assert not revision.still
    assert {s.quote for c in revision.changes for s in c.already} == {"5 March 2025", "221 passengers"}


def test_what_is_told_no_longer_is_removed() -> None:
    new = OLD.replace(" Some 17 cabins were flooded.", "")
    (change,) = claimcheck.revise(Document(OLD, id="v1"), Document(new, id="v2")).changes
    assert (change.kind, change.before and change.before.quote) == ("removed", "Some 17 cabins")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "set").mkdir()
    for name, text in (("old.txt", OLD), ("new.txt", NEW), ("set/other.txt", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_command_writes_text_json_and_a_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["revise", "old.txt", "new.txt", "--others", "set"]) == 1
    said = capsys.readouterr().out
    assert "changed: “212 passengers” → “221 passengers”" in said
    assert "still the old way:\n    set/other.txt:1:" in said
    assert said.rstrip().endswith("2 passages of 1 other text still state the old way")
    assert main(["revise", "old.txt", "new.txt", "--format", "json"]) == 0
    assert [c["kind"] for c in json.loads(capsys.readouterr().out)["changes"]] == ["changed", "changed", "added"]
    assert main(["revise", "old.txt", "new.txt", "--others", "set", "-o", "r.html"]) == 1
    page = (folder / "r.html").read_text("utf-8")
    assert "<mark>221 passengers</mark>" in page
    assert "still the old way" in page


def test_a_folder_is_no_version(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "set" / "two.txt").write_text(OLD, encoding="utf-8")
    assert main(["revise", "set", "new.txt"]) == 2
    assert "this names 2" in capsys.readouterr().err


def test_a_figure_of_a_short_sentence_is_known_by_the_words_that_stayed() -> None:
    old, new = (Document(f"Lowick had {n} inhabitants in 2022.", id=n) for n in ("310,000", "315,000"))
    assert [change.kind for change in claimcheck.revise(old, new).changes] == ["changed"]
    other = Document("Some 9,000 inhabitants left Lowick.", id="o")
    assert {change.kind for change in claimcheck.revise(old, other).changes} == {"added", "removed"}


def test_a_day_without_its_year_is_another_day() -> None:
    old, new = "The contract will be signed on 30 June.", "The contract will be signed on 15 July."
    changes = claimcheck.revise(Document(old, id="v1"), Document(new, id="v2")).changes
    assert [(c.before and c.before.quote, c.after and c.after.quote) for c in changes] == [("30 June", "15 July")]


def test_the_passages_of_other_texts_that_still_state_it_are_found_in_other_words_too() -> None:
    found = [measured(name) for name in names()]
    assert sum(len(one.hit) for one in found) >= 78
    assert sum(len(one.false) for one in found) <= 3
    assert sum(one.changed for one in found) >= 79


def told(old: str, new: str, *others: str) -> list[tuple[str, str | None, str | None, list[str]]]:
    rest = [Document(text, id=f"o{n}") for n, text in enumerate(others)]
    changes = claimcheck.revise(Document(old, id="v1"), Document(new, id="v2"), rest).changes
    return [(c.kind, _quote(c.before), _quote(c.after), [s.document for s in c.still]) for c in changes]


def _quote(source: Source | None) -> str | None:
    return source.quote if source else None


def test_an_office_that_is_called_otherwise_or_held_by_another_has_changed() -> None:
    old = "The fee was set by Nils Aker, the chief engineer of the Orkeland Transport Office, in the town of Tarn."
    other = "Nils Aker, chief engineer of the Orkeland Transport Office, opened the fair."
    assert told(old, old.replace("chief engineer", "project manager"), other) == [
        (
            "changed",
            "Nils Aker, the chief engineer of the Orkeland Transport Office",
            "Nils Aker, the project manager of the Orkeland Transport Office",
            ["o0"],
        )
    ]
    ((kind, before, after, _),) = told(old, old.replace("Nils Aker", "Lena Brandt"))
    assert (kind, before and before[:9], after and after[:11]) == ("changed", "Nils Aker", "Lena Brandt")


def test_another_noun_and_another_name_in_one_place_are_changes() -> None:
    old = (
        "Each ferry carries 180 passengers and 40 cars. The Maritime Safety Board of Orkeland is looking into the fire."
    )
    new = old.replace("cars", "lorries").replace("Safety Board", "Safety Agency")
    assert [(kind, before, after) for kind, before, after, _ in told(old, new)] == [
        ("changed", "40 cars", "40 lorries"),
        ("changed", "Maritime Safety Board of Orkeland", "Maritime Safety Agency of Orkeland"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The work took two and a half years.", "The work took 30 months."),
        ("A third of the pupils were ill.", "One in three pupils was ill."),
    ],
)
def test_what_is_said_in_other_words_has_not_changed(old: str, new: str) -> None:
    assert told(old, new) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("Visitors pay £4.50.", "Visitors pay £5."), ("In all 412 homes were hit.", "In all 400 homes were hit.")],
)
def test_a_figure_told_less_closely_has_changed(old: str, new: str) -> None:
    assert [kind for kind, *_ in told(old, new)] == ["changed"]


def test_a_text_of_another_affair_states_nothing_the_old_way() -> None:
    other = "The port of Calder opened its own berth. It is 320 metres long and cost €48 million."
    old = "The Marwick Harbour Trust opened its quay in Northgate. The quay is 320 metres long and cost €126 million."
    ((_, before, after, still),) = told(old, old.replace("320", "330"), other)
    assert (before, after, still) == ("320 metres", "330 metres", [])
