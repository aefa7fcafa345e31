"""Figures in digits: thousands in every style, the point, the decimal comma, and signs that were set apart."""

from __future__ import annotations

import re

LONGEST = 30  # digits; a longer run is a serial number, not a figure

# thousands in threes, by comma, apostrophe, thin, narrow or no-break space: 1,234,567
GROUPED = re.compile(r"\d{1,3}(?:([,'’\u2009\u202f\u00a0])\d{3}(?:\1\d{3}){0,9})(?!\d)(?!\1\d)")
# thousands in threes by plain spaces: 12 450
SPACED = re.compile(r"(?<!\d )[1-9]\d{0,2}(?: \d{3}){1,9}(?![\d,])")
# lakhs and crores: 12,34,567
INDIAN = re.compile(r"\d{1,2}(?:,\d{2}){1,9},\d{3}(?!,?\d)")
# Swiss, German, French: 1.234.567,89 and 1.234,5 and 1.234,-
EUROPEAN = re.compile(
    r"\d{1,3}(?:\.\d{3}){1,9},\d{1,4}(?![,.]?\d)|\d{1,3}(?:\.\d{3}){2,9}(?![,.]?\d)|\d{1,3}\.\d{3}(?=,[-–—])"
)
# a decimal comma: 1,5 and 2 450,00 and 1'250,95; never in a row of numbers or behind a year
COMMA = re.compile(
    r"(?<!\d,)(?!(?:1[5-9]|20)\d\d,)"
    r"(\d{1,3}(?:(['’\u2009\u202f\u00a0 ])\d{3}(?:\2\d{3}){0,3})?|\d{1,9}),(\d{1,2})(?!,?\d|\.\d)"
)
# a figure whose signs were set apart: "61 . 3 million", "17 , 000"; no row of numbers, "100 , 200 and 400"
APART_POINT = re.compile(r"(\d{1,4}) \. (\d{1,3})(?= ?(?:%|[a-z]{2}|a [a-z])| \Z)")
APART_COMMA = re.compile(r"[1-9]\d{0,2}(?: , \d{3}){1,4}(?!\d| ?[.,] \d| (?:, )?(?:and|or|to) \d)")
# cents set apart on a price label that says nothing else: "$ 8. 95"
TAG = re.compile(r"(\d{1,5})\. (\d\d)(?=\W{0,4}\Z)")
LABEL = 20  # code points of such a label
# a plain run of digits
PLAIN = re.compile(r"\d++")
# behind a run of digits, what may part it from more of its figure: without it, none of the above need be tried
PARTED = re.compile(r"[.,'’ \u2009\u202f\u00a0]\d| ?[.,] ")
# behind a run of digits, a point and more: it is no part of thousands, unless they are parted by points
POINT = re.compile(r"\.\d")
# what stands behind the point
DECIMALS = re.compile(r"\.(\d{1,30}+)(?!\.?\d)")


def figure(text: str, at: int) -> tuple[str, int, int | None]:
    """The digits before the point, where the figure ends, and how many digits stand behind the point."""
    run = PLAIN.match(text, at)
    if run is not None and not PARTED.match(text, run.end()):
        return (run.group(), run.end(), None) if run.end() - at <= LONGEST else ("", at, None)
    pointed = run is not None and POINT.match(text, run.end()) is not None
    european = EUROPEAN.match(text, at)
    if european:
        whole, _, rest = european.group().partition(",")
        return whole.replace(".", ""), european.end(), len(rest) or None
    parted = not pointed and (
        COMMA.match(text, at)
        or (TAG.match(text, at) if len(text) < LABEL and text.upper() == text else None)
        or (APART_POINT.match(text, at) if at and text[at - 1] != "\n" and text[at - 2 : at] != ". " else None)
    )
    if parted:
        return "".join(filter(str.isdecimal, parted[1])), parted.end(), len(parted[parted.lastindex or 1])
    match = (
        (run if pointed else None)
        or INDIAN.match(text, at)
        or APART_COMMA.match(text, at)
        or GROUPED.match(text, at)
        or SPACED.match(text, at)
        or PLAIN.match(text, at)
    )
    if match is None or match.end() - at > LONGEST + 12:
        return "", at, None
    whole = "".join(c for c in match.group() if c.isdecimal())
    decimals = DECIMALS.match(text, match.end())
    if len(whole) > LONGEST:
        return "", at, None
    if decimals and text[at - 1 : at] != ".":
        return whole, decimals.end(), len(decimals[1])
    return whole, match.end(), None
