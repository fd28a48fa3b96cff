"""Importing articles: their text, their date, the facts in them, and drafts of questions to accept, edit or reject."""

from collections.abc import Callable, Sequence
from random import Random

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.authoring.browse import Library
from quizapp.authoring.importing.given import Given
from quizapp.authoring.importing.session import Article, Import, Verdict
from quizapp.authoring.importing.unfinished import ImportFile
from quizapp.clock import Clock
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study import decks
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.importing_ending import ImportEnding
from quizapp.ui.importing_keeping import ImportKeeping
from quizapp.ui.importing_run import ImportRun
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import Page
from quizapp.ui.pages.importing_head import ImportHead
from quizapp.ui.pages.importing_intake import Intake, is_welcome
from quizapp.ui.pages.importing_panes import FACTS
from quizapp.ui.pages.importing_review import ImportReview
from quizapp.ui.pages.importing_sheets import LedgerSheet, ask_why
from quizapp.ui.pages.importing_start import DropRoom, ProblemList
from quizapp.ui.pages.importing_writing import ImportWriting
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.rules import Rule

IDLE, RUNNING = "import", "import.running"
_MORE = ("import.files", "import.folder", "import.paste", "", "import.reason", "import.ledger", "import.discard")


class ImportPage(Page):
    """Nothing of an import is in the library before its questions are added, and one undo takes them back.

    `turn_requested` asks for "undo" or "redo" of the latest deed, `library_requested` gives a search of the Library.
    """

    turn_requested = Signal(str)
    library_requested = Signal(str)

    context = IDLE
    rail = True

    def __init__(
        self,
        library: Library,
        run: ImportRun,
        clock: Clock,
        messages: Messages,
        actions: Actions,
        kept: ImportFile | None = None,
        parent: QWidget | None = None,
        *,
        rng: Random,
    ) -> None:
        super().__init__(parent)
        self.title = _("Import article")
        self._library, self._messages, self._actions = library, messages, actions
        self.importing = Import()
        self.ending = ImportEnding(library, clock)
        self.keeping = ImportKeeping(kept, lambda: self.importing, messages, self)
        self.writing = ImportWriting(library, rng, actions, self)
        self._at = 0  # the article on show
        self.intake = Intake(self, lambda: {one.document.name for one in self.importing.articles})
        self.intake.given.connect(self.read)
        self.intake.refused.connect(messages.notice)
        self.run = run
        run.setParent(self)
        run.progressed.connect(self._progressed)
        run.ended.connect(self._ended)
        run.failed.connect(self._failed)
        self.head = ImportHead(_("Import"), actions)
        self.head.chosen.connect(self.show_article)
        self.problems = ProblemList()
        self.added = Banner("accent", icon="check")
        self.added.add(actions.button("import.show", size="small"))
        self.start = DropRoom(actions)
        self.review = ImportReview(actions)
        self.review.date.confirmed.connect(self._date)
        self.review.drafts.opened.connect(self.edit)
        self.review.drafts.moved.connect(lambda _at: self._follow())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(Rule())
        self._told = QVBoxLayout()
        self._told.addWidget(self.problems)
        self._told.addWidget(self.added)
        self._column.addLayout(self._told)
        self._first = QWidget()
        self._room = QVBoxLayout(self._first)
        self._room.addWidget(self.start)
        self._room.addStretch(1)
        self._column.addWidget(self._first, 1)
        self._column.addWidget(self.review, 1)
        self.setAcceptDrops(True)
        self._listen()
        self.restyle()
        self._show()

    def _listen(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "files": self.intake.ask_for_files,
            "folder": self.intake.ask_for_folder,
            "paste": self.intake.paste,
            "stop": self.run.enough,
            "date": self.review.date.confirm,
            "fact_next": lambda: self.review.facts.step(1),
            "fact_before": lambda: self.review.facts.step(-1),
            "write": self.write,
            "accept": self.accept,
            "edit": self.edit,
            "reject": self.reject,
            "reason": self.reject_with_reason,
            "undo": self.undo,
            "fine": self.accept_fine,
            "add": self.add,
            "next": lambda: self.show_article(self._at + 1),
            "before": lambda: self.show_article(self._at - 1),
            "ledger": self._show_ledger,
            "show": lambda: self.library_requested.emit(self.ending.search(self.importing)),
            "more": lambda: self._actions.open_menu(_MORE, self.head.more, self),
            "discard": self.discard,
        }
        for name, do in deeds.items():
            self._actions.on(f"import.{name}", do)
        self._actions.on("undo", lambda: self.undo() if self._is_here() else None)
        self._actions.on("redo", lambda: self.turn_requested.emit("redo") if self._is_here() else None)

    def _is_here(self) -> bool:
        return self._actions.context() in (IDLE, RUNNING)

    # Being here

    def enter(self, argument: object = None) -> None:
        """Go on with the import; with texts as `argument`, read them."""
        self.review.offer_decks(decks.choices(self._library), decks.own_deck(self._library))
        self._look_again()
        given = argument if isinstance(argument, list) else []
        left = self.keeping.begin()
        if left is not None and not self.importing.articles:
            self.importing.recalled = left.decided
            given = [*left.articles, *given]
            self._messages.say(_("The import that you left is here again."))
        self.read(given)
        self._to_work()

    def leave(self) -> bool:
        """It can be gone on with, now or when the program begins anew."""
        self.keeping.flush()
        return True

    def _to_work(self) -> None:
        there: QWidget = self.start.buttons[0]
        if self.importing.items:
            there = self.review.drafts.table
        elif self.importing.articles:  # nothing is drafted before the date is known
            self.review.panes.show_pane(FACTS)
            there = self.review.date.typed
        there.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Read no more: the library is about to be closed."""
        self.keeping.flush()
        self.run.stop()

    # Reading

    def read(self, given: Sequence[Given]) -> None:
        """Read texts into the import."""
        if not given:
            return
        if self.run.busy:
            self._messages.say(_("One moment: other articles are still being read."))
            return
        self._tell(())
        self.ending.forget()
        self.run.read(self.importing, given)
        self._running(step="")

    def _running(self, *, step: str, share: float = 0.0) -> None:
        self.head.show_run(running=self.run.busy, share=share, step=step)
        if self._is_here():
            self._actions.enter(RUNNING if self.run.busy else IDLE)

    def _progressed(self, done: int, total: int, sentence: str) -> None:
        if self.run.busy:  # the step under way is counted, so that the line never stands at nothing
            self._running(step=sentence, share=(done + 1) / (total + 1))

    def _ended(self, problems: Sequence[str]) -> None:
        self._running(step="")
        self._tell(problems)
        self._show()
        if self.isVisible():
            self._to_work()

    def _tell(self, problems: Sequence[str]) -> None:
        self.problems.show_problems(problems)
        self._fit_told()

    def _failed(self, error: BaseException) -> None:
        self._running(step="")
        self._messages.tell(error)

    # What is on show

    def article(self) -> Article | None:
        """The article on show."""
        return self.importing.articles[self._at] if self.importing.articles else None

    def show_article(self, at: int) -> None:
        """Show another of the articles and open the first of its drafts; nothing past both ends."""
        if 0 <= at < len(self.importing.articles):
            self._at = at
            self._show()
            drafts = self.importing.drafts_of(self.importing.articles[at])
            if drafts and self.review.drafts.at() not in drafts:
                self.review.drafts.choose(drafts[0])

    def _follow(self) -> None:
        """Show the article that the open draft rests on."""
        at, article = self.review.drafts.at(), self.article()
        if at < 0 or article is None or at in self.importing.drafts_of(article):
            return
        for place, one in enumerate(self.importing.articles):
            if at in self.importing.drafts_of(one):
                self._at = place
                self._show()
                return

    def _show(self) -> None:
        article = self.article()
        there = article is not None
        self.head.show_articles(self.importing.articles, self._at)
        self._first.setVisible(not there)
        self.review.setVisible(there)
        if article is not None:
            self.review.show_article(self.importing, article)
        self._allow()

    def _allow(self) -> None:
        if not self.run.busy:  # what was kept may be on its way
            self.keeping.soon()
        count, accepted = len(self.importing.items), self.importing.count(Verdict.ACCEPTED)
        there, several = bool(self.importing.articles), len(self.importing.articles) > 1
        none, alone = _("There is no article here yet."), _("There is only one article.")
        allow = self._actions.allow
        for name in ("date", "fact_next", "fact_before", "ledger", "more", "discard"):
            allow(f"import.{name}", there, none)
        for name in ("next", "before"):
            allow(f"import.{name}", several, alone)
        for name in ("accept", "edit", "reject", "reason", "fine"):
            allow(f"import.{name}", count > 0, _("There is no draft here."))
        allow("import.write", bool(self.review.facts.model.rowCount()), _("No fact was found in this article."))
        allow("import.add", accepted > 0, _("Accept a question first."))
        self.head.show_accepted(accepted)
        self.added.show_text(self.ending.told(self.importing))
        self._fit_told()
        allow("import.show", bool(self.added.text()), _("Nothing was added yet."))

    # Decisions

    def accept(self) -> None:
        """Accept the open draft and go on to the next."""
        self._decide(self.importing.accept)

    def reject(self) -> None:
        """Leave the open draft out and go on to the next; one that is left out already keeps its reason."""
        at = self.review.drafts.at()
        if at >= 0 and self.importing.items[at].verdict is not Verdict.REJECTED:
            self._decide(lambda place: self.importing.reject(place, ""), at)

    def reject_with_reason(self) -> None:
        """Ask why, then leave the open draft out and go on to the next."""
        at = self.review.drafts.at()
        if at < 0 or self.importing.items[at].verdict is Verdict.THERE:
            return
        asked = ask_why(self, self.importing.items[at].question.stem, self._actions.keys)

        def told(reason: str, note: str) -> None:
            words = _("{reason}: {note}").format(reason=reason, note=note.strip()) if note.strip() else reason
            self._decide(lambda place: self.importing.reject(place, words), at)

        asked.reported.connect(told)
        asked.open()

    def edit(self) -> None:
        """Change the open draft, which accepts it."""
        at = self.review.drafts.at()
        if at < 0 or self.importing.items[at].verdict is Verdict.THERE:
            return
        self.writing.edit(
            self.importing.items[at].question,
            lambda question: self._decide(lambda place: self.importing.edit(place, question), at),
        )

    def write(self) -> None:
        """Write a question on the chosen fact, which is accepted and opened beside the drafts."""
        article, fact = self.article(), self.review.facts.chosen()
        if fact is None:
            self._messages.say(_("Choose a fact first."))
        elif article is not None:
            self.writing.write(self.importing, article, fact, lambda: self._after(len(self.importing.items) - 1))

    def accept_fine(self) -> None:
        """Accept every open draft that has nothing to look at."""
        count = self.importing.accept_fine()
        self._after()
        words = ngettext("{count} question accepted.", "{count} questions accepted.", count)
        self._messages.say(words.format(count=dates.number(count)), self.undo if count else None)

    def undo(self) -> None:
        """Take the last decision back; after an adding, or where no import is open, the latest deed in the library."""
        if self.importing.has_added or not self.importing.articles:
            self.turn_requested.emit("undo")
        elif self.importing.undo():
            self._after()
        else:
            self._messages.say(_("Nothing to undo."))

    def _decide(self, decide: Callable[[int], object], at: int | None = None) -> None:
        place = self.review.drafts.at() if at is None else at
        if not 0 <= place < len(self.importing.items):
            return
        decide(place)
        self._after(self.review.next_open(self.importing, place))

    def _after(self, at: int | None = None) -> None:
        self.review.show_items(self.importing, at)
        self._allow()
        self._follow()

    def _date(self, when: When) -> None:
        article = self.article()
        if article is not None and not self.run.busy:
            self.run.date(self.importing, article.document, when)
            self._running(step="")

    # The end of it

    def add(self) -> None:
        """Add what was accepted to the library; what is undecided stays, and undo leaves all as it was."""
        try:
            said = self.ending.add(self.importing, self.review.deck())
        except KnownError as error:
            self._messages.tell(error)
            return
        if said:
            self._after(self.review.next_open(self.importing, self.review.drafts.at()))
            self._look_again()
            self._messages.say(said, lambda: self.turn_requested.emit("undo"))

    def _look_again(self) -> None:
        """Follow what the library has by now of what was added."""
        if self.run.busy:
            return
        before = self.importing.items
        now = self.ending.now(self.importing)
        if now is not self.importing:
            self._replace(now)
        elif now.items != before:
            self._after()

    def discard(self) -> None:
        """Drop the import; the remark offers it back."""
        dropped = self.importing
        if dropped.articles and not self.run.busy:
            self._replace(Import())
            self._messages.say(
                _("The import was dropped. Nothing of it is in the library."), lambda: self._back(dropped)
            )

    def _back(self, dropped: Import) -> None:
        if not self.importing.articles:
            self._replace(dropped)

    def _replace(self, importing: Import) -> None:
        if not importing.articles:
            self.run.stop()
        self.importing, self._at = importing, 0
        self._tell(())
        self._show()
        self._to_work()

    def _show_ledger(self) -> None:
        LedgerSheet(self.importing.resolved.ledger, self.importing.items, self, keys=self._actions.keys).open()

    # Dropping, look

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome what can be read."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()
            self.start.light(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self.start.light(on=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        self.start.light(on=False)
        event.acceptProposedAction()
        self.intake.take(event.mimeData())

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._fit_told()
        self._room.setContentsMargins(now.air(40), now.air(40), now.air(40), 0)
        super().restyle()

    def _fit_told(self) -> None:
        side, gap = look().px(24), look().px(8) if self.problems.sentences or self.added.text() else 0
        self._told.setContentsMargins(side, gap, side, gap)
