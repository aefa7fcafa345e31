"""Reports of one affair: which figures and dates of two texts that tell the same story are one, told twice.

Two reports of one fire seldom say whose a figure is in words that can be matched: "eleven people were injured" here, "the
accident, in which twelve were hurt" there. What an editor does is to set the reports side by side, tick off the figures
that agree, and look at what is left. So does this module, and no further:

    one affair          the texts share several names that no registry knows, or such a name and several exact figures;
                        they lie days, not months, apart (see `signs`)
    not one             each begins with somebody of whom the other knows nothing: two firms that one bank serves, a match and the
                        next (see `subjects.begin_apart`)
    or a touch of it    one of them bears no date, as a page or a profile, and they share a name or a body and a figure: then
                        only what is told in nearly the same words is held together
    ticked off          a figure that the other text states too, of the same unit, is compared no more (see `stating`)
    news                a count that is greater in a text of a later day, and no slip, has grown
    parts of a whole    two of nine here, three of nine there (see `wholes`)
    sums                12 and 5 here are 17 there
    kinds               counts and sums, lengths of time, ages of one person, places in an order, votes: only like with like
                        (see `kinds`)
    one figure told     what is left on either side: most words around it in common or of one meaning, the rarer the better (see
                        `weights`), no word on one side that is told apart from one on the other (injured, killed), periods that
                        can be one; each the best match of the other by a clear margin. Where one figure is easily written for
                        the other, 118 for 181, fewer words will do (see `alike`, `matches`)
    one happening dated what is left of dates: as exact on either side, with the same verb for what happens to a thing once,
                        the one date the other with one part mistaken, no other date of such a happening in either text,
                        both facts or both plans, and no word that a date was moved (see `moments`, `dates`)
    another date        the same by the words around it: the lowest since, born, founded, by some month (see `points`, `datings`)
    the one date left   where either report has one left, of one sense: what opens, ends, is founded (see `lonedates`)
    the other way round what was approved here and rejected there, "will close" and "will not close" (see `outcomes`, `reversals`)
    another day         of the news, by the words around "today" and "on Tuesday" (see `newsdays`)
    another hour        the same minutes past another hour, or words around a time of day in common (see `clocks`, `hours`)
    what begins today   where a text dates itself, and the other dates the one gathering of its kind (see `gatherings`)
    a partner           another body in its place, which the other report does not know (see `partnered`)
    another stretch     both have one end in common (see `stretches`)
    told either way     what the checking sheet would find of each report if the other were its source, and no more than that (see
                        `mutual`)
    names               a person's name that differs by a letter or two (see `spellings`); within one text too; a name with another part, among the same
                        words (see `namesakes`); a place of one word (see `sites`)
    titles              of one person, of which nobody bears both (see `titles`)
    speakers            whoever is said to have said what both quote (see `speakers`)
    occasions           a briefing, a hearing or a meeting that one text records is not held after that record (see `occasions`)
    records             of a briefing, named by all of its signs but one (see `recordings`)
    how many names      a list has, and another text says there are (see `tallied`)
    names in a row      all but one are the same, and neither report knows the odd one of the other (see `couples`)
    lists of names      all but one or two names are the same, and so are words before them (see `rolls`)
    how many            no more may differ than agree; of one day's news, by as many more as the names leave no doubt

What follows from that is `likely`, at best: nobody said that it is one thing, only that nothing else in either report is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby

from attrs import evolve

from claimcheck.affairs.accounts import Account
from claimcheck.affairs.couples import told_in_rows
from claimcheck.affairs.dates import dated, days_in_common
from claimcheck.affairs.datings import in_common, retold
from claimcheck.affairs.gatherings import begun_otherwise
from claimcheck.affairs.hours import told_at
from claimcheck.affairs.lonedates import alone_on_either_side
from claimcheck.affairs.matches import PLAIN, agreeing, is_sure, matches
from claimcheck.affairs.mutual import retold_otherwise
from claimcheck.affairs.namesakes import misnamed
from claimcheck.affairs.newsdays import told_on
from claimcheck.affairs.occasions import occasions
from claimcheck.affairs.ofpersons import told_of_persons
from claimcheck.affairs.partnered import partnered
from claimcheck.affairs.recordings import recorded_otherwise
from claimcheck.affairs.retold import Retold
from claimcheck.affairs.reversals import turned_round
from claimcheck.affairs.rolls import called_over
from claimcheck.affairs.signs import Affair, affairs
from claimcheck.affairs.sites import placed_otherwise
from claimcheck.affairs.spellings import misspelt, misspelt_between, people
from claimcheck.affairs.stretches import stretched
from claimcheck.affairs.tallied import tallied
from claimcheck.affairs.turned import turned
from claimcheck.affairs.weights import Weights
from claimcheck.affairs.wholes import of_one_whole
from claimcheck.claims import Claim, Measured, View
from claimcheck.claimsets import ClaimSet
from claimcheck.counterparts.alike import Judged
from claimcheck.entities import Reference
from claimcheck.enumerations import Enumeration
from claimcheck.kinship import Relation
from claimcheck.quantities import Dimension, Quantity
from claimcheck.relations import relate
from claimcheck.spans import Span
from claimcheck.tellings.growth import later
from claimcheck.tellings.slips import is_plain_slip
from claimcheck.times import Time

PROPERTIES = {Dimension.MONEY: "amount", Dimension.PERCENT: "share", Dimension.MEASURE: "measure"}


NEXT_DAY = 1  # days between two reports of what became of something, which a day more may change
ONE_PART = "the name is much the same"
ONE_NAME = "all of the name is the same but for a letter or two"


def with_retold(claims: ClaimSet) -> tuple[ClaimSet, Mapping[tuple[str, str], Judged]]:
    """The views with a claim for each figure and date that another report of the same affair tells otherwise; and what is what."""
    views = {view.document.id: view for view in claims.views}
    told: dict[str, Account] = {}
    added: list[tuple[str, Claim]] = []
    related: dict[tuple[str, str], Judged] = {}
    named = {id: people(view) for id, view in views.items()}
    rolls = list(called_over(claims.views))

    def add(a: Claim, b: Claim, *reasons: str) -> None:
        added.extend((claim.source.document, claim) for claim in (a, b))
        related[a.id, b.id] = related[b.id, a.id] = (Relation.SAME, reasons)

    for affair in affairs(claims.views):
        one, two = affair.one, affair.two
        for id in (one, two):
            if id not in told:
                told[id] = Account.of(views[id])
        for a, b, words in _retold(views[one], views[two], told[one], told[two], affair):
            add(a, b, affair.why, f"no other figure or date of either is told in so many of the same words: {words}")
        spelt = list(misspelt_between(named[one], named[two])) if affair.whole else []
        for name in spelt:
            add(*_claims(views[one], views[two], name), affair.why, ONE_NAME)
        listed = _spans(roll for x, y, roll in rolls if {x.document.id, y.document.id} == {one, two})
        for name in _misnamed(told[one], told[two], affair, _spans(spelt) | listed):
            add(
                *_claims(views[one], views[two], name),
                affair.why,
                f"{ONE_PART}, and words around it are the same: {name.words}",
            )
        if affair.whole:
            for person, why in told_of_persons(told[one], told[two]):
                add(*_claims(views[one], views[two], person), affair.why, why)
    for id, view in views.items():
        for name in misspelt(view.document.text, named[id]):
            add(*_claims(view, view, name), ONE_NAME)
    for record, other, occasion in occasions(claims.views):
        a, b = _claims(record, other, occasion)
        a, b = evolve(a, property="recorded"), evolve(b, property="occasion")
        add(a, b, f"both are of what {occasion.words} said there")
    for record, other, retold_there in recorded_otherwise(claims.views):
        add(*_claims(record, other, retold_there), f"both are of the record of {retold_there.words}")
    for list_view, other_view, tally in tallied(claims.views):
        add(*_claims(list_view, other_view, tally), f"the one lists what the other counts: {tally.words}")
    for one_view, two_view, roll in rolls:
        alike = f"most names of the lists are the same, and so is {roll.words}"
        add(*_claims(one_view, two_view, roll), alike)
    return ClaimSet(tuple(_with(claims.views, added))), related


def _with(views: Iterable[View], added: list[tuple[str, Claim]]) -> Iterable[View]:
    by_document = {
        id: tuple(dict.fromkeys(claim for _, claim in group))
        for id, group in groupby(sorted(added, key=lambda row: (row[0], row[1].id)), key=lambda row: row[0])
    }
    for view in views:
        more = by_document.get(view.document.id)
        yield evolve(view, claims=(*view.claims, *more)) if more else view


def _retold(a: View, b: View, ours: Account, theirs: Account, affair: Affair) -> Iterator[tuple[Claim, Claim, str]]:
    """The claims of what two reports tell otherwise, in pairs, and the words both have."""
    weights = Weights.of(ours.sentences, theirs.sentences, whole=affair.whole)
    found = matches(ours.figures, theirs.figures, weights, affair, later(a, b), _days_between(a, b))
    agreed = agreeing(ours.figures, theirs.figures)
    told = [match for match in found if not _is_known(a, match.a, b, match.b)]
    dates = dated(ours.moments, theirs.moments, agreed)
    told += dates
    if affair.whole:
        points = retold(ours.points, theirs.points, weights, _spans(dates), agreed + affair.known)
        told += points
        if is_sure(ours.figures, theirs.figures, agreed):
            told += alone_on_either_side(ours.points, theirs.points, weights, _spans((*dates, *points)))
        told += told_on(ours.news_days, theirs.news_days, weights)
        told += stretched(ours.stretches, theirs.stretches, weights)
        told += begun_otherwise(a, b, ours.sentences, theirs.sentences)
        told += partnered(a, b, ours.sentences, theirs.sentences, weights)
        told += _otherwise(
            ours, theirs, later(a, b), _spans(told), _room(ours, theirs, agreed, affair) - len(found), page=affair.page
        )
        told += turned(ours.figures, theirs.figures, weights)
        told += of_one_whole(ours.figures, theirs.figures, weights, later(a, b), _spans(told))
        if affair.known and abs(_days_between(a, b)) <= NEXT_DAY:
            told += turned_round(ours.outcomes, theirs.outcomes, weights)
        told += told_at(
            ours.clocks,
            theirs.clocks,
            weights,
            sure=bool(affair.known) or is_sure(ours.figures, theirs.figures, agreed),
        )
    for one in told:
        yield *_claims(a, b, one), one.words


def _misnamed(ours: Account, theirs: Account, affair: Affair, taken: Set[Span]) -> Iterator[Retold]:
    """The names of one thing that two reports give it, where they are known to tell one affair."""
    if affair.whole:
        weights = Weights.of(ours.sentences, theirs.sentences, whole=True)
        found = list(misnamed(ours.callings, theirs.callings, weights, taken))
        yield from found
        texts = ours.callings.text, theirs.callings.text
        yield from placed_otherwise(ours.sites, theirs.sites, texts, weights, taken | _spans(found))
        documents = ours.view.document.text, theirs.view.document.text
        yield from told_in_rows(ours.rows, theirs.rows, documents, weights, taken | _spans(found))


def _spans(told: Iterable[Retold]) -> frozenset[Span]:
    return frozenset(span for one in told for span in (one.a, one.b))


def _room(ours: Account, theirs: Account, agreed: int, affair: Affair) -> int:
    """How many figures may differ: as many as agree, of a page with its days; and as the names alone allow."""
    days = (
        max(days_in_common(ours.moments, theirs.moments), in_common(ours.points, theirs.points)) if affair.page else 0
    )
    return agreed + affair.known + days


def _otherwise(
    ours: Account, theirs: Account, later: int, taken: Set[Span], most: int, *, page: bool
) -> Sequence[Retold]:
    """What each report tells otherwise of what it retells of the other, and is not `taken`; no more than agrees, plain slips aside."""
    found = [
        one
        for one in retold_otherwise(ours.telling, theirs.telling, ours.placed, theirs.placed, later, page=page)
        if one.a not in taken and one.b not in taken
    ]
    weak = sum(not (isinstance(one.values[0], Quantity) and is_plain_slip(*one.values)) for one in found)
    return found if weak <= most and len(found) <= PLAIN * most else []


def _days_between(a: View, b: View) -> int:
    """How many days lie between the dates of two texts."""
    days = [view.anchor.period.earliest for view in (a, b) if view.anchor.period is not None]
    one, two = days if len(days) > 1 else (None, None)
    return abs(one - two) if one is not None and two is not None else 0


def _is_known(a: View, one: Span, b: View, two: Span) -> bool:
    """Whether the texts say themselves of what two figures are, and it is one thing: then no likeness need be shown."""
    mine, yours = ([c for c in view.firm if c.source.span == span] for view, span in ((a, one), (b, two)))
    return any(relate(x, y)[0] is Relation.SAME for x in mine for y in yours)


def _claims(a: View, b: View, told: Retold) -> tuple[Claim, Claim]:
    """The claims of what two texts tell: of what both tell of, for neither names it for certain."""
    mine, yours = told.values
    return _claim(a, told.a, mine, b, told), _claim(b, told.b, yours, a, told)


def _claim(
    view: View, span: Span, value: Quantity | Time | Enumeration | Reference, other: View, told: Retold
) -> Claim:
    goes_on = isinstance(value, Quantity) and told.happens is not None
    return Claim(
        f"retold-{span.start}-{view.document.id}-{other.document.id}",
        view.document.source(span.start, span.end),
        told.property or _property(value),
        value,
        told.words,
        measured=Measured(value.unit, told.happens or "") if isinstance(value, Quantity) and goes_on else None,
        reported=view.anchor.timestamp,
        inherited=True,
    )


def _property(value: Quantity | Time | Enumeration | Reference) -> str:
    """What a value that two texts tell is stated as."""
    if isinstance(value, Quantity):
        return PROPERTIES.get(value.dimension, "count")
    return "dated" if isinstance(value, Time) else "participants"
