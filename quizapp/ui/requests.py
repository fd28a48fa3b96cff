"""What one page asks of another: a round of study, the search field of the Library."""

from enum import Enum

from quizapp.study.request import Kind, StudyRequest

__all__ = ["Asked", "Kind", "StudyRequest"]


class Asked(Enum):
    """What a page is to have ready when it is shown."""

    SEARCH = "search"
