"""What stands beside a quiz question: the time, Pause, and which questions were flagged or skipped."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.setup import ClockKind
from quizapp.study.quiz.view import QuizView
from quizapp.ui.actions import Actions
from quizapp.ui.dates import spent_text
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.quiz_time import can_warn, shown_time, told
from quizapp.ui.widgets.icon_label import IconLabel, IconText
from quizapp.ui.widgets.quiz_marks import Ring

_LISTED = 6  # places; more are counted


class _Places(Styled, QWidget):
    """The places of some questions, such as "Flagged no. 3, 5"; hidden where there are none."""

    def __init__(self, icon: str, color: str, words: str) -> None:
        super().__init__()
        self._words = words
        self._places = PlainLabel("", "small", weight=600, wrap=True, align=Qt.AlignmentFlag.AlignRight)
        self._icon = IconLabel(icon, color, 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(words, "small", "text-2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._places, 1)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look: the icon stands on the middle of the first line."""
        self._icon.setFixedHeight(max(look().px(16), look().line("small")))
        super().restyle()

    def show_places(self, places: Sequence[int]) -> None:
        """Show places counted from 0, the first few by number."""
        text = ", ".join(str(place + 1) for place in places[:_LISTED])
        if len(places) > _LISTED:
            text = _("{places} and {count} more").format(places=text, count=len(places) - _LISTED)
        text = text and _("no. {places}").format(places=text)  # a bare 2 would read as how many there are
        self._places.setText(text)
        self.setAccessibleName(f"{self._words} {text}")
        self.setVisible(bool(text))


class QuizAside(Styled, QWidget):
    """A column of 160 px at the right of the question."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ring = Ring()
        self.warning = IconText("warn", "", "warning", weight=600, wrap=False)
        self._whole = PlainLabel("", "small", "text-2", wrap=True, align=Qt.AlignmentFlag.AlignHCenter)
        self.pause = actions.button("quiz.pause")
        self.mute = actions.button("quiz.mute", "quiet", "small", icon=False)
        self._flagged = _Places("flag", "warning", _("Flagged"))
        self._skipped = _Places("skip", "text-2", _("Skipped"))
        self._closed = _Places("clock", "text-2", _("Closed"))
        self._time = QWidget()
        top = QVBoxLayout(self._time)
        top.setContentsMargins(0, 0, 0, look().px(12))
        top.setSpacing(look().px(4))
        kept = self.warning.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # nothing moves when it comes
        self.warning.setSizePolicy(kept)
        top.addWidget(self.ring)
        top.addWidget(self.warning, 0, Qt.AlignmentFlag.AlignHCenter)
        top.addWidget(self._whole)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(8))
        for part in (self._time, self.pause, self.mute):
            self._column.addWidget(part)
        self._column.addSpacing(look().px(12))
        for places in (self._flagged, self._skipped, self._closed):
            self._column.addWidget(places)
        self._column.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self.setFixedWidth(look().px(160))
        super().restyle()

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits."""
        return [self.pause, self.mute]

    def show_view(self, view: QuizView, *, warned: bool, covered: bool) -> None:
        """Show the time and the lists; `warned` is whether the learner wants warnings."""
        self.show_time(view, warned=warned)
        self.pause.setVisible(not covered)
        self.mute.setVisible(not covered and can_warn(view))
        self.mute.set_text(_("Mute warnings") if warned else _("Warn me again"))
        self._flagged.show_places(view.flagged)
        self._skipped.show_places([at for at, item in enumerate(view.items) if item.skipped and not item.locked])
        self._closed.show_places(view.closed)

    def show_time(self, view: QuizView, *, warned: bool) -> None:
        """Show the time, or that there is no clock."""
        shown = shown_time(view, warned=warned)
        self._time.setVisible(shown is not None)
        # At the end it is said in place of the question, or under it.
        warns = shown is not None and shown.warns and view.seconds_left != 0
        self.warning.setVisible(warns)
        if shown is not None:
            self.ring.show_time(shown.share, shown.figures, shown.below, warning=shown.warns)
            if warns:
                self.warning.show_text("warn", told(view), "warning")
        words = self._beside_the_ring(view)
        self._whole.setText(words)
        self._whole.setVisible(bool(words))

    def _beside_the_ring(self, view: QuizView) -> str:
        words = []
        if view.clock is ClockKind.EACH:
            words.append(_("{time} in all").format(time=spent_text(view.seconds_spent)))
        if view.extra != 1 and can_warn(view):
            words.append(_("with ×{times} time").format(times=f"{view.extra:g}"))
        return ", ".join(words)
