"""The packs of the library: what each holds, installing, updating, removing, and saving one for somebody else."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from quizapp.authoring.browse import Library
from quizapp.clock import Clock
from quizapp.errors import KnownError
from quizapp.exchange import pack_desk, pack_words
from quizapp.exchange.pack_desk import SUFFIX, PackDetails, PackRow, PreparedPack, Seen
from quizapp.i18n import _
from quizapp.ui.actions import Actions
from quizapp.ui.bulk_run import BulkRun
from quizapp.ui.dates import number
from quizapp.ui.jobs import Jobs, Latest, Outcome
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.library_tabs import PACKS, LibraryBar
from quizapp.ui.pages.pack_sheets import DetailsSheet, InstallSheet, RemoveSheet
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.state_view import StateView


class PackCard(Card):
    """One pack: what it is called, what it holds, and what can be done with it."""

    def __init__(self, row: PackRow, parent: QWidget | None = None) -> None:
        super().__init__(20, parent=parent)
        self.row = row
        info, now = row.info, look()
        self.body.setSpacing(now.px(6))
        self.body.addWidget(PlainLabel(info.title, "title-small", "text-3" if row.removed else "text", wrap=True))
        self.body.addWidget(PlainLabel(pack_words.counted(row, number), "small", "text-2", wrap=True))
        if info.description and info.description != info.title:
            self.body.addWidget(PlainLabel(info.description, "body", "text-2", wrap=True))
        terms = _("Version {version}. Licence: {licence}.").format(version=info.version, licence=info.licence)
        self.body.addWidget(PlainLabel(terms, "small", "text-3", wrap=True))
        self.show_questions = Button(_("Show questions"), icon="library", size="small")
        self.details = Button(_("Edit details"), icon="edit", size="small")
        self.save = Button(_("Save as file"), icon="save", size="small")
        self.remove = Button(_("Remove"), icon="trash", size="small")
        self.put_back = Button(_("Put back"), icon="undo", size="small")
        self.buttons = [self.put_back] if row.removed else [self.show_questions, self.details, self.save, self.remove]
        ways = FlowLayout(gap=now.px(8))
        for button in self.buttons:
            button.setAccessibleDescription(info.title)
            ways.addWidget(button)
        self.body.addSpacing(now.px(6))
        self.body.addLayout(ways)


class PacksPage(ScrollPage):
    """`search_requested` gives a search of the Library, `turn_requested` asks to take the latest deed back.

    Args:
        library: what packs are installed into.
        jobs: read a pack; without them it is read at once.
        clock: dates what is done.
        messages: told what was done and what could not be.
        actions: those of packs are this page's.
    """

    search_requested = Signal(str)
    turn_requested = Signal(str)

    context = "packs"
    rail = True
    sheet: InstallSheet | None = None  # that asks at the moment whether to install

    def __init__(self, library: Library, jobs: Jobs | None, clock: Clock, messages: Messages, actions: Actions) -> None:
        super().__init__(top=12)
        self.title = _("Packs")
        self._library, self._clock, self._messages, self._actions = library, clock, messages, actions
        self._reading = None if jobs is None else Latest(jobs)
        self._deleting = BulkRun(messages, self)
        self._content: QWidget | None = None
        self.cards: list[PackCard] = []
        folder, install = actions.button("packs.folder", icon=False), actions.button("packs.install", "primary")
        self.bar = LibraryBar(PACKS, actions, folder, install)
        self.outer.insertWidget(0, self.bar)
        self._room = QVBoxLayout()
        self.body.addLayout(self._room)
        self.body.addStretch(1)
        self.setAcceptDrops(True)
        actions.on("packs.install", self._ask_for_file)
        actions.on("packs.folder", self._ask_for_folder)

    def enter(self, argument: object = None) -> None:
        """List the packs that there are; a path that is given is looked at."""
        self.refresh()
        if isinstance(argument, Path):
            self.open(argument)

    def leave(self) -> bool:
        """Wait for no pack any more."""
        if self._reading is not None:
            self._reading.cancel()
        return True

    def belongs(self) -> str:
        """Packs are of the Library."""
        return "library"

    def refresh(self) -> None:
        """Show the packs as they are now."""
        if self._content is not None:
            self._room.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        rows = pack_desk.rows(self._library)
        self._content = self._list(rows) if rows else self._nothing()
        self._room.addWidget(self._content)
        self._content.show()

    def _list(self, rows: list[PackRow]) -> QWidget:
        now = look()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, now.px(20), 0, 0)
        column.setSpacing(now.px(16))
        words = _("Drop a .quizpack here to install it. To make one, choose questions in the Library.")
        column.addWidget(PlainLabel(words, "lead", "text-2", wrap=True))
        self.cards = [PackCard(row) for row in rows]
        for card in self.cards:
            info = card.row.info
            card.show_questions.clicked.connect(partial(self._show_questions, info.id))
            card.details.clicked.connect(partial(self._ask_for_details, card.row))
            card.save.clicked.connect(partial(self._ask_where, card.row))
            card.remove.clicked.connect(partial(self._ask_to_remove, card.row))
            card.put_back.clicked.connect(partial(self._put_back, card.row))
            column.addWidget(card)
        return holder

    def _nothing(self) -> QWidget:
        self.cards = []
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, look().px(72), 0, 0)
        text = _("A pack is a set of questions that belong together. Drop a .quizpack here, or choose one.")
        button = self._actions.button("packs.install", "primary")
        column.addWidget(StateView("card", _("No pack is installed"), text, button))
        return holder

    # Installing

    def _ask_for_file(self) -> None:
        asked = QFileDialog(self, _("Choose a pack"))
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.setNameFilters([_("Packs ({patterns})").format(patterns=f"*.{SUFFIX} *.zip"), _("All files (*)")])
        self._open_dialog(asked)

    def _ask_for_folder(self) -> None:
        asked = QFileDialog(self, _("Choose the folder of a pack"))
        asked.setFileMode(QFileDialog.FileMode.Directory)
        self._open_dialog(asked)

    def _open_dialog(self, asked: QFileDialog) -> None:
        asked.filesSelected.connect(lambda names: self.open(Path(names[0])))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def open(self, path: Path) -> None:
        """Read a pack and ask whether it is to be installed."""
        if self._reading is None:
            self._with_errors(lambda: self._look_at(pack_desk.read(path)))
            return

        def read(outcome: Outcome) -> None:
            if isinstance(outcome.error, KnownError):
                self._messages.tell(outcome.error)
            elif outcome.error is not None:
                raise outcome.error
            else:
                self._with_errors(lambda: self._look_at(outcome.value))

        self._reading.run(lambda _progress, _stop: pack_desk.read(path), read, name="read a pack")

    def _with_errors(self, do: Callable[[], object]) -> bool:
        """Whether it could be done; what could not is told."""
        try:
            do()
        except KnownError as error:
            self._messages.tell(error)
            return False
        return True

    def _look_at(self, pack: PreparedPack) -> None:
        seen = pack_desk.look_at(self._library, pack, now=self._clock.now())
        if seen.does is None:
            self._messages.say(pack_words.as_it_is(pack.info))
            return
        sheet = self.sheet = InstallSheet(seen, self, keys=self._actions.keys)
        sheet.agreed.connect(lambda alone: self._with_errors(partial(self._install, seen, suspend=alone)))
        sheet.finished.connect(self._asked)
        sheet.open()

    def _asked(self) -> None:
        self.sheet = None

    def _install(self, seen: Seen, *, suspend: bool) -> None:
        done = pack_desk.install(self._library, seen.pack, now=self._clock.now())
        count = pack_desk.suspend_copies(self._library, seen, now=self._clock.now()) if suspend else 0
        self.refresh()
        if done is not None:
            said = (pack_words.installed(done, number), pack_words.suspended(count, number))
            self._messages.say(" ".join(filter(None, said)))

    # What is done with one

    def _show_questions(self, pack_id: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's own signature
        self.search_requested.emit(f"pack:{pack_id}")

    def _ask_for_details(self, row: PackRow, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        info = row.info
        before = PackDetails(
            id=info.id, title=info.title, description=info.description, version=info.version, licence=info.licence
        )
        lead = _("What you change here is yours: updates of the pack leave it alone.")
        sheet = DetailsSheet(_("Details of the pack"), lead, _("Save"), before, self, keys=self._actions.keys)
        sheet.given.connect(self._describe)
        sheet.open()

    def _describe(self, details: PackDetails) -> None:
        if self._with_errors(lambda: pack_desk.describe(self._library, details)):
            self.refresh()
            self._messages.say(_("Saved."))

    def _ask_where(self, row: PackRow, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        info = row.info
        details = PackDetails(
            id=info.id, title=info.title, description=info.description, version=info.version, licence=info.licence
        )
        ask_where(self, details, lambda path: self._save(details, path))

    def _save(self, details: PackDetails, path: Path) -> None:
        ids = pack_desk.all_of(self._library, details.id)
        if self._with_errors(lambda: pack_desk.make(self._library, ids, details, path)):
            self._messages.say(pack_words.saved(len(ids), path, number))

    def _ask_to_remove(self, row: PackRow, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        sheet = RemoveSheet(row, self, keys=self._actions.keys)
        sheet.chosen.connect(partial(self._remove, row))
        sheet.open()

    def _remove(self, row: PackRow, kept: bool) -> None:  # noqa: FBT001  as the signal tells it
        pack_id, now = row.info.id, self._clock.now()
        name = pack_words.removing(row.info)
        if not self._with_errors(lambda: pack_desk.remove(self._library, pack_id, name=name, now=now)):
            return
        if kept:
            self.refresh()
            self._messages.say(pack_words.removed(row.info), lambda: self.turn_requested.emit("undo"))
            return
        steps = pack_desk.delete(self._library, pack_id, name=pack_words.deleting(row.info), now=now)
        self._deleting.start(steps, row.questions, partial(self._deleted, row))

    def _deleted(self, row: PackRow) -> None:
        self.refresh()
        self._messages.say(pack_words.deleted(row.info))

    def _put_back(self, row: PackRow, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        name, now = pack_words.putting_back(row.info), self._clock.now()
        if self._with_errors(lambda: pack_desk.put_back(self._library, row.info.id, name=name, now=now)):
            self.refresh()
            self._messages.say(pack_words.back())

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file or folder can be dropped."""
        event.setAccepted(_path(event.mimeData()) is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        path = _path(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open(path)


def _path(data: QMimeData) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None


def ask_where(page: QWidget, details: PackDetails, write: Callable[[Path], object]) -> None:
    """Let the learner choose the file that a pack is written into."""
    asked = QFileDialog(page, _("Save the pack as"))
    asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asked.setDefaultSuffix(SUFFIX)
    asked.setNameFilters([_("Packs ({patterns})").format(patterns=f"*.{SUFFIX}")])
    asked.selectFile(f"{details.name()}.{SUFFIX}")
    asked.fileSelected.connect(lambda name: write(Path(name)))
    asked.finished.connect(asked.deleteLater)
    asked.open()
