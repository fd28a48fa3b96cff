"""What the learner keeps as right answers: theirs, undoable, untouched by packs."""

from dataclasses import replace
from datetime import datetime
from functools import partial

import pytest

from quizapp.questions.question import AnswerKind
from quizapp.store import aliases, journal, packs, questions
from quizapp.store.library import Library, open_library
from quizapp.store.records import PackInfo
from tests import factories
from tests.store.helpers import contents

PACK = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="one")
NEXT = replace(PACK, version="2", content_hash="two")


def texts(library: Library, question_id: int) -> list[str]:
    return [alias.text for alias in aliases.of(library, question_id)]


def keep(library: Library, question_id: int, text: str, now: datetime) -> int:
    return aliases.keep(library, question_id, text, name=f"Keep {text}", now=now)


@pytest.fixture
def ids(library: Library, now: datetime) -> list[int]:
    return questions.add(library, [factories.question(number) for number in (1, 2)], name="Add", now=now)


def test_what_is_kept_belongs_to_one_question_and_stays_in_order(
    library: Library, ids: list[int], now: datetime
) -> None:
    for text in ("President Quill", "A. Q."):
        keep(library, ids[0], text, now)
    assert texts(library, ids[0]) == ["President Quill", "A. Q."]
    assert texts(library, ids[1]) == []
    assert questions.get(library, ids[0]).question == factories.question(1)


def test_keeping_is_undone_in_one_step_and_redone_after_a_restart(
    library: Library, ids: list[int], now: datetime
) -> None:
    before = contents(library)
    keep(library, ids[0], "A. Q.", now)
    after = contents(library)
    assert journal.undo(library, now) == "Keep A. Q."
    assert contents(library) == before
    library.close()
    with open_library(library.path, now=now) as again:
        assert journal.redo(again, now) == "Keep A. Q."
        assert contents(again) == after


def test_what_is_no_longer_kept_comes_back_by_undo(library: Library, ids: list[int], now: datetime) -> None:
    kept = keep(library, ids[0], "A. Q.", now)
    aliases.remove(library, kept, name="Remove", now=now)
    assert texts(library, ids[0]) == []
    journal.undo(library, now)
    assert [alias.id for alias in aliases.of(library, ids[0])] == [kept]


@pytest.mark.parametrize("text", ["", "A. Q."])
def test_nothing_and_what_is_kept_already_are_refused(
    library: Library, ids: list[int], now: datetime, text: str
) -> None:
    keep(library, ids[0], "A. Q.", now)
    with pytest.raises(ValueError, match="cannot be kept"):
        keep(library, ids[0], text, now)
    assert texts(library, ids[0]) == ["A. Q."]


def test_what_is_not_there_is_a_key_error(library: Library, now: datetime) -> None:
    with pytest.raises(KeyError):
        keep(library, 99, "A. Q.", now)
    with pytest.raises(KeyError):
        aliases.remove(library, 99, name="Remove", now=now)
    assert journal.next_undo(library) is None


def test_a_deleted_question_takes_its_aliases_along_and_brings_them_back(
    library: Library, ids: list[int], now: datetime
) -> None:
    keep(library, ids[0], "A. Q.", now)
    before = contents(library)
    questions.delete(library, ids, name="Delete", now=now)
    assert library.connection.execute("SELECT count(*) FROM alias").fetchone() == (0,)
    journal.undo(library, now)
    assert contents(library) == before


def test_an_update_of_the_pack_leaves_them_alone(library: Library, now: datetime) -> None:
    packs.install(library, PACK, [], [factories.question(1)], now=now)
    keep(library, 1, "A. Q.", now)
    reworded = replace(factories.question(1), stem="Who led Norland in May 2011?", accepted=("Ada", "Quill"))
    packs.install(library, NEXT, [], [reworded], now=now)
    assert questions.get(library, 1).question.accepted == ("Ada", "Quill")
    assert texts(library, 1) == ["A. Q."]


