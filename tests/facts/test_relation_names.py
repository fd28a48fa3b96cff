"""Capitalised words beside a name belong to it, those that only begin a sentence do not."""

import pytest

from quizapp.facts.lexicon import bundled
from quizapp.facts.relation_names import joined
from tests.facts.extracted import sentences


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("He bought Kestrel Water in May.", "he bought X in T ."),
        ("Kestrel Water is closed.", "X is closed ."),
        ("Yesterday Parliament was closed.", "T B was closed ."),
        ("A Central Asian republic was closed.", "a central asian republic was closed ."),
        ("It was closed.", "it was closed ."),
    ],
)
def test_a_row_of_names_and_capitalised_words_is_one_name(text: str, shadow: str) -> None:
    assert joined(sentences(text)[0], bundled(), {}).shadow == shadow


def test_a_sentence_without_such_rows_is_the_same() -> None:
    sentence = sentences("Ada Quill met Bo Reed in Oslo.")[0]
    assert joined(sentence, bundled(), {}) is sentence
