"""Where a quiz's questions come from besides topics: tags, sources, the years in which answers were true."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.reckon import SourceCount
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui import dates
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.form_row import line
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.list_table import ROW, Cell, Column, ListModel, ListTable
from quizapp.ui.widgets.search_field import SearchField
from quizapp.ui.widgets.token_field import TokenField

_ROWS = 5  # of the list of sources, that are seen at once
_HEAD = 34
_DIGITS = 4  # of a year
_SEARCHED = 6  # sources from which on there is a field to search them


class TagsPart(SetupPart):
    """Tags of which a question has one at least; those of the library are offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = TokenField(_("Tags"), _("Any tag"), words=True)
        self.nothing = PlainLabel(_("No question has a tag."), "small", "text-3")
        self.nothing.hide()
        self._told: tuple[str, ...] = ()
        self.column.addWidget(self.field)
        self.column.addWidget(self.nothing)
        self.field.changed.connect(self._typed)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(token.text() for token in self.field.tokens)

    def _typed(self) -> None:
        if self._chosen() != self._told:  # what is being typed is no tag yet
            self._told = self._chosen()
            self.changed.emit()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Offer the tags of the library."""
        self.field.complete_from(tags)
        self.field.setVisible(bool(tags) or bool(self._chosen()))
        self.nothing.setVisible(self.field.isHidden())

    def show_setup(self, setup: QuizSetup) -> None:
        """Show the tags of a set-up."""
        self.field.set_texts(setup.tags)
        self._told = self._chosen()
        if self._told:
            self.field.show()
            self.nothing.hide()

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The tags chosen."""
        return replace(setup, tags=self._chosen())


