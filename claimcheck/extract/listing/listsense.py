"""Whether segments are a list of things at all, and one that ends as a list does."""

from __future__ import annotations

from claimcheck.extract.listing.listgroups import Names
from claimcheck.extract.listing.listitems import Item, is_title, item_span, name_end
from claimcheck.extract.listing.listleads import Lead, Leads
from claimcheck.extract.listing.listsigns import Tail, bracketed
from claimcheck.extract.listing.listwords import FINAL, grammar
from claimcheck.extract.numbers.nouns import is_plural
from claimcheck.extract.text.words import Words
from claimcheck.tables import table

CLOSED = (",", ".", "", ")", ";", ":", "—", "–", "?", "!")  # behind a list that ends its clause


def is_plain(words: Words, items: list[Item], tail: Tail) -> bool:
    """Whether segments that nothing announces are a list."""
    if items[-1].before not in (*FINAL, "also") and not (tail.is_open and len(items) > 1):
        return False
    if all(item.before in (";", ";and") for item in items[1:]):
        return len(items) > 2 and all(name_end(words, item.first) == item.last for item in items)
    if sum(item.before in (",", "also") for item in items) < 1 or any(item.before in (";", ";and") for item in items):
        return False
    named = sum(item.is_name for item in items)
    if named not in (0, len(items)):
        return False
    return _are_names(words, items) if named else _are_nouns(words, items)


def _are_names(words: Words, items: list[Item]) -> bool:
    lows, known = words.lows, grammar()
    first, last = items[0].first, items[-1].last
    if first == 0 and items[0].last == 1 and lows[0].endswith("ly"):
        return False
    commas = sum(item.before == "," for item in items)
    early = "," not in lows[max(0, first - 40) : first]
    if lows[0] in known.openers and early and lows[last] not in CLOSED and commas == 1:
        return False
    if any(is_title(words, item.first, item.first + 1) and _is_bare_title(words, item) for item in items):
        return False
    if lows[last].isalpha() and words.texts[last].islower() and lows[last] not in known.trailing:
        return sum(_is_demonym(words, item) for item in items) * 2 < len(items)
    return True


def _is_bare_title(words: Words, item: Item) -> bool:
    lows = words.lows[item.first : item.last]
    return len(lows) == 1 or lows[1] in ("of", "for", "and", "at") or grammar().titles.issuperset(lows)


def _is_demonym(words: Words, item: Item) -> bool:
    word = words.lows[item.last - 1]
    known = grammar()
    return item.last - item.first == 1 and (word in known.demonyms or word.endswith(known.demonym_endings))


def _are_nouns(words: Words, items: list[Item]) -> bool:
    """Whether common nouns behind a preposition are things: adjectives before one noun are not."""
    lows, known = words.lows, grammar()
    if lows[items[0].first - 1] not in known.prepositions or len(items) < 3:
        return False
    determined = [lows[item.first] in known.determiners for item in items]
    if all(determined):
        return True
    if determined[0]:
        return False
    return all(is_plural(lows[item.last - 1]) for item in items)


def holds_several(words: Words, groups: list[tuple[int, int]], head: str) -> bool:
    """Whether an item is more than one of what is counted: "five people: the captain, the mate and passengers".

    A list of kinds may hold plurals ("three groups: teachers, parents and pupils", "two reasons: rain and bad roads");
    one of persons, or of things with articles, counts them.
    """
    known = grammar()
    if any(not known.several.isdisjoint(words.lows[first:last]) for first, last in groups):
        return True
    plural = [_is_plural_noun(words, first, last) for first, last in groups]
    single = any(words.lows[first] in known.determiners for first, _ in groups) and not all(plural)
    return any(plural) and (single or head in known.persons)


def _is_plural_noun(words: Words, first: int, last: int) -> bool:
    """Whether the noun an item turns on, which stands before any preposition, is a common one in the plural."""
    stops = (at for at in range(first + 1, last) if words.lows[at] in grammar().prepositions)
    noun = next(stops, last) - 1
    return not words.capitals[noun] and is_plural(words.lows[noun])


def are_one_each(
    words: Words, groups: list[tuple[int, int]], items: list[Item], kind: str, stated: int, names: Names
) -> bool:
    """Whether names behind "the three ministries of" are surely one each, though so many are not said: known ones, or places.

    A ministry may be one "of Labour, Family and Social Affairs", and twelve cities those "of Norway and Sweden".
    """
    singular = table("organisations")["plurals"].get(kind.capitalize())
    if singular:
        spans = (item_span(words, first, last) for first, last in groups)
        return all(names(f"{singular} of {words.text[span.start : span.end]}") for span in spans)
    last = items[-1]
    plain = len(groups) == len(items) and last.before in FINAL and all(item.before == "," for item in items[1:-1])
    return stated < len(groups) and kind in grammar().trailing and plain and all(item.is_name for item in items)


def is_complete(leads: Leads, items: list[Item], lead: Lead, tail: Tail) -> bool:
    """Whether a list behind a lead ends as a list does."""
    words = leads.words
    last = words.lows[bracketed(words, items[-1].last)]
    if items[-1].before == ";and":
        return True
    if lead.kind == ":" and last in grammar().predicates:
        return False  # a sentence behind the colon: "two delegations: the head, the mayor and the bishop were present"
    if lead.kind == "(":
        return last == ")" or (tail.is_open and last in (",", "and"))
    if lead.kind == "of" and lead.noun not in leads.counts:
        return len(items) > 2 and all(item.is_name for item in items) and items[-1].before in (*FINAL, "also")
    if lead.kind == ":" and words.lows[items[0].first - 2].isdecimal():
        return False  # a time of day
    if tail.is_open or items[-1].before in (*FINAL, "also"):
        return True
    if lead.kind == ":" and len(items) > 2 and all(item.is_name for item in items):
        return last in (".", "")  # "The cast: Mia Holt, Jon Park, Ada Wu."
    return lead.kind == "open" and last in (".", ")", "")
