"""Importing articles by keyboard and by mouse, over a real library; the reading itself is done in place."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse
from quizapp.authoring.browse import Filters, Today
from quizapp.authoring.importing.given import Pasted
from quizapp.authoring.importing.session import Import, Verdict
from quizapp.authoring.importing.unfinished import ImportFile
from quizapp.authoring.importing.workshop import Here
from quizapp.store import imports, questions
from quizapp.store.library import Library, open_library
from quizapp.ui.importing_run import ImportRun
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages import importing_words as words
from quizapp.ui.pages.ask_reason import AskReason
from quizapp.ui.pages.importing import IDLE, RUNNING, ImportPage
from quizapp.ui.pages.importing_sheets import EditDraft, LedgerSheet
from quizapp.ui.widgets.chips import Chip
from tests.authoring.importing.articles import HERRING, QUARREL, herring
from tests.store.helpers import contents, fresh_copy
from tests.ui.pages.stage import Stage, tab_walk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ONE, OTHER = Pasted(HERRING, "herring.txt"), Pasted(QUARREL, "quarrel.txt")


@pytest.fixture
def library(tmp_path, clock):
    with open_library(fresh_copy(tmp_path), now=clock.now()) as opened:
        yield opened


@pytest.fixture
def page(library: Library, clock, stage: Stage):
    made = ImportPage(
        library, ImportRun(library, stage.jobs, Here), clock, stage.messages, stage.actions, rng=Random(7)
    )
    made.turn_requested.connect(lambda _which: (browse.undo(library, clock.now()), made.enter()))
    return made


def put(stage: Stage, page: ImportPage, *given) -> None:
    stage.put(page, list(given))
    stage.qtbot.waitUntil(lambda: not page.run.busy)


def sheet(stage: Stage, kind):
    """The sheet that has opened over the page, once it has the focus."""
    stage.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    stage.qtbot.waitUntil(lambda: found.isAncestorOf(QApplication.focusWidget() or stage))
    return found


def close_by(stage: Stage, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Press what ends a sheet, and wait until the page has the focus again, which no window manager gives it here."""
    stage.press(key, modifier)
    stage.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    stage.activateWindow()
    stage.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert stage.isAncestorOf(QApplication.focusWidget())


def answer(page: ImportPage) -> str:
    return page.importing.items[page.review.drafts.at()].question.answer


def texts(widget) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible()]


def marked(page: ImportPage) -> list[str]:
    """The words that stand out in the article."""
    selections = page.review.text.extraSelections()
    return [one.cursor.selectedText() for one in selections if one.format.fontWeight() >= 600]


def test_an_article_is_imported_by_keyboard_alone(page, stage, library, clock):
    before = contents(library)
    QGuiApplication.clipboard().setText(HERRING)
    stage.put(page)
    stage.press(Qt.Key.Key_V, CTRL)
    stage.qtbot.waitUntil(lambda: not page.run.busy)
    assert page.head.told.text() == "Norway and Iceland seal herring pact, 8 paragraphs"
    assert answer(page) == "Jonas Gahr Støre"
    assert marked(page) == ["Norwegian Foreign Minister Jonas Gahr Stoere"]
    stage.press(Qt.Key.Key_A)
    stage.press(Qt.Key.Key_Down)
    rejected = page.review.drafts.at()
    stage.press(Qt.Key.Key_R, SHIFT)
    sheet(stage, AskReason)
    stage.press(Qt.Key.Key_5)
    close_by(stage, Qt.Key.Key_Return)
    assert page.importing.items[rejected].reason == "Not worth knowing"
    stage.press(Qt.Key.Key_U)
    assert page.importing.items[rejected].verdict is Verdict.OPEN
    stage.press(Qt.Key.Key_E)
    sheet(stage, EditDraft).form.answer.setText("Edited by hand")
    close_by(stage, Qt.Key.Key_Return, CTRL)
    assert page.importing.count(Verdict.ACCEPTED) == 2
    assert contents(library) == before
    stage.press(Qt.Key.Key_Return, CTRL)
    assert questions.count(library) == 2
    assert stage.remarks[-1].sentence == "2 questions added. 13 undecided drafts stay here."
    assert page.importing.count(Verdict.OPEN) == 13
    page.review.drafts.choose(0)
    assert "Added" in texts(page.review.drafts.card())
    stage.remarks[-1].undo()
    assert contents(library) == before
    assert page.importing.count(Verdict.ACCEPTED) == 2  # as it was


