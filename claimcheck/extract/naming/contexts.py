"""Whether a name of the registry means, where it stands, what the registry says.

"Paris" in "Paris Hilton" is no city, "China" in "China Daily" no country, "WHO" in "WHO WE ARE" no organisation,
"English" in "speaks English" no nationality. Each question looks at the next words only, never at the whole text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from attrs import field, frozen

from claimcheck.extract.naming.nameindex import Named, NameIndex
from claimcheck.extract.naming.names import Unit
from claimcheck.tables import table

NEAR = 8  # code points between two units that can belong together
LINE = 160  # a line longer than this is running text
# the word before or behind a place in the text, with a hyphen or a space between
WORD_BEFORE = re.compile(r"([^\W\d_]{1,16}) (?:the )?$")
WORD_BEHIND = re.compile(r"[ -]([a-z]{1,16})\b")
# the marks of an address: of the web, of mail, of a file
ADDRESS = re.compile(r"@|://|www\.|\.(?:com|org|net|gov|edu|int|html?)\b|#|\\")
# the age of a person
AGED = re.compile(r"(?:, (?:aged )?\d{1,2},| \(\d{1,2}\))")
TOKEN_END = re.compile(r"[\s()<>\"]")
# what may stand between the end of a sentence and the first word of the next
OPENING = " \t\"'“”‘([*•-–—>"
COUNTED = 3  # words a title has at least


@cache
def words(file: str, section: str, key: str = "words") -> frozenset[str]:
    """A list of words from a table, as a set."""
    return frozenset(table(file)[section][key])


@frozen(eq=False)
class Scan:
    """A folded text with its units."""

    text: str = field(repr=False)
    units: list[Unit] = field(repr=False)
    index: NameIndex

    def beginning(self, start: int) -> int | None:
        """The number of the unit that begins at a place."""
        number = bisect_left(self.units, start, key=lambda unit: unit.start)
        return number if number < len(self.units) and self.units[number].start == start else None

    def ending(self, end: int) -> int | None:
        """The number of the unit that ends at a place."""
        number = bisect_left(self.units, end, key=lambda unit: unit.end)
        return number if number < len(self.units) and self.units[number].end == end else None

    def gap(self, number: int) -> str:
        """What stands between a unit and the one before it; "\\n" where they are far from one another."""
        if not 0 < number < len(self.units):
            return "\n"
        start, end = self.units[number - 1].end, self.units[number].start
        return self.text[start:end] if end - start <= NEAR else "\n"

    def opens(self, start: int) -> bool:
        """Whether a sentence, a line or a quotation begins here."""
        before = self.text[max(0, start - 12) : start].rstrip(OPENING)
        if not before:
            return start <= 12 or self.text[start - 1 : start] in OPENING
        if before[-1] == "." and re.search(r"(?:\b[A-Z][a-z]{0,2}|\.[A-Z])\.$", before):
            return False
        return before[-1] in ".!?:;\n\r\t|/" or self.text[start - 1 : start] in '"“'

    def in_title(self, start: int) -> bool:
        """Whether the line is a heading, most of whose words have a capital."""
        low = self.text.rfind("\n", max(0, start - LINE), start)
        high = self.text.find("\n", start, start + LINE)
        high = min(len(self.text), start + LINE) if high < 0 else high
        if (low < 0 and start > LINE) or high - low > LINE:
            return False
        line = self.text[low + 1 : high]
        if line.rstrip().endswith((".", '?"', '."')):
            return False
        long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
        return len(long) > COUNTED and sum(word[0].isupper() for word in long) * 4 >= len(long) * 3


def addressed(scan: Scan, unit: Unit) -> bool:
    """Whether a unit is part of an address or a file's name: "china.example.org", "x@Reading.ac.uk"."""
    text, start, end = scan.text, unit.start, unit.end
    behind = text[end : end + 2]
    if behind[:1] in ("@", "_") or (behind[:1] == "." and behind[1:].islower() and text[end - 1] != "."):
        return True
    if text[max(0, start - 1) : start] not in ("/", ".", "@", "-", "=", "#", "_", "&", "?", ":", "\\"):
        return False
    return ADDRESS.search(TOKEN_END.split(text[max(0, start - 80) : start])[-1]) is not None


def shouted(scan: Scan, number: int) -> bool:
    """Whether an acronym that is also a word stands in a heading in capitals."""
    unit = scan.units[number]
    if unit.word not in words("acronyms", "words"):
        return False
    return any(
        scan.units[n].word in words("acronyms", "shouted")
        for n in (number - 1, number + 1)
        if 0 <= n < len(scan.units) and len(scan.gap(max(n, number)).strip()) == 0
    )


