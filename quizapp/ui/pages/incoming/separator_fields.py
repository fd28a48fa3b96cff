"""By what a text is divided, to be changed where it was told wrongly."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.exchange.incoming.rows import LINE, Separators
from quizapp.i18n import _
from quizapp.ui.look import look
from quizapp.ui.widgets.fields import ComboBox, TextField
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.switch import CheckChip

_OTHER = ""
_WIDE = 72  # design px of a field for a sign of one's own


class SeparatorFields(QWidget):
    """`changed` gives the separators that the learner chose."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._between = Separators()
        self.cells = ComboBox(_("Between cells"))
        for value, name in (
            ("\t", _("Tab")),
            (",", _("Comma")),
            (";", _("Semicolon")),
            ("|", _("Vertical line")),
            (" - ", _("Dash")),
        ):
            self.cells.add(name, value)
        self.rows = ComboBox(_("Between rows"))
        for value, name in ((LINE, _("New line")), (";", _("Semicolon")), ("\n\n", _("Empty line"))):
            self.rows.add(name, value)
        self.own = [TextField(_("Sign between cells")), TextField(_("Sign between rows"))]
        for box, field in zip((self.cells, self.rows), self.own, strict=True):
            box.add(_("Other"), _OTHER)
            box.setSizePolicy(box.sizePolicy().Policy.Fixed, box.sizePolicy().Policy.Fixed)
            box.activated.connect(self._chosen)
            field.setMaxLength(8)
            field.textEdited.connect(self._chosen)
        self.header = CheckChip(_("First row has names"))
        self.quotes = CheckChip(_("Quotes enclose cells"))
        for chip in (self.header, self.quotes):
            chip.toggled.connect(self._chosen)
        row = FlowLayout(self, look().px(8), look().px(36))
        for widget in (self.cells, self.own[0], self.rows, self.own[1], self.header, self.quotes):
            row.addWidget(widget)

    def show_separators(self, between: Separators) -> None:
        """Show these, without telling."""
        self._between = between
        for box, field, value in zip((self.cells, self.rows), self.own, (between.cells, between.rows), strict=True):
            known = box.findData(value) >= 0
            box.choose(value if known else _OTHER)
            if not known:
                field.setText(value)
            field.setVisible(not known)
            field.setFixedWidth(look().px(_WIDE))
        for chip, on in ((self.header, between.header), (self.quotes, between.quotes)):
            chip.blockSignals(True)
            chip.setChecked(on)
            chip.blockSignals(False)
        self.quotes.setVisible(between.rows == LINE and len(between.cells) == 1)

    def _chosen(self) -> None:
        for box, field in zip((self.cells, self.rows), self.own, strict=True):
            other = box.currentData() == _OTHER
            if other and field.isHidden():
                field.show()
                field.setFocus()
            field.setVisible(other)
        cells, rows = (
            box.currentData() or field.text() for box, field in zip((self.cells, self.rows), self.own, strict=True)
        )
        if cells and rows:
            chosen = replace(
                self._between, cells=cells, rows=rows, header=self.header.isChecked(), quotes=self.quotes.isChecked()
            )
            if chosen != self._between:
                self.changed.emit(chosen)
