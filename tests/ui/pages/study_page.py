"""The study page over a library at hand, and what is seen on it."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from quizapp.study.session import StudySession
from quizapp.study.view import Phase
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.requests import StudyRequest
from tests.ui.pages.stage import Stage


def study_page(desk, stage: Stage) -> StudyPage:
    """A page that begins a session of the desk for each request."""

    def begin(request: StudyRequest):
        return StudySession(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng, None, request)

    return StudyPage(begin, stage.actions, stage.messages, desk.clock)


def texts(page: StudyPage) -> list[str]:
    """The texts that are seen."""
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def phase(page: StudyPage) -> Phase:
    """Where the session is."""
    assert page.session is not None
    return page.session.view.phase


def in_view(page: StudyPage, widget: QWidget) -> bool:
    """Whether a widget of the card lies in the part of the page that is in sight, all of it."""
    port = page.area.viewport()
    return port.rect().contains(QRect(widget.mapTo(port, QPoint(0, 0)), widget.size()))
