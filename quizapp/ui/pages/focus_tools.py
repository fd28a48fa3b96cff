"""Tools of a page in focus mode: buttons of the top bar that trigger actions of the table."""

from quizapp.ui.actions import Actions
from quizapp.ui.widgets.tool_button import ToolButton


def tool(actions: Actions, id_: str, *, wordless: bool = False) -> ToolButton:
    """A top bar button for an action, with its words, icon, tip and key; `wordless` with its icon alone."""
    row = actions.row(id_)
    button = ToolButton(row.text, row.icon, wordless=wordless)
    actions.show_key(id_, button)
    button.set_tip(row.tip)
    button.clicked.connect(actions.action(id_).trigger)
    return button
