"""What may be kept as right, what it does to marking, and how a session offers it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.errors import KnownError
from quizapp.questions.marking.mark import Verdict
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.question import AnswerKind, Distractor
from quizapp.store import aliases as store
from quizapp.store import journal, names, packs, questions
from quizapp.store.records import PackInfo
from quizapp.study import aliases
from quizapp.study.asking import Asking
from quizapp.study.ladder import AS_CARD
from quizapp.study.session import Phase, Rating
from tests import factories
from tests.study.conftest import open_desk

NAMES = ["Ada Quill", "Quill", "Tomas Brandt", "Brandt", "Mina Okafor", "Jon Falk", "President", "A. Q.", "the"]


def add(desk, *made):
    return questions.add(desk.library, made, name="add", now=desk.clock.now())


def why_not(desk, text, number=1):
    return aliases.why_not(desk.library, questions.get(desk.library, number), text)


def counted(desk, text):
    """A session in which an answer was typed and counted as right."""
    session = desk.study()
    session.show_answer(text)
    session.i_was_right()
    return session


# What may be kept


@pytest.mark.parametrize("text", ["President Quill", "A. Q.", "Ада Квилл", "Ada Quilll", "the first woman in office"])
def test_another_name_of_the_key_may_be_kept(desk, text):
    add(desk, factories.question(1), factories.question(2, answer="Mina Okafor", accepted=("Okafor",)))
    assert why_not(desk, text) == ""


@pytest.mark.parametrize(
    ("kind", "answer", "text"),
    [
        (AnswerKind.DATE, "May 2011", "spring of 2011"),
        (AnswerKind.VOTE, "unanimous", "by acclamation"),
        (AnswerKind.NUMBER, "4", "a handful"),
        (AnswerKind.MONEY, "7.6 billion kroner", "a fortune"),
        (AnswerKind.DURATION, "5 days", "a short week"),
        (AnswerKind.TEXT, "May 2011", "12 May 2012"),
        (AnswerKind.TEXT, "4 boats", "five boats"),
        (AnswerKind.AGREEMENT, "Resolution 1808", "Resolution 1809"),
        (AnswerKind.TEXT, "Harbour Board", "2011"),
        (AnswerKind.TEXT, "a majority", "two-thirds"),
    ],
)
def test_figures_are_never_kept(desk, kind, answer, text):
    add(desk, factories.question(1, kind=kind, answer=answer, accepted=(), distractors=()))
    assert why_not(desk, text) == "It cannot be kept: a date or a number has one right value."


@pytest.mark.parametrize(
    ("answer", "text"), [("Resolution 1808", "UNSC 1808"), ("Six-Point Plan", "Six Points"), ("Minsk II", "Minsk Two")]
)
def test_a_name_with_the_figures_of_the_key_is_no_figure(desk, answer, text):
    add(desk, factories.question(1, kind=AnswerKind.AGREEMENT, answer=answer, accepted=(), distractors=()))
    assert why_not(desk, text) == ""


@pytest.mark.parametrize("text", ["—?!", "word " * 60])
def test_neither_marks_alone_nor_whole_texts_are_kept(desk, text):
    add(desk, factories.question(1))
    assert why_not(desk, text.strip()) == "It cannot be kept: it is no name or short phrase."


@pytest.mark.parametrize("text", ["Tomas Brandt", "tomas brandt!", "Brandt", "Tomas Brand", "Brand", "Dr Tomas Brandt"])
def test_a_wrong_option_is_not_kept_nor_its_short_form_nor_a_slip_of_it(desk, text):
    add(desk, factories.question(1))
    assert why_not(desk, text) == ("It cannot be kept: it stands for “Tomas Brandt”, a wrong answer to this question.")


def test_a_slip_of_any_wrong_options_last_name_is_not_kept(desk):
    add(desk, factories.question(1))
    assert "Mina Okafor" in why_not(desk, "Okafer")


def test_what_is_nearer_to_the_key_than_to_another_answer_may_be_kept(desk):
    key, other = "Marina Olsen", Distractor(text="Marina Olsan", why="")
    add(desk, factories.question(1, answer=key, accepted=(), distractors=(other,)))
    assert why_not(desk, "Marina Olsem") == ""
    assert "Marina Olsan" in why_not(desk, "Marina Olsam")


def test_in_ones_own_question_a_part_of_a_wrong_option_is_not_kept(desk):
    options = (Distractor(text="the Harbour Board of Norland", why=""),)
    add(desk, factories.question(1, kind=AnswerKind.TEXT, answer="the Senate", distractors=options))
    assert "Harbour Board of Norland" in why_not(desk, "Harbour Board")


@pytest.mark.parametrize("text", ["Eva Marsh", "Marsh", "E. M.", "Eva Marsch"])
def test_the_answer_to_another_question_of_the_kind_is_not_kept(desk, text):
    _first, other = add(desk, factories.question(1), factories.question(2, answer="Eva Marsh", accepted=("Marsh",)))
    store.keep(desk.library, other, "E. M.", name="keep", now=desk.clock.now())
    reason = why_not(desk, text)
    assert reason.startswith("It cannot be kept: it stands for “")
    assert reason.endswith("”, the answer to another question.")


@pytest.mark.parametrize(
    ("kind", "answer", "other", "text"),
    [
        (AnswerKind.PERSON, "Ada Quill", ("Bea Quilt", "Quilt"), "Quill"),
        (AnswerKind.OFFICE, "President of Norland", ("President of Estmark", "president"), "the president"),
        (AnswerKind.TEXT, "unilaterally", ("that it was unilateral",), "unilateral"),
    ],
)
def test_a_short_form_of_the_key_may_be_that_of_another_as_well(desk, kind, answer, other, text):
    key, *accepted = other
    asked = factories.question(1, kind=kind, answer=answer, accepted=(), distractors=())
    add(desk, asked, factories.question(2, kind=kind, answer=key, accepted=tuple(accepted)))
    assert why_not(desk, text) == ""


def test_a_short_form_of_the_key_that_is_another_key_is_not_kept(desk):
    asked = factories.question(1, kind=AnswerKind.BODY, answer="Senate of Norland", accepted=(), distractors=())
    add(desk, asked, factories.question(2, kind=AnswerKind.BODY, answer="the Senate", accepted=()))
    assert "the Senate" in why_not(desk, "Senate")


def test_an_answer_of_another_kind_is_no_reason(desk):
    add(desk, factories.question(1), factories.question(2, kind=AnswerKind.BODY, answer="Lady President"))
    assert why_not(desk, "Lady President") == ""


def test_what_another_question_accepts_for_the_same_key_may_be_kept_here_too(desk):
    add(desk, factories.question(1), factories.question(2, accepted=("Lady President",)))
    assert why_not(desk, "Lady President") == ""


@pytest.mark.parametrize(("topic", "refused"), [("leaders", True), ("my own", False)])
def test_ones_own_questions_are_compared_within_their_topic(desk, topic, refused):
    first = factories.question(1, kind=AnswerKind.TEXT, topic="leaders")
    add(desk, first, factories.question(2, kind=AnswerKind.TEXT, topic=topic, answer="Eva Marsh"))
    assert bool(why_not(desk, "Eva Marsh")) is refused


# What it does to marking


def test_what_is_kept_is_right_slips_forgiven():
    question = aliases.accepting(factories.question(), ["Lady President"])
    assert mark_typed(question, "lady president").verdict is Verdict.MATCH
    assert mark_typed(question, "Lady Presidant").verdict is Verdict.CLOSE
    assert not mark_typed(factories.question(), "Lady President").correct


def test_what_became_a_wrong_option_is_out_of_force_until_that_goes(desk):
    (number,) = add(desk, factories.question(1))
    store.keep(desk.library, number, "Lady President", name="keep", now=desk.clock.now())
    stored = questions.get(desk.library, number)
    assert [alias.text for alias in aliases.kept(desk.library, stored)] == ["Lady President"]
    changed = replace(stored.question, distractors=(Distractor(text="Lady President", why=""),))
    assert aliases.kept(desk.library, replace(stored, question=changed)) == []
    assert aliases.accepting(changed, ["Lady President"]) == changed


def test_what_the_question_itself_accepts_by_now_is_not_counted_twice():
    assert aliases.in_force(factories.question(), ["quill", "Ada  Quill", "A. Q."]) == ("A. Q.",)


WORDS = st.one_of(
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(" ".join),
    st.sampled_from(NAMES).flatmap(
        lambda name: st.integers(0, len(name) - 1).map(lambda at: name[:at] + name[at + 1 :])
    ),
    st.text("abdnrtu .'17", max_size=9),
)
KINDS = st.sampled_from([AnswerKind.PERSON, AnswerKind.TEXT, AnswerKind.OFFICE, AnswerKind.AGREEMENT, AnswerKind.BODY])


@given(texts=st.lists(WORDS, max_size=4), kind=KINDS)
def test_an_alias_never_makes_a_wrong_option_right(texts, kind):
    question = factories.question(kind=kind)
    widened = aliases.accepting(question, texts)
    for option in question.distractors:
        assert not mark_typed(widened, option.text).correct


@given(texts=st.lists(WORDS, max_size=4), typed=WORDS, kind=KINDS)
def test_an_alias_takes_no_right_answer_away(texts, typed, kind):
    question = factories.question(kind=kind, answer="Ada Quill of Norland 17")
    for one in (question, replace(question, answer="Ada Quill")):
        if mark_typed(one, typed).correct:
            assert mark_typed(aliases.accepting(one, texts), typed).correct


def test_what_is_kept_counts_in_other_spellings_too():
    question = aliases.accepting(factories.question(), ["Lady of the Harbour"])
    assert mark_typed(question, "it was the Lady of the Harbour").verdict is Verdict.MATCH


# In a session


def test_a_counted_answer_is_offered_kept_and_marked_right_the_next_time(desk):
    add(desk, factories.question(1))
    session = desk.study()
    assert not session.show_answer("Lady President").typed.can_keep
    assert session.i_was_right().typed.can_keep
    view = session.accept_typed()
    assert (view.phase, view.undo, view.typed.can_keep) == (Phase.ANSWER, "accept “Lady President”", False)
    session.rate(Rating.AGAIN)
    desk.reopen()
    desk.clock.advance(days=1)
    view = desk.study().show_answer(" lady  president ")
    assert view.typed.verdict is Verdict.MATCH
    assert view.typed.words == "You typed “lady  president”, which you accept."


def test_an_answer_marked_right_or_not_overruled_is_not_kept(desk):
    add(desk, factories.question(1))
    session = desk.study()
    assert session.accept_typed().typed is None
    session.show_answer("Lady President")
    session.accept_typed()
    session.rate(Rating.GOOD)
    session.show_answer("Quill")
    session.i_was_right()
    session.accept_typed()
    assert store.of(desk.library, 1) == []


def test_a_refused_answer_still_counts_this_once_and_says_why(desk):
    add(desk, factories.question(1))
    typed = counted(desk, "Tomas Brandt").view.typed
    assert (typed.correct, typed.can_keep, typed.label) == (True, False, "Counted")  # it matches nothing
    assert "a wrong answer to this question" in typed.why_not


def test_one_undo_takes_it_back_and_leaves_the_answer_on_show(desk):
    add(desk, factories.question(1), factories.question(2))
    session = counted(desk, "Lady President")
    before = session.view
    session.accept_typed()
    view = session.undo()
    assert store.of(desk.library, 1) == []
    assert (view.id, view.phase, view.typed) == (before.id, Phase.ANSWER, before.typed)
    assert session.redo().typed.words == "You typed “Lady President”, which you accept."
    assert [alias.text for alias in store.of(desk.library, view.id)] == ["Lady President"]


def test_the_undo_survives_a_restart(desk):
    add(desk, factories.question(1))
    counted(desk, "Lady President").accept_typed()
    desk.reopen()
    session = desk.study()
    assert session.show_answer("Lady President").typed.verdict is Verdict.MATCH
    assert session.undo().typed.verdict is Verdict.DIFFERS
    assert session.view.typed.overruled is False


def test_an_undo_that_brings_a_card_back_shows_that_card(desk):
    _first, second = add(desk, factories.question(1), factories.question(2))
    session = desk.study()
    session.suspend()
    session.show_answer("Lady President")
    assert session.view.id == second
    view = session.undo()
    assert (view.phase, view.left.new) == (Phase.QUESTION, 2)


def test_an_undo_that_moves_the_card_on_show_asks_it_anew(desk):
    add(desk, factories.question(1))
    elsewhere = desk.study()
    elsewhere.show_answer()
    elsewhere.rate(Rating.GOOD)
    session = desk.study()
    session.show_answer("Lady President")
    view = session.undo()
    assert (view.phase, view.typed, view.stored.card.reviews) == (Phase.QUESTION, None, 0)


def test_where_it_cannot_be_saved_it_is_still_on_offer(desk):
    add(desk, factories.question(1))
    session = counted(desk, "Lady President")
    desk.library.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(KnownError):
        session.accept_typed()
    desk.library.connection.execute("PRAGMA query_only = OFF")
    assert session.view.typed.can_keep
    session.accept_typed()
    assert len(store.of(desk.library, 1)) == 1


def test_it_outlives_an_update_of_the_pack(desk):
    info = PackInfo(id="pack", title="Pack", version="1", content_hash="1")
    packs.install(desk.library, info, [], [factories.question(1)], now=desk.clock.now())
    counted(desk, "Lady President").accept_typed()
    reworded = factories.question(1, stem="Who led Norland in May 2011?", explanation="She did.")
    packs.install(desk.library, replace(info, version="2", content_hash="2"), [], [reworded], now=desk.clock.now())
    assert desk.study().show_answer("Lady President").typed.verdict is Verdict.MATCH


def test_what_is_forgotten_is_wrong_again_and_comes_back_by_undo(desk):
    add(desk, factories.question(1))
    counted(desk, "Lady President").accept_typed()
    (alias,) = aliases.kept(desk.library, questions.get(desk.library, 1))
    aliases.forget(desk.library, alias, desk.clock.now())
    assert journal.next_undo(desk.library) == "no longer accept “Lady President”"
    session = desk.study()
    assert session.show_answer("Lady President").typed.verdict is Verdict.DIFFERS
    assert session.undo().typed.verdict is Verdict.MATCH


MOVES = st.lists(st.sampled_from(["keep", "forget", "flag", "good", "again"]), min_size=1, max_size=8)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES)
def test_undoing_everything_and_redoing_it_ends_where_it_began(moves, tmp_path_factory):
    desk = open_desk(tmp_path_factory.mktemp("undo"))
    with desk.library:
        ids = add(desk, *(factories.question(number) for number in (1, 2)))
        session = desk.study()
        states = [state_of(desk, ids)]
        for place, move in enumerate(moves):
            if session.view.phase is Phase.DONE:
                break
            session.show_answer(f"Lady {'x' * place}")
            _do(desk, session, move)
            if state_of(desk, ids) != states[-1]:
                states.append(state_of(desk, ids))
        for expected in reversed(states[:-1]):
            session.undo()
            assert state_of(desk, ids) == expected
        for expected in states[1:]:
            session.redo()
            assert state_of(desk, ids) == expected


def _do(desk, session, move):
    match move:
        case "keep":
            session.i_was_right()
            session.accept_typed()
        case "forget":
            for alias in store.of(desk.library, session.view.id)[:1]:
                aliases.forget(desk.library, alias, desk.clock.now())
        case "flag":
            session.flag()
        case _:
            session.rate(Rating[move.upper()])


def state_of(desk, ids):
    return [(questions.get(desk.library, number), store.of(desk.library, number)) for number in ids]


@pytest.fixture
def among_many(monkeypatch):
    monkeypatch.setattr(names, "_FEW", 0)


def test_of_many_questions_those_near_the_text_are_compared(desk, among_many):
    made = [
        factories.question(1, key="one", answer="Ada Quill", accepted=(), distractors=(), facts=()),
        factories.question(2, key="two", answer="Jon Falk", accepted=("The Pilot",), distractors=(), facts=()),
        factories.question(3, key="three", answer="Mina Okafor", accepted=(), distractors=(), facts=()),
    ]
    add(desk, *made)
    for text, other in (("Pilot", "Pilot"), ("Jon Falc", "Jon Falk"), ("Okafro", "Mina Okafor")):
        assert f"stands for “{other}”" in why_not(desk, text).replace("The ", "")
    assert why_not(desk, "Lady of the House") == ""


def test_of_many_names_a_slip_that_is_nearer_to_another_is_not_forgiven(desk, among_many):
    made = [
        factories.question(1, key="one", answer="Norland", kind=AnswerKind.POLITY, accepted=(), distractors=()),
        factories.question(2, key="two", answer="Dorland", kind=AnswerKind.POLITY, accepted=(), distractors=()),
    ]
    ids = add(desk, *made)
    typed = Asking(desk.library).typed(questions.get(desk.library, ids[0]), AS_CARD, "Borland")
    assert not typed.correct
    typed = Asking(desk.library).typed(questions.get(desk.library, ids[0]), AS_CARD, "Norlamd")
    assert typed.correct
