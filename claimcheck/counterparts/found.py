"""All that a text states that could have a counterpart, and what follows from it by arithmetic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.claims import View
from claimcheck.counterparts.alone import find_alone, several
from claimcheck.counterparts.deedsdone import done, find_nevers, repeated
from claimcheck.counterparts.denials import turned
from claimcheck.counterparts.entries import find_entries
from claimcheck.counterparts.eras import dated_by_era
from claimcheck.counterparts.eventorders import dated_by, implied
from claimcheck.counterparts.events import find_events, find_lives
from claimcheck.counterparts.extremes import find_extremes
from claimcheck.counterparts.figures import find_figures
from claimcheck.counterparts.frequencies import find_frequencies
from claimcheck.counterparts.lengths import find_spells, lengths
from claimcheck.counterparts.lifetimes import ages_from_births, ages_in_words
from claimcheck.counterparts.marriages import marriages
from claimcheck.counterparts.presupposed import find_presupposed
from claimcheck.counterparts.ranks import find_ranks
from claimcheck.counterparts.ratios import find_ratios
from claimcheck.counterparts.sorts import find_sorts
from claimcheck.counterparts.stated import Stated
from claimcheck.counterparts.survivals import survivors
from claimcheck.counterparts.takings import takings
from claimcheck.counterparts.tallies import find_tallies
from claimcheck.counterparts.tenures import find_tenures, find_until_death
from claimcheck.counterparts.texts import Text
from claimcheck.counterparts.topics import one_subject
from claimcheck.counterparts.totals import added_up, find_totals
from claimcheck.counterparts.vintages import find_vintages, times_there
from claimcheck.counterparts.weekdays import find_weekdays, of_lives
from claimcheck.registry import Registry

MOST_OF_A_KIND = 10  # statements of one kind in one sentence
MOST = 200  # statements of one text that are looked at


def find_statements(view: View, text: Text, registry: Registry) -> list[Stated]:
    """What the sentences of a text state."""
    found: list[Stated] = []
    for place, sentence in enumerate(text.sentences):
        if sentence.sentence.asks:
            continue
        found += find_figures(sentence, place)
        found += find_tallies(sentence, place)
        found += find_totals(sentence, place)
        found += find_ratios(sentence, place)
        found += find_events(sentence, place)
        found += find_ranks(sentence, place)
        found += find_presupposed(sentence, place)
        found += find_extremes(sentence, place)
        found += [*find_alone(sentence, place), *several([s for s in found if s.told is sentence])]
        found += find_frequencies(sentence, place)
        found += find_sorts(sentence, place, registry)
        found += find_weekdays(sentence, place)
        found += find_nevers(sentence, place)
        lives = list(find_lives(sentence, place, view.claims))
        found += [*lives, *of_lives(lives)]
        found += find_spells(sentence, place)
        found += find_tenures(sentence, place)
        found += find_entries(sentence, place)
        found += ages_in_words(sentence, place)
        found += dated_by_era(sentence, place)
        found += find_vintages(sentence, place)
        found += list(implied(sentence, place, found))
    return [turned(stated) for stated in _told_in_prose(found)[:MOST]]


def _told_in_prose(found: Sequence[Stated]) -> list[Stated]:
    """The statements but for those of which one sentence has as many as a list has: of each kind the first few."""
    seen: Counter[tuple[int, str, str]] = Counter()
    kept = []
    for stated in found:
        kind = (stated.place, stated.family, stated.head)
        seen[kind] += 1
        if seen[kind] <= MOST_OF_A_KIND:
            kept.append(stated)
    return kept


def reckoned(text: Text, others: Sequence[Stated]) -> Iterator[Stated]:
    """The dates that a text gives by events which the other text dates; takings by the cost."""
    for place, sentence in enumerate(text.sentences):
        yield from dated_by(sentence, place, others)
        yield from takings(sentence, place, others)
        yield from find_until_death(sentence, place, others)


def following(c: Stated, others: Sequence[Stated], own: Text, other: Text) -> Iterator[Stated]:
    """What follows from the statements of the other text for the kind of figure that a statement gives: ages, lengths."""
    yield from lengths(c, others)
    yield from times_there(c, others)
    yield from added_up(c, others)
    yield from survivors(c, others)
    yield from done(c, other)
    yield from repeated(c, other)
    yield from marriages(c, other)
    for age, birth in ages_from_births(c, others):
        if one_subject(c, birth, own, other) is not None:
            yield age
