"""How a notebook shows a text, a claim, a set of claims and a group of them on one axis: fragments of HTML.

Everything out of a text is escaped. Styles stand in the elements, for a notebook's own page is not ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from attrs import frozen

from claimcheck.claims import Claim
from claimcheck.claimsets import ClaimSet
from claimcheck.documents import Document
from claimcheck.extract.views import find_mentions
from claimcheck.markup import inward
from claimcheck.quantities import Quantity
from claimcheck.reports.measures import measured_words
from claimcheck.reports.pictures import Axis, axis_of
from claimcheck.reports.places import short_names
from claimcheck.reports.reading import Stretch, stretches
from claimcheck.reports.visible import visible, visible_lines

COLOURS = {"quantity": "#2f7d32", "time": "#1565c0", "duration": "#6a1b9a", "entity": "#c2570c"}
WHOLE = "deed"  # the property that has a whole sentence, which says nothing that does not stand in the text
ROWS = 200  # claims of a set that are shown
HEIGHT, LABEL, WIDTH = 24, 190, 760  # of a plot, in pixels: of a row, of the words at either side, in all


def html(item: Document | Claim | ClaimSet) -> str:
    """A text with its mentions marked; a claim, or a set of them, as a table."""
    if isinstance(item, Document):
        return document_html(item)
    return claims_html([item] if isinstance(item, Claim) else item)


def document_html(document: Document) -> str:
    """A text with its mentions underlined in the colour of their kind, what each was read as in its title."""
    words = document.as_read
    mentions = inward(find_mentions(document), [document])
    body = "".join(map(_stretch, stretches(words.text, mentions, ())))
    return f'<div style="white-space:pre-wrap;font-family:Georgia,serif"><b>{_safe(document.id)}</b>\n{body}</div>'


def _stretch(part: Stretch) -> str:
    if not part.kind:
        return _text(part.text)
    style = f"text-decoration:underline 2px {COLOURS.get(part.kind, 'gray')};text-underline-offset:.2em"
    return f'<span style="{style}" title="{_safe(f"{part.kind}: {part.value}")}">{_text(part.text)}</span>'


def claims_html(claims: Iterable[Claim] | ClaimSet) -> str:
    """Claims as a table: the words, of whom, what, the value, when, and where it stands."""
    views = claims.views if isinstance(claims, ClaimSet) else ()
    several = [claim for claim in inward(tuple(claims), [view.document for view in views]) if claim.property != WHOLE]
    head = "".join(
        f'<th scope="col" style="text-align:left">{name}</th>'
        for name in ("words", "of", "what", "value", "when", "text")
    )
    body = "".join(f"<tr>{''.join(map(_cell, _cells(claim)))}</tr>" for claim in several[:ROWS])
    more = f"<p>and {len(several) - ROWS} more</p>" if len(several) > ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _cells(claim: Claim) -> tuple[str, ...]:
    when = claim.period or claim.as_of
    measured = f" ({measured_words(claim.measured, claim.value)})" if claim.measured else ""
    of = claim.subject or ""
    return (
        claim.source.quote,
        of,
        claim.property + measured,
        claim.value.shown if isinstance(claim.value, Quantity) else str(claim.value),
        when.edtf if when else "",
        claim.source.document,
    )


def _cell(words: str) -> str:
    return f'<td style="text-align:left;vertical-align:top">{_safe(words)}</td>'


def _text(words: str) -> str:
    return escape(visible_lines(words))


def _safe(words: str) -> str:
    return escape(visible(words))


@frozen
class Plot:
    """A picture of a group of claims on one axis: SVG that a notebook shows."""

    svg: str

    def _repr_svg_(self) -> str:
        return self.svg


def plot(claims: Iterable[Claim] | ClaimSet) -> Plot:
    """Figures of one unit, or dates, of a group of claims on one axis; the reading a reader takes is drawn paler.

    Raises `ValueError` where they are neither, or have no end that could be drawn.
    """
    views = claims.views if isinstance(claims, ClaimSet) else ()
    several = inward(tuple(claims), [view.document for view in views])
    called = short_names(claim.source.document for claim in several)
    axis = axis_of([(f"{called[claim.source.document]}: {claim.source.quote}", claim.value) for claim in several])
    if axis is None:
        raise ValueError("only figures of one unit, or dates, can be drawn on one axis; choose claims of one property")
    return Plot(_drawn(axis))


def _drawn(axis: Axis) -> str:
    room = WIDTH - 2 * LABEL
    parts = []
    for number, row in enumerate(axis.rows):
        top = number * HEIGHT
        parts.append(f'<text x="{LABEL - 8}" y="{top + 16}" text-anchor="end">{escape(_short(row.label))}</text>')
        parts.append(f'<text x="{LABEL + room + 8}" y="{top + 16}">{escape(_short(row.stated))}</text>')
        for bar in row.bars:
            left, width = LABEL + bar.left * room / 100, max(1.5, bar.width * room / 100)
            y, height, colour = (top + 14, 4, "#a8c3cc") if bar.weak else (top + 6, 8, "#1d5a70")
            parts.append(f'<rect x="{left:.1f}" y="{y}" width="{width:.1f}" height="{height}" fill="{colour}"/>')
    end = len(axis.rows) * HEIGHT + 14
    parts.append(f'<text x="{LABEL}" y="{end}">{escape(axis.low)}</text>')
    parts.append(f'<text x="{LABEL + room}" y="{end}" text-anchor="end">{escape(axis.high)}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{end + 6}" viewBox="0 0 {WIDTH} {end + 6}" '
        f'role="img" font-family="sans-serif" font-size="12" fill="currentColor">{"".join(parts)}</svg>'
    )


def _short(words: str, most: int = 28) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
