"""What can be searched for: each way with an example, which a press puts into the field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.authoring.search_language import examples
from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.sheet import Sheet


class SearchHelp(Sheet):
    """The ways to search; `chosen` tells the example to be tried."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, keys: Keys = usual_keys) -> None:
        lead = _("Words and filters stand side by side; press an example to try it.")
        closer = Button(_("Close"), "quiet")
        super().__init__(_("What can be searched for"), lead, closer=closer, width=860, keys=keys, parent=parent)
        self.examples: list[Button] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look().px(16))
        self._grid.setVerticalSpacing(look().px(6))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        for text, found in examples():
            self._add(text, found)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.examples[0].setFocus()
        self.fit()

    def _add(self, text: str, found: str) -> None:
        button = Button(text, "normal", size="small")
        button.clicked.connect(lambda: self._try(text))
        button.setAccessibleDescription(found)
        line = len(self.examples)
        self.examples.append(button)
        self._grid.addWidget(button, line, 0)
        self._grid.addWidget(PlainLabel(found, "small", "text-2", wrap=True), line, 1)

    def _try(self, text: str) -> None:
        self.chosen.emit(text)
        self.accept()
