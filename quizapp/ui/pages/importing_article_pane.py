"""The first pane of an import: what the article is called, what the hues in it mean, and its text."""

from collections.abc import Collection

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.corpus.document import Document
from quizapp.i18n import _
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.importing_article import LEFT_OUT, TEXT_LEFT, ArticleView
from quizapp.ui.topics import TOPICS, topic_look, topic_name
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.headings import HeadingRow
from quizapp.ui.widgets.icon_label import IconText


class ArticlePane(Styled, QWidget):
    """`text` is the article itself; its title stands above unless it is read there anyway."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", "small", "text-2", wrap=True)
        self.title.hide()
        self.legend = FlowLayout()
        self._hues: list[IconText] = []
        self.text = ArticleView()
        self._head = QVBoxLayout()
        self._head.addWidget(HeadingRow(_("Article")))
        self._head.addWidget(self.title)
        self._head.addLayout(self.legend)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.text, 1)
        self.restyle()

    def show_article(self, document: Document, topics: Collection[str]) -> None:
        """Show an article in which facts of these topics are marked."""
        self.text.show_article(document)
        read = (" ".join(one.text.split()) for one in document.paragraphs if one.block not in LEFT_OUT)
        self.title.setText(document.title)
        self.title.setVisible(bool(document.title) and document.title not in read)
        for hue in self._hues:
            self.legend.removeWidget(hue)
            hue.hide()
            hue.deleteLater()
        self._hues = [
            IconText(topic_look(topic).icon, topic_name(topic), topic_look(topic).ink, wrap=False)
            for topic in TOPICS
            if topic in topics
        ]
        for hue in self._hues:
            self.legend.addWidget(hue)

    def restyle(self) -> None:
        """Take sizes from the look; the heading begins where the text does, level with those of the other panes."""
        now = look()
        self._head.setContentsMargins(now.px(TEXT_LEFT) + 1, now.px(16), now.px(20), 0)
        self._head.setSpacing(now.px(8))
        self.legend.set_gap(now.px(8))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the text goes on above it."""
        QPainter(self).fillRect(self.rect(), look().color("surface"))
