"""The result of a quiz in words: marks, and how it compares with others of its kind."""

from datetime import date

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.history import Compared, Past
from quizapp.study.quiz.view import QuizResult
from quizapp.ui.dates import number, short_day


def marks(score: float) -> str:
    """A sum of marks: whole where it is, else with one decimal."""
    shown = round(score, 1)
    return number(shown if shown % 1 else int(shown))


def each_words(result: QuizResult, before: Past | None) -> str:
    """The seconds that a question took, and how many more or fewer than in the quiz `before`."""
    each = round(result.seconds / max(1, result.total))
    words = ngettext("{count} second each", "{count} seconds each", each).format(count=each)
    if before is None or not before.total:
        return words
    less = round(before.seconds / before.total) - each
    if not less:
        return _("{words}, as last time").format(words=words)
    than = _("{words}, {count} s faster than last time") if less > 0 else _("{words}, {count} s slower than last time")
    return than.format(words=words, count=abs(less))


def compared_words(result: QuizResult, there: Compared, today: date) -> str:
    """How a result stands to the best and the last of its kind before it."""
    share = result.score / result.total if result.total else 0.0
    best = _of(there.best, today)
    if share > there.best.share:
        return _("Your best so far; before it was {best}.").format(best=best)
    if there.count == 1:
        return _("Last time {last}.").format(last=best)
    if there.last.id == there.best.id:
        return _("Best {best}, last time.").format(best=best)
    last = marks(there.last.score)
    if there.last.total != there.best.total:
        last = _("{score} of {total}").format(score=last, total=there.last.total)
    return _("Best {best}; last time {last}.").format(best=best, last=last)


def _of(one: Past, today: date) -> str:
    words = _("{score} of {total}").format(score=marks(one.score), total=one.total)
    if one.day is None:
        return words
    return _("{score} on {day}").format(score=words, day=short_day(one.day, today))
