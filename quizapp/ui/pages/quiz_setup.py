"""The set-up of a quiz: where its questions come from, how they are asked, its clock, and what its answers mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.settings import Settings
from quizapp.study.quiz.draw import Drawn
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.reckon import Offer, Reckoning
from quizapp.study.quiz.setup import MOST, QuizSetup
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.beside import place_summary
from quizapp.ui.pages.quiz_from_file import FileDeeds, OpenedQuiz, QuizFromFile
from quizapp.ui.pages.quiz_presets import QuizPresets, SetupShelf
from quizapp.ui.pages.quiz_setup_form import QuizSetupForm
from quizapp.ui.pages.quiz_summary import Comes, QuizSummary
from quizapp.ui.pages.quiz_unfinished import UnfinishedQuiz
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.start_foot import StartFoot
from quizapp.ui.widgets.state_view import StateView

_LINKS = ("quiz.past", "quiz.shelf", "quiz.items")


@dataclass(frozen=True, slots=True)
class QuizSource:
    """Where quizzes come from.

    Args:
        reckon: tells, by and by, what a set-up comes to.
        offer: tells, by and by, which tags and sources there are.
        count: how many questions the deck has.
        deck: what the deck is called that is drawn from.
        begin: a new quiz.
        begin_items: a new quiz of these very items.
        waiting: the quiz that was left unfinished.
        throw_away: throws that away; `undo` takes the latest deed back.
    """

    reckon: Callable[[QuizSetup, Callable[[Reckoning], object]], object]
    offer: Callable[[Callable[[Offer], object]], object]
    count: Callable[[], int]
    deck: Callable[[], str]
    begin: Callable[[QuizSetup], Quiz]
    begin_items: Callable[[QuizSetup, Sequence[Drawn]], Quiz]
    waiting: Callable[[], Quiz | None]
    throw_away: Callable[[Quiz], object]
    undo: Callable[[], object]
    shelf: SetupShelf
    files: FileDeeds


class QuizSetupPage(ScrollPage):
    """`started` gives the quiz that begins, or goes on where it was left.

    `paper_wanted` and `file_wanted` give the set-up of one that is to be put on paper or into a file, and its items, or
    None where they are drawn by the set-up; `open_wanted` asks for a file, whose quiz `open_file` shows;
    `more_turned` tells whether more choices are shown.

    Args:
        source: where quizzes come from.
        actions: "quiz.start", "quiz.paper", "quiz.keep", "quiz.save" and "quiz.load" are this page's.
        messages: told where a quiz cannot begin.
        settings: the count, minutes and schedule rule to begin with.
        rng: makes the numbers of quizzes.
        deck: the deck to draw from at present, None for all.
    """

    started = Signal(object)
    paper_wanted = Signal(object, object)
    file_wanted = Signal(object, object)
    open_wanted = Signal()
    more_turned = Signal(bool)

    context = "quiz.setup"

    def __init__(
        self,
        source: QuizSource,
        actions: Actions,
        messages: Messages,
        settings: Settings,
        rng: Random,
        deck: Callable[[], int | None] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.title = _("Quiz")
        self._source, self._messages, self._deck, self._settings = source, messages, deck, settings
        self._reckoning: Reckoning | None = None  # what was found last
        self._asked: QuizSetup | None = None  # what is being reckoned, or was
        self._known: QuizSetup | None = None  # what was reckoned last
        self._at_most = False  # whether a set-up was shown that takes fewer where fewer match
        self._shown_deck: int | None = None
        self.presets = QuizPresets(source.shelf, self.setup, self._topics, actions, messages)
        self.form = QuizSetupForm(actions, rng, self.presets, opened=settings.quiz_more)
        self.summary = QuizSummary(actions)
        self.file = QuizFromFile(source.files, messages)
        ways_out = self.summary.foot_use, self.summary.foot_widen
        self.foot = StartFoot(actions.button("quiz.start", "primary", "large", icon=False), *ways_out)
        self.empty = self._make_empty(actions)
        self._lay_out(actions)
        self._begin_with(settings)
        self._connect(actions)
        self.place()

    def _make_empty(self, actions: Actions) -> StateView:
        add = actions.button("new", "primary")
        self._other_deck, self._from_file = actions.button("decks"), actions.button("quiz.load")
        view = StateView("quiz", _("There is no question to ask yet"), " ", add, self._other_deck, self._from_file)
        view.hide()
        return view

    def _lay_out(self, actions: Actions) -> None:
        self.banner = UnfinishedQuiz(self._source.waiting, self._source.throw_away, self._source.undo, self._messages)
        self._above = QWidget()
        self._above_column = QVBoxLayout(self._above)
        self._above_column.addWidget(self.banner)
        self._above_column.addWidget(self.file)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self.form, 1, Qt.AlignmentFlag.AlignTop)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.summary)
        self._beside.addStretch(1)
        self._columns.addLayout(self._beside)
        links = [actions.button(id_, "quiet", "small", icon=False) for id_ in _LINKS if actions.has(id_)]
        self.body.addWidget(PageHeader(_("Set up a quiz"), *links))
        self.body.addWidget(self._above)
        self.body.addLayout(self._columns)
        self.body.addWidget(self.empty)
        self.body.addStretch(1)
        self.outer.addWidget(self.foot)

    def _begin_with(self, settings: Settings) -> None:
        last = self._source.shelf.last()
        usual = QuizSetup(
            count=settings.quiz_count, minutes=settings.quiz_minutes, feeds_schedule=settings.quiz_feeds_schedule
        )
        if last is not None:  # what somebody needs once, they need again
            usual = replace(usual, extra=last.extra, certainty=last.certainty)
        self.form.show_setup(usual)

    def _connect(self, actions: Actions) -> None:
        self.form.changed.connect(self._changed)
        self.form.turned.connect(self._turned)
        self.presets.chosen.connect(self._show_setup)
        self.summary.use.connect(self.form.count.use)
        self.summary.widen.connect(self.form.widen)
        self.file.changed.connect(self._file_changed)
        self.banner.gone_on.connect(self.started)
        self.banner.changed.connect(self.enter)
        self.banner.thrown_away.connect(self.presets.stops()[0].setFocus)
        actions.on("quiz.start", self.start)
        actions.on("quiz.paper", lambda: self.paper_wanted.emit(self.setup(), self._items()))
        actions.on("quiz.save", lambda: self.file_wanted.emit(self.setup(), self._items()))
        actions.on("quiz.load", self.open_wanted.emit)

    # What is chosen

    def _topics(self) -> Sequence[str]:
        return self.form.topics.topics()

    def setup(self) -> QuizSetup:
        """The quiz as chosen at present."""
        chosen = replace(self.form.setup(), deck_id=self._deck())
        return chosen if self.file.opened() is None else self.file.setup(chosen)

    def _items(self) -> tuple[Drawn, ...] | None:
        """The items of the file that is open, None where they are to be drawn."""
        return None if self.file.opened() is None else self.file.found.there

    def use(self, settings: Settings) -> None:
        """Begin with the changed choices; what was chosen here stays where its own choice is as it was."""
        before, self._settings = self._settings, settings
        setup = self.form.setup()
        if settings.quiz_count != before.quiz_count:
            setup = replace(setup, count=settings.quiz_count)
        if settings.quiz_minutes != before.quiz_minutes:
            setup = replace(setup, minutes=settings.quiz_minutes)
        if settings.quiz_feeds_schedule != before.quiz_feeds_schedule:
            setup = replace(setup, feeds_schedule=settings.quiz_feeds_schedule)
        self.form.show_setup(setup)

    def _show_setup(self, setup: QuizSetup) -> None:
        """Show a whole set-up; its number stays where it has none of its own."""
        self._at_most = True
        self.form.show_setup(replace(setup, seed=setup.seed or self.form.setup().seed))
        self._changed()

    def open_file(self, quiz: OpenedQuiz) -> None:
        """Show the quiz of a file in place of a choice of questions."""
        self.form.show_setup(quiz.setup)
        self.file.open_file(quiz)
        self._file_changed()
        self.area.verticalScrollBar().setValue(0)

    def _file_changed(self) -> None:
        self.form.show_file(self.file.opened() is not None)
        self._refresh()

    def _turned(self, on: bool) -> None:  # noqa: FBT001  a signal's
        if on:
            self._source.offer(self.form.show_offer)
        self.more_turned.emit(on)
        self.place()

    # Showing

    def enter(self, argument: object = None) -> None:
        """Count again what matches, and offer the quiz that was left unfinished; an argument is a set-up to show."""
        if isinstance(argument, QuizSetup):
            self._close_quietly()
            self._at_most = True
            self.form.show_setup(argument)
        if self._shown_deck != self._deck():
            self._shown_deck = self._deck()
            self._reckoning = None
            self.form.topics.forget()
        self.form.deck.setText(self._source.deck())
        self.banner.refresh()
        self.file.refresh()
        self._refresh()
        if self.form.is_open():
            self._source.offer(self.form.show_offer)

    def _close_quietly(self) -> None:
        if self.file.opened() is not None:
            self.file.close_file()

    def _refresh(self) -> None:
        self._asked = self._known = None
        self.presets.refresh()
        self._changed()

    def _changed(self) -> None:
        """Have the choice reckoned, where it is another one, and show what is known of it."""
        there = self.file.opened() is not None or self._source.count() > 0
        self._show_whether(there)
        self.presets.mark(self._reckoning.matching if self._reckoning else MOST)
        setup, problem = self.setup(), self.form.problem()
        if self.file.opened() is not None:
            self._show(self.file.comes())
        elif problem:
            self._asked = None
            self._show(Comes(0, {}, {}, problem))
        elif self.form.topics.none():
            self._asked = None
            self.form.count.show_nothing()
            self._show(Comes(0, {}, {}, _("No topic is chosen. Choose one at least.")))
        elif setup != self._asked:
            self._asked = setup
            self._show_reckoned()
            self._source.reckon(setup, lambda found: self._reckoned(setup, found))
        else:
            self._show_reckoned()

    def _reckoned(self, setup: QuizSetup, found: Reckoning) -> None:
        if setup == self._asked:  # else another choice was made meanwhile
            self._reckoning, self._known = found, setup
            if self._at_most and 0 < found.items < setup.count and not setup.takes_all:
                self.form.count.use(found.items)  # a preset asks for so many at most
                return
            self._at_most = False
            self.form.show_reckoning(found)
            self.presets.mark(found.matching)
            self._show_reckoned()

    def is_reckoning(self) -> bool:
        """Whether what the choice comes to is still being worked out."""
        return self._asked is not None and self._asked != self._known

    def _show_reckoned(self) -> None:
        found = self._reckoning
        if found is None:
            self._show(None)
            return
        narrows = self.setup().narrows
        nothing = _("No question matches this choice. Choose more topics or kinds.")
        if not narrows and not any(found.kinds.values()):
            nothing = _("Every question here is suspended. Resume some in the Library.")
        if narrows:
            nothing = _("No question matches this choice. Choose more topics or kinds, or take away what narrows.")
        missing = (found.fits_none, found.left_out)
        self._show(Comes(found.items, found.topics, found.forms, nothing, narrows, *missing))

    def _show(self, comes: Comes | None) -> None:
        self.summary.show_setup(self.setup(), self.form.clock.words(), comes)
        self.foot.show_words(self._brief())
        QTimer.singleShot(0, self, self.place)  # once the summary has its new height

    def _brief(self) -> str:
        """The choice in a line, with how many match it where that is known."""
        brief = self.summary.brief()
        if self._reckoning is None or not self.summary.warning.isHidden() or self.file.opened() is not None:
            return brief
        match = ngettext("{count} matches", "{count} match", self._reckoning.matching)
        return f"{brief} · {match.format(count=dates.number(self._reckoning.matching))}"

    def _show_whether(self, there: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Show the form, or that there is nothing to ask."""
        self.form.setVisible(there)
        self.summary.setVisible(there)
        self.empty.setVisible(not there)
        of_all = self._deck() is None
        words = _("This deck is empty. Write a question for it, or choose another deck.")
        if of_all:
            words = _("A quiz draws from your questions. Write one, or open a quiz that you were given.")
        self.empty.text.setText(words)
        self._other_deck.setVisible(not of_all)
        self._from_file.setVisible(of_all)
        self._above.setVisible(bool(self.banner.text()) or self.file.opened() is not None)

    # Beginning

    def start(self) -> None:
        """Begin the quiz; where that fails it is said, and the choice stays."""
        items = self._items()
        self.form.settle()
        if items is None and self.form.problem():  # it is told beside the button
            return
        try:
            setup = self.setup()
            quiz = self._source.begin(setup) if items is None else self._source.begin_items(setup, items)
        except KnownError as error:
            self._messages.tell(error)
            return
        except ValueError:  # the choice was reckoned before something was suspended, or not yet
            self._messages.say(_("No question matches this choice."))
            self._refresh()
            return
        if items is None and quiz.view.total < setup.count and not setup.takes_all:  # begun before it was reckoned
            words = ngettext("Only {count} matches.", "Only {count} match.", quiz.view.total)
            self._messages.say(words.format(count=quiz.view.total))
        self.form.number.roll()  # the next one is another
        self._close_quietly()
        self.started.emit(quiz)

    def place(self) -> None:
        """Put the summary beside the form, or below it; the foot stands where its button would be out of sight."""
        now = look()
        self._above_column.setContentsMargins(0, now.px(16), 0, now.px(8))
        self._above_column.setSpacing(now.px(12))
        self.form.set_tight(place_summary(self._columns, self._beside, self.summary, self.width()))
        below = self._columns.direction() == QHBoxLayout.Direction.TopToBottom
        below = (below or self.form.is_open() or self._ends_below_the_fold()) and not self.form.isHidden()
        self.foot.setVisible(below)
        self.summary.start.setVisible(not below)
        self.foot_changed.emit()

    def _ends_below_the_fold(self) -> bool:
        """Whether the button that starts is out of sight before the page is scrolled."""
        start = self.summary.start
        bottom = self.summary.mapTo(self.content, QPoint(0, 0)).y() + self.summary.sizeHint().height()
        return bottom + (start.sizeHint().height() if start.isHidden() else 0) > self.height()

    def foot_height(self) -> int:
        """The strip with the button that starts, where it stands there."""
        return 0 if self.foot.isHidden() else self.foot.height()
