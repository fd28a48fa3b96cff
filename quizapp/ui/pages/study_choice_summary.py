"""The card beside the form of the Study place: the same choice in figures, and the button that starts it."""

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.custom import Backlog, Match
from quizapp.study.request import Kind, StudyRequest
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.pages.choice_summary import ChoiceSummary
from quizapp.ui.widgets.icon_label import IconText


class StudyChoiceSummary(ChoiceSummary):
    """Follows every change of the choice."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        self._actions = actions
        self.schedule = IconText("refresh", "", "text-2")
        self.matching = IconText("filter", "", "text-2")
        self.box = IconText(
            "clock",
            _("Only the time at the cards counts, a minute for each at most; the card at hand is finished."),
            "text-2",
        )
        self.backlog = IconText("agree", "", "text-2")
        self.warning = IconText("warn", "", "warning")
        remarks = (self.matching, self.backlog, self.schedule, self.box, self.warning)
        super().__init__(_("Your session"), remarks, actions, "study.start", self.warning, parent)

    def show_choice(self, asked: StudyRequest, found: Match) -> None:
        """Show a choice and what it matches."""
        self.asked.show_figure(dates.number(found.asked), ngettext("question", "questions", found.asked))
        words = ngettext("minute at most", "minutes at most", found.minutes)
        if asked.minutes is None or found.minutes < asked.minutes:
            words = ngettext("minute, about", "minutes, about", found.minutes)
        self.time.show_figure(dates.number(found.minutes), words)
        self.show_topics(dict(found.topics))
        self.matching.show_text("filter", _matching_text(asked, found), "text-2")
        self.matching.setVisible(found.new > 0 or found.asked < found.matching)
        backlog = backlog_text(found.backlog) if found.backlog is not None else ""
        self.backlog.show_text("agree", backlog, "text-2")
        self.backlog.setVisible(bool(backlog))
        counted = (
            _("These answers count: they set when each question comes back.")
            if asked.counts
            else _("These answers are logged but move nothing.")
        )
        self.schedule.show_text("refresh" if asked.counts else "pause", counted, "text-2")
        self.box.setVisible(asked.minutes is not None and found.matching > 0)
        self._warn(asked, found)

    def _warn(self, asked: StudyRequest, found: Match) -> None:
        text = "" if found.matching else nothing_text(asked)
        self.warning.show_text("warn", text, "warning")
        self.warning.setVisible(bool(text))
        self.schedule.setVisible(not text)
        self._actions.allow("study.start", not text, text)


def _matching_text(asked: StudyRequest, found: Match) -> str:
    if asked.kind is Kind.TODAY and found.new:
        words = _("{reviews} to review, {new} new")
        return words.format(reviews=dates.number(found.asked - found.new), new=dates.number(found.new))
    words = ngettext("{count} question matches", "{count} questions match", found.matching)
    return words.format(count=dates.number(found.matching))


def backlog_text(backlog: Backlog) -> str:
    """How more than a day's work is handled, in a sentence or two."""
    words = _(
        "{due} are due, more than the {limit} of a day. They are spread over {days} days, the most urgent first; "
        "nothing new comes meanwhile."
    )
    return words.format(
        due=dates.number(backlog.due), limit=dates.number(backlog.limit), days=dates.number(backlog.days)
    )


def nothing_text(asked: StudyRequest) -> str:
    """Why nothing matches, and what to do."""
    if asked.topic is not None or asked.tag:
        return _("Nothing of this topic or tag matches. Choose another one.")
    return {
        Kind.TODAY: _("Nothing is due and the new ones of today are done. Study ahead, or come back tomorrow."),
        Kind.CRAM: _("There is no question in this deck. Choose another deck, or add questions."),
        Kind.MISSED: _("You missed nothing today."),
        Kind.FORGOTTEN: _("Nothing was learnt yet, so nothing can be forgotten."),
        Kind.AHEAD: _("Nothing falls due on these days. Look further ahead."),
        Kind.FLAGGED: _("Nothing is flagged. Flag a question while you study, and it is found here."),
    }[asked.kind]
