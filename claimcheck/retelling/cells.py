"""What the head of its column and the label of its row say of a figure of a table, which has no words beside it.

words    of both, as if they stood beside the figure: "Pairs", "Containers"
times    a year, a quarter or a day that either is: "2024", "Q3 2023"
unit     behind either: "Grain (tonnes)", "Budget, £m"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve, field, frozen

from claimcheck.claims import Mention, View
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.text.grids import YEAR, Cell, cell_at, has_cell
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tellings.told import WORD, function_words, is_number
from claimcheck.times import Time
from claimcheck.units import Unit, names, symbols

CLOSE = 0.9  # how close the words of head and label stand to a figure
SHORTEST = 3  # letters of a word that says something
# the unit at the end of a head: "(tonnes)", ", km", "in euros"; before a currency, how many of it: "£m", "EUR million"
UNIT = re.compile(r"(?:\(|,\s|\bin\s)(?P<words>[^()\d,]{1,24})\)?\Z")
MAGNITUDE = re.compile(
    r"(?P<sign>[A-Z]{3}|[$£€¥])\s?(?P<magnitude>k|m|mn|bn|thousand|million|billion|000s)\Z|(?P<behind>thousand|million|billion)s?\s(?P<name>[a-z]+)\Z"
)
SIZES = {"k": 3, "thousand": 3, "000s": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
DIMENSIONS = {"measure": Dimension.MEASURE, "money": Dimension.MONEY, "percent": Dimension.PERCENT}


@frozen
class Headed:
    """What head and label say of a figure."""

    words: frozenset[str] = frozenset()
    times: tuple[Time, ...] = ()
    unit: Unit | None = None


@frozen
class Cells:
    """The tables of a text, with the times that stand in them."""

    text: str = field(repr=False)
    dated: tuple[Mention, ...] = field(repr=False)

    @classmethod
    def of(cls, view: View) -> Cells:
        """Those of a view."""
        return cls(view.document.text, tuple(m for m in view.mentions if isinstance(m.value, Time)))

    def within(self, span: Span) -> bool:
        """Whether a sentence is a row of a table."""
        return has_cell(self.text, span)

    def of_figure(self, mention: Mention) -> Headed | None:
        """What is said of a figure that stands in a cell behind a label, or under a head; None where it stands in none."""
        cell = cell_at(self.text, mention.span.start)
        if cell is None or (cell.head is None and cell.label is None):
            return None
        spans = [span for span in (cell.label, cell.head) if span is not None]
        words = frozenset(word for span in spans for word in self._words(span))
        return Headed(words, tuple(t for span in spans for t in self._times(span)), self._unit(cell))

    def _words(self, span: Span) -> Sequence[str]:
        low = [word.group().lower() for word in WORD.finditer(self.text, span.start, span.end)]
        found = [lemma_of(word) for word in low if word.isalpha() and len(word) >= SHORTEST and not is_number(word)]
        return [word for word in found if word not in function_words()]

    def _times(self, span: Span) -> Sequence[Time]:
        said = [m.value for m in self.dated if span.start <= m.span.start < span.end and isinstance(m.value, Time)]
        words = self.text[span.start : span.end]
        if not said and len(words) == len("2024") and YEAR.match(words):
            return [Time.of(Period.from_edtf(words))]
        return [time for time in said if time.readings]

    def _unit(self, cell: Cell) -> Unit | None:
        for span in (cell.head, cell.label):
            match = UNIT.search(self.text[span.start : span.end]) if span is not None else None
            if match and (unit := _unit(match["words"].strip())) is not None:
                return unit
        return None


def _unit(words: str) -> Unit | None:
    """The unit of some words: "tonnes", "£m", "million euros"."""
    found = names().get(words.lower()) or symbols().get(words)
    if found is not None:
        return found if found.kind in DIMENSIONS else None
    many = MAGNITUDE.match(words)
    if many is None:
        return None
    money = symbols().get(many["sign"]) if many["sign"] else names().get(many["name"])
    if money is None or money.kind != "money":
        return None
    return evolve(money, factor=money.factor * Fraction(10 ** SIZES[many["magnitude"] or many["behind"]]))


def in_unit(mention: Mention, headed: Headed) -> Mention:
    """A bare figure in the unit of its column or row."""
    value, unit = mention.value, headed.unit
    if unit is None or not isinstance(value, Quantity) or value.dimension is not Dimension.NUMBER:
        return mention
    amount = value.amount if unit.factor == 1 else value.amount.scaled(unit.factor)
    return evolve(mention, value=evolve(value, amount=amount, unit=unit.canonical, dimension=DIMENSIONS[unit.kind]))
