"""Small texts of our own on who pays, who holds an office, whose a body is and where it lies: `names/*.txt`.

A line of `#### id: a conflict` or `#### id: silent` heads each case; a line of `=====` parts its texts. Each case was written before
the reader was mended for its kind; the silent ones look like errors of that kind and are none.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.documents import Document
from claimcheck.engine import check_documents

CASES = {
    f"{path.stem}-{head.partition(':')[0]}": (head.partition(": ")[2], tuple(map(str.strip, body.split("\n=====\n"))))
    for path in sorted((Path(__file__).parent / "names").glob("*.txt"))
    for head, _, body in (case.partition("\n") for case in path.read_text(encoding="utf-8").split("#### ")[1:])
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_texts_disagree_or_not(case: tuple[str, tuple[str, ...]]) -> None:
    wanted, texts = case
    found = check_documents([Document(text, id=str(side)) for side, text in enumerate(texts)]).conflicts
    assert wanted in ("a conflict", "silent")
    assert [finding.message for finding in found] == [] if wanted == "silent" else found
