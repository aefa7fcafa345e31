"""Whether two texts are reports of one affair, or touch on one: by the names and the exact figures that few others have."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import field, frozen

from claimcheck.affairs.sites import are_alike
from claimcheck.claims import View
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.subjects import begin_apart
from claimcheck.tellings.slips import significant
from claimcheck.times import Time

SHARED = 4  # signs that two reports of one affair share at least
# and if they are of one day's news, and share one of those figures or most names; bodies alone tell of no affair
FEW = 3
NAMES = 2  # so many of them names
MOST = Fraction(3, 5)  # of the names of the one with fewer, where it names few
PART = Fraction(2, 5)  # and this part of the names of the one with fewer; or so many figures:
FIGURES = 3
TIED = 2  # signs that two texts share at least which touch on one affair, a name or a body and a figure among them
DAYS = 21  # between two reports of one affair
CLOSE = 2  # between two of one day's news
COMMON = 12  # texts of a set that may have a sign; one that more of them have tells nothing
ROWS = 3  # rows of two tables that agree to the digit, which show that the tables are one
ROW_DIGITS = 10  # of such rows together
DIGITS = 2  # significant digits of a figure that is a sign
LEAST = 20  # the least such figure


@frozen
class Affair:
    """Two texts by their ids in order, why they are taken together, and whether the whole of both is on one affair.

    `known` says how many more figures may differ than agree, because the names alone show that it is one affair. `page` says
    that one of them bears no date, as a page, a profile or a note on the matter, which tells what has happened, not what is new.
    """

    one: str
    two: str
    why: str
    whole: bool
    known: int = 0
    page: bool = False


@frozen(eq=False)
class Signs:
    """What tells the affair of a text from others; bodies are among the names by their ids, `led` are those it begins with."""

    document: str
    names: frozenset[str] = field(repr=False)
    led: frozenset[str] = field(repr=False)
    figures: frozenset[tuple[Fraction, str]] = field(repr=False)
    rows: frozenset[tuple[Fraction, str]] = field(repr=False)
    days: frozenset[Period] = field(repr=False)  # that it dates something else by than itself
    when: Period | None


@frozen(eq=False)
class Shared:
    """The signs that two texts have in common, of those that few others have."""

    names: frozenset[str]
    figures: frozenset[tuple[Fraction, str]]
    rows: frozenset[tuple[Fraction, str]]
    days: int  # that both have, where one of them bears no date
    part: Fraction  # of the names of the one with fewer
    fewest: int  # names of that one
    close: bool  # whether they are of one day's news
    page: bool  # whether one of them bears no date
    alike: bool  # whether both begin with a name that they share

    @classmethod
    def of(cls, a: Signs, b: Signs, common: frozenset[object]) -> Shared:
        """What two texts share."""
        names = ((a.names & b.names) | _in_short(a, b) | _in_short(b, a)) - common
        fewest = min(len(a.names), len(b.names))
        part = Fraction(len(names), max(1, fewest))
        close = a.when is not None and b.when is not None and near(a.when, b.when, CLOSE)
        alike = not names.isdisjoint(a.led & b.led)
        figures, rows = (a.figures & b.figures) - common, (a.rows & b.rows) - common
        page = a.when is None or b.when is None
        days = len(a.days & b.days) if page else 0
        return cls(names, figures, rows, days, part, fewest, close, page, alike)

    @property
    def whole(self) -> bool:
        """Whether they show that two texts are reports of one affair."""
        if self.is_one_table:
            return True
        if self.close and self.names and len(self.figures) >= NAMES and (self.fewest <= NAMES or self.alike):
            return True
        if len(self.names) < NAMES or (self.part < PART and len(self.figures) < FIGURES):
            return False
        sure = self.close and (bool(self.figures) or self.part >= MOST)
        least = NAMES if sure and not all(":" in name for name in self.names) else FEW if sure else SHARED
        return len(self.names) + len(self.figures) + self.days >= least

    @property
    def is_one_table(self) -> bool:
        """Whether two texts of one day print the rows of one table."""
        return (
            self.close and len(self.rows) >= ROWS and sum(significant(stated) for stated, _ in self.rows) >= ROW_DIGITS
        )

    @property
    def known(self) -> int:
        """How many figures may differ for the names or the rows that two texts of one day's news share, or a page and a text."""
        if self.is_one_table:
            return len(self.rows) // 2
        if self.page and self.part >= PART:
            return len(self.names) // FEW
        return len(self.names) // 2 if self.close and len(self.names) > NAMES and self.part >= PART else 0


