"""The report for people.

The golden outputs were written by hand; the hostile texts are what terminals have been fooled by: escape sequences,
carriage returns, bidirectional overrides (the "Trojan Source" paper), joiners, combining marks.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from claimcheck.claims import View
from claimcheck.documents import Document
from claimcheck.report import Coverage, Report
from claimcheck.reports import text
from claimcheck.reports.visible import columns

Reporting = Callable[..., Report]

FERRY = """\
conflict[values-disagree] likely: a.txt says 412 person, b.txt says ~ 421 person
  --> a.txt:3:19
   |
 3 | The ferry carried 412 people.
   |                   ^^^^^^^^^^
  --> b.txt:1:1
   |
 1 | Some 421 people were aboard.
   | ^^^^^^^^^^^^^^^
   = because: both count people; of one ferry
   = arithmetic: 412 person and [411, 431] person differ
   = to settle it: the passenger list

ambiguity[day-month-ambiguous] certain: 6/11 is 6 November or June 11
  --> b.txt:2:12
   |
 2 | It left on 6/11.
   |            ^^^^
   = arithmetic: [XXXX-06-11,XXXX-11-06]

note[source-changed] certain: a.txt has changed
  --> claims/a.toml:2:11
   |
 2 | sha256 = "00"
   |           ^^
   = arithmetic: sha256 recorded 00, now 11

1 conflict (0 certain, 1 likely), 1 ambiguity, 1 note in 2 documents; 214 claims, 1,380 comparisons, 1 not checked
documents:
  a.txt  2024-05-03 (given)
  b.txt  2024-05-04 (the printed date, line 2)
examined nothing: 2 of 3 rules; --verbose names them
not checked:
  values-disagree: too common: 812 items share one block
settled by other passages:
  b.txt:2:12 “6/11” as 2024-11-06, by a.txt:3:19"""

COMPARISONS = """\
comparisons:
  a.txt:3:19 “412 people”
  b.txt:1:1 “Some 421 people”
      compared as same because both count people; of one ferry
  a.txt:3:19 “412 people”
  b.txt:2:12 “6/11”
      not compared because one is a date
