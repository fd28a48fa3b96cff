"""The window: a sidebar, the pages, the way from one to the other, and where messages appear."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from quizapp.ui.focus import FocusRing
from quizapp.ui.frame import SIZE, SMALLEST
from quizapp.ui.keys import Key
from quizapp.ui.look import look
from quizapp.ui.messages import Messages, Notice, Remark
from quizapp.ui.page import Page, show_focus
from quizapp.ui.widgets.sidebar import NavEntry, Sidebar

if TYPE_CHECKING:  # made when there is something to say
    from quizapp.ui.widgets.toast import MessageBar, Toast

RAIL_BELOW = 1120  # design px

Factory = Callable[[], Page]


class MainWindow(QWidget):
    """Goes from place to place and does no more: pages are made by their factories when first visited.

    `went` tells the place that was entered; `closing` comes once, when the window is about to close.
    """

    went = Signal(str)
    closing = Signal()

    def __init__(self, messages: Messages, title: str = "QuizApp") -> None:
        super().__init__()
        self._title = title
        self._factories: dict[str, Factory] = {}
        self._pages: dict[str, Page] = {}
        self._place = ""
        self._undo_key: Key = ""
        self._before: list[str] = []
        self.sidebar: Sidebar | None = None
        self._stack = QStackedWidget()
        self._bar: MessageBar | None = None
        self._toast: Toast | None = None
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self._stack, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._right, 1)
        self.setWindowTitle(title)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        messages.remarked.connect(self._remark)
        messages.noticed.connect(self._notice)
        messages.cleared.connect(self._clear)
        messages.passed.connect(self._pass_by)
        messages.reported.connect(self._report)
        self._focus_ring = FocusRing(self)

    def set_places(self, entries: Sequence[NavEntry], factories: Mapping[str, Factory], undo_key: Key = "") -> None:
        """What the sidebar shows, and how the page of each place id is made; places without an entry have no item.

        `undo_key` is shown where a remark can be undone.
        """
        self._undo_key = undo_key
        self._factories = dict(factories)
        self.sidebar = Sidebar(entries, self._title)
        self.sidebar.chosen.connect(self.go)
        self._row.insertWidget(0, self.sidebar)

    def place(self) -> str:
        """The place the learner is in, "" before the first."""
        return self._place

    def page(self, place: str) -> Page:
        """The page of a place, made now if nobody was there yet.

        Raises:
            KeyError: no such place.
        """
        found = self._pages.get(place)
        if found is None:
            found = self._pages[place] = self._factories[place]()
            found.foot_changed.connect(self._lift_toast)
            self._stack.addWidget(found)
        return found

    def pages(self) -> list[Page]:
        """The pages made so far."""
        return list(self._pages.values())

    def current(self) -> Page | None:
        """The page shown, or None before the first."""
        return self._pages.get(self._place)

    def go(self, place: str, argument: Any = None, *, force: bool = False) -> bool:  # noqa: ANN401  as `Page.enter`
        """Go to a place; gives False where the present page would not be left."""
        here = self.current()
        if here is not None and not force and not _left(here):
            return False
        page = self.page(place)
        if self._place and self._place != place and here is not None and not here.focus_mode:
            self._before.append(self._place)
        self._place = place
        self._stack.setCurrentWidget(page)
        self.window().setWindowTitle(f"{page.title} – {self._title}" if page.title else self._title)
        self._fit_sidebar()
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        page.setFocus()  # the page itself, until it or the learner chooses a control
        page.enter(argument)
        if self.sidebar is not None:
            self.sidebar.set_here((page.belongs() or place).partition(".")[0])  # "quiz.result" belongs to "quiz"
        self._lift_toast()
        self._pass_by()
        self.went.emit(place)
        return True

    def way_back(self, otherwise: str) -> str:
        """The place that `back` would lead to."""
        return self._before[-1] if self._before else otherwise

    def back(self, otherwise: str) -> bool:
        """Go to the place before, or to another where there was none."""
        return self.go(self._before.pop() if self._before else otherwise)

    def return_to(self, place: str, argument: Any = None) -> bool:  # noqa: ANN401  as `Page.enter`
        """Go to a place as one comes back to it: what was visited from there is no way back any more."""
        here = self._place
        gone = self.go(place, argument)
        if gone and self._before and self._before[-1] == here:
            self._before.pop()
        if gone and self._before and self._before[-1] == place:
            self._before.pop()
        return gone

    def _fit_sidebar(self) -> None:
        if self.sidebar is None:
            return
        page = self.current()
        self.sidebar.setVisible(page is None or not page.focus_mode)
        self.sidebar.set_rail(self.width() < look().px(RAIL_BELOW) or (page is not None and page.rail))

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001  Qt's own signature
        """Go on by Tab, and see where one is."""
        went = super().focusNextPrevChild(forwards)
        show_focus()
        return went

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sidebar becomes a rail where the window is narrow."""
        super().resizeEvent(event)
        self._fit_sidebar()

    def geometry_text(self) -> str:
        """Where the window stands and how large it is, as text for the settings."""
        return bytes(self.window().saveGeometry().toBase64().data()).decode("ascii")

    def restore(self, text: str) -> None:
        """Stand where the window stood; text that cannot be read changes nothing."""
        self.window().restoreGeometry(QByteArray.fromBase64(text.encode()))

    def may_close(self) -> bool:
        """Whether the present page may be left for good; if so, `closing` has been told."""
        here = self.current()
        if here is not None and not _left(here):
            return False
        self.closing.emit()
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless the present page would not be left."""
        if not self.may_close():
            event.ignore()

    def _remark(self, remark: Remark) -> None:
        if self._toast is None:
            from quizapp.ui.widgets.toast import Toast

            self._toast = Toast(self, self._undo_key)
        self._lift_toast()
        self._toast.show_remark(remark.sentence, remark.undo)

    def _pass_by(self) -> None:
        if self._toast is not None:
            self._toast.pass_by()

    def _lift_toast(self) -> None:
        """Keep the toast off what the page has at its foot."""
        page = self.current()
        if self._toast is not None:
            self._toast.set_lift(0 if page is None else page.foot_height())

    def _notice(self, notice: Notice) -> None:
        if self._bar is None:
            from quizapp.ui.widgets.toast import MessageBar

            self._bar = MessageBar()
            self._right.insertWidget(0, self._bar)
        self._bar.show_notice(notice.sentence, notice.action, notice.do)

    def _clear(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def _report(self, text: str) -> None:
        from quizapp.ui.report_dialog import ReportDialog

        dialog = ReportDialog(text, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _left(page: Page) -> bool:
    """Whether a page was left; what stands in the field that has the focus counts, as when the focus goes on."""
    field = QApplication.focusWidget()
    if field is None or not page.isAncestorOf(field):
        return page.leave()
    field.clearFocus()
    gone = page.leave()
    if not gone:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
    return gone
