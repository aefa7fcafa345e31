"""Generated news copy: varied, plausible and always the same for one seed. Places and persons are invented.

About as dense as newspapers are: some twelve figures, dates and names in a thousand characters, of some thousands of words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

ONSETS = (
    "Low Nant Orr Pell Har Tarn Esk Bray Wen Carr Dun Ash Sall Thorn Mil Kes Row Stan Hex Bel Cor Fenn Gris Hol".split()
)
ENDINGS = (
    "by moor el side wick ford low more field ley combe ham stead worth ton mouth gate bridge hurst thwaite".split()
)
FIRST = "Ann Per Maria Tom Ilse Omar Jun Priya Eva Jon Ruth Luca Nora Sam Hana Bo Ines Karl Mona Tariq".split()
LAST = "Dahl Ort Brand Azi Sat Nair Kova Reed Blu Ricc Falk Oko Mor Ek Lund Varg Tess Quin Haas Zorn".split()
NAMED = "er sen ic man ström a o ell is und".split()
BODIES = "Port Authority;Ministry of Transport;River Agency;Rescue Service;Housing Board;Water Company".split(";")
OFFICES = "mayor head director chairwoman spokesman commissioner".split()
THINGS = "homes buses pupils tonnes seats boats patients jobs trees letters".split()
VERBS = "damaged closed built sold counted moved repaired lost opened cleared".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NOUNS = """river crew road council answer season resident street hour office lamp quay harbour storm bridge farmer school
engine market tower valley orchard ferry library court worker factory train winter garden village teacher driver doctor
mill singer forest hill tunnel captain budget letter meeting festival roof stone ladder cable kitchen statue fence""".split()
ADJECTIVES = """old narrow quiet northern broken early careful public wooden heavy foreign simple bright local distant empty
modern gentle famous costly rough steady ancient private southern green hopeful cold common hidden""".split()
ACTIONS = """crossed followed watched repaired defended avoided welcomed ignored praised blocked studied painted searched
guarded carried questioned described finished remembered opposed supported delayed cleaned shared noticed""".split()
ENDS_OF_NOUNS = "work side ward house line keeper yard top shed stone head way land maker room field".split()
BEGINNINGS = "fore under over out mid up down half back side cross inter".split()
SAYING = "said added warned explained insisted noted agreed suggested".split()
OPENERS = (
    "However,",
    "Even so,",
    "For now,",
    "In the end,",
    "Not far away,",
    "As so often,",
    "By contrast,",
    "Of course,",
)
REASONS = """because nobody had asked for it;although few had expected that;as the neighbours well remember;which surprised
hardly anyone;so that others could follow;while the rest looked on;before anything else could happen;unless the weather
turned;where it had always been;and that was all there was to say""".replace("\n", " ").split(";")
LINKS = "near behind under beyond across beside above around within against along despite without before after".split()


def _town(rng: Random) -> str:
    """One of some ten thousand, so that texts seldom speak of the same one by chance."""
    kind, town = rng.random(), rng.choice(ONSETS) + rng.choice(ENDINGS)
    if kind < 0.5:
        return town + rng.choice(ENDINGS)
    return f"{rng.choice(['Great', 'Upper', 'Old', 'North', 'Saint'])} {town}" if kind < 0.8 else town


def _person(rng: Random) -> str:
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}{rng.choice(NAMED)}"


def _noun(rng: Random) -> str:
    """A noun, a compound with it or a derived one: there are some thousands."""
    kind, noun = rng.random(), rng.choice(NOUNS)
    if kind < 0.5:
        return noun
    if kind < 0.75:
        return noun + rng.choice(ENDS_OF_NOUNS)
    return rng.choice(BEGINNINGS) + noun if kind < 0.9 else f"{rng.choice(ADJECTIVES)}ness"


def _thing(rng: Random) -> str:
    adjective = f"{rng.choice(ADJECTIVES)} " if rng.random() < 0.6 else ""
    return f"{rng.choice(['the', 'the', 'a', 'its', 'every', 'that'])} {adjective}{_noun(rng)}"


def _plain(rng: Random) -> str:
    """A sentence without a figure or date, of one clause to three."""
    opener = f"{rng.choice(OPENERS)} " if rng.random() < 0.2 else ""
    words = f"{_thing(rng)} {rng.choice(ACTIONS)} {_thing(rng)} {rng.choice(LINKS)} {_thing(rng)}"
    more = f" while {_thing(rng)} {rng.choice(ACTIONS)} {_thing(rng)}" if rng.random() < 0.4 else ""
    why = f", {rng.choice(REASONS)}" if rng.random() < 0.4 else ""
    return f"{opener}{words if opener else words[0].upper() + words[1:]}{more}{why}."


def _quoted(rng: Random) -> str:
    return f'"We {rng.choice(ACTIONS)} {_thing(rng)} {rng.choice(LINKS)} {_thing(rng)}," {rng.choice(SAYING)} {_person(rng)}. "{_plain(rng)}"'


def _count(rng: Random) -> str:
    said = rng.choice(["", "more than ", "about ", "at least ", "nearly "])
    return f"In {_town(rng)}, {said}{rng.randrange(40, 90000):,} {rng.choice(THINGS)} were {rng.choice(VERBS)}."


def _money(rng: Random) -> str:
    sign, many = rng.choice(["$", "€", "£"]), rng.choice(["million", "bn", "m"])
    low = rng.randrange(2, 800)
    return f"The works cost {sign}{low}.{rng.randrange(10)}{' ' if many == 'million' else ''}{many}, up {rng.randrange(1, 60)}% from {sign}{low - 1}{'' if many != 'million' else ' '}{many}."


def _date(rng: Random) -> str:
    day, month, year = rng.randrange(1, 29), rng.choice(MONTHS), rng.randrange(1950, 2026)
    return f"The {_town(rng)} {rng.choice(BODIES)} was founded on {day} {month} {year} and moved to {_town(rng)} in {year + 3}."


def _relative(rng: Random) -> str:
    words = rng.choice(["last week", "two days earlier", "next month", "a year ago", f"on {rng.choice(DAYS)}"])
    return f"The bridge at {_town(rng)} was closed {words}, {rng.choice(['three', '12', 'some 40'])} hours after the storm."


def _office(rng: Random) -> str:
    return f"{_person(rng)}, {rng.choice(OFFICES)} of the {_town(rng)} {rng.choice(BODIES)}, said the plan was sound."


def _list(rng: Random) -> str:
    towns = [_town(rng) for _ in range(4)]
    return f"Four towns ({towns[0]}, {towns[1]}, {towns[2]} and {towns[3]}) share it, as do France, Kenya and Peru."


def _share(rng: Random) -> str:
    part = rng.randrange(5, 60)
    return f"Of the {part * 4} members, {part} voted against; turnout was {part + 30}.{rng.randrange(10)} percent."


KINDS: tuple[Callable[[Random], str], ...] = (
    *[_plain] * 11, *[_quoted] * 3, *[_count] * 2, *[_money] * 2, _date, *[_relative] * 2, *[_office] * 2, _list, _share,
)  # fmt: skip


def article(rng: Random) -> str:
    """A heading, a date line and some paragraphs: about 2,500 characters."""
    day, month, year = rng.randrange(1, 29), rng.choice(MONTHS), rng.randrange(2010, 2026)
    parts = [f"{_town(rng)} counts its {rng.choice(THINGS)}", f"Published: {day} {month} {year}"]
    for _ in range(rng.randrange(6, 11)):
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
