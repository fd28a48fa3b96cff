"""The image of a question fits its room, and where it is not there its words stand in its place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from quizapp.study.quiz.sample import sample
from quizapp.ui.image_reading import packed
from quizapp.ui.images import images
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_question import QuizQuestion
from quizapp.ui.widgets.image_view import ImageView, image_of
from tests import factories
from tests.ui.test_image_reading import drawn

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><rect width='90' height='90'/></svg>"


@pytest.fixture
def kept(qapp):
    data = {"map": packed(drawn(400, 200)), "broken": b"no image", "svg": SVG}
    images().use(data.get)
    yield data
    images().use(lambda _name: None)


def test_it_is_as_large_as_its_room_allows_and_no_larger_than_itself(qtbot, kept):
    view = ImageView("map", "A map", high=100)
    qtbot.addWidget(view)
    assert view.shown_size(1000) == QSize(200, 100)
    assert view.shown_size(100) == QSize(100, 50)
    assert view.heightForWidth(100) == 50
    view = ImageView("map", "A map", high=900)
    qtbot.addWidget(view)
    assert view.shown_size(1000) == QSize(400, 200)


def test_it_draws_the_image_and_says_what_it_shows(qtbot, kept):
    view = ImageView("map", "A map")
    qtbot.addWidget(view)
    view.resize(view.shown_size(400))
    assert view.accessibleName() == "Image: A map"
    assert view.grab().toImage().pixelColor(200, 20) == QColor(Qt.GlobalColor.red)


@pytest.mark.parametrize("name", ["gone", "broken", "svg"])
def test_one_that_is_not_there_is_told_in_words(qtbot, kept, name):
    view = ImageView(name, "A map of <b>Lewin</b>")
    qtbot.addWidget(view)
    view.resize(300, view.heightForWidth(300))
    assert view.accessibleName() == "The image is not there: A map of <b>Lewin</b>"
    assert view.height() == look().px(48)
    assert not view.grab().isNull()


def test_only_a_single_question_with_an_image_shows_one(qtbot, kept):
    with_image = replace(factories.question(1), image="map", image_text="A map")
    view = image_of(with_image)
    assert view is not None
    qtbot.addWidget(view)
    assert image_of(factories.question(1)) is None
    assert image_of(with_image, factories.question(2)) is None


def test_a_quiz_shows_it_under_what_is_asked(qtbot, kept):
    item = sample(replace(factories.question(1), image="map", image_text="A map"), "multiple_choice")
    assert item is not None
    asked = QuizQuestion(item)
    qtbot.addWidget(asked)
    (view,) = asked.findChildren(ImageView)
    assert view.there()
    asked.resize(600, 800)
    asked.show()
    assert asked.stem.geometry().bottom() < view.geometry().top() < asked.form.geometry().top()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    return made


@pytest.fixture
def view(qtbot, kept, window):
    """An image in a window of 800 x 600."""
    made = ImageView("map", "A map of <b>Lewin</b>", high=100)
    QVBoxLayout(window).addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_shows_it_as_large_as_the_window_allows_and_escape_goes_back_to_it(qtbot, view, key):
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, key)
    sheet = view.sheet
    assert sheet.accessibleName() == "Image: A map of <b>Lewin</b>"
    assert sheet.picture.width() > 2 * view.shown_size(view.width()).width()
    assert sheet.picture.width() == 2 * sheet.picture.height()
    assert view.window().rect().contains(sheet.rect())
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert view.sheet is None
    qtbot.waitUntil(lambda: not isValid(sheet))


def test_a_click_on_what_is_drawn_shows_it_and_one_beside_it_does_not(qtbot, view):
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(700, 50))
    assert view.sheet is None
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert view.sheet.picture.grab().toImage().pixelColor(360, 36) == QColor(Qt.GlobalColor.red)


def test_what_shows_it_goes_with_the_question_that_it_is_of(qtbot, view):
    view.click()
    sheet = view.sheet
    view.deleteLater()
    qtbot.waitUntil(lambda: not isValid(sheet))


def test_a_small_image_does_not_grow_into_a_blur(qtbot, view, kept):
    kept["map"] = packed(drawn(40, 20))
    images().use(kept.get)
    view.click()
    assert view.sheet.picture.size() == QSize(160, 80)


def test_long_words_leave_the_image_its_room_and_the_close_button_in_sight(qtbot, view):
    view.show_image("map", "long words " * 2000)
    view.click()
    sheet = view.sheet
    assert view.window().rect().contains(sheet.rect())
    assert sheet.rect().contains(sheet.closer.geometry())
    assert sheet.picture.height() > 100


def test_it_closes_by_the_key_that_was_chosen_for_closing(qtbot, view, kept):
    images().use(kept.get, lambda _action: ("Q",))
    view.click()
    qtbot.keyClick(view.sheet, Qt.Key.Key_Escape)
    assert view.sheet is not None
    qtbot.keyClick(view.sheet, Qt.Key.Key_Q)
    assert view.sheet is None


@pytest.mark.parametrize("name", ["gone", "svg"])
def test_one_that_is_not_there_cannot_be_pressed(qtbot, view, name):
    view.show_image(name, "A map")
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert view.sheet is None


def test_tab_reaches_it_before_the_options_of_a_quiz(qtbot, kept):
    item = sample(replace(factories.question(1), image="map", image_text="A map"), "multiple_choice")
    assert item is not None
    asked = QuizQuestion(item)
    qtbot.addWidget(asked)
    assert asked.stops()[0] is asked.image
    assert asked.starts_at() is not asked.image
