"""What stands beside an article: the questions that cite it, and what a new reading of it has changed."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.authoring.browse import QuestionRow, state_name
from quizapp.authoring.importing.again import Difference, ReadAgain, Turn
from quizapp.authoring.importing.resolving import topic_of
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.pages import importing_words as words
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.evidence_panel import paragraph_text
from quizapp.ui.widgets.list_table import Cell, Column, ListModel, ListTable

_LEAST = 220  # design px of the list: below it the pane scrolls


class PlacedList(Styled, QWidget):
    """A list of things that stand in the article, with what `told` says of the chosen one below it.

    `moved` gives its place among them, -1 for none.
    """

    moved = Signal(int)
    opened = Signal()

    def __init__(
        self, columns: Sequence[Column], name: str, told: Callable[[Any], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._told = told
        self._things: Sequence[Any] = ()
        self._quiet = False
        self.lead = PlainLabel("", "small", "text-2", wrap=True)
        self.lead.hide()
        self.detail = PlainLabel("", "small", wrap=True)
        self._card = Card(12, fill="sunken", edge="", radius=8)
        self._card.body.addWidget(self.detail)
        self._card.hide()
        self.model = ListModel(columns, self)
        self.table = ListTable(self.model, name)
        self.table.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.table.moved.connect(self._moved)
        self.table.opened.connect(self.opened)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.lead)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._card)
        self.restyle()

    def show_things(self, things: Sequence[Any]) -> None:
        """List other things; none is chosen."""
        self._quiet = True
        self._things = things
        self.model.show(things)
        self._quiet = False
        self._tell()

    def at(self) -> int:
        """The place of the chosen one, -1 for none."""
        chosen = self.table.chosen()
        return next((at for at, one in enumerate(self._things) if one is chosen[0]), -1) if chosen else -1

    def choose(self, at: int) -> None:
        """Choose the one at a place, without telling."""
        row = self.model.place(lambda one: one is self._things[at]) if 0 <= at < len(self._things) else None
        self._quiet = True
        if row is None:
            self.table.clearSelection()
        else:
            self.table.choose(row)
        self._quiet = False
        self._tell()

    def step(self, by: int) -> None:
        """Go to the next one, or the one before."""
        count = self.model.rowCount()
        if count:
            now = self.table.current_row() if self.table.chosen() else (-1 if by > 0 else 0)
            self.table.choose((now + by) % count)

    def _moved(self) -> None:
        if not self._quiet:
            self._tell()
            self.moved.emit(self.at())

    def _tell(self) -> None:
        """Say the chosen one in full: a cell has room for its beginning alone."""
        chosen = self.table.chosen()
        self.detail.setText(self._told(chosen[0]) if chosen else "")
        self._card.setVisible(bool(chosen))

    def restyle(self) -> None:
        """Take sizes from the look."""
        self.column.setSpacing(look().px(8))
        self.table.setMinimumHeight(look().px(_LEAST))
        super().restyle()


def question_list() -> PlacedList:
    """The questions that cite the article."""

    def stem(one: QuestionRow) -> Cell:
        topic = topic_look(one.topic)
        spoken = f"{topic_name(one.topic)}: {one.stem}, {one.answer}"
        return Cell(one.stem, "text", topic.icon, topic.ink, spoken=spoken)

    def state(one: QuestionRow) -> Cell:
        return Cell(state_name(one), "warning" if one.flagged else "text-2", "flag" if one.flagged else "")

    columns = (
        Column(_("Question"), stem, key=lambda one: one.stem.casefold(), spare=False),
        Column(_("State"), state, 128, state_name, spare=False),
    )
    return PlacedList(columns, _("Questions that cite the article"), lambda one: f"{one.stem}\n{one.answer}")


_TURNS: dict[Turn, tuple[str, str]] = {
    Turn.LOST: ("incorrect", "crossc"),
    Turn.CHANGED: ("warning", "warn"),
    Turn.GAINED: ("correct", "add"),
}


def turn_name(turn: Turn) -> str:
    """What has become of a fact, in a word."""
    return {Turn.LOST: _("Lost"), Turn.CHANGED: _("Changed"), Turn.GAINED: _("Gained")}[turn]


def said_of(one: Difference) -> str:
    """A fact that differs; of one that says something else what it said and what it says."""
    told = f"{words.value_of(one.fact)}  ·  {words.meaning_of(one.fact)}"
    if one.before is None or one.now is None:
        return told
    before = f"{words.value_of(one.before)}  ·  {words.meaning_of(one.before)}"
    return told if before == told else _("{before} → {now}").format(before=before, now=told)


def in_full(one: Difference) -> str:
    """What has become of a fact, and the sentence of the article that it is proved by."""
    evidence = one.fact.evidence[0] if one.fact.evidence else None
    told = [f"{turn_name(one.turn)}: {said_of(one)}"]
    if evidence is not None:
        told.append(f"{paragraph_text(evidence.paragraph)} {' '.join(evidence.sentence.split())}")
    return "\n".join(told)


def difference_list() -> PlacedList:
    """What a new reading has changed."""

    def fact(one: Difference) -> Cell:
        topic = topic_look(topic_of(one.fact).value)
        return Cell(said_of(one), "text", topic.icon, topic.ink)

    def turn(one: Difference) -> Cell:
        color, icon = _TURNS[one.turn]
        return Cell(turn_name(one.turn), color, icon, color)

    def asked(one: Difference) -> Cell:
        return Cell(dates.number(len(one.questions)) if one.questions else "–")

    columns = (
        Column(_("Fact"), fact, key=lambda one: said_of(one).casefold(), spare=False),
        Column(_("What became of it"), turn, 136, lambda one: list(Turn).index(one.turn), spare=False),
        Column(_("Asked"), asked, 64, lambda one: len(one.questions), falling=True, spare=False),
    )
    return PlacedList(columns, _("What differs"), in_full)


def sentence_of(read: ReadAgain) -> str:
    """What a new reading found, and what follows from taking it over."""
    counted = ngettext("{count} fact is as it was", "{count} facts are as they were", read.same)
    told = [counted.format(count=dates.number(read.same))]
    for turn, words_ in (
        (Turn.GAINED, _("{count} gained")),
        (Turn.LOST, _("{count} lost")),
        (Turn.CHANGED, _("{count} changed")),
    ):
        if read.count(turn):
            told.append(words_.format(count=dates.number(read.count(turn))))
    sentence = ", ".join(told) + "."
    if not read.at_stake:
        return sentence
    stake = ngettext(
        "{count} question rests on what was lost or changed: taking over flags it, and nothing is deleted.",
        "{count} questions rest on what was lost or changed: taking over flags them, and nothing is deleted.",
        len(read.at_stake),
    )
    return f"{sentence} {stake.format(count=dates.number(len(read.at_stake)))}"
