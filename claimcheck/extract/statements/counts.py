"""Statements of figures: how many of what, by whom, where and over which period.

The measured thing is the counted noun with its modifiers and the verb beside it; the subject the noun phrase before an
active verb. A figure whose subject the sentence does not name states nothing that could be compared, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from claimcheck.claims import Claim, Measured, Mention
from claimcheck.extract.discourse.cast import Cast
from claimcheck.extract.discourse.clauses import clause_of
from claimcheck.extract.discourse.differing import is_difference
from claimcheck.extract.discourse.modality import modality_at
from claimcheck.extract.discourse.qualifiers import (
    as_of,
    floating,
    held,
    occasions_of,
    period_of,
    place_of,
    share_of,
    source_of,
)
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.discourse.restrictions import beforehand, goes_on, part_told
from claimcheck.extract.discourse.whose import bearer
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table

# what money is spent on, behind it: "$3 million for shelters"
FOR = re.compile(r"\s(?:for|on|in|to)\s(?:(?:the|a|an|its|new)\s){0,2}(?P<what>[a-z][a-z-]{2,24})\b")
# the words in front of a figure
BEFORE = re.compile(r"(?<![\w’'-])[a-z]{1,20}(?=\s)")
# a passive behind a figure: "were killed", "have so far been solved"
PASSIVE = re.compile(
    r"\s(?:(?:that|who|which)\s[^,.;:]{1,60}?\s)?(?:have|has|had|were|was|are|is)\s(?:so far\s|also\s|already\s|now\s|been\s|being\s){0,4}"
    r"(?P<verb>[a-z]{3,20})\b"
)
# what people do of themselves, behind their figure: "have died"
ACTIVE = re.compile(r"\s(?:(?:have|has|had)\s(?:so far\s|also\s|already\s|now\s){0,2})?(?P<verb>[a-z]{3,20})\b")
# a noun that a figure only is of: "the purchase of 14 ships was delayed" delays no ships
OF_NOUN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|\w{1,30}(?:[’']s|s[’']))\s(?:[a-z]{3,14}\s)?(?P<noun>[a-z]{4,14})\sof\s(?:(?:the|some|about|over|nearly|almost)\s){0,2}$"
)
# where or of what, behind the verb: "died in the school" is not "died"
WHERE = re.compile(
    r"\s(?:in|at|on|by|from|of|aboard|near|inside|during|when|after|while)\s(?P<what>(?:the|a|an|its|their|one|two|that)?\s?[\w’'-]{2,20}(?:\s[a-z-]{2,20})?)"
)
# the words of a counted phrase
WORD = re.compile(r"[^\W\d_][\w’'-]*")
# what people came to: "3,000 people attended the Harbour Fair"
ATTENDED = re.compile(r"\s(?:the\s)?(?P<name>[A-Z][\w’'&-]{1,24}(?:\s[A-Z][\w’'&-]{1,24}){1,4})")
# a figure joined to its noun describes what follows: "the 640-passenger ferry" has 640, whoever buys it
ATTRIBUTIVE = re.compile(r"\d-[a-z]")
# in front of those that are left out: "all but two of the bodies were found"
ALL_BUT = re.compile(r"\ball\sbut\s(?:the\s)?$", re.I)
# "and a CD drive costs": some drive, which no other text can be known to mean
INDEFINITE = re.compile(r"(?:(?:and|or|but)\s)?(?:an?|any|each|every|some|another|one|no)\s", re.I)
# "the river": one that the text has spoken of; it keeps its article, since it is no name
DEFINITE = re.compile(r"the\s", re.I)
COST = "cost"  # a verb, a noun and a property
PROPERTY = {Dimension.COUNT: "count", Dimension.MONEY: "amount", Dimension.PERCENT: "share"}
# "of the votes", behind a percentage: what it is a share of
SHARE_OF = re.compile(
    r"\s(?:of|in)\s(?:(?:the|all|its|their|registered|eligible)\s){0,2}(?P<whole>[a-z][a-z-]{2,24})\b"
)


HAVING = frozenset({"have", "employ"})
# behind what somebody has: which of them, where or when only, so that there are others
ONLY = re.compile(
    r"\s(?P<only>(?:that|who)\s(?:are|were|is|was|have|had|work|worked|live|speak)\b|(?:in|across|outside)\s(?:the\s)?[A-Z][\w’'-]{1,24}|then\b|at\sfirst\b|at\sthe\stime\b|initially\b)"
)


@cache
def _irregular() -> dict[str, str]:
    found: dict[str, str] = table("counting")["irregular"]
    return found


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("counting")[name]["words"])


@cache
def _own_deeds() -> dict[str, str]:
    found: dict[str, str] = table("counting")["own"]
    return found


@frozen
class Verb:
    """A verb beside a figure: its lemma, where it starts, and whether the figure is its subject."""

    lemma: str
    start: int
    passive: bool
    end: int = 0  # of the verb, where it stands behind the figure


def find_counts(reading: Reading, cast: Cast) -> Iterator[Claim]:
    """The claims that count something or put a sum to it; drafts."""
    for sentence in reading.telling:
        if sentence.zone in ("table", "boilerplate"):
            continue
        for mention, quantity in sentence.valued(Quantity):
            if quantity.dimension in PROPERTY and quantity.trend is None:
                yield from _counted(reading, sentence, mention, quantity, cast)


def _counted(reading: Reading, sentence: Sentence, mention: Mention, quantity: Quantity, cast: Cast) -> Iterator[Claim]:
    verb = _verb(reading.text, sentence, mention)
    if (
        verb is None
        or ATTRIBUTIVE.search(mention.quote)
        or ALL_BUT.search(reading.text, max(0, mention.span.start - 12), mention.span.start)
        or is_difference(reading.text, mention.span)
    ):
        return
    beside = None if verb.passive else clause_of(reading.text, sentence, mention.span.start, mention.span.end).subject
    subject, inherited = _subject(sentence, beside, cast)
    place, around = place_of(sentence), (reading.text, mention.span.start, mention.span.end)
    period, at = period_of(sentence, *around, reading.anchor.period), as_of(sentence, *around)
    if quantity.dimension is Dimension.COUNT:
        period, at = held(period, at, verb.lemma)
    if verb.lemma == "attend" and (what := ATTENDED.match(reading.text, verb.end, sentence.span.end)):
        subject = what["name"]
    if subject is None and not verb.passive and (place is None or period is None):
        return
    measured = _measured(reading.text, sentence, mention, quantity, verb)
    if measured is None:
        return
    costs = quantity.dimension is Dimension.MONEY and measured.head == COST
    divides = subject is not None and not (quantity.dimension is Dimension.MONEY and measured.modifiers)
    phrase, bare = (beside if subject is not None else None), subject is None and place is None
    scope = _scoped(reading, sentence, mention, quantity, verb, phrase, divides=divides, bare=bare)
    span = sentence.span
    modality, speaker = modality_at(reading.text, span.start, mention.span.start, mention.span.end, span.end)
    yield Claim(
        f"count-{mention.span.start}",
        mention.source,
        COST if costs else PROPERTY[quantity.dimension],
        quantity,
        subject,
        measured=measured,
        period=period,
        as_of=at,
        scope=scope,
        place=place,
        modality=modality,
        speaker=speaker,
        reported=reading.anchor.timestamp,
        inherited=inherited,
    )


def _scoped(
    reading: Reading,
    sentence: Sentence,
    mention: Mention,
    quantity: Quantity,
    verb: Verb,
    phrase: tuple[int, str] | None,
    *,
    divides: bool,
    bare: bool,
) -> str | None:
    """Of which part a count is: what its noun phrase, the words behind it or its verb say, or that it still grows.

    `phrase` is the noun phrase of whom the count is said; `divides` says that the words behind a figure may part it, and are
    not yet told with what is measured; `bare` that neither whose it is nor where is known.
    """
    text = reading.text
    scope = _scope(text, sentence, mention, quantity)
    only = ONLY.match(text, mention.span.end, sentence.span.end) if scope is None and verb.lemma in HAVING else None
    if only:
        scope = only["only"].lower()
    if scope is None and not verb.passive:
        scope = part_told(text, sentence, mention, quantity, verb.start, divides=divides)
    if scope is None and phrase is not None:
        scope = beforehand(text, sentence, phrase, verb.start, mention.span.start)
    if verb.end and scope is None and bare:
        where = WHERE.match(text, verb.end, sentence.span.end)
        scope = where.group().strip().lower() if where else None
    if (
        scope is None
        and reading.anchor.timestamp is None
        and goes_on(text, mention, verb.lemma, verb.start, passive=verb.passive)
    ):
        scope = "so far"
    return scope


def _scope(text: str, sentence: Sentence, mention: Mention, quantity: Quantity) -> str | None:
    """What a figure is only for: a share, what comes from one source, an occasion, a part of a body."""
    start, end = mention.span.start, mention.span.end
    scope = share_of(sentence, text, mention, quantity) or source_of(text, sentence, start, end)
    return scope or occasions_of(text, end) or _site(text, end) or floating(sentence, text, start, end)


def _site(text: str, end: int) -> str | None:
    """The part of a body, or which of several, behind a figure that is for it: "at its plant in Lowby", "for the national team"."""
    found = _sites().match(text, end)
    return found["site"] if found else None


@cache
def _sites() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, _words("sites")), key=len, reverse=True))
    return re.compile(
        rf"\s(?:at|in|by|for)\s(?:one\sof\s)?(?:its|their|his|her|the|an?|this)\s(?:[\w’'-]{{1,20}}\s){{0,2}}?(?P<site>{nouns})\b"
    )


def _measured(text: str, sentence: Sentence, mention: Mention, quantity: Quantity, verb: Verb) -> Measured | None:
    """The counted noun; of money the word beside it that says what it is; of a percentage what it is a share of."""
    if quantity.dimension is Dimension.COUNT:
        if not _words_behind(
            mention
        ):  # "12 state and 5 private schools": what else is said of the noun stands elsewhere
            return None
        return Measured(quantity.unit, verb.lemma, modifiers_of(mention, quantity))
    if quantity.dimension is Dimension.MONEY:
        low = max(sentence.span.start, mention.span.start - 60)
        words = [w.group() for w in BEFORE.finditer(text, low, mention.span.start) if w.group() in _words("money")]
        behind = FOR.match(text, mention.span.end, sentence.span.end)
        part = behind["what"] if behind and behind["what"] not in ("all", "total") else None  # "in all"
        modifiers = frozenset({lemma(part)}) if part else frozenset()
        named = lemma(words[-1]) if words else "money"
        if verb.lemma == COST and named in (COST, "money"):
            return Measured(COST, "", modifiers)  # as of "a cost of": the verb says no more than the noun
        return Measured(named, verb.lemma, modifiers)
    whole = SHARE_OF.match(text, mention.span.end, sentence.span.end)
    return Measured(lemma(whole["whole"]), verb.lemma) if whole else None


def _verb(text: str, sentence: Sentence, mention: Mention) -> Verb | None:
    """The verb in front of a figure, else the passive behind it."""
    low = max(sentence.span.start, mention.span.start - 60)
    words = list(BEFORE.finditer(text, low, mention.span.start))
    small = _words("between")
    nearest = next((w for w in reversed(words) if w.group() not in small), None)
    if nearest is not None and all(w in small for w in text[nearest.end() : mention.span.start].split()):
        form = _verb_lemma(nearest.group())
        if form:
            return Verb(form, nearest.start(), passive=False)
    owner = OF_NOUN.search(text, low, mention.span.start)
    if owner is not None and owner["noun"] not in _words("collecting"):
        return None
    stop = min(sentence.span.end, mention.span.end + 120)
    after = PASSIVE.match(text, mention.span.end, stop)
    form = _verb_lemma(after["verb"]) if after else None
    if form is None:
        after = ACTIVE.match(text, mention.span.end, stop)
        form = _own_deeds().get(after["verb"]) if after else None
    return Verb(form, mention.span.start, True, after.end()) if form and after else None


def _verb_lemma(word: str) -> str | None:
    if word in _irregular():
        return _irregular()[word]
    if not word.endswith("ed") or len(word) < 5:
        return None
    import simplemma  # 0.2 s for the English word list: only a count pays for it

    return str(simplemma.lemmatize(word, lang="en"))


def _subject(sentence: Sentence, beside: tuple[int, str] | None, cast: Cast) -> tuple[str | None, bool]:
    """Whom the verb before a figure is said of, by the noun phrase beside it, and whether that was taken from what stands around."""
    if beside is None or INDEFINITE.match(beside[1]):
        return None, False
    who = bearer(cast, sentence, beside)
    if not who.topical:
        return who.name, who.inherited
    described = who.described and DEFINITE.match(beside[1]) and len((who.name or "").split()) <= 2
    return (f"the {who.name}" if described else None), False


def _words_behind(mention: Mention) -> list[str]:
    """The words of a counted phrase behind its figure, in lower case."""
    tokens = [token.lower() for token in mention.quote.replace("-", " ").split()]
    figures = [
        at for at, token in enumerate(tokens) if token[-1:].isdigit() or token[:1].isdigit() or _is_number(token)
    ]
    found: list[str] = WORD.findall(" ".join(tokens[figures[-1] + 1 :] if figures else tokens))
    return found


def modifiers_of(mention: Mention, quantity: Quantity) -> frozenset[str]:
    """The words between the figure and the noun it counts, in lower case."""
    words = _words_behind(mention)
    while words and lemma(words[-1]) != quantity.unit:
        words.pop()
    return frozenset(word for word in words[:-1] if word not in _words("between") and not _is_number(word))


@cache
def _is_number(word: str) -> bool:
    rows = table("numerals")
    return any(word in rows[section] for section in rows if isinstance(rows[section], dict)) or word == "and"
