"""The verbs of a stretch of text, without a tagger: by their endings, the words before them, and a table of forms.

A participle behind a determiner, a preposition or a figure is no verb ("of registered voters"); a verb in the present
stands behind a name, a pronoun or an adverb ("it employs"), and behind a common noun where it can be no plural ("the yard
employs") or leads to a figure or a determiner ("a dose costs 18 euros").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.extract.text.words import starts_of
from claimcheck.tables import table

# words, figures and the signs between them
TOKEN = re.compile(r"[^\W\d_][\w’'&-]{0,30}(?:\.(?=\w)[\w’'&-]{0,30}){0,9}|\d(?:[\d.,]{0,30}\d)?|[^\w\s]")
LETTER = re.compile(r"[^\W\d_]")
LEAST = 4  # letters of a regular past
FARTHEST = 12  # code points behind a stretch in which the next word begins
SHORTEST = 3  # letters of a common noun before a verb


@frozen
class Verb:
    """A verb at `[start, end)`, its auxiliaries included: its lemma, its last word at `word`, and whether it is passive."""

    start: int
    end: int
    lemma: str
    passive: bool
    word: int


@cache
def words(section: str, key: str = "words") -> frozenset[str]:
    """A list of words from the table of clauses."""
    return frozenset(table("clauses")[section][key])


@cache
def _present() -> dict[str, str]:
    """Third persons, with their plain forms."""
    found = {}
    for word in words("present"):
        ending = "es" if word.endswith(("s", "x", "ch", "sh", "o")) else "s"
        found[word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeou" else word + ending] = word
    return found


@lru_cache(maxsize=65536)
def lemma_of(word: str) -> str:
    """The lemma of a word in lower case, whatever part of speech it is."""
    import simplemma  # 0.2 s for the English word list: only a text that needs it pays for it

    return str(simplemma.lemmatize(word, lang="en")).lower()


@cache
def _verbal() -> frozenset[str]:
    """Words that are an auxiliary or may be a verb, but for those in "ed"."""
    listed = ("being", "having", "modals", "irregular", "present")
    return frozenset(_present()).union(*map(words, listed))


def verbs_in(text: str, start: int, end: int) -> list[Verb]:
    """The verbs of a stretch, in order.

    >>> [(v.lemma, v.passive) for v in verbs_in("Larne Ltd, which has been sold, employs 40 people", 0, 49)]
    [('sell', True), ('employ', False)]
    """
    if not LETTER.search(text, start, end):
        return []
    tokens = TOKEN.findall(text, start, end)
    lows, verbal, present = list(map(str.lower, tokens)), _verbal(), _in_present()
    telling = {at for at, low in enumerate(lows) if low in verbal or low.endswith("ed")}
    if not telling:
        return []
    starts, found = starts_of(text, start, tokens), list[Verb]()
    first, forms = 0, list[str]()  # the auxiliaries that still wait for their verb, and where they began

    def alone(last: int) -> Iterator[Verb]:
        """The auxiliaries as a verb of their own, where they can be one."""
        if forms and not words("modals").issuperset(forms):
            plain = "be" if forms[-1] in words("being") else "have"
            yield Verb(first, starts[last] + len(tokens[last]), plain, False, starts[last])

    for at in range(min(telling), len(tokens)):
        if not (forms or at in telling):
            continue
        low, start, end = lows[at], starts[at], starts[at] + len(tokens[at])
        first = first if forms else start
        if low in words("being") or low in words("having") or low in words("modals"):
            forms.append(low)
            continue
        if forms and (low in words("adverbs") or low.endswith("ly")):
            continue
        if low in words("nominal") and not forms and _next(text, end) in words("being"):
            continue  # "the bridge's total cost was"
        plain = _form(tokens[at], low, tokens[at - 1] if at else "", forms, follows=bool(found))
        if plain is None and at and not forms and low in present:
            behind = lows[at + 1] if at + 1 < len(lows) else _next(text, end)
            plain = _behind_noun(lows[at - 1], low, behind)
            plain = plain or (_of_several(tokens[0], low, behind) if at == 1 else None)
        if plain:
            passive = any(f in words("being") for f in forms) and not low.endswith("ing")
            found.append(Verb(first, end, plain, passive, start))
        else:
            found += alone(at - 1)
        forms = []
    return [*found, *alone(len(tokens) - 1)]


def _form(word: str, low: str, before: str, forms: list[str], *, follows: bool) -> str | None:
    """The plain form of a word that is a verb where it stands, `follows` behind another; None of one that is none."""
    if not word[0].islower() or low in words("nouns"):
        return None
    if forms:
        if low.endswith("ed") or low in words("irregular") or (low.endswith("ing") and forms[-1] in words("being")):
            return lemma_of(low)
        return low if forms[-1] in words("modals") and low.isalpha() and low not in words("attributive") else None
    if before.lower() in words("attributive") or before[:1].isdigit() or before == "-":
        return None
    if (low.endswith("ed") and len(low) >= LEAST) or low in words("irregular"):
        return lemma_of(low)
    if low in _present() and (_may_lead(before) or (follows and before.lower() in words("joining"))):
        return _present()[low]
    return low if low in words("present") and before.lower() in ("they", "we", "who", "i", "you") else None


def _next(text: str, at: int) -> str:
    """The word or sign behind an offset, in lower case; empty where there is none."""
    found = TOKEN.search(text, at, at + FARTHEST)
    return found.group().lower() if found else ""


def _behind_noun(before: str, low: str, behind: str) -> str | None:
    """The plain form of a verb in the present behind a common noun; None where it may be a noun itself."""
    if len(before) < SHORTEST or not before.isalpha() or before in _no_nouns():
        return None
    if low in words("present"):  # "its brands include", "the shops employ 40 people"
        is_several = before.endswith("s") and not before.endswith("ss")
        return (
            low
            if is_several and (low in words("only_verbs") or behind[:1].isdigit() or behind in _counting())
            else None
        )
    return _present()[low] if low in _only_verbs() or behind[:1].isdigit() or behind in _leading() else None


def _of_several(first: str, low: str, behind: str) -> str | None:
    """The plain form behind a plural that opens a clause: "Drivers start on £38,000"; not "Savings plan"."""
    is_plural = first[:1].isupper() and first.endswith("s") and not first.endswith("ss") and len(first) > LEAST
    return low if is_plural and low in words("present") and behind in words("locative") | words("adverbs") else None


@cache
def _in_present() -> frozenset[str]:
    """Verbs in the present, in the third person and in their plain form."""
    return frozenset(_present()) | words("present")


@cache
def _only_verbs() -> frozenset[str]:
    """Third persons that are no plurals of nouns."""
    return frozenset(form for form, plain in _present().items() if plain in words("only_verbs"))


@cache
def _no_nouns() -> frozenset[str]:
    """Words that are no noun before a verb."""
    return frozenset().union(
        *map(words, ("attributive", "breaks", "joining", "modals", "having", "being", "irregular"))
    )


@cache
def _counting() -> frozenset[str]:
    """What leads from a verb to a figure."""
    return _leading() - words("fronting", "determiners")


@cache
def _leading() -> frozenset[str]:
    """What leads from a verb to its object: a sign of money, a cardinal, an article."""
    return words("leading") | frozenset(table("numerals")["cardinals"])


def _may_lead(before: str) -> bool:
    """Whether a word may stand before a verb in the present."""
    low = before.lower()
    return (
        before[:1].isupper()
        or low in words("generic")
        or low in words("adverbs")
        or low in words("relatives")
        or low in ("it", "he", "she", ",", ")")
    )
