"""Some words of a sentence as they stand in it: those of one name together and in their order."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.tellings.told import WORD, bare


def phrases(words: Iterable[str], said: str) -> list[str]:
    """The words, those first whose phrase has the first of them; what is not in the sentence stands as it is.

    >>> phrases(["trust", "harbour", "chief", "marwick"], "The chief of Marwick Harbour Trust spoke in Marwick.")
    ['Marwick Harbour Trust', 'chief']
    """
    known = list(words)
    rank = {word.lower(): n for n, word in reversed(list(enumerate(known)))}
    found: dict[str, int] = {}
    last = None
    for match in WORD.finditer(said):
        word = bare(match[0])
        at = rank.get(word.lower())
        named = at is not None and match[0][0].isupper()
        if at is None:
            last = None
            continue
        if named and last is not None and said[last[1] : match.start()] == " ":
            phrase = said[last[0] : match.start() + len(word)]
            at = min(at, found.pop(said[last[0] : last[1]], at))
            last = last[0], match.start() + len(word)
        else:
            phrase = word
            last = (match.start(), match.start() + len(word)) if named else None
        found.setdefault(phrase, at)
    heard = {word.lower() for phrase in found for word in phrase.split()}
    found |= {known[n]: n for word, n in rank.items() if word not in heard}
    return _without_parts(sorted(found, key=lambda phrase: found[phrase]))


def _without_parts(ranked: list[str]) -> list[str]:
    """The phrases without those that are words of another one, or the same in other letters."""
    low = [f" {phrase.lower()} " for phrase in ranked]
    return [
        phrase
        for n, phrase in enumerate(ranked)
        if not any(low[n] in other and (low[n] != other or m < n) for m, other in enumerate(low) if m != n)
    ]
