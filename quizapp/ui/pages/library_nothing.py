"""What stands in place of the list where it is empty."""

from collections.abc import Callable

from quizapp.authoring.browse import Filters
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.state_view import StateView


def no_questions(add: Callable[[], object], key: str) -> StateView:
    """Nothing is there yet; `key` adds the first one."""
    button = Button(_("Add question"), "primary", icon="add", key=key)
    button.clicked.connect(add)
    return StateView("library", _("No questions here yet"), _("Write the first one; it takes a minute."), button)


def no_match(wanted: Filters, without_filters: int, clear: Callable[[], object]) -> StateView:
    """Nothing matches; `without_filters` questions match the words alone."""
    words = wanted.text.strip()
    title = _("No question matches “{words}”").format(words=words) if words else _("No question matches")
    text = _("A shorter word may find it.")
    if wanted.narrows:
        hits = ngettext(
            "{count} question matches without the filters.",
            "{count} questions match without the filters.",
            without_filters,
        )
        text = hits.format(count=dates.number(without_filters))
    button = Button(_("Clear filters") if wanted.narrows else _("Clear search"), key="Esc")
    button.clicked.connect(clear)
    return StateView("search", title, text, button)
