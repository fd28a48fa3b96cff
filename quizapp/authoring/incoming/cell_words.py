"""What a cell of a table says: a list, tags, the right ones among options, a form, a number with its unit."""

import re
from collections.abc import Iterable

from quizapp.authoring.draft import DraftForm, same
from quizapp.i18n import _
from quizapp.questions.question import Topic

_BETWEEN = ("\n", "|", ";")  # of a list in one cell, whichever stands in it first
_BETWEEN_TAGS = re.compile(r"[,;|\n]")
_NUMBERED = re.compile(r"(?:option|answer|choice)?\s*([a-z]|\d{1,2})\s*[.)]?", re.IGNORECASE)
_BETWEEN_PICKS = re.compile(r"[;|,\n]")
_FORMS = {
    DraftForm.FRONT_BACK: "front back, front and back, basic, card, flashcard, term",
    DraftForm.MULTIPLE_CHOICE: "multiple choice, multichoice, choice, mc, quiz, single choice",
    DraftForm.SEVERAL_RIGHT: "several right, several, multiple response, multiple answers, multiple select, checkbox",
    DraftForm.TRUE_FALSE: "true false, true or false, truefalse, boolean, yes no",
    DraftForm.TYPED: "typed, type, short answer, shortanswer",
    DraftForm.NUMBER: "number, numeric, numerical",
    DraftForm.DATE: "date",
    DraftForm.CLOZE: "cloze, gap, fill in, fill in the blank",
}
_FORM_OF = {name.strip(): form for form, names in _FORMS.items() for name in names.split(",")}
_TRUTH = {**dict.fromkeys(("true", "t", "yes", "y"), True), **dict.fromkeys(("false", "f", "no", "n"), False)}
_WITH_UNIT = re.compile(r"(.*\d)\s*([^\d\s.,]\D*)")
_TOPICS = {topic.value: topic.value for topic in Topic}


def tags_of(text: str) -> tuple[str, ...]:
    """The tags in one cell."""
    return filled(_BETWEEN_TAGS.split(text))


class BadCellError(ValueError):
    """A cell that cannot be understood; the text says why."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


def filled(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts without those left empty."""
    return tuple(text.strip() for text in texts if text.strip())


def listed(text: str) -> tuple[str, ...]:
    """The texts of a list in one cell."""
    sign = next((sign for sign in _BETWEEN if sign in text.strip()), "\n")
    return filled(text.split(sign))


def picked(answer: str, options: tuple[str, ...]) -> tuple[str, ...]:
    """The right ones among options; the answer has their texts, letters or numbers.

    >>> picked("b", ("Minsk", "Kyiv")), picked("2", ("1", "2", "3")), picked("1, 3", ("a", "b", "c"))
    (('Kyiv',), ('2',), ('a', 'c'))
    """
    found = _one_of(answer, options)
    picks = [found] if found else [_one_of(each.strip(), options) for each in _BETWEEN_PICKS.split(answer)]
    if not all(picks):
        raise BadCellError("answer", _("This is none of the options: neither its text nor its letter or number."))
    return tuple(dict.fromkeys(pick for pick in picks if pick))


def _one_of(answer: str, options: tuple[str, ...]) -> str | None:
    place = next((at for at, option in enumerate(options) if same(option) == same(answer)), None)
    if place is None and (named := _NUMBERED.fullmatch(answer)):
        sign = named[1].lower()
        place = int(sign) - 1 if sign.isdigit() else ord(sign) - ord("a")
    return options[place] if place is not None and 0 <= place < len(options) else None


def form_named(text: str) -> DraftForm | None:
    """The form that a cell names, None where it names none."""
    if not text:
        return None
    form = _FORM_OF.get(" ".join(re.split(r"[\W_]+", text.casefold())).strip())
    if form is None:
        known = ", ".join(names.partition(",")[0] for names in _FORMS.values())
        raise BadCellError("form", _("This form is not known; there are {forms}.").format(forms=known))
    return form


def form_by(right: tuple[str, ...], wrong: tuple[str, ...]) -> DraftForm:
    """The form of a row that names none."""
    if len(right) > 1:
        return DraftForm.SEVERAL_RIGHT
    return DraftForm.MULTIPLE_CHOICE if wrong else DraftForm.FRONT_BACK


def truth_of(answer: str) -> bool:
    """Whether a statement is true."""
    truth = _TRUTH.get(answer.casefold())
    if truth is None:
        raise BadCellError("answer", _("Write true or false."))
    return truth


def number_and_unit(text: str) -> tuple[str, str]:
    """A number, and what stands behind it.

    >>> number_and_unit("1,200 km"), number_and_unit("7.5%"), number_and_unit("1,200")
    (('1,200', 'km'), ('7.5', '%'), ('1,200', ''))
    """
    found = _WITH_UNIT.fullmatch(text)
    return (found[1], found[2]) if found else (text, "")


def topic_of(text: str) -> str:
    """One of the seven topics, however it is written, or one of the learner's own."""
    return _TOPICS.get(text.casefold(), text)
