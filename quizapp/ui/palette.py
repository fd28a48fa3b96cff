"""The command palette: everything that can be done here, found by a few letters of its name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.ranking import ranked
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.search_field import SearchField
from quizapp.ui.widgets.sheet import Dialogue

_ROW, _WIDE, _ROWS = 40, 640, 9  # design px, and rows in sight
_EDGE = 14  # design px beside a row's content
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its name, where it belongs ("Quiz"), icon and key, why it cannot be done ("" where it can)."""

    id: str
    text: str
    group: str
    icon: str
    key: str
    do: Callable[[], object]
    refused: str = ""
    tip: str = ""

    @property
    def words(self) -> str:
        """What it is found by."""
        return f"{self.text} {self.group}"


class CommandModel(QAbstractListModel):
    """The commands that match what was typed."""

    def __init__(self, commands: Sequence[Command], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(commands)
        self.found = list(commands)

    def find(self, typed: str) -> None:
        """Keep what may be meant, the likeliest first."""
        self.beginResetModel()
        self.found = ranked(typed, self._all, lambda command: command.words)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many match."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; for a screen reader also what it does, its key, and why it cannot be done."""
        command = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return command.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (command.text, command.tip, paint.key_text(command.key) if command.key else "", command.refused)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return paint.tip(command.refused or command.tip)
        return None


class _CommandDelegate(QStyledItemDelegate):
    """Icon, name, what it does or why it cannot be done, key."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(look().px(200), look().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, CommandModel):
            return
        now, command = look(), model.found[index.row()]
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint.box(painter, area, now.px(6), "accent-soft")
        ink = "text-3" if command.refused else "text"
        middle, right = area.center().y(), area.right() - now.px(_EDGE)
        paint.icon(
            painter, area.left() + now.px(_EDGE), middle, command.icon, "text-3" if command.refused else "text-2"
        )
        if command.key and look().show_keys:
            words = paint.key_text(command.key)
            right -= paint.key_size(words)[0]
            paint.key_cap(painter, right, middle, words)
            right -= now.px(12)
        left = area.left() + now.px(_EDGE + 18 + 12)
        name = min(now.width(command.text, "body") + 2, max(0.0, right - left))
        paint.text(painter, QRectF(left, area.top(), name, area.height()), command.text, "body", ink)
        left += name + now.px(12)
        if right > left:
            beside = command.refused or command.tip
            paint.text(painter, QRectF(left, area.top(), right - left, area.height()), beside, "small", "text-3")


class Palette(Dialogue):
    """A field and the list of what it may mean; `chosen` is the command that was taken, to be done by who opened it."""

    def __init__(self, commands: Sequence[Command], *, keys: Keys = usual_keys, parent: QWidget | None = None) -> None:
        super().__init__(Button(_("Close"), "quiet"), keys=keys, parent=parent)
        now = look()
        self.setWindowTitle(_("Commands"))
        self.setAccessibleName(_("Commands"))
        self.chosen: Command | None = None
        self.model = CommandModel(commands, self)
        self.field = SearchField(_("What do you want to do?"), keys=lambda _id: ())
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(_("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(lambda _index: self._take())
        self.nothing = PlainLabel(_("Nothing here is called so."), "lead", "text-2", wrap=True)
        self.nothing.hide()
        column = QVBoxLayout(self)
        side = now.px(16)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(now.px(12))
        column.addWidget(self.field)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.closer)
        column.addLayout(foot)
        self._fit()
        self._find("")

    def _fit(self) -> None:
        now, parent = look(), self.parentWidget()
        room = parent.window().size() if parent is not None else QSize(now.px(_WIDE), now.px(600))
        height = (
            now.px(_ROWS * _ROW + 16 * 2 + 12 * 2) + self.field.sizeHint().height() + self.closer.sizeHint().height()
        )
        self.resize(min(now.px(_WIDE), room.width() - now.px(32)), min(height, room.height() - now.px(32)))

    def _find(self, typed: str) -> None:
        self.model.find(typed)
        there = bool(self.model.found)
        self.nothing.setVisible(not there)
        self.list.setVisible(there)
        if there:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._say()

    def _say(self) -> None:
        index = self.list.currentIndex()
        told = self.model.data(index, Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else self.nothing.text()
        self.field.setAccessibleDescription(str(told))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list, while the field has the focus."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                self._say()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        index = self.list.currentIndex()
        command = self.model.found[index.row()] if index.isValid() and self.model.found else None
        if command is None or command.refused:
            return
        self.chosen = command
        self.accept()
