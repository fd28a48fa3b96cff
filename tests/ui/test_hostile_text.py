"""Text that means harm is shown letter by letter on every page and in every dialogue, and holds nobody up."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QGroupBox,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from quizapp.authoring.importing.given import Pasted
from quizapp.authoring.importing.workshop import Here
from quizapp.errors import KnownError
from quizapp.questions.forms.posed import FORMS
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from quizapp.study.request import StudyRequest
from quizapp.ui import importing_run
from quizapp.ui.action_rows.row import PAGES
from quizapp.ui.labels import PlainLabel
from quizapp.ui.library_dialog import LibraryDialog
from quizapp.ui.look import Look
from quizapp.ui.pages.importing import ImportPage
from quizapp.ui.pages.incoming.wizard import CHECK, ImportQuestionsPage
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.tour_driver import Driver
from tests.study.conftest import open_desk
from tests.ui import hostile
from tests.ui.conftest import open_window
from tests.ui.hostile import KINDS

State = Callable[[Driver, str], object]
SLOWER, SLACK = 8, 3.0  # than with everyday words: times, and s of the window’s own thread beside
_ROWS = "Question,Answer,Wrong 1,Tags"


def at(place: str, argument: object = None, *actions: str) -> State:
    """At a place, after some actions."""

    def go(driver: Driver, _text: str) -> None:
        driver.go(place, argument)
        driver.press(*actions)

    return go


def quiz(driver: Driver, _text: str) -> QuizRunPage:
    """A quiz that says after each question what was right."""
    setup = QuizSetup(forms=FORMS, feedback=Feedback.EACH, clock=ClockKind.NONE, count=3, seed=4)
    return driver.begin_quiz(setup)


def answered(driver: Driver, text: str) -> None:
    """A quiz with an answer and what was right."""
    page = quiz(driver, text)
    assert page.quiz is not None
    page.question.responded.emit((page.quiz.view.item.posed.options or (text,))[:1])
    driver.press("quiz.next")


def finished(driver: Driver, text: str) -> None:
    """The result of a quiz."""
    page = quiz(driver, text)
    while driver.window.place() == "quiz.run":
        assert page.quiz is not None
        page.question.responded.emit((page.quiz.view.item.posed.options or ("no",))[-1:])
        driver.press("quiz.next")


def after_quiz(place: str) -> State:
    """At a place that shows something once a quiz was taken."""

    def go(driver: Driver, text: str) -> None:
        finished(driver, text)
        driver.go(place)

    return go


def columns(driver: Driver, text: str) -> ImportQuestionsPage:
    """Questions to be imported: what their columns are."""
    page = driver.go("incoming")
    assert isinstance(page, ImportQuestionsPage)
    quoted = '"' + text.replace('"', '""') + '"'
    page.source.pasted.setPlainText(f"{_ROWS}\n{quoted},{quoted},{quoted},{quoted}\n{quoted},,,\n")
    driver.press("bring.next")
    return page


def check(driver: Driver, text: str) -> None:
    """Questions to be imported: what would come in."""
    page = columns(driver, text)
    driver.press("bring.next")
    driver.wait(lambda: page.context == CHECK)


def articles(driver: Driver, text: str) -> None:
    """Articles that were read."""
    page = driver.go("import")
    assert isinstance(page, ImportPage)
    line = "OSLO (Reuters) - Norway and Iceland signed the Bergen Herring Treaty on 12 May 2011."
    page.read([Pasted(f"{text[:3000]}\n\n{line}\n\n{text[:3000]}\n", text[:200]), Path(f"/nowhere/{text[:60]}.pdf")])
    driver.wait(lambda: not page.run.busy)


def messages(driver: Driver, text: str) -> None:
    """What the program says of it: a remark, a notice, a report."""
    driver.go("today")
    told = driver.window.messages_  # type: ignore[attr-defined]
    told.say(text, lambda: None)
    told.notice(text, text[:60], lambda: None)
    told.reported.emit(text)
    driver.settle()


def decks(driver: Driver, _text: str) -> None:
    """The menu of the decks."""
    driver.go("today")
    driver.press("decks")


def libraries(driver: Driver, text: str) -> None:
    """Libraries that were opened before."""
    recent = [f"/nowhere/{text[:90].replace('/', '')}/{at}.quizapp" for at in range(3)]
    dialog = LibraryDialog(recent, None, driver.window)
    dialog.open()
    driver.settle()


def refused(driver: Driver, text: str) -> None:
    """A library that cannot be opened, whose name and reason are such a text."""
    driver.window.places.refuse(KnownError(text, text, text))  # type: ignore[attr-defined]
    driver.settle()


# Each window goes from one state to the next; a quiz comes last, since it is not left without being asked.
STATES: dict[str, dict[str, State]] = {
    "today": {"today": at("today"), "decks": decks, "messages": messages, "libraries": libraries, "quiz": quiz},
    "study": {
        "choice": at("study"),
        "question": at("study.run", StudyRequest()),
        "answer": at("study.run", StudyRequest(), "study.show"),
        "slipping": at("study.leeches"),
        "quiz answered": answered,
    },
    "library": {"list": at("library"), "editor": at("editor"), "edited": at("editor", 1), "quiz result": finished},
    "questions": {"set-up": at("quiz"), "columns": columns, "check": check, "past": after_quiz("quiz.past")},
    "articles": {"articles": articles, "settings": at("settings"), "shelf": after_quiz("quiz.shelf")},
    "decks": {
        "deck": at("settings.deck"),
        "reschedule": at("settings.reschedule"),
        "shortcuts": at("shortcuts"),
        "about": at("about"),
        "packs": at("packs"),
        "sources": at("library.sources"),
        "figures": after_quiz("quiz.items"),
        "refused": refused,
    },
}
LETTING_GO = ("undo", "redo", "back", "quiz.print")  # actions that show nothing of their own


class Hunt:
    """Windows over libraries that are full of one text; what is wrong in them, and how long each state took."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self._folder = qtbot, folder
        self.faults: list[str] = []

    def visit(self, kind: str, group: str, *, look: bool = True) -> dict[str, float]:
        """Go through the states of a group, and look at each; gives the seconds that the window was busy."""
        folder = self._folder / kind
        folder.mkdir()
        text = hostile.made(kind, folder)
        desk = open_desk(folder)
        hostile.fill(desk, text)
        window = open_window(desk, self._qtbot)
        actions = window.actions_  # type: ignore[attr-defined]
        driver = Driver(window, actions, window.places, desk.clock, lambda _name, _picture: None)  # type: ignore[attr-defined]
        took: dict[str, float] = {}
        for state, go in STATES[group].items():
            began = time.thread_time()
            go(driver, text)
            window.grab()
            took[state] = time.thread_time() - began
            if look:
                self._look(state, window)
                self._try_actions(state, driver, window)
            self._shut(driver, window)
        window.close()
        desk.library.close()
        return took

    def _look(self, state: str, window: QWidget) -> None:
        for each in (window, *_over(window)):
            wrong = hostile.faults(each)
            if hostile.ink(each):
                wrong.append("drawn on by the text")
            self.faults += [f"{state}, {type(each).__name__}: {fault}" for fault in wrong]

    def _try_actions(self, state: str, driver: Driver, window: QWidget) -> None:
        """Do what can be done here, and look at whatever opens, until it leads elsewhere."""
        actions = window.actions_  # type: ignore[attr-defined]
        here = actions.context()
        for row in actions.rows:
            mine = here in row.contexts and row.contexts != PAGES and row.id not in LETTING_GO
            if mine and actions.context() == here and actions.action(row.id).isEnabled():
                self._shut(driver, window)
                driver.press(row.id)
                if _over(window):
                    self._look(f"{state}, {row.id}", window)

    def _shut(self, driver: Driver, window: QWidget) -> None:
        for over in _over(window):
            over.close()
            driver.settle()


