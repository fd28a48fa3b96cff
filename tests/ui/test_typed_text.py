"""Whatever comes between, the text that stood in a field last is there again, saved, or what is acted on."""

from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.authoring.replacing import Replacement
from quizapp.store import decks
from quizapp.study.quiz.setup import ClockKind, QuizSetup
from quizapp.ui.look import Look
from quizapp.ui.pages.incoming.wizard import ImportQuestionsPage
from quizapp.ui.pages.quiz_forms.writing import WritingView
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.pages.replace_words import ReplaceWords
from tests.study.conftest import open_desk
from tests.ui.conftest import make_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what offscreen cannot do
WORDS = st.sampled_from(["Lewin", " 7", "a", "; and"])
NUMBERS = st.integers(1, 90)
PLACES = st.sampled_from(["today", "library", "editor", "settings.deck", "incoming", "settings", "shortcuts"])


class TypingMachine(RuleBasedStateMachine):
    """A learner who types here and there and goes away at any moment; the model is what they saw last in each field."""

    folder: pytest.TempPathFactory

    def __init__(self) -> None:
        super().__init__()
        self.desk = open_desk(self.folder.mktemp("typing"))
        self.desk.fill(4)
        self.window: Any = None
        self.stem = self.pasted = ""
        self.answers: dict[int, str] = {}
        self.limits: dict[int, int] = {}

    def teardown(self) -> None:
        self._close()
        self.desk.library.close()

    @initialize()
    def start(self) -> None:
        decks.create(self.desk.library, "Norland", deed_name="deck", now=self.desk.clock.now())
        self.deck_ids = [deck.id for deck in decks.all_decks(self.desk.library)]
        self._open()

    def _open(self) -> None:
        self.window = make_window(self.desk)
        self.window.show()
        self._be_active()
        self.window.places.go("today")

    def _close(self) -> None:
        """As the learner closes it, and as the system that asks the program to end has it closed."""
        if self.window is None:
            return
        self.window.close()
        self.window.jobs_.close()
        self.window.places.stop()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _go(self, place: str) -> Any:
        if self.window.place() != place:
            self.window.places.go(place)
        assert self.window.place() == place
        return self.window.page(place)

    def _be_active(self) -> None:
        """As a window manager sees to where a dialogue or a menu has closed."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def _choose(self, deck: int | None) -> None:
        """Choose a deck in the sidebar."""
        self.window.sidebar.decks.click()
        QApplication.processEvents()
        menu = self.window.places._decks.menu
        place = [choice.id for choice in self.window.places.choices()].index(deck)
        menu.actions()[place].trigger()
        menu.close()
        self._be_active()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _type(self, field: Any, words: str) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._be_active()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        assert field.hasFocus()
        QTest.keyClicks(field, words)

    # What is typed

    @rule(words=WORDS)
    def write_a_question(self, words: str) -> None:
        page = self._go("editor")
        self._type(page.form.stem, words)
        self.stem = page.form.stem.toPlainText()

    @rule(words=WORDS)
    def paste_a_list(self, words: str) -> None:
        page = self._go("incoming")
        assert isinstance(page, ImportQuestionsPage)
        self._type(page.source.pasted, words)
        self.pasted = page.source.pasted.toPlainText()

    @rule(number=NUMBERS, deck=st.integers(0, 1))
    def set_a_limit(self, number: int, deck: int) -> None:
        """Type a number of a deck's settings, which are saved a little later."""
        here = self.deck_ids[deck % len(self.deck_ids)]
        self._go("today" if self.window.place() == "quiz.run" else self.window.place())
        self._choose(here)
        page = self._go("settings.deck")
        page.new.spin.selectAll()
        self._type(page.new.spin, str(number))
        self.limits[here] = number

    @rule(words=WORDS)
    def answer(self, words: str) -> None:
        """Type an answer of a quiz, beginning or going on with it, and leave it as it stands."""
        if not self.answers:
            self.window.places.begin_quiz(QuizSetup(forms=("typed",), clock=ClockKind.NONE, count=4, seed=1))
        else:
            self.window.places._quiz.go_on()
        page = self.window.page("quiz.run")
        assert isinstance(page, QuizRunPage)
        if page._cover_kind == "paused":
            page._agree()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        view = page.findChild(WritingView)
        assert view is not None
        assert page.quiz is not None
        self._type(view.field, words)
        self.answers[page.quiz.view.index] = view.field.text()
        page._pause()
        page._leave_for_now()

    @rule(find=st.sampled_from(["Norland", "president", "nobody"]), put=WORDS, settled=st.booleans())
    def replace(self, find: str, put: str, *, settled: bool) -> None:
        """Type what to find and what to put there, and let it be done at once or once it was looked at."""
        page = self._go("library")
        chosen: list[Replacement] = []
        sheet = ReplaceWords("", lambda wanted: page._deeds.look_at([1, 2], wanted), self.window)
        sheet.chosen.connect(chosen.append)
        sheet.open()
        QTest.keyClicks(sheet.sought, find)
        QTest.keyClicks(sheet.instead, put[:1])
        if settled:
            sheet.look()
            while sheet._looking is not None:
                QApplication.processEvents()
        QTest.keyClicks(sheet.instead, put[1:])
        asked = sheet.wanted()
        sheet.send.click()
        sheet.close()
        self._be_active()
        assert asked == Replacement(find=find, put=put, match_case=True, whole_words=False)
        assert chosen in ([], [asked])

    # What comes between

    @rule(place=PLACES)
    def go_elsewhere(self, place: str) -> None:
        self._go(place)

    @rule()
    def other_field(self) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Tab)

    @rule()
    def other_deck(self) -> None:
        self._choose(None)

    @rule()
    def end_and_start_again(self) -> None:
        self._close()
        self.desk.reopen()
        self.pasted = ""  # the list is the learner's own, from elsewhere
        self._open()
        self.look()

    @rule()
    def look(self) -> None:
        """Each text is where it was typed, or saved."""
        assert self._go("editor").form.stem.toPlainText() == self.stem
        assert self._go("incoming").source.pasted.toPlainText() == self.pasted
        self._go("today")
        for deck, number in self.limits.items():
            assert decks.options(self.desk.library, deck).new_per_day == number
        quiz = self.desk.resumed()
        given = [] if quiz is None else [item.response for item in quiz.view.items]
        for place, text in self.answers.items():
            assert given[place] == (text,)


def run(folder: pytest.TempPathFactory, examples: int, steps: int) -> None:
    TypingMachine.folder = folder
    dose = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    run_machine(TypingMachine, settings=dose)


def test_no_text_is_lost_between_fields_pages_and_ends(shown: Look, tmp_path_factory: pytest.TempPathFactory) -> None:
    run(tmp_path_factory, 2, 12)


@pytest.mark.deep
def test_no_text_is_lost_in_many_runs(shown: Look, tmp_path_factory: pytest.TempPathFactory) -> None:
    run(tmp_path_factory, 60, 25)
