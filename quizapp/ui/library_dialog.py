"""Opening another library: those opened before, a file, or a new one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.sheet import Dialogue

SUFFIX = ".quizapp"


class RecentRow(Pressable):
    """A library opened before: its name, and the folder it lies in."""

    ring = 8

    def __init__(self, path: Path, *, here: bool, parent: QWidget | None = None) -> None:
        super().__init__(path.stem, parent)
        self.path = path
        self._here = here
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{path.stem}, {path.parent}")
        self.set_tip(str(path))
        if here:
            self.set_available(False, _("This library is open now."))
        elif not path.is_file():
            self.set_available(False, _("The file is not there."))

    def sizeHint(self) -> QSize:
        """56 high."""
        return QSize(look().px(480), look().px(56))

    def minimumSizeHint(self) -> QSize:
        """Room for a short name; the folder is cut."""
        return QSize(look().px(200), look().px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon, name, folder, and whether it is the open one."""
        now = look()
        painter = QPainter(self)
        on = self.isEnabled()
        paint.box(painter, self.rect(), now.px(8), "sunken" if self.hovered() or not on else "surface", "border")
        paint.icon(painter, now.px(16), self.height() / 2, "library", "text-2" if on else "text-3")
        remark = _("open now") if self._here else ("" if on else _("not found"))
        right = self.width() - now.px(16)
        if remark:
            width = now.width(remark, "small") + 2
            area = QRectF(right - width, 0, width, self.height())
            paint.text(painter, area, remark, "small", "text-3", align=paint.RIGHT)
            right -= round(width) + now.px(12)
        left, middle = now.px(48), self.height() / 2
        name = QRectF(left, middle - now.px(20), right - left, now.px(20))
        paint.text(painter, name, self.text(), "body", "text" if on else "text-3", weight=600)
        folder = QRectF(left, middle, right - left, now.px(18))
        paint.text(painter, folder, str(self.path.parent), "small", "text-3")


class LibraryDialog(Dialogue):
    """Offers the libraries of `recent` and two ways to others; `chosen` tells the file to open or to make."""

    chosen = Signal(object)  # Path

    def __init__(
        self, recent: Sequence[str], here: Path | None, parent: QWidget | None = None, *, keys: Keys = usual_keys
    ) -> None:
        super().__init__(Button(_("Cancel"), "quiet"), keys=keys, parent=parent)
        now = look()
        self._here = here
        self.setWindowTitle(_("Open another library"))
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(32), now.px(28), now.px(32), now.px(24))
        column.setSpacing(now.px(8))
        column.addWidget(PlainLabel(_("Open another library"), "state", wrap=True))
        text = _("A library holds questions, answers and schedule in one file.")
        if here is not None:
            text += " " + _("The one open now is saved and closed.")
        column.addWidget(PlainLabel(text, "lead", "text-2", wrap=True))
        column.addSpacing(now.px(8))
        self.rows = [RecentRow(path, here=path == here) for path in _paths(recent, here)]
        for row in self.rows:
            row.clicked.connect(lambda _checked=False, path=row.path: self._take(path))
            column.addWidget(row)
        column.addSpacing(now.px(8))
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(now.px(12))
        self.choose = Button(_("Choose a file"), "primary")
        self.make = Button(_("New library"))
        self.choose.clicked.connect(self._ask_for_file)
        self.make.clicked.connect(self._ask_for_name)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.make)
        buttons.addStretch(1)
        buttons.addWidget(self.closer)
        column.addLayout(buttons)
        self.resize(now.px(600), self.sizeHint().height())

    def _folder(self) -> str:
        return str(self._here.parent) if self._here is not None else ""

    def _ask_for_file(self) -> None:
        asked = QFileDialog(self, _("Open another library"), self._folder())
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(asked)

    def _ask_for_name(self) -> None:
        asked = QFileDialog(self, _("New library"), self._folder())
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a library that is there is opened, not replaced
        asked.setDefaultSuffix(SUFFIX.removeprefix("."))
        self._ask(asked)

    def _ask(self, asked: QFileDialog) -> None:
        asked.setNameFilters([_("QuizApp libraries (*{suffix})").format(suffix=SUFFIX), _("All files (*)")])
        asked.fileSelected.connect(lambda name: self._take(Path(name)))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _take(self, path: Path) -> None:
        self.chosen.emit(path)
        self.accept()


def _paths(recent: Sequence[str], here: Path | None) -> list[Path]:
    """The open one first, then the others."""
    first = [here] if here is not None else []
    return [*first, *(Path(name) for name in recent if here is None or Path(name) != here)]
