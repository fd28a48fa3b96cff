"""Where questions come from: a file that is chosen or dropped, or a list that is pasted."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.exchange.incoming.formats import formats
from quizapp.i18n import _
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.page import ScrollPage
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.fields import TextArea
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.start_foot import StartFoot

_LONG = 50_000  # characters: a list that is longer is taken as it is, since a field would take seconds to show it


class _PasteField(TextArea):
    """Takes what is typed or pasted; `long_pasted` gives a list that is too long to be shown."""

    long_pasted = Signal(str)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste, or hand a long list on."""
        if len(source.text()) > _LONG:
            self.long_pasted.emit(source.text())
        else:
            super().insertFromMimeData(source)


class SourceStep(ScrollPage):
    """`file_chosen` gives a path, `text_given` a list as it was pasted."""

    file_chosen = Signal(object)
    text_given = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._actions = actions
        self.setAcceptDrops(True)
        card = Card(24)
        about = _("Drop a file here: CSV, TSV or text, as spreadsheets and card programs save it.")
        rule = _("One question a row. Nothing comes into your library before you have seen it.")
        card.body.addWidget(PlainLabel(about, "lead", wrap=True))
        card.body.addWidget(PlainLabel(rule, "small", "text-2", wrap=True))
        self.choose = actions.button("bring.file")
        card.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.setSpacing(look().px(12))
        self.pasted = _PasteField(_("A list to import"), low=8, high=14)
        self.pasted.setPlaceholderText(_("Capital of Norland\tLewin\nCapital of Sudland\tMarrow"))
        self.pasted.setAcceptDrops(False)  # what is dropped is the page's
        self.pasted.textChanged.connect(self._allow)
        self.pasted.long_pasted.connect(self.text_given)
        self.foot = StartFoot(actions.button("bring.next", "primary", "large", icon=False))
        words = _("Or paste a list, of cards from a page or cells from a spreadsheet: the question, a tab, the answer.")
        for widget in (
            PageHeader(_("Import questions"), line=_("Step 1 of 3")),
            card,
            PlainLabel(words, "body", "text-2", wrap=True),
            self.pasted,
        ):
            self.body.addWidget(widget)
        self.body.setSpacing(look().px(16))
        self.body.addStretch(1)
        self.outer.addWidget(self.foot)
        actions.on("bring.file", self._ask)

    def enter(self, _argument: object = None) -> None:
        """Wait for a file or a list; one that was pasted stays."""
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow()

    def go_on(self) -> None:
        """Give what was pasted."""
        self.text_given.emit(self.pasted.toPlainText())

    def _allow(self) -> None:
        some = bool(self.pasted.toPlainText().strip())
        self._actions.allow("bring.next", some, _("Choose a file or paste a list first"))
        self.foot.show_words(_("Next: what each column is.") if some else _("Choose a file or paste a list."))

    def _ask(self) -> None:
        known = " ".join(f"*{suffix}" for each in formats() for suffix in each.suffixes)
        asked = QFileDialog(self, _("Choose a file"))
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.setNameFilters([f"{_('Questions')} ({known})", _("All files (*)")])
        asked.fileSelected.connect(lambda name: self.file_chosen.emit(Path(name)))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file or a text may be dropped."""
        if event.mimeData().hasText() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file, or the text."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.file_chosen.emit(Path(files[0]))
        elif event.mimeData().text():
            self.text_given.emit(event.mimeData().text())
