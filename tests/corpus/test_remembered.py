"""A memory of words asks once for each word, and never grows beyond its size."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.remembered import Remembered


def test_a_word_is_asked_for_once() -> None:
    asked: list[str] = []
    lengths = Remembered(lambda word: asked.append(word) or len(word))  # type: ignore[func-returns-value]
    assert [lengths[word] for word in ("barge", "quay", "barge")] == [5, 4, 5]
    assert asked == ["barge", "quay"]


def test_a_word_that_comes_again_and_again_is_not_forgotten_when_many_others_come() -> None:
    asked: list[str] = []
    lengths = Remembered(lambda word: asked.append(word) or len(word), most=4)  # type: ignore[func-returns-value]
    for word in ("barge", "quay", "barge", "mole", "barge", "pier", "barge", "lock", "barge", "quay"):
        assert lengths[word] == len(word)
    assert asked == ["barge", "quay", "mole", "pier", "lock", "quay"]


@given(st.lists(st.text(max_size=3)), st.integers(1, 5))
def test_it_gives_what_its_function_gives_and_stays_small(words: list[str], most: int) -> None:
    lengths = Remembered(len, most)
    for word in words:
        assert lengths[word] == len(word)
        assert len(lengths) <= most


def test_what_is_longer_than_any_word_is_given_and_not_kept() -> None:
    lengths = Remembered(len)
    assert [lengths["barge"], lengths["barge" * 20]] == [5, 100]
    assert list(lengths) == ["barge"]
