"""A row of a table as a draft of a question, or as what is wrong with it, by column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from quizapp.authoring.draft import Draft, DraftForm
from quizapp.authoring.draft_checks import problems
from quizapp.authoring.incoming.cell_words import (
    BadCellError,
    filled,
    form_by,
    form_named,
    listed,
    number_and_unit,
    picked,
    tags_of,
    topic_of,
    truth_of,
)
from quizapp.i18n import _

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")  # what neither a page nor a file can hold
_ELSEWHERE = {"wrong": ("options",), "right": ("options", "answer"), "unit": ("answer",)}  # where a field may come from


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
        except BadCellError as bad:
            return [self._fault(row.number, cells, bad.field, str(bad))]
        found = problems(draft)
        return [self._fault(row.number, cells, each.field, each.sentence) for each in found] or draft

    def _made(self, cells: tuple[str, ...]) -> Draft:
        stem, answer, form = self._one(cells, "stem"), self._one(cells, "answer"), form_named(self._one(cells, "form"))
        for field, text in (("stem", stem), ("answer", answer)):
            if not text and not (field == "answer" and form is DraftForm.CLOZE):
                raise BadCellError(field, _("Nothing stands here, and every question needs it."))
        right, wrong = self._options(cells, answer, form)
        form = form or form_by(right, wrong)
        unit = self._one(cells, "unit")
        if form is DraftForm.NUMBER and not unit:
            answer, unit = number_and_unit(answer)
        return Draft(
            form=form,
            stem=stem,
            answer=right[0] if len(right) == 1 else answer,
            right=right,
            wrong=wrong,
            truth=form is not DraftForm.TRUE_FALSE or truth_of(answer),
            unit=unit,
            tolerance=self._one(cells, "tolerance"),
            accepted=self._list(cells, "accepted"),
            explanation=self._one(cells, "explanation"),
            source=self._one(cells, "source"),
            quote=self._one(cells, "quote"),
            as_of=self._one(cells, "as_of"),
            topic=topic_of(self._one(cells, "topic")),
            tags=tuple(self._tags(cells)),
        )

    def _options(
        self, cells: tuple[str, ...], answer: str, form: DraftForm | None
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The right and the wrong options, none right where the answer says it alone."""
        wrong, options = self._list(cells, "wrong"), self._list(cells, "options")
        if options and form is not DraftForm.TRUE_FALSE:
            right = picked(answer, options)
            return right, wrong + tuple(each for each in options if each not in right and each not in wrong)
        return (listed(answer) if form is DraftForm.SEVERAL_RIGHT else ()), wrong

    def _one(self, cells: tuple[str, ...], field: str) -> str:
        return cells[self._at[field][0]].strip() if field in self._at else ""

    def _list(self, cells: tuple[str, ...], field: str) -> tuple[str, ...]:
        """The texts of a list: a column each, or all in the one column there is."""
        places = self._at.get(field, ())
        if len(places) == 1:
            return listed(cells[places[0]])
        return filled(cells[place] for place in places)

    def _tags(self, cells: tuple[str, ...]) -> Iterator[str]:
        for place in self._at.get("tags", ()):
            yield from tags_of(cells[place])

    def _fault(self, number: int, cells: tuple[str, ...], field: str, sentence: str) -> Fault:
        name, _colon, which = field.partition(":")
        found = (self._at.get(each) for each in (name, *_ELSEWHERE.get(name, ())))
        places = next(filter(None, found), None)
        if not places:
            return Fault(number, "", sentence, "")
        place = places[int(which)] if which and int(which) < len(places) and name in self._at else places[0]
        return Fault(number, self._columns[place], sentence, cells[place].strip())
