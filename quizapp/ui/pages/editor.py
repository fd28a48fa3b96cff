"""The editor: a question of one's own, with its preview, checks and a draft that is never lost."""

from functools import partial
from random import Random

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from quizapp.authoring import browse, own
from quizapp.authoring.browse import Library
from quizapp.authoring.own import Draft, DraftFile, UnfitError
from quizapp.clock import Clock
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.study import decks
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.editor_form import EditorForm
from quizapp.ui.pages.editor_image import EditorImage
from quizapp.ui.pages.editor_preview import EditorPreview
from quizapp.ui.turning import turned_words
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.icon_label import IconText

PAUSE_MS = 400
KEEP_MS = 1000  # what was typed longer ago is on disk, however fast the learner types on
_NARROW = 760  # design px of the column: below it the preview stands under the form
_BESIDE = 336  # design px: the preview


class EditorPage(ScrollPage):
    """Adds a question, or changes the one whose id `enter` is given.

    `saved` gives the id after Save, `closed` comes when the editor is left by its own key, `open_requested` asks for a
    question that is nearly the same; `undone` says that what was saved last was taken back.

    Args:
        library: written on saving.
        drafts: keeps the unsaved draft.
        actions: those of the editor are this page's.
        messages: told what was saved and what could not be.
        clock: dates the deed.
        rng: makes the key of a new question.
        jobs: read images; without them they are read at once.
    """

    saved = Signal(int)
    closed = Signal()
    open_requested = Signal(int)
    undone = Signal()

    context = "editor"
    by_deck = False  # a question that is being written has a deck of its own

    def __init__(
        self,
        library: Library,
        drafts: DraftFile,
        actions: Actions,
        messages: Messages,
        clock: Clock,
        rng: Random,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__()
        self.title = _("Add question")
        self._library, self._drafts, self._messages = library, drafts, messages
        self._clock, self._rng = clock, rng
        self._editing: int | None = None
        self._tried = False
        self._alike: int | None = None
        self._gone: Draft | None = None  # discarded last, as long as nothing else was typed
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look_again)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        self.layer = Banner("accent", _("Restore the original"), icon="edit")
        self.layer.button.clicked.connect(self._restore)
        self.form = EditorForm(actions.button("editor.gap", size="small"), actions.button("editor.image", size="small"))
        self.image = EditorImage(self.form, library, messages, clock, jobs)
        self.form.changed.connect(self._changed)
        self.form.banner.button.clicked.connect(self._open_alike)
        self.preview = EditorPreview()
        self._build(actions)
        actions.on("editor.save", self.save)
        actions.on("editor.another", self.save_and_go_on)
        actions.on("editor.gap", self.form.make_gap)
        actions.on("editor.image", self.image.ask)
        for at in range(3):
            actions.on(f"editor.suggestion{at + 1}", partial(self.form.suggested.take, at))
        actions.on("editor.close", self._close)
        actions.on("undo", lambda: self._turn_by_key() if actions.context() == self.context else None)
        actions.on("redo", lambda: self._turn_by_key(redo=True) if actions.context() == self.context else None)
        self.place()

    def _build(self, actions: Actions) -> None:
        self.kept = IconText("check", _("Draft kept"), "text-3", wrap=False)
        self.kept.hide()
        self.discard = Button(_("Discard draft"), "quiet", size="small")
        self.discard.clicked.connect(self._discard)
        self.discard.hide()
        self.another = actions.button("editor.another", icon=False)
        self.save_button = actions.button("editor.save", "primary", icon=False)
        self.header = PageHeader(_("Add a question"), self.kept, self.discard, self.another, self.save_button)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self.form, 1, Qt.AlignmentFlag.AlignTop)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.preview)
        self._beside.addStretch(1)
        self._columns.addLayout(self._beside)
        self.body.addWidget(self.header)
        self.body.addSpacing(look().px(12))
        self.body.addWidget(self.layer)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)

    # Coming and going

    def enter(self, argument: object = None) -> None:
        """Edit the question with this id, or go on with the draft of a new one."""
        self._editing = argument if isinstance(argument, int) else None
        self._tried, self._gone = False, None
        self.form.offer(own.topics(self._library), decks.choices(self._library), own.tags(self._library))
        kept = self._drafts.load(self._editing)
        draft = kept or self._blank()
        if not draft.deck_id:
            self.form.fields.deck.choose(decks.own_deck(self._library))
        self.form.fill(draft)
        self._show_layers()
        self.header.set_title(_("Add a question") if self._editing is None else _("Edit the question"))
        self.another.setVisible(self._editing is None)
        self.kept.setVisible(kept is not None)
        self.discard.setVisible(kept is not None)
        self.preview.show_draft(self.form.draft())
        self._look_again()
        self.form.stem.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_layers(self) -> None:
        """Of a pack's question, say that a change makes a version of one's own, or what the pack has in its place."""
        found = None if self._editing is None else own.layers(self._library, self._editing)
        edited = found is not None and found.edited
        self.layer.button.setVisible(edited)
        words = ""
        if found is not None and edited:
            words = _("This is your own version. The pack has: {stem} {answer}").format(
                stem=found.original.stem, answer=found.original.answer
            )
        elif found is not None:
            words = _("This question belongs to a pack. What you change is your own version; updates leave it alone.")
        self.layer.show_text(words)

    def _restore(self) -> None:
        number = self._editing
        if number is None:
            return
        self._pause.stop()
        try:
            own.restore(self._library, number, now=self._clock.now())
        except KnownError as error:
            self._messages.tell(error)
            return
        self.form.fill(own.draft_of(self._library, number))
        self._forget()
        self._messages.say(_("It is asked as its pack has it again."), self._turn)
        self.saved.emit(number)

    def belongs(self) -> str:
        """A question that there is already is edited in the Library."""
        return "" if self._editing is None else "library"

    def _blank(self) -> Draft:
        """What is shown before anything is typed."""
        return Draft() if self._editing is None else own.draft_of(self._library, self._editing)

    def leave(self) -> bool:
        """Keep the draft; where even that fails it is said, and the learner may stay."""
        self._pause.stop()
        self.image.cancel()
        return self._keep()

    def _keep(self) -> bool:
        """Have on disk what is typed, or nothing where it is no more than there is without it."""
        self._keeping.stop()
        draft = self.form.draft()
        typed = not draft.empty and (self._editing is None or not self._is_saved(draft))
        try:
            self._drafts.keep(draft if typed else Draft(), self._editing)
        except KnownError as error:
            self._messages.tell(error)
            return False
        self.kept.setVisible(typed)
        self.discard.setVisible(typed)
        return True

    def _is_saved(self, draft: Draft) -> bool:
        """Whether the question that is edited is what the draft says."""
        assert self._editing is not None  # noqa: S101  asked of edits only
        return own.is_saved(self._library, self._editing, draft)

    def _forget(self) -> None:
        """Keep no draft any more: it was saved, or is not wanted."""
        self._pause.stop()
        self._keeping.stop()
        try:
            self._drafts.clear(self._editing)
        except KnownError as error:
            self._messages.tell(error)

    def _discard(self) -> None:
        draft = self.form.draft()
        self._forget()
        self.form.fill(self._blank())
        self._shown_anew()
        self._gone = draft
        self._messages.say(_("The draft is gone."), lambda: self._take_back(draft))

    def _take_back(self, draft: Draft) -> None:
        self._gone = None
        self.form.fill(draft)
        self._shown_anew()

    def _turn_by_key(self, *, redo: bool = False) -> None:
        """Take back that a draft was discarded, or else the latest deed; while something is typed, neither."""
        if self._gone is not None and not redo:
            self._take_back(self._gone)
        elif self.form.draft().empty:
            self._turn(redo=redo)
        else:
            self._messages.say(_("In the field that you typed in this key takes the typing back."))

    def _shown_anew(self) -> None:
        self.preview.show_draft(self.form.draft())
        self._look_again()
        self.form.stem.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        if self._keep():
            self.closed.emit()

    # What the learner does

    def _changed(self) -> None:
        draft = self.form.draft()
        self._gone = None
        self.preview.show_draft(draft)
        self.kept.hide()
        if self._tried:
            self.form.show_problems(own.problems(draft))
        self._pause.start()
        if not self._keeping.isActive():
            self._keeping.start()

    def _look_again(self) -> None:
        """On a pause in typing: keep the draft, check it, look for a question that is nearly the same."""
        draft = self.form.draft()
        self.preview.show_advice(own.advice(draft))
        found = own.similar(self._library, draft.stem, draft.answer, besides=self._editing, limit=1)
        self._alike = found[0].id if found else None
        self.form.banner.show_text(_("Similar to “{stem}”").format(stem=found[0].stem) if found else "")
        self.form.suggest(own.suggestions(self._library, draft, besides=self._editing))
        self._keep()

    def _open_alike(self) -> None:
        if self._alike is not None and self._keep():
            self.open_requested.emit(self._alike)

    def save(self) -> None:
        """Save and be done; where something is missing, the first problem gets the focus."""
        number = self._save()
        if number is not None:
            self.saved.emit(number)

    def save_and_go_on(self) -> None:
        """Save and start the next one with the same form, topic, tags and deck."""
        before = self.form.draft()
        if self._editing is None and self._save() is not None:
            self.form.fill(Draft(form=before.form, topic=before.topic, tags=before.tags, deck_id=before.deck_id))
            self._shown_anew()
            self.area.verticalScrollBar().setValue(0)  # the focus is at the beginning again

    def _save(self) -> int | None:
        draft = self.form.draft()
        self._pause.stop()
        self._tried = True
        try:
            number, changed = self._write(draft)
        except UnfitError as unfit:
            self._look_again()
            self.form.show_problems(unfit.problems)
            self.form.focus_on(unfit.problems[0].field)
            return None
        except KnownError as error:
            self._messages.notice(_("This is not saved yet. {problem}").format(problem=error))
            return None
        self._tried = False
        self._messages.clear()
        if changed:
            self._messages.say(_("Question saved."), self._turn)
        else:
            self._messages.say(_("Nothing was changed."))
        return number

    def _write(self, draft: Draft) -> tuple[int, bool]:
        """Save the draft; gives the question's id, and whether it says anything else now."""
        now = self._clock.now()
        if self._editing is not None:
            changed = own.edit(self._library, self._editing, draft, now=now)
            self._forget()
            return self._editing, changed
        number = own.save(self._library, draft, now=now, rng=self._rng)
        self.form.fill(Draft())
        self._forget()
        return number, True

    def _turn(self, *, redo: bool = False) -> None:
        """Take the latest deed back, or do it again."""
        try:
            deed = (browse.redo if redo else browse.undo)(self._library, self._clock.now())
        except KnownError as error:
            self._messages.tell(error)
            return
        self._messages.say(turned_words(deed, redo=redo))
        if deed:
            self.undone.emit()

    # Sizes

    def place(self) -> None:
        """Put the preview beside the form, or below it."""
        now = look()
        narrow = self.width() < now.px(_NARROW + 80)
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(now.px(40))
        self._columns.setContentsMargins(0, now.px(12), 0, 0)
        self.preview.setMinimumWidth(0 if narrow else now.px(_BESIDE))
        self.preview.setMaximumWidth(now.px(608) if narrow else now.px(_BESIDE))
