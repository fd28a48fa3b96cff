"""What is right is found by its words, and the tables of them follow the questions through every deed."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.questions.question import AnswerKind
from quizapp.store import names, questions
from quizapp.store.library import Library
from tests import factories

ANSWERS = ["Ada Quill", "Bea Quill", "Tomas Brandt", "Mina Okafor", "Accord 1808", "Lewin Harbour Accord", "Norland"]


def add(library: Library, now: datetime, *answers: str, accepted: tuple[str, ...] = ()) -> list[int]:
    made = [factories.question(n, key=a, answer=a, accepted=accepted) for n, a in enumerate(answers, start=1)]
    return questions.add(library, made, name="Add", now=now)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "_FEW", 3)


def near(library: Library, text: str, kind: AnswerKind = AnswerKind.PERSON) -> list[str]:
    return names.near(library, text, kind=kind)


def test_few_answers_are_all_near(library: Library, now: datetime) -> None:
    add(library, now, "Ada Quill", "Bea Marsh", accepted=("Quill",))
    assert near(library, "Zzz") == ["Ada Quill", "Bea Marsh", "Quill"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("quill", ["Ada Quill", "Bea Quill"]),
        ("Ada Qiull", ["Ada Quill", "Bea Quill"]),
        ("Tomas Brant", ["Tomas Brandt"]),
        ("Tomsa Brandd", ["Tomas Brandt"]),
        ("the accord of Lewin", ["Lewin Harbour Accord", "Accord 1808"]),
        ("LHA", ["Lewin Harbour Accord"]),
        ("Окафор", ["Mina Okafor"]),
        ("okafer", ["Mina Okafor"]),
        ("Borland", ["Norland"]),
        ("Norlamb", ["Norland"]),
        ("nobody", []),
        ("?", []),
    ],
)
@pytest.mark.usefixtures("many")
def test_of_many_those_are_near_that_share_a_word_or_nearly_one(
    library: Library, now: datetime, text: str, found: list[str]
) -> None:
    add(library, now, *ANSWERS)
    assert near(library, text) == found


@pytest.mark.usefixtures("many")
def test_a_kind_has_its_own_answers_and_figures_have_none(library: Library, now: datetime) -> None:
    bodies = [(number, answer, AnswerKind.BODY) for number, answer in enumerate(ANSWERS)]
    days = [(number, f"{number} May 2011", AnswerKind.DATE) for number in range(11, 16)]
    made = [factories.question(n, answer=answer, kind=kind, accepted=()) for n, answer, kind in (*bodies, *days)]
    questions.add(library, made, name="Add", now=now)
    assert near(library, "quill", AnswerKind.BODY) == ["Ada Quill", "Bea Quill"]
    assert near(library, "quill") == []
    assert near(library, "12 May 2011", AnswerKind.DATE) == []


def test_of_near_answers_the_keys_are_told_apart(library: Library, now: datetime) -> None:
    add(library, now, "Ada Quill", accepted=("Quill",))
    assert names.keys_among(library, ["Quill", "Ada Quill", "Nobody"], kind=AnswerKind.PERSON) == ["Ada Quill"]


LETTERS = st.text("abdeiklnoru", min_size=5, max_size=9)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(LETTERS, min_size=1, max_size=3), at=st.integers(0, 30), letter=st.sampled_from("xyz"))
def test_an_answer_is_found_by_itself_with_one_slip_anywhere(
    library: Library, monkeypatch: pytest.MonkeyPatch, words: list[str], at: int, letter: str
) -> None:
    monkeypatch.setattr(names, "_FEW", 0)
    answer, place = " ".join(words), at % len(" ".join(words))
    columns = {"kind": "person", "answer": answer, "content": "{}"}
    with library.transaction() as connection:
        names.follow(connection, 1, None, columns)
        # `near` asks whether there are many questions of the kind at all
        connection.execute(
            "INSERT OR IGNORE INTO question (key, topic, kind, stem, answer, content, content_hash, added_at)"
            " VALUES ('any', '', 'person', '', '', '{}', '', 0)"
        )
    for text in (answer[:place] + answer[place + 1 :], answer[:place] + letter + answer[place:]):
        if answer[place] != " " and (len(words) == 1 or " " not in text[max(0, place - 1) : place + 1]):
            assert answer in near(library, text), text
