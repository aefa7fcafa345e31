"""Every pattern of the package, driven by texts made from it (`worst`): nothing raises, and time grows with the text."""

from __future__ import annotations

import random
import re
import signal
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Document, check_documents, compare
from claimcheck.extract.views import read_view
from tests.extract.worst import patterns, repeated, runs, units

PATTERNS = patterns()
SMALL, LARGE = 10_000, 40_000  # code points; the largest text is four times as long again
SLOWEST = 0.0003  # seconds a code point, on a machine that does other things besides


def seconds(text: str) -> float:
    began = time.process_time()
    check_documents([Document(text, id="a", published="2024-05-03")])
    return time.process_time() - began


def test_every_pattern_is_found_and_driven_by_what_it_accepts() -> None:
    assert len(PATTERNS) > 500
    driven = sum(any(pattern.search(unit[:80]) for unit in units(pattern, 1)) for pattern in PATTERNS.values())
    assert driven > 0.6 * len(PATTERNS)  # the rest look ahead at what the makers of words pass over


def test_what_all_patterns_accept_one_after_another_raises_nothing() -> None:
    every = [units(pattern, 1)[0][:30] for pattern in PATTERNS.values()]
    for joint in (" ", "\n\n"):
        random.Random(len(joint)).shuffle(every)
        text = joint.join(every)
        view = read_view(Document(text, id="a", published="2024-05-03"))
        assert all(text[m.span.start : m.span.end] == m.quote for m in view.mentions)
        assert all(text[c.source.span.start : c.source.span.end] == c.source.quote for c in view.claims)


class Endless(Exception):
    """A pattern that took too long over a short text."""


@pytest.fixture
def limited() -> Iterator[Callable[[re.Pattern[str], str], bool]]:
    """Whether a pattern is through with a text in a fifth of a second of the processor's time."""

    def stop(*_: object) -> None:
        raise Endless

    def ends(pattern: re.Pattern[str], text: str) -> bool:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.2)
        try:
            pattern.match(text), pattern.fullmatch(text), pattern.search(text)
        except Endless:
            return False
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        return True

    before = signal.signal(signal.SIGVTALRM, stop)
    yield ends
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer of the processor's time here")
def test_no_pattern_takes_a_run_apart_in_endless_ways(limited: Callable[[re.Pattern[str], str], bool]) -> None:
    assert not limited(re.compile(r"(?:a|aa)+\Z"), "a" * 60 + "\x00")
    endless = [
        (name, run)
        for name, pattern in PATTERNS.items()
        for run in runs(pattern)
        if not all(limited(pattern, repeated(run, size) + "\x00") for size in (60, 400))
    ]
    assert endless == []


UNITS = sorted({unit[:60] for pattern in PATTERNS.values() for unit in units(pattern, 1)[:2]})
SIGNS = ["\x00", "\ud800", "\u200f", '"', "(", "’s", "\n\n", "\r\n", "\t", "½", "٣", "\u00a0", "—", "9" * 40, "1e9999"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(UNITS) | st.sampled_from(SIGNS) | st.text(max_size=12), max_size=14))
def test_no_mix_of_them_raises(pieces: list[str]) -> None:
    text = " ".join(pieces)
    check_documents([Document(text, id="a"), Document("".join(reversed(pieces)), id="b", published="2024-05-03")])
    compare(text, "The port of Larne took in 12 ships on 3 May 2024.")


@pytest.mark.slow
@pytest.mark.parametrize("name", PATTERNS)
def test_a_text_of_what_a_pattern_accepts_is_read_in_time_that_grows_with_it(name: str) -> None:
    for unit in units(PATTERNS[name], 1)[:3]:
        small = seconds(repeated(unit, SMALL))
        if small < 0.1 * SLOWEST * SMALL:
            continue  # far from slow: what grows with the square would show here already
        large = min(seconds(repeated(unit, LARGE)) for _ in range(2))
        assert large < max(6.5 * small, SLOWEST * LARGE), unit
        assert small < 5 * SLOWEST * SMALL, unit
