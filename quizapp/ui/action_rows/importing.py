"""What can be done where questions and articles are imported."""

from quizapp.i18n import _
from quizapp.ui.action_rows.row import BRINGING, IMPORT, PAGES, ActionRow


def bring() -> tuple[ActionRow, ...]:
    """Importing questions, step by step."""
    source, columns, check, running, done = ((context,) for context in BRINGING)
    steps = (*source, *columns)
    seen = (*columns, *check)
    return (
        ActionRow("bring", _("Import questions"), "import", ("Ctrl+I",), _("From CSV or a list of cards"), PAGES),
        ActionRow("bring.file", _("Choose a file"), "import", ("Ctrl+O",), _("CSV, TSV or text"), source),
        ActionRow("bring.next", _("Next"), "right", ("Ctrl+Return",), _("The next step of the import"), steps),
        ActionRow("bring.before", _("Back"), "left", ("Esc", "Alt+Left"), _("The step before"), seen),
        ActionRow("bring.stop", _("Cancel"), "stop", ("Esc",), _("What is saved stays"), running),
        ActionRow("bring.accept", _("Import"), "check", ("Ctrl+Return",), _("Add them to your library"), check),
        ActionRow("bring.all", _("Choose all"), "check", ("Ctrl+A",), _("All that are there already"), check),
        ActionRow("bring.skip", _("Skip"), "skip", ("S",), _("Leave the chosen rows out"), check),
        ActionRow("bring.update", _("Update mine"), "refresh", ("U",), _("Progress stays as it is"), check),
        ActionRow("bring.keep", _("Keep both"), "add", ("K",), _("Add the chosen rows all the same"), check),
        ActionRow("bring.similar", _("Look for similar ones"), "search", ("L",), _("Nearly the same question"), check),
        ActionRow("bring.copy", _("Copy the faults"), "edit", ("C",), _("For a message or a spreadsheet"), check),
        ActionRow("bring.show", _("Show in Library"), "library", ("O",), _("What was added lately"), done),
    )


def articles() -> tuple[ActionRow, ...]:
    """What can be done with articles and what was read in them."""
    here = IMPORT
    return (
        ActionRow("import.files", _("Choose files"), "import", ("Ctrl+O",), _("Articles to be read"), here),
        ActionRow("import.folder", _("Choose a folder"), "library", ("Ctrl+Shift+O",), _("All its articles"), here),
        ActionRow("import.paste", _("Paste"), "edit", ("Ctrl+V",), _("The text or files that you have copied"), here),
        ActionRow("import.stop", _("Cancel"), "stop", ("Esc",), _("What was read is kept"), ("import.running",)),
        ActionRow("import.date", _("Confirm"), "check", ("D",), _("Answers depend on the article's date"), here),
        ActionRow("import.fact_next", _("Next fact"), "down", ("F",), _("Go to the next evidence"), here),
        ActionRow("import.fact_before", _("Previous fact"), "up", ("Shift+F", "Alt+Shift+F"), _("Go back one"), here),
        ActionRow("import.write", _("Write a question"), "edit", ("W",), _("On the chosen fact"), here),
        ActionRow("import.accept", _("Accept"), "check", ("A",), _("Take this question"), here),
        ActionRow("import.edit", _("Edit"), "edit", ("E",), _("Change this question, and take it"), here),
        ActionRow("import.reject", _("Reject"), "cross", ("R",), _("Leave this question out"), here),
        ActionRow(
            "import.reason",
            _("Reject with a reason"),
            "cross",
            ("Shift+R", "Alt+Shift+R"),
            _("Leave this question out, and say why"),
            here,
        ),
        ActionRow("import.undo", _("Undo"), "undo", ("U",), _("Take the last decision back"), here),
        ActionRow(
            "import.fine",
            _("Accept all without warnings"),
            "checkc",
            ("Shift+A", "Alt+Shift+A"),
            _("Take every open question with nothing to look at"),
            here,
        ),
        ActionRow("import.add", _("Add to deck"), "add", ("Ctrl+Return",), _("Add what was accepted"), here),
        ActionRow("import.show", _("Show in Library"), "library", ("O",), _("What was added of this import"), here),
        ActionRow("import.next", _("Next article"), "right", ("Ctrl+PgDown",), _("Of those imported together"), here),
        ActionRow("import.before", _("Previous article"), "left", ("Ctrl+PgUp",), _("Back to the one before"), here),
        ActionRow("import.ledger", _("Ledger"), "filter", ("L",), _("What was left out, and why"), here),
        ActionRow("import.more", _("More"), "down", ("M",), _("What else can be done with this import"), here),
        ActionRow("import.discard", _("Start over"), "trash", ("Ctrl+Backspace",), _("Drop this import"), here),
    )