def placed(scan: Scan, number: int, persons: set[str]) -> bool:
    """Whether a place's name stands for the place; the names of persons that are met are added to `persons`."""
    unit = scan.units[number]
    named = unit.named
    if named is None or addressed(scan, unit) or shouted(scan, number):
        return False
    common = unit.word in words("places", "words")
    doubtful = named.disputed or common
    title = scan.in_title(unit.start) if scan.gap(number) == " " or scan.gap(number + 1) == " " else False
    if _is_person(scan, number) or _is_club(scan, number, named):
        persons.add(unit.word)
        return False
    if not _free_before(scan, number, doubtful) or not _free_behind(scan, number, title):
        if doubtful or _is_aged(scan, number):
            persons.add(unit.word)
        return False
    if unit.word in persons or unit.word in words("acronyms", "things") or (common and _opens_as_word(scan, unit)):
        return _led(scan, unit) or contained(scan, number)
    return True


def _is_person(scan: Scan, number: int) -> bool:
    """Whether a sentence opens with a given name before a place's name: "Joe Poland scored"."""
    before = scan.units[number - 1]
    if scan.gap(number) != " " or before.named is not None or before.word not in words("givennames", "given"):
        return False
    return scan.opens(before.start) and not scan.in_title(before.start)


def _is_club(scan: Scan, number: int, named: Named) -> bool:
    """Whether the name of a city is that of its club: "Milan limped to a draw"."""
    small = WORD_BEHIND.match(scan.text, scan.units[number].end)
    plays = small is not None and small[1] in words("places", "clubs", "plays")
    return plays and all(e.type == "city" for e in named.places)


def _is_aged(scan: Scan, number: int) -> bool:
    """Whether an age stands behind a name and the name behind it: "India Knowles, 27, said"."""
    return scan.gap(number + 1) == " " and AGED.match(scan.text, scan.units[number + 1].end) is not None


def _opens_as_word(scan: Scan, unit: Unit) -> bool:
    return unit.word not in words("places", "words", "mostly") and (scan.opens(unit.start) or scan.in_title(unit.start))


def _led(scan: Scan, unit: Unit) -> bool:
    before = WORD_BEFORE.search(scan.text[max(0, unit.start - 22) : unit.start])
    return before is not None and before[1] in words("places", "prepositions")


def contained(scan: Scan, number: int) -> bool:
    """Whether a place follows behind a comma, as in "Reading, England"."""
    if scan.gap(number + 1) != ", ":
        return False
    behind = scan.units[number + 1].named
    return behind is not None and bool(behind.places)


def _leaves(word: str, side: str) -> bool:
    """Whether a word beside a place leaves it what it is; `side` is "before" or "behind"."""
    return word in words("organisations", "breaks") or word in words("places", side)


def _free_before(scan: Scan, number: int, doubtful: bool) -> bool:
    """Whether the word before leaves a place alone: "In China", "President Jordan", "Air China"."""
    gap = scan.gap(number)
    if gap not in (" ", "-", ". "):
        return True
    before = scan.units[number - 1]
    if before.word in words("organisations", "titles"):
        return False
    if doubtful and before.word in words("places", "other", "left"):
        return False
    if gap != " ":
        return gap == ". " or not doubtful or before.named is not None
    if before.named is not None or _leaves(before.word, "before"):
        return True
    return not doubtful and (scan.opens(before.start) or scan.in_title(before.start))


def _free_behind(scan: Scan, number: int, title: bool) -> bool:
    """Whether the word behind leaves a place alone: "China Daily", "Paris Hilton", "Turkey sandwiches"."""
    unit = scan.units[number]
    small = WORD_BEHIND.match(scan.text, unit.end)
    if small:
        return small[1] not in words("places", "other", "small")
    if scan.gap(number + 1) != " ":
        return True
    behind = scan.units[number + 1]
    if behind.word in words("places", "other"):
        return False
    if behind.named is not None or _leaves(behind.word, "behind"):
        return True
    return title or behind.word.isupper()


def _is_surname(scan: Scan, number: int, before: Unit) -> bool:
    """Whether a demonym ends a person's name: "Le Van Thai, the"."""
    if WORD_BEHIND.match(scan.text, scan.units[number].end) or before.named is not None or scan.gap(number) != " ":
        return False
    return not _leaves(before.word, "before") and not scan.opens(before.start) and not scan.in_title(before.start)


def national(scan: Scan, number: int) -> bool:
    """Whether a demonym tells a nationality: not a language, not a part of another name."""
    unit = scan.units[number]
    if addressed(scan, unit):
        return False
    if scan.gap(number) in (" ", "-"):
        before = scan.units[number - 1]
        if before.word in words("places", "other", "left") or _is_surname(scan, number, before):
            return False
    small = WORD_BEHIND.match(scan.text, unit.end)
    if small and (small[1] in words("places", "other", "small") or small[1] in words("places", "languages", "behind")):
        return False
    if scan.gap(number + 1) == " " and scan.units[number + 1].word in words("places", "other"):
        return False
    if small is None and not unit.word.endswith("s"):
        match = WORD_BEFORE.search(scan.text[max(0, unit.start - 22) : unit.start])
        if match and match[1] in words("places", "languages") and not scan.text[unit.end : unit.end + 1].isalpha():
            return scan.gap(number + 1) == " "
    return True
