"""What the server of `tests.running` imports: the commands, and what a first check reads from the tables."""

from importlib import import_module

import claimcheck
from claimcheck.cli import COMMANDS

for command in COMMANDS:
    if command != "lsp":
        import_module(f"claimcheck.commands.{command}")

claimcheck.check_documents([claimcheck.Document(text="The ferry carried 412 people on 3 May 2024.", id="ferry")])
