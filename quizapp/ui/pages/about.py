"""About: what the program is, its version, and the licences of everything it uses."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp import __version__
from quizapp.i18n import _
from quizapp.ui.credits import Credit, as_text, parts
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.headings import HeadingRow, PageHeader
from quizapp.ui.widgets.rules import Rule


class AboutPage(ScrollPage):
    """Version and licences, as text that can be copied; links open in the system's browser."""

    back_requested = Signal()

    context = "about"

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = _("About QuizApp")
        self._messages = messages
        self._parts = parts()
        self.copy = Button(_("Copy as text"))
        self.copy.clicked.connect(self._copy)
        self.back = Button(_("Back"), "quiet", icon="left", key="Esc")
        self.back.clicked.connect(self.back_requested)
        now = look()
        self.body.addWidget(PageHeader(self.title, self.back, self.copy))
        self.body.addSpacing(now.px(24))
        version = _("Version {version}, under the MIT licence.").format(version=__version__)
        purpose = _(
            "QuizApp helps you learn the news well enough to remember it next year. "
            "It works without a network; questions, answers and schedule stay on this computer."
        )
        licences = _(
            "Qt and nameparser are used under the LGPL as separate, replaceable packages. "
            "The typefaces Inter and Source Serif 4 are under the SIL Open Font License."
        )
        for text, color in ((version, "text"), (purpose, "text-2"), (licences, "text-2")):
            label = PlainLabel(text, "lead", color, wrap=True)
            label.setMaximumWidth(now.px(720))
            self.body.addWidget(label)
            self.body.addSpacing(now.px(8))
        self.body.addSpacing(now.px(24))
        self.body.addWidget(HeadingRow(_("What it is made of")))
        self.body.addSpacing(now.px(8))
        for credit in self._parts:
            self.body.addWidget(Rule())
            self.body.addWidget(_CreditRow(credit))
        self.body.addStretch(1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._parts))
        self._messages.say(_("Versions and licences are on the clipboard."))


class _CreditRow(Styled, QWidget):
    """Name, version, licence, page."""

    def __init__(self, credit: Credit) -> None:
        super().__init__()
        now = look()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, now.px(4), 0, now.px(4))
        row.setSpacing(now.px(16))
        self.setMinimumHeight(now.px(40))
        row.addWidget(PlainLabel(credit.name, weight=500, elide=True), 3)
        row.addWidget(PlainLabel(credit.version, "small", "text-2", elide=True), 2)
        row.addWidget(PlainLabel(credit.licence, "small", "text-2", elide=True), 4)
        side = QWidget()
        side.setMinimumWidth(now.px(100))  # the columns stand alike where there is no link
        row.addWidget(side, 2)
        end = QHBoxLayout(side)
        end.setContentsMargins(0, 0, 0, 0)
        end.addStretch(1)
        if credit.page:
            link = Button(_("Website"), "link", icon="link", size="small")
            link.setAccessibleName(_("Website of {name}").format(name=credit.name))
            link.set_tip(credit.page)
            link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(credit.page)))
            end.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)
