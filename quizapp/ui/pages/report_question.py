"""Reporting a question: what is the matter with it, in one of four reasons, and a note."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.study.session import Report
from quizapp.study.words import report_name
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.pages.ask_reason import AskReason


class ReportQuestion(AskReason):
    """Asks what is the matter; `reported` tells the `Report` and the note."""

    def __init__(self, parent: QWidget | None = None, *, keys: Keys = usual_keys, among: Sequence[str] = ()) -> None:
        super().__init__(
            _("What is the matter with this question?"),
            _("It is set aside and not asked again until you take it back in the Library."),
            _("Report and set aside"),
            [(reason, report_name(reason)) for reason in Report],
            parent,
            keys=keys,
            among=among,
        )
