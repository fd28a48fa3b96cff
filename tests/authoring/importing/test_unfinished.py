"""An import that was left is kept with its decisions, and holds for the drafts that come again."""

from dataclasses import replace

import pytest

from quizapp.authoring.importing.given import Kept, date_of, facts_of, text_of
from quizapp.authoring.importing.resolving import resolve
from quizapp.authoring.importing.session import Import, Verdict
from quizapp.authoring.importing.unfinished import ImportFile
from quizapp.authoring.importing.writing import begun
from quizapp.corpus.when import When
from tests.authoring.importing.articles import herring, resolved


@pytest.fixture
def file(tmp_path):
    return ImportFile(tmp_path / "library.import.json")


def read_again(file: ImportFile) -> Import:
    """What a program that begins anew makes of the file."""
    left = file.load()
    assert left is not None
    made = Import(recalled=left.decided)
    found = [facts_of(text_of(one), date_of(one)) for one in left.articles]
    made.read(found)
    made.resolve(resolve(found, []), {})
    return made


def test_articles_and_decisions_come_back_as_they_were(file, importing):
    importing.accept(0)
    importing.reject(1, "Ambiguous")
    importing.edit(2, replace(importing.items[2].question, stem="Who was it?"))
    file.keep(importing)
    again = read_again(file)
    assert again.articles == importing.articles
    assert again.items == importing.items


def test_a_date_that_was_confirmed_stays_confirmed(file, importing):
    dated = facts_of(herring().document, When.parse("2011-05-12"))
    importing.redated(dated)
    file.keep(importing)
    left = file.load()
    assert left is not None
    assert left.articles == (Kept(herring().document, "2011-05-12"),)
    assert read_again(file).articles[0].confirmed


def test_what_was_recalled_gives_way_to_what_is_decided_now(file, importing):
    importing.accept(0)
    file.keep(importing)
    again = read_again(file)
    again.reopen(0)
    again.resolve(resolved(), {})
    assert again.items[0].verdict is Verdict.OPEN


def test_an_import_without_articles_leaves_no_file(file, importing):
    file.keep(importing)
    assert file.path.exists()
    file.keep(Import())
    assert not file.path.exists()
    assert file.load() is None


@pytest.mark.parametrize("text", ["{", '{"articles": [{"document": 7}]}', "[]"])
def test_a_file_that_cannot_be_read_is_set_aside(file, text):
    file.path.write_text(text)
    assert file.load() is None
    assert not file.path.exists()
    assert file.path.with_suffix(".damaged.json").read_text() == text


def test_a_question_that_was_written_on_a_fact_comes_back_whole(file, importing):
    fact = importing.resolved.facts[0]
    asked = begun(fact, fact.evidence[0], importing.source_of(importing.articles[0]), answer="herring", key="own:1")
    importing.write(replace(asked, stem="What did they fish?"), 0)
    importing.accept(0)
    file.keep(importing)
    assert read_again(file).items == importing.items
