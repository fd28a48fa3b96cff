"""What all views of a form have in common, so that the page need not know which one it shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.questions.forms.posed import Response
from quizapp.study.quiz.view import Item
from quizapp.ui.look import look


class FormView(QWidget):
    """What an item is answered with; `responded` tells a new response, an empty one takes the answer back."""

    responded = Signal(object)

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item = item
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look().px(12))

    def show_item(self, item: Item, *, closed: bool) -> None:
        """Show what is answered and, once it may be seen, what is right; a `closed` one takes no answer."""
        raise NotImplementedError

    def starts_at(self) -> QWidget | None:
        """The widget that has the focus when the item comes up; None for the page, whose keys choose."""
        return None

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits, in their order."""
        raise NotImplementedError

    def shown(self) -> Response:
        """The response that stands there, though it may not have been given yet, as an order nobody has touched."""
        return ()

    def choose(self, at: int) -> None:
        """Choose what stands at a place, counted from 0, where there is something to choose."""

    def ask_again(self, problem: str) -> None:
        """Say why what stands there is no answer, where it can be none."""

    def push(self, step: int) -> None:
        """Move what has the focus up (-1) or down (1), where things are put in order."""
