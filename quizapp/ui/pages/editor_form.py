"""The fields of the editor: only those that the form of the question needs."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.own import Draft, DraftForm, Problem
from quizapp.i18n import _, ngettext
from quizapp.study.decks import DeckChoice
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.wrong_options import WrongOptions
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.fields import ComboBox, Field, TextArea, TextField
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.token_field import TokenField

MOST_WORDS = 26
_NARROW = 420  # design px: below it nothing stands side by side


class EditorForm(Styled, QWidget):
    """`changed` on every change the learner makes; `banner` warns of a question that is nearly the same."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        optional = _("optional")
        forms = [
            Choice(DraftForm.FRONT_BACK.value, _("Front and back"), "card"),
            Choice(DraftForm.MULTIPLE_CHOICE.value, _("Multiple choice"), "choice"),
        ]
        self.form = SegmentedControl(forms, name=_("Form"))
        self.stem = TextArea(_("Question"), role="evidence", low=2, high=6)
        self.banner = Banner("warning", _("Open that one"))
        self.answer = TextField(_("Right answer"))
        self.wrong = WrongOptions(self.answer)
        self.accepted = TokenField(_("Also accept when typed"), _("Add a spelling"))
        self.explanation = TextArea(_("Why it is right"), low=2, high=6)
        self.source = TextField(_("Source"), placeholder=_("Outlet, date, page"))
        self.as_of = TextField(_("True as of"), placeholder="2008-08")
        self.topic = ComboBox(_("Topic"))
        self.tags = TokenField(_("Tags"), _("Add a tag"))
        self.deck = ComboBox(_("Deck"))
        self._fields = {
            "stem": Field(_("Question"), self.stem),
            "answer": Field(_("Right answer"), self.answer),
            "wrong": Field(_("Wrong options"), self.wrong),
            "accepted": Field(_("Also accept when typed"), self.accepted, hint=optional),
            "explanation": Field(_("Why it is right"), self.explanation, hint=optional),
            "source": Field(_("Source"), self.source, hint=optional),
            "as_of": Field(_("True as of"), self.as_of, hint=optional),
            "topic": Field(_("Topic"), self.topic),
            "tags": Field(_("Tags"), self.tags, hint=optional),
            "deck": Field(_("Deck"), self.deck),
        }
        self._pairs = [self._pair("source", "as_of"), self._pair("topic", "tags")]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.form, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._fields["stem"])
        self._column.addWidget(self.banner)
        for name in ("answer", "wrong", "accepted", "explanation"):
            self._column.addWidget(self._fields[name])
        for pair in self._pairs:
            self._column.addLayout(pair)
        self._column.addWidget(self._fields["deck"])
        chain = [self.answer, *self.wrong.stops(), self.accepted.line]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        # It appears while one writes: the next Tab still leads to the answer, and a Space typed there stays a Space.
        QWidget.setTabOrder(self.deck, self.banner.button)
        self._listen()
        self.restyle()
        self._show_form()

    def _pair(self, left: str, right: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._fields[left], 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._fields[right], 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _listen(self) -> None:
        for field in (self.answer, self.source, self.as_of):
            field.textChanged.connect(self._changed)
        for area in (self.stem, self.explanation):
            area.textChanged.connect(self._changed)
        for tokens in (self.accepted, self.tags):
            tokens.changed.connect(self._changed)
        for box in (self.topic, self.deck):
            box.currentIndexChanged.connect(self._changed)
        self.wrong.changed.connect(self._changed)
        self.form.changed.connect(self._changed)

    def offer(self, topics: Sequence[str], decks: Sequence[DeckChoice]) -> None:
        """Offer these topics and decks to choose from; what is chosen stays."""
        self._filling = True
        topic, deck = self.topic.currentData(), self.deck.currentData()
        self.topic.clear()
        self.topic.add(_("No topic"), "")
        for name in topics:
            shown = topic_look(name)
            self.topic.add(topic_name(name), name, shown.icon, shown.ink)
        self.deck.clear()
        for choice in decks:
            if choice.id is not None:
                self.deck.add(choice.name, choice.id)
        self.topic.choose(topic or "")
        self.deck.choose(deck)
        self._fields["deck"].setVisible(self.deck.count() > 1)
        self._filling = False

    def draft(self) -> Draft:
        """The fields as they stand."""
        return Draft(
            form=DraftForm(self.form.value()),
            stem=self.stem.toPlainText(),
            answer=self.answer.text(),
            wrong=self.wrong.texts() if self.form.value() == DraftForm.MULTIPLE_CHOICE else (),
            accepted=self.accepted.texts(),
            explanation=self.explanation.toPlainText(),
            source=self.source.text(),
            as_of=self.as_of.text(),
            topic=str(self.topic.currentData() or ""),
            tags=self.tags.texts(),
            deck_id=int(self.deck.currentData() or 0),
        )

    def fill(self, draft: Draft) -> None:
        """Show a draft."""
        self._filling = True
        self.form.set_value(draft.form.value)
        self.stem.setPlainText(draft.stem)
        self.answer.setText(draft.answer)
        self.wrong.set_texts(draft.wrong)
        self.accepted.set_texts(draft.accepted)
        self.explanation.setPlainText(draft.explanation)
        self.source.setText(draft.source)
        self.as_of.setText(draft.as_of)
        self.topic.choose(draft.topic)
        self.tags.set_texts(draft.tags)
        if draft.deck_id:
            self.deck.choose(draft.deck_id)
        self.stem.moveCursor(QTextCursor.MoveOperation.End)
        for field in (self.answer, self.source):
            field.setCursorPosition(0)  # a long text is read from its beginning
        self._filling = False
        self.show_problems([])
        self._show_form()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say under each field what is wrong with it, or nothing."""
        first: dict[str, str] = {}
        for problem in problems:
            first.setdefault(problem.field.partition(":")[0], problem.sentence)
        for name, field in self._fields.items():
            field.set_problem(first.get(name, ""))
        places = [problem.field for problem in problems if problem.field.startswith("wrong:")]
        self.wrong.set_wrong(int(places[0].partition(":")[2]) if places else None)

    def focus_on(self, field: str) -> None:
        """Put the caret into a field, named as a `Problem` names it."""
        name, _colon, at = field.partition(":")
        if name == "wrong":
            self.wrong.focus_on(int(at or 0))
        else:
            self._fields[name].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        if not self._filling:
            self._show_form()
            self.changed.emit()

    def _show_form(self) -> None:
        draft = self.draft()
        self._fields["wrong"].setVisible(draft.form is DraftForm.MULTIPLE_CHOICE)
        words = len(draft.stem.split())
        hint = ngettext("{count} of {most} word", "{count} of {most} words", MOST_WORDS)
        self._fields["stem"].set_hint(hint.format(count=words, most=MOST_WORDS))
        filled = sum(bool(text.strip()) for text in draft.wrong)
        self._fields["wrong"].set_hint(_("{count} of {most}").format(count=filled, most=len(draft.wrong)))

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
