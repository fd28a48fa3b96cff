"""What is asked over the page of packs: details, whether to install what was read, whether to remove."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.exchange import pack_words
from quizapp.exchange.pack_desk import PackDetails, PackRow, Seen
from quizapp.i18n import _, ngettext
from quizapp.ui.action_table import usual_keys
from quizapp.ui.dates import number
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import Field, TextArea, TextField
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.sheet import Sheet
from quizapp.ui.widgets.switch import CheckChip


class DetailsSheet(Sheet):
    """Title, description, version and licence of a pack; `given` tells them once nothing is wrong with them.

    The version is asked only of a pack that is to be made: of one that is installed it is the maker's.
    """

    given = Signal(object)

    def __init__(
        self, title: str, lead: str, send: str, before: PackDetails, parent: QWidget, *, keys: Keys = usual_keys
    ) -> None:
        self.send = Button(send, "primary")
        super().__init__(title, lead, closer=Button(_("Cancel"), "quiet"), send=self.send, keys=keys, parent=parent)
        self._before = before
        self.name = TextField(_("Title"), before.title)
        self.description = TextArea(_("What is in it"), before.description, low=2, high=5)
        self.version = TextField(_("Version"), before.version)
        self.licence = TextField(_("Licence"), before.licence, placeholder="CC BY 4.0")
        self._title = Field(_("Title"), self.name)
        self._version = Field(_("Version"), self.version)
        for field in (self._title, Field(_("What is in it"), self.description, hint=_("optional")), self._version):
            self.body.addWidget(field)
        self.body.addWidget(Field(_("Licence"), self.licence, hint=_("optional")))
        self._version.setVisible(not before.id)
        self.foot.addWidget(self.send)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.send.clicked.connect(self._send)
        self.fit()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.selectAll()

    def details(self) -> PackDetails:
        """The fields as they stand."""
        return PackDetails(
            id=self._before.id,
            title=self.name.text(),
            description=self.description.toPlainText(),
            version=self.version.text().strip(),
            licence=self.licence.text(),
        )

    def _send(self) -> None:
        details = self.details()
        if problem := details.problem():
            wrong = self._version if details.title.strip() else self._title
            for field in (self._title, self._version):
                field.set_problem(problem if field is wrong else "")
            self.fit()
            wrong.control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.given.emit(details)
        self.accept()


class InstallSheet(Sheet):
    """What a pack that was read would do to the library.

    `agreed` comes where it is to be installed, and tells whether copies of what is there are to be suspended.
    """

    agreed = Signal(bool)

    def __init__(self, seen: Seen, parent: QWidget, *, keys: Keys = usual_keys) -> None:
        info = seen.pack.info
        title = _("Update “{title}”?") if seen.before else _("Install “{title}”?")
        self.send = Button(_("Update") if seen.before else _("Install"), "primary")
        super().__init__(
            title.format(title=info.title),
            info.description if info.description != info.title else "",
            closer=Button(_("Cancel"), "quiet"),
            send=self.send,
            keys=keys,
            parent=parent,
        )
        self.lines = [*pack_words.what_it_does(seen, number), pack_words.terms(seen)]
        for line in self.lines:
            self.body.addWidget(PlainLabel(line, "body", wrap=True))
        for doubt in pack_words.doubts(seen, number):
            self.body.addWidget(IconText("warn", doubt, "warning"))
        self.suspend = CheckChip(_("Suspend these copies, so that nothing is asked twice"), on=True)
        if seen.copies:
            self.body.addWidget(IconText("warn", pack_words.copies(seen, number), "warning"))
            self.body.addWidget(self.suspend)
        self.foot.addWidget(self.send)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.send.clicked.connect(self._agree)
        self.fit()
        self.send.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        self.agreed.emit(self.suspend.isChecked())
        self.accept()


class RemoveSheet(Sheet):
    """Whether to take a pack out with its progress kept, or to delete all of it; `chosen` tells whether it is kept."""

    chosen = Signal(bool)

    def __init__(self, row: PackRow, parent: QWidget, *, keys: Keys = usual_keys) -> None:
        self.keep = Button(_("Remove, keep progress"), "primary")
        self.delete = Button(_("Delete with progress"), icon="trash")
        lead = _(
            "Its questions are asked no more. What you know of them is kept, and the pack can be put back at any "
            "time. Deleting forgets that too; the log of your answers stays."
        )
        title = _("Remove “{title}”?").format(title=row.info.title)
        super().__init__(title, lead, closer=Button(_("Cancel"), "quiet"), keys=keys, parent=parent)
        count = row.questions
        words = ngettext("{count} question, {answered} answered.", "{count} questions, {answered} answered.", count)
        words = words.format(count=number(count), answered=number(row.answered))
        self.body.addWidget(PlainLabel(words, "body", wrap=True))
        for button, kept in ((self.keep, True), (self.delete, False)):
            button.clicked.connect(self._choosing(kept=kept))
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.fit()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choosing(self, *, kept: bool) -> Callable[[], None]:
        def choose() -> None:
            self.accept()
            self.chosen.emit(kept)

        return choose
