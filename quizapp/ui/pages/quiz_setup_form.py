"""The form of a quiz's set-up: the rows that everybody needs, and behind a line those that few do."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.reckon import Offer, Reckoning
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.quiz_rows.answers import CertaintyPart, FeedbackPart
from quizapp.ui.pages.quiz_rows.clock import ClockPart
from quizapp.ui.pages.quiz_rows.count import CountPart
from quizapp.ui.pages.quiz_rows.kinds import KindsPart
from quizapp.ui.pages.quiz_rows.number import FilePart, NumberPart
from quizapp.ui.pages.quiz_rows.origin import PeriodPart, SourcesPart, TagsPart
from quizapp.ui.pages.quiz_rows.packs import PacksPart
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.pages.quiz_rows.recall import RecallPart
from quizapp.ui.pages.quiz_rows.schedule import SchedulePart
from quizapp.ui.pages.quiz_rows.topics import TopicsPart
from quizapp.ui.widgets.disclosure import Disclosure
from quizapp.ui.widgets.form_row import FormRow, line


class QuizSetupForm(QWidget):
    """`changed` comes with every choice of the learner, `setup` is the choice as it stands, without its deck.

    `turned` tells whether "More choices" is open. `first` is a row that stands above the others.
    """

    changed = Signal()
    turned = Signal(bool)

    def __init__(
        self, actions: Actions, rng: Random, first: QWidget, *, opened: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.topics, self.count, self.kinds, self.clock = TopicsPart(), CountPart(), KindsPart(), ClockPart()
        self.feedback = FeedbackPart()
        self.certainty = CertaintyPart()
        self.schedule = SchedulePart()
        self.tags, self.packs = TagsPart(), PacksPart()
        self.sources, self.period = SourcesPart(actions.keys), PeriodPart()
        self.recall, self.number, self.file = RecallPart(), NumberPart(rng), FilePart(actions)
        self.deck = PlainLabel("", "body", elide=True)
        self.more = Disclosure(_("More choices"), opened=opened)
        self._first = first
        self._actions = actions
        self._make_rows()
        self._show_more()
        self.more.turned.connect(self._turned)
        self.count.changed.connect(self._time_follows)
        for part in self._parts():
            part.changed.connect(self.changed)

    def _make_rows(self) -> None:
        choose = self._actions.button("decks", size="small")
        # What chooses questions gives way to a file, which has its own; what does not stays.
        self._choosing = (
            FormRow(_("Presets"), self._first),
            FormRow(_("Topics"), self.topics),
            FormRow(_("Questions"), self.count),
            FormRow(_("Kinds"), self.kinds),
        )
        self._always = (
            FormRow(_("Timer"), self.clock),
            FormRow(_("Feedback"), self.feedback),
            FormRow(_("Certainty"), self.certainty),
            FormRow(_("Schedule"), self.schedule),
        )
        self._more_head = FormRow("", line(self.more))
        self._hidden = (
            FormRow(_("Deck"), line(self.deck, choose)),
            FormRow(_("Tags"), self.tags),
            FormRow(_("Packs"), self.packs),
            FormRow(_("Sources"), self.sources, across=True),
            FormRow(_("Period"), self.period),
            FormRow(_("How well known"), self.recall),
            FormRow(_("Number"), self.number),
            FormRow(_("As a file"), self.file, last=True),
        )
        self.more.last = self._hidden[-1]
        self._rows = (*self._choosing, *self._always, self._more_head, *self._hidden)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self._rows:
            column.addWidget(row)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _parts(self) -> Sequence[SetupPart]:
        return (
            *(self.topics, self.count, self.kinds, self.clock, self.feedback, self.certainty, self.schedule),
            *(self.tags, self.packs, self.sources, self.period, self.recall, self.number),
        )

    def _turned(self, on: bool) -> None:  # noqa: FBT001  a signal's
        self._show_more()
        self.turned.emit(on)

    def _show_more(self) -> None:
        shown = self.more.isChecked() and not self.more.isHidden()
        for row in self._hidden:
            row.setVisible(shown)

    def _time_follows(self) -> None:
        self.clock.follow_count(self.count.count.value())

    def is_open(self) -> bool:
        """Whether what few need is shown."""
        return self.more.isChecked()

    def show_file(self, shown: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Put away what chooses questions, since a file brings its own; or show it again."""
        for row in self._choosing:
            row.setVisible(not shown)
        self._always[-1].set_last(last=shown)
        self._more_head.setVisible(not shown)
        self.more.setVisible(not shown)
        self._show_more()

    def setup(self) -> QuizSetup:
        """The choice as it stands."""
        made = QuizSetup()
        for part in self._parts():
            made = part.put(made)
        return made

    def settle(self) -> None:
        """Take what is still being typed as it stands."""
        for part in self._parts():
            part.settle()

    def problem(self) -> str:
        """What is wrong with the choice, as a sentence; "" where nothing is."""
        return next(filter(None, (part.problem() for part in self._parts())), "")

    def show_setup(self, setup: QuizSetup) -> None:
        """Show a set-up, without telling."""
        for part in self._parts():
            part.show_setup(setup)

    def widen(self) -> None:
        """Take away what narrows the choice besides topics and kinds."""
        setup = self.setup()
        usual = QuizSetup()
        names = ("tags", "packs", "documents", "since", "until", "recall", "fresh", "missed")
        wide = replace(setup, **{name: getattr(usual, name) for name in names})
        for part in self._parts():
            if part is not self.clock:  # a time that the learner set stays so
                part.show_setup(wide)
        self.changed.emit()

    def show_offer(self, offer: Offer) -> None:
        """Offer the tags, packs and sources that the library has."""
        self.tags.show_tags(offer.tags)
        self.packs.show_packs(offer.packs)
        self.sources.show_sources(offer.sources)
        for before, after in pairwise((self.tags.field.line, *self.packs.stops())):
            QWidget.setTabOrder(before, after)

    def show_reckoning(self, reckoning: Reckoning) -> None:
        """Show beside the choices what they come to."""
        for part in self._parts():
            part.show_reckoning(reckoning)
        self._time_follows()  # where everything is asked, its number is known by now
        self.order_stops()

    def order_stops(self) -> None:
        """Have Tab visit the topics where they stand, however they came."""
        for before, after in pairwise(self._stops()):
            QWidget.setTabOrder(before, after)

    def _stops(self) -> Iterator[QWidget]:
        yield from self._first_stops()
        yield from self.topics.stops()
        yield self.count.count

    def _first_stops(self) -> Sequence[QWidget]:
        stops = getattr(self._first, "stops", None)
        return stops() if stops is not None else ()

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Give the labels less room, where the controls need it."""
        for row in self._rows:
            row.set_tight(tight)
