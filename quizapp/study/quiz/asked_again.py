"""What was typed and can be no answer is asked for again, once."""

from quizapp.study.quiz.typed_line import unread
from quizapp.study.quiz.view import QuizView


class AskedAgain:
    """Remembers of which text of which item it was said that it is no answer: who insists on it may go on."""

    def __init__(self) -> None:
        self._told: tuple[int, str] | None = None

    def problem(self, view: QuizView) -> str:
        """Why the text of the open item is no answer; "" where it may be one, or that has just been said of it."""
        item = view.item
        if view.shut or item.locked:
            return ""
        text = "".join(item.response or ())
        told, self._told = self._told, (item.id, text)
        return "" if told == self._told else unread(item.posed, text)