class SourcesPart(SetupPart):
    """The articles that questions cite, to be ticked; none ticked means all."""

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[SourceCount, ...] = ()
        self._chosen: dict[str, None] = {}  # documents, in the order in which they were ticked
        self.search = SearchField(_("Search the sources"), keys=keys)
        columns = (
            Column(_("Source"), self._title),
            Column(_("Outlet and date"), _outlet, width=200),
            Column(_("Questions"), lambda one: Cell(dates.number(one.questions)), width=72),
        )
        self.model = ListModel(columns)
        self.table = ListTable(self.model, _("Sources"))
        self.table.horizontalHeader().setSectionsClickable(False)
        self.told = PlainLabel("", "small", "text-2")
        self.clear = Button(_("Any source"), "quiet", size="small")
        self._foot = QWidget()
        self._foot.setLayout(line(self.told, self.clear))
        self.nothing = PlainLabel(_("No question cites a source."), "small", "text-3")
        for widget in (self.search, self.table, self._foot, self.nothing):
            self.column.addWidget(widget)
        self.search.textChanged.connect(self._list)
        self.table.opened.connect(self._turn)
        self.table.clicked.connect(lambda _index: self._turn())
        self.clear.clicked.connect(self._clear)
        self.show_sources(())

    def _title(self, one: SourceCount) -> Cell:
        on = one.document in self._chosen
        name = one.title or one.publisher or one.document
        spoken = _("{name}, chosen").format(name=name) if on else name
        return Cell(name, "text", spoken=spoken, ticked=on)

    def show_sources(self, sources: Sequence[SourceCount]) -> None:
        """Offer these sources."""
        self._sources = tuple(sources)
        some = bool(sources)
        self.search.setVisible(len(sources) >= _SEARCHED)
        self.table.setVisible(some)
        self.nothing.setVisible(not some)
        self._list()
        self._tell()

    def restyle_height(self) -> None:
        """Give the list the room of its rows, or of the first few."""
        rows = min(_ROWS, max(1, self.model.rowCount()))
        self.table.setFixedHeight(look().px(_HEAD + ROW * rows))

    def _list(self) -> None:
        words = self.search.text().casefold().split()
        self.model.show([one for one in self._sources if all(word in _all_of(one) for word in words)])
        first = self.model.index(0, 0)  # where Space ticks; it is not marked before the list has the focus
        self.table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.restyle_height()

    def _turn(self) -> None:
        here = self.model.value(self.table.current_row())
        for one in self.table.chosen() or ([] if here is None else [here]):
            if one.document in self._chosen:
                del self._chosen[one.document]
            else:
                self._chosen[one.document] = None
        self._after()

    def _clear(self) -> None:
        self._chosen.clear()
        self._after()
        self.table.setFocus()

    def _after(self) -> None:
        self.table.viewport().update()
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        count = len(self._chosen)
        self.told.setText(ngettext("{count} source chosen", "{count} sources chosen", count).format(count=count))
        self._foot.setVisible(count > 0)

    def show_setup(self, setup: QuizSetup) -> None:
        """Tick the sources of a set-up."""
        self._chosen = dict.fromkeys(setup.documents)
        self.table.viewport().update()
        self._tell()

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The sources ticked."""
        return replace(setup, documents=tuple(self._chosen))


def _outlet(one: SourceCount) -> Cell:
    parts = (one.publisher if one.title else "", dates.when_text(one.published))
    return Cell(", ".join(part for part in parts if part))


def _all_of(one: SourceCount) -> str:
    return " ".join((one.title, one.publisher, one.published, dates.when_text(one.published))).casefold()


class PeriodPart(SetupPart):
    """The years from and to which answers were true; left empty, any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.since = TextField(_("From the year"), placeholder=_("any"))
        self.until = TextField(_("To the year"), placeholder=_("any"))
        self._fields = (self.since, self.until)
        self.problem_line = IconText("warn", "", "incorrect")
        self.problem_line.hide()
        before, between = (PlainLabel(words, "small", "text-2") for words in (_("Answers true from"), _("to")))
        self.column.addLayout(line(before, self.since, between, self.until))
        self.column.addWidget(self.problem_line)
        self._told: tuple[int | None, int | None] = (None, None)
        self._problem = ""
        for field in self._fields:
            field.setFixedWidth(look().px(96))
            field.setMaxLength(_DIGITS)
            field.textEdited.connect(self._typed)
            field.editingFinished.connect(self.settle)

    def _typed(self) -> None:
        """Look at what was typed once it may be a year; until then nothing is wrong with it."""
        if all(len(field.text().strip()) in (0, _DIGITS) for field in self._fields):
            self.settle()

    def settle(self) -> None:
        """Take what was typed for two years, or say what is wrong with it."""
        since, until = (_year(field.text()) for field in self._fields)
        for field in self._fields:
            field.set_wrong(bool(field.text().strip()) and _year(field.text()) is None)
        problem = ""
        if any(field.property("state") == "wrong" for field in self._fields):
            problem = _("A year is a number such as 2008.")
        elif since is not None and until is not None and since > until:
            problem = _("The first year is after the last.")
        told = self._told if problem else (since, until)
        if (told, problem) != (self._told, self._problem):
            self._told = told
            self._show_problem(problem)
            self.changed.emit()

    def _show_problem(self, problem: str) -> None:
        self._problem = problem
        self.problem_line.show_text("warn", problem, "incorrect")
        self.problem_line.setVisible(bool(problem))
        for field in self._fields:
            field.setAccessibleDescription(problem)

    def problem(self) -> str:
        """What is wrong with the years, "" where nothing is."""
        return self._problem

    def show_setup(self, setup: QuizSetup) -> None:
        """Show the years of a set-up."""
        self._told = setup.since, setup.until
        for field, year in zip(self._fields, self._told, strict=True):
            field.setText("" if year is None else str(year))
            field.set_wrong(False)
        self._show_problem("")

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The years chosen; those before stay while what is typed makes no sense."""
        since, until = self._told
        return replace(setup, since=since, until=until)


def _year(text: str) -> int | None:
    clean = text.strip()
    return int(clean) if len(clean) == _DIGITS and clean.isascii() and clean.isdecimal() else None
