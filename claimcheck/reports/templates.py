"""The templates of pages: everything that comes out of a text is escaped, and only the page's own script may run."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from claimcheck.reports.visible import visible, visible_lines


def filled(template: str, styles: tuple[str, ...], script: str, **values: Any) -> str:
    """A page of a template with its style and script in it; what UTF-8 cannot write is written as a character reference."""
    style, code = "".join(map(_asset, styles)), _asset(script)
    hashed = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    page: str = _template(template).render(style=style, script=code, script_hash=hashed, **values).rstrip()
    return page.encode("utf-8", "xmlcharrefreplace").decode("utf-8")


@cache
def _template(name: str) -> Any:
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # 40 ms: only pages pay for it
    from markupsafe import Markup

    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(_asset),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = visible
    environment.filters["lines"] = visible_lines
    environment.filters["own"] = Markup  # the page's own script and style, nothing from a text
    return environment.get_template(name)


@cache
def _asset(name: str) -> str:
    return (files("claimcheck.data") / "html" / name).read_text(encoding="utf-8")
