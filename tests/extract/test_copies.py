"""Two prints of a passage: names that stand for one another, and long texts that stand twice in a file."""

from __future__ import annotations

import time

from claimcheck.extract.text.copies import miscopied

CAPTION = (
    "Crews of the Lowby Line wait for the ice to go at the ferry terminal in Larne, March 23, 2024. "
    "It is the largest ferry terminal in the north of Norway and has served 4,200 boats since May. "
    "Some 120 more boats are expected at the Larne terminal before the end of the year. ({})"
)


def test_the_photographers_of_one_caption_are_told_once() -> None:
    text = "\n\n".join(CAPTION.format(by) for by in ("Nordnews/Ann Lestow", "Nordnews/Ann Lestov"))
    assert [(text[a.start : a.end], text[b.start : b.end]) for a, b in miscopied(text)] == [
        ("Ann Lestow", "Ann Lestov")
    ]


def test_a_long_text_that_stands_twice_is_read_in_linear_time() -> None:
    told = " ".join(
        f"The Lowby Line ferry number {n} carried many people and cars from Larne to Bodvik in that year."
        for n in range(2000)
    )
    start = time.perf_counter()
    assert list(miscopied(f"{told}\n\n{told}")) == []
    assert time.perf_counter() - start < 5  # it took 20 seconds when each sentence was followed to the end of its run
