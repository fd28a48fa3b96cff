"""A person decides on each draft; what was accepted enters the library as one deed, and nothing before."""

from dataclasses import replace

import pytest

from quizapp.authoring.articles import Articles
from quizapp.authoring.importing.given import facts_of
from quizapp.authoring.importing.resolving import resolve
from quizapp.authoring.importing.session import Import, Verdict, known_articles, looked_up
from quizapp.corpus.when import When
from quizapp.facts.fact import Review
from quizapp.store import imports, journal, questions
from tests import factories
from tests.authoring.importing.articles import beside_known, herring, quarrel, resolved
from tests.store.helpers import contents


def work_through(generator):
    while True:
        try:
            next(generator)
        except StopIteration as end:
            return end.value


@pytest.fixture
def importing():
    made = Import()
    made.read([herring()])
    made.resolve(resolved(), {})
    return made


def place(importing, answer):
    return next(at for at, item in enumerate(importing.items) if item.question.answer == answer)


def test_an_article_that_was_given_twice_is_there_once(importing):
    importing.read([replace(herring(), document=replace(herring().document, name="copy.txt")), quarrel()])
    assert [one.document.name for one in importing.articles] == ["herring.txt", "quarrel.txt"]


def test_decisions_are_counted_and_taken_back_one_by_one(importing):
    importing.accept(0)
    importing.reject(1, "Ambiguous")
    assert (importing.items[1].verdict, importing.items[1].reason) == (Verdict.REJECTED, "Ambiguous")
    assert importing.count(Verdict.OPEN) == len(importing.items) - 2
    assert importing.undo()
    assert importing.items[1].verdict is Verdict.OPEN
    assert importing.undo()
    assert importing.count(Verdict.ACCEPTED) == 0
    assert not importing.undo()


def test_all_without_warnings_are_accepted_but_for_those_decided_on():
    importing = Import()
    importing.read([herring()])
    importing.resolve(beside_known(), {})
    rejected = place(importing, "October 2006")
    importing.reject(rejected, "")
    assert importing.accept_fine() == importing.count(Verdict.ACCEPTED) > 0
    assert importing.items[rejected].verdict is Verdict.REJECTED
    assert {item.verdict for item in importing.items if item.warnings} == {Verdict.OPEN}


def test_what_was_decided_holds_when_the_date_is_confirmed_unless_the_question_changes(importing):
    kept, other = place(importing, "October 2006"), place(importing, "2011")
    importing.accept(kept)
    importing.reject(other, "Too coarse")
    dated = facts_of(herring().document, When.parse("2011-05-12"))
    importing.redated(dated)
    importing.resolve(resolve([dated], []), {})
    article = importing.articles[0]
    assert article.confirmed
    assert article.dating is not None  # what spoke for the dates is still to be seen
    assert importing.items[place(importing, "October 2006")].verdict is Verdict.ACCEPTED
    assert "10 May 2011" in {item.question.answer for item in importing.items}
    assert importing.count(Verdict.REJECTED) == 0


def test_facts_stand_in_the_order_of_their_article_and_beside_what_disagrees():
    importing = Import()
    importing.read([herring()])
    importing.resolve(beside_known(), {})
    facts = importing.resolved.facts
    here = importing.facts_in(importing.articles[0])
    assert [facts[at].evidence[0].surface for at in here[:2]] == ["Bergen Herring Treaty", "12 May 2011"]
    assert [fact.evidence[0].surface for fact in importing.at_odds_with(here[1])] == ["13 May 2011"]
    assert importing.at_odds_with(here[0]) == []


def test_saving_adds_accepted_questions_with_their_article_and_one_undo_takes_all_back(importing, library, clock):
    before = contents(library)
    importing.accept(place(importing, "October 2006"))
    importing.edit(1, replace(importing.items[1].question, stem="What was he in 2011?"))
    importing.reject(2, "Not worth knowing")
    assert contents(library) == before
    assert importing.save(library, now=clock.now()) == 2
    stored = [
        questions.by_key(library, importing.items[at].question.key) for at in (1, place(importing, "October 2006"))
    ]
    assert stored[0].question.stem == "What was he in 2011?"
    (passage,) = Articles(library).passages(stored[1])
    assert passage.paragraph.text[slice(*passage.surface)] == "October 2006"
    reviews = {fact.provenance.review for one in imports.all_imported(library.path) for fact in one.facts}
    assert reviews >= {Review.ACCEPTED, Review.AUTOMATIC}
    assert journal.undo(library, clock.now()) == "import 2 questions"
    assert contents(library) == before


def test_nothing_accepted_saves_nothing(importing, library, clock):
    before = contents(library)
    assert importing.save(library, now=clock.now()) == 0
    assert contents(library) == before


def test_what_was_added_is_there_the_rest_stays_and_an_undone_adding_leaves_all_as_it_was(importing, library, clock):
    importing.accept(0)
    importing.reject(1, "Ambiguous")
    before = importing.items
    importing.save(library, now=clock.now())
    assert [item.verdict for item in importing.items[:3]] == [Verdict.THERE, Verdict.REJECTED, Verdict.OPEN]
    assert importing.has_added
    journal.undo(library, clock.now())
    assert importing.look(library)
    assert importing.items == before
    assert not importing.has_added
    journal.redo(library, clock.now())
    assert importing.look(library)
    assert importing.items[0].verdict is Verdict.THERE
    assert not importing.look(library)


def test_decisions_after_an_adding_are_taken_back_before_it_and_those_before_it_afterwards(importing, library, clock):
    importing.accept(0)
    importing.save(library, now=clock.now())
    importing.accept(1)
    assert importing.undo()
    assert importing.count(Verdict.ACCEPTED) == 0
    assert not importing.undo()  # that is for the library to do
    assert importing.has_added
    journal.undo(library, clock.now())
    importing.look(library)
    assert importing.undo()
    assert importing.items[0].verdict is Verdict.OPEN


def test_a_second_adding_keeps_what_was_thought_of_the_facts_of_the_first(importing, library, clock):
    importing.accept(place(importing, "October 2006"))
    importing.save(library, now=clock.now())
    importing.accept(0)
    assert importing.save(library, now=clock.now()) == 1
    reviewed = {
        fact.evidence[0].surface: fact.provenance.review
        for one in imports.all_imported(library.path)
        for fact in one.facts
    }
    assert reviewed["October 2006"] is Review.ACCEPTED


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
    there = work_through(looked_up(library, importing.resolved.drafts))
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
        there = work_through(looked_up(library, importing.resolved.drafts))
        assert sentence in there[drafted.key]
        journal.undo(library, clock.now())
    importing.resolve(resolved(), there)
    assert importing.items[0].warnings == (there[drafted.key],)
