"""The pack that ten of our own articles give with no hand at it, as a learner's import would, approved by a person."""

import pytest

from quizapp.exchange.question_list import as_text
from quizapp.questions.generate import Generated, generate
from quizapp.questions.packs import load_pack
from tests.approval import assert_approved
from tests.specs.judged import FOLDER, draft


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    folder = tmp_path_factory.mktemp("drafted")
    draft(folder, FOLDER / "ten_articles.txt")
    return generate(load_pack(folder))


def test_the_questions_are_those_that_a_person_approved(found: Generated) -> None:
    assert_approved("drafted.txt", as_text(found.questions))


def test_every_question_tells_its_time_and_cites_its_article(found: Generated) -> None:
    assert found.questions
    assert all(question.as_of and question.citations for question in found.questions)
