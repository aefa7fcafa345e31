from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

SOURCE = (
    "Published: Jul 03, 2024\n"
    "\n"
    "The port has handled more than 200,000 inbound passengers since it opened in June 2012.\n"
    "Police in Hebei, Henan and Hunan solved 22,100 cases last year. The port is expected to open in 2026.\n"
    "The port closed on Tuesday. The ministry, led by Wang Xiaohong, said so.\n"
)
HEADER = '[document]\nsource = "../seeds/a.txt"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one source, `seeds/a.txt`, and a place for claim files, `claims/`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "claims").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(SOURCE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def write(folder: Path) -> Callable[..., str]:
    """Writes a file below the working folder, byte for byte, and gives back its path."""

    def write(text: str | bytes, name: str = "claims/a.toml") -> str:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return name

    return write


@pytest.fixture
def faults(write: Callable[..., str]) -> Callable[..., list[str]]:
    """The faults of the claim files of `claims/`, after writing one."""
    from claimcheck.claimfiles import load
    from claimcheck.errors import FaultyFiles

    def faults(text: str | bytes | None = None, name: str = "claims/a.toml") -> list[str]:
        if text is not None:
            write(text, name)
        with pytest.raises(FaultyFiles) as raised:
            load("claims")
        return [str(fault) for fault in raised.value.faults]

    return faults
