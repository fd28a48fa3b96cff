"""What an import asks and tells over its page: why a draft is rejected, how it is edited, and the ledger."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.authoring import own
from quizapp.authoring.draft_question import as_draft
from quizapp.authoring.importing.resolving import Left
from quizapp.authoring.importing.session import Item, Verdict
from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.study.session import Report
from quizapp.study.words import report_name
from quizapp.ui import dates
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.ask_reason import AskReason
from quizapp.ui.pages.editor_form import EditorForm
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.sheet import Sheet

_MOST = 40  # rows of one rule that are listed; how many there are is told of all


def ask_why(parent: QWidget, stem: str, keys: Keys) -> AskReason:
    """Ask why a draft is rejected; `reported` tells the reason in words, and the note."""
    reasons = [report_name(reason) for reason in Report]
    reasons += [_("Not worth knowing"), _("Reads badly")]
    return AskReason(
        _("Why is it rejected?"), stem, _("Reject"), [(words, words) for words in reasons], parent, keys=keys
    )


class EditDraft(Sheet):
    """The editor's fields for a draft; `edited` tells the question as it is to be."""

    edited = Signal(object)

    def __init__(
        self,
        question: Question,
        topics: Sequence[str],
        tags: Sequence[str],
        parent: QWidget | None = None,
        *,
        title: str,
        lead: str = "",
        keys: Keys = usual_keys,
    ) -> None:
        save = Button(_("Save and accept"), "primary", key=next(iter(keys("editor.save")), ""))
        super().__init__(title, lead, closer=Button(_("Cancel"), "quiet"), width=720, keys=keys, parent=parent)
        self._question = question
        gap = Button(_("Make it the gap"), size="small")
        self.form = EditorForm(gap)
        gap.clicked.connect(self.form.make_gap)
        self.form.offer(topics, [], tags)
        self.form.fill(as_draft(question, 0))
        self.form.changed.connect(lambda: self.form.show_problems([]))
        self.body.addWidget(self.form)
        self.save = save
        save.clicked.connect(self._save)
        self.foot.addWidget(save)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.fit()
        self.form.stem.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by the editor's own key, since Enter belongs to the fields."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        elif not enter:
            super().keyPressEvent(event)

    def _save(self) -> None:
        draft = self.form.draft()
        problems = own.problems(draft)
        if problems:
            self.form.show_problems(problems)
            self.form.focus_on(problems[0].field)
            return
        self.edited.emit(own.as_question(draft, self._question.key, self._question))
        self.accept()


class LedgerSheet(Sheet):
    """Everything that did not become a question, under the rule that dropped it, the commonest first."""

    def __init__(
        self, rows: Sequence[Left], items: Sequence[Item], parent: QWidget | None = None, *, keys: Keys = usual_keys
    ) -> None:
        lead = _("What did not become a fact or a question, and why. Nothing vanishes without a word.")
        super().__init__(_("Ledger"), lead, closer=Button(_("Close")), width=760, keys=keys, parent=parent)
        grouped: dict[str, list[Left]] = defaultdict(list)
        for item in items:
            if item.verdict is Verdict.REJECTED:
                grouped[_("rejected by you")].append(Left("", "", item.question.stem, item.reason))
        mine = len(grouped)
        for row in rows:
            grouped[row.rule].append(row)
        names = list(grouped)
        for rule in (*names[:mine], *sorted(names[mine:], key=lambda name: -len(grouped[name]))):
            self._add(rule, grouped[rule])
        if not grouped:
            self.body.addWidget(PlainLabel(_("Nothing was left out."), "body", "text-2", wrap=True))
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.fit()
        self.closer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, rule: str, rows: Sequence[Left]) -> None:
        title = _("{rule} ({count})").format(rule=rule[:1].upper() + rule[1:], count=dates.number(len(rows)))
        self.body.addWidget(PlainLabel(title, "section", wrap=True))
        for row in rows[:_MOST]:
            told = " · ".join(part for part in (" ".join(row.what.split()), row.reason, row.document) if part)
            self.body.addWidget(PlainLabel(told, "small", "text-2", wrap=True))
        more = len(rows) - _MOST
        if more > 0:
            self.body.addWidget(PlainLabel(_("and {count} more").format(count=dates.number(more)), "small", "text-3"))
        self.body.addSpacing(look().px(8))
