"""What can be done with the questions of the library, and in the editor."""

from quizapp.i18n import _
from quizapp.ui.action_rows.row import ActionRow


def library() -> tuple[ActionRow, ...]:
    """What can be done with the list."""
    here = ("library",)
    return (
        ActionRow("library.edit", _("Edit"), "edit", ("E",), _("Change the chosen question"), here),
        ActionRow("library.flag", _("Flag"), "flag", ("F",), _("Mark the chosen question to come back to"), here),
        ActionRow("library.suspend", _("Suspend"), "suspend", ("S",), _("Do not ask it until you say so"), here),
        ActionRow("library.back", _("Bring back today"), "clock", ("B",), _("Leave it out no longer"), here),
        ActionRow(
            "library.due",
            _("Set due day"),
            "dates",
            ("Ctrl+Alt+D",),
            _("Choose the day on which the chosen questions come back"),
            here,
        ),
        ActionRow(
            "library.anew",
            _("Start anew"),
            "refresh",
            ("Ctrl+Alt+N",),
            _("Forget how well they are remembered; the log is kept"),
            here,
        ),
        ActionRow(
            "library.shelve",
            _("Put on the missed shelf"),
            "refresh",
            ("Ctrl+Alt+M",),
            _("As if missed today; off after two later days on which it is right"),
            here,
        ),
        ActionRow("library.tag", _("Tag"), "tagi", ("Ctrl+T",), _("Give tags to the chosen ones or take them"), here),
        ActionRow("library.replace", _("Find and replace"), "edit", ("Ctrl+H",), _("Put words for others"), here),
        ActionRow("library.topic", _("Change topic"), "filter", ("Ctrl+Alt+T",), _("Put them under a topic"), here),
        ActionRow("library.move", _("Move to a deck"), "right", ("Ctrl+Alt+V",), _("Let another deck have them"), here),
        ActionRow("library.bury", _("Bury"), "skip", ("Shift+B",), _("Leave them out until tomorrow"), here),
        ActionRow("library.columns", _("Columns"), "settings", ("C",), _("Choose the columns of the list"), here),
        ActionRow("library.sort", _("Sort by"), "order", ("O",), _("Choose what the list is sorted by"), here),
        ActionRow("library.save_search", _("Save search"), "save", ("Ctrl+S",), _("Keep this search by a name"), here),
        ActionRow("library.more", _("More"), "down", ("M",), _("What else can be done with them"), here),
        ActionRow("library.delete", _("Delete"), "trash", ("Del",), _("Put the chosen ones into the bin"), here),
        ActionRow("library.restore", _("Restore"), "undo", ("R",), _("Bring them back from the bin"), here),
        ActionRow(
            "library.empty_bin", _("Empty the bin"), "trash", ("Shift+Del",), _("Delete for good what is in it"), here
        ),
    )


def editor() -> tuple[ActionRow, ...]:
    """What can be done with a question that is being written."""
    here = ("editor",)
    more = _("Save and add another")
    return (
        ActionRow("editor.save", _("Save"), "check", ("Ctrl+Return",), _("Save the question"), here),
        ActionRow("editor.another", more, "add", ("Ctrl+Shift+Return",), _("Save and start the next one"), here),
        ActionRow("editor.gap", _("Make it the gap"), "cloze", ("Alt+G",), _("Ask for the selected words"), here),
        ActionRow("editor.image", _("Add an image"), "image", ("Alt+I",), _("A map, a chart, a face"), here),
        *(_suggestion(number) for number in range(1, 4)),
        ActionRow("editor.close", _("Close"), "close", ("Esc",), _("Your draft is kept"), here),
    )


def _suggestion(number: int) -> ActionRow:
    text = _("Take suggestion {number}").format(number=number)
    tip = _("Add the suggested wrong option")
    return ActionRow(f"editor.suggestion{number}", text, "add", (f"Alt+{number}",), tip, ("editor",))
