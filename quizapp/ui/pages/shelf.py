"""The missed shelf: what was missed in quizzes and was not yet right on two later days."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study.quiz.result import told
from quizapp.study.quiz.shelf import RIGHT_DAYS, Shelved
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import COLUMN, Page
from quizapp.ui.requests import StudyRequest
from quizapp.ui.topics import TOPICS, topic_look, topic_name
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import ComboBox
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.list_table import Cell, Column, ListModel, ListTable
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.state_view import StateView

_ALL = ""  # topics
_LOW, _NARROW = 480, 640  # design px of the page: below them the list needs the room
_DEEDS = ("shelf.open", "shelf.off")


@dataclass(frozen=True, slots=True)
class ShelfSource:
    """What the page asks of the library: what is on the shelf, taking questions off, undo, and the local day."""

    found: Callable[[], Sequence[Shelved]]
    take_off: Callable[[list[int]], None]
    undo: Callable[[], object]
    today: Callable[[], date]


class ShelfPage(Page):
    """The list with what can be done with it.

    `quiz_requested` gives the topic listed ("" for all), `study_requested` a `StudyRequest`, `open_requested` the id of
    a question for the Library, `back_requested` comes where the shelf is empty.
    """

    quiz_requested = Signal(str)
    study_requested = Signal(object)
    open_requested = Signal(int)
    back_requested = Signal()

    context = "quiz.shelf"

    def __init__(
        self, source: ShelfSource, actions: Actions, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = _("Missed shelf")
        self._source, self._actions, self._messages = source, actions, messages
        self._shelved: Sequence[Shelved] = ()
        self.quiz = actions.button("shelf.quiz", "primary")
        self.study = actions.button("shelf.study")
        words = _("What you miss in a quiz waits here until it was right on two later days, in quizzes or in study.")
        self._lead = PlainLabel(words, "small", "text-2", wrap=True)
        self._count = PlainLabel("", "small", weight=600, elide=True)
        self.topics = ComboBox(_("Topic"))
        self.topics.activated.connect(lambda _at: self._list())
        self.buttons = [actions.button(one, "quiet", "small") for one in _DEEDS]
        self.model = ListModel(self._columns(), self)
        self.table = ListTable(self.model, _("Questions on the shelf"))
        self.table.moved.connect(self._allow)
        self.table.opened.connect(self._open)
        self._build()
        for id_, do in (
            ("shelf.quiz", lambda: self.quiz_requested.emit(self.topic())),
            ("shelf.study", self._study),
            ("shelf.off", self.take_off),
            ("shelf.open", self._open),
        ):
            actions.on(id_, do)

    def _build(self) -> None:
        self._list_room = QWidget()
        column = QVBoxLayout(self._list_room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = QVBoxLayout()
        self._above.addWidget(self._lead)
        column.addLayout(self._above)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._count, 1)
        self._bar.addWidget(self.topics)
        for button in self.buttons:
            self._bar.addWidget(button)
        column.addLayout(self._bar)
        column.addWidget(Rule())
        column.addWidget(self.table, 1)
        self.back = Button(_("Set up a quiz"), "primary", icon="quiz")
        self.back.clicked.connect(self.back_requested)
        text = _("What you miss in a quiz waits here until it was right on two later days.")
        self.nothing = StateView("checkc", _("Nothing is on the shelf"), text, self.back, color="correct")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._header = PageHeader(self.title, self.study, self.quiz)
        self._column.addWidget(self._header)
        self._column.addWidget(self._list_room, 1)
        self._column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addStretch(0)
        self.restyle()

    def _columns(self) -> tuple[Column, ...]:
        def question(one: Shelved) -> Cell:
            topic = topic_look(one.topic)
            return Cell(one.stem, "text", topic.icon, topic.ink, spoken=f"{topic_name(one.topic)}: {one.stem}")

        def missed(one: Shelved) -> Cell:
            if not one.misses:
                return Cell(_("put on by you"))
            words = ngettext("{count} time", "{count} times", one.misses)
            return Cell(words.format(count=dates.number(one.misses)))

        def answer(one: Shelved) -> Cell:
            if one.placed is not None:
                words = _("in an order: place {put}, not {belongs}")
                said = words.format(put=one.placed[0], belongs=one.placed[1])
                return Cell(said, "incorrect", "crossc", spoken=_("wrong: {answer}").format(answer=said))
            if one.last_wrong:
                said = told(one.last_wrong)
                return Cell(said, "incorrect", "crossc", spoken=_("wrong: {answer}").format(answer=said), struck=True)
            return Cell(_("no answer") if one.misses else "–", "text-3")

        def right(one: Shelved) -> Cell:
            words = _("{count} of {days} later days").format(count=one.right_days, days=RIGHT_DAYS)
            return Cell(words, "correct", "check") if one.right_days else Cell(words)

        return (
            Column(_("Question"), question, key=lambda one: one.stem.casefold(), spare=False),
            Column(
                _("Last missed"),
                lambda one: Cell(dates.short_day(one.since, self._source.today())),
                104,
                lambda one: one.since,
                falling=True,
            ),
            Column(_("Missed"), missed, 108, lambda one: one.misses, falling=True),
            Column(_("Right on"), right, 156, lambda one: one.right_days, falling=True, spare=False),
            Column(_("Your last answer"), answer, 216, lambda one: told(one.last_wrong).casefold()),
        )

    # Being here

    def enter(self, _argument: object = None) -> None:
        """Read the shelf anew and stay in the row."""
        self._shelved = self._source.found()
        there = bool(self._shelved)
        self._list_room.setVisible(there)
        self.nothing.setVisible(not there)
        self.quiz.setVisible(there)
        self.study.setVisible(there)
        self._show_topics()
        self._list()
        (self.table if there else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def topic(self) -> str:
        """The topic listed, "" for all."""
        return str(self.topics.currentData() or _ALL)

    def _show_topics(self) -> None:
        chosen = self.topic()
        counts = Counter(one.topic for one in self._shelved)
        own = sorted(counts.keys() - set(TOPICS))
        self.topics.clear()
        self.topics.add(_("All topics"), _ALL)
        for topic in (*(one for one in TOPICS if one in counts), *own):
            shown = topic_look(topic)
            words = _("{topic} ({count})").format(topic=topic_name(topic), count=dates.number(counts[topic]))
            self.topics.add(words, topic, shown.icon, shown.ink)
        self.topics.choose(chosen if chosen in counts else _ALL)

    def _list(self) -> None:
        topic, row = self.topic(), self.table.current_row()
        rows = [one for one in self._shelved if topic in (_ALL, one.topic)]
        self.model.show(rows)
        words = ngettext("{count} question", "{count} questions", len(rows))
        self._count.setText(words.format(count=dates.number(len(rows))))
        self.table.choose(row)
        self._allow()

    def _allow(self) -> None:
        chosen = len(self.table.chosen())
        for id_ in _DEEDS:
            one = id_ == "shelf.open"
            self._actions.allow(id_, chosen == 1 if one else chosen > 0, _("Choose a question first."))
        listed = bool(self.model.rowCount())
        for id_ in ("shelf.quiz", "shelf.study"):
            self._actions.allow(id_, listed, _("Nothing is on the shelf."))

    # What can be done

    def chosen(self) -> list[Shelved]:
        """The questions that deeds apply to."""
        return self.table.chosen()

    def _study(self) -> None:
        listed = (self.model.value(row) for row in range(self.model.rowCount()))
        self.study_requested.emit(StudyRequest(ids=tuple(one.id for one in listed)))

    def _open(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.open_requested.emit(chosen[0].id)

    def take_off(self) -> None:
        """Take the chosen questions off until they are missed again."""
        ids = [one.id for one in self.chosen()]
        if not ids:
            return
        try:
            self._source.take_off(ids)
        except KnownError as error:
            self._messages.tell(error)
            return
        self.enter()
        words = ngettext(
            "{count} question was taken off the shelf.", "{count} questions were taken off the shelf.", len(ids)
        )
        self._messages.say(words.format(count=dates.number(len(ids))), self._put_back)

    def _put_back(self) -> None:
        self._source.undo()
        self.enter()

    # Room

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        side = max(now.px(40), (self.width() - now.px(COLUMN)) // 2)
        self._column.setContentsMargins(side, now.px(32), side, now.px(16))
        self._above.setContentsMargins(0, now.px(16), 0, now.px(4))
        self._bar.setSpacing(now.px(8))
        self._bar.setContentsMargins(now.px(12), now.px(8), 0, now.px(8))
        self.nothing.setContentsMargins(0, now.px(56), 0, 0)
        self.topics.setFixedWidth(now.px(184))
        self._lead.setVisible(self.height() >= now.px(_LOW))
        self.buttons[0].setVisible(self.width() >= now.px(_NARROW))  # Enter does it as well
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The content grows to its column, then centres."""
        super().resizeEvent(event)
        self.restyle()
