"""Painted widgets can be used by keyboard, have names, grow with the text, and survive a change of theme."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.look import Look, apply_theme
from quizapp.ui.pages.components import ComponentsPage
from quizapp.ui.widgets.bars import ProgressLine, ShareBar, Streak, WeekBars, heat_role
from quizapp.ui.widgets.button import Button, IconButton
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chips import TopicChip, agree_badge, as_of_tag, differ_badge
from quizapp.ui.widgets.due_by_topic import DueByTopic
from quizapp.ui.widgets.evidence_panel import Evidence, EvidencePanel, OtherSource, highlight
from quizapp.ui.widgets.fields import ComboBox, Field, Slider, SpinBox, TextArea, TextField
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.headings import HeadingRow, Legend, PageHeader
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.key_cap import KeyCap
from quizapp.ui.widgets.option_row import OptionRow
from quizapp.ui.widgets.quiz_marks import Dumbbell, Ring
from quizapp.ui.widgets.rating_button import LEVELS, RatingButton
from quizapp.ui.widgets.rules import PageRule, Rule
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.segments import Segments
from quizapp.ui.widgets.sidebar import DeckChooser, NavEntry, Sidebar
from quizapp.ui.widgets.state_view import StateView
from quizapp.ui.widgets.steps_field import StepsField
from quizapp.ui.widgets.switch import CheckChip, Switch

EVIDENCE = Evidence(
    publisher="A paper",
    title="A title <b>",
    date="26 August 2008",
    paragraph=12,
    sentence="The Duma voted 440–0.",
    highlights=((15, 20),),
    attribution="According to A paper",
    others=(
        OtherSource("Another", "27 August 2008", 3),
        OtherSource("A third", "28 August 2008", 4, "445–0", agrees=False),
        *(OtherSource(f"More {number}", "", 0) for number in range(3)),
    ),
)


def evidence_panel() -> EvidencePanel:
    panel = EvidencePanel()
    panel.show_evidence(EVIDENCE)
    return panel


def due() -> DueByTopic:
    made = DueByTopic()
    made.show_counts([("leaders", 7, 2), ("numbers", 25, 6), ("votes", 0, 1)])
    return made


def week() -> WeekBars:
    made = WeekBars()
    made.show_days([("Sun", 3), ("Mon", 0), ("Tue", 9)])
    return made


def streak() -> Streak:
    made = Streak()
    made.show_days([0, 5, 20, 40, 80], "4-day streak")
    return made


def segments() -> Segments:
    made = Segments()
    made.show_marks(["answered", "skipped", "open", "open"], 2, [1])
    return made


def ring() -> Ring:
    made = Ring()
    made.show_time(0.1, "1:24", "of 18:00", warning=True)
    return made


def combo() -> ComboBox:
    made = ComboBox("Topic")
    made.add("Leaders", "leaders", "leaders", "leaders")
    made.add("<b>Own</b>", "own")
    return made


def progress() -> ProgressLine:
    made = ProgressLine()
    made.set_share(0.4, "4 of 10")
    return made


def decks() -> DeckChooser:
    made = DeckChooser()
    made.set_deck("A deck", "164 questions")
    return made


CHOICES = [Choice("a", "First", key="G"), Choice("b", "Second", "clock"), Choice("c", "Third")]
ENTRIES = [NavEntry("today", "Today", "today"), NavEntry("settings", "Settings", "settings", key="?", foot=True)]
NAMED: list[Callable[[], QWidget]] = [
    lambda: Button("Study", "primary", icon="study", key="Space"),
    lambda: Button("Open", "link", icon="link"),
    lambda: IconButton("flag", "Flag"),
    lambda: TopicChip("votes"),
    lambda: as_of_tag("August 2008"),
    lambda: agree_badge(3),
    lambda: differ_badge(2),
    lambda: KeyCap("Esc"),
    lambda: OptionRow(2, "An option"),
    lambda: RatingButton("good", "6 days"),
    lambda: SegmentedControl(CHOICES, "b", "Clock"),
    lambda: Switch("Reduce motion", on=True),
    lambda: CheckChip("Leaders", icon="leaders", ink="leaders", count="22", on=True),
    evidence_panel,
    week,
    streak,
    segments,
    ring,
    progress,
    combo,
    decks,
    lambda: ShareBar(0.8, "votes", "4 of 5"),
    lambda: Dumbbell(0.71, 0.8, "Predicted 71 %, scored 80 %"),
    lambda: TextField("Answer", "abc"),
    lambda: TextArea("Question", "Who?"),
    lambda: SpinBox("Minutes", 5, 1, 60, suffix=" min"),
    lambda: Slider("Target", 90, 70, 97),
]
OTHERS: list[Callable[[], QWidget]] = [
    due,
    lambda: Card(shadow=True),
    lambda: Rule(Qt.Orientation.Vertical),
    PageRule,
    lambda: HeadingRow("Due", Legend("new", "accent", outlined=True)),
    lambda: PageHeader("Settings", Button("Done"), line="A line"),
    lambda: StateView("checkc", "Done for today", "Well.", Button("More"), color="correct", progress=0.5),
    lambda: Sidebar(ENTRIES),
    lambda: Field("Answer", TextField(""), hint="optional"),
    lambda: IconText("warn", "Wrong", "incorrect"),
    ComponentsPage,
]


def put_forward(widget: QWidget, qtbot: QtBot) -> None:
    """Show a widget as the active window, where it can have the focus."""
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


@pytest.mark.parametrize("make", NAMED)
def test_it_has_a_name_for_screen_readers(shown: Look, qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    assert widget.accessibleName()


@pytest.mark.sampled(4)
@pytest.mark.parametrize("make", [*NAMED, *OTHERS])
def test_it_is_drawn_otherwise_in_dark_and_larger_at_200_percent(
    shown: Look, qtbot: QtBot, qapp: QApplication, make: Callable[[], QWidget]
) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    qapp.processEvents()
    light, before = widget.grab().toImage(), widget.sizeHint()
    apply_theme(qapp, "dark")
    assert widget.grab().toImage() != light
    apply_theme(qapp, "light", 2.0)
    qapp.processEvents()
    assert widget.sizeHint().height() >= before.height()
    widget.grab()
    apply_theme(qapp, "light")
    qapp.processEvents()
    assert widget.sizeHint() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_space_and_enter(shown: Look, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Study")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        qtbot.keyClick(button, key)


def test_a_focused_button_keeps_space_from_the_shortcuts(shown: Look, qtbot: QtBot) -> None:
    button, option = Button("Study"), OptionRow(1, "One")
    for widget in (button, option):
        qtbot.addWidget(widget)

    def kept(widget: QWidget, key: Qt.Key) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        widget.event(event)
        return event.isAccepted()

    assert kept(button, Qt.Key.Key_Space)
    assert kept(button, Qt.Key.Key_Return)
    assert kept(option, Qt.Key.Key_Space)
    assert not kept(option, Qt.Key.Key_Return)
    assert not kept(button, Qt.Key.Key_F)


def test_a_button_that_is_off_says_why(shown: Look, qtbot: QtBot) -> None:
    button = Button("Study")
    qtbot.addWidget(button)
    button.set_tip("Study what is due")
    button.set_available(False, "Nothing is due")
    assert not button.isEnabled()
    assert "Nothing is due" in button.toolTip()
    button.set_available(True)
    assert "Study what is due" in button.toolTip()


def test_a_button_under_the_mouse_has_a_stronger_edge_than_one_that_is_off(shown: Look, qtbot: QtBot) -> None:
    button = Button("Previous")
    qtbot.addWidget(button)
    button.show()

    def edge() -> QColor:
        return button.grab().toImage().pixelColor(button.width() // 2, 0)

    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    under_mouse = edge()
    button.set_available(False, "There is none before")
    assert shown.color("border") == edge() != under_mouse


def test_keys_on_buttons_can_be_hidden(shown: Look, qtbot: QtBot, qapp: QApplication) -> None:
    button = Button("Study", key="Space")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    apply_theme(qapp, "light", show_keys=False)
    assert button.sizeHint().width() < wide


def test_segments_are_one_tab_stop_and_arrows_choose(shown: Look, qtbot: QtBot) -> None:
    control = SegmentedControl(CHOICES, "a")
    put_forward(control, qtbot)
    first = control.segments[0]
    with qtbot.waitSignal(control.changed, timeout=500) as told:
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert told.args == ["b"]
    assert control.value() == "b"


def test_setting_a_value_tells_nobody(shown: Look, qtbot: QtBot) -> None:
    control = SegmentedControl(CHOICES, "a")
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.changed):
        control.set_value("c")
    assert control.value() == "c"
    control.set_value("unknown")
    assert control.value() == ""


def test_a_switch_switches(shown: Look, qtbot: QtBot) -> None:
    switch = Switch("Reduce motion")
    qtbot.addWidget(switch)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()


def test_the_state_of_an_option_is_said_in_words(shown: Look, qtbot: QtBot) -> None:
    option = OptionRow(2, "Treaty")
    qtbot.addWidget(option)
    assert option.accessibleName() == "2. Treaty"
    option.set_state("chosen")
    assert option.accessibleDescription() == "chosen"
    option.set_state("wrong", "Your answer")
    assert option.accessibleDescription() == "Your answer"


def test_a_long_option_gets_all_its_lines(shown: Look, qtbot: QtBot) -> None:
    option = OptionRow(2, "word " * 60)
    qtbot.addWidget(option)
    assert option.heightForWidth(400) > option.heightForWidth(1200) >= 64


def test_ratings_have_one_to_four_bars_and_their_keys(shown: Look, qtbot: QtBot) -> None:
    buttons = [RatingButton(name, "6 days") for name in LEVELS]
    assert [button.level for button in buttons] == [1, 2, 3, 4]
    assert [button.text() for button in buttons] == ["Again", "Hard", "Good", "Easy"]
    assert buttons[0].accessibleDescription() == "Next in 6 days"


def test_arrows_move_in_the_topic_list_and_enter_starts_a_round(shown: Look, qtbot: QtBot) -> None:
    rows = due()
    put_forward(rows, qtbot)
    first, second, _third = rows.rows()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    with qtbot.waitSignal(rows.chosen, timeout=500) as told:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert told.args == ["numbers"]
    assert first.accessibleName() == "Leaders: 7 to review, 2 new"


def test_new_counts_take_the_place_of_the_old(shown: Look, qtbot: QtBot) -> None:
    rows = due()
    qtbot.addWidget(rows)
    rows.show_counts([("dates", 1, 0)])
    assert [row.topic for row in rows.rows()] == ["dates"]
    rows.show_counts([])
    assert rows.rows() == []


@pytest.mark.parametrize(("reviews", "role"), [(0, 0), (1, 1), (14, 1), (15, 2), (29, 2), (30, 3), (59, 3), (60, 4)])
def test_days_are_darker_with_more_reviews(reviews: int, role: int) -> None:
    assert heat_role(reviews) == f"heat-{role}"


def test_evidence_folds_what_does_not_fit_and_shows_what_differs_first(shown: Look, qtbot: QtBot) -> None:
    panel = evidence_panel()
    qtbot.addWidget(panel)
    words = [child.accessibleName() for child in panel.findChildren(QWidget)]
    assert "2 sources differ" in words
    assert "A third: 445–0" in words
    assert "and 2 more" in words
    with qtbot.waitSignal(panel.open_requested, timeout=500):
        panel.findChildren(Button)[0].click()


def test_the_surface_is_found_in_the_sentence_or_nothing_is_marked() -> None:
    assert highlight("The Duma voted 440–0.", "440–0") == ((15, 20),)
    assert highlight("The Duma voted 440–0.", "441–0") == ()
    assert highlight("The Duma voted 440–0.", "") == ()


def test_a_press_on_a_segment_goes_to_its_question(shown: Look, qtbot: QtBot) -> None:
    marks = segments()
    qtbot.addWidget(marks)
    marks.resize(marks.sizeHint())
    with qtbot.waitSignal(marks.pressed, timeout=500) as told:
        qtbot.mouseClick(marks, Qt.MouseButton.LeftButton, pos=marks._area(3, 1).center())
    assert told.args == [3]
    assert marks.accessibleName() == "Question 3 of 4, 1 answered, 1 flagged"


def test_the_progress_line_jumps_where_motion_is_reduced(shown: Look, qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light", reduced_motion=True)
    line = progress()
    qtbot.addWidget(line)
    line.show()
    line.set_share(0.9)
    assert line._shown == 0.9
    line.set_share(7)
    assert line.share() == 1.0


def test_a_field_says_what_is_wrong_with_it(shown: Look, qtbot: QtBot) -> None:
    control = TextField("")
    field = Field("Date", control)
    qtbot.addWidget(field)
    assert control.accessibleName() == "Date"
    field.set_problem("February 2008 has <29> days.")
    assert not field.problem.isHidden()
    assert control.property("state") == "wrong"
    assert control.accessibleDescription() == "February 2008 has <29> days."
    field.set_problem("")
    assert field.problem.isHidden()
    assert control.property("state") == ""


def test_tab_leaves_a_text_area(shown: Look, qtbot: QtBot) -> None:
    box = QWidget()
    area, after = TextArea("Question"), QLineEdit()
    for child in (area, after):
        child.setParent(box)
    put_forward(box, qtbot)
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert area.toPlainText() == ""
    assert after.hasFocus()


def test_a_combo_box_keeps_values_beside_its_words(shown: Look, qtbot: QtBot) -> None:
    box = combo()
    qtbot.addWidget(box)
    box.choose("own")
    assert box.currentData() == "own"
    box.choose("nothing like it")
    assert box.currentData() == "own"


def test_flowing_items_take_a_new_line_where_the_old_one_ends(shown: Look, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for topic in ("leaders", "dates", "votes", "numbers"):
        flow.addWidget(TopicChip(topic))
    assert flow.heightForWidth(1000) == 24
    assert flow.heightForWidth(200) == 24 * 2 + 8
    assert flow.heightForWidth(10) == 24 * 4 + 8 * 3


def test_the_sidebar_becomes_a_rail_and_keeps_its_names(shown: Look, qtbot: QtBot) -> None:
    bar = Sidebar(ENTRIES)
    qtbot.addWidget(bar)
    bar.set_here("today")
    bar.set_count("today", "34")
    assert bar.width() == 216
    assert bar.items[0].isChecked()
    assert bar.items[0].accessibleDescription() == "34"
    bar.set_rail(True)
    assert bar.width() == 56
    assert "Today" in bar.items[0].toolTip()
    bar.set_rail(False)
    assert bar.width() == 216
    with qtbot.waitSignal(bar.chosen, timeout=500) as told:
        bar.items[1].click()
    assert told.args == ["settings"]
    assert bar.items[0].isChecked()


def test_a_rail_grows_with_the_text_and_still_fits_a_low_window(shown: Look, qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "light", 2.0)
    places = [NavEntry(f"place{number}", f"Place {number}", "today", foot=number > 7) for number in range(10)]
    bar = Sidebar(places)
    qtbot.addWidget(bar)
    bar.set_rail(True)
    bar.resize(bar.width(), 1000)
    bar.show()
    assert {item.height() for item in bar.items} == {72}
    bar.resize(bar.width(), 680)
    QApplication.processEvents()
    assert bar.height() == 680
    assert min(item.height() for item in bar.items) >= 44
    assert all(bar.rect().contains(item.geometry()) for item in bar.items)


@pytest.mark.parametrize("text", ["Law &Order", "&Quit"])
def test_a_button_takes_no_key_from_its_text(shown: Look, qtbot: QtBot, text: str) -> None:
    button = Button(text)
    qtbot.addWidget(button)
    assert button.text() == text
    assert button.shortcut().isEmpty()
    button.set_text(f"{text} again")
    assert button.shortcut().isEmpty()


def test_the_lines_of_a_text_are_broken_unless_one_is_endless(shown: Look, qtbot: QtBot) -> None:
    endless, usual = "m" * 100_000, "many words " * 10
    area = TextArea("Text", usual)
    qtbot.addWidget(area)
    assert area.lineWrapMode() is TextArea.LineWrapMode.WidgetWidth
    area.setPlainText(endless)
    assert area.lineWrapMode() is TextArea.LineWrapMode.NoWrap
    assert area.toPlainText() == endless
    area.setPlainText("line\n" * 20_000)
    assert area.lineWrapMode() is TextArea.LineWrapMode.WidgetWidth


def test_what_is_being_typed_counts_before_a_button_that_is_pressed(shown: Look, qtbot: QtBot) -> None:
    window, field, steps, button = QWidget(), SpinBox("Count", 1, 0, 99), StepsField("Steps"), Button("Start")
    field.setKeyboardTracking(False)
    column = QVBoxLayout(window)
    for widget in (field, steps, button):
        column.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    told: list[object] = []
    field.valueChanged.connect(told.append)
    steps.chosen.connect(told.append)
    button.clicked.connect(lambda: told.append("start"))
    for typed, into in (("42", field), ("5m", steps)):
        into.setFocus()
        into.selectAll()
        qtbot.keyClicks(into, typed)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [42, "start", "5m", "start"]
