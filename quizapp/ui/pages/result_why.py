"""Why an answer of a finished quiz is right or wrong, and where that stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions import marked
from quizapp.questions.forms.posed import PLACED
from quizapp.questions.overlap import explained
from quizapp.study.quiz.view import ResultItem
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_forms.told import rests_on
from quizapp.ui.widgets.image_view import image_of


def why(item: ResultItem) -> QWidget:
    """What is known of mine, the explanation, and the evidence; of several questions each with its source."""
    now = look()
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(now.px(34), 0, 0, 0)
    column.setSpacing(now.px(12))
    image = image_of(*item.answer.posed.questions, high=160)
    if image is not None:
        column.addWidget(image)
    said = _told(item)
    for words in said:
        column.addWidget(PlainLabel(words, "lead", "text-2", wrap=True))
    found = rests_on(item.answer.posed)
    if found is not None:
        said += [citation.sentence for one in item.answer.posed.questions for citation in one.citations[:1]]
        column.addWidget(found)
    if not column.count():
        said.append(_("This question has no explanation and no source."))
        column.addWidget(PlainLabel(said[-1], "lead", "text-3", wrap=True))
    holder.setAccessibleName(" ".join(said))
    return holder


def _told(item: ResultItem) -> list[str]:
    """What is told of mine, whether right or wrong, and what explains the right answer."""
    told = item.why or item.told
    mine = [f"{item.mine}: {told}"] if told else []
    said = "" if item.answer.posed.form in PLACED else marked.plain(explained(item.question))
    return [*mine, said] if said else mine
