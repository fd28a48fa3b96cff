"""The learner's word against a mark: a typed answer that was marked wrong is counted as right, or the other way round.

The mark follows, and with it the score and the missed shelf; what the quiz had taught the schedule is taught anew, as
if the answer had been marked so. A question answered again since keeps the schedule that it has by now.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from quizapp.i18n import _
from quizapp.questions.brief import beginning
from quizapp.questions.forms import posed as forms
from quizapp.questions.forms.posed import TYPED
from quizapp.store import cards, finished, questions, quizzes
from quizapp.store.library import Library
from quizapp.store.records import QuizAnswer, Review, StoredQuestion
from quizapp.study import aliases
from quizapp.study.answering import Desk
from quizapp.study.quiz.counting import counted_anew
from quizapp.study.quiz.setup import QuizSetup

__all__ = ["Keeping", "Overruled", "QuizAnswer", "can_be_overruled", "flag", "keep", "keeping", "overrule"]


@dataclass(frozen=True, slots=True)
class Overruled:
    """What became of it: whether the answer counts as right now, and whether the schedule stays although it moved."""

    right: bool
    schedule_stays: bool = False


@dataclass(frozen=True, slots=True)
class Keeping:
    """Whether an answer counted as right can be kept for its question from now on, or is, or why it cannot be."""

    can_keep: bool = False
    is_kept: bool = False
    why_not: str = ""


def can_be_overruled(answer: QuizAnswer) -> bool:
    """Whether an answer was typed: a choice leaves nothing to judge."""
    return answer.posed.form in TYPED and answer.response is not None


def overrule(library: Library, quiz_id: int, position: int, desk: Desk) -> Overruled:
    """Count an answer of a finished quiz as the opposite of its mark, or take that back, as one deed.

    Raises:
        KeyError: there is no such quiz or answer.
        ValueError: it is none that can be overruled, or the quiz is not finished.
        KnownError: it could not be saved; nothing changed.
    """
    stored = quizzes.load(library, quiz_id)
    answer = next((one for one in stored.answers if one.position == position), None)
    if answer is None:
        raise KeyError((quiz_id, position))
    if stored.finished_at is None or not can_be_overruled(answer):
        raise ValueError("this answer cannot be overruled")
    marked = forms.mark(answer.posed, answer.response or ())
    mark = marked.share if answer.overruled else float(not marked.correct)
    changed = replace(answer, overruled=not answer.overruled, mark=mark)
    there = _stored(library, answer) is not None
    old = finished.logged(library, answer.ids[0], stored.finished_at) if there else None
    new = None if old is None else counted_anew(changed, old, QuizSetup.from_values(stored.setup), desk)
    reviews = None if old is None or new is None or not _can_follow(library, old, new) else (old, new)
    name = _("count “{answer}” as right") if mark == 1 else _("count “{answer}” as wrong")
    finished.overrule(
        library,
        quiz_id,
        position,
        overruled=changed.overruled,
        mark=mark,
        reviews=reviews,
        name=name.format(answer=beginning(_text(answer))),
        now=desk.clock.now(),
    )
    return Overruled(mark == 1, schedule_stays=old is not None and reviews is None)


def _can_follow(library: Library, old: Review, new: Review) -> bool:
    """Whether the card is as the old answer left it; answers that move nothing need no card."""
    return (old.rating is None and new.rating is None) or cards.is_as_left(library, old)


def flag(library: Library, quiz_id: int, position: int, now: datetime, *, on: bool) -> None:
    """Flag an answer of a finished quiz, or take its flag away, as one deed; it changes nothing else.

    Raises:
        KeyError: there is no such answer.
        KnownError: it could not be saved.
    """
    name = _("flag a question of a quiz") if on else _("take a flag away")
    finished.flag(library, quiz_id, position, on=on, name=name, now=now)


def keeping(library: Library, answer: QuizAnswer) -> Keeping:
    """Whether what was typed can be kept as right for its question from now on, by the rules of daily study."""
    stored, text = _stored(library, answer), _text(answer)
    if stored is None:
        return Keeping(why_not=_("It cannot be kept: the question is no longer in the library."))
    if stored.question.answer != answer.posed.question.answer:
        return Keeping(why_not=_("It cannot be kept: the question has another answer by now."))
    if any(alias.text == text for alias in aliases.kept(library, stored)):
        return Keeping(is_kept=True)
    why_not = aliases.why_not(library, stored, text)
    return Keeping(can_keep=not why_not, why_not=why_not)


def keep(library: Library, answer: QuizAnswer, desk: Desk) -> bool:
    """Keep what was typed as a right answer of its question, as one deed; gives whether it could be.

    Raises:
        KnownError: it could not be saved; nothing was.
    """
    stored = _stored(library, answer)
    if stored is None or not keeping(library, answer).can_keep:
        return False
    aliases.keep(library, stored, _text(answer), desk.clock.now())
    return True


def _stored(library: Library, answer: QuizAnswer) -> StoredQuestion | None:
    return next(iter(questions.get_many(library, answer.ids[:1])), None)


def _text(answer: QuizAnswer) -> str:
    return " ".join(answer.response or ()).strip()
