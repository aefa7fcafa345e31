"""The clause a figure stands in: its verb, the noun phrase that is its subject, and on which side the figure stands."""

from __future__ import annotations

import re
from itertools import islice

from attrs import frozen

from claimcheck.extract.discourse.reading import Sentence
from claimcheck.extract.discourse.subjects import Named, phrase_before, subject_of
from claimcheck.extract.discourse.verbs import TOKEN, Verb, verbs_in, words

FARTHEST = 160  # code points between a verb and its figure, and within a subject
NEAR = 40  # code points before a word in which the one before it ends
LONGEST = 1000  # code points of a clause without a sign that are looked at before a figure
# what a clause does not reach across
STOP = re.compile(r"[;!?“”\"]|:(?!\d)|\.\s|\s[–—-]\s")
# where the next of two joined clauses has a subject of its own: ", and the fare"
JOINED = re.compile(r",\s(?:and|but|while)\s(?:the\s|a\s|an\s|its\s|his\s|her\s|their\s|[A-Z])")
# a noun phrase right before a relative pronoun: "the plant, which"
COMMA = re.compile(r",?\s*$")
# a clause between commas that says more of the subject, right before the verb: "The bank, which sold two ships in May,"
ASIDE = re.compile(r",\s(?:which|who|whose|where)\s[^;:]{3,120},?\s?\Z")
# a noun phrase that opens a clause, and what is said of it between commas: "The lake, 34 kilometres long,", "The line, open since May,"
BESIDE = re.compile(
    r"\s?(?P<what>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Oo]ur)\s(?:[\w’'-]{2,20}\s){0,4}|[A-Z])[\w’'-]{1,24}),\s"
    r"(?!(?:the|an?|its|their|his|her|this|one|and|or|but|which|who|whose|where)\s)(?=[a-z\d])[^;]{3,120},\s?\Z"
)
# a name that is all of a noun phrase
WHOLLY = re.compile(r"(?:the\s)?[A-Z][\w’'&-]{0,24}(?:\s(?:of\s|and\s)?[A-Z][\w’'&-]{0,24}){0,5}")
# the name that a relative clause is about, right before it
RELATIVE = re.compile(r"(?:the\s)?(?P<name>[A-Z][\w’'&-]{1,24}(?:\s(?:of\s)?[A-Z][\w’'&-]{1,24}){0,5})$")
# the person that one is about behind an apposition: "Ana Prat, the former head of Larne Metals, who"
WHO_APPOSED = re.compile(
    r"(?P<name>[A-Z][\w’'-]{1,24}(?:\s[A-Z][\w’'-]{1,24}){1,3}),\s(?:the|an?|its|his|her|their)\s[a-z][^,;.]{2,80}\Z"
)
PRONOUN = re.compile(r"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)$")
# what opens a sentence, and a figure that is said of it behind a comma: "The lake, 34 kilometres long,"
BEFORE_FIGURE = re.compile(
    r"(?P<what>(?:The|This|Its)\s[a-z-]{3,16}(?:\s[a-z-]{3,16})?|[A-Z][\w’'&-]{1,24}(?:\s[A-Z][\w’'&-]{1,24}){0,4}),\s(?:about\s|some\s|up\sto\s|nearly\s)?"
)
OPENING = re.compile(r"(?:The|An?|Its|Their|His|Her|This)\s[a-z]")
# an apposition behind a name: "Larne Ltd, the maker of pumps, "
APPOSED = re.compile(r"(?:the|a|an|its|one\sof)\s", re.I)


@frozen
class Clause:
    """A verb and its subject: the noun phrase and where it stands; `subject` is None where none is found.

    `leads` says that the figure is the subject itself: "400 people marched".
    """

    verb: Verb | None = None
    subject: tuple[int, str] | None = None
    leads: bool = False


def clause_of(text: str, sentence: Sentence, start: int, end: int) -> Clause:
    """The clause of a figure at `[start, end)` of a sentence."""
    low = _floor(text, sentence.span.start, start)
    before = [verb for verb in verbs_in(text, low, start) if verb.end <= start]
    ahead = _ahead(text, sentence, start, end, bool(before))
    if ahead is not None:
        return ahead
    if not before:
        apposed = BEFORE_FIGURE.fullmatch(text, low, start)
        return Clause(subject=(apposed.start("what"), apposed["what"])) if apposed else Clause()
    verb = before[-1]
    if _breaks(text, verb.end, start):
        return Clause()
    return Clause(verb, subject_before(text, low, before))


