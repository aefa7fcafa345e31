"""What the server knows, as pure functions of a look and an offset."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from attrs import evolve

from claimcheck.claimfiles import load
from claimcheck.cli import main
from claimcheck.config import load_config
from claimcheck.documents import Document
from claimcheck.errors import FaultyFiles
from claimcheck.lsp.actions import actions
from claimcheck.lsp.completions import Completions, completions
from claimcheck.lsp.desk import MOST_TEXTS, Desk, Look
from claimcheck.lsp.edits import Action
from claimcheck.lsp.hovers import claim_lines, hover
from claimcheck.lsp.marks import marks
from claimcheck.lsp.passages import others
from claimcheck.spans import Span
from tests.lsp.conftest import CLAIMS, A


def _file(look: Look, name: str) -> Document:
    document = look.file(os.path.realpath(name))
    assert document is not None
    return document


def _hover(look: Look, name: str, words: str) -> str:
    file = _file(look, name)
    found = hover(look, file, file.text.index(words))
    return found.text if found else ""


def _offered(look: Look, name: str, words: str) -> dict[str, Action]:
    file = _file(look, name)
    start = file.text.index(words)
    return {action.title: action for action in actions(look, file, Span(start, start + len(words)))}


def _typed(desk: Desk, name: str, text: str) -> None:
    desk.buffers[os.path.realpath(name)] = text


def _apply(action: Action) -> None:
    for edit in action.edits:
        edit.path.parent.mkdir(exist_ok=True)
        edit.path.write_text(edit.text, "utf-8", newline="")


def _complete(desk: Desk, name: str, text: str) -> Completions:
    at = text.index("|")
    document = Document(text.replace("|", ""), id=name)
    return completions(desk.look(), document, at)


def test_a_hover_has_every_reading(desk: Desk) -> None:
    look = desk.look()
    seminar = _hover(look, "texts/a.txt", "6/11")
    assert "a time with 2 readings:\n  2024-06-11\n  2024-11-06" in seminar
    assert "ambiguity[day-month-ambiguous]" in seminar
    assert "bear:" in _hover(look, "texts/a.txt", "NIA")
    assert _hover(look, "texts/a.txt", "It was") == ""


def test_a_hover_says_where_a_subject_was_taken_from(desk: Desk) -> None:
    claim = desk.look().report.views[0].claims[0]
    inherited = list(claim_lines(evolve(claim, inherited=True)))
    assert set(inherited) - set(claim_lines(evolve(claim, inherited=False))) == {inherited[1]}
    assert "taken from what stands around" in inherited[1]


def test_a_hover_in_a_claim_file_has_the_reading_and_the_place(desk: Desk) -> None:
    said = _hover(desk.look(), "claims/a.toml", 'property = "held"')
    assert "claim: held, NIA" in said
    assert "status: reviewed" in said
    assert "texts/a.txt:5:" in said
    assert "held: when an event takes or took place" in said
    assert hover(desk.look(), _file(desk.look(), "claims/a.toml"), 0) is None
    _typed(desk, "claims/a.toml", CLAIMS.replace('"NIA"', '"CN:NIA"'))
    assert "CN:NIA, National Immigration Administration" in _hover(desk.look(), "claims/a.toml", "status")


def test_hovers_spell_out_what_would_not_be_seen(desk: Desk) -> None:
    _typed(desk, "texts/a.txt", "The fleet lost 900 cars\u202e\x1b[31m, and 12 ‘sh\u202eips’ sank in 2023.\n")
    look = desk.look()
    text = _file(look, "texts/a.txt").text
    told = [hover(look, _file(look, "texts/a.txt"), at) for at in range(len(text) + 1)]
    assert not any("\x1b" in one.text or "\u202e" in one.text for one in told if one)


def test_one_goes_from_a_passage_to_its_claim_and_back(desk: Desk) -> None:
    look = desk.look()
    text, claims = _file(look, "texts/a.txt"), _file(look, "claims/a.toml")
    (there,) = others(look, text, text.text.index("6/11"))
    assert (there.document, there.span.start) == (claims, claims.text.index("6/11"))
    (back,) = others(look, claims, claims.text.index("status"))
    assert (back.document.id, back.span.start) == ("texts/a.txt", text.text.index("6/11"))


def test_findings_are_marked_in_texts_and_in_claim_files(desk: Desk) -> None:
    found = marks(desk.look())
    assert {Path(path).name for path in found} == {"a.txt", "b.txt", "a.toml"}
    (mark,) = (m for m in found[os.path.realpath("claims/a.toml")] if m.rule == "day-month-ambiguous")
    assert CLAIMS[mark.span.start : mark.span.end] == "6/11"
    assert mark.level == "warning"
    assert "to settle it: " in mark.message
    assert mark.beside[0].document.id == "texts/a.txt"


def test_a_wrong_claim_is_marked_and_the_others_are_checked(desk: Desk) -> None:
    _typed(desk, "claims/a.toml", CLAIMS + '\n[[claims]]\nid = "b"\nquote = "900 cars"\nproperty = 3\nvalue = "x"\n')
    mine = marks(desk.look())[os.path.realpath("claims/a.toml")]
    assert {mark.rule for mark in mine} == {"day-month-ambiguous", "faulty-file"}
    (fault,) = (mark for mark in mine if mark.rule == "faulty-file")
    assert "$.claims[1].property: 3 is a whole number, not text" in fault.message


def test_a_text_that_cannot_be_read_is_marked_and_the_others_are_checked(desk: Desk) -> None:
    _typed(desk, "texts/c.md", "---\npublished: some day\n---\n\nThe Tide Protection Act was adopted on 6 May 2023.\n")
    _typed(desk, "README.md", "The Tide Protection Act was adopted on 9 May 2023.\n")  # it speaks of the folder
    look = desk.look()
    assert {view.document.id for view in look.report.views} == {"texts/a.txt", "texts/b.txt"}
    (mark,) = marks(look)[os.path.realpath("texts/c.md")]
    assert mark.rule == "faulty-file"
    _typed(
        desk, "texts/c.md", "---\npublished: 2024-05-03\n---\n\nThe *Tide Protection Act* was adopted on 6 May 2023.\n"
    )
    found = marks(desk.look())[os.path.realpath("texts/c.md")]
    assert "event-dates-disagree" in {mark.rule for mark in found}


def test_of_a_text_with_markup_the_words_are_told_and_claimed(desk: Desk) -> None:
    _typed(
        desk,
        "texts/c.md",
        "The *Tide Protection Act* was adopted on **6 May** 2023. All 12 *blue boats* of **9 May** left.\n",
    )
    look = desk.look()
    marked = [mark for mark in marks(look)[os.path.realpath("texts/b.txt")] if mark.rule == "event-dates-disagree"]
    assert {one.words for mark in marked for one in mark.beside} >= {"adopted on 6 May 2023"}
    assert _hover(look, "texts/c.md", "12 *blue").startswith("12 blue boats\n")
    (title,) = (title for title in _offered(look, "texts/c.md", "6 May") if title.startswith("Add"))
    assert title == "Add a claim for “adopted on 6 May 2023” as adopted 2023-05-06 to c.toml"
    assert any("“9 May”" in title for title in _offered(look, "texts/c.md", "9 May"))


def test_a_wrong_line_of_jsonl_is_marked_and_the_others_are_checked(desk: Desk) -> None:
    good = {"source": "../texts/a.txt", "id": "a", "quote": "6/11", "property": "held", "value": "6/11"}
    lines = [good, good | {"id": "b", "quote": "900 cars", "value": 7.5}]
    Path("claims/a.toml").write_text("", "utf-8")
    Path("claims/b.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    mine = marks(desk.look())[os.path.realpath("claims/b.jsonl")]
    assert {mark.rule for mark in mine} == {"day-month-ambiguous", "faulty-file"}


@pytest.mark.parametrize(
    "text", ["", "\ufeff", "\x00\x01", "[[[[", '"' * 999, "\ud83d", "= " * 400, "\r\r\n\n\x85\u2028x"]
)
def test_no_buffer_breaks_the_desk(desk: Desk, text: str) -> None:
    for name in ("texts/a.txt", "claims/a.toml", "claims/b.jsonl", "claimcheck.toml"):
        _typed(desk, name, text)
    look = desk.look()
    for path in desk.buffers:
        file = look.file(path)
        for at in range(0, len(text) + 1, 7) if file else ():
            assert file is not None
            hover(look, file, at), others(look, file, at), actions(look, file, Span(at, at))
            completions(look, file, at)
    marks(look)


def test_a_configuration_that_is_wrong_leaves_the_last_good_one(desk: Desk) -> None:
    Path("claimcheck.toml").write_text('paths = ["texts"]\nignore = ["day-month-ambiguous"]\n', "utf-8")
    assert not any(f.rule == "day-month-ambiguous" for f in desk.look().report.findings)
    Path("claimcheck.toml").write_text('ignor = ["day-month-ambiguous"]\n', "utf-8")
    look = desk.look()
    assert not any(f.rule == "day-month-ambiguous" for f in look.report.findings)
    (mark,) = marks(look)[os.path.realpath("claimcheck.toml")]
    assert "the nearest is 'ignore'" in mark.message
    assert mark.span == Span(0, len('ignor = ["day-month-ambiguous"]'))


def test_an_acceptance_waits_for_its_reason(desk: Desk) -> None:
    Path("claimcheck.toml").write_text('# ours\r\nfail-on = "note"\r\n', "utf-8", newline="")
    offered = _offered(desk.look(), "texts/a.txt", "adopted on")
    _apply(offered["Accept event-dates-disagree, and write the reason into claimcheck.toml"])
    text = Path("claimcheck.toml").read_bytes().decode()
    assert text.startswith('# ours\r\nfail-on = "note"\r\n\r\n[[accept]]\r\nfinding = "')
    with pytest.raises(FaultyFiles, match="write why the disagreement may stand"):
        load_config(None, Path.cwd())
    look = desk.look()
    assert any(f.rule == "event-dates-disagree" for f in look.report.findings)
    (mark,) = marks(look)[os.path.realpath("claimcheck.toml")]
    assert "reason is missing" in mark.message
    assert text[mark.span.start :].startswith("[[accept]]"), "the entry that waits is marked"
    assert not any(title.startswith("Accept") for title in _offered(desk.look(), "texts/a.txt", "adopted on"))
    Path("claimcheck.toml").write_text(text.replace('reason = ""', 'reason = "two votes"'), "utf-8", newline="")
    assert not any(f.rule == "event-dates-disagree" for f in desk.look().report.findings)


def test_a_moved_quote_is_refreshed_in_the_buffer(desk: Desk) -> None:
    _typed(desk, "claims/a.toml", CLAIMS.replace('status = "reviewed"', "start = 3").replace("\n", "\r\n"))
    offered = _offered(desk.look(), "claims/a.toml", "6/11")
    (title,) = (title for title in offered if title.startswith("Refresh"))
    assert title == "Refresh a.toml: hash written, 1 quote found again"
    text = offered[title].edits[0].text
    assert "start" not in text
    assert "# what the desk has read\r\n" in text
    assert _file(desk.look(), "texts/a.txt").sha256 in text


def test_a_reading_is_picked(desk: Desk) -> None:
    offered = _offered(desk.look(), "claims/a.toml", 'value = "6/11"')
    assert offered["Read “6/11” as 2024-06-11"].edits[0].text == CLAIMS.replace(
        'value = "6/11"', 'value = "2024-06-11"'
    )
    (title,) = (title for title in offered if "CN:NIA" in title)
    assert 'subject = "CN:NIA"' in offered[title].edits[0].text


def test_a_claim_is_added_as_it_was_read(desk: Desk) -> None:
    offered = _offered(desk.look(), "texts/a.txt", "adopted on 2 May")
    (title,) = (title for title in offered if title.startswith("Add a claim"))
    _apply(offered[title])
    text = Path("claims/a.toml").read_text("utf-8")
    assert text.startswith(CLAIMS)
    assert 'property = "adopted"' in text
    assert [claim.property for claim in load("claims")] == ["adopted", "held"]


def test_a_claim_for_words_that_were_not_read_is_an_outline(desk: Desk) -> None:
    offered = _offered(desk.look(), "texts/b.txt", "Tide")
    (title,) = (title for title in offered if title.startswith("Add a claim"))
    (edit,) = offered[title].edits
    assert edit.path.as_posix() == "claims/b.toml"
    assert edit.document is None
    assert 'source = "../texts/b.txt"' in edit.text
    assert offered[title].shown is not None


def test_each_reading_of_a_date_can_be_claimed(desk: Desk) -> None:
    Path("claims/a.toml").unlink()
    titles = [title for title in _offered(desk.look(), "texts/a.txt", "6/11") if title.startswith("Add")]
    dates = ("[2024-06-11,2024-11-06]", "2024-06-11", "2024-11-06")
    assert titles == [f"Add a claim for “starts on 6/11” as started {date} to a.toml" for date in dates]
    titles = [title for title in _offered(desk.look(), "texts/a.txt", "3 May") if title.startswith("Add")]
    assert titles == ["Add a claim for “3 May 2024” as dated 2024-05-03 to a.toml"]


FIGURES = """Published: 3 May 2024

