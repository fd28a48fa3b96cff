"""Another library is opened from those known, from a file, or made."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from quizapp.settings import RECENT, Settings, SettingsFile, with_recent
from quizapp.ui.library_dialog import LibraryDialog


@pytest.fixture
def dialog(shown, qtbot, tmp_path):
    here, other = tmp_path / "here.quizapp", tmp_path / "other.quizapp"
    for path in (here, other):
        path.write_bytes(b"")
    made = LibraryDialog([str(here), str(other), str(tmp_path / "gone.quizapp")], here)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_open_one_comes_first_and_only_what_is_there_can_be_chosen(dialog):
    assert [row.text() for row in dialog.rows] == ["here", "other", "gone"]
    assert [row.isEnabled() for row in dialog.rows] == [False, True, False]
    assert dialog.rows[0].accessibleDescription() == "This library is open now."


def test_a_library_known_is_chosen_by_mouse_or_enter(dialog, qtbot, tmp_path):
    with qtbot.waitSignal(dialog.chosen) as heard:
        qtbot.keyClick(dialog.rows[1], Qt.Key.Key_Return)
    assert heard.args == [tmp_path / "other.quizapp"]
    assert not dialog.isVisible()


@pytest.mark.parametrize("button", ["choose", "make"])
def test_a_file_is_asked_for_without_holding_the_window(dialog, qtbot, tmp_path, button):
    qtbot.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
    asked = dialog.findChild(QFileDialog)
    with qtbot.waitSignal(dialog.chosen) as heard:
        asked.fileSelected.emit(str(tmp_path / "new.quizapp"))
    assert heard.args == [tmp_path / "new.quizapp"]
    asked.close()


def test_escape_closes_it_without_a_choice(dialog, qtbot):
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_libraries_opened_before_are_kept_latest_first(tmp_path):
    file = SettingsFile(tmp_path / "settings.toml")
    for number in (*range(8), 6):
        file.change(recent=with_recent(file.value, Path(f"/libraries/{number}.quizapp")))
    found = SettingsFile(file.path).value.recent
    assert len(found) == RECENT
    assert [Path(name).stem for name in found] == ["6", "7", "5", "4", "3", "2"]


def test_a_list_that_does_not_fit_keeps_its_default(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("recent = [1, 2]\n")
    assert SettingsFile(path).value == Settings()
