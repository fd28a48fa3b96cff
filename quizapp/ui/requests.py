"""What one page asks of another: a round of study."""

from quizapp.study.request import Kind, StudyRequest

__all__ = ["Kind", "StudyRequest"]