Brill Council: 840 desks, some 30% of them free. Costs: £4.2m, 412 km, 3.4 million. Seen in May 2021.
Less by two percentage points! For three years? Turin, Milan and Rome. Now 12.
"""


@pytest.mark.parametrize(
    "words", ["840", "30%", "£4.2m", "412 km", "3.4 million", "May 2021", "two percentage", "three years", "12"]
)
def test_a_claim_that_is_added_can_be_loaded_at_once(desk: Desk, words: str) -> None:
    Path("texts/figures.txt").write_text(FIGURES, "utf-8")
    offered = _offered(desk.look(), "texts/figures.txt", words)
    added = [title for title in offered if title.startswith("Add a claim")]
    assert added
    for title in added:
        _apply(offered[title])
        assert load("claims/figures.toml").claims
        Path("claims/figures.toml").unlink()


def test_a_claim_of_a_name_asks_what_it_states(desk: Desk) -> None:
    (title,) = (title for title in _offered(desk.look(), "texts/b.txt", "Tide") if title.startswith("Add a claim"))
    assert "say what it states" in title


@pytest.mark.parametrize(
    ("typed", "label", "text"),
    [
        ('[[claims]]\nprop|', "property", 'property = "'),
        ('[document]\nsource = "x"\n|', "published", 'published = "'),
        ('[[claims]]\nproperty = "fou|', "founded", 'founded"'),
        ('[[claims]]\nproperty = "fou|"', "founded", "founded"),
        ("[[claims]]\nproperty = |", "founded", '"founded"'),
        ('[[claims]]\nunit = "k|', "km", 'km"'),
        ('[[claims]]\nunit = "|', "car", 'car"'),
        ('[[claims]]\nstatus = "|', "reviewed", 'reviewed"'),
        ('[document]\nsource = "|', "../texts/b.txt", '../texts/b.txt"'),
    ],
)  # fmt: skip
def test_what_is_offered_in_a_claim_file(desk: Desk, typed: str, label: str, text: str) -> None:
    found = _complete(desk, "claims/new.toml", typed)
    (item,) = (item for item in found.items if item.label == label)
    assert item.text == text
    assert item.detail


def test_ids_are_found_by_their_names(desk: Desk) -> None:
    found = _complete(desk, "claims/new.toml", '[[claims]]\nsubject = "National Immig|')
    assert 'CN:NIA"' in {item.text for item in found.items}
    assert all(
        item.span == Span(len('[[claims]]\nsubject = "'), len('[[claims]]\nsubject = "National Immig'))
        for item in found.items
    )
    few = _complete(desk, "claims/new.toml", '[document]\njurisdiction = "|')
    assert {item.text for item in few.items} >= {'AD"'}


def test_keys_that_are_there_are_not_offered(desk: Desk) -> None:
    found = _complete(desk, "claims/new.toml", '[[claims]]\nid = "x"\n[[claims]]\nquote = "y"\n|')
    labels = {item.label for item in found.items}
    assert "id" in labels
    assert "quote" not in labels


@pytest.mark.parametrize(
    "typed", ["|", "x = |", "[[claims]]\nvalue = [|", '[[claims]]\nnote = "|', '[[claims]]\nid = "a"|']
)
def test_where_nothing_is_offered(desk: Desk, typed: str) -> None:
    assert _complete(desk, "claims/new.toml", typed) == Completions()


def test_a_folder_of_very_many_texts_is_not_read_unasked(desk: Desk) -> None:
    for number in range(MOST_TEXTS):
        Path(f"texts/n{number}.txt").write_text("x", "utf-8")
    _typed(desk, "texts/b.txt", A)
    look = desk.look()
    assert {view.document.id for view in look.report.views} == {"texts/a.txt", "texts/b.txt"}
    assert "only open texts are checked" in look.said[0]


def test_without_the_library_one_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pygls.uris", None)
    monkeypatch.delitem(sys.modules, "claimcheck.lsp.server", raising=False)
    monkeypatch.delitem(sys.modules, "claimcheck.lsp.wire", raising=False)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    assert main(["lsp"]) == 2
    assert "pip install " in capsys.readouterr().err


def test_a_hover_speaks_as_people_do(desk: Desk) -> None:
    _typed(desk, "texts/a.txt", "Brill Council has 840 employees. It meets on 6/11. The NIA took part.\n")
    look = desk.look()
    figure = _hover(look, "texts/a.txt", "840")
    assert "a quantity: 840 employees" in figure
    assert "claim: count of employees, " in figure
    assert "deed" not in figure
    assert "6 November, no year given" in _hover(look, "texts/a.txt", "6/11")
    assert _hover(look, "texts/a.txt", "NIA").count("nothing in the text speaks for") <= 2  # once, and in the finding
