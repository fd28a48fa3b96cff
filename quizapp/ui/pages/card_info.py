"""The memory of one card in figures, as a curve, and as the list of its answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.card_info import Answer, CardInfo
from quizapp.study.quiz.health import ItemFigures
from quizapp.study.quiz.health_words import verdict_name, verdict_words
from quizapp.study.session import State
from quizapp.ui import dates
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.item_parts import figure_cells, figures_of, pick_rows
from quizapp.ui.pages.memory_parts import Figure, memory_figures, rating_label
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.recall_curve import RecallCurve
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.sheet import Sheet

MOST_ANSWERS = 100


class CardInfoSheet(Sheet):
    """Shows a `CardInfo` under its question's stem; what gives the answer away only where that is shown."""

    def __init__(
        self,
        stem: str,
        info: CardInfo,
        parent: QWidget | None = None,
        *,
        answer_shown: bool = True,
        keys: Keys = usual_keys,
    ) -> None:
        closer = Button(_("Close"), "primary")
        super().__init__(_("What is remembered"), stem, closer=closer, width=640, keys=keys, parent=parent)
        self.curve = RecallCurve(info) if info.curve else None
        self.body.addLayout(figure_cells(_figures(info)))
        if self.curve is not None:
            self._head(_("Chance of recall"))
            self.body.addWidget(self.curve)
        if info.quizzes is not None:
            self._add_quizzes(info.quizzes, answer_shown=answer_shown)
        self._head(_("Answers"))
        if info.answers:
            self.body.addLayout(_table(info.answers[:MOST_ANSWERS], info))
            earlier = len(info.answers) - MOST_ANSWERS
            if earlier > 0:
                words = ngettext("and {count} earlier", "and {count} earlier", earlier)
                self.body.addWidget(PlainLabel(words.format(count=dates.number(earlier)), "small", "text-3"))
        else:
            words = _("Not answered yet, so there is nothing to say about it.")
            self.body.addWidget(PlainLabel(words, "small", "text-2", wrap=True))
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.fit()
        self.closer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_quizzes(self, quizzes: ItemFigures, *, answer_shown: bool) -> None:
        found = quizzes.health
        self._head(_("In quizzes"))
        self.body.addLayout(figure_cells(figures_of(found)))
        for verdict in found.verdicts:
            words = verdict_words(verdict, found)[0] if answer_shown else verdict_name(verdict)
            self.body.addWidget(IconText("warn", words, "warning"))
        if answer_shown and found.picks:
            self.body.addSpacing(look().px(4))
            self.body.addLayout(pick_rows(found.picks, found.open))

    def _head(self, words: str) -> None:
        self.body.addSpacing(look().px(8))
        self.body.addWidget(Rule())
        self.body.addWidget(PlainLabel(words, "section"))


def _figures(info: CardInfo) -> list[Figure]:
    """Everything in short: (name, value)."""
    card = info.card
    states = {
        State.NEW: _("New"),
        State.LEARNING: _("Learning"),
        State.REVIEW: _("Review"),
        State.RELEARNING: _("Relearning"),
    }
    figures = [(_("State"), states[card.state]), *memory_figures(card, info.recall)]
    figures += [(_("Reviews"), dates.number(card.reviews)), (_("Lapses"), dates.number(card.lapses))]
    if card.due_day is not None:
        figures.append((_("Due"), dates.due_day(card.due_day, info.today)))
    elif card.due_at is not None:
        figures.append((_("Due"), _("Today")))
    return figures


def _table(answers: Sequence[Answer], info: CardInfo) -> QGridLayout:
    now = look()
    grid = QGridLayout()
    grid.setHorizontalSpacing(now.px(16))
    grid.setVerticalSpacing(now.px(4))
    right = Qt.AlignmentFlag.AlignRight
    heads = (_("Day"), _("Rating"), _("Asked as"), _("Next after"), _("Time"))
    for column, words in enumerate(heads):
        align = right if column == len(heads) - 1 else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(PlainLabel(words, "caption", "text-3", align=align, elide=True), 0, column)
        grid.setColumnStretch(column, 1)
    for line, answer in enumerate(answers, start=1):
        seconds = _("{seconds} s").format(seconds=f"{answer.seconds:.1f}")
        grid.addWidget(PlainLabel(dates.short_day(answer.day, info.today), "small", "text-2", elide=True), line, 0)
        grid.addWidget(rating_label(answer.rating), line, 1)
        grid.addWidget(PlainLabel(_form_name(answer), "small", "text-2", elide=True), line, 2)
        grid.addWidget(PlainLabel(answer.interval or "–", "small", "text-2", elide=True), line, 3)
        grid.addWidget(PlainLabel(seconds, "small", "text-3", align=right, elide=True), line, 4)
    return grid


def _form_name(answer: Answer) -> str:
    """How the question was asked."""
    names = {
        "front_back": _("Card"),
        "multiple_choice": _("Choice"),
        "true_false": _("True or false"),
        "typed": _("Typed"),
        "cloze": _("Cloze"),
        "number": _("Number"),
        "date": _("Date"),
        "reversed": _("Reversed"),
    }
    name = names.get(answer.form, answer.form)
    return _("{form}, quiz").format(form=name) if answer.source == "quiz" else name
