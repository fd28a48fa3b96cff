"""An answer made of several things, one by one: what stood where, what belongs there, which picks were right."""

from dataclasses import dataclass
from itertools import zip_longest

from quizapp.questions.forms import matching, ordering, several_right
from quizapp.store.records import QuizAnswer


@dataclass(frozen=True, slots=True)
class Place:
    """One place of an order, pair of a matching, or option; "" where nothing was answered, or nothing belongs."""

    name: str  # the question of a pair; "" in the other forms
    mine: str
    right: str

    @property
    def correct(self) -> bool:
        """Whether mine is what belongs there."""
        return self.mine == self.right


def by_place(answer: QuizAnswer) -> tuple[Place, ...]:
    """An answer place by place, or pick by pick; () in the forms whose answer is one thing."""
    posed, mine = answer.posed, answer.response or ()
    if posed.form in (ordering.FORM, matching.FORM):
        names = posed.prompts or ("",) * len(posed.right)
        rows = zip_longest(names, mine[: len(names)], posed.right, fillvalue="")
        return tuple(Place(name, given, right) for name, given, right in rows)
    if posed.form == several_right.FORM:
        told = (one for one in posed.options if one in mine or one in posed.right)
        return tuple(Place("", one if one in mine else "", one if one in posed.right else "") for one in told)
    return ()
