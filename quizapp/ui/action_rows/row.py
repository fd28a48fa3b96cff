"""One action, and the contexts in which actions can be done."""

from dataclasses import dataclass

from quizapp.i18n import _

ANYWHERE = ""
SCHEDULE = ("deck", "reschedule")
CHOOSING = ("study.choice", "study.leeches")
SETUP = ("quiz.setup",)
FIGURES = ("quiz.shelf", "quiz.items", "quiz.past")
IMPORT = ("import", "import.running")
SOURCES = ("sources", "source")
PAGES = (
    "today",
    "bring.done",
    *CHOOSING,
    *SETUP,
    "quiz.results",
    *FIGURES,
    "library",
    "packs",
    *SOURCES,
    *IMPORT,
    "settings",
    *SCHEDULE,
    "shortcuts",
    "about",
)
BRINGING = ("bring.source", "bring.columns", "bring.check", "bring.running", "bring.done")
BACK = (
    "library",
    "packs",
    *SOURCES,
    "import",
    "bring.source",
    "bring.done",
    "settings",
    *SCHEDULE,
    "shortcuts",
    "about",
    *CHOOSING,
    *SETUP,
    *FIGURES,
)
STUDY = ("study.question", "study.options", "study.answer")
CHOICES = 9


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action; `keys` are Qt's portable text, the first is shown; `contexts` are where it can be done."""

    id: str
    text: str
    icon: str
    keys: tuple[str, ...]
    tip: str
    contexts: tuple[str, ...] = (ANYWHERE,)

    def shortcuts(self) -> tuple[str, ...]:
        """All keys, with Alt and the letter for every single letter, which a text field would swallow."""
        letters = [key for key in self.keys if len(key) == 1 and key.isalpha()]
        return (*self.keys, *(f"Alt+{key}" for key in letters))

    def key_beside_typing(self) -> str:
        """The first key that does it while a text field has the focus, which types what it can; "" for none."""
        return next((key for key in self.shortcuts() if not _is_typed(key)), "")

    def lives_in(self, context: str) -> bool:
        """Whether it can be done in a context."""
        return ANYWHERE in self.contexts or context in self.contexts


_LEFT_ALONE = {"Return", "Enter", "Esc", *(f"F{number}" for number in range(1, 13))}
_CHORDS = ("Ctrl+", "Alt+", "Meta+")


def _is_typed(key: str) -> bool:
    """Whether a text field takes a key for itself: letters, and what moves the caret."""
    return key not in _LEFT_ALONE and not key.startswith(_CHORDS)


def choices(place: str, contexts: tuple[str, ...]) -> tuple[ActionRow, ...]:
    """The actions that choose an option by its number."""
    return tuple(
        ActionRow(
            f"{place}.choose.{number}",
            _("Choose option {number}").format(number=number),
            "choice",
            (str(number),),
            _("Choose the option with this number"),
            contexts,
        )
        for number in range(1, CHOICES + 1)
    )
