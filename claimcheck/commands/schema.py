"""`claimcheck schema`: the JSON Schema of claim files."""

from __future__ import annotations

import json
from argparse import Namespace

from claimcheck.claimfiles import schema
from claimcheck.commands.outputs import show


def run(options: Namespace) -> int:
    """Print it; exit status 0."""
    show(json.dumps(schema(), ensure_ascii=False, indent=2), "utf-8")
    return 0
