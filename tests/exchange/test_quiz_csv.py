from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import KnownError
from quizapp.exchange.cells import from_csv
from quizapp.exchange.quiz_csv import COLUMNS, table, write
from quizapp.questions.forms.posed import FORMS, pose
from quizapp.store import questions
from quizapp.store.records import QuizAnswer
from quizapp.study.quiz.result import finished_results
from quizapp.study.quiz.view import QuizResult
from tests import factories
from tests.questions.forms.test_matching import FOUR
from tests.questions.forms.test_ordering import EVENTS
from tests.study.conftest import Desk, desk
from tests.study.quiz.moves import dated, several

__all__ = ["desk"]
TIFLIS = timezone(timedelta(hours=4))


def told(result: QuizResult) -> list[dict[str, str]]:
    header, *rows = from_csv(table([result], lambda moment: moment.astimezone(TIFLIS)))
    assert tuple(header) == COLUMNS
    return [dict(zip(header, row, strict=True)) for row in rows]


def taken(desk: Desk, **choices) -> QuizResult:
    quiz = desk.quiz(**choices)
    for place, item in enumerate(quiz.view.items):
        quiz.goto(place)
        desk.clock.advance(seconds=7)
        if place != 1:
            quiz.respond(item.posed.right)
        if place == 0:
            quiz.flag()
    quiz.submit()
    return quiz.result()


def test_every_item_has_a_row_with_what_was_asked_answered_and_right(desk: Desk) -> None:
    desk.fill(8)
    result = taken(desk, count=3, certainty=False)
    first, second, _third = told(result)
    item = result.items[0]
    assert first == {
        "quiz": str(result.quiz_id),
        "finished": "2026-11-21 13:00:21",
        "number": "1",
        "topic": item.question.topic,
        "form": "multiple_choice",
        "question": item.question.stem,
        "proposed": "",
        "options": "; ".join(item.answer.posed.options),
        "mine": "Ada Quill",
        "right": "Ada Quill",
        "mark": "1",
        "certainty": "",
        "seconds": "7.0",
        "late": "no",
        "flagged": "yes",
        "overruled": "no",
        "as_of": "2011-05",
        "source": "Harbour Courier, Islands back fisheries accord, 2011-05-12, ¶ 3",
        "key": item.question.key,
    }
    assert (second["mine"], second["mark"], second["flagged"]) == ("", "0", "no")


def test_all_forms_have_their_rows(desk: Desk) -> None:
    desk.fill(8)
    dated(desk)
    several(desk)
    result = taken(desk, count=12, forms=FORMS)
    rows = told(result)
    assert [row["form"] for row in rows] == [item.answer.posed.form for item in result.items]
    assert all(row["question"] and row["right"] for row in rows)
    assert len({row["form"] for row in rows}) > 4


@pytest.mark.parametrize(
    ("form", "several", "question"),
    [
        ("ordering", EVENTS[:4], "In which order did these happen?"),
        ("matching", FOUR, "Which answer belongs to which question? {stems}"),
    ],
)
def test_of_several_questions_the_row_has_what_was_asked_of_them(desk: Desk, form, several, question) -> None:
    made = [replace(one, key=f"one-{at}", facts=(f"fact-{at}",)) for at, one in enumerate(several)]
    questions.add(desk.library, made, name="add", now=desk.clock.now())
    result = taken(desk, count=1, forms=(form,))
    stems = "; ".join(result.items[0].answer.posed.prompts)
    assert told(result)[0]["question"] == question.format(stems=stems)


def test_all_earlier_quizzes_go_into_one_table_the_oldest_first(desk: Desk) -> None:
    desk.fill(8)
    results = [taken(desk, count=2, seed=seed) for seed in range(3)]
    desk.quiz(count=2)  # unfinished
    content = table(finished_results(desk.library), lambda moment: moment)
    assert [row[0] for row in from_csv(content)[1:]] == [str(one.quiz_id) for one in results for _item in range(2)]


def test_a_file_is_written_whole_or_not_at_all(desk: Desk, tmp_path: Path) -> None:
    desk.fill(4)
    result = taken(desk, count=2)
    path = tmp_path / "quiz.csv"
    write(path, [result], lambda moment: moment)
    assert from_csv(path.read_bytes())[1][2] == "1"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []
    with pytest.raises(KnownError):
        write(path / "below", [result], lambda moment: moment)


class _Item:
    def __init__(self, answer) -> None:
        self.answer, self.share = answer, 0.5


class _Quiz:
    quiz_id = 1
    finished_at = datetime(2026, 11, 21, tzinfo=TIFLIS)

    def __init__(self, items) -> None:
        self.items = items


@given(stem=st.text(min_size=1), mine=st.text(min_size=1))
def test_whatever_was_asked_and_typed_comes_back_and_nothing_is_a_formula(stem: str, mine: str) -> None:
    posed = pose("typed", [factories.question(stem=stem)], Random(1))
    answer = QuizAnswer(position=0, ids=(1,), posed=posed, response=(mine,))
    content = table([_Quiz([_Item(answer)])], lambda moment: moment)
    row = dict(zip(COLUMNS, from_csv(content)[1], strict=True))
    assert (row["question"], row["mine"], row["mark"]) == (stem, mine, "0.5")
