"""What one page asks of another: a round of study, the search field of the Library, a question that was edited."""

from dataclasses import dataclass
from enum import Enum

from quizapp.study.request import Kind, StudyRequest

__all__ = ["Asked", "Edited", "Kind", "StudyRequest"]


class Asked(Enum):
    """What a page is to have ready when it is shown."""

    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Edited:
    """Back from the editor of a question: it is to be chosen in what is shown as it stood."""

    number: int
