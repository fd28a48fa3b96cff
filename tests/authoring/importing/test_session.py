"""A person decides on each draft; what was accepted enters the library as one deed, and nothing before."""

from dataclasses import replace

from quizapp.authoring.articles import Articles
from quizapp.authoring.importing.given import facts_of
from quizapp.authoring.importing.resolving import resolve
from quizapp.authoring.importing.session import Import, Verdict
from quizapp.authoring.importing.writing import begun
from quizapp.corpus.when import When
from quizapp.facts.fact import Review
from quizapp.store import imports, journal, questions
from tests.authoring.importing.articles import beside_known, herring, quarrel
from tests.store.helpers import contents


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


def written(importing, stem="Of what was there a quarrel?"):
    fact = importing.resolved.facts[0]
    source = importing.source_of(importing.articles[0])
    return replace(begun(fact, fact.evidence[0], source, answer="mackerel", key="own:written"), stem=stem)


def test_a_question_written_on_a_fact_is_added_with_its_article_and_judges_the_fact(importing, library, clock):
    before = contents(library)
    importing.write(written(importing), 0)
    assert importing.count(Verdict.ACCEPTED) == 1
    assert len(importing.items) - 1 in importing.drafts_of(importing.articles[0])
    assert importing.save(library, now=clock.now()) == 1
    stored = questions.by_key(library, "own:written")
    assert stored.question.answer == "mackerel"
    assert len(Articles(library).passages(stored)) == 1
    reviews = [fact.provenance.review for one in imports.all_imported(library.path) for fact in one.facts]
    assert reviews.count(Review.ACCEPTED) == 1
    journal.undo(library, clock.now())
    assert contents(library) == before


def test_what_was_written_can_be_taken_back_like_any_decision(importing):
    importing.accept(0)
    count = len(importing.items)
    importing.write(written(importing), 0)
    importing.reject(count, "")
    assert importing.undo()
    assert importing.items[count].verdict is Verdict.ACCEPTED
    assert importing.undo()
    assert len(importing.items) == count
    assert importing.items[0].verdict is Verdict.ACCEPTED


def test_what_was_written_stays_on_its_fact_when_the_articles_are_resolved_anew(importing):
    importing.write(written(importing), 0)
    importing.read([quarrel()])
    assert [one.key for one in importing.written()] == ["own:written"]
    alike = "The library asks nearly the same."
    importing.resolve(resolve([quarrel(), herring()], []), {"own:written": alike})
    last = importing.items[-1]
    assert (last.written, last.verdict, last.warnings) == (True, Verdict.ACCEPTED, (alike,))
    facts = [importing.resolved.facts[at].evidence[0].surface for at in last.draft.facts]
    assert "Bergen Herring Treaty" in facts
