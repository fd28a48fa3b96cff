import json
from dataclasses import asdict

import pytest
from hypothesis import given

from quizapp.authoring.draft import Draft
from quizapp.authoring.draft_file import DraftFile
from tests.authoring.drafts import ANY, CHOICE


def test_a_draft_is_kept_until_it_is_emptied(tmp_path):
    file = DraftFile(tmp_path / "drafts" / "draft.json")
    assert file.load() is None
    file.keep(CHOICE)
    assert DraftFile(file.path).load() == CHOICE
    file.keep(Draft(topic="leaders"))
    assert file.load() is None
    assert not file.path.exists()


def test_the_draft_of_a_new_question_and_those_of_edits_are_kept_side_by_side(tmp_path):
    file = DraftFile(tmp_path / "draft.json")
    for number, stem in ((None, "New?"), (7, "Seven?"), (8, "Eight?")):
        file.keep(Draft(stem=stem), number)
    file.clear(7)
    file.clear(9)
    again = DraftFile(file.path)
    assert [again.load(number) for number in (None, 7, 8)] == [Draft(stem="New?"), None, Draft(stem="Eight?")]


def test_the_one_draft_that_an_earlier_version_kept_is_that_of_a_new_question(tmp_path):
    file = DraftFile(tmp_path / "draft.json")
    file.path.write_text(json.dumps(asdict(CHOICE)), encoding="utf-8")
    assert file.load() == CHOICE


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"unknown": 1}', '{"": {"x": 1}}', '{"": {"form": "song"}}', "\xff"]
)
def test_a_damaged_file_counts_as_none_and_is_set_aside(tmp_path, content):
    file = DraftFile(tmp_path / "draft.json")
    file.path.write_bytes(content.encode("latin-1"))
    assert file.load() is None
    file.keep(CHOICE)
    assert file.load() == CHOICE
    assert (tmp_path / "draft.damaged.json").read_bytes() == content.encode("latin-1")


@given(ANY)
def test_every_draft_comes_back_as_it_was_written(tmp_path_factory, draft):
    file = DraftFile(tmp_path_factory.mktemp("draft") / "draft.json")
    file.keep(draft)
    assert file.load() == (None if draft.empty else draft)
