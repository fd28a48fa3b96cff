"""An article of the list opened: its questions, its facts, its text where that is at hand."""

import pytest

from quizapp.authoring import browse, sources
from quizapp.authoring.articles import Articles
from quizapp.authoring.browse import Filters, Today
from quizapp.store import packs
from quizapp.store.records import SourceInfo
from tests import factories
from tests.store.test_imports import DOCUMENT, FACTS, SOURCE, import_one
from tests.store.test_sources import PACK


@pytest.fixture
def now(clock):
    return clock.now()


def rows(library, now):
    return {one.info.id: one for one in sources.survey(library.path, now, 1.0)}


def test_an_imported_article_opens_with_its_text_and_its_facts(library, now):
    import_one(library, now)
    found = sources.opened(library, rows(library, now)["article-1"])
    assert (found.document, found.facts, found.row.info) == (DOCUMENT, FACTS, SOURCE)


def test_an_article_of_a_pack_opens_with_what_is_cited_of_it_and_without_its_text(library, now):
    info = SourceInfo(id="doc-1", publisher="Harbour Courier", title='The "accord"', sha256=DOCUMENT.sha256)
    packs.install(library, PACK, [info], [factories.question(1), factories.question(2, citations=())], now=now)
    row = rows(library, now)["doc-1"]
    found = sources.opened(library, row)
    assert [one.stem for one in found.questions] == [factories.question(1).stem]
    assert [one.surface for each in found.citations.values() for one in each] == ["Ada Quill"]
    assert (found.document, found.facts) == (None, ())
    articles = Articles(library)
    assert sources.with_text(articles, row) is None
    articles.folder.mkdir()
    (articles.folder / f"{DOCUMENT.sha256}.txt").write_text(DOCUMENT.text, encoding="utf-8")
    assert sources.with_text(articles, row).sha256 == DOCUMENT.sha256


def test_the_library_finds_the_questions_of_an_article_by_its_search(library, now):
    cited = factories.citation(document="doc-1", title="Islands back accord")
    packs.install(
        library,
        PACK,
        [SourceInfo(id="doc-1", publisher="Courier", title="Islands back accord")],
        [factories.question(1, citations=(cited,)), factories.question(2, citations=())],
        now=now,
    )
    row = rows(library, now)["doc-1"]
    today = Today(now=now, day=now.date(), lapses=8, elapsed_at=lambda _share: 1.0)
    found = browse.found(library, Filters(text=sources.search_for(row.info)), today)
    assert tuple(found) == row.questions
