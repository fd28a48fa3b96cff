"""Whether the answers of a quiz count for the schedule, with the rule by which they do."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.widgets.disclosure import Disclosure
from quizapp.ui.widgets.form_row import line
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.switch import Switch


def counting_rules() -> tuple[tuple[str, str], ...]:
    """Answers, and what each counts as: the table of the conventions, line by line."""
    return (
        (_("Wrong, or the time of a question shown ran out"), _("Again")),
        (_("Right among options, or true or false"), _("Good if it was due; else only logged, as for a new one")),
        (_("Right typed: word, number, date, gap"), _("Good, also as the first answer of a new one")),
        (
            _("Right typed, answered before on that day and not due again"),
            _("Only logged: the answer had just been seen"),
        ),
        (_("Ordering and matching"), _("Only logged")),
        (
            _("Never shown, skipped, or open when the quiz's time ends"),
            _("Wrong in the score, not logged for the schedule"),
        ),
        (_("Easy and Hard"), _("Never by a quiz: speed alone changes nothing")),
    )


class SchedulePart(SetupPart):
    """A switch, and on request the rules."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.feeds = Switch(_("Answers update the review schedule"), on=True)
        words = PlainLabel(_("Answers also update my review schedule"), "small", "text-2")
        self.how = Disclosure(_("How do answers count?"))
        self.rules = QWidget()
        self._fill()
        self.rules.hide()
        self.how.last = self.rules
        self.column.addLayout(line(self.feeds, words))
        self.column.addLayout(line(self.how))
        self.column.addWidget(self.rules)
        self.feeds.toggled.connect(lambda _on: self.changed.emit())
        self.how.turned.connect(self.rules.setVisible)

    def _fill(self) -> None:
        grid = QGridLayout(self.rules)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look().px(16))
        grid.setVerticalSpacing(look().px(6))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for row, (answer, counts) in enumerate(counting_rules()):
            if row:
                grid.addWidget(Rule(), 2 * row - 1, 0, 1, 2)
            grid.addWidget(PlainLabel(answer, "small", "text-2", wrap=True), 2 * row, 0)
            grid.addWidget(PlainLabel(counts, "small", wrap=True), 2 * row, 1)

    def show_setup(self, setup: QuizSetup) -> None:
        """Show whether answers count."""
        self.feeds.show_on(setup.feeds_schedule)

    def put(self, setup: QuizSetup) -> QuizSetup:
        """Whether answers are to count."""
        return replace(setup, feeds_schedule=self.feeds.isChecked())
