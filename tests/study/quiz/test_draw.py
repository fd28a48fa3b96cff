from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.store import askable, cards, questions
from quizapp.store.records import Rating
from quizapp.study.quiz.draw import draw, matching, shares, wanted
from quizapp.study.quiz.setup import QuizSetup
from tests import factories


def found(desk, setup):
    return matching(desk.library, setup, desk.scheduler, desk.clock.now())


def drawn(desk, setup):
    return draw(desk.library, setup, askable.ids(desk.library, wanted(setup, desk.scheduler), desk.clock.now()))


COUNTS = st.dictionaries(st.sampled_from(["leaders", "dates", "votes", "numbers", "mine"]), st.integers(0, 60))


def test_only_questions_with_enough_wrong_options_match(desk):
    desk.fill(8)
    bare = replace(factories.question(99), distractors=factories.question().distractors[:1])
    questions.add(desk.library, [bare], name="add", now=desk.clock.now())
    assert found(desk, QuizSetup()) == {"leaders": 2, "dates": 2, "treaties": 2, "votes": 2}


def test_what_is_suspended_does_not_match(desk):
    ids = desk.fill(4)
    cards.suspend(desk.library, ids[:1], on=True, name="suspend", now=desk.clock.now())
    assert sum(found(desk, QuizSetup()).values()) == 3


@given(COUNTS, st.integers(1, 80))
def test_shares_add_up_and_no_topic_gives_more_than_it_has(found, count):
    given_ = shares(found, QuizSetup(count=count))
    assert sum(given_.values()) == min(count, sum(found.values()))
    assert all(0 < share <= found[topic] for topic, share in given_.items())


def test_only_chosen_topics_give_questions():
    assert shares({"leaders": 10, "dates": 30}, QuizSetup(topics=("leaders",), count=20)) == {"leaders": 10}
    assert shares({"leaders": 10, "dates": 30}, QuizSetup(count=20)) == {"leaders": 5, "dates": 15}


def test_questions_of_one_fact_are_kept_apart_while_there_are_others(desk):
    desk.fill(6, topic="leaders", facts=("one",))
    assert len(drawn(desk, QuizSetup(count=3))) == 3  # with nothing else there, the fact repeats
    others = [factories.question(number, topic="leaders") for number in range(10, 22)]
    questions.add(desk.library, others, name="add", now=desk.clock.now())
    for seed in range(20):
        rows = cards.candidates(desk.library, drawn(desk, QuizSetup(count=4, seed=seed)))
        assert [row.fact for row in rows].count("one") <= 1


def test_the_draw_follows_the_seed(desk):
    desk.fill(20)
    assert drawn(desk, QuizSetup(count=8, seed=1)) == drawn(desk, QuizSetup(count=8, seed=1))
    assert drawn(desk, QuizSetup(count=8, seed=1)) != drawn(desk, QuizSetup(count=8, seed=2))
    assert drawn(desk, QuizSetup(only=(3, 1, 3))) == [3, 1]


def test_what_is_likely_known_is_drawn_by_its_chance_of_recall(desk):
    ids = desk.fill(3)
    session = desk.study(ids=ids[:1])
    session.show_answer()
    session.rate(Rating.EASY)
    known = QuizSetup(recall=(0.6, 0.9), fresh=False)
    assert found(desk, known) == {}
    card = cards.get(desk.library, ids[0])
    while desk.scheduler.retrievability(card, desk.clock.now()) > 0.9:
        desk.clock.advance(days=1)
    assert drawn(desk, known) == ids[:1]
    assert sorted(drawn(desk, QuizSetup(recall=(0.6, 0.9)))) == ids
    while desk.scheduler.retrievability(card, desk.clock.now()) >= 0.6:
        desk.clock.advance(days=10)
    assert drawn(desk, known) == []