# who they are whom a figure counts, up to the verb of the clause: "who had fled abroad have"
WHO = re.compile(
    r"\s(?:who|that|which)\s(?:(?!(?:that|they|he|she|it|we|you|said|says?|told|thinks?|thought|claim(?:s|ed)?|believe[sd]?)\b)[a-z][\w’'-]{0,20}\s){2,7}?"
    r"(?=(?:have|has|were|was|are|is)\s)"
)


def _floor(text: str, low: int, start: int) -> int:
    """Where the stretch before a figure begins that its clause may reach back to."""
    cuts = [m.end() for m in STOP.finditer(text, max(low, start - FARTHEST), start)]
    return cuts[-1] if cuts else max(low, start - LONGEST)


def _breaks(text: str, start: int, end: int) -> bool:
    """Whether another clause begins between a verb and a figure."""
    return JOINED.search(text, start, end) is not None or any(
        word.lower() in words("relatives") for word in TOKEN.findall(text, start, end)
    )


def _ahead(text: str, sentence: Sentence, start: int, end: int, follows: bool) -> Clause | None:
    """The clause a figure opens: "400 people who had come have marched"; None where it opens none."""
    told = WHO.match(text, end, sentence.span.end)
    end = told.end() - 1 if told else end
    stop = min(sentence.span.end, end + 60)
    tokens = list(islice(TOKEN.finditer(text, end, stop), 4))
    for number, token in enumerate(tokens):
        low = token.group().lower()
        if low in words("being") or low in words("having") or (low in words("modals") and low != "to"):
            break
        if number == 0 and not follows and (low.endswith("ed") or low in words("irregular") or low in words("present")):
            break
        return None
    else:
        return None
    found = verbs_in(text, max(start, end - 1), stop)
    if not found:
        plain = tokens[0].group().lower()
        return Clause(Verb(tokens[0].start(), tokens[0].end(), plain, False, tokens[0].start()), None, leads=True)
    return Clause(found[0], None, leads=True)


def subject_before(text: str, low: int, verbs: list[Verb]) -> tuple[int, str] | None:
    """The noun phrase that is the subject of the last of some verbs; of joined verbs that of the first."""
    at = len(verbs) - 1
    while at >= 0:
        end = _before_adverbs(text, low, verbs[at].start)
        last = word_before(text, low, end)
        if at and text.startswith("to ", verbs[at].start):
            at -= 1
            continue
        aside = ASIDE.search(text, low, end) if last == "," else None
        if aside and any(verb.start > aside.start() for verb in verbs[:at]):
            found = phrase_before(text, low, aside.start())
            return apposed_to(text, low, found) if found else None
        beside = BESIDE.match(text, low, end) if last == "," else None
        if beside and not any(verb.start < beside.end("what") for verb in verbs[:at]) and not _is_when(beside["what"]):
            return beside.start("what"), beside["what"]
        if at and (last in words("joining") or verbs[at - 1].end >= end or last == ","):
            if last == "," and (found := _between(text, verbs[at - 1], end)):
                return apposed_to(text, low, found)
            at -= 1
            continue
        if last in words("relatives"):
            end = end - len(last)
            end -= len(text[low:end]) - len(COMMA.sub("", text[low:end]))
            apposed = WHO_APPOSED.search(text, low, end) if last == "who" else None
            if apposed:
                return apposed.start("name"), apposed["name"]
            if name := RELATIVE.search(text, low, end):
                return name.start("name"), name["name"]
        if pronoun := PRONOUN.search(text, low, end):
            return pronoun.start(), pronoun.group()
        floor = max([low, *(verb.end for verb in verbs[:at] if word_before(text, verb.end, end))])
        found = phrase_before(text, floor, end)
        return apposed_to(text, low, found) if found else None
    return None


