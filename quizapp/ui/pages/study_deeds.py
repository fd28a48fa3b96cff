"""Doing what the learner asks of a session: saved or tried again, said, and taken back from where it was said."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study.session import StudySession, StudyView
from quizapp.ui.messages import Messages
from quizapp.ui.turning import turned_words

RETRY_MS = 5_000


class StudyDeeds(QObject):
    """`done` tells the view that follows a deed; `reopen_requested` the session whose end was taken back.

    Args:
        page: whose deeds they are.
        session: the session of now, None between two.
        messages: where it is said what was done, and what could not be saved.
    """

    done = Signal(object)
    reopen_requested = Signal(object)

    def __init__(self, page: QWidget, session: Callable[[], StudySession | None], messages: Messages) -> None:
        super().__init__(page)
        self._session, self._messages = session, messages
        self._unsaved: Callable[[], StudyView] | None = None
        self.retry = QTimer(self)
        self.retry.setSingleShot(True)
        self.retry.timeout.connect(self.try_again)

    def do(self, deed: Callable[[], StudyView]) -> bool:
        """Do something and tell what follows; where saving fails the card stays, and it is tried again."""
        try:
            view = deed()
        except KnownError as error:
            self._unsaved = deed
            sentence = _("This is not saved yet and is tried again. {problem}").format(problem=error)
            self._messages.notice(sentence, _("Try now"), self.try_again)
            self.retry.start(RETRY_MS)
            return False
        self.drop()
        self.done.emit(view)
        return True

    def do_and_say(self, deed: Callable[[], StudyView], sentence: str) -> None:
        """Do something, say so, and offer to take it back."""
        if self.do(deed):
            self.say(sentence)

    def say(self, sentence: str) -> None:
        """Say what was done last, and offer to take it back."""
        session = self._session()
        done = None if session is None else session.view.undo
        self._messages.say(sentence, lambda: self._take_back(done))

    def try_again(self) -> None:
        """Do what could not be saved, if it is still wanted."""
        if self._unsaved is not None:
            self.do(self._unsaved)

    def drop(self) -> None:
        """What is not saved yet is not wanted any more."""
        self.retry.stop()
        if self._unsaved is not None:
            self._unsaved = None
            self._messages.clear()

    def undo(self) -> None:
        """Take the latest deed back and say which it was."""
        session = self._session()
        deed = None if session is None else session.view.undo
        if session is not None and deed and self.do(session.undo):
            self._messages.say(turned_words(deed, redo=False))

    def redo(self) -> None:
        """Do the latest deed again and say which it was, in place of the remark that it was undone."""
        session = self._session()
        deed = None if session is None else session.view.redo
        if session is not None and deed and self.do(session.redo):
            back = partial(self._reopen, session, deed) if session.view.ended else partial(self._take_back, deed)
            self._messages.say(turned_words(deed, redo=True), back)

    def _take_back(self, done: str | None) -> None:
        """Undo from a remark that may have outlived what it tells of."""
        session = self._session()
        latest = None if session is None else session.view.undo
        if latest == done and latest is not None:
            self.undo()
        elif latest is not None:
            sentence = _("The last change is another one by now: {deed}.").format(deed=latest)
            self._messages.say(sentence, lambda: self._take_back(latest))
        else:
            self._messages.say(_("The session has ended. Undo on Today takes it back."))

    def end(self, session: StudySession) -> None:
        """End a session; where something was left in it, say so and offer to be back in it."""
        try:
            deed = session.end()
        except KnownError as error:  # it was left all the same, and can be gone on with
            self._messages.tell(error)
            return
        if deed:
            left = session.view.left.total
            words = ngettext("Ended with {count} question left.", "Ended with {count} questions left.", left)
            self._messages.say(words.format(count=left), lambda: self._reopen(session, deed))

    def _reopen(self, session: StudySession, deed: str) -> None:
        latest = session.look().undo
        if latest == deed:
            session.undo()
            self.reopen_requested.emit(session)
        elif latest is not None:
            self._messages.say(_("The last change is another one by now: {deed}.").format(deed=latest))
