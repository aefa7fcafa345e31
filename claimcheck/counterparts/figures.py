"""Figures, with what they are figures of: how many of what, what a sum is, how old at what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile

from attrs import evolve

from claimcheck.amounts import Amount
from claimcheck.claims import Mention
from claimcheck.counterparts.ages import durations, years_old
from claimcheck.counterparts.cutouts import DONE, OF_WHICH, REACHED, is_cut_out
from claimcheck.counterparts.ratios import OF_THE
from claimcheck.counterparts.shares import fraction, on_its_scale, scale_of, share_of
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.valued import STATED, stated_of
from claimcheck.counterparts.verbs import PEOPLE, counted, verb_lemma, verb_of
from claimcheck.counterparts.wordlists import deeds, listed, roles, room
from claimcheck.durations import CalendarDuration, FixedDuration
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.periods import Period
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tellings.surroundings import Surroundings, surroundings
from claimcheck.tellings.told import Told, Word, function_words, is_number
from claimcheck.terms import equivalent

# "the number of confirmed cases in Lowby rose to"
NUMBER_OF = re.compile(
    r"\b(?:number|tally|total|count|toll)\sof\s(?:[a-z-]{2,20}\s){0,3}?(?P<noun>[a-z]{3,20}s|people)(?:\s(?:in|of|at|on|with)\s(?:[^,.;]|\.(?=\w)|(?<=\.[A-Z])\.){1,40}?)?"
    r"\s(?:rose|reached|was|is|stood|stands|grew|climbed|fell|increased|dropped)(?:\s(?:to|at))?\s\Z"
)
# between a change and the level it leads to: "rose 12 percent to $41 million"
LEVEL = re.compile(r"\s(?:percent|points?|pct)?\s?(?:to|from)\s")
# behind a figure whose noun is left out: "won four, including", "lost two."
ALONE = re.compile(r"\s?(?:[,.;)]|and\b|of\sthem\b|\Z)")
# one of several: "the second of", "the eldest of the"
SIBLING = re.compile(
    r"\b(?:one|[a-z]{3,9}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)|second|third|[a-z]{2,6}est)\sof\s(?:the\s|his\s|her\s)?\Z"
)
# "nine brothers and sisters"
AND_SISTERS = re.compile(r"(?<=brothers)\sand\ssisters\b|(?<=sisters)\sand\sbrothers\b")
SIBLING_OF = "sibling"
# "the death toll rose to", "a toll of"
TOLL = re.compile(r"\bdeath\stoll\s(?:of|rose\sto|reached|stood\sat|stands\sat|was|is|climbed\sto|at)?\s?\Z")
# "with the loss of 214 lives", "claimed 40 lives"
LOST = re.compile(r"\b(?:loss\sof|claimed|claiming|cost|costing|took|taking)\s(?:[a-z]{4,9}\s){0,2}\Z")
LIVES = re.compile(r"\slives\b")
OFTEN = {"once": 1, "twice": 2, "thrice": 3}
# before "once", which else means "formerly"; and behind it
ONLY = re.compile(r"\b(?:only|just|more\sthan)\s\Z")
LAST_WORD = re.compile(r"\s?(?:[.;]|\Z)")
# before "twice", what makes it a bound
BOUNDS = (
    (re.compile(r"\bat\sleast\s\Z"), ">="),
    (re.compile(r"\bmore\sthan\s\Z"), ">"),
    (re.compile(r"\bat\smost\s\Z"), "<="),
)
# before a measure, what says how high something is
RISES = re.compile(r"\brises\s(?:up\s)?to\s(?:a\sheight\sof\s|an\selevation\sof\s)?(?:[a-z]{4,9}\s)?\Z")
# behind a bare figure: "36 of them died"
OF_THEM = re.compile(
    r"\sof\s(?:them|whom)\s(?:died|were\skilled|was\skilled|perished|survived|drowned|lost\stheir\slives)\b"
)
NEAR = 6  # words between a verb and how often
INHABITANT = "inhabitant"
ROOM = 4  # words between "can hold" and for how many
WIDTH = 8  # words before a sum in which the word stands that says which one it is


def find_figures(told: Told, place: int) -> Iterator[Stated]:
    """The figures of a sentence that say what they are of."""
    for mention in told.sentence.mentions:
        if isinstance(mention.value, Quantity):
            yield from _figure(told, place, mention, mention.value)
        elif isinstance(mention.value, CalendarDuration | FixedDuration):
            yield from durations(told, place, mention, mention.value)
    yield from _times_over(told, place)


def _times_over(told: Told, place: int) -> Iterator[Stated]:
    """How often something was done, by an adverb: "was married twice"."""
    for word in told.words:
        if word.low in OFTEN and (word.low != "once" or _is_one_time(told, word)):
            span = Span(word.start, word.end)
            before = [w for w in told.words if w.start < word.start][::-1]
            verb = next((found for w in before[:NEAR] if (found := verb_lemma(w.low))), "")
            around = surroundings(told, span)
            if verb and verb not in listed("light"):
                head, verb = counted("time", verb)
                ahead = told.text[max(told.sentence.span.start, word.start - 12) : word.start]
                bound = next((sign for pattern, sign in BOUNDS if pattern.search(ahead)), "=")
                value = Quantity(Amount.of(OFTEN[word.low], bound), head, Dimension.COUNT)
                yield Stated(value, span, "count", "count", head, told, place, around.span, verb, times=around.times)


def _is_one_time(told: Told, once: Word) -> bool:
    """Whether "once" counts: "only once", "was married once."; not "was once married", "is married, as he was once"."""
    before = next((word for word in reversed(told.words) if word.end <= once.start), None)
    ends = LAST_WORD.match(told.text, once.end, told.sentence.span.end) and before and verb_lemma(before.low)
    return bool(ends) or ONLY.search(told.text, once.start - 10, once.start) is not None


def _is_level(told: Told, mention: Mention, quantity: Quantity) -> bool:
    """Whether a figure is no change but what it came to, "revenue rose to 3.2 billion"; or what "rises" does so by standing there."""
    start = max(told.sentence.span.start, mention.span.start - 30)
    found = RISES if quantity.dimension is Dimension.MEASURE else REACHED
    return found.search(told.text, start, mention.span.start) is not None


def _figure(told: Told, place: int, mention: Mention, quantity: Quantity) -> Iterator[Stated]:
    if (
        (quantity.trend is not None and not _is_level(told, mention, quantity))
        or quantity.dimension not in STATED
        or is_cut_out(told, mention)
    ):
        return
    near = surroundings(told, mention.span)
    since = [word for word in near.before if word.start >= _last_figure(told, mention)]
    family, head, verb, modifiers = quantity.dimension.value, "", "", frozenset[str]()
    shared: tuple[Period, ...] = ()
    if _is_of_siblings(told, mention):
        family, head = "count", SIBLING_OF
        quantity = evolve(quantity, amount=quantity.amount.moved(Fraction(-1)), unit=head)
    elif part := fraction(quantity):
        family, (quantity, head) = "%", part
    elif quantity.dimension is Dimension.COUNT:
        near = evolve(near, after=[]) if _is_whole(told, mention) else near
        family, head, verb, modifiers = _count(told, mention, quantity, near)
        quantity = evolve(quantity, unit=head if family == "count" else "", dimension=_dimension(family))
    elif quantity.dimension is Dimension.MEASURE:
        inside = [word for word in told.words if mention.span.start <= word.start < mention.span.end]
        family, head = "measure", _role("measures", since, near.after[:2], [*inside, *near.after[:1]])
        modifiers = _qualifying(near, head)
    elif not quantity.unit and (noun := _elided(told, mention)):
        quantity = evolve(quantity, unit=noun, dimension=Dimension.COUNT)
        family, head, verb, modifiers = _count(told, mention, quantity, near)
        quantity = evolve(quantity, unit=head)
        shared = near.times or _times_before(told, mention)
    elif not quantity.unit and (found := _numbered(told, mention)):
        family, head, quantity = "count", found, evolve(quantity, unit=found, dimension=Dimension.COUNT)
    elif not quantity.unit and (lived := years_old(told, mention)):
        family, head, quantity = "age", lived, evolve(quantity, unit="year", dimension=Dimension.COUNT)
    else:
        family, quantity = quantity.unit or "number", on_its_scale(mention, quantity)
        head = _sum(told, mention, quantity, near, since)
        modifiers = _qualifying(near, head)
        if family == "number" and head == "population" and not _is_shared(told):
            family, head, quantity = "count", INHABITANT, evolve(quantity, unit=INHABITANT, dimension=Dimension.COUNT)
        elif family == "number" and head == "rating":
            modifiers = frozenset({scale_of(mention, quantity)})
    if head:
        stated = stated_of(told, place, mention, quantity, (family, head, verb, modifiers))
        yield evolve(stated, times=shared) if shared else stated


def _is_whole(told: Told, mention: Mention) -> bool:
    """Whether a figure only is that of which another is a part: "Of the five people on board, three were killed"."""
    return (
        OF_THE.search(told.text, max(told.sentence.span.start, mention.span.start - 14), mention.span.start) is not None
    )


def _is_shared(told: Told) -> bool:
    """Whether a sentence gives shares of a population, whose other figures are none of its size: "12 % is over 65"."""
    return any(quantity.unit == "%" for _, quantity in told.sentence.valued(Quantity))


def _dimension(family: str) -> Dimension:
    return Dimension.COUNT if family == "count" else Dimension.NUMBER


def _count(
    told: Told, mention: Mention, quantity: Quantity, near: Surroundings
) -> tuple[str, str, str, frozenset[str]]:
    """What a count is of: its family, head, verb and modifiers."""
    head, verb = counted(lemma_of(quantity.unit), verb_of(mention, near.before, near.after))
    modifiers = _modifiers(mention)
    if AND_SISTERS.match(told.text, mention.span.end):
        return "count", SIBLING_OF, "", frozenset()
    if head in PEOPLE and any(word.low in listed("inhabited") for word in near.before[:3]):
        return "count", INHABITANT, "", frozenset()
    if head in room("nouns") and any(word.low in room("verbs") for word in near.before[:ROOM]):
        return "number", "capacity", "", frozenset()
    if head in roles("roles").values() and not verb:  # "a 6.4-magnitude earthquake"
        return "number", head, verb, modifiers
    return "count", head, verb, modifiers


def _elided(told: Told, mention: Mention) -> str:
    """The noun that a figure shares with the count before it: "was nominated for nine Lanterns and won four"."""
    if OF_THEM.match(told.text, mention.span.end, told.sentence.span.end):
        return "people"
    before = [word for word in told.words if word.end < mention.span.start]
    counts = [
        m.value.unit
        for m, q in told.sentence.valued(Quantity)
        if m.span.end < mention.span.start and isinstance(m.value, Quantity) and q.dimension is Dimension.COUNT
    ]
    follows = before and verb_lemma(before[-1].low) and ALONE.match(told.text, mention.span.end, told.sentence.span.end)
    return counts[-1] if follows and counts else ""


def _times_before(told: Told, mention: Mention) -> tuple[Period, ...]:
    """The times of the count whose noun a figure shares: "was nominated for five prizes in 2012 and won two"."""
    before = [m.span for m, q in told.sentence.valued(Quantity) if m.span.end < mention.span.start and q.unit.isalpha()]
    return surroundings(told, before[-1]).times if before else ()


def _sum(told: Told, mention: Mention, quantity: Quantity, near: Surroundings, since: list[Word]) -> str:
    """What a sum, a percentage or a bare number is: what it is a share of, the word that says it, what is said of it."""
    head = share_of(told, mention, quantity) or _role(
        "roles", since, near.after[:3], _adjoining(told, mention, near.after)
    )
    totalled = "total" in (*(word.low for word in near.before[:3]), *mention.quote.lower().split())
    if not head and totalled:  # "of $9 million, for a total of $14 million"
        before = [word for word in told.words if word.start < mention.span.start][::-1]
        head = _role("roles", before, [], [])
    if not head and quantity.unit == "%":  # "61 percent backed the plan"
        head = verb_of(mention, near.before, near.after)
    return head


def _qualifying(near: Surroundings, head: str) -> frozenset[str]:
    """The words in front of a figure that make it another one: net, average, audience."""
    before = {word.low for word in near.before[:WIDTH]} & listed("qualifying")
    return frozenset(word for word in before if roles("roles").get(word) != head)


def _adjoining(told: Told, mention: Mention, after: list[Word]) -> list[Word]:
    """The words that follow a sum without a preposition or a comma: "a $9 million production budget"."""
    if after and told.text[mention.span.end : after[0].start].strip(" -"):
        return []  # "which cost $60 million, earned $14 million"
    return list(takewhile(lambda word: word.low not in function_words(), after[:2]))


def _last_figure(told: Told, mention: Mention) -> int:
    """Where the figure before one ends, whose words are not this one's."""
    before = [m.span.end for m, _ in told.sentence.valued(Quantity) if m.span.end <= mention.span.start]
    while before and LEVEL.fullmatch(told.text, before[-1], mention.span.start):
        before.pop()
    return max(before, default=told.sentence.span.start)


