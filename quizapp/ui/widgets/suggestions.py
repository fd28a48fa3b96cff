"""What could stand in a field, in a list that hangs below it or stands on it; the focus stays in the field."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QListView, QWidget

from quizapp.ui.announce import announce
from quizapp.ui.look import look

_SHOWN = 10  # lines seen at once
_WIDTH = 280  # design px
_EDGES = 10


class Suggestions(QListView):
    """Texts to choose from by `step`, or by a press; `taken` tells one. Hidden where there is none."""

    taken = Signal(str)

    def __init__(self, field: QWidget, name: str) -> None:
        super().__init__(field)
        self._field = field
        self._texts = QStringListModel(self)
        self.setModel(self._texts)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "suggestions")
        self.setFrameShape(QFrame.Shape.Box)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(name)
        self.clicked.connect(lambda index: self.taken.emit(index.data()))
        self.hide()

    def texts(self) -> tuple[str, ...]:
        """What is offered now."""
        return tuple(self._texts.stringList()) if self.isVisible() else ()

    def offer(self, texts: Sequence[str], left: int) -> None:
        """Show these, `left` px from where the field begins, with none of them chosen; hide where there are none.

        The list hangs below the field, or stands on it where there is more room above.
        """
        self._texts.setStringList(list(texts))
        self.setCurrentIndex(QModelIndex())
        if not texts:
            self.hide()
            return
        now, window = look(), self._field.window()
        if self.parentWidget() is not window:
            self._hide_when_scrolled()
            self.setParent(window)
        self.setFont(now.font("small"))
        width = min(now.px(_WIDTH), window.width())
        line = self.sizeHintForRow(0)
        corner = self._field.mapTo(window, QPoint(left, 0))
        below = corner.y() + self._field.height()
        wanted, room = line * min(len(texts), _SHOWN) + now.px(_EDGES), window.height() - below
        rises = wanted > room and corner.y() > room
        high = min(wanted, corner.y() if rises else room)
        top = corner.y() - high if rises else below
        self.setGeometry(max(0, min(corner.x(), window.width() - width)), top, width, high)
        self.show()
        self.raise_()

    def _hide_when_scrolled(self) -> None:
        """The field moves away from under the list then."""
        around = self._field.parentWidget()
        while around is not None:
            if isinstance(around, QAbstractScrollArea):
                around.verticalScrollBar().valueChanged.connect(self.hide)
            around = around.parentWidget()

    def chosen(self) -> str | None:
        """The text chosen by key, None before."""
        return self.currentIndex().data() if self.isVisible() and self.currentIndex().isValid() else None

    def step(self, by: int) -> None:
        """Choose the next one, or that before, all the way round."""
        count = self._texts.rowCount()
        row = self.currentIndex().row()
        place = (row + by) % count if row >= 0 else (0 if by > 0 else count - 1)
        self.setCurrentIndex(self._texts.index(place))
        announce(self._field, str(self.currentIndex().data()))