def _is_when(phrase: str) -> bool:
    """Whether what opens a clause tells when or how, not of what: "This year", "Meanwhile", "The day"."""
    first, last = phrase.split()[0].lower(), phrase.split()[-1].lower()
    return (
        last in words("idle") or first in words("breaks") | words("adverbs") | words("fronting") or first.endswith("ly")
    )


def _between(text: str, before: Verb, end: int) -> tuple[int, str] | None:
    """The subject between a verb and the comma right before the next: "said Larne Ltd, founded in 1990, sold"; what the
    first verb is done to is none: "built 40 homes, sold 12".
    """
    found = phrase_before(text, before.end, end) if before.end < end else None
    if found is None or before.lemma in words("saying") or WHOLLY.fullmatch(found[1]):
        return found
    return None


def last_phrase(text: str, low: int, end: int) -> tuple[int, str] | None:
    """The noun phrase that ends at an offset, behind the last verb before it: "its chimney" of "checked its chimney, which"."""
    found = phrase_before(text, low, end)
    inside = verbs_in(text, found[0], found[0] + len(found[1])) if found else []
    return phrase_before(text, inside[-1].end, found[0] + len(found[1])) if found and inside else found


def antecedent(text: str, sentence: Sentence, at: int) -> tuple[int, str] | None:
    """The noun phrase right before a relative pronoun at an offset: a name, else what is behind the last verb."""
    low = sentence.span.start
    end = at - len(text[low:at]) + len(COMMA.sub("", text[low:at]))
    if name := RELATIVE.search(text, max(low, end - FARTHEST), end):
        return name.start("name"), name["name"]
    verbs = verbs_in(text, max(low, end - FARTHEST), end)
    return phrase_before(text, verbs[-1].end if verbs else low, end)


def earlier_subject(text: str, sentence: Sentence, at: int) -> tuple[int, str] | None:
    """The subject of the clause before an offset of a sentence: what a pronoun there stands for; None where there is none."""
    verbs = verbs_in(text, max(sentence.span.start, at - LONGEST), at)
    return subject_before(text, sentence.span.start, verbs) if verbs else None


def spoken_before(text: str, sentence: Sentence, named: Named) -> str | None:
    """The name that the sentence before speaks of, in one paragraph: "Larne RC is the oldest club. Founded in 1880, it has".

    What it said something of already goes before its subject: "Parliament adopted the act in May. It took effect in June".
    """
    before = named.before
    if before is not None and before is named.said_in:
        return named.last
    if before is None or before.zone == "heading" or "\n" in text[before.span.end : sentence.span.start]:
        return None
    verbs = verbs_in(text, before.span.start, min(before.span.end, before.span.start + LONGEST))
    found = subject_before(text, before.span.start, verbs[:1])
    return subject_of(before, found[1], found[0], named) if found and found[1].split()[-1][:1].isupper() else None


def apposed_to(text: str, low: int, found: tuple[int, str]) -> tuple[int, str]:
    """A noun phrase, or the name that it is an apposition to: "Larne Ltd, the maker of pumps,"."""
    start, phrase = found
    if not APPOSED.match(phrase) or text[max(low, start - 2) : start] != ", ":
        return found
    before = last_phrase(text, low, start - 2)
    if before is None or not before[1][-1:].isalnum():
        return found
    is_name = before[1].split()[-1][:1].isupper()
    is_thing = (
        phrase.islower() and OPENING.match(before[1]) and not _is_when(before[1])
    )  # "The walkout, the fourth this year,"
    return before if is_name or is_thing else found


def _before_adverbs(text: str, low: int, end: int) -> int:
    """Where the words before a verb end that are no adverbs."""
    for reach in (NEAR, FARTHEST):  # mostly there are none, and the last word tells
        tokens = list(TOKEN.finditer(text, max(low, end - reach), end))
        while tokens and (tokens[-1].group().lower() in words("adverbs") or tokens[-1].group().endswith("ly")):
            tokens.pop()
        if len(tokens) > 1:  # of a single one the beginning may be cut off
            break
    return tokens[-1].end() if tokens else low


def word_before(text: str, low: int, end: int) -> str:
    """The last word before an offset, in lower case; empty where there is none."""
    tokens = TOKEN.findall(text, max(low, end - 40), end)
    return str(tokens[-1]).lower() if tokens else ""
