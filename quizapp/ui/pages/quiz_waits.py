"""What is said of a quiz that was begun and waits to be gone on with."""

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.waiting import WaitingQuiz
from quizapp.ui.dates import clock_text


def waits_text(quiz: WaitingQuiz) -> str:
    """How far it has come, and the time it has left."""
    words = ngettext(
        "A quiz waits: {done} of {count} question answered",
        "A quiz waits: {done} of {count} questions answered",
        quiz.total,
    ).format(done=quiz.answered, count=quiz.total)
    if quiz.seconds_left is None:
        return f"{words}."
    if not quiz.seconds_left:
        return _("{words}; its time is up.").format(words=words)
    return _("{words}, {time} left.").format(words=words, time=clock_text(quiz.seconds_left))
