"""What can be done with the articles that questions come from."""

from quizapp.i18n import _
from quizapp.ui.action_rows.row import PAGES, ActionRow


def sources() -> tuple[ActionRow, ...]:
    """The list of articles, and one of them."""
    here, one = ("sources",), ("source",)
    return (
        ActionRow("go.sources", _("Sources"), "link", ("Ctrl+L",), _("The articles that questions come from"), PAGES),
        ActionRow("sources.open", _("Open"), "right", ("O",), _("The article with its facts and questions"), here),
        ActionRow("sources.library", _("Show in Library"), "library", ("L",), _("The questions that cite it"), here),
        ActionRow("source.next", _("Next"), "down", ("F",), _("Go to the next evidence"), one),
        ActionRow("source.before", _("Previous"), "up", ("Shift+F", "Alt+Shift+F"), _("Go back one"), one),
        ActionRow("source.library", _("Show in Library"), "library", ("L",), _("The questions that cite it"), one),
        ActionRow("source.draft", _("Draft questions"), "add", ("D",), _("From its facts, to accept or reject"), one),
        ActionRow("source.again", _("Read again"), "refresh", ("R",), _("See what is found in it now"), one),
        ActionRow("source.stop", _("Cancel"), "stop", ("Esc",), _("All stays as it is"), ("source.reading",)),
        ActionRow("source.take", _("Take over"), "check", ("Ctrl+Return",), _("Let it have the facts found now"), one),
        ActionRow("source.drop", _("Leave as it is"), "close", ("Ctrl+Backspace",), _("Drop what differs"), one),
    )
