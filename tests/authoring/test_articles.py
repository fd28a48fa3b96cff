"""An article's text is kept only if it is the one that the questions were made from, and found again by its hash."""

import hashlib
from dataclasses import replace

import pytest

from quizapp.authoring.articles import Articles
from quizapp.errors import KnownError
from quizapp.store import packs, questions
from quizapp.store.records import PackInfo, SourceInfo
from tests import factories

TEXT = "Islands back accord\n\nThe islands voted.\n\nAda Quill led the islands, and signed.\n"
HASH = hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "harbour.TXT"
    path.write_bytes(TEXT.encode())
    return path


def installed(library, clock, **changes):
    """A pack of one question over one source; gives the question."""
    usual = SourceInfo(id="doc-1", publisher="Courier", title="Accord", file="h.txt", sha256=HASH)
    source = replace(usual, **changes)
    pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="a")
    cited = (
        factories.citation(paragraph=3),
        factories.citation(document="unknown"),
        factories.citation(paragraph=2, surface="voted"),
    )
    packs.install(library, pack, [source], [factories.question(1, citations=cited)], now=clock.now())
    return questions.of_pack(library, "lewin")[0]


def test_each_known_article_is_told_once_and_without_a_file_it_has_no_text(library, clock):
    stored = installed(library, clock)
    (passage,) = Articles(library).passages(stored)
    assert passage.source.title == "Accord"
    assert passage.citation.paragraph == 3
    assert (passage.document, passage.paragraph, passage.surface) == (None, None, None)


def test_a_file_that_was_added_is_found_again_with_the_words_that_are_cited(library, clock, file):
    stored = installed(library, clock)
    articles = Articles(library)
    added = articles.add(articles.passages(stored)[0], file)
    (found,) = Articles(library).passages(stored)
    assert (found.paragraph, found.surface) == (added.paragraph, added.surface)
    assert found.paragraph.text == "Ada Quill led the islands, and signed."
    assert found.surface == (0, 9)
    assert [path.name for path in articles.folder.iterdir()] == [f"{HASH}.txt"]


def test_another_text_is_refused_and_not_kept(library, clock, file):
    stored = installed(library, clock)
    file.write_text(TEXT + "More.")
    articles = Articles(library)
    with pytest.raises(KnownError, match="another text than the one"):
        articles.add(articles.passages(stored)[0], file)
    assert not articles.folder.exists()


def test_a_file_that_was_changed_since_counts_as_none(library, clock, file):
    stored = installed(library, clock)
    articles = Articles(library)
    articles.add(articles.passages(stored)[0], file)
    next(articles.folder.iterdir()).write_text("Something else.\n\nAda Quill.")
    assert articles.passages(stored)[0].document is None


def test_what_cannot_be_read_is_told(library, clock, tmp_path):
    stored = installed(library, clock)
    articles = Articles(library)
    with pytest.raises(KnownError):
        articles.add(articles.passages(stored)[0], tmp_path / "missing.txt")


@pytest.mark.parametrize("sha256", ["", "../../etc/passwd", "*" * 64, HASH[:-1]])
def test_a_hash_that_is_none_finds_no_file(library, clock, file, sha256):
    articles = Articles(library)
    articles.folder.mkdir()
    (articles.folder / f"{HASH}.txt").write_bytes(TEXT.encode())
    stored = installed(library, clock, sha256=sha256)
    assert articles.passages(stored)[0].document is None


def test_a_question_of_the_learners_own_has_no_articles(library, clock):
    number = questions.add(library, [factories.question(1)], name="add", now=clock.now())[0]
    assert Articles(library).passages(questions.get(library, number)) == []


def test_what_several_questions_cite_is_told_once_and_deleted_ones_cite_nothing(library, clock):
    stored = installed(library, clock)
    assert [passage.citation.paragraph for passage in Articles(library).cited_by((stored.id, stored.id))] == [3]
    assert Articles(library).cited_by((stored.id + 1,)) == []
