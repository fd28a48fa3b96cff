"""The filters of the Library page: topics and states, each with its number of questions."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from quizapp.authoring import browse
from quizapp.authoring.browse import Tally
from quizapp.authoring.saved_searches import SavedSearch
from quizapp.i18n import _
from quizapp.ui import dates, paint
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.library_saved import SavedGroup
from quizapp.ui.topics import TOPICS, topic_look, topic_name
from quizapp.ui.widgets.pressable import Pressable

WIDTH = 212  # design px


class FilterRow(Pressable):
    """A box to tick, a name, and how many questions have it."""

    ring = 4

    def __init__(self, value: str, name: str, icon: str = "", ink: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.value = value
        self._icon, self._ink = icon, ink
        self._count = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how many questions have it."""
        self._count = dates.number(count)
        self.setAccessibleName(f"{self.text()}, {self._count}")
        self.update()

    def sizeHint(self) -> QSize:
        """28 high."""
        return QSize(look().px(WIDTH - 41), look().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon, name, count."""
        now = look()
        painter = QPainter(self)
        middle = self.height() / 2
        side = now.px(16)
        on = self.isChecked()
        tick = QRectF(0, round(middle - side / 2), side, side)
        edge = "" if on else ("text-2" if self.hovered() else "control-edge")
        paint.box(painter, tick, now.px(4), "accent" if on else "surface", edge, 1)
        if on:
            paint.icon(painter, now.px(1), middle, "check", "on-accent", 14)
        left = now.px(24)
        if self._icon:
            paint.icon(painter, left, middle, self._icon, self._ink, 15)
            left += now.px(23)
        width = now.width(self._count, "small") + 2
        name = QRectF(left, 0, self.width() - left - width - now.px(4), self.height())
        paint.text(painter, name, self.text(), "small", "text", weight=600 if on else None)
        area = QRectF(self.width() - width, 0, width, self.height())
        paint.text(painter, area, self._count, "small", "text-3", align=paint.RIGHT)


class FilterPane(Styled, QScrollArea):
    """Both groups of filters; `changed` when one was ticked or not. None of a group ticked means all of it."""

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
        rows: list[QWidget] = [*self.saved.rows, *self.topics, *self.standings]
        for before, after in pairwise(rows):
            QWidget.setTabOrder(before, after)

    def show_tally(self, tally: Tally) -> None:
        """Show how many questions each filter has; a learner's own topics come after the seven."""
        own = sorted(topic for topic in tally.topics if topic not in TOPICS and topic)
        self.set_topics((*TOPICS, *own))
        _count(self.topics, tally.topics)
        _count(self.standings, tally.standings)

    def chosen_topics(self) -> tuple[str, ...]:
        """The topics ticked."""
        return tuple(row.value for row in self.topics if row.isChecked())

    def chosen_standings(self) -> tuple[str, ...]:
        """The states ticked."""
        return tuple(row.value for row in self.standings if row.isChecked())

    def clear(self) -> None:
        """Tick nothing."""
        for row in (*self.topics, *self.standings):
            row.setChecked(False)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self.setFixedWidth(now.px(WIDTH))
        self._column.setContentsMargins(now.px(24), now.px(24), now.px(16), now.px(24))
        self._column.setSpacing(0)
        super().restyle()


def _count(rows: Sequence[FilterRow], numbers: Mapping[str, int]) -> None:
    for row in rows:
        row.set_count(numbers.get(row.value, 0))
