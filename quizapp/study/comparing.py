"""What was typed beside the key, in words for the learner."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from quizapp.i18n import _
from quizapp.questions.marking.mark import Verdict
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.overlap import folded
from quizapp.questions.question import Question
from quizapp.study.aliases import accepting
from quizapp.study.view import Typed


def compared(question: Question, text: str, others: Callable[[], Sequence[str]], kept: Sequence[str] = ()) -> Typed:
    """How a typed answer compares with the key and with what the learner keeps as right.

    `others` gives answers that a near miss might have meant instead; asked for a near miss only, since they are many.
    """
    shown, widened = text.strip(), accepting(question, kept)
    mark = mark_typed(widened, shown)
    if mark.verdict is Verdict.CLOSE:
        mark = mark_typed(widened, shown, [other for other in others() if other != question.answer])
    words = _("You typed “{text}”.")
    if mark.verdict is Verdict.MATCH and shown != question.answer:
        own = folded(shown) in {folded(one) for one in kept}
        words = _("You typed “{text}”, which you accept.") if own else _("You typed “{text}”, an accepted answer.")
    told = " ".join(part for part in (mark.note, words.format(text=shown)) if part)
    return Typed(text=shown, verdict=mark.verdict, correct=mark.correct, label=verdict_name(mark.verdict), words=told)


def picked(question: Question, option: str) -> Typed:
    """An option that was chosen among others, beside the key."""
    right = option == question.answer
    label = _("Right") if right else _("Wrong")
    words = "" if right else _("You chose “{option}”.").format(option=option)
    verdict = Verdict.MATCH if right else Verdict.DIFFERS
    return Typed(text=option, verdict=verdict, correct=right, label=label, words=words, chosen=True)


def verdict_name(verdict: Verdict) -> str:
    """How an answer compares with the key, in a word or two."""
    return {
        Verdict.MATCH: _("Matches"),
        Verdict.CLOSE: _("Close"),
        Verdict.NEAR: _("Not quite"),
        Verdict.DIFFERS: _("Differs"),
    }[verdict]


def overruled(typed: Typed, why_not: str = "") -> Typed:
    """The same answer counted as right because the learner says so; kept for good if asked, unless `why_not`."""
    words = _("You typed “{text}” and counted it as right.").format(text=typed.text)
    return replace(
        typed,
        verdict=Verdict.MATCH,
        correct=True,
        label=_("Counted"),
        words=words,
        overruled=True,
        can_keep=not why_not,
        why_not=why_not,
    )
