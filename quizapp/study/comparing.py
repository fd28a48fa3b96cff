"""What was typed beside the key, in words for the learner."""

from collections.abc import Sequence
from dataclasses import replace

from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.study.view import Typed, Verdict


def compared(question: Question, text: str, others: Sequence[str]) -> Typed:
    """How a typed answer compares with the key; `others` are answers that a near miss might have meant instead."""
    shown = text.strip()
    right = {" ".join(answer.casefold().split()) for answer in (question.answer, *question.accepted)}
    if " ".join(shown.casefold().split()) in right:
        words = _("You typed “{text}”, an accepted answer.").format(text=shown)
        return Typed(text=shown, verdict=Verdict.MATCH, label=_("Matches"), words=words)
    words = _("You typed “{text}”.").format(text=shown)
    return Typed(text=shown, verdict=Verdict.DIFFERS, label=_("Differs"), words=words)


def overruled(typed: Typed) -> Typed:
    """The same answer counted as right because the learner says so."""
    words = _("You typed “{text}” and counted it as right.").format(text=typed.text)
    return replace(typed, verdict=Verdict.MATCH, label=_("Matches"), words=words, overruled=True)
