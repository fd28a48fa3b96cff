"""A quiz from somebody else: known questions count for their cards, lacking ones can be added, as one deed."""

from hashlib import sha256
from random import Random

import pytest

from quizapp.authoring import browse
from quizapp.questions.forms.posed import FORMS, pose
from quizapp.store import media, questions
from quizapp.store.records import State
from quizapp.study.quiz.beginning import begin
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from quizapp.study.quiz.shared import add, carried, of_items, recognised, taken_over
from tests import factories
from tests.study.conftest import open_desk


@pytest.fixture
def other(tmp_path):
    """Somebody else's library, which is empty."""
    folder = tmp_path / "other"
    folder.mkdir()
    made = open_desk(folder)
    yield made
    made.library.close()


def posed(*asked, form="multiple_choice"):
    return [pose(form, [one], Random(1)) for one in asked]


def question(number, **changes):
    return factories.question(number, **changes)


def put(desk, *asked):
    return questions.add(desk.library, asked, name="put", now=desk.clock.now())


def test_questions_with_the_same_key_and_answer_are_known(other):
    ids = put(other, question(1, stem="Worded otherwise?"))
    found = recognised(other.library, posed(question(1), question(2)))
    assert [one.asked[0].id for one in found.there] == ids
    assert found.there[0].posed.text == question(1).stem  # as it was posed, not as it is here
    assert [one.key for one in found.lacking] == [question(2).key]


def test_the_same_key_with_another_answer_is_another_question(other):
    put(other, question(1))
    changed = question(1, answer="Tomas Brandt", distractors=())
    found = recognised(other.library, posed(changed, form="typed"))
    assert (found.there, found.lacking) == ((), (changed,))
    add(other.library, found.lacking, other.clock.now())
    assert recognised(other.library, posed(changed, form="typed")).lacking == ()


def test_what_is_added_is_known_from_then_on_with_its_citations(other):
    items = posed(question(1), question(2), question(1))
    lacking = recognised(other.library, items).lacking
    assert len(lacking) == 2
    ids = add(other.library, lacking, other.clock.now())
    found = recognised(other.library, items)
    assert [one.asked[0].id for one in found.there] == [ids[0], ids[1], ids[0]]
    assert found.there[0].asked[0].question.citations == question(1).citations
    assert found.there[0].asked[0].pack_id == ""


def test_the_images_of_what_is_added_come_with_it_and_no_others(other):
    map_, chart = sha256(b"a map").hexdigest(), sha256(b"a chart").hexdigest()
    add(other.library, [question(1, image=map_)], other.clock.now(), {map_: b"a map", chart: b"a chart"})
    assert media.data(other.library, map_) == b"a map"
    assert media.data(other.library, chart) is None


def test_adding_leaves_the_keys_of_packs_to_the_packs(other):
    add(other.library, [question(1)], other.clock.now())
    assert questions.by_key(other.library, question(1).key) is None


def test_what_goes_there_and_back_is_known_at_home(desk, other):
    mine = [question(1), question(2, key="own:5a")]
    put(desk, *mine)
    add(other.library, mine, other.clock.now())
    theirs = [one.asked[0].question for one in recognised(other.library, posed(*mine)).there]
    assert recognised(desk.library, posed(*theirs)).lacking == ()


def test_adding_is_one_deed_that_can_be_taken_back(other):
    add(other.library, [question(1), question(2)], other.clock.now())
    assert browse.undo(other.library, other.clock.now()) == "add 2 questions of a quiz file"
    assert questions.count(other.library) == 0


def test_a_set_is_asked_only_where_all_its_questions_are_known(other):
    dated = [factories.dated_question(number) for number in (1, 2, 3)]
    item = pose("ordering", dated, Random(1))
    put(other, *dated[:2])
    found = recognised(other.library, [item])
    assert (found.there, len(found.lacking)) == ((), 1)
    add(other.library, found.lacking, other.clock.now())
    assert len(recognised(other.library, [item]).there[0].asked) == 3


def test_the_quiz_asks_exactly_the_items_and_counts_for_the_cards(other):
    put(other, question(1), question(2))
    there = recognised(other.library, posed(question(2), question(1), form="typed")).there
    setup = of_items(QuizSetup(clock=ClockKind.UP, topics=("votes",)), there)
    quiz = begin(other.library, setup, there, other.scheduler, other.settings, other.clock, other.rng)
    assert [item.posed for item in quiz.view.items] == [one.posed for one in there]
    for _item in quiz.view.items:
        quiz.respond(("Ada Quill",))
        quiz.goto(1)
    quiz.submit()
    assert quiz.result().score == 2
    assert {one.card.state for one in questions.get_many(other.library, setup.only)} != {State.NEW}
    assert (setup.forms, setup.topics, setup.count) == (("typed",), (), 2)


def test_the_clock_and_the_feedback_go_with_a_quiz_and_what_is_personal_does_not():
    setup = QuizSetup(
        clock=ClockKind.EACH,
        seconds_each=12,
        feedback=Feedback.EACH,
        certainty=True,
        seed=9,
        extra=2.0,
        tags=("mine",),
        documents=("doc",),
        deck_id=3,
        feeds_schedule=False,
        forms=FORMS,
    )
    values = carried(setup)
    assert not {"extra", "tags", "documents", "deck_id", "only", "feeds_schedule"} & values.keys()
    found = taken_over(values, QuizSetup(extra=1.5, feeds_schedule=False))
    assert (found.clock, found.seconds_each, found.feedback, found.seed) == (ClockKind.EACH, 12, Feedback.EACH, 9)
    assert (found.extra, found.feeds_schedule, found.certainty) == (1.5, False, True)


def test_what_is_unsound_in_a_file_is_not_taken_over():
    assert taken_over({"clock": "sundial", "minutes": -4, "only": [1], "seed": "x"}, QuizSetup()) == QuizSetup()