def test_an_import_of_which_nothing_is_left_makes_room_and_is_there_again_after_an_undo(page, stage, library):
    put(stage, page, ONE)
    wanted = []
    page.library_requested.connect(wanted.append)
    while page.importing.count(Verdict.OPEN) > 1:
        stage.press(Qt.Key.Key_A)
    stage.press(Qt.Key.Key_R)
    stood = page.importing.items
    stage.press(Qt.Key.Key_Return, CTRL)
    assert page.start.isVisible()
    stage.press(Qt.Key.Key_O)
    (words,) = wanted
    now = datetime(2026, 11, 21, 9, tzinfo=UTC)
    today = Today(now=now, day=now.date(), lapses=8, elapsed_at=lambda _share: 1.0)
    found = browse.found(library, Filters(text=words), today)
    assert len(found) == questions.count(library) == sum(one.verdict is Verdict.ACCEPTED for one in stood)
    stage.remarks[-1].undo()
    assert page.importing.items == stood
    assert not page.start.isVisible()
    page.discard()
    put(stage, page, Pasted(HERRING.replace("Oslo", "Bergen"), "bergen.txt"))
    assert page.review.drafts.at() == 0  # another import begins at its first


def test_a_draft_is_rejected_by_one_key_and_a_reason_can_be_given_with_it_or_later(page, stage):
    put(stage, page, ONE)
    stage.press(Qt.Key.Key_R)
    assert page.importing.items[0].verdict is Verdict.REJECTED
    assert page.review.drafts.at() == 1
    stage.press(Qt.Key.Key_Z, CTRL)
    assert page.importing.items[0].verdict is Verdict.OPEN
    page.review.drafts.choose(0)
    stage.press(Qt.Key.Key_R)
    page.review.drafts.choose(0)
    assert "Rejected" in texts(page.review.drafts.card())
    page.review.drafts.card().buttons[2].click()  # where Reject was
    asked = page.findChild(AskReason)
    asked.rows[-1].click()
    asked.send.click()
    page.review.drafts.choose(0)
    assert "Rejected: Reads badly" in texts(page.review.drafts.card())
    stage.press(Qt.Key.Key_R)  # it is rejected already: the reason stays
    assert page.importing.items[0].reason == "Reads badly"


def test_files_that_are_dropped_are_reviewed_by_mouse(page, stage, library, tmp_path):
    stage.put(page)
    (tmp_path / "herring.txt").write_text(HERRING)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("herring.txt", "lost.pdf")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, Qt.KeyboardModifier.NoModifier))
    stage.qtbot.waitUntil(lambda: not page.run.busy)
    assert any("lost.pdf" in text for text in texts(page.problems))
    view = page.review.text
    october = view.document().find("October 2006")
    stage.qtbot.mouseClick(view.viewport(), left, pos=view.cursorRect(october).center() - QPoint(20, 0))
    assert page.review.facts.chosen().evidence[0].surface == "October 2006"
    assert marked(page) == ["October 2006"]
    stage.qtbot.mouseClick(page.review.drafts.fine, left)
    assert page.importing.count(Verdict.OPEN) == 0
    stage.qtbot.mouseClick(page.head.add, left)
    assert len(list(imports.all_imported(library.path))) == 1


