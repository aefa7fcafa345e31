"""Figures, with what they are figures of: how many of what, what a sum is, how old at what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from attrs import evolve

from claimcheck.claims import Mention
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.surroundings import surroundings
from claimcheck.counterparts.told import Told, Word, base, function_words, is_english
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.nouns import lemma
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

# what says that a duration is an age
AGED = re.compile(r"(?:\baged?(?:\sof)?|\bat\sthe\sage\sof)\s(?:about\s|only\s|just\s)?$", re.I)
OLD = re.compile(r"(?:\s|-)years?(?:\s|-)old")
# "of the votes": what a percentage is a share of
OF = re.compile(
    r"\s?of\s(?:(?:the|all|its|their|his|her|registered|eligible|overall)\s){0,2}(?P<whole>[a-z][a-z-]{2,24})\b"
)
# "the number of confirmed cases in Lowby rose to"
NUMBER_OF = re.compile(
    r"\bnumber\sof\s(?:[a-z-]{2,20}\s){0,3}?(?P<noun>[a-z]{3,20}s|people)(?:\s(?:in|of|at|on|with)\s[^,.;]{1,40}?)?"
    r"\s(?:rose|reached|was|is|stood|stands|grew|climbed|fell|increased|dropped)(?:\s(?:to|at))?\s\Z"
)
# the scale of a score: "71 out of 100", "71/100"
SCALE = re.compile(r"(?:\bout\sof\s|/\s?)(?P<of>\d{1,4})\Z")
# "was 65 when"
WHEN = re.compile(r"\swhen\s")
# between a change and the level it leads to: "rose 12 percent to $41 million"
LEVEL = re.compile(r"\s(?:percent|points?|pct)?\s?(?:to|from)\s")
# words that make a figure choose, not count
CHOSEN = re.compile(
    r"\b(?:top|bottom|first|last|next|past|final|other|another|every|previous|remaining)\s(?:the\s)?\Z", re.I
)
WIDTH = 6  # words before a sum in which the word stands that says which one it is
AUXILIARY = frozenset({"have", "be"})
PEOPLE = frozenset({"people", "person", "man", "woman", "time"})
TRANSLATED = {
    Dimension.COUNT: "count",
    Dimension.MONEY: "amount",
    Dimension.PERCENT: "share",
    Dimension.NUMBER: "share",
    Dimension.MEASURE: "length",
}


@cache
def roles(section: str) -> dict[str, str]:
    """The words that say what a figure is, each with what it says."""
    return {form: role for role, forms in table("counterparts")[section].items() for form in forms}


@cache
def listed(section: str) -> frozenset[str]:
    """The words of a section."""
    return frozenset(table("counterparts")[section]["words"])


def find_figures(told: Told, place: int) -> Iterator[Stated]:
    """The figures of a sentence that say what they are of."""
    for mention in told.sentence.mentions:
        if isinstance(mention.value, Quantity):
            yield from _figure(told, place, mention, mention.value)
        elif isinstance(mention.value, CalendarDuration | FixedDuration):
            yield from _duration(told, place, mention, mention.value)


def _figure(told: Told, place: int, mention: Mention, quantity: Quantity) -> Iterator[Stated]:
    if quantity.trend is not None or quantity.dimension not in TRANSLATED or _is_cut_out(told, mention):
        return
    near = surroundings(told, mention.span)
    since = [word for word in near.before if word.start >= _last_figure(told, mention)]
    family, head, verb, modifiers = quantity.dimension.value, "", "", frozenset[str]()
    if quantity.dimension is Dimension.COUNT:
        head, verb = _counted(base(quantity.unit), _verb(mention, near.before, near.after))
        modifiers, quantity = _modifiers(mention, quantity), evolve(quantity, unit=head)
        if head in roles("roles").values() and not verb:  # "a 6.4-magnitude earthquake"
            family, quantity = "number", evolve(quantity, unit="", dimension=Dimension.NUMBER)
    elif quantity.dimension is Dimension.MEASURE:
        family, head = "measure", _role("measures", since, near.after[:2], near.after[:1])
    elif not quantity.unit and (found := _numbered(told, mention)):
        family, head, quantity = "count", found, evolve(quantity, unit=found, dimension=Dimension.COUNT)
    elif not quantity.unit and (lived := _years_old(told, mention)):
        family, head, quantity = "age", lived, evolve(quantity, unit="year", dimension=Dimension.COUNT)
    else:
        family, quantity = quantity.unit or "number", _on_its_scale(mention, quantity)
        head = _share_of(told, mention, quantity) or _role("roles", since, near.after[:3], _adjoining(near.after))
        before = {word.low for word in near.before[:WIDTH]} & listed("qualifying")
        modifiers = frozenset(word for word in before if roles("roles").get(word) != head)
    if head:
        yield _stated(told, place, mention, to_the_letter(quantity), (family, head, verb, modifiers))


def _adjoining(after: list[Word]) -> list[Word]:
    """The words that follow a sum without a preposition: "a $9 million production budget"."""
    return list(takewhile(lambda word: word.low not in function_words(), after[:2]))


def _share_of(told: Told, mention: Mention, quantity: Quantity) -> str:
    """What a percentage is a share of: "62 % of voters"."""
    whole = OF.match(told.text, mention.span.end, told.sentence.span.end) if quantity.unit == "%" else None
    return lemma(whole["whole"]) if whole else ""


def _last_figure(told: Told, mention: Mention) -> int:
    """Where the figure before one ends, whose words are not this one's."""
    before = [m.span.end for m, _ in told.sentence.valued(Quantity) if m.span.end <= mention.span.start]
    while before and LEVEL.fullmatch(told.text, before[-1], mention.span.start):
        before.pop()
    return max(before, default=told.sentence.span.start)


