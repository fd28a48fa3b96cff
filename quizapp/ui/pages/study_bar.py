"""The bar above a study session: end, what is left, tools."""

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.view import Left, Phase, StudyView
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.focus_tools import tool
from quizapp.ui.widgets.focus_bar import FocusBar
from quizapp.ui.widgets.rules import Rule

_MINUTE = 60  # s


class LeftCounts(Styled, QWidget):
    """How many new, learning and review questions are left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._numbers: list[PlainLabel] = []
        self._rules: list[Rule] = []
        for at, name in enumerate((_("New"), _("Learning"), _("Review"))):
            if at:
                self._rules.append(Rule(Qt.Orientation.Vertical))
                self._row.addWidget(self._rules[-1])
            number = PlainLabel("0", "body", weight=600)
            self._numbers.append(number)
            pair = QHBoxLayout()
            pair.setSpacing(look().px(9))
            pair.addWidget(PlainLabel(name, "small", "text-2"))
            pair.addWidget(number)
            self._row.addLayout(pair)
        self.time = PlainLabel("", "small", "text-3")
        self.time.hide()
        self._row.addWidget(self.time)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._row.setSpacing(14 if now.large else now.px(24))
        for rule in self._rules:
            rule.setFixedHeight(now.px(18))
        super().restyle()

    def show_left(self, left: Left, seconds: float | None) -> None:
        """Show these counts, and in whole minutes what a time-box has left; None without one."""
        self.time.setText("" if seconds is None else _time_left(seconds))
        self.time.setVisible(seconds is not None)
        for label, count in zip(self._numbers, (left.new, left.learning, left.review), strict=True):
            label.setText(str(count))
        counts = _("Left: {new} new, {learning} learning, {review} review").format(
            new=left.new, learning=left.learning, review=left.review
        )
        self.setAccessibleName(counts if seconds is None else f"{counts}. {self.time.text()}")


def _time_left(seconds: float) -> str:
    if seconds < _MINUTE:
        return _("under a minute left")
    minutes = math.ceil(seconds / _MINUTE)
    return ngettext("{count} minute left", "{count} minutes left", minutes).format(count=minutes)


class StudyBar(FocusBar):
    """Ends the session, shows what is left, and holds the tools."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        self._end = tool(actions, "study.end")
        self._undo = tool(actions, "study.undo")
        self._edit = tool(actions, "study.edit")
        self._flag = tool(actions, "study.flag")
        self._suspend = tool(actions, "study.suspend")
        self.more = tool(actions, "study.more", wordless=True)
        self._left_counts = LeftCounts()
        tools = [self._undo, self._edit, self._flag, self._suspend, self.more]
        super().__init__([self._end], self._left_counts, tools, parent=parent)

    def show_view(self, view: StudyView) -> None:
        """Show what is left and what can be done."""
        self._left_counts.show_left(view.left, None if view.phase is Phase.DONE else view.seconds_left)
        for button in (self._edit, self._flag, self._suspend, self.more):
            button.setVisible(view.phase is not Phase.DONE)
        flag = _("Remove flag") if view.flagged else _("Flag")
        self._flag.set_tip(flag)  # the word on the button stays: a longer one would cost the tools their words
        self._flag.setAccessibleName(flag)
        self._undo.set_available(view.undo is not None, _("There is nothing to undo."))
        self._undo.set_tip(_("Undo: {deed}").format(deed=view.undo) if view.undo else _("Undo"))
