"""What a statement is about: the noun phrase beside its verb, and what that stands for.

A pronoun or a bare "the law" stands for the thing last named by a fitting name; an entity for its id; anything else for
its own words, without articles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from attrs import define

from claimcheck.entities import Reference
from claimcheck.extract.discourse.reading import Reading, Sentence
from claimcheck.extract.numbers.nouns import lemma
from claimcheck.tables import table

LONGEST = 14  # words of a subject
LONGEST_BRACKETS = 80  # code points of what stands in brackets behind it
# what a noun phrase does not reach across
BOUNDARY = re.compile(
    r"[-.;:!?()“”\"\s,abistuw](?:(?<=[.;:!?()“”\"])(?!(?<=[.:])\d)|(?<=\n)\s*\n|(?<=-)[LR]RB-|(?<=\s)[–—-]\s|(?<=,)\s"
    r"|(?<!\w.)(?:(?<=t)hat|(?<=s)(?:aid|ays|ince)|(?<=w)(?:hen|here|hile|hether)|(?<=a)(?:fter|lthough)"
    r"|(?<=b)(?:efore|ecause)|(?<=i)f|(?<=u)ntil)\s)"
)
# articles and the like, at the head of a noun phrase
ARTICLE = re.compile(
    r"(?:the|a|an|its|their|his|her|our|this|that|these|those|both|all|new|and|or|but|also|meanwhile)\s", re.I
)
# a name by its capitals, ending in a capitalised noun: "Harbour and Fisheries Protection Act"
NAME = re.compile(r"(?:[A-Z][\w’'&.-]{0,60}+\s(?:(?:of|and|for|on|the|in)\s){0,2}){1,8}[A-Z][\w-]{2,30}")
# what is set before a phrase and is no part of it: a bullet, an arrow, a picture
BULLET = re.compile(r"[^\w\s\"“”'‘’()\[\]$€£&]{1,4}")
# the first word of what is no noun phrase: a participle, a verb, a preposition with a relative pronoun
VERBAL = re.compile(
    r"(?:is|are|was|were|has|have|had|will|which|who|at|in|on|by|under|with|for|to|from|of|as|it|aged|\w{3,}ed|made|held|set|kept)$"
)
# what parts a subject from what it is: "The Quills is a band from Lowby, formed …"
COPULA = re.compile(r"\s(?:is|was|are|were)\s(?:a|an|the)\s")
# what stands in brackets behind a subject: "the Larne Port Agency (LPA)", also in text whose tokens were set apart
BRACKETED = re.compile(r"(?:\([^()\n]{1,60}\)|-LRB-\s[^()\n]{1,60}?\s-RRB-)\Z")
# a date before a subject: "In 2023", "By May 2024,"
DATED = re.compile(
    r"(?:In|By|Since|During|On|For|At)\s(?:the\s)?(?:end\sof\s)?(?:(?:first|second|third|fourth|last)\s(?:quarter|half)\sof\s"
    r"|(?:year|quarter|months?)\s(?:to|ended)\s)?(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?\d{4}\s?,?\s"
)
# a preposition before a phrase that a participle goes on with: "Under ‹a pact› signed on 7 June"
LED = re.compile(r"(?:Under|With|In|By|At|On|For|After|From|As|[Aa]ccording\sto)\s(?=(?:an?|the|its|their)\s)")
# what makes a name the complement of another
COMPLEMENT = re.compile(r"[A-Z][\w.-]*\s(?:of|in|from|at)\s(?:the\s)?$")
# a noun for something else, in front of a name
OTHER_THING = re.compile(r"(?:^|\s)(?P<noun>[a-z]{4,16})\s(?P<link>of|behind|near|opposite|beside)\s(?:the\s)?\Z")
# an owner before a name: "China's new"
OWNER = re.compile(r"^[\w.-]{2,30}(?:’s|'s|s’|s')\s(?:new\s|revised\s)?")


@cache
def heads() -> frozenset[str]:
    """The heads of names of things that are dated."""
    return frozenset(table("happenings")["things"]["heads"])


@cache
def laws() -> frozenset[str]:
    """The heads among them that name laws."""
    return frozenset(table("happenings")["things"]["laws"])


@cache
def pronouns() -> frozenset[str]:
    """Words that stand for a thing named before."""
    return frozenset(table("happenings")["pronouns"]["words"])


@define
class Named:
    """The things a document has named so far, by the lemma of their heads; and what was spoken of last."""

    by_head: Mapping[str, str]
    last: str | None = None
    said_in: Sentence | None = None  # where that was
    before: Sentence | None = None  # the sentence before the one that is read

    @classmethod
    def of(cls, reading: Reading) -> Named:
        """The named things of a document, of which nothing was spoken of yet."""
        return cls(_by_head(reading))

    def resolve(self, phrase: str) -> str | None:
        """What a phrase stands for; None for a pronoun with nothing before it."""
        low = phrase.lower()
        if low in pronouns():
            return self.last
        words = phrase.split()
        head = lemma(words[-1].lower()) if words[-1].isalpha() else words[-1]
        if head in self.by_head and (len(words) == 1 or (words[-1].lower() == low.split()[-1] and _bare(words))):
            return self.by_head[head]
        return phrase


@lru_cache(maxsize=1)
def _by_head(reading: Reading) -> Mapping[str, str]:
    """The first name of each head, remembered for the next reader; a heading names before all text."""
    found: dict[str, str] = {}
    for sentence in reading.telling:
        if sentence.words.isdisjoint(heads()):
            continue
        for match in NAME.finditer(reading.text, sentence.span.start, sentence.span.end):
            whole = match.group()
            law = whole.partition(" of ")[0]  # "the Fisheries Act of the Kingdom of Norway"
            words = law.split() if law.split()[-1].lower() in laws() else whole.split()
            head = words[-1].lower()
            if head in heads() and len(words) > 1:
                found.setdefault(head, trimmed(whole))
    return found


def _bare(words: list[str]) -> bool:
    """Whether a phrase adds no name to its head: "new law"."""
    return all(word.islower() for word in words)


def trimmed(phrase: str) -> str:
    """A noun phrase without articles and owners at its head.

    >>> trimmed("Norway’s new Fisheries Act"), trimmed("the three-day fair")
    ('Fisheries Act', 'three-day fair')
    """
    while (match := ARTICLE.match(phrase)) or (match := OWNER.match(phrase)):
        phrase = phrase[match.end() :]
    return phrase.strip(" ,’'\"“”")


def phrase_before(text: str, start: int, end: int) -> tuple[int, str] | None:
    """The noun phrase that ends at `end`, not before `start`: its offset and words; None where there is none.

    What stands between commas and begins with a verb or a relative pronoun is passed over: "The law, adopted in May, …".
    """
    for _ in range(3):
        end = _behind_brackets(text, start, end)
        low = max(start, end - 200)
        cuts = [m.end() for m in BOUNDARY.finditer(text, low, end)]
        at = cuts[-1] if cuts else low
        dated = DATED.match(text, at, end)
        at = dated.end() if dated else at
        words = text[at:end].split()
        if len(words) > 1 and BULLET.fullmatch(words[0]):
            at = text.index(words.pop(0), at) + 1
        is_age = len(words) == 1 and words[0].isdigit()  # "Ana Prat, 45, was born"
        end, words = _untailed(text, at, end, words)
        if words and not is_age and not VERBAL.match(words[0]) and len(words) <= LONGEST:
            return (text.index(words[0], at), text[text.index(words[0], at) : end])
        if not cuts or not words:
            return None
        end = at
    return None


def _behind_brackets(text: str, start: int, end: int) -> int:
    """Where the words before an offset end, without commas and what is said in brackets."""
    while end > start and (text[end - 1] in " ,\n" or text.endswith((")", "-RRB-"), start, end)):
        if text[end - 1] in " ,\n":
            end -= 1
            continue
        bracketed = BRACKETED.search(text, max(start, end - LONGEST_BRACKETS), end)
        if bracketed is None:
            break
        end = bracketed.start()
    return end


@cache
def _trailing() -> re.Pattern[str]:
    listed = sorted(table("clauses")["trailing"]["words"], key=len, reverse=True)
    return re.compile(r"\s(?:" + "|".join(map(re.escape, listed)) + r")\Z")


def _untailed(text: str, at: int, end: int, words: list[str]) -> tuple[int, list[str]]:
    """A noun phrase without the auxiliaries, adverbs and times at its end that belong to its verb: "the bridge will"."""
    for _ in range(3):
        tail = _trailing().search(text, max(at, end - 16), end)
        if tail is None or len(words) < 2:
            break
        words = words[: -len(tail.group().split())]
        end = tail.start()
    return end, words


def subject_of(sentence: Sentence, phrase: str, at: int, named: Named) -> str | None:
    """What a noun phrase at an offset is about: the id of the entity it ends with, else what it stands for."""
    end = at + len(phrase)
    for mention, reference in reversed(list(sentence.valued(Reference))):
        if at <= mention.span.start and end - 3 <= mention.span.end <= end + 12 and len(reference.candidates) == 1:
            before = phrase[: max(0, mention.span.start - at)]
            if COMPLEMENT.search(before) or is_of_another(before):
                break  # "Larne Mills of the Netherlands" is no country, "the friends of the museum" are not it
            return reference.candidates[0]
    led = LED.match(phrase)
    plain = " ".join(trimmed(COPULA.split(phrase[led.end() :] if led else phrase, maxsplit=1)[0]).split())
    return named.resolve(plain) if plain else None


def is_of_another(before: str) -> bool:
    """Whether what leads to a name is a noun for something else: "the street of the", but not "the city of"."""
    found = OTHER_THING.search(before)
    return found is not None and (
        found["link"] != "of" or found["noun"] not in table("clauses")["of_another"]["itself"]
    )


@lru_cache(maxsize=1 << 14)
def is_name(word: str) -> bool:
    """Whether a word that opens a sentence, which is capital whatever it is, is no English word.

    >>> is_name("Norvane"), is_name("Inflation")
    (True, False)
    """
    import simplemma  # 0.2 s for the English word list: only a figure pays for it

    return word[:1].isupper() and not simplemma.is_known(word.lower(), lang="en")
