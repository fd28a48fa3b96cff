"""What stands in place of the list where it is empty."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.authoring.browse import Filters
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.keys import Key
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.state_view import StateView


class NothingRoom(QWidget):
    """The room for one of the states below; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        self._state: StateView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(now.px(24), now.px(48), now.px(24), 0)
        self._column.addStretch(1)

    def show_state(self, state: StateView | None) -> None:
        """Show another state, or none."""
        if self._state is not None:
            self._state.hide()
            self._state.deleteLater()
        self._state = state
        if state is not None:
            self._column.insertWidget(0, state)
        self.setVisible(state is not None)

    def button(self) -> Button | None:
        """The way on, where something is shown."""
        return self._state.findChild(Button) if self._state is not None else None


def no_questions(add: Callable[[], object], key: Key, bring: Callable[[], object]) -> StateView:
    """Nothing is there yet; `key` adds the first one, `bring` imports many."""
    button = Button(_("Add question"), "primary", icon="add", key=key)
    button.clicked.connect(add)
    many = Button(_("Import questions"), icon="import")
    many.clicked.connect(bring)
    text = _("Write the first one; it takes a minute. Or bring those that you have elsewhere.")
    return StateView("library", _("No questions here yet"), text, button, many)


def empty_bin(leave: Callable[[], object], key: Key) -> StateView:
    """Nothing was deleted; `key` leads back to what is there."""
    button = Button(_("Show all questions"), key=key)
    button.clicked.connect(leave)
    return StateView("trash", _("The bin is empty"), _("Deleted questions wait here until you empty it."), button)


def no_match(wanted: Filters, without_filters: int, advice: str, clear: Callable[[], object], key: Key) -> StateView:
    """Nothing matches; `without_filters` questions match the words alone, else `advice` may help; `key` clears."""
    words = wanted.text.strip()
    title = _("No question matches “{words}”").format(words=words) if words else _("No question matches")
    text = advice
    if without_filters:
        hits = ngettext(
            "{count} question matches without the filters.",
            "{count} questions match without the filters.",
            without_filters,
        )
        text = hits.format(count=dates.number(without_filters))
    button = Button(_("Clear filters") if wanted.narrows else _("Clear search"), key=key)
    button.clicked.connect(clear)
    return StateView("search", title, text, button)
