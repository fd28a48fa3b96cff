"""The number of a quiz, by which it can be drawn again, and the quiz as a file."""

from dataclasses import replace
from random import Random

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.form_row import line

_SEEDS = 1_000_000  # short enough to be told somebody
_DIGITS = 10  # others may have longer ones


class NumberPart(SetupPart):
    """Digits, made by chance or typed; the same number over the same library and choice draws the same quiz."""

    def __init__(self, rng: Random, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rng = rng
        self.field = TextField(_("Number of this quiz"))
        self.field.setFixedWidth(look().px(140))
        self.field.setMaxLength(_DIGITS)
        self.other = Button(_("Another number"), "quiet", icon="refresh", size="small")
        words = _("The same number draws the same questions, while the choice and the library are the same.")
        self.column.addLayout(line(self.field, self.other))
        self.column.addWidget(PlainLabel(words, "small", "text-3", wrap=True))
        self.field.textEdited.connect(self._typed)
        self.other.clicked.connect(self._roll)
        self._seed = 0
        self.roll()

    def roll(self) -> None:
        """Take another number by chance, without telling."""
        self._show(self._rng.randrange(_SEEDS))

    def _roll(self) -> None:
        self.roll()
        self.changed.emit()

    def _show(self, seed: int) -> None:
        self._seed = seed
        self.field.setText(str(seed))
        self.field.set_wrong(False)

    def _typed(self, text: str) -> None:
        clean = text.strip()
        fits = clean.isascii() and clean.isdecimal()
        self.field.set_wrong(not fits)
        self.field.setAccessibleDescription("" if fits else _("Digits only."))
        if fits and int(clean) != self._seed:
            self._seed = int(clean)
            self.changed.emit()

    def show_setup(self, setup: QuizSetup) -> None:
        """Show the number of a set-up; one without gets another."""
        if setup.seed:
            self._show(setup.seed)
        else:
            self.roll()

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The number in force."""
        return replace(setup, seed=self._seed)


class FilePart(SetupPart):
    """Saving the quiz for somebody else, and opening one."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = _("A file asks exactly these questions, in any library.")
        self.save = actions.button("quiz.save", size="small")
        self.open = actions.button("quiz.load", size="small")
        self.column.addLayout(line(self.save, self.open))
        self.column.addWidget(PlainLabel(words, "small", "text-3", wrap=True))

    def show_setup(self, setup: QuizSetup) -> None:
        """Files are no part of a set-up."""

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The same set-up."""
        return setup
