"""What the sentences of a text state that could have a counterpart in another text on the same subject.

Each statement is a value with what it is a value of: how many of what, what a sum of money or a percentage is, how old
somebody was at what, which place in an order, when something happened.
"""

from __future__ import annotations

import re
from functools import cached_property

from attrs import field, frozen

from claimcheck.claims import Modality, Value
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.periods import Period
from claimcheck.quantities import Quantity
from claimcheck.spans import Span
from claimcheck.tellings.told import Name, Told
from claimcheck.times import Time

# what denies nothing: "was not only the third president"
NOT_ONLY = re.compile(r"\bnot\s(?:only|just|merely)\b")

DENIAL = re.compile(
    r"(?:not?|never|n['’]t|failed|fails|without|nor|neither|none|unmarried|childless|hardly|lacks)\b", re.I
)
LIVES = frozenset({"birth", "death"})
# between a name and the bracket of its life, and between a name and what a clause says of it: "Sable, which made nine"
OF_ITS_OWN = re.compile(r"(?:\s[a-z]{3,12}){0,2}\s?(?:-LRB-|\()\s?(?:born\s)?")
BELONGING = re.compile(r"\b(?:of|in|from)\s(?:the\s)?\Z")
WHO = re.compile(r",?\s(?:which|who)\s(?:[a-z]{1,12}\s){1,5}")


@frozen(eq=False, slots=False)
class Stated:
    """A value a sentence states. Only statements of one `family` and with equivalent `head`s can be counterparts.

    `states` is the property that a claim of it has, `verb` what happens to what is counted, `modifiers` the words before it; `place` where its sentence stands in the
    text; `times` are those that the figure holds for, `floating` the words of those that no date is known for; `around` is
    the part of the sentence that speaks of it; `whole` that it says it is of everything ("worldwide"); `because` the
    arithmetic by which a value was got that no sentence states; `turned` the denial whose opposite it is (see `denials`).
    """

    value: Value
    span: Span
    states: str
    family: str
    head: str
    told: Told = field(repr=False)
    place: int
    around: Span
    verb: str = ""
    modifiers: frozenset[str] = frozenset()
    times: tuple[Period, ...] = ()
    floating: frozenset[str] = frozenset()
    repeats: bool = False
    whole: bool = False
    because: str = ""
    turned: str = ""

    @cached_property
    def modality(self) -> Modality:
        """How its sentence commits itself to it."""
        if self.turned:
            return Modality.ASSERTED
        whole, text = self.told.sentence.span, self.told.text
        start = max((m.end() for m in NOT_ONLY.finditer(text, whole.start, self.span.start)), default=whole.start)
        found = modality_at(text, start, self.span.start, self.span.end, whole.end)[0]
        own = DENIAL.match(text, self.span.start)  # which is a part of the value: "never had any children"
        return Modality.ASSERTED if own and found is Modality.NEGATED else found

    @cached_property
    def bearer(self) -> Name | None:
        """Whose value it is, where the sentence names it right before and opens with another: "an ode by John Keel (1795–1821)"."""
        name = next((n for n in reversed(self.told.names) if n.end <= self.span.start), None)
        opened = self.told.opened
        if name is None or (opened is not None and name.start <= opened.start):
            return None
        text = self.told.text
        bracket = text[self.span.start] == "("
        between = text[name.end : self.span.start + bracket]
        if not (self.head in LIVES or self.family == "spell" or self.because):
            return name if WHO.fullmatch(between) else None
        belongs = BELONGING.search(
            text, max(0, name.start - 12), name.start
        )  # "the second dynasty of Kao (202 BC–220 AD)"
        return name if OF_ITS_OWN.fullmatch(between) and not belongs else None

    @property
    def what(self) -> str:
        """What it is a value of, in words."""
        return " ".join([*sorted(self.modifiers), self.head, self.verb]).strip() or self.family

    @cached_property
    def content(self) -> frozenset[str]:
        """The content words around it."""
        return self.told.content_within(self.around)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names around it, and the one its sentence opens with."""
        opened = self.told.opened
        return tuple(n for n in self.told.names if n is opened or self.around.start <= n.start < self.around.end)


def certain(stated: Stated) -> Period | None:
    """The one time that a statement can mean, where it can mean only one and gives its year."""
    value = stated.value
    only = value.readings[0] if isinstance(value, Time) and len(value.readings) == 1 else None
    return None if only is None or only.unspecified_year else only


def is_below(c: Stated, e: Stated) -> bool:
    """Whether a figure is less than another: then it is so, too, where the other is a part of what it counts."""
    if not isinstance(c.value, Quantity) or not isinstance(e.value, Quantity):
        return True
    high, low = c.value.implied.high, e.value.implied.low
    return high is not None and low is not None and high <= low
