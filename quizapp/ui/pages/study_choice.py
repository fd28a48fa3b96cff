"""The Study place: what to study, of what, how long, and whether the answers count."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.custom import Overview
from quizapp.study.request import StudyRequest
from quizapp.study.session import StudySession
from quizapp.study.words import round_name
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.beside import place_summary
from quizapp.ui.pages.study_break import BreakSource, StudyBreak
from quizapp.ui.pages.study_choice_form import StudyChoiceForm
from quizapp.ui.pages.study_choice_summary import StudyChoiceSummary
from quizapp.ui.pages.study_left_out import LeftOut, LeftOutSource
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.start_foot import StartFoot


@dataclass(frozen=True, slots=True)
class StudySource:
    """Where rounds come from: what requests match, tags, the session left, how many slip, breaks, what is left out."""

    overview: Callable[[StudyRequest], Overview]
    tags: Callable[[], Sequence[str]]
    waiting: Callable[[], StudySession | None]
    slipping: Callable[[], int]
    breaks: BreakSource
    left_out: LeftOutSource


class StudyChoicePage(ScrollPage):
    """`started` gives the `StudyRequest` that begins, or the `StudySession` that goes on.

    Args:
        source: where rounds come from.
        actions: "study.start" and "study.resume" are this page's.
        messages: where it is said that a break began or ended.
    """

    started = Signal(object)

    context = "study.choice"

    def __init__(
        self, source: StudySource, actions: Actions, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.title = _("Study")
        self._source, self._actions = source, actions
        self._waiting: StudySession | None = None
        self.banner = Banner("accent", _("Go on"), icon="play")
        self.banner.button.set_key(actions.key("study.resume"))
        self.banner.button.clicked.connect(self._go_on)
        self._above = QWidget()
        self.above = QVBoxLayout(self._above)
        self.above.addWidget(self.banner)
        self.pause = StudyBreak(source.breaks, messages)
        self.pause.changed.connect(self._changed)
        self.left_out = LeftOut(source.left_out, actions, messages)
        self.left_out.changed.connect(self._brought_back)
        self.form = StudyChoiceForm(actions, self.pause, self.left_out)
        self.form.changed.connect(self._changed)
        self.summary = StudyChoiceSummary(actions)
        self.foot = StartFoot(actions.button("study.start", "primary", "large", icon=False))
        self.outer.addWidget(self.foot)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self.form, 1, Qt.AlignmentFlag.AlignTop)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.summary)
        self._beside.addStretch(1)
        self._columns.addLayout(self._beside)
        self.body.addWidget(PageHeader(_("Choose what to study")))
        self.body.addWidget(self._above)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        actions.on("study.start", self.start)
        actions.on("study.resume", self._go_on)
        self.place()

    def enter(self, _argument: object = None) -> None:
        """Count again what matches, and offer the session that was left."""
        self.form.show_tags(self._source.tags())
        self.form.show_slipping(self._source.slipping())
        self._waiting = self._source.waiting()
        self.pause.refresh()
        self.left_out.refresh()
        self.form.show_left_out(self.left_out.count > 0)
        self._offer()
        self._changed()

    def _offer(self) -> None:
        self._actions.allow("study.resume", self._waiting is not None, _("No session was left."))
        self.banner.hide()
        if self._waiting is not None:
            view = self._waiting.view
            words = _("You left “{name}” with {done} of {total} done. A new session ends it; your answers stay.")
            self.banner.show_text(
                words.format(
                    name=round_name(self._waiting.request),
                    done=dates.number(view.total - view.left.total),
                    total=dates.number(view.total),
                )
            )
            left = _("Go on: {count} left").format(count=dates.number(view.left.total))
            self.banner.button.set_text(left)
        self._above.setVisible(self._waiting is not None)

    def _changed(self) -> None:
        asked = self.form.request()
        found = self._source.overview(asked)
        self.form.show_topics(found.topics)
        if self.form.request() != asked:  # its topic is there no more
            asked = self.form.request()
            found = self._source.overview(asked)
        self.form.show_counts(found.counts)
        self.summary.show_choice(asked, found.match)
        self.foot.show_words(self.summary.brief())
        QTimer.singleShot(0, self, self.place)  # once the summary has its new height

    def _brought_back(self) -> None:
        had_focus = self.left_out.back.hasFocus()
        self.enter()
        if had_focus and self.left_out.back.isHidden():
            self.summary.start.setFocus()

    def start(self) -> None:
        """Begin the round that is chosen."""
        self.started.emit(self.form.request())

    def _go_on(self) -> None:
        if self._waiting is not None:
            self.started.emit(self._waiting)

    def place(self) -> None:
        """Put the summary beside the form, or below it."""
        now = look()
        self.above.setContentsMargins(0, now.px(16), 0, now.px(8))
        self.form.set_tight(place_summary(self._columns, self._beside, self.summary, self.width()))
        below = self._columns.direction() == QHBoxLayout.Direction.TopToBottom or self._ends_below_the_fold()
        self.foot.setVisible(below)
        self.summary.start.setVisible(not below)
        self.foot_changed.emit()

    def _ends_below_the_fold(self) -> bool:
        """Whether the summary with its button is longer than what is seen of the page at first."""
        start = self.summary.start
        height = self.summary.height() + (start.sizeHint().height() if start.isHidden() else 0)
        return self.summary.mapTo(self.content, QPoint(0, 0)).y() + height > self.height()

    def foot_height(self) -> int:
        """The strip with the button that starts, where it stands there."""
        return 0 if self.foot.isHidden() else self.foot.height()
