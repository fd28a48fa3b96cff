"""The two bars above the list: the search, and what is chosen with what can be done to it."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.browse import QuestionRow, SearchError
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys, LiveKey
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.button import Button, IconButton
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.query_field import QueryField, Values

_ROOMY = 560  # design px: below it help is asked for by its key alone, and a search saved
_NARROW = 560  # design px: below it what is done needs the room of what is only said


class SearchBar(Styled, QWidget):
    """The search, and what is wrong with it; `filters` is a button for where they have no place."""

    def __init__(self, values: Values, keys: Keys = usual_keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QueryField(_("Search questions and answers"), values, key=LiveKey(keys, "find"), keys=keys)
        self.help = Button("?", "quiet")
        self.help.setAccessibleName(_("What can be searched for"))
        self.help.set_tip(_("What can be searched for"))
        self.help.clicked.connect(self.search.help_requested)
        self.save = Button(_("Save search"), icon="save")
        self.save.set_available(False, _("Search for something first."))
        self.search.textChanged.connect(
            lambda text: self.save.set_available(bool(text.strip()), _("Search for something first."))
        )
        self.filters = IconButton("filter", _("Filters"), size=40)
        self.filters.setCheckable(True)
        self._problem = IconText("warn", "", "incorrect")
        self._problem.hide()
        self._unindexed = IconText("clock", "", "text-2")
        self._unindexed.hide()
        self._column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._column.addLayout(self._row)
        self._column.addWidget(self._problem)
        self._column.addWidget(self._unindexed)
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self.help)
        self._row.addWidget(self.save)
        self._row.addWidget(self.filters)
        self.restyle()

    def show_problem(self, problem: SearchError | None) -> None:
        """Say what is wrong with the search, and where."""
        sentence = problem.sentence if problem is not None else ""
        self._problem.show_text("warn", sentence, "incorrect")
        self._problem.setVisible(bool(sentence))
        self.search.show_wrong((problem.start, problem.end) if problem is not None else None, sentence)

    def show_unindexed(self, count: int) -> None:
        """Say that a search does not find everything yet, where that is so."""
        words = ngettext("Still indexing: {count} question to go.", "Still indexing: {count} questions to go.", count)
        self._unindexed.show_text("clock", words.format(count=dates.number(count)), "text-2")
        self._unindexed.setVisible(bool(count))

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        for button in (self.help, self.save):  # their keys do it too
            button.setVisible(self.width() >= now.px(_ROOMY))
        self._column.setContentsMargins(now.px(24), now.px(8), now.px(24), now.px(7))
        self._column.setSpacing(now.px(8))
        self._row.setSpacing(now.px(12))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The search has the room where there is little."""
        super().resizeEvent(event)
        self.restyle()


class SelectionLine(Styled, QWidget):
    """How many questions are listed and chosen, and the deeds for those chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = PlainLabel("", "small", weight=600)
        self._selected = PlainLabel("", "small", "text-2", elide=True)
        self.tag = Button(_("Tag"), "quiet", icon="tagi", size="small")
        self.suspend = Button(_("Suspend"), "quiet", icon="suspend", size="small")
        self.more = IconButton("down", _("More"))
        self.restore = Button(_("Restore"), "quiet", icon="undo", size="small")
        self.delete = Button(_("Delete"), "quiet", icon="trash", size="small")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._count)
        self._row.addWidget(self._selected)
        self._row.addStretch(1)
        for button in self._buttons():
            self._row.addWidget(button)
        self.show_bin(is_bin=False)
        self.restyle()

    def _buttons(self) -> tuple[Button | IconButton, ...]:
        return self.tag, self.suspend, self.restore, self.more, self.delete

    def show_chosen(self, total: int, count: int, rows: Sequence[QuestionRow]) -> None:
        """Say how many there are and are chosen, and offer what can be done; `rows` are those chosen, if few."""
        words = ngettext("{count} question", "{count} questions", total)
        self._count.setText(words.format(count=dates.number(total)))
        words = ngettext("{count} selected", "{count} selected", count)
        self._selected.setText(words.format(count=dates.number(count)) if count else "")
        for button in self._buttons():
            button.set_available(bool(count), _("Choose a question first."))
        self.suspend.set_text(_("Take back") if rows and all(row.suspended for row in rows) else _("Suspend"))

    def show_bin(self, *, is_bin: bool) -> None:
        """Offer what can be done in the bin, or elsewhere."""
        self.restore.setVisible(is_bin)
        self.tag.setVisible(not is_bin)
        self.suspend.setVisible(not is_bin)
        self.delete.set_text(_("Delete for good") if is_bin else _("Delete"))

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        narrow = self.width() < now.px(_NARROW)
        self._selected.setVisible(not narrow)
        self._row.setContentsMargins(now.px(24), now.px(4), now.px(16), now.px(3))
        self._row.setSpacing(now.px(6 if narrow else 12))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """How many are chosen gives its room to what can be done with them."""
        super().resizeEvent(event)
        self.restyle()
