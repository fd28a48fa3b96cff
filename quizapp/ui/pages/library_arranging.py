"""Which columns the list of the Library has, how wide they are, and what it is sorted by: chosen by menu or by hand."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.ui.messages import Messages
from quizapp.ui.pages.library_columns import USUAL, columns
from quizapp.ui.pages.library_table import QuestionTable

_IN_ORDER_ADDED = "id"


class Arranging(QObject):
    """Keeps a table as the settings have it and the settings as the table is; `again` lists anew in another order."""

    def __init__(
        self,
        page: QWidget,
        table: QuestionTable,
        settings: Settings,
        keep: Callable[..., object],
        messages: Messages,
        again: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._page, self._table, self._settings = page, table, settings
        self._keep, self._messages, self._again = keep, messages, again
        self.order, self.descending = settings.library_order, settings.library_descending
        if self.order not in self._orders():
            self.order = _IN_ORDER_ADDED
        table.sort_requested.connect(self.sort)
        table.columns_requested.connect(self.open_columns)
        table.arranged.connect(self._moved)
        table.arrange(settings.library_columns, _widths(settings), compact=settings.library_compact)
        self._compact = settings.library_compact

    def sort(self, column_id: str) -> None:
        """Sort by a column, upwards first, or the other way round where it is sorted by that already."""
        order = next(column.order for column in columns() if column.id == column_id)
        if order:
            self._sort(order, descending=order == self.order and not self.descending)

    def open_columns(self, at: QPoint | None = None) -> None:
        """Offer the columns in a menu, there or at the head of the list."""
        menu = QMenu(self._page)
        menu.setAccessibleName(_("Columns"))
        shown = self._table.arrangement()
        for column in columns()[1:]:
            action = _tick(menu, column.name, column.id in shown)
            action.toggled.connect(lambda on, id_=column.id: self.show_column(id_, on=on))
        menu.addSeparator()
        _tick(menu, _("Low rows"), self._compact).toggled.connect(lambda on: self.set_compact(on=on))
        menu.addAction(_("Usual columns")).triggered.connect(lambda _on=False: self._arrange(USUAL, {}))
        self._open(menu, at)

    def open_orders(self) -> None:
        """Offer what can be sorted by."""
        menu = QMenu(self._page)
        menu.setAccessibleName(_("Sort by"))
        group = QActionGroup(menu)
        for order, name in self._orders().items():
            action = _tick(menu, name, order == self.order)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, order=order: self._sort(order, descending=self.descending))
        menu.addSeparator()
        downwards = _tick(menu, _("Downwards"), self.descending)
        downwards.toggled.connect(lambda on: self._sort(self.order, descending=on))
        self._open(menu, None)

    def show_column(self, id_: str, *, on: bool) -> None:
        """Show a column behind the others, or no longer."""
        others = [each for each in self._table.arrangement() if each != id_]
        self._arrange((*others, id_) if on else tuple(others), self._table.widths())

    def set_compact(self, *, on: bool) -> None:
        """Have low rows or those of usual height."""
        self._compact = on
        self._arrange(self._table.arrangement(), self._table.widths())

    def _orders(self) -> dict[str, str]:
        return {_IN_ORDER_ADDED: _("As added"), **{each.order: each.name for each in columns() if each.order}}

    def _open(self, menu: QMenu, at: QPoint | None) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        header = self._table.horizontalHeader()
        menu.popup(at if at is not None else header.mapToGlobal(header.rect().bottomLeft()))

    def _sort(self, order: str, *, descending: bool) -> None:
        self.order, self.descending = order, descending
        self._save(library_order=order, library_descending=descending)
        self._again()
        self._table.horizontalHeader().viewport().update()

    def _arrange(self, ids: tuple[str, ...], widths: Mapping[str, int]) -> None:
        self._table.arrange(ids, widths, compact=self._compact)
        self._again()
        self._moved()

    def _moved(self) -> None:
        widths = tuple(f"{id_}={width}" for id_, width in sorted(self._table.widths().items()))
        ids = self._table.arrangement()
        self._save(library_columns=ids, library_widths=widths, library_compact=self._compact)

    def _save(self, **values: object) -> None:
        try:
            self._keep(**values)
        except KnownError as error:
            self._messages.tell(error)


def _tick(menu: QMenu, name: str, on: bool) -> QAction:  # noqa: FBT001  as in Qt's setChecked
    action = menu.addAction(name.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(on)
    return action


def _widths(settings: Settings) -> dict[str, int]:
    """The widths that the settings keep; what is no number is passed over."""
    pairs = (each.partition("=") for each in settings.library_widths)
    return {id_: min(int(width), 2000) for id_, _sign, width in pairs if width.isascii() and width.isdigit()}
