"""The image of a question fits its room, and where it is not there its words stand in its place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor

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
