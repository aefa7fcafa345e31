"""Generated news copy: varied, plausible and always the same for one seed. Places and persons are invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

TOWNS = "Lowby Nantmoor Orrel Pellby Harside Tarnwick Esk Brayford Wenlow Carrick Dunmere Ashby Sall Thornley".split()
FIRST = "Ann Per Maria Tom Ilse Omar Jun Priya Eva Jon Ruth Luca Nora Sam Hana Bo".split()
LAST = "Lee Dahl Ortega Hill Brandt Aziz Sato Nair Kovac Reed Blum Ricci Falk Okoro Mori Ek".split()
BODIES = "Port Authority;Ministry of Transport;River Agency;Rescue Service;Housing Board;Water Company".split(";")
OFFICES = "mayor head director chairwoman spokesman commissioner".split()
THINGS = "homes buses pupils tonnes seats boats patients jobs trees letters".split()
VERBS = "damaged closed built sold counted moved repaired lost opened cleared".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
WORDS = """the river had risen through the night while crews worked along the quay and nobody could say when the road would
be open again although the council had promised an answer before the end of the season and residents who had left their
streets in the first hours were told to wait for news from the harbour office where lamps burned until morning""".split()


def _plain(rng: Random) -> str:
    at, size = rng.randrange(len(WORDS) - 24), rng.randrange(9, 24)
    words = WORDS[at : at + size]
    return f"{words[0].capitalize()} {' '.join(words[1:])}, {rng.choice(LAST)} said."


def _count(rng: Random) -> str:
    said = rng.choice(["", "more than ", "about ", "at least ", "nearly "])
    return f"In {rng.choice(TOWNS)}, {said}{rng.randrange(40, 90000):,} {rng.choice(THINGS)} were {rng.choice(VERBS)}."


def _money(rng: Random) -> str:
    sign, many = rng.choice(["$", "€", "£"]), rng.choice(["million", "bn", "m"])
    low = rng.randrange(2, 800)
    return f"The works cost {sign}{low}.{rng.randrange(10)}{' ' if many == 'million' else ''}{many}, up {rng.randrange(1, 60)}% from {sign}{low - 1}{'' if many != 'million' else ' '}{many}."


def _date(rng: Random) -> str:
    day, month, year = rng.randrange(1, 29), rng.choice(MONTHS), rng.randrange(1950, 2026)
    return (
        f"The {rng.choice(BODIES)} was founded on {day} {month} {year} and moved to {rng.choice(TOWNS)} in {year + 3}."
    )


def _relative(rng: Random) -> str:
    words = rng.choice(["last week", "two days earlier", "next month", "a year ago", f"on {rng.choice(DAYS)}"])
    return f"The bridge at {rng.choice(TOWNS)} was closed {words}, {rng.choice(['three', '12', 'some 40'])} hours after the storm."


def _office(rng: Random) -> str:
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    return f"{name}, {rng.choice(OFFICES)} of the {rng.choice(TOWNS)} {rng.choice(BODIES)}, said the plan was sound."


def _list(rng: Random) -> str:
    towns = rng.sample(TOWNS, 4)
    return f"Four towns ({towns[0]}, {towns[1]}, {towns[2]} and {towns[3]}) share it, as do France, Kenya and Peru."


def _share(rng: Random) -> str:
    part = rng.randrange(5, 60)
    return f"Of the {part * 4} members, {part} voted against; turnout was {part + 30}.{rng.randrange(10)} percent."


KINDS: tuple[Callable[[Random], str], ...] = (
    _plain, _plain, _plain, _plain, _count, _money, _date, _relative, _office, _list, _share,
)  # fmt: skip


def article(rng: Random) -> str:
    """A heading, a date line and some paragraphs: about 2,000 characters."""
    day, month, year = rng.randrange(1, 29), rng.choice(MONTHS), rng.randrange(2010, 2026)
    parts = [f"{rng.choice(TOWNS)} counts its {rng.choice(THINGS)}", f"Published: {day} {month} {year}"]
    for _ in range(rng.randrange(5, 9)):
        parts.append(" ".join(rng.choice(KINDS)(rng) for _ in range(rng.randrange(2, 6))))
    return "\n\n".join(parts)


def articles(count: int, seed: int = 4) -> list[str]:
    """So many articles."""
    rng = Random(seed)
    return [article(rng) for _ in range(count)]


def copy(size: int, seed: int = 4) -> str:
    """One text of about so many characters."""
    return "\n\n".join(_until(size, seed))


def _until(size: int, seed: int) -> Iterator[str]:
    rng, have = Random(seed), 0
    while have < size:
        one = article(rng)
        have += len(one) + 2
        yield one
