"""The parts of pages in focus mode and of forms: top bar, rating row, banner, tokens, topic bar, cross-fade."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.cross_fade import cross_fade
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.focus_bar import FocusBar
from quizapp.ui.widgets.form_row import TIGHT_LABEL, FormRow
from quizapp.ui.widgets.rating_row import RatingRow
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.token_field import TokenField
from quizapp.ui.widgets.tool_button import ToolButton
from quizapp.ui.widgets.topic_bar import TopicBar


def show(qtbot, widget: QWidget, width: int, height: int = 200) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QApplication.processEvents()
    return window


@pytest.fixture
def bar(shown) -> FocusBar:
    tools = [ToolButton("Undo", "undo", key="Ctrl+Z"), ToolButton("Suspend the card", "suspend", key="S")]
    return FocusBar([ToolButton("End", "close", key="Esc")], PlainLabel("In the middle"), tools)


def test_the_middle_of_the_bar_stands_in_the_middle_of_the_window(bar, qtbot):
    window = show(qtbot, bar, 1200)
    middle = bar._middle.geometry().center().x()
    assert abs(middle - window.width() // 2) <= 2
    assert not bar.stops()[1]._compact


def test_tools_give_up_their_words_and_keep_their_names_when_it_gets_narrow(bar, qtbot):
    window = show(qtbot, bar, 1200)
    window.resize(420, 200)
    QApplication.processEvents()
    tool = bar.stops()[2]
    assert tool._compact
    assert tool.text() == ""
    assert tool.accessibleName() == "Suspend the card"
    assert tool.toolTip()
    assert tool.width() >= tool.sizeHint().width()
    window.resize(1200, 200)
    QApplication.processEvents()
    assert not tool._compact


def test_no_tool_is_ever_narrower_than_what_it_shows(bar, qtbot):
    window = show(qtbot, bar, 1200)
    for width in range(1200, 380, -35):
        window.resize(width, 200)
        QApplication.processEvents()
        for tool in bar.stops():
            assert tool.width() >= tool.sizeHint().width(), f"{tool.accessibleName()} is cut at {width}"


@pytest.mark.parametrize("width", [1200, 420])
def test_a_bar_that_has_fitted_its_tools_asks_for_no_more_layout(bar, qtbot, monkeypatch, width):
    window = show(qtbot, bar, width)
    QApplication.postEvent(bar, QEvent(QEvent.Type.LayoutRequest))  # as where its page was laid out before it
    for _turn in range(3):
        QApplication.processEvents()
    fits: list[int] = []
    monkeypatch.setattr(bar, "_fit", lambda: fits.append(1))
    QApplication.processEvents()
    assert not fits
    assert window.width() == width


def test_ratings_tell_their_level_and_stand_two_by_two_when_narrow(shown, qtbot):
    row = RatingRow()
    told: list[int] = []
    row.rated.connect(told.append)
    window = show(qtbot, row, 860)
    row.show_intervals({1: "1 minute", 2: "6 minutes", 3: "10 minutes", 4: "9 days"})
    for button in row.buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [1, 2, 3, 4]
    assert row.buttons[3].y() == row.buttons[0].y()
    window.resize(420, 300)
    QApplication.processEvents()
    assert row.buttons[2].y() > row.buttons[0].y()
    assert row.buttons[0].accessibleDescription() == "Next in 1 minute"


def test_a_banner_hides_where_it_has_nothing_to_say(shown, qtbot):
    banner = Banner("warning", "Open that one")
    _window = show(qtbot, banner, 600)
    assert not banner.isVisible()
    banner.show_text("<b>Similar</b>")
    assert banner.isVisible()
    assert banner.accessibleName() == "<b>Similar</b>"
    banner.show_text("")
    assert not banner.isVisible()


def test_tokens_hold_each_text_once_and_what_is_pending_counts(shown, qtbot):
    field = TokenField("Tags", "Add a tag")
    _window = show(qtbot, field, 500)
    field.set_texts(("a", "b"))
    field.line.setFocus()
    qtbot.keyClicks(field.line, "b;c")
    assert field.texts() == ("a", "b", "c")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert [token.text() for token in field.tokens] == ["a", "b", "c"]
    assert field.tokens[0].accessibleName() == "Remove a"


def test_tab_goes_from_the_field_before_through_the_tokens_to_the_line_and_on(shown, qtbot):
    form = QWidget()
    column = QVBoxLayout(form)
    first, field, last = TextField("First"), TokenField("Tags", "Add a tag"), TextField("Last")
    for each in (first, field, last):
        column.addWidget(each)
    _window = show(qtbot, form, 500)
    field.set_texts(("a", "b"))
    field.set_texts(("a", "b", "c"))
    first.setFocus()
    names = []
    for _step in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        names.append(QApplication.focusWidget().accessibleName())
    assert names == ["Remove a", "Remove b", "Remove c", "Tags", "Last"]


def test_leaving_the_line_ends_its_text(shown, qtbot):
    field, other = TokenField("Tags"), TokenField("Others")
    window = show(qtbot, field, 500)
    window.layout().addWidget(other)
    QApplication.processEvents()
    field.line.setFocus()
    qtbot.keyClicks(field.line, "pending")
    other.line.setFocus()
    assert [token.text() for token in field.tokens] == ["pending"]


def test_tab_stops_at_the_chosen_segment_only(shown, qtbot):
    control = SegmentedControl([Choice("a", "A"), Choice("b", "B"), Choice("c", "C")], "b", name="Letter")
    _window = show(qtbot, control, 400)
    stops = [s.choice.value for s in control.segments if s.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["b"]
    control.set_value("c")
    assert control.segments[2].focusPolicy() & Qt.FocusPolicy.TabFocus
    control.segments[2].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(control.segments[2], Qt.Key.Key_Left)
    assert control.value() == "b"
    assert control.segments[1].hasFocus()


def test_a_topic_bar_says_its_shares(shown, qtbot):
    bar = TopicBar()
    _window = show(qtbot, bar, 300)
    bar.show_shares({"leaders": 5, "my <b>own</b>": 2})
    assert bar.accessibleName() == "Leaders 5, my <b>own</b> 2"
    assert "<b>own" not in bar.toolTip()
    bar.grab()
    bar.show_shares({})
    bar.grab()


def test_a_tight_form_row_gives_room_to_its_controls(shown, qtbot):
    row = FormRow("Questions", PlainLabel("20"))
    _window = show(qtbot, row, 500)
    row.set_tight(True)
    assert row._label.width() == TIGHT_LABEL


def test_a_cross_fade_ends_by_itself_and_is_left_out_with_reduced_motion(shown, qtbot, qapp):
    label = PlainLabel("before")
    _window = show(qtbot, label, 300)
    cross_fade(label, lambda: label.setText("after"))
    assert label.text() == "after"
    assert len(label.children()) == 1
    qtbot.waitUntil(lambda: not label.children())
    apply_theme(qapp, "light", reduced_motion=True)
    cross_fade(label, lambda: label.setText("again"))
    assert label.text() == "again"
    assert not label.children()
