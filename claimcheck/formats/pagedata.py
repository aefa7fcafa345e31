"""What an HTML page says of itself for machines: JSON-LD, `<meta>`, `<time>`, `lang`.

Of several dates the one that says most plainly that it is the date of publication counts; what is no date, or a date of the
last change, is left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from claimcheck.formats.facts import Facts, stamped
from claimcheck.times import Timestamp

DATED = "the data of its page"
MOST = 10_000  # elements and values that are looked at
# names of meta elements that give the date of publication, the plainest first
PUBLISHED = (
    "article:published_time datepublished dc.date.issued dcterms.issued dc.date dcterms.date citation_publication_date "
    "parsely-pub-date sailthru.date publishdate publish-date publish_date pubdate publication_date date"
).split()
# names of meta elements that give the publisher
PUBLISHERS = "og:site_name dc.publisher dcterms.publisher citation_publisher publisher application-name".split()
# classes of a time element that is the date of publication
CLASSES = frozenset("published dt-published entry-date pubdate date-published".split())


def facts_of(root: Any) -> Facts:
    """The facts of a parsed page."""
    elements = list(_elements(root))
    named = _named(elements)
    records = [record for node in elements if _is_data(node) for record in _records(_words(node))]
    dates = [
        *(record.get("datePublished") for record in records),
        *(named.get(name) for name in PUBLISHED),
        *(_attribute(node, "datetime") for node in elements if _is_date(node)),
    ]
    publishers = [*map(_publisher, records), *(named.get(name) for name in PUBLISHERS)]
    language = next((_attribute(node, "lang") for node in elements if node.name == "html"), None)
    return Facts(
        published=_first_date(dates),
        publisher=next((name.strip() for name in publishers if isinstance(name, str) and name.strip()), None),
        language=language or None,
        dated_by=DATED,
    )


def _first_date(dates: list[Any]) -> Timestamp | None:
    read = (stamped(date) for date in dates if isinstance(date, str))
    return next((stamp for stamp in read if stamp is not None), None)


def _elements(root: Any) -> Iterator[Any]:
    waiting, seen = [root], 0
    while waiting and seen < MOST:
        node = waiting.pop()
        seen += 1
        if node.name in ("html", "meta", "time", "script"):
            yield node
        waiting += reversed(node.children or ())


def _attribute(node: Any, name: str) -> str:
    return (node.attrs or {}).get(name) or ""


def _named(elements: list[Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in elements:
        if node.name == "meta":
            name = _attribute(node, "property") or _attribute(node, "name") or _attribute(node, "itemprop")
            found.setdefault(name.lower(), _attribute(node, "content"))
    return found


def _is_date(node: Any) -> bool:
    said = "pubdate" in (node.attrs or {}) or _attribute(node, "itemprop").lower() == "datepublished"
    return node.name == "time" and (said or not CLASSES.isdisjoint(_attribute(node, "class").lower().split()))


def _is_data(node: Any) -> bool:
    return node.name == "script" and _attribute(node, "type").lower().strip() == "application/ld+json"


def _words(node: Any) -> str:
    return "".join(child.data or "" for child in node.children or () if child.name == "#text")


def _records(text: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD text, the outer ones first; none where it is not JSON."""
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    for _ in range(MOST):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            waiting += [each for each in value.values() if isinstance(each, dict | list)]
        elif isinstance(value, list):
            waiting += value


def _publisher(record: dict[str, Any]) -> object:
    publisher = record.get("publisher")
    return publisher.get("name") if isinstance(publisher, dict) else publisher