def test_two_articles_that_disagree_are_told_side_by_side_and_keep_their_drafts_open(page, stage):
    put(stage, page, OTHER, ONE)
    stage.press(Qt.Key.Key_PageDown, CTRL)
    assert page.article().document.name == "herring.txt"
    page.review.facts.table.choose(1)
    told = texts(page.review.facts.detail)
    assert {"12 May 2011", "herring.txt, ¶ 2", "13 May 2011", "quarrel.txt, ¶ 2"} <= set(told)
    detail = page.review.facts.detail
    bar = page.review.panes.splitter.widget(1).verticalScrollBar()
    stage.qtbot.waitUntil(lambda: bar.value() > 0 and detail.visibleRegion().boundingRect() == detail.rect())
    page.review.facts.table.choose(0)
    QApplication.processEvents()
    badges = [one.text() for one in page.review.facts.detail.findChildren(Chip) if one.isVisible()]
    assert badges == ["2 sources agree"]
    stage.press(Qt.Key.Key_A, SHIFT)
    assert page.importing.count(Verdict.OPEN) > 0
    warned = next(at for at, item in enumerate(page.importing.items) if item.warnings)
    page.review.drafts.choose(warned)
    assert any("13 May 2011" in text or "96-41" in text for text in texts(page.review.drafts.card()))


def test_a_draft_shows_the_article_that_it_rests_on_and_an_article_the_first_of_its_drafts(page, stage):
    put(stage, page, ONE, replace(OTHER, text=QUARREL.replace("REYKJAVIK (AP)", "REYKJAVIK, 14 May 2011 (AP)")))
    stage.press(Qt.Key.Key_PageDown, CTRL)
    assert page.article().document.name == "quarrel.txt"
    here = page.importing.drafts_of(page.article())
    assert page.review.drafts.at() == here[0]
    there = next(at for at in range(len(page.importing.items)) if at not in here)
    page.review.drafts.choose(there)
    assert page.article().document.name == "herring.txt"
    assert page.review.drafts.at() == there
    assert marked(page)


def test_the_next_evidence_is_gone_to_by_key(page, stage):
    put(stage, page, ONE)
    page.review.facts.table.choose(0)
    stage.press(Qt.Key.Key_F)
    assert marked(page) == ["12 May 2011"]
    stage.press(Qt.Key.Key_F, SHIFT)
    assert set(marked(page)) == {"Bergen Herring Treaty"}


def test_an_article_without_a_date_asks_for_one_and_drafts_from_it(page, stage):
    put(stage, page, OTHER)
    assert page.importing.items == ()
    assert any("before the date of the article is known" in text for text in texts(page))
    assert page.review.date.typed.hasFocus()
    stage.type("soon")
    stage.press(Qt.Key.Key_Return)
    assert any("Write a date such as" in text for text in texts(page.review.date))
    page.review.date.typed.clear()
    stage.type("2011-05-14")
    stage.press(Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: not page.run.busy)
    assert page.article().confirmed
    assert "14 May 2011" in texts(page.review.date)
    assert len(page.importing.items) > 3


def test_a_question_is_written_on_a_chosen_fact_and_added_with_the_drafts(page, stage, library):
    put(stage, page, ONE)
    count = len(page.importing.items)
    page.review.facts.table.clearSelection()
    stage.press(Qt.Key.Key_W)
    assert stage.remarks[-1].sentence == "Choose a fact first."
    page.review.facts.table.choose(0)
    fact = page.review.facts.chosen().fact
    stage.press(Qt.Key.Key_W)
    form = sheet(stage, EditDraft).form
    assert form.draft().quote == fact.evidence[0].sentence
    close_by(stage, Qt.Key.Key_Escape)
    assert len(page.importing.items) == count
    stage.press(Qt.Key.Key_W)
    sheet(stage, EditDraft)
    stage.type("Which treaty did they sign?")
    close_by(stage, Qt.Key.Key_Return, CTRL)
    assert page.review.drafts.at() == count
    assert answer(page) == words.value_of(fact)
    assert marked(page) == [words.value_of(fact)] * len(marked(page))
    stage.press(Qt.Key.Key_Return, CTRL)
    assert questions.count(library) == 1


