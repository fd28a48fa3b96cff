"""The first days of a learner, on a real file, by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quizapp.clock import FakeClock
from quizapp.store import questions
from quizapp.study.today import TodayView, today
from quizapp.study.view import Phase
from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.quiz_result import QuizResultPage
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.pages.quiz_setup import QuizSetupPage
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.pages.today import TodayPage
from tests.journeys.conftest import Learner

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
RATING_KEYS = [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4]


def figures(learner: Learner) -> TodayView:
    """What the first page shows, read from the file behind it."""
    program = learner.program
    assert program.library is not None
    page = learner.window.page("today")
    assert isinstance(page, TodayPage)
    program.places.refresh()
    shown = page.view
    assert shown is not None
    assert shown == today(program.library, program.settings.value, program.clock, program.places.deck())
    return shown


def answered(learner: Learner) -> int:
    assert learner.program.library is not None
    rows = learner.program.library.connection.execute("SELECT count(*) FROM review WHERE kind = 'review' AND void = 0")
    count: int = rows.fetchone()[0]
    return count


def session(learner: Learner) -> StudyPage:
    page = learner.page()
    assert isinstance(page, StudyPage)
    return page


def study_ten_cards_with_all_ratings_and_one_undo(learner: Learner, clock: FakeClock) -> None:
    learner.key(Qt.Key.Key_Space)
    page = session(learner)
    assert page.session is not None
    for turn in range(10):
        clock.advance(seconds=7)
        learner.key(Qt.Key.Key_Space)
        assert page.session.view.phase is Phase.ANSWER
        learner.key(RATING_KEYS[turn % 4])
        assert page.session.view.phase is Phase.QUESTION
    assert answered(learner) == 10
    shown = page.session.view.id
    learner.key(Qt.Key.Key_Z, CTRL)
    assert answered(learner) == 9
    assert page.session.view.id != shown
    learner.key(Qt.Key.Key_Space)
    learner.key(Qt.Key.Key_3)
    assert answered(learner) == 10


def take_a_quiz_to_its_result(learner: Learner, clock: FakeClock) -> QuizResultPage:
    learner.key(Qt.Key.Key_T)
    assert isinstance(learner.page(), QuizSetupPage)
    learner.key(Qt.Key.Key_Return, CTRL)
    page = learner.page()
    assert isinstance(page, QuizRunPage)
    assert page.quiz is not None
    for turn in range(page.quiz.view.total):
        clock.advance(seconds=5)
        learner.key(RATING_KEYS[turn % 2])
        assert page.quiz is not None
        assert page.quiz.view.item.answered
        learner.key(Qt.Key.Key_Return)
    result = learner.page()
    assert isinstance(result, QuizResultPage)
    return result


def add_a_question(learner: Learner, stem: str, answer: str) -> None:
    learner.key(Qt.Key.Key_N)
    assert isinstance(learner.page(), EditorPage)
    learner.type(stem)
    learner.key(Qt.Key.Key_Tab)
    learner.type(answer)
    learner.key(Qt.Key.Key_Return, CTRL)


def test_the_first_days(start: Callable[[], Learner], clock: FakeClock) -> None:
    learner = start()
    first = figures(learner)
    assert first.first_run
    assert sum(count for _topic, count in first.in_deck) >= 60

    study_ten_cards_with_all_ratings_and_one_undo(learner, clock)
    learner.key(Qt.Key.Key_Escape)
    assert isinstance(learner.page(), TodayPage)
    before = figures(learner)
    assert before.answered_today == 10
    assert not before.first_run

    learner = start()
    assert figures(learner) == before

    result = take_a_quiz_to_its_result(learner, clock)
    assert result.result is not None
    assert result.result.total == 10
    assert result.result.score == sum(item.correct for item in result.result.items)
    learner.key(Qt.Key.Key_Escape)
    assert isinstance(learner.page(), TodayPage)

    add_a_question(learner, "Which river flows through Tbilisi?", "The Mtkvari")
    program = learner.program
    assert program.library is not None
    written = questions.answered_by(program.library, "text", "The Mtkvari")
    assert [one.question.stem for one in questions.get_many(program.library, written)] == [
        "Which river flows through Tbilisi?"
    ]

    learner.key(Qt.Key.Key_F, CTRL)
    library = learner.page()
    assert isinstance(library, LibraryPage)
    learner.type("mtkvari")
    learner.wait(lambda: library.model.total() == 1)

    learner = start()
    own = next(choice for choice in learner.program.places.choices() if choice.name == "My questions")
    learner.program.places.choose_deck(own.id)
    assert learner.program.settings.value.deck == own.id
    learner.key(Qt.Key.Key_Space)
    page = session(learner)
    assert page.session is not None
    assert page.session.view.question is not None
    assert page.session.view.question.stem == "Which river flows through Tbilisi?"
    learner.key(Qt.Key.Key_T)
    learner.type("mtkvari")
    learner.key(Qt.Key.Key_Return)
    assert page.session.view.typed is not None
    assert page.session.view.typed.label == "Matches"
    before_rating = answered(learner)
    learner.key(Qt.Key.Key_3)
    assert answered(learner) == before_rating + 1


def test_a_key_pressed_before_the_library_is_there_is_done_when_it_is(start: Callable[..., Learner]) -> None:
    learner = start(early=lambda window: QTest.keyClick(window, Qt.Key.Key_Space))
    learner.wait(lambda: isinstance(learner.page(), StudyPage))
    assert session(learner).session is not None
