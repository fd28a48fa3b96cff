"""What stands around figures: words that follow the result of a vote, and words of what it is not."""

import pytest

from quizapp.facts.votes import around_patterns


@pytest.mark.parametrize("after", [" on Monday", ", Quill said", " in favour of the levy", " last week", ""])
def test_a_score_may_end_where_nothing_is_counted(after: str) -> None:
    assert around_patterns.SCORE_ENDS.match(after)


@pytest.mark.parametrize("after", [" tonnes of fish", " people", " houses"])
def test_what_is_counted_after_figures_makes_them_no_score(after: str) -> None:
    assert around_patterns.SCORE_ENDS.match(after) is None


@pytest.mark.parametrize("before", ["on pages ", "aged ", "between ", "in July "])
def test_figures_after_words_of_other_things_are_no_score(before: str) -> None:
    assert around_patterns.NO_SCORE.search(before)
