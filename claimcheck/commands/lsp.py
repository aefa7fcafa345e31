"""`claimcheck lsp`: the language server, over standard input and output."""

from __future__ import annotations

from argparse import Namespace

from claimcheck.errors import ClaimcheckError


def run(options: Namespace) -> int:
    """Serve until the client leaves; exit status 0."""
    try:
        from claimcheck.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("claimcheck"):
            raise
        raise ClaimcheckError(f"the language server needs {error.name}: pip install {error.name}") from None
    serve()
    return 0
