"""Set-ups of quizzes to begin with, as chips: those of the program, the latest, the learner's own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.study.quiz.presets import Preset, SavedSetup, applied, bare, preset_name, preset_words
from quizapp.study.quiz.setup import MOST, QuizSetup
from quizapp.study.quiz.setup_words import setup_words
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.pages.name_sheet import NameSheet
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.choice_chip import ChoiceChip
from quizapp.ui.widgets.flow_layout import FlowLayout

_LONGEST = 60  # characters of a topic in the menu


@dataclass(frozen=True, slots=True)
class SetupShelf:
    """What is kept of set-ups: those saved, the latest, how many questions are on the missed shelf; and the deeds."""

    saved: Callable[[], Sequence[SavedSetup]]
    last: Callable[[], QuizSetup | None]
    missed: Callable[[], int]
    save: Callable[[str, QuizSetup], object]
    rename: Callable[[str, str], object]
    delete: Callable[[str], object]
    undo: Callable[[], object]


class QuizPresets(QWidget):
    """`chosen` gives the set-up that a chip stands for, made out of the present one, which `now` gives."""

    chosen = Signal(object)

    def __init__(
        self,
        kept: SetupShelf,
        now: Callable[[], QuizSetup],
        topics: Callable[[], Sequence[str]],
        actions: Actions,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept, self._now, self._topics, self._messages = kept, now, topics, messages
        self._keys = actions.keys
        self._shelf = 0
        self._last: QuizSetup | None = None
        self.menu: QMenu | None = None
        self.sheet: NameSheet | None = None
        self.chips = {preset: self._chip(preset) for preset in Preset}
        self.latest = ChoiceChip(_("Last time"))
        self.latest.clicked.connect(self._apply_last)
        self.own: dict[str, ChoiceChip] = {}
        self._saved: dict[str, QuizSetup] = {}
        self.save = actions.button("quiz.keep", "quiet", "small")
        self.rename = Button(_("Rename"), "quiet", icon="edit", size="small")
        self.delete = Button(_("Delete"), "quiet", icon="trash", size="small")
        self._chips_holder = QWidget()
        self._flow = FlowLayout(self._chips_holder, look().px(8), look().px(32))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.why = PlainLabel("", "small", "text-3", wrap=True)
        column.addWidget(self._chips_holder)
        column.addWidget(self.why)
        self.rename.clicked.connect(self._ask_rename)
        self.delete.clicked.connect(self._delete)
        actions.on("quiz.keep", self._ask_name)
        self._fill()

    def _chip(self, preset: Preset) -> ChoiceChip:
        chip = ChoiceChip(preset_name(preset), preset_words(preset), opens=preset is Preset.TOPIC)
        chip.clicked.connect(self.offer_topics if preset is Preset.TOPIC else lambda: self._apply(preset))
        return chip

    def _fill(self) -> None:
        """Put everything into the line in its order; what is new comes in its place."""
        for widget in self.stops():
            self._flow.removeWidget(widget)
            self._flow.addWidget(widget)

    def stops(self) -> Sequence[QWidget]:
        """What Tab visits, in order."""
        presets = self.chips.values()
        return (*presets, self.latest, *self.own.values(), self.save, self.rename, self.delete)

    def refresh(self) -> None:
        """Show what is kept now."""
        self._shelf = self._kept.missed()
        shelf = self.chips[Preset.MISSED]
        shelf.set_count(dates.number(self._shelf) if self._shelf else "")
        nothing = _("The missed shelf is empty: what you miss in a quiz goes there.")
        shelf.set_available(self._shelf > 0, nothing)
        self.why.setText(nothing)
        self.why.setVisible(self._shelf == 0)
        self._last = self._kept.last()
        self.latest.setVisible(self._last is not None)
        if self._last is not None:
            self.latest.set_tip(", ".join(setup_words(self._last)))
        self._show_own()
        self.mark()

    def _show_own(self) -> None:
        for chip in self.own.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._saved = {one.name: one.setup for one in self._kept.saved()}
        self.own = {name: self._own_chip(name, setup) for name, setup in self._saved.items()}
        self._fill()
        for chip in self.own.values():
            chip.show()

    def _own_chip(self, name: str, setup: QuizSetup) -> ChoiceChip:
        chip = ChoiceChip(name, ", ".join(setup_words(setup)), parent=self._chips_holder)
        chip.clicked.connect(lambda: self._apply_saved(setup))
        return chip

    # Choosing

    def _apply(self, preset: Preset, topic: str = "") -> None:
        self.chosen.emit(applied(preset, self._now(), shelf=self._shelf, topic=topic))

    def _apply_last(self) -> None:
        if self._last is not None:
            self._apply_saved(self._last)

    def _apply_saved(self, setup: QuizSetup) -> None:
        self.chosen.emit(setup)

    def offer_topics(self) -> None:
        """Ask on which topic everything is to be."""
        chip = self.chips[Preset.TOPIC]
        menu = QMenu(chip)
        menu.setAccessibleName(chip.text())
        for topic in self._topics():
            shown = topic_look(topic)
            words = " ".join(topic_name(topic).split())[:_LONGEST].replace("&", "&&")
            action = menu.addAction(look().icon(shown.icon, shown.ink), words)
            action.triggered.connect(lambda _on=False, topic=topic: self._apply(Preset.TOPIC, topic))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.destroyed.connect(self._menu_gone)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def _menu_gone(self) -> None:
        self.menu = None

    def mark(self, matching: int = MOST) -> None:
        """Mark the chips whose choices are those in force; where only so many questions match, fewer will do."""
        now = self._now()
        self.chips[Preset.TOPIC].set_available(bool(self._topics()), _("It is being counted what matches."))
        for preset, chip in self.chips.items():
            topic = now.topics[0] if len(now.topics) == 1 else ""
            there = preset is not Preset.TOPIC or bool(topic)
            chip.set_in_force(there and _same(applied(preset, now, shelf=self._shelf, topic=topic), now, matching))
        self.latest.set_in_force(self._last is not None and _same(self._last, now, matching))
        for name, chip in self.own.items():
            chip.set_in_force(_same(self._saved[name], now, matching))
        for button in (self.rename, self.delete):
            button.setVisible(bool(self._named()))

    def _named(self) -> str:
        return next((name for name, chip in self.own.items() if chip.in_force()), "")

    # Keeping

    def _ask_name(self) -> None:
        lead = _("It keeps every choice of this page but the deck and the number.")
        self._ask(_("Save this set-up"), lead, _("Save"), self._named(), self._save)

    def _ask_rename(self) -> None:
        name = self._named()
        self._ask(_("Rename this set-up"), "", _("Rename"), name, lambda other: self._rename(name, other))

    def _ask(self, title: str, lead: str, send: str, name: str, take: Callable[[str], object]) -> None:
        self.sheet = NameSheet(title, lead, send, name, take, self.window(), keys=self._keys)
        self.sheet.open()

    def _save(self, name: str) -> None:
        self._kept.save(name, self._now())
        self._done(_("The set-up “{name}” is saved.").format(name=" ".join(name.split())))

    def _rename(self, name: str, other: str) -> None:
        self._kept.rename(name, other)
        self._done(_("The set-up is called “{name}” now.").format(name=" ".join(other.split())))

    def _delete(self) -> None:
        name = self._named()
        try:
            self._kept.delete(name)
        except KnownError as error:
            self._messages.tell(error)
            return
        self._done(_("The set-up “{name}” is deleted.").format(name=name))
        self.save.setFocus()

    def _done(self, sentence: str) -> None:
        self.refresh()
        self._messages.say(sentence, self._undo)

    def _undo(self) -> None:
        self._kept.undo()
        self.refresh()


def _same(kept: QuizSetup, now: QuizSetup, matching: int) -> bool:
    if matching <= now.count < kept.count < MOST:
        kept = replace(kept, count=now.count, minutes=kept.minutes_for(now.count))  # as the form has it
    return bare(kept) == bare(now)
