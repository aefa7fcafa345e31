"""A text on its way through: where its numerals may begin, and what of it is taken."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from claimcheck.extract.numbers import moneysigns, unitwords
from claimcheck.extract.numbers.numerals import Numeral, numeral_at
from claimcheck.extract.numbers.numeralstarts import anchors
from claimcheck.tables import table


class Scan:
    """A text on its way through: its anchors, read once from front to back, and the spans that are taken."""

    def __init__(self, text: str, taken: Sequence[tuple[int, int]] = (), *, whole: bool = False) -> None:
        self.text, self.whole = text, whole
        self.taken = sorted(taken)
        self._starts = [start for start, _ in self.taken]
        self._anchors = anchors(text)
        self._money: tuple[Numeral | None, int, unitwords.Written | None] = (None, 0, None)

    def next(self, floor: int) -> Numeral | None:
        """The next numeral that begins at or after `floor` and touches nothing taken."""
        for at in self._anchors:
            numeral = numeral_at(self.text, at, floor) if at >= floor else None
            if numeral is not None and self.free(numeral.start, numeral.end):
                return numeral
        return None

    def free(self, start: int, end: int) -> bool:
        """Whether no taken span overlaps `[start, end)`."""
        at = bisect_right(self._starts, start)
        return not (at and self.taken[at - 1][1] > start) and not (at < len(self.taken) and self.taken[at][0] < end)

    def limit(self, at: int) -> int:
        """Where the next taken span after `at` begins, or the end of the text."""
        index = bisect_right(self._starts, at - 1)
        return self.taken[index][0] if index < len(self.taken) else len(self.text)

    def money(self, numeral: Numeral, floor: int) -> unitwords.Written | None:
        """The currency written before a numeral, or before its sign: "€-2.5m"."""
        if self._money[0] is not numeral or self._money[1] != floor:  # else it is asked again for the same figure
            self._money = (numeral, floor, self._currency(numeral, floor))
        return self._money[2]

    def _currency(self, numeral: Numeral, floor: int) -> unitwords.Written | None:
        start = numeral.start
        if self.text[start - 1 : start] in ("-", "−") and self.text[start - 2 : start - 1] in ("$", "€", "£", "¥"):
            start -= 1
        found = moneysigns.money_before(self.text, start, floor)
        if found and self.text[found.start : found.end] in table("currencies")["scrambled"]:
            figure = self.text[numeral.start : numeral.end]
            if self.text[numeral.start - 1].isspace():
                return None
            return found if numeral.magnitude > 1 or numeral.letter or "," in figure or numeral.decimals == 2 else None
        return found
