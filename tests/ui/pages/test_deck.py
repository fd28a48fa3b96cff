"""A deck's settings: what is its own, what a value leads to, saved after a moment and taken back by one press."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse
from quizapp.errors import KnownError
from quizapp.settings import SettingsFile
from quizapp.store import decks
from quizapp.store.records import Rating
from quizapp.study import deck_options, simulation
from quizapp.study.outlook import outlook
from quizapp.ui.pages.deck import DeckPage, DeckSource
from tests.study.conftest import Desk
from tests.study.test_replay import answered
from tests.ui.pages.stage import Stage, tab_walk


class Rig:
    def __init__(self, stage: Stage, desk: Desk, folder: Path, deck: int | None) -> None:
        self.stage, self.desk, self.deck = stage, desk, deck
        self.file = SettingsFile(folder / "settings.toml")
        self.jobs = stage.jobs
        self.error: Exception | None = None
        source = DeckSource(
            deck=lambda: self.deck,
            read=lambda deck: deck_options.read(desk.library, self.file.value, deck),
            change=self.change,
            outlook=self.outlook,
            take=self.take,
            today=lambda: desk.clock.now().date(),
        )
        self.page = DeckPage(source, self.jobs, stage.messages, stage.actions)
        stage.put(self.page)
        self.settle()

    def change(self, deck: int | None, values: dict[str, Any]) -> None:
        if self.error is not None:
            raise self.error
        if deck is None:
            self.file.change(**deck_options.overall(values))
        else:
            deck_options.change(self.desk.library, deck, self.desk.clock.now(), **values)

    def outlook(self, deck: int | None, options: Any, progress: Any) -> Any:
        now = self.desk.clock.now()
        return outlook(
            self.desk.path,
            deck,
            weights=self.file.value.weights,
            new_per_day=options.new_per_day,
            exam_day=options.exam_day,
            now=now,
            today=now.date(),
            progress=progress,
        )

    def take(self, which: str) -> None:
        getattr(browse, which)(self.desk.library, self.desk.clock.now())
        self.page.enter()

    def settle(self) -> None:
        self.stage.qtbot.waitUntil(lambda: self.page.is_reckoned() and not self.jobs.busy())

    def kept(self) -> Any:
        return decks.options(self.desk.library, decks.own_deck(self.desk.library))

    def press_undo(self, *, redo: bool = False) -> None:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        self.page.setFocus()
        self.stage.press(Qt.Key.Key_Z, control | shift if redo else control)


@pytest.fixture(autouse=True)
def _few_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """Curves of four points out of few cards, where the page shows the line between them; the simulation tests more."""
    monkeypatch.setattr(simulation, "_FOLLOWED", 20)
    monkeypatch.setattr(simulation, "GRID", simulation.GRID[::3])


@pytest.fixture
def one(stage, desk, tmp_path) -> Rig:
    ids = desk.fill(30)
    for number in ids[:6]:
        answered(desk, number, desk.scheduler, Rating.GOOD, Rating.GOOD, Rating.GOOD)
    return Rig(stage, desk, tmp_path, decks.own_deck(desk.library))


@pytest.fixture
def everything(stage, desk, tmp_path) -> Rig:
    desk.fill(30)
    return Rig(stage, desk, tmp_path, None)


def test_a_deck_shows_what_it_follows_and_what_is_its_own(one):
    assert one.page.header.title.text() == "Settings of “My questions”"
    assert one.page.header.line.text() == "30 questions"
    assert one.page.new.explanation.text() == "As in Settings. 24 new questions last 2 days"
    assert not one.page.new.follow.isVisible()
    one.page.new.spin.setValue(3)
    assert one.page.new.explanation.text() == "24 new questions last 8 days"
    assert one.page.new.follow.isVisible()


def test_a_change_is_saved_after_a_moment_as_one_deed_and_given_up_again(one):
    for value in (3, 4, 5):
        one.page.new.spin.setValue(value)
    assert one.kept().new_per_day is None
    one.stage.qtbot.waitUntil(lambda: one.kept().new_per_day == 5)
    one.settle()
    one.stage.qtbot.mouseClick(one.page.new.follow, Qt.MouseButton.LeftButton)
    assert one.kept().new_per_day is None
    assert one.page.new.spin.value() == 20
    assert one.page.new.spin.hasFocus()
    one.settle()
    one.press_undo()
    assert one.kept().new_per_day == 5
    one.settle()
    one.press_undo()
    assert one.kept().new_per_day is None
    one.settle()
    one.press_undo(redo=True)
    assert (one.kept().new_per_day, one.page.new.spin.value()) == (5, 5)
    one.settle()


def test_leaving_saves_at_once_and_to_the_deck_it_was_meant_for(one, desk):
    one.page.retention.slider.setValue(82)
    one.deck = None
    one.page.enter()
    assert one.kept().desired_retention == 0.82
    assert one.page.header.title.text() == "Settings of all decks"
    assert one.page.retention.slider.value() == 90
    one.settle()
    one.page.reviews.spin.setValue(77)
    assert one.page.leave()
    assert one.file.value.reviews_per_day == 77


def test_retention_says_what_it_costs_while_the_handle_is_held(one):
    before = one.page.retention.explanation.text()
    assert "a day, the mean of the next three months" in before
    one.page.retention.slider.sliderMoved.emit(97)
    assert one.page.retention.reading.text() == "97 %"
    assert one.page.retention.explanation.text() != before
    assert one.kept().desired_retention is None
    assert one.page.ahead.text().startswith("At 97 %, about ")


def test_an_exam_is_set_moved_and_taken_away(one):
    page = one.page
    assert not page.plan_head.isVisible()
    one.stage.qtbot.mouseClick(page.exam.set_one, Qt.MouseButton.LeftButton)
    assert page.exam.field.hasFocus()
    one.stage.press(Qt.Key.Key_Up)
    page.flush()
    one.settle()
    today = one.desk.clock.now().date()
    assert (one.kept().exam_day - today).days == 91
    assert page.plan_head.label.text() == "Ready by " + _written(one.kept().exam_day)
    assert page.plan[0].text().startswith("As it is now, about ")
    assert page.plan[1].text() == "To see all before it, ask 1 new question a day."
    one.stage.qtbot.mouseClick(page.exam.follow, Qt.MouseButton.LeftButton)
    assert one.kept().exam_day is None
    assert page.exam.set_one.hasFocus()
    one.settle()
    assert not page.plan_head.isVisible()


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def test_a_day_that_has_come_says_so(one):
    today = one.desk.clock.now().date()
    deck_options.change(one.desk.library, one.deck, one.desk.clock.now(), exam_day=today)
    one.page.enter()
    assert one.page.exam.explanation.text() == "The day has come. Choose another one, or none"
    one.settle()
    assert not one.page.plan_head.isVisible()


def test_a_limit_below_what_is_asked_for_says_so(one):
    one.page.reviews.spin.setValue(0)
    assert one.page.reviews.explanation.text().startswith("Fewer than the ")
    one.page.flush()


def test_all_decks_change_the_settings_and_take_it_back(everything):
    rig = everything
    rig.page.new.spin.setValue(7)
    rig.page.flush()
    rig.settle()
    assert rig.file.value.new_per_day == 7
    assert not rig.page.new.follow.isVisible()
    rig.page.exam.set_one.click()
    rig.page.flush()
    rig.settle()
    assert rig.file.value.exam is not None
    assert rig.page.exam.follow.text() == "No day"
    rig.press_undo()
    rig.settle()
    assert (rig.file.value.exam_day, rig.file.value.new_per_day) == ("", 7)
    rig.press_undo()
    rig.settle()
    assert rig.file.value.new_per_day == 20
    rig.press_undo(redo=True)
    rig.settle()
    assert (rig.file.value.new_per_day, rig.page.new.spin.value()) == (7, 7)


def test_a_change_that_cannot_be_saved_is_told_and_the_old_value_shown(one):
    one.error = KnownError("The disk is full.", "Nothing was changed.", "Free some space.")
    one.page.new.spin.setValue(3)
    one.page.flush()
    assert one.stage.notices[0].sentence.startswith("The disk is full.")
    assert one.page.new.spin.value() == 20
    one.settle()


def test_what_settings_say_is_followed_at_once(one):
    one.page.use(one.file.change(reviews_per_day=123))
    assert one.page.reviews.spin.value() == 123


def test_what_settings_say_does_not_undo_what_is_not_saved_yet(one):
    one.page.new.spin.setValue(3)
    one.page.use(one.file.change(reviews_per_day=123))
    assert one.page.new.spin.value() == 3
    one.page.flush()
    assert one.kept().new_per_day == 3
    one.settle()


def test_moving_the_cards_already_learnt_is_asked_for_after_saving(one):
    one.page.retention.slider.setValue(80)
    with one.stage.qtbot.waitSignal(one.page.reschedule_requested):
        one.page.learnt.control.click()
    assert one.kept().desired_retention == 0.8


def test_tab_visits_everything_in_reading_order(one):
    one.page.retention.slider.setValue(80)
    one.page.flush()
    QApplication.processEvents()
    names = tab_walk(one.stage, one.page.retention.slider)
    assert names == [
        "Target retention",
        "Follow Settings",
        "New questions a day",
        "Reviews a day",
        "Set a day",
        "Learning steps",
        "Relearning steps",
        "Longest interval",
        "Spread due days",
        "Set aside after lapses",
        "See what would move",
    ]


def test_a_deck_without_questions_says_so(stage, desk, tmp_path):
    rig = Rig(stage, desk, tmp_path, decks.own_deck(desk.library))
    assert rig.page.ahead.text() == "There is no question to learn yet."


def test_steps_of_a_deck_are_saved_where_they_make_sense_and_refused_in_a_sentence_where_not(one):
    page = one.page
    field = page.learning.field
    field.editingFinished.emit()  # as in passing by
    page.flush()
    assert one.kept().learning_steps is None
    field.setText("10m 1m")
    field.editingFinished.emit()
    assert "none shorter than the one before" in page.learning.explanation.text()
    page.flush()
    assert one.kept().learning_steps is None
    field.setText("2 20")
    field.editingFinished.emit()
    page.flush()
    assert (field.text(), one.kept().learning_steps) == ("2m 20m", "2m 20m")
    assert "2 minutes, then 20 minutes" in page.learning.explanation.text()
    page.fuzz.switch.click()
    page.longest.spin.setValue(180)
    page.leech.spin.setValue(0)
    page.flush()
    assert (one.kept().fuzz, one.kept().longest_days, one.kept().leech_lapses) == (False, 180, 0)
    assert page.leech.explanation.text().startswith("Nothing is set aside")
    page.learning.follow.click()
    page.flush()
    assert one.kept().learning_steps is None
    assert field.text() == "1m 10m"
