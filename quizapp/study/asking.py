"""How the card at hand is asked, and how what was typed at it compares."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from quizapp.questions.marking.mark import Verdict
from quizapp.questions.question import AnswerKind
from quizapp.store import names
from quizapp.store.library import Library
from quizapp.store.records import StoredQuestion
from quizapp.study import aliases
from quizapp.study.comparing import compared, overruled
from quizapp.study.ladder import AS_CARD, Asked, asked
from quizapp.study.reversing import turned
from quizapp.study.view import Typed


@dataclass(frozen=True, slots=True)
class Asking:
    """What asking and comparing need of the library."""

    library: Library

    def asked(self, stored: StoredQuestion, *, ladder: bool, due: Callable[[], bool]) -> Asked:
        """How a question is asked now: as a card, or with the ladder as its memory allows."""
        if not ladder:
            return AS_CARD
        return asked(stored.question, stored.card, due=due(), turned=lambda: turned(self.library, stored))

    def typed(self, stored: StoredQuestion, how: Asked, text: str, *, counted: bool = False) -> Typed:
        """How a typed answer compares now; `counted` where the learner has said that it was right."""
        question = how.turned or stored.question
        # What is kept as right belongs to the question as it stands, not to its reverse.
        kept = [alias.text for alias in aliases.kept(self.library, stored)] if how.turned is None else []
        typed = compared(question, text, lambda: self._known(text.strip(), question.kind), kept)
        if not counted:
            return typed
        if typed.verdict is Verdict.MATCH:
            return replace(typed, overruled=True)
        if how.turned is not None:
            return replace(overruled(typed), can_keep=False)
        return overruled(typed, aliases.why_not(self.library, stored, typed.text))

    def _known(self, text: str, kind: AnswerKind) -> list[str]:
        """The keys of a kind that a text could be taken for."""
        return names.keys_among(self.library, names.near(self.library, text, kind=kind), kind=kind)


def form_of(how: Asked, typed: Typed | None) -> str:
    """How a card was asked and answered, as the log names it."""
    if how.options or how.turned is not None or (how.to_be_typed and typed is not None):
        return how.form
    return "front_back" if typed is None else "typed"
