"""What a claim measures, as one would say it: employees, not "employee have"; people killed, not "people kill"."""

from __future__ import annotations

from claimcheck.claims import Measured, Value
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table
from claimcheck.units import plural

SILENT = frozenset({"have", "be", "do"})  # verbs that say nothing of what is counted
VOWELS = "aeiou"
SHORT = 5  # letters of a verb whose last one is written twice in its participle: "shipped"


def measured_words(measured: Measured, value: Value) -> str:
    """The measured thing in words: a count of several in the plural, what happened to it as a participle.

    >>> from claimcheck.amounts import Amount
    >>> many = Quantity(Amount.of(412), "case", Dimension.COUNT)
    >>> measured_words(Measured("case", "solve", frozenset({"illegal"})), many)
    'illegal cases solved'
    >>> measured_words(Measured("employee", "have"), many)
    'employees'
    """
    counts = isinstance(value, Quantity) and value.dimension is Dimension.COUNT and value.stated != 1
    head = plural(measured.head) if counts and measured.head else measured.head
    verb = "" if measured.verb in SILENT else participle(measured.verb)
    return " ".join(filter(None, [*sorted(measured.modifiers), head, verb]))


def participle(verb: str) -> str:
    """What a verb makes of that to which it happens.

    >>> [participle(verb) for verb in ("kill", "solve", "carry", "ship", "steal")]
    ['killed', 'solved', 'carried', 'shipped', 'stolen']
    """
    irregular = table("participles")["irregular"]
    if not verb or verb in irregular:
        return str(irregular.get(verb, ""))
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return f"{verb[:-1]}ied"
    short = len(verb) < SHORT and verb[-1] not in f"wxy{VOWELS}" and verb[-2:-1] in VOWELS and verb[-3:-2] not in VOWELS
    return f"{verb}{verb[-1] if short else ''}ed"
