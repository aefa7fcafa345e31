"""Places in an order: the fourth film of a series, the nineteenth president, seventh in a league."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.amounts import Amount
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.texts import kinds
from claimcheck.counterparts.verbs import verb_lemma
from claimcheck.counterparts.wordlists import listed, roles
from claimcheck.extract.discourse.verbs import lemma_of
from claimcheck.quantities import Dimension, Quantity
from claimcheck.spans import Span
from claimcheck.tables import table
from claimcheck.tellings.surroundings import surroundings
from claimcheck.tellings.told import Told, function_words

WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
    " seventeenth eighteenth nineteenth twentieth"
).split()
CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split()
FIRST = Amount.of(1)
ONE_OF = re.compile(r"(?:one|some)\sof\s\Z", re.I)
ORDINALS = rf"{'|'.join(WORDS)}|\d{{1,3}}(?:st|nd|rd|th)"
ORDINAL = rf"(?P<order>{ORDINALS})"
# "is the fourth film in", "became its 19th president", ", the third album by"; not "the second season of it was shown"
BEARING = re.compile(
    rf"(?:\b(?:is|was|are|were|be|became|become|as|being)|,)\s(?:[\w’'.-]{{1,20}}\s){{0,4}}?(?:the|his|her|its|their|[\w’'.-]{{1,30}}(?:’s|'s|\s'|\s's))\s"
    rf"{ORDINAL}(?P<between>(?:\s(?!(?:of|in|by|to|on|at|and|or|for|from|with|most|largest|time|day|week|year|century)\b)[\w’'-]{{2,20}}){{1,5}})"
)
# "finished seventh", "ranked fourth", "came in third"
RANKED = re.compile(
    rf"\b(?:finished|finishing|ranked|ranks|rank|placed|listed|rated|voted|came)(?:\sin)?(?:\sas)?(?:\sthe)?\s{ORDINAL}(?:\splace)?(?![\w-])"
    rf"|(?:\b(?:is|was|are|were)|,)\s(?P<placed>{ORDINALS})(?=\s(?:in|on|among|behind|all-time)\b)"
    rf"|\b(?:are|is|was|were|ranks?|ranked)(?:\sas)?\sthe\s(?P<most>{ORDINALS})[\s-](?:most|best|highest|lowest|worst)(?=\s(?:ever|of\sall|in)\b)"
)
# "ended the season in second place", "took third place"
IN_PLACE = re.compile(
    rf"\b(?:in|to|took|gained|claimed|secured|reached)\s(?:the\s)?{ORDINAL}\s(?:place|position|spot)\b"
)
# "topped the chart", "reached the top spot": the first place
TOPPED = re.compile(
    r"\b(?P<verb>topped)\s(?:the|both|all)\s|\b(?:reached|hit|took|claimed)\s(?:the\s)?(?P<spot>top\s(?:spot|position|place|of\sthe\s\w{0,20}\s?charts?))\b"
)
# "debuted at number three", "peaked at No. 4"
NUMBERED = re.compile(
    r"\b(?P<verb>debuted|entered|peaked|reached|ranked|placed|opened|is|was)\s(?:at\s)?(?:number|no\.|No\.|#)\s?(?P<order>\w{1,8})\b"
)
# "reached the top 10", "peaked inside the top forty"
TOP = re.compile(
    r"\b(?:reach(?:ed)?|enter(?:ed)?|hit|made|make|crack(?:ed)?|peaked\s(?:in|inside|within))\s(?:the\s|into\sthe\s)?top[\s-](?P<order>five|ten|twenty|forty|\d{1,3})\b"
    r"|\b(?:is|was|became|were)\sa\stop[\s-](?P<hit>five|ten|twenty|forty|\d{1,3})\s(?:hit|single|album|song|record)\b",
    re.I,
)
TENS = {"five": 5, "ten": 10, "twenty": 20, "forty": 40}
NUMBERED_AS = {"debuted": "debut", "entered": "debut", "opened": "debut", "peaked": "peak", "reached": "peak"}
PLACED = re.compile(r"(?:\bnumber|\b[Nn]o\.|#)\s?(\w{1,8})\b")
# "the second in her Tides series", "the third of the trilogy"
IN_SERIES = re.compile(
    rf"\bthe\s{ORDINAL}\s(?:in|of)\s(?:the|his|her|its|their|an?)\s(?:[\w’'.-]{{1,20}}\s){{0,4}}?(?:series|trilogy|saga|franchise|quartet|cycle)\b"
)
# "the third of four daughters", "the second of five official adaptations"
OF_SEVERAL = re.compile(
    rf"\bthe\s{ORDINAL}\s(?:of|in)\s(?:(?:the|his|her|its|their|a)\s)?(?P<of>[a-z]{{3,9}}|\d{{1,2}})\s(?:[a-z]{{3,14}}\s){{0,2}}?(?P<noun>[a-z]{{3,14}}(?:s|ren))\b"
)
# "the fifth most abundant element", "its second-most common cause"
MOST_OF_ALL = re.compile(
    rf"\b(?:the|its|[\w.]{{1,30}}['’]s)\s(?:{ORDINAL}[\s-])?most[\s-](?P<most>[a-z]{{4,14}})\s(?P<noun>[a-z]{{3,20}})\b",
    re.I,
)
# "The Long Paddock, his second, followed": the noun is that of the first
APPOSED = re.compile(rf",\s(?:his|her|its|their)\s{ORDINAL}(?=,)")
NOUN_BEFORE = re.compile(rf"\b(?:his|her|its|their)\s(?:{ORDINALS})\s(?:[a-z-]{{3,12}}\s)?(?P<noun>[a-z]{{4,9}})\b")
LOOKED = 240  # code points before, in which that is said
# "won it at his fourth attempt"
ATTEMPT = re.compile(
    rf"\b(?:at|on|in|with|by)\s(?:his|her|its|their|the)\s(?:very\s)?{ORDINAL}\s(?:attempt|try|go|bid|effort)\b"
)
# "is a river in"
SORT = re.compile(
    r"\b(?:is|was|are|were)\s(?:an?|the)\s(?:[a-z-]{3,16}\s){0,3}?(?P<noun>[a-z]{3,16})\s(?:in|of|on|near|with|that|which|by)\b"
)
# "The Holm museum is the largest"
CALLED = re.compile(r"\b(?P<noun>[a-z]{3,14})\s(?:is|was)\b")
# "scored the most goals", "the third-highest number of lakes"; "took 71 wickets, the fourth most in the county"
MOST_THINGS = re.compile(
    rf"\bthe\s(?:{ORDINAL}[\s-])?(?:most|(?:highest|greatest|largest)\s(?:number|total)\sof)\s(?P<noun>[a-z]{{3,14}}s)\b(?!-)"
)
MOST_SO = re.compile(
    rf"\bthe\s{ORDINAL}[\s-](?:most|highest\s(?:number|total)|highest)(?=\s(?:in|of|behind|ever|among|by|for)\b|[.,;]|\Z)"
)
NOT_NOUNS = re.compile(r"(?:ed|ly)$")


@cache
def _instalments() -> frozenset[str]:
    return frozenset(table("events")["instalments"]["words"])


def find_ranks(told: Told, place: int) -> Iterator[Stated]:
    """The places in an order that a sentence gives its subject."""
    yield from _by_noun(told, place)
    yield from _by_number(told, place)
    yield from _by_superlative(told, place)


def _by_noun(told: Told, place: int) -> Iterator[Stated]:
    """Places among things of one noun: the fourth film, the third of four daughters, the second in her series."""
    span = told.sentence.span
    for match in BEARING.finditer(told.text, span.start, span.end):
        nouns = match["between"].split()
        while nouns and (_is_no_noun(nouns[-1]) or nouns[-1].lower() in listed("following")):
            nouns.pop()
        if nouns:
            others = frozenset(noun for noun in nouns[:-1] if noun.islower() and noun not in listed("loose"))
            yield _stated(told, place, match, _instalment(lemma_of(nouns[-1].lower())), others)
    for match in APPOSED.finditer(told.text, span.start, span.end):
        named = list(NOUN_BEFORE.finditer(told.text, max(0, match.start() - LOOKED), match.start()))
        if named:
            yield _stated(told, place, match, _instalment(lemma_of(named[-1]["noun"])))
    for match in ATTEMPT.finditer(told.text, span.start, span.end):
        yield _stated(told, place, match, "attempt")
    for match in IN_SERIES.finditer(told.text, span.start, span.end):
        yield _stated(told, place, match, "instalment")
    for match in OF_SEVERAL.finditer(told.text, span.start, span.end):
        if numbered(match["of"]):
            yield _stated(told, place, match, _instalment(lemma_of(match["noun"])))


def _is_no_noun(word: str) -> bool:
    """Whether a word behind "the third" is no noun: a king is one, though its name ends like a participle."""
    return NOT_NOUNS.search(word) is not None or (word.endswith("ing") and verb_lemma(word) != "")


def _instalment(noun: str) -> str:
    return "instalment" if noun in _instalments() else noun


def _by_number(told: Told, place: int) -> Iterator[Stated]:
    """Places by their number alone: in a league, on a chart."""
    span = told.sentence.span
    for pattern in (RANKED, IN_PLACE):
        for match in pattern.finditer(told.text, span.start, span.end):
            yield _stated(told, place, match, "rank")
    for match in NUMBERED.finditer(told.text, span.start, span.end):
        if match["order"].lower() in CARDINALS or match["order"].isdigit():
            yield _stated(told, place, match, NUMBERED_AS.get(match["verb"], "rank"))
    yield from _most(told, place)
    for match in TOPPED.finditer(told.text, span.start, span.end):
        yield _first(told, place, Span(match.start(), match.end()), "peak")
    for match in TOP.finditer(told.text, span.start, span.end):
        order = (match["order"] or match["hit"]).lower()
        last = TENS.get(order) or int(order)
        yield _first(told, place, Span(match.start(), match.end()), "peak", Amount.of(last, "<="))


def _most(told: Told, place: int) -> Iterator[Stated]:
    """Places by how many of something the subject has: the most goals, the third most."""
    span = told.sentence.span
    for match in MOST_THINGS.finditer(told.text, span.start, span.end):
        yield _stated(told, place, match, f"{lemma_of(match['noun'])} by number")
    for match in MOST_SO.finditer(told.text, span.start, span.end):
        counted = [
            q.unit for m, q in told.sentence.valued(Quantity) if m.span.end <= match.start() and q.unit.isalpha()
        ]
        if counted:
            yield _stated(told, place, match, f"{counted[-1]} by number")


def _by_superlative(told: Told, place: int) -> Iterator[Stated]:
    """Places by what is greatest: the third-largest city, the fifth most abundant element."""
    span = told.sentence.span
    for pattern in (MOST_OF_ALL, _superlative()):
        for match in pattern.finditer(told.text, span.start, span.end):
            most, noun = match["most"].lower(), lemma_of(match["noun"].lower())
            if noun in function_words():  # "the second longest of the country"
                noun = sort_of(told)
            known = _superlatives().get(most)
            named_twice = pattern is MOST_OF_ALL and f"most {most}" in _superlatives()
            if (
                noun
                and not named_twice
                and not ONE_OF.search(told.text, max(span.start, match.start() - 8), match.start())
            ):
                yield _stated(told, place, match, f"{roles('heads').get(noun, noun)} by {known or most}")


def sort_of(told: Told) -> str:
    """The noun by which a sentence says what its subject is, "is a river in Vessia", or that it is called by, "Holm museum is"; empty where it does not."""
    found = SORT.search(told.text, told.sentence.span.start, told.sentence.span.end)
    if found and found["noun"] not in _superlatives():
        return lemma_of(found["noun"])
    called = CALLED.search(told.text, told.opening, told.sentence.span.end)
    return called["noun"] if called and called["noun"] in kinds() else ""


@cache
def _superlatives() -> dict[str, str]:
    return {form: by for by, forms in table("counterparts")["superlatives"].items() for form in forms}


@cache
def _superlative() -> re.Pattern[str]:
    """ "the third-largest city", "the tallest building": a place in an order, the first where none is given."""
    most = "|".join(sorted(map(re.escape, _superlatives()), key=len, reverse=True))
    return re.compile(
        rf"\b(?:the|its|[\w.]{{1,30}}['’]s)\s(?:[a-z]{{3,20}}\sand\s(?:the\s)?)?(?:{ORDINAL}[\s-])?(?P<most>{most})(?:\s(?:but|and|or)\s[a-z-]{{4,14}}(?:\s[a-z-]{{4,14}})?)?\s(?P<noun>[a-z]{{2,20}})\b",
        re.I,
    )


def _first(told: Told, place: int, span: Span, head: str, amount: Amount = FIRST) -> Stated:
    """The first place, or one up to another, by a verb that says so."""
    near = surroundings(told, span)
    value = Quantity(amount, "", Dimension.NUMBER)
    return Stated(value, span, "count", "order", head, told, place, near.span, times=near.times, floating=near.floating)


def numbered(word: str) -> int | None:
    """The number of an ordinal or a small cardinal.

    >>> numbered("third"), numbered("19th"), numbered("four"), numbered("film")
    (3, 19, 4, None)
    """
    listed = WORDS if word in WORDS else CARDINALS
    if word in listed:
        return listed.index(word) + 1
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() and len(digits) < 5 else None


def placed(told: Told) -> set[int]:
    """The places that a sentence names by number: "number four in Britain and number one in Ireland"."""
    span = told.sentence.span
    found = (numbered(match[1].lower()) for match in PLACED.finditer(told.text, span.start, span.end))
    return {number for number in found if number is not None}


def _stated(told: Told, place: int, match: re.Match[str], head: str, modifiers: frozenset[str] = frozenset()) -> Stated:
    groups = match.groupdict()
    named = next((key for key in ("order", "placed", "most") if groups.get(key) and numbered(groups[key].lower())), "")
    number = numbered(groups[named].lower()) if named else 1
    value = Quantity(Amount.of(number or 0), "", Dimension.NUMBER)
    at = match.start(named) if named else match.start()
    span = Span(at, match.end())
    near = surroundings(told, span)
    times = near.times if head in ("rank", "debut", "peak") else ()
    return Stated(
        value,
        span,
        "count",
        "order",
        head,
        told,
        place,
        near.span,
        modifiers=modifiers,
        times=times,
        floating=near.floating,
    )
