"""What a line that was typed answers to an item of a quiz, and in words what is wrong with one that answers nothing."""

import re
from collections import Counter

from quizapp.i18n import _, ngettext
from quizapp.questions.forms import cloze, date, matching, multiple_choice, number, ordering, several_right, true_false
from quizapp.questions.forms.posed import CHOSEN, FALSE, PLACED, TRUE, Posed, Response, mark
from quizapp.questions.marking.amounts import quantity
from quizapp.questions.overlap import folded
from quizapp.questions.reading import read_date
from quizapp.study.quiz.on_paper import date_example, fineness, unit

_NUMBER = re.compile(r"\d+")
_BESIDE_NUMBERS = re.compile(r"[\s,;.>:=-]|[A-Fa-f](?=[\s:=]*\d)")  # 2, 1, 3 and 2 > 1 > 3 and A: 2 B: 1
_SAYINGS = {TRUE: TRUE, "t": TRUE, "yes": TRUE, "y": TRUE, FALSE: FALSE, "f": FALSE, "no": FALSE, "n": FALSE}
_LONGEST = 40  # characters of a line that are said again


def what_to_type(posed: Posed) -> str:
    """How an item is answered in a line, in a sentence."""
    row = " ".join(map(str, (2, 1, *range(3, len(posed.options) + 1))))
    ways = {
        multiple_choice.FORM: _("Type the number of an option, or its text."),
        true_false.FORM: _("Type true or false, or its number."),
        several_right.FORM: _("Type the numbers of all that are right: 1 3"),
        ordering.FORM: _("Type all numbers in order: {row}").format(row=row),
        matching.FORM: _("Type the number that belongs to each letter, A first: {row}").format(row=row),
        cloze.FORM: _("Type what belongs into the gap."),
    }
    if posed.form == date.FORM and posed.unit:
        words = _("Type the date: {parts}, such as {example}.")
        return words.format(parts=fineness(posed.unit), example=date_example(posed))
    if posed.form == number.FORM:
        behind = unit(posed)
        return _("Type a number ({unit}).").format(unit=behind) if behind else _("Type a number.")
    return ways.get(posed.form, _("Type the answer."))


def meant(posed: Posed, line: str) -> Response:
    """The response that a line gives to an item.

    Raises:
        ValueError: it gives none; the sentence says what is wrong with it.
    """
    text = line.strip()
    if not posed.options:
        if problem := unread(posed, text):
            raise ValueError(problem)
        return (text,)
    if posed.form in CHOSEN:
        return _one(posed, text)
    numbers = _numbers(posed, text)
    if posed.form in PLACED:
        if len(numbers) != len(posed.right):
            raise ValueError(_miscounted(posed, len(numbers)))
        return tuple(posed.options[one - 1] for one in numbers)
    return tuple(option for at, option in enumerate(posed.options, start=1) if at in numbers)


def unread(posed: Posed, text: str) -> str:
    """Why a text is no answer at all to an item that asks for a number or a date; "" where it may be one."""
    said = text.strip()
    if not said or mark(posed, (said,)).share:
        return ""
    if posed.form == date.FORM and read_date(said) is None:
        words = _("“{text}” is no date that can be read. Asked for: {parts}, such as {example}.")
        return words.format(text=_short(said), parts=fineness(posed.unit), example=date_example(posed))
    if posed.form == number.FORM and quantity(said) is None:  # a wrong one may have a unit, as a right one may
        return _("“{text}” is no number that can be read. Write one in figures or in words.").format(text=_short(said))
    return ""


def _one(posed: Posed, text: str) -> Response:
    """One option by its text, a word for it, or its number; a text that is an option counts before a number."""
    alike = [option for option in posed.options if folded(option) == folded(text)]
    if alike:
        return (alike[0],)
    if posed.form == true_false.FORM and folded(text) in _SAYINGS:
        return (_SAYINGS[folded(text)],)
    at = int(text) if text.isdecimal() and len(text) <= 2 else 0  # noqa: PLR2004  no item has a hundred options
    if 1 <= at <= len(posed.options):
        return (posed.options[at - 1],)
    if posed.form == true_false.FORM:
        raise ValueError(_("“{text}” is neither true nor false.").format(text=_short(text)))
    words = _("“{text}” is none of the options 1 to {count}.")
    raise ValueError(words.format(text=_short(text), count=len(posed.options)))


def _numbers(posed: Posed, text: str) -> list[int]:
    """The numbers of options that a line is made of, each there and named once."""
    found = _NUMBER.findall(text)
    if not found or _NUMBER.sub("", _BESIDE_NUMBERS.sub("", text)):
        raise ValueError(_("“{text}” cannot be read as numbers of options.").format(text=_short(text)))
    missing = next((one for one in found if not 1 <= int(one) <= len(posed.options)), None)
    if missing is not None:
        words = _("There is no option {number}: they are 1 to {count}.")
        raise ValueError(words.format(number=_short(missing), count=len(posed.options)))
    numbers = [int(one) for one in found]
    twice = next((one for one, times in Counter(numbers).items() if times > 1), None)
    if twice is not None:
        raise ValueError(_("Option {number} stands there twice.").format(number=twice))
    return numbers


def _miscounted(posed: Posed, told: int) -> str:
    """That an order or a matching has too few or too many numbers."""
    words = ngettext(
        "That is {told} number, and {count} are needed.", "Those are {told} numbers, and {count} are needed.", told
    )
    return words.format(told=told, count=len(posed.right))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
