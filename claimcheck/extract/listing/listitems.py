"""The items of a list: names and common nouns between separators."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from claimcheck.extract.listing.listsigns import bracketed, is_rest, joins_names, separator
from claimcheck.extract.listing.listwords import CLOSING, FINAL, LONGEST, OPENING, POSSESSIVES, grammar, number
from claimcheck.extract.text.words import Words
from claimcheck.spans import Span

TITLED: Final = 16  # words of an office between two names
NAME: Final = 16  # words of a name
MOST_MORE: Final = 12  # items that are looked at behind an "and" and a comma
LABEL: Final = 5  # words of the label of a row, with its colon
LEAST_MORE: Final = 3  # names that go on with a list: fewer may be the county and the state of its last


@frozen
class Item:
    """A segment between separators: its first word, the one behind its last, what stands before it, whether a name."""

    first: int
    last: int
    before: str  # "", ",", ";", "and", ",and", "also"
    is_name: bool


def item_at(words: Words, at: int, before: str, strict: bool, named: bool) -> Item | None:
    """The item that begins here; `strict` for names alone, or nouns behind a preposition."""
    if is_rest(words, at):
        return None
    if words.texts[at] in OPENING:
        return _quoted(words, at, before)
    end = name_end(words, at)
    if end > at and before not in FINAL:
        end = _widened(words, end) if strict else _widened(words, _with_theme(words, end))
    if end > at and strict and before and not named:
        return None  # common nouns, then a name: two things
    if end > at and (strict or named or _ends(words, end)):
        return Item(at, end, before, True) if is_thing(words, at, end) else None
    if strict and (named or (words.lows[at - 1] not in grammar().prepositions and not before)):
        return None
    return _noun(words, at, before, strict)


def name_end(words: Words, at: int) -> int:
    """Where the name that begins here ends: capitals, with small words between them."""
    lows, capitals, known = words.lows, words.capitals, grammar()
    end = at + 1 if lows[at] == "the" else at
    if at == 0 and lows[end] in known.no_first and not _is_acronym(words, end):
        return at
    last, stop = at, min(words.size, at + NAME)
    while end < stop:
        low = lows[end]
        if (low in known.bodies_plural and lows[end + 1] == "of") or (end > at and _labels(words, end)):
            break
        if capitals[end]:
            last = end = end + 1
        elif last == at:
            break
        elif low in known.between or joins_names(words, end):
            end += 1
            if end - last > 2:
                break
        else:
            if low[0].isdecimal() and end == last and lows[end + 1] in (",", "and", ".", ""):
                last = end + 1
            break
    return last


def _with_theme(words: Words, end: int) -> int:
    """The end of a name with what it is on or where: "the Baltic Summit on Trade,", "the Battle of Ore in Nant,"."""
    if words.lows[end] not in grammar().prepositions:
        return end
    theme = name_end(words, end + 1)
    return theme if theme > end + 1 and separator(words, theme)[0] else end


def _is_acronym(words: Words, at: int) -> bool:
    return words.texts[at].isupper() and len(words.texts[at]) > 1


def _widened(words: Words, end: int) -> int:
    """A name with one or two small nouns behind it and then a separator: "Nant district,"."""
    for more in (1, 2):
        if end + more > words.size or not separator(words, end + more)[0]:
            continue
        small = words.texts[end : end + more]
        plain = all(word.isalpha() and word.islower() for word in small)
        if plain and grammar().stops.isdisjoint(small) and not any(map(number, small)):
            return end + more
    return end


def _quoted(words: Words, at: int, before: str) -> Item | None:
    for end in range(at + 1, min(at + LONGEST, words.size)):
        if words.texts[end] in CLOSING:
            return Item(at, end + 1, before, True) if end > at + 1 else None
    return None


def is_part(words: Words, at: int) -> bool:
    """Whether a word may stand within an item of common nouns."""
    first = words.texts[at][:1]
    return (first.isalpha() or first.isdecimal() or words.texts[at] in "%$€£'’") and not is_lead_word(words, at)


def is_lead_word(words: Words, at: int) -> bool:
    """Whether a word announces a list, or joins one: no item begins with it."""
    low, known = words.lows[at], grammar()
    if low in known.namely or (low in known.open and not words.capitals[at]):
        return True
    pair = (low, words.lows[at + 1])
    return low in known.conjunctions or pair in known.open_pairs or pair in known.namely_pairs


def _noun(words: Words, at: int, before: str, strict: bool) -> Item | None:
    """A common noun and what belongs to it, up to a separator; the last ends before a verb or preposition."""
    known, lows = grammar(), words.lows
    if (lows[at] in known.stops and lows[at] not in known.determiners) or lows[at].endswith("ly"):
        return None
    end = at
    while end < words.size and end - at <= TITLED and is_part(words, end):
        if end > at and _stops(lows[end], before):
            break
        end += 1
    if end == at or (end - at > LONGEST and not is_title(words, at, end)) or (strict and end - at > 4):
        return None
    if not known.finite.isdisjoint(lows[at:end]) or not is_thing(words, at, end) or _is_clause(words, at, end):
        return None
    return Item(at, end, before, all(words.capitals[at:end]))


def _stops(low: str, before: str) -> bool:
    if low in ("of", "the", "a", "an", "de"):
        return False
    return low in grammar().finite or (before in (*FINAL, "also") and low in grammar().stops)


def _is_clause(words: Words, first: int, last: int) -> bool:
    """Whether a small word stands between two names, as a verb does: "Ajax beat Porto"."""
    between = grammar().between
    inner = [at for at in range(first, last) if words.lows[at] not in between]
    if not inner or not words.capitals[inner[0]] or words.texts[inner[0]].endswith(POSSESSIVES):
        return False
    turns = [words.capitals[at] for at in inner]
    return False in turns and True in turns[turns.index(False) :]


def is_thing(words: Words, first: int, last: int) -> bool:
    """Whether an item can name a thing: no date, figure, ordinal, verb or bare title."""
    known, lows = grammar(), words.lows[first:last]
    if not lows[0][:1].isalpha() and lows[0] not in OPENING:
        return False
    bare = [low for low in lows if low not in known.determiners]
    if not bare or (len(bare) <= 2 and any(low.rstrip(".") in known.calendar for low in lows)):
        return False
    if bare[0] in known.cardinals or bare[0] == "one" or known.ordinals.issuperset(bare):
        return False
    return not (len(bare) > 2 and bare[0].endswith("ing") and not words.capitals[first])


def is_title(words: Words, first: int, last: int) -> bool:
    """Whether a segment says what the person before it is: "deputy head of the port authority"."""
    return not grammar().titles.isdisjoint(words.lows[first : min(first + 5, last)])


def describes(words: Words, item: Item) -> bool:
    """Whether a segment says who the one before it is: an office, "a collie", "the capital"."""
    return is_title(words, item.first, item.last) or words.lows[item.first] in grammar().determiners


def is_body(words: Words, item: Item) -> bool:
    """Whether an item names a body with "of": its name may go on behind an "and"."""
    lows = words.lows[item.first : item.last]
    return "of" in lows and not grammar().bodies.isdisjoint(lows[: lows.index("of")])


def _ends(words: Words, at: int) -> bool:
    """Whether an item may end here: at a separator, a bracket, or the end."""
    first, known = words.texts[at][:1], grammar()
    if not (first.isalpha() or first.isdecimal()):
        return True
    low = words.lows[at]
    return low in known.conjunctions or low in known.stops or low in known.trailing


def item_span(words: Words, first: int, last: int) -> Span:
    """Where an item stands, without an article, quotation marks and a sign at its end."""
    determiners = grammar().determiners
    while last - first > 1 and words.lows[first] in determiners:
        first += 1
    if words.texts[first] in OPENING and last - first > 2:
        first, last = first + 1, last - 1
    end = last - 1
    while end > first and words.texts[end] in (",", "."):
        end -= 1
    return Span(words.starts[first], words.ends[end])


def between(words: Words, first: Item, last: Item) -> str:
    """The words from one item to the end of another, without an article."""
    span = item_span(words, first.first, last.last)
    return words.text[span.start : span.end]


# -- chains of items


def chain(words: Words, at: int, *, strict: bool) -> tuple[list[Item], int]:
    """The segments from here on, and where they end; `strict` for names alone, or nouns behind a preposition."""
    items: list[Item] = []
    before, link = "", words.lows[at - 1] if at else ""
    while at < words.size:
        item = item_at(words, at, before, strict, bool(items) and items[0].is_name)
        if item is None:
            break
        items.append(item)
        at = bracketed(words, item.last)
        before, following = separator(words, at)
        if not before or _is_over(words, item, before, following):
            break
        again = words.lows[following] == link and link in grammar().prepositions
        at = following + again  # "from Chad, from Mali and from Togo"
    return items, (items[-1].last if items else at)


def _is_over(words: Words, item: Item, before: str, following: int) -> bool:
    """Whether a list ended with an item that stood behind "and"."""
    if item.before not in (*FINAL, "also"):
        return False
    if before in (",", ";"):
        return not _goes_on(words, following, item.is_name)
    return before == ",and" and item.is_name and name_end(words, following) == following


def _goes_on(words: Words, at: int, named: bool) -> bool:
    """Whether behind "A, B and C," one more item and a conjunction follow, so that the "and" was part of a name.

    It was too where names alone go on to the end: "Peru, Trinidad and Tobago, Uruguay, Vanuatu, Yemen."; two of them may say
    where C lies.
    """
    end = _segment(words, at, named)
    for more in range(MOST_MORE):
        if end <= at:
            return False
        before, following = separator(words, bracketed(words, end))
        if before in FINAL:
            return _segment(words, following, named) > following
        if not before:
            return named and more + 1 >= LEAST_MORE and _ends_line(words, end)
        at, end = following, _segment(words, following, named)
    return False


def _ends_line(words: Words, at: int) -> bool:
    """Whether a sentence or a row ends before a word."""
    return words.lows[at] in ("", ".") or _labels(words, at)


def _labels(words: Words, at: int) -> bool:
    """Whether a word begins the label of the next row: "Abstract:", "Prize money:", "Sponsors (3):"."""
    return words.text[words.starts[at] - 1] == "\n" and ":" in words.lows[at + 1 : at + LABEL]


def _segment(words: Words, at: int, named: bool) -> int:
    """The end of a name, or of one to four plain words before the next separator."""
    if named or at >= words.size:
        return name_end(words, at)
    known, end = grammar(), at
    while end - at < 5 and end < words.size and words.is_word(end) and is_part(words, end):
        low = words.lows[end]
        if low in known.stops and low not in known.determiners and low != "of":
            return at
        end += 1
    return end if end - at < 5 else at
