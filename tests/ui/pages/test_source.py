"""One article: its evidence in place, its facts and questions, and a new reading taken over or dropped."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse, sources
from quizapp.authoring.articles import Articles
from quizapp.authoring.importing.again import compared, take_over
from quizapp.authoring.importing.session import Import
from quizapp.errors import KnownError
from quizapp.store import cards, packs
from quizapp.store.records import PackInfo, SourceInfo
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.source import CHANGES, FACTS, QUESTIONS, SourceDesk, SourcePage
from quizapp.ui.pages.source_panes import ARTICLE
from tests import factories
from tests.authoring.importing.articles import herring, resolved
from tests.ui.pages.stage import Stage, tab_walk

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def first_row(library) -> sources.SourceRow:
    return sources.survey(library.path, NOW, 1.0)[0]


def opened_page(library, stage: Stage, **changes) -> SourcePage:
    articles = Articles(library)
    ways = {
        "opened": lambda row: sources.opened(library, row),
        "text": lambda row: sources.with_text(articles, row),
        "add": articles.add,
        "again": lambda there, _cancelled: compared(there.imported, there.facts, there.citations),
        "take_over": lambda read: take_over(library, read, now=NOW),
    }
    page = SourcePage(SourceDesk(**(ways | changes)), stage.actions, stage.messages, stage.jobs)
    page.turn_requested.connect(lambda _which: (browse.undo(library, NOW), page.enter()))
    stage.put(page, first_row(library))
    stage.qtbot.waitUntil(lambda: not page.is_reading())
    QApplication.processEvents()
    return page


@pytest.fixture
def imported(library):
    importing = Import()
    importing.read([herring()])
    importing.resolve(resolved(), {})
    importing.accept_fine()
    importing.save(library, now=NOW)
    return library


@pytest.fixture
def of_pack(library):
    info = SourceInfo(id="doc-1", publisher="Harbour Courier", title="Accord")
    pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="a")
    cited = [factories.citation(paragraph=at, sentence=f"Ada Quill spoke {at} times.") for at in (2, 1)]
    made = [factories.question(at, citations=(one,)) for at, one in enumerate(cited, start=1)]
    packs.install(library, pack, [info], made, now=NOW)
    return library


def one_lost(there, _cancelled=None):
    """As if the rules found the first fact no more."""
    return compared(there.imported, there.facts[1:], there.citations)


def texts(root) -> list[str]:
    return [label.text() for label in root.findChildren(PlainLabel) if label.isVisible()]


def marked(page: SourcePage) -> list[str]:
    return [one.cursor.selectedText() for one in page.text.extraSelections()]


def test_the_facts_are_marked_in_the_text_and_a_key_goes_from_one_to_the_next(imported, stage):
    page = opened_page(imported, stage)
    facts = page.open.facts
    found = {" ".join(one.surface.split()) for fact in facts for one in fact.evidence}
    assert all(any(surface in words for words in marked(page)) for surface in found)
    assert f"{len(facts)} facts, {len(page.open.questions)} questions, 0 % known" in texts(page)
    stage.press(Qt.Key.Key_F)
    assert page.facts.chosen().fact == facts[0]
    assert marked(page)[-1] == facts[0].evidence[-1].surface  # what is chosen lies over the others
    stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert page.facts.chosen().fact == facts[-1]


def test_words_that_are_pressed_choose_their_fact(imported, stage):
    page = opened_page(imported, stage)
    page.text.pressed.emit(2)
    assert page.facts.chosen().at == 2


def test_questions_are_marked_by_what_they_cite_and_open_in_the_library(imported, stage, qtbot):
    page = opened_page(imported, stage)
    page.panes.choose(QUESTIONS)
    page.questions.table.choose(0)
    first = page.open.questions[0]
    assert marked(page)[-1] == page.open.citations[first.id][0].surface
    with qtbot.waitSignal(page.question_requested) as asked:
        page.questions.table.opened.emit()
    assert asked.args == [first.id]


def test_the_chosen_question_is_told_in_full_below_the_list(imported, stage):
    page = opened_page(imported, stage)
    page.panes.choose(QUESTIONS)
    assert not page.questions.detail.isVisible()
    page.questions.table.choose(1)
    second = page.open.questions[1]
    assert page.questions.detail.text() == f"{second.stem}\n{second.answer}"


def test_an_article_whose_import_was_undone_is_left(imported, stage, qtbot):
    page = opened_page(imported, stage)
    with qtbot.waitSignal(page.gone):
        page.turn_requested.emit("undo")
    page.enter()
    assert page.open is None


def test_keys_lead_to_the_library_and_to_drafts_of_its_facts(imported, stage, qtbot):
    page = opened_page(imported, stage)
    with qtbot.waitSignal(page.library_requested):
        stage.press(Qt.Key.Key_L)
    with qtbot.waitSignal(page.draft_requested):
        stage.press(Qt.Key.Key_D)


def test_an_article_of_a_pack_shows_what_is_cited_of_it_by_paragraph_and_offers_to_add_the_file(of_pack, stage):
    page = opened_page(of_pack, stage)
    said = texts(page.cited)
    assert "The text of this article is not on this computer" in said
    assert said.index("Ada Quill spoke 1 times.") < said.index("Ada Quill spoke 2 times.")
    assert page.panes.shown() == QUESTIONS
    assert not stage.actions.action("source.again").isEnabled()
    page.cited.add.click()
    sheet = QApplication.activeModalWidget()
    assert "Harbour Courier" in " ".join(texts(sheet))
    sheet.close()


def test_the_text_of_a_packs_article_is_shown_where_its_file_was_added(of_pack, stage):
    document = herring().document
    page = opened_page(of_pack, stage, text=lambda _row: document)
    assert page.text.isVisible()
    assert not page.cited.isVisible()


def test_a_new_reading_that_finds_the_same_says_so(imported, stage):
    page = opened_page(imported, stage)
    stage.press(Qt.Key.Key_R)
    stage.qtbot.waitUntil(lambda: not page.is_reading())
    assert stage.remarks[-1].sentence == "Nothing differs: the same facts are found as before."
    assert page.panes.shown() == FACTS


def test_what_a_new_reading_changed_is_shown_before_anything_is_taken_over(imported, stage):
    page = opened_page(imported, stage, again=one_lost)
    lost, before = page.open.facts[0], first_row(imported)
    stage.press(Qt.Key.Key_R)
    stage.qtbot.waitUntil(lambda: page.read is not None)
    assert page.panes.shown() == CHANGES
    assert [page.changes.model.value(0).fact] == [lost]
    assert page.changes.model.data(page.changes.model.index(0, 1)) == "Lost"
    assert "taking over flags" in page.changes.lead.text()
    assert page.changes.detail.text().startswith("Lost: Bergen Herring Treaty")
    assert first_row(imported) == before
    stage.press(Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert page.read is None
    assert page.panes.shown() == FACTS
    assert first_row(imported) == before


def test_taking_over_flags_what_rested_on_a_lost_fact_and_one_undo_brings_all_back(imported, stage):
    page = opened_page(imported, stage, again=one_lost)
    before = first_row(imported)
    stage.press(Qt.Key.Key_R)
    stage.qtbot.waitUntil(lambda: page.read is not None)
    stake = page.read.at_stake
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert first_row(imported).facts == before.facts - 1
    assert stake
    assert all(cards.get(imported, number).flagged for number in stake)
    assert first_row(imported).questions == before.questions
    stage.remarks[-1].undo()
    assert first_row(imported) == before
    assert not any(cards.get(imported, number).flagged for number in stake)
    assert len(page.open.facts) == before.facts


def test_a_reading_can_be_cancelled_and_one_that_fails_is_told(imported, stage):
    def until_cancelled(_there, cancelled):
        while not cancelled():
            pass

    def too_long(_there, _cancelled):
        raise KnownError("It took too long.")

    ways = iter((until_cancelled, too_long))

    def next_way(there, cancelled):
        return next(ways)(there, cancelled)

    page = opened_page(imported, stage, again=next_way)
    stage.press(Qt.Key.Key_R)
    assert stage.actions.context() == "source.reading"
    stage.press(Qt.Key.Key_Escape)
    assert (page.is_reading(), stage.actions.context()) == (False, "source")
    stage.press(Qt.Key.Key_R)
    stage.qtbot.waitUntil(lambda: not page.is_reading())
    assert stage.notices[-1].sentence == "It took too long."


def test_where_there_is_little_room_the_article_is_one_of_the_panes(imported, stage):
    page = opened_page(imported, stage)
    stage.resize(560, 700)
    QApplication.processEvents()
    assert not page.text.isVisible()
    page.panes.choose(ARTICLE)
    assert page.text.isVisible()
    assert not page.facts.isVisible()
    assert marked(page)


def test_tab_reaches_everything(imported, stage):
    page = opened_page(imported, stage, again=one_lost)
    stage.press(Qt.Key.Key_R)
    stage.qtbot.waitUntil(lambda: page.read is not None)
    tab_walk(stage, page.changes.table)
