"""The head of an import: which article is on show, how far the reading is, and what is done with all of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.importing.session import Article
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.bars import ProgressLine
from quizapp.ui.widgets.fields import ComboBox

_ROOM = 760  # design px: below it the head has what is needed most


class ImportHead(Styled, QWidget):
    """`chosen` tells the place of the article that the learner has chosen."""

    chosen = Signal(int)

    def __init__(self, title: str, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, "title-small")
        self.articles = ComboBox(_("Article"))
        self.articles.activated.connect(self.chosen)
        self.told = PlainLabel("", "small", "text-2", elide=True)
        self.ledger = actions.button("import.ledger", "quiet", "small")
        self.more = actions.button("import.more", "quiet", "small")
        self.add = actions.button("import.add", "primary")
        self._there = False
        self._top = QHBoxLayout()
        self._top.addWidget(self._title)
        self._top.addWidget(self.articles)
        self._top.addWidget(self.told, 1)
        for button in (self.ledger, self.more, self.add):
            self._top.addWidget(button)
        self.progress = ProgressLine(8, rounded=True)
        self.step = PlainLabel("", "small", "text-2", elide=True)
        self.stop = actions.button("import.stop", size="small")
        self._run = QWidget()
        row = QHBoxLayout(self._run)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(12))
        row.addWidget(self.progress, 2)
        row.addWidget(self.step, 1)
        row.addWidget(self.stop)
        self._run.hide()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._run)
        self.restyle()

    def show_articles(self, articles: Sequence[Article], at: int) -> None:
        """Show which articles there are, and which one is on show."""
        there = self._there = bool(articles)
        self.articles.clear()
        for place, one in enumerate(articles):
            self.articles.add(one.document.title or one.document.name, place, "check" if one.confirmed else "import")
        self.articles.setCurrentIndex(at)
        self.articles.setVisible(len(articles) > 1)
        self._place()
        if not there:
            return
        one = articles[at]
        count = len(one.document.paragraphs)
        words = ngettext("{count} paragraph", "{count} paragraphs", count).format(count=dates.number(count))
        name = "" if len(articles) > 1 else one.document.title or one.document.name
        self.told.setText(", ".join(part for part in (name, words) if part))

    def show_accepted(self, count: int) -> None:
        """Say how many questions would be added."""
        words = ngettext("Add {count} to deck", "Add {count} to deck", count).format(count=dates.number(count))
        self.add.set_text(words)

    def show_run(self, *, running: bool, share: float = 0.0, step: str = "") -> None:
        """Show how far the reading is, or that nothing is being read."""
        self._run.setVisible(running)
        self.progress.set_share(share, step)
        self.step.setText(step)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._column.setContentsMargins(now.px(24), now.px(12), now.px(24), now.px(12))
        self._column.setSpacing(now.px(8))
        self._top.setSpacing(now.px(16))
        self.articles.setMaximumWidth(now.px(280))
        super().restyle()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for; the menu has the rest."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        roomy = self.width() >= look().px(_ROOM)
        self.told.setVisible(roomy)
        self._title.setVisible(roomy or not self._there)
        self.ledger.setVisible(self._there and roomy)
        self.more.setVisible(self._there)
        self.add.setVisible(self._there)
