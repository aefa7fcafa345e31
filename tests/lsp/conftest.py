"""A desk of two articles that disagree and a claim file on one of them; the emoji stands two UTF-16 units wide."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.lsp.desk import Desk

ACT = "The Tide Protection Act was adopted on 2 May 2023."
SHIP = "It was late 🚢. "
MORE = "More than 900 cars were lost, said the NIA. The seminar starts on 6/11."
A = f"Published: 3 May 2024\n\n{SHIP}{ACT}\n\n{MORE}\n"
B = f"Published: 3 May 2024\n\n{ACT.replace('2 May', '4 May')}\n"
CLAIMS = """\
# what the desk has read
[document]
source = "../texts/a.txt"

[[claims]]
id = "seminar"
quote = "6/11"
status = "reviewed"
subject = "NIA"
property = "held"
value = "6/11"
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    for name, text in {"texts/a.txt": A, "texts/b.txt": B, "claims/a.toml": CLAIMS}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8", newline="")
    monkeypatch.chdir(tmp_path)
    return Desk()
