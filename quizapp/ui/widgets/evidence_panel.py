"""The evidence beside an answer: outlet, date, paragraph, the sentence with its key words, and who agrees."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.ui.keys import Key
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chips import agree_badge, attribution_badge, differ_badge
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconLabel
from quizapp.ui.widgets.rules import Rule

_SHOWN = 3  # further sources that stand in full; the rest fold into "and 2 more"


@dataclass(frozen=True, slots=True)
class OtherSource:
    """Another source of the same answer, or of a different one, which `value` then names.

    A source of the same outlet as the first (`own`) stands in the list, but is no further voice.
    """

    title: str
    date: str
    paragraph: int
    value: str = ""
    agrees: bool = True
    own: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the panel shows; dates are written out for the reader, `highlights` are (start, end) in `sentence`."""

    publisher: str
    title: str
    date: str
    paragraph: int
    sentence: str
    highlights: tuple[tuple[int, int], ...] = ()
    attribution: str = ""
    others: tuple[OtherSource, ...] = ()
    can_open: bool = True


def highlight(sentence: str, surface: str) -> tuple[tuple[int, int], ...]:
    """Where the evidence's surface stands in the sentence, or nothing if it does not stand there word by word."""
    at = sentence.find(surface) if surface else -1
    return ((at, at + len(surface)),) if at >= 0 else ()


def paragraph_text(number: int) -> str:
    """A paragraph's number as it is printed, or nothing for an unknown one."""
    return f"¶ {number}" if number > 0 else ""


class EvidencePanel(Card):
    """Shows where an answer comes from; `open_requested` when the learner wants the article, which `key` opens too."""

    open_requested = Signal()

    def __init__(self, *, on_card: bool = True, key: Key = "", parent: QWidget | None = None) -> None:
        super().__init__(24, fill="window" if on_card else "sunken", edge="", radius=8, parent=parent)
        self._key = key
        self._content: QWidget | None = None

    def show_evidence(self, evidence: Evidence) -> None:
        """Show this evidence in place of what was shown before."""
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.deleteLater()
        self._content = _Content(evidence, self._key, self)
        self._content.open_button.clicked.connect(self.open_requested)
        self.body.addWidget(self._content)
        self.setAccessibleName(
            _("Evidence: {publisher}, {date}. {sentence}").format(
                publisher=evidence.publisher, date=evidence.date, sentence=evidence.sentence
            )
        )


class _Content(Styled, QWidget):
    def __init__(self, evidence: Evidence, key: Key, parent: QWidget) -> None:
        super().__init__(parent)
        now = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(10))
        column.addLayout(self._head(evidence))
        sentence = PlainLabel(evidence.sentence, "evidence", wrap=True)
        sentence.set_highlights(evidence.highlights)
        column.addWidget(sentence)
        self.open_button = Button(_("Open in article"), "link", icon="link", key=key, size="small", parent=self)
        if not evidence.can_open:
            self.open_button.hide()
        badges = self._badges(evidence)
        if evidence.attribution or evidence.others or evidence.can_open:
            column.addLayout(badges)
        if evidence.others:
            column.addSpacing(now.px(4))
            column.addWidget(Rule())
            self._add_others(column, evidence.others)

    def _head(self, evidence: Evidence) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().px(8))
        row.addWidget(PlainLabel(evidence.publisher, weight=600, elide=True))
        row.addWidget(PlainLabel(evidence.title, color="text-2", elide=True), 1)
        row.addWidget(PlainLabel(evidence.date, color="text-2"))
        row.addWidget(PlainLabel(paragraph_text(evidence.paragraph), color="text-3"))
        return row

    def _badges(self, evidence: Evidence) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().px(8))
        badges = QWidget()
        flow = FlowLayout(badges, look().px(8))
        if evidence.attribution:
            flow.addWidget(attribution_badge(evidence.attribution))
        agreeing = sum(1 for other in evidence.others if other.agrees and not other.own)
        differing = sum(1 for other in evidence.others if not other.agrees)
        if differing:
            flow.addWidget(differ_badge(differing + 1))
        elif agreeing:
            flow.addWidget(agree_badge(agreeing + 1))
        row.addWidget(badges, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_others(self, column: QVBoxLayout, others: Sequence[OtherSource]) -> None:
        ordered = sorted(others, key=lambda other: other.agrees)
        for other in ordered[:_SHOWN]:
            row = QHBoxLayout()
            row.setSpacing(look().px(8))
            mark, ink = ("check", "correct") if other.agrees else ("warn", "warning")
            row.addWidget(IconLabel(mark, ink, 15))
            words = f"{other.title}: {other.value}" if other.value else other.title
            row.addWidget(PlainLabel(words, "small", weight=500, elide=True), 1)
            row.addWidget(PlainLabel(other.date, "small", "text-2"))
            row.addWidget(PlainLabel(paragraph_text(other.paragraph), "small", "text-3"))
            column.addLayout(row)
        more = len(ordered) - _SHOWN
        if more > 0:
            words = ngettext("and {count} more", "and {count} more", more).format(count=more)
            column.addWidget(PlainLabel(words, "small", "text-3"))
