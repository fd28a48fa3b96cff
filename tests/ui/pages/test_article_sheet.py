"""The article is shown with its passage marked, or it is said that it is missing and how to add it."""

import hashlib
import threading

import pytest
from PySide6.QtCore import Qt

from quizapp.authoring.articles import Articles
from quizapp.store import packs, questions
from quizapp.store.records import PackInfo, SourceInfo
from quizapp.ui.jobs import Jobs, Latest
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.article_sheet import ArticleSheet
from tests import factories

TEXTS = {
    "doc-1": "Islands back accord\n\n"
    + "".join(f"Island number {number} voted for the accord.\n\n" for number in range(40))
    + "Ada Quill led the islands, and signed <b>it</b>.\n",
    "doc-2": "Another paper\n\nAda Quill was there, too.\n",
}
PARAGRAPHS = {"doc-1": 42, "doc-2": 2}


@pytest.fixture
def stored(library, clock):
    sources = [
        SourceInfo(id=id_, publisher=id_, title=f"Title of {id_}", file=f"{id_}.txt", sha256=_hash(text))
        for id_, text in TEXTS.items()
    ]
    cited = tuple(factories.citation(document=id_, paragraph=number) for id_, number in PARAGRAPHS.items())
    pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="a")
    packs.install(library, pack, sources, [factories.question(1, citations=cited)], now=clock.now())
    return questions.of_pack(library, "lewin")[0]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def sheet(shown, qtbot, library, stored):
    articles = Articles(library)
    made = ArticleSheet(articles.passages(stored), articles.add)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(sheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(PlainLabel) if label.isVisible()]


def test_a_missing_text_is_said_and_its_file_named(sheet):
    assert "The text of this article is not on this computer" in texts(sheet)
    assert any("doc-1.txt" in words for words in texts(sheet))
    assert sheet.offer.isVisible()
    assert sheet.focusWidget() is sheet.offer


def test_another_file_is_refused_in_a_sentence_and_the_right_one_shows_its_passage(sheet, tmp_path, qtbot):
    path = tmp_path / "any.txt"
    path.write_text(TEXTS["doc-2"])
    sheet.take(path)
    assert sheet.problem.isVisible()
    assert "another text than the one" in sheet.problem.label.text()
    path.write_bytes(TEXTS["doc-1"].encode())
    sheet.take(path)
    assert "Ada Quill led the islands, and signed <b>it</b>." in texts(sheet)
    assert not sheet.offer.isVisible()
    qtbot.waitUntil(lambda: sheet.area.verticalScrollBar().value() > 0)
    assert (
        sheet.area.viewport()
        .rect()
        .intersects(
            sheet.marked.rect().translated(sheet.marked.mapTo(sheet.area.viewport(), sheet.marked.rect().topLeft()))
        )
    )


def test_the_other_source_is_chosen_in_a_list(sheet, tmp_path):
    assert [sheet.chooser.itemText(at) for at in range(sheet.chooser.count())] == [
        "doc-1, Title of doc-1",
        "doc-2, Title of doc-2",
    ]
    sheet.chooser.setCurrentIndex(1)
    path = tmp_path / "doc-2.txt"
    path.write_bytes(TEXTS["doc-2"].encode())
    sheet.take(path)
    assert sheet.marked.accessibleName() == "The cited passage. Ada Quill was there, too."
    sheet.chooser.setCurrentIndex(0)
    assert "The text of this article is not on this computer" in texts(sheet)


def test_escape_closes_it(sheet, qtbot):
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.fixture
def working(shown, qtbot, library, stored):
    """A sheet whose files are read in a worker, which waits for `go`, and the threads that it was read in."""
    articles, go, threads = Articles(library), threading.Event(), []

    def add(passage, path):
        threads.append(threading.current_thread())
        go.wait(5)
        return articles.add(passage, path)

    jobs = Jobs()
    made = ArticleSheet(articles.passages(stored), add, reading=Latest(jobs))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made, jobs, go, threads
    go.set()
    jobs.close()


def test_the_file_is_read_in_a_worker_and_said_to_be(working, tmp_path, qtbot):
    sheet, jobs, go, threads = working
    path = tmp_path / "any.txt"
    path.write_text(TEXTS["doc-2"])
    sheet.take(path)
    assert "The file is being read." in texts(sheet)
    assert not sheet.offer.isEnabled()
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert "another text than the one" in sheet.problem.label.text()
    assert sheet.focusWidget() is sheet.offer
    path.write_bytes(TEXTS["doc-1"].encode())
    sheet.take(path)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert "Ada Quill led the islands, and signed <b>it</b>." in texts(sheet)
    assert threading.main_thread() not in threads


def test_what_was_read_for_a_sheet_that_is_closed_is_dropped(working, tmp_path, qtbot):
    sheet, jobs, go, _threads = working
    path = tmp_path / "any.txt"
    path.write_bytes(TEXTS["doc-1"].encode())
    sheet.take(path)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert sheet.marked is None
