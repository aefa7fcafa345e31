"""`claimcheck schema`: the JSON Schema of claim files, or of the configuration."""

from __future__ import annotations

import json
from argparse import Namespace

from claimcheck.claimfiles import schema
from claimcheck.commands.outputs import show
from claimcheck.configschema import schema as configuration


def run(options: Namespace) -> int:
    """Print it; exit status 0."""
    made = configuration() if options.of == "configuration" else schema()
    show(json.dumps(made, ensure_ascii=False, indent=2), "utf-8")
    return 0
