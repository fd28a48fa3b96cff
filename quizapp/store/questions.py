"""Questions as the library keeps them: adding, changing, finding."""

from collections.abc import Sequence
from datetime import datetime

from quizapp.questions.question import Question
from quizapp.store.library import Library
from quizapp.store.records import QuestionRow, State, StoredQuestion


def add(
    library: Library, questions: Sequence[Question], *, name: str, now: datetime, deck_id: int | None = None
) -> list[int]:
    """Add questions, each with a new card, as one deed; gives their ids. They go to the learner's own deck by default.

    Raises ValueError where a key is there already.
    """
    raise NotImplementedError


def get(library: Library, question_id: int) -> StoredQuestion:
    """One question with its card; KeyError where there is none."""
    raise NotImplementedError


def get_many(library: Library, ids: Sequence[int]) -> list[StoredQuestion]:
    """The questions that are there, in the order of `ids`."""
    raise NotImplementedError


def by_key(library: Library, key: str) -> StoredQuestion | None:
    """The question with this key."""
    raise NotImplementedError


def update(
    library: Library, question_id: int, question: Question, *, name: str, now: datetime, deck_id: int | None = None
) -> None:
    """Change a question as one deed, and move it to `deck_id` if given; its key and its progress stay."""
    raise NotImplementedError


def delete(library: Library, ids: Sequence[int], *, name: str, now: datetime) -> None:
    """Delete questions and their cards as one deed; their reviews stay in the log."""
    raise NotImplementedError


def browse(
    library: Library,
    *,
    deck_id: int | None = None,
    text: str = "",
    topic: str | None = None,
    state: State | None = None,
    suspended: bool | None = None,
    limit: int = 100,
    offset: int = 0,
) -> list[QuestionRow]:
    """A page of the list, in the order of adding; `text` is looked for in stem, answer and key, ignoring case."""
    raise NotImplementedError


def count(
    library: Library,
    *,
    deck_id: int | None = None,
    text: str = "",
    topic: str | None = None,
    state: State | None = None,
    suspended: bool | None = None,
) -> int:
    """How many questions `browse` would list."""
    raise NotImplementedError


def ids(
    library: Library, *, deck_id: int | None = None, topics: Sequence[str] | None = None, distractors: int = 0
) -> list[int]:
    """Questions that may be asked (neither suspended nor retired) with at least so many distractors, by id."""
    raise NotImplementedError


def count_by_topic(library: Library, *, deck_id: int | None = None, distractors: int = 0) -> dict[str, int]:
    """How many of `ids` there are in each topic."""
    raise NotImplementedError


def answers(library: Library, *, kind: str | None = None) -> list[str]:
    """The different right answers in use, of one kind or all: what a typed answer is compared with."""
    raise NotImplementedError


def stems(library: Library) -> list[tuple[int, str]]:
    """Id and stem of every question, for finding near duplicates."""
    raise NotImplementedError
