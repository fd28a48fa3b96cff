"""The form of the Study place: rows of what to study, topic and tag, how long, and whether answers count."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.request import Kind, StudyRequest, counts_at_first
from quizapp.study.words import kind_name
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.choice_rows import ChoiceRows, RowChoice
from quizapp.ui.widgets.fields import ComboBox, SpinBox
from quizapp.ui.widgets.form_row import FormRow, line
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.switch import Switch

QUESTIONS = ("10", "20", "50")
MINUTES = ("5", "10", "20")
_FARTHEST = 30  # days ahead


def _rows() -> list[RowChoice]:
    sentences = {
        Kind.TODAY: ("today", _("What is due, then new ones within your daily limit.")),
        Kind.CRAM: ("study", _("Everything, due or not. Narrow it to a topic or a tag.")),
        Kind.MISSED: ("crossc", _("What you answered wrongly today.")),
        Kind.FORGOTTEN: ("refresh", _("What you are most likely to have forgotten comes first.")),
        Kind.AHEAD: ("skip", _("What falls due on the next days, before a trip or a busy week.")),
        Kind.FLAGGED: ("flag", _("What you marked to come back to.")),
    }
    return [RowChoice(kind.value, icon, kind_name(kind), sentence) for kind, (icon, sentence) in sentences.items()]


class StudyChoiceForm(QWidget):
    """`changed` comes with every change, `request` is the choice as it stands; `pause` and `left_out` are rows."""

    changed = Signal()

    def __init__(self, actions: Actions, pause: QWidget, left_out: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause, self._left_out = pause, left_out
        self.slipping = actions.button("study.slipping", size="small", text=_("Look at them"), icon=False)
        self._slips = PlainLabel("", "small", "text-2")
        self.kinds = ChoiceRows(_rows(), _("What to study"))
        self.topic, self.tag = ComboBox(_("Topic")), ComboBox(_("Tag"))
        self.length = SegmentedControl(
            [Choice("all", _("All")), Choice("questions", _("Questions")), Choice("minutes", _("Minutes"))],
            name=_("How long"),
        )
        self.questions = SegmentedControl([Choice(count, count) for count in QUESTIONS], "20", name=_("Questions"))
        self.minutes = SegmentedControl([Choice(count, count) for count in MINUTES], "10", name=_("Minutes"))
        self.days = SpinBox(_("Days ahead"), StudyRequest().days, 1, _FARTHEST)
        self.counts = Switch(_("These answers count"), on=True)
        self._counted = PlainLabel("", "small", "text-2", wrap=True)
        self._build()
        self._connect()
        self._follow()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for box in (self.topic, self.tag):
            box.setMaximumWidth(look().px(260))
        self._ahead = FormRow(_("Days"), line(self.days, PlainLabel(_("days ahead"), "small", "text-2")))
        self._rows = (
            FormRow(_("What"), self.kinds),
            self._ahead,
            FormRow(_("Only of"), line(self.topic, self.tag)),
            FormRow(_("How long"), line(self.length, self.questions, self.minutes)),
            FormRow(_("Schedule"), line(self.counts, self._counted)),
            FormRow(_("Slipping"), line(self._slips, self.slipping)),
            FormRow(_("Left out"), self._left_out),
            FormRow(_("Break"), self._pause, last=True),
        )
        self._slipping_row, self._left_out_row = self._rows[-3:-1]
        self._slipping_row.hide()
        self._left_out_row.hide()
        for row in self._rows:
            column.addWidget(row)

    def _connect(self) -> None:
        self.kinds.changed.connect(self._kind_chosen)
        for control in (self.length, self.questions, self.minutes):
            control.changed.connect(self._follow)
        for box in (self.topic, self.tag):
            box.currentIndexChanged.connect(self._follow)
        self.days.valueChanged.connect(self._follow)
        self.counts.toggled.connect(self._follow)

    def _kind_chosen(self, value: str) -> None:
        self.counts.blockSignals(True)  # told once, with the kind
        self.counts.setChecked(counts_at_first(Kind(value)))
        self.counts.blockSignals(False)
        self.counts.update()
        self._follow()

    def _follow(self) -> None:
        """Show what belongs to the choice, and tell it."""
        kind, length = Kind(self.kinds.value()), self.length.value()
        self._ahead.setVisible(kind is Kind.AHEAD)
        self.questions.setVisible(length == "questions")
        self.minutes.setVisible(length == "minutes")
        self.counts.setVisible(kind is not Kind.TODAY)
        counts = kind is Kind.TODAY or self.counts.isChecked()
        self._counted.setText(_("These answers count") if counts else _("These answers are logged but move nothing"))
        self.changed.emit()

    def show_topics(self, topics: Sequence[str]) -> None:
        """Offer these topics; the choice stays where it is still among them."""
        rows = [(topic_name(topic), topic, topic_look(topic)) for topic in topics]
        items = [(name, topic, shown.icon, shown.ink) for name, topic, shown in rows]
        _offer(self.topic, [(_("All topics"), None, "", ""), *items])

    def show_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags, or no choice of tags where there is none."""
        _offer(self.tag, [(_("All tags"), "", "", ""), *((tag, tag, "tagi", "text-2") for tag in tags)])
        self.tag.setVisible(bool(tags))

    def show_slipping(self, count: int) -> None:
        """Say how many questions were set aside since they keep slipping; nothing where none was."""
        words = ngettext("{count} question is set aside.", "{count} questions are set aside.", count)
        self._slips.setText(words.format(count=dates.number(count)))
        self._slipping_row.setVisible(count > 0)

    def show_left_out(self, shown: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Show the row about what was left out, where something was."""
        self._left_out_row.setVisible(shown)

    def request(self) -> StudyRequest:
        """The choice as it stands."""
        chosen = Kind(self.kinds.value())
        length = self.length.value()
        return StudyRequest(
            kind=chosen,
            topic=self.topic.currentData(),
            tag=self.tag.currentData() or "",
            goal=int(self.questions.value()) if length == "questions" else None,
            minutes=int(self.minutes.value()) if length == "minutes" else None,
            days=self.days.value(),
            counts=chosen is Kind.TODAY or self.counts.isChecked(),
        )

    def show_counts(self, counts: Mapping[Kind, int]) -> None:
        """Say beside each row how many match."""
        for kind, count in counts.items():
            self.kinds.row(kind.value).show_count(dates.number(count))

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Give the labels less room, where the controls need it."""
        for row in self._rows:
            row.set_tight(tight)


def _offer(box: ComboBox, items: Sequence[tuple[str, str | None, str, str]]) -> None:
    """Fill a box with (text, value, icon, ink), without telling; what was chosen stays where it is among them."""
    if [box.itemData(at) for at in range(box.count())] == [item[1] for item in items]:
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for item in items:
        box.add(*item)
    box.choose(chosen)
    box.blockSignals(False)
    box.updateGeometry()
