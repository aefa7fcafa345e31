"""The code of the README and of the manual runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]
BLOCKS = [
    pytest.param(code, id=f"{page.name}-{number}")
    for page in (HOME / "README.md", *sorted((HOME / "docs").glob("*.md")))
    for number, code in enumerate(re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S))
]


@pytest.mark.parametrize("code", BLOCKS)
def test_the_code_of_the_pages_runs(code: str) -> None:
    exec(compile(code, "page", "exec"), {})


def test_every_page_that_is_linked_exists() -> None:
    for page in (HOME / "README.md", *(HOME / "docs").glob("*.md")):
        for target in re.findall(r"\]\((?!http)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_claim_file_of_the_readme_is_one(tmp_path: Path) -> None:
    from claimcheck.claimfiles import load

    (body,) = re.findall(r"^```toml\n(.*?)^```$", (HOME / "README.md").read_text("utf-8"), re.M | re.S)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "claims").mkdir()
    name = "001_63fd50dbdb8d0897.txt"
    (tmp_path / "seeds" / name).write_bytes((HOME / "seeds" / name).read_bytes())
    (tmp_path / "claims" / "a.toml").write_text(body, "utf-8")
    (entry,) = load(tmp_path / "claims").views[0].entries
    assert entry.found
    assert not entry.unknown
