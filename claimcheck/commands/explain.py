"""`claimcheck explain`: the manual of a rule, then its examples."""

from __future__ import annotations

import re
from argparse import Namespace
from textwrap import indent

from claimcheck.commands.outputs import show
from claimcheck.config import unknown_rules
from claimcheck.errors import ClaimcheckError
from claimcheck.rulebook import Rule, rulebook

# a fenced block of an examples page: its kind, what is said of it, its lines
FENCE = re.compile(r"^```([a-z]*)[ ]?([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TITLE = re.compile(r"\A# [^\n]*\n+")
HEADING = re.compile(r"^##+ (.+)$", re.MULTILINE)
# what a rule of each scope looks at
SCOPES = {"document": "each document", "pair": "claims two by two", "network": "claims that hang together"}
# what stands above each kind of block
LABELS = {"text": "{}:", "claims": "claims made of {}:", "expect": "what is reported:"}


def run(options: Namespace) -> int:
    """Print it; exit status 0."""
    rules = {rule.name: rule for rule in rulebook()}
    if wrong := unknown_rules([options.rule], list(rules)):
        raise ClaimcheckError(wrong[0])
    rule = rules[options.rule]
    head = f"{rule.name} ({rule.severity.value}; looks at {SCOPES[rule.scope]})"
    show("\n\n".join(filter(None, (head, rule.manual, _examples(rule)))))
    return 0


def _examples(rule: Rule) -> str:
    try:
        page = rule.page
    except FileNotFoundError:
        return ""
    return _underlined("Examples", "=") + "\n\n" + readable(page)


def readable(page: str) -> str:
    """An examples page as plain text: titles underlined, blocks labelled and indented.

    >>> print(readable("# former-name\\n\\n## Silent: it is new\\n\\n```text a.txt\\nThe office moved.\\n```\\n"))
    Silent: it is new
    -----------------
    <BLANKLINE>
    a.txt:
        The office moved.
    """
    page = HEADING.sub(lambda match: _underlined(match[1], "-"), TITLE.sub("", page))
    return FENCE.sub(_block, page).strip()


def _block(match: re.Match[str]) -> str:
    label = LABELS.get(match[1], "{}").format(match[2]).strip()
    return f"{label}\n{indent(match[3], '    ')}".rstrip()


def _underlined(title: str, mark: str) -> str:
    return f"{title}\n{mark * len(title)}"
