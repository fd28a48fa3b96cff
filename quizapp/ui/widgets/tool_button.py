"""A quiet button of a top bar that shrinks to its icon where there is no room for its words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.keys import Key
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button


class ToolButton(Button):
    """Icon, words and key; when compact the icon alone, and the words as its tooltip. `wordless` is always compact."""

    def __init__(
        self, text: str, icon: str, *, key: Key = "", wordless: bool = False, parent: QWidget | None = None
    ) -> None:
        self._wordless = self._compact = wordless
        super().__init__(text, "quiet", icon=icon, key=key, size="tool", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_tip(text)

    def text(self) -> str:
        """The words shown, none when compact; the accessible name keeps them."""
        return "" if self._compact else super().text()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Show the icon alone, or the words as well."""
        if not self._wordless and compact != self._compact:
            self._compact = compact
            self.restyle()

    def full_width(self) -> int:
        """The width in px with words and key."""
        kept, self._compact = self._compact, self._wordless
        width = self.sizeHint().width()
        self._compact = kept
        return width

    def _cap(self) -> str:
        return "" if self._compact else super()._cap()

    def minimumSizeHint(self) -> QSize:
        """The icon alone."""
        side = look().px(32)
        return QSize(side, side)
