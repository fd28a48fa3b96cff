"""An article read again: what was gained, lost or changed since, and what taking it over does to questions."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from quizapp.authoring import browse
from quizapp.authoring.importing.again import Turn, compared, read_again, take_over
from quizapp.authoring.importing.session import Import
from quizapp.authoring.importing.workshop import Here, StoppedError
from quizapp.facts.fact import FactType, Review
from quizapp.store import cards, questions, sources
from quizapp.store.records import Rating
from tests.authoring.importing.articles import herring, resolved
from tests.store.helpers import answer

NOW = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture
def article(library, clock):
    """The article as it was imported, all of its drafts accepted."""
    importing = Import()
    importing.read([herring()])
    importing.resolve(resolved(), {})
    importing.accept_fine()
    importing.save(library, now=clock.now())
    document = importing.source_of(importing.articles[0]).id
    found = sources.imported(library, document)
    assert found is not None
    return found


def cited(library, article):
    (row,) = [one for one in sources.survey(library.path, NOW, 1) if one.info == article.source]
    return sources.citations_of(library, row)


def of_type(facts, wanted):
    return next(fact for fact in facts if fact.type is wanted)


def test_with_the_same_rules_nothing_differs_and_what_a_person_thought_stays(library, article):
    read = read_again(article, cited(library, article), Here(), lambda: False)
    assert (read.differences, read.same) == ((), len(article.facts))
    assert read.facts == article.facts
    assert any(fact.provenance.review is Review.ACCEPTED for fact in read.facts)


def test_who_cancels_gets_nothing(library, article):
    with pytest.raises(StoppedError):
        read_again(article, {}, Here(), lambda: True)


def test_a_fact_that_is_gone_one_that_is_new_and_one_that_says_something_else_are_told_apart(article):
    first, second, third, *rest = article.facts
    said = replace(second, normalised="something else")
    read = compared(replace(article, facts=(first, second, *rest)), [said, third, *rest], {})
    assert [(one.turn, one.fact) for one in read.differences] == [
        (Turn.LOST, first), (Turn.CHANGED, said), (Turn.GAINED, third),
    ]  # fmt: skip
    assert read.same == len(rest)


def test_a_fact_of_the_same_type_at_overlapping_words_has_changed(article):
    vote = of_type(article.facts, FactType.VOTE)
    place = vote.evidence[0]
    wider = replace(vote, evidence=(replace(place, start=place.start - 6, surface="voted " + place.surface),))
    others = [one for one in article.facts if one is not vote]
    (only,) = compared(article, [wider, *others], {}).differences
    assert (only.turn, only.before, only.now) == (Turn.CHANGED, vote, wider)


def test_questions_on_what_is_lost_are_flagged_and_keep_their_progress(library, article, clock):
    vote = of_type(article.facts, FactType.VOTE)
    others = [one for one in article.facts if one is not vote]
    read = compared(article, others, cited(library, article))
    assert read.count(Turn.LOST) == 1
    assert read.at_stake
    for number in read.at_stake:
        assert {(one.paragraph, one.surface) for one in cited(library, article)[number]} & {
            (one.paragraph, one.surface) for one in vote.evidence
        }
    first, *_others = read.at_stake
    cards.save_review(library, answer(library, first, Rating.GOOD, clock.now()), name="Good", now=clock.now())
    before = questions.get(library, first)
    assert take_over(library, read, now=clock.now()) == len(read.at_stake)
    after = questions.get(library, first)
    assert after == replace(before, card=replace(before.card, flagged=True))
    stood = sources.imported(library, article.source.id)
    assert stood is not None
    assert stood.facts == tuple(others)
    assert browse.undo(library, clock.now()) == "take over facts"
    assert questions.get(library, first) == before
    assert sources.imported(library, article.source.id) == article
