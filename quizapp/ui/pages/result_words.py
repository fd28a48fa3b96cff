"""The result of a quiz in words: marks, and how it compares with others of its kind."""

from datetime import date

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.history import Compared, Past
from quizapp.study.quiz.view import QuizResult
from quizapp.ui.dates import number, short_day


def marks(score: float) -> str:
    """A sum of marks: whole where it is, else with one decimal or two."""
    shown = round(score, 2)
    return number(shown if shown % 1 else int(shown))


def each_words(result: QuizResult, before: Past | None) -> str:
    """The seconds that a question took, and how many more or fewer than in the quiz `before`."""
    each = round(result.seconds / max(1, result.total))
    words = ngettext("{count} second each", "{count} seconds each", each).format(count=each)
    told = before is not None and before.answered and any(item.mine for item in result.items)
    if before is None or not told:
        return words  # who answers nothing is not fast
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


def predicted_words(result: QuizResult) -> list[str]:
    """How the score stands to what was predicted, in sentences; none where nothing was."""
    if not result.predicted or not result.total:
        return []
    points = round(100 * result.score / result.total) - round(100 * min(1.0, result.predicted / result.total))
    if points > 0:
        words = ngettext("{count} point above what was predicted.", "{count} points above what was predicted.", points)
    elif points < 0:
        words = ngettext("{count} point below what was predicted.", "{count} points below what was predicted.", -points)
    else:
        words = _("Exactly as predicted.")
    new = ngettext("{count} was new, predicted as unknown.", "{count} were new, predicted as unknown.", result.new)
    return [words.format(count=abs(points)), *([new.format(count=number(result.new))] if result.new else [])]


def marks_words(predicted: float | None, actual: float, sure: float | None) -> str:
    """The shares that a dumbbell shows, for those who do not see it."""
    parts = (
        (_("Predicted {percent} %."), predicted),
        (_("Your score {percent} %."), actual),
        (_("Your certainty {percent} %."), sure),
    )
    return " ".join(words.format(percent=round(100 * share)) for words, share in parts if share is not None)
