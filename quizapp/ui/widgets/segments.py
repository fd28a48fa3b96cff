"""The way through a quiz: a segment for each question, or for each run of them where there are too many to be seen."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from quizapp.i18n import _, ngettext
from quizapp.ui import paint
from quizapp.ui.announce import announce
from quizapp.ui.look import Styled, look

Mark = Literal["open", "answered", "skipped", "closed"]
_GAP, _HIGH = 4, 10
_NARROWEST = 10  # px from one segment to the next: closer ones could neither be told apart nor pressed
_RUNS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)  # questions a segment
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Segments(Styled, QWidget):
    """Answered dark, the one on show accent, skipped outlined, closed struck through, flagged with a flag above.

    One stop of Tab; the arrows lead along it, and Enter or a press goes there: `pressed` tells the place from 0.
    Where there are too many questions a segment stands for a run of them, filled as far as they are answered.
    """

    pressed = Signal(int)

    ring = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._flagged: frozenset[int] = frozenset()
        self._here = self._cursor = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_marks(self, marks: Sequence[Mark], here: int, flagged: Sequence[int] = ()) -> None:
        """Show a mark for each question; `here` is on show, `flagged` are places, all counted from 0."""
        self._marks = tuple(marks)
        self._flagged = frozenset(flagged)
        if here != self._here or not self.hasFocus():
            self._cursor = here
        self._here = here
        self._cursor = min(self._cursor, max(0, len(marks) - 1))
        self.setAccessibleName(
            _("Question {at} of {count}, {answered} answered, {flagged} flagged").format(
                at=here + 1, count=len(marks), answered=marks.count("answered"), flagged=len(self._flagged)
            )
        )
        self.setAccessibleDescription(self.words(self._cursor))
        self.update()

    def words(self, at: int) -> str:
        """What is so of a question, in words: "Question 5, skipped, flagged"."""
        if not 0 <= at < len(self._marks):
            return ""
        state = {"answered": _("answered"), "skipped": _("skipped"), "closed": _("closed by the clock"), "open": ""}
        told = [_("Question {place}").format(place=at + 1), state[self._marks[at]]]
        told += [_("flagged")] if at in self._flagged else []
        told += [_("on show")] if at == self._here else []
        return ", ".join(filter(None, told))

    def run(self) -> int:
        """How many questions a segment stands for at the present width."""
        pitch = look().px(_NARROWEST)
        room = max(1, (self.width() + self._gap()) // pitch)
        count = len(self._marks)
        return next((run for run in _RUNS if -(-count // run) <= room), count)

    def sizeHint(self) -> QSize:
        """520 by 20."""
        return QSize(look().px(520), look().px(20))

    def minimumSizeHint(self) -> QSize:
        """Narrow where the window is."""
        return QSize(look().px(96), look().px(20))

    def _gap(self) -> int:
        return look().air(_GAP)

    def _area(self, segment: int, run: int) -> QRect:
        now, gap = look(), self._gap()
        pitch = (self.width() + gap) / -(-len(self._marks) // run)
        left = round(segment * pitch)
        wide = max(2, round((segment + 1) * pitch) - left - gap)
        return QRect(left, self.height() - now.px(_HIGH) - 2, wide, now.px(_HIGH))

    def _members(self, segment: int, run: int) -> range:
        return range(segment * run, min((segment + 1) * run, len(self._marks)))

    def _segment_at(self, x: float) -> int | None:
        run = self.run()
        for segment in range(-(-len(self._marks) // run)):
            area = self._area(segment, run)
            if area.left() <= x <= area.right() + self._gap():
                return segment
        return None

    def tip_of(self, segment: int) -> str:
        """What the tooltip of a segment says."""
        run = self.run()
        members = self._members(segment, run)
        if run == 1:
            return self.words(segment)
        told = [_("Questions {first}–{last}").format(first=members.start + 1, last=members.stop)]
        counts = {mark: sum(self._marks[at] == mark for at in members) for mark in ("answered", "skipped", "closed")}
        for mark, words in (
            ("answered", ngettext("{count} answered", "{count} answered", counts["answered"])),
            ("skipped", ngettext("{count} skipped", "{count} skipped", counts["skipped"])),
            ("closed", ngettext("{count} closed by the clock", "{count} closed by the clock", counts["closed"])),
        ):
            if counts[mark] or mark == "answered":
                told.append(words.format(count=counts[mark]))
        if flags := sum(at in self._flagged for at in members):
            told.append(ngettext("{count} flagged", "{count} flagged", flags).format(count=flags))
        return ", ".join(told)

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press goes to that question; of a run to the first without an answer."""
        segment = self._segment_at(event.position().x())
        if segment is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        members = self._members(segment, self.run())
        self.pressed.emit(next((at for at in members if self._marks[at] in ("open", "skipped")), members.start))

    def event(self, event: QEvent) -> bool:
        """Keep the arrows and Enter from the page while the focus is here; tell of the segment under the mouse."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_mine(event):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            segment = self._segment_at(event.pos().x())
            QToolTip.showText(event.globalPos(), "" if segment is None else paint.tip(self.tip_of(segment)), self)
            return True
        return super().event(event)

    def _is_mine(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and event.key() in (*_KEYS, *_PAGES, *_PRESS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along by arrows, by runs with Page up and down, and there with Enter."""
        if not self._is_mine(event):
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key in _PRESS:
            self.pressed.emit(self._cursor)
            return
        step = _KEYS[key] if key in _KEYS else _PAGES[key] * max(self.run(), 10)
        self._cursor = max(0, min(len(self._marks) - 1, self._cursor + step))
        self.setAccessibleDescription(self.words(self._cursor))
        announce(self, self.words(self._cursor))
        self.setToolTip(paint.tip(self.words(self._cursor)))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the question on show."""
        super().focusInEvent(event)
        self._cursor = self._here
        self.setAccessibleDescription(self.words(self._cursor))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark no place any more."""
        super().focusOutEvent(event)
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The segments, and flags above."""
        painter = QPainter(self)
        run = self.run()
        for segment in range(-(-len(self._marks) // run)):
            area = self._area(segment, run)
            members = self._members(segment, run)
            if self._here in members:
                paint.box(painter, area, 2, "accent")
            elif run == 1:
                self._paint_one(painter, area, self._marks[segment])
            else:
                self._paint_run(painter, area, members)
            if not self._flagged.isdisjoint(members):
                self._paint_flag(painter, area)
            if self.hasFocus() and self._cursor in members:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
                paint.block(painter, QRect(area.left(), self.height() - 2, area.width(), 2), "text")

    def _paint_one(self, painter: QPainter, area: QRect, mark: Mark) -> None:
        fills = {"open": "heat-0", "answered": "text-2", "skipped": "", "closed": ""}
        paint.box(painter, area, 2, fills[mark], "control-edge" if mark in ("skipped", "closed") else "", 2)
        if mark == "closed":
            paint.block(painter, QRect(area.left(), area.center().y(), area.width(), 2), "text-2")

    def _paint_run(self, painter: QPainter, area: QRect, members: range) -> None:
        marks = self._marks[members.start : members.stop]
        paint.box(painter, area, 2, "heat-0", "control-edge" if "skipped" in marks else "", 2)
        done = round(area.width() * marks.count("answered") / len(marks))
        if done:
            paint.box(painter, QRect(area.left(), area.top(), max(2, done), area.height()), 2, "text-2")
        if "closed" in marks:
            paint.block(painter, QRect(area.left(), area.center().y(), area.width(), 2), "text-3")

    def _paint_flag(self, painter: QPainter, area: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        flag = QRect(area.center().x() - 2, 0, look().px(6), look().px(4))
        paint.block(painter, flag, "warning")
        paint.block(painter, QRect(flag.left() - 1, 0, 1, look().px(6)), "warning")
