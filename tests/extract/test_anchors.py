"""The document's date: each way of finding it, what never gives it, and which way goes first. Texts of our own."""

from __future__ import annotations

import pytest

from claimcheck.documents import Document
from claimcheck.extract.calendar.anchors import find_anchor, printed_date
from claimcheck.extract.calendar.times import find_times, resolve_times

BODY = (
    "\n\nThe council voted on Tuesday to rebuild the bridge after a long debate, officials said. Work will begin within"
    " months, and the cost is put at two million pounds. It had been closed since March 1, 2019, after a flood.\n"
)


def anchored(text: str, published: str | None = None) -> tuple[str | None, str]:
    anchor = find_anchor(Document(text, id="a", published=published), find_times(text))
    return (None if anchor.timestamp is None else str(anchor.timestamp)), anchor.how


KINDS: dict[str, list[tuple[str, str | None]]] = {
    "a line that says when it was published": [
        ("Bridge to be rebuilt\nPublished: Jul 03, 2024 12:51 PM" + BODY, "2024-07-03T12:51:00"),
        ("Bridge to be rebuilt\nBy Ann Lee\nPosted on 4 May 2021" + BODY, "2021-05-04"),
        ("Published 2024-07-03\nUpdated 2024-07-05\n" + BODY, "2024-07-03"),
        ("Updated: 5 July 2024\nPublished: 3 July 2024\n" + BODY, "2024-07-03"),
        ("Date: 9 June 2015\nSource: Press office" + BODY, "2015-06-09"),
        (BODY + "\nFirst published on 12 May 2020.", "2020-05-12"),
    ],
    "a date line before the first sentence": [
        ("Bridge to be rebuilt\nBy Ann Lee | 3 July 2024" + BODY, "2024-07-03"),
        ("0 Comment(s)Print E-mail Town.example, September 11, 2024" + BODY, "2024-09-11"),
        ("Bridge to be rebuilt\n\nMonday, Aug. 19, 2024" + BODY, "2024-08-19"),
        ("Bridge to be rebuilt\n\nBridge Office of Lowby, 19 August 2024" + BODY, "2024-08-19"),
        ("Bridge to be rebuilt\n\nCity of Lowby, press release, 19 August 2024" + BODY, "2024-08-19"),
        ("Bridge to be rebuilt\n\nLowby Steel plc, regulatory news, 19 August 2024" + BODY, "2024-08-19"),
        ("Lowby, 19 August 2024 - The council voted to rebuild the bridge after a long debate, it said.", "2024-08-19"),
        (
            "LOWBY, March 4 (Newswire) – The council voted to rebuild the bridge after a long debate, it said.",
            "XXXX-03-04",
        ),
        (
            "LOWBY, England, March 4, 2022 (Newswire) - The council voted to rebuild the bridge, officials said.",
            "2022-03-04",
        ),
    ],
    "a line that says when it was updated": [("Bridge to be rebuilt\nLast updated: 5 July 2024" + BODY, "2024-07-05")],
    "a sentence that dates itself": [
        (
            "The two-day seminar on bridges starts today (Nov 6, 2012) at the town hall of Lowby, the town says.",
            "2012-11-06",
        ),
        (
            "The fair opens today, 9 May 2019, in the square, and the mayor of Lowby will be there to open it.",
            "2019-05-09",
        ),
    ],
    "undated": [
        (BODY, None),
        ("The bridge was built on 3 May 1931 and the town has paid for it ever since, the council says now.", None),
        ("Copyright 1999-2024 Lowby Gazette\nFounded on 3 May 1931" + BODY, None),
        ("The bridge\n\nOpening of the Lowby Bridge, 3 May 1931" + BODY, None),
        ("The bridge\n\nElection of the Bridge Council, 3 May 1931" + BODY, None),
        ("Lowby, 3 May 1931 - the day on which the council voted to build the bridge - was a warm one.", None),
        (
            "Menu\nHome\nAbout us\nWe have told the news of the town since June 5, 1931, and still do so every day.",
            None,
        ),
        ("The seminar starts today (6/11) at the town hall of Lowby, and people will come from many countries.", None),
        ("The mayor, pictured at the bridge on March 23, 2024, said nothing more of the matter to the paper.", None),
    ],
}


@pytest.mark.parametrize(
    ("text", "date", "how"),
    [pytest.param(*case, how, id=f"{how}: {case[0][:30]!r}") for how in KINDS for case in KINDS[how]],
)
def test_kind(text: str, date: str | None, how: str) -> None:
    assert anchored(text) == (date, how)


def test_the_given_date_goes_first_and_the_printed_one_is_still_there() -> None:
    text = "Published: 3 July 2024" + BODY
    document, found = Document(text, id="a", published="2024-07-04"), find_times(text)
    assert anchored(text, "2024-07-04") == ("2024-07-04", "given")
    printed = printed_date(document, found)
    assert printed is not None
    assert printed.source is not None
    assert (str(printed.timestamp), printed.source.quote) == ("2024-07-03", "3 July 2024")


def test_it_is_what_relative_times_count_from() -> None:
    text = "Published: 3 July 2024" + BODY
    found = find_times(text)
    anchor = find_anchor(Document(text, id="a"), found)
    read = {text[start:end]: time.edtf for start, end, time in resolve_times(text, found, anchor)}
    assert read["Tuesday"] == "2024-07-02"


def test_a_bare_line_of_numbers_is_no_date() -> None:
    assert anchored("1 2 3 4 5 6\n12/13/14/15" + BODY)[0] is None


def test_what_a_bar_parts_from_a_date_is_no_sentence_and_a_release_is_published() -> None:
    assert (
        anchored("Harbour opens\n\nBy Ana Prat, harbour and shipping editor | 8 May 2024\n\n" + BODY)[0] == "2024-05-08"
    )
    assert anchored("Press release, 7 May 2024 – not to be printed until 8 May\n\n" + BODY)[0] == "2024-05-07"
    assert anchored("She has run the fair and the market since 8 May 2024" + BODY)[0] is None
