"""Dates that say their own day, month or year: "3 July 2024", "Sept. 27", "6/11", "2024-07-03", "the 1990s", "490 BC"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from claimcheck.days import MONTHS, Day, days_in_month
from claimcheck.extract.timeforms import Date, Decade, Either, Form, Impossible, Part, Range, SubYear, Timed
from claimcheck.extract.timepatterns import Bits
from claimcheck.extract.timestages import POINTS
from claimcheck.extract.timewords import values

# A weekday before a date; the comma and the article after it.
_WEEKDAY: Final = "(w:weekday dot? comma? (on? the)? )?"
# A year behind a date, with a comma or "of"; in digits, in words, with an era, or its last two digits.
_YEAR: Final = "((comma? | of | in) (y:year_number (bc:bc | ad)? | y:year_word | y:short_year/far_year/two_digits (bc:bc | ad) | ad y:short_year/two_digits))"


def year_of(bits: Bits) -> int | None:
    """The year a match gives, astronomical: 44 BC is -43."""
    year = bits.get("y")
    return None if year is None else 1 - year if bits.has("bc") else int(year)


def full_year(two: int) -> int:
    """The year two digits mean: 30 to 99 in the 1900s, the rest in the 2000s."""
    return two + (1900 if two >= 30 else 2000)


def date(year: int | None, month: int, day: int, weekday: int | None = None) -> Form:
    """A date, or why there is none."""
    try:
        Day(2000 if year is None else year, month, day)
    except ValueError as error:
        why = str(error) if 1 <= month <= 12 and year is not None else _never(month)
        return Impossible(why)
    return Date(year, month, day, weekday)


def _never(month: int) -> str:
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    return f"{MONTHS[month - 1]} has {days_in_month(2000, month)} days"


def _weekday(bits: Bits) -> int | None:
    return values_of(bits, "w") if bits.has("w") else None


def values_of(bits: Bits, name: str) -> int:
    """The number of a month or a weekday."""
    word = bits.get(name)
    months = values("month")
    return int(months[word]) if word in months and name.startswith("m") else int(values("weekday")[word])


@POINTS.rule(
    "point dated",
    # Monday, Aug. 19, 2024; March 3rd; July the 3rd of 2024; Oct-2-2023; May eighth, 2010
    f"{_WEEKDAY}m:month dot? dash? comma? the? d:day_value dot? ({_YEAR} | dash y:year_number)?",
    # 3 July 2024; Tuesday the 3rd of July; 05-Aug-2016; 06/Nov/2023
    f"{_WEEKDAY}the? d:day_value dot? of? dash? m:month dot? (comma? {_YEAR} | dash y:year_number)?",
    "(w:weekday dot? comma?)? d:day_value slash m:month slash y:year_number",
    # August 10 Friday; Jul 18, Fri
    "m:month dot? d:day_value comma? w:bare_weekday/soft_weekday",
)
def _day(bits: Bits) -> Form | None:
    year = year_of(bits)
    if year is None and not _month_means_date(bits):
        return None
    return date(year, values_of(bits, "m"), int(bits.get("d")), _weekday(bits))


def _month_means_date(bits: Bits) -> bool:
    """Whether a day and a month without a year are a date: not "they march 10 miles", "you may first ask"."""
    month, strong = bits.text("m"), _weekday(bits) is not None or not bits.gap("d")
    spelt = not bits.text("d")[0].isdigit()
    if month.islower() and month in ("may", "march", "mar", "sun", "dec") and not strong:
        ordinal = not bits.text("d").isdigit()
        reversed_order = bits.at("d") < bits.at("m")
        if month == "may" and (spelt and not reversed_order or not ordinal and not reversed_order):
            return bool(re.match(r"\s*(?:$|[.,;:)!?])", bits.after()))
        return ordinal or bool(re.match(r"\s*(?:$|[.,;:)!?]|at\b|in\b|to\b)", bits.after()))
    return not (spelt and bits.get("m") in ("may", "march") and bits.text("d").lower() == "second")


@POINTS.rule(
    "point dated",
    # Jan 12, '96; 3 Aug 96; January first 12
    f"{_WEEKDAY}m:month dot? the? d:day_value (comma? apostrophe | of apostrophe?)? yy:two_digits",
    f"{_WEEKDAY}d:day_value m:month dot? (comma? apostrophe | of apostrophe? | dash)? yy:two_digits",
)
def _short_year(bits: Bits) -> Form | None:
    if "-" in bits.words and re.search(r"\s[-–—]|[-–—]\s", bits.words):
        return None
    if bits.text("d") == bits.text("yy") and not bits.text("d")[0].isdigit():
        return None
    after = bits.after(12)
    if re.match(r"\s*(?::\d|[ap]\.?m\b|[–-]\s?\d|%|o'clock|(?i:people|points|years|minutes|percent|runs|votes)\b)", after):
        return None
    two = int(bits.get("yy"))
    quoted = "'" in bits.words or "’" in bits.words
    if not quoted and two <= 31 and not bits.text("d").isdigit():
        return None
    if not quoted and two <= 31 and re.match(r"\s*[a-z]", after):
        return None
    return date(full_year(two), values_of(bits, "m"), int(bits.get("d")), _weekday(bits))


@POINTS.rule(
    "point monthly",
    # July 2024; July of 2024; Sept., 2012; Dec-2018; April 480 BC; circa Feb 1812
    f"m:month dot? ({_YEAR} | dash y:year_number | slash y:year_number)",
    # 2024 Aug; 2024-August; 2016, nov
    "y:year_number dash? m:month",
    "y:year_number comma m:month",
)
def _month_year(bits: Bits) -> Form | None:
    year = year_of(bits)
    if bits.at("m") > bits.match.start() and bits.text("m").islower() and bits.get("m") in ("may", "march", "mar"):
        return None
    return Date(year, values_of(bits, "m"))


@POINTS.rule("point monthly", "m:month apostrophe yy:two_digits", "m:bare_month/soft_month yy:two_digits")
def _month_short_year(bits: Bits) -> Form | None:
    two = int(bits.get("yy"))
    if "'" not in bits.words and "’" not in bits.words and (two <= 31 or re.match(r"\s*[a-z%]", bits.after())):
        return None
    return Date(full_year(two), values_of(bits, "m"))


@POINTS.rule("point monthly", "m:bare_month dot?")
def _bare_month(bits: Bits) -> Form | None:
    name, asked = bits.text("m"), bits.previous("in/since/by/until/before/after/from/to/of/between/last/next/this/early/mid/late/dash/the")
    after = bits.after()
    if not asked and name[0].isupper() and re.match(r" [A-Z][a-z]", after) and name in ("April", "June", "August"):
        return None
    if name == "June" and re.match(r" [A-Z][a-z]", after) and not asked:
        return None
    return Date(None, values_of(bits, "m"))


@POINTS.rule("point monthly", "m:soft_month dot?")
def _soft_month(bits: Bits) -> Form | None:
    asked = bits.previous("in/since/by/until/before/after/from/to/of/between/last/next/this/early/mid/late/dash/following")
    noun = bits.previous("a/the") and bits.text("m") == "March" and re.match(r"\s+[a-z]{4,}", bits.after())
    ranged = bits.previous("and/or/to/dash") and bits.previous("point", 2)
    onward = re.match(r"\s*(?:[-–—]|to|through|and|until)\s*(?:" + _MONTH_NAMES + r")\b", bits.after())
    if not (asked or ranged or onward or noun) or (bits.get("m") == "may" and bits.previous("of") and re.match(r"\s+[a-z]", bits.after())):
        return None
    if bits.get("m") == "may" and not bits.previous("in/since/by/until/early/mid/late/last/next/this/dash") and re.match(
        r"\s+(?:be|have|not|also|well|yet|still|never|include|[a-z]+ly|say|need|only|lead|face|become|come|go|take)\b", bits.after()
    ):
        return None
    if re.match(r"\s+[A-Z][a-z]", bits.after()) and bits.previous("by/to/of/from/and/after/before"):
        return None
    return Date(None, values_of(bits, "m"))


_MONTH_NAMES: Final = "|".join(name[:3] + "[a-z]*" for name in MONTHS)


@POINTS.rule("point dated", "(w:weekday dot? comma?)? d:year_month_day")
def _iso(bits: Bits) -> Form | None:
    shape = bits.get("d")
    year, month, day = int(shape["y"]), int(shape["m"]), int(shape["d"])
    if not 1000 <= year <= 2999 or month > 12 or month == 0 or not 1 <= day <= 31:
        return None
    made = date(year, month, day, _weekday(bits))
    clock = shape["clock"]
    if clock and re.fullmatch(r"\d\d:\d\d(?::\d\d(?:\.\d+)?)?", clock):
        return Timed(made, clock[:8] + (shape["zone"] or ""))
    return made


@POINTS.rule("point dated", "c:compact")
def _compact(bits: Bits) -> Form | None:
    shape = bits.get("c")
    made = date(int(shape["y"]), int(shape["m"]), int(shape["d"]))
    return None if isinstance(made, Impossible) else made


@POINTS.rule("point dated numeric", "(w:weekday dot? comma?)? n:two_orders")
def _two_orders(bits: Bits) -> Form | None:
    """A day, a month and a year in numbers: both orders, where both are dates."""
    shape = bits.get("n")
    digits = shape["y"]
    if len(digits) == 2 and shape["s"] == "-" and re.match(r"[-–]\d", bits.after()):
        return None
    year = full_year(int(digits)) if len(digits) == 2 else int(digits)
    if len(digits) == 4 and not 1000 <= year <= 2199:
        return None
    if re.search(r"[\w/.-]\Z", bits.before()) and not bits.has("w"):
        return None
    return both_orders(int(shape["a"]), int(shape["b"]), year, _weekday(bits))


def both_orders(a: int, b: int, year: int | None, weekday: int | None) -> Form | None:
    """The dates two numbers can be, the month first and the day first; None where neither can be meant."""
    orders = [date(year, month, day, weekday) for month, day in dict.fromkeys([(a, b), (b, a)])]
    possible = tuple(one for one in orders if not isinstance(one, Impossible))
    if len(possible) == 2:
        return Either(possible, weekday)
    if possible:
        return possible[0]
    months = [n for n in (a, b) if 1 <= n <= 12]
    if len(months) == 1 and 1 <= max(a, b) <= 31:
        return orders[0] if months[0] == a else orders[-1]
    return None


@POINTS.rule("point dated numeric", "(w:weekday dot? comma?)? n:slashed", "w:bare_weekday/soft_weekday comma? n:dotted/days")
def _slashed(bits: Bits) -> Form | None:
    """Two numbers with a slash: a date where the words around ask for one, else a fraction, a score, "24/7"."""
    shape, weekday = bits.get("n"), _weekday(bits)
    a, b = int(shape["a"]), int(shape["b"])
    if (bits.text("n"), weekday) == ("9/11", None) and not re.search(r"\b(?:on|by|until|from|to|\()\s*\Z", bits.before()):
        return Date(2001, 9, 11)
    asked = weekday is not None or bits.previous("on/by/since/until/from/before/after/between/to/point/open/dash") or not bits.before().strip()
    plain = max(a, b) > 12 and (a, b) not in ((24, 7),) and min(a, b) <= 12 and not re.match(r"\s*(?:-?(?:inch|mile|cup)|of\b|th|\w+s\b)", bits.after())
    if not asked and not plain or re.match(r"\s*(?:cups?|tea|table|inch|mile|of an?\b|pound|ounce|century)|[-–]?(?:th|inch)", bits.after()):
        return None
    if re.search(r"\b(?:rated|score|scored|won|lost|gave)\b", bits.before()) or (a, b) == (24, 7):
        return None
    made = both_orders(a, b, None, weekday)
    return None if isinstance(made, Impossible) and weekday is None else made


@POINTS.rule("point monthly", "n:month_and_year")
def _number_and_year(bits: Bits) -> Form | None:
    shape = bits.get("n")
    month, year = int(shape["m"]), int(shape["y"])
    if not 1 <= month <= 12 or not 1500 <= year <= 2199 or re.search(r"[\w+-]$|\d \Z", bits.before()):
        return None
    return Date(year, month)


@POINTS.rule("point dated", "m:month slash d:day_number", "y:year_number slash m:month slash d:day_number", "y:year_number dash m:month dash d:day_number")
def _named_slashed(bits: Bits) -> Form | None:
    year = year_of(bits)
    return date(year, values_of(bits, "m"), int(bits.get("d")))


@POINTS.rule("point ranged", "n:year_and_two", "n:two_years (era:bc)?")
def _years(bits: Bits) -> Form | None:
    """Two years with a dash or slash: 1999-2004, 2009–10, 2024/25; or a year and a month, which is then the second reading."""
    shape = bits.get("n")
    if re.search(r"[+$£€#]\s?\Z|[:/]\Z|\d[ -]\Z|[A-Za-z]-\Z", bits.before()) or re.match(r"[-/]\d|\s?(?:%|points|yards|people)", bits.after()):
        return None
    if shape.re.groupindex.keys() >= {"a"}:
        first, last = int(shape["a"]), int(shape["b"])
        if bits.has("era") and first >= last:
            return Range(Date(1 - first), Date(1 - last))
        return Range(Date(first), Date(last)) if 1000 <= first <= last <= 2199 else None
    year, two = int(shape["y"]), int(shape["n"])
    return _year_and_two(year, two, shape["s"]) if 1000 <= year <= 2199 else None


def _year_and_two(year: int, two: int, sign: str) -> Form | None:
    range_ = Range(Date(year), Date(year - year % 100 + two)) if two > year % 100 and (sign != "/" or two == year % 100 + 1) else None
    if year % 100 == 99 and two == 0:
        range_ = Range(Date(year), Date(year + 1))
    month = Date(year, two) if 1 <= two <= 12 and sign in "-/" and len(f"{two:02d}") == 2 else None
    if range_ and month:
        return Either((range_, month))
    return range_ or month


@POINTS.rule("point monthly", "n:year_dot_month")
def _year_dot_month(bits: Bits) -> Form | None:
    return None


@POINTS.rule("point spanning", "the? n:decade (e:bc)?", "the? n:number apostrophe s", "the? apostrophe n:decade/two_digits apostrophe? s?")
def _decade(bits: Bits) -> Form | None:
    value = bits.get("n")
    digits = value["n"] if isinstance(value, re.Match) else bits.text("n")
    number, short = int(digits), len(digits) == 2
    if bits.has("e") or len(digits) == 3:
        return Decade(-number - 8, 10) if bits.has("e") and number % 10 == 0 else None
    if number % 10 or (not short and not 1000 <= number <= 2100):
        return _apostrophe_year(bits, number) if short and bits.words.startswith(("'", "’")) else None
    if short and not isinstance(value, re.Match) and not bits.words.endswith("s"):
        return _apostrophe_year(bits, number)
    if short and not bits.words.lower().startswith(("the", "'", "’")) and not bits.previous("in/early/mid/late/since"):
        return None
    if short and re.search(r"\b(?:his|her|their|my|your|our|in)\s*\Z", bits.before()) and not bits.words.lower().startswith("the"):
        return None if not bits.previous("in") else Decade(number, 10)
    return Decade(number, 10)


def _apostrophe_year(bits: Bits, two: int) -> Form | None:
    asked = bits.previous("in/of/since/month/season/point/after/before/by/from/to")
    return Date(full_year(two)) if asked and re.match(r"['’]\d\d$", bits.words) else None


@POINTS.rule("point spanning", "the? w:tens_decade")
def _decade_word(bits: Bits) -> Form | None:
    if not bits.words.lower().startswith("the") or re.match(r"\s+and\b", bits.after()):
        return None
    return Decade(values("tens_decade")[bits.get("w")], 10)


@POINTS.rule("point yearly", "y:year_number", "the one_year y:year_number", "one_year y:year_number", "calendar one_year y:year_number")
def _year(bits: Bits) -> Form | None:
    if bits.words != bits.text("y"):
        return Date(int(bits.get("y")))
    return Date(int(bits.get("y"))) if _is_year(bits) else None


_COUNTED: Final = re.compile(
    r"\s+(?:(?:more|other|new|extra|additional|or so|of (?:the|them|those|its|their))\b|(?!was|is|has|this|its|as|his|us\b|perhaps|always|across|towards|besides|plus|versus|less|thus|yes)"
    r"[a-z]{2,}s\b|people|men|women|children|per\b|euros?|dollars?|percent|%|metres|miles|km\b|kg\b|m\b|ft\b)"
)


def _is_year(bits: Bits) -> bool:
    year, before, after = int(bits.get("y")), bits.before(), bits.after()
    if bits.previous("dash") and bits.previous("early/mid/late", 2):
        return True
    if re.search(r"[\w$£€#+*]-?\Z|[.:/]\Z|\d[ ,]\Z|(?:[Nn]o\.|[Nn]umber|[Aa]rticle|[Ss]ection|[Pp]age|[Rr]oom|[Ff]light|[Rr]oute|[Bb]oeing)\s\Z", before):
        return False
    if re.match(r"\.\d|[-–]\d{3,}|,\d|\s?%|[A-Za-z]|\s(?:Agenda|hours|hrs|GMT|UTC|local time)\b|\s\d{3}\b|\s?[-–]\s?\d{1,3}\b(?!\d)", after):
        return False
    counted = bool(_COUNTED.match(after))
    if bits.previous("circa/perhaps") or bits.previous("comma") and bits.previous("point", 2):
        return not counted and 1000 <= year
    if bits.previous("in/since/until/early/mid/late/season/before/after/between/than"):
        return not (counted and (year % 100 == 0 or not 1700 <= year <= 2100))
    if bits.previous("and/or/to/dash/comma/by/from/of") and (bits.previous("point", 2) or bits.previous("point", 3)):
        return not counted and 1000 <= year <= 2199
    plausible = 1500 <= year <= 2100
    if bits.previous("open"):
        return plausible and bool(re.match(r"\s*[),;–-]", after))
    if bits.previous("by/of/from/to/for/end/dash"):
        return plausible and not counted and not (year % 100 == 0 and re.match(r"\s+[a-z]", after))
    if bits.previous("as") or re.match(r"\s+or\s+(?:later|earlier|after|before)\b", after):
        return plausible and not counted
    return plausible and _adjective(bits, before, after)


def _adjective(bits: Bits, before: str, after: str) -> bool:
    """Whether a year stands before the noun it dates ("the 2024 election", "its 2012 report") or heads a line ("2004: …")."""
    year = int(bits.get("y"))
    if re.search(r"(?:^|\n)[ \t]*\Z", before) and (re.match(r"[ \t]*(?:[:;,?]|[-–—] |or \d{4}|\(?(?:uncertain|maybe|approx|guess))", after) or before and re.match(r"[ \t]*\r?\n", after)):
        return True
    if re.search(r"(?:^|[.\n])\s*\Z", before) and re.match(r"\s+(?:also|was|saw|has|had|is|will|brought|marked|ended|began)\b", after):
        return 1900 <= year <= 2059
    if re.match(r"['’]s\s", after) and not re.search(r"[\d$£€]\s?\Z", before):
        return 1900 <= year <= 2059
    if re.search(r"(?:\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Tt]his|[Ee]arly|[Ll]ate)|['’]s)\s+\Z", before):
        named = re.match(r"\s+(?:[a-z]{3,}|[\"“]?[A-Z])", after)
        return bool(named) and year % 100 != 0 and not (_COUNTED.match(after) and (year % 10 == 0 or not 1700 <= year <= 2059))
    if bits.previous("comma") and re.search(r"[A-Z]\w+,\s\Z", before):
        return bool(re.match(r"\s*(?:[,.;:)]|$)", after))
    return False


@POINTS.rule("point yearly", "y:number/short_year/far_year/year_number/two_digits e:bc/ad", "ad y:number", "y:number e:bc/ad")
def _era_year(bits: Bits) -> Form | None:
    year = int(bits.get("y"))
    if not bits.has("e"):
        return Date(year) if bits.words.startswith(("AD", "A.D", "CE")) and 0 < year < 2200 else None
    before_christ = "b" in bits.text("e").lower().replace(".", "")[:1]
    if not 0 < year < 10_000 or (not before_christ and bits.text("e").islower()) or not (year < 2200 or before_christ):
        return None
    return Date(1 - year if before_christ else year)


@POINTS.rule("point yearly", "y:year_word")
def _spelt_year(bits: Bits) -> Form | None:
    return Date(int(bits.get("y")))


@POINTS.rule(
    "point spanning",
    # the 19th century; 19c; the 4th century BC; the twentieth century; 17th-century
    "the? n:ordinal dash? c:century (e:bc/ad)?",
    "n:two_digits/number c:century (e:bc/ad)?",
)
def _century(bits: Bits) -> Form | None:
    number, name = int(bits.get("n")), bits.text("c")
    if not 1 <= number <= 30 or name.lower() == "c" and (bits.gap("c") or name != "c"):
        return None
    if bits.text("n").isdigit() and name != "c":
        return None
    before_christ = bits.has("e") and bits.text("e").lower().startswith("b")
    return Decade(-100 * number + 1 if before_christ else 100 * (number - 1), 100)


@POINTS.rule(
    "point ranged",
    # the 17th to 19th centuries; 17-19th centuries
    "the? a:ordinal (and/to/dash | to the) b:ordinal dash? c:century",
    "the? r:ordinals dash? c:century",
)
def _centuries(bits: Bits) -> Form | None:
    shape = bits.get("r")
    a, b = (int(shape["a"]), int(shape["b"])) if shape else (int(bits.get("a")), int(bits.get("b")))
    return Range(Decade(100 * (a - 1), 100), Decade(100 * (b - 1), 100)) if 1 <= a <= b <= 30 else None


@POINTS.rule(
    "point ranged",
    # Nov. 6-7, 2012; July 13 to 15; April ninth through seventeenth; March 17 and 18, 1776
    f"{_WEEKDAY}m:month dot? the? a:day_value (dash/to/and/tilde | and | to) the? b:day_value {_YEAR}?",
    f"{_WEEKDAY}m:month dot? r:days/ordinals {_YEAR}?",
    f"m:month dot? between a:day_value and b:day_value {_YEAR}?",
    f"m:month dot? (between | from) r:days {_YEAR}?",
    # 6-7 November 2012; from the 13th to the 15th of July; 18 and 19 June; between 3 and 5 May
    f"(from/between the? | the)? a:day_value dot? (to/and/dash/tilde | or) the? b:day_value of? m:month dot? {_YEAR}?",
    f"(from/between the? | the)? r:days/ordinals of? m:month dot? {_YEAR}?",
    f"from the? a:day_value to m:month dot? the? b:day_value {_YEAR}?",
)
def _days(bits: Bits) -> Form | None:
    shape = bits.get("r")
    a, b = (int(shape["a"]), int(shape["b"])) if shape else (int(bits.get("a")), int(bits.get("b")))
    year = year_of(bits)
    if a >= b or b > 31 or (year is None and not shape and bits.text("m").islower() and bits.get("m") in ("may",)):
        return None
    if not shape and year is None and re.match(r"\s*(?::\d|[ap]\.?m\b)", bits.after()):
        return None
    month = values_of(bits, "m")
    first, last = date(year, month, a), date(year, month, b)
    return next((one for one in (first, last) if isinstance(one, Impossible)), Range(first, last))


@POINTS.rule(
    "point seasonal",
    # Q3 2023; Q3; 2019 Q1; 2017-q1; FY2024 Q3; H1 2024
    "s:quarter_sign/half_sign n:number ((dash | of | comma | slash | in)? y:year_number | apostrophe yy:two_digits)?",
    "y:year_number dash? s:quarter_sign/half_sign n:number",
)
def _quarter_sign(bits: Bits) -> Form | None:
    number, half = int(bits.get("n")), bits.get("s") == "h"
    year = int(bits.get("y")) if bits.has("y") else full_year(int(bits.get("yy"))) if bits.has("yy") else None
    if not 1 <= number <= (2 if half else 4) or bits.gap("n") or (half and year is None):
        return None
    return SubYear((39 if half else 32) + number, year)


@POINTS.rule(
    "point seasonal",
    # the third quarter of 2023; third-quarter 2023; the first half of 2024; the second half; 3rd qtr
    "the? n:ordinal dash? u:quarter/half (of? (the? one_year | fiscal | fiscal one_year)? y:year_number)?",
    "the? n:ordinal dash? u:quarter/half of y:year_word",
    "the? f:last dash? u:quarter/half of? y:year_number",
)
def _quarter(bits: Bits) -> Form | None:
    half = bits.get("u") == "half"
    number = int(bits.get("n")) if bits.has("n") else (2 if half else 4)
    year = year_of(bits)
    if not 1 <= number <= (2 if half else 4) or bits.get("u") == "quarters":
        return None
    if year is None and (half or not bits.words.lower().startswith("the")) and not bits.previous("in/for"):
        return None
    if year is None and (half or bits.following("of")):
        return None
    return SubYear((39 if half else 32) + number, year)


@POINTS.rule(
    "point seasonal",
    # summer 2012; the spring of 1776; autumn of 481 BC; Summer, 2012; winter 2012-13
    f"the? s:season (of the? one_year y:year_number | of? {_YEAR} | apostrophe yy:two_digits | of? n:year_and_two)",
    f"the? s:season of? y:year_word",
    # the winter; in spring; last summer; this fall
    "the? s:season",
)
def _season(bits: Bits) -> Form | None:
    code = values("season")[bits.get("s")]
    year = year_of(bits)
    if bits.has("n"):
        return SubYear(code, int(bits.get("n")["y"])) if code == 24 else None
    if bits.has("yy"):
        return SubYear(code, full_year(int(bits.get("yy"))))
    if year is not None:
        return SubYear(code, year)
    asked = bits.previous("in/this/last/next/since/until/by/early/mid/late/of/before/after/following/that/every/to/from")
    if code != 24 and code != 22 and bits.get("s") not in ("autumn", "springtime") and not asked and "the" not in bits.words.lower()[:4]:
        return None
    if bits.get("s") in ("fall", "spring") and not bits.previous("in/this/last/next/since/by/early/mid/late/until/that") and not (
        bits.words.lower().startswith("the") and re.match(r"\s*(?:[,.;)]|$|and\b|when\b|they\b|he\b|the\b)", bits.after())
    ):
        return None
    if bits.get("s") == "spring" and re.match(r"\s+(?:of\s+water|up|from|back|roll)", bits.after()):
        return None
    if re.match(r"\s*['’]s\b|\s+(?:[A-Z][a-z]|[a-z]+(?:ed|ing)\b)", bits.after()) and not asked:
        return None
    if not asked and not bits.words.lower().startswith("the") and re.match(r"\s+[a-z]", bits.after()) and bits.before().strip()[-1:] not in ("", ".", ",", "\n"):
        return None
    return SubYear(code)


@POINTS.rule("point yearly", "f:fy y:year_number/two_digits/year_and_two", "the? fiscal one_year y:year_number/year_and_two", "the? fiscal y:year_number/year_and_two")
def _fiscal(bits: Bits) -> Form | None:
    value = bits.get("y")
    if isinstance(value, re.Match):
        year = int(value["y"])
        return Range(Date(year), Date(year + 1)) if int(value["n"]) == (year + 1) % 100 else None
    return Date(full_year(int(value)) if int(value) < 100 else int(value))


@POINTS.rule("point yearly", "c:circa dot? (y:year_number | y:short_year e:ad/bc | d:decade)", "t:tilde y:year_number")
def _circa(bits: Bits) -> Form | None:
    if bits.has("d"):
        return Decade(int(bits.get("d")["n"]), 10, "~") if len(bits.get("d")["n"]) == 4 else None
    if bits.has("e"):
        year = int(bits.get("y"))
        return Date(1 - year if bits.text("e").lower().startswith("b") else year, marks="~")
    year = int(bits.get("y"))
    word = bits.get("c") if bits.has("c") else "~"
    if word in ("about", "around", "approximately", "approx", "roughly") and (_COUNTED.match(bits.after()) or not 1400 <= year <= 2100):
        return None
    if word in ("about", "around", "roughly", "approximately") and (year % 100 == 0 or re.match(r"\s+[a-z]", bits.after())):
        return None
    if bits.following("dash") and re.match(r"-[a-z]", bits.after()):
        return None
    if word == "c" and bits.text("c") != "c":
        return None
    return Date(year, marks="~")


@POINTS.rule("point dated", "the? d:day_ordinal", "w:bare_weekday/soft_weekday comma? the? d:day_value")
def _day_of_month(bits: Bits) -> Form | None:
    """ "the 13th" after "on" or a like word; "Monday the 27th"; "Friday 23"."""
    if bits.has("w"):
        if bits.text("d").isdigit() and (re.match(r"\s*(?:[:.]\d|[ap]\.?m|[a-z]|[-–]\d|%)", bits.after()) or "," in bits.words):
            return None
        return Date(None, None, int(bits.get("d")), _weekday(bits))
    if bits.text("d").isdigit() or not bits.text("d")[0].isdigit() or not bits.words.lower().startswith("the"):
        return None
    if not bits.previous("on/until/by/of/before/after/since/from/to/between/for") or not re.match(r"\s*(?:[.,;:)!?]|$|and\b|or\b|at\b|to\b|in\b)", bits.after()):
        return None
    return None if bits.previous("of/for/in/to/from/by/after/before") and re.match(r"\s+in\b", bits.after()) else Date(None, None, int(bits.get("d")))


def marked(form: Form, marks: str) -> Form:
    """The same date with a qualifier."""
    return evolve(form, marks=marks) if isinstance(form, Date | Decade | SubYear) else form


_ = Part
