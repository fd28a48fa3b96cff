"""A window that one page stands in, with the real actions, and the walk through it by Tab."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs
from quizapp.ui.messages import Messages, Notice, Remark
from quizapp.ui.page import Page, show_focus
from quizapp.ui.pages.study_card import StudyCard
from quizapp.ui.widgets.key_field import KeyField


class Stage(QWidget):
    """Shows a page as the main window does and remembers what was said; its jobs end before it does."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.actions = Actions(self)
        self.messages = Messages()
        self.jobs = Jobs(self)
        self.remarks: list[Remark] = []
        self.notices: list[Notice] = []
        self.messages.remarked.connect(self.remarks.append)
        self.messages.noticed.connect(self.notices.append)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.resize(1224, 800)
        self._flashed: list[str] = []
        QApplication.instance().installEventFilter(self)
        qtbot.addWidget(self, before_close_func=lambda _stage: self.jobs.close())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is shown as a window of its own, as a widget is that is shown before it has a parent."""
        if isinstance(event, QShowEvent) and isinstance(watched, QWidget) and watched.isWindow():
            self._flashed.append(type(watched).__name__)
        return False

    def put(self, page: Page, argument: object = None) -> None:
        """Show a page and be in its context."""
        self._row.addWidget(page)
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        page.setFocus()
        with self.qtbot.waitActive(self):
            self.show()
            self.activateWindow()
        self.actions.enter(page.context)
        page.enter(argument)
        QApplication.processEvents()
        QApplication.instance().removeEventFilter(self)  # it is asked about every event there is
        flashed = [name for name in self._flashed if name != type(self).__name__]
        assert not flashed, f"shown as windows of their own: {flashed}"

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go on by Tab, and see where one is, as in the main window."""
        went = super().focusNextPrevChild(forwards)
        show_focus()
        return went

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, as a hand does."""
        self.qtbot.keyClick(QApplication.focusWidget() or self, key, modifier)

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self.qtbot.keyClicks(QApplication.focusWidget() or self, words)


def stops(root: QWidget) -> list[QWidget]:
    """Every widget that Tab should reach: visible, enabled, and willing to take the focus by Tab."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.objectName() != "qt_spinbox_lineedit"
    ]


def shows_focus(widget: QWidget) -> bool:
    """Whether it is one of those that have the ring drawn round them, or mark the focus on an edge of their own."""
    fields = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox, QAbstractItemView, StudyCard, KeyField)
    return hasattr(widget, "ring") or isinstance(widget, fields)


def _walked_back(stage: Stage, count: int) -> list[QWidget | None]:
    found: list[QWidget | None] = []
    while len(found) < count:
        now = QApplication.focusWidget()
        if not found or now is not found[-1]:
            found.append(now)
        stage.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    return found


def tab_walk(stage: Stage, first: QWidget, within: QWidget | None = None) -> list[str]:
    """The accessible names in the order in which Tab visits them, from `first` until it comes round.

    `within` is the dialog that is walked, the whole window otherwise. Fails where a stop has no name or is never
    visited, or where Shift+Tab does not go the same way back.
    """
    first.setFocus(Qt.FocusReason.TabFocusReason)
    show_focus()
    names: list[str] = []
    seen: list[QWidget] = []
    for _step in range(200):
        now = QApplication.focusWidget()
        assert now is not None
        if seen and now is seen[-1]:  # a day: Tab goes through its parts first
            stage.press(Qt.Key.Key_Tab)
            continue
        if now in seen:
            break
        assert now.accessibleName(), f"{type(now).__name__} has no accessible name"
        assert shows_focus(now), f"{type(now).__name__} does not show that it has the focus"
        seen_of_it = now.visibleRegion().boundingRect().height()
        assert seen_of_it > 0, f"{now.accessibleName()} has the focus out of sight"
        seen.append(now)
        names.append(now.accessibleName())
        stage.press(Qt.Key.Key_Tab)
    missed = [
        widget.accessibleName() or type(widget).__name__ for widget in stops(within or stage) if widget not in seen
    ]
    assert not missed, f"Tab never reaches: {missed}"
    if QApplication.focusWidget() is first:
        assert _walked_back(stage, len(seen)) == [seen[0], *reversed(seen[1:])], "Shift+Tab goes another way back"
    return names
