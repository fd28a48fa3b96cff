"""A row of a form: its label in a left column, its controls at right, a hairline below."""

from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.rules import Rule

LABEL, TIGHT_LABEL = 136, 100  # design px


class FormRow(Styled, QWidget):
    """One label and one or more lines of controls; `across`, these take the whole width below the label."""

    def __init__(
        self,
        label: str,
        *lines: QWidget | QLayout,
        last: bool = False,
        across: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tight, self._across = False, across
        self._label = PlainLabel(label, weight=600, wrap=True)
        self._label_box = QVBoxLayout()
        self._label_box.addWidget(self._label)
        self._label_box.addStretch(1)
        self._lines = QVBoxLayout()
        for line in lines:
            if isinstance(line, QLayout):
                self._lines.addLayout(line)
            else:
                self._lines.addWidget(line)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom if across else QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(self._label_box)
        self._row.addLayout(self._lines, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._rule = Rule()
        self._column.addWidget(self._rule)
        self.set_last(last=last)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Give the label less room, where the controls need it."""
        if tight != self._tight:
            self._tight = tight
            self.restyle()

    def set_last(self, *, last: bool) -> None:
        """Draw no line below where nothing follows."""
        self._rule.setVisible(not last)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        if not self._across:
            self._label.setFixedWidth(now.px(TIGHT_LABEL if self._tight or now.large else LABEL))
        self._label_box.setContentsMargins(0, now.px(8), 0, 0)
        self._lines.setSpacing(now.px(12))
        self._row.setSpacing(now.px(12) if self._across else 0)
        self._column.setSpacing(now.px(14))
        self._column.setContentsMargins(0, now.px(14), 0, 0)
        super().restyle()


def line(*widgets: QWidget, gap: int = 12) -> FlowLayout:
    """Widgets side by side from the left, `gap` design px apart, on a second line where there is no room."""
    row = FlowLayout(None, look().px(gap), look().px(36))
    for widget in widgets:
        row.addWidget(widget)
    return row
