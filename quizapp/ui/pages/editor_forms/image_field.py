"""The image of a question in the editor: added by a button, dropped or pasted, and told in words."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.image_view import ImageView

_HIGH = 160  # design px


class ImageField(Styled, QWidget):
    """`changed` when an image comes, goes or is told otherwise; `removed` when the learner took it out."""

    changed = Signal()
    removed = Signal()

    def __init__(self, add: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = add
        self._name = ""
        self._hint = PlainLabel(_("or drop or paste one"), "small", "text-3")
        self.view = ImageView("", high=_HIGH)
        self.text = TextField(_("What the image shows"), placeholder=_("What it shows, without the answer"))
        self.text.textChanged.connect(self._told)
        self.remove = Button(_("Remove"), icon="trash", size="small")
        self.remove.setAccessibleName(_("Remove the image"))
        self.remove.clicked.connect(self._remove)
        self._row = QHBoxLayout()
        for widget, stretch in ((add, 0), (self._hint, 0), (self.text, 1), (self.remove, 0)):
            self._row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.view)
        self._column.addLayout(self._row)
        for one, other in pairwise(self.stops()):
            QWidget.setTabOrder(one, other)
        self.restyle()
        self.set_value("", "")

    def value(self) -> tuple[str, str]:
        """The name of the image and what it shows, both "" where there is none."""
        return self._name, self.text.text() if self._name else ""

    def set_value(self, name: str, text: str) -> None:
        """Show an image, or that there is none."""
        self._name = name
        self.view.show_image(name, text)
        self.text.setText(text)
        self.text.setCursorPosition(0)
        self.text.setVisible(bool(name))
        self.remove.setVisible(bool(name))
        self.add.setVisible(not name)
        self._hint.setVisible(not name)

    def put(self, name: str, text: str = "") -> None:
        """Take in an image that the learner gave; what the one before showed is no longer told."""
        self.set_value(name, text)
        self.changed.emit()

    def _told(self, text: str) -> None:
        self.view.show_image(self._name, text)
        self.changed.emit()

    def _remove(self) -> None:
        self.put("")
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to what can be mended; as its proxy that would be all that Tab visits."""
        (self.text if self._name else self.add).setFocus(event.reason())

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits."""
        return [self.view, self.add, self.text, self.remove]

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._row.setSpacing(now.px(12))
        self._column.setSpacing(now.px(8))
        super().restyle()
