"""What the set-up asks of the library: counts from a worker, and a quiz that goes to another library as a file."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QFileDialog

from quizapp.questions.forms.posed import FORMS
from quizapp.settings import Settings, SettingsFile
from quizapp.store import media, questions
from quizapp.study.quiz import beginning
from quizapp.study.quiz.reckon import Offer, Reckoning, reckon
from quizapp.study.quiz.setup import Feedback, QuizSetup
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs
from quizapp.ui.main_window import MainWindow
from quizapp.ui.messages import Messages
from quizapp.ui.pages.quiz_from_file import OpenedQuiz
from quizapp.ui.parts import Parts
from quizapp.ui.quiz_setup_desk import QuizSetupDesk
from tests import factories
from tests.study.conftest import Desk, desk, open_desk

__all__ = ["desk"]


class Rig:
    """A window's parts over a library, and what was said in it."""

    def __init__(self, qtbot, desk: Desk, folder: Path) -> None:
        self.qtbot, self.library = qtbot, desk
        messages = Messages()
        self.remarks: list[str] = []
        self.notices: list[str] = []
        messages.remarked.connect(lambda remark: self.remarks.append(remark.sentence))
        messages.noticed.connect(lambda notice: self.notices.append(notice.sentence))
        self.window = MainWindow(messages)
        qtbot.addWidget(self.window)
        self.jobs = Jobs()
        settings = SettingsFile(folder / "settings.toml")
        actions = Actions(self.window)
        parts = Parts(self.window, actions, messages, settings, desk.clock, Random(1), folder / "draft.json", self.jobs)
        self.served = QuizSetupDesk(
            parts, lambda: desk.library, lambda: desk.scheduler, lambda: None, lambda: self.remarks.append("undone")
        )

    def said(self) -> bool:
        """Whether anything was said."""
        return bool(self.remarks or self.notices)


@pytest.fixture
def rig(qtbot, desk, shown, tmp_path):
    made = Rig(qtbot, desk, tmp_path)
    yield made
    made.jobs.close()


@pytest.fixture
def other(qtbot, shown, tmp_path):
    """Somebody else's window over an empty library."""
    folder = tmp_path / "other"
    folder.mkdir()
    made = Rig(qtbot, open_desk(folder), folder)
    yield made
    made.jobs.close()
    made.library.library.close()


def reckoned(rig, *setups: QuizSetup) -> list[tuple[int, Reckoning]]:
    """What is told of set-ups that are asked about one right after the other, by their number."""
    told: list[tuple[int, Reckoning]] = []
    for number, setup in enumerate(setups):
        rig.served.reckon(setup, lambda found, number=number: told.append((number, found)))
    rig.qtbot.waitUntil(lambda: bool(told))
    return told


def test_a_choice_is_reckoned_in_a_worker_as_it_would_be_here(rig, desk):
    desk.fill(12)
    setup = QuizSetup(count=5, forms=FORMS)
    assert reckoned(rig, setup) == [(0, reckon(desk.library, setup, desk.scheduler, desk.clock.now()))]


def test_of_choices_that_follow_each_other_only_the_last_is_told(rig, desk):
    desk.fill(12)
    told = reckoned(rig, QuizSetup(count=1), QuizSetup(count=2), QuizSetup(count=3))
    assert [(number, found.items) for number, found in told] == [(2, 3)]


def test_nothing_is_counted_after_the_window_has_closed(rig, desk):
    desk.fill(12)
    told: list[Reckoning] = []
    rig.served.reckon(QuizSetup(), told.append)
    rig.jobs.close()
    desk.library.close()
    rig.served._reckon()  # as its timer does
    assert not told
    assert not rig.jobs.busy()


def test_tags_and_sources_are_offered(rig, desk, qtbot):
    desk.fill(4)
    told: list[Offer] = []
    rig.served.offer(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert [(one.document, one.questions) for one in told[0].sources] == [("doc-1", 4)]


def test_a_quiz_goes_to_another_library_and_poses_exactly_the_same(rig, other, desk, tmp_path):
    image = media.keep(desk.library, b"a map", now=desk.clock.now())
    made = [factories.question(number, topic="leaders", image=image) for number in range(1, 9)]
    made += [factories.dated_question(number) for number in range(1, 9)]
    questions.add(desk.library, made, name="add", now=desk.clock.now())
    setup = QuizSetup(count=10, forms=FORMS, seed=4711, minutes=7, feedback=Feedback.EACH)
    path = tmp_path / "for Nino.quiz"
    rig.served.save(path, setup, None)
    rig.qtbot.waitUntil(rig.said)
    assert rig.remarks == ["Saved as for Nino.quiz."]

    opened: list[OpenedQuiz] = []
    other.served.open(path, QuizSetup(extra=2.0), opened.append)
    other.qtbot.waitUntil(lambda: bool(opened))
    theirs = other.library
    deeds = other.served.files()
    deeds.add(deeds.recognise(opened[0].items).lacking, opened[0].images)
    assert media.data(theirs.library, image) == b"a map"
    known = deeds.recognise(opened[0].items)
    assert not known.lacking
    there = beginning.begin(
        theirs.library, opened[0].setup, known.there, theirs.scheduler, Settings(), theirs.clock, theirs.rng
    )
    here = beginning.start(desk.library, setup, desk.scheduler, Settings(), desk.clock, desk.rng)
    assert [item.posed for item in there.view.items] == [item.posed for item in here.view.items]
    assert (there.setup.seconds, there.setup.feedback) == (2 * 7 * 60, Feedback.EACH)
    assert opened[0].name == "for Nino"


def test_the_file_is_asked_for_by_the_number_of_the_quiz(rig, desk, tmp_path, monkeypatch):
    desk.fill(4)
    names: list[str] = []
    monkeypatch.setattr(QFileDialog, "selectFile", lambda _self, name: names.append(name))
    rig.served.ask_save(QuizSetup(count=3, seed=4711), None)
    asked = rig.window.findChild(QFileDialog)
    assert names == ["Quiz 4711.quiz"]
    asked.fileSelected.emit(str(tmp_path / "mine.quiz"))
    rig.qtbot.waitUntil(rig.said)
    assert (tmp_path / "mine.quiz").exists()
    asked.reject()


def test_where_nothing_matches_no_file_is_written(rig, desk, tmp_path):
    rig.served.save(tmp_path / "none.quiz", QuizSetup(), None)
    rig.qtbot.waitUntil(rig.said)
    assert rig.notices == ["No question matches this choice. Choose more topics or kinds."]
    assert not (tmp_path / "none.quiz").exists()


def test_a_bad_file_is_told_in_a_sentence_and_opens_nothing(rig, tmp_path):
    path = tmp_path / "letter.quiz"
    path.write_text("Dear reader")
    opened: list[OpenedQuiz] = []
    rig.served.open(path, QuizSetup(), opened.append)
    rig.qtbot.waitUntil(rig.said)
    assert rig.notices == ["letter.quiz is no quiz that QuizApp has saved. Choose a file that ends in .quiz."]
    assert not opened


def test_a_folder_that_cannot_be_written_is_told(rig, desk, tmp_path):
    desk.fill(4)
    (tmp_path / "file").write_text("in the way")
    rig.served.save(tmp_path / "file" / "a.quiz", QuizSetup(count=2), None)
    rig.qtbot.waitUntil(rig.said)
    assert "could not be written" in rig.notices[0]
