"""The three lists of what an import would do: what is new, what is there already, and rows with faults."""

from collections.abc import Callable
from typing import Any

from quizapp.authoring.incoming.drafting import Fault
from quizapp.authoring.incoming.survey import Decision, Survey
from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.ui import dates
from quizapp.ui.pages.incoming.words import decision_name
from quizapp.ui.topics import topic_look
from quizapp.ui.widgets.list_table import Cell, Column

_INKS = {Decision.SKIP: ("skip", "text-3"), Decision.UPDATE: ("refresh", "accent"), Decision.KEEP: ("add", "correct")}
_WHOLE = 100.0


def new_columns(found: Callable[[], Survey]) -> tuple[Column, ...]:
    """Of drafts, by their place in the survey."""

    def stem(place: int) -> Cell:
        draft = found().drafts[place]
        shown = topic_look(draft.topic)
        return Cell(draft.stem, "text", shown.icon, shown.ink)

    return (
        Column(_("Question"), stem, key=lambda place: found().drafts[place].stem.casefold()),
        Column(_("Answer"), lambda place: Cell(found().drafts[place].answer), 220),
        Column(_("Wrong options"), lambda place: Cell("; ".join(found().drafts[place].wrong)), 220),
        _row(lambda place: found().rows[place]),
    )


def twin_columns(found: Callable[[], Survey], there: Callable[[int], Question | None]) -> tuple[Column, ...]:
    """Of drafts with a twin, by their place in the survey; `there` gives a question of the library."""

    def decision(place: int) -> Cell:
        chosen = found().decision(place)
        icon, ink = _INKS[chosen]
        return Cell(decision_name(chosen), "text", icon, ink)

    def twin(place: int) -> Cell:
        one = found().twins[place]
        if not one.id:
            return Cell(_("Row {number} of this list").format(number=one.row))
        known = there(one.id)
        if known is None:
            return Cell(_("It is there no more"))
        if one.likeness < _WHOLE:
            return Cell(_("Similar: {stem}").format(stem=known.stem), "warning")
        same = known.answer == found().drafts[place].answer
        return Cell(_("The same answer") if same else _("There: {answer}").format(answer=known.answer))

    return (
        Column(_("Question"), lambda place: Cell(found().drafts[place].stem, "text", "card", "text-3")),
        Column(_("Answer"), lambda place: Cell(found().drafts[place].answer), 180),
        Column(_("In your library"), twin, 220),
        _row(lambda place: found().rows[place]),
        Column(_("What to do"), decision, 150, spare=False),
    )


def fault_columns() -> tuple[Column, ...]:
    """Of faults."""

    def sentence(fault: Fault) -> Cell:
        return Cell(fault.sentence, "text", "warn", "incorrect")

    return (
        Column(_("What is wrong"), sentence, key=lambda fault: fault.sentence),
        Column(_("What stands there"), lambda fault: Cell(fault.text), 260),
        Column(_("Column"), lambda fault: Cell(fault.column or "–"), 150, lambda fault: fault.column, spare=False),
        _row(lambda fault: fault.row),
    )


def _row(number: Callable[[Any], int]) -> Column:
    return Column(_("Row"), lambda value: Cell(dates.number(number(value))), 80, number, spare=False)
