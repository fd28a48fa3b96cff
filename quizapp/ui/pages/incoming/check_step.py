"""What an import would do, before it does it: new questions, those there already, rows with faults."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from quizapp.authoring.incoming.survey import Decision, Survey
from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.look import Styled, look
from quizapp.ui.messages import Messages
from quizapp.ui.page import COLUMN
from quizapp.ui.pages.incoming.check_tables import fault_columns, new_columns, twin_columns
from quizapp.ui.pages.incoming.words import new_topics, outcome, questions
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.list_table import ListModel, ListTable
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.start_foot import StartFoot
from quizapp.ui.widgets.state_view import StateView

NEW, TWINS, FAULTS = "new", "twins", "faults"
_DEEDS = (("bring.skip", Decision.SKIP), ("bring.update", Decision.UPDATE), ("bring.keep", Decision.KEEP))


class CheckStep(Styled, QWidget):
    """Shows one survey and lets the learner decide on its twins; `there` gives a question of the library."""

    def __init__(
        self,
        there: Callable[[int], Question | None],
        actions: Actions,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions, self._messages = actions, messages
        self.found = Survey()
        self.models = {
            NEW: ListModel(new_columns(lambda: self.found), self),
            TWINS: ListModel(twin_columns(lambda: self.found, there), self),
            FAULTS: ListModel(fault_columns(), self),
        }
        names = {NEW: _("New questions"), TWINS: _("Questions there already"), FAULTS: _("Rows with faults")}
        self.tables = {kind: ListTable(model, names[kind]) for kind, model in self.models.items()}
        self.lists = SegmentedControl(
            [Choice(NEW, _("New")), Choice(TWINS, _("There already")), Choice(FAULTS, _("Faults"))],
            NEW,
            _("What to look at"),
        )
        self.lists.changed.connect(lambda _kind: self.show_list())
        self.buttons = {id_: actions.button(id_, "quiet", "small") for id_, _decision in _DEEDS}
        self.all = actions.button("bring.all", "quiet", "small")
        self.similar = actions.button("bring.similar", "quiet", "small")
        self.copy = actions.button("bring.copy", "quiet", "small")
        self.topics = IconText("tagi", "", "text-2")
        self.topics.hide()
        self.foot = StartFoot(actions.button("bring.accept", "primary", "large", icon=False))
        self._build()
        for id_, decision in _DEEDS:
            actions.on(id_, partial(self.decide, decision))
        actions.on("bring.all", self.tables[TWINS].selectAll)
        actions.on("bring.copy", self._copy)

    def _build(self) -> None:
        self._bar = FlowLayout()
        self._bar.addWidget(self.lists)
        for button in (self.similar, self.copy, self.all, *self.buttons.values()):
            self._bar.addWidget(button)
        self._stack = QStackedWidget()
        self._states = {
            NEW: StateView("check", _("Nothing new"), _("Every row is there already or has faults.")),
            TWINS: StateView("check", _("Nothing is there already"), _("No question stands in your library or twice.")),
            FAULTS: StateView("check", _("No faults"), _("Every row became a question.")),
        }
        for widget in (*self.tables.values(), *self._states.values()):
            self._stack.addWidget(widget)
        self._inner = QVBoxLayout()
        self._inner.addWidget(
            PageHeader(_("What would come in"), self._actions.button("bring.before"), line=_("Step 3 of 3"))
        )
        self._inner.addLayout(self._bar)
        self._inner.addWidget(self.topics)
        self._inner.addWidget(Rule())
        self._inner.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._inner, 1)
        column.addWidget(self.foot)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        side = now.px(40) + max(0, self.width() - now.px(COLUMN) - 2 * now.px(40)) // 2
        self._inner.setContentsMargins(side, now.px(32), side, now.px(12))
        self._inner.setSpacing(now.px(12))
        self._bar.set_gap(now.px(8))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self.restyle()

    def show_survey(self, found: Survey, topics: Sequence[str] = ()) -> None:
        """Show what was found; what has to be looked at is shown first. Topics that are none of these are told."""
        self.found = found
        new = sorted({draft.topic for draft in found.drafts if draft.topic}.difference(topics))
        self.topics.label.setText(new_topics(new))
        self.topics.setVisible(bool(new))
        self.refresh()
        self.lists.set_value(FAULTS if found.faults else TWINS if found.twins else NEW)

    def refresh(self) -> None:
        """Read the survey again, in which more may have been found."""
        found = self.found
        self.models[NEW].show([place for place in range(len(found.drafts)) if place not in found.twins])
        self.models[TWINS].show(sorted(found.twins))
        self.models[FAULTS].show(found.faults)
        for kind, name in ((NEW, _("New")), (TWINS, _("There already")), (FAULTS, _("Faults"))):
            count = dates.number(self.models[kind].rowCount())
            self.lists.set_text(kind, _("{name} {count}").format(name=name, count=count))
        self._tell()

    def _tell(self) -> None:
        found = self.found
        total = found.count(Decision.KEEP) + found.count(Decision.UPDATE)
        self.foot.show_words(outcome(found))
        self.foot.button.set_text(_("Import {questions}").format(questions=questions(total)) if total else _("Import"))
        self._actions.allow("bring.accept", bool(total), _("There is nothing to import"))

    def show_list(self) -> None:
        """Show the list that is chosen."""
        kind = self.lists.value()
        some = bool(self.models[kind].rowCount())
        self._stack.setCurrentWidget(self.tables[kind] if some else self._states[kind])
        reason = _("It is about questions that are there already")
        for id_, button in (("bring.all", self.all), *self.buttons.items()):
            self._actions.allow(id_, kind == TWINS and some, reason)
            button.setVisible(kind == TWINS)
        self._actions.allow("bring.copy", kind == FAULTS and some, _("There are no faults to be copied"))
        self.copy.setVisible(kind == FAULTS)
        self.similar.setVisible(kind == NEW)
        if some:
            self.tables[kind].choose(self.tables[kind].current_row())
        (self.tables[kind] if some else self.lists).setFocus(Qt.FocusReason.OtherFocusReason)

    def decide(self, decision: Decision) -> None:
        """Let this become of the questions chosen in the list of those there already."""
        chosen: Sequence[int] = self.tables[TWINS].chosen()
        self.found.decide(decision, chosen)
        self.tables[TWINS].viewport().update()
        self._tell()

    def _copy(self) -> None:
        lines = [(str(one.row), one.column, one.sentence, one.text) for one in self.found.faults]
        text = "\n".join("\t".join(" ".join(part.split()) for part in line) for line in lines)
        QApplication.clipboard().setText(text)
        self._messages.say(_("The faults are copied: row, column, what is wrong, what stands there."))