def _over(window: QWidget) -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]


@pytest.fixture
def hunt(qtbot: QtBot, shown: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hunt:
    monkeypatch.setattr(importing_run, "Workshop", Here)  # a process of its own takes seconds to begin
    monkeypatch.setattr(QFileDialog, "open", lambda _dialog: None)
    return Hunt(qtbot, tmp_path)


@pytest.mark.sampled(12)
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what offscreen cannot do with dialogues
@pytest.mark.parametrize("group", STATES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_words_and_nothing_else(kind: str, group: str, hunt: Hunt) -> None:
    plain, found = hunt.visit("plain", group, look=False), hunt.visit(kind, group)
    assert not hunt.faults
    slow = {state: took for state, took in found.items() if took > SLOWER * plain[state] + SLACK}
    assert not slow


def _menu(text: str, tips: bool = False) -> QMenu:
    menu = QMenu()
    menu.setToolTipsVisible(tips)
    menu.addAction(text).setToolTip(text)
    return menu


def _tabs(text: str) -> QTabWidget:
    tabs = QTabWidget()
    tabs.addTab(QWidget(), text)
    return tabs


def _document(text: str) -> QTextEdit:
    edit = QTextEdit()
    edit.setHtml(text)
    return edit


def _list(text: str) -> QListWidget:
    made = QListWidget()
    made.addItem(text)
    made.item(0).setToolTip(text)
    return made


def _tipped(text: str) -> QWidget:
    made = QWidget()
    made.setToolTip(text)
    return made


def _titled(text: str) -> QWidget:
    made = QWidget()
    made.setWindowTitle(text)
    return made


PLANTED: dict[str, tuple[Callable[[str], QWidget], str, str]] = {
    "label": (QLabel, "markup", "a label may read markup"),
    "button": (QPushButton, "markup", "a button takes the key Alt+Q"),
    "group": (QGroupBox, "markup", "a group takes a key"),
    "menu": (_menu, "markup", "an action takes a key"),
    "tip in a menu": (lambda text: _menu(text.replace("&", ""), tips=True), "nested", "a tooltip may read markup"),
    "tab": (_tabs, "markup", "a tab takes a key"),
    "image": (_document, "markup", "a document shows an image"),
    "table": (_document, "nested", "a document has a table"),
    "tip in a list": (_list, "markup", "a tooltip may read markup"),
    "tip": (_tipped, "markup", "a tooltip may read markup"),
    "long tip": (_tipped, "endless", "a tooltip has"),
    "title": (_titled, "signs", "a title loses its [*]"),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_a_widget_that_reads_it_otherwise_would_be_found(
    planted: str, shown: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    make, kind, told = PLANTED[planted]
    widget = make(hostile.made(kind, tmp_path))
    qtbot.addWidget(widget)
    assert any(told in fault for fault in hostile.faults(widget))


def test_what_the_text_draws_would_be_seen(shown: Look, qtbot: QtBot, tmp_path: Path) -> None:
    text = hostile.made("markup", tmp_path)
    plain, marked = PlainLabel(text, wrap=True), QLabel(text)
    for label in (plain, marked):
        qtbot.addWidget(label)
        label.resize(600, 200)
    assert hostile.ink(marked)
    assert not hostile.ink(plain)
