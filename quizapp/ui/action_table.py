"""The one table of actions: what can be done where, and by which keys."""

from PySide6.QtGui import QKeySequence

from quizapp.i18n import _
from quizapp.ui.action_rows import general, importing, library, packs, quiz, sources, study
from quizapp.ui.action_rows.row import ANYWHERE, BRINGING, CHOOSING, IMPORT, ActionRow


def rows() -> tuple[ActionRow, ...]:
    """The table, in the language in force and in the order of the help page."""
    return (
        *general.places(),
        *general.general(),
        *general.today(),
        *study.study(),
        *quiz.quiz(),
        *quiz.shelf(),
        *library.library(),
        *packs.packs(),
        *sources.sources(),
        *importing.bring(),
        *library.editor(),
        *importing.articles(),
        *general.elsewhere(),
    )


def usual_keys(id: str) -> tuple[str, ...]:
    """The keys of an action where nobody chose others.

    Raises:
        KeyError: no such action.
    """
    return {row.id: row.keys for row in rows()}[id]


def context_name(context: str) -> str:
    """What a context is called on the help page."""
    names = {
        ANYWHERE: _("Anywhere"),
        "today": _("Today"),
        "study.choice": _("Study"),
        "study.leeches": _("Questions that keep slipping"),
        "study.question": _("Study: question"),
        "study.options": _("Study: options"),
        "study.answer": _("Study: answer"),
        "study.done": _("Study: summary"),
        "quiz.setup": _("Quiz: setup"),
        "quiz.running": _("Quiz"),
        "quiz.results": _("Quiz: results"),
        "quiz.shelf": _("Missed shelf"),
        "quiz.items": _("Question figures"),
        "quiz.past": _("Earlier quizzes"),
        "library": _("Library"),
        "packs": _("Packs"),
        "sources": _("Sources"),
        "source": _("Sources: article"),
        "source.reading": _("Sources: reading again"),
        "bring.source": _("Import questions: source"),
        "bring.columns": _("Import questions: columns"),
        "bring.check": _("Import questions: check"),
        "bring.running": _("Import questions"),
        "bring.done": _("Import questions: done"),
        "editor": _("Add question"),
        "import": _("Import article"),
        "import.running": _("Import article: reading"),
        "settings": _("Settings"),
        "deck": _("Deck settings"),
        "reschedule": _("Cards already learnt"),
        "shortcuts": _("Shortcuts"),
        "about": _("About"),
        "sheet": _("Dialogues"),
        "search": _("Search fields"),
        "saved": _("Saved searches"),
    }
    return names[context]


def group_name(contexts: tuple[str, ...]) -> str:
    """Under which heading of the help page the actions of these contexts stand."""
    if len(contexts) == 1:
        return context_name(contexts[0])
    if CHOOSING[0] in contexts and all(context.startswith("study.") for context in contexts):
        return context_name(CHOOSING[0])
    if all(context.startswith("study.") for context in contexts):
        return _("Study: both sides")
    if all(context in BRINGING for context in contexts):
        return _("Import questions")
    if contexts == IMPORT:
        return context_name(IMPORT[0])
    return _("On most pages")


def clashes(table: tuple[ActionRow, ...]) -> list[tuple[str, str, str, str]]:
    """Keys that would do two things in one context: (context, key, action, other action)."""
    found = []
    contexts = sorted({context for row in table for context in row.contexts})
    for context in contexts:
        taken: dict[str, str] = {}
        for row in table:
            if not row.lives_in(context):
                continue
            for key in row.shortcuts():
                name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
                if name in taken:
                    found.append((context, key, taken[name], row.id))
                taken[name] = row.id
    return found