def test_where_nothing_is_drafted_or_found_the_next_step_is_told(page, stage):
    put(stage, page, Pasted("OSLO, May 12, 2011 (Reuters) - Nobody came, and nothing was said of herring.", "a.txt"))
    assert any("No fact was found" in text for text in texts(page))
    assert stage.actions.refusal("import.write") == "No fact was found in this article."


def test_the_ledger_has_what_was_left_out_and_what_was_rejected(page, stage):
    put(stage, page, ONE)
    page.importing.reject(0, "Reads badly")
    stage.press(Qt.Key.Key_L)
    told = texts(sheet(stage, LedgerSheet))
    assert told[2] == "Rejected by you (1)"
    assert any(text.endswith("Reads badly") for text in told)
    assert "Given away (2)" in told


def test_nothing_on_the_clipboard_and_pages_of_the_web_are_told_of(page, stage):
    stage.put(page)
    QGuiApplication.clipboard().clear()
    page.intake.paste()
    assert "no text on the clipboard" in stage.notices[-1].sentence
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/herring")])
    QGuiApplication.clipboard().setMimeData(data)
    page.intake.paste()
    assert stage.notices[-1].sentence.startswith("QuizApp does not read from the web.")
    assert not page.run.busy


def test_while_articles_are_read_escape_means_enough(page, stage):
    stage.put(page)
    page.read([ONE])
    page.run.progressed.emit(0, 3, "Reading herring.txt")
    assert page.head.progress.share() == 0.25
    assert stage.actions.context() == RUNNING
    stage.press(Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(lambda: not page.run.busy)
    assert stage.actions.context() == IDLE


def test_what_is_dropped_can_be_had_back(page, stage):
    put(stage, page, ONE)
    page.importing.accept(0)
    stage.press(Qt.Key.Key_Backspace, CTRL)
    assert page.start.isVisible()
    stage.remarks[-1].undo()
    assert page.importing.count(Verdict.ACCEPTED) == 1


@pytest.mark.parametrize(("width", "panes"), [(1224, ["article", "facts", "drafts"]), (900, 2), (600, 1)])
def test_panes_that_have_no_room_are_behind_tabs_and_tab_reaches_everything(page, stage, width, panes):
    stage.resize(width, 800)
    put(stage, page, ONE)
    shown = page.review.panes.shown()
    assert (shown if width > 1000 else len(shown)) == panes
    tab_walk(stage, page.review.drafts.table)


def kept_page(library, clock, stage: Stage, path) -> ImportPage:
    run = ImportRun(library, stage.jobs, Here)
    return ImportPage(library, run, clock, stage.messages, stage.actions, ImportFile(path), rng=Random(7))


def test_an_import_that_was_left_is_here_again_when_the_program_begins_anew(library, clock, shown, qtbot, tmp_path):
    path = tmp_path / "library.import.json"
    stage = Stage(qtbot)
    page = kept_page(library, clock, stage, path)
    put(stage, page, ONE)
    stage.press(Qt.Key.Key_A)
    decided = page.importing.items
    page.stop()  # the window closes
    stage.close()

    stage = Stage(qtbot)
    page = kept_page(library, clock, stage, path)
    put(stage, page)
    assert page.importing.items == decided
    assert page.importing.count(Verdict.ACCEPTED) == 1
    assert stage.remarks[-1].sentence == "The import that you left is here again."
    page.accept_fine()
    for at, item in enumerate(page.importing.items):
        if item.verdict is Verdict.OPEN:
            page.importing.reject(at)
    stage.press(Qt.Key.Key_Return, CTRL)
    assert page.importing.articles == ()
    page.stop()
    assert not path.exists()


def test_leaving_while_the_kept_import_is_read_keeps_it(library, clock, stage, tmp_path):
    path = tmp_path / "library.import.json"
    importing = Import()
    importing.read([herring()])
    ImportFile(path).keep(importing)
    before = path.read_bytes()
    page = kept_page(library, clock, stage, path)
    stage.put(page)
    page.leave()
    page.stop()
    assert path.read_bytes() == before
