"""A line for each column of a table: its name, what stands in it, and what it is for a question."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.exchange.incoming.fields import SEVERAL, UNUSED
from quizapp.exchange.incoming.formats import Table
from quizapp.i18n import _
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.incoming.words import field_names
from quizapp.ui.widgets.fields import ComboBox
from quizapp.ui.widgets.form_row import FormRow

_SHOWN = 40  # columns that can be given a field; a table of questions has fewer
_EXAMPLES = 3
_WIDE = 176  # design px of a choice
_LONGEST = 60  # characters of an example


class MappingRows(QWidget):
    """`changed` comes when the learner gave a column another field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[ComboBox] = []
        self._rows: list[FormRow] = []
        self._unshown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_table(self, table: Table) -> None:
        """A line for each of its columns, with the fields that were told from it."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        sample = [row for row in table.sample(_EXAMPLES + 5) if not row.problem]
        self.boxes, self._rows = [], []
        self._unshown = max(0, len(table.columns) - _SHOWN)
        for place, (name, field) in enumerate(list(zip(table.columns, table.fields, strict=True))[:_SHOWN]):
            texts = [" ".join(row.cells[place].split())[:_LONGEST] for row in sample if row.cells[place].strip()]
            self._add(name, field, texts[:_EXAMPLES])

    def _add(self, name: str, field: str, examples: Sequence[str]) -> None:
        box = ComboBox(_("What “{column}” is").format(column=name))
        for value, words in field_names().items():
            box.add(words, value)
        box.choose(field)
        box.activated.connect(lambda _at, box=box: self._chosen(box))
        box.setFixedWidth(look().px(_WIDE))
        line = QHBoxLayout()
        line.setSpacing(look().px(16))
        line.addWidget(box)
        line.addWidget(PlainLabel(" · ".join(examples) or _("Empty"), "small", "text-3", elide=True), 1)
        row = FormRow(name, line)
        self.boxes.append(box)
        self._rows.append(row)
        self._column.addWidget(row)

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Give the names less room."""
        for row in self._rows:
            row.set_tight(tight)

    def fields(self) -> tuple[str, ...]:
        """The field of each column."""
        return (*(str(box.currentData()) for box in self.boxes), *([UNUSED] * self._unshown))

    def _chosen(self, box: ComboBox) -> None:
        """A field that only one column can be leaves the column that was it before."""
        field = box.currentData()
        for other in self.boxes:
            if other is not box and other.currentData() == field and field not in SEVERAL:
                other.choose(UNUSED)
        self.changed.emit()
