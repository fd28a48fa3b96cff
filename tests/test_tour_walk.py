"""Every part of the tour: its pictures show something, and by keyboard alone Tab reaches all that is there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp import demo
from quizapp.authoring.importing.workshop import Here
from quizapp.ui import importing_run
from quizapp.ui.tour_driver import Driver
from tests.ui.pages.stage import stops, tab_walk

# What each part of the tour takes a picture of.
PICTURES = {
    "tour.study": "01-today 02-study-question 02b-study-typing 03-study-answer 03b-study-matches",
    "tour.choice": (
        "16-study-choice 16b-study-choice-custom 16c-study-choice-ahead 16d-study-choice-nothing 16k-study-choice-start"
    ),
    "tour.kept": "03d-study-counted 03e-study-accepted 03f-study-not-kept 07d-library-kept",
    "tour_card.tools": (
        "02c-study-hands-free 03g-study-report 03h-study-reported 03i-study-info 03j-study-article-missing "
        "07e-library-reported"
    ),
    "tour_incoming.importing": (
        "18-import-questions 18b-import-columns 18c-import-columns-below 18d-import-faults 18e-import-twins "
        "18f-import-new 18g-import-done"
    ),
    "tour_card.ladder": "02d-study-options 02e-study-gap 03k-study-wrong-option",
    "tour_states.deeds": "02f-study-flagged 02g-study-more 03o-study-close 03p-study-undone 03q-study-not-saved",
    "tour_states.nothing": "03r-study-nothing 03s-study-waiting",
    "tour_states.resting": "02h-study-hands-free-answer 03t-study-sources 03u-study-article",
    "tour_states.later_forms": "02i-study-typed 02j-study-turned 03v-study-right-option 03w-study-turned",
    "tour.summary": "01c-today-done 02s-study-by-the-clock 03c-study-summary 03l-study-uncounted 03m-study-time-is-up",
    "tour.slipping": "03n-study-set-aside 16e-study-choice-slipping 16f-study-slipping 16g-study-nothing-slips",
    "tour.quiz": "04-quiz-setup 05-quiz-running 05d-quiz-paused 05e-quiz-time-up 06-quiz-results",
    "tour.feedback": "05c-quiz-feedback 05f-quiz-ending",
    "tour_quiz_frame.certainty": (
        "05g-quiz-certainty 05h-quiz-little-time 05i-quiz-muted 05j-quiz-ending-open 05k-quiz-review "
        "05l-quiz-slept 05m-quiz-time-up-asleep 05n-quiz-untimed"
    ),
    "tour_quiz_frame.clocks": (
        "05o-quiz-no-clock 05p-quiz-counting-up 05q-quiz-each 05r-quiz-each-was-up 05s-quiz-closed "
        "05t-quiz-each-feedback"
    ),
    "tour_quiz_frame.long": "01f-today-quiz-waits 04x-quiz-waits 05u-quiz-sixty 05v-quiz-long 05w-quiz-paused-long",
    "tour_quiz_forms.forms": (
        "05q-form-multiple-choice 05q-form-multiple-choice-answered 05q-form-multiple-choice-right "
        "05q-form-multiple-choice-wrong 05r-form-several-right 05r-form-several-right-answered "
        "05r-form-several-right-right 05r-form-several-right-wrong 05s-form-true-false "
        "05s-form-true-false-answered 05s-form-true-false-right 05s-form-true-false-wrong 05t-form-typed "
        "05t-form-typed-answered 05t-form-typed-right 05t-form-typed-wrong 05u-form-number "
        "05u-form-number-answered 05u-form-number-right 05u-form-number-wrong 05v-form-date "
        "05v-form-date-answered 05v-form-date-right 05v-form-date-wrong 05w-form-cloze "
        "05w-form-cloze-answered 05w-form-cloze-right 05w-form-cloze-wrong 05x-form-ordering "
        "05x-form-ordering-answered 05x-form-ordering-right 05x-form-ordering-wrong 05y-form-matching "
        "05y-form-matching-answered 05y-form-matching-right 05y-form-matching-wrong"
    ),
    "tour_quiz_setup.from_file": "04j-quiz-setup-file 04k-quiz-setup-file-known",
    "tour_quiz_setup.waiting": "04l-quiz-setup-waiting",
    "tour_quiz_setup.empty": "04m-quiz-setup-empty",
    "tour_paper.on_paper": "04p-quiz-on-paper 04q-quiz-on-paper-columns 06p-quiz-result-more",
    "tour.library": "07-library 07b-library-found 07c-library-no-match",
    "tour_library.searching": (
        "07h-library-completing 07i-library-filters 07j-library-mistaken 07k-library-search-help"
    ),
    "tour_library.saving": "07l-library-save-search 07m-library-saved-searches",
    "tour_library.columns": "07n-library-columns",
    "tour_library.many": "07o-library-several 07p-library-tags 07q-library-tagged",
    "tour_packs.packs": "07u-packs 07v-pack-install 07w-packs-two 07x-pack-remove 07y-pack-make",
    "tour_library.replacing": "07t-library-replace",
    "tour_library.in_the_bin": "07r-library-bin 07s-library-bin-empty",
    "tour_editor.editor": "08-editor 08b-editor-empty 08c-editor-problems 08d-editor-editing",
    "tour_editor.image": (
        "08k-editor-image 08l-library-image 08m-study-image 08n-study-image-answer 08o-quiz-image 08p-quiz-image-large"
    ),
    "tour_editor.forms": (
        "08e-editor-several-right 08f-editor-true-false 08g-editor-typed 08h-editor-number 08i-editor-date "
        "08j-editor-cloze"
    ),
    "tour_import.articles": (
        "09-import 09a-import-start 09b-import-undated 09c-import-differs 09d-import-reject 09e-import-edit "
        "09f-import-ledger 09g-import-added 09h-import-write"
    ),
    "tour_sources.listed": "20-sources 20b-sources-no-match 20c-source-of-a-pack",
    "tour_sources.imported": "20d-source 20e-source-questions 20f-source-changes 20g-source-taken-over",
    "tour.schedule": (
        "12c-deck-settings 12d-deck-exam 12e-reschedule 12f-all-decks 12g-reschedule-nothing 12l-deck-plan"
    ),
    "tour.weights": "12h-settings-weights 12i-settings-weights-ready 12j-settings-weights-found 12k-settings-study",
    "tour_later.waiting": (
        "02k-study-buried 03x-study-due-day 03y-study-moved 03z-study-anew 07f-library-due-day "
        "07g-library-moved 16l-study-choice-left-out 16m-study-choice-brought-back"
    ),
    "tour_later.spacing": "12m-settings-spacing 12n-settings-steps-refused 12o-deck-spacing 13b-another-library",
    "tour_palette.palette": "19-palette 19b-palette-found",
    "tour_results.all_forms": "06b-result-all-forms 06c-result-why 06d-result-in-places 06e-result-typed",
    "tour_results.extremes": "06f-result-all-right 06g-result-none-answered",
    "tour.others": "12-settings 12b-about",
    "tour_keys.keys": "15-shortcuts 15b-shortcuts-new-key 15c-shortcuts-taken 15d-shortcuts-changed",
    "tour_quiz_setup.presets": (
        "04b-quiz-setup-exam 04c-quiz-setup-save 04d-quiz-setup-saved 04e-quiz-setup-too-few 04f-quiz-setup-nothing"
    ),
    "tour_quiz_setup.more": "04g-quiz-setup-rules 04h-quiz-setup-more 04i-quiz-setup-below",
    "tour_quiz_shelf.shelf": "17-shelf 17b-shelf-topic 17c-shelf-taken-off",
    "tour_quiz_shelf.figures": (
        "17e-figures 17f-figures-below 17g-figures-too-few 17h-figures-sorted 17i-figures-set-aside"
    ),
    "tour_quiz_shelf.info": "17k-info-in-quizzes",
    "tour_quiz_shelf.none_yet": "17d-shelf-empty 17j-figures-none",
    "tour_quiz_result.past": "17l-earlier-quizzes 17m-earlier-deleted",
    "tour_quiz_result.none_before": "17n-earlier-none",
    "tour_quiz_result.judged": "06r-result-certainty 06s-result-counted 06t-result-accepted 06u-result-not-kept",
    "tour.first_run": "01b-first-run",
    "tour.welcome_back": "01d-today-welcome-back",
    "tour.on_a_break": "01e-today-break 16h-study-choice-backlog 16i-study-choice-below 16j-study-choice-break",
    "tour.refused": "13-library-refused",
}


class _Hands:
    """Presses keys where the focus is, as the stage of a page does."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)


