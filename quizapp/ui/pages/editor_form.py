"""The fields of the editor: only those that the form of the question needs."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.own import FIELDS, Draft, DraftForm, Problem, Suggestion, with_gap
from quizapp.i18n import _
from quizapp.study.decks import DeckChoice
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.editor_forms import hints, labels
from quizapp.ui.pages.editor_forms.fields import FALSE, TRUE, EditorFields
from quizapp.ui.pages.editor_forms.suggested import SuggestedOptions
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.files_passed_on import is_file_or_image

_NARROW = 420  # design px: below it nothing stands side by side
_OF_A_FORM = tuple(dict.fromkeys(name for names in FIELDS.values() for name in names))


class EditorForm(Styled, QWidget):
    """`changed` on every change the learner makes; `banner` warns of a question that is nearly the same.

    `gap` is the button that makes the selected words the gap of a cloze, `add_image` the one that asks for an image;
    without it there can be none. `given` tells the files and images that were dropped or pasted for it.
    """

    changed = Signal()
    given = Signal(QMimeData)

    def __init__(self, gap: Button, add_image: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.gap = gap
        self.banner = Banner("warning", _("Open that one"))
        made = self.fields = EditorFields(add_image)
        self.form, self.stem, self.answer, self.wrong = made.form, made.stem, made.answer, made.wrong
        self.suggested = SuggestedOptions()
        self.suggested.taken.connect(self._take)
        self._pairs: list[QHBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self._chain()
        self._listen()
        made.named["image"].setVisible(add_image is not None)
        self.setAcceptDrops(add_image is not None)
        self.restyle()
        self._show_form()

    def _lay_out(self) -> None:
        named = self.fields.named
        for name in ("form", "stem"):
            self._column.addWidget(named[name])
        self._column.addWidget(self.gap, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.banner)
        self._column.addLayout(self._beside("answer", "unit", "tolerance"))
        for name in ("truth", "right", "wrong"):
            self._column.addWidget(named[name])
        self._column.addWidget(self.suggested)
        for name in ("accepted", "explanation", "image"):
            self._column.addWidget(named[name])
        self._column.addLayout(self._beside("source", "as_of"))
        self._column.addWidget(named["quote"])
        self._column.addLayout(self._beside("topic", "tags"))
        self._column.addWidget(named["deck"])

    def _beside(self, *names: str) -> QHBoxLayout:
        row = QHBoxLayout()
        for name in names:
            row.addWidget(self.fields.named[name], 1, Qt.AlignmentFlag.AlignTop)
        self._pairs.append(row)
        return row

    def _chain(self) -> None:
        made = self.fields
        chain = [made.tolerance, *made.right.stops(), *made.wrong.stops()]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)
        # It appears while one writes: the next Tab still leads to the answer, and a Space typed there stays a Space.
        QWidget.setTabOrder(made.deck, self.banner.button)

    def _listen(self) -> None:
        made = self.fields
        for field in (made.answer, made.unit, made.tolerance, made.source, made.as_of):
            field.textChanged.connect(self._changed)
        for area in (made.stem, made.explanation, made.quote):
            area.textChanged.connect(self._changed)
        for tokens in (made.accepted, made.tags):
            tokens.changed.connect(self._changed)
        for box in (made.form, made.topic, made.deck):
            box.currentIndexChanged.connect(self._changed)
        for options in (made.right, made.wrong):
            options.changed.connect(self._changed)
        made.truth.changed.connect(self._changed)
        made.image.changed.connect(self._changed)

    def offer(self, topics: Sequence[str], decks: Sequence[DeckChoice], tags: Sequence[str]) -> None:
        """Offer these topics and decks to choose from, and these tags while one is typed; what is chosen stays."""
        self._filling = True
        made = self.fields
        topic, deck = made.topic.currentData(), made.deck.currentData()
        made.topic.clear()
        made.topic.add(_("No topic"), "")
        for name in topics:
            shown = topic_look(name)
            made.topic.add(topic_name(name), name, shown.icon, shown.ink)
        made.deck.clear()
        for choice in decks:
            if choice.id is not None:
                made.deck.add(choice.name, choice.id)
        made.topic.choose(topic or "")
        made.deck.choose(deck)
        made.tags.complete_from(tags)
        made.named["deck"].setVisible(made.deck.count() > 1)
        self._filling = False

    def draft(self) -> Draft:
        """The fields as they stand, those of other forms included."""
        made = self.fields
        image, image_text = made.image.value()
        return Draft(
            form=DraftForm(made.form.currentData()),
            stem=made.stem.toPlainText(),
            answer=made.answer.text(),
            right=made.right.texts(),
            wrong=made.wrong.texts(),
            reasons=made.wrong.reasons(),
            truth=made.truth.value() == TRUE,
            unit=made.unit.text(),
            tolerance=made.tolerance.text(),
            accepted=made.accepted.texts(),
            explanation=made.explanation.toPlainText(),
            source=made.source.text(),
            quote=made.quote.toPlainText(),
            as_of=made.as_of.text(),
            topic=str(made.topic.currentData() or ""),
            tags=made.tags.texts(),
            deck_id=int(made.deck.currentData() or 0),
            image=image,
            image_text=image_text,
        )

    def fill(self, draft: Draft) -> None:
        """Show a draft."""
        self._filling = True
        made = self.fields
        made.form.choose(draft.form)
        for area, text in ((made.stem, draft.stem), (made.explanation, draft.explanation), (made.quote, draft.quote)):
            area.setPlainText(text)
        for field, text in self._lines(draft):
            field.setText(text)
            field.setCursorPosition(0)  # a long text is read from its beginning
        made.right.set_texts(draft.right)
        made.wrong.set_texts(draft.wrong, draft.reasons)
        made.truth.set_value(TRUE if draft.truth else FALSE)
        made.accepted.set_texts(draft.accepted)
        made.topic.choose(draft.topic)
        made.tags.set_texts(draft.tags)
        made.image.set_value(draft.image, draft.image_text)
        if draft.deck_id:
            made.deck.choose(draft.deck_id)
        made.stem.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False
        self.show_problems([])
        self._show_form()

    def _lines(self, draft: Draft) -> list[tuple[TextField, str]]:
        made = self.fields
        return [
            (made.answer, draft.answer),
            (made.unit, draft.unit),
            (made.tolerance, draft.tolerance),
            (made.source, draft.source),
            (made.as_of, draft.as_of),
        ]

    def suggest(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer wrong options, as long as there is room for one."""
        self.suggested.offer(() if self.wrong.is_full() else suggestions)
        for one, other in pairwise([self.wrong.last(), *self.suggested.chips]):
            QWidget.setTabOrder(one, other)

    def _take(self, text: str, why: str) -> None:
        left = [chip.one for chip in self.suggested.chips if chip.one.text != text]
        self.wrong.put(text, why)
        self.suggest(left)

    def make_gap(self) -> None:
        """Let the selected words be the gap of the text, or no longer."""
        cursor = self.stem.textCursor()
        if DraftForm(self.form.currentData()) is not DraftForm.CLOZE:
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start == end:
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            start, end = cursor.selectionStart(), cursor.selectionEnd()
        text = with_gap(self.stem.toPlainText(), start, end)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)  # as typing does, so that the field's own undo takes it back
        cursor.setPosition(min(text.find("}") + 1, len(text)))
        self.stem.setTextCursor(cursor)
        self.stem.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say under each field what is wrong with it, or nothing."""
        first: dict[str, str] = {}
        places: dict[str, int] = {}
        for problem in problems:
            name, _colon, at = problem.field.partition(":")
            if name not in first:
                first[name] = problem.sentence
                places[name] = int(at or 0)
        for name, field in self.fields.named.items():
            field.set_problem(first.get(name, ""))
        for name, options in (("right", self.fields.right), ("wrong", self.wrong)):
            options.set_wrong(places.get(name))

    def focus_on(self, field: str) -> None:
        """Put the caret into a field, named as a `Problem` names it."""
        name, _colon, at = field.partition(":")
        options = {"right": self.fields.right, "wrong": self.wrong}.get(name)
        if options is not None:
            options.focus_on(int(at or 0))
        else:
            self.fields.named[name].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        if not self._filling:
            self._show_form()
            self.changed.emit()

    def _show_form(self) -> None:
        draft, named = self.draft(), self.fields.named
        for name in _OF_A_FORM:
            named[name].setVisible(draft.uses(name))
        self.gap.setVisible(draft.form is DraftForm.CLOZE)
        for name, label in labels(draft.form).items():
            named[name].label.setText(label)
            named[name].control.setAccessibleName(label)
        for name, hint in hints(draft).items():
            named[name].set_hint(hint)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An image may be dropped anywhere."""
        event.setAccepted(is_file_or_image(event.mimeData()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped for the image."""
        event.acceptProposedAction()
        self.given.emit(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what was pasted, which is no text for a field, for the image."""
        data = QGuiApplication.clipboard().mimeData()
        if self.acceptDrops() and event.matches(QKeySequence.StandardKey.Paste) and is_file_or_image(data):
            self.given.emit(data)
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._column.setSpacing(look().px(16))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fields side by side, or one under the other."""
        super().resizeEvent(event)
        narrow = self.width() < look().px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            pair.setDirection(way)
            pair.setSpacing(look().px(16))