def test_a_question_that_left_its_pack_has_them_when_it_returns(library: Library, now: datetime) -> None:
    packs.install(library, PACK, [], [factories.question(1)], now=now)
    keep(library, 1, "A. Q.", now)
    packs.install(library, NEXT, [], [], now=now)
    packs.install(library, replace(PACK, version="3", content_hash="three"), [], [factories.question(1)], now=now)
    assert texts(library, 1) == ["A. Q."]


def test_what_was_kept_for_an_answer_that_the_pack_corrects_is_not_right_any_more(
    library: Library, now: datetime
) -> None:
    packs.install(library, PACK, [], [factories.question(1)], now=now)
    keep(library, 1, "A. Q.", now)
    packs.install(library, NEXT, [], [factories.question(1, answer="Bea Quill")], now=now)
    assert texts(library, 1) == []
    keep(library, 1, "A. Q.", now)  # it may be kept for the new one as well
    assert texts(library, 1) == ["A. Q."]
    packs.install(library, replace(PACK, version="3", content_hash="three"), [], [factories.question(1)], now=now)
    assert texts(library, 1) == ["A. Q."]


def test_a_question_that_its_learner_edits_keeps_them(library: Library, ids: list[int], now: datetime) -> None:
    keep(library, ids[0], "A. Q.", now)
    before = contents(library)
    spelled = replace(factories.question(1), answer="Ada Quille")
    questions.update(library, ids[0], spelled, name="Edit", now=now)
    assert texts(library, ids[0]) == ["A. Q."]
    journal.undo(library, now)
    assert contents(library) == before


def test_an_edit_back_and_forth_never_keeps_one_twice(library: Library, ids: list[int], now: datetime) -> None:
    other = replace(factories.question(1), answer="Bea Quill")
    packs.install(library, PACK, [], [factories.question(5)], now=now)
    keep(library, 3, "A. Q.", now)
    packs.install(library, NEXT, [], [replace(factories.question(5), answer=other.answer)], now=now)
    keep(library, 3, "A. Q.", now)
    questions.update(library, 3, factories.question(5), name="Edit", now=now)
    assert texts(library, 3) == ["A. Q."]


def test_what_is_right_for_other_questions_is_known_by_kind_and_topic(library: Library, now: datetime) -> None:
    made = [
        factories.question(1),
        factories.question(2, answer="Jon Falk", accepted=("Falk",)),
        factories.question(3, answer="Harbour Board", accepted=(), kind=AnswerKind.BODY),
        factories.question(4, answer="Mina Okafor", accepted=(), topic="dates"),
    ]
    ids = questions.add(library, made, name="Add", now=now)
    keep(library, ids[1], "J. F.", now)
    names = ["Mina Okafor", "Jon Falk", "Falk", "Ada Quill", "Nobody"]

    right = partial(aliases.right_for_others, library, ids[0])
    falk = [("Jon Falk", "Falk"), ("Jon Falk", "J. F."), ("Jon Falk", "Jon Falk")]
    assert right(names, kind=AnswerKind.PERSON) == [*falk, ("Mina Okafor", "Mina Okafor")]
    assert right(names, kind=AnswerKind.PERSON, topic="leaders") == falk
    assert right([], kind=AnswerKind.PERSON) == [("Jon Falk", "J. F.")]
    assert right(names, kind=AnswerKind.DATE) == []


def test_a_text_that_is_accepted_beside_several_keys_is_known_for_each(library: Library, now: datetime) -> None:
    made = [factories.question(n, answer=f"Ada {n % 2}", accepted=("Ada",)) for n in range(1, 8)]
    questions.add(library, made, name="Add", now=now)
    found = aliases.right_for_others(library, 99, ["Ada"], kind=AnswerKind.PERSON)
    assert found == [("Ada 0", "Ada"), ("Ada 1", "Ada")]


def test_the_answers_of_questions_that_left_their_pack_are_no_longer_known(library: Library, now: datetime) -> None:
    packs.install(library, PACK, [], [factories.question(1), factories.question(2, answer="Jon Falk")], now=now)
    packs.install(library, NEXT, [], [factories.question(1)], now=now)
    assert aliases.right_for_others(library, 1, ["Jon Falk", "Quill"], kind=AnswerKind.PERSON) == []
