"""How a quiz is to stand on paper: title, size of the paper, key, room to write and columns; with a preview."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.jobs import Outcome
from quizapp.ui.keys import Keys
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.paper.document import Document, Key, PaperOptions, PaperSize, quiz_documents
from quizapp.ui.paper.parts import QuizPaper
from quizapp.ui.paper.preview import Preview
from quizapp.ui.slices import Slices
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.form_row import FormRow, line
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.sheet import Sheet

_WIDTH, _TIGHT = 860, 760  # design px
_LONGEST_TITLE = 120
_LINES, _COLUMNS = 4, 2  # at most


class PaperDialog(Sheet):
    """`wanted` tells what was chosen: "save" or "print", the documents, and the options to be remembered."""

    wanted = Signal(str, object, object)

    def __init__(
        self,
        paper: QuizPaper,
        options: PaperOptions,
        messages: Messages,
        parent: QWidget | None = None,
        *,
        keys: Keys = usual_keys,
    ) -> None:
        self.save = Button(_("Save as PDF"), "primary", icon="save")
        closer = Button(_("Cancel"), "quiet")
        super().__init__(_("Quiz on paper"), closer=closer, send=self.save, width=_WIDTH, keys=keys, parent=parent)
        self._paper, self._messages = paper, messages
        self._setting: Slices | None = None
        self.documents: tuple[Document, ...] = ()
        self._deed = ""  # what is to be done with them
        self._make_controls(paper, options)
        self.print = Button(_("Print"))
        self.preview = Preview()
        self.save.clicked.connect(lambda: self._want("save"))
        self.print.clicked.connect(lambda: self._want("print"))
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self._rows:
            column.addWidget(row)
        column.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(look().px(32))
        both.addWidget(form, 1)
        both.addWidget(self.preview)
        if parent is not None and parent.window().width() < look().px(_TIGHT):
            both.setDirection(QBoxLayout.Direction.TopToBottom)
        self.body.addLayout(both)
        self.foot.addWidget(self.save)
        self.foot.addWidget(self.print)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.finished.connect(self._stop)
        self._changed()
        self.fit()

    def _make_controls(self, paper: QuizPaper, options: PaperOptions) -> None:
        self.title = TextField(_("Title"), placeholder=_("Quiz"))
        self.title.setMaxLength(_LONGEST_TITLE)
        self.title.setText(paper.title)
        sizes = [Choice(PaperSize.A4.value, _("A4")), Choice(PaperSize.LETTER.value, _("US Letter"))]
        self.paper_size = SegmentedControl(sizes, options.size.value, name=_("Paper"))
        keys = [
            Choice(Key.BEHIND.value, _("After the questions")),
            Choice(Key.APART.value, _("File of its own")),
            Choice(Key.NONE.value, _("None")),
        ]
        self.key = SegmentedControl(keys, options.key.value, name=_("Answer key"))
        self.lines = _figures(_LINES, options.lines, _("Lines to write on"))
        self.columns = _figures(_COLUMNS, options.columns, _("Columns"))
        for control in (self.paper_size, self.key, self.lines, self.columns):
            control.changed.connect(self._changed)
        self.title.textChanged.connect(self._changed)
        self._rows = (
            FormRow(_("Title"), self.title),
            FormRow(_("Paper"), line(self.paper_size)),
            FormRow(_("Answer key"), line(self.key)),
            FormRow(_("Lines to write on"), line(self.lines)),
            FormRow(_("Columns"), line(self.columns), last=True),
        )

    @property
    def options(self) -> PaperOptions:
        """The choices as they are at present."""
        return PaperOptions(
            size=PaperSize(self.paper_size.value()),
            key=Key(self.key.value()),
            lines=int(self.lines.value()),
            columns=int(self.columns.value()),
        )

    def _changed(self) -> None:
        """Set it anew, as the window has time for it."""
        paper = replace(self._paper, title=self.title.text().strip() or _("Quiz"))
        self.documents = ()
        self._stop()
        self._setting = Slices(quiz_documents(paper, self.options), self._made, self)
        self._setting.start()

    def _stop(self) -> None:
        if self._setting is not None:
            self._setting.cancel()
            self._setting = None

    def _made(self, outcome: Outcome) -> None:
        self._setting = None
        if outcome.error is not None:
            self._messages.tell(outcome.error)
            self.reject()
            return
        self.documents = outcome.value
        self.preview.show_documents(self.documents)
        if self._deed:
            self._want(self._deed)

    def _want(self, deed: str) -> None:
        """Do it, as soon as the pages are there."""
        self._deed = deed
        if self.documents:
            self.wanted.emit(deed, self.documents, self.options)
            self.accept()


def _figures(most: int, chosen: int, name: str) -> SegmentedControl:
    """A choice of the figures from 1."""
    return SegmentedControl([Choice(str(one), str(one)) for one in range(1, most + 1)], str(chosen), name=name)
