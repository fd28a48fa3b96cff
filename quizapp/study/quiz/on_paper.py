"""A quiz as it stands on paper, in words: what to do, by which letters options go, and what its key says."""

import hashlib
import unicodedata
from collections.abc import Sequence
from string import ascii_uppercase

from quizapp.i18n import _
from quizapp.questions.forms import cloze, date, matching, multiple_choice, number, ordering, several_right, true_false
from quizapp.questions.forms.posed import Posed
from quizapp.questions.question import Question
from quizapp.questions.statement import undated
from quizapp.study.quiz.result import told

_LETTERS = 8  # of a number, in two groups


def letter(place: int) -> str:
    """The letter of an option by its place, from 0: A to Z, then AA."""
    more, last = divmod(place, len(ascii_uppercase))
    return (letter(more - 1) if more else "") + ascii_uppercase[last]


def apart(text: str) -> str:
    """A text that stands among words of ours: what runs from right to left in it turns nothing beside it."""
    turns = any(unicodedata.bidirectional(one) in {"R", "AL"} for one in text)
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if turns else text


def paper_number(items: Sequence[Posed]) -> str:
    """A number made of what is asked, as it is asked, so that a key can be matched with its paper: 3FA9-C17B."""
    sum_ = hashlib.sha256()
    for one in items:
        for text in (one.form, one.text, one.proposed, *one.prompts, *one.options, *one.right, one.unit):
            sum_.update(text.encode(errors="surrogatepass") + b"\0")
        sum_.update(b"\1")
    told_ = sum_.hexdigest()[:_LETTERS].upper()
    return f"{told_[: _LETTERS // 2]}-{told_[_LETTERS // 2 :]}"


def proposed(posed: Posed) -> str:
    """Of true or false what is to be called so; "" for all other forms."""
    return _("Answer: {answer}. True or false?").format(answer=apart(posed.proposed)) if posed.proposed else ""


def task(posed: Posed) -> str:
    """What to do on paper, in a short sentence; "" where it goes without saying."""
    tasks = {
        multiple_choice.FORM: _("Tick one."),
        several_right.FORM: _("Tick all that are right."),
        true_false.FORM: _("Tick one."),
        ordering.FORM: _("Number the boxes from 1, the earliest, to {count}.").format(count=len(posed.options)),
        matching.FORM: _("Write the letter of the answer into each box."),
        cloze.FORM: _("Write what belongs into the gap."),
        number.FORM: _("Write a number."),
        date.FORM: _("Write the date: {parts}.").format(parts=fineness(posed.unit)) if posed.unit else "",
    }
    return tasks.get(posed.form, "")


def fineness(precision: str) -> str:
    """How finely a date is asked for, in words."""
    finely = {
        "day": _("day, month and year"),
        "month": _("month and year"),
        "year": _("year"),
        "decade": _("decade"),
    }
    return finely.get(precision, precision)


def date_example(posed: Posed) -> str:
    """A date written as finely as it is asked for, never the one that is right."""
    examples = {
        "day": (_("14 May 1956"), _("3 July 1931")),
        "month": (_("May 1956"), _("July 1931")),
        "year": ("1956", "1931"),
        "decade": (_("the 1950s"), _("the 1930s")),
    }.get(posed.unit, ("",))
    return next(one for one in examples if one != posed.key)


def unit(posed: Posed) -> str:
    """What stands behind the line of a number; "" for all other forms."""
    return posed.unit if posed.form == number.FORM else ""


def key_line(posed: Posed) -> str:
    """What is right, as the key says it, for a form that asks one question."""
    if posed.proposed:
        return _("{answer}. Right answer: {right}").format(answer=told(posed.right), right=apart(posed.question.answer))
    if posed.options:
        picked = [(letter(at), text) for at, text in enumerate(posed.options) if text in posed.right]
        return "; ".join(f"{by}  {apart(text)}" for by, text in picked)
    return told(posed.right)


def placed(posed: Posed) -> list[tuple[str, Question]]:
    """Of an order the events as they happened, of a matching what is asked, each with the question it rests on."""
    if posed.form == ordering.FORM:
        by_event = {undated(one): one for one in posed.questions}
        return [(event, by_event.get(event, posed.question)) for event in posed.right]
    return list(zip(posed.prompts, posed.questions, strict=True)) if posed.form == matching.FORM else []


def key_places(posed: Posed) -> list[tuple[str, Question]]:
    """What is right place by place, of an order or a matching, each with the question that it rests on."""
    if posed.form == ordering.FORM:
        return [
            (f"{at}. {apart(event)} ({apart(one.answer)})", one) for at, (event, one) in enumerate(placed(posed), 1)
        ]
    return [
        (f"{letter(posed.options.index(key))}  {apart(key)} ({apart(prompt)})", one)
        for key, (prompt, one) in zip(posed.right, placed(posed), strict=False)
    ]


def key_in_short(posed: Posed) -> str:
    """Of an order the numbers in its boxes, of a matching the letters in them, from above; "" for other forms."""
    if posed.form == ordering.FORM:
        return " ".join(str(posed.right.index(event) + 1) for event in posed.options)
    if posed.form == matching.FORM:
        return " ".join(letter(posed.options.index(key)) for key in posed.right)
    return ""
