from quizapp.questions.marking.mark import Mark, Verdict, wrong


def test_a_right_answer_is_worth_all_and_a_wrong_one_its_part() -> None:
    assert Mark(correct=True).share == 1
    assert wrong().share == 0
    assert wrong(part=0.5).share == 0.5


def test_a_wrong_answer_differs() -> None:
    assert wrong("Too late.") == Mark(correct=False, note="Too late.", verdict=Verdict.DIFFERS)
