"""A question while the learner writes it: the fields of the editor, for every form that it can have."""

from dataclasses import dataclass, replace
from enum import StrEnum

from quizapp.questions.forms import (
    cloze,
    date,
    front_back,
    multiple_choice,
    number,
    several_right,
    true_false,
    typed,
)


class DraftForm(StrEnum):
    """The forms that a question of one's own is written in; the others are made of several questions."""

    FRONT_BACK = front_back.FORM
    MULTIPLE_CHOICE = multiple_choice.FORM
    SEVERAL_RIGHT = several_right.FORM
    TRUE_FALSE = true_false.FORM
    TYPED = typed.FORM
    NUMBER = number.FORM
    DATE = date.FORM
    CLOZE = cloze.FORM


# The fields between question and explanation that a form needs; what stands in others stays in the draft, unused.
FIELDS: dict[DraftForm, tuple[str, ...]] = {
    DraftForm.FRONT_BACK: ("answer", "accepted"),
    DraftForm.MULTIPLE_CHOICE: ("answer", "wrong", "accepted"),
    DraftForm.SEVERAL_RIGHT: ("right", "wrong"),
    DraftForm.TRUE_FALSE: ("truth",),
    DraftForm.TYPED: ("answer", "accepted"),
    DraftForm.NUMBER: ("answer", "unit", "tolerance"),
    DraftForm.DATE: ("answer",),
    DraftForm.CLOZE: ("accepted",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The fields of the editor, as typed; `deck_id` 0 is the deck for one's own questions.

    `stem` is the question, a statement, or a text in which braces stand round what becomes the gap. `reasons` say why
    each of `wrong` is wrong, as far as that is known.
    """

    form: DraftForm = DraftForm.FRONT_BACK
    stem: str = ""
    answer: str = ""
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    truth: bool = True
    unit: str = ""
    tolerance: str = ""
    accepted: tuple[str, ...] = ()
    explanation: str = ""
    source: str = ""
    quote: str = ""
    as_of: str = ""
    topic: str = ""
    tags: tuple[str, ...] = ()
    deck_id: int = 0
    image: str = ""
    image_text: str = ""

    def __post_init__(self) -> None:
        """Leave out the one sign that no field shows and no file can hold."""
        for name in self.__slots__:
            value = getattr(self, name)
            if isinstance(value, str) and "\0" in value:
                object.__setattr__(self, name, type(value)(value.replace("\0", "")))
            elif isinstance(value, tuple) and any("\0" in text for text in value):
                object.__setattr__(self, name, tuple(text.replace("\0", "") for text in value))

    @property
    def empty(self) -> bool:
        """Whether nothing was written yet."""
        one = (
            self.stem,
            self.answer,
            self.unit,
            self.tolerance,
            self.explanation,
            self.source,
            self.quote,
            self.as_of,
            self.image,
        )
        return not any(text.strip() for text in (*one, *self.right, *self.wrong, *self.accepted))

    def uses(self, field: str) -> bool:
        """Whether the form needs a field of those that not all forms have."""
        return field in FIELDS[self.form]


def without_gaps(draft: Draft) -> Draft:
    """The draft without the option fields that nothing stands in."""
    pairs = zip(draft.wrong, (*draft.reasons, *[""] * len(draft.wrong)), strict=False)
    wrong = [(text, why) for text, why in pairs if text.strip()]
    return replace(
        draft,
        right=tuple(text for text in draft.right if text.strip()),
        wrong=tuple(text for text, _why in wrong),
        reasons=tuple(why for _text, why in wrong),
    )


def filled(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts without those left empty, each once."""
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))


def same(text: str) -> str:
    """What two texts share that differ only in case and spaces."""
    return " ".join(text.casefold().split())
