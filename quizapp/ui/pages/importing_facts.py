"""The facts found in an article: a list with how sure each is, and what there is to know of the chosen one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.importing.resolving import is_sure, topic_of
from quizapp.facts.fact import Evidence, Fact
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.page import show_through
from quizapp.ui.pages import importing_words as words
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chips import agree_badge, differ_badge
from quizapp.ui.widgets.evidence_panel import paragraph_text
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.headings import HeadingRow
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.list_table import Cell, Column, ListModel, ListTable

_LEAST = 220  # design px of the list: below it the pane scrolls


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact of the list: where it stands among all, where in the article it is proved, and what disagrees with it."""

    at: int
    fact: Fact
    evidence: Sequence[Evidence]
    against: Sequence[Fact] = ()

    @property
    def sure(self) -> bool:
        """Whether questions are drafted from it."""
        return is_sure(self.fact)


class FactList(Styled, QWidget):
    """The list; `moved` tells where the chosen fact stands among all, or -1 for none."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = PlainLabel("", "small", "text-2")
        self.model = ListModel(_columns(), self)
        self.table = ListTable(self.model, _("Facts"), lines=2)
        self.table.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.table.moved.connect(self._moved)
        self._quiet = False
        self.detail = FactDetail()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(HeadingRow(_("Facts"), self._count))
        self._column.addWidget(self.table, 1)
        self.foot = FlowLayout()
        self._column.addLayout(self.foot)
        self._column.addWidget(self.detail)
        self.restyle()

    def show_facts(self, facts: Sequence[ShownFact]) -> None:
        """List facts, the unsure ones at the end."""
        self._quiet = True
        self.model.show(sorted(facts, key=lambda one: not one.sure))
        self._quiet = False
        unsure = sum(not one.sure for one in facts)
        found = ngettext("{count} found", "{count} found", len(facts)).format(count=dates.number(len(facts)))
        more = ngettext("{count} unsure", "{count} unsure", unsure).format(count=dates.number(unsure))
        self._count.setText(f"{found}, {more}" if unsure else found)
        self.detail.show_fact(None)

    def chosen(self) -> ShownFact | None:
        """The chosen fact."""
        found = self.table.chosen()
        return found[0] if found else None

    def choose(self, at: int) -> None:
        """Choose a fact by where it stands among all, without telling; none where it is not listed."""
        row = self.model.place(lambda one: one.at == at)
        self._quiet = True
        if row is None:
            self.table.clearSelection()
        else:
            self.table.choose(row)
        self._quiet = False
        self.detail.show_fact(self.chosen())

    def bring_into_view(self) -> None:
        """Scroll to all that is told of the chosen fact, in a moment: it has yet to be given its place."""
        QTimer.singleShot(0, self.detail, self._bring)

    def _bring(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        show_through(self.detail)

    def step(self, by: int) -> None:
        """Go to the next fact, or the one before."""
        count = self.model.rowCount()
        if count:
            now = self.table.current_row() if self.table.chosen() else (-1 if by > 0 else 0)
            self.table.choose((now + by) % count)

    def _moved(self) -> None:
        if not self._quiet:
            one = self.chosen()
            self.detail.show_fact(one)
            self.moved.emit(-1 if one is None else one.at)

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._column.setSpacing(look().px(8))
        self.foot.set_gap(look().px(8))
        self.table.setMinimumHeight(look().px(_LEAST))
        super().restyle()


def _columns() -> tuple[Column, ...]:
    def value(one: ShownFact) -> Cell:
        topic = topic_of(one.fact).value
        shown = topic_look(topic)
        said = words.value_of(one.fact)
        spoken = _("{topic}: {value}, {meaning}").format(
            topic=topic_name(topic), value=said, meaning=words.meaning_of(one.fact)
        )
        return Cell(f"{said}  ·  {words.meaning_of(one.fact)}", "text", shown.icon, shown.ink, spoken=spoken)

    def sure(one: ShownFact) -> Cell:
        if one.fact.flagged or one.against:
            return Cell(words.confidence_of(one.fact), "warning", "warn", spoken=_("disagreed with"))
        return Cell(words.confidence_of(one.fact), "text-2" if one.sure else "warning")

    return (
        Column(_("Fact"), value, key=lambda one: words.value_of(one.fact).casefold(), spare=False),
        Column(
            _("Sure"), sure, 72, lambda one: one.fact.provenance.confidence if one.fact.provenance else 0, spare=False
        ),
        Column(
            _("¶"),
            lambda one: Cell(dates.number(one.evidence[0].paragraph)),
            40,
            lambda one: one.evidence[0].paragraph,
            spare=False,
        ),
    )


class FactDetail(Styled, QWidget):
    """What there is to know of one fact: how sure, what is unusual, who agrees, and what disagrees beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None

    def show_fact(self, one: ShownFact | None) -> None:
        """Show another fact, or nothing."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        if one is not None:
            self._shown = _detail(one)
            self._column.addWidget(self._shown)


def _detail(one: ShownFact) -> QWidget:
    now, fact = look(), one.fact
    card = Card(12, fill="sunken", edge="", radius=8)
    card.body.setSpacing(now.px(6))
    card.body.addWidget(PlainLabel(words.value_of(fact), "body", weight=600, wrap=True))
    card.body.addWidget(PlainLabel(words.meaning_of(fact), "small", "text-2", wrap=True))
    badges = FlowLayout(gap=now.px(8))
    sources = fact.provenance.independent if fact.provenance else 1
    if sources > 1:
        badges.addWidget(agree_badge(sources))
    if one.against:
        badges.addWidget(differ_badge(len(one.against) + 1))
    if badges.count():
        card.body.addLayout(badges)
    told = words.notes_of(fact)
    if told:
        card.body.addWidget(PlainLabel(told, "small", "text-2", wrap=True))
    if one.against:
        card.body.addWidget(_side_by_side(one))
    elif fact.flagged:
        card.body.addWidget(IconText("warn", fact.flagged, "warning"))
    color = "text-3" if one.sure else "warning"
    card.body.addWidget(PlainLabel(words.confidence_sentence(fact), "caption", color, wrap=True))
    return card


def _side_by_side(one: ShownFact) -> QWidget:
    """This fact and those that disagree with it, each with its sentence, in columns of the same width."""
    now = look()
    box = QWidget()
    box.setAccessibleName(_("What disagrees, side by side"))
    row = QHBoxLayout(box)
    row.setContentsMargins(0, now.px(4), 0, now.px(4))
    row.setSpacing(now.px(12))
    sides = [(one.fact, one.evidence[0]), *((fact, fact.evidence[0]) for fact in one.against[:2])]
    for fact, evidence in sides:
        column = QVBoxLayout()
        column.setSpacing(now.px(2))
        where = f"{evidence.document}, {paragraph_text(evidence.paragraph)}"
        column.addWidget(PlainLabel(words.value_of(fact), "small", weight=600, wrap=True))
        column.addWidget(PlainLabel(where, "caption", "text-3", wrap=True))
        column.addWidget(PlainLabel(" ".join(evidence.sentence.split()), "caption", "text-2", wrap=True))
        column.addStretch(1)
        row.addLayout(column, 1)
    return box
