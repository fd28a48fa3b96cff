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
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.library_filter_rows import WIDTH, FilterRow, LabelGroup, count_rows
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
        self.topics: list[FilterRow] = []
        self.standings: list[FilterRow] = []
        self._topic_box = QVBoxLayout()
        self._topic_box.setSpacing(0)
        self.saved = SavedGroup(keys)
        self.sources = LabelGroup(_("Source"), _("More sources"), self._content)
        self.tags = LabelGroup(_("Tag"), _("More tags"), self._content)
        self._column.addWidget(self.saved)
        self._column.addWidget(PlainLabel(_("Topic"), "small", weight=600))
        self._column.addSpacing(look().px(4))
        self._column.addLayout(self._topic_box)
        self.set_topics(TOPICS)
        self.standings = [FilterRow(value, browse.standing_name(value)) for value in browse.STANDINGS]
        self._column.addSpacing(look().px(16))
        self._column.addWidget(PlainLabel(_("State"), "small", weight=600))
        self._column.addSpacing(look().px(4))
        for row in self.standings:
            row.toggled.connect(self.changed)
            self._column.addWidget(row)
        for group in (self.sources, self.tags):
            group.changed.connect(self.changed)
            group.grown.connect(self._order)
            self._column.addWidget(group)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self.restyle()

    def set_topics(self, topics: Sequence[str]) -> None:
        """Offer these topics."""
        if [row.value for row in self.topics] == list(topics):
            return
        ticked = self.chosen_topics()
        for row in self.topics:
            self._topic_box.removeWidget(row)
            row.deleteLater()
        self.topics = []
        for topic in topics:
            shown = topic_look(topic)
            row = FilterRow(topic, topic_name(topic), shown.icon, shown.ink)
            row.setChecked(topic in ticked)
            row.toggled.connect(self.changed)
            self.topics.append(row)
            self._topic_box.addWidget(row)
        self._order()

    def show_saved(self, searches: Sequence[SavedSearch]) -> None:
        """Show the saved searches above the filters."""
        self.saved.show_searches(searches)
        self._order()

    def _order(self) -> None:
        labels = [*self.sources.stops(), *self.tags.stops()]
        rows: list[QWidget] = [*self.saved.rows, *self.topics, *self.standings, *labels]
        for before, after in pairwise(rows):
            QWidget.setTabOrder(before, after)

    def show_labels(self, labels: Labels) -> None:
        """Offer the publishers and tags that questions have."""
        self.sources.show_counts(labels.sources)
        self.tags.show_counts(labels.tags)

    def show_tally(self, tally: Tally) -> None:
        """Show how many questions each filter has; a learner's own topics come after the seven."""
        own = sorted(topic for topic in tally.topics if topic not in TOPICS and topic)
        self.set_topics((*TOPICS, *own))
        count_rows(self.topics, tally.topics)
        count_rows(self.standings, tally.standings)

    def chosen_topics(self) -> tuple[str, ...]:
        """The topics ticked."""
        return tuple(row.value for row in self.topics if row.isChecked())

    def chosen_standings(self) -> tuple[str, ...]:
        """The states ticked."""
        return tuple(row.value for row in self.standings if row.isChecked())

    def clear(self) -> None:
        """Tick nothing."""
        for row in (*self.topics, *self.standings, *self.sources.rows, *self.tags.rows):
            row.setChecked(False)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self.setFixedWidth(now.px(WIDTH))
        self._column.setContentsMargins(now.px(24), now.px(24), now.px(16), now.px(24))
        self._column.setSpacing(0)
        super().restyle()
