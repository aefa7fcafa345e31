"""Errors planted in the five documents are caught as before, and nothing else is made a conflict: see README.md."""

from __future__ import annotations

from typing import Any

import pytest

from tests.planted.measure import FILES, NOTES, Change, Error, conflicts, errors, harmless, is_caught, texts

ERRORS = [error for file in FILES for error in errors(file)]
HARMLESS = [change for file in FILES for change in harmless(file)]
by_id: dict[str, Any] = {"ids": lambda change: change.id}
every_change = pytest.mark.parametrize("change", [*ERRORS, *HARMLESS], **by_id)
every_error = pytest.mark.parametrize("error", ERRORS, **by_id)


def test_ids_are_unique_in_the_folder() -> None:
    ids = [change.id for change in (*ERRORS, *HARMLESS)]
    assert len(ids) == len(set(ids))


@every_change
def test_the_words_that_are_changed_are_found(change: Change) -> None:
    count = texts()[change.file].count(change.before)
    assert 0 < change.nth <= count if change.nth else count == 1
    assert change.before != change.after


@every_error
def test_the_words_that_disagree_are_found(error: Error) -> None:
    assert error.places
    assert error.passages


@pytest.mark.parametrize("error", [error for error in ERRORS if error.caught], **by_id)
def test_what_was_caught_is_caught(error: Error) -> None:
    assert is_caught(error)


@pytest.mark.parametrize("change", HARMLESS, **by_id)
def test_harmless_changes_are_no_conflict(change: Change) -> None:
    assert [finding.message for finding in change.findings] == []


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_no_conflict(note: str) -> None:
    assert [finding.message for finding in conflicts(frozenset({note}))] == []


def test_all_notes_together_are_no_conflict() -> None:
    assert [finding.message for finding in conflicts(frozenset(NOTES))] == []
