"""The article of a source: its text with what is marked in it, or what is cited of one whose text is not here."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quizapp.authoring.sources import QuestionRow
from quizapp.corpus.document import Document
from quizapp.i18n import _
from quizapp.questions.question import Citation
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.page import SteadyArea
from quizapp.ui.pages.importing_article import Mark
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.evidence_panel import highlight, paragraph_text
from quizapp.ui.widgets.state_view import StateView


def marks_of_questions(
    document: Document, rows: Sequence[QuestionRow], cited: Mapping[int, Sequence[Citation]]
) -> list[Mark]:
    """Where the words stand that questions cite, each with its place among them."""
    found = []
    for at, row in enumerate(rows):
        for one in cited.get(row.id, ()):
            paragraph = document.paragraph(one.paragraph)
            start = -1 if paragraph is None else paragraph.text.find(one.surface)
            if paragraph is not None and start >= 0 and one.surface:
                begin = paragraph.start + start
                found.append(Mark(at, row.topic, begin, begin + len(one.surface)))
    return found


class CitedPassages(SteadyArea):
    """What questions cite of an article whose text is not at hand, in the order of its paragraphs.

    `add_requested` asks for its file.
    """

    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("What is cited of the article"))
        self._cards: dict[tuple[int, str], Card] = {}

    def show_passages(self, cited: Iterable[Citation]) -> None:
        """Show what is cited, each passage once."""
        now, content = look(), QWidget()
        content.setProperty("role", "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(now.px(24), now.px(24), now.px(24), now.px(24))
        column.setSpacing(now.px(12))
        text = _("A pack brings no texts of others, only what it cites, in our own words.")
        title = _("The text of this article is not on this computer")
        self.add = Button(_("Add the file"), icon="import")
        self.add.clicked.connect(self.add_requested)
        column.addWidget(StateView("link", title, text, self.add))
        self._cards = {}
        for one in sorted(cited, key=lambda each: each.paragraph):
            if _place(one) not in self._cards:
                card = self._cards[_place(one)] = _card(one)
                column.addWidget(card)
        column.addStretch(1)
        self.setWidget(content)

    def choose(self, cited: Sequence[Citation]) -> None:
        """Make what is cited stand out, and bring the first of it into view."""
        chosen = [card for one in cited if (card := self._cards.get(_place(one))) is not None]
        for card in self._cards.values():
            card.set_fill("accent-soft" if card in chosen else "sunken")
        if chosen:
            self.show_whole(chosen[0])


def _place(one: Citation) -> tuple[int, str]:
    return one.paragraph, one.sentence


def _card(one: Citation) -> Card:
    card = Card(16, fill="sunken", edge="", radius=8)
    card.body.addWidget(PlainLabel(paragraph_text(one.paragraph), "caption", "text-3"))
    sentence = PlainLabel(one.sentence or one.surface, "article", wrap=True)
    sentence.set_highlights(highlight(one.sentence, one.surface))
    card.body.addWidget(sentence)
    return card
