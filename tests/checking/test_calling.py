"""A body that no registry knows is called by its name, in every part of a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck

FOUNDED = ("The Arvel Lift Company was founded in 1968.", "The Arvel Lift Company, founded in 1986, runs the line.")


def test_a_finding_names_a_body_as_the_texts_do() -> None:
    texts = [claimcheck.Document(text, id=f"{n}.txt") for n, text in enumerate(FOUNDED)]
    (finding,) = claimcheck.check_documents(texts).findings
    said = (finding.message, finding.witness, finding.resolve or "")
    assert all("Arvel Lift Company" in text for text in said)
    assert not any(":~" in text for text in said)


def test_claim_files_alone_call_it_as_their_texts_write_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in zip("ab", FOUNDED, strict=True):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        year = "1968" if name == "a" else "1986"
        claim = f'id = "x"\nquote = "founded in {year}"\nsubject = "ZZ:~arvel-lift-company"\nproperty = "founded"\nvalue = "{year}"\n'
        (tmp_path / f"{name}.toml").write_text(f'[document]\nsource = "{name}.txt"\n\n[[claims]]\n{claim}', "utf-8")
    (finding,) = claimcheck.check(claimcheck.load(["a.toml", "b.toml"])).findings
    assert finding.message.startswith("founded (Arvel Lift Company)")
