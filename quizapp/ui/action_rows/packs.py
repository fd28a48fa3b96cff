"""What can be done with packs."""

from quizapp.i18n import _
from quizapp.ui.action_rows.row import PAGES, ActionRow


def packs() -> tuple[ActionRow, ...]:
    """Installing and making them."""
    here = ("packs",)
    return (
        ActionRow("go.packs", _("Packs"), "card", ("Ctrl+Shift+K",), _("Packs of questions that are installed"), PAGES),
        ActionRow("packs.install", _("Install a pack"), "import", ("Ctrl+O",), _("From a .quizpack file"), here),
        ActionRow("packs.folder", _("Install a folder"), "import", ("Ctrl+Shift+O",), _("From a pack's folder"), here),
        ActionRow(
            "library.pack",
            _("Make a pack"),
            "save",
            ("Ctrl+Shift+S",),
            _("A .quizpack of the chosen questions, for somebody else"),
            ("library",),
        ),
    )
