"""How the manual is built: `make docs`. The reference is written from the code first, by pages.py."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import pages  # noqa: E402 - found only now

import claimcheck  # noqa: E402

project = "claimcheck"
copyright = "the authors of claimcheck, Apache-2.0"
release = claimcheck.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
# what other pages include
exclude_patterns = [f"reference/generated/{name}.md" for name in pages.INCLUDED]
html_theme = "furo"
html_title = "claimcheck"
html_static_path: list[str] = []
html_copy_source = False
default_role = "literal"
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]
smartquotes = False  # options begin with two hyphens, and quotes are letters of a text
autodoc_typehints = "none"  # the docstrings say what a value means; the types stand in the code
autodoc_member_order = "bysource"


def setup(app: object) -> None:
    """Write the generated pages before anything is read."""
    pages.write(HERE / "reference" / "generated")
