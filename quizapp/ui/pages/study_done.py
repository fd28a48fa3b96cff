"""What stands in place of the card when nothing is to be answered: the summary, or a wait for a learning step."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.view import StudyView, Summary
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.pages.study_card import card_margins
from quizapp.ui.pages.study_summary import StudySummary, spoken
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.state_view import StateView


def summary_text(summary: Summary, today: datetime) -> str:
    """A session in two sentences: what was done, what comes next."""
    parts = [spoken(summary)] if summary.answered else []
    if summary.next_due is not None:
        words = ngettext("The next {count} comes back {day}.", "The next {count} come back {day}.", summary.next_count)
        # The day of study, which a late evening goes on with after midnight.
        here = today.date() if summary.tomorrow is None else summary.tomorrow.day - timedelta(days=1)
        day = dates.near_day(summary.next_due, here)
        parts.append(words.format(count=dates.number(summary.next_count), day=day))
    return " ".join(parts)


class StudyDone(Card):
    """`ended` when the learner goes back to where it began; `quiz_requested` when a timed quiz is wanted instead."""

    ended = Signal()
    quiz_requested = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(shadow=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._actions = actions
        self._state: QWidget | None = None
        self.body.addStretch(1)
        self.body.addStretch(1)

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        self.body.setContentsMargins(self._room() + card_margins())

    def show_view(self, view: StudyView, today: datetime, until: datetime | None, back: str) -> None:
        """Show the summary; `today` and `until` are local moments, `until` when a learning step comes back.

        `back` says where its main button leads.
        """
        self.back = Button(back, "primary", key=self._actions.key("study.back"))
        self.back.clicked.connect(self.ended)
        other = Button(_("Timed quiz"), icon="quiz")
        other.clicked.connect(self.quiz_requested)
        summary = view.summary
        text = summary_text(summary, today) if summary else ""
        if until is not None:
            self._replace(self._waiting(view, until, text))
        elif summary is not None and summary.answered:
            again = self._actions.button("study.missed", size="small")
            slipping = self._actions.button("study.slipping", size="small")
            made = StudySummary(summary, (self.back, other), again, slipping)
            self._replace(made)
            self.setAccessibleName(f"{made.title.text()}. {text}")
        else:
            text = text or _("No question of this choice is due or new.")
            self._replace(StateView("study", _("Nothing to study here"), text, self.back, other))
            self.setAccessibleName(f"{_('Nothing to study here')}. {text}")

    def _waiting(self, view: StudyView, until: datetime, text: str) -> QWidget:
        count = view.left.learning
        words = ngettext(
            "{count} question comes back at {time}. You can wait here or go on later; nothing is lost.",
            "{count} questions come back, the first at {time}. You can wait here or go on later; nothing is lost.",
            count,
        )
        text = f"{words.format(count=count, time=dates.time_of_day(until))} {text}".strip()
        title = _("Waiting for a learning step")
        self.setAccessibleName(f"{title}. {text}")
        return StateView("clock", title, text, self.back, color="warning")

    def _replace(self, state: QWidget) -> None:
        if self._state is not None:
            self.body.removeWidget(self._state)
            self._state.hide()
            self._state.deleteLater()
        self._state = state
        self.body.insertWidget(1, state)
        state.show()  # now, so that a button in it can take the focus
