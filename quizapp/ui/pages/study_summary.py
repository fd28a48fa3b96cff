"""The summary of a session: how many, how well, how long, what was missed, and what tomorrow holds."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.view import MissedQuestion, Summary, Tomorrow
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.figure import Figure
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.headings import HeadingRow
from quizapp.ui.widgets.icon_label import IconLabel, IconText
from quizapp.ui.widgets.rules import Rule

_NARROW = 560  # design px: below it an answer stands under its question
_ANSWER = 232  # design px


def title_of(summary: Summary) -> str:
    """The finding above a summary."""
    if summary.time_is_up:
        return _("Time is up")
    return _("Done for now")


def tomorrow_text(tomorrow: Tomorrow) -> str:
    """What tomorrow holds, in a sentence."""
    reviews = ngettext("{count} review", "{count} reviews", tomorrow.reviews)
    new = ngettext("{count} new question", "{count} new questions", tomorrow.new)
    parts = [
        words.format(count=dates.number(count))
        for words, count in ((reviews, tomorrow.reviews), (new, tomorrow.new))
        if count
    ]
    if not parts:
        return _("Nothing is planned for tomorrow.")
    minutes = ngettext("about {count} minute", "about {count} minutes", tomorrow.minutes)
    return _("Tomorrow: {work}, {minutes}.").format(
        work=_(" and ").join(parts), minutes=minutes.format(count=dates.number(tomorrow.minutes))
    )


def left_text(summary: Summary) -> str:
    """What a session that ended early leaves, and whether its answers moved anything; "" where neither is so."""
    said = []
    if summary.time_is_up and summary.left:
        words = ngettext("{count} more is still waiting.", "{count} more are still waiting.", summary.left)
        said.append(words.format(count=dates.number(summary.left)))
    if not summary.counts:
        said.append(_("These answers were logged and moved nothing."))
    return " ".join(said)


def spoken(summary: Summary) -> str:
    """The figures in one sentence, for a screen reader."""
    minutes = max(1, round(summary.minutes))
    length = ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    words = ngettext(
        "You answered {count} question in {length} and recalled {recalled}.",
        "You answered {count} questions in {length} and recalled {recalled}.",
        summary.answered,
    )
    return words.format(count=summary.answered, length=length, recalled=summary.recalled)


class MissedRow(QWidget):
    """A question that was missed, its answer, and how often."""

    def __init__(self, missed: MissedQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        shown = topic_look(missed.topic)
        words = ngettext("Missed once", "Missed {count} times", missed.times).format(count=missed.times)
        if missed.leech:
            words = _("{times}, set aside").format(times=words)
        question = QVBoxLayout()
        question.setSpacing(now.px(2))
        question.addWidget(PlainLabel(missed.stem, "stem-list", wrap=True))
        question.addWidget(PlainLabel(words, "small", "warning" if missed.leech else "text-3"))
        self.answer = IconText("checkc", missed.answer, "correct", role="body", weight=600)
        self._texts = QHBoxLayout()
        self._texts.addLayout(question, 1)
        self._texts.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(now.px(16))
        row.addWidget(IconLabel(shown.icon, shown.ink, 18, name=topic_name(missed.topic)), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(12))
        column.addWidget(Rule())
        column.addLayout(row)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the answer beside the question, or under it."""
        if watched is self and event.type() == QEvent.Type.Resize:
            narrow = self.width() < look().px(_NARROW)
            way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            self._texts.setDirection(way)
            self._texts.setSpacing(look().px(4 if narrow else 24))
            self.answer.setMinimumWidth(0 if narrow else look().px(_ANSWER))
            self.answer.setMaximumWidth(16_777_215 if narrow else look().px(_ANSWER))
        return super().eventFilter(watched, event)


class StudySummary(Styled, QWidget):
    """Draws a summary; the buttons are given by whoever knows what they do.

    `again` studies what was missed once more, `slipping` leads to the questions that were set aside.
    """

    def __init__(
        self,
        summary: Summary,
        actions: tuple[Button, ...],
        again: Button,
        slipping: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        now = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(12))
        icon, ink = ("clock", "accent") if summary.time_is_up else ("checkc", "correct")
        column.addWidget(IconLabel(icon, ink, 32), 0, Qt.AlignmentFlag.AlignLeft)
        self.title = PlainLabel(title_of(summary), "state", wrap=True)
        column.addWidget(self.title)
        column.addWidget(self._figures(summary))
        for text in (left_text(summary), tomorrow_text(summary.tomorrow) if summary.tomorrow else ""):
            if text:
                column.addWidget(PlainLabel(text, "lead", "text-2", wrap=True))
        row = FlowLayout(gap=12)
        for action in actions:
            row.addWidget(action)
        column.addSpacing(now.px(4))
        column.addLayout(row)
        if summary.missed:
            self._add_missed(column, summary, again, slipping)
        self.setAccessibleName(f"{self.title.text()}. {spoken(summary)}")

    def _figures(self, summary: Summary) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, gap=look().px(40))
        share = round(100 * summary.recalled / max(1, summary.answered))
        minutes = max(1, round(summary.minutes))
        figures = (
            (dates.number(summary.answered), ngettext("answer", "answers", summary.answered)),
            (f"{share} %", _("recalled")),
            (dates.number(minutes), ngettext("minute", "minutes", minutes)),
        )
        for number, unit in figures:
            row.addWidget(Figure(number, unit))
        return holder

    def _add_missed(self, column: QVBoxLayout, summary: Summary, again: Button, slipping: Button) -> None:
        now = look()
        count = len(summary.missed)
        again.set_text(ngettext("Study this one again", "Study these {count} again", count).format(count=count))
        column.addSpacing(now.px(20))
        column.addWidget(HeadingRow(_("What you missed"), again))
        for missed in summary.missed:
            column.addWidget(MissedRow(missed))
        if leeches := len(summary.leeches):
            words = ngettext(
                "{count} question keeps slipping and was set aside. Rewording it may help.",
                "{count} questions keep slipping and were set aside. Rewording them may help.",
                leeches,
            )
            column.addSpacing(now.px(4))
            column.addWidget(Rule())
            column.addWidget(IconText("warn", words.format(count=leeches), "warning"))
            column.addWidget(slipping, 0, Qt.AlignmentFlag.AlignLeft)
