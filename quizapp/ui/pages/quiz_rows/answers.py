"""When a quiz tells what was right, and whether it asks how sure one is."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.study.quiz.setup import Feedback, QuizSetup
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.widgets.form_row import line
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.switch import Switch


class FeedbackPart(SetupPart):
    """After each question, or at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        times = [Choice(Feedback.EACH.value, _("After each question")), Choice(Feedback.END.value, _("At the end"))]
        self.feedback = SegmentedControl(times, QuizSetup().feedback.value, name=_("Feedback"))
        self.column.addLayout(line(self.feedback))
        self.feedback.changed.connect(lambda _value: self.changed.emit())

    def show_setup(self, setup: QuizSetup) -> None:
        """Show when it tells."""
        self.feedback.set_value(setup.feedback.value)

    def put(self, setup: QuizSetup) -> QuizSetup:
        """When it is to tell."""
        return replace(setup, feedback=Feedback(self.feedback.value()))


class CertaintyPart(SetupPart):
    """Whether each answer asks how sure one is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Switch(_("Ask how sure I am"))
        words = PlainLabel(_("Ask how sure I am, to compare it with my score"), "small", "text-2")
        self.column.addLayout(line(self.switch, words))
        self.switch.toggled.connect(lambda _on: self.changed.emit())

    def show_setup(self, setup: QuizSetup) -> None:
        """Show whether a set-up asks."""
        self.switch.show_on(setup.certainty)

    def put(self, setup: QuizSetup) -> QuizSetup:
        """Whether it is to ask."""
        return replace(setup, certainty=self.switch.isChecked())
