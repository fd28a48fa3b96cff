"""Settings show what is chosen, change it at once, say what it leads to, and take it back."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from quizapp.errors import KnownError
from quizapp.settings import USUAL_WEIGHTS, Settings, SettingsFile
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Appearance, look
from quizapp.ui.pages.settings import SettingsPage
from quizapp.ui.widgets.fields import Slider, SpinBox
from quizapp.ui.widgets.segmented import SegmentedControl
from quizapp.ui.widgets.setting_row import SettingRow
from quizapp.ui.widgets.steps_field import StepsField
from quizapp.ui.widgets.switch import Switch
from tests.ui.pages.stage import Stage, tab_walk


class Numbers:
    """Fourteen reviews a day at 90 %, and 144 new questions."""

    def reviews_a_day(self, retention: float) -> float:
        return 14.2 * retention / 0.9

    def new_left(self) -> int:
        return 144


class Rig:
    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage = stage
        self.file = SettingsFile(folder / "settings.toml")
        self.page = SettingsPage(
            self.file.value,
            self.file.change,
            stage.messages,
            stage.actions,
            library=folder / "a <b>library</b>.quizapp",
            consequences=Numbers(),
        )
        self.heard: list[Settings] = []
        self.page.changed.connect(self.heard.append)
        stage.put(self.page)

    def row(self, name: str) -> SettingRow:
        return next(row for row in self.page.findChildren(SettingRow) if row.name.text() == name)

    def control(self, name: str) -> Any:
        return self.row(name).control

    def shown(self) -> list[str]:
        return [row.name.text() for row in self.page.findChildren(SettingRow) if row.isVisible()]


@pytest.fixture
def rig(stage, tmp_path) -> Rig:
    return Rig(stage, tmp_path)


def test_a_change_is_saved_at_once_and_told(rig):
    theme = rig.control("Theme")
    assert isinstance(theme, SegmentedControl)
    dark = next(button for button in theme.findChildren(type(theme.segments[0])) if button.choice.value == "dark")
    rig.stage.qtbot.mouseClick(dark, Qt.MouseButton.LeftButton)
    rig.stage.qtbot.waitUntil(lambda: bool(rig.heard))
    assert SettingsFile(rig.file.path).value.theme == "dark"
    assert rig.heard[-1].theme == "dark"


def test_every_control_writes_its_own_setting(rig):
    for name, value, field, saved in (
        ("Text size", 130, "text_scale", 1.3),
        ("Question text size", 120, "question_scale", 1.2),
        ("Target retention", 85, "desired_retention", 0.85),
        ("New questions a day", 12, "new_per_day", 12),
        ("Reviews a day", 60, "reviews_per_day", 60),
        ("Day starts at", 5, "day_start_hour", 5),
        ("Learn ahead", 0, "learn_ahead_minutes", 0),
        ("Questions in a quiz", 30, "quiz_count", 30),
        ("Time for a quiz", 15, "quiz_minutes", 15),
    ):
        control = rig.control(name)
        assert isinstance(control, Slider | SpinBox)
        control.setValue(value)
        assert getattr(rig.file.value, field) == saved
    for name, field in (
        ("Show keys on buttons", "show_keys"),
        ("Space out questions on the same fact", "space_out_facts"),
        ("Quiz answers count for the schedule", "quiz_feeds_schedule"),
        ("The clock of a quiz warns", "quiz_warnings"),
    ):
        control = rig.control(name)
        assert isinstance(control, Switch)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        rig.stage.press(Qt.Key.Key_Space)
        assert getattr(rig.file.value, field) is False


def test_explanations_give_consequences_in_numbers(rig):
    assert rig.row("Target retention").explanation.text().startswith("90 % means about 14 reviews a day")
    rig.control("Target retention").setValue(97)
    assert rig.row("Target retention").explanation.text().startswith("97 % means about 15 reviews a day")
    rig.control("New questions a day").setValue(10)
    assert rig.row("New questions a day").explanation.text() == "144 new questions last 15 days"
    rig.control("New questions a day").setValue(0)
    assert rig.row("New questions a day").explanation.text() == "144 new questions wait"
    rig.control("Questions in a quiz").setValue(20)
    assert rig.row("Time for a quiz").explanation.text() == "About 15 seconds a question"
    rig.control("Day starts at").setValue(5)
    assert "before 05:00" in rig.row("Day starts at").explanation.text()


def test_the_usual_weights_come_back_by_one_press_and_go_by_undo(rig):
    row = rig.row("Memory model")
    assert row.explanation.text() == "FSRS-6 with its usual weights"
    assert not row.control.isEnabled()
    assert "in use already" in row.control.toolTip()
    fitted = (*USUAL_WEIGHTS[:20], 0.3)
    rig.page.show_settings(rig.file.change(weights=fitted))
    assert row.explanation.text() == "FSRS-6 with weights fitted to your answers"
    rig.stage.qtbot.mouseClick(row.control, Qt.MouseButton.LeftButton)
    assert rig.file.value.weights == USUAL_WEIGHTS
    rig.page.undo()
    assert SettingsFile(rig.file.path).value.weights == fitted


def test_changes_are_taken_back_and_made_again_by_key(rig):
    spin = rig.control("New questions a day")
    spin.setValue(5)
    spin.setValue(7)
    rig.page.setFocus()
    rig.stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (spin.value(), rig.file.value.new_per_day) == (5, 5)
    rig.stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rig.stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rig.file.value.new_per_day == 20
    rig.stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (spin.value(), rig.file.value.new_per_day) == (5, 5)


def test_a_change_that_cannot_be_saved_holds_for_now_and_is_told(stage):
    def refuse(**_values: Any) -> Settings:
        raise KnownError("The disk is full.", "What was there before is untouched.", "Free some space.")

    page = SettingsPage(Settings(), refuse, stage.messages)
    stage.put(page)
    spin = next(spin for spin in page.findChildren(SpinBox) if spin.accessibleName() == "Reviews a day")
    with stage.qtbot.waitSignal(page.changed) as heard:
        spin.setValue(3)
    assert spin.value() == 3
    assert heard.args[0].reviews_per_day == 3
    assert stage.notices[0].sentence.startswith("The disk is full.")


def test_search_leaves_the_rows_that_match_and_escape_brings_all_back(rig):
    everything = rig.shown()
    left: list[str] = []
    rig.stage.actions.on("back", lambda: left.append("back"))
    rig.stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert rig.page.search.hasFocus()
    rig.stage.type("DAY new")
    assert rig.shown() == ["New questions a day"]
    rig.stage.press(Qt.Key.Key_Escape)
    assert rig.shown() == everything
    assert left == []
    rig.stage.press(Qt.Key.Key_Escape)
    assert left == ["back"]


def test_a_group_is_found_by_its_name(rig):
    rig.page.search.setText("quizzes")
    assert rig.shown() == [
        "Questions in a quiz",
        "Time for a quiz",
        "Quiz answers count for the schedule",
        "The clock of a quiz warns",
    ]


def test_a_search_without_a_hit_says_so_literally(rig):
    rig.page.search.setText("<b>x</b>")
    assert rig.shown() == []
    texts = [label.text() for label in rig.page.findChildren(PlainLabel) if not label.isHidden()]
    assert "No setting matches “<b>x</b>”" in texts


def test_the_wheel_over_a_control_scrolls_the_page_instead(rig):
    spin = rig.control("New questions a day")
    rig.page.setFocus()
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    middle = QPointF(spin.rect().center())
    event = QWheelEvent(
        middle,
        spin.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(spin, event)
    assert spin.value() == 20


def test_the_list_of_groups_leads_to_a_group_and_marks_it(rig):
    assert rig.page.list.items[0].isChecked()
    rig.stage.qtbot.mouseClick(rig.page.list.items[3], Qt.MouseButton.LeftButton)
    assert rig.page.list.items[3].isChecked()
    assert rig.page.area.verticalScrollBar().value() > 0


def test_the_path_of_the_library_is_shown_literally_and_copied(rig, tmp_path):
    row = rig.row("Library file")
    assert row.explanation.text().endswith("a <b>library</b>.quizapp")
    rig.stage.qtbot.mouseClick(row.control, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(tmp_path / "a <b>library</b>.quizapp")


def test_another_library_and_the_licences_are_asked_for(rig):
    with rig.stage.qtbot.waitSignal(rig.page.library_requested):
        rig.control("Another library").click()
    with rig.stage.qtbot.waitSignal(rig.page.about_requested):
        rig.control("QuizApp").click()


def test_tab_visits_everything_in_reading_order(rig):
    names = tab_walk(rig.stage, rig.page.search)
    assert names[:7] == ["Find a setting", "Appearance", "Study", "Schedule", "Quizzes", "Library", "About"]
    assert names[7] in ("System", "Theme")
    assert names.index("Target retention") < names.index("New questions a day") < names.index("Time for a quiz")


def test_theme_and_text_size_change_the_page_that_changes_them(rig, qapp):
    appearance = Appearance(qapp, rig.file.value)
    rig.page.changed.connect(appearance.use)
    rig.control("Text size").setValue(200)
    rig.stage.qtbot.waitUntil(lambda: look().text_scale == 2.0)
    appearance.use(replace(rig.file.value, theme="dark"))
    QApplication.processEvents()
    assert look().scheme == "dark"
    assert rig.row("Theme").isVisible()
    appearance.deleteLater()


def test_steps_that_make_no_sense_are_refused_in_a_sentence_and_those_in_force_stay(rig: Rig) -> None:
    row = rig.row("Learning steps")
    field = row.control
    assert isinstance(field, StepsField)
    field.setText("10m 1m")
    field.editingFinished.emit()
    assert "none shorter than the one before" in row.explanation.text()
    assert rig.file.value.learning_steps == "1m 10m"
    field.setText("3m")
    field.editingFinished.emit()
    assert rig.file.value.learning_steps == "3m"
    assert row.explanation.text().startswith("A new question comes back after 3 minutes;")
