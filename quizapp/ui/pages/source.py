"""One article with what it gave: its text with the evidence in place, its facts, its questions, and a new reading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from quizapp.authoring.articles import Passage
from quizapp.authoring.importing.again import ReadAgain
from quizapp.authoring.sources import OpenSource, SourceRow
from quizapp.corpus.document import Document
from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Cancelled, Jobs, Latest, Outcome
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import Page
from quizapp.ui.pages import source_words as words
from quizapp.ui.pages.article_sheet import ArticleSheet
from quizapp.ui.pages.importing_article import ArticleView, Mark, marks_of_facts
from quizapp.ui.pages.importing_facts import FactList, ShownFact
from quizapp.ui.pages.source_lists import PlacedList, difference_list, question_list, sentence_of
from quizapp.ui.pages.source_panes import ARTICLE, SourcePanes
from quizapp.ui.pages.source_text import CitedPassages, marks_of_questions
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.segmented import Choice

FACTS, QUESTIONS, CHANGES = "facts", "questions", "changes"
HERE, READING = "source", "source.reading"
_OF_IMPORTED = ("source.draft", "source.again")


@dataclass(frozen=True, slots=True)
class SourceDesk:
    """What the page asks of the library; `text`, `add` and `again` run in a worker."""

    opened: Callable[[SourceRow], OpenSource]
    text: Callable[[SourceRow], Document | None]
    add: Callable[[Passage, Path], Passage]
    again: Callable[[OpenSource, Cancelled], ReadAgain]
    take_over: Callable[[ReadAgain], int]


class SourcePage(Page):
    """Choosing a fact or a question shows its words in the article, pressing those words chooses it.

    `library_requested` gives the `SourceRow`, `question_requested` a question's id, `draft_requested` an `OpenSource`;
    `turn_requested` asks for "undo" of the latest deed, `gone` says that the article is not in the library any more.
    """

    library_requested = Signal(object)
    question_requested = Signal(int)
    draft_requested = Signal(object)
    turn_requested = Signal(str)
    gone = Signal()

    context = HERE
    rail = True

    def __init__(
        self, desk: SourceDesk, actions: Actions, messages: Messages, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = _("Sources")
        self._desk, self._actions, self._messages = desk, actions, messages
        self._texts, self._reading = Latest(jobs), Latest(jobs)
        self.open: OpenSource | None = None
        self.read: ReadAgain | None = None  # what a new reading found, until it is taken over or dropped
        self.text = ArticleView()
        self.cited = CitedPassages()
        self.facts = FactList()
        self.questions = question_list()
        self.changes = difference_list()
        self.progress = IconText("clock", _("Reading the article again"), "text-2")
        self._build()
        self._listen()

    def _build(self) -> None:
        actions = self._actions
        self.buttons = [actions.button(one, size="small") for one in ("source.again", "source.draft", "source.library")]
        self.stop_button = actions.button("source.stop", size="small")
        self.header = PageHeader("", *self.buttons, self.stop_button, role="title-small")
        self.gave = PlainLabel("", "small", weight=600, elide=True)
        self._left = QStackedWidget()
        for one in (self.text, self.cited):
            self._left.addWidget(one)
        self.deeds = [
            actions.button("source.take", "primary", "small"),
            actions.button("source.drop", "quiet", "small"),
        ]
        row = FlowLayout(gap=look().px(8))
        for button in self.deeds:
            row.addWidget(button)
        self.changes.column.insertLayout(1, row)  # above the list, where no toast covers them
        lists: dict[str, QWidget] = {FACTS: self.facts, QUESTIONS: self.questions, CHANGES: self.changes}
        self.panes = SourcePanes(self._left, lists, (self.progress, self.gave))
        self.panes.changed.connect(lambda _name: self._mark(-1))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self.panes, 1)
        self.progress.hide()
        self.stop_button.hide()
        self.restyle()

    def _listen(self) -> None:
        self.text.pressed.connect(self._pressed)
        for pane in (self.facts, self.questions, self.changes):
            pane.moved.connect(self._mark)
        self.questions.opened.connect(self._open_question)
        self.cited.add_requested.connect(self._add_file)
        deeds: dict[str, Callable[[], object]] = {
            "next": lambda: self._step(1),
            "before": lambda: self._step(-1),
            "library": lambda: self.library_requested.emit(self.open.row) if self.open else None,
            "draft": lambda: self.draft_requested.emit(self.open) if self.open else None,
            "again": self.read_again,
            "stop": self.stop_reading,
            "take": self.take_over,
            "drop": self.drop,
        }
        for name, do in deeds.items():
            self._actions.on(f"source.{name}", do)

    # Being here

    def enter(self, argument: object = None) -> None:
        """Show the article given, or the same one as it is now."""
        row = argument if isinstance(argument, SourceRow) else self.open.row if self.open else None
        if row is None:
            return
        if self.open is None or self.open.row.id != row.id:
            self.read = None
        found = self._desk.opened(row)
        if found.imported is None and not row.pack_id:  # its import was undone
            self.open = None
            QTimer.singleShot(0, self, self.gone.emit)
            return
        document = self.open.document if self.open is not None and self.open.row.id == row.id else None
        self._show(replace(found, document=found.document or document))
        if found.imported is None and document is None:
            self._texts.run(lambda _p, _c: self._desk.text(row), self._text_came, name="read an article")
        self._list().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Nobody waits for a text or a reading any more."""
        self._texts.cancel()
        self.stop_reading()
        return True

    def belongs(self) -> str:
        """The Library's item is lit."""
        return "library"

    def is_reading(self) -> bool:
        """Whether a text or a reading is under way."""
        return self._texts.busy() or self._reading.busy()

    def _text_came(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._messages.tell(outcome.error)
        elif outcome.value is not None and self.open is not None:
            self._show(replace(self.open, document=outcome.value))

    # What is on show

    def _show(self, found: OpenSource) -> None:
        row = found.row if found.imported is None else replace(found.row, facts=len(found.facts))
        self.open = replace(found, row=row)
        self.header.set_title(row.name, words.head_of(row))
        self.gave.setText(words.gave([row]))
        if found.document is not None:
            self.text.show_article(found.document)
            self._left.setCurrentWidget(self.text)
        else:
            self.cited.show_passages(one for cited in found.citations.values() for one in cited)
            self._left.setCurrentWidget(self.cited)
        self.facts.show_facts([ShownFact(at, fact, fact.evidence) for at, fact in enumerate(found.facts)])
        self.questions.show_things(found.questions)
        self._show_reading()

    def _show_reading(self, chosen: str | None = None) -> None:
        """Show what a new reading has changed, if there is one, and what can be done."""
        if self.read is not None:
            self.changes.lead.setText(sentence_of(self.read))
            self.changes.lead.show()
            self.changes.show_things(self.read.differences)
        self.panes.offer(self._choices(), self.panes.shown() if chosen is None else chosen)
        self._mark(-1)
        self._allow()

    def _choices(self) -> list[Choice]:
        assert self.open is not None  # noqa: S101
        counts = {QUESTIONS: (_("Questions {count}"), len(self.open.questions))}
        if self.open.imported is not None:
            counts = {FACTS: (_("Facts {count}"), len(self.open.facts)), **counts}
        if self.read is not None:
            counts[CHANGES] = (_("Changes {count}"), len(self.read.differences))
        return [Choice(name, text.format(count=dates.number(count))) for name, (text, count) in counts.items()]

    def _pane(self) -> str:
        """The list whose things are marked in the article."""
        if self.panes.shown() != ARTICLE:
            return self.panes.shown()
        return FACTS if self.open is not None and self.open.imported is not None else QUESTIONS

    def _list(self) -> FactList | PlacedList:
        found: dict[str, FactList | PlacedList] = {
            FACTS: self.facts,
            QUESTIONS: self.questions,
            CHANGES: self.changes,
        }
        return found[self._pane()]

    def _marks(self, document: Document) -> list[Mark]:
        assert self.open is not None  # noqa: S101
        if self._pane() == QUESTIONS:
            return marks_of_questions(document, self.open.questions, self.open.citations)
        if self._pane() == CHANGES and self.read is not None:
            return marks_of_facts(document, ((at, one.fact) for at, one in enumerate(self.read.differences)))
        return marks_of_facts(document, enumerate(self.open.facts))

    def _mark(self, chosen: int) -> None:
        if self.open is None:
            return
        if self.open.document is None:
            if 0 <= chosen < len(self.open.questions):
                self.cited.choose(self.open.citations.get(self.open.questions[chosen].id, ()))
            return
        self.text.show_marks(self._marks(self.open.document), chosen)
        self.text.bring_into_view(chosen)

    def _pressed(self, at: int) -> None:
        self._list().choose(at)
        self._mark(at)

    def _step(self, by: int) -> None:
        self._list().step(by)

    def _open_question(self) -> None:
        at = self.questions.at()
        if self.open is not None and at >= 0:
            self.question_requested.emit(self.open.questions[at].id)

    def _add_file(self) -> None:
        if self.open is None:
            return
        cited: Sequence[Passage] = [
            Passage(one, self.open.row.info) for found in self.open.citations.values() for one in found
        ]
        sheet = ArticleSheet(cited[:1], self._desk.add, self, reading=self._texts, keys=self._actions.keys)
        sheet.finished.connect(lambda _result: self.enter())
        sheet.open()

    # Reading again

    def read_again(self) -> None:
        """Find the facts of the article anew; nothing changes before that is taken over."""
        there = self.open
        if there is None or there.imported is None or self._reading.busy():
            return
        self._reading.run(
            lambda _progress, cancelled: self._desk.again(there, cancelled), self.read_came, name="read again"
        )
        self._busy(on=True)

    def stop_reading(self) -> None:
        """Leave all as it is."""
        if self._reading.busy():
            self._reading.cancel()
            self._busy(on=False)

    def _busy(self, *, on: bool) -> None:
        self.progress.setVisible(on)
        self.stop_button.setVisible(on)
        for button in self.buttons:
            button.setVisible(not on)
        if self._actions.context() in (HERE, READING):
            self._actions.enter(READING if on else HERE)

    def read_came(self, outcome: Outcome) -> None:
        """Show what a new reading has changed."""
        self._busy(on=False)
        if outcome.error is not None:
            self._messages.tell(outcome.error)
        if outcome.error is not None or outcome.cancelled:
            return
        found: ReadAgain = outcome.value
        if not found.differences:
            self._messages.say(_("Nothing differs: the same facts are found as before."))
            return
        self.read = found
        self._show_reading(CHANGES)
        self.changes.table.choose(0)
        self.changes.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_over(self) -> None:
        """Let the article have the facts that are found now; undo gives back those before."""
        if self.read is None:
            return
        try:
            count = self._desk.take_over(self.read)
        except KnownError as error:
            self._messages.tell(error)
            return
        self.read = None
        self.enter()
        said = _("The facts found now are in the library.")
        if count:
            flagged = ngettext("{count} question is flagged.", "{count} questions are flagged.", count)
            said = f"{said} {flagged.format(count=dates.number(count))}"
        self._messages.say(said, lambda: self.turn_requested.emit("undo"))

    def drop(self) -> None:
        """Forget what the new reading found."""
        self.read = None
        self._show_reading()
        self._list().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        assert self.open is not None  # noqa: S101
        allow = self._actions.allow
        for id_ in _OF_IMPORTED:
            allow(id_, self.open.imported is not None, _("It came with a pack, which is updated as one."))
        allow("source.library", bool(self.open.questions), _("No question cites it."))
        for id_ in ("source.take", "source.drop"):
            allow(id_, self.read is not None, _("Read it again first."))

    # Room

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._column.setContentsMargins(now.px(24), now.px(24), now.px(24), 0)
        super().restyle()
