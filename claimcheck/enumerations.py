"""Lists in running text: what is listed, and whether the list claims to be complete."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Enumeration:
    """The items of a list in their order, and how many the text says there are.

    `closed` lists name all there is ("namely", a colon after a count, an apposition); open ones do not ("including",
    "such as"). `stated` is the count given with the list, None where there is none. `head` is the lemma of the noun
    that names the items. `more` says of an open list that the text says so, as these do.

    >>> Enumeration(("Ha", "Ho"), closed=True, stated=3, head="province").misses
    1
    """

    items: tuple[str, ...]
    closed: bool = False
    stated: int | None = None
    head: str = ""
    more: bool = field(default=False, eq=False)

    @property
    def misses(self) -> int:
        """How many items the stated count has more than the list; 0 where nothing is stated."""
        return 0 if self.stated is None else self.stated - len(self.items)

    @property
    def readings(self) -> tuple[Enumeration, ...]:
        """A list has one reading: itself."""
        return (self,)

    def __str__(self) -> str:
        return "; ".join(self.items)
