"""What is shown when the program itself went wrong: a sentence, and a report the person can copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import wrap_what_ends
from quizapp.ui.widgets.sheet import Dialogue


class ReportDialog(Dialogue):
    """Says that something went wrong, shows the report and puts it on the clipboard."""

    def __init__(self, text: str, parent: QWidget | None = None, *, keys: Keys = usual_keys) -> None:
        super().__init__(Button(_("Close")), keys=keys, parent=parent)
        now = look()
        self.setWindowTitle(_("Something went wrong"))
        self.report = QPlainTextEdit()
        wrap_what_ends(self.report, text)
        self.report.setPlainText(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(_("Report"))
        self.copy = Button(_("Copy report"), "primary", icon="save")
        self.copy.clicked.connect(self._copied)
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(32), now.px(32), now.px(32), now.px(24))
        column.setSpacing(now.px(12))
        column.addWidget(PlainLabel(_("Something went wrong in QuizApp"), "state", wrap=True))
        kept = _("Your answers are saved as you give them. The report below holds no questions and no answers.")
        column.addWidget(PlainLabel(kept, "lead", "text-2", wrap=True))
        column.addWidget(self.report, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.closer)
        row.addWidget(self.copy)
        column.addLayout(row)
        self.resize(now.px(640), now.px(480))

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.set_text(_("Copied"))
