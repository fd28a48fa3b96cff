"""A question as it is posed in one form, alike for all forms, so that a quiz need not know which one it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from quizapp.i18n import _
from quizapp.questions.forms import (
    cloze,
    date,
    matching,
    multiple_choice,
    number,
    ordering,
    several_right,
    true_false,
    typed,
)
from quizapp.questions.marking.mark import Mark, wrong
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.question import Question

Response = tuple[str, ...]  # what was answered: an option, what was typed, picks, or one thing for each place

TRUE, FALSE = "true", "false"
CHOSEN = frozenset({multiple_choice.FORM, true_false.FORM})  # one option of several
TYPED = frozenset({typed.FORM, number.FORM, date.FORM, cloze.FORM})
PLACED = frozenset({ordering.FORM, matching.FORM})  # made of several questions, one thing for each place


@dataclass(frozen=True, slots=True, kw_only=True)
class Posed:
    """One question, or several together, in one form; what a page shows, and the response that is right.

    Args:
        form: its name.
        questions: those it is made of, one but for ordering and matching.
        text: what stands above: the stem, or the statement with its gap; "" for ordering and matching.
        options: what is chosen from, in the order shown: answers, true and false, events.
        right: the response that counts in full; of what is typed the key, others may count as well.
        prompts: of a matching the stems, in the order of asking.
        proposed: of true or false the answer whose truth is asked for; "" where it is the statement above.
        unit: of a number what to answer in, of a date how finely.
    """

    form: str
    questions: tuple[Question, ...]
    text: str = ""
    options: tuple[str, ...] = ()
    right: Response
    prompts: tuple[str, ...] = ()
    proposed: str = ""
    unit: str = ""

    @property
    def question(self) -> Question:
        """The one it asks; the first, where it is made of several."""
        return self.questions[0]

    @property
    def asked(self) -> str:
        """What is asked: the text above, or of several questions what is to be done with them."""
        together = {
            ordering.FORM: _("In which order did these happen?"),
            matching.FORM: _("Which answer belongs to which question?"),
        }
        return together.get(self.form, self.text)

    @property
    def key(self) -> str:
        """The right answer as a text."""
        return self.question.answer if self.form not in PLACED else "; ".join(self.right)


def fits(form: str, question: Question) -> bool:
    """Whether one question can be posed in a form of its own; never in ordering or matching."""
    return form in _FITS and _FITS[form](question)


def pose(form: str, questions: Sequence[Question], rng: Random, *, at: int | None = None) -> Posed:
    """The questions in a form; `at` wishes the key among shuffled options to a place (from 0).

    Raises:
        ValueError: they do not fit it.
    """
    if form not in _POSERS:
        raise ValueError(f"no form is called {form!r}")
    return _POSERS[form](tuple(questions), rng, at)


def mark(posed: Posed, response: Response) -> Mark:
    """What a response is worth, as its form marks it; none at all is wrong."""
    return _MARKERS[posed.form](posed, response) if "".join(response).strip() else wrong()


def _choice(asked: tuple[Question, ...], rng: Random, at: int | None) -> Posed:
    found = multiple_choice.ask(asked[0], rng, at=at)
    return Posed(
        form=multiple_choice.FORM,
        questions=asked,
        text=found.stem,
        options=found.options,
        right=(found.options[found.key],),
    )


def _several(asked: tuple[Question, ...], rng: Random, _at: int | None) -> Posed:
    found = several_right.ask(asked[0], rng)
    return Posed(form=several_right.FORM, questions=asked, text=found.stem, options=found.options, right=found.right)


def _truth(asked: tuple[Question, ...], rng: Random, _at: int | None) -> Posed:
    found = true_false.ask(asked[0], rng)
    right = TRUE if true_false.is_true(asked[0], found.proposed) else FALSE
    return Posed(
        form=true_false.FORM,
        questions=asked,
        text=found.stem,
        options=(TRUE, FALSE),
        right=(right,),
        proposed=found.proposed,
    )


def _typed(asked: tuple[Question, ...], _rng: Random, _at: int | None) -> Posed:
    return Posed(form=typed.FORM, questions=asked, text=asked[0].stem, right=(asked[0].answer,))


def _number(asked: tuple[Question, ...], rng: Random, _at: int | None) -> Posed:
    found = number.ask(asked[0], rng)
    return Posed(form=number.FORM, questions=asked, text=found.stem, right=(asked[0].answer,), unit=found.unit)


def _date(asked: tuple[Question, ...], rng: Random, _at: int | None) -> Posed:
    found = date.ask(asked[0], rng)
    return Posed(form=date.FORM, questions=asked, text=found.stem, right=(asked[0].answer,), unit=found.precision.value)


def _cloze(asked: tuple[Question, ...], rng: Random, _at: int | None) -> Posed:
    return Posed(form=cloze.FORM, questions=asked, text=cloze.ask(asked[0], rng).text, right=(asked[0].answer,))


def _ordering(asked: tuple[Question, ...], rng: Random, _at: int | None) -> Posed:
    found = ordering.ask(asked, rng)
    return Posed(form=ordering.FORM, questions=asked, options=found.events, right=found.right)


def _matching(asked: tuple[Question, ...], rng: Random, _at: int | None) -> Posed:
    found = matching.ask(asked, rng)
    right = tuple(found.right[stem] for stem in found.stems)
    return Posed(form=matching.FORM, questions=asked, options=found.answers, right=right, prompts=found.stems)


def _mark_several(posed: Posed, response: Response) -> Mark:
    return several_right.mark(several_right.SeveralRight(posed.text, posed.options, posed.right), response)


def _mark_pairs(posed: Posed, response: Response) -> Mark:
    right = dict(zip(posed.prompts, posed.right, strict=True))
    pairs = dict(zip(posed.prompts, response, strict=False))
    return matching.mark(matching.Matching(posed.prompts, posed.options, right), pairs)


def _mark_typed(posed: Posed, response: Response) -> Mark:
    return mark_typed(posed.question, response[0])


_FITS = {
    module.FORM: module.fits for module in (multiple_choice, several_right, true_false, typed, number, date, cloze)
}
_POSERS: dict[str, Callable[[tuple[Question, ...], Random, int | None], Posed]] = {
    multiple_choice.FORM: _choice,
    several_right.FORM: _several,
    true_false.FORM: _truth,
    typed.FORM: _typed,
    number.FORM: _number,
    date.FORM: _date,
    cloze.FORM: _cloze,
    ordering.FORM: _ordering,
    matching.FORM: _matching,
}
_MARKERS: dict[str, Callable[[Posed, Response], Mark]] = {
    multiple_choice.FORM: lambda posed, response: multiple_choice.mark(posed.question, response[0]),
    true_false.FORM: lambda posed, response: true_false.mark(
        posed.question, posed.proposed, says_true=response[0] == TRUE
    ),
    several_right.FORM: _mark_several,
    ordering.FORM: lambda posed, response: ordering.mark(ordering.Ordering(posed.options, posed.right), response),
    matching.FORM: _mark_pairs,
    **dict.fromkeys(sorted(TYPED), _mark_typed),
}
FORMS = tuple(_POSERS)
