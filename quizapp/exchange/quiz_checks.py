"""Whether an item of a quiz from elsewhere holds together: what a form needs, so that it can be shown and marked."""

from collections.abc import Callable

from quizapp.questions.forms import cloze, date, matching, multiple_choice, number, ordering, several_right, true_false
from quizapp.questions.forms.posed import FALSE, FORMS, PLACED, TRUE, Posed, fits
from quizapp.questions.statement import GAP


def problem_with(item: Posed) -> str:
    """The part of an item that does not fit the others, "" where all does."""
    if item.form not in FORMS:
        return "form"
    several = item.form in PLACED
    fewest, most = (ordering.FEWEST, ordering.MOST) if several else (1, 1)
    if not fewest <= len(item.questions) <= most:
        return "questions"
    if len({*item.options}) != len(item.options) or "" in item.options:
        return "options"
    if not several and not item.text.strip():
        return "text"
    return next((part for part, holds in _PARTS.get(item.form, _typed)(item).items() if not holds), "")


def _choice(item: Posed) -> dict[str, bool]:
    known = {item.question.answer, *(wrong.text for wrong in item.question.distractors)}
    return {"options": len(item.options) > 1 and {*item.options} <= known, "right": _is_key_among(item)}


def _is_key_among(item: Posed) -> bool:
    return item.right == (item.question.answer,) and item.right[0] in item.options


def _several(item: Posed) -> dict[str, bool]:
    return {"right": bool(item.right) and {*item.right} < {*item.options}}


def _truth(item: Posed) -> dict[str, bool]:
    right = TRUE if true_false.is_true(item.question, item.proposed) else FALSE
    return {
        "options": item.options == (TRUE, FALSE),
        "proposed": bool(item.proposed.strip()) is not true_false.is_statement(item.question),
        "right": item.right == (right,),
    }


def _typed(item: Posed) -> dict[str, bool]:
    needs = item.form not in (number.FORM, date.FORM) or fits(item.form, item.question)
    gap = item.form != cloze.FORM or GAP in item.text
    return {
        "options": not item.options,
        "right": item.right == (item.question.answer,),
        "questions": needs,
        "text": gap,
    }


def _ordered(item: Posed) -> dict[str, bool]:
    return {
        "right": len(item.right) == len(item.questions) and sorted(item.right) == sorted(item.options),
        "questions": ordering.fits(item.questions),
    }


def _matched(item: Posed) -> dict[str, bool]:
    by_stem = {one.stem: one.answer for one in item.questions}
    return {
        "prompts": [*item.prompts] == [one.stem for one in item.questions] and len(by_stem) == len(item.prompts),
        "right": [*item.right] == [one.answer for one in item.questions],
        "options": sorted(item.options) == sorted(item.right),
    }


_PARTS: dict[str, Callable[[Posed], dict[str, bool]]] = {
    multiple_choice.FORM: _choice,
    several_right.FORM: _several,
    true_false.FORM: _truth,
    ordering.FORM: _ordered,
    matching.FORM: _matched,
}
