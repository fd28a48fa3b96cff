"""The head of the first page: dateline, headline with the one number that matters, estimate, actions."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys, LiveKey
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from quizapp.ui.pages.today_text import HeadText
    from quizapp.ui.requests import StudyRequest

_MEASURE = 760  # design px: the widest headline


class TodayHead(Styled, QWidget):
    """Draws a head; before it knows the figures it keeps their place."""

    study_requested = Signal(object)  # StudyRequest, None before it is known
    quiz_requested = Signal()
    add_requested = Signal()

    def __init__(self, keys: Keys = usual_keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study_key = LiveKey(keys, "today.study")
        self._text: HeadText | None = None
        self.dateline = PlainLabel("", "small", "text-3")
        self.mark = IconLabel("checkc", "correct", 32)
        self.mark.hide()
        self.headline = PlainLabel("", "headline", wrap=True)
        self.lead = PlainLabel("", "lead", "text-2", wrap=True)
        self.study = Button(_("Study now"), "primary", icon="study", key=self._study_key, size="large")
        self.quiz = Button(_("Timed quiz"), icon="quiz", key=LiveKey(keys, "today.quiz"), size="large")
        self.add = Button(_("Add question"), icon="add", key=LiveKey(keys, "new"), size="large")
        self.study.clicked.connect(self._study)
        self.quiz.clicked.connect(self.quiz_requested)
        self.add.clicked.connect(self.add_requested)
        self._buttons = FlowLayout(gap=12)
        for button in (self.study, self.quiz, self.add):
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._gaps = [QSpacerItem(0, 0) for _gap in range(5)]
        self._column.addWidget(self.dateline)
        self._column.addItem(self._gaps[0])
        self._column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addItem(self._gaps[1])
        self._column.addWidget(self.headline)
        self._column.addItem(self._gaps[2])
        self._column.addWidget(self.lead)
        self._column.addItem(self._gaps[3])
        self._column.addLayout(self._buttons)
        self._column.addItem(self._gaps[4])
        self.restyle()

    def show_text(self, text: HeadText) -> None:
        """Say this."""
        self._text = text
        self.dateline.setText(text.dateline)
        self.headline.setText(text.headline)
        self.lead.setText(text.lead)
        if text.mark:
            self.mark.set_icon(text.mark, "correct" if text.mark == "checkc" else "text-3")
        self.mark.setVisible(bool(text.mark))
        self.study.setVisible(text.study is not None)
        if text.study is not None:
            self.study.set_text(text.button)
        self.quiz.setVisible(not text.first_run)
        self.add.setVisible(not text.first_run)
        asked = text.study is not None and not text.ahead
        order = (self.study, self.quiz, self.add) if asked or text.first_run else (self.quiz, self.study, self.add)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        for button in order:  # what is primary stands first
            self._buttons.removeWidget(button)
            self._buttons.addWidget(button)
        self.study.set_kind("primary" if asked else "normal")
        self.study.set_key("" if text.ahead else self._study_key)
        self.quiz.set_kind("normal" if asked else "primary")
        self.restyle()

    def request(self) -> StudyRequest | None:
        """The round that the day asks for, None where there is none: more than that is begun by its button alone."""
        return self._text.study if self._text is not None and not self._text.ahead else None

    def _study(self) -> None:
        self.study_requested.emit(None if self._text is None else self._text.study)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        first_run = self._text is not None and self._text.first_run
        self.headline.setMaximumWidth(now.px(_MEASURE))
        self.lead.setMaximumWidth(now.px(700))
        self.headline.setMinimumHeight(now.line("headline"))
        self.lead.setMinimumHeight(now.line("lead"))
        marked = self._text is not None and bool(self._text.mark)
        heights = (16 if marked else 0, 8 if marked else 4, 8 if first_run else 2, 24 if first_run else 18)
        for gap, height in zip(self._gaps, (*heights, 32 if first_run else 24), strict=True):
            gap.changeSize(0, now.px(height))
        self._column.invalidate()
        super().restyle()
