"""Names that are those of a body the registry knows, but for a word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import Factory, frozen

from claimcheck.claims import Item, Mention
from claimcheck.entities import Entity, Reference
from claimcheck.extract.naming.owners import PLACES, TURNS, bears, home_of, interchanged, name_words, shown
from claimcheck.findings import Confidence, Problem
from claimcheck.registry import fold
from claimcheck.rulebook import key_of, rule

BRACKET = re.compile(r"\s\((?P<form>[A-Z][A-Z-]{1,9})\)")  # the short form behind a name
LONG, LONGER = 3, 4  # words of a name that two bodies seldom share but for one; of one that no registry knows
OFTEN = 2  # times that a text names a body rightly, before another noun once is a slip
ABROAD = frozenset({"INT", "EU"})  # homes of bodies that are at work in every country
# nouns that one text gives to one body by turns
FORMS = 3  # short forms of a body by which it is looked for
NOUNS = frozenset().union(*TURNS)
HEADS = frozenset({"agency", "administration", "authority", "bureau", "office", "service"})


@frozen(eq=False)
class Told:
    """A body as a text names it: the words of its name, the short form in brackets behind it, whose it is said to be."""

    mention: Mention
    reference: Reference
    words: tuple[str, ...]
    form: str | None

    @property
    def document(self) -> str:
        """The text."""
        return self.mention.source.document

    @property
    def entity(self) -> Entity | None:
        """The one body of the registry that the name itself stands for."""
        known = [e for e in self.reference.entities if bears(e, self.reference.plain)]
        others = [id for id in self.reference.candidates if not id.startswith("ZZ:~")]
        return known[0] if len(known) == len(others) == 1 else None


@frozen(eq=False)
class Text:
    """What a text names: bodies in full, how often each country or its people, and of which countries it names bodies."""

    told: list[Told] = Factory(list)
    lands: dict[str, int] = Factory(lambda: defaultdict(int))
    bodies: dict[str, set[str]] = Factory(lambda: defaultdict(set))


def _nodes(item: Item) -> frozenset[str]:
    if not isinstance(item, Mention) or not isinstance(item.value, Reference):
        return frozenset()
    short, entities = BRACKET.match(item.source.suffix), item.value.entities
    words = [word if word not in HEADS | NOUNS else "" for word in name_words(item.value.plain)]
    keys = {key_of("text", item.source.document)}
    keys |= {key_of("name", *words)} if len(words) >= LONG else set()
    keys |= {key_of("form", short["form"])} if short else set()
    keys |= {key_of("form", form) for e in entities for form in e.acronyms[:FORMS]} if len(entities) == 1 else set()
    return frozenset(keys)


@rule(scope="network", nodes=_nodes)
def agency_name_disagrees(items: tuple[Item, ...]) -> Iterator[Problem]:
    """A text names a body by a name that is nearly its own.

    What it does
    ------------
    Compares the names of bodies that texts give with those of the bodies that the registry knows and another passage of
    the set names rightly. A name is a slip for such a body where it has the body's short form in brackets behind it and
    differs by a word, or is another body of the same country that has no such short form; where it differs by a noun
    that is given by turns (Agency, Authority) and its text speaks of the body's country and of none that has a body of
    that name; or where one text calls the body otherwise again and again. Former names and spellings are the body's own.

    Why it matters
    --------------
    The National Immigration Agency is Taiwan's, the National Immigration Administration China's.

    What to do
    ----------
    Check the name with the body itself.
    """
    texts = _texts(items)
    right: dict[str, list[Told]] = defaultdict(list)
    alike: dict[tuple[str, ...], set[str]] = defaultdict(set)
    borne: dict[str, set[str]] = defaultdict(set)
    known: dict[str, Entity] = {}
    for told in (told for text in texts.values() for told in text.told):
        if (entity := told.entity) is not None and len(told.words) >= LONG:
            right[entity.id].append(told)
            known[entity.id] = entity
            for key in (*_but_one(told.words), *_but_one(told.words[1:])):
                alike[key].add(entity.id)
            for form in entity.acronyms:
                borne[form].add(entity.id)
    for text in texts.values():
        for told in text.told:
            near = {id for key in _but_one(told.words) for id in alike.get(key, ())} | borne.get(told.form or "", set())
            for id in sorted(near):
                why = _why(told, known[id], text, right[id])
                for other in _others(told, right[id]) if why else ():
                    yield _problem(told, other, f"{why}; {shown(known[id])}")


def _texts(items: Sequence[Item]) -> dict[str, Text]:
    texts: dict[str, Text] = defaultdict(Text)
    for item in items:
        if not isinstance(item, Mention) or not isinstance(item.value, Reference):
            continue
        text, reference = texts[item.source.document], item.value
        homes = (
            {home_of(e) for e in reference.entities} if len(reference.entities) == len(reference.candidates) else set()
        )
        if reference.entities and all(e.type in PLACES for e in reference.entities):
            for home in homes:
                text.lands[home] += 1
            continue
        if len(homes) == 1:
            text.bodies[homes.pop()].add(reference.candidates[0])
        if reference.owner:
            text.lands[reference.owner.partition("-")[0]] += 1
        short = BRACKET.match(item.source.suffix)
        if " " in reference.plain:
            text.told.append(Told(item, reference, name_words(reference.plain), short["form"] if short else None))
    return texts


def _but_one(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words of a name, each in turn left out."""
    for at in range(len(words) if len(words) >= LONG else 0):
        yield (*words[:at], "", *words[at + 1 :])


