"""Settings: every choice with what it leads to; a change holds at once and can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp import __version__
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.ui.action_table import usual_keys
from quizapp.ui.actions import Actions
from quizapp.ui.keys import LiveKey
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages import settings_rows as rows
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.group_list import WIDTH, GroupList
from quizapp.ui.widgets.headings import HeadingRow, PageHeader
from quizapp.ui.widgets.search_field import SearchField
from quizapp.ui.widgets.setting_row import SettingRow
from quizapp.ui.widgets.state_view import StateView

_NARROW = 720  # design px: below this width the list of groups gives its room to the rows


def _focus(control: QWidget) -> None:
    """Give the focus to a control, or to the first part of one that is made of several."""
    parts = [control, *control.findChildren(QWidget)]
    able = next((part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus), control)
    able.setFocus(Qt.FocusReason.TabFocusReason)


class _Group(QWidget):
    """A heading and its rows."""

    def __init__(self, name: str, found: list[SettingRow]) -> None:
        super().__init__()
        self.rows = found
        self.heading = HeadingRow(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look().px(20))
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addSpacing(look().px(8))
        for row in found:
            column.addWidget(row)

    def narrow(self, words: str) -> bool:
        """Show only the rows that match; gives whether there are any."""
        hits = [row.matches(words, self.heading.label.text()) for row in self.rows]
        for row, hit in zip(self.rows, hits, strict=True):
            row.setVisible(hit)
        self.setVisible(any(hits))
        return any(hits)


class SettingsPage(ScrollPage):
    """The choices of `settings`; `change` saves some of them and gives them all (`SettingsFile.change`).

    `changed` tells the settings after each change; the other signals ask for another library and for the About page.
    `scheduling` are more rows of the Schedule group.
    """

    changed = Signal(object)
    library_requested = Signal()
    about_requested = Signal()

    context = "settings"

    def __init__(
        self,
        settings: Settings,
        change: Callable[..., Settings],
        messages: Messages,
        actions: Actions | None = None,
        *,
        library: Path | None = None,
        consequences: rows.Consequences | None = None,
        scheduling: Sequence[SettingRow] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(top=24, parent=parent)
        self.title = _("Settings")
        self._settings = settings
        self._change = change
        self._messages = messages
        self._before: list[dict[str, rows.Value]] = []
        self._undone: list[dict[str, rows.Value]] = []
        appearance = rows.appearance(self._set)
        study = [*rows.study(self._set, consequences), *rows.asking(self._set)]
        pace = rows.pace(self._set)
        model = rows.weights(self._set)
        quizzes = rows.quizzes(self._set)
        self._bound = [*appearance, *study, *pace, model, *quizzes]
        groups = [
            (_("Appearance"), [bound.row for bound in appearance]),
            (_("Study"), [bound.row for bound in study]),
            (_("Schedule"), [*(bound.row for bound in pace), model.row, *scheduling]),
            (_("Quizzes"), [bound.row for bound in quizzes]),
            (_("Library"), self._library_rows(library)),
            (_("About"), [self._about_row()]),
        ]
        self.groups = [_Group(name, found) for name, found in groups]
        keys = usual_keys if actions is None else actions.keys
        self.search = SearchField(_("Find a setting"), key="" if actions is None else actions.key("find"), keys=keys)
        self._clear = Button(_("Clear search"), key=LiveKey(keys, "search.clear"))
        self.search.textChanged.connect(self._narrow)
        self.list = GroupList([name for name, _rows in groups])
        self.list.chosen.connect(self._go_to)
        self._build()
        if actions is not None:
            self._listen(actions)
        self.restyle()
        self.show_settings(settings)

    def _listen(self, actions: Actions) -> None:
        def here(do: Callable[[], None]) -> Callable[[], None]:
            return lambda: do() if actions.context() == self.context else None

        actions.on("find", here(self.search_now))
        actions.on("undo", here(self.undo))
        actions.on("redo", here(self.redo))

    def _build(self) -> None:
        self.body.addWidget(PageHeader(self.title, self.search))
        self.body.addSpacing(look().px(20))
        row = QHBoxLayout()
        row.setSpacing(0)
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.addWidget(self.list, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._side)
        column = QVBoxLayout()
        column.setSpacing(0)
        for group in self.groups:
            column.addWidget(group)
        self._clear.clicked.connect(self.search.clear)
        self._nothing = StateView("search", "", _("A shorter word may find it."), self._clear)
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addStretch(1)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.list.set_here(0)
        self.area.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _library_rows(self, library: Path | None) -> list[SettingRow]:
        other = Button(_("Open another library"), size="small")
        other.clicked.connect(self.library_requested)
        copy = Button(_("Copy path"), size="small")
        where = str(library) if library is not None else ""
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(where))
        made = [SettingRow(_("Library file"), copy, where)] if where else []
        explanation = _("Questions, answers and schedule lie in one file; another learner may have another")
        return [*made, SettingRow(_("Another library"), other, explanation)]

    def _about_row(self) -> SettingRow:
        about = Button(_("Versions and licences"), size="small")
        about.clicked.connect(self.about_requested)
        version = _("Version {version}, under the MIT licence").format(version=__version__)
        return SettingRow("QuizApp", about, version)

    def enter(self, _argument: object = None) -> None:
        """Count again what the choices lead to."""
        self.show_settings(self._settings)

    # Changing

    def show_settings(self, settings: Settings) -> None:
        """Show these choices."""
        self._settings = settings
        for bound in self._bound:
            bound.show(settings)

    def use(self, settings: Settings) -> None:
        """Show choices that were made elsewhere."""
        self.show_settings(settings)

    def choose(self, field: str, value: rows.Value) -> None:
        """Set one setting, as its own control would."""
        self._set(field, value)

    def _set(self, field: str, value: rows.Value) -> None:
        before: rows.Value = getattr(self._settings, field)
        if value == before:
            return
        self._before.append({field: before})
        self._undone.clear()
        self._apply({field: value})

    def _apply(self, values: dict[str, Any]) -> None:
        try:
            settings = self._change(**values)
        except KnownError as error:  # it holds until the program ends, and the message says that it is not saved
            self._messages.tell(error)
            settings = replace(self._settings, **values)
        self.show_settings(settings)
        # The control that sent this may be restyled by it: let it finish first.
        QTimer.singleShot(0, self, lambda: self.changed.emit(settings))

    def undo(self) -> None:
        """Take the latest change back."""
        self._swap(self._before, self._undone)

    def redo(self) -> None:
        """Make a change again that was taken back."""
        self._swap(self._undone, self._before)

    def _swap(self, source: list[dict[str, rows.Value]], target: list[dict[str, rows.Value]]) -> None:
        if not source:
            return
        values = source.pop()
        target.append({field: getattr(self._settings, field) for field in values})
        self._apply(values)

    # Finding

    def search_now(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _narrow(self, words: str) -> None:
        found = [group.narrow(words) for group in self.groups]
        self._nothing.title.setText(_("No setting matches “{words}”").format(words=words.strip()))
        self._nothing.setVisible(not any(found))
        for item, shown in zip(self.list.items, found, strict=True):
            item.setEnabled(shown)
        self.list.set_here(found.index(True) if any(found) else 0)

    def _go_to(self, number: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(min(bar.maximum(), self._top_of(number)))
        self.list.set_here(number)
        first = next((row.control for row in self.groups[number].rows if row.control is not None), None)
        if first is not None and self.list.items[number].hasFocus():
            _focus(first)

    def _top_of(self, number: int) -> int:
        return self.groups[number].mapTo(self.content, self.groups[number].rect().topLeft()).y() - look().px(24)

    def _scrolled(self, value: int) -> None:
        bar = self.area.verticalScrollBar()
        tops = [self._top_of(number) for number in range(len(self.groups))]
        here = max((number for number, top in enumerate(tops) if top <= value), default=0)
        if bar.maximum() and value == bar.maximum():
            here = max(here, next((n for n, top in enumerate(tops) if top >= value), here))
        self.list.set_here(here)
        self._side_column.setContentsMargins(0, max(0, min(value - self._top_of(0), self._side_room())), 0, 0)

    def _side_room(self) -> int:
        last = self.groups[-1]
        bottom = last.mapTo(self.content, last.rect().bottomLeft()).y()
        return max(0, bottom - self._top_of(0) - look().px(24) - self.list.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of groups goes where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        if hasattr(self, "list"):
            self.list.setFixedWidth(look().px(WIDTH))
            self._side.setFixedWidth(look().px(WIDTH + 32))
            self.search.setFixedWidth(look().px(240))
            self._fit()

    def _fit(self) -> None:
        self._side.setVisible(self.width() >= look().px(_NARROW))
