"""What can be done in many places: going, looking for something, taking back; dialogues and fields."""

from quizapp.i18n import _
from quizapp.ui.action_rows.row import BACK, PAGES, ActionRow


def places() -> tuple[ActionRow, ...]:
    """The eight places and how one goes there."""
    # 7 Progress and 8 Timeline keep their numbers until they are built.
    return (
        ActionRow("go.today", _("Today"), "today", ("Ctrl+1",), _("What is due today")),
        ActionRow("go.study", _("Study"), "study", ("Ctrl+2",), _("Choose what to study")),
        ActionRow("go.quiz", _("Quiz"), "quiz", ("Ctrl+3",), _("Set up a timed quiz")),
        ActionRow("go.library", _("Library"), "library", ("Ctrl+4",), _("All questions")),
        ActionRow("go.editor", _("Add question"), "add", ("Ctrl+5",), _("Write a question of your own")),
        ActionRow("go.import", _("Import article"), "import", ("Ctrl+6",), _("Make questions from articles")),
    )


def general() -> tuple[ActionRow, ...]:
    """What is the same on most pages."""
    return (
        ActionRow("go.settings", _("Settings"), "settings", ("Ctrl+,",), _("Theme, text size, motion, limits")),
        ActionRow("go.shortcuts", _("Shortcuts"), "keyboard", ("?", "F1"), _("All keys on one page")),
        ActionRow("palette", _("Commands"), "search", ("Ctrl+K",), _("Everything that can be done here, by name")),
        ActionRow("decks", _("Choose a deck"), "card", ("Ctrl+D",), _("Study one deck, or all of them"), PAGES),
        ActionRow("deck", _("Deck settings"), "settings", ("Ctrl+Shift+D",), _("Limits, retention and exam"), PAGES),
        ActionRow(
            "reschedule.apply",
            _("Move cards"),
            "refresh",
            ("Ctrl+Return",),
            _("Give the cards the days that were shown"),
            ("reschedule",),
        ),
        ActionRow("find", _("Search"), "search", ("Ctrl+F",), _("Search the library")),
        ActionRow("new", _("New question"), "add", ("N",), _("Write a question of your own"), PAGES),
        ActionRow("undo", _("Undo"), "undo", ("Ctrl+Z",), _("Take back the last change"), (*PAGES, "editor")),
        ActionRow("redo", _("Redo"), "undo", ("Ctrl+Shift+Z",), _("Make the change again"), (*PAGES, "editor")),
        ActionRow(
            "back",
            _("Back"),
            "left",
            ("Esc",),
            _("Back to where you were"),
            BACK,
        ),
    )


def today() -> tuple[ActionRow, ...]:
    """What can be done on Today."""
    here = ("today",)
    return (
        ActionRow("today.study", _("Study now"), "study", ("Space",), _("Review what is due, then new ones"), here),
        ActionRow("today.quiz", _("Timed quiz"), "quiz", ("T",), _("Set up a timed quiz"), here),
        ActionRow("today.import", _("Import article"), "import", ("I",), _("Make questions from articles"), here),
        ActionRow("today.resume", _("Go on with the quiz"), "play", ("G",), _("The quiz you left unfinished"), here),
        ActionRow("today.missed", _("Study missed"), "refresh", ("M",), _("Study what you missed lately"), here),
    )


def elsewhere() -> tuple[ActionRow, ...]:
    """What its own widget listens to, wherever it stands."""
    sheet = ("sheet",)
    return (
        ActionRow(
            "keys.usual",
            _("Usual keys"),
            "refresh",
            ("Ctrl+Backspace",),
            _("Give all actions their usual keys again"),
            ("shortcuts",),
        ),
        ActionRow("sheet.send", _("Do it"), "check", ("Return", "Enter"), _("Do what the dialogue asks for"), sheet),
        ActionRow("sheet.close", _("Close"), "close", ("Esc",), _("Change nothing, go back to the page"), sheet),
        ActionRow("search.clear", _("Clear search"), "close", ("Esc",), _("Show everything again"), ("search",)),
        ActionRow("saved.rename", _("Rename"), "edit", ("F2",), _("Give the saved search another name"), ("saved",)),
        ActionRow("saved.delete", _("Delete"), "trash", ("Del",), _("Keep the saved search no longer"), ("saved",)),
        ActionRow("search.help", _("Search help"), "search", ("Shift+F1",), _("With examples"), ("search",)),
    )
