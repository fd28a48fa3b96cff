"""All keys on one page, generated from the action table."""

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.action_rows.row import ActionRow
from quizapp.ui.action_table import group_name
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.page import ScrollPage
from quizapp.ui.paint import key_text
from quizapp.ui.widgets.headings import HeadingRow, PageHeader
from quizapp.ui.widgets.key_cap import KeyCap
from quizapp.ui.widgets.rules import Rule

_NARROW = 800  # design px of the page


class ShortcutsPage(ScrollPage):
    """Every action with its keys, under the context where the keys work, in two columns."""

    context = "shortcuts"

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = _("Shortcuts")
        self.body.addWidget(PageHeader(self.title, actions.button("back", "quiet")))
        hint = _("Single letters work while no text field has the focus. There, Alt and the letter does the same.")
        self.body.addSpacing(look().px(20))
        self.body.addWidget(PlainLabel(hint, "lead", "text-2", wrap=True))
        self.columns = QHBoxLayout()
        self.columns.setSpacing(look().px(48))
        halves = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        for half in halves:
            half.setSpacing(0)
            self.columns.addLayout(half, 1)
        for name, group in _groups(actions.rows).items():
            shorter = heights.index(min(heights))
            heights[shorter] += len(group) + 2
            halves[shorter].addWidget(_section(name, group))
        for half in halves:
            half.addStretch(1)
        self.body.addLayout(self.columns)
        self.body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column under the other where there is no room for both."""
        super().resizeEvent(event)
        narrow = self.width() < look().px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self.columns.setDirection(way)
        self.columns.setSpacing(look().px(0 if narrow else 48))


def _groups(rows: tuple[ActionRow, ...]) -> dict[str, list[ActionRow]]:
    groups: dict[str, list[ActionRow]] = {}
    for row in rows:
        group = groups.setdefault(group_name(row.contexts), [])
        if group and _alike(group[-1]) and _alike(row):  # nine lines for nine options say no more than one
            group[-1] = replace(group[-1], text=_("Choose an option"), keys=(*group[-1].keys, *row.keys))
        else:
            group.append(row)
    return groups


def _alike(row: ActionRow) -> bool:
    return ".choose." in row.id


def _section(name: str, rows: list[ActionRow]) -> QWidget:
    section = QWidget()
    column = QVBoxLayout(section)
    column.setContentsMargins(0, look().px(24), 0, 0)
    column.setSpacing(look().px(6))
    column.addWidget(HeadingRow(name))
    for row in rows:
        column.addWidget(Rule())
        line = QHBoxLayout()
        line.setSpacing(look().px(6))
        line.addWidget(PlainLabel(row.text, "body", elide=True), 1)
        shown = dict.fromkeys(key_text(key) for key in row.keys)  # both Enter keys have one name
        for words in shown:
            line.addWidget(KeyCap(words))
        column.addLayout(line)
    return section
