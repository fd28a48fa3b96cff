"""A table is looked at before it is taken in: what is new, what is there already, what is wrong."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.authoring.incoming import survey as module
from quizapp.authoring.incoming.survey import Decision, Twin, find_similar
from quizapp.errors import KnownError
from quizapp.store import questions
from quizapp.store.library import Library, open_library
from tests import factories
from tests.authoring.incoming.helpers import surveyed

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One for all, since a survey changes nothing."""
    there = factories.question(1, key="own:1", stem="Who led Norland in May 2011?", answer="Ada Quill", distractors=())
    with open_library(tmp_path_factory.mktemp("survey") / "library.quizapp", now=NOW) as made:
        questions.add(made, [there], name="add", now=NOW)
        yield made


@pytest.fixture
def path(library: Library) -> Path:
    return library.path


def test_rows_at_fault_are_counted_and_the_others_are_drafts(path: Path) -> None:
    found = surveyed(path, ("q", "a"), ("", ""), ("r", "b"))
    assert ([draft.stem for draft in found.drafts], list(found.rows), found.bad_rows) == (["q", "r"], [2, 4], 1)
    assert [fault.row for fault in found.faults] == [3]


def test_a_question_that_is_there_is_skipped_unless_decided_otherwise(path: Path) -> None:
    found = surveyed(path, ("new", "a"), ("who led  norland in May 2011?", "b"))
    assert found.twins == {1: Twin(1, "own:1")}
    assert [found.count(each) for each in Decision] == [1, 0, 1]
    found.decide(Decision.UPDATE, [1])
    assert (list(found.places(Decision.UPDATE)), list(found.places(Decision.KEEP))) == ([1], [0])


def test_a_question_that_is_there_without_options_is_there_if_the_same_is_right(path: Path) -> None:
    stem, fields = "Who led Norland in May 2011?", ("stem", "answer", "wrong", "wrong")
    right = surveyed(path, (stem, "ada quill", "b", "c"), fields=fields)
    assert (right.twins, right.count(Decision.SKIP)) == ({0: Twin(1, "own:1")}, 1)
    part = surveyed(path, (stem, "Quill", "b", "c"), fields=fields)
    assert (part.twins, part.count(Decision.SKIP)) == ({0: Twin(1, "own:1")}, 1)
    another = surveyed(path, (stem, "a", "b", "c"), fields=fields)
    assert (another.twins, another.count(Decision.KEEP)) == ({0: Twin(1, "own:1", likeness=99)}, 1)


def test_of_two_forms_in_a_table_each_has_its_own_twin(path: Path) -> None:
    fields = ("stem", "answer", "wrong", "wrong")
    assert surveyed(path, ("q", "a", "", ""), ("q", "a", "b", "c"), fields=fields).twins == {}


def test_a_row_that_stands_twice_is_skipped_the_second_time_and_cannot_update(path: Path) -> None:
    found = surveyed(path, ("q", "a"), ("Q", "b"), ("q", "c"))
    assert found.twins == {1: Twin(0, row=2), 2: Twin(0, row=2)}
    found.decide(Decision.UPDATE, found.twins)
    assert found.count(Decision.SKIP) == 2
    found.decide(Decision.KEEP, [2])
    assert list(found.places(Decision.KEEP)) == [0, 2]


def test_a_question_that_is_nearly_there_is_found_on_request_and_kept(library: Library, path: Path) -> None:
    found = surveyed(path, ("Who led then Norland in May 2011?", "a. quill"), ("What is the capital of Norland?", "b"))
    assert found.twins == {}
    assert list(find_similar(library, found)) == [1, 2]
    assert [(place, twin.key, twin.likeness < 100) for place, twin in found.twins.items()] == [(0, "own:1", True)]
    assert found.count(Decision.KEEP) == 2


def test_a_table_with_too_many_questions_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    with pytest.raises(KnownError, match="more than 2 questions"):
        surveyed(path, ("a", "a"), ("b", "b"), ("c", "c"))
