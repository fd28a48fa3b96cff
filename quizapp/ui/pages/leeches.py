"""The questions that keep slipping: each can be reworded, taken back, or left aside."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study.leeches import Leech
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.icon_label import IconLabel, IconText
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.state_view import StateView


class LeechRow(QWidget):
    """One question with its answer, how often it was missed, and what can be done."""

    def __init__(self, leech: Leech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leech = leech
        now = look()
        shown = topic_look(leech.topic)
        words = ngettext("Missed {count} time", "Missed {count} times", leech.lapses)
        self.reword = Button(_("Reword it"), icon="edit", size="small")
        self.ask = Button(_("Ask it again"), icon="refresh", size="small")
        for button in (self.reword, self.ask):
            button.setAccessibleDescription(leech.stem)
        texts = QVBoxLayout()
        texts.setSpacing(now.px(4))
        texts.addWidget(PlainLabel(leech.stem, "stem-list", wrap=True))
        texts.addWidget(IconText("checkc", leech.answer, "correct", role="body", weight=600))
        texts.addWidget(PlainLabel(words.format(count=dates.number(leech.lapses)), "small", "text-3"))
        buttons = FlowLayout(gap=now.px(12))
        buttons.addWidget(self.reword)
        buttons.addWidget(self.ask)
        texts.addSpacing(now.px(8))
        texts.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(now.px(16))
        row.addWidget(IconLabel(shown.icon, shown.ink, 18, name=topic_name(leech.topic)), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(18))
        column.addLayout(row)
        column.addWidget(Rule())
        column.setContentsMargins(0, now.px(18), 0, 0)


class LeechesPage(ScrollPage):
    """`edit_requested` gives the question to reword, `back_requested` comes where nothing slips.

    Args:
        found: the questions as they are now.
        take_back: lets one be asked again, as a deed.
        undo: takes the latest deed back.
        messages: where it is said what was done.
    """

    edit_requested = Signal(int)
    back_requested = Signal()

    context = "study.leeches"

    def __init__(
        self,
        found: Callable[[], Sequence[Leech]],
        take_back: Callable[[int], None],
        undo: Callable[[], object],
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.title = _("Questions that keep slipping")
        self._found, self._take_back, self._undo, self._messages = found, take_back, undo, messages
        self._content: QWidget | None = None
        self.rows: list[LeechRow] = []
        self.body.addWidget(PageHeader(self.title))
        self._room = QVBoxLayout()
        self.body.addLayout(self._room)
        self.body.addStretch(1)

    def enter(self, _argument: object = None) -> None:
        """List what slips now."""
        if self._content is not None:
            self._room.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        found = self._found()
        self._content = self._list(found) if found else self._nothing()
        self._room.addWidget(self._content)
        self._content.show()

    def _list(self, found: Sequence[Leech]) -> QWidget:
        now = look()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, now.px(20), 0, 0)
        column.setSpacing(0)
        words = _(
            "Each was missed again and again and is set aside. A shorter question about one thing, or an answer "
            "with a reason to remember it, is often enough. What you leave here stays aside."
        )
        lead = PlainLabel(words, "lead", "text-2", wrap=True)
        lead.setMaximumWidth(now.px(700))
        column.addWidget(lead)
        self.rows = [LeechRow(leech) for leech in found]
        for row in self.rows:
            row.reword.clicked.connect(lambda _checked=False, number=row.leech.id: self.edit_requested.emit(number))
            row.ask.clicked.connect(lambda _checked=False, number=row.leech.id: self._ask(number))
            column.addWidget(row)
        return holder

    def _nothing(self) -> QWidget:
        self.rows = []
        self.back = Button(_("Back to Study"), "primary", icon="study")
        self.back.clicked.connect(self.back_requested)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, look().px(72), 0, 0)
        text = _("A question that you miss too often is set aside and waits here for better words.")
        column.addWidget(StateView("checkc", _("Nothing keeps slipping"), text, self.back, color="correct"))
        return holder

    def _ask(self, number: int) -> None:
        try:
            self._take_back(number)
        except KnownError as error:
            self._messages.tell(error)
            return
        self._messages.say(_("It is asked again from now on."), self._back)
        self.enter()
        if self.rows:
            self.rows[0].reword.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._undo()
        self.enter()

    def restyle(self) -> None:
        """Build the list again: its spaces follow the text size."""
        super().restyle()
        if self._content is not None:
            self.enter()
