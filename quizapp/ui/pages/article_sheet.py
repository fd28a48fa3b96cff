"""The article behind an answer: its text with the cited passage marked, or the offer to add the file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from quizapp.authoring.articles import Passage
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.dates import when_text
from quizapp.ui.jobs import Latest, Outcome
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.evidence_panel import paragraph_text
from quizapp.ui.widgets.fields import ComboBox
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.sheet import Sheet
from quizapp.ui.widgets.state_view import StateView

_LEFT_OUT = ("boilerplate", "duplicate")


class ArticleSheet(Sheet):
    """Shows one of the `passages` at a time; `add` keeps a file as a passage's text and gives the passage in it.

    It is called in a worker of `reading`, at once where there is none.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        add: Callable[[Passage, Path], Passage],
        parent: QWidget | None = None,
        *,
        reading: Latest | None = None,
        keys: Keys = usual_keys,
    ) -> None:
        super().__init__(_("In the article"), closer=Button(_("Close")), width=760, keys=keys, parent=parent)
        self._passages = list(passages)
        self._add, self._reading = add, reading
        if reading is not None:
            self.finished.connect(reading.cancel)
        self._at = 0
        self._shown: QWidget | None = None
        self.chooser = ComboBox(_("Source"))
        for at, passage in enumerate(passages):
            self.chooser.add(_source_name(passage), at)
        self.chooser.currentIndexChanged.connect(self.show_passage)
        if len(passages) > 1:
            self.body.addWidget(self.chooser)
            self.body.addSpacing(look().px(8))
        self.marked: QWidget | None = None
        self.problem = IconText("warn", "", "incorrect")
        self.offer = Button(_("Add the file"), "primary", icon="import")
        self.offer.clicked.connect(self._ask_for_file)
        self.foot.addWidget(self.offer)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.show_passage(0)

    def show_passage(self, at: int) -> None:
        """Show another of the passages."""
        self._at = at
        passage = self._passages[at]
        if self._shown is not None:
            self.body.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self.marked = None
        shown = self._shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(10))
        if passage.document is None:
            self._tell_how_to_add(column, passage)
        else:
            self._add_text(column, passage)
        self.offer.setVisible(passage.document is None)
        self.body.insertWidget(0 if len(self._passages) == 1 else 2, shown)
        shown.show()
        self.fit()
        (self.closer if passage.document is not None else self.offer).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._bring_into_view)

    def _tell_how_to_add(self, column: QVBoxLayout, passage: Passage) -> None:
        words = _("QuizApp keeps no texts of others. If you have the file {file}, add it, and its passage stands here.")
        title = _("The text of this article is not on this computer")
        if not passage.source.sha256:
            words = _("The pack does not say which file it was made from, so none can be added.")
            self.offer.set_available(False, words)
        state = StateView("link", title, words.format(file=passage.source.file))
        if len(self._passages) == 1:
            column.addWidget(PlainLabel(_source_name(passage), "small", "text-2", wrap=True))
        column.addWidget(state)
        self.problem = IconText("warn", "", "incorrect")
        column.addWidget(self.problem)
        self.problem.hide()

    def _add_text(self, column: QVBoxLayout, passage: Passage) -> None:
        assert passage.document is not None  # noqa: S101
        column.addWidget(PlainLabel(passage.source.title, "heading", wrap=True))
        line = (
            passage.source.publisher,
            when_text(passage.source.published),
            paragraph_text(passage.citation.paragraph),
        )
        column.addWidget(PlainLabel(", ".join(part for part in line if part), "small", "text-2", wrap=True))
        cited = passage.paragraph
        for paragraph in passage.document.paragraphs:
            if paragraph.block in _LEFT_OUT and paragraph is not cited:
                continue
            # A line's end within a paragraph is where the file was broken at a width.
            text = paragraph.text.replace("\r", " ").replace("\n", " ")
            label = PlainLabel(text, "article", "text" if paragraph is cited else "text-2", wrap=True)
            if paragraph is not cited:
                column.addWidget(label)
                continue
            if passage.surface is not None:
                label.set_highlights([passage.surface])
            card = Card(16, fill="sunken", edge="", radius=8)
            card.body.addWidget(label)
            card.setAccessibleName(_("The cited passage. {text}").format(text=text))
            column.addWidget(card)
            self.marked = card

    def _bring_into_view(self) -> None:
        """Scroll to the passage, with the one before it still in sight."""
        if self.marked is not None:
            top = self.marked.mapTo(self._content, self.marked.rect().topLeft()).y()
            self.area.verticalScrollBar().setValue(top - look().px(96))

    def _ask_for_file(self) -> None:
        asked = QFileDialog(self, _("Add the file of the article"))
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.fileSelected.connect(lambda name: self.take(Path(name)))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def take(self, path: Path) -> None:
        """Keep a file as the text of the article on show, or say why not."""
        at, passage = self._at, self._passages[self._at]
        if self._reading is None:
            try:
                self._taken(at, self._add(passage, path))
            except KnownError as error:
                self._tell(error)
            return

        def home(outcome: Outcome) -> None:
            self._be_busy(busy=False)
            self.offer.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(outcome.error, KnownError):
                self._tell(outcome.error)
            elif outcome.error is not None:
                raise outcome.error
            else:
                self._taken(at, outcome.value)

        self._be_busy(busy=True)
        self._reading.run(lambda _progress, _stop: self._add(passage, path), home, name="add an article")

    def _be_busy(self, *, busy: bool) -> None:
        self.offer.set_available(not busy, _("The file is being read."))
        self.chooser.setEnabled(not busy)
        self.problem.hide()
        if busy:
            self.problem.show_text("clock", _("The file is being read."), "text-2")
            self.problem.show()
        self.fit()

    def _taken(self, at: int, passage: Passage) -> None:
        self._passages[at] = passage
        self.show_passage(at)

    def _tell(self, error: KnownError) -> None:
        self.problem.show_text("warn", str(error), "incorrect")
        self.problem.show()
        self.fit()


def _source_name(passage: Passage) -> str:
    parts = (passage.source.publisher, passage.source.title, when_text(passage.source.published))
    return ", ".join(part for part in parts if part)
