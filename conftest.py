"""Modules that need an extra are collected only where it is installed."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore = [] if find_spec("pygls") else ["claimcheck/lsp/server.py", "claimcheck/lsp/wire.py"]