def _is_of_siblings(told: Told, mention: Mention) -> bool:
    """Whether children are counted of whom the subject is one: "the second of four children of a baker"."""
    start = max(told.sentence.span.start, mention.span.start - 20)
    born = SIBLING.search(told.text, start, mention.span.start)
    unit = mention.value.unit if born and isinstance(mention.value, Quantity) else ""
    return bool(unit) and any(
        lemma_of(unit) == kin or equivalent(lemma_of(unit), kin) for kin in (*listed("kin"), "child")
    )


def _numbered(told: Told, mention: Mention) -> str:
    """What is counted where its noun does not stand behind: "the number of cases rose to 3,700", "of whom 77 have died"."""
    before = max(told.sentence.span.start, mention.span.start - 40)
    done = DONE.match(told.text, mention.span.end, told.sentence.span.end)
    if done and OF_WHICH.search(told.text, before, mention.span.start):
        return deeds("people").get(verb_lemma(done["verb"]), "")
    if TOLL.search(told.text, before, mention.span.start):
        return "death"
    match = next(
        NUMBER_OF.finditer(told.text, max(told.sentence.span.start, mention.span.start - 90), mention.span.start), None
    )
    if LIVES.match(told.text, mention.span.end) and LOST.search(told.text, before, mention.span.start):
        return "death"
    noun = lemma(match["noun"].lower()) if match else ""
    return roles("heads").get(noun, noun)


def _role(section: str, before: list[Word], after: list[Word], adjoining: list[Word]) -> str:
    """What the word right behind a figure says that it is, else the nearest before, else the nearest behind."""
    known = roles(section)
    found = [word.low for word in (*adjoining, *before, *after) if word.low in known]
    return known[found[0]] if found else ""


def _modifiers(mention: Mention) -> frozenset[str]:
    """The words between a figure and its noun that make it another count."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", mention.quote) if w.islower()]
    return frozenset(w for w in words[:-1] if not (w in function_words() or is_number(w) or w in listed("loose")))
