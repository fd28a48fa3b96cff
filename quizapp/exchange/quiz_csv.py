"""The answers of quizzes as CSV, a row an item, for a spreadsheet or another program."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from quizapp.exchange.cells import as_csv
from quizapp.questions.question import Citation
from quizapp.settings import write_whole
from quizapp.store.records import QuizAnswer

COLUMNS = (
    "quiz",  # its number in the library
    "finished",  # local time, as 2026-11-21 09:14:05
    "number",  # of the item, from 1
    "topic",
    "form",
    "question",  # as it was asked; of a matching its stems follow
    "proposed",  # of true or false the answer that was to be called so
    "options",
    "mine",  # empty where nothing was answered
    "right",
    "mark",  # 0 to 1, with a point; a late answer has one that is not in the score
    "certainty",  # 1 to 3, empty where it was not told
    "seconds",
    "late",  # yes or no, as are the next two
    "flagged",
    "overruled",
    "as_of",
    "source",
    "key",  # the question's own, which stays the same from version to version
)
_BETWEEN = "; "
_SAID = {False: "no", True: "yes"}


class Marked(Protocol):
    """An item of a finished quiz, marked, as `study` gives it."""

    @property
    def answer(self) -> QuizAnswer:
        """What was asked and answered."""

    @property
    def share(self) -> float:
        """What it is worth, 0-1."""


class Finished(Protocol):
    """A finished quiz as `study` gives it."""

    @property
    def quiz_id(self) -> int:
        """Its number in the library."""

    @property
    def finished_at(self) -> datetime:
        """When it ended."""

    @property
    def items(self) -> Sequence[Marked]:
        """Its items in order."""


def write(path: Path, quizzes: Iterable[Finished], local: Callable[[datetime], datetime]) -> Path:
    """Write the answers of quizzes into a file, whole or not at all; `local` gives a moment in the learner's time.

    Raises:
        KnownError: the file cannot be written; what was there before is untouched.
    """
    write_whole(path, table(quizzes, local))
    return path


def table(quizzes: Iterable[Finished], local: Callable[[datetime], datetime]) -> bytes:
    """The answers of quizzes as CSV with the header `COLUMNS`."""
    return as_csv(COLUMNS, (row for quiz in quizzes for row in _rows(quiz, local)))


def _rows(quiz: Finished, local: Callable[[datetime], datetime]) -> Iterator[tuple[str, ...]]:
    finished = local(quiz.finished_at).strftime("%Y-%m-%d %H:%M:%S")
    for number, item in enumerate(quiz.items, start=1):
        answer, posed = item.answer, item.answer.posed
        yield (
            str(quiz.quiz_id),
            finished,
            str(number),
            str(posed.question.topic),
            posed.form,
            " ".join(filter(None, (posed.asked, _BETWEEN.join(posed.prompts)))),
            posed.proposed,
            _BETWEEN.join(posed.options),
            _BETWEEN.join(answer.response or ()),
            _BETWEEN.join(posed.right),
            f"{item.share:.4g}",
            "" if answer.certainty is None else str(answer.certainty),
            f"{answer.duration_ms / 1000:.1f}",
            _SAID[answer.late],
            _SAID[answer.flagged],
            _SAID[answer.overruled],
            posed.question.as_of,
            _BETWEEN.join(dict.fromkeys(_source(one) for each in posed.questions for one in each.citations)),
            _BETWEEN.join(one.key for one in posed.questions),
        )


def _source(citation: Citation) -> str:
    paragraph = f"¶ {citation.paragraph}" if citation.paragraph > 0 else ""
    parts = (citation.publisher or citation.document, citation.title, citation.published, paragraph)
    return ", ".join(part for part in parts if part)
