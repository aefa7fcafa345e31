"""Words that open a sentence and are names, as the other text shows: "Brill married in 1922", where that has an Otto Brill.

At the head of a sentence a capital tells nothing, and many names are words besides. A word there is a name where it is the last
one of a name of the other text, and a verb stands right behind it: no "Party members voted".
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from claimcheck.counterparts.texts import Text
from claimcheck.counterparts.verbs import BEING, HAVING, verb_lemma
from claimcheck.tellings.told import Name, Told, function_words


def by_surnames(text: Text, other: Text) -> Text:
    """A text with the names that open its sentences, where only the other text shows that they are names."""
    last = frozenset(_last(name) for name in other.named)
    told = [_named(sentence, last) for sentence in text.sentences]
    if all(a is b for a, b in zip(told, text.sentences, strict=True)):
        return text
    return Text.of(text.document, told, dated=text.dated)


def _last(name: Name) -> str:
    return name.text.split()[-1].lower()


def _named(told: Told, last: Iterable[str]) -> Told:
    opens = [word for word in told.words if word.start >= told.opening][:2]
    if len(opens) < 2 or opens[0].low not in last or not opens[0].text[:1].isupper():
        return told
    first, behind = opens
    if (told.opened is not None and told.opened.start <= first.start) or first.low in function_words():
        return told
    said = behind.low in BEING | HAVING or bool(verb_lemma(behind.low))
    if not said or any(n.start == first.start for n in told.names):
        return told
    name = Name(first.text, first.start, first.end, frozenset({first.low}))
    placed = tuple((start, lemma) for start, lemma in told.placed if start != first.start)
    return evolve(told, names=(name, *told.names), placed=placed)