class _Walker(Driver):
    """Walks through each state that a picture is taken of."""

    problems: list[str]

    def picture(self, name: str, under: QWidget | None = None) -> None:
        """Take the picture, walk, and come back to where the focus was."""
        super().picture(name, under)
        if QApplication.activePopupWidget() is not None:
            return
        over = QApplication.activeModalWidget() or self.window
        over.activateWindow()  # there is no window manager to do so when a dialogue has closed
        self.settle()
        before = QApplication.focusWidget()
        hands = _Hands(over)
        stops(over)[0].setFocus(Qt.FocusReason.TabFocusReason)
        hands.press(Qt.Key.Key_Tab)  # which scrolls to what it reaches
        try:
            tab_walk(hands, QApplication.focusWidget() or over, over)  # type: ignore[arg-type]
        except AssertionError as problem:
            self.problems.append(f"{name}: {str(problem).splitlines()[0]}")
        if before is not None:
            before.setFocus()
        self.settle()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder in which a part's library lies, made when it is first asked for."""
    folder = tmp_path_factory.mktemp("walk")

    def made(name: str) -> Path:
        if not (folder / f"{name}.quizapp").exists():
            demo.make(name, folder)
        return folder

    return made


def colours(picture: QPixmap) -> int:
    """How many different colours stand on a coarse grid of the picture: one or two on an empty page."""
    image = picture.toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 35) for y in range(0, image.height(), 9)})


@pytest.mark.sampled(5)
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what offscreen cannot do with dialogues
@pytest.mark.parametrize("part", demo.PARTS, ids=lambda part: part.name)
def test_each_state_shows_something_and_tab_reaches_everything_in_it(
    part: demo.Part, library: Callable[[str], Path], qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: dict[str, QPixmap] = {}
    monkeypatch.setattr(_Walker, "problems", [], raising=False)
    monkeypatch.setattr(demo, "Driver", _Walker)
    monkeypatch.setattr(importing_run, "Workshop", Here)  # a process of its own takes seconds to begin
    look = demo.DemoLook(("light",), 1.0, 1, 1280, 800)
    guide = demo.Tour(qapp, library(part.library), look, lambda _scheme, name, picture: taken.update({name: picture}))
    guide.play(part, "light")
    assert set(taken) == set(PICTURES[part.name].split())
    empty = [name for name, picture in taken.items() if colours(picture) <= 10]
    assert not empty
    assert not _Walker.problems