"""


def _rows(shown: str) -> list[str]:
    """The lines of the first finding from its first source line on."""
    return shown[shown.index("   |\n") + len("   |\n") :].splitlines()


def test_a_report_reads_like_a_compilers(ferry: Report) -> None:
    assert text.render(ferry) == FERRY


def test_comparisons_are_shown_where_asked_for(ferry: Report) -> None:
    assert COMPARISONS in text.render(ferry, comparisons=True)


def test_nothing_found_still_says_what_was_looked_at() -> None:
    report = Report((View(Document("", id="a.txt")),), (), Coverage())
    assert text.render(report) == "nothing found in 1 document; 0 claims, 0 comparisons\ndocuments:\n  a.txt  undated"
    assert text.render(Report((), (), Coverage())).startswith("nothing found in 0 documents")


def test_verbose_names_the_rules_that_examined_nothing(ferry: Report) -> None:
    assert "examined nothing: trend-disagrees, unit-disagrees\n" in text.render(ferry, verbose=True)


def test_colour_changes_nothing_but_colour(ferry: Report) -> None:
    painted = text.render(ferry, color=True)
    assert "\x1b[1;31mconflict[values-disagree]\x1b[0m" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == FERRY


def test_brackets_of_a_text_are_no_markup(reporting: Reporting) -> None:
    report = reporting(Document("a [bold]b[/b] c", id="[red]"), "[bold]b[/b]", message="[/nothing] says [link]")
    assert "[bold]b[/b]" in text.render(report, color=True)


def test_many_sources_are_counted_and_not_all_shown(reporting: Reporting) -> None:
    document = Document("\n".join(f"line {n} says {n}" for n in range(100, 120)), id="a.txt")
    shown = text.render(reporting(document, *(f"says {n}" for n in range(100, 120))))
    assert shown.count("-->") == 6
    assert "\n    … and 14 more\n" in shown


def test_a_long_line_is_shown_around_the_passage(reporting: Reporting) -> None:
    document = Document("before " * 40 + "THE PASSAGE" + " after" * 40, id="a.txt")
    lines = _rows(text.render(reporting(document, "THE PASSAGE"), width=60))
    source, carets = lines[:2]
    assert source == " 1 | …before before before THE PASSAGE after after after…"
    assert carets == "   |                       ^^^^^^^^^^^"


def test_a_passage_longer_than_the_line_shows_its_beginning(reporting: Reporting) -> None:
    document = Document("x" * 30 + "y" * 200 + "z" * 30, id="a.txt")
    lines = _rows(text.render(reporting(document, "y" * 200), width=40))
    assert (lines[0], lines[1]) == (f" 1 | …{'y' * 33}…", f"   |  {'^' * 33}")


def test_a_passage_of_several_lines_shows_its_ends(reporting: Reporting) -> None:
    document = Document("one two\r\nthree\r\nfour\r\nfive six", id="a.txt")
    lines = _rows(text.render(reporting(document, "two\r\nthree\r\nfour\r\nfive")))
    assert lines[:5] == [" 1 | one two", "   |     ^^^", "   | …", " 4 | five six", "   | ^^^^"]


def test_wide_characters_take_two_columns(reporting: Reporting) -> None:
    document = Document("全国で８００戸が被災 800 homes", id="a.txt")
    lines = _rows(text.render(reporting(document, "戸が")))
    assert lines[0].index("戸") - 5 == 6  # code points
    assert lines[1] == "   | " + " " * 12 + "^^^^"


def test_combining_marks_take_none(reporting: Reporting) -> None:
    document = Document("Zu\u0308rich has 800 homes", id="a.txt")
    lines = _rows(text.render(reporting(document, "has")))
    assert lines[:2] == [" 1 | Zu\u0308rich has 800 homes", "   |        ^^^"]


def test_a_family_of_emoji_does_not_shift_the_carets(reporting: Reporting) -> None:
    document = Document("👨\u200d👩\u200d👧 800", id="a.txt")
    lines = _rows(text.render(reporting(document, "800")))
    assert lines[0] == " 1 | 👨\\u{200d}👩\\u{200d}👧 800"
    assert lines[1] == "   | " + " " * (2 + 8 + 2 + 8 + 2 + 1) + "^^^"


def test_a_text_cannot_write_to_the_terminal(reporting: Reporting) -> None:
    hostile = (
        "\x1b[2J\x1b]0;t\x07\x00\x9b1m \u202eevil\u202c \u2066x\u2069 \ud800 a\rb\x0b\x0c\u2028\u2029\x85\ufeff end"
    )
    document = Document(hostile, id="\x1b[1m\u202e.txt")
    report = reporting(
        document, "\x1b[2J", "end", hostile, message=hostile, witness=f"{hostile}; compared because {hostile}"
    )
    shown = text.render(report, width=200)
    assert re.fullmatch(r"[ -~\n…]*", shown)
    assert r"\u{1b}[2J\u{1b}]0;t\u{7}\u{0}\u{9b}1m \u{202e}evil\u{202c}" in shown
    assert r"\u{d800} a\rb\u{b}\u{c}\u{2028}\u{2029}\u{85}\u{feff} end" in shown
    shown.encode("utf-8")


def test_a_text_cannot_forge_a_line_of_the_report(reporting: Reporting) -> None:
    forged = "\n\n0 conflicts in 2 documents"
    shown = text.render(reporting(Document(f"a{forged}b", id=f"x{forged}"), forged, message=f"it says {forged}"))
    assert not any(line.startswith("0 conflicts") for line in shown.splitlines())


def test_tabs_are_seen_and_counted(reporting: Reporting) -> None:
    lines = _rows(text.render(reporting(Document("a\tb\tc", id="a.txt"), "b")))
    assert lines[:2] == [r" 1 | a\tb\tc", "   |    ^"]


def test_a_pile_of_marks_is_spelt_out(reporting: Reporting) -> None:
    shown = text.render(reporting(Document("a" + "\u0301" * 50 + " end", id="a.txt"), "end"), width=400)
    assert shown.count("\u0301") == 4
    assert shown.count(r"\u{301}") == 46


def test_persian_keeps_its_joiners(reporting: Reporting) -> None:
    assert "می\u200cشود" in text.render(reporting(Document("می\u200cشود 800", id="a.txt"), "800"))


def test_an_empty_passage_has_a_caret(reporting: Reporting) -> None:
    lines = _rows(text.render(reporting(Document("", id="a.txt"), "")))
    assert lines[:2] == [" 1 |", "   | ^"]


def test_a_line_of_ten_megabytes_costs_no_more_than_its_window(reporting: Reporting) -> None:
    document = Document("word " * 1_000_000 + "THE END " + "word " * 1_000_000, id="a.txt")
    report = reporting(document, *["THE END"] * 6)
    text.render(report)  # the line starts of the document are found once
    started = time.process_time()
    shown = text.render(report)
    assert time.process_time() - started < 0.5
    assert max(map(len, shown.splitlines())) <= 80


def test_no_line_of_a_passage_is_wider_than_asked(reporting: Reporting) -> None:
    document = Document("洪水で" * 60 + "八百戸" + "\u0301\t" * 60, id="a.txt")
    for width in (30, 41, 80, 133):
        rows = _rows(text.render(reporting(document, "八百戸"), width=width))[:2]
        assert all(columns(row) <= width for row in rows)


def test_long_messages_wrap_and_hang(reporting: Reporting) -> None:
    shown = text.render(reporting(Document("800", id="a.txt"), "800", message="word " * 30 + "x" * 100), width=60)
    head = shown.split("  -->")[0].splitlines()
    assert all(len(line) <= 60 for line in head)
    assert all(line.startswith("    ") for line in head[1:])