def affairs(views: Sequence[View]) -> Iterator[Affair]:
    """The pairs of texts that report one affair, or touch on one."""
    signs = {view.document.id: _signs(view) for view in views}
    by_sign: dict[object, list[str]] = defaultdict(list)
    for id in sorted(signs):
        for sign in (*signs[id].names, *signs[id].figures, *signs[id].rows):
            by_sign[sign].append(id)
    met = Counter(pair for ids in by_sign.values() if 1 < len(ids) <= COMMON for pair in combinations(ids, 2))
    common = frozenset(sign for sign, ids in by_sign.items() if len(ids) > COMMON)
    for (one, two), raw in sorted(met.items()):
        a, b = signs[one], signs[two]
        if raw < TIED or not near(a.when, b.when, DAYS):
            continue
        shared = Shared.of(a, b, common)
        if begin_apart((a.led, a.names), (b.led, b.names)) and not _begin_nearly_alike(a, b, shared):
            continue
        if shared.whole:
            yield Affair(one, two, _why("report", shared), whole=True, known=shared.known, page=shared.page)
        elif shared.page and shared.names and shared.figures:
            # two dated reports that share no more than that are of two days, or of two firms that one bank serves
            yield Affair(one, two, _why("touch on", shared), whole=False, page=shared.page)


def _begin_nearly_alike(a: Signs, b: Signs, shared: Shared) -> bool:
    """Whether two texts of one day's news begin with one name and with a place that either spells in its own way: Wickford, Wickham."""
    ours, theirs = a.led - b.led - b.names, b.led - a.led - a.names
    if not shared.close or not shared.alike or len(ours) != 1 or len(theirs) != 1 or shared.part < MOST:
        return False
    ((one,), (two,)) = ours, theirs
    return len(shared.names) >= FEW and one.isalpha() and two.isalpha() and are_alike(one, two)


def _signs(view: View) -> Signs:
    rows = frozenset(
        (claim.value.stated, f"{claim.measured}, {claim.scope}")
        for claim in view.firm
        if isinstance(claim.value, Quantity) and claim.value.stated and claim.measured and claim.scope
    )
    when = view.anchor.timestamp.period if view.anchor.timestamp else None
    return Signs(view.document.id, view.about, view.led, figures_of(view), rows, _days(view, when), when)


def _days(view: View, when: Period | None) -> frozenset[Period]:
    """The days that a text names, but its own, and since when something has not been."""
    times = (mention.value for mention in view.mentions if isinstance(mention.value, Time))
    read = (time.readings[0] for time in times if len(time.readings) == 1)
    return frozenset(period for period in read if _is_telling(period) and period != when)


def _is_telling(period: Period) -> bool:
    """Whether a time is one of few that a text may give: a day, or since when, as in "the first since 2018"."""
    return period.precision == "day" or (period.earliest is not None and period.latest is None)


def figures_of(view: View) -> frozenset[tuple[Fraction, str]]:
    """The figures of a text that are exact enough to be known again, each with what it counts."""
    values = [mention.value for mention in view.mentions if isinstance(mention.value, Quantity)]
    return frozenset((value.stated, value.unit) for value in values if value.stated and _is_sign(value))


def _in_short(a: Signs, b: Signs) -> frozenset[str]:
    """The words by which the second text names bodies that the first one names in full: "Orrin" for Orrin Mills Ltd."""
    words = frozenset(word for name in a.names if "~" in name for word in name.rpartition("~")[2].split("-"))
    return frozenset(name for name in b.names - a.names if name.casefold() in words)


def _is_sign(value: Quantity) -> bool:
    """Whether a figure is exact enough to be known again: 12,400 doses, £1.84 million; no percentage, no hundred."""
    stated = value.stated
    if stated is None or value.dimension is Dimension.PERCENT or not value.unit or stated < LEAST:
        return False
    return len(str(stated.numerator).strip("0")) >= DIGITS


def _why(do: str, shared: Shared) -> str:
    agree = len(shared.figures)
    also = f", and {agree} exact figure{'s agree' if agree > 1 else ' agrees'}" if agree else ""
    return f"both texts {do} one affair: both name {', '.join(sorted(map(_spelt, shared.names))[:4])}{also}"


def _spelt(name: str) -> str:
    """A name as people read it: a body by its short name or the words of its slug, where its id stands for it.

    >>> _spelt("EU:EIB"), _spelt("ZZ:~orrin-mills"), _spelt("Oostkade")
    ('EIB', 'Orrin Mills', 'Oostkade')
    """
    _, is_id, own = name.partition(":")
    return own.removeprefix("~").replace("-", " ").title() if own.startswith("~") else own if is_id else name


def near(a: Period | None, b: Period | None, days: int) -> bool:
    """Whether two texts lie at most so many days apart; one that bears no date may."""
    if a is None or b is None or a.earliest is None or b.earliest is None:
        return True
    return abs(a.earliest - b.earliest) <= days