def _stated(
    told: Told, place: int, mention: Mention, value: Quantity, what: tuple[str, str, str, frozenset[str]]
) -> Stated:
    near, (family, head, verb, modifiers) = surroundings(told, mention.span), what
    return Stated(
        value,
        mention.span,
        TRANSLATED[value.dimension],
        family,
        head,
        told,
        place,
        near.span,
        verb,
        modifiers,
        times=near.times if family != "age" else (),
        floating=near.floating,
        whole=near.whole,
    )


def _is_cut_out(told: Told, mention: Mention) -> bool:
    """Whether a figure only says which ones are meant: "the top 10 states", "the last four books"."""
    return (
        CHOSEN.search(told.text, max(told.sentence.span.start, mention.span.start - 14), mention.span.start) is not None
    )


def _numbered(told: Told, mention: Mention) -> str:
    """What is counted where the noun stands before the verb: "the number of cases rose to 3,700"."""
    match = next(
        NUMBER_OF.finditer(told.text, max(told.sentence.span.start, mention.span.start - 90), mention.span.start), None
    )
    return lemma(match["noun"].lower()) if match else ""


def _years_old(told: Told, mention: Mention) -> str:
    """At what somebody was so old: "was 65 when she died"."""
    return _at_what(told) if WHEN.match(told.text, mention.span.end) and mention.quote.isdigit() else ""


def to_the_letter(quantity: Quantity) -> Quantity:
    """A bound is read to the letter: what is said to be more than a figure may be much more."""
    amount = quantity.amount
    bound = amount.comparator in (">", "<") and not amount.approximate
    return evolve(quantity, amount=evolve(amount, implied=amount.literal)) if bound else quantity


def _counted(head: str, verb: str) -> tuple[str, str]:
    """The thing a noun and its verb count together: people who died are deaths, times it was watched are views."""
    counted = _deeds()["time" if head == "time" else "people"].get(verb) if head in PEOPLE else None
    return (counted, "") if counted else (head, verb)


@cache
def _deeds() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = table("counterparts")["deeds"]
    return found


def _on_its_scale(mention: Mention, quantity: Quantity) -> Quantity:
    """A score on the scale it is given on: 71 of "71 out of 100", not 0.71."""
    scale = SCALE.search(mention.quote)
    return (
        evolve(quantity, amount=quantity.amount.scaled(int(scale["of"]))) if scale and not quantity.unit else quantity
    )


def _role(section: str, before: list[Word], after: list[Word], adjoining: list[Word]) -> str:
    """What the word right behind a figure says that it is, else the nearest before, else the nearest behind."""
    known = roles(section)
    found = [word.low for word in (*adjoining, *before, *after) if word.low in known]
    return known[found[0]] if found else ""


def _verb(mention: Mention, before: list[Word], after: list[Word]) -> str:
    """The verb that governs a count: in front of it, else behind it; none where it says no more than that there are so many."""
    elided = next((found for word in mention.quote.split() if (found := _past(word.lower()))), "")
    if elided and mention.quote[:1].isdigit():  # "40 injured"
        return elided
    ahead = next((found for word in before if (found := verb_lemma(word.low))), "")
    behind = next((found for word in after if (found := _past(word.low)) and found not in AUXILIARY), "")
    found = ahead or behind
    return "" if found in listed("light") else found


def _past(word: str) -> str:
    """The lemma of a verb behind what it is said of; what a participle in -ing says is of something else by then."""
    return "" if word.endswith("ing") else verb_lemma(word)


@cache
def verb_lemma(word: str) -> str:
    """The lemma of a past tense, a participle or a third person; empty for other words."""
    irregular: dict[str, str] = table("counting")["irregular"]
    if word in irregular:
        return irregular[word]
    if word in function_words() or not word.endswith(("ed", "ing", "written", "shown", "died", "die")):
        return ""
    found = base(word)
    if found == word and word.endswith("ing") and is_english(word[:-3]):
        found = word[:-3]
    return found if found != word else ""


def _modifiers(mention: Mention, quantity: Quantity) -> frozenset[str]:
    """The words between a figure and its noun that make it another count."""
    words = [w.lower() for w in re.findall(r"[^\W\d_][\w’'-]*", mention.quote)]
    return frozenset(w for w in words[:-1] if w in listed("restrictive"))


def _duration(told: Told, place: int, mention: Mention, duration: CalendarDuration | FixedDuration) -> Iterator[Stated]:
    """An age, or how long something went on."""
    text, span = told.text, mention.span
    value = to_the_letter(Quantity(duration.amount, duration.unit, Dimension.COUNT))
    lived = AGED.search(text, max(told.sentence.span.start, span.start - 30), span.start)
    if duration.unit == "year" and (lived or OLD.search(mention.quote)):
        yield _stated(told, place, mention, value, ("age", _at_what(told), "", frozenset()))
    elif not lived:
        near = surroundings(told, span)
        yield _stated(
            told, place, mention, value, ("count", duration.unit, _verb(mention, near.before, []), frozenset())
        )


def _at_what(told: Told) -> str:
    """At what somebody was so old: the first thing the sentence says to have happened."""
    if any(word.low in _deaths() for word in told.words):
        return "death"
    return next(
        (found for word in told.words if (found := verb_lemma(word.low)) and found not in listed("light")), "age"
    )


@cache
def _deaths() -> frozenset[str]:
    return frozenset(table("counterparts")["deaths"]["words"])
