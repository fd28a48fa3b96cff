"""The drafts of an import: the open one as a card to accept, edit or reject, the others as a list with their state."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.importing.session import Item, Verdict
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.pages import importing_words as words
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chips import TopicChip, agree_badge, as_of_tag, attribution_badge
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.headings import HeadingRow
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.list_table import Cell, Column, ListModel, ListTable

_LEAST = 220  # design px of the list: below it the pane scrolls


class DraftList(Styled, QWidget):
    """`moved` tells the place of the open draft, -1 for none; `opened` that it is to be edited."""

    moved = Signal(int)
    opened = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._items: Sequence[Item] = ()
        self._quiet = False
        self.accepted = IconText("check", "", "correct", wrap=False)
        self.rejected = IconText("cross", "", "text-2", wrap=False)
        self.room = QVBoxLayout()
        self._card: DraftCard | None = None
        self.fine = actions.button("import.fine", "quiet", "small")
        self.model = ListModel(_columns(lambda at: self._items[at]), self)
        self.table = ListTable(self.model, _("Draft questions"), lines=3)
        self.table.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.table.moved.connect(self._moved)
        self.table.opened.connect(self.opened)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(HeadingRow(_("Draft questions"), self.accepted, self.rejected))
        self._column.addLayout(self.room)
        self.foot = FlowLayout()
        self.foot.addWidget(self.fine)
        self._column.addLayout(self.foot)
        self._column.addWidget(self.table, 1)
        self.restyle()

    def show_items(self, items: Sequence[Item], places: Sequence[int], at: int) -> None:
        """List the drafts at these places, and open the one at `at`, or the first."""
        self._items = items
        counts = {one: sum(item.verdict is one for item in items) for one in Verdict}
        accepted = ngettext("{count} accepted", "{count} accepted", counts[Verdict.ACCEPTED])
        self.accepted.label.setText(accepted.format(count=dates.number(counts[Verdict.ACCEPTED])))
        rejected = ngettext("{count} rejected", "{count} rejected", counts[Verdict.REJECTED])
        self.rejected.label.setText(rejected.format(count=dates.number(counts[Verdict.REJECTED])))
        self._quiet = True
        self.model.show(list(places))
        row = self.model.place(lambda place: place == at)
        self.table.choose(row or 0)
        self._quiet = False
        self._show_card()

    def at(self) -> int:
        """The place of the open draft, -1 where there is none."""
        found = self.table.chosen()
        return found[0] if found else -1

    def choose(self, at: int) -> None:
        """Open the draft at a place."""
        row = self.model.place(lambda place: place == at)
        if row is not None:
            self.table.choose(row)

    def card(self) -> "DraftCard | None":
        """The open draft."""
        return self._card

    def _moved(self) -> None:
        if not self._quiet:
            self._show_card()
            self.moved.emit(self.at())

    def _show_card(self) -> None:
        before, at = self._card, self.at()
        if before is not None:
            self.room.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._card = None
        if at >= 0:
            position = _("{at} of {count}").format(
                at=dates.number(self.table.current_row() + 1), count=dates.number(self.model.rowCount())
            )
            self._card = DraftCard(self._items[at], position, self._actions)
            self.room.addWidget(self._card)

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._column.setSpacing(look().px(8))
        self.foot.set_gap(look().px(8))
        self.table.setMinimumHeight(look().px(_LEAST))
        super().restyle()


def _columns(item: Callable[[int], Item]) -> tuple[Column, ...]:
    def question(at: int) -> Cell:
        one = item(at)
        topic = topic_look(one.question.topic)
        struck = one.verdict is Verdict.REJECTED
        below = (one.reason or _("Rejected")) if struck else one.question.answer
        spoken = f"{topic_name(one.question.topic)}: {one.question.stem}, {below}"
        color = "text-2" if struck else "text"
        return Cell(one.question.stem, color, topic.icon, topic.ink, spoken=spoken, struck=struck, below=below)

    return (
        Column(_("Question"), question, spare=False),
        Column(_("State"), lambda at: words.verdict_cell(item(at)), 112, spare=False),
    )


class DraftCard(Card):
    """One draft with its answer, what is wrong beside it, what to look at, and what can be done."""

    def __init__(self, item: Item, position: str, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(16, edge="accent", parent=parent)
        now, question = look(), item.question
        self.body.setSpacing(now.px(8))
        head = QHBoxLayout()
        tags = FlowLayout(gap=now.px(8))
        tags.addWidget(TopicChip(question.topic))
        if question.as_of:
            tags.addWidget(as_of_tag(dates.when_text(question.as_of)))
        if question.attribution:
            tags.addWidget(attribution_badge(question.attribution))
        if item.draft.sources > 1:
            tags.addWidget(agree_badge(item.draft.sources))
        head.addLayout(tags, 1)
        head.addWidget(PlainLabel(position, "small", "text-3"), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(PlainLabel(question.stem, "heading", wrap=True, strike=item.verdict is Verdict.REJECTED))
        self.body.addWidget(PlainLabel(question.answer, "heading", weight=600, wrap=True))
        if question.distractors:
            wrong = _("Not: {options}").format(options="; ".join(one.text for one in question.distractors))
            self.body.addWidget(PlainLabel(wrong, "small", "text-2", wrap=True))
        for line in self._lines(item):
            self.body.addWidget(line)
        self._add_buttons(item, actions)
        said = ". ".join((question.stem, question.answer, words.verdict_cell(item).text, *item.warnings))
        self.setAccessibleName(said)

    def _lines(self, item: Item) -> list[IconText]:
        lines = [IconText("warn", warning, "warning") for warning in item.warnings]
        found = words.where_found(item)
        if found and not item.warnings:
            lines.append(IconText("check", found, "correct"))
        if item.verdict is Verdict.REJECTED:
            said = _("Rejected: {reason}").format(reason=item.reason) if item.reason else _("Rejected")
            lines.append(IconText("crossc", said, "incorrect"))
        elif item.verdict is not Verdict.OPEN:
            cell = words.verdict_cell(item)
            lines.append(IconText(cell.icon, cell.text, cell.color))
        return lines

    def _add_buttons(self, item: Item, actions: Actions) -> None:
        row = FlowLayout(gap=look().px(8))
        # Of what is out already only the reason is left to be said.
        out = "reason" if item.verdict is Verdict.REJECTED else "reject"
        self.buttons = [actions.button(f"import.{name}", size="small", icon=False) for name in ("accept", "edit", out)]
        if item.verdict is Verdict.THERE:
            for button in self.buttons:
                button.set_available(False, _("The library has this question already."))
        for button in self.buttons:
            row.addWidget(button)
        self.body.addLayout(row)
