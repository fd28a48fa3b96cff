"""The beginning of an import: a room to drop articles into, and the other ways to give them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconLabel, IconText

_TOLD = 6  # texts that could not be read, each in a sentence; the rest is counted


class DropRoom(Styled, QWidget):
    """A dashed frame with what can be dropped there and buttons for the rest; it lights up while something hovers."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        self.title = PlainLabel(_("Drop articles here"), "state", wrap=True)
        words = _(
            "Text, Markdown, saved web pages and PDF, files or whole folders; or paste the text of an article. "
            "Facts are found on this computer, and nothing enters the library before you accept it."
        )
        self.buttons = [
            actions.button("import.files", "primary"),
            actions.button("import.folder"),
            actions.button("import.paste"),
        ]
        self._row = FlowLayout()
        for button in self.buttons:
            self._row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(IconLabel("import", "text-3", 32), 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.title)
        self._column.addWidget(PlainLabel(words, "lead", "text-2", wrap=True))
        self._column.addLayout(self._row)
        self.restyle()

    def light(self, *, on: bool) -> None:
        """Show that what hovers can be dropped."""
        self._lit = on
        self.update()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        pad = now.air(40)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(now.px(12))
        self._row.set_gap(now.px(12))
        self.setMaximumWidth(now.px(760))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = look()
        painter.setPen(QPen(now.color("accent" if self._lit else "control-edge"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(now.color("accent-soft" if self._lit else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), now.px(10), now.px(10))


class ProblemList(Styled, QWidget):
    """A sentence for each text that could not be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.sentences: tuple[str, ...] = ()
        self.hide()

    def show_problems(self, sentences: Sequence[str]) -> None:
        """Tell these, or hide where there are none."""
        self.sentences = tuple(sentences)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for sentence in sentences[:_TOLD]:
            self._column.addWidget(IconText("warn", sentence, "warning"))
        more = len(sentences) - _TOLD
        if more > 0:
            words = ngettext("and {count} more", "and {count} more", more).format(count=dates.number(more))
            self._column.addWidget(PlainLabel(words, "small", "text-3"))
        self.setVisible(bool(sentences))
