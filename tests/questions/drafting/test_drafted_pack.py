"""The pack that ten of our own articles give with no hand at it, as a learner's import would, approved by a person.

The folder tests/approved/ten_articles is the pack as it is written: `python -m quizapp questions` prints it.
"""

import pytest

from quizapp.exchange.question_list import as_text
from quizapp.questions.drafting.writing import write_pack
from quizapp.questions.generate import Generated, generate
from quizapp.questions.packs.packs import load_pack
from tests.approval import FOLDER, assert_approved, assert_folder_approved
from tests.specs import judged

NAME = "ten_articles"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp(NAME)
    write_pack(judged.drafted(judged.FOLDER / f"{NAME}.txt").pack("ten-articles", judged.SEED), folder)
    return {path.name: path.read_bytes().decode() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def found() -> Generated:
    return generate(load_pack(FOLDER / NAME))


def test_drafting_it_again_gives_the_same_files(files: dict[str, str]) -> None:
    assert_folder_approved(NAME, files)


def test_the_questions_are_those_that_a_person_approved(found: Generated) -> None:
    assert_approved(f"{NAME}.txt", as_text(found.questions))


def test_every_question_tells_its_time_and_cites_its_article(found: Generated) -> None:
    assert found.questions
    assert all(question.as_of and question.citations for question in found.questions)
