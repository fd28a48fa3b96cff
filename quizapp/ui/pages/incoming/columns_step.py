"""What each column is, with the first rows as they will be asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.draft import Draft
from quizapp.authoring.incoming.accepting import with_usual
from quizapp.authoring.incoming.drafting import Drafter, Fault
from quizapp.exchange.incoming.formats import Table
from quizapp.exchange.incoming.rows import Row, Separators
from quizapp.exchange.incoming.separated import SeparatedText
from quizapp.i18n import _
from quizapp.ui.actions import Actions
from quizapp.ui.look import look
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.beside import place_summary
from quizapp.ui.pages.editor_preview import EditorPreview
from quizapp.ui.pages.incoming.mapping_rows import MappingRows
from quizapp.ui.pages.incoming.separator_fields import SeparatorFields
from quizapp.ui.pages.incoming.usual_fields import UsualFields
from quizapp.ui.pages.incoming.words import field_names
from quizapp.ui.widgets.button import IconButton
from quizapp.ui.widgets.form_row import FormRow
from quizapp.ui.widgets.headings import HeadingRow, PageHeader
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.start_foot import StartFoot

_SHOWN = 20  # rows that can be looked at before going on


class ColumnsStep(ScrollPage):
    """Shows one table; `fields` and `usual` are what the learner made of it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._actions = actions
        self.table: Table | None = None
        self._sample: list[Row] = []
        self._at = 0
        self.note = IconText("warn", "", "warning")
        self.separators = SeparatorFields()
        self.separators.changed.connect(self._divide)
        self._divided = FormRow(_("Divided by"), self.separators)
        self.mapping = MappingRows()
        self.mapping.changed.connect(self._changed)
        self.usual = UsualFields()
        self.usual.changed.connect(self._show_row)
        self.before, self.after = IconButton("left", _("Row before")), IconButton("right", _("Next row"))
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.preview = EditorPreview()
        self.faults = QWidget()
        self._fault_lines = QVBoxLayout(self.faults)
        self._fault_lines.setContentsMargins(0, 0, 0, 0)
        self.foot = StartFoot(actions.button("bring.next", "primary", "large", icon=False))
        self._build()
        self.place()

    def _build(self) -> None:
        self._row_head = HeadingRow("", self.before, self.after)
        self._beside_holder = QWidget()
        beside = QVBoxLayout(self._beside_holder)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(look().px(12))
        for widget in (self._row_head, self.faults, self.preview):
            beside.addWidget(widget)
        form = QWidget()
        lines = QVBoxLayout(form)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for part in (self._divided, HeadingRow(_("Columns")), self.mapping, HeadingRow(_("For all")), self.usual):
            if isinstance(part, HeadingRow):
                lines.addSpacing(look().px(20))
            lines.addWidget(part)
        self._columns = QHBoxLayout()
        self._columns.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self._beside_holder)
        self._beside.addStretch(1)
        self._columns.addLayout(self._beside)
        self.body.addWidget(
            PageHeader(_("What the columns are"), self._actions.button("bring.before"), line=_("Step 2 of 3"))
        )
        self.body.addWidget(self.note)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.outer.addWidget(self.foot)

    def place(self) -> None:
        """Put the preview beside the form, or below it."""
        self.mapping.set_tight(place_summary(self._columns, self._beside, self._beside_holder, self.width()))

    def show_table(self, table: Table) -> None:
        """Show another table, or the same divided otherwise."""
        self.table = table
        self._sample, self._at = table.sample(_SHOWN), 0
        self._divided.setVisible(isinstance(table, SeparatedText))
        if isinstance(table, SeparatedText):
            self.separators.show_separators(table.between)
        self.note.label.setText(_("Look at the letters: {note}.").format(note=table.note))
        self.note.setVisible(bool(table.note))
        self.mapping.show_table(table)
        self.place()
        self._changed()

    def enter(self, _argument: object = None) -> None:
        """Begin with the first column."""
        if self.mapping.boxes:
            self.mapping.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def fields(self) -> tuple[str, ...]:
        """What each column is."""
        return self.mapping.fields()

    def _divide(self, between: Separators) -> None:
        if isinstance(self.table, SeparatedText):
            self.show_table(self.table.divided(between))

    def _drafter(self) -> Drafter:
        return Drafter(self.fields(), self.table.columns if self.table is not None else ())

    def _changed(self) -> None:
        names = field_names()
        lacking = [names[field] for field in self._drafter().lacking]
        words = _("Say which column is: {fields}.").format(fields=", ".join(lacking))
        self._actions.allow(
            "bring.next", not lacking and bool(self._sample), words if lacking else _("No row is there")
        )
        self.foot.show_words(words if lacking else _("Next: what would come into your library."))
        self._show_row()

    def _turn(self, by: int) -> None:
        self._at = max(0, min(len(self._sample) - 1, self._at + by))
        self._show_row()

    def _show_row(self) -> None:
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at + 1 < len(self._sample))
        if not self._sample:
            self._row_head.label.setText(_("No rows"))
            self._show(Draft(), [])
            return
        row = self._sample[self._at]
        self._row_head.label.setText(_("Row {number}").format(number=row.number))
        made = self._drafter().draft(row)
        if isinstance(made, Draft):
            self._show(with_usual(made, self.usual.usual()), [])
        else:
            self._show(Draft(), made)

    def _show(self, draft: Draft, faults: list[Fault]) -> None:
        while taken := self._fault_lines.takeAt(0):
            line = taken.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        for fault in faults:
            words = f"{fault.column}: {fault.sentence}" if fault.column else fault.sentence
            self._fault_lines.addWidget(IconText("warn", words, "incorrect"))
        self.faults.setVisible(bool(faults))
        self.preview.setVisible(not faults)
        self.preview.show_draft(draft)
