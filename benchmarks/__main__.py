"""How fast and with how much memory texts are read and checked, and how fast others are in the same run.

    python -m benchmarks                     1 and 10 MB in one document, 500, 1,000 and 2,000 articles, and others
    python -m benchmarks --mb 1 10 100       other sizes; --articles 500; --no-others

Each measurement runs in a process of its own, so that the peak of memory is its own. Time is that of the processor, which
other work on the machine disturbs less than the clock. Compare ratios within one run, never times of two.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from attrs import frozen

from benchmarks.articles import articles, copy

SAMPLE = 40  # articles that the slow ones are given
FIRST = "import claimcheck; claimcheck.check_documents([claimcheck.Document('On 3 May 2001 some 30 homes burned.')])"


def _documents(texts: list[str]) -> list[Any]:
    from claimcheck import Document

    return [Document(text, id=f"{number:06}") for number, text in enumerate(texts)]


def find_mentions(texts: list[str]) -> None:
    import claimcheck

    for document in _documents(texts):
        claimcheck.find_mentions(document)


def extract(texts: list[str]) -> None:
    import claimcheck

    claimcheck.extract(_documents(texts))


def check_documents(texts: list[str]) -> None:
    import claimcheck

    claimcheck.check_documents(_documents(texts))


def quantulum3(texts: list[str]) -> None:
    from quantulum3 import parser

    for text in texts:
        parser.parse(text)


def dateparser(texts: list[str]) -> None:
    from dateparser.search import search_dates

    for text in texts:
        search_dates(text, languages=["en"])


OURS = (find_mentions, extract, check_documents)
OTHERS = (quantulum3, dateparser)


@frozen
class Measured:
    """Characters read, seconds of the processor, and the peak of memory in MB."""

    size: int
    took: float
    peak: float

    @property
    def speed(self) -> float:
        """MB a second, a character of English being a byte."""
        return self.size / 1e6 / self.took


def _measured(run: Callable[[list[str]], None], texts: list[str], pipe: Connection) -> None:
    run(articles(3, seed=1))  # what is loaded once is not measured
    before = time.process_time()
    run(texts)
    took = time.process_time() - before
    pipe.send((took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def measure(run: Callable[[list[str]], None], texts: list[str]) -> Measured:
    """One run in a process of its own."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_measured, args=(run, texts, theirs))
    process.start()
    theirs.close()
    try:
        took, peak = ours.recv()
    except EOFError:
        raise SystemExit(f"{run.__name__} failed") from None
    process.join()
    return Measured(sum(map(len, texts)), float(took), float(peak))


def first_call() -> float:
    """Seconds of the processor from nothing to the first report, of a text of one sentence."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", FIRST], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def row(name: str, label: str, found: Measured, others: dict[str, float]) -> str:
    """A line of the table: the last columns say how many times as fast as each of the others."""
    times = "".join(f"{found.speed / speed:13.1f}" for speed in others.values())
    size = found.size / 1e6
    return f"{name:18} {label:16} {size:8.2f} {found.took:9.2f} {found.speed:9.4f} {found.peak:9.0f}{times}"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--mb", type=float, nargs="*", default=[1, 10], help="sizes of one document")
    options.add_argument("--articles", type=int, nargs="*", default=[500, 1000, 2000], help="numbers of articles")
    options.add_argument("--no-others", action="store_true", help="leave quantulum3 and dateparser out")
    chosen = options.parse_args()
    sample = articles(SAMPLE)
    beside = {run.__name__: measure(run, sample) for run in (() if chosen.no_others else OTHERS)}
    speeds = {name: found.speed for name, found in beside.items()}
    titles = "".join(f"{'× ' + name:>13}" for name in speeds)
    print(f"{'what':18} {'on':16} {'MB':>8} {'seconds':>9} {'MB/s':>9} {'peak MB':>9}{titles}")
    for name, found in beside.items():
        print(row(name, f"{SAMPLE} articles", found, speeds), flush=True)
    texts = [(f"{count} articles", articles(count)) for count in (SAMPLE, *chosen.articles)]
    texts += [(f"one of {size:g} MB", [copy(int(size * 1e6))]) for size in chosen.mb]
    for label, each in texts:
        for run in OURS:
            print(row(run.__name__, label, measure(run, each), speeds), flush=True)
    print(f"from nothing to the first report: {first_call():.2f} s")


if __name__ == "__main__":
    main()
