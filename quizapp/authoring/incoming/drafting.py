"""A row of a table as a draft of a question, or as what is wrong with it, by column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from quizapp.authoring.draft import Draft, DraftForm, same
from quizapp.authoring.draft_checks import problems
from quizapp.i18n import _
from quizapp.questions.question import Topic

LISTS = ("accepted", "wrong", "options")
TAGS = "tags"
_BETWEEN = ("\n", "|", ";")  # of a list in one cell, whichever stands in it first
_BETWEEN_TAGS = re.compile(r"[,;|\n]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")  # what neither a page nor a file can hold
_NUMBERED = re.compile(r"(?:option|answer|choice)?\s*([a-z]|\d{1,2})\s*[.)]?", re.IGNORECASE)
_FORMS = {
    DraftForm.FRONT_BACK: "front back, front and back, basic, card, flashcard, term, typed, short answer",
    DraftForm.MULTIPLE_CHOICE: "multiple choice, multichoice, choice, mc, quiz, single choice, true false",
}
_FORM_OF = {name.strip(): form for form, names in _FORMS.items() for name in names.split(",")}
_TOPICS = {topic.value: topic.value for topic in Topic}


class Row(Protocol):
    """A row as `exchange` reads it: its number, its cells, and why it cannot be read, "" where it can."""

    @property
    def number(self) -> int:
        """As a spreadsheet counts rows."""

    @property
    def cells(self) -> tuple[str, ...]:
        """One for every column."""

    @property
    def problem(self) -> str:
        """A sentence."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row gives no question: its number, the column's name, "" for the row as a whole, and what stands there."""

    row: int
    column: str
    sentence: str
    text: str


class _BadCellError(ValueError):
    """A cell that cannot be understood; the text says why."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class Drafter:
    """Makes drafts of rows whose columns are these `fields`: names of `Draft`, "options" for all options, or ""."""

    def __init__(self, fields: Sequence[str], columns: Sequence[str]) -> None:
        self._columns = columns
        self._at: dict[str, list[int]] = {}
        for place, field in enumerate(fields):
            self._at.setdefault(field, []).append(place)

    @property
    def lacking(self) -> list[str]:
        """The fields without which no row can be a question."""
        return [field for field in ("stem", "answer") if field not in self._at]

    def draft(self, row: Row) -> Draft | list[Fault]:
        """The draft that a row stands for, or everything that is wrong with it."""
        if row.problem:
            return [Fault(row.number, "", row.problem, " ".join(row.cells))]
        cells = tuple(cell if cell.isprintable() else _CONTROL.sub("", cell) for cell in row.cells)
        try:
            draft = self._made(cells)
        except _BadCellError as bad:
            return [self._fault(row.number, cells, bad.field, str(bad))]
        found = problems(draft)
        return [self._fault(row.number, cells, each.field, each.sentence) for each in found] or draft

    def _made(self, cells: tuple[str, ...]) -> Draft:
        answer, wrong = self._one(cells, "answer"), self._list(cells, "wrong")
        for field, empty in (("stem", not self._one(cells, "stem")), ("answer", not answer)):
            if empty:
                raise _BadCellError(field, _("Nothing stands here, and every question needs it."))
        if options := self._list(cells, "options"):
            answer, others = _picked(answer, options)
            wrong += tuple(option for option in others if option not in wrong)
        form = self._form(self._one(cells, "form"), choice=bool(wrong))
        return Draft(
            form=form,
            stem=self._one(cells, "stem"),
            answer=answer,
            wrong=wrong,
            accepted=self._list(cells, "accepted"),
            explanation=self._one(cells, "explanation"),
            source=self._one(cells, "source"),
            as_of=self._one(cells, "as_of"),
            topic=_topic(self._one(cells, "topic")),
            tags=tuple(self._tags(cells)),
        )

    def _one(self, cells: tuple[str, ...], field: str) -> str:
        return cells[self._at[field][0]].strip() if field in self._at else ""

    def _list(self, cells: tuple[str, ...], field: str) -> tuple[str, ...]:
        """The texts of a list: a column each, or all in the one column there is."""
        places = self._at.get(field, ())
        if len(places) == 1:
            text = cells[places[0]]
            sign = next((sign for sign in _BETWEEN if sign in text.strip()), "\n")
            return _filled(text.split(sign))
        return _filled(cells[place] for place in places)

    def _tags(self, cells: tuple[str, ...]) -> Iterator[str]:
        for place in self._at.get(TAGS, ()):
            yield from _filled(_BETWEEN_TAGS.split(cells[place]))

    @staticmethod
    def _form(text: str, *, choice: bool) -> DraftForm:
        if not text:
            return DraftForm.MULTIPLE_CHOICE if choice else DraftForm.FRONT_BACK
        form = _FORM_OF.get(" ".join(re.split(r"[\W_]+", text.casefold())).strip())
        if form is None:
            raise _BadCellError("form", _("This form is not known; write “multiple choice” or “front/back”."))
        return form

    def _fault(self, number: int, cells: tuple[str, ...], field: str, sentence: str) -> Fault:
        name, _colon, which = field.partition(":")
        places = self._at.get(name) or (self._at.get("options") if name == "wrong" else None)
        if not places:
            return Fault(number, "", sentence, "")
        place = places[int(which)] if which and int(which) < len(places) and name in self._at else places[0]
        return Fault(number, self._columns[place], sentence, cells[place].strip())


def _filled(texts: Iterator[str] | Sequence[str]) -> tuple[str, ...]:
    return tuple(text.strip() for text in texts if text.strip())


def _picked(answer: str, options: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The right one among options and the others; the answer is its text, its letter or its number.

    >>> _picked("b", ("Minsk", "Kyiv")), _picked("2", ("1", "2", "3"))
    (('Kyiv', ('Minsk',)), ('2', ('1', '3')))
    """
    place = next((at for at, option in enumerate(options) if same(option) == same(answer)), None)
    if place is None and (named := _NUMBERED.fullmatch(answer)):
        sign = named[1].lower()
        place = int(sign) - 1 if sign.isdigit() else ord(sign) - ord("a")
    if place is None or not 0 <= place < len(options):
        raise _BadCellError("answer", _("This is none of the options: neither its text nor its letter or number."))
    return options[place], options[:place] + options[place + 1 :]


def _topic(text: str) -> str:
    return _TOPICS.get(text.casefold(), text)
