"""A question has a reverse where the pack asks the same fact the other way round, or its answer is a cue by itself."""

from dataclasses import replace

import pytest

from quizapp.questions.question import AnswerKind
from quizapp.store import cards, packs, questions
from quizapp.store.records import PackInfo, Rating
from quizapp.study.reversing import turned
from quizapp.study.view import Phase
from quizapp.study.words import rated_name
from tests import factories

NAME = factories.question(
    1,
    key="isles:1:office-name",
    stem="Who was harbour master of Port Lewin in May 2011?",
    answer="Ada Quill",
    facts=("harbour",),
    distractors=(),
)
TITLE = replace(
    NAME,
    key="isles:1:office-title",
    kind=AnswerKind.OFFICE,
    stem="Which office did Ada Quill hold in May 2011?",
    answer="Harbour master of Port Lewin",
)
YEAR = replace(
    NAME,
    key="isles:1:when",
    kind=AnswerKind.DATE,
    stem="When did Ada Quill become harbour master of Port Lewin?",
    answer="May 2011",
)
FRONT_BACK = factories.question(
    1, key="own:1", kind=AnswerKind.TEXT, stem="Which bird nests on Lewin Head?", answer="The storm petrel",
    accepted=(), distractors=(), facts=(), explanation="", citations=(),
)  # fmt: skip


def install(desk, *made):
    packs.install(desk.library, PackInfo(id="isles", title="Isles", version="1", content_hash="1"), [], made,
                  now=desk.clock.now())  # fmt: skip


def add(desk, *made):
    return questions.add(desk.library, made, name="add", now=desk.clock.now())


def reverse(desk, question):
    stored = questions.by_key(desk.library, question.key)
    return turned(desk.library, stored)


def test_a_question_of_a_pack_is_turned_into_the_one_that_asks_its_fact_the_other_way(desk):
    install(desk, YEAR, NAME, TITLE)
    assert reverse(desk, NAME) == TITLE
    assert reverse(desk, TITLE) == NAME


def test_a_sibling_that_asks_for_something_else_is_no_reverse(desk):
    install(desk, NAME, YEAR)
    assert reverse(desk, NAME) is None
    assert reverse(desk, YEAR) is None


def test_a_sibling_that_was_set_aside_is_not_asked_by_another_door(desk):
    install(desk, NAME, TITLE)
    aside = questions.by_key(desk.library, TITLE.key).id
    cards.suspend(desk.library, [aside], on=True, name="suspend", now=desk.clock.now())
    assert reverse(desk, NAME) is None


def test_front_and_back_of_ones_own_change_places(desk):
    add(desk, FRONT_BACK)
    found = reverse(desk, FRONT_BACK)
    assert "The storm petrel" in found.stem
    assert found.answer == "Which bird nests on Lewin Head?"


def test_an_answer_that_two_questions_share_is_no_cue(desk):
    add(desk, FRONT_BACK, replace(FRONT_BACK, key="own:2", stem="Which bird is on the stamp?"))
    assert reverse(desk, FRONT_BACK) is None


@pytest.mark.parametrize("answer", ["1911", "12 May 2011", "40 metres per second and more than that in a storm"])
def test_a_figure_or_a_long_answer_is_no_cue(desk, answer):
    question = replace(FRONT_BACK, answer=answer)
    add(desk, question)
    assert reverse(desk, question) is None


def test_an_agreement_of_a_pack_is_a_cue_and_a_person_is_none(desk):
    pact = replace(NAME, key="isles:2:name", kind=AnswerKind.AGREEMENT, answer="Treaty of Port Lewin", facts=("pact",))
    install(desk, pact, NAME)
    assert reverse(desk, pact).answer == pact.stem
    assert reverse(desk, NAME) is None


@pytest.fixture
def firm(desk):
    """A session over a pair of questions, with the ladder on, their memories two months firm and one of them due."""
    desk.settings = replace(desk.settings, ladder=True)
    install(desk, NAME, TITLE)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.EASY)
    desk.clock.sleep(days=9)
    desk.library.connection.execute("UPDATE card SET stability = 61")
    return desk.study()


def test_a_firm_question_is_asked_turned_round_and_logged_so(desk, firm):
    number = firm.view.id
    own = firm.view.stored.question
    other = TITLE if own == NAME else NAME
    assert (firm.view.asked.form, firm.view.question) == ("reversed", other)
    assert not firm.view.asked.to_be_typed
    view = firm.show_answer()
    assert (view.phase, view.question) == (Phase.ANSWER, other)
    assert firm.look().question == other
    firm.rate(Rating.GOOD)
    assert cards.reviews_of(desk.library, number)[-1].form == "reversed"
    assert firm.view.undo == rated_name(Rating.GOOD, own.stem)


def test_what_is_typed_at_a_reverse_is_compared_with_its_answer_and_never_kept_for_the_question(firm):
    other = firm.view.question
    firm.show_answer("the dockmaster")
    view = firm.i_was_right()
    assert (view.typed.correct, view.typed.can_keep) == (True, False)
    assert firm.accept_typed() == view
    firm.undo()
    assert other.answer not in view.stored.question.answer


def test_a_reverse_follows_an_edit_made_meanwhile(desk):
    desk.settings = replace(desk.settings, ladder=True)
    add(desk, FRONT_BACK)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.EASY)
    desk.clock.sleep(days=9)
    desk.library.connection.execute("UPDATE card SET stability = 61")
    session = desk.study()
    session.show_answer()
    edited = replace(FRONT_BACK, stem="Which bird breeds on Lewin Head?")
    questions.update(desk.library, session.view.id, edited, name="edit", now=desk.clock.now())
    assert session.look().question.answer == "Which bird breeds on Lewin Head?"
