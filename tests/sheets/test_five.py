"""Documents added to the five that restate them: a planted error is what the sheet no longer bears out, and not what is right."""

from __future__ import annotations

import pytest

from tests.sheets.five import SUPPORTED, Added, names, planted

ERRORS = 1  # of the first copies of each, those whose error may be taken for right


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
def test_an_added_document_is_borne_out_but_for_its_error(name: str) -> None:
    stands = Added.of(name).standings()
    assert sum(how == SUPPORTED for how, _ in stands.values()) >= len(stands) / 2
    copies = list(planted(name, stands))
    assert sum(copy.standing == SUPPORTED for copy in copies) <= ERRORS
