"""The columns that the list of the Library can have: what each is called, says, and is sorted by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from quizapp.authoring import browse
from quizapp.authoring.browse import QuestionRow
from quizapp.i18n import _
from quizapp.ui import dates
from quizapp.ui.topics import topic_name

USUAL = ("stem", "state", "due")
NONE = "–"
_Recall = Callable[[QuestionRow], float | None]


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `width` in design px, `order` of `browse.ORDERS`, "" where nothing is sorted by it."""

    id: str
    name: str
    width: int
    text: Callable[[QuestionRow, date, _Recall], str]
    order: str = ""


def due_text(row: QuestionRow, today: date) -> str:
    """When the question is due, as the column says it."""
    if row.suspended:
        return NONE
    if row.due_at is not None:
        return _("Today")
    return dates.due_day(row.due_day, today) if row.due_day is not None else NONE


def columns() -> tuple[Column, ...]:
    """All there are; the question is always shown and comes first."""
    return (
        Column("stem", _("Question"), 320, lambda row, _day, _recall: row.stem, "stem"),
        Column("state", _("State"), 116, lambda row, _day, _recall: browse.state_name(row), "state"),
        Column("due", _("Due"), 96, lambda row, day, _recall: due_text(row, day), "due"),
        Column("answer", _("Answer"), 160, lambda row, _day, _recall: row.answer, "answer"),
        Column("topic", _("Topic"), 100, lambda row, _day, _recall: topic_name(row.topic), "topic"),
        Column("source", _("Source"), 140, lambda row, _day, _recall: row.source or NONE),
        Column("added", _("Added"), 96, lambda row, day, _recall: _added(row, day), "added"),
        Column("recall", _("Recall"), 80, lambda row, _day, recall: _share(recall(row)), "recall"),
        Column("stability", _("Stability"), 88, lambda row, _day, _recall: _decimal(row.stability), "stability"),
        Column("difficulty", _("Difficulty"), 88, lambda row, _day, _recall: _decimal(row.difficulty), "difficulty"),
        Column("lapses", _("Lapses"), 72, lambda row, _day, _recall: dates.number(row.lapses), "lapses"),
        Column("reviews", _("Reviews"), 80, lambda row, _day, _recall: dates.number(row.reviews), "reviews"),
        Column("tags", _("Tags"), 140, lambda row, _day, _recall: ", ".join(row.tags) or NONE),
        Column("deck", _("Deck"), 140, lambda row, _day, _recall: row.deck, "deck"),
    )


def chosen(ids: Sequence[str]) -> tuple[Column, ...]:
    """The columns with these ids in this order, the question first; what is not known or stands twice is left out."""
    known = {column.id: column for column in columns()}
    return tuple(known[id_] for id_ in dict.fromkeys(("stem", *ids)) if id_ in known)


def _added(row: QuestionRow, today: date) -> str:
    return dates.short_day(row.added.date(), today) if row.added is not None else NONE


def _share(recall: float | None) -> str:
    return NONE if recall is None else _("{count} %").format(count=round(100 * recall))


def _decimal(value: float | None) -> str:
    return NONE if value is None else f"{value:.1f}"
