"""The filters of the Library page: topics, states, sources and tags, each with its number of questions."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from quizapp.authoring import browse
from quizapp.authoring.browse import Labels, Tally
from quizapp.authoring.saved_searches import SavedSearch
from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.library_filter_rows import WIDTH, FilterGroup, FilterRow, LabelGroup
from quizapp.ui.pages.library_saved import SavedGroup
from quizapp.ui.topics import TOPICS, topic_look, topic_name


class FilterPane(Styled, QScrollArea):
    """The groups of filters; `changed` when one was ticked or not. None of a group ticked means all of it."""

    changed = Signal()

    def __init__(self, keys: Keys = usual_keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._content.setProperty("role", "page")
        self._column = QVBoxLayout(self._content)
        self.saved = SavedGroup(keys)
        self._topics = FilterGroup(_("Topic"), _topic_row, self._content, above=0)
        self._standings = FilterGroup(_("State"), _standing_row, self._content)
        self.sources = LabelGroup(_("Source"), _("More sources"), self._content)
        self.tags = LabelGroup(_("Tag"), _("More tags"), self._content)
        self._groups = (self._topics, self._standings, self.sources, self.tags)
        self._column.addWidget(self.saved)
        for group in self._groups:
            self._column.addWidget(group)
        self._topics.offer(TOPICS)
        self._standings.offer(browse.STANDINGS)
        for group in self._groups:
            group.changed.connect(self.changed)
            group.grown.connect(self._order)
        self._order()
        self._column.addStretch(1)
        self.setWidget(self._content)
        self.restyle()

    @property
    def topics(self) -> list[FilterRow]:
        """The rows of topics."""
        return self._topics.rows

    @property
    def standings(self) -> list[FilterRow]:
        """The rows of states."""
        return self._standings.rows

    def show_saved(self, searches: Sequence[SavedSearch]) -> None:
        """Show the saved searches above the filters."""
        self.saved.show_searches(searches)
        self._order()

    def _order(self) -> None:
        rows: list[QWidget] = [*self.saved.rows, *(stop for group in self._groups for stop in group.stops())]
        for before, after in pairwise(rows):
            QWidget.setTabOrder(before, after)

    def show_labels(self, labels: Labels) -> None:
        """Offer the publishers and tags that questions have."""
        self.sources.show_counts(labels.sources)
        self.tags.show_counts(labels.tags)

    def show_tally(self, tally: Tally) -> None:
        """Show how many questions each filter has; a learner's own topics come after the seven."""
        own = sorted(topic for topic in tally.topics if topic not in TOPICS and topic)
        self._topics.offer((*TOPICS, *own))
        self._topics.show_counts(tally.topics)
        self._standings.show_counts(tally.standings)

    def chosen_topics(self) -> tuple[str, ...]:
        """The topics ticked."""
        return self._topics.chosen()

    def chosen_standings(self) -> tuple[str, ...]:
        """The states ticked."""
        return self._standings.chosen()

    def clear(self) -> None:
        """Tick nothing."""
        for group in self._groups:
            group.clear()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self.setFixedWidth(now.px(WIDTH))
        self._column.setContentsMargins(now.px(24), now.px(24), now.px(16), now.px(24))
        self._column.setSpacing(0)
        super().restyle()


def _topic_row(topic: str) -> FilterRow:
    shown = topic_look(topic)
    return FilterRow(topic, topic_name(topic), shown.icon, shown.ink)


def _standing_row(standing: str) -> FilterRow:
    return FilterRow(standing, browse.standing_name(standing))
