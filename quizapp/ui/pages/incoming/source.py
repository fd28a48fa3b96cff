"""What the import asks of the library and of files."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.authoring.incoming.accepting import Usual
from quizapp.authoring.incoming.survey import Survey
from quizapp.exchange.incoming.formats import Table
from quizapp.questions.question import Question
from quizapp.study.decks import DeckChoice
from quizapp.ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class IncomingSource:
    """`open_file` and `survey` take a while and run in a worker, `similar` and `accept` go on a slice at a time.

    `decks`, `own_deck`, `topics` and `tags` are what there is to choose from, `there` gives a question of the library
    (None where it is gone), `undo` takes the latest deed back.
    """

    open_file: Callable[[Path], Table]
    survey: Callable[[Table, Sequence[str], Progress], Survey]
    similar: Callable[[Survey], Iterator[int]]
    accept: Callable[[Survey, Usual], Generator[int, None, None]]
    there: Callable[[int], Question | None]
    decks: Callable[[], Sequence[DeckChoice]]
    own_deck: Callable[[], int]
    topics: Callable[[], Sequence[str]]
    tags: Callable[[], Sequence[str]]
    undo: Callable[[], object]
