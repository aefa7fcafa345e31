"""How fast and with how much memory texts are read and checked, and how fast others are in the same run.

    python -m benchmarks                     1 and 10 MB in one document, 500, 1,000 and 2,000 articles, and others
    python -m benchmarks --mb 1 10 100       other sizes; --articles 500; --no-others

Each measurement runs in a process of its own, so that the peak of memory is its own. Compare ratios within one run.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from benchmarks.articles import articles, copy

SAMPLE = 40  # articles that the slow ones are given


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


def _measured(run: Callable[[list[str]], None], texts: list[str], pipe: Connection) -> None:
    run(articles(3, seed=1))  # what is loaded once is not measured
    before = time.perf_counter()
    run(texts)
    took = time.perf_counter() - before
    pipe.send((took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def measure(run: Callable[[list[str]], None], texts: list[str]) -> tuple[float, float]:
    """Seconds, and the peak of memory in MB."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_measured, args=(run, texts, theirs))
    process.start()
    theirs.close()
    try:
        took, peak = ours.recv()
    except EOFError:
        raise SystemExit(f"{run.__name__} failed") from None
    process.join()
    return float(took), float(peak)


def row(name: str, label: str, texts: list[str], took: float, peak: float) -> str:
    """A line of the table."""
    size = sum(map(len, texts)) / 1e6
    return f"{name:18} {label:22} {size:8.2f} MB {took:9.2f} s {size / took:9.4f} MB/s {peak:8.0f} MB"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--mb", type=float, nargs="*", default=[1, 10], help="sizes of one document")
    options.add_argument("--articles", type=int, nargs="*", default=[500, 1000, 2000], help="numbers of articles")
    options.add_argument("--no-others", action="store_true", help="leave quantulum3 and dateparser out")
    chosen = options.parse_args()
    print(f"{'what':18} {'on':22} {'size':>11} {'time':>11} {'speed':>14} {'peak':>11}")
    speeds = {}
    sample = articles(SAMPLE)
    for run in OURS if chosen.no_others else (*OURS, *OTHERS):
        took, peak = measure(run, sample)
        speeds[run.__name__] = sum(map(len, sample)) / took
        print(row(run.__name__, f"{SAMPLE} articles", sample, took, peak), flush=True)
    for slow in () if chosen.no_others else OTHERS:
        times = ", ".join(f"{run.__name__} {speeds[run.__name__] / speeds[slow.__name__]:.0f}" for run in OURS)
        print(f"times as fast as {slow.__name__}: {times}", flush=True)
    many = [(f"{count} articles", articles(count)) for count in chosen.articles]
    for label, texts in [*((f"one of {size:g} MB", [copy(int(size * 1e6))]) for size in chosen.mb), *many]:
        for run in OURS:
            print(row(run.__name__, label, texts, *measure(run, texts)), flush=True)


if __name__ == "__main__":
    main()
