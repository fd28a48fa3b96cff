"""The saved searches in the filters of the Library: each a row with its count, renamed and deleted where it stands."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.authoring.saved_searches import SavedSearch
from quizapp.i18n import _
from quizapp.ui import dates, paint
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys, pressed
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.key_menu import KeyMenu
from quizapp.ui.widgets.pressable import Pressable

_WIDTH = 171  # design px


class SavedRow(Pressable):
    """One saved search; a press searches. `rename_requested` and `delete_requested` by key or by its menu."""

    ring = 4
    rename_requested = Signal()
    delete_requested = Signal()

    def __init__(self, one: SavedSearch, keys: Keys = usual_keys, parent: QWidget | None = None) -> None:
        super().__init__(one.name, parent)
        self.search = one
        self._keys_of = keys
        self._count = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(one.text)
        self.set_tip(one.text)

    def set_count(self, count: int | None) -> None:
        """Show how many questions it finds; None where it cannot be read."""
        self._count = "–" if count is None else dates.number(count)
        self.setAccessibleName(f"{self.text()}, {self._count}")
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a filter."""
        return QSize(look().px(_WIDTH), look().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, name, count."""
        now = look()
        painter = QPainter(self)
        if self.hovered():
            paint.box(painter, self.rect(), now.px(4), "sunken")
        paint.icon(painter, now.px(1), self.height() / 2, "search", "text-2", 15)
        width = now.width(self._count, "small") + 2
        left = now.px(24)
        name = QRectF(left, 0, self.width() - left - width - now.px(4), self.height())
        paint.text(painter, name, self.text(), "small")
        area = QRectF(self.width() - width, 0, width, self.height())
        paint.text(painter, area, self._count, "small", "text-3", align=paint.RIGHT)

    def event(self, event: QEvent) -> bool:
        """Its keys are its own, whatever else they do on the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = (*self._keys_of("saved.rename"), *self._keys_of("saved.delete"))
            if pressed(event, mine):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename and delete by their keys."""
        if pressed(event, self._keys_of("saved.rename")):
            self.rename_requested.emit()
        elif pressed(event, self._keys_of("saved.delete")):
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        menu = KeyMenu(self)
        for id_, words, icon, do in (
            ("saved.rename", _("Rename"), "edit", self.rename_requested),
            ("saved.delete", _("Delete"), "trash", self.delete_requested),
        ):
            action = menu.addAction(words)
            action.triggered.connect(lambda _checked=False, do=do: do.emit())
            menu.offer(action, icon, next(iter(self._keys_of(id_)), ""))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())


class SavedGroup(QWidget):
    """The rows below their heading; hidden where nothing is saved.

    `chosen`, `rename_requested` and `delete_requested` tell the `SavedSearch`.
    """

    chosen = Signal(object)
    rename_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, keys: Keys = usual_keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.rows: list[SavedRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look().px(16))
        self._column.setSpacing(0)
        self._column.addWidget(PlainLabel(_("Saved searches"), "small", weight=600))
        self._column.addSpacing(look().px(4))
        self.hide()

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show these, in their order; rows that are as before stay."""
        if [row.search for row in self.rows] == list(searches):
            return
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [SavedRow(one, self._keys) for one in searches]
        for row in self.rows:
            row.clicked.connect(partial(self.chosen.emit, row.search))
            row.rename_requested.connect(partial(self.rename_requested.emit, row.search))
            row.delete_requested.connect(partial(self.delete_requested.emit, row.search))
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))
