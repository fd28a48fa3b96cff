"""Answering by putting events in order."""

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.questions.forms.posed import Response
from quizapp.study.quiz.view import Item
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.quiz_forms.form_view import FormView
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.order_list import OrderList


class OrderingView(FormView):
    """The events in a list that can be moved; the order shown counts when it was touched or confirmed."""

    def __init__(self, item: Item) -> None:
        super().__init__(item)
        self.list = OrderList(item.response or item.options, _("Events, the earliest first"))
        self.list.moved.connect(self.responded)
        self.column.addWidget(IconText("up", _("Earliest"), "text-2"))
        self.column.addWidget(self.list)
        self.column.addWidget(IconText("down", _("Latest"), "text-2"))
        self.hint = PlainLabel(_("Enter confirms the order as it stands."), "small", "text-2", wrap=True)
        self.column.addWidget(self.hint)

    def starts_at(self) -> QWidget | None:
        """The list, so that arrows work at once."""
        return None if self.list.is_closed() else self.list

    def stops(self) -> list[QWidget]:
        """The list is one stop."""
        return [self.list]

    def shown(self) -> Response:
        """The order in the list."""
        return self.list.texts()

    def choose(self, at: int) -> None:
        """Move the event in hand to a place."""
        self.list.put(at)

    def push(self, step: int) -> None:
        """Move the event in hand up or down."""
        self.list.push(step)

    def show_item(self, item: Item, *, closed: bool) -> None:
        """Show the order given and, once it may be seen, which places are right and where the others belong."""
        self.item = item
        if item.response and item.response != self.list.texts():
            self.list.set_texts(item.response)
        self.list.set_closed(closed)
        if item.answered or closed:
            self.hint.hide()
        if item.right is not None:
            self.list.show_right(item.right, answered=item.response is not None)
