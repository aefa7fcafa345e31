"""What holds a count to a part: the words behind its noun ("90 jobs in Lowby", "12 matches in a row"), or that it still grows."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.claims import Mention
from claimcheck.extract.discourse.reading import Sentence
from claimcheck.quantities import Dimension, Quantity
from claimcheck.tables import table
from claimcheck.terms import develops
from claimcheck.times import Time

EACH = re.compile(r"(?:Each|Every\sone)\sof\s|[^,;:.]{2,80}?\seach\s(?=[a-z])")
COUNTED_IN = re.compile(r",\s(?P<how>(?:with|without|including|excluding|counting)\s[^,;.]{3,40}),\s")
# ", all of them in Lowby"
OF_THEM = re.compile(r",\s(?P<some>(?:all|most|both|half|many|none)\sof\s(?:them|which|whom)\s[\w’'-]{1,20})")
# the next word, and the one behind it
NEXT = re.compile(r"\s(?P<word>[a-z][a-z’'-]{1,24})(?:\s[a-z’'-]{1,24})?")
# "On its busiest day", with or without a comma, up to the subject
FRONT = re.compile(r"(?P<lead>[A-Z][a-z]{1,9})\s(?P<what>[^,;:.“”\"]{2,60}?),?\s(?:[Tt]he\s)?")
OPENING = re.compile(r"(?P<lead>[A-Z][a-z]{1,9})\s(?P<what>(?:[a-z][a-z-]{1,20}\s){1,6})(?=[A-Z])")
# the noun that a sum in front of it describes
DESCRIBED = re.compile(r"\s(?P<noun>[a-z]{3,16})\b")
LONGEST = 80  # code points behind a figure
# that something has come to be so, behind a figure and before it: "have been killed", "has now killed"
PERFECT = re.compile(r"\s(?:has|have)\s(?:now\s|already\s|so\sfar\s)?(?:been\s)?[a-z]")
PERFECT_BEFORE = re.compile(r"\b(?:has|have)\s(?:now\s|already\s|so\sfar\s)?\Z")


@cache
def _behind() -> re.Pattern[str]:
    lead, small = ("|".join(table("restrictions")[name]["words"]) for name in ("leading", "articles"))
    return re.compile(
        rf"\s(?P<lead>{lead})\s(?:(?:{small})\s){{0,2}}(?P<what>[^\W\d_][\w’'-]{{1,24}}(?:\s[^\W\d_][\w’'-]{{1,24}})?)"
    )


@cache
def _following() -> re.Pattern[str]:
    """ "twice", "who board", "before she was 20", "on one day", "as a substitute", "to Lowby Buses", "by post"."""
    rows, times = table("restrictions")["following"], "|".join(table("happenings")["passing"]["spans"])
    adverbs, relatives, before, opening, ones, ends = (
        "|".join(rows[key]) for key in ("adverbs", "relatives", "times", "opening", "ones", "ends")
    )
    return re.compile(
        rf"\s(?:(?:{adverbs})\b|(?:{relatives}|[a-z]{{3,12}}ed)\s[\w’'-]{{1,20}}|(?:{before})\s(?:it|he|she|they|the|its|his|her)\b"
        rf"|when\s(?:it|he|she|they)\s(?:{opening})\b|(?:in|on)\s(?:{ones})\s(?:{times})\b|within\s(?:an?|the|[a-z]{{3,6}}|\d{{1,3}})\s(?:{times}|hour|minute)s?\b|(?:over|under)\s\d{{1,3}}(?![\d,.]*\s?(?:{times}|hour|minute|per|%))|as\san?\s[a-z]{{3,16}}"
        rf"|to\s(?:him|her|it|them|(?:the\s)?[A-Z][\w’'-]{{1,24}})\b|after\s(?:the|its|his|her|their)\s(?:{ends})\b|by\s(?!(?:the|a|an|its|their|his|her|more|less|about)\b)(?![a-z]{{2,14}}ing\b)[a-z]{{3,14}})"
    )


@cache
def _added() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('restrictions')['following']['added'])})\b", re.I)


@cache
def _conditions() -> re.Pattern[str]:
    rows, sizes = table("restrictions")["conditions"], "|".join(table("measures")["sizes"]["behind"])
    words, per, holding, where = (
        "|".join(sorted(map(re.escape, rows[key]), key=len, reverse=True))
        for key in ("words", "per", "holding", "where")
    )
    times = "|".join(table("restrictions")["following"]["times"])
    return re.compile(
        rf"(?:[\s-](?:{sizes})\b)?\s(?P<how>(?:{words})\b|(?:{per})\s[a-z]{{3,16}}\b|(?:{holding})\s(?:(?:its|the|their|an?)\s)?[a-z]{{3,16}}\b)"
        rf"|[\s-](?:{sizes})\s(?P<where>(?:{where})\s(?:the\s)?[A-Z][\w’'-]{{1,24}}|at\s(?:the|its|their)\s[a-z]{{3,16}}|where\s[a-z]{{2,16}}|(?:{times})\s[a-z]{{2,16}}|when\s(?:it|they|he|she|the)\b)"
    )


def condition(text: str, sentence: Sentence, mention: Mention) -> str | None:
    """The words behind a price or a measure that say when it is so, or of how much: "return", "on average", "a month"."""
    found = _conditions().match(text, mention.span.end, min(sentence.span.end, mention.span.end + LONGEST))
    return (found["how"] or found["where"]).lower() if found else None


def counted_in(text: str, start: int, end: int) -> str | None:
    """What a sentence counts in between its subject and a size: "The tunnel, with its ramps, is 14 kilometres long"."""
    found = COUNTED_IN.search(text, start, end)
    return found["how"].lower() if found else None


def shared_out(text: str, sentence: Sentence, at: int) -> str | None:
    """ "each" where the figure at an offset is for each of those the sentence opens with: "Each of Tarn's directors earns"."""
    return "each" if EACH.match(text, sentence.span.start, at) else None


def _closed(text: str, end: int, stop: int) -> str | None:
    """The word right behind a count, unless it is one that holds it to nothing; "of them" of some of those it counts."""
    if some := OF_THEM.match(text, end, stop):
        return some["some"].lower()
    found = NEXT.match(text, end, stop)
    if found is None:
        return None
    word, both = found["word"].lower(), " ".join(found.group().lower().split())
    rows = table("restrictions")["open"]
    if word not in rows["words"]:
        return word
    return both if both in rows["pairs"] else None


def beforehand(text: str, sentence: Sentence, subject: tuple[int, str], verb: int, figure: int) -> str | None:
    """What stands before a figure and holds it to a part: "On its busiest day", "later", "another".

    `subject` is the noun phrase of the clause with its offset, `verb` where the verb starts.
    """
    rows = table("restrictions")["open"]
    front = FRONT.fullmatch(text, sentence.span.start, subject[0])
    if subject[0] == sentence.span.start:  # "On its busiest day Tarn Rail carried", without a comma
        front = OPENING.match(text, subject[0], subject[0] + len(subject[1]))
    if front is not None and front["lead"] in rows["fronts"] and _is_part(front["what"], sentence, front.end()):
        return front.group().strip(" ,").lower()
    between = text[subject[0] + len(subject[1]) : verb].lower().split()
    adverb = next((word for word in between if _is_partial(word)), None)
    leads = text[max(0, figure - 12) : figure].lower().split()
    return adverb or ("another" if leads[-1:] == ["another"] else None)


def _is_partial(adverb: str) -> bool:
    """Whether an adverb between a subject and its verb says that not all was done so: "later", "temporarily"; not "finally"."""
    rows = table("restrictions")["open"]
    return adverb in rows["adverbs"] or (adverb.endswith("ly") and adverb not in rows["plainly"])


def _is_part(what: str, sentence: Sentence, end: int) -> bool:
    """Whether a phrase that opens a sentence is no time of its own and no "In all"."""
    words, plain = what.lower().split(), table("restrictions")["plain"]["words"]
    timed = any(m.span.start < end for m, _ in sentence.valued(Time))
    first = next((word for word in words if word not in table("restrictions")["articles"]["words"]), "")
    ordinal = bool({"first", "last", "second", "third"} & set(words)) and len(words) > 1
    return not timed and bool(first) and (first not in plain or ordinal)


def part_told(
    text: str, sentence: Sentence, mention: Mention, quantity: Quantity, verb: int, *, divides: bool
) -> str | None:
    """To what part of what it would be of without a figure is held by the words beside it.

    `verb` is where the verb of its clause starts; `divides` says that what stands behind the figure may part it.
    """
    if quantity.dimension not in (Dimension.COUNT, Dimension.MONEY):
        return None
    counts = quantity.dimension is Dimension.COUNT
    if counts and divides and (part := restriction(text, sentence, mention)):
        return part
    found = shared_out(text, sentence, verb)
    if found is None and not counts:
        found = _attributive(text, mention) or condition(text, sentence, mention)
        found = found or (restriction(text, sentence, mention) if divides else None)
    return found


def _attributive(text: str, mention: Mention) -> str | None:
    """What a sum only describes: "a £4 million fine"."""
    led = text[max(0, mention.span.start - 4) : mention.span.start].lower().endswith((" a ", " an "))
    noun = DESCRIBED.match(text, mention.span.end) if led else None
    return noun["noun"] if noun else None


def restriction(text: str, sentence: Sentence, mention: Mention) -> str | None:
    """The words behind a count that say of which part it is; None for a time, another figure, or what restricts nothing.

    "cut 90 jobs in Lowby" is "in lowby", "won 12 seats in the south" "in south"; "for the first time" and "in all" are none.
    """
    end = mention.span.end
    following = _following().match(text, end, min(sentence.span.end, end + LONGEST))
    if following is not None:
        return " ".join(following.group().lower().split())
    if added := _added().search(mention.quote):
        return added.group().lower()
    found = _behind().match(text, end, min(sentence.span.end, end + LONGEST))
    if found is None:
        return _closed(text, end, sentence.span.end)
    what = found["what"].lower().split()
    plain = table("restrictions")["plain"]["words"]
    if what[0] in plain or (what[-1] in plain and len(what) > 1):
        return None
    if any(
        m.span.start < found.end() and end < m.span.end
        for m, _ in (*sentence.valued(Time), *sentence.valued(Quantity))
        if m is not mention
    ):
        return None
    kept = [word for word in what if word not in table("restrictions")["ends"]["words"]]
    return " ".join((found["lead"], *kept)) if kept and kept[0] == what[0] else None


def goes_on(text: str, mention: Mention, lemma: str, start: int, *, passive: bool) -> bool:
    """Whether a count by a verb at `start` is of what still unfolds, where its text bears no date: "the storm has killed four people"."""
    if not develops(lemma):
        return False
    if passive:
        return PERFECT.match(text, mention.span.end) is not None
    return PERFECT_BEFORE.search(text, max(0, start - 16), start) is not None