def _others(told: Told, right: Sequence[Told]) -> Iterator[Told]:
    """The first passage of each text that names a body rightly, with the same short form behind it where there is one."""
    seen = set()
    for other in sorted(right, key=lambda other: other.form != told.form):
        if other.document not in seen and other.mention is not told.mention:
            seen.add(other.document)
            yield other


def _why(told: Told, body: Entity, text: Text, right: Sequence[Told]) -> str | None:
    """Why a name is meant for a body that it is not the name of; None where it may be another's."""
    named, home = told.reference.plain, home_of(body)
    if bears(body, named):
        return None
    names = {*body.all_names, *(r.reference.plain for r in right)}
    names |= {name.partition(" ")[2] for name in names if len(name_words(name)) > LONG}  # without its country's
    if any(name_words(named) == name_words(name) for name in names):
        return None
    owner = told.reference.owner
    is_its = home in ABROAD or owner == home or (owner is None and bool(text.lands.get(home) or text.bodies.get(home)))
    turned = any(interchanged(named, name) for name in names)
    one_off = turned or any(_differ_by_one(told.words, name_words(name)) for name in names)
    other = told.entity
    if told.form in body.acronyms and is_its:
        bearers = told.reference.entities
        borrowed = bearers and not any(told.form in e.acronyms for e in bearers) and not _may_be(named, told.form)
        begun = not bearers and not _may_be(named, told.form) and _begin_alike(told.words, body)
        if (one_off and other is None) or borrowed or begun:
            return f"{told.form} is short for {body.name}, not for {named}"
    if owner is None and turned:
        return _of_its_land(told, body, text, right)
    if owner == home and other is None and not turned and _is_once(told, body, text, right):
        return f"the text names {body.name} again and again, and {named} once"
    return None


def _of_its_land(told: Told, body: Entity, text: Text, right: Sequence[Told]) -> str | None:
    """Why a name that is a slip for a body is not that of another country's: the text speaks of this one alone."""
    home = home_of(body)
    beside = text.bodies.get(home, set()) - {body.id, *told.reference.candidates}
    foreign = {home_of(e) for e in told.reference.entities} - {home}
    if not beside or any(r.document == told.document for r in right) or any(text.lands.get(land) for land in foreign):
        return None
    if not foreign and len(told.words) < LONGER:
        return None
    if any(text.bodies[land] - set(told.reference.candidates) for land in foreign if land in text.bodies):
        return None
    return f"the text speaks of {home}, and the body of that name there is {body.name}"


def _is_once(told: Told, body: Entity, text: Text, right: Sequence[Told]) -> bool:
    """Whether one text gives a body its own name several times, and once one with another noun for its kind."""
    own = [r for r in right if r.document == told.document]
    same = [t for t in text.told if t.words == told.words]
    turned = any(
        name_words(name)[:-1] == told.words[:-1] and {name_words(name)[-1], told.words[-1]} <= HEADS
        for name in body.all_names
    )
    return turned and len(own) >= OFTEN and len(same) == 1


def _differ_by_one(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    return len(x) == len(y) >= LONG and sum(p != q for p, q in zip(x, y, strict=True)) == 1


def _begin_alike(words: tuple[str, ...], body: Entity) -> bool:
    """Whether a name begins with the words with which one of a body's begins."""
    return any(len(name) >= LONG and words[: LONG - 1] == name[: LONG - 1] for name in map(name_words, body.all_names))


def _may_be(name: str, form: str) -> bool:
    """Whether the letters of a short form stand in a name in their order, so that it may be its own."""
    rest = iter(fold(name).casefold())
    return all(letter in rest for letter in form.casefold())


def _problem(told: Told, other: Told, why: str) -> Problem:
    return Problem(
        (told.mention.source, other.mention.source),
        f"{told.document} says {told.mention.quote!r}, {other.document} says {other.mention.quote!r}",
        why,
        Confidence.LIKELY,
        resolve="the name of the body, from the body itself",
        camps=(told.reference.plain, other.reference.plain),
    )
