"""A field that holds several short texts, each with a button that takes it out."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.token_completion import TokenCompletion

_SEPARATORS = ";"
_OF_WORDS = ",;"


class Token(Pressable):
    """One text; a press takes it out."""

    ring = 4

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(_("Remove {text}").format(text=text))
        self.set_tip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The text and its cross."""
        now = look()
        return QSize(round(min(now.width(self.text(), "small"), now.px(240))) + now.px(8 + 6 + 12 + 8), now.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill, text, cross."""
        now = look()
        painter = QPainter(self)
        paint.box(painter, self.rect(), now.px(4), "border" if self.hovered() else "sunken")
        width = self.width() - now.px(8 + 6 + 12 + 8)
        area = QRectF(now.px(8), 0, width + 1, self.height())
        paint.text(painter, area, self.text(), "small")
        paint.icon(painter, self.width() - now.px(8 + 12), self.height() / 2, "close", "text-2", 12)


class TokenField(Styled, QWidget):
    """Enter or a semicolon ends a text, Backspace in the empty line takes the last one out; `changed` on either.

    A comma ends one too where these are `words`, such as tags, unless one of those offered has a comma in it.
    """

    changed = Signal()

    def __init__(self, name: str, placeholder: str = "", *, words: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens: list[Token] = []
        self._are_words = words
        self._separators = _OF_WORDS if words else _SEPARATORS
        self._completion: TokenCompletion | None = None
        self._name = name
        self.line = QLineEdit()
        self.line.setProperty("role", "bare")
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self._tell_how()
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self._flow = QWidget()
        self._row = FlowLayout(self._flow, look().px(8))
        self._row.addWidget(self.line)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._flow)
        self.setFocusProxy(self.line)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def texts(self) -> tuple[str, ...]:
        """The texts, with what stands in the line at the end."""
        pending = self.line.text().strip()
        return (*self._held(), *((pending,) if pending else ()))

    def set_texts(self, texts: Sequence[str]) -> None:
        """Hold these texts, without telling."""
        for token in list(self.tokens):
            self._drop(token)
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        for text in texts:
            self._add(text)

    def complete_from(self, words: Sequence[str]) -> None:
        """Offer these while something is typed."""
        if self._completion is None:
            self._completion = TokenCompletion(
                self, self.line, self._held, _("{name} there are").format(name=self._name)
            )
            self._completion.taken.connect(self._complete)
        self._completion.words = tuple(words)
        if self._are_words:
            self._separators = _SEPARATORS if any("," in word for word in words) else _OF_WORDS
        self._tell_how()

    def _held(self) -> tuple[str, ...]:
        return tuple(token.text() for token in self.tokens)

    def _complete(self, word: str) -> None:
        self.set_texts([*self._held(), word])
        self.changed.emit()

    def _tell_how(self) -> None:
        how = _("Enter or a semicolon ends each.")
        if "," in self._separators:
            how = _("Enter, a comma or a semicolon ends each.")
        self.line.setToolTip(paint.tip(how))
        self.line.setAccessibleDescription(how)

    def restyle(self) -> None:
        """Take font and sizes from the look."""
        now = look()
        self.line.setFont(now.font("body"))
        self.line.setMinimumWidth(now.px(140))
        self.line.setTextMargins(now.px(4), 0, 0, 0)
        self._column.setContentsMargins(now.px(7), now.px(5), now.px(7), now.px(5))
        self.setMinimumHeight(now.px(40))
        super().restyle()

    def _typed(self, text: str) -> None:
        if any(separator in text for separator in self._separators):
            self._enter()
        self.changed.emit()

    def _enter(self) -> None:
        parts = [part.strip() for part in re.split(f"[{self._separators}]", self.line.text())]
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        for part in parts:
            if part and part not in self.texts():
                self._add(part)
        self.changed.emit()

    def _add(self, text: str) -> None:
        token = Token(text)
        token.clicked.connect(self._pressed)
        self.tokens.append(token)
        self._row.removeWidget(self.line)
        self._row.addWidget(token)
        self._row.addWidget(self.line)
        token.show()
        before = self._stop_before()
        if before is not token:
            QWidget.setTabOrder(before, token)
        QWidget.setTabOrder(token, self.line)
        self.updateGeometry()

    def _stop_before(self) -> QWidget:
        """Where Tab stops before the line; what only hands the focus on, an ancestor or a viewport, is no stop."""
        found: QWidget = self.line
        while (found := found.previousInFocusChain() or self.line) is not self.line:
            hands_on = found.isAncestorOf(self.line) or found.focusProxy() is not None
            if not hands_on and found.focusPolicy() & Qt.FocusPolicy.TabFocus:
                break
        return found

    def _drop(self, token: Token) -> None:
        self.tokens.remove(token)
        self._row.removeWidget(token)
        token.hide()
        token.deleteLater()
        self.updateGeometry()

    def _pressed(self) -> None:
        token = self.sender()
        if isinstance(token, Token) and token in self.tokens:  # not one that is on its way out
            self._drop(token)
            self.line.setFocus()
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the line, and its focus for the edge."""
        if watched is self.line:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event):
                return True
            if event.type() == QEvent.Type.FocusOut and self.line.text().strip():
                self._enter()
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.update()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.line.text().strip():
            self._enter()
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self.tokens:
            self._drop(self.tokens[-1])
            self.changed.emit()
            return True
        return False

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A press beside the texts goes to the line."""
        self.line.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field."""
        edge, line = ("accent", 2) if self.line.hasFocus() else ("control-edge", 1)
        paint.box(QPainter(self), self.rect(), look().px(6), "surface", edge, line)
