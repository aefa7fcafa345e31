"""`claimcheck rules`: the rules, one a line."""

from __future__ import annotations

from argparse import Namespace

from claimcheck.commands.outputs import show
from claimcheck.rulebook import rulebook

HEAD = ("rule", "scope", "severity", "what it finds")


def run(options: Namespace) -> int:
    """List them; exit status 0."""
    rows = [HEAD, *((rule.name, rule.scope, rule.severity.value, rule.summary) for rule in rulebook())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    show("\n".join(lines))
    return 0
