"""What holds for every question of an import: its deck, a topic where a row has none, further tags."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.authoring.incoming.accepting import Usual
from quizapp.i18n import _
from quizapp.study.decks import DeckChoice
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.fields import ComboBox
from quizapp.ui.widgets.form_row import FormRow
from quizapp.ui.widgets.token_field import TokenField


class UsualFields(QWidget):
    """`changed` comes with every choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deck, self.topic = ComboBox(_("Deck")), ComboBox(_("Topic of rows without one"))
        self.tags = TokenField(_("Tags for all"), _("A tag, then Enter"), words=True)
        self.rows = [
            FormRow(_("Deck"), self.deck),
            FormRow(_("Topic"), self.topic),
            FormRow(_("Tags for all"), self.tags, last=True),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
        self.topic.activated.connect(self.changed)
        self.deck.activated.connect(self.changed)
        self.tags.changed.connect(self.changed)

    def offer(self, decks: Sequence[DeckChoice], own: int, topics: Sequence[str], tags: Sequence[str]) -> None:
        """Offer these to choose from; what was chosen stays, and the deck for one's own questions comes first."""
        deck, topic = self.deck.currentData() or own, self.topic.currentData() or ""
        self.deck.clear()
        for choice in decks:
            if choice.id is not None:
                self.deck.add(choice.name, choice.id)
        self.topic.clear()
        self.topic.add(_("No topic"), "")
        for name in topics:
            shown = topic_look(name)
            self.topic.add(topic_name(name), name, shown.icon, shown.ink)
        self.deck.choose(deck)
        self.topic.choose(topic)
        self.rows[0].setVisible(self.deck.count() > 1)
        self.tags.complete_from(tags)

    def usual(self) -> Usual:
        """What was chosen."""
        return Usual(int(self.deck.currentData() or 0), str(self.topic.currentData() or ""), self.tags.texts())
