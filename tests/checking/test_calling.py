"""A body that no registry knows is called by its name, in every part of a finding."""

from __future__ import annotations

import claimcheck

FOUNDED = ("The Arvel Lift Company was founded in 1968.", "The Arvel Lift Company, founded in 1986, runs the line.")


def test_a_finding_names_a_body_as_the_texts_do() -> None:
    texts = [claimcheck.Document(text, id=f"{n}.txt") for n, text in enumerate(FOUNDED)]
    (finding,) = claimcheck.check_documents(texts).findings
    said = (finding.message, finding.witness, finding.resolve or "")
    assert all("Arvel Lift Company" in text for text in said)
    assert not any(":~" in text for text in said)
