"""The date of an article to be confirmed: candidates with the reasons for and against each, or another one typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.importing.session import Article
from quizapp.corpus.dating import DateCandidate
from quizapp.corpus.when import When, worded
from quizapp.i18n import _
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.importing_words import date_name, date_sentence
from quizapp.ui.widgets.chips import Chip
from quizapp.ui.widgets.choice_rows import ChoiceRows, RowChoice
from quizapp.ui.widgets.fields import Field, TextField
from quizapp.ui.widgets.headings import HeadingRow

_MOST = 5  # candidates; what a page shows beside them is seldom the article's date


class ArticleDate(Styled, QWidget):
    """`confirmed` tells the date that the learner has settled on."""

    confirmed = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self.rows: ChoiceRows | None = None
        self.typed = TextField(_("Date of the article"), placeholder="2008-08-26")
        self.typed.returnPressed.connect(self.confirm)
        self._field = Field(_("Date of the article"), self.typed)
        self.confirm_button = actions.button("import.date", size="small")
        self._room = QVBoxLayout()
        self._line = QHBoxLayout()
        self._line.addWidget(self._field, 1)
        self._line.addWidget(self.confirm_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._chips = QHBoxLayout()
        ends = QWidget()
        ends.setLayout(self._chips)
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(HeadingRow(_("Article date"), ends))
        self._column.addLayout(self._room)
        self._column.addLayout(self._line)
        self.restyle()

    def show_article(self, article: Article) -> None:
        """Show the date of another article, or another date of this one."""
        self._article = article
        while (item := self._chips.takeAt(0)) is not None:
            _drop(item.widget())
        self._chips.addWidget(_chip(article))
        while (item := self._room.takeAt(0)) is not None:
            _drop(item.widget())
        self.rows = None
        candidates = self.candidates()
        if article.confirmed:
            self._room.addWidget(PlainLabel(_date_text(article.published), "body", weight=600, wrap=True))
        elif candidates:
            self.rows = ChoiceRows([self._choice(at, one) for at, one in enumerate(candidates)], _("Candidates"))
            self.rows.changed.connect(lambda at: self._fill(candidates[int(at)].when))
            self._room.addWidget(self.rows)
        else:
            words = _("The article shows no date. Without one, no question can say when its answer was true.")
            self._room.addWidget(PlainLabel(words, "small", "text-2", wrap=True))
        self._fill(article.published)
        self._field.set_problem("")

    def candidates(self) -> list[DateCandidate]:
        """The dates to choose from, the one that was taken first, each once; those without a year are left out."""
        article = self._article
        found: dict[When, DateCandidate] = {}
        for one in () if article is None or article.dating is None else article.dating.candidates:
            if one.when is not None:
                found.setdefault(one.when, one)
        chosen = None if article is None else article.published
        return sorted(found.values(), key=lambda one: (one.when != chosen, not one.good))[:_MOST]

    def _choice(self, at: int, one: DateCandidate) -> RowChoice:
        likely = None if self._article is None else self._article.published
        return RowChoice(str(at), "dates" if one.good else "crossc", date_name(one), date_sentence(one, likely))

    def _fill(self, when: When | None) -> None:
        self.typed.setText("" if when is None else str(when))

    def confirm(self) -> None:
        """Settle on the date in the field, or say how dates are written."""
        try:
            when = When.parse(self.typed.text().strip())
        except ValueError:
            self._field.set_problem(_("Write a date such as 2008-08-26, 2008-08 or 2008."))
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._field.set_problem("")
        self.confirmed.emit(when)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._column.setSpacing(now.px(8))
        self._line.setSpacing(now.px(8))
        super().restyle()


def _date_text(when: When | None) -> str:
    return "" if when is None else worded(when)


def _chip(article: Article) -> Chip:
    if article.confirmed:
        return Chip(_("Confirmed"), icon="check", ink="correct", fill="correct-soft", edge="", weight=600)
    return Chip(_("Check this"), icon="warn", ink="warning", fill="warning-soft", edge="", weight=600)


def _drop(widget: QWidget | None) -> None:
    if widget is not None:  # perhaps in the middle of its own event
        widget.hide()
        widget.deleteLater()
