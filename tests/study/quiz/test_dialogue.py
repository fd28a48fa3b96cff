import itertools
from random import Random

import pytest

from quizapp.study.quiz.dialogue import asked, plain, run, topics_named
from quizapp.study.quiz.setup import Feedback
from tests.questions.forms.test_posed import asked as posed_in
from tests.study.quiz.moves import dated


def test_an_item_shows_where_it_stands_and_what_to_type() -> None:
    lines = asked(posed_in("multiple_choice"), 2, 9)
    assert lines[0] == "2 of 9 · Leaders · Multiple choice"
    assert [line[:5] for line in lines[2:6]] == ["  1. ", "  2. ", "  3. ", "  4. "]
    assert lines[-1] == "Type the number of an option, or its text."


def test_signs_that_a_terminal_would_obey_are_not_shown() -> None:
    assert plain("a\x1b[2Jb\u202ec\u0007") == "a [2Jb c "


def test_after_each_answer_it_is_told_what_was_right(desk) -> None:
    desk.fill(2, distractors=())
    shown: list[str] = []
    result = run(
        desk.quiz(count=2, forms=("typed",), feedback=Feedback.EACH), iter(["ada quill\n", "Jon\n"]), shown.append
    )
    assert result.score == 1
    assert "Right." in shown
    assert shown.index("Wrong.") < shown.index("Right answer: Ada Quill")


def test_of_a_line_that_answers_nothing_it_is_told_why_and_it_is_asked_for_again(desk) -> None:
    desk.fill(1)
    shown: list[str] = []
    quiz = desk.quiz(count=1)
    right = quiz.view.item.options.index("Ada Quill") + 1
    assert run(quiz, iter(["7\n", "what?\n", f"{right}\n"]), shown.append).score == 1
    assert shown.count("Type the number of an option, or its text.") == 3
    assert [line for line in shown if "none of the options" in line] == [
        "“7” is none of the options 1 to 4.",
        "“what?” is none of the options 1 to 4.",
    ]


def test_where_nobody_insists_a_line_that_answers_nothing_skips_and_the_next_ones_stay_in_place(desk) -> None:
    dated(desk)
    shown: list[str] = []
    quiz = desk.quiz(count=4, forms=("ordering",))
    assert run(quiz, itertools.repeat("1\n"), shown.append, insists=False).items[0].mine == ""
    assert shown.count("Skipped.") == 1
    assert "In which order did these happen?" in shown  # and not the first of its questions
    ids = desk.fill(3)
    lines = iter(["7\n", "Ada Quill\n", "Ada Quill\n"])
    result = run(desk.quiz(count=3, only=ids), lines, shown.append, insists=False)
    assert [one.correct for one in result.items] == [False, True, True]


def test_where_the_lines_end_it_is_told_how_many_questions_stay_unanswered(desk) -> None:
    desk.fill(3)
    shown: list[str] = []
    run(desk.quiz(count=3), iter(["1\n"]), shown.append)
    assert "Ended here: 2 questions stay unanswered." in shown


def test_the_explanation_is_told_with_what_was_right(desk) -> None:
    desk.fill(1, explanation="Ada Quill took office in 2008.")
    shown: list[str] = []
    run(desk.quiz(count=1, feedback=Feedback.EACH), iter(["Ada Quill\n"]), shown.append)
    assert shown[shown.index("Right.") + 1] == "Ada Quill took office in 2008."


def test_when_the_time_is_up_it_ends_and_the_answer_typed_then_does_not_count(desk) -> None:
    desk.fill(3)
    shown: list[str] = []

    def slowly():
        yield "Ada Quill\n"
        desk.clock.advance(seconds=61)
        yield "Ada Quill\n"

    assert run(desk.quiz(count=3, minutes=1), slowly(), shown.append).score == 1
    assert "The time is up." in shown
    assert shown[-1] == "Result: 1 of 3 right, 33 %, in 1:00."


def test_topics_are_found_by_id_or_name() -> None:
    assert topics_named(["LEADERS", "votes"], ["leaders", "votes"]) == ("leaders", "votes")
    with pytest.raises(KeyError, match="riddles"):
        topics_named(["riddles"], ["leaders"])


def test_the_same_lines_give_the_same_result(desk) -> None:
    desk.fill(8)
    typed = [f"{Random(1).randint(1, 4)}\n" for _ in range(5)]
    results = [run(desk.quiz(count=5), iter(typed), lambda _line: None) for _ in range(2)]
    assert results[0].score == results[1].score
