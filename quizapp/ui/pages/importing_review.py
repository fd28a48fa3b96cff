"""What is reviewed of an import: the article with its evidence, its date and facts, the drafts, kept in step."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.importing.session import Article, Import, Verdict
from quizapp.i18n import _
from quizapp.study.decks import DeckChoice
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.page import scrolling
from quizapp.ui.pages import importing_words as words
from quizapp.ui.pages.importing_article import Mark, marks_of_facts
from quizapp.ui.pages.importing_article_pane import ArticlePane
from quizapp.ui.pages.importing_date import ArticleDate
from quizapp.ui.pages.importing_drafts import DraftList
from quizapp.ui.pages.importing_facts import FactList, ShownFact
from quizapp.ui.pages.importing_panes import ImportPanes
from quizapp.ui.widgets.fields import ComboBox


class ImportReview(Styled, QWidget):
    """Choosing a draft shows its facts in the article, choosing a fact its words."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: list[ShownFact] = []
        self._marks: list[Mark] = []
        self._importing = Import()
        self.article = ArticlePane()
        self.text = self.article.text
        self.date = ArticleDate(actions)
        self.facts = FactList()
        self.drafts = DraftList(actions)
        self.nothing = PlainLabel("", "lead", "text-2", wrap=True)
        self.decks = ComboBox(_("Deck"))
        self.text.pressed.connect(self._fact_pressed)
        self.facts.moved.connect(self._fact_chosen)
        self.drafts.moved.connect(self._draft_chosen)
        self.facts.foot.addWidget(actions.button("import.write", "quiet", "small"))
        self.drafts.foot.addWidget(self.decks)
        middle, right = QWidget(), QWidget()
        self._columns = [QVBoxLayout(middle), QVBoxLayout(right)]
        self._columns[0].addWidget(self.date)
        self._columns[0].addWidget(self.facts, 1)
        self._columns[1].addWidget(self.nothing)
        self._columns[1].addWidget(self.drafts, 1)
        self.panes = ImportPanes(self.article, scrolling(middle), scrolling(right))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panes)
        self.restyle()

    # Decks

    def offer_decks(self, choices: Sequence[DeckChoice], own: int) -> None:
        """Offer the decks that questions can go to; the one chosen stays, at first that of one's own."""
        chosen = self.deck() or own
        self.decks.clear()
        for choice in choices:
            if choice.id is not None:
                self.decks.add(choice.name, choice.id, "card")
        self.decks.choose(chosen)
        self.decks.setVisible(self.decks.count() > 1)

    def deck(self) -> int:
        """The deck that questions go to, 0 for that of one's own."""
        return int(self.decks.currentData() or 0)

    # What is on show

    def show_article(self, importing: Import, article: Article) -> None:
        """Show an article of the import with its date, facts and the drafts; of another import its first open one."""
        other, self._importing = importing is not self._importing, importing
        self.date.show_article(article)
        resolved = importing.resolved.facts
        self._facts = [
            ShownFact(at, resolved[at], words.here(resolved[at], article), importing.at_odds_with(at))
            for at in importing.facts_in(article)
        ]
        self.facts.show_facts(self._facts)
        self._marks = marks_of_facts(article.document, ((one.at, one.fact) for one in self._facts))
        self.article.show_article(article.document, {mark.topic for mark in self._marks})
        self._list(importing, self.next_open(importing, -1) if other else None)

    def show_items(self, importing: Import, at: int | None) -> None:
        """Show the drafts as they are decided now, open at a place or where they were."""
        self._list(importing, at)
        self.facts.bring_into_view()

    def _list(self, importing: Import, at: int | None) -> None:
        there = bool(importing.items)
        self.drafts.setVisible(there)
        self.nothing.setVisible(not there)
        self.nothing.setText(_why_nothing(importing))
        places = range(len(importing.items))
        self.drafts.show_items(importing.items, places, self.drafts.at() if at is None else at)
        self._point_out(self.drafts.at())

    def next_open(self, importing: Import, at: int) -> int:
        """The next place with a draft to be decided on, or the same one where there is none."""
        places = [*range(at + 1, len(importing.items)), *range(at)]
        return next((one for one in places if importing.items[one].verdict is Verdict.OPEN), at)

    def _draft_chosen(self, at: int) -> None:
        self._point_out(at)
        self.facts.bring_into_view()

    def _point_out(self, at: int) -> None:
        """Choose the fact that a draft rests on."""
        facts = self._importing.items[at].draft.facts if at >= 0 else ()
        here = sorted((one for one in self._facts if one.at in facts), key=lambda one: not one.against)
        chosen = here[0].at if here else -1  # what disagrees comes before the rest
        self.facts.choose(chosen)
        self._mark(chosen)

    def _fact_chosen(self, at: int) -> None:
        self._mark(at)
        self.facts.bring_into_view()

    def _fact_pressed(self, at: int) -> None:
        self.facts.choose(at)
        self.panes.show_pane("facts")
        self._fact_chosen(at)

    def _mark(self, chosen: int) -> None:
        self.text.show_marks(self._marks, chosen)
        self.text.bring_into_view(chosen)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        for column in self._columns:
            column.setContentsMargins(now.px(20), now.px(16), now.px(20), now.px(16))
            column.setSpacing(now.px(16))
        super().restyle()


def _why_nothing(importing: Import) -> str:
    if any(article.published is None for article in importing.articles):
        return _("No question can be drafted before the date of the article is known. Type it, and confirm.")
    if not any(importing.facts_in(article) for article in importing.articles):
        return _("No fact was found. The ledger tells what was left out, and why.")
    return _("No question can be drafted from what was found. The ledger tells why. Choose a fact to write one on it.")
