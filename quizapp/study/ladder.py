"""The ladder of forms: a choice while a question is young, then produced, and turned round when it is firm."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from types import ModuleType

from quizapp.questions.forms import cloze, date, multiple_choice, number, typed
from quizapp.questions.question import Question
from quizapp.store.records import Card

# From how many days of stability on a question is asked in the first of these forms that its content allows.
RUNGS: tuple[tuple[float, tuple[ModuleType, ...]], ...] = (
    (0.0, (multiple_choice,)),
    (7.0, (cloze,)),
    (21.0, (typed, number, date)),
)
TURNED_FROM = 60.0  # days; the last rung, where a question has a reverse
REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Asked:
    """How a question is asked: `text` stands in place of the stem where there is one, `options` are chosen from.

    `turned` is what is asked in place of the question itself: its reverse.
    """

    form: str = "front_back"
    text: str = ""
    options: tuple[str, ...] = ()
    turned: Question | None = None

    @property
    def to_be_typed(self) -> bool:
        """Whether an answer is expected on the line."""
        return not self.options and self.form not in ("front_back", REVERSED)


AS_CARD = Asked()


def _no_reverse() -> None:
    return None


def asked(question: Question, card: Card, *, due: bool, turned: Callable[[], Question | None] = _no_reverse) -> Asked:
    """How the question is asked at the stability of its card; the same until the card is answered.

    A right choice counts only for a card that is due, so others, and new ones, are asked as cards are. `turned` gives
    the question's reverse; it is asked for on the last rung only.
    """
    if card.stability is not None and card.stability >= TURNED_FROM and (reverse := turned()) is not None:
        return Asked(REVERSED, turned=reverse)
    rng = Random(f"{card.id}:{card.reviews}")
    for from_days, forms in reversed(RUNGS):
        if card.stability is None or card.stability < from_days:
            continue
        form = next((each for each in forms if each.fits(question)), None)
        if form is multiple_choice and due:
            return Asked(form.FORM, options=multiple_choice.ask(question, rng).options)
        if form is cloze:
            return Asked(form.FORM, text=cloze.ask(question, rng).text)
        if form is not None and form is not multiple_choice:
            return Asked(form.FORM)
    return AS_CARD
