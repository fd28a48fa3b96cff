"""How the figures of a question are put into words, and their parts: cells, option picks, the history of marks."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.health import LEAST, Health, ItemAnswer, Pick
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.memory_parts import Figure
from quizapp.ui.widgets.bars import ShareBar
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconText

MOST = 8  # answers listed
NONE = "–"


def percent(share: float) -> str:
    """A share of 0-1 in whole per cent."""
    return _("{percent} %").format(percent=round(100 * share))


def signed(r: float | None) -> str:
    """A correlation with its sign: +0.42, −0.30; a dash where there is none."""
    if r is None:
        return NONE
    shown = f"{abs(r):.2f}"
    return shown if shown == "0.00" else ("+" if r > 0 else "\u2212") + shown


def seconds_text(seconds: float | None) -> str:
    """A time in seconds with a tenth; a dash where there is none."""
    return NONE if seconds is None else _("{seconds} s").format(seconds=f"{seconds:.1f}")


def figures_of(found: Health) -> list[Figure]:
    """Everything in short: (name, value)."""
    enough = found.count >= LEAST
    figures = [
        (_("Answers"), dates.number(found.count)),
        (_("Facility"), percent(found.facility)),
        (_("Median time"), seconds_text(found.seconds)),
        (_("Discrimination"), signed(found.discrimination if enough else None)),
    ]
    if enough and found.with_rest is not None:
        figures.append((_("With rest of quiz"), signed(found.with_rest)))
    if found.flags:
        words = ngettext("{count} time", "{count} times", found.flags)
        figures.append((_("Flagged"), words.format(count=dates.number(found.flags))))
    return figures


def figure_cells(figures: Sequence[Figure]) -> FlowLayout:
    """The figures side by side, in as many lines as they need."""
    flow = FlowLayout(gap=look().px(16))
    for name, value in figures:
        cell = QWidget()
        cell.setAccessibleName(f"{name}: {value}")
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(name, "caption", "text-3"))
        column.addWidget(PlainLabel(value, "section"))
        flow.addWidget(cell)
    return flow


def pick_rows(picks: Sequence[Pick], unanswered: int = 0) -> QVBoxLayout:
    """One option under another: its words, how often it was picked, and that as a bar."""
    now = look()
    column = QVBoxLayout()
    column.setSpacing(now.px(10))
    for pick in picks:
        column.addLayout(_pick(pick))
    if unanswered:
        words = ngettext("{count} time without an answer", "{count} times without an answer", unanswered)
        column.addWidget(PlainLabel(words.format(count=dates.number(unanswered)), "small", "text-3", wrap=True))
    return column


def _pick(pick: Pick) -> QVBoxLayout:
    now = look()
    count = _("{picked} of {offered}").format(picked=dates.number(pick.picked), offered=dates.number(pick.offered))
    words = _("{option} (no longer an option)").format(option=pick.text) if pick.gone else pick.text
    name: QWidget = PlainLabel(words, "small", "text-3" if pick.gone else "text", wrap=True)
    said = words
    if pick.right:
        name = IconText("check", words, "correct", weight=600)
        said = _("{option}, the right answer").format(option=words)
    line = QHBoxLayout()
    line.setSpacing(now.px(12))
    line.addWidget(name, 1)
    line.addWidget(PlainLabel(count, "small", "text-2", weight=600), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(now.px(4))
    column.addLayout(line)
    share = pick.picked / pick.offered if pick.offered else 0.0
    column.addWidget(ShareBar(share, "correct" if pick.right else "bar", f"{said}: {count}"))
    return column


def mark_label(answer: ItemAnswer) -> IconText:
    """What an answer was worth, with its icon and word."""
    if answer.mark == 1:
        return IconText("checkc", _("Right"), "correct", wrap=False)
    if answer.mark:
        return IconText("checkc", _("Partly, {share}").format(share=percent(answer.mark)), "warning", wrap=False)
    return IconText("crossc", _("Wrong") if answer.answered else _("No answer"), "incorrect", wrap=False)


def history(answers: Sequence[ItemAnswer], today: date) -> QVBoxLayout:
    """The latest answers first: the day, the mark, the chance of recall before it, the time."""
    now = look()
    column = QVBoxLayout()
    column.setSpacing(now.px(6))
    grid = QGridLayout()
    grid.setHorizontalSpacing(now.px(12))
    grid.setVerticalSpacing(now.px(6))
    grid.setColumnStretch(1, 1)
    right = Qt.AlignmentFlag.AlignRight
    for at, words in enumerate((_("Day"), _("Mark"), _("Expected"), _("Time"))):
        grid.addWidget(
            PlainLabel(words, "caption", "text-3", align=right if at > 1 else Qt.AlignmentFlag.AlignLeft), 0, at
        )
    for line, answer in enumerate(list(answers)[::-1][:MOST], start=1):
        grid.addWidget(PlainLabel(dates.short_day(answer.day, today), "small", "text-2"), line, 0)
        grid.addWidget(mark_label(answer), line, 1)
        expected = NONE if answer.recall is None else percent(answer.recall)
        grid.addWidget(PlainLabel(expected, "small", "text-2", align=right), line, 2)
        grid.addWidget(PlainLabel(seconds_text(answer.seconds), "small", "text-3", align=right), line, 3)
    column.addLayout(grid)
    earlier = len(answers) - MOST
    if earlier > 0:
        words = ngettext("and {count} earlier", "and {count} earlier", earlier)
        column.addWidget(PlainLabel(words.format(count=dates.number(earlier)), "small", "text-3"))
    return column
