"""An import knows the articles of the library, and its questions where they are the same or nearly so."""

from dataclasses import replace

from quizapp.authoring.importing.known import known_articles, looked_up
from quizapp.authoring.importing.resolving import resolve
from quizapp.authoring.importing.session import Verdict
from quizapp.store import imports, journal, questions
from tests import factories
from tests.authoring.importing.articles import herring, quarrel, resolved


def work_through(generator):
    while True:
        try:
            next(generator)
        except StopIteration as end:
            return end.value


def test_an_article_in_the_library_is_known_to_the_next_import(importing, library, clock):
    importing.accept_fine()
    importing.save(library, now=clock.now())
    known = known_articles(imports.all_imported(library.path))
    result = resolve([quarrel()], known)
    assert len(result.quarrels) == 2
    again = resolve([herring()], known)
    assert not any("2 sources agree" in fact.provenance.reasons for fact in again.facts)


def test_a_draft_that_the_library_has_is_told_and_cannot_be_added_again(importing, library, clock):
    importing.accept(0)
    importing.save(library, now=clock.now())
    there = work_through(looked_up(library, [item.question for item in importing.items]))
    importing.resolve(resolved(), there)
    assert importing.items[0].verdict is Verdict.THERE
    importing.accept(0)
    importing.accept_fine()
    assert importing.items[0].verdict is Verdict.THERE
    importing.save(library, now=clock.now())


def test_a_draft_that_asks_nearly_the_same_as_the_library_says_what_that_answers(importing, library, clock):
    drafted = importing.items[0].question
    same, other = (factories.question(number, key=f"own:{number}", stem=drafted.stem) for number in (1, 2))
    for added, sentence in (
        (replace(same, answer=drafted.answer.upper()), "nearly the same: "),
        (other, "“Ada Quill”"),
    ):
        questions.add(library, [added], name="Add", now=clock.now())
        there = work_through(looked_up(library, [item.question for item in importing.items]))
        assert sentence in there[drafted.key]
        journal.undo(library, clock.now())
    importing.resolve(resolved(), there)
    assert importing.items[0].warnings == (there[drafted.key],)
